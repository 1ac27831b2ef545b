/* What filters need of whom an activity is for, of help and of access: reads the columns of search/facets-1.js and facets-2.js
   with the tools of search-columns.js. It loads when one of their groups is opened or chosen. */
(function (search) {
  "use strict";

  var opener, list, name, known, count, alike, sheets, sheet, put, fill, readOne, readSaid;

  function readInterests(reader, most) {
    var liked = sheets("interest", 0);
    var many = reader(most + 1);
    var main = reader(liked.length);
    var more = reader(liked.length);
    var first;
    for (var document = 0; document < count; document += 1) {
      var left = many();
      first = alike[document] ? first : main();
      put(liked[first], document, 3);
      for (; left > 1; left -= 1) {
        put(liked[more()], document, 3);
      }
    }
  }

  function readFlags(reader, column) {
    var made = sheets(column[0], column[1], column[4].length);
    var some = reader(2);
    var each = list(column[3], function (value) {
      return {
        readers: [reader(2), reader(2)],
        sets: made.filter(function (_, choice) {
          return choice === value || column[4][choice].indexOf(value) >= 0;
        })
      };
    });
    for (var document = 0; document < count; document += 1) {
      var any = some();
      var yet = 0;
      for (var i = 0; (!any || column[2]) && i < made.length; i += 1) {
        put(made[i], document, 1);
      }
      for (i = 0; any && i < each.length; i += 1) {
        if (each[i].readers[yet]()) {
          yet = 1;
          for (var j = 0; j < each[i].sets.length; j += 1) {
            put(each[i].sets[j], document, 3);
          }
        }
      }
    }
  }

  /* A way of talking together is answered with communication itself. */
  function readHelp(reader, given) {
    var talking;
    known.help.group.choices.forEach(function (kind, place) {
      var made = ["do", "arrange", "ask"].map(function (answer) {
        return sheet("help:" + kind.id + answer);
      });
      var way = place >= given.ways[1] && place <= given.ways[2];
      var values = fill(reader, given.help, made, way && talking);
      if (place === given.ways[0]) {
        talking = values;
      }
    });
  }

  /* Reads one file; gives when each activity was checked, where that stands in it. */
  search.answers = function (given, text) {
    [opener, list, name, known, count, alike, sheets, sheet, put, fill, readOne, readSaid] = search.tools;
    var reader = opener(text);
    Object.keys(given.groups).forEach(function (id) {
      name(known[id].group, given.groups[id]);
    });
    if (given.most) {
      readInterests(reader, given.most);
    }
    given.flags.forEach(function (column) {
      readFlags(reader, column);
    });
    readSaid(reader, given.one);
    if (!given.help) {
      return null;
    }
    readHelp(reader, given);
    return readOne(reader, given.checked);
  };
})(window.activitySearch);
