/* What stands beside results that may not be the answer. Words that may have been meant; those who fit the rest and have
   not said; the nearest that fit the rest, where little was found; and where nothing was: what was asked for, what each
   filter costs, and an e-mail that tells the staff of the wish, ready to be read and sent. It holds words and filters,
   never where the reader is. */
(function () {
  "use strict";

  var search = window.activitySearch;
  var page = search.page;
  var byId = page.byId;
  var NEAREST = 4;
  var STEP = 10;
  var apart = [];

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

  /* What would be found without something, as a button; in words alone where that is nothing either. */
  function button(words, count, action) {
    if (!count) {
      return words + ": 0";
    }
    var element = document.createElement("button");
    element.type = "button";
    element.className = "tag";
    element.textContent = words + ": " + count;
    element.addEventListener("click", function () {
      action();
      var title = byId("results-title");
      // Safari scrolls to what gets the focus only if it knows where that stands: asking for it has the page laid out anew.
      title.getBoundingClientRect();
      title.focus();
    });
    return element;
  }

  /* The words go from the box; what was understood in them stays. */
  function unword() {
    var typed = search.state.parts().map(function (part) {
      return part.typed;
    });
    page.box.value = Array.from(new Set(typed)).join(" ");
    search.state.changed();
  }

  function leads(item) {
    return typeof item !== "string";
  }

  /* An e-mail in plain words: what was looked for, one line each. */
  function letter(words, items) {
    var lines = (words ? ["These words: " + words] : []).concat(items);
    return (
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

  /* Words that may have been meant, each with what stands beside it in the question. */
  function meant(answer) {
    var links = [];
    answer.understood.forEach(function (word) {
      (word.match === "none" ? search.suggest(word.typed) : []).forEach(function (other) {
        var text = page.typed();
        var at = text.toLowerCase().indexOf(word.typed);
        var question = at < 0 ? other : text.slice(0, at) + other + text.slice(at + word.typed.length);
        var link = document.createElement("a");
        link.className = "tag";
        link.href = page.addressOf(question, page.rest);
        link.textContent = question;
        links.push(link);
      });
    });
    listed(byId("did-you-mean"), links);
  }

  /* ---- those who have not said ---- */

  function showUnsaid(found, nothing) {
    var details = byId("apart");
    var number = apart.length;
    details.hidden = !number;
    details.open = false;
    details.querySelector("summary span").textContent =
      number +
      (found ? " more" : "") +
      (number === 1 ? " activity has" : " activities have") +
      " not said: ask them";
    // Where nothing else was found they are the next thing to look at.
    (nothing ? byId("no-results") : byId("results-more").parentNode).after(details);
  }

  function more() {
    var list = page.lists.apart;
    var mine = page.turn();
    var from = list.children.length;
    page
      .put(apart.slice(from, from + STEP), list, function (place) {
        return mine === page.turn() && list.children.length === from + place;
      })
      .then(function () {
        byId("apart-more").hidden = list.children.length >= apart.length;
        if (from && list.children[from]) {
          list.children[from].querySelector("a").focus();
        }
      })
      .catch(page.fail);
  }

  byId("apart").addEventListener("toggle", function () {
    if (byId("apart").open && !page.lists.apart.firstChild) {
      more();
    }
  });
  byId("apart-more").addEventListener("click", more);

  /* ---- nothing found ---- */

  function nothing(asked, typed) {
    var items = asked ? asked.items : [];
    var words = asked ? asked.words : typed;
    var shown = items.map(function (item) {
      return item.words;
    });
    var costs = items.length ? search.instead.without(asked.base, asked.all, asked.here) : [];
    var buttons = costs.map(function (cost) {
      return button("Without " + page.quoted(cost.words), cost.count, function () {
        search.state.drop(cost.group, cost.choice);
      });
    });
    if (words && items.length) {
      var all = search.filters.narrow(null, asked.all, asked.here).found.length;
      buttons.push(button("Without the words " + page.quoted(words), all, unword));
    }
    listed(byId("asked-for"), items.length ? (words ? [page.quoted(words)] : []).concat(shown) : []);
    // Where nothing leads anywhere there is nothing to press.
    listed(byId("without"), buttons.some(leads) ? buttons : []);
    var wish = byId("wish");
    if (wish) {
      var link = wish.querySelector("a");
      wish.hidden = false;
      link.href = link.href.replace(/\?.*/, "") + letter(words, shown);
    }
    return items.length ? nearest(asked) : null;
  }

  /* The alternatives to what fits, where that is nothing or little. */
  function nearest(asked) {
    var near = search.instead.nearest(asked.base, asked.all, asked.here, NEAREST);
    var mine = page.turn();
    return page
      .put(near, page.lists.near, function () {
        return mine === page.turn();
      })
      .then(function () {
        byId("results-near-title").hidden = !page.lists.near.firstChild;
      });
  }

  search.otherwise = function (answer, typed) {
    var none = answer.nothing || !answer.found.length;
    apart = answer.asked ? answer.asked.apart : [];
    meant(answer);
    showUnsaid(answer.found.length, none);
    return none ? nothing(answer.asked, typed) : answer.few ? nearest(answer.asked) : null;
  };
})();
