/* Shows what activity-fit.js says: a box on the page of an activity, a line on each card, a summary above lists and results.
   activityFit.show(answers)       -> everything that stands on the page; null: the links to the questions again
   activityFit.card(card, answers) -> what has just been put up (the detail of "activity-card" or "activity-fit"): a result of the
                                      search, a session of its week, or something on my list
   activityFit.block(stamp, number, texts) is what search/fit-N.js calls. All is made of elements and text. */
(function (top) {
  "use strict";

  var fit = top.activityFit;
  var MOST = 3;
  // The telephone is drawn in the head of every page; these are drawn here.
  var DRAWN = { possible: "M20 6 9 17l-5-5", cannot: "M6 6l12 12M18 6 6 18", renew: "M20 12a8 8 0 1 1-2.3-5.6M20 3v5h-5" };
  var links = new Map();
  var blocks = {};
  var results = document.querySelector("[data-fit-stamp]");
  var PER_BLOCK = results ? Number(results.getAttribute("data-fit-block")) : 0;
  var stamp = results ? results.getAttribute("data-fit-stamp") : "";

  /* ---- making ---- */

  function make(name, look, words) {
    var element = document.createElement(name);
    if (look) {
      element.className = look;
    }
    if (words) {
      element.textContent = words;
    }
    return element;
  }

  function icon(kind) {
    var space = "http://www.w3.org/2000/svg";
    var svg = document.createElementNS(space, "svg");
    var part = document.createElementNS(space, DRAWN[kind] ? "path" : "use");
    [["class", "icon"], ["width", "24"], ["height", "24"], ["viewBox", "0 0 24 24"], ["fill", "none"], ["stroke", "currentColor"],
      ["stroke-width", "2"], ["stroke-linecap", "round"], ["stroke-linejoin", "round"], ["aria-hidden", "true"]
    ].forEach(function (pair) {
      svg.setAttribute(pair[0], pair[1]);
    });
    part.setAttribute(DRAWN[kind] ? "d" : "href", DRAWN[kind] || "#icon-phone");
    svg.append(part);
    return svg;
  }

  function line(element, kind, words) {
    element.append(icon(kind), " ", make("span", "", words));
    return element;
  }

  function link(words, address) {
    var element = make("a", "", words);
    element.href = address.charAt(0) === "#" ? address : top.activityDirectory.root + address;
    return element;
  }

  function list(items) {
    var element = make("ul", "fit-list");
    items.forEach(function (item) {
      element.append(item);
    });
    return element;
  }

  /* ---- the page of an activity ---- */

  function reasons(kind, whys) {
    return list(
      whys.map(function (why) {
        return line(make("li"), kind, why);
      })
    );
  }

  function others(found) {
    return found.tryElse.map(function (one) {
      var item = make("li");
      item.append(one.address ? link(one.words, one.address) : one.words);
      return item;
    });
  }

  /* What needs nothing to be done, and what it all was worked out from: folded, because the box stands before everything. */
  function folded(found, answers) {
    var element = make("details", "fit-more");
    element.append(make("summary", "", found.fits.length ? "What fits, and your answers" : "Your answers"));
    if (found.fits.length) {
      element.append(reasons("possible", found.fits));
    }
    element.append(make("p", "", "You told this device: " + fit.summary(answers).join(", ") + "."));
    return element;
  }

  /* The ways to reach them that the page gives under "How to book". */
  function ways() {
    var given = document.querySelector('section[aria-labelledby="book"] .contact');
    return given ? [given.cloneNode(true)] : [];
  }

  function box(element, answers) {
    var found = fit.verdict(answers, fit.facts(element.getAttribute("data-fit")));
    element.className = "fit fit-" + found.kind + " no-print";
    var said = element.querySelector(".fit-line");
    said.textContent = "";
    said.className = "fit-line fit-said";
    line(said, found.kind, fit.headline(found, Infinity));
    var rest = make("div", "fit-rest");
    if (found.kind !== "renew") {
      if (found.ringAbout.length) {
        rest.append(
          reasons(
            "ring",
            found.ringAbout.map(function (one) {
              return one.why;
            })
          )
        );
      }
      if (found.tryElse.length) {
        rest.append(make("p", "fit-else", "What else you can try:"), list(others(found)));
      }
      if (found.kind !== "possible") {
        ways().forEach(function (way) {
          rest.append(way);
        });
      }
      rest.append(folded(found, answers));
      rest.append(make("p", "fit-note", "This comes from what they told us. It is not a promise. Talk to them before you go."));
    }
    var change = make("p", "fit-note");
    change.append(link("Change or clear your answers", "can-we-go.html"));
    rest.append(change);
    element.append(rest);
  }

  /* ---- lists and results ---- */

  function cardLine(card, text, answers) {
    var found = fit.verdict(answers, fit.facts(text));
    var old = card.querySelector(".card-fit");
    if (old) {
      old.remove();
    }
    var words = fit.headline(found, MOST) + (found.kind === "cannot" ? " Open it to see what else you can try." : "");
    var said = line(make("p", "card-fit fit-" + found.kind + " no-print"), found.kind, words);
    // On a card before its text; in a week after the place; on a kept one under its name.
    var before = card.querySelector(".card-text, .kept-warning");
    if (before) {
      before.before(said);
    } else {
      card.append(said);
    }
  }

  function summary(element, answers) {
    var change = link("Change or clear your answers", "can-we-go.html");
    element.append(make("span", "fit-about", "Each one says if it looks possible for: " + fit.summary(answers).join(", ") + "."), " ", change);
  }

  function block(theirs, number, texts) {
    // A file of another build than the page's speaks of other activities.
    if (theirs === stamp) {
      blocks[number] = texts;
    }
  }

  function card(detail, answers) {
    var old = detail.element.querySelector(".card-fit");
    if (old) {
      old.remove();
    }
    if (answers && detail.element.getAttribute("data-fit")) {
      cardLine(detail.element, detail.element.getAttribute("data-fit"), answers);
      return;
    }
    if (!answers || !stamp || typeof detail.document !== "number") {
      return;
    }
    var number = Math.floor(detail.document / PER_BLOCK);
    top.activityDirectory.load("search/fit-" + number + ".js?v=" + stamp).then(
      function () {
        var text = blocks[number] && blocks[number][detail.document % PER_BLOCK];
        if (text) {
          detail.element.setAttribute("data-fit", text);
          cardLine(detail.element, text, answers);
        }
      },
      function () {
        // The card says all that it said before.
      }
    );
  }

  /* Puts a place back as the page had it. */
  function restore(element) {
    if (!links.has(element)) {
      links.set(element, Array.from(element.childNodes));
    }
    element.textContent = "";
    links.get(element).forEach(function (node) {
      element.append(node);
    });
  }

  function show(answers) {
    document.querySelectorAll("div.fit").forEach(function (element) {
      var said = element.querySelector(".fit-line");
      var rest = element.querySelector(".fit-rest");
      element.className = "fit no-print";
      said.className = "fit-line";
      restore(said);
      if (rest) {
        rest.remove();
      }
      if (answers) {
        box(element, answers);
      }
    });
    document.querySelectorAll("[data-fit-summary]").forEach(function (element) {
      restore(element);
      if (answers) {
        element.textContent = "";
        summary(element, answers);
      }
    });
    document.querySelectorAll("li[data-fit]").forEach(function (element) {
      var old = element.querySelector(".card-fit");
      if (old) {
        old.remove();
      }
      if (answers && element.getAttribute("data-fit")) {
        cardLine(element, element.getAttribute("data-fit"), answers);
      }
    });
  }

  fit.show = show;
  fit.card = card;
  fit.block = block;
})(window);
