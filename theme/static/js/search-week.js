/* The results as a timetable of one week, Monday to Sunday, week after week as far as the directory knows.
   The filters know which pattern runs on which day; search/week-N.js (plugins/activity_directory/search/week_files.py) has the words.
   Only sessions that fit what was chosen are shown. The week is not in the address: a date among the filters is. */
(function (search) {
  "use strict";

  var BLOCK = 256;
  // Sessions of one day, and activities without days, that are shown before somebody asks for more.
  var STEP = 10;
  var ARRANGED = 128;
  var page = search.page;
  var blocks = [];
  var known = null;
  // The week that a reader went to, and the dates and days that held then.
  var week = 0;
  var asked = null;
  var shown = null;

  search.timetable = function (number, words, activities) {
    blocks[number] = { words: words, activities: activities };
  };
  search.window = function (given) {
    known = given;
  };

  /* ---- words ---- */

  function date(day) {
    return new Date((known.from + day) * 864e5);
  }

  function said(day, how) {
    return date(day).toLocaleDateString("en-GB", Object.assign({ timeZone: "UTC" }, how));
  }

  /* "23 to 29 November 2026", and what is not shared by both ends. */
  function span(first) {
    var last = first + 6;
    var end = said(last, { day: "numeric", month: "long", year: "numeric" });
    var year = date(first).getUTCFullYear() === date(last).getUTCFullYear();
    var month = year && date(first).getUTCMonth() === date(last).getUTCMonth();
    var how = { day: "numeric", month: month ? undefined : "long", year: year ? undefined : "numeric" };
    return said(first, how) + " to " + end;
  }

  function named(first, last) {
    return known.named.filter(function (one) {
      return one[0] <= last && one[1] >= first;
    });
  }

  /* ---- the sessions ---- */

  function today() {
    return search.filters.patterns({}, null)[0][0];
  }

  /* The minute of the day in the window: sessions of today that are over are not shown. */
  function now() {
    var time = new Date();
    return time.getHours() * 60 + time.getMinutes();
  }

  /* What the found activities do: sessions by day of the window, those without days, those of which nobody knows yet. */
  function gather(documents, chosen, here) {
    var given = search.filters.patterns(chosen, here);
    var starts = given[1];
    var rows = given[2];
    var wanted = new Set(given[0]);
    var made = { days: [], arranged: [], unsure: [], first: -1, wanted: wanted };
    var off = {};
    known.cancelled.forEach(function (one) {
      off[one[0] + " " + one[1]] = (off[one[0] + " " + one[1]] || []).concat([one]);
    });
    function add(day, document, row, start, why) {
      (made.days[day] = made.days[day] || []).push({ document: document, row: row, start: start, why: why });
    }
    documents.forEach(function (document) {
      var arranged = false;
      for (var number = starts[document]; number < starts[document + 1]; number += 1) {
        var row = rows[number];
        var place = number - starts[document];
        if (!given[4](number)) {
          continue;
        }
        arranged = arranged || row.weekdays === ARRANGED;
        given[3][row.timing].forEach(function (worth, day) {
          if (worth === 3 && wanted.has(day)) {
            add(day, document, place, row.start);
          } else if (worth && wanted.has(day) && row.weekdays !== ARRANGED) {
            (made.unsure[day] = made.unsure[day] || new Set()).add(document);
          }
        });
        (off[document + " " + place] || []).forEach(function (one) {
          if (wanted.has(one[2])) {
            add(one[2], document, place, row.start, one[3]);
          }
        });
      }
      if (arranged) {
        made.arranged.push(document);
      }
    });
    made.days.forEach(function (list, day) {
      list.sort(function (a, b) {
        // Where no time is said, after those where one is.
        return (a.start < 0) - (b.start < 0) || a.start - b.start || a.document - b.document;
      });
      made.first = made.first < 0 ? day : made.first;
    });
    return made;
  }

  function need(documents) {
    var numbers = new Set(
      documents.map(function (document) {
        return Math.floor(document / BLOCK);
      })
    );
    return Promise.all(
      Array.from(numbers).map(function (number) {
        return blocks[number] || search.load("week-" + number);
      })
    );
  }

  /* ---- what is shown ---- */

  function make(tag, name, words) {
    var element = document.createElement(tag);
    if (name) {
      element.className = name;
    }
    if (words) {
      element.textContent = words;
    }
    return element;
  }

  function button(words, action) {
    var element = make("button", "button button-quiet", words);
    element.type = "button";
    element.addEventListener("click", action);
    return element;
  }

  function entry(document) {
    var block = blocks[Math.floor(document / BLOCK)];
    var one = block.activities[document % BLOCK];
    return {
      path: "activities/" + one[0] + ".html",
      name: one[1],
      first: block.words[one[2]],
      rows: one[3].map(function (patterns) {
        return patterns.map(function (pattern) {
          return [block.words[pattern[0]], pattern[1], block.words[pattern[2]], block.words[pattern[3]], block.words[pattern[4]]];
        });
      })
    };
  }

  function link(about) {
    var line = make("p", "slot-what");
    var element = make("a", "", about.name);
    element.href = about.path;
    line.append(element);
    return line;
  }

  function where(parts) {
    return make("p", "slot-where", parts.filter(Boolean).join(" · "));
  }

  /* "Can we go?" adds its line where this device has answers. */
  function told(item, number) {
    item.setAttribute("data-document", number);
    document.dispatchEvent(new CustomEvent("activity-fit", { detail: { element: item, document: number } }));
    return item;
  }

  /* Whether a session is still to come or going on. */
  function coming(session, day) {
    return (
      day > shown.today ||
      entry(session.document).rows[session.row].some(function (pattern) {
        return pattern[1] > now();
      })
    );
  }

  /* A session: its time, its name, where it is and for whom. Patterns that differ in words alone stand one after the other. */
  function slots(session, day) {
    var about = entry(session.document);
    return about.rows[session.row]
      .filter(function (pattern) {
        return day > shown.today || pattern[1] > now();
      })
      .map(function (pattern) {
        var item = make("li", "slot" + (session.why === undefined ? "" : " slot-cancelled"));
        var time = make("p", "slot-time");
        if (session.why === undefined) {
          time.textContent = pattern[0];
        } else {
          time.append(make("del", "", pattern[0]), " ", make("span", "badge badge-stop", "Cancelled"));
        }
        item.append(time, link(about), where([pattern[2], pattern[3], pattern[4], about.first]));
        if (session.why) {
          item.append(make("p", "slot-why", session.why));
        }
        return told(item, session.document);
      });
  }

  /* Items of a list, ten at a time. `items(from, to)` makes them once their words have come. */
  function listed(list, total, documents, items) {
    var from = 0;
    var more = button("", function () {
      var before = list.lastElementChild;
      step()
        .then(function () {
          var next = before && before.nextElementSibling;
          if (next) {
            next.querySelector("a").focus();
          }
        })
        .catch(page.fail);
    });
    var line = make("p", "buttons");
    function step() {
      var end = Math.min(from + STEP, total);
      return need(documents(from, end)).then(function () {
        items(from, end).forEach(function (item) {
          list.append(item);
        });
        from = end;
        more.textContent = "Show " + Math.min(STEP, total - from) + " more";
        line.hidden = from >= total;
      });
    }
    line.append(more);
    list.after(line);
    return step();
  }

  function day(number) {
    var section = make("section", "day");
    var title = make("h3", "day-title", said(number, { weekday: "long" }) + " ");
    var list = make("ul", "day-list");
    var sessions = shown.made.days[number] || [];
    var unsure = (shown.made.unsure[number] || { size: 0 }).size;
    title.id = "view-day-" + number;
    title.append(make("span", "day-date", said(number, { day: "numeric", month: "long" })));
    section.setAttribute("aria-labelledby", title.id);
    section.append(title);
    named(number, number).forEach(function (one) {
      if (one[2] !== "holiday") {
        section.append(make("p", "day-named", one[3] || "Nothing runs on this day."));
      }
    });
    if (!sessions.length) {
      section.append(make("p", "day-empty", "Nothing that fits."));
    }
    if (unsure) {
      section.append(
        make("p", "day-empty", page.counted(unsure, "activity", "activities") + " may run. The school dates are not known yet: ring and ask.")
      );
    }
    section.append(list);
    return sessions.length
      ? listed(
          list,
          sessions.length,
          function (from, to) {
            return sessions.slice(from, to).map(function (session) {
              return session.document;
            });
          },
          function (from, to) {
            return [].concat.apply(
              [],
              sessions.slice(from, to).map(function (session) {
                return slots(session, number);
              })
            );
          }
        ).then(function () {
          return section;
        })
      : section;
  }

  /* Those with times agreed with each family: no day of theirs can be shown. */
  function arranged(documents) {
    var section = make("section", "week-arranged");
    var list = make("ul", "row-list week-list");
    if (!documents.length) {
      return section;
    }
    section.append(make("h3", "", "Times agreed with you"), make("p", "", "Ring to agree a day and a time."), list);
    return listed(
      list,
      documents.length,
      function (from, to) {
        return documents.slice(from, to);
      },
      function (from, to) {
        return documents.slice(from, to).map(function (document) {
          var about = entry(document);
          var item = make("li", "slot");
          var first = (about.rows[0] || [[]])[0] || [];
          item.append(link(about), where([first[2], first[3], about.first]));
          return told(item, document);
        });
      }
    ).then(function () {
      return section;
    });
  }

  /* How many of the sessions run; those that were cancelled are not counted. */
  function running(first) {
    var total = 0;
    for (var number = Math.max(first, shown.today); number < first + 7; number += 1) {
      total += (shown.made.days[number] || []).filter(function (session) {
        return session.why === undefined;
      }).length;
    }
    return total;
  }

  /* How many of the found activities have no session in the week, and no times to agree either. */
  function elsewhere(first) {
    var here = new Set(shown.made.arranged);
    for (var number = Math.max(first, shown.today); number < first + 7; number += 1) {
      (shown.made.days[number] || []).forEach(function (session) {
        here.add(session.document);
      });
    }
    return shown.total - here.size;
  }

  function holidays(first) {
    return named(first, first + 6)
      .filter(function (one) {
        return one[2] === "holiday";
      })
      .map(function (one) {
        return one[3];
      });
  }

  /* The week of the reader's day: the directory may have been made some weeks ago. */
  function current() {
    return Math.floor(shown.today / 7);
  }

  function which() {
    return week === current() ? "This week" : week === current() + 1 ? "Next week" : "";
  }

  function summary(first) {
    return which() + (which() && ", ") + span(first) + ": " + page.counted(running(first), "session", "sessions") + ".";
  }

  /* Fills the week that was gone to; the buttons stay where they are, and so does the focus. */
  function fill() {
    var mine = shown;
    var first = week * 7;
    var days = [];
    for (var number = Math.max(first, shown.today); number < first + 7; number += 1) {
      // Where days or dates were chosen, the others are left out.
      if (!shown.picked || shown.made.wanted.has(number)) {
        days.push(day(number));
      }
    }
    return Promise.all(days.concat(arranged(shown.made.arranged))).then(function (sections) {
      if (mine !== shown || first !== week * 7) {
        return "";
      }
      var rest = sections.pop();
      var grid = make("div", "week" + (sections.length > 2 ? " week-wide" : ""));
      var others = elsewhere(first);
      grid.append.apply(grid, sections);
      page.empty(shown.body);
      shown.body.append(sections.length ? grid : make("p", "", "None of the days you chose is in this week."));
      if (others) {
        shown.body.append(
          make("p", "", page.counted(others, "activity", "activities") + " of those we found " + (others === 1 ? "has" : "have") + " nothing in this week.")
        );
      }
      shown.body.append(rest);
      shown.title.textContent = span(first);
      shown.note.textContent = [which()]
        .concat(holidays(first), page.counted(running(first), "session", "sessions"))
        .filter(Boolean)
        .join(" · ");
      shown.before.setAttribute("aria-disabled", String(week <= current()));
      shown.after.setAttribute("aria-disabled", String(week >= known.days / 7 - 1));
      shown.now.hidden = week <= current() + 1;
      return " " + summary(first);
    });
  }

  function go(to) {
    if (to >= current() && to < known.days / 7) {
      week = to;
      fill()
        .then(function (words) {
          page.say(words.trim());
        })
        .catch(page.fail);
    } else {
      page.say(to < current() ? "This is this week." : "We do not know later weeks yet.");
    }
  }

  function view(element, documents, chosen, here) {
    return (known ? Promise.resolve() : search.load("week-0")).then(function () {
      var made = gather(documents, chosen, here);
      var dates = JSON.stringify([chosen.date, chosen.day]);
      if (dates !== asked) {
        // It opens at the first week that has a session: on a Sunday evening this week would be empty.
        asked = dates;
        week = Math.floor((made.first > 0 ? made.first : today()) / 7);
      }
      var nav = make("p", "buttons week-buttons");
      shown = {
        made: made,
        today: today(),
        total: documents.length,
        picked: Boolean(chosen.date || chosen.day),
        title: make("h2", "week-title"),
        note: make("p", "week-note"),
        body: make("div"),
        before: button("Week before", function () {
          go(week - 1);
        }),
        now: button("This week", function () {
          shown.before.focus();
          go(current());
        }),
        after: button("Week after", function () {
          go(week + 1);
        })
      };
      nav.append(shown.before, shown.now, shown.after);
      element.append(shown.title, shown.note, nav, shown.body);
      var mine = shown;
      var sessions = made.days[shown.today] || [];
      return need(
        sessions.map(function (session) {
          return session.document;
        })
      ).then(function () {
        if (mine !== shown) {
          return "";
        }
        made.days[shown.today] = sessions.filter(function (session) {
          return coming(session, shown.today);
        });
        return fill();
      });
    });
  }

  search.views = search.views || {};
  search.views.week = view;
})(window.activitySearch);
