/* The results on a map of the area's towns, drawn from search/map-0.js (plugins/activity_directory/search/map_files.py), and the
   same in words. Each town is a link to the results near it. Nothing is fetched from anywhere else. */
(function (search) {
  "use strict";

  var SVG = "http://www.w3.org/2000/svg";
  var page = search.page;
  var map = null;
  var townOf = [];

  search.county = function (given, towns) {
    map = given;
    townOf = towns;
  };

  function make(tag, name, words) {
    var element = document.createElement(tag);
    if (name) {
      element.className = name;
    }
    if (words !== undefined) {
      element.textContent = words;
    }
    return element;
  }

  function draw(tag, name, about) {
    var element = document.createElementNS(SVG, tag);
    if (name) {
      element.setAttribute("class", name);
    }
    Object.keys(about || {}).forEach(function (key) {
      element.setAttribute(key, about[key]);
    });
    return element;
  }

  /* How many of the activities have a session that fits in each place. */
  function count(documents, chosen, here) {
    var given = search.filters.patterns(chosen, here);
    var counts = [];
    documents.forEach(function (document) {
      var places = new Set();
      for (var row = given[1][document]; row < given[1][document + 1]; row += 1) {
        if (given[4](row)) {
          places.add(townOf[row]);
        }
      }
      places.forEach(function (place) {
        counts[place] = (counts[place] || 0) + 1;
      });
    });
    return counts;
  }

  /* The results near a town: what was chosen stays, a place that was chosen gives way, and the list is back. */
  function address(town) {
    var rest = page.rest.split("&").filter(function (part) {
      return part && !/^(near|within|show)=/.test(part);
    });
    return page.addressOf(page.typed(), ["near=" + town[0], "within=" + town[5]].concat(rest).join("&"));
  }

  /* The list comes in place of the map: whoever pressed goes on from its heading. */
  function leave() {
    page.byId("results-title").focus();
  }

  function townMark(town, number) {
    var name = town[1] + ": " + page.counted(number, "activity", "activities");
    var mark = draw(number ? "a" : "g", "map-town" + (number ? "" : " map-town-none"));
    var text = draw("text", "map-name", { "text-anchor": town[8] });
    if (number) {
      mark.setAttribute("href", address(town));
      mark.setAttribute("aria-label", name);
      mark.addEventListener("click", leave);
    }
    mark.append(draw("circle", "map-spot", { cx: town[2], cy: town[3], r: number ? town[4] : 5 }));
    if (number) {
      var figure = draw("text", "map-count", { x: town[2], y: town[3], dy: ".36em", "text-anchor": "middle" });
      figure.textContent = number;
      mark.append(figure);
    }
    town[9].forEach(function (line, place) {
      var part = draw("tspan", "", { x: town[6], y: town[7] + place * 13.5 });
      part.textContent = line;
      text.append(part);
    });
    mark.append(text);
    return mark;
  }

  function drawn(counts) {
    var svg = draw("svg", "county-map", {
      viewBox: "0 0 " + map.width + " " + map.height,
      width: map.width,
      height: map.height,
      role: "group",
      "aria-label": "Map of the towns of " + map.county
    });
    map.areas.forEach(function (area, number) {
      svg.append(draw("polygon", "map-area map-area-" + ((number % 6) + 1), { points: area[2] }));
    });
    each(function (town, number) {
      svg.append(townMark(town, counts[number] || 0));
    });
    return svg;
  }

  function each(action) {
    var number = 0;
    map.areas.forEach(function (area) {
      area[3].forEach(function (town) {
        action(town, number, area);
        number += 1;
      });
    });
    return number;
  }

  function inWords(counts) {
    var box = make("div", "map-words");
    var lists = {};
    var total = each(function (town, number, area) {
      if (!lists[area[0]]) {
        var title = make("h3", "map-title", area[1]);
        title.prepend(make("span", "map-key map-area-" + ((map.areas.indexOf(area) % 6) + 1)));
        lists[area[0]] = make("ul", "index-list");
        box.append(title, lists[area[0]]);
      }
      var item = make("li", "index-item");
      var many = counts[number] || 0;
      var link = make(many ? "a" : "span", "index-link", (town[10] ? town[10] + ": " : "") + town[1]);
      var figure = make("span", "index-count", many ? String(many) + " " : "none");
      if (many) {
        link.href = address(town);
        link.addEventListener("click", leave);
        figure.append(make("span", "visually-hidden", many === 1 ? "activity" : "activities"));
      }
      item.append(link, " ", figure);
      lists[area[0]].append(item);
    });
    [["All over the area", total], ["Online", total + 1]].forEach(function (place) {
      if (counts[place[1]]) {
        box.append(make("p", "map-everywhere", place[0] + ": " + page.counted(counts[place[1]], "activity", "activities") + "."));
      }
    });
    return box;
  }

  function view(element, documents, chosen, here) {
    return (map ? Promise.resolve() : search.load("map-0")).then(function () {
      var counts = count(documents, chosen, here);
      var box = make("div", "map-layout");
      box.append(drawn(counts), inWords(counts));
      element.append(make("h2", "map-head", "Where they are"), make("p", "", "Press a town to see what is there."), box);
      var towns = each(Boolean);
      var used = counts.slice(0, towns).filter(Boolean).length;
      return " They are in " + page.counted(used, "town", "towns") + ".";
    });
  }

  search.views = search.views || {};
  search.views.map = view;
})(window.activitySearch);
