/* The filters of the search page: a fieldset for each group, every choice with how many activities there would be.
   It is built once, when it is first opened, from what the build wrote; afterwards only its numbers and ticks change, so
   that the focus stays where it is. */
(function () {
  "use strict";

  var search = window.activitySearch;
  var page = search.page;
  var state = null;
  var byId = page.byId;
  var SHOWN_ELSEWHERE = ["within", "answer"];
  var boxes = [];
  var groups = {};
  var now = {};
  var built = false;

  /* ---- building ---- */

  function build() {
    var all = search.filters.groups();
    state = search.state;
    all.forEach(function (group) {
      groups[group.id] = group;
    });
    all.forEach(function (group) {
      if (!SHOWN_ELSEWHERE.includes(group.id)) {
        byId("filters-form").append(fieldset(group));
        grow(group);
      }
    });
    byId("filters-wait").remove();
    byId("filters-clear").addEventListener("click", state.clear);
    byId("filters-done").addEventListener("click", function () {
      page.toggle(false);
      byId("results-title").focus();
    });
    built = true;
  }

  function fieldset(group) {
    var details = page.copy("filter-group");
    var place = details.querySelector("fieldset");
    page.fill(details, "title", group.title);
    place.querySelector("legend").textContent = group.title;
    group.details = details;
    var fields = byId("filter-fields").content.querySelector('[data-for="' + group.id + '"]');
    if (fields) {
      place.append(fields.cloneNode(true));
    }
    details.addEventListener("toggle", function () {
      if (fields) {
        typing();
      }
      // Choices that most readers never open are in files of their own.
      if (details.open && !group.choices.length) {
        search.filters.load([group.id]).then(page.run, function () {
          var wait = details.querySelector(".filter-wait");
          wait.textContent = wait.dataset.lost;
        });
      }
    });
    return details;
  }

  /* Puts a group's choices into its fieldset, once they are there. */
  function grow(group) {
    var place = group.details.querySelector("fieldset");
    var wait = place.querySelector(".filter-wait");
    if (!wait || !group.choices.length) {
      return;
    }
    wait.remove();
    if (group.id === "help") {
      choices(groups.answer, headed(place, groups.answer.title), "arrange");
      choices(group, headed(place, group.title));
    } else if (group.id !== "near") {
      choices(group, place);
    }
  }

  /* A group with something to type in was opened: what reads it loads. */
  function typing() {
    page
      .script("fields")
      .then(function () {
        search.fields(groups, now);
      })
      .catch(page.fail);
  }

  function headed(place, words) {
    var inside = document.createElement("fieldset");
    var legend = document.createElement("legend");
    inside.className = "choices";
    legend.textContent = words;
    inside.append(legend);
    place.append(inside);
    return inside;
  }

  function choices(group, place, usual) {
    var single = group.how === "one";
    var under;
    if (single && !usual) {
      choice(group, { id: "", words: "Any" }, place, true);
    }
    group.choices.forEach(function (given) {
      if (given.under !== under) {
        var heading = document.createElement("p");
        under = given.under;
        heading.className = "choices-under";
        heading.textContent = under;
        place.append(heading);
      }
      choice(group, given, place, single);
    });
  }

  function choice(group, given, place, single) {
    var label = page.copy("filter-choice");
    var input = label.querySelector("input");
    page.fill(label, "words", given.words);
    input.type = single ? "radio" : "checkbox";
    input.name = "filter-" + group.id;
    input.addEventListener("change", function () {
      state.choose(group.id, given.id, !input.checked);
    });
    boxes.push({ group: group.id, choice: given.id, input: input, count: label.querySelector(".choice-count"), label: label });
    place.append(label);
  }

  /* ---- numbers and ticks ---- */

  function update(base, all, here) {
    if (!built) {
      return;
    }
    var counts = search.filters.counts(base, all, here);
    now = all;
    Object.keys(groups).forEach(function (id) {
      if (groups[id].details) {
        grow(groups[id]);
        var words = (all[id] || []).map(function (choice) {
          return search.filters.words(id, choice, all);
        });
        groups[id].details.querySelector(".filter-chosen").textContent = words.join(", ");
      }
    });
    boxes.forEach(function (one) {
      var chosen = all[one.group] || [one.group === "answer" ? "arrange" : ""];
      var count = counts[one.group][one.choice];
      one.input.checked = chosen.includes(one.choice);
      one.count.textContent = count === undefined ? "" : count;
      one.label.classList.toggle("choice-none", count === 0);
    });
    if (search.fields) {
      search.fields(groups, now);
    }
  }

  search.panel = {
    open: function () {
      if (!built) {
        build();
        page.run();
      }
    },
    update: update
  };
})();
