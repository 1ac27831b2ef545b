/* Finds and ranks what the words of a question match, from the files that the build wrote. Nothing here touches the page.
   The build decided what every word is worth (plugins/activity_directory/search); this adds it up, and understands a word
   step by step as lexicon.py does: as written, another form of it, its beginning, one slip away. It is one file, although a
   long one, because every step works on the same shards, and each file more is one more that a slow line waits for. */
(function (top) {
  "use strict";

  var SHORTEST_BEGINNING = 3;
  var SHORTEST_WITH_SLIP = 4;
  var SHORTEST_ROOT = 5;
  var SHORTEST_TO_SUGGEST = 5;
  var MOST_BEGINNINGS = 30;
  var SELDOM = 2;
  var MOST_SLIPS = 3;
  var MOST_SUGGESTIONS = 3;

  var SEVERAL_FIELDS = 15;
  var FIELD_STEP = 16;

  var search = (top.activitySearch = top.activitySearch || {});
  var manifest = null;
  var stop = null;
  var last = [];
  var phrases = null;
  var stale = false;
  var opened = false;
  var shards = [];
  var blocks = [];
  var first = {};
  var coming = {};

  /* ---- what the data files call ---- */

  function main(given) {
    manifest = given;
    var found = Object.keys(given.phrases).sort(function (a, b) {
      return b.length - a.length || (a < b ? -1 : 1);
    });
    phrases = found.length
      ? new RegExp("(^|[^\\p{L}\\p{N}])(" + found.join("|") + ")(?![\\p{L}\\p{N}])", "gu")
      : null;
  }

  /* Once this and search-start.js are there, whichever came first: what had to wait is read, and the page opens. */
  function begin() {
    if (opened || !manifest || !search.bounds) {
      return;
    }
    opened = true;
    stop = new Set(search.unfold(manifest.stop));
    check(manifest.stamp);
    search.waiting.forEach(function (call) {
      search[call[0]].apply(null, call[1]);
    });
    if (search.opens) {
      search.opens();
    }
  }

  /* A file of another build than the first one's must not be mixed with it. */
  function check(stamp) {
    stale = stale || stamp !== search.stamp;
  }

  function words(number, text, lists) {
    if (!stale) {
      shards[number] = { text: text, lists: lists, more: null, groups: null };
    }
  }

  function more(number, lists) {
    if (!stale) {
      shards[number].more = lists;
    }
  }

  function cards(number, block) {
    if (!stale) {
      blocks[number] = block;
    }
  }

  function best(given) {
    if (!stale) {
      Object.assign(first, given);
    }
  }

  /* ---- reading a shard ---- */

  function reader(text) {
    var data = atob(text);
    var at = 0;
    function number() {
      var value = 0;
      var shift = 1;
      for (;;) {
        var byte = data.charCodeAt(at);
        at += 1;
        value += (byte & 127) * shift;
        if (byte < 128) {
          return value;
        }
        shift *= 128;
      }
    }
    function run(count, group, field) {
      var start = group.documents.length;
      var before = -1;
      for (var i = 0; i < count; i += 1) {
        before += number();
        group.documents.push(before);
        group.fields.push(field);
      }
      for (i = start; i < start + count; i += 1) {
        group.scores[i] = (data.charCodeAt(at) * group.highest) / 255000;
        at += 1;
      }
    }
    /* The list up to `most` documents: of one field, or field by field. */
    function list(group, most) {
      while (group.documents.length < most) {
        var next = group.field < SEVERAL_FIELDS ? 0 : number();
        run(next ? Math.floor(next / FIELD_STEP) : most - group.documents.length, group, next ? next % FIELD_STEP : group.field);
      }
    }
    return { number: number, list: list };
  }

  /* Groups of words with one list; `index` has the words in order. */
  function open(number) {
    var shard = shards[number];
    if (shard && !shard.groups) {
      var read = reader(shard.lists);
      shard.index = [];
      shard.byWord = new Map();
      shard.groups = shard.text.split(";").map(function (text) {
        var start = read.number();
        var group = {
          total: Math.floor(start / FIELD_STEP),
          field: start % FIELD_STEP,
          highest: read.number(),
          documents: [],
          scores: [],
          fields: [],
          shard: number
        };
        read.list(group, Math.min(group.total, manifest.head));
        text.split(",").forEach(function (word) {
          shard.index.push(word);
          shard.byWord.set(word, group);
        });
        return group;
      });
      shard.index.sort();
    }
    return shard;
  }

  /* The rest of the long lists of a shard, once it has come. */
  function lengthen(number) {
    var shard = shards[number];
    if (shard.more) {
      var read = reader(shard.more);
      shard.groups.forEach(function (group) {
        if (group.total > group.documents.length) {
          read.list(group, group.total);
        }
      });
      shard.more = null;
    }
  }

  /* ---- fetching ---- */

  function load(path) {
    if (!coming[path]) {
      coming[path] = search.fetch("search/" + path + ".js?v=" + search.stamp).then(
        function () {
          if (stale) {
            throw new Error("stale");
          }
        },
        function (error) {
          coming[path] = null;
          throw error;
        }
      );
    }
    return coming[path];
  }

  function need(numbers) {
    var missing = Array.from(new Set(numbers)).filter(function (number) {
      return number < search.bounds.length && !shards[number];
    });
    return Promise.all(
      missing.map(function (number) {
        return load("words-" + number);
      })
    );
  }

  function card(document) {
    var number = Math.floor(document / manifest.block);
    // What the address asked for may be on its way.
    var ready = search.early.then(function () {
      return first[document] || blocks[number] || load("cards-" + number);
    });
    return ready.then(function () {
      return (first[document] || blocks[number][document % manifest.block]).map(function (value) {
        return typeof value === "number" ? manifest.shared[value] : value;
      });
    });
  }

  /* Letters of answers as a sentence: personal_care() of cards.py. */
  function care(letters) {
    var parts = manifest.care.answers
      .map(function (answer, number) {
        var kinds = manifest.care.kinds.filter(function (_, place) {
          return letters[place] === String(number);
        });
        var last = kinds.pop();
        return last ? answer + " " + (kinds.length ? kinds.join(", ") + " and " + last : last) : "";
      })
      .filter(Boolean);
    if (letters.indexOf("-") >= 0) {
      parts.push(parts.length ? "the rest is not stated" : "not stated");
    }
    return "Personal care: " + parts.join("; ");
  }

  /* ---- from a question to words ---- */

  function plain(text) {
    return phrases
      ? search.fold(text).replace(phrases, function (_, before, phrase) {
          return before + manifest.phrases[phrase];
        })
      : search.fold(text);
  }

  function question(text) {
    var shortened = plain(text.slice(0, 1000)).replace(
      /(^|[^\p{L}\p{N}])([a-z]{1,2}[0-9][0-9a-z]?) ?[0-9][a-z]{2}(?![\p{L}\p{N}])/gu,
      "$1$2"
    );
    var found = (shortened.match(/[\p{L}\p{N}]+(?::[0-9]+)?/gu) || [])
      .map(function (word) {
        return word.slice(0, manifest.longest);
      })
      .filter(function (word) {
        return !stop.has(word);
      });
    return Array.from(new Set(found)).slice(0, manifest.most);
  }

  /* ---- from a word to the directory's words ---- */

  function shardOf(word) {
    var low = 0;
    var high = search.bounds.length;
    while (low < high) {
      var middle = (low + high) >> 1;
      if (search.bounds[middle] <= word) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return Math.max(low - 1, 0);
  }

  /* The shards with words that begin so: one, or several where many begin with the same three letters. */
  function shardsOf(beginning) {
    var numbers = [];
    for (var number = shardOf(beginning); number <= shardOf(beginning + "\uffff"); number += 1) {
      numbers.push(number);
    }
    return numbers;
  }

  function groupOf(word) {
    var shard = open(shardOf(word));
    return shard && shard.byWord.get(word);
  }

  function otherForms(word) {
    var bases = [word];
    ["ies", "es", "s", "ing", "ers", "er", "ed", "ly"].forEach(function (ending) {
      if (word.endsWith(ending) && word.length - ending.length >= 3) {
        var base = word.slice(0, -ending.length);
        bases.push(base, base + "e", ending === "ies" ? base + "y" : base);
        if (base.slice(-1) === base.slice(-2, -1)) {
          bases.push(base.slice(0, -1));
        }
      }
    });
    bases.slice().forEach(function (base) {
      if (base.endsWith("y")) {
        bases.push(base.slice(0, -1) + "i");
      }
    });
    var found = bases.slice();
    bases.forEach(function (base) {
      var root = base.endsWith("e") ? base.slice(0, -1) : base;
      var doubled = root + root.slice(-1);
      found.push(base + "s", root + "es", root + "ing", doubled + "ing", root + "ed", root + "er", doubled + "er");
    });
    return Array.from(new Set(found)).slice(1);
  }

  function likelyStarts(word) {
    var found = [word];
    for (var i = 0; i < Math.min(3, word.length - 1); i += 1) {
      found.push(word.slice(0, i) + word[i + 1] + word[i] + word.slice(i + 2), word.slice(0, i) + word.slice(i + 1));
    }
    return found;
  }

  function scopeOf(word) {
    return manifest.whole
      ? shardsOf("")
      : likelyStarts(word).reduce(function (found, start) {
          return found.concat(shardsOf(start.slice(0, SHORTEST_BEGINNING)));
        }, []);
  }

  function slips(typed, word, most) {
    if (Math.abs(typed.length - word.length) > most) {
      return most + 1;
    }
    var older;
    var before = [];
    var row = [];
    for (var start = 0; start <= word.length; start += 1) {
      row.push(start);
    }
    for (var i = 1; i <= typed.length; i += 1) {
      older = before;
      before = row;
      row = [i];
      var least = i;
      for (var j = 1; j <= word.length; j += 1) {
        var changed = typed[i - 1] !== word[j - 1];
        var cost = Math.min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (changed ? 1 : 0));
        if (i > 1 && j > 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1]) {
          cost = Math.min(cost, older[j - 2] + 1);
        }
        row.push(cost);
        least = Math.min(least, cost);
      }
      if (least > most) {
        return most + 1;
      }
    }
    return row[word.length];
  }

  function nearTo(typed, most) {
    var best = new Map();
    Array.from(new Set(scopeOf(typed))).forEach(function (number) {
      var shard = open(number);
      (shard ? shard.index : []).forEach(function (word) {
        if (typed[0] !== word[0] && (typed[0] !== word[1] || typed[1] !== word[0])) {
          return;
        }
        var distance = slips(typed, word, most);
        if (distance <= most) {
          var group = shard.byWord.get(word);
          var entry = { word: word, distance: distance, total: group.total };
          if (!best.has(group) || inOrder(entry, best.get(group)) < 0) {
            best.set(group, entry);
          }
        }
      });
    });
    return Array.from(best.values())
      .sort(inOrder)
      .map(function (entry) {
        return entry.word;
      });
  }

  function inOrder(a, b) {
    return a.distance - b.distance || b.total - a.total || (a.word < b.word ? -1 : 1);
  }

  /* The word as it is written in the directory, or another form of it. */
  function said(word) {
    return [word].concat(otherForms(word)).find(groupOf);
  }

  /* Two words that stand side by side mean what they mean as one, too: "foot ball", or "young carers" of siblings. */
  function together(one, other) {
    var joined = one.typed.length < SHORTEST_BEGINNING ? "" : said(one.typed + other.typed);
    if (joined) {
      [one, other].forEach(function (word) {
        var kept = word.match === "written" || word.match === "form" ? word.surfaces : [];
        word.match = kept.length ? word.match : "form";
        word.surfaces = Array.from(new Set(kept.concat(joined)));
      });
    }
  }

  function begun(word) {
    return shardsOf(word)
      .reduce(function (found, number) {
        var shard = open(number);
        return found.concat(shard ? shard.index : []);
      }, [])
      .filter(function (other) {
        return other.startsWith(word);
      })
      .slice(0, MOST_BEGINNINGS);
  }

  function understand(word) {
    function understood(match, surfaces) {
      return { typed: word, match: match, surfaces: surfaces };
    }
    return need(word.length < SHORTEST_BEGINNING ? [shardOf(word)] : shardsOf(word))
      .then(function () {
        return need(groupOf(word) ? [] : otherForms(word).map(shardOf));
      })
      .then(function () {
        var form = said(word);
        if (!form) {
          return null;
        }
        var seldom = groupOf(form).total <= SELDOM && word.length >= SHORTEST_BEGINNING;
        return understood(form === word ? "written" : "form", Array.from(new Set([form].concat(seldom ? begun(word) : []))));
      })
      .then(function (found) {
        var longer = found || word.length < SHORTEST_BEGINNING ? [] : begun(word);
        return longer.length ? understood("beginning", longer) : found;
      })
      .then(function (found) {
        if (found || word.length < SHORTEST_WITH_SLIP) {
          return found;
        }
        var short = word.endsWith("s") ? word.slice(0, -1) : word;
        return need(scopeOf(word).concat(scopeOf(short))).then(function () {
          var near = nearTo(word, 1);
          near = (near.length || short === word ? near : nearTo(short, 1)).slice(0, MOST_SLIPS);
          return near.length ? understood("slip", near) : null;
        });
      })
      .then(function (found) {
        var root = word.slice(0, -1);
        while (!found && root.length >= SHORTEST_ROOT && !groupOf(root)) {
          root = root.slice(0, -1);
        }
        return found || (root.length >= SHORTEST_ROOT ? understood("form", [root]) : understood("none", []));
      });
  }

  function suggest(word) {
    return word.length >= SHORTEST_TO_SUGGEST ? nearTo(word, 2).slice(0, MOST_SUGGESTIONS) : [];
  }

  /* ---- from words to an order ---- */

  /* Of a word that only counts, the best of each list are enough. */
  function scoresOf(groups, most) {
    var best = new Map();
    groups.forEach(function (group) {
      for (var place = 0; place < Math.min(group.documents.length, most); place += 1) {
        if (!(best.get(group.documents[place]) >= group.scores[place])) {
          best.set(group.documents[place], group.scores[place]);
        }
      }
    });
    return best;
  }

  function rank(each, beside, everything) {
    var total = new Map();
    var wanted = each.filter(function (groups) { return groups.length; }).length;
    if (everything) {
      for (var number = 0; number < manifest.activities; number += 1) {
        total.set(number, { document: number, score: 0, words: 0 });
      }
    }
    function count(groups, most, add, word) {
      scoresOf(groups, most).forEach(function (score, document) {
        var sum = total.get(document) || { document: document, score: 0, words: 0 };
        if (add || total.has(document)) {
          sum.score += score;
          sum.words += word;
          total.set(document, sum);
        }
      });
    }
    each.forEach(function (groups) {
      count(groups, Infinity, true, 1);
    });
    // A word that only counts adds to what the others found, or stands in for them where they found nothing.
    var alone = !total.size;
    beside.forEach(function (groups) {
      count(groups, manifest.head, alone, 0);
    });
    total.forEach(function (sum) {
      sum.every = sum.words === wanted && (wanted > 0 || !each.length);
    });
    return Array.from(total.values()).sort(function (a, b) {
      return b.every - a.every || b.score - a.score || a.document - b.document;
    });
  }

  function isWeak(word) {
    return search.weak.has(word);
  }

  /* A promise of {words, understood, found, every}: how many of `found`, the first ones, hold every word.
     `given.optional`: words that count but need not be there; `given.all`: complete lists, to be narrowed further. */
  function answer(text, given) {
    var typed = question(text);
    var needed = typed.filter(function (word) {
      return !isWeak(word);
    });
    if (!given && !needed.length) {
      needed = typed;
    }
    var optional = question((given && given.optional) || "");
    var others = typed.concat(optional).filter(function (word, place, every) {
      return needed.indexOf(word) < 0 && every.indexOf(word) === place;
    });
    function groupsOf(word) {
      return Array.from(new Set(word.surfaces.map(groupOf)));
    }
    var every = needed.concat(others);
    return Promise.all(every.map(understand)).then(function (understood) {
      [typed, optional].forEach(function (words) {
        words.slice(1).forEach(function (word, place) {
          together(understood[every.indexOf(words[place])], understood[every.indexOf(word)]);
        });
      });
      // A slip of a word that need not be there ("freindly") need not be there either.
      var strong = understood.slice(0, needed.length).filter(function (word) {
        return word.match !== "slip" || !word.surfaces.every(isWeak);
      });
      if (!given && !strong.length) {
        strong = understood.slice(0, needed.length);
      }
      var each = strong.map(groupsOf);
      var beside = understood
        .filter(function (word) {
          return strong.indexOf(word) < 0;
        })
        .map(groupsOf);
      var alone = !given && understood.length === 1 && each[0].length === 1;
      var long = alone
        ? []
        : [].concat.apply([], each).filter(function (group) {
            return group.total > group.documents.length;
          });
      var numbers = Array.from(new Set(long.map(function (group) { return group.shard; })));
      return Promise.all(
        numbers.map(function (number) {
          return load("more-" + number);
        })
      ).then(function () {
        numbers.forEach(lengthen);
        var found = rank(each, beside, given && !each.length);
        var whole = found.filter(function (one) {
          return one.every;
        }).length;
        last = understood;
        // One long list is not fetched whole to be counted.
        return {
          words: typed,
          understood: strong,
          found: found,
          every: alone ? each[0][0].total : whole
        };
      });
    });
  }

  /* Why the last answer has this document: [{typed, field}], without what its own words say. */
  function why(document) {
    return last
      .map(function (word) {
        var field = 0;
        word.surfaces.map(groupOf).forEach(function (group) {
          field = field || group.fields[group.documents.indexOf(document)] || 0;
        });
        return { typed: word.typed, field: manifest.fields[field] };
      })
      .filter(function (reason) {
        return reason.field;
      });
  }

  Object.assign(search, {
    main: main,
    begin: begin,
    check: check,
    words: words,
    more: more,
    cards: cards,
    best: best,
    load: load,
    answer: answer,
    why: why,
    card: card,
    suggest: suggest,
    slips: slips,
    care: care,
    /* Set by whoever reads: a promise that the script at that address has run. */
    fetch: null,
    ready: function () {
      return opened;
    },
    isActivity: function (document) {
      return document < manifest.activities;
    }
  });
})(typeof window === "undefined" ? globalThis : window);
