/* Asks for what the words in the address need, before anything else of the search is there.
   On a slow line each thing that waits for another costs more than its bytes. What this file does is therefore little and comes
   early: the page tells it where the shards begin and which words hardly say anything, it reads the words after the #, and their files
   travel beside the stylesheet and the rest of the script (search-words.js, search-page.js). What comes before the script that
   reads it waits in `waiting`. It only guesses: the search itself asks for whatever is missing, and a file that it asks for
   twice is fetched once. */
(function (top) {
  "use strict";

  // Of a long question the first words are enough to begin with.
  var MOST = 4;
  var BEGINNING = 4;
  var GROUPS = 256;

  /* What the build tells the page, and the page this script: `stamp`; `bounds`, the first words of the shards; `whole`, that they
     are all in the other file; `best`, how many files of best cards there are, `moved`, how words are spread over them, and `most`,
     of how many words at most they are worth having; `hints` and `weak`: search_files.py. */
  var given = document.currentScript.dataset;
  var hash = top.location.hash;
  var own = top.activityDirectory;
  var search = (top.activitySearch = top.activitySearch || {});

  search.waiting = [];
  ["check", "words", "best"].forEach(function (name) {
    if (!search[name]) {
      search[name] = function () {
        search.waiting.push([name, arguments]);
      };
    }
  });

  function fold(text) {
    return text.toLowerCase().normalize("NFKD").replace(/\p{Mn}/gu, "").replace(/['’‘`´]/g, "");
  }

  /* Words that are written without what they begin with like the one before: " act.dd,r" stands for act, add, adr. */
  function unfold(text) {
    var before = "";
    return (text.match(/[ .,;][^ .,;]*/g) || []).map(function (rest) {
      before = before.slice(0, " .,;".indexOf(rest[0])) + rest.slice(1);
      return before;
    });
  }

  /* Whether the words may hold a place, a day, an age or a price: only then what understands them is worth loading. */
  function hints(text) {
    return new RegExp("[0-9£]|(^|[^a-z])(" + given.hints + ")").test(fold(text));
  }

  function shardOf(word) {
    var before = search.bounds.filter(function (bound) {
      return bound <= word;
    });
    return Math.max(before.length - 1, 0);
  }

  /* The file with the cards that come first for words that begin like this one: best_cards.py. */
  function bestOf(word) {
    var sum = 0;
    for (var place = 0; place < BEGINNING; place += 1) {
      sum = word[place] ? sum * 31 + word.charCodeAt(place) : sum;
    }
    return (Math.floor(sum / GROUPS) + 7 * (given.moved.charCodeAt(sum % GROUPS) - 48)) % given.best;
  }

  function typed() {
    var found = /[#&]q=([^&]*)/.exec(hash);
    try {
      return found ? fold(decodeURIComponent(found[1])) : "";
    } catch (error) {
      return "";
    }
  }

  function path(name) {
    return "search/" + name + ".js?v=" + given.stamp;
  }

  function ask(name) {
    // What is lost here, the search asks for again, and says so.
    return own.load(path(name)).catch(Object);
  }

  /* On its way, but not run: what reads it may not be there yet. */
  function expect(path) {
    var link = document.createElement("link");
    link.rel = "preload";
    link.as = "script";
    link.href = own.address(path);
    document.head.append(link);
  }

  search.stamp = given.stamp;
  search.bounds = unfold(given.bounds);
  search.weak = new Set(unfold(given.weak));

  var text = typed();
  var words = text.match(/[\p{L}\p{N}]{3,}/gu) || [];
  var telling = words.filter(function (word) {
    return !search.weak.has(word);
  });
  if (!given.whole) {
    words.slice(0, MOST).forEach(function (word) {
      ask("words-" + shardOf(word));
    });
  }
  // A promise that what was asked for of these has come, or will not.
  search.early = Promise.all(
    (telling.length <= given.most ? telling : []).map(function (word) {
      return ask("best-" + bestOf(word));
    })
  );
  // The same that finder() in search-page.js waits for.
  var hinted = hints(text);
  if (hinted || /[#&](?!q=)[a-z-]+=/.test(hash)) {
    ["columns", "facets", "state"].concat(hinted ? "understand" : []).forEach(function (name) {
      expect("static/js/search-" + name + ".js");
    });
    ["facets-0"].concat(hinted ? "meanings-0" : []).map(path).forEach(expect);
  }

  search.fold = fold;
  search.unfold = unfold;
  search.hints = hints;
  if (search.begin) {
    search.begin();
  }
})(window);
