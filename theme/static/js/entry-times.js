/* The page for providers: "When is it?" as plain questions. How often it is on is asked first; what is then asked, and what is
   written, are the keys of a session in the schema. */
(function (page) {
  "use strict";

  var make = page.make;
  var KEYS_OF = {
    weekly: ["days", "every", "from", "until", "when", "terms", "bank_holidays", "except", "cancelled"],
    monthly: ["monthly", "from", "until", "when", "terms", "bank_holidays", "except", "cancelled"],
    dates: ["dates", "except", "cancelled"],
    arranged: ["arranged"]
  };
  var ALWAYS = ["start", "end", "venue", "ages", "note"];
  var HOW = [
    ["weekly", "Every week", "On one day or on more."],
    ["fortnightly", "Every two weeks, or further apart", "On the same day each time."],
    ["monthly", "Once a month", "For example the first Saturday."],
    ["dates", "On single dates", "For example in the holidays."],
    ["arranged", "No fixed times", "You agree them with each family."]
  ];
  var NTH = [["first", "First"], ["second", "Second"], ["third", "Third"], ["fourth", "Fourth"], ["last", "Last"]];

  function howOf(session) {
    if (session.every) {
      return "fortnightly";
    }
    return ["days", "monthly", "dates", "arranged"].reduce(function (found, key) {
      return found || (session[key] ? { days: "weekly" }[key] || key : "");
    }, "");
  }

  /* What belongs to another way of coming round goes, so that nothing is written that nobody sees. */
  function keepFor(session, how) {
    var kind = how === "fortnightly" ? "weekly" : how;
    var kept = KEYS_OF[kind].concat(kind === "arranged" ? ["venue", "ages", "note"] : ALWAYS);
    Object.keys(session).forEach(function (key) {
      if (kept.indexOf(key) < 0 || (key === "every" && how === "weekly")) {
        delete session[key];
      }
    });
  }

  function session(ask, at, name) {
    var keys = ["sessions", at];
    var schema = ask.schema.properties.sessions.items.properties;
    var how = ask.how[at] || howOf(page.get(ask.data, keys) || {});
    var rest = make("div", {});

    function one(key, more) {
      return page.field(ask, keys.concat([key]), schema[key], more);
    }
    function times() {
      return make("div", { class: "entry-row-of" },
        one("start", { title: "From what time?" }),
        one("end", { title: "To what time?" }));
    }
    function partOfYear() {
      return page.radios(ask, keys.concat(["when"]), schema.when, { title: "In school term, or in the holidays?", hint: "", start: "all-year" }, [
        ["term-time", "In school term only"], ["holidays", "In the school holidays only"], ["all-year", "All year"]
      ]);
    }
    function monthly() {
      var value = (page.get(ask.data, keys.concat(["monthly"])) || []).slice();
      var parts = (value[0] || "").split(" ");
      function save() {
        value[0] = which.value && day.value ? which.value + " " + day.value : "";
        page.change(ask, keys.concat(["monthly"]), value[0] ? value : value.slice(1));
      }
      function select(title, choices, now, id) {
        var control = make("select", { class: "input input-short", id: id, onchange: save }, make("option", { value: "" }, "Choose"), choices.map(function (choice) {
          return make("option", { value: choice[0] }, choice[1]);
        }));
        control.value = now || "";
        return [control, make("div", { class: "field" }, make("label", { class: "field-label", for: id }, title), control)];
      }
      var id = page.idOf(ask, keys.concat(["monthly"]));
      var first = select("Which one in the month?", NTH, parts[0], id);
      var second = select("Which day?", page.questions.vocabularies.days, parts[1], id + "-day");
      var which = first[0];
      var day = second[0];
      return make("div", { class: "entry-row-of", "data-keys": JSON.stringify(keys.concat(["monthly"])) }, first[1], second[1],
        value.length > 1 ? make("p", { class: "field-hint" }, "And also: " + value.slice(1).join(", ") + ".") : null);
    }
    function dates(key, title, hint) {
      return page.field(ask, keys.concat([key]), schema[key], { title: title, hint: hint, one: "Date", another: "Add another date" });
    }
    function bounds() {
      return [
        one("from", { title: "From which date?", hint: "Leave it empty if it runs already." }),
        one("until", { title: "Until which date?", hint: "Leave it empty if it goes on." })
      ];
    }
    function more(inside, such) {
      return make("details", { class: "filter entry-fold" },
        make("summary", {}, make("span", { class: "filter-name" }, "More about these times" + (such || "")), page.icon("chevron-down")), inside);
    }
    function less() {
      return [
        page.field(ask, keys.concat(["except"]), schema.except, {
          title: "On which dates is it not on?", hint: "Dates that you know already.", one: "Date", another: "Add another date",
          first: function (again) {
            return page.breakIn(ask, keys.concat(["except"]), schema.except.maxItems, again);
          }
        }),
        page.questions.terms.length > 1 ? one("terms", { title: "Whose school terms?", hint: "" }) : null,
        one("bank_holidays", { title: "Is it on when it is a bank holiday?", hint: "" }),
        page.field(ask, keys.concat(["cancelled"]), schema.cancelled, { title: "Dates that are called off", one: "Date called off", another: "Add a date", least: 0 }),
        note(), own()
      ];
    }
    function note() {
      return one("note", { title: "A word about these times" });
    }
    /* Few need them, so they are asked for only where somebody has them, or wants them. */
    function own() {
      return [
        one("ages", { title: "Ages, if these times are for other ages", without: ["under_and_over_18"], hint: "" }),
        page.get(ask.data, keys.concat(["venue"])) ? one("venue", { title: "Where, if these times are somewhere else", hint: "" }) : null
      ];
    }

    function draw() {
      rest.textContent = "";
      var parts = {
        weekly: function () {
          return [one("days", { title: "On which days?", hint: "" }), times(), partOfYear(), bounds(), more(less(), ", such as a break")];
        },
        fortnightly: function () {
          return [
            one("days", { title: "On which day?", hint: "" }),
            make("div", { class: "entry-row-of" },
              page.field(ask, keys.concat(["every", "weeks"]), schema.every.properties.weeks, { title: "Every how many weeks?", hint: "", example: "2" }),
              page.field(ask, keys.concat(["every", "starting"]), schema.every.properties.starting, { title: "A date on which it is on", hint: "To count from." })),
            times(), partOfYear(), bounds(), more(less(), ", such as a break")
          ];
        },
        monthly: function () {
          return [monthly(), times(), partOfYear(), bounds(), more(less(), ", such as a break")];
        },
        dates: function () {
          return [dates("dates", "On which dates?", ""), times(), more([
            page.field(ask, keys.concat(["cancelled"]), schema.cancelled, { title: "Dates that are called off", one: "Date called off", another: "Add a date", least: 0 }),
            note(), own()
          ])];
        },
        arranged: function () {
          return [one("arranged", { title: "How are times agreed?", hint: "" }), more([note(), own()])];
        }
      };
      if (parts[how]) {
        [].concat.apply([], parts[how]()).forEach(function (part) {
          if (part) {
            rest.append(part);
          }
        });
      }
    }

    var asked = page.radios(
      { data: { how: how }, prefix: page.idOf(ask, keys) + "-", changed: function () {} }, ["how"], { type: "string" },
      { title: "How often is it on?", hint: "", example: "" }, HOW
    );
    asked.addEventListener("change", function (event) {
      if (event.target.name === page.idOf(ask, keys) + "-how") {
        how = ask.how[at] = event.target.value;
        var data = page.get(ask.data, keys);
        if (data) {
          keepFor(data, how);
        }
        ask.changed(keys);
        draw();
      }
    });
    draw();
    return make("fieldset", { class: "choices entry-box", id: page.idOf(ask, keys), "data-keys": JSON.stringify(keys) }, make("legend", {}, name), asked, rest);
  }

  page.parts = page.parts || {};
  page.parts.sessions = function (ask) {
    /* What is kept beside the answers, by the place of each time, follows them when one is taken away. */
    function moveUp(at) {
      ask.how.splice(at, 1);
      (page.form.state.breaks || []).splice(at, 1);
    }
    return make("div", { "data-keys": '["sessions"]', id: page.idOf(ask, ["sessions"]) + "-all" },
      page.rows(ask, ["sessions"], ask.schema.properties.sessions, { one: "Time", another: "Add another time", gone: moveUp }, function (at, name) {
        return session(ask, at, name);
      }));
  };
})(window.activityContribute);
