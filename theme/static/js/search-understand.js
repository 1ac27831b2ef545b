/* From a typed question to words and filters, as understanding.py and understanding_sums.py do it, step by step: the rules
   come from the build (activitySearch.meanings), so that there is one list of them. Loads on use, with the filters. */
(function (top) {
  "use strict";

  var LONGEST = 300;
  var SHORTEST_TO_MEND = 5;
  var SINGLE = ["near", "within", "age", "cost", "sort"];
  var WITHIN = [2, 5, 10, 15, 25];
  var OLDEST = 25;
  var DEAREST = 999;
  var DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
  var MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
  var TOKEN = /£|\+|[-–—](?=\s*(?:[0-9]|fri|thu))|[\p{L}\p{N}]+(?:[.:/][0-9]+[\p{L}\p{N}]*)*/gu;

  var search = top.activitySearch;
  var meanings = null;
  var rules = [];
  var mended = [];
  var left = null;

  /* What the build understands; called by its data file. */
  function take(given) {
    var pieces = Object.keys(given.pieces).map(function (name) {
      return [name, given.pieces[name]];
    });
    pieces.push(["towns", alternatives(Object.keys(given.places))], ["districts", alternatives(given.districts.split(" "))]);
    meanings = given;
    // A word that somebody types may be the name of what every object has, such as "constructor".
    meanings.same = Object.assign({ __proto__: null }, given.same);
    mended = given.mended.split(" ");
    left = new Set(mended.concat(given.left.split(" ")));
    rules = given.rules.map(function (rule) {
      var pattern = pieces.reduce(function (text, piece) {
        return text.split("<" + piece[0] + ">").join(piece[1]);
      }, rule[0]);
      return { pattern: new RegExp("(?:^| )(?:" + pattern + ")(?= |$)", "g"), stays: rule[1], sets: rule[2] };
    });
  }

  function alternatives(names) {
    return names
      .sort(function (a, b) {
        return b.length - a.length || (a < b ? -1 : 1);
      })
      .join("|");
  }

  /* ---- from a text to its words, and where they stand in it ---- */

  function tokensOf(text) {
    var letters = "";
    var places = [];
    var found = [];
    var place = 0;
    Array.from(text).forEach(function (character) {
      var plain = /['’‘`´]/.test(character) ? "" : character.toLowerCase().normalize("NFKD").replace(/\p{Mn}/gu, "");
      letters += plain;
      for (var i = 0; i < plain.length; i += 1) {
        places.push([place, place + character.length]);
      }
      place += character.length;
    });
    letters.replace(TOKEN, function (word, at) {
      var dash = /[-–—]/.test(word);
      if (!dash || (found.length && /^([0-9]|mon)/.test(found[found.length - 1].said))) {
        found.push({
          said: dash ? "-" : meanings.same[word] || mend(word),
          start: places[at][0],
          end: places[at + word.length - 1][1]
        });
      }
    });
    return found;
  }

  /* A word with one slip as the word that was meant; any other word as it is. */
  function mend(word) {
    if (word.length < SHORTEST_TO_MEND || left.has(word)) {
      return word;
    }
    return (
      mended.find(function (meant) {
        return (
          (meant[0] === word[0] || (meant[0] === word[1] && meant[1] === word[0])) && search.slips(word, meant, 1) === 1
        );
      }) || word
    );
  }

  /* ---- what a pattern caught, as a choice ---- */

  /* The filters that a match means, as [group, choice]; null when it means nothing after all. */
  function choicesOf(sets, caught, today) {
    var found = [];
    var whole = sets.every(function (set) {
      var values = set[1] === "#holiday" ? [] : valuesOf(set[1], set.slice(2), caught, today);
      if (set[1] === "#holiday") {
        found.push(holiday(set[2], caught, today));
        return true;
      }
      values.forEach(function (value) {
        found.push([set[0], value]);
      });
      return values.length;
    });
    return whole ? found : null;
  }

  function valuesOf(how, given, caught, today) {
    var at = given[0] || 0;
    var number = Number(caught[at]);
    var month = caught[given[1]];
    switch (how) {
      case "#place":
        return [meanings.places[caught[at]]];
      case "#caught":
        return [caught[at]];
      case "#miles":
        return [
          String(
            WITHIN.find(function (most) {
              return most >= number;
            }) || OLDEST
          )
        ];
      case "#years":
      case "#months":
        return ages(
          given.length ? given : ["n", "n"],
          caught.map(function (years) {
            return given.length ? Number(years) : Math.floor(years / 12);
          })
        );
      case "#pounds":
        number += caught[1] > 0 ? 1 : 0;
        return number > 0 && number <= DEAREST ? [String(number)] : [];
      case "#after":
      case "#before":
      case "#at":
        return times(how, number, caught[at + 1]);
      case "#days":
        return [DAYS[dayOf(caught[0])]];
      case "#coming":
        return [later(today, ((dayOf(caught[0]) + 8 - new Date(today).getUTCDay()) % 7) + at)];
      case "#later":
        return [later(today, given[0])];
      case "#date":
        return date(number, month > 0 ? month - 1 : MONTHS.indexOf(month.slice(0, 3)), today);
      default:
        return [how];
    }
  }

  function dayOf(letters) {
    return DAYS.findIndex(function (day) {
      return day.startsWith(letters);
    });
  }

  function ages(given, caught) {
    var both = given.map(function (sum) {
      var which = "nm".indexOf(sum[0]);
      return which < 0 ? Number(sum) : caught[which] + Number(sum.slice(1));
    });
    if (!(both[0] >= 0 && both[0] <= both[1] && both[1] <= OLDEST)) {
      return [];
    }
    return [both[0] === both[1] ? String(both[0]) : both.join("-")];
  }

  function times(how, hour, half) {
    if (!(hour > 0 && hour <= 12)) {
      return [];
    }
    if (half === "pm" || (!half && hour < 9)) {
      hour = (hour % 12) + 12;
    }
    if (how === "#at") {
      return [hour < 12 ? "morning" : hour < 17 ? "afternoon" : "evening"];
    }
    if (how === "#before") {
      return hour <= 13 ? ["morning"] : ["morning", "afternoon"];
    }
    return (hour < 12 ? ["morning", "afternoon"] : hour < 15 ? ["afternoon"] : hour < 17 ? ["after-school"] : []).concat("evening");
  }

  function holiday(name, caught, today) {
    var wanted = caught[0] === "xmas" ? "christmas" : caught[0] || "";
    var found = meanings.holidays.find(function (one) {
      return one[0].startsWith(wanted) && one[0].indexOf(name) >= 0 && one[1] >= today;
    });
    return found ? ["date", found[0]] : ["when", "holidays"];
  }

  function later(day, days) {
    return new Date(Date.parse(day) + days * 864e5).toISOString().slice(0, 10);
  }

  function date(day, month, today) {
    var year = Number(today.slice(0, 4));
    return [year, year + 1]
      .map(function (one) {
        return new Date(Date.UTC(one, month, day));
      })
      .filter(function (found) {
        return found.getUTCMonth() === month && found.getUTCDate() === day;
      })
      .map(function (found) {
        return found.toISOString().slice(0, 10);
      })
      .filter(function (found) {
        return found >= today;
      })
      .slice(0, 1);
  }

  /* The device's own day, as 2026-11-22. */
  function thisDay() {
    var now = new Date();
    return later(new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())).toISOString(), 0);
  }

  /* ---- a question ---- */

  function understand(text, today) {
    text = text.slice(0, LONGEST);
    today = today || thisDay();
    var tokens = tokensOf(text);
    var said = tokens.map(function (token) {
      return token.said;
    });
    var taken = [];
    var optional = [];
    var parts = [];
    var chosen = {};
    rules.forEach(function (rule) {
      var joined = said.join(" ");
      var match;
      rule.pattern.lastIndex = 0;
      while ((match = rule.pattern.exec(joined))) {
        var choices = choicesOf(rule.sets || [], match.slice(1).filter(Boolean), today);
        if (choices) {
          var words = match[0].trim().split(" ");
          var first = joined.slice(0, match.index + (match[0][0] === " " ? 1 : 0)).split(" ").length - 1;
          var last = first + words.length - 1;
          for (var i = first; i <= last; i += 1) {
            said[i] = "|";
          }
          joined = said.join(" ");
          rule.pattern.lastIndex = 0;
          if (rule.sets) {
            note(first, last, words.join(" "), rule.stays, choices);
          }
        }
      }
    });

    function note(first, last, words, stays, choices) {
      var span = [tokens[first].start, tokens[last].end];
      taken.push(span);
      if (stays) {
        optional.push([first, words]);
      }
      choices.forEach(function (choice) {
        var before = chosen[choice[0]] || [];
        if (before.indexOf(choice[1]) < 0 && !(before.length && SINGLE.indexOf(choice[0]) >= 0)) {
          chosen[choice[0]] = before.concat(choice[1]);
          parts.push({ first: first, typed: text.slice(span[0], span[1]), group: choice[0], choice: choice[1] });
        }
      });
    }

    function byPlace(a, b) {
      return a[0] - b[0];
    }

    return {
      words: taken
        .sort(byPlace)
        .reduceRight(function (rest, span) {
          return rest.slice(0, span[0]) + " " + rest.slice(span[1]);
        }, text)
        .trim()
        .split(/\s+/)
        .join(" "),
      optional: optional
        .sort(byPlace)
        .map(function (one) {
          return one[1];
        })
        .join(" "),
      chosen: chosen,
      parts: parts
        .sort(function (a, b) {
          return a.first - b.first;
        })
        .map(function (part) {
          return { typed: part.typed, group: part.group, choice: part.choice };
        })
    };
  }

  search.meanings = take;
  search.understand = understand;
})(typeof window === "undefined" ? globalThis : window);
