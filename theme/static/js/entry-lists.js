/* The page for providers: questions with several answers: boxes to tick, and lines or groups of fields that one adds to.
   activityContribute.lists.{ticks, lines, things}(ask, keys, schema, more), as activityContribute.field
   activityContribute.rows(ask, keys, schema, more, row)  one part below the other; more {one, another, least}: their words;
     more.first(again) makes what stands above the lines, and may call again() to show them anew; more.gone(at) is told */
(function (page) {
  "use strict";

  var make = page.make;
  var add = page.add;
  var icon = page.icon;
  var button = page.button;
  var grouped = page.grouped;
  var change = page.change;
  var focusFirst = page.focusFirst;
  var idOf = page.idOf;

  /* ---- several of a list ---- */

  function ticks(ask, keys, schema, more) {
    var all = schema.items.format === "area-id" ? page.questions.areas : page.vocabularyOf(schema.items);
    var id = idOf(ask, keys);
    var groups = [];
    all.forEach(function (one) {
      var own = groups.filter(function (group) { return group[0] === (one[3] || ""); })[0];
      if (!own) {
        groups.push((own = [one[3] || "", []]));
      }
      own[1].push(one);
    });
    function now() {
      var found = page.get(ask.data, keys);
      return Array.isArray(found) ? found.slice() : [];
    }
    function box(one) {
      var own = id + "-" + one[0];
      var tick = make("input", {
        type: "checkbox", id: own, value: one[0],
        onchange: function () {
          var list = now().filter(function (other) { return other !== one[0]; });
          change(ask, keys, tick.checked ? list.concat([one[0]]) : list);
          if (more.then) {
            more.then();
          }
        }
      });
      tick.checked = now().indexOf(one[0]) >= 0;
      return page.boxed(tick, one[1], one[2]);
    }
    if (groups.length < 3) {
      return grouped(ask, keys, schema, more, all.map(box));
    }
    return grouped(ask, keys, schema, more, groups.map(function (group) {
      var count = make("span", { class: "filter-chosen" });
      var fold = make(
        "details", { class: "filter entry-fold" },
        make("summary", {}, make("span", { class: "filter-name" }, group[0], " ", count), icon("chevron-down")),
        make("fieldset", { class: "choices" }, make("legend", { class: "visually-hidden" }, group[0]), group[1].map(box))
      );
      function tell() {
        var number = fold.querySelectorAll("input:checked").length;
        count.textContent = number ? number + " ticked" : "";
        return number;
      }
      fold.addEventListener("change", tell);
      fold.open = tell() > 0;
      return fold;
    }));
  }

  /* ---- several that one writes ---- */

  /* Fields one below the other, each with a button that takes it away, and one that adds another. `row(at)` makes one. */
  function rows(ask, keys, schema, more, row) {
    var id = idOf(ask, keys);
    var name = more.one || (schema.items && schema.items.title) || "Line";
    var holder = make("div", { class: "entry-rows", id: id });
    var most = schema.maxItems || 40;
    function count() {
      return Math.max((page.get(ask.data, keys) || []).length, more.least === undefined ? 1 : more.least);
    }
    function draw(number) {
      holder.textContent = "";
      for (var at = 0; at < number; at += 1) {
        holder.append(one(at, number));
      }
      if (number < most) {
        holder.append(button(more.another || "Add another", "plus", function () {
          draw(number + 1);
          focusFirst(holder.querySelectorAll(".entry-row")[number]);
        }, { class: "button button-quiet entry-another" }));
      }
    }
    function one(at, number) {
      var gone = number > 1 || page.get(ask.data, keys.concat([at])) !== undefined
        ? button("Take away", "delete", function () {
            var list = (page.get(ask.data, keys) || []).slice();
            list.splice(at, 1);
            if (more.gone) {
              more.gone(at);
            }
            change(ask, keys, list);
            draw(Math.max(number - 1, more.least === undefined ? 1 : more.least));
            holder.querySelector(".entry-another").focus();
          })
        : null;
      if (gone) {
        gone.append(make("span", { class: "visually-hidden" }, " " + name.toLowerCase() + " " + (at + 1)));
      }
      var inside = row(at, name + " " + (at + 1));
      inside.classList.add("entry-row");
      add(inside, gone);
      return inside;
    }
    draw(count());
    return more.first ? [more.first(function () { draw(count()); }), holder] : holder;
  }

  function lines(ask, keys, schema, more) {
    return grouped(ask, keys, schema, more, rows(ask, keys, schema, more, function (at, name) {
      return page.field(ask, keys.concat([at]), schema.items, { title: name, hint: "", example: "" });
    }));
  }

  function things(ask, keys, schema, more) {
    return grouped(ask, keys, schema, more, rows(ask, keys, schema, more, function (at, name) {
      return page.object(ask, keys.concat([at]), schema.items, { title: name, hint: "", fields: more.fields });
    }));
  }

  page.rows = rows;
  page.lists = { ticks: ticks, lines: lines, things: things };
})(window.activityContribute);
