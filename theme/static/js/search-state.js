/* What was chosen on the search page, beside the words: kept in the address, shown as chips, applied to the results.
   Two sources meet here: what was understood in the typed words (it goes when its words go from the box) and what was
   pressed. Where somebody is ("near me") stays in this page's memory; the address never has it. */
(function () {
  "use strict";

  var search = window.activitySearch;
  var page = search.page;
  var filters = null;
  // Of these one holds at a time; and these are no filters of their own.
  var BESIDE = ["within", "answer", "sort", "show"];
  var SINGLE = BESIDE.concat("near", "cost");
  var ORDERS = ["nearest", "soonest", "cheapest", "checked"];
  var VIEWS = ["week", "map"];
  // With fewer, what is nearest to them is shown as well.
  var ENOUGH = 3;

  var chosen = {};
  var meant = plain("");
  var all = {};
  var here = null;
  var last = null;

  function has(list, item) {
    return (list || []).includes(item);
  }

  /* Words that mean no filter. */
  function plain(words) {
    return { words: words, optional: "", chosen: {}, parts: [] };
  }

  /* ---- the two sources ---- */

  function read() {
    filters = search.filters;
    if (page.unread) {
      chosen = filters.read(page.rest);
      beside("sort", ORDERS);
      beside("show", VIEWS);
      if (here && page.note && page.note.me) {
        chosen.near = ["me"];
      }
      page.unread = false;
    }
  }

  /* The order and the view stand in the address too, and are no filters. */
  function beside(key, known) {
    var found = new RegExp("(?:^|&)" + key + "=([a-z]+)").exec(page.rest);
    if (found && has(known, found[1])) {
      chosen[key] = [found[1]];
    }
  }

  /* Everything that holds: what was pressed wins where only one can hold, else both do. */
  function together() {
    var found = {};
    [chosen, meant.chosen].forEach(function (source) {
      Object.keys(source).forEach(function (group) {
        if (!found[group]) {
          found[group] = source[group].slice();
        } else if (!has(SINGLE, group)) {
          source[group].forEach(function (choice) {
            if (!has(found[group], choice)) {
              found[group].push(choice);
            }
          });
        }
      });
    });
    if (has(found.near, "me") && !here) {
      delete found.near;
    }
    return found;
  }

  /* The filters in force, one by one: [{group, choice, words}]. */
  function items(given) {
    var found = [];
    filters.groups().forEach(function (group) {
      if (!has(BESIDE, group.id)) {
        (given[group.id] || []).forEach(function (choice) {
          found.push({ group: group.id, choice: choice, words: filters.words(group.id, choice, all) });
        });
      }
    });
    return found;
  }

  function narrows(given) {
    return Object.keys(given).some(function (group) {
      return !has(BESIDE, group);
    });
  }

  /* ---- the answer ---- */

  /* The numbers of the activities among the found, or of the pages. */
  function numbers(found, pages) {
    return found
      .map(function (one) {
        return one.document;
      })
      .filter(function (number) {
        return search.isActivity(number) !== Boolean(pages);
      });
  }

  /* Those of the found that fit, in the order that is wished for. `everything`: the words left nothing to look for. */
  function fitting(found, everything) {
    var fits = filters.narrow(everything ? null : numbers(found), all, here);
    var left = new Set(fits.found);
    var hits = found.filter(function (one) {
      return left.has(one.document);
    });
    // Where no word tells one from another, the best match is the nearest.
    var by = all.sort ? all.sort[0] : everything && all.near ? "nearest" : "best";
    return { found: filters.sort(hits, by, all, here), apart: fits.apart };
  }

  function ask(words, hinted) {
    read();
    meant = words && hinted ? search.understand(words) : plain(words);
    all = together();
    last = null;
    var given = { optional: meant.optional, all: true };
    if (!narrows(all) && words && !page.open && !all.sort && !all.show) {
      // "in Shropshire" is no filter, and need not be said either.
      return search.answer(meant.words, meant.words === words ? undefined : given);
    }
    // What the words mean may stand in a file that nobody has asked for yet ("drop off").
    return Promise.all([search.answer(meant.words, given), filters.load(Object.keys(all).concat(all.sort || []))]).then(function (came) {
      return answered(came[0], words);
    });
  }

  function answered(answer, words) {
    var everything = !answer.understood.length;
    var whole = answer.every > 0;
    var base = answer.found.slice(0, answer.every || answer.found.length);
    var fits = fitting(base, everything);
    var others = whole ? fitting(answer.found.slice(answer.every)).found : [];
    var shown = items(all);
    // Where something narrows, a page of the directory's own must answer better than all activities: "turned down ludlow".
    var best = base.reduce(function (most, one) {
      return search.isActivity(one.document) ? Math.max(most, one.score) : most;
    }, 0);
    var pages = numbers(
      base.filter(function (one) {
        return !shown.length || (!everything && one.score > best);
      }),
      true
    );
    var found = shown.length ? pages.concat(fits.found) : fits.found.concat(whole ? pages : []);
    last = {
      base: everything ? null : numbers(base),
      all: all,
      here: here,
      apart: fits.apart,
      found: fits.found,
      items: shown,
      words: everything ? "" : meant.words
    };
    return {
      words: answer.words,
      understood: answer.understood,
      found: found.concat(others, whole || shown.length ? [] : pages).map(function (number) {
        return { document: number };
      }),
      every: whole ? fits.found.length + pages.length : 0,
      nothing: !fits.found.length && !pages.length,
      few: shown.length > 0 && fits.found.length < ENOUGH,
      asked: last,
      summary: summary(fits.found.length, pages.length, whole, words) + page.explained(answer)
    };
  }

  function summary(count, pages, whole, words) {
    var read = items(meant.chosen).map(function (one) {
      return one.words;
    });
    var number = items(chosen).length;
    var apart = last.apart.length;
    var found = page.counted(count, "activity", "activities") + (pages ? " and " + page.counted(pages, "page", "pages") : "");
    return (
      (count + pages ? found : "We found nothing") +
      (words ? " for " + page.quoted(words) : "") +
      (number ? " with the " + (number > 1 ? number + " filters" : "filter") + " you chose" : "") +
      "." +
      (read.length ? " We read: " + read.join(", ") + "." : "") +
      (all.sort ? " In order: " + page.byId("sort").querySelector("[value=" + all.sort[0] + "]").text + "." : "") +
      (count && !whole ? " None has all of your words." : "") +
      (apart ? " " + apart + (count ? " more" : "") + (apart === 1 ? " has" : " have") + " not said: ask them." : "")
    );
  }

  /* "3 miles from Ludlow": what a card says of its distance. */
  function away(number) {
    var miles = all.near ? filters.miles(number, all, here) : null;
    if (miles === null || miles === undefined) {
      return "";
    }
    var far = miles < 1 ? "Less than 1 mile" : page.counted(Math.round(miles), "mile", "miles");
    return far + " from " + filters.named(all.near[0]);
  }

  /* ---- what stands round the results ---- */

  function show(answer) {
    var asked = answer.asked;
    if (!asked) {
      meant = plain("");
      all = {};
      last = null;
    }
    chips(asked ? asked.items : []);
    var sort = page.byId("sort");
    sort.value = all.sort ? all.sort[0] : "best";
    sort.querySelector("[value=nearest]").disabled = !all.near;
    if (page.open && search.panel) {
      search.panel.update(asked ? asked.base : null, all, here);
    }
    return view(answer);
  }

  function chips(shown) {
    var list = page.byId("chips");
    var place = Array.from(list.children).findIndex(function (item) {
      return item.contains(document.activeElement);
    });
    page.empty(list);
    shown.forEach(function (item) {
      var chip = page.copy("chip");
      page.fill(chip, "words", item.words);
      chip.querySelector("button").addEventListener("click", function () {
        drop(item.group, item.choice);
      });
      list.append(chip);
    });
    list.hidden = !shown.length;
    page.byId("filters-button").querySelector("span").textContent = "Filters" + (shown.length ? " (" + shown.length + ")" : "");
    if (place >= 0) {
      // The chip that was pressed has gone: the one that took its place has the focus, at the end the button before them.
      var next = list.children[Math.min(place, shown.length - 1)];
      (next ? next.querySelector("button") : page.byId("filters-button")).focus();
    }
  }

  /* Another view of the same activities than the list: what shows it loads with the first one. */
  function view(answer) {
    if (!all.show && !search.view) {
      return null;
    }
    return page.script("view").then(function () {
      return search.view(answer, all, last, here);
    });
  }

  /* ---- changes ---- */

  function changed() {
    page.note = has(chosen.near, "me") ? { me: true } : null;
    page.rest = [filters.write(chosen, (all.near || [])[0])]
      .concat(
        ["sort", "show"].map(function (key) {
          return chosen[key] ? key + "=" + chosen[key][0] : "";
        })
      )
      .filter(Boolean)
      .join("&");
    page.changed();
  }

  /* Takes what was understood as this out of the box. What the same words meant beside it is kept as pressed. */
  function forget(group, choice) {
    meant.parts.forEach(function (part) {
      if (part.group !== group || (choice !== undefined && part.choice !== choice)) {
        return;
      }
      var text = page.box.value;
      var at = text.indexOf(part.typed);
      if (at >= 0) {
        page.box.value = (text.slice(0, at) + " " + text.slice(at + part.typed.length)).replace(/\s+/g, " ").trim();
        meant.parts.forEach(function (other) {
          if (other !== part && other.typed === part.typed && other.group !== "within" && !(other.group === group && choice === undefined)) {
            add(other.group, other.choice);
          }
        });
      }
    });
  }

  function add(group, choice) {
    if (has(SINGLE, group)) {
      chosen[group] = [choice];
    } else if (!has(chosen[group], choice)) {
      chosen[group] = (chosen[group] || []).concat(choice);
    }
  }

  function remove(group, choice) {
    var left = (chosen[group] || []).filter(function (one) {
      return one !== choice;
    });
    if (left.length) {
      chosen[group] = left;
    } else {
      delete chosen[group];
    }
  }

  function drop(group, choice) {
    read();
    remove(group, choice);
    forget(group, choice);
    changed();
  }

  /* One choice on or off, or, where one holds at a time, the one ("" for none). */
  function choose(group, choice, off) {
    read();
    if (off) {
      drop(group, choice);
      return;
    }
    if (has(SINGLE, group)) {
      forget(group);
      delete chosen[group];
    }
    var usual = { sort: "best", show: "list", answer: "arrange", within: "10" };
    if (choice && choice !== usual[group]) {
      add(group, choice);
    }
    changed();
  }

  /* Every filter goes; the other words stay in the box. */
  function clear() {
    read();
    items(all).forEach(function (item) {
      forget(item.group);
    });
    chosen = chosen.show ? { show: chosen.show } : {};
    changed();
  }

  search.state = {
    ask: ask,
    show: show,
    away: away,
    choose: choose,
    drop: drop,
    clear: clear,
    changed: changed,
    /* What was understood: [{typed, group, choice}]. */
    parts: function () {
      return meant.parts;
    },
    /* Whether something was pressed that narrows. */
    any: function () {
      return last !== null && narrows(chosen);
    },
    /* Near the place where the reader is: {latitude, longitude}. */
    near: function (place) {
      read();
      here = place;
      choose("near", "me");
    }
  };
})();
