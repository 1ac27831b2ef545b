/* Orders that few readers choose: soonest, cheapest, last checked. It loads with the first of them. The sort method in
   plugins/activity_directory/search/filters.py says what is right. */
(function (search) {
  "use strict";

  /* What a document is sorted by, smallest first. `days`: those that are asked for; `least` gives the least of its rows. */
  search.order = function (by, costs, checked, timings, days, least) {
    if (by === "soonest") {
      var minutes = timings.map(function (runs) {
        var day = days.find(function (each) {
          return runs[each] > 1;
        });
        return day === undefined ? Infinity : day * 1440;
      });
      return least(function (row) {
        return minutes[row.timing] + (row.start < 0 ? 1439 : row.start);
      });
    }
    return function (document) {
      return by === "checked" ? -checked[document] : costs[document] < 0 ? Infinity : costs[document];
    };
  };
})(window.activitySearch);
