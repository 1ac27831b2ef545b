/* The page for providers: a break is given once, as its first and its last day off, and becomes the dates on which an activity
   would have been on. What is written is the ordinary list of dates; the two days themselves are kept with the draft alone.
   activityContribute.daysOff({first, last}, more) -> the element: two days, a button, what came of it
     more  {id, title, hint, send, keys, changed(), work(first, last)}: work gives {words, undo}, or a Promise of it
   activityContribute.breakIn(ask, keys, most, again) -> that for the list of dates at keys, of one session; again() shows the list
   activityContribute.halfGiven({first, last}, keys, send) -> the problem of a break that was given and not put in: a list */
(function (page) {
  "use strict";

  var make = page.make;
  // Milliseconds; YEAR in days.
  var PAUSE = 50;
  var DAY = 86400000;
  var YEAR = 366;

  /* ---- in words ---- */

  function day(iso, beside) {
    return page.words.day(iso).replace(" " + beside.slice(0, 4), "");
  }

  function span(first, last) {
    return first === last ? "on " + day(first, page.today()) : "from " + day(first, last) + " to " + day(last, page.today());
  }

  function weekday(iso) {
    return page.words.day(iso, true).split(" ")[0];
  }

  /* 6 Saturdays; 12 dates, where they are not all of one day. */
  function number(days) {
    var name = days.every(function (one) { return weekday(one) === weekday(days[0]); }) ? weekday(days[0]) : "date";
    return days.length + " " + name + (days.length > 1 ? "s" : "");
  }

  /* "6 Saturdays added, from 24 July to 28 August 2027." */
  function told(days, done) {
    return number(days) + " " + done + (days.length > 1 ? ", " + span(days[0], days[days.length - 1]) : ": " + day(days[0], page.today())) + ".";
  }

  /* ---- two days and a button ---- */

  function wrongWith(first, last) {
    if (!first || !last) {
      return "Give the first day off and the last.";
    }
    if (last < first) {
      return "The last day is before the first. Swap them.";
    }
    if (last < page.today()) {
      return "Those days are over. Look at the year.";
    }
    return Date.parse(last) - Date.parse(first) > YEAR * DAY ? "That is more than a year. Look at the years." : "";
  }

  function daysOff(kept, more) {
    var said = make("p", { class: "entry-told", role: "status" });
    var undo = make("span", {});
    var schema = { type: "string", format: "date" };
    var ask = { data: kept, prefix: more.id + "-", changed: more.changed };
    var send = page.button(more.send, "calendar", work);

    function show(came) {
      said.textContent = came.words;
      undo.textContent = "";
      if (came.undo) {
        undo.append(page.button("Undo", "undo", function () {
          show({ words: came.undo() });
          send.focus();
        }));
      }
    }
    function work() {
      var wrong = wrongWith(kept.first, kept.last);
      // The same words once more would not be said once more, unless they were gone for a moment.
      said.textContent = "";
      Promise.resolve(wrong ? { words: wrong } : more.work(kept.first, kept.last)).then(function (came) {
        if (came.done) {
          ["first", "last"].forEach(function (name) {
            page.change(ask, [name], "");
            all.querySelector("#" + more.id + "-" + name).value = "";
          });
        }
        window.setTimeout(function () {
          show(came);
        }, PAUSE);
      });
    }
    var all = page.grouped({ data: {}, prefix: more.id }, [], {}, { title: more.title, hint: more.hint }, [
      make("div", { class: "entry-row-of" },
        page.field(ask, ["first"], schema, { title: "First day off", hint: "" }),
        page.field(ask, ["last"], schema, { title: "Last day off", hint: "" })),
      make("p", { class: "buttons" }, send, undo), said
    ]);
    all.setAttribute("data-keys", JSON.stringify(more.keys));
    all.querySelectorAll(".field").forEach(function (field) {
      field.removeAttribute("data-keys");
    });
    all.addEventListener("keydown", function (event) {
      // Enter in a field would go on to the next screen, and leave the break behind.
      if (event.key === "Enter" && event.target.matches("input")) {
        event.preventDefault();
        work();
      }
    });
    return all;
  }

  function halfGiven(kept, keys, send) {
    return kept && (kept.first || kept.last)
      ? [{ keys: keys, message: "You gave days off, but did not press “" + send + "”. Press it, or empty the two days.", fix: "", blocking: false }]
      : [];
  }

  /* ---- the dates of a session ---- */

  /* What has to be said before its dates are known. */
  function lacks(session, how) {
    if (how === "monthly") {
      return session.monthly ? "" : "First say which day of the month it is on, further up.";
    }
    if (!session.days) {
      return "First tick the day on which it is on, further up.";
    }
    var every = session.every || {};
    return how === "fortnightly" && !(every.weeks && every.starting) ? "First say every how many weeks, and a date on which it is on, further up." : "";
  }

  /* Which of the days the part of the school year leaves: [those on which it is on, those of which the terms are not known]. */
  function inSchoolYear(session, days) {
    var term = session.when === "term-time";
    var school = page.questions.checking.school_holidays[session.terms || page.questions.usual_terms];
    function known(one) {
      return Boolean(school) && school.from <= one && one <= school.until;
    }
    if (!term && session.when !== "holidays") {
      return [days, []];
    }
    return [
      days.filter(function (one) {
        return !known(one) || term !== school.holidays.some(function (holiday) { return holiday[0] <= one && one <= holiday[1]; });
      }),
      days.filter(function (one) { return !known(one); })
    ];
  }

  function onThere(list) {
    return list.filter(Boolean).map(function (one) { return one.on || one; });
  }

  function breakIn(ask, keys, most, again) {
    var at = keys[1];
    var state = page.form.state;
    var kept = (state.breaks = state.breaks || []);
    kept[at] = kept[at] || {};

    function put(list) {
      page.change(ask, keys, list);
      again();
    }
    function added(first, last) {
      var session = page.get(ask.data, keys.slice(0, -1)) || {};
      var missing = lacks(session, ask.how[at] || (session.monthly ? "monthly" : session.every ? "fortnightly" : "weekly"));
      if (missing) {
        return { words: missing };
      }
      var days = window.activityEntry.datesOf(session, first, last);
      if (!days.length) {
        return { words: "Nothing added. It is not on " + span(first, last) + "." };
      }
      var year = inSchoolYear(session, days);
      var off = { "term-time": "the school holidays, when it is not on anyway", holidays: "school term, when it is not on anyway" }[session.when];
      if (!year[0].length) {
        return { words: "Nothing added. Those days are in " + off + "." };
      }
      var list = (session.except || []).filter(Boolean);
      var there = list.concat(onThere(session.cancelled || []));
      var fresh = year[0].filter(function (one) { return there.indexOf(one) < 0; });
      var old = year[0].length - fresh.length;
      if (!fresh.length) {
        return { words: "Nothing added. " + (old > 1 ? "All " + old + " dates are" : "That date is") + " off already.", done: true };
      }
      if (list.length + fresh.length > most) {
        return { words: "Nothing added. That would be " + (list.length + fresh.length) + " dates, and the list holds " + most + ". Give a shorter break." };
      }
      put(list.concat(fresh).sort());
      return {
        done: true,
        words: [
          told(fresh, "added"),
          old ? old + (old > 1 ? " were" : " was") + " off already." : "",
          year[0].length < days.length ? "The rest are in " + off + "." : "",
          year[1].length ? "We do not know all the school terms then. Take away what is not right." : ""
        ].filter(Boolean).join(" "),
        undo: function () {
          var now = page.get(ask.data, keys) || [];
          var gone = fresh.filter(function (one) { return now.indexOf(one) >= 0; });
          put(now.filter(function (one) { return gone.indexOf(one) < 0; }));
          return gone.length ? number(gone) + " taken away again." : "They are gone already.";
        }
      };
    }
    return daysOff(kept[at], {
      id: page.idOf(ask, keys) + "-break", keys: keys.slice(0, -1).concat(["break"]), send: "Add the dates",
      title: "Off for some weeks, as in summer?", hint: "Give the first day and the last. We fill in the dates.",
      changed: function () {
        ask.changed(keys);
      },
      work: function (first, last) {
        return window.activityEntry.ready.then(function () {
          return added(first, last);
        }).catch(function () {
          return { words: "Your dates could not be worked out. Please add them one by one." };
        });
      }
    });
  }

  Object.assign(page, { daysOff: daysOff, breakIn: breakIn, halfGiven: halfGiven, toldDays: told, spanOfDays: span });
})(window.activityContribute);
