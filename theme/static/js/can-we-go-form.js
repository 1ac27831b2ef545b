/* The questions of "Can we go?" (pages/can-we-go.html). What is answered is kept in this tab's own store at once, so that a reload
   does not lose it; only "Remember on this device" and Save put it where it outlives the visit. Nothing is sent, and nothing is
   put in an address. */
(function (top) {
  "use strict";

  var OLDEST = 25;
  // In Firefox each file that is opened from a disk has a tab's store of its own; what is remembered they share.
  var FROM_A_FILE = " You opened this page from a file. If other pages do not know your answers, change them and tick “Remember on this device”.";
  var fit = top.canWeGo;
  var form = document.getElementById("fit-form");
  var age = document.getElementById("fit-age");
  var wrong = document.getElementById("fit-age-error");
  var home = document.getElementById("fit-home");
  var remember = document.getElementById("fit-remember");
  var status = document.getElementById("fit-status");
  var answered = document.getElementById("fit-answers");

  function each(selector, work) {
    return Array.from(form.querySelectorAll(selector)).map(work);
  }

  function say(words) {
    status.textContent = words;
  }

  /* ---- between the form and the answers ---- */

  function picked(name) {
    var found = form.querySelector('input[name="' + name + '"]:checked');
    return found ? found.value : "";
  }

  function pick(name, value) {
    each('input[name="' + name + '"]', function (input) {
      input.checked = input.value === value;
    });
  }

  function of(element, name) {
    return element.getAttribute("data-" + name);
  }

  function ticked(kind) {
    return each("input[data-" + kind + "]:checked", function (input) {
      return { id: of(input, kind), at: Number(of(input, "at")), words: of(input, "words"), group: of(input, "group") };
    });
  }

  /* null for none, NaN for what is no age. */
  function years() {
    var text = age.value.trim();
    if (!text) {
      return null;
    }
    return /^[0-9]{1,2}$/.test(text) && Number(text) <= OLDEST ? Number(text) : NaN;
  }

  function collect() {
    var option = home.options[home.selectedIndex];
    var help = ticked("help");
    var ways = ticked("way");
    var speaks = form.querySelector('input[data-help][data-group="c"]');
    if (ways.length && speaks && !speaks.checked) {
      // A way of communicating is of use where staff communicate with it.
      speaks.checked = true;
      help = ticked("help");
    }
    return {
      version: fit.version,
      mark: of(form, "mark"),
      age: years(),
      members: each("[data-scheme]", function (scheme) {
        return { id: of(scheme, "scheme"), title: of(scheme, "words"), is: picked("fit-" + of(scheme, "scheme")) };
      }),
      home: option && option.value
        ? { id: option.value === "-" ? "" : option.value, area: of(option, "area") || "", words: option.textContent }
        : null,
      help: help,
      ways: ways,
      adult: picked("fit-adult"),
      assistant: picked("fit-assistant")
    };
  }

  function any(answers) {
    return (
      answers.age !== null || Boolean(answers.home || answers.adult || answers.assistant || answers.help.length) ||
      answers.members.some(function (member) {
        return member.is;
      })
    );
  }

  function fill(answers) {
    age.value = answers.age === null ? "" : String(answers.age);
    answers.members.forEach(function (member) {
      pick("fit-" + member.id, member.is);
    });
    home.value = answers.home ? answers.home.id || "-" : "";
    ["help", "way"].forEach(function (kind) {
      var ids = answers[kind === "way" ? "ways" : kind].map(function (one) {
        return one.id;
      });
      each("input[data-" + kind + "]", function (input) {
        input.checked = ids.indexOf(of(input, kind)) >= 0;
      });
    });
    document.getElementById("fit-ways").open = answers.ways.length > 0;
    pick("fit-adult", answers.adult);
    pick("fit-assistant", answers.assistant);
  }

  /* ---- the two stores ---- */

  function put(name, answers) {
    try {
      if (answers) {
        top[name].setItem(fit.key, JSON.stringify(answers));
      } else {
        top[name].removeItem(fit.key);
      }
      return true;
    } catch (error) {
      return false;
    }
  }

  function isRemembered() {
    try {
      return top.localStorage.getItem(fit.key) !== null;
    } catch (error) {
      return false;
    }
  }

  /* ---- what a reader sees ---- */

  function mark(bad) {
    wrong.hidden = !bad;
    age.setAttribute("aria-invalid", String(bad));
    // What is hidden would be read out all the same.
    age.setAttribute("aria-describedby", "fit-age-hint" + (bad ? " " + wrong.id : ""));
  }

  function showForm() {
    answered.hidden = true;
    form.hidden = false;
  }

  /* The answers as the form has them, in its own words. */
  function showAnswers() {
    var list = document.getElementById("fit-answers-list");
    var answers = collect();
    list.textContent = "";
    function line(name, words) {
      var item = document.createElement("li");
      item.textContent = name + ": " + (words || "you did not say");
      list.append(item);
    }
    function labels(selector) {
      return each(selector, function (input) {
        return input.parentNode.querySelector(".choice-name").textContent;
      }).join("; ");
    }
    line("Age", answers.age === null ? "" : String(answers.age));
    answers.members.forEach(function (member) {
      line("A member of " + member.title, labels('[name="fit-' + member.id + '"]:checked'));
    });
    line("Where you live", answers.home ? answers.home.words : "");
    line("Help", labels("[data-help]:checked, [data-way]:checked") || "none that you told us of");
    line("An adult who stays", labels('[name="fit-adult"]:checked'));
    line("Personal assistant", labels('[name="fit-assistant"]:checked'));
    document.getElementById("fit-kept").textContent = isRemembered()
      ? "They are remembered on this device until you clear them."
      : "They are kept until you close this tab." + (top.location.protocol === "file:" ? FROM_A_FILE : "");
    form.hidden = true;
    answered.hidden = false;
  }

  function goTo(id) {
    var place = document.getElementById(id);
    // Safari scrolls to what gets the focus only if it knows where that stands: asking for it has the page laid out anew.
    place.getBoundingClientRect();
    place.focus();
  }

  function save() {
    var answers = collect();
    mark(answers.age !== answers.age);
    if (answers.age !== answers.age) {
      say("");
      age.focus();
      return;
    }
    if (!any(answers)) {
      say("You have not answered anything yet.");
      return;
    }
    var kept = remember.checked
      ? put("localStorage", answers) && put("sessionStorage", null)
      : put("sessionStorage", answers) && put("localStorage", null);
    if (!kept) {
      say("Your browser does not let us keep your answers, not even for now.");
      return;
    }
    showAnswers();
    say("Saved.");
    goTo("fit-answers-title");
  }

  function clear() {
    put("sessionStorage", null);
    put("localStorage", null);
    form.reset();
    mark(false);
    showForm();
    say("Your answers are cleared. Nothing is kept.");
    goTo("fit-questions");
  }

  function keepForNow() {
    var answers = collect();
    if (answers.age !== answers.age) {
      answers.age = null;
    } else {
      mark(false);
    }
    put("sessionStorage", any(answers) ? answers : null);
  }

  function start() {
    var answers = fit.read();
    form.reset();
    remember.checked = isRemembered();
    if (answers) {
      fill(answers);
    }
    if (answers && answers.mark === of(form, "mark")) {
      showAnswers();
    } else {
      showForm();
      say(answers ? "Our questions have changed. Please look at your answers, and save them again." : "");
    }
  }

  form.addEventListener("input", keepForNow);
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    save();
  });
  remember.addEventListener("change", function () {
    if (!remember.checked) {
      // What is no longer to be remembered is forgotten now, not when somebody saves.
      put("localStorage", null);
    }
  });
  document.querySelectorAll("[data-fit-clear]").forEach(function (button) {
    button.addEventListener("click", clear);
  });
  document.getElementById("fit-change").addEventListener("click", function () {
    say("");
    showForm();
    goTo("fit-questions");
  });
  var back = document.getElementById("fit-back");
  back.hidden = top.history.length < 2;
  back.addEventListener("click", function () {
    top.history.back();
  });
  // Another tab cleared them or answered anew.
  top.addEventListener("storage", function (event) {
    if (!event.key || event.key === fit.key) {
      start();
    }
  });
  document.getElementById("fit-not-ready").remove();
  start();
})(window);
