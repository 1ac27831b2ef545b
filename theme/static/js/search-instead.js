/* What to offer instead when nothing fits: how many there would be without each filter, and the nearest that fit the rest.
   Without and nearest in plugins/activity_directory/search/filters.py say what is right, and a test holds this to them. */
(function (search) {
  "use strict";

  // What is given up, one after the other: where, then when, then what would be nice. Never what a child needs; last of
  // all the age is asked a little wider.
  var YEARS_WIDER = 2;
  var GIVEN_UP = [["near", "within", "area"]].concat(
    "date time day when around outcome level group cost booking places need interest age".split(" ").map(function (group) {
      return [group];
    })
  );
  // These ask nothing by themselves.
  var MODIFIERS = ["within", "answer"];

  function found(documents, chosen, here) {
    return search.filters.narrow(documents, chosen, here).found.filter(search.isActivity);
  }

  function changed(chosen, group, choices) {
    var made = Object.assign({}, chosen);
    made[group] = choices;
    return made;
  }

  function wider(age) {
    var ages = age.split("-").map(Number);
    return Math.max(ages[0] - YEARS_WIDER, 0) + "-" + (ages[ages.length - 1] + YEARS_WIDER);
  }

  /* [{group, choice, words, count}]: each filter, and how many there would be without it. */
  function without(documents, chosen, here) {
    var costs = [];
    search.filters.groups().forEach(function (group) {
      (MODIFIERS.indexOf(group.id) < 0 && chosen[group.id] ? chosen[group.id] : []).forEach(function (choice) {
        var rest = chosen[group.id].filter(function (other) {
          return other !== choice;
        });
        costs.push({
          group: group.id,
          choice: choice,
          words: search.filters.words(group.id, choice, chosen),
          count: found(documents, changed(chosen, group.id, rest), here).length
        });
      });
    });
    return costs;
  }

  /* Numbers of what fits when the place is given up, then the date, and so on until something does; the nearest first. */
  function nearest(documents, chosen, here, most) {
    var anyway = new Set(found(documents, chosen, here));
    var left = chosen;
    var others = [];
    GIVEN_UP.forEach(function (groups) {
      if (!others.length) {
        left = groups.reduce(function (given, group) {
          return changed(given, group, group === "age" ? (chosen.age || []).map(wider) : []);
        }, left);
        others = found(documents, left, here).filter(function (document) {
          return !anyway.has(document);
        });
      }
    });
    return search.filters.sort(others, "nearest", changed(left, "near", chosen.near), here).slice(0, most);
  }

  search.instead = { without: without, nearest: nearest };
})(window.activitySearch);
