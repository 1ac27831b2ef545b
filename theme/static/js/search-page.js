/* The search page: a box that searches as one types, results as cards, the words in the address after the #.
   Every element is made from the templates in search.html and filled with text; nothing is made from markup.
   What filters need loads when a filter is used, or when the words may hold a place, a day, an age or a price: see finder().
   The other scripts of this page meet it as activitySearch.page. It is one file, although a long one, because the first results
   need all of it, and each file more is one more that a slow line waits for. */
window.activitySearch.opens = function open() {
  "use strict";

  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", open);
    return;
  }

  var PAUSE = 160;
  var SLOW = 500;
  // A screen reader that spoke at every letter would be talked over: what was found is said when the typing stops.
  var QUIET = 800;
  var STEP = 10;
  // Whole: a path that begins with two strokes would by itself be another site.
  var HERE = window.location.href.replace(/[?#].*/, "");
  var search = window.activitySearch;
  var own = window.activityDirectory;
  var form = document.querySelector("form[data-search]");
  if (!form) {
    return;
  }
  var box = form.querySelector("input");
  var status = byId("search-status");
  var lists = { all: byId("results-all"), some: byId("results-some"), near: byId("results-near"), apart: byId("results-apart") };
  var moreButton = byId("results-more");
  var filters = byId("filters");
  var filtersButton = byId("filters-button");
  var turn = 0;
  var settled = true;
  var timer = 0;
  var saying = 0;
  var slow = 0;
  var current = null;
  var coming = null;
  var early = {};

  function byId(id) {
    return document.getElementById(id);
  }

  /* ---- what loads on use ---- */

  function script(name) {
    return own.load("static/js/search-" + name + ".js");
  }

  /* A promise that the filters are there, with what the address asks of them, and, where words may mean some, what understands
     them. Data does not wait for the scripts that read it: what came early is kept. */
  function finder(hinted) {
    if (!coming) {
      ["facets", "meanings"].forEach(function (name) {
        search[name] = search[name] || function () {
          early[name] = arguments;
        };
      });
      coming = Promise.all(["columns", "facets", "state"].map(script).concat(search.load("facets-0"))).then(function () {
        replay("facets");
      });
      coming.catch(function () {
        coming = null;
      });
    }
    var wanted = coming.then(function () {
      return search.filters.load(page.rest.split(/[=&,]/));
    });
    return Promise.all([wanted].concat(hinted ? [script("understand"), search.load("meanings-0")] : [])).then(function () {
      replay("meanings");
    });
  }

  function replay(name) {
    if (early[name]) {
      search[name].apply(null, early[name]);
      early[name] = null;
    }
  }

  /* ---- the address: the words as q=, what was chosen beside them as the filters write it ---- */

  function decoded(text) {
    try {
      return decodeURIComponent(text);
    } catch (error) {
      return text;
    }
  }

  function wordsOf(address) {
    // "+" is a space in a form's query; in what people share after the # it may stand for itself, as in "18+".
    var found = /(?:^|[?#&])q=([^&]*)/.exec(address);
    return found ? decoded(found[1]) : "";
  }

  function restOf(address) {
    return address
      .slice(1)
      .split("&")
      .filter(function (part) {
        return part.indexOf("=") > 0 && part.slice(0, 2) !== "q=";
      })
      // Some mail programs write a comma as %2C.
      .map(decoded)
      .join("&");
  }

  function addressOf(words, rest) {
    var parts = (words ? ["q=" + encodeURIComponent(words)] : []).concat(rest || []);
    return HERE + (parts.length ? "#" + parts.join("&") : "");
  }

  function typed() {
    return box.value.trim();
  }

  /* A search that was finished stays behind the Back button; one that is being typed is overwritten. */
  function remember(finished) {
    var address = addressOf(typed(), page.rest);
    var now = HERE + window.location.hash;
    if (address !== now || page.note !== window.history.state) {
      window.history[settled || finished ? "pushState" : "replaceState"](page.note, "", address);
      settled = false;
    }
    settled = settled || Boolean(finished);
  }

  function readAddress() {
    var hash = window.location.hash;
    if (turn && hash && hash.indexOf("=") < 0 && hash !== "#filters") {
      // A link within the page, such as the one past the header: the search stays, and so does its address.
      window.history.replaceState(page.note, "", addressOf(typed(), page.rest));
      return;
    }
    var asked = wordsOf(window.location.search.replace(/\+/g, "%20"));
    if (asked && !window.location.hash) {
      window.history.replaceState(null, "", addressOf(asked));
    }
    box.value = wordsOf(window.location.hash);
    page.rest = restOf(window.location.hash);
    page.note = window.history.state;
    page.unread = true;
    settled = true;
    if (filters && window.location.hash === "#filters") {
      toggle(true);
      return;
    }
    run();
  }

  /* ---- words of the page ---- */

  function quoted(words) {
    // Who listens is not read out a page that was pasted.
    return "“" + (words.length > 80 ? words.slice(0, 79) + "…" : words) + "”";
  }

  function counted(number, one, many) {
    return number + " " + (number === 1 ? one : many);
  }

  function say(words, wait) {
    window.clearTimeout(saying);
    // "Looking ..." must not come after what was found, while the rest of the page is still on its way.
    window.clearTimeout(slow);
    if (wait) {
      saying = window.setTimeout(say, wait, words);
    } else if (status.textContent !== words) {
      status.textContent = words;
    }
  }

  function found(answer) {
    var pages = answer.found.slice(0, answer.every).filter(function (one) {
      return !search.isActivity(one.document);
    }).length;
    var parts = [];
    if (answer.every > pages) {
      parts.push(counted(answer.every - pages, "activity", "activities"));
    }
    if (pages) {
      parts.push(counted(pages, "page", "pages"));
    }
    return parts.join(" and ");
  }

  function explained(answer) {
    return answer.understood
      .map(function (word) {
        if (word.match === "slip") {
          return " Nothing says " + quoted(word.typed) + ", so we looked for " + word.surfaces.map(quoted).join(" or ") + ".";
        }
        return word.match === "none" ? " Nothing says " + quoted(word.typed) + "." : "";
      })
      .join("");
  }

  function summary(answer, words) {
    if (!answer.words.length && !answer.found.length) {
      return "That is not enough to look for. Type what, where or when.";
    }
    if (!answer.found.length) {
      return "We found nothing for " + quoted(words) + ".";
    }
    if (answer.every) {
      return found(answer) + " for " + quoted(words) + "." + explained(answer);
    }
    var some = counted(answer.found.length, "has", "have");
    return "Nothing has all of " + quoted(words) + ". " + some + " some of it." + explained(answer);
  }

  /* Where somebody is, is never guessed: whoever types "near me" is told where to say so. */
  function nearMe(words) {
    return filters && /\b(nearby|nearest|closest|(near|close to|around) (me|us|here)|in my area)\b/i.test(words) ? " To look near you, open Filters, then Near." : "";
  }

  /* ---- results ---- */

  function copy(template) {
    return byId(template).content.firstElementChild.cloneNode(true);
  }

  function fill(root, slot, words) {
    var element = root.querySelector('[data-slot="' + slot + '"]');
    if (words) {
      element.textContent = words;
    } else {
      (element.closest("li") || element).remove();
    }
    return element;
  }

  function badge(given) {
    var element = document.createElement("span");
    element.className = "badge" + (given[0] ? " badge-" + given[0] : "");
    var icon = given[1] && byId("badge-icons").content.querySelector('[data-icon="' + given[1] + '"] > svg');
    if (icon) {
      element.append(icon.cloneNode(true), " ");
    }
    element.append(given[2]);
    return element;
  }

  /* The order is that of plugins/activity_directory/search/cards.py. */
  function activityCard(data, number) {
    var root = copy("activity-card");
    var patch = root.querySelector(".patch");
    patch.classList.add("patch-" + data[4]);
    if (data[5]) {
      patch.querySelector("img").src = "static/symbols/" + data[5] + ".svg";
    } else {
      patch.querySelector("img").remove();
    }
    var next = data[10].filter(function (date) {
      return date[0] * 60000 > Date.now();
    })[0];
    // Only where this answer was asked near a place: the question before may have been.
    var away = current.asked ? search.state.away(number) : "";
    fill(root, "title", data[1]).href = data[0];
    fill(root, "text", data[2]);
    fill(root, "by", data[3]);
    data[6].forEach(function (given) {
      root.querySelector(".card-badges").append(badge(given), " ");
    });
    if (!data[6].length) {
      root.querySelector(".card-badges").remove();
    }
    fill(root, "ages", data[7]);
    fill(root, "place", data[8] + (away && ". " + away));
    fill(root, "when", data[9]);
    fill(root, "next", next && "Next: " + next[1]);
    fill(root, "cost", data[11]);
    fill(root, "one-to-one", data[12]);
    fill(root, "care", search.care(data[13]));
    fill(root, "adult", data[14]);
    fill(root, "checked", data[15]);
    fill(root, "why", why(number));
    return root;
  }

  /* Where in the entry the words of the question stand. */
  function why(number) {
    var parts = search.why ? search.why(number) : [];
    return parts.length
      ? "Found by: " +
          parts
            .map(function (part) {
              return part.typed + " (" + part.field + ")";
            })
            .join(", ")
      : "";
  }

  function pageCard(data) {
    var root = copy("page-card");
    fill(root, "title", data[1]).href = data[0];
    fill(root, "text", data[2]);
    return root;
  }

  function empty(element) {
    while (element.firstChild) {
      element.firstChild.remove();
    }
  }

  function clear() {
    Object.keys(lists).forEach(function (name) {
      empty(lists[name]);
    });
    ["results-some-title", "results-near-title", "results-more", "results-tools", "no-results", "did-you-mean", "view"].forEach(
      function (id) {
        byId(id).hidden = true;
      }
    );
    byId("apart").hidden = true;
    current = null;
  }

  /* Cards of these documents at the end of a list, each as soon as it and those before it have come; `still` says of each by its
     place whether it is wanted then. */
  function put(documents, list, still) {
    return documents.map(search.card).reduce(function (before, coming, place) {
      // Of several that do not come the first one tells.
      coming.catch(Object);
      return before
        .then(function () {
          return coming;
        })
        .then(function (data) {
          return still(place) && putOne(data, documents[place], typeof list === "function" ? list(place) : list);
        });
    }, Promise.resolve());
  }

  function putOne(data, number, list) {
    var element = search.isActivity(number) ? activityCard(data, number) : pageCard(data);
    list.append(element);
    if (search.isActivity(number)) {
      element.setAttribute("data-document", number);
      var detail = { element: element, path: data[0], document: number, title: data[1] };
      document.dispatchEvent(new CustomEvent("activity-card", { detail: detail }));
    }
  }

  /* Adds the next results to those that stand there. */
  function showMore(answer, mine) {
    var from = answer.shown;
    var next = answer.found.slice(from, from + STEP).map(function (one) {
      return one.document;
    });
    function still() {
      if (mine === turn && current !== answer) {
        clear();
        current = answer;
      }
      return mine === turn;
    }
    function list(place) {
      var every = from + place < answer.every;
      byId("results-some-title").hidden = every || !(answer.every || answer.nothing);
      return every ? lists.all : lists.some;
    }
    if (!next.length) {
      still();
    }
    return put(next, list, still).then(function () {
      if (mine === turn) {
        answer.shown = from + next.length;
        moreButton.hidden = answer.shown >= answer.found.length;
        byId("results-tools").hidden = !answer.every;
      }
    });
  }

  function show(answer, words, mine, wait) {
    answer.shown = 0;
    return showMore(answer, mine)
      .then(function () {
        return mine === turn && search.state ? search.state.show(answer) : null;
      })
      .then(function () {
        if (mine === turn) {
          // Another way, and a person to ask, stand there at once.
          byId("no-results").hidden = answer.found.length > 0 && !answer.nothing;
          var says = (answer.summary || summary(answer, words)) + (answer.note || nearMe(words));
          say(says, wait);
          return otherwise(answer, words, mine, says);
        }
        return null;
      });
  }

  /* What stands beside results that may not be the answer loads where there is some of it. */
  function otherwise(answer, words, mine, says) {
    var lost = answer.understood.some(function (word) {
      return word.match === "none";
    });
    if (!lost && answer.found.length && !answer.nothing && !answer.few && !(answer.asked && answer.asked.apart.length)) {
      return null;
    }
    return Promise.all(["otherwise", "instead"].map(script)).then(
      function () {
        return mine === turn ? search.otherwise(answer, words) : null;
      },
      function () {
        say(says + " Some of this page did not load. Press Search to try again.");
      }
    );
  }

  function fail(error) {
    clear();
    byId("no-results").hidden = false;
    say(
      error && error.message === "stale"
        ? "The directory has just been renewed. Load this page again to search."
        : "The search did not load. Try again, or use the lists below."
    );
  }

  function narrowed() {
    return Boolean(page.rest || (search && search.state && search.state.any()));
  }

  function filtering() {
    return page.open || narrowed();
  }

  function ask(words) {
    // Words that may hold a place, a day, an age or a price.
    var hinted = Boolean(filters && words && search.hints && search.hints(words));
    if (!hinted && !filtering()) {
      return search.answer(words);
    }
    return finder(hinted).then(
      function () {
        return search.state.ask(words, hinted);
      },
      function (error) {
        if (!words || narrowed() || error.message === "stale") {
          throw error;
        }
        return search.answer(words).then(function (answer) {
          answer.note = " The filters did not load, so we looked for your words alone.";
          return answer;
        });
      }
    );
  }

  function run(wait) {
    var words = typed();
    turn += 1;
    var mine = turn;
    window.clearTimeout(timer);
    if (!words && !filtering()) {
      clear();
      say("");
      if (search && search.state) {
        search.state.show({});
      }
      return;
    }
    if (!search || !search.ready()) {
      fail(null);
      return;
    }
    window.clearTimeout(slow);
    slow = window.setTimeout(function () {
      if (mine === turn) {
        say("Looking" + (words ? " for " + quoted(words) : "") + " …");
      }
    }, SLOW);
    ask(words)
      .then(function (answer) {
        return mine === turn ? show(answer, words, mine, wait) : null;
      })
      .catch(function (error) {
        if (mine === turn) {
          fail(error);
        }
      });
  }

  /* ---- what a reader does ---- */

  function toggle(open) {
    page.open = open;
    filters.hidden = !open;
    filtersButton.setAttribute("aria-expanded", String(open));
    byId("search-layout").classList.toggle("search-layout-open", open);
    if (open) {
      Promise.all([finder(), script("panel")]).then(
        function () {
          search.panel.open();
        },
        function () {
          byId("filters-wait").textContent = "The filters did not load. Close them, and open them again to try again.";
        }
      );
    }
    run();
  }

  box.addEventListener("input", function () {
    window.clearTimeout(timer);
    window.clearTimeout(saying);
    timer = window.setTimeout(function () {
      remember();
      run(QUIET);
    }, PAUSE);
  });
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    remember();
    settled = true;
    run();
  });
  moreButton.addEventListener("click", function () {
    var before = lists.all.children.length + lists.some.children.length;
    showMore(current, turn)
      .then(function () {
        // The first of the new ones, so that a reader who listens goes on from there.
        var all = Array.from(lists.all.children).concat(Array.from(lists.some.children));
        if (all[before]) {
          all[before].querySelector("a").focus();
        }
      })
      .catch(fail);
  });
  byId("results-tools").addEventListener("click", useTool);
  byId("results-tools").addEventListener("change", useTool);
  function useTool(event) {
    var tool = event.target.closest(event.type === "change" ? "select" : "[data-show]");
    if (tool) {
      finder()
        .then(function () {
          search.state.choose(tool.id || "show", tool.value || tool.getAttribute("data-show"));
        })
        .catch(fail);
    }
  }
  window.addEventListener("popstate", readAddress);

  var page = {
    /* What stands in the address beside the words; a mark for this step of the history; whether the filters are open. */
    rest: "",
    note: null,
    open: false,
    /* Whether `rest` has been read from the address since the filters last looked. */
    unread: true,
    box: box,
    lists: lists,
    byId: byId,
    copy: copy,
    fill: fill,
    empty: empty,
    put: put,
    typed: typed,
    addressOf: addressOf,
    quoted: quoted,
    counted: counted,
    counts: found,
    explained: explained,
    toggle: toggle,
    finder: finder,
    script: script,
    say: say,
    fail: fail,
    run: run,
    /* Something was chosen: the address says so, behind the Back button, and the results follow. */
    changed: function () {
      remember(true);
      run();
    },
    /* Whether the answer that asked is still the one that is wanted. */
    turn: function () {
      return turn;
    }
  };

  if (search && own) {
    // Data files are scripts: fetch() does not read files from a disk.
    search.fetch = own.load;
    search.page = page;
  }
  // The page says that the search is not ready until it is: a script that was lost on the way says nothing itself.
  if (search && search.ready()) {
    byId("search-not-ready").remove();
    if (filters && own) {
      byId("chosen").hidden = false;
      filtersButton.addEventListener("click", function () {
        toggle(filters.hidden);
      });
      // Filters hold at once: Enter in one of their fields must not load the page again.
      filters.addEventListener("submit", function (event) {
        event.preventDefault();
      });
    }
  }
  readAddress();
  // A reader's own list and "Can we go?": the first results do not wait for them.
  window.addEventListener("load", function () {
    if (own) {
      own.load("static/js/shortlist.js");
      own.load("static/js/can-we-go.js");
    }
  });
};
