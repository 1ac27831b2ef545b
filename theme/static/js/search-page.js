/* The search page: a box that searches as one types, results as cards, the words in the address after the #.
   Every element is made from the templates in search.html and filled with text; nothing is made from markup. */
(function () {
  "use strict";

  var PAUSE = 160;
  var SLOW = 500;
  var STEP = 10;
  var search = window.activitySearch;
  var form = document.querySelector("form[data-search]");
  var box = form.querySelector("input");
  var status = document.getElementById("search-status");
  var lists = { all: document.getElementById("results-all"), some: document.getElementById("results-some") };
  var someTitle = document.getElementById("results-some-title");
  var moreButton = document.getElementById("results-more");
  var nothing = document.getElementById("no-results");
  var maybe = document.getElementById("did-you-mean");
  var icons = document.getElementById("badge-icons");
  var turn = 0;
  var settled = true;
  var timer = 0;
  var current = null;

  if (search && window.activityDirectory) {
    // Data files are scripts: fetch() does not read files from a disk.
    search.fetch = window.activityDirectory.load;
  }

  /* ---- words in the address ---- */

  function wordsOf(address) {
    // "+" is a space in a form's query; in what people share after the # it may stand for itself, as in "18+".
    var found = /(?:^|[?#&])q=([^&]*)/.exec(address);
    if (!found) {
      return "";
    }
    try {
      return decodeURIComponent(found[1]);
    } catch (error) {
      return found[1];
    }
  }

  function addressOf(words) {
    return window.location.pathname + (words ? "#q=" + encodeURIComponent(words) : "");
  }

  function remember(words) {
    if (wordsOf(window.location.hash) === words) {
      return;
    }
    // A search that was finished stays behind the Back button; one that is being typed is overwritten.
    window.history[settled ? "pushState" : "replaceState"](null, "", addressOf(words));
    settled = false;
  }

  function readAddress() {
    var asked = wordsOf(window.location.search.replace(/\+/g, "%20"));
    if (asked && !window.location.hash) {
      window.history.replaceState(null, "", addressOf(asked));
    }
    box.value = wordsOf(window.location.hash);
    settled = true;
    run();
  }

  /* ---- words of the page ---- */

  function quoted(words) {
    return "“" + words + "”";
  }

  function counted(number, one, many) {
    return number + " " + (number === 1 ? one : many);
  }

  function say(words) {
    if (status.textContent !== words) {
      status.textContent = words;
    }
  }

  function found(answer) {
    var pages = 0;
    answer.found.slice(0, answer.every).forEach(function (one) {
      pages += search.isActivity(one.document) ? 0 : 1;
    });
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

  function summary(answer, typed) {
    if (!answer.words.length) {
      return "Those words are in almost everything. Type what, where or when.";
    }
    if (!answer.found.length) {
      return "We found nothing for " + quoted(typed) + ".";
    }
    if (answer.every) {
      return found(answer) + " for " + quoted(typed) + "." + explained(answer);
    }
    var some = counted(answer.found.length, "has", "have");
    return "Nothing has all of " + quoted(typed) + ". " + some + " some of it." + explained(answer);
  }

  /* ---- results ---- */

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
    var icon = given[1] && icons.content.querySelector('[data-icon="' + given[1] + '"] > svg');
    if (icon) {
      element.append(icon.cloneNode(true), " ");
    }
    element.append(given[2]);
    return element;
  }

  /* The order is that of plugins/activity_directory/search/cards.py. */
  function activityCard(data) {
    var root = document.getElementById("activity-card").content.cloneNode(true);
    var patch = root.querySelector(".patch");
    patch.classList.add("patch-" + data[4]);
    if (data[5]) {
      patch.querySelector("img").src = "static/symbols/" + data[5] + ".svg";
    } else {
      patch.querySelector("img").remove();
    }
    var coming = data[10].filter(function (date) {
      return date[0] * 60000 > Date.now();
    })[0];
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
    fill(root, "place", data[8]);
    fill(root, "when", data[9]);
    fill(root, "next", coming && "Next: " + coming[1]);
    fill(root, "cost", data[11]);
    fill(root, "one-to-one", data[12]);
    fill(root, "care", search.care(data[13]));
    fill(root, "adult", data[14]);
    fill(root, "checked", data[15]);
    return root;
  }

  function pageCard(data) {
    var root = document.getElementById("page-card").content.cloneNode(true);
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
    empty(lists.all);
    empty(lists.some);
    someTitle.hidden = true;
    moreButton.hidden = true;
    nothing.hidden = true;
    maybe.hidden = true;
    current = null;
  }

  /* Adds the next results to those that stand there. */
  function showMore(answer, mine) {
    var from = answer.shown;
    var next = answer.found.slice(from, from + STEP);
    return Promise.all(
      next.map(function (one) {
        return search.card(one.document);
      })
    ).then(function (cards) {
      if (mine !== turn) {
        return;
      }
      if (!from) {
        clear();
      }
      current = answer;
      cards.forEach(function (data, place) {
        var every = from + place < answer.every;
        someTitle.hidden = every || !answer.every;
        (every ? lists.all : lists.some).append(
          search.isActivity(next[place].document) ? activityCard(data) : pageCard(data)
        );
      });
      answer.shown = from + cards.length;
      moreButton.hidden = answer.shown >= answer.found.length;
    });
  }

  function showNothing(answer) {
    clear();
    nothing.hidden = false;
    var near = [];
    answer.understood.forEach(function (word) {
      near = near.concat(search.suggest(word.typed));
    });
    var list = maybe.querySelector("ul");
    empty(list);
    near.forEach(function (word) {
      var link = document.createElement("a");
      link.className = "tag";
      link.href = "#q=" + encodeURIComponent(word);
      link.textContent = word;
      var item = document.createElement("li");
      item.append(link);
      list.append(item);
    });
    maybe.hidden = !near.length;
  }

  function fail(error) {
    clear();
    nothing.hidden = false;
    say(
      error && error.message === "stale"
        ? "The directory has just been renewed. Load this page again to search."
        : "The search did not load. Try again, or use the lists below."
    );
  }

  function run() {
    var words = box.value.trim();
    turn += 1;
    var mine = turn;
    window.clearTimeout(timer);
    if (!words) {
      clear();
      say("");
      return;
    }
    if (!search || !search.ready()) {
      fail(null);
      return;
    }
    var slow = window.setTimeout(function () {
      if (mine === turn) {
        say("Looking for " + quoted(words) + " …");
      }
    }, SLOW);
    search
      .answer(words)
      .then(function (answer) {
        if (mine !== turn) {
          return null;
        }
        answer.shown = 0;
        if (!answer.found.length) {
          showNothing(answer);
          say(summary(answer, words));
          return null;
        }
        return showMore(answer, mine).then(function () {
          if (mine === turn) {
            say(summary(answer, words));
          }
        });
      })
      .catch(function (error) {
        if (mine === turn) {
          fail(error);
        }
      })
      .then(function () {
        window.clearTimeout(slow);
      });
  }

  /* ---- what a reader does ---- */

  box.addEventListener("input", function () {
    window.clearTimeout(timer);
    timer = window.setTimeout(function () {
      remember(box.value.trim());
      run();
    }, PAUSE);
  });
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    remember(box.value.trim());
    settled = true;
    run();
  });
  moreButton.addEventListener("click", function () {
    var before = lists.all.children.length + lists.some.children.length;
    showMore(current, turn)
      .then(function () {
        // The first of the new ones, so that a reader who listens goes on from there.
        var link = document.querySelectorAll(".results [data-slot='title']")[before];
        if (link) {
          link.focus();
        }
      })
      .catch(fail);
  });
  window.addEventListener("popstate", readAddress);

  // The page says that the search is not ready until it is: a script that was lost on the way says nothing itself.
  if (search && search.ready()) {
    document.getElementById("search-not-ready").remove();
  }
  readAddress();
})();
