/* What is typed or pressed in the filters: a town or postcode, how far, "near me", an age, a day.
   activitySearch.fields(groups, chosen) shows in the fields what holds now. Where the reader is, is asked for on a press only,
   and goes nowhere but into this page's memory. */
(function () {
  "use strict";

  var search = window.activitySearch;
  var page = search.page;
  var state = search.state;
  var byId = page.byId;
  var NEAR_ME = byId("near-me").querySelector("span").textContent;
  var groups = null;
  var now = {};

  function wrong(name, field, words) {
    byId(name + "-wrong").textContent = words;
    byId(field).setAttribute("aria-invalid", String(Boolean(words)));
  }

  /* A promise of the place or postcode district that somebody typed, or "". */
  function placeOf(typed) {
    var known = groups.near.choices.filter(function (given) {
      return given.words.toLowerCase() === typed.toLowerCase();
    })[0];
    if (known || !typed) {
      return Promise.resolve(known ? known.id : "");
    }
    return page.finder(true).then(function () {
      return (search.understand(typed).chosen.near || [""])[0];
    });
  }

  function place(typed) {
    placeOf(typed)
      .then(function (found) {
        var lost = typed && !found;
        wrong(
          "near",
          "near-place",
          lost ? "We do not know this place. Try a town near it, or the first part of a postcode." : ""
        );
        if (!lost) {
          state.choose("near", found);
        }
      })
      .catch(page.fail);
  }

  function age(typed) {
    var found = /^(\d{1,2})(?:\s*(?:-|–|to)\s*(\d{1,2}))?$/.exec(typed);
    wrong("age", "age-years", typed && !found ? "Please write a number, for example 7." : "");
    if (found || !typed) {
      instead("age", found ? found[1] + (found[2] ? "-" + found[2] : "") : "");
    }
  }

  function day(typed) {
    instead("date", typed);
  }

  /* What was typed before in the field of this group: a choice that the group does not name. */
  function before(group) {
    return (now[group] || []).filter(function (choice) {
      return !groups[group].choices.some(function (given) {
        return given.id === choice;
      });
    })[0];
  }

  function instead(group, choice) {
    var old = before(group);
    if (old && old !== choice) {
      state.drop(group, old);
    }
    if (choice && old !== choice) {
      state.choose(group, choice);
    }
  }

  function nearMe() {
    var words = byId("near-me").querySelector("span");
    function refused(error) {
      words.textContent = NEAR_ME;
      wrong(
        "near",
        "near-place",
        error && error.code === 1
          ? "You did not let us use where you are. That is fine: type a town or a postcode."
          : "We could not find where you are. Type a town or a postcode."
      );
    }
    if (!navigator.geolocation) {
      refused(null);
      return;
    }
    words.textContent = "Looking for where you are …";
    navigator.geolocation.getCurrentPosition(
      function (found) {
        words.textContent = NEAR_ME;
        wrong("near", "near-place", "");
        state.near({ latitude: found.coords.latitude, longitude: found.coords.longitude });
      },
      refused,
      { timeout: 20000, maximumAge: 300000 }
    );
  }

  function listen(id, read) {
    var element = byId(id);
    element.addEventListener("change", function () {
      read(element.value.trim());
    });
    // Somebody may have been quicker than this script.
    if (element.value) {
      read(element.value.trim());
    }
  }

  function connect() {
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
    // Set at once, and here: somebody may stand on it already, and then it is left alone below.
    byId("near-within").value = now.within ? now.within[0] : "10";
    byId("near-within").addEventListener("change", function (event) {
      state.choose("within", event.target.value);
    });
    byId("near-me").disabled = false;
    byId("near-me").addEventListener("click", nearMe);
    listen("near-place", place);
    listen("age-years", age);
    listen("date-day", day);
  }

  /* A field that somebody is typing in is left alone, and so is what is not understood, or not yet. */
  function show(id, value, first) {
    var element = byId(id);
    var kept = first || element === document.activeElement || element.getAttribute("aria-invalid") === "true";
    if (!kept || !element.value) {
      element.value = value;
    }
  }

  search.fields = function (given, chosen) {
    var first = !groups;
    groups = given;
    now = chosen;
    if (first) {
      connect();
    }
    var near = chosen.near ? chosen.near[0] : "";
    show("near-place", near && near !== "me" ? search.filters.named(near) : "", first);
    show("near-within", chosen.within ? chosen.within[0] : "10");
    show("age-years", before("age") || "", first);
    show("date-day", before("date") || "", first);
    byId("near-me").setAttribute("aria-pressed", String(near === "me"));
  };
})();
