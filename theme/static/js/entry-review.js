/* The page for providers: all answers in the words that families will read, before they are sent; for a change, what changed. */
(function (page) {
  "use strict";

  var make = page.make;
  var words = page.words;
  var TIMES = { sessions: "New times", costs: "New price", venue: "New place", ages: "New ages" };

  /* Any value in words: a list of lines. */
  function inWords(schema, value) {
    if (value === undefined || value === "") {
      return [];
    }
    if (Array.isArray(value)) {
      return [].concat.apply([], value.map(function (item) {
        var lines = inWords(schema.items, item);
        return schema.items.type === "object" ? [lines.join("; ")] : lines;
      }));
    }
    if (typeof value === "object") {
      return [].concat.apply([], Object.keys(schema.properties || {}).map(function (name) {
        var lines = inWords(schema.properties[name], value[name]);
        return lines.length ? [schema.properties[name].title + ": " + lines.join("; ")] : [];
      }));
    }
    if (schema.type === "boolean") {
      return [words.yes(value) ? "Yes" : "No"];
    }
    if (schema.vocabulary) {
      return [words.upper(words.titleOf(schema.vocabulary, value))];
    }
    switch (schema.format) {
      case "date":
        return [words.day(value)];
      case "place-id":
        return [words.named(page.questions.places, value)];
      case "area-id":
        return [words.named(page.questions.areas, value)];
      case "scheme-id":
        return [words.named(page.questions.schemes, value)];
      default:
        return [String(value)];
    }
  }

  var LINES = {
    sessions: function (data) {
      return (data.sessions || []).map(function (session) {
        var rest = page.copy(session);
        ["days", "monthly", "dates", "arranged", "start", "end", "every", "from", "until", "when", "bank_holidays"].forEach(function (key) {
          delete rest[key];
        });
        var more = inWords(page.questions.schema.activity.properties.sessions.items, rest);
        return [words.rule(session) || "Not said yet"].concat(more).join(". ");
      });
    },
    costs: function (data) {
      return (data.costs || []).map(words.cost);
    },
    ages: function (data) {
      return data.ages ? [words.ages(data)].concat(data.ages.under_and_over_18 || []) : [];
    },
    venue: function (data) {
      var venue = data.venue || {};
      var town = venue.address ? words.named(page.questions.places, venue.town) : "";
      var where = venue.address ? [venue.name, venue.address, town, venue.postcode] : [words.place(data), venue.postcode];
      return [where.filter(Boolean).join(", "), venue.getting_there, venue.how].filter(Boolean);
    },
    help: function (data) {
      return page.helpLines(data).map(function (line, at) {
        var kind = page.questions.vocabularies["help-kinds"][at];
        var answer = (data.help || {})[kind[0]];
        return answer && answer.note ? line + ". " + answer.note : line;
      });
    },
    adult_stays: page.adultLines
  };

  function linesOf(field, data) {
    if (data[field] === undefined) {
      return [];
    }
    return LINES[field] ? LINES[field](data) : inWords(page.questions.schema.activity.properties[field], data[field]);
  }

  function titleOf(field) {
    return page.questions.schema.activity.properties[field].title;
  }

  function changedFields() {
    var state = page.form.state;
    var base = state.base || {};
    return [].concat.apply([], page.questions.sections.map(function (one) { return one.fields; })).filter(function (field) {
      return !page.same(state.data[field], base[field]);
    });
  }

  function all(sections) {
    return sections.map(function (one) {
      var data = page.form.state.data;
      var said = one.fields.filter(function (field) { return data[field] !== undefined; });
      if (!said.length && !one.first) {
        return null;
      }
      return make("section", { class: "entry-said" },
        make("h3", {}, one.title),
        make("dl", { class: "facts" }, said.map(function (field) { return page.fact(titleOf(field), linesOf(field, data)); })),
        said.length ? null : make("p", {}, "Not stated."),
        page.button("Change", "", function () { page.form.go("section:" + one.id); }, { "aria-label": "Change: " + one.title }));
    });
  }

  function differences(fields) {
    var state = page.form.state;
    return make("dl", { class: "facts" }, fields.map(function (field) {
      var before = linesOf(field, state.base || {});
      var after = linesOf(field, state.data);
      return page.fact(titleOf(field), ["Now: " + (after.join(". ") || "not stated"), "Before: " + (before.join(". ") || "not stated")]);
    }));
  }

  page.screens.review = function () {
    var form = page.form;
    var state = form.state;
    var fresh = state.task === "new";
    var fields = fresh ? [] : changedFields();
    var news = fields.filter(function (field) { return TIMES[field]; }).map(function (field) { return TIMES[field]; });
    var extra = { what: news.length ? words.upper(words.list(news.map(words.lower))) : "" };
    var sure = make("input", { type: "checkbox", id: "r-sure" });
    var body = fresh ? all(page.questions.sections) : fields.length ? [
      make("h3", {}, "What you changed"), differences(fields),
      news.length ? page.field({ data: extra, prefix: "r-", changed: function () {} }, ["what"], { type: "string", maxLength: 100 }, {
        title: "What changed, in a few words?", hint: "Families who look out for news see this.", example: "New start time", optional: true
      }) : null,
      make("div", { class: "field" }, page.boxed(sure, "I have looked at all of it, and it is right today",
        "Families then see today’s date. Leave it empty if you did not look at the rest.")),
      page.fold("Look at all of it", all(page.questions.sections))
    ] : [make("p", {}, "You have not changed anything yet.")];
    return {
      title: fresh ? "Look it over" : "What changes",
      intro: fresh ? "This is what families will read. By sending it you say that it is right today." : "",
      body: body,
      bare: false,
      send: fresh || fields.length ? (fresh ? "It is right. Go on to send it" : "Go on to send it") : "",
      other: ["Change more", "list", function () { form.go("list"); }],
      next: function () {
        var data = form.state.data;
        if (fresh) {
          data.added = data.added || page.today();
        }
        if (fresh || sure.checked) {
          data.checked = { on: page.today(), by: "provider" };
        }
        if (extra.what) {
          data.changed = { on: page.today(), what: extra.what.trim() };
        }
        form.go("send");
      }
    };
  };

  page.changedFields = changedFields;
})(window.activityContribute);
