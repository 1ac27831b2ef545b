/* The filters of the search page: a fieldset for each group, every choice with how many activities there would be.
   It is built once, when it is first opened, from what the build wrote; afterwards only its numbers and ticks change, so
   that the focus stays where it is. */
(function () {
  "use strict";

  var search = window.activitySearch;
  var page = search.page;
  var state = search.state;
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
      if (SHOWN_ELSEWHERE.indexOf(group.id) < 0) {
        byId("filters-form").append(fieldset(group));
      }
    });
    byId("filters-wait").remove();
    connect();
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
    if (group.id === "help" && groups.answer) {
      choices(groups.answer, headed(place, groups.answer.title), "arrange");
      choices(group, headed(place, group.title));
    } else if (group.id !== "near") {
      choices(group, place);
    }
    return details;
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
    var under = "";
    if (single && !usual) {
      choice(group, { id: "", words: "Any" }, place, true);
    }
    group.choices.forEach(function (given) {
      if (given.under && given.under !== under) {
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

  /* ---- what is typed or pressed ---- */

  function wrong(id, words) {
    var message = byId(id + "-wrong");
    message.textContent = words;
    byId(message.id.replace("-wrong", id === "near" ? "-place" : "-years")).setAttribute("aria-invalid", String(Boolean(words)));
  }

  /* A promise of the place or postcode district that somebody typed, or "". */
  function placeOf(typed) {
    var plain = typed.trim().toLowerCase();
    var known = groups.near.choices.filter(function (given) {
      return given.words.toLowerCase() === plain;
    })[0];
    if (known || !plain) {
      return Promise.resolve(known ? known.id : "");
    }
    return page.finder(true).then(function () {
      return (search.understand(plain).chosen.near || [""])[0];
    });
  }

  function connect() {
    var place = byId("near-place");
    groups.near.choices.forEach(function (given) {
      var option = document.createElement("option");
      option.value = given.words;
      byId("near-places").append(option);
    });
    groups.within.choices.forEach(function (given) {
      var option = document.createElement("option");
      option.value = given.id;
      option.textContent = given.words;
      byId("near-within").append(option);
    });
    place.addEventListener("change", function () {
      placeOf(place.value)
        .then(function (found) {
          var lost = place.value.trim() && !found;
          wrong("near", lost ? "We do not know this place. Try a town near it, or the first part of a postcode." : "");
          if (!lost) {
            state.choose("near", found);
          }
        })
        .catch(page.fail);
    });
    byId("near-within").addEventListener("change", function (event) {
      state.choose("within", event.target.value);
    });
    byId("near-me").addEventListener("click", nearMe);
    byId("age-years").addEventListener("change", function (event) {
      var found = /^\s*(\d{1,2})(?:\s*(?:-|–|to)\s*(\d{1,2}))?\s*$/.exec(event.target.value);
      var lost = event.target.value.trim() && !found;
      wrong("age", lost ? "Please write a number, for example 7." : "");
      if (!lost) {
        typedIn("age", found ? found[1] + (found[2] ? "-" + found[2] : "") : "");
      }
    });
    byId("date-day").addEventListener("change", function (event) {
      typedIn("date", event.target.value);
    });
    byId("filters-form").addEventListener("submit", function (event) {
      event.preventDefault();
    });
    byId("filters-clear").addEventListener("click", function () {
      state.clear();
    });
    byId("filters-done").addEventListener("click", function () {
      page.toggle(false);
      byId("results-title").focus();
    });
  }

  /* What was typed before in the field of this group: a choice that the group does not name. */
  function typedBefore(group) {
    return (now[group] || []).filter(function (choice) {
      return !groups[group].choices.some(function (given) {
        return given.id === choice;
      });
    });
  }

  function typedIn(group, choice) {
    typedBefore(group).forEach(function (before) {
      state.drop(group, before);
    });
    if (choice) {
      state.choose(group, choice);
    }
  }

  function nearMe() {
    var words = byId("near-me").querySelector("span");
    function refused(error) {
      words.textContent = "Near me";
      wrong(
        "near",
        error && error.code === 1
          ? "You did not let us use where you are. That is fine: type a town or a postcode."
          : "We could not find where you are. Type a town or a postcode."
      );
      page.say(byId("near-wrong").textContent);
    }
    if (!navigator.geolocation) {
      refused(null);
      return;
    }
    words.textContent = "Looking for where you are …";
    navigator.geolocation.getCurrentPosition(
      function (found) {
        words.textContent = "Near me";
        wrong("near", "");
        state.near({ latitude: found.coords.latitude, longitude: found.coords.longitude });
      },
      refused,
      { timeout: 20000, maximumAge: 300000 }
    );
  }

  /* ---- numbers and ticks ---- */

  function update(base, all, here) {
    if (!built) {
      return;
    }
    var counts = search.filters.counts(base, all, here);
    now = all;
    boxes.forEach(function (one) {
      var chosen = all[one.group] || (one.group === "answer" ? ["arrange"] : [""]);
      var count = (counts[one.group] || {})[one.choice];
      one.input.checked = chosen.indexOf(one.choice) >= 0 || (!one.choice && !all[one.group]);
      one.count.textContent = count === undefined ? "" : count;
      one.label.classList.toggle("choice-none", count === 0);
    });
    Object.keys(groups).forEach(function (id) {
      if (groups[id].details) {
        var words = (all[id] || []).map(function (choice) {
          return search.filters.words(id, choice, all);
        });
        groups[id].details.querySelector(".filter-chosen").textContent = words.join(", ");
      }
    });
    field("near-place", all.near && all.near[0] !== "me" ? state.placeName(all.near[0]) : "");
    field("near-within", (all.within || ["10"])[0]);
    field("age-years", typedBefore("age")[0] || "");
    field("date-day", typedBefore("date")[0] || "");
    byId("near-me").setAttribute("aria-pressed", String(Boolean(all.near && all.near[0] === "me")));
  }

  /* A field that somebody is typing in is left alone. */
  function field(id, value) {
    var element = byId(id);
    if (element !== document.activeElement || element.value.trim() === "") {
      element.value = value;
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
