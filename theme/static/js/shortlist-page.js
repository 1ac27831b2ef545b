/* The page "My list": what was kept, in the reader's own order, each with a note; or a list that somebody sent.
   Every element is made from the templates in my-list.html and filled with text; nothing is made from markup.
   activityShortlist.page: what shortlist-share.js and shortlist-compare.js need of it; see the end. */
(function (shortlist) {
  "use strict";

  var NOTE_PAUSE = 500;
  var item = shortlist.item;
  var nameOf = item.nameOf;
  var list = document.getElementById("kept-list");
  var status = document.getElementById("list-status");
  var trouble = document.getElementById("list-trouble");
  var TROUBLES = {
    off: "This browser keeps nothing for this site, so it cannot keep a list. It may be a private window. You can still open and print a list that somebody sent you.",
    damaged: "The list that was kept here cannot be read. Add something to begin a new one.",
    full: "That could not be kept. Your browser has no room, or keeps nothing for this site.",
    stale: "The directory has just been renewed. Load this page again to see your list."
  };
  // What is on the page: {id, name, note, words}, words as shortlist-data.js gives them.
  var shown = [];
  var sent = null;
  var turn = 0;

  function byId(id) {
    return document.getElementById(id);
  }

  function say(words) {
    status.textContent = words;
  }

  function warn(kind) {
    trouble.hidden = !kind;
    trouble.querySelector("p").textContent = kind ? TROUBLES[kind] : "";
  }

  function counted(number) {
    return number === 1 ? "1 activity" : number + " activities";
  }

  /* ---- the whole list ---- */

  function ends() {
    var rows = Array.from(list.querySelectorAll(".kept[data-id]"));
    rows.forEach(function (row, place) {
      [["up", 0], ["down", rows.length - 1]].forEach(function (end) {
        var button = row.querySelector('[data-do="' + end[0] + '"]');
        if (button) {
          // Not `disabled`: a button that has the focus and is switched off would lose it.
          button.setAttribute("aria-disabled", String(place === end[1]));
        }
      });
    });
  }

  function around() {
    byId("list-empty").hidden = Boolean(shown.length) || Boolean(sent);
    byId("list-tools").hidden = !shown.length;
    byId("list-compare").hidden = shown.length < 2;
    byId("list-sent").hidden = !sent;
    byId("list-forget").hidden = Boolean(sent) || !shown.length;
    byId("list-title").textContent = sent ? "A list for you" : "My list";
    changed();
  }

  /* For the comparison, and for the line that says what is kept. */
  function changed() {
    ends();
    document.dispatchEvent(new CustomEvent("activity-kept"));
  }

  function draw(entries) {
    while (list.firstChild) {
      list.firstChild.remove();
    }
    entries.forEach(function (entry, place) {
      var made = item.made(entry, place, !sent);
      list.append(made);
      document.dispatchEvent(new CustomEvent("activity-fit", { detail: { element: made } }));
    });
  }

  /* Shows the reader's own list, or the one that was sent: an array of ids. */
  function show(ids) {
    var kept = shortlist.read();
    var entries = ids
      ? ids.map(function (id) {
          return { id: id, name: "", note: "" };
        })
      : kept.list;
    turn += 1;
    var mine = turn;
    sent = ids || null;
    return Promise.all(
      entries.map(function (entry) {
        return shortlist.words(entry.id).then(function (found) {
          return { id: found.id, was: entry.id, name: String(entry.name || ""), note: String(entry.note || ""), words: found.words };
        });
      })
    ).then(function (found) {
      if (mine !== turn) {
        return;
      }
      shown = found.filter(function (entry, place) {
        // Two old addresses may have become one.
        return found.findIndex(function (other) { return other.id === entry.id; }) === place;
      });
      if (!sent && shown.some(function (entry) { return entry.id !== entry.was; })) {
        keep(shown);
      }
      draw(shown);
      around();
      warn(shortlist.stale() ? "stale" : sent ? "" : kept.trouble);
      say(shown.length ? counted(shown.length) + (sent ? " on the list that you were sent." : " on your list.") : "");
    });
  }

  function keep(entries) {
    var kept = shortlist.write(
      entries.map(function (entry) {
        return { id: entry.id, name: nameOf(entry), note: entry.note };
      })
    );
    warn(kept ? "" : "full");
    return kept;
  }

  function placeOf(id) {
    return shown.findIndex(function (entry) {
      return entry.id === id;
    });
  }

  /* ---- what a reader does ---- */

  function move(row, by) {
    var from = placeOf(row.dataset.id);
    var to = from + by;
    if (to < 0 || to >= shown.length) {
      say(nameOf(shown[from]) + " is the " + (by < 0 ? "first" : "last") + " already.");
      return;
    }
    var order = shown.slice();
    order.splice(to, 0, order.splice(from, 1)[0]);
    if (!keep(order)) {
      return;
    }
    shown = order;
    // The other one is moved past this one, which keeps the focus where it is.
    var items = Array.from(list.querySelectorAll(".kept[data-id]"));
    list.insertBefore(items[to], by < 0 ? row.nextSibling : row);
    changed();
    say(nameOf(shown[to]) + " is now " + (to + 1) + " of " + shown.length + ".");
  }

  function takeOff(row) {
    var from = placeOf(row.dataset.id);
    var entry = shown[from];
    var left = shown.slice();
    left.splice(from, 1);
    if (!keep(left)) {
      return;
    }
    shown = left;
    list.querySelectorAll(".kept-gone").forEach(function (other) {
      other.remove();
    });
    var gone = byId("kept-gone").content.firstElementChild.cloneNode(true);
    gone.querySelector("span").textContent = nameOf(entry);
    gone.querySelector("button > span").textContent = " " + nameOf(entry);
    list.replaceChild(gone, row);
    gone.querySelector("button").addEventListener("click", function () {
      putBack([entry], from, gone);
    });
    around();
    say(nameOf(entry) + " is off your list. You can put it back.");
    gone.querySelector("button").focus();
  }

  function putBack(entries, place, gone) {
    var whole = shown.slice();
    whole.splice.apply(whole, [place, 0].concat(entries));
    if (!keep(whole)) {
      return;
    }
    shown = whole;
    gone.remove();
    draw(shown);
    around();
    say(counted(shown.length) + " on your list.");
    list.children[place].querySelector("a, button").focus();
  }

  function forgetList() {
    var entries = shown;
    if (!keep([])) {
      return;
    }
    shown = [];
    draw([]);
    var gone = byId("kept-gone").content.firstElementChild.cloneNode(true);
    gone.querySelector("p").textContent = "Your list is forgotten.";
    list.append(gone);
    gone.querySelector("button").addEventListener("click", function () {
      putBack(entries, 0, gone);
    });
    around();
    say("Your list is forgotten. You can put it back until you leave this page.");
    gone.querySelector("button").focus();
  }

  var pause = 0;
  var waiting = null;

  function keepNote() {
    window.clearTimeout(pause);
    if (!waiting) {
      return;
    }
    var entry = shown[placeOf(waiting.closest(".kept").dataset.id)];
    entry.note = waiting.value.trim();
    item.onPaper(waiting.closest(".kept"), entry.note);
    waiting.nextElementSibling.textContent = keep(shown) ? "Kept on this device." : "";
    waiting = null;
    changed();
  }

  list.addEventListener("input", function (event) {
    window.clearTimeout(pause);
    waiting = event.target;
    waiting.nextElementSibling.textContent = "";
    pause = window.setTimeout(keepNote, NOTE_PAUSE);
  });
  list.addEventListener("change", function () {
    keepNote();
    // Not in the line that is seen: that would push the button down that a reader is about to press.
    byId("list-note-said").textContent = trouble.hidden ? "Your note is kept." : "";
  });
  window.addEventListener("pagehide", keepNote);

  list.addEventListener("click", function (event) {
    var button = event.target.closest("button[data-do]");
    if (!button) {
      return;
    }
    keepNote();
    var row = button.closest(".kept");
    var what = button.getAttribute("data-do");
    if (what === "more") {
      var folded = row.querySelector(".kept-more").toggleAttribute("data-folded");
      button.setAttribute("aria-expanded", String(!folded));
    } else if (what === "off") {
      takeOff(row);
    } else {
      move(row, what === "up" ? -1 : 1);
    }
  });
  byId("list-forget").addEventListener("click", forgetList);
  byId("list-print").addEventListener("click", function () {
    keepNote();
    window.print();
  });

  // Another tab changed the list. Who is writing a note here goes on writing; it is kept with what is shown.
  window.addEventListener("storage", function (event) {
    if (!sent && (event.key === null || event.key === shortlist.key) && !waiting) {
      show(null);
    }
  });
  document.addEventListener("activity-forgotten", function () {
    if (!sent) {
      show(null);
    }
  });

  byId("list-not-ready").remove();
  shortlist.page = {
    show: show,
    say: say,
    keep: keep,
    counted: counted,
    shown: function () {
      return shown;
    }
  };
})(window.activityShortlist);
