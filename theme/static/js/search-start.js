/* Asks for what the words in the address need, before anything else of the search is there.
   On a slow line each thing that waits for another costs more than its bytes. What this file does is therefore little and comes
   early: it knows where the shards begin, reads the words after the #, and their files travel beside the stylesheet and the rest
   of the script (search-words.js, search-page.js). What comes before the script that reads it waits in `waiting`. It only
   guesses: the search itself asks for whatever is missing, and a file that it asks for twice is fetched once. */
(function (top) {
  "use strict";

  // Of a long question the first words are enough to begin with.
  var MOST = 4;
  var BEGINNING = 4;
  var GROUPS = 64;

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

  function shardOf(word) {
    var before = search.bounds.filter(function (bound) {
      return bound <= word;
    });
    return Math.max(before.length - 1, 0);
  }

  /* The file with the cards that come first for words that begin like this one: best_cards.py. */
  function bestOf(word, given) {
    var sum = 0;
    for (var place = 0; place < BEGINNING; place += 1) {
      sum = word[place] ? sum * 31 + word.charCodeAt(place) : sum;
    }
    return (Math.floor(sum / GROUPS) + 7 * (given.moved.charCodeAt(sum % GROUPS) - 48)) % given.best;
  }

  function typed() {
    var found = /[#&]q=([^&]*)/.exec(top.location.hash);
    try {
      return (found && fold(decodeURIComponent(found[1])).match(/[\p{L}\p{N}]{3,}/gu)) || [];
    } catch (error) {
      return [];
    }
  }

  function ask(name, number) {
    // What is lost here, the search asks for again, and says so.
    return top.activityDirectory.load("search/" + name + "-" + number + ".js?v=" + search.stamp).catch(Object);
  }

  /* `given`: the build's stamp, the first words of the shards, whether they are all in the other file, how many files of best cards
     there are, how words are spread over them, and of how many words at most they are worth having. */
  search.first = function (given) {
    search.stamp = given.stamp;
    search.bounds = unfold(given.bounds);
    var words = given.whole ? [] : typed();
    words.slice(0, MOST).forEach(function (word) {
      ask("words", shardOf(word));
    });
    // A promise that what was asked for of these has come, or will not.
    search.early = Promise.all(
      (words.length <= given.most ? words : []).map(function (word) {
        return ask("best", bestOf(word, given));
      })
    );
    if (search.begin) {
      search.begin();
    }
  };

  search.fold = fold;
  search.unfold = unfold;
})(window);
