/* The page for providers: the questions that are put in other words, or in another shape, than the schema alone would give.
   activityContribute.parts.<field>(ask) -> the element; a field that is not here is asked as its schema says. */
(function (page) {
  "use strict";

  var make = page.make;
  var parts = page.parts;

  function fold(words, inside, open) {
    var folded = make("details", { class: "filter entry-fold" },
      make("summary", {}, make("span", { class: "filter-name" }, words), page.icon("chevron-down")), inside);
    folded.open = Boolean(open);
    return folded;
  }

  function of(ask, field, name, more) {
    return page.field(ask, [field, name], ask.schema.properties[field].properties[name], more);
  }

  function any(ask, field, names) {
    return names.some(function (name) {
      return page.get(ask.data, [field, name]) !== undefined;
    });
  }

  parts.ages = function (ask) {
    var both = make("div", {});
    function tell() {
      var from = Number(page.get(ask.data, ["ages", "from"]) || 0);
      var to = Number(page.get(ask.data, ["ages", "to"]) || 99);
      // Not before an age is there: empty means everybody only once the other end is written.
      var told = page.get(ask.data, ["ages", "from"]) || page.get(ask.data, ["ages", "to"]);
      var mixed = Boolean(told) && from < 18 && to >= 18;
      if (mixed && !both.firstChild) {
        both.append(of(ask, "ages", "under_and_over_18", {
          title: "Children and adults come together. How do you look after them?", hint: "Families ask. One sentence is enough."
        }));
      }
      both.hidden = !mixed;
    }
    var row = make("div", { class: "entry-row-of" },
      of(ask, "ages", "from", { title: "From age", hint: "Empty if there is no lower limit." }),
      of(ask, "ages", "to", { title: "To age", hint: "Empty if there is no upper limit." }));
    row.addEventListener("input", tell);
    tell();
    return make("div", { id: page.idOf(ask, ["ages"]), "data-keys": '["ages"]' }, row, both);
  };

  /* Which parts of a venue are asked for, and kept: where only the town is to be seen, nothing else may be written. */
  var VENUE = {
    place: ["name", "address", "town", "postcode", "getting_there", "latitude", "longitude"],
    "town-only": ["name", "town", "getting_there"],
    online: ["name", "how"],
    "area-wide": ["name", "areas", "getting_there", "how"]
  };

  parts.venue = function (ask) {
    var rest = make("div", {});
    function kind() {
      return page.get(ask.data, ["venue", "kind"]) || "place";
    }
    function draw() {
      var asked = {
        place: [
          ["name", { title: "What is the building or place called?", hint: "" }], ["address", { title: "Number and street", hint: "Without the town." }],
          ["town", { title: "Town" }], ["postcode", { title: "Postcode", hint: "" }],
          ["getting_there", { title: "How does one find the door?", hint: "Bus, parking, which entrance.", optional: true }]
        ],
        "town-only": [["town", { title: "Town" }], ["getting_there", { title: "Getting there", hint: "Nothing that gives the address away.", example: "The bus station is ten minutes away.", optional: true }]],
        online: [["how", { title: "How does one join?", hint: "" }]],
        "area-wide": [["areas", { title: "Which parts?", hint: "Tick none if it is everywhere." }], ["how", { title: "How does it work?", hint: "", example: "We come to your home.", optional: true }]]
      }[kind()];
      rest.textContent = "";
      asked.forEach(function (one) {
        rest.append(of(ask, "venue", one[0], one[1]));
      });
      if (kind() === "place") {
        rest.append(fold("It is a field or a car park that the postcode does not find", [
          of(ask, "venue", "latitude", { hint: "" }), of(ask, "venue", "longitude", { hint: "" })
        ], any(ask, "venue", ["latitude"])));
      }
    }
    var asked = page.radios(ask, ["venue", "kind"], ask.schema.properties.venue.properties.kind, {
      title: "What sort of place?", hint: "", start: "place",
      then: function () {
        draw();
      }
    }, page.questions.vocabularies["venue-kinds"]);
    draw();
    return make("div", { id: page.idOf(ask, ["venue"]), "data-keys": '["venue"]' }, asked, rest);
  };

  /* Before it is looked over: what another sort of place would have is taken away, and "place" is meant anyway. */
  function settle(data) {
    var venue = data.venue;
    if (venue) {
      var kept = VENUE[venue.kind || "place"] || [];
      Object.keys(venue).forEach(function (name) {
        if (name !== "kind" && kept.indexOf(name) < 0) {
          delete venue[name];
        }
      });
    }
  }

  parts.costs = function (ask) {
    var schema = ask.schema.properties.costs.items.properties;
    return make("div", { "data-keys": '["costs"]', id: page.idOf(ask, ["costs"]) + "-all" },
      page.rows(ask, ["costs"], ask.schema.properties.costs, { one: "Price", another: "Add another price" }, function (at, name) {
        function one(key, more) {
          return page.field(ask, ["costs", at, key], schema[key], more);
        }
        var extra = page.get(ask.data, ["costs", at, "kind"]) || page.get(ask.data, ["costs", at, "note"]);
        return make("fieldset", { class: "choices entry-box", id: page.idOf(ask, ["costs", at]), "data-keys": JSON.stringify(["costs", at]) }, make("legend", {}, name),
          one("for", { title: "Who is it for?", hint: "" }),
          make("div", { class: "entry-row-of" },
            one("amount", { title: "How many pounds?", hint: "Write 0 if it is free.", example: "6.50" }),
            one("per", { title: "For what?", none: "Choose", hint: "" })),
          fold("It is not an ordinary price, or needs a word", [
            page.radios(ask, ["costs", at, "kind"], schema.kind, { title: "What sort of price?", hint: "", start: "price" }, page.questions.vocabularies["cost-kinds"]),
            one("note", { title: "A word about it" })
          ], extra));
      }));
  };

  parts.booking = function (ask) {
    var later = ["who", "by", "opens", "closes", "answered", "allocation", "limit", "places", "waiting_list", "each_session", "note"];
    return make("div", { id: page.idOf(ask, ["booking"]), "data-keys": '["booking"]' },
      of(ask, "booking", "how", { title: "What does a family do?", hint: "", needed: true }),
      of(ask, "booking", "phone", { title: "Telephone", hint: "The club’s number, not a private one.", optional: true }),
      of(ask, "booking", "email", { title: "E-mail", hint: "An address of the club.", optional: true }),
      of(ask, "booking", "url", { title: "Web page to book on", hint: "", optional: true }),
      of(ask, "booking", "text", { title: "Number for text messages", hint: "Many families would rather text.", optional: true }),
      fold("More about booking", later.map(function (name) {
        return of(ask, "booking", name, {});
      }), any(ask, "booking", later)));
  };

  /* One kind of help below the other: who does it, and a word where there is an answer. */
  parts.help = function (ask) {
    var schema = ask.schema.properties.help.properties;
    var answers = page.questions.vocabularies["help-answers"];
    return make("div", { class: "entry-helps", id: page.idOf(ask, ["help"]), "data-keys": '["help"]' },
      page.questions.vocabularies["help-kinds"].map(function (kind) {
        var keys = ["help", kind[0]];
        // Ten times "a word about it": the group's name says about what.
        var about = make("div", { role: "group", "aria-label": kind[1] });
        function one(name, more) {
          return page.field(ask, keys.concat([name]), schema[kind[0]].properties[name], more);
        }
        function draw() {
          var who = page.get(ask.data, keys.concat(["who"]));
          about.textContent = "";
          if (!who) {
            // Without an answer the rest says nothing, and would be refused.
            page.put(ask.data, keys, "");
            return;
          }
          if (who === "can-arrange") {
            about.append(make("div", { class: "entry-row-of" },
              one("notice", { title: "How long before?", hint: "" }), one("cost", { title: "What does it cost?", hint: "Write 0 if it is free." })));
          }
          if (schema[kind[0]].properties.with && who !== "cannot") {
            about.append(fold("Which ways do you use?", one("with", { title: "Ways of communicating", hint: "" }), page.get(ask.data, keys.concat(["with"]))));
          }
          about.append(one("note", { title: "A word about it", optional: true, hint: "", example: "", rows: 2 }));
        }
        var who = page.chosen(ask, keys.concat(["who"]), { type: "string" }, {
          title: kind[1], hint: kind[2], example: "", none: "Not stated yet", then: draw
        }, [["", answers]]);
        draw();
        return make("div", { class: "entry-help", "data-keys": JSON.stringify(keys) }, who, about);
      }));
  };

  parts.adult_stays = function (ask) {
    return make("div", { id: page.idOf(ask, ["adult_stays"]), "data-keys": '["adult_stays"]' },
      of(ask, "adult_stays", "usually", { title: "What happens usually?", hint: "" }),
      of(ask, "adult_stays", "stays_if", { title: "When must an adult stay after all?", hint: "Tick what is true for you." }),
      of(ask, "adult_stays", "note", { title: "A word about it", hint: "", optional: true }));
  };

  parts.summary = function (ask) {
    return page.field(ask, ["summary"], ask.schema.properties.summary, {
      title: "What is it, in a sentence or two?", hint: "It is all that a family reads in a list. At most 200 letters.", rows: 3
    });
  };
  parts.name = function (ask) {
    return page.field(ask, ["name"], ask.schema.properties.name, { title: "Name of the activity", hint: "Short, as you would say it on the telephone." });
  };
  parts.interests = function (ask) {
    return page.field(ask, ["interests"], ask.schema.properties.interests, { title: "What children do there", hint: "Open a heading to see what is in it." });
  };
  parts.staff_ratio = function (ask) {
    return page.field(ask, ["staff_ratio"], ask.schema.properties.staff_ratio, { title: "Staff to children", hint: "One member of staff for how many children?", example: "1:3" });
  };
  parts.images = function (ask) {
    return make("div", {},
      make("p", {}, "Send the picture itself with your e-mail. Here you say what is on it. Show the place first. Never name a child."),
      page.field(ask, ["images"], ask.schema.properties.images, {
        one: "Picture", another: "Add a picture", least: 0, hint: "",
        fields: {
          file: { title: "Name of the file", hint: "Give it a plain name first, in small letters and without spaces: pool.jpg, not IMG 2034.JPG.", example: "" }, alt: { title: "What does it show?" }, of: { title: "What is it a picture of?", hint: "" }, consent: { title: "May we show it?" },
          agreement: { title: "If somebody can be recognised: the agreement" }
        }
      }));
  };
  ["easy_read", "next_steps", "programmes"].forEach(function (name) {
    parts[name] = function (ask) {
      return page.field(ask, [name], ask.schema.properties[name], { least: 0 });
    };
  });

  page.settle = settle;
  page.fold = fold;
})(window.activityContribute);
