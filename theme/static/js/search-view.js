/* The results as a list, or as another view of the same activities (search-week.js, search-map.js). It loads when somebody
   first asks for another view; then it also leads back to the list. */
(function () {
  "use strict";

  var search = window.activitySearch;
  var page = search.page;

  /* `all`: what holds; `last`: what was found; `here`: where the reader is. A promise that the view stands there. */
  search.view = function (answer, all, last, here) {
    var element = page.byId("view");
    var chosen = all.show ? all.show[0] : "list";
    var wanted = page.byId("views") && last && answer.every ? chosen : "list";
    document.querySelectorAll("#views [data-show]").forEach(function (button) {
      button.setAttribute("aria-pressed", String(button.getAttribute("data-show") === chosen));
    });
    page.lists.all.hidden = wanted !== "list";
    element.hidden = wanted === "list";
    page.empty(element);
    if (wanted === "list") {
      return null;
    }
    page.byId("results-more").hidden = true;
    var mine = page.turn();
    // What a view has to say of itself is said with the number that was found.
    return page
      .script(wanted)
      .then(function () {
        return mine === page.turn() ? search.views[wanted](element, last.found, all, here) : "";
      })
      .then(function (said) {
        answer.note = said;
      });
  };
})();
