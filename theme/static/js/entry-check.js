/* Finds what is wrong with an entry, in the words of the command line: the schema by theme/vendor/json-schema.js, the words and
   the rules by entry-check-code.js, which is the command line's own code.
   activityEntry.check(data, field, "activity" or "provider", about)
       -> [{keys: ["sessions", 0, "start"], message, fix, severity: "blocking", "warning" or "advice", rule}]
   With a field, only what is in or about that; without, the whole entry. `about` is {id: "provider/activity", provider: its data,
   today: "2026-11-22"}, taken from the form when it is left out. Until its parts have come it finds nothing.
   activityEntry.datesOf(session, "2027-07-24", "2027-08-28") -> the days of these on which a session would be on
   activityEntry.ready -> a Promise that they have come. */
(function (top) {
  "use strict";

  var entry = (top.activityEntry = top.activityEntry || {});
  // Which of several faults at one place says most.
  var TELLING = ["type", "format", "enum", "pattern"];
  var KEYWORDS = TELLING.concat("required", "minimum", "maximum", "minLength", "maxLength", "maxItems", "minItems", "const");
  var A_DAY = 86400000;
  var py;
  var code;
  var known;
  var schemas = {};
  var last = {};

  /* As data of Python's, and back: the validator knows only JavaScript's. */
  function raw(value) {
    if (Array.isArray(value)) {
      return value.map(raw);
    }
    if (!py.isinstance(value, py.dict)) {
      return value;
    }
    var made = Object.create(null);
    value.items().forEach(function (pair) {
      made[pair[0]] = raw(pair[1]);
    });
    return made;
  }

  function questions() {
    return top.activityContribute.questions;
  }

  function vocabularies() {
    var said = questions();
    var synonyms = said.checking.synonyms;
    return py.dict(
      Object.keys(said.vocabularies).map(function (name) {
        var words = said.vocabularies[name].map(function (word) {
          return { const: word[0], title: word[1], synonyms: (synonyms[name] || {})[word[0]] || [] };
        });
        return [name, words];
      })
    );
  }

  function schemaOf(kind) {
    if (!schemas[kind]) {
      var typed = questions().schema[kind];
      var plain = py.plain(typed);
      schemas[kind] = {
        name: kind,
        plain: plain,
        convert: code.converter(plain) || py.itself,
        validator: new top.jsonSchemaValidator.Validator(typed, "2020-12", false)
      };
    }
    return schemas[kind];
  }

  /* Where the validator says that something is, as keys. */
  function keysOf(location, data) {
    return location.split("/").slice(1).reduce(function (keys, piece) {
      var key = decodeURI(piece).replace(/~1/g, "/").replace(/~0/g, "~");
      keys.push(Array.isArray(at(data, keys)) ? Number(key) : key);
      return keys;
    }, []);
  }

  function at(data, keys) {
    return keys.reduce(function (part, key) {
      return Array.isArray(part) ? part[key] : part.get(key);
    }, data);
  }

  function partOf(schema, keys) {
    return keys.reduce(function (part, key) {
      return typeof key === "number" ? part.get("items") : part.get("properties").get(key);
    }, schema);
  }

  /* Everything that the validator finds, one fault a place: the most telling when there are several. */
  function faultsIn(data, schema) {
    var tooLong = Array.from(code.lists_too_long(data, schema.plain, []));
    var shorter = code.shortened(data, py.dict(tooLong.map((fault) => [fault.keys, fault.asked])));
    var places = py.dict();
    schema.validator.validate(raw(shorter)).errors.forEach(function (error) {
      if (KEYWORDS.indexOf(error.keyword) < 0) {
        return;
      }
      var keys = keysOf(error.instanceLocation, shorter);
      var part = partOf(schema.plain, keys);
      var place = places.setdefault(keys, py.dict());
      place.setdefault(error.keyword, new code.Fault(keys, error.keyword, part.get(error.keyword), at(shorter, keys), part));
    });
    return places.items().reduce(function (all, pair) {
      if (tooLong.some((fault) => py.eq(fault.keys, pair[0].slice(0, fault.keys.length)))) {
        return all;
      }
      var telling = TELLING.filter((word) => pair[1].has(word))[0];
      return all.concat(telling ? pair[1].get(telling) : pair[1].values());
    }, tooLong);
  }

  /* The place of keys in the order of the entry's own text. */
  function rank(keys, data) {
    return keys.map(function (key, depth) {
      var part = at(data, keys.slice(0, depth));
      return typeof key === "number" ? key : part.keys().indexOf(key);
    });
  }

  function said(keys, finding, severity, rule) {
    return { keys: keys, message: finding.message, fix: finding.fix, severity: finding.severity || severity, rule: rule };
  }

  /* Whether a session is on on one day, as schedule/recurrence.py reckons, before any calendar is asked. */

  function dayAt(session, name) {
    return session.has(name) ? py.date.fromisoformat(session.get(name)) : null;
  }

  function asSchedule(session) {
    var kinds = ["days", "monthly", "dates", "arranged"].filter((name) => session.has(name));
    if (kinds.length !== 1) {
      return null;
    }
    var every = py.isinstance(session.get("every"), py.dict) ? session.get("every") : py.dict();
    var starting = dayAt(every, "starting");
    var from = dayAt(session, "from");
    var until = dayAt(session, "until");
    var first = kinds[0] === "days" && starting && !(from > starting) ? starting : from;
    return {
      kind: kinds[0],
      said: session.get(kinds[0]),
      weeks: every.get("weeks", 1),
      counted: starting || from,
      span: { contains: (day) => !(first && day < first) && !(until && day > until) },
      excepted: py.sorted(session.get("except", [])).map((day) => py.date.fromisoformat(day)),
      cancelled: session
        .get("cancelled", [])
        .filter((one) => one.has("on"))
        .map((one) => ({ on: dayAt(one, "on") }))
    };
  }

  function isOn(schedule, day) {
    var weekday = code.DAY_IDS[day.weekday()];
    if (!schedule.span.contains(day) || schedule.kind === "arranged") {
      return false;
    }
    if (schedule.kind === "dates") {
      return schedule.said.indexOf(day.isoformat()) >= 0;
    }
    if (schedule.kind === "monthly") {
      var nth = ["first", "second", "third", "fourth", "fifth"][Math.floor((day.day - 1) / 7)];
      var last = day.day + 7 > py.monthrange(day.year, day.month)[1];
      return py.any(schedule.said.map((one) => one === nth + " " + weekday || (last && one === "last " + weekday)));
    }
    // Without a date to count from, weeks are counted from the year 1.
    var monday = day.ordinal - day.weekday();
    var anchor = schedule.counted ? schedule.counted.ordinal - schedule.counted.weekday() : -719162;
    return schedule.said.indexOf(weekday) >= 0 && (monday - anchor) % (7 * schedule.weeks) === 0;
  }

  /* The days from first to last, as "2027-07-24", on which a session as it is typed would be on: before any calendar is asked, and
     before what is left out or called off. Throws where an answer cannot be read. */
  function datesOf(session, first, last) {
    var typed = entry.tidy({ sessions: [Object.assign({}, session, { except: "", cancelled: "" })] });
    var schedule = asSchedule(schemaOf("activity").convert(py.plain(typed)).get("sessions")[0]);
    var found = [];
    for (var time = Date.parse(first); time <= Date.parse(last); time += A_DAY) {
      var day = new Date(time).toISOString().slice(0, 10);
      if (isOn(schedule, py.date.fromisoformat(day))) {
        found.push(day);
      }
    }
    return found;
  }

  /* What is missing, one name at a time: a question is told of its own answer, however much else is still to come. */
  function eachByItself(fault) {
    if (fault.keyword !== "required" || fault.keys.length) {
      return [fault];
    }
    return fault.asked.map((name) => new code.Fault([], "required", [name], fault.typed, fault.schema));
  }

  /* Everything in an entry. `byQuestion`: as a form asks, one question after another. */
  function found(typed, byQuestion, kind, about) {
    var schema = schemaOf(kind);
    var plain = py.plain(typed);
    var document = { data: plain, text: entry.text(typed, kind), path: "", typed: (keys) => String(at(plain, keys) || "") };
    var data = schema.convert(plain);
    var wording = new code.Wording(document, schema, { vocabularies: known.vocabularies });
    var all = [];
    var wrong = [];
    var faults = faultsIn(data, schema);
    faults = byQuestion ? [].concat.apply([], faults.map(eachByItself)) : faults;
    py.sort(faults, (fault) => rank(fault.keys, data));
    faults.forEach(function (fault) {
      for (var pair of wording.of(fault)) {
        all.push(said(pair[1].keys, pair[1], "blocking", pair[0]));
      }
      wrong = wrong.concat(Array.from(code.names_that_are_wrong(fault)));
    });
    if (!byQuestion && all.some((one) => one.rule === "missing" && !one.keys.length)) {
      return all;
    }
    var checked = new code.Entry(kind, about.id, code.without_names(data, wrong), document, wrong);
    known.today = py.date.fromisoformat(about.today);
    known.providers = py.dict([[about.id.split("/")[0], py.plain(about.provider)]]);
    code.rules.forEach(function (rule) {
      if (rule[2].indexOf(kind) < 0) {
        return;
      }
      for (var finding of rule[3](checked, known)) {
        if (!wrong.length || !code.touches(finding.keys, wrong)) {
          all.push(said(finding.keys, finding, rule[1], rule[0]));
        }
      }
    });
    return all;
  }

  /* Who runs it, and the day, as the form has them. */
  function aboutForm() {
    var page = top.activityContribute;
    var state = (page.form && page.form.state) || {};
    var provider = (page.providers || []).filter((one) => one[0] === state.provider)[0];
    return {
      id: state.id || (state.provider || "provider") + "/activity",
      provider: state.providerData || (provider && provider[2]) || {},
      today: page.today ? page.today() : questions().today
    };
  }

  /* A fault of ours is nobody's who fills in a form: whoever receives the answers checks them again. */
  function foundAtAll(typed, byQuestion, kind, about) {
    try {
      return found(typed, byQuestion, kind, about);
    } catch (fault) {
      top.console.error(fault);
      return [];
    }
  }

  function check(data, field, kind, about) {
    var where = about || aboutForm();
    var typed = entry.tidy(data);
    var asked = JSON.stringify([typed, Boolean(field), kind || "activity", where]);
    if (last.asked !== asked) {
      // A form asks about one question after another, with the same answers.
      last = { asked: asked, found: foundAtAll(typed, Boolean(field), kind || "activity", where) };
    }
    return last.found.filter(function (one) {
      return !field || one.keys[0] === field;
    });
  }

  function begin() {
    py = entry.python;
    py.UnknownNames = function () {
      return { right_names: () => py.set() };
    };
    py.ScheduleKind = { WEEKLY: "days", MONTHLY: "monthly", DATES: "dates", ARRANGED: "arranged" };
    py.as_schedule = asSchedule;
    py.dates_of = (schedule, day) => (isOn(schedule, day) ? [day] : [])[Symbol.iterator]();
    code = entry.checkCode(py);
    var formats = top.jsonSchemaValidator.format;
    code.FORMATS.items().forEach(function (pair) {
      formats[pair[0]] = (text) => typeof text !== "string" || py.truth(pair[1](text));
    });
    var checking = questions().checking;
    known = {
      activities: py.dict(),
      areas: py.set(checking.areas),
      schemes: py.dict(checking.schemes.map((scheme) => [scheme.id, py.plain(scheme)])),
      terms: py.set(checking.terms),
      towns: py.dict(checking.towns.map((town) => [town.id, py.plain(town)])),
      vocabularies: vocabularies(),
      former: py.dict()
    };
    entry.check = check;
    entry.datesOf = datesOf;
  }

  entry.check = function () {
    return [];
  };
  entry.begin = begin;
  if (top.activityDirectory) {
    var load = top.activityDirectory.load;
    entry.ready = Promise.all([
      top.activityContribute.ready,
      load("static/js/entry-python.js").then(() => load("static/js/entry-python-text.js")),
      load("static/js/entry-check-code.js"),
      load("static/vendor/json-schema.js"),
      top.activityContribute.ready
    ]).then(begin);
  }
})(window);
