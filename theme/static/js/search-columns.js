/* What filters need of every activity: reads the columns of search/facets-0.js, as range_coder.py and facet_columns.py
   (plugins/activity_directory/search) wrote them, into rows and sets. search-answers.js reads those of the files after it, and
   search-facets.js says what filters make of all.

   Each pattern of sessions is a row: a day, a place and an age must hold of one and the same. A choice is a set with two
   bits a row, 0 does not fit, 1 may fit (nobody has said), 3 fits, so that & is "all of these" and | is "any of these". */
(function (search) {
  "use strict";

  var legend, known, sets, rows, starts, timings, several, alike, counted, count;

  /* Gives a reader for each kind of choice: of so many things, which is next? */
  function opener(text) {
    var data = atob(text);
    var at = 0;
    var range = 1073741823;
    var code = 0;
    function next() {
      code = code * 256 + (at < data.length ? data.charCodeAt(at) : 0);
      at += 1;
    }
    while (at < 4) {
      next();
    }
    return function (size) {
      var most = 1 << (size > 1 ? 32 - Math.clz32(size - 1) : 0);
      var counts = new Uint16Array(most * 2).fill(1);
      return function () {
        var node = 1;
        while (node < most) {
          node *= 2;
          var seen = counts[node] + counts[node + 1];
          var bound = ((range / seen) | 0) * counts[node];
          var bit = code < bound ? 0 : 1;
          if (bit) {
            code -= bound;
            range -= bound;
          } else {
            range = bound;
          }
          counts[node + bit] += 2;
          if (seen > 32768) {
            counts[node] = (counts[node] + 1) >> 1;
            counts[node + 1] = (counts[node + 1] + 1) >> 1;
          }
          while (range < 4194304) {
            next();
            range *= 256;
          }
          node += bit;
        }
        return node - most;
      };
    };
  }

  function list(length, make) {
    return Array.from({ length: length }, function (_, place) {
      return make(place);
    });
  }

  /* What search-facets.js works with, in an order that both must keep: names would cost a reader a hundred bytes. */
  search.columns = function (given, text) {
    var reader = opener(text);
    legend = given;
    known = { __proto__: null };
    sets = {};
    var groups = given.groups.map(function (group) {
      var made = { id: group[0], title: group[1], how: group[2], choices: [], chip: group[4], part: 0 };
      known[made.id] = { __proto__: null, group: made };
      if (group[3] > 0) {
        made.part = group[3];
      } else {
        name(made, group[3]);
      }
      return made;
    });
    readRows(reader);
    var costs = readOne(reader, given.costs.length).map(function (place) {
      return given.costs[place];
    });
    readSaid(reader, given.one);
    // What search-answers.js works with.
    search.tools = [opener, list, name, known, given.count, alike, sheets, sheet, put, fill, readOne, readSaid];
    return [groups, known, sets, rows, starts, timings, costs, remembered, every, of, join, best, counter, setOf];
  };

  /* A group's choices, in words; a heading stands before those below it. */
  function name(group, choices) {
    var under;
    choices.forEach(function (choice) {
      // Words alone: the id is the same in small letters.
      var words = choice.big ? choice : choice[1];
      if (words) {
        var id = choice.big ? choice.toLowerCase().replace(/ /g, "-") : choice[0];
        known[group.id][id] = { id: id, words: words, under: under, place: group.choices.length };
        group.choices.push(known[group.id][id]);
      } else {
        under = choice[0];
      }
    });
  }

  /* Sets for a group's choices, so many from one on. */
  function sheets(group, first, many) {
    return known[group].group.choices.slice(first, many && first + many).map(function (choice) {
      return sheet(group + ":" + choice.id);
    });
  }

  function sheet(key) {
    return (sets[key] = new Uint32Array((rows.length + 15) >> 4));
  }

  function put(set, document, value) {
    for (var row = starts[document]; row < starts[document + 1]; row += 1) {
      set[row >> 4] |= value << ((row & 15) * 2);
    }
  }

  /* What each value is worth to each of the sets stands in `worth`. Gives the values. */
  function fill(reader, worth, made, beside) {
    var fits = worth.split(" ");
    var values = readOne(reader, fits.length, beside);
    values.forEach(function (value, document) {
      made.forEach(function (set, place) {
        put(set, document, fits[value][place]);
      });
    });
    return values;
  }

  /* One value for each document. `beside`: numbers that tell alike documents apart. */
  function readOne(reader, size, beside) {
    var kinds = list(5, function () {
      return reader(size);
    });
    return list(legend.count, function (document) {
      return kinds[beside ? beside[document] : 0]();
    });
  }

  /* Who says nothing of one thing says nothing of the next either: light after noise. */
  function readSaid(reader, columns) {
    var beside;
    columns.forEach(function (column) {
      beside = fill(reader, column[2], sheets(column[0], column[1], column[2].indexOf(" ")), beside).map(Math.sign);
    });
  }

  /* First and last day, then gaps: the days on which it is otherwise than its calendar and weekdays say. */
  function readShapes(reader) {
    var many = reader(legend.shapes[1] + 1);
    var number = reader(legend.days + 2);
    return list(legend.shapes[0], function () {
      return list(many(), number).map(function (day) {
        return day - 1;
      });
    });
  }

  function readRows(reader) {
    var shapes = readShapes(reader);
    var beside = reader(2);
    var many = reader(legend.most + 1);
    var spots = list(3, function () {
      return reader(legend.spots.length);
    });
    var calendar = reader(legend.calendars.length);
    var again = reader(2);
    var weekdays = legend.calendars.map(function () {
      return reader(129);
    });
    var part = legend.calendars.map(function () {
      return reader(16);
    });
    var columns = [shapes, legend.starts, legend.ages].map(function (values) {
      return [reader(values.length), reader(values.length), reader(2)];
    });
    var calendars = legend.calendars.map(function (days) {
      return days.map(unroll);
    });
    var numbers = {};
    var spot = 0;
    rows = [];
    timings = [];
    several = [];
    alike = [];
    starts = list(legend.count, function (document) {
      var start = rows.length;
      var before;
      alike.push(beside());
      for (var left = many(); left; left -= 1) {
        var kind = before ? 2 : alike[document];
        spot = (spots[kind]() + (kind && spot)) % legend.spots.length;
        var values = [before && again() ? before[0] : calendar()];
        var days = weekdays[values[0]]();
        columns.forEach(function (column, place) {
          values.push(before && column[2]() ? before[place + 1] : column[days & 96 ? 1 : 0]());
        });
        var bits = part[values[0]]();
        var key = [days, values[0], values[1]];
        if (numbers[key] === undefined) {
          numbers[key] = timings.push(timing(days, calendars[values[0]], shapes[values[1]])) - 1;
        }
        rows.push({
          document: document,
          spot: legend.spots[spot],
          timing: numbers[key],
          weekdays: days,
          start: legend.starts[values[2]],
          ages: legend.ages[values[3]],
          term: bits >> 2,
          holidays: bits & 3
        });
        before = values;
      }
      if (rows.length > start + 1) {
        several.push(document);
      }
      return start;
    });
    starts.push(rows.length);
  }

  /* From how many days not, how many yes, and so on, to a list of days. */
  function unroll(lengths) {
    return [].concat.apply([], lengths.map(function (length, place) {
      return new Array(length).fill(place % 2);
    }));
  }

  /* For each day of the window whether it fits. */
  function timing(weekdays, calendar, shape) {
    var days = list(legend.days, function (day) {
      var within = day >= shape[0] && day <= shape[1];
      var mine = (weekdays >> day % 7) & 1;
      return within && mine && calendar[0][day] ? 3 : within && (mine || weekdays > 127) && calendar[1][day] ? 1 : 0;
    });
    var at = 0;
    shape.slice(2).forEach(function (gap) {
      at += gap;
      days[at] = days[at] > 1 ? 0 : 3;
    });
    return days;
  }

  /* ---- sets ---- */

  /* The set of what a test says of each row, made once. */
  function remembered(key, test) {
    if (!sets[key]) {
      var set = sheet(key);
      rows.forEach(function (row, place) {
        set[place >> 4] |= test(row, place) << ((place & 15) * 2);
      });
    }
    return sets[key];
  }

  function every() {
    return remembered("", function () {
      return 3;
    });
  }

  function of(set, row) {
    return (set[row >> 4] >>> ((row & 15) * 2)) & 3;
  }

  function join(one, other) {
    return one.map(function (word, i) {
      return word | other[i];
    });
  }

  /* Whether a document fits: its best row. */
  function best(set, document) {
    var found = 0;
    for (var row = starts[document]; row < starts[document + 1]; row += 1) {
      found |= of(set, row);
    }
    return found;
  }

  /* A function that counts the documents with a row in these sets and in one more. `whole`: the other is said of documents, so that
     one row of each is enough to ask. */
  function counter(set) {
    // With nothing chosen it is the same set for every group.
    if (counted === set) {
      return count;
    }
    counted = set;
    var once = set.slice();
    var both = set.slice();
    var twice = several.filter(function (document) {
      var found = 0;
      for (var row = starts[document]; row < starts[document + 1]; row += 1) {
        found += of(set, row) >> 1;
        if (found > 1) {
          once[row >> 4] &= ~(3 << ((row & 15) * 2));
        }
      }
      return found > 1;
    });
    count = function (other, whole) {
      var total = 0;
      for (var i = 0; i < set.length; i += 1) {
        var word = (both[i] = (((whole ? once : set)[i] & other[i]) >>> 1) & 0x55555555);
        word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
        total += Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
      }
      // Its further rows do not make a document count twice.
      return (whole ? [] : twice).reduce(function (left, document) {
        var found = -1;
        for (var row = starts[document]; row < starts[document + 1]; row += 1) {
          found += of(both, row);
        }
        return left - Math.max(found, 0);
      }, total);
    };
    return count;
  }

  function setOf(documents) {
    if (!documents) {
      return every();
    }
    var set = sheet("given");
    documents.forEach(function (document) {
      put(set, document, 3);
    });
    return set;
  }
})(window.activitySearch);
