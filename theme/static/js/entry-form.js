/* The page for providers: one screen after another in one form, what is wrong said as GOV.UK says it (a summary with links at
   the top, the words beside the field), and the draft on this device. The last of the page's scripts: it begins.
   A screen is {title, intro, body, send, next(), check(), other, fields}; activityContribute.screens.<name>(argument) makes one.
   activityContribute.form: {state, go(at), keep(), changed(keys), say(words), begin(state), forget()} */
(function (page) {
  "use strict";

  var PAUSE = 400;
  // Screens that are not about what is being written: it is put aside, and stays kept.
  var OUTSIDE = /^(?:start|pick|act|instead|missing|thanks)\b/;
  var make = page.make;
  var about = document.getElementById("entry-page").dataset;
  var area = document.getElementById("entry-form");
  var progress = document.getElementById("entry-progress");
  var saved = document.getElementById("entry-saved");
  var said = document.getElementById("entry-said");
  var look = document.getElementById("entry-card");
  var titleOfPage = document.title;
  var screen = null;
  var waiting = 0;
  var tried = false;

  var form = (page.form = { state: null, ask: null, how: [], go: go, keep: keep, changed: changed, say: say, begin: begin, forget: forget, open: openEntry });
  page.symbols = window.activityDirectory.root + "static/symbols/";

  function say(words) {
    said.textContent = words;
  }

  /* ---- the draft ---- */

  function keep() {
    window.clearTimeout(waiting);
    waiting = 0;
    if (form.state) {
      form.state.on = page.today();
      saved.textContent = page.draft.write(form.state)
        ? "Saved on this phone or computer."
        : "This browser keeps nothing. Finish before you close the page.";
    }
  }

  function changed(keys) {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(function () {
      keep();
      showCard();
    }, PAUSE);
    if (tried && keys) {
      mark(screen.check());
    }
  }

  function begin(state) {
    form.state = state;
    form.ask = null;
    state.done = state.done || {};
    keep();
  }

  function forget() {
    window.clearTimeout(waiting);
    page.draft.clear();
    form.state = null;
    form.ask = null;
    saved.textContent = "";
  }

  function nameOfProvider() {
    var state = form.state;
    if (state.providerData) {
      return state.providerData.name;
    }
    var found = page.providers.filter(function (one) { return one[0] === state.provider; })[0];
    return found ? found[1] : "";
  }
  form.provider = nameOfProvider;

  function showCard() {
    look.hidden = !form.state || !screen || screen.bare;
    if (!look.hidden) {
      page.card.show(form.state.data, nameOfProvider());
    }
  }

  /* ---- what is wrong ---- */

  function holderOf(keys) {
    for (var length = keys.length; length > 0; length -= 1) {
      var holder = area.querySelector("[data-keys='" + JSON.stringify(keys.slice(0, length)).replace(/'/g, "\\'") + "']");
      if (holder) {
        return holder;
      }
    }
    return area.querySelector("#" + page.idOf({ prefix: "a-" }, keys.slice(0, -1)) + "-" + keys[keys.length - 1]) || area;
  }

  function controlOf(holder) {
    return holder.matches("input, select, textarea") ? holder : holder.querySelector("input, select, textarea, button") || area;
  }

  function unmark() {
    area.querySelectorAll(".entry-wrong").forEach(function (one) {
      one.remove();
    });
    area.querySelectorAll("[aria-invalid]").forEach(function (one) {
      one.removeAttribute("aria-invalid");
      one.setAttribute("aria-describedby", one.getAttribute("aria-describedby").replace(/\s*\S+-wrong\b/g, "").trim());
      if (!one.getAttribute("aria-describedby")) {
        one.removeAttribute("aria-describedby");
      }
    });
  }

  /* The words beside each field; gives what the summary links to. */
  function mark(problems) {
    unmark();
    return problems.map(function (problem) {
      var holder = problem.go ? null : holderOf(problem.keys);
      var text = [problem.message, problem.fix].filter(Boolean).join(" ");
      if (!holder || holder === area) {
        return { text: text, go: problem.go, control: null, blocking: problem.blocking };
      }
      var control = controlOf(holder);
      var id = (control.id || "entry") + "-wrong";
      var line = make("p", { class: (problem.blocking ? "field-error" : "field-hint entry-advice") + " entry-wrong", id: id },
        page.icon(problem.blocking ? "alert" : "info"), " ", make("span", {}, make("span", { class: "visually-hidden" }, problem.blocking ? "Wrong: " : "Please look: "), text));
      var label = holder.querySelector("legend, label");
      if (label && label.parentNode === holder) {
        label.after(line);
      } else {
        holder.prepend(line);
      }
      control.setAttribute("aria-describedby", [control.getAttribute("aria-describedby"), id].filter(Boolean).join(" "));
      if (problem.blocking) {
        control.setAttribute("aria-invalid", "true");
      } else {
        control.setAttribute("aria-invalid", "false");
      }
      for (var fold = control.closest("details"); fold; fold = fold.parentNode.closest("details")) {
        fold.open = true;
      }
      return { text: text, control: control, blocking: problem.blocking };
    });
  }

  function summary(found) {
    var blocking = found.some(function (one) { return one.blocking; });
    var box = make("div", { class: "notice entry-errors " + (blocking ? "notice-stop" : "notice-warn"), role: "alert", tabindex: "-1", "aria-labelledby": "entry-errors-title" },
      page.icon("alert"), make("div", {},
        make("h2", { class: "entry-errors-title", id: "entry-errors-title" }, blocking ? "There is something to put right" : "Please look once more"),
        make("ul", {}, found.map(function (one) {
          return make("li", {}, make("a", {
            href: "#" + (one.control ? one.control.id : "entry-form"),
            onclick: function (event) {
              event.preventDefault();
              if (one.go) {
                go(one.go);
              } else if (one.control) {
                one.control.focus();
              }
            }
          }, one.text));
        })),
        blocking ? null : make("p", {}, "If it is right as it is, press the button once more.")));
    var old = area.querySelector(".entry-errors");
    if (old) {
      old.remove();
    }
    area.querySelector(".entry-title").before(box);
    goTo(box);
  }

  function goTo(place) {
    // Safari scrolls to what gets the focus only if it knows where that stands: asking for it has the page laid out anew.
    place.getBoundingClientRect();
    place.focus();
  }

  var warned = "";

  function next() {
    if (!screen) {
      return;
    }
    if (form.state) {
      form.state.data = page.tidy(form.state.data);
      form.state.providerData = form.state.providerData && page.tidy(form.state.providerData);
      keep();
    }
    var problems = screen.check ? screen.check() : [];
    var blocking = problems.filter(function (one) { return one.blocking; });
    var serious = blocking.length ? blocking : problems;
    var text = JSON.stringify(serious);
    if (blocking.length || (serious.length && text !== warned)) {
      warned = blocking.length ? "" : text;
      var at = form.state ? form.state.at : "";
      if (screen.fields) {
        // The answers were tidied: what is on the screen has to have the same numbers.
        draw(at);
      }
      tried = true;
      summary(mark(serious));
      document.title = "Put right: " + document.title.replace(/^Put right: /, "");
      return;
    }
    warned = "";
    screen.next();
  }

  /* ---- screens ---- */

  function draw(at) {
    var parts = at.split(":");
    screen = page.screens[parts[0]](parts.slice(1).join(":"));
    area.textContent = "";
    var title = make("h2", { class: "entry-title", tabindex: "-1" }, screen.title);
    area.append(title);
    [screen.intro ? make("p", {}, screen.intro) : null].concat(screen.body || []).forEach(function (one) {
      if (one) {
        area.append(one);
      }
    });
    var buttons = make("p", { class: "buttons" },
      screen.send ? make("button", { class: "button", type: "submit" }, screen.send) : null,
      screen.other ? page.button(screen.other[0], screen.other[1], screen.other[2]) : null,
      at === "start" || at === "thanks" ? null : page.button("Back", "arrow-left", function () { window.history.back(); }));
    if (buttons.firstChild) {
      area.append(buttons);
    }
    progress.textContent = page.progress();
    showCard();
    document.title = screen.title + " - " + titleOfPage;
    // Said once, at the start: on a small screen it would push every question down.
    document.querySelector("#entry-page .lead").hidden = at !== "start";
    return title;
  }

  function show(at) {
    tried = false;
    warned = "";
    // How times come round, where it was pressed and not yet answered: the data has nothing to tell it by.
    form.how = [];
    if (OUTSIDE.test(at)) {
      form.state = null;
    } else if (form.state) {
      form.state.at = at;
    }
    goTo(draw(at));
  }

  function go(at) {
    if (waiting) {
      keep();
    }
    window.history.pushState(null, "", "#at=" + at);
    show(at);
    if (form.state) {
      keep();
    }
  }

  area.addEventListener("submit", function (event) {
    event.preventDefault();
    next();
  });
  /* Checked as it is left: only what is wrong in an answer, never that one is missing. */
  area.addEventListener("change", function (event) {
    var holder = event.target.closest("[data-keys]");
    if (!screen || !screen.fields || tried || !holder) {
      return;
    }
    var keys = JSON.parse(holder.getAttribute("data-keys"));
    var value = page.get(screen.data || form.state.data, keys);
    mark(value === undefined || value === "" ? [] : (screen.problems || page.problems)(keys[0]).filter(function (one) {
      return one.blocking && JSON.stringify(one.keys) === JSON.stringify(keys);
    }));
  });

  /* ---- the address: what it opens, and Back ---- */

  function openEntry(id) {
    var parts = id.split("/");
    var provider = page.providers.filter(function (one) { return one[0] === parts[0]; })[0];
    var found = provider && provider[3].filter(function (one) { return one[0] === parts[1]; })[0];
    var mark = parts.length < 2 ? provider && provider[4] : found && found[2];
    if (!mark) {
      return Promise.reject(new Error("unknown"));
    }
    return window.activityDirectory.load("contribute/entries/" + id + ".js?v=" + mark).then(function () {
      return Object.assign({ mark: mark }, page.arrived[id]);
    });
  }

  function asked() {
    var found = /^#(act|change|right|cancel|pause|provider|at)=([a-z0-9:_/-]*)$/.exec(window.location.hash);
    return found ? { what: found[1], which: found[2] } : null;
  }

  function route() {
    var wanted = asked();
    var draft = form.state || page.draft.read();
    if (wanted && wanted.what !== "at") {
      page.start.open(wanted.what, wanted.which, draft);
      return;
    }
    var at = wanted ? wanted.which : "start";
    if (draft && wanted && at !== "start" && page.screens[at.split(":")[0]]) {
      form.state = draft;
      show(at);
    } else {
      show(!draft && /^(pick|act)/.test(at) ? at : "start");
    }
  }

  window.addEventListener("popstate", route);
  window.addEventListener("pagehide", function () {
    if (waiting) {
      keep();
    }
  });
  document.addEventListener("activity-forgotten", forget);

  Promise.all([
    window.activityDirectory.load("contribute/questions.js?v=" + about.questions),
    window.activityDirectory.load("contribute/providers.js?v=" + about.providers)
  ]).then(function () {
    document.getElementById("entry-not-ready").remove();
    document.getElementById("entry-layout").hidden = false;
    route();
    // What the check has to know beside the questions is half as much again: it comes while the first one is read.
    return window.activityDirectory.load("contribute/checking.js?v=" + about.checking);
  }).then(page.begun, function () {
    // What did not arrive: the notice stays and says what else one can do, or the staff's check finds what this one would.
  });
})(window.activityContribute);
