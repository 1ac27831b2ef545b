/* The filters: which activities are left, how many each further choice would leave, how far, how soon, how dear.
   Python says what is right (plugins/activity_directory/search/filters.py), and a test holds this to it.

   Every choice is two sets of bits: what fits for certain, and what fits or may fit, because somebody has not said.
   One activity can have several patterns of sessions ("rows"), and a day, a place and an age must hold of one and the same.
   Row 0 of document n is bit n; further rows come after the last document, from a whole word on. */
(function (search) {
  "use strict";

  var JOINED = ["day", "date"];
  var MODIFIERS = ["within", "answer"];
  // What to give up, one after the other, when nothing fits: where, then when, then what would be nice.
  var GIVEN_UP = "near within area date time day when around outcome level group cost booking places need interest";
  var FAR = 1e6;
  var legend = null;
  var groups = [];
  var byId = Object.create(null);
  var known = {};
  var sets = {};
  var cache = {};
  var dated = [];
  var owner, first, wide, further, rows, costs, checked, everything;

  /* ---- reading: the other half of range_coder.py and facet_columns.py ---- */

  function opener(text) {
    var data = atob(text);
    var at = 0;
    var range = 4294967295;
    var code = 0;
    function next() {
      at += 1;
      code = code * 256 + (at > data.length ? 0 : data.charCodeAt(at - 1));
    }
    next();
    next();
    next();
    next();
    /* A reader of one kind of choice among so many. */
    return function (size) {
      var width = size > 1 ? 32 - Math.clz32(size - 1) : 0;
      var counts = new Uint16Array(2 << width).fill(1);
      return function () {
        var node = 1;
        for (var i = 0; i < width; i += 1) {
          var zero = node * 2;
          var seen = counts[zero] + counts[zero + 1];
          var bound = Math.floor(range / seen) * counts[zero];
          var bit = code < bound ? 0 : 1;
          code -= bit * bound;
          range = bit ? range - bound : bound;
          counts[zero + bit] += 2;
          if (seen > 32768) {
            counts[zero] = (counts[zero] + 1) >> 1;
            counts[zero + 1] = (counts[zero + 1] + 1) >> 1;
          }
          while (range < 16777216) {
            next();
            range *= 256;
          }
          node = zero + bit;
        }
        return node - (1 << width);
      };
    };
  }

  function facets(given, text) {
    legend = given;
    groups = given.groups.map(function (group) {
      var under = "";
      var made = { id: group[0], title: group[1], how: group[2], choices: [], chip: group[4] || "{}" };
      byId[made.id] = made;
      known[made.id] = Object.create(null);
      group[3].forEach(function (choice) {
        if (typeof choice === "string") {
          under = choice;
        } else {
          known[made.id][choice[0]] = { id: choice[0], words: choice[1], under: under };
          made.choices.push(known[made.id][choice[0]]);
        }
      });
      return made;
    });
    var count = given.count;
    var reader = opener(text);
    first = (count + 31) >> 5;
    further = {};
    rows = [];
    owner = [];
    var interests = readInterests(count, reader);
    readRows(count, reader, interests);
    wide = (rows.length + 31) >> 5;
    everything = blank();
    owner.forEach(function (_, row) {
      add(everything, row);
    });
    interests.forEach(function (all, document) {
      all.forEach(function (interest) {
        mark("interest", byId.interest.choices[interest].id, document);
      });
    });
    var unsaid = given.flags.map(function (column) {
      return readFlags(count, reader, column);
    });
    given.one.forEach(function (column) {
      readOne(count, reader, column[0], column[1]);
    });
    given.help.forEach(function (kind) {
      readOne(count, reader, "help " + kind, ["do", "arrange", "ask", "no"]);
    });
    costs = readNumbers(count, reader(given.costs.length), function (place) {
      return given.costs[place];
    });
    checked = readNumbers(count, reader(given.checked[1] - given.checked[0] + 1), Number);
    finish(unsaid);
  }

  function readNumbers(count, pick, value) {
    var found = [];
    for (var i = 0; i < count; i += 1) {
      found.push(value(pick()));
    }
    return found;
  }

  function readInterests(count, reader) {
    var size = byId.interest.choices.length;
    var many = reader(legend.most[0] + 1);
    var same = reader(2);
    var main = reader(size);
    var more = reader(size);
    var before = -1;
    return readNumbers(count, many, function (left) {
      before = same() ? before : main();
      var found = [before];
      while (found.length < left) {
        found.push(more());
      }
      return found;
    });
  }

  function readRows(count, reader, interests) {
    var many = reader(legend.most[1] + 1);
    var spots = [0, 1, 2].map(function () {
      return reader(legend.spots.length);
    });
    var weekdays = reader(129);
    var part = legend.calendars.map(function () {
      return reader(16);
    });
    var columns = ["calendars", "shapes", "starts", "ages"].map(function (name) {
      return [reader(legend[name].length), reader(2)];
    });
    var timings = {};
    var calendars = legend.calendars.map(function (calendar) {
      return calendar.map(unroll);
    });
    var interest = -1;
    var spot = 0;
    var next = first * 32;
    for (var document = 0; document < count; document += 1) {
      var kind = interests[document][0] === interest ? 1 : 0;
      interest = interests[document][0];
      var before = [];
      for (var left = many(), row = 0; row < left; row += 1) {
        kind = row ? 2 : kind;
        spot = (spots[kind]() + (kind ? spot : 0)) % legend.spots.length;
        var days = weekdays();
        before = columns.map(function (column, place) {
          return row && column[1]() ? before[place] : column[0]();
        });
        var key = [days, before[0], before[1]].join();
        if (!timings[key]) {
          timings[key] = dated.length + 1;
          dated.push(timing(days, calendars[before[0]], legend.shapes[before[1]]));
        }
        var bits = part[before[0]]();
        var place = row ? next : document;
        rows[place] = {
          spot: spot,
          timing: timings[key] - 1,
          start: legend.starts[before[2]],
          ages: legend.ages[before[3]],
          term: bits >> 2,
          holidays: bits & 3
        };
        owner[place] = document;
        if (row) {
          (further[document] = further[document] || []).push(place);
          next += 1;
        }
      }
    }
  }

  /* Days as words of 32 bits. */
  function unroll(lengths) {
    var found = days();
    var at = 0;
    lengths.forEach(function (length, place) {
      for (var end = at + length; at < end; at += 1) {
        if (place % 2) {
          add(found, at);
        }
      }
    });
    return found;
  }

  function timing(weekdays, calendar, shape) {
    var made = { weekdays: weekdays, dates: days(), unsure: days() };
    for (var day = Math.max(shape[0], 0); day <= shape[1] && day < legend.days; day += 1) {
      if ((weekdays >> day % 7) & 1 && has(calendar[0], day)) {
        add(made.dates, day);
      }
      if ((weekdays === 128 || (weekdays >> day % 7) & 1) && has(calendar[1], day)) {
        add(made.unsure, day);
      }
    }
    shape.slice(2).reduce(function (at, gap) {
      made.dates[(at + gap) >> 5] ^= 1 << (at + gap);
      return at + gap;
    }, 0);
    return made;
  }

  function readFlags(count, reader, column) {
    var some = reader(2);
    var each = column[2].map(function () {
      return reader(2);
    });
    var none = blank();
    for (var document = 0; document < count; document += 1) {
      if (some()) {
        for (var i = 0; i < each.length; i += 1) {
          if (each[i]()) {
            mark(column[0], column[2][i], document);
          }
        }
      } else {
        add(none, document);
      }
    }
    return none;
  }

  function readOne(count, reader, group, ids) {
    var pick = reader(ids.length + 1);
    for (var document = 0; document < count; document += 1) {
      var value = pick();
      mark(group, value && legend.unsaid.indexOf(ids[value - 1]) < 0 ? ids[value - 1] : "", document, ids);
    }
  }

  function mark(group, choice, document) {
    var key = group + ":" + choice;
    add((sets[key] = sets[key] || blank()), document);
  }

  /* From what documents say to what fits for certain and what may fit, further rows included. */
  function finish(unsaid) {
    function spread(set) {
      for (var row = first * 32; row < rows.length; row += 1) {
        if (has(set, owner[row])) {
          add(set, row);
        }
      }
      return set;
    }
    Object.keys(sets).forEach(function (key) {
      spread(sets[key]);
    });
    function keep(group, choice, maybe) {
      var yes = [choice].concat(legend.also[choice] || []).reduce(function (found, one) {
        return either(found, sets[group + ":" + one]);
      }, blank());
      cache[group + ":" + choice] = [yes, either(yes, maybe)];
    }
    byId.interest.choices.forEach(function (choice) {
      keep("interest", choice.id);
    });
    legend.flags.forEach(function (column, place) {
      spread(unsaid[place]);
      column[2].forEach(function (choice) {
        keep(column[0], choice, column[1] ? everything : unsaid[place]);
      });
    });
    // Each column of the surroundings has its own "not stated"; sets[":"] of a group holds the last one's.
    legend.one.forEach(function (column) {
      var said = blank();
      column[1].forEach(function (choice) {
        said = either(said, legend.unsaid.indexOf(choice) < 0 ? sets[column[0] + ":" + choice] : null);
      });
      column[1].forEach(function (choice) {
        keep(column[0], choice, everything.map(function (word, i) {
          return word & ~said[i];
        }));
      });
    });
    legend.help.forEach(function (kind) {
      var open = either(either(blank(), sets["help " + kind + ":"]), sets["help " + kind + ":ask"]);
      var yes = blank();
      ["do", "arrange", "ask"].forEach(function (answer) {
        yes = either(yes, sets["help " + kind + ":" + answer]);
        cache["help:" + kind + ":" + answer] = [yes, either(yes, open)];
      });
    });
    sets = {};
  }

  /* ---- sets of bits ---- */

  function blank() {
    return new Uint32Array(wide || first);
  }

  function days() {
    return new Uint32Array((legend.days + 31) >> 5);
  }

  function add(set, place) {
    set[place >> 5] |= 1 << place;
  }

  function has(set, place) {
    return (set[place >> 5] >>> place) & 1;
  }

  function either(one, other) {
    return other
      ? one.map(function (word, i) {
          return word | other[i];
        })
      : one;
  }

  function both(one, other) {
    var found = new Uint32Array(wide);
    for (var i = 0; i < wide; i += 1) {
      found[i] = one[i] & other[i];
    }
    return found;
  }

  function meet(one, other) {
    for (var i = 0; i < one.length; i += 1) {
      if (one[i] & other[i]) {
        return true;
      }
    }
    return false;
  }

  /* How many documents have a row in all three sets; `more` adds to the third. */
  function size(one, other, more) {
    var total = 0;
    var i;
    var word;
    for (i = 0; i < first; i += 1) {
      word = one[i] & (more ? other[i] | more[i] : other[i]);
      word -= (word >>> 1) & 0x55555555;
      word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
      total += Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
    }
    var last = -1;
    for (; i < wide; i += 1) {
      word = one[i] & (more ? other[i] | more[i] : other[i]);
      while (word) {
        var bit = 31 - Math.clz32(word & -word);
        word &= word - 1;
        var document = owner[i * 32 + bit];
        var place = document >> 5;
        var main = one[place] & (more ? other[place] | more[place] : other[place]);
        if (document !== last && !((main >>> document) & 1)) {
          total += 1;
        }
        last = document;
      }
    }
    return total;
  }

  function documentsOf(set) {
    var found = set.slice(0, first);
    for (var row = first * 32; row < rows.length; row += 1) {
      if (has(set, row)) {
        add(found, owner[row]);
      }
    }
    return found;
  }

  function rowsOf(documents) {
    var found = blank();
    documents.forEach(function (document) {
      if (document < legend.count) {
        [document].concat(further[document] || []).forEach(function (row) {
          add(found, row);
        });
      }
    });
    return found;
  }

  /* ---- one choice: 2 fits, 1 may fit, 0 does not ---- */

  function remembered(key, test) {
    if (!cache[key]) {
      var made = [blank(), blank()];
      rows.forEach(function (row, place) {
        var fits = test(row, owner[place]);
        if (fits) {
          add(made[1], place);
        }
        if (fits > 1) {
          add(made[0], place);
        }
      });
      cache[key] = made;
    }
    return cache[key];
  }

  function today() {
    var now = new Date();
    var day = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 864e5;
    // A telephone whose clock is wrong by months is not asked.
    return day >= legend.today && day < legend.today + 60 ? day : legend.today;
  }

  function span(choice) {
    var now = today();
    var sunday = now + 6 - ((now + 3) % 7);
    var named = legend.holidays.find(function (holiday) {
      return holiday[0] === choice;
    });
    var ends =
      choice === "this-week"
        ? [now, sunday]
        : choice === "this-weekend"
          ? [sunday - 1, sunday]
          : named
            ? named.slice(1)
            : [Date.parse(choice) / 864e5, Date.parse(choice) / 864e5];
    return [Math.max(ends[0], now) - legend.from, Math.min(ends[1] - legend.from, legend.days - 1)];
  }

  /* The days that were asked for by date, on these weekdays if any are asked for. */
  function asked(dates, weekdays) {
    var found = days();
    (dates.length ? dates.map(span) : [[today() - legend.from, legend.days - 1]]).forEach(function (ends) {
      for (var day = ends[0]; day <= ends[1]; day += 1) {
        if (!weekdays || (weekdays >> day % 7) & 1) {
          add(found, day);
        }
      }
    });
    return found;
  }

  function weekdaysOf(chosen) {
    return (chosen.day || []).reduce(function (mask, day) {
      return mask | (1 << byId.day.choices.indexOf(known.day[day]));
    }, 0);
  }

  function onDays(chosen) {
    var dates = chosen.date || [];
    var weekdays = weekdaysOf(chosen);
    var key = "days " + weekdays + " " + dates.join() + (dates.length ? today() : "");
    if (!cache[key]) {
      var wanted = asked(dates, weekdays);
      var fits = dated.map(function (timing) {
        if (dates.length) {
          return meet(timing.dates, wanted) ? 2 : meet(timing.unsure, wanted) ? 1 : 0;
        }
        return timing.weekdays === 128 ? 1 : timing.weekdays & weekdays ? 2 : 0;
      });
      remembered(key, function (row) {
        return fits[row.timing];
      });
    }
    return cache[key];
  }

  var TIMES = { morning: [0, 720], afternoon: [720, 1020], evening: [1020, 1440], "after-school": [900, 1080] };

  function atTime(choice) {
    return function (row) {
      var on = dated[row.timing].weekdays;
      if (row.start < 0) {
        return 1;
      }
      if (row.start < TIMES[choice][0] || row.start >= TIMES[choice][1]) {
        return 0;
      }
      return choice !== "after-school" ? 2 : on === 128 ? 1 : on & 31 ? [1, 0, 2][row.term] : 0;
    };
  }

  function numbers(choice) {
    var ends = choice.split("-").map(Number);
    return [ends[0], ends[ends.length - 1]];
  }

  function fits(group, choice, chosen, here) {
    var key = group + ":" + choice;
    if (group === "help") {
      return cache[key + ":" + ((chosen.answer || [])[0] || "arrange")];
    }
    if (group === "near") {
      var within = Number((chosen.within || [])[0] || 10);
      var target = place(choice, here);
      return remembered(key + " " + within + " " + target.key, function (row) {
        var spot = legend.spots[row.spot];
        return spot[0] < 0 ? (spot[1] & target.areas ? 2 : 0) : far(row.spot, target) <= within * 10 ? 2 : 0;
      });
    }
    var tests = {
      area: function (row) {
        var spot = legend.spots[row.spot];
        var areas = spot[0] < 0 ? spot[1] : legend.towns[spot[0]][3];
        return (areas >> byId.area.choices.indexOf(known.area[choice])) & 1 ? 2 : 0;
      },
      age: function (row) {
        var ages = numbers(choice);
        return row.ages[0] <= ages[1] && row.ages[1] >= ages[0] ? 2 : 0;
      },
      time: atTime(choice),
      when: function (row) {
        return [1, 0, 2][choice === "term" ? row.term : row.holidays];
      },
      cost: function (_, document) {
        return costs[document] < 0 ? 1 : costs[document] <= (choice === "free" ? 0 : choice * 100) ? 2 : 0;
      }
    };
    return cache[key] || remembered(key, tests[group]);
  }

  /* ---- places ---- */

  function place(choice, here) {
    var key = choice === "me" ? "me " + here.latitude + " " + here.longitude : choice;
    if (!cache["place " + key]) {
      var towns = legend.towns.filter(function (town) {
        return town[0] === choice || (town[4] + " ").toLowerCase().indexOf(choice + " ") >= 0;
      });
      var own = towns.filter(function (town) {
        return town[0] === choice;
      });
      towns = own.length ? own : towns;
      function mean(part) {
        return (
          towns.reduce(function (sum, town) {
            return sum + town[part];
          }, 0) / towns.length
        );
      }
      var target = { key: key, latitude: mean(1), longitude: mean(2), far: [] };
      if (choice === "me") {
        target.latitude = here.latitude;
        target.longitude = here.longitude;
        towns = [
          legend.towns.reduce(function (best, town) {
            return tenths(target, town[1], town[2]) < tenths(target, best[1], best[2]) ? town : best;
          })
        ];
      }
      target.areas = towns.reduce(function (areas, town) {
        return areas | town[3];
      }, 0);
      cache["place " + key] = target;
    }
    return cache["place " + key];
  }

  /* Tenths of a mile as the crow flies; in a county the earth is flat enough. */
  function tenths(from, latitude, longitude) {
    var east = (longitude - from.longitude) * Math.cos(((latitude + from.latitude) * Math.PI) / 360);
    return Math.floor(690.93 * Math.sqrt(Math.pow(latitude - from.latitude, 2) + east * east) + 0.5);
  }

  function far(spot, target) {
    if (target.far[spot] === undefined) {
      var given = legend.spots[spot];
      var town = legend.towns[given[0]];
      target.far[spot] = town
        ? tenths(
            target,
            (Math.round(town[1] * 1000) + (given[1] || 0)) / 1000,
            (Math.round(town[2] * 1000) + (given[2] || 0)) / 1000
          )
        : FAR - given[0];
    }
    return target.far[spot];
  }

  function targetOf(chosen, here) {
    var near = (chosen.near || [])[0];
    return near && near !== "me" ? place(near) : here ? place("me", here) : null;
  }

  /* ---- from what is chosen to sets ---- */

  function question(group, choice) {
    return group === "around" ? known.around[choice].under : byId[group].how === "all" ? choice : "";
  }

  /* The questions that are asked of a row: [{group, question, sets: [yes, maybe]}]. All must hold. */
  function questions(chosen, here) {
    var found = [];
    groups.forEach(function (group) {
      var choices = chosen[group.id] || [];
      if (!choices.length || MODIFIERS.indexOf(group.id) >= 0 || (choices[0] === "me" && !here)) {
        return;
      }
      if (JOINED.indexOf(group.id) >= 0) {
        if (group.id === "day" || !(chosen.day || []).length) {
          found.push({ group: "day", question: "", sets: onDays(chosen) });
        }
        return;
      }
      choices.forEach(function (choice) {
        var asks = question(group.id, choice);
        var sets = fits(group.id, choice, chosen, here);
        var same = found.find(function (one) {
          return one.group === group.id && one.question === asks;
        });
        if (same) {
          same.sets = [either(same.sets[0], sets[0]), either(same.sets[1], sets[1])];
        } else {
          found.push({ group: group.id, question: asks, sets: sets });
        }
      });
    });
    return found;
  }

  function all(from, asks, which, but) {
    return asks.reduce(function (found, one) {
      return but && but(one) ? found : both(found, one.sets[which]);
    }, from);
  }

  function narrow(documents, chosen, here) {
    var asks = questions(chosen, here);
    if (!asks.length) {
      return { found: documents ? documents.slice() : list(null, everything), apart: [] };
    }
    var yes = documentsOf(all(everything, asks, 0));
    var maybe = documentsOf(all(everything, asks, 1)).map(function (word, i) {
      return word & ~yes[i];
    });
    return { found: list(documents, yes), apart: list(documents, maybe) };
  }

  function list(documents, set) {
    var found = documents || [];
    if (!documents) {
      for (var i = 0; i < legend.count; i += 1) {
        found.push(i);
      }
    }
    return found.filter(function (document) {
      return document < legend.count && has(set, document);
    });
  }

  function counts(documents, chosen, here) {
    var from = documents ? rowsOf(documents) : everything;
    var asks = questions(chosen, here);
    var whole = all(from, asks, 0);
    var now = size(whole, everything);
    var found = {};
    groups.forEach(function (group) {
      var id = group.id;
      var mine = JOINED.indexOf(id) >= 0 ? "day" : id;
      var picked = chosen[id] || [];
      var others = all(from, asks, 0, function (one) {
        return one.group === mine;
      });
      var bases = {};
      found[id] = {};
      group.choices.forEach(function (choice) {
        var changed;
        if (picked.indexOf(choice.id) >= 0) {
          found[id][choice.id] = now;
        } else if (MODIFIERS.indexOf(id) >= 0) {
          changed = withChoices(chosen, id, [choice.id]);
          found[id][choice.id] = size(all(from, questions(changed, here), 0), everything);
        } else if (mine === "day") {
          changed = withChoices(chosen, id, picked.concat(choice.id));
          found[id][choice.id] = size(others, onDays(changed)[0]);
        } else {
          var sets = fits(id, choice.id, chosen, here);
          if (group.how === "one" || !picked.length) {
            found[id][choice.id] = size(others, sets[0]);
            return;
          }
          var asked = question(id, choice.id);
          var own = asks.find(function (one) {
            return one.group === id && one.question === asked;
          });
          bases[asked] =
            bases[asked] ||
            all(from, asks, 0, function (one) {
              return one === own;
            });
          found[id][choice.id] = size(bases[asked], sets[0], own && own.sets[0]);
        }
      });
    });
    return found;
  }

  function withChoices(chosen, group, choices) {
    var changed = Object.assign({}, chosen);
    changed[group] = choices;
    return changed;
  }

  function without(documents, chosen, here) {
    var from = documents ? rowsOf(documents) : everything;
    var found = [];
    groups.forEach(function (group) {
      if (MODIFIERS.indexOf(group.id) >= 0) {
        return;
      }
      (chosen[group.id] || []).forEach(function (choice) {
        var left = withChoices(
          chosen,
          group.id,
          chosen[group.id].filter(function (other) {
            return other !== choice;
          })
        );
        found.push({
          group: group.id,
          choice: choice,
          words: words(group.id, choice, chosen),
          count: size(all(from, questions(left, here), 0), everything)
        });
      });
    });
    return found;
  }

  function nearest(documents, chosen, here, most) {
    var left = Object.assign({}, chosen);
    var hidden = {};
    var found = [];
    narrow(documents, chosen, here).found.forEach(function (document) {
      hidden[document] = true;
    });
    GIVEN_UP.split(" ").forEach(function (group, step) {
      left[group] = [];
      if (step > 1 && !found.length) {
        found = narrow(documents, left, here).found.filter(function (document) {
          return document < legend.count && !hidden[document];
        });
        found = sort(found, "nearest", withChoices(left, "near", chosen.near || []), here);
      }
    });
    return found.slice(0, most);
  }

  /* ---- order ---- */

  function sorter(chosen, here) {
    var fitting = all(everything, questions(chosen, here), 1);
    return function (document, value) {
      var own = [document].concat(further[document] || []);
      var those = own.filter(function (row) {
        return has(fitting, row);
      });
      return (those.length ? those : own).reduce(function (least, row) {
        return Math.min(least, value(rows[row]));
      }, Infinity);
    };
  }

  function farOf(chosen, here) {
    var target = targetOf(chosen, here);
    var least = sorter(withChoices(chosen, "near", []), here);
    return target
      ? function (document) {
          return least(document, function (row) {
            return far(row.spot, target);
          });
        }
      : null;
  }

  /* In miles; null where there is no distance: online, all over the area, or nobody said from where. */
  function miles(document, chosen, here) {
    var distance = farOf(chosen, here);
    var found = distance && document < legend.count ? distance(document) : FAR;
    return found < FAR ? found / 10 : null;
  }

  function soonest(chosen, here) {
    var wanted = asked(chosen.date || [], weekdaysOf(chosen));
    var minutes = [];
    var least = sorter(chosen, here);
    return function (document) {
      return least(document, function (row) {
        if (minutes[row.timing] === undefined) {
          var dates = dated[row.timing].dates;
          var day = 0;
          while (day < legend.days && !(has(dates, day) && has(wanted, day))) {
            day += 1;
          }
          minutes[row.timing] = day < legend.days ? day * 1440 : Infinity;
        }
        return minutes[row.timing] + (row.start < 0 ? 1439 : row.start);
      });
    };
  }

  /* `documents`: numbers, or what answer() found: {document, score, every}. */
  function sort(documents, by, chosen, here) {
    var distance = farOf(chosen, here);
    var within = Number((chosen.within || [])[0] || 10) * 10;
    var value = {
      nearest: distance,
      soonest: by === "soonest" && soonest(chosen, here),
      cheapest: function (document) {
        return costs[document] < 0 ? Infinity : costs[document];
      },
      checked: function (document) {
        return -checked[document];
      }
    }[by];
    if (by === "best" && distance) {
      value = function (document, one) {
        var score = one.score === undefined ? 1 : one.score;
        return (one.every ? -1e6 : 0) - score / (1 + Math.min(distance(document), within) / within);
      };
    }
    return documents
      .map(function (one, order) {
        var document = one.document === undefined ? one : one.document;
        var listed = document < legend.count;
        return { document: document, order: order, value: !value ? 0 : listed ? value(document, one) : Infinity };
      })
      .sort(function (a, b) {
        return a.value < b.value ? -1 : a.value > b.value ? 1 : a.order - b.order;
      })
      .map(function (one) {
        return one.document;
      });
  }

  /* ---- words, and the address ---- */

  function lower(text) {
    return /^.\p{Ll}/u.test(text) ? text[0].toLowerCase() + text.slice(1) : text;
  }

  var ANSWERS = { do: "They do: {}", arrange: "They do or can arrange: {}", ask: "They do, can arrange, or say ask: {}" };

  /* What a chip says. `chosen` gives how far, and which answers count. */
  function words(group, choice, chosen) {
    var given = chosen || {};
    var one = known[group][choice];
    var said = one && one.words;
    var chip = byId[group].chip;
    if (group === "near") {
      return "Within " + ((given.within || [])[0] || 10) + " miles of " + (one ? said : "where you are");
    }
    if (group === "help" && one.under !== "Who stays") {
      chip = ANSWERS[(given.answer || [])[0] || "arrange"];
    } else if (!one && group === "age") {
      var ages = numbers(choice);
      return ages[0] === ages[1] ? "Age " + ages[0] : "Ages " + ages[0] + " to " + ages[1];
    } else if (!one && group === "cost") {
      said = "£" + choice + " or less";
    } else if (!one) {
      said = new Date(choice)
        .toLocaleDateString("en-GB", { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" })
        .replace(",", "");
    }
    return chip === "{}" ? said : chip.replace("{}", lower(said));
  }

  function valid(group, choice) {
    var own = {
      age: /^\d{1,2}(-\d{1,2})?$/,
      cost: /^\d{1,4}(\.\d{1,2})?$/,
      date: /^\d{4}-\d\d-\d\d$/
    }[group];
    return Boolean(known[group][choice]) || Boolean(own && own.test(choice) && (group !== "date" || Date.parse(choice)));
  }

  function read(hash) {
    var found = {};
    hash.replace(/^#/, "").split("&").forEach(function (part) {
      var at = part.indexOf("=");
      var group = byId[part.slice(0, at)];
      if (group && !found[group.id]) {
        var text = part.slice(at + 1);
        try {
          text = decodeURIComponent(text);
        } catch (error) {
          text = "";
        }
        var choices = text.split(",").filter(function (choice, place, every) {
          return valid(group.id, choice) && every.indexOf(choice) === place;
        });
        if (choices.length) {
          found[group.id] = group.how === "one" ? choices.slice(0, 1) : choices;
        }
      }
    });
    return found;
  }

  /* Where a reader is ("me") never gets into an address. */
  function write(chosen) {
    return groups
      .map(function (group) {
        var needs = { within: "near", answer: "help" }[group.id];
        var choices = (chosen[group.id] || []).filter(function (choice) {
          return valid(group.id, choice) && (!needs || valid(needs, (chosen[needs] || [])[0]));
        });
        var order = Object.keys(known[group.id]);
        choices.sort(function (a, b) {
          return order.indexOf(a) - order.indexOf(b) || (a < b ? -1 : 1);
        });
        return choices.length ? group.id + "=" + choices.map(encodeURIComponent).join(",") : "";
      })
      .filter(Boolean)
      .join("&");
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
    counts: counts,
    without: without,
    nearest: nearest,
    miles: miles,
    sort: sort
  };
})(window.activitySearch);
