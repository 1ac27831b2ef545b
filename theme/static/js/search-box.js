/* A search box on any page leads to the search page with its words after the #, which no host's log sees.
   <form action="search.html" data-search-box> <input data-search-words> </form> */
(function () {
  "use strict";

  function go(event) {
    var form = event.currentTarget;
    event.preventDefault();
    var words = form.querySelector("[data-search-words]").value.trim();
    window.location.assign(form.getAttribute("action") + (words ? "#q=" + encodeURIComponent(words) : ""));
  }

  var forms = document.querySelectorAll("form[data-search-box]");
  for (var i = 0; i < forms.length; i += 1) {
    forms[i].addEventListener("submit", go);
  }
})();
