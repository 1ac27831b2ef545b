/* "Can we go?", on every page that shows activities (the search page fetches it last): where this device has a family's answers,
   it loads what weighs them (activity-fit.js) and what shows it (fit-lines.js). Where there are none it does nothing: the page
   has a link to the questions.
   canWeGo.read() -> the answers, or null: those of this visit, else those that were to be remembered on this device
   canWeGo.key    -> under which both stores keep them; can-we-go-form.js is the only one that writes */
(function (top) {
  "use strict";

  // Two directories may stand on one host, which has one store: the name has the path of this one.
  var KEY = "activity-directory " + new URL("../../", document.currentScript.src).pathname + " can-we-go";
  var VERSION = 1;
  var waiting = [];
  var gathering = false;
  var coming = null;
  var shown = null;

  function stored(name) {
    try {
      var found = JSON.parse(top[name].getItem(KEY));
      return found && found.version === VERSION ? found : null;
    } catch (error) {
      // A browser that keeps its stores shut, or a text that is not ours.
      return null;
    }
  }

  function read() {
    return stored("sessionStorage") || stored("localStorage");
  }

  function load(name) {
    return top.activityDirectory.load("static/js/" + name + ".js");
  }

  function show() {
    var answers = read();
    var text = JSON.stringify(answers);
    if (!answers && !coming) {
      waiting = waiting.filter(function (card) {
        return card.element.isConnected;
      });
      return;
    }
    coming = coming || load("activity-fit").then(load.bind(null, "fit-lines"));
    coming.then(
      function () {
        if (shown !== text) {
          shown = text;
          top.activityFit.show(answers);
        }
        waiting.splice(0).forEach(function (card) {
          top.activityFit.card(card, answers);
        });
      },
      function () {
        // The link to the questions stays where it is.
        coming = null;
      }
    );
  }

  top.canWeGo = { key: KEY, version: VERSION, read: read };
  // "activity-fit" is said of what is no card: a session in the week, something on my list.
  ["activity-card", "activity-fit"].forEach(function (name) {
    document.addEventListener(name, function (event) {
      waiting.push(event.detail);
      if (!gathering) {
        gathering = true;
        // They come many at a time: once for all of them.
        Promise.resolve().then(function () {
          gathering = false;
          show();
        });
      }
    });
  });
  // The search page has put up its first results before this came.
  document.querySelectorAll("li[data-document]").forEach(function (card) {
    waiting.push({ element: card, document: Number(card.getAttribute("data-document")) });
  });
  // Another tab has other answers, or a reader came back to a page that the browser had put aside.
  top.addEventListener("storage", show);
  top.addEventListener("pageshow", show);
  document.addEventListener("activity-forgotten", show);
  show();
})(window);
