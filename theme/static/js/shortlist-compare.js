/* My list, side by side: a table with a column for each activity. Fetched when a reader first asks for it.
   Its rows stand in my-list.html, by the keys of plugins/activity_directory/shortlist/kept.py. */
(function (shortlist) {
  "use strict";

  var page = shortlist.page;
  var item = shortlist.item;
  var section = document.getElementById("compare");
  var differ = document.getElementById("compare-differ");
  var rows = Array.from(section.querySelectorAll("tr[data-row]"));
  var head = section.querySelector("thead tr");
  var open = false;

  function said(entry, key) {
    var words = entry.words;
    if (key === "note") {
      return entry.note;
    }
    if (key === "phone") {
      return (words && words.phone) || "Not stated";
    }
    if (!words || !words.answers) {
      return words === null ? "No longer listed" : words ? "Being checked" : "The details did not come";
    }
    if (key === "when") {
      return words.when.join("; ");
    }
    if (key === "next") {
      return item.next(words)[0] || "It has ended";
    }
    return item.answer(words, key) || "Not stated";
  }

  function cell(row, words) {
    var element = document.createElement("td");
    element.textContent = words;
    element.className = words === "Not stated" ? "compare-unstated" : "";
    row.append(element);
  }

  function column(entry) {
    var header = document.createElement("th");
    header.scope = "col";
    header.textContent = item.nameOf(entry);
    if (entry.words) {
      var link = document.createElement("a");
      link.href = "activities/" + entry.id + ".html";
      link.textContent = header.textContent;
      header.textContent = "";
      header.append(link);
    }
    head.append(header);
  }

  function draw() {
    var entries = page.shown();
    section.hidden = !open || entries.length < 2;
    section.querySelectorAll("td:not(:first-child), tbody td, thead th").forEach(function (element) {
      element.remove();
    });
    entries.forEach(column);
    rows.forEach(function (row) {
      var key = row.getAttribute("data-row");
      var words = entries.map(function (entry) {
        return said(entry, key);
      });
      words.forEach(function (one) {
        cell(row, one);
      });
      row.hidden =
        !words.join("") ||
        (differ.checked &&
          words.every(function (one) {
            return one === words[0];
          }));
    });
  }

  differ.addEventListener("change", function () {
    draw();
    var left = rows.filter(function (row) {
      return !row.hidden;
    }).length;
    page.say(left === 1 ? "1 row is shown." : left + " rows are shown.");
  });
  // The list under it changed: another order, one less, a note.
  document.addEventListener("activity-kept", function () {
    if (open) {
      draw();
    }
  });

  shortlist.compare = function (wanted) {
    open = wanted;
    draw();
    if (open) {
      page.say("The list is shown side by side. Not stated means that nobody has told us.");
    }
  };
})(window.activityShortlist);
