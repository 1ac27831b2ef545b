/* The filters: which activities are left, how many each further choice would leave, how far, how soon, how dear.
   plugins/activity_directory/search/filters.py says what is right, and a test holds this to it.
   search-columns.js reads the rows and sets, and says what they are; search-instead.js says what to offer when nothing fits. */
(function (search) {
  "use strict";

  // Groups that ask one question together, and those of them that ask nothing by themselves.
  var PAIRS = { day: "date", date: "day", near: "within", within: "near", help: "answer", answer: "help" };
  var MODIFIERS = ["within", "answer"];
  var TIMES = { morning: [0, 720], afternoon: [720, 1020], evening: [1020, 1440], "after-school": [900, 1080] };
  var ANSWERS = { do: "They do: {}", arrange: "They do or can arrange: {}", ask: "They do, can arrange, or say ask: {}" };
  var WAYS = "Ways of talking together";
  // What search-order.js adds to the orders; the last needs a column too.
  var ORDERS = ["soonest", "cheapest", "checked"];
  var FAR = 1e6;
  // What search-columns.js read, and its work on sets.
  var legend, groups, known, sets, rows, starts, timings, costs, checked;
  var waiting = [];
  var remembered, every, of, join, best, counter, setOf;

  /* ---- what one choice means ---- */

  /* The reader's day, in the window. A device whose clock is wrong by months is not asked. */
  function today() {
    var now = new Date();
    var day = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 864e5 - legend.from;
    return day >= legend.today && day < legend.today + 60 ? day : legend.today;
  }

  function span(choice) {
    // "next-week" and "next-weekend" begin with an "n"; what is no name is a date.
    var sunday = today() - (today() % 7) + (/^n/.test(choice) ? 13 : 6);
    var day = Date.parse(choice) / 864e5 - legend.from;
    return legend.dates[choice] || (isNaN(day) ? [sunday - (/d$/.test(choice) ? 1 : 6), sunday] : [day, day]);
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
    return Array.from(Array(legend.days).keys()).filter(function (day) {
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
        return town[0] && far < best[3] ? [town[0], there[1], there[2], far] : best;
      }, [0, 0, 0, FAR])
    );
  }

  /* Tenths of a mile as the crow flies; a county is small enough for the earth to be flat. */
  function apart(from, latitude, longitude) {
    var east = (longitude - from[2]) * Math.cos(((latitude + from[1]) * Math.PI) / 360);
    var north = latitude - from[1];
    return Math.round(690.93 * Math.sqrt(north * north + east * east));
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

  function narrow(documents, chosen, here) {
    var asks = questions(chosen, here);
    var set = all(every(), asks);
    var given = documents || Array.from(Array(legend.count).keys());
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
    // Places are typed, and nobody reads how many of each.
    groups.slice(2).forEach(function (group) {
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
        found[id][choice.id] = others(all(asks.pop() || every(), asks), group.part);
      });
    });
    return found;
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

  /* `documents`: numbers, or what answer() found, {document, score, every}. What is equal stays as it stood. */
  function sort(documents, by, chosen, here) {
    var far = distance(chosen, here);
    var within = one(chosen, "within", 10) * 10;
    var value = {
      nearest: far,
      // Nearness is 1 there, a half as far away as was asked for, and no less beyond it.
      best:
        far &&
        function (document, hit) {
          return (hit.every ? -FAR : 0) - (hit.score || 1) / (1 + Math.min(far(document), within) / within);
        }
    }[by];
    if (search.order && ORDERS.indexOf(by) >= 0) {
      value = search.order(by, costs, checked, timings, asked(chosen), least.bind(null, chosen, here));
    }
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
    // Ways of talking have names of their own: Makaton.
    var name = !/^.\p{Ll}/u.test(said) || (made && made.under === WAYS);
    return chip ? chip.replace("{}", name ? said : said[0].toLowerCase() + said.slice(1)) : said;
  }

  /* A place in words. */
  function named(near) {
    var made = known.near[near];
    return made ? made.words : "you";
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

  /* Where a reader is ("me") never gets into an address. `near`: the place in force, which typed words may have named. */
  function write(chosen, near) {
    return groups
      .map(function (group) {
        var needs = { within: "near", answer: "help" }[group.id] || group.id;
        var known = group.choices.map(function (choice) {
          return choice.id;
        });
        var choices = (chosen[group.id] || [])
          .filter(function (choice) {
            return valid(group.id, choice) && valid(needs, one(chosen, needs, near));
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

  /* What the files search/facets-N.js call. Each waits for the script that reads it. */
  search.facets = function (part, given, text) {
    waiting.push([part, given, text]);
    settle();
  };

  function settle() {
    waiting = waiting.filter(function (one) {
      if (!one[0] && search.columns) {
        legend = one[1];
        [groups, known, sets, rows, starts, timings, costs, remembered, every, of, join, best, counter, setOf] = search.columns(
          legend,
          one[2]
        );
        return false;
      }
      if (one[0] && search.answers) {
        checked = search.answers(one[1], one[2]) || checked;
        return false;
      }
      return true;
    });
  }

  /* A promise that the filters are there: the first file, and what the groups and orders of these names need besides. */
  function load(names) {
    return search.load("facets-0").then(function () {
      settle();
      var coming = [];
      (names || []).forEach(function (name) {
        var part = name === "checked" ? legend.checked : known[name] && known[name].group.part;
        if (part) {
          coming.push(search.load("facets-" + part), search.answers || script("answers"));
        }
        if (ORDERS.indexOf(name) >= 0) {
          coming.push(search.order || script("order"));
        }
      });
      return Promise.all(coming).then(settle);
    });
  }

  function script(name) {
    return search.fetch("static/js/search-" + name + ".js");
  }

  search.filters = {
    load: load,
    groups: function () {
      return groups;
    },
    words: words,
    named: named,
    read: read,
    write: write,
    narrow: narrow,
    patterns: patterns,
    counts: counts,
    miles: miles,
    sort: sort
  };
})(window.activitySearch);
