/* A search that found nothing: what was asked for, what each filter costs, the nearest that fit the rest, and an e-mail that
   tells the staff of the wish, ready to be read and sent. It holds words and filters, never where the reader is. */
(function () {
  "use strict";

  var search = window.activitySearch;
  var page = search.page;
  var byId = page.byId;
  var MOST = 4;

  function listed(element, items) {
    var list = element.querySelector("ul");
    page.empty(list);
    items.forEach(function (item) {
      var row = document.createElement("li");
      row.append(item);
      list.append(row);
    });
    element.hidden = !items.length;
  }

  function button(words, action) {
    var element = document.createElement("button");
    element.type = "button";
    element.className = "tag";
    element.textContent = words;
    element.addEventListener("click", function () {
      action();
      byId("results-title").focus();
    });
    return element;
  }

  /* An e-mail in plain words: what was looked for, one line each. */
  function letter(words, items) {
    var lines = (words ? ["These words: " + words] : []).concat(items);
    return (
      "mailto:" +
      byId("wish").getAttribute("data-to") +
      "?subject=" +
      encodeURIComponent("I would like something that I cannot find") +
      "&body=" +
      encodeURIComponent(
        "Hello,\r\n\r\nI looked in the directory and did not find what I would like:\r\n\r\n- " +
          lines.join("\r\n- ") +
          "\r\n\r\nPlease tell me if you know of something, or tell those who plan new activities.\r\n\r\nThank you\r\n"
      )
    );
  }

  search.nothing = function (answer, typed) {
    var asked = answer.asked;
    var items = asked ? asked.items : [];
    var words = asked ? asked.words : typed;
    var shown = items.map(function (item) {
      return item.words;
    });
    listed(byId("asked-for"), items.length ? (words ? [page.quoted(words)] : []).concat(shown) : []);
    var costs = items.length ? search.filters.without(asked.base, asked.all, asked.here) : [];
    var buttons = costs.map(function (cost) {
      return button("Without " + page.quoted(cost.words) + ": " + cost.count, function () {
        search.state.drop(cost.group, cost.choice);
      });
    });
    if (words && items.length) {
      var all = search.filters.narrow(null, asked.all, asked.here).found.length;
      buttons.push(
        button("Without the words " + page.quoted(words) + ": " + all, function () {
          search.state.unword();
        })
      );
    }
    listed(byId("without"), buttons);
    byId("wish").hidden = !byId("wish").getAttribute("data-to");
    byId("wish").querySelector("a").href = letter(words, shown);
    var near = items.length ? search.filters.nearest(asked.base, asked.all, asked.here, MOST) : [];
    var mine = page.turn();
    return page
      .put(near, page.lists.near, function () {
        return mine === page.turn();
      })
      .then(function () {
        byId("results-near-title").hidden = !page.lists.near.firstChild;
      });
  };
})();
