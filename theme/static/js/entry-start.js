/* The page for providers: who somebody is, which activity it is about, and what is to be done with it.
   activityContribute.start.open(what, which, draft) opens what an address asks for: a change, "still right?", ... */
(function (page) {
  "use strict";

  var MANY = 40;
  var make = page.make;
  var words = page.words;

  function providerOf(id) {
    return page.providers.filter(function (one) { return one[0] === id; })[0];
  }

  function slug(text) {
    var plain = text.toLowerCase().normalize("NFKD").replace(/[\u0300-\u036f'’‘]/g, "").replace(/&/g, " and ").replace(/[^a-z0-9]+/g, "-");
    return plain.slice(0, 60).replace(/^-+|-+$/g, "") || "activity";
  }

  /* A name for the file that nothing else has. */
  function free(name, taken) {
    var found = /^(index|con|prn|aux|nul|com\d|lpt\d)$/.test(name) ? name + "-1" : name;
    for (var number = 2; taken.indexOf(found) >= 0; number += 1) {
      found = name + "-" + number;
    }
    return found;
  }

  /* ---- drafts ---- */

  function draftName(draft) {
    return draft.data.name || (draft.providerData && draft.providerData.name) || "a new activity";
  }

  /* Whether the entry has been changed here since the draft was begun. */
  function isOld(draft) {
    var provider = draft.base && providerOf(draft.provider);
    var one = provider && provider[3].filter(function (other) { return draft.id === provider[0] + "/" + other[0]; })[0];
    var now = draft.task === "about" ? provider && provider[4] : one && one[2];
    return Boolean(draft.base && now !== draft.mark);
  }

  function draftBox(draft, before) {
    return make("div", { class: "notice" }, page.icon("info"), make("div", {},
      make("p", {}, make("strong", {}, "You began: " + draftName(draft) + "."), " It is kept on this phone or computer since " + words.day(draft.on) + "."),
      isOld(draft) ? make("p", {}, "Somebody has changed this since. It is better to throw this away and begin anew.") : null,
      make("p", { class: "buttons" },
        make("button", { class: "button", type: "button", onclick: function () {
          page.form.state = draft;
          page.form.go(draft.at || "list");
        } }, "Go on with it"),
        page.button("Throw it away", "delete", function () {
          page.form.forget();
          before();
          page.form.say("It is thrown away.");
        }))));
  }

  /* ---- who ---- */

  /* Where there are too many to look through: letters that the name holds leave the others out. */
  function narrower(who, picked) {
    var select = who.querySelector("select");
    var all = Array.from(select.options);
    var field = page.field({ data: {}, prefix: "s-", changed: function () {} }, ["letters"], { type: "string" }, {
      title: "Type a part of its name", hint: "Then choose it below.", example: ""
    });
    field.addEventListener("input", function (event) {
      var letters = event.target.value.trim().toLowerCase();
      var left = all.filter(function (one, place) { return !place || one.textContent.toLowerCase().indexOf(letters) >= 0; });
      select.textContent = "";
      left.forEach(function (one) { select.append(one); });
      select.selectedIndex = left.length === 2 ? 1 : 0;
      picked.id = select.value;
      page.form.say(left.length - 1 ? left.length - 1 + " found." : "None is found. Perhaps it has another name here.");
    });
    return field;
  }

  page.screens.start = function () {
    var draft = page.draft.read();
    var picked = { id: "" };
    var who = page.chosen({ data: picked, prefix: "s-", changed: function () {} }, ["id"], { type: "string" }, {
      title: "Your club, charity or group", hint: "Choose it from the list, if it is there.", example: "", none: "Choose"
    }, [["", page.providers.map(function (one) { return [one[0], one[1]]; })]]);
    return {
      title: "Who are you?",
      bare: true,
      body: [
        draft ? draftBox(draft, function () { page.form.go("start"); }) : null,
        page.providers.length > MANY ? narrower(who, picked) : null, who,
        make("p", { class: "field-hint" }, "What you write is kept on this phone or computer, so that nothing is lost. Nobody gets it before you send it. On a shared computer, throw it away at the end. Send it within a week: an iPhone may delete it after that.")
      ],
      send: "Go on",
      other: ["We are not in the list yet", "plus", function () {
        fresh("", {});
      }],
      check: function () {
        return picked.id ? [] : [{ keys: ["id"], message: "Choose your group, or press “We are not in the list yet”.", blocking: true }];
      },
      next: function () {
        page.form.go("pick:" + picked.id);
      }
    };
  };

  function fresh(provider, providerData) {
    replacing("", function () {
      page.form.begin({ task: "new", provider: provider, providerData: provider ? null : providerData, id: "", data: {}, base: null, text: "", from: "", at: "" });
      page.form.go(provider ? "section:what" : "provider");
    });
  }

  /* What was begun is not lost for something else without being asked. */
  function replacing(id, work) {
    var draft = page.draft.read();
    var short = draft && draft.id === id && ["new", "change"].indexOf(draft.task) < 0;
    if (!draft || short || page.same(draft.data, draft.base || {})) {
      work();
      return;
    }
    page.start.after = work;
    page.form.go("instead");
  }

  page.screens.instead = function () {
    var draft = page.draft.read();
    var work = page.start.after;
    if (!draft || !work) {
      return page.screens.start();
    }
    return {
      title: "You began something else",
      bare: true,
      body: [draftBox(draft, work), make("p", {}, "Only one can be kept at a time.")],
      other: ["Leave it and begin anew", "plus", function () {
        page.form.forget();
        work();
      }]
    };
  };

  var TITLES = {
    name: { title: "Name of your club or group" },
    description: { title: "Who are you, in a few sentences?", hint: "", rows: 4 },
    phone: { title: "Telephone", hint: "The club’s number. Families ring it." },
    email: { title: "E-mail", hint: "An address of the club that goes on working when people leave." },
    text: { title: "Number for text messages", hint: "", optional: true },
    website: { title: "Website", hint: "", optional: true },
    contact_role: { title: "Who answers?", hint: "A role, not a name.", optional: true },
    contact_note: { title: "When does somebody answer?", hint: "", optional: true }
  };

  function providerProblems(data, field) {
    var check = window.activityEntry && window.activityEntry.check;
    return (check ? check(page.tidy(data), field, "provider") : []).filter(function (one) {
      return one.severity !== "advice";
    }).map(function (one) {
      return { keys: one.keys, message: page.plainly(one.message), fix: page.plainly(one.fix), blocking: one.severity === "blocking" };
    });
  }

  /* What a group says of itself: a new one, or one that is here and has another number now. */
  function aboutProvider(data, own) {
    var asked = page.questions.provider;
    var schema = page.questions.schema.provider;
    var ask = { data: data, prefix: "p-", schema: schema, changed: page.form.changed };
    return {
      title: asked.title,
      intro: asked.intro,
      body: asked.fields.map(function (name) {
        return page.field(ask, [name], schema.properties[name], TITLES[name] || {});
      }),
      fields: asked.fields,
      data: data,
      problems: function (field) {
        return providerProblems(data, field);
      },
      check: function () {
        var found = [];
        function need(key, message) {
          found.push({ keys: [key], message: message, blocking: true });
        }
        if (!data.name) {
          need("name", "Write the name of your club or group.");
        } else if (page.providers.some(function (one) { return one[0] !== own && one[1].toLowerCase() === data.name.trim().toLowerCase(); })) {
          need("name", "“" + data.name + "” is in the list already. Go back and choose it there.");
        }
        if (!data.description) {
          need("description", "Say in a few sentences who you are.");
        }
        if (!data.phone && !data.email) {
          need("phone", "Write a telephone number or an e-mail address.");
        }
        return found.length ? found : [].concat.apply([], asked.fields.map(function (field) { return providerProblems(data, field); }));
      }
    };
  }

  page.screens.provider = function () {
    var form = page.form;
    var state = form.state;
    return Object.assign(aboutProvider((state.providerData = state.providerData || {}), ""), {
      send: "Save and go on",
      next: function () {
        form.keep();
        form.go("section:what");
      }
    });
  };

  page.screens.about = function () {
    var form = page.form;
    var state = form.state;
    return Object.assign(aboutProvider(state.data, state.provider), {
      title: "Your own details",
      bare: true,
      send: "It is all right. Go on to send it",
      next: function () {
        state.data.checked = { on: page.today(), by: "provider" };
        form.go("send");
      }
    });
  };

  /* ---- which ---- */

  page.screens.pick = function (id) {
    var provider = providerOf(id);
    if (!provider) {
      return page.screens.start();
    }
    var picked = { id: provider[3].length ? "" : "+" };
    var draft = page.draft.read();
    var which = page.radios({ data: picked, prefix: "s-", changed: function () {} }, ["id"], { type: "string" }, { title: "Which activity is it about?", hint: "", example: "" },
      provider[3].map(function (one) {
        return [one[0], one[1], "Last checked " + words.day(one[3]) + (one[4] === "open" ? "" : ". " + words.titleOf("statuses", one[4]))];
      }).concat([["+", "A new one", "Something that is not listed yet."]], provider[4] ? [["-", "Our own details", "Our name, telephone, e-mail or website."]] : []));
    return {
      title: provider[1],
      bare: true,
      body: [draft && draft.provider === id ? draftBox(draft, function () { page.form.go("pick:" + id); }) : null, which],
      other: running(provider).length > 1 ? ["Say that all of it is still right", "check", function () {
        openAll(provider);
      }] : null,
      send: "Go on",
      check: function () {
        return picked.id ? [] : [{ keys: ["id"], message: "Choose what it is about.", blocking: true }];
      },
      next: function () {
        if (picked.id === "-") {
          open("about", id);
        } else if (picked.id !== "+") {
          page.form.go("act:" + id + "/" + picked.id);
        } else {
          fresh(id, null);
        }
      }
    };
  };

  /* ---- what is to be done ---- */

  page.screens.act = function (id) {
    var parts = id.split("/");
    var provider = providerOf(parts[0]);
    var one = provider && provider[3].filter(function (other) { return other[0] === parts[1]; })[0];
    if (!one) {
      return page.screens.start();
    }
    function way(words, hint, what) {
      return make("li", {}, make("button", { class: "entry-step", type: "button", onclick: function () { open(what, id); } },
        make("span", {}, words, make("span", { class: "choice-hint" }, hint))));
    }
    var stopped = one[4] === "paused" || one[4] === "full";
    return {
      title: one[1],
      intro: "What would you like to do?",
      bare: true,
      body: [make("ul", { class: "entry-steps" },
        way("Say that it is still right", "Two presses. Families see the date.", "right"),
        way("Change something", "A time, a price, words, help: anything.", "change"),
        way("Cancel a date", "Families see it crossed out, with the reason.", "cancel"),
        stopped ? way("It is on again, or has places", "Takes the “" + words.titleOf("statuses", one[4]).toLowerCase() + "” away.", "again") : way("Pause it", "It stops for now, and starts again later.", "pause"),
        one[4] === "ended" ? null : way("It has ended", "It leaves the lists. Its page stays, and says so.", "end"))]
    };
  };

  function running(provider) {
    return provider[3].filter(function (one) { return one[4] !== "ended"; });
  }

  function openAll(provider) {
    var form = page.form;
    replacing(provider[0], function () {
      form.say("One moment.");
      Promise.all(running(provider).map(function (one) { return form.open(provider[0] + "/" + one[0]); })).then(function (found) {
        form.begin({
          task: "all", provider: provider[0], providerData: null, id: provider[0], data: { name: provider[1] }, base: null, text: "", from: "", at: "",
          entries: found.map(function (entry) {
            return { id: entry.id, data: entry.data, from: entry.from, right: true };
          })
        });
        form.say("");
        form.go("all");
      }, function () {
        form.go("missing");
      });
    });
  }

  function open(what, id) {
    var form = page.form;
    if (what === "act") {
      page.form.go("act:" + id);
      return;
    }
    if (what === "provider") {
      if (providerOf(id)) {
        page.form.go("pick:" + id);
      } else {
        page.form.go("start");
      }
      return;
    }
    replacing(id, function () {
      form.say("One moment.");
      form.open(id).then(function (entry) {
        form.begin({
          task: what, provider: id.split("/")[0], providerData: null, id: id, data: page.tidy(entry.data), base: page.tidy(entry.data),
          text: entry.text, from: entry.from, dates: entry.dates, mark: entry.mark, at: ""
        });
        form.say("");
        form.go(what === "change" ? "list" : what);
      }, function () {
        page.start.missing = id;
        form.go("missing");
      });
    });
  }

  page.screens.missing = function () {
    var tel = page.questions.site.phone;
    return {
      title: "It did not come",
      bare: true,
      body: [
        make("p", {}, "Perhaps the line was lost. Perhaps this activity is being checked, and is not shown just now."),
        make("p", {}, "Ring us and tell us what has changed: ", make("a", { href: "tel:" + tel.replace(/\s/g, "") }, tel), ".")
      ],
      other: ["Begin again", "undo", function () {
        page.form.go("start");
      }]
    };
  };

  page.start = {
    open: open,
    /* The id of the entry that is being written, and of its provider, chosen when it is first sent. */
    name: function (state) {
      if (state.task === "about" || state.task === "all") {
        return state.provider;
      }
      var provider = state.provider || (state.provider = free(slug(state.providerData.name), page.providers.map(function (one) { return one[0]; })));
      if (!state.id) {
        var known = providerOf(provider);
        state.id = provider + "/" + free(slug(state.data.name || "activity"), known ? known[3].map(function (one) { return one[0]; }) : []);
      }
      return state.id;
    }
  };
})(window.activityContribute);
