/* The filters: which activities are left, how many each further choice would leave, how far, how soon, how dear.
   plugins/activity_directory/search/filters.py says what is right, and a test holds this to it.

   Each pattern of sessions is a row: a day, a place and an age must hold of one and the same. A choice is a set with two
   bits a row, 0 does not fit, 1 may fit (nobody has said), 3 fits, so that & is "all of these" and | is "any of these". */
(function (search) {
  "use strict";

  // Groups that ask one question together, and those of them that ask nothing by themselves.
  var PAIRS = { day: "date", date: "day", near: "within", within: "near", help: "answer", answer: "help" };
  var MODIFIERS = ["within", "answer"];
  // What is given up, one after the other, when nothing fits: where, then when, then what would be nice.
  var GIVEN_UP = "near within area date time day when around outcome level group cost booking places need interest";
  var TIMES = { morning: [0, 720], afternoon: [720, 1020], evening: [1020, 1440], "after-school": [900, 1080] };
  var ANSWERS = { do: "They do: {}", arrange: "They do or can arrange: {}", ask: "They do, can arrange, or say ask: {}" };
  var FAR = 1e6;
  var legend, groups, known, sets, rows, starts, timings, costs, checked, several;

  /* ---- reading what range_coder.py and facet_columns.py wrote ---- */

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

  function facets(given, text) {
    var reader = opener(text);
    legend = given;
    known = { __proto__: null };
    sets = {};
    groups = given.groups.map(function (group) {
      var under = "";
      var made = { id: group[0], title: group[1], how: group[2], choices: [], chip: group[4] };
      known[made.id] = { __proto__: null, group: made };
      group[3].forEach(function (choice) {
        if (choice[1]) {
          known[made.id][choice[0]] = { id: choice[0], words: choice[1], under: under, place: made.choices.length };
          made.choices.push(known[made.id][choice[0]]);
        } else {
          under = choice[0];
        }
      });
      return made;
    });
    var interests = readInterests(reader);
    readRows(reader, interests);
    var liked = sheets("interest", 0);
    interests.forEach(function (all, document) {
      all.forEach(function (interest) {
        put(liked[interest], document, 3);
      });
    });
    given.flags.forEach(function (column) {
      readFlags(reader, column);
    });
    given.one.forEach(function (column) {
      fill(reader, column[2], sheets(column[0], column[1], column[2].indexOf(" ")));
    });
    known.help.group.choices.forEach(function (kind) {
      fill(reader, given.help, Object.keys(ANSWERS).map(function (answer) {
        return sheet("help:" + kind.id + answer);
      }));
    });
    costs = readOne(reader, given.costs.length).map(function (place) {
      return given.costs[place];
    });
    checked = readOne(reader, given.checked);
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

  /* What each value is worth to each of the sets stands in `worth`. */
  function fill(reader, worth, made) {
    var fits = worth.split(" ");
    readOne(reader, fits.length).forEach(function (value, document) {
      made.forEach(function (set, place) {
        put(set, document, fits[value][place]);
      });
    });
  }

  function readOne(reader, size) {
    return list(legend.count, reader(size));
  }

  function readInterests(reader) {
    var size = known.interest.group.choices.length;
    var many = reader(legend.most[0] + 1);
    var same = reader(2);
    var main = reader(size);
    var more = reader(size);
    var first;
    return list(legend.count, function () {
      var left = many();
      first = same() ? first : main();
      return [first].concat(list(left - 1, more));
    });
  }

  function readRows(reader, interests) {
    var many = reader(legend.most[1] + 1);
    var spots = list(3, function () {
      return reader(legend.spots.length);
    });
    var weekdays = reader(129);
    var part = legend.calendars.map(function () {
      return reader(16);
    });
    var columns = ["calendars", "shapes", "starts", "ages"].map(function (name) {
      return [reader(legend[name].length), reader(2)];
    });
    var calendars = legend.calendars.map(function (calendar) {
      return calendar.map(unroll);
    });
    var numbers = {};
    var spot = 0;
    rows = [];
    timings = [];
    several = [];
    starts = interests.map(function (all, document) {
      var start = rows.length;
      var before;
      for (var left = many(); left; left -= 1) {
        var kind = before ? 2 : document && interests[document - 1][0] === all[0] ? 1 : 0;
        spot = (spots[kind]() + (kind && spot)) % legend.spots.length;
        var days = weekdays();
        var values = columns.map(function (column, place) {
          return before && column[1]() ? before[place] : column[0]();
        });
        var bits = part[values[0]]();
        var key = [days, values[0], values[1]];
        if (numbers[key] === undefined) {
          numbers[key] = timings.push(timing(days, calendars[values[0]], legend.shapes[values[1]])) - 1;
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
    for (var document = 0; document < legend.count; document += 1) {
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

  /* A function that counts the documents with a row in these sets and in one more. */
  function counter(set) {
    function fitting(other, document) {
      var found = 0;
      for (var row = starts[document]; row < starts[document + 1]; row += 1) {
        found += of(set, row) & of(other, row) & 2;
      }
      return found / 2;
    }
    var twice = several.filter(function (document) {
      return fitting(set, document) > 1;
    });
    return function (other) {
      var total = 0;
      for (var i = 0; i < set.length; i += 1) {
        var word = ((set[i] & other[i]) >>> 1) & 0x55555555;
        word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
        total += Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
      }
      // Its further rows do not make a document count twice.
      twice.forEach(function (document) {
        total -= Math.max(fitting(other, document) - 1, 0);
      });
      return total;
    };
  }

  /* ---- what one choice means ---- */

  /* The reader's day, in the window. A device whose clock is wrong by months is not asked. */
  function today() {
    var now = new Date();
    var day = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 864e5 - legend.from;
    return day >= legend.today && day < legend.today + 60 ? day : legend.today;
  }

  function span(choice) {
    var sunday = today() - (today() % 7) + 6;
    var day = Date.parse(choice) / 864e5 - legend.from;
    return (
      { "this-week": [0, sunday], "this-weekend": [sunday - 1, sunday] }[choice] || legend.dates[choice] || [day, day]
    );
  }

  function one(chosen, group, usual) {
    return (chosen[group] || [])[0] || usual;
  }

  function weekdaysOf(chosen) {
    return (chosen.day || []).reduce(function (bits, day) {
      return bits | (1 << known.day[day].place);
    }, 0);
  }

  /* The days from today on that are asked for: of those dates, if any, and those days of the week, if any. */
  function asked(chosen) {
    var weekdays = weekdaysOf(chosen);
    var spans = (chosen.date || []).map(span);
    return list(legend.days, Number).filter(function (day) {
      return (
        day >= today() &&
        (!weekdays || (weekdays >> day % 7) & 1) &&
        (!spans.length ||
          spans.some(function (ends) {
            return day >= ends[0] && day <= ends[1];
          }))
      );
    });
  }

  /* Days of the week and dates are one question: a Saturday in half term. */
  function onDays(chosen) {
    var weekdays = weekdaysOf(chosen);
    var dates = (chosen.date || []).join();
    var key = [weekdays, dates, dates && today()].join(" ");
    if (dates && !sets[key]) {
      var wanted = asked(chosen);
      var fits = timings.map(function (days) {
        return wanted.reduce(function (found, day) {
          return found | days[day];
        }, 0);
      });
    }
    return remembered(key, function (row) {
      return dates ? fits[row.timing] : row.weekdays > 127 ? 1 : row.weekdays & weekdays ? 3 : 0;
    });
  }

  function numbers(choice) {
    var ends = choice.split("-").map(Number);
    return [ends[0], ends[ends.length - 1]];
  }

  function fits(group, choice, chosen, here) {
    var key = group + ":" + choice;
    if (group === "help") {
      return sets[key + one(chosen, "answer", "arrange")];
    }
    if (group === "near") {
      var most = one(chosen, "within", 10) * 10;
      var target = place(choice, here);
      return remembered([key, most, target].join(" "), function (row) {
        var far = tenths(row.spot, target);
        return (far < FAR ? far <= most : row.spot[0] & target[0]) ? 3 : 0;
      });
    }
    return remembered(key, function (row) {
      var low;
      switch (group) {
        case "area":
          return (row.spot[0] >> known.area[choice].place) & 1 ? 3 : 0;
        case "age":
          low = numbers(choice);
          return row.ages[0] <= low[1] && row.ages[1] >= low[0] ? 3 : 0;
        case "time":
          low = TIMES[choice];
          if (row.start >= 0 && (row.start < low[0] || row.start >= low[1])) {
            return 0;
          }
          return row.start < 0 ? 1 : choice !== "after-school" ? 3 : row.weekdays > 127 ? 1 : row.weekdays & 31 && row.term;
        case "when":
          return choice === "term" ? row.term : row.holidays;
        default:
          low = costs[row.document];
          return low < 0 ? 1 : low <= (choice === "free" ? 0 : choice * 100) ? 3 : 0;
      }
    });
  }

  /* ---- places: [areas as bits, latitude, longitude] ---- */

  function place(choice, here) {
    if (known.near[choice]) {
      return legend.near[known.near[choice].place];
    }
    var there = here && [0, here.latitude, here.longitude];
    return (
      there &&
      legend.near.reduce(function (best, town) {
        var far = apart(there, town[1], town[2]);
        return far < best[3] ? [town[0], there[1], there[2], far] : best;
      }, [0, 0, 0, FAR])
    );
  }

  /* Tenths of a mile as the crow flies; a county is small enough for the earth to be flat. */
  function apart(from, latitude, longitude) {
    var east = (longitude - from[2]) * Math.cos(((latitude + from[1]) * Math.PI) / 360);
    var north = latitude - from[1];
    return Math.floor(690.93 * Math.sqrt(north * north + east * east) + 0.5);
  }

  /* What serves the whole area comes after every distance, what is online last. */
  function tenths(spot, target) {
    return spot.length > 2 ? apart(target, spot[1] / 1000, spot[2] / 1000) : FAR + spot.length;
  }

  /* ---- from what is chosen to what is left ---- */

  /* What is asked of a row, a set for each question. Choices of one question are alternatives; all questions must hold. */
  function questions(chosen, here) {
    var found = {};
    Object.keys(chosen).forEach(function (id) {
      var first = one(chosen, id);
      if (!first || !known[id] || MODIFIERS.indexOf(id) >= 0 || (first === "me" && !here)) {
        return;
      }
      if (id === "date" || id === "day") {
        found.day = onDays(chosen);
        return;
      }
      chosen[id].forEach(function (choice) {
        var set = fits(id, choice, chosen, here);
        var asks = id + (id === "around" ? known.around[choice].under : known[id].group.how === "all" ? choice : "");
        found[asks] = found[asks] ? join(found[asks], set) : set;
      });
    });
    return Object.keys(found).map(function (asks) {
      return found[asks];
    });
  }

  function all(from, asks) {
    return asks.reduce(function (found, set) {
      var both = new Uint32Array(set.length);
      for (var i = 0; i < set.length; i += 1) {
        both[i] = found[i] & set[i];
      }
      return both;
    }, from);
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

  function size(from, chosen, here) {
    return counter(all(from, questions(chosen, here)))(every());
  }

  function narrow(documents, chosen, here) {
    var asks = questions(chosen, here);
    var set = all(every(), asks);
    var given = documents || list(legend.count, Number);
    function those(fits) {
      return given.filter(function (document) {
        return best(set, document) === fits;
      });
    }
    return asks.length ? { found: those(3), apart: those(1) } : { found: given.slice(), apart: [] };
  }

  function changed(chosen, group, choices) {
    var made = Object.assign({}, chosen);
    made[group] = choices;
    return made;
  }

  function counts(documents, chosen, here) {
    var from = setOf(documents);
    var found = {};
    groups.forEach(function (group) {
      var id = group.id;
      var pair = PAIRS[id];
      var picked = chosen[id] || [];
      var others = counter(all(from, questions(changed(changed(chosen, id, []), pair, []), here)));
      found[id] = {};
      group.choices.forEach(function (choice) {
        var more = group.how === "one" ? [choice.id] : picked.concat(choice.id);
        var mine = changed({}, pair, chosen[pair]);
        mine[id] = picked.indexOf(choice.id) < 0 ? more : picked;
        var asks = questions(mine, here);
        found[id][choice.id] = others(all(asks.pop() || every(), asks));
      });
    });
    return found;
  }

  /* What each filter costs: how many there would be without it. */
  function without(documents, chosen, here) {
    var from = setOf(documents);
    var found = [];
    groups.forEach(function (group) {
      (MODIFIERS.indexOf(group.id) < 0 && chosen[group.id] ? chosen[group.id] : []).forEach(function (choice) {
        var rest = chosen[group.id].filter(function (other) {
          return other !== choice;
        });
        found.push({
          group: group.id,
          choice: choice,
          words: words(group.id, choice, chosen),
          count: size(from, changed(chosen, group.id, rest), here)
        });
      });
    });
    return found;
  }

  /* The nearest of what fits when the place is given up, then the date, and so on until something does. */
  function nearest(documents, chosen, here, most) {
    var anyway = new Set(narrow(documents, chosen, here).found);
    var left = chosen;
    var found = [];
    GIVEN_UP.split(" ").forEach(function (group, step) {
      left = changed(left, group, []);
      if (step > 1 && !found.length) {
        found = narrow(documents, left, here).found.filter(function (document) {
          return document < legend.count && !anyway.has(document);
        });
        found = sort(found, "nearest", changed(left, "near", chosen.near), here);
      }
    });
    return found.slice(0, most);
  }

  /* ---- order ---- */

  /* The least value of a document's rows that fit or may fit, or of all of them where none does. */
  function least(chosen, here, value) {
    var set = all(every(), questions(chosen, here));
    return function (document) {
      var fitting = best(set, document);
      var found = Infinity;
      for (var row = starts[document]; row < starts[document + 1]; row += 1) {
        if (!fitting || of(set, row)) {
          found = Math.min(found, value(rows[row]));
        }
      }
      return found;
    };
  }

  function distance(chosen, here) {
    var target = place(one(chosen, "near"), here);
    return (
      target &&
      least(changed(chosen, "near", []), here, function (row) {
        return tenths(row.spot, target);
      })
    );
  }

  /* null for what is online or all over the area, and where nobody said from where. */
  function miles(document, chosen, here) {
    var far = distance(chosen, here);
    var found = far && document < legend.count ? far(document) : FAR;
    return found < FAR ? found / 10 : null;
  }

  function soonest(chosen, here) {
    var wanted = asked(chosen);
    var minutes = timings.map(function (days) {
      var day = wanted.find(function (each) {
        return days[each] > 1;
      });
      return day === undefined ? Infinity : day * 1440;
    });
    return least(chosen, here, function (row) {
      return minutes[row.timing] + (row.start < 0 ? 1439 : row.start);
    });
  }

  /* `documents`: numbers, or what answer() found, {document, score, every}. What is equal stays as it stood. */
  function sort(documents, by, chosen, here) {
    var far = distance(chosen, here);
    var within = one(chosen, "within", 10) * 10;
    var value = {
      nearest: far,
      soonest: by === "soonest" && soonest(chosen, here),
      cheapest: function (document) {
        return costs[document] < 0 ? Infinity : costs[document];
      },
      checked: function (document) {
        return -checked[document];
      },
      // Nearness is 1 there, a half as far away as was asked for, and no less beyond it.
      best:
        far &&
        function (document, hit) {
          return (hit.every ? -FAR : 0) - (hit.score || 1) / (1 + Math.min(far(document), within) / within);
        }
    }[by];
    return documents
      .map(function (hit, order) {
        var document = hit.document === undefined ? hit : hit.document;
        return [document, !value ? 0 : document < legend.count ? value(document, hit) : Infinity, order];
      })
      .sort(function (a, b) {
        return a[1] === b[1] ? a[2] - b[2] : a[1] - b[1];
      })
      .map(function (hit) {
        return hit[0];
      });
  }

  /* ---- words, and the address ---- */

  /* What a chip says. `chosen` gives how far, and which answers count. */
  function words(group, choice, chosen) {
    var given = chosen || {};
    var made = known[group][choice];
    var said = made && made.words;
    var chip = known[group].group.chip;
    if (group === "near") {
      return "Within " + one(given, "within", 10) + " miles of " + (said || "where you are");
    }
    if (group === "age" && !said) {
      var ages = numbers(choice);
      return ages[0] < ages[1] ? "Ages " + ages[0] + " to " + ages[1] : "Age " + ages[0];
    }
    if (group === "help" && made.under !== "Who stays") {
      chip = ANSWERS[one(given, "answer", "arrange")];
    }
    if (!said) {
      said =
        group === "cost"
          ? "£" + choice + " or less"
          : new Date(choice)
              .toLocaleDateString("en-GB", { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" })
              .replace(",", "");
    }
    return chip ? chip.replace("{}", /^.\p{Ll}/u.test(said) ? said[0].toLowerCase() + said.slice(1) : said) : said;
  }

  function valid(group, choice) {
    var typed = { age: /^\d\d?(-\d\d?)?$/, cost: /^\d{1,4}(\.\d\d?)?$/, date: /^\d{4}-\d\d-\d\d$/ }[group];
    return Boolean(
      (choice !== "group" && known[group][choice]) ||
        (typed && typed.test(choice) && (group !== "date" || Date.parse(choice)))
    );
  }

  function read(hash) {
    var found = {};
    hash.replace("#", "").split("&").forEach(function (part) {
      var both = part.split("=");
      var group = known[both[0]] && known[both[0]].group;
      var choices = group
        ? (both[1] || "").split(",").filter(function (choice, place, given) {
            return valid(group.id, choice) && given.indexOf(choice) === place;
          })
        : [];
      if (choices.length) {
        found[group.id] = group.how === "one" ? choices.slice(0, 1) : choices;
      }
    });
    return found;
  }

  /* Where a reader is ("me") never gets into an address. */
  function write(chosen) {
    return groups
      .map(function (group) {
        var needs = { within: "near", answer: "help" }[group.id] || group.id;
        var known = group.choices.map(function (choice) {
          return choice.id;
        });
        var choices = (chosen[group.id] || [])
          .filter(function (choice) {
            return valid(group.id, choice) && valid(needs, one(chosen, needs));
          })
          .sort(function (a, b) {
            return known.indexOf(a) - known.indexOf(b) || (a < b ? -1 : 1);
          });
        return choices.length ? group.id + "=" + choices : "";
      })
      .filter(Boolean)
      .join("&");
  }

  /* For the week and the map: the days asked for, where each document's rows start, the rows, what each day of the window is worth
     to each timing, and whether a row fits. */
  function patterns(chosen, here) {
    var set = all(every(), questions(chosen, here));
    function fitting(row) {
      return of(set, row) > 1;
    }
    return [asked(chosen), starts, rows, timings, fitting];
  }

  search.facets = facets;
  search.filters = {
    load: function () {
      return search.load("facets-0");
    },
    groups: function () {
      return groups;
    },
    words: words,
    read: read,
    write: write,
    narrow: narrow,
    patterns: patterns,
    counts: counts,
    without: without,
    nearest: nearest,
    miles: miles,
    sort: sort
  };
})(window.activitySearch);
