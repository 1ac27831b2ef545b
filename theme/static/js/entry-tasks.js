/* The page for providers: the short ways. "Still right?" in two presses, a date called off, a pause, an end. Each changes one
   thing in the entry and goes straight to sending it. */
(function (page) {
  "use strict";

  var make = page.make;
  var words = page.words;
  // Milliseconds: what is called off for these days may not reach families by the site alone.
  var SOON = 3 * 86400000;
  // As many dates as one ticks by hand.
  var FEW = 8;
  var TICK = "Tick these dates";

  function state() {
    return page.form.state;
  }

  function fact(title, lines) {
    var all = [].concat(lines).filter(Boolean);
    return make("div", { class: "fact" + (all.length ? "" : " fact-unstated") }, make("dt", {}, title), make("dd", {}, all.length ? all.map(function (line, place) {
      return [place ? make("br", {}) : null, line];
    }) : "Not stated"));
  }

  function contactLines(data) {
    var provider = page.providers.filter(function (one) { return one[0] === state().provider; })[0];
    var own = data.contact || {};
    var known = provider ? provider[2] : {};
    return [own.role || known.contact_role, own.phone || known.phone, own.email || known.email, own.text || known.text].filter(Boolean);
  }

  function helpLines(data) {
    var help = data.help || {};
    return page.questions.vocabularies["help-kinds"].map(function (kind) {
      var answer = help[kind[0]];
      return kind[1] + ": " + (answer && answer.who ? words.answer(answer.who) : "not stated");
    });
  }

  function adultLines(data) {
    var stays = data.adult_stays;
    if (!stays || !stays.usually) {
      return [];
    }
    return [words.titleOf("adult-stays", stays.usually)].concat(stays.stays_if ? ["But an adult stays if: " + words.list(stays.stays_if.map(function (id) {
      return words.lower(words.titleOf("stays-if", id));
    }), "or")] : [], stays.note ? [stays.note] : []);
  }

  /* What families rely on the most. */
  function facts(data) {
    return make("dl", { class: "facts" },
      fact("When", words.rules(data)), fact("Ages", words.ages(data)), fact("Who helps", helpLines(data)),
      fact("Does an adult stay?", adultLines(data)), fact("Whom to ask", contactLines(data)));
  }

  page.screens.right = function () {
    var data = state().data;
    return {
      title: "Is this still right?",
      intro: data.name + ". Families rely on these the most.",
      body: [facts(data), make("p", {}, "Last checked " + words.day((data.checked || {}).on) + ".")],
      send: "Yes, it is all right",
      other: ["No, change something", "list", function () {
        state().task = "change";
        page.form.go("list");
      }],
      next: function () {
        data = state().data;
        data.checked = { on: page.today(), by: "provider" };
        page.form.go("send");
      }
    };
  };

  /* All that a group runs, in one go: what is not right is unticked, and changed by itself afterwards. */
  page.screens.all = function () {
    var entries = state().entries;
    return {
      title: "Are these still right?",
      intro: "Take the tick away from what is not. You can change that one afterwards.",
      bare: true,
      body: entries.map(function (entry, at) {
        var tick = make("input", { type: "checkbox", id: "all-" + at, onchange: function () {
          entry.right = tick.checked;
          page.form.keep();
        } });
        tick.checked = entry.right;
        return make("section", { class: "entry-way" }, make("h3", {}, entry.data.name), facts(entry.data), page.boxed(tick, entry.data.name + " is still right", ""));
      }),
      send: "Yes, what is ticked is all right",
      check: function () {
        return entries.some(function (entry) { return entry.right; }) ? [] : [{ keys: ["none"], message: "Tick what is still right, or go back.", blocking: true }];
      },
      next: function () {
        page.form.go("send");
      }
    };
  };

  /* Where there are many dates, those of several weeks can be ticked at once. */
  function inOneGo(kept, shown) {
    function work(first, last) {
      var inside = shown.filter(function (one) { return first <= one[1] && one[1] <= last; });
      var boxes = inside.map(function (one) { return document.getElementById("c-dates-" + shown.indexOf(one)); });
      var fresh = inside.filter(function (one, at) { return !boxes[at].checked; }).map(function (one) { return one[1]; });
      var end = shown[shown.length - 1][1];
      boxes.forEach(function (box) {
        if (!box.checked) {
          box.click();
        }
      });
      fresh = fresh.filter(function (one, at) { return fresh.indexOf(one) === at; });
      return {
        done: inside.length > 0,
        words: (fresh.length ? page.toldDays(fresh, "ticked") : inside.length ? "All of them are ticked already." : "Nothing ticked. The list has no date " + page.spanOfDays(first, last) + ".") +
          (last > end ? " This list ends on " + words.day(end) + ". For later dates go back, and press “Change something”." : "")
      };
    }
    return shown.length > FEW ? page.fold("Several weeks? Tick them in one go", page.daysOff(kept, {
      id: "c-break", keys: ["break"], title: "From when to when is it off?", hint: "", send: TICK, changed: function () {}, work: work
    })) : null;
  }

  page.screens.cancel = function () {
    var coming = (state().dates || []).filter(function (one) { return !one[3] && one[1] >= page.today(); });
    var picked = { why: "", dates: [] };
    var several = {};
    return {
      title: "Which date is called off?",
      intro: coming.length ? state().data.name + ". These are the next dates, as families see them." : "",
      body: coming.length ? [
        inOneGo(several, coming.slice(0, 26)),
        make("fieldset", { class: "choices", id: "c-dates", "data-keys": '["dates"]' }, make("legend", {}, "Dates"), coming.slice(0, 26).map(function (one, at) {
          var box = make("input", { type: "checkbox", id: "c-dates-" + at, onchange: function () {
            picked.dates = picked.dates.filter(function (other) { return other !== one; }).concat(box.checked ? [one] : []);
          } });
          return page.boxed(box, one[2], "");
        })),
        page.field({ data: picked, prefix: "c-", changed: function () {} }, ["why"], { type: "string", maxLength: 100 }, { title: "Why?", hint: "In a few words. Name no child.", example: "The pool is being mended.", optional: true })
      ] : [make("p", {}, "There are no dates to come. If your times have changed, change them."),
        make("p", {}, page.button("Change the times", "clock", function () {
          state().task = "change";
          page.form.go("section:sessions");
        }))],
      send: coming.length ? "Call it off" : "",
      check: function () {
        return page.halfGiven(several, ["break"], TICK).concat(picked.dates.length ? [] : [{ keys: ["dates"], message: "Tick the date that is called off.", blocking: true }]);
      },
      next: function () {
        picked.dates.sort(function (one, other) { return one[1] < other[1] ? -1 : 1; }).forEach(function (one) {
          var session = state().data.sessions[one[0]];
          state().soon = state().soon || Date.parse(one[1]) - Date.parse(page.today()) <= SOON;
          session.cancelled = (session.cancelled || []).concat([picked.why ? { on: one[1], why: picked.why.trim() } : { on: one[1] }]);
        });
        page.form.go("send");
      }
    };
  };

  page.screens.pause = function () {
    var schema = page.questions.schema.activity.properties.notice.properties;
    var notice = { text: "" };
    var ask = { data: notice, prefix: "n-", changed: function () {} };
    return {
      title: "Pause it",
      intro: state().data.name + " stays in the directory, and says that it is paused.",
      body: [
        page.field(ask, ["text"], schema.text, { title: "What shall families read?", hint: "", example: "We are having a rest and start again after Easter." }),
        page.field(ask, ["until"], schema.until, { title: "Until when is that to be shown?", hint: "Leave it empty if you do not know.", optional: true })
      ],
      send: "Pause it",
      check: function () {
        return notice.text ? [] : [{ keys: ["text"], message: "Write what families shall read.", blocking: true }];
      },
      next: function () {
        var data = state().data;
        data.status = "paused";
        data.notice = Object.assign({ text: notice.text.trim(), from: page.today() }, notice.until ? { until: notice.until } : {});
        page.form.go("send");
      }
    };
  };

  page.screens.again = function () {
    return {
      title: "It is on again",
      intro: state().data.name + " no longer says “" + words.titleOf("statuses", state().data.status).toLowerCase() + "”.",
      body: [state().data.notice ? make("p", {}, "Its notice goes too: “" + state().data.notice.text + "”") : null],
      send: "Yes, it is on again",
      next: function () {
        delete state().data.status;
        delete state().data.notice;
        page.form.go("send");
      }
    };
  };

  page.screens.end = function () {
    return {
      title: "Has it ended for good?",
      intro: state().data.name + " leaves the lists. Its page stays, and says that it has ended.",
      body: [make("p", {}, "If it only stops for a while, go back and press “Pause it”.")],
      send: "Yes, it has ended",
      next: function () {
        state().data.status = "ended";
        page.form.go("send");
      }
    };
  };

  page.fact = fact;
  page.helpLines = helpLines;
  page.adultLines = adultLines;
})(window.activityContribute);
