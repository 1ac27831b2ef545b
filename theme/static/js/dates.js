/* What time does to a page between two builds: things that are over are hidden, things that then hold are shown.
   data-hide-after="2026-11-28T11:00:00+00:00"   data-show-after="2026-12-20" hidden
   A date without a time means until midnight at the end of that day on the reader's own clock. Without script every date stays. */
(function () {
  "use strict";

  function moment(text) {
    var day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
    if (day) {
      return new Date(Number(day[1]), Number(day[2]) - 1, Number(day[3]) + 1).getTime();
    }
    return Date.parse(text);
  }

  function each(name, change) {
    var now = Date.now();
    var found = document.querySelectorAll("[" + name + "]");
    for (var i = 0; i < found.length; i += 1) {
      // A text that is no date gives NaN, which is before nothing: the element is left as it was written.
      if (moment(found[i].getAttribute(name)) <= now) {
        change(found[i]);
      }
    }
  }

  function renew() {
    each("data-hide-after", function (element) {
      element.hidden = true;
    });
    each("data-show-after", function (element) {
      element.hidden = false;
    });
  }

  renew();
  // A page that was left open in a tab is put right when somebody comes back to it.
  document.addEventListener("visibilitychange", renew);
})();
