/* My list: one activity of it, made from the template "kept-item" in my-list.html and filled with text.
   activityShortlist.item: {made(entry, place, own), nameOf(entry), answer(words, key), next(words), onPaper(item, note)};
   entry is {id, name, note, words}, words as shortlist-data.js gives them; own: with a note and buttons. */
(function (shortlist) {
  "use strict";

  var NEXT_DATES = 4;
  var icons = document.getElementById("badge-icons");
  var keys = Array.from(document.querySelectorAll("#compare tr[data-row]")).map(function (row) {
    return row.getAttribute("data-row");
  });
  // The rows that the build answers are those between "next" and "phone"; see kept.py.
  var asked = keys.slice(keys.indexOf("next") + 1, keys.indexOf("phone"));

  /* A name for what nobody has named: the words of its address. */
  function nameFrom(id) {
    var words = id.split("/")[1].replace(/-+/g, " ");
    return words.charAt(0).toUpperCase() + words.slice(1);
  }

  function nameOf(entry) {
    return (entry.words && entry.words.name) || entry.name || nameFrom(entry.id);
  }

  /* What an activity says to one of the questions of kept.py; "" where nobody said. */
  function answer(words, key) {
    return words.answers[asked.indexOf(key)] || "";
  }

  function dates(words) {
    return (words.dates || []).filter(function (date) {
      return date[0] * 60000 > Date.now();
    });
  }

  function next(words) {
    var coming = dates(words).map(function (date) {
      return date[1];
    });
    if (coming.length || words.ended) {
      return coming.slice(0, NEXT_DATES);
    }
    return [words.dates ? "These dates have passed. Ring to ask for the next ones." : "No dates are known yet. Ring to ask."];
  }

  function warningOf(words) {
    if (words === undefined) {
      return "The details did not come. Try again when you have a better line.";
    }
    if (words === null) {
      return "This is no longer listed. The club may still run it: ask us.";
    }
    if ("checking" in words) {
      return "This page is being checked. Ring first." + (words.checking ? " " + words.checking + " runs it." : "");
    }
    if (words.ended) {
      return "This has ended. It does not run any more.";
    }
    return [words.overdue ? "Ring first. Nobody has checked this for a long time." : "", words.notice || ""].join(" ").trim();
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

  function slot(item, name) {
    return item.querySelector('[data-slot="' + name + '"]');
  }

  function fill(item, name, words) {
    var element = slot(item, name);
    var lines = [].concat(words || []);
    if (lines.length) {
      lines.forEach(function (line, place) {
        if (place) {
          element.append(document.createElement("br"));
        }
        element.append(line);
      });
    } else {
      (element.closest(".fact") || element).remove();
    }
    return element;
  }

  function reach(item, name, scheme, words) {
    var element = fill(item, name, words);
    if (words) {
      element.href = scheme + (scheme === "mailto:" ? words : words.replace(/[^\d+]/g, ""));
    }
  }

  function made(entry, place, own) {
    var words = entry.words;
    var known = words && words.answers ? words : { answers: [] };
    var item = document.getElementById("kept-item").content.firstElementChild.cloneNode(true);
    var name = nameOf(entry);
    item.dataset.id = entry.id;
    if (known.fit) {
      item.dataset.fit = known.fit;
    }
    fill(item, "name", name);
    if (words) {
      slot(item, "name").href = "activities/" + entry.id + ".html";
    }
    fill(item, "by", known.by);
    item.querySelector(".patch").classList.add("patch-" + known.patch);
    if (known.symbol) {
      item.querySelector(".patch img").src = "static/symbols/" + known.symbol + ".svg";
    } else {
      item.querySelector(".patch").remove();
    }
    (known.badges || []).forEach(function (given) {
      item.querySelector(".card-badges").append(badge(given), " ");
    });
    if (!known.badges) {
      item.querySelector(".card-badges").remove();
    }
    var warning = warningOf(words);
    slot(item, "warning").hidden = !warning;
    slot(item, "warning").querySelector("p").textContent = warning;
    fill(item, "when", known.when);
    fill(item, "next", known === words ? next(known) : []);
    ["where", "cost", "ages", "membership", "adult", "booking", "checked"].forEach(function (key) {
      fill(item, key, known === words ? answer(known, key) || "Not stated. Ask them." : "");
    });
    if (known.url) {
      var link = document.createElement("a");
      link.href = known.url;
      link.rel = "noreferrer";
      link.textContent = "Their booking page";
      slot(item, "booking").append(" ", link);
    }
    fill(item, "helps", known === words ? [known.oneToOne, known.care] : []);
    reach(item, "phone", "tel:", words && words.phone);
    reach(item, "text", "sms:", known.text);
    reach(item, "email", "mailto:", known.email);
    item.querySelectorAll(".facts").forEach(function (facts) {
      if (!facts.querySelector(".fact")) {
        facts.remove();
      }
    });
    if (!item.querySelector(".kept-more > .facts")) {
      item.querySelector(".kept-unfold").remove();
    }
    keepers(item, entry, name, place, own);
    return item;
  }

  /* The note and the buttons, which only one's own list has. */
  function keepers(item, entry, name, place, own) {
    var note = item.querySelector("textarea");
    if (!own) {
      item.querySelector(".kept-note").remove();
      item.querySelector(".kept-buttons").remove();
    } else {
      note.id = "note-" + place;
      note.value = entry.note;
      item.querySelector(".kept-note label").htmlFor = note.id;
    }
    item.querySelectorAll(".field-label > span, button > span").forEach(function (hidden) {
      hidden.textContent = " " + name;
    });
    onPaper(item, entry.note);
  }

  function onPaper(item, note) {
    var paper = item.querySelector(".kept-note-paper");
    paper.hidden = !note;
    paper.querySelector("span").textContent = note;
  }

  shortlist.item = { made: made, nameOf: nameOf, answer: answer, next: next, onPaper: onPaper };
})(window.activityShortlist);
