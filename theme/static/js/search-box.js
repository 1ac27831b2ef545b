/* A search box on any page leads to the search page with its words after the #, which no host's log sees. What that page needs
   comes while somebody types: on a slow line only the words' own files are then left to wait for.
   <form action="search.html" data-search-box> <input data-search-words> </form> */
(function () {
  "use strict";

  var SCRIPTS = /search\/(?:first|main)\.js\?v=[0-9a-f]+/g;

  function go(event) {
    var form = event.currentTarget;
    event.preventDefault();
    var words = form.querySelector("[data-search-words]").value.trim();
    window.location.assign(form.getAttribute("action") + (words ? "#q=" + encodeURIComponent(words) : ""));
  }

  /* Into the browser's own store, and no further. What is lost here the search page asks for itself, and says so. */
  function fetchAhead(event) {
    var address = event.currentTarget.action;
    event.currentTarget.removeEventListener("focusin", fetchAhead);
    if (!/^http/.test(address) || (navigator.connection && navigator.connection.saveData)) {
      return;
    }
    window
      .fetch(address)
      .then(function (page) {
        return page.text();
      })
      .then(function (text) {
        return Promise.all(
          (text.match(SCRIPTS) || []).map(function (script) {
            return window.fetch(new URL(script, address));
          })
        );
      })
      .catch(Object);
  }

  var forms = document.querySelectorAll("form[data-search-box]");
  for (var i = 0; i < forms.length; i += 1) {
    forms[i].addEventListener("submit", go);
    forms[i].addEventListener("focusin", fetchAhead);
  }
})();
