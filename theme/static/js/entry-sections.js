/* The page for providers: a screen for each section of the form, what is wrong on it, and the list of all of them.
   activityContribute.problems(field) -> [{keys, message, fix, blocking}] of one field, in words for who answers questions */
(function (page) {
  "use strict";

  var make = page.make;
  var EASY = ["summary", "description", "to_you", "outcomes_note", "criterion"];

  function ask() {
    var form = page.form;
    return (form.ask = form.ask || {
      data: form.state.data, prefix: "a-", schema: page.questions.schema.activity, changed: form.changed, how: form.how
    });
  }

  /* ---- what an answer still needs, said as a question would be ---- */

  var NEEDS = {
    name: function (data) {
      return data.name ? [] : [[["name"], "Write the name of the activity."]];
    },
    summary: function (data) {
      return data.summary ? [] : [[["summary"], "Say in a sentence or two what it is."]];
    },
    interests: function (data) {
      return data.interests ? [] : [[["interests"], "Tick at least one thing that children do there."]];
    },
    ages: function (data) {
      return data.ages && (data.ages.from || data.ages.to) ? [] : [[["ages", "from"], "Write an age. Write 0 if children of any age may come."]];
    },
    venue: function (data) {
      var venue = data.venue || {};
      var words = {
        place: [["name", "Write what the place is called."], ["address", "Write the number and the street."], ["town", "Choose the town."], ["postcode", "Write the postcode."]],
        "town-only": [["town", "Choose the town."]],
        online: [["how", "Say how a family joins."]]
      }[venue.kind || "place"] || [];
      return words.filter(function (one) { return !venue[one[0]]; }).map(function (one) { return [["venue", one[0]], one[1]]; });
    },
    sessions: function (data, how) {
      var sessions = data.sessions || [{}];
      return [].concat.apply([], sessions.map(function (session, at) {
        var kind = (how || {})[at];
        var found = [];
        function need(key, words) {
          if (!page.get(session, key)) {
            found.push([["sessions", at].concat(key), words]);
          }
        }
        if (session.arranged || kind === "arranged") {
          need(["arranged"], "Say how times are agreed.");
          return found;
        }
        if (!session.days && !session.monthly && !session.dates && !kind) {
          return [[["sessions", at, "how"], "Choose how often it is on."]];
        }
        if (!session.monthly && !session.dates && (kind === undefined || kind === "weekly" || kind === "fortnightly")) {
          need(["days"], "Tick the day.");
        }
        if (kind === "monthly") {
          need(["monthly"], "Choose which day of the month.");
        }
        if (kind === "dates") {
          need(["dates"], "Write the date.");
        }
        need(["start"], "Write the time when it starts.");
        need(["end"], "Write the time when it ends.");
        if (kind === "fortnightly" || session.every) {
          need(["every", "weeks"], "Write every how many weeks.");
          need(["every", "starting"], "Write a date on which it is on.");
        }
        return found;
      }));
    },
    costs: function (data) {
      var costs = data.costs || [{}];
      return [].concat.apply([], costs.map(function (cost, at) {
        return [
          cost.for ? null : [["costs", at, "for"], "Say who the price is for."],
          cost.amount || cost.note ? null : [["costs", at, "amount"], "Write how many pounds. Write 0 if it is free."]
        ].filter(Boolean);
      }));
    },
    booking: function (data) {
      return data.booking && data.booking.how ? [] : [[["booking", "how"], "Choose what a family does to get a place."]];
    },
    adult_stays: function (data) {
      return data.adult_stays && !data.adult_stays.usually ? [[["adult_stays", "usually"], "Choose what happens usually."]] : [];
    }
  };

  /* A message was written for who types a file. Here its example alone is wanted: "like this:  start: 18:00". */
  function plainly(text) {
    return page.questions.vocabularies["help-answers"].reduce(function (words, answer) {
      return words.replace(new RegExp("\\b" + answer[0] + "\\b(?=[ .,])", "g"), answer[0] === "ask" || answer[0] === "cannot" ? answer[0] : "“" + answer[1] + "”");
    }, text || "")
      .replace(/,? like this:\s+[a-z_]+: \{.*note: "?([^"}]+)"?\}$/, ", for example: $1")
      .replace(/,? like this:\s+[^\n]*\{[^\n]*$/, ".")
      .replace(/,? like this:\s+(?:[a-z_0-9]+: )?([^{}\n]+)$/, ", for example: $1")
      .replace(/ and quotation marks round them(.*)"(.*)"$/, "$1$2")
      .replace(", each an item of its own in easy_read", "")
      .replace("say so at the top, for example: ended", "go back and press “It has ended”")
      .replace(/\b\d{4}-\d{2}-\d{2}\b/g, function (day) { return page.words.day(day); })
      .replace(/for example: \[([^[\]{}]+)\]/g, "for example: $1")
      .replace(/\b[a-z]+(?:_[a-z0-9]+)+\b/g, function (name) {
        var asked = page.questions.schema.activity.properties;
        var part = asked[name] || asked.help.properties[name];
        return part ? "“" + part.title + "”" : name;
      })
      .replace(/`/g, "");
  }

  /* What a question is called, by the keys of its answer. */
  function titleAt(keys) {
    var part = keys.reduce(function (schema, key) {
      return schema && (typeof key === "number" ? schema.items : (schema.properties || {})[key]);
    }, page.questions.schema.activity);
    return part ? part.title : "";
  }

  function under(keys, other) {
    return keys.every(function (key, place) {
      return other[place] === undefined || String(other[place]) === String(key);
    });
  }

  /* A break that was given and whose dates nobody put in: only where it can be seen. */
  function breaksLeft(state) {
    return [].concat.apply([], (state.data.sessions || []).map(function (session, at) {
      return session.dates || session.arranged ? [] : page.halfGiven((state.breaks || [])[at], ["sessions", at, "break"], "Add the dates");
    }));
  }

  function problems(field) {
    var state = page.form.state;
    var data = state.data;
    var own = (NEEDS[field] ? NEEDS[field](data, ask().how) : []).map(function (need) {
      return { keys: need[0], message: need[1], fix: "", blocking: true };
    });
    var check = window.activityEntry && window.activityEntry.check;
    var found = (check ? check(data, field) : []).filter(function (one) {
      return !own.some(function (other) { return under(one.keys, other.keys); });
    });
    // Advice is for staff, who have the time: here it would stand between a volunteer and the end.
    return own.concat(found.filter(function (one) {
      return one.severity !== "advice";
    }).map(function (one) {
      var empty = one.rule === "missing" && titleAt(one.keys);
      return {
        keys: one.keys, message: empty ? "Answer “" + empty + "”." : plainly(one.message), fix: empty ? "" : plainly(one.fix),
        blocking: one.severity === "blocking", rule: one.rule
      };
    }), field === "sessions" ? breaksLeft(state) : []);
  }

  function section(id) {
    return page.questions.sections.filter(function (one) { return one.id === id; })[0];
  }

  function problemsOf(one) {
    return [].concat.apply([], one.fields.map(problems));
  }

  function isBlocked(one) {
    return problemsOf(one).some(function (problem) { return problem.blocking; });
  }

  /* ---- a section ---- */

  function question(field) {
    var made = page.parts[field] ? page.parts[field](ask()) : page.field(ask(), [field], ask().schema.properties[field], {});
    made.classList.add("entry-question");
    if (EASY.indexOf(field) >= 0) {
      var control = made.querySelector("textarea, input");
      var said = make("p", { class: "field-hint entry-ease", role: "status" });
      var pause = 0;
      control.addEventListener("input", function () {
        window.clearTimeout(pause);
        pause = window.setTimeout(function () {
          said.textContent = page.ease(control.value);
        }, 1200);
      });
      made.append(said);
    }
    return made;
  }

  function firsts() {
    return page.questions.sections.filter(function (one) { return one.first; });
  }

  function doneCount() {
    return firsts().filter(function (one) { return page.form.state.done[one.id]; }).length;
  }

  function nextOf(id) {
    var all = firsts();
    var place = all.map(function (one) { return one.id; }).indexOf(id);
    if (place < 0) {
      return "list";
    }
    var left = all.slice(place + 1).concat(all.slice(0, place)).filter(function (one) { return !page.form.state.done[one.id]; });
    return left.length ? "section:" + left[0].id : "list";
  }

  page.screens = page.screens || {};
  page.screens.section = function (id) {
    var one = section(id);
    var form = page.form;
    form.ask = null;
    return {
      title: one.title,
      intro: one.intro,
      body: one.fields.map(question),
      send: "Save and go on",
      other: ["See the list of questions", "list", function () {
        form.go("list");
      }],
      check: function () {
        page.settle(form.state.data);
        return problemsOf(one);
      },
      fields: one.fields,
      next: function () {
        form.state.done[id] = 1;
        form.keep(true);
        form.go(form.state.task === "new" ? nextOf(id) : "list");
      }
    };
  };

  /* ---- the list ---- */

  function stateOf(one) {
    var state = page.form.state;
    var touched = one.fields.some(function (field) { return !page.same(state.data[field], (state.base || {})[field]); });
    if (state.task === "new" && one.first) {
      return state.done[one.id] ? (isBlocked(one) ? ["stop", "Look again"] : ["good", "Done"]) : ["", "To do"];
    }
    if (touched && isBlocked(one)) {
      return ["stop", "Look again"];
    }
    if (touched) {
      return ["good", state.task === "new" ? "Done" : "Changed"];
    }
    return one.fields.some(function (field) { return state.data[field] !== undefined; }) ? null : ["", "Nothing yet"];
  }

  function rows(sections) {
    return make("ul", { class: "entry-steps" }, sections.map(function (one) {
      var now = stateOf(one);
      return make("li", {}, make("button", { class: "entry-step", type: "button", onclick: function () { page.form.go("section:" + one.id); } },
        make("span", {}, one.title), now ? [" ", make("span", { class: "badge" + (now[0] ? " badge-" + now[0] : "") }, now[1])] : null));
    }));
  }

  page.screens.list = function () {
    var state = page.form.state;
    var fresh = state.task === "new";
    var left = firsts().length - doneCount();
    return {
      title: fresh ? (left ? "The questions" : "That is all we need") : "What would you like to change?",
      intro: fresh
        ? (left ? "Answer the first nine. The rest is for when you have time." : "You can send it now, or tell families more. They like to know.")
        : "Choose a question. Leave the others as they are.",
      body: [
        make("h3", {}, fresh ? "What families need first" : "What families look at first"), rows(firsts()),
        make("h3", {}, "More, if you like"), rows(page.questions.sections.filter(function (one) { return !one.first; }))
      ],
      send: "Look it over and send it",
      next: function () {
        page.form.go("review");
      },
      check: function () {
        return [].concat.apply([], page.questions.sections.map(function (one) {
          return problemsOf(one).filter(function (problem) { return problem.blocking; }).slice(0, 1).map(function (problem) {
            return Object.assign({ go: "section:" + one.id }, problem);
          });
        }));
      }
    };
  };

  page.problems = problems;
  page.plainly = plainly;
  page.progress = function () {
    return page.form.state && page.form.state.task === "new" ? doneCount() + " of " + firsts().length + " done" : "";
  };
  page.firsts = firsts;
})(window.activityContribute);
