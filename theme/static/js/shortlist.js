/* My list, on every page: what is kept on this device, the button "Add to my list", and how many there are beside the link.
   activityShortlist.read()      -> {list: [{id, name, note}], trouble: "", "off" (nothing can be kept) or "damaged"}
   activityShortlist.write(list) -> whether it was kept
   activityShortlist.key         -> under which it is kept
   Nothing is stored before the first press, and nothing but the list. A page that puts up cards says so with the event
   "activity-card", detail {element, path, title}. */
(function (top) {
  "use strict";

  // Two directories may stand on one host, which has one store: the name has the path of this one.
  var KEY = "activity-directory " + new URL("../../", document.currentScript.src).pathname + " shortlist";
  var MOST = 60;
  var ID = /^[a-z0-9-]+\/[a-z0-9-]+$/;
  var PATH = /activities\/([^/]+\/[^/]+)\.html$/;
  var status = null;

  function read() {
    var text;
    try {
      text = top.localStorage.getItem(KEY);
      var kept = text ? JSON.parse(text) : { version: 1, list: [] };
      if (kept.version !== 1) {
        throw kept;
      }
      var list = kept.list.filter(function (one) {
        return ID.test(one.id);
      });
      return { list: list.slice(0, MOST), trouble: "" };
    } catch (error) {
      return { list: [], trouble: text ? "damaged" : "off" };
    }
  }

  function write(list) {
    try {
      if (list.length) {
        top.localStorage.setItem(KEY, JSON.stringify({ version: 1, list: list }));
      } else {
        top.localStorage.removeItem(KEY);
      }
    } catch (error) {
      return false;
    }
    renew();
    return true;
  }

  function placeOf(id, list) {
    return list
      .map(function (one) {
        return one.id;
      })
      .indexOf(id);
  }

  function renew() {
    var list = read().list;
    var link = document.querySelector('.site-nav-link[href$="my-list.html"]');
    if (link) {
      link.textContent = "My list" + (list.length ? " (" + list.length + ")" : "");
    }
    document.querySelectorAll(".keep").forEach(function (button) {
      button.firstChild.data = placeOf(button.value, list) < 0 ? "Add to my list" : "On my list: take off";
    });
  }

  function press(event) {
    var button = event.currentTarget;
    var name = button.lastChild.textContent.slice(1);
    var kept = read();
    var list = kept.list;
    var place = placeOf(button.value, list);
    var words = name + " is off your list.";
    if (place >= 0) {
      list.splice(place, 1);
    } else if (list.length < MOST) {
      list.push({ id: button.value, name: name, note: "" });
      words = name + " is on your list." + (kept.trouble ? " The list from before could not be read." : "");
    } else {
      words = "Your list is full. Take something off it first.";
    }
    if (!write(list)) {
      words = "It could not be kept. Your browser keeps nothing for this site, or has no room.";
    }
    status.textContent = words;
    // What a reader who looks cannot see from the button itself is shown beside it.
    var beside = button.nextSibling;
    beside.textContent = words.indexOf(name) ? words : "";
  }

  function offer(place, id, name) {
    if (!status) {
      status = document.createElement("p");
      status.className = "visually-hidden";
      status.setAttribute("role", "status");
      document.body.append(status);
    }
    var button = document.createElement("button");
    var hidden = document.createElement("span");
    button.type = "button";
    button.className = "button button-quiet keep";
    button.value = id;
    hidden.className = "visually-hidden";
    hidden.textContent = " " + name;
    button.append("", hidden);
    button.addEventListener("click", press);
    place.append(button, document.createElement("span"));
    place.hidden = false;
  }

  function onCard(card, path, name) {
    var found = PATH.exec(path);
    if (found) {
      var place = document.createElement("p");
      place.className = "card-keep no-print";
      card.querySelector(".card-body").append(place);
      offer(place, found[1], name);
    }
  }

  top.activityShortlist = { key: KEY, read: read, write: write, most: MOST, id: ID };
  document.querySelectorAll("[data-keep]").forEach(function (place) {
    offer(place, place.getAttribute("data-keep"), document.querySelector("h1").textContent);
  });
  document.querySelectorAll(".card").forEach(function (card) {
    var link = card.querySelector(".card-title a");
    if (link) {
      onCard(card, link.href, link.textContent);
    }
  });
  document.addEventListener("activity-card", function (event) {
    var card = event.detail;
    onCard(card.element, card.path, card.title);
    renew();
  });
  // Another tab changed it, or a reader came back to a page that the browser had put aside.
  top.addEventListener("storage", renew);
  top.addEventListener("pageshow", renew);
  renew();
})(window);
