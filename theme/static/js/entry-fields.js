/* The page for providers: one question as a field of the right kind, made from the schema that the build put into
   contribute/questions.js. What is typed goes into the data at once, as text, the way it would stand in a file.
   activityContribute.field(ask, keys, schema, more) -> the element
     ask   {data, prefix, changed(keys)}: where the answers are kept, what ids begin with, whom to tell
     more  {title, hint, example, optional, rows}: words of the form's own in place of the schema's */
(function (page) {
  "use strict";

  var LONG = 165;
  var MANY = 8;

  /* make("p", {class: "x"}, "words", element, ...) ; a name that begins with "on" is a listener. */
  function make(name, attributes) {
    var element = document.createElement(name);
    Object.keys(attributes || {}).forEach(function (key) {
      var value = attributes[key];
      if (typeof value === "function") {
        element.addEventListener(key.slice(2), value);
      } else if (value === true) {
        element.setAttribute(key, "");
      } else if (value !== false && value !== undefined && value !== null && (value !== "" || key === "value")) {
        element.setAttribute(key, value);
      }
    });
    for (var place = 2; place < arguments.length; place += 1) {
      add(element, arguments[place]);
    }
    return element;
  }

  function add(element, inside) {
    if (Array.isArray(inside)) {
      inside.forEach(function (one) {
        add(element, one);
      });
    } else if (inside) {
      element.append(inside);
    }
  }

  function icon(name) {
    var found = document.getElementById("entry-icons").content.querySelector('[data-icon="' + name + '"]');
    return found.firstElementChild.cloneNode(true);
  }

  function button(words, picture, work, more) {
    return make(
      "button",
      Object.assign({ class: "button button-quiet", type: "button", onclick: work }, more || {}),
      picture ? icon(picture) : null,
      picture ? " " : "",
      words
    );
  }

  function idOf(ask, keys) {
    return ask.prefix + keys.join("-");
  }

  /* The schema speaks to whoever writes a file: yes and no, quotation marks, https://, lists of words. Here they are boxes. */
  function hintOf(schema, more) {
    if (more.hint !== undefined) {
      return more.hint;
    }
    var words = schema.description || "";
    if (schema.type === "boolean") {
      words = words.replace(/^yes( if|:) /, "");
      return words.charAt(0).toUpperCase() + words.slice(1);
    }
    if (schema.enum || /^(date|time-of-day|ratio|place-id|scheme-id|terms-id|activity-id|area-id)$/.test(schema.format || "")) {
      return schema.format === "date" || schema.format === "activity-id" ? words.replace(/:? year, month, day\.?/i, "") : "";
    }
    return words.replace(/,? beginning with https:\/\//, "").replace(/ You may use \*\*bold\*\*, lists and links\./, "");
  }

  function exampleOf(schema, more) {
    var example = more.example !== undefined ? more.example : (schema.examples || [""])[0];
    var plain = typeof example === "string" || typeof example === "number";
    var told = schema.enum || schema.type === "boolean" || /^(date|time-of-day)$/.test(schema.format || "") || /-id$/.test(schema.format || "");
    return plain && example !== "" && !told ? "For example: " + example : "";
  }

  function hints(ask, keys, schema, more) {
    var words = [hintOf(schema, more), exampleOf(schema, more)].filter(Boolean).join(" ");
    return words ? make("p", { class: "field-hint", id: idOf(ask, keys) + "-hint" }, words) : null;
  }

  function label(words, more) {
    return [words, more.optional ? make("span", { class: "field-optional" }, " (if you like)") : null];
  }

  function titleOf(schema, more) {
    return more.title || schema.title || "";
  }

  /* A label, a hint and a control, in this order. */
  function labelled(ask, keys, schema, more, control) {
    var id = idOf(ask, keys);
    var hint = hints(ask, keys, schema, more);
    control.id = id;
    if (hint) {
      control.setAttribute("aria-describedby", hint.id);
    }
    return make("div", { class: "field", "data-keys": JSON.stringify(keys) }, make("label", { class: "field-label", for: id }, label(titleOf(schema, more), more)), hint, control);
  }

  /* A legend, a hint and boxes. The hint is the group's: a screen reader says it once. */
  function grouped(ask, keys, schema, more, inside) {
    var id = idOf(ask, keys);
    var hint = hints(ask, keys, schema, more);
    return make(
      "fieldset",
      { class: "choices", id: id, "aria-describedby": hint ? hint.id : "", "data-keys": JSON.stringify(keys) },
      make("legend", {}, label(titleOf(schema, more), more)),
      hint,
      inside
    );
  }

  function change(ask, keys, value) {
    page.put(ask.data, keys, value);
    ask.changed(keys);
  }

  /* A box with its words: they are its name, and the hint is what is said after it. */
  function boxed(box, words, hint) {
    box.setAttribute("aria-labelledby", box.id + "-name");
    if (hint) {
      box.setAttribute("aria-describedby", box.id + "-hint");
    }
    return make("label", { class: "choice" }, box, make("span", { class: "choice-name" },
      make("span", { id: box.id + "-name" }, words), hint ? make("span", { class: "choice-hint", id: box.id + "-hint" }, hint) : null));
  }

  /* ---- text ---- */

  var TIDIED = {
    postcode: function (text) {
      var parts = /^([A-Za-z]{1,2}[0-9][0-9A-Za-z]?)\s*([0-9][A-Za-z]{2})$/.exec(text);
      return parts ? (parts[1] + " " + parts[2]).toUpperCase() : text;
    },
    "web-address": function (text) {
      return /^(?!https?:)[\w-]+(\.[\w-]+)+([/?#]|$)/i.test(text) ? "https://" + text : text;
    },
    number: function (text) {
      return text.replace(/^£\s*/, "");
    },
    integer: function (text) {
      return text.replace(/\s+years?( old)?$/i, "");
    }
  };
  var KINDS_OF_INPUT = {
    date: { type: "date" },
    "time-of-day": { type: "time" },
    email: { type: "email", autocapitalize: "none", spellcheck: "false" },
    "web-address": { type: "text", inputmode: "url", autocapitalize: "none", spellcheck: "false" },
    "uk-telephone": { type: "tel" },
    postcode: { type: "text", autocapitalize: "characters", spellcheck: "false" },
    integer: { type: "text", inputmode: "numeric" },
    number: { type: "text", inputmode: "decimal" }
  };

  function shownAs(kind, value) {
    // A file may say 9:30, which a time's own field would show as nothing.
    return kind === "time-of-day" && /^\d:\d\d$/.test(value) ? "0" + value : value;
  }

  function input(ask, keys, schema, more) {
    var kind = schema.format && KINDS_OF_INPUT[schema.format] ? schema.format : schema.type;
    var value = page.get(ask.data, keys);
    var long = schema.type === "string" && (schema.maxLength || 0) > LONG && !KINDS_OF_INPUT[kind];
    var short = /^(date|time-of-day|integer|number|postcode|uk-telephone|ratio)$/.test(kind === "string" ? schema.format : kind);
    var control = long
      ? make("textarea", { class: "input", rows: String(more.rows || Math.min(8, Math.max(2, Math.round(schema.maxLength / 80)))), autocomplete: "off" })
      : make("input", Object.assign({ class: "input" + (short ? " input-short" : ""), type: "text", autocomplete: "off" }, KINDS_OF_INPUT[kind] || {}));
    control.value = value === undefined || typeof value === "object" ? "" : shownAs(kind, String(value));
    control.addEventListener("input", function () {
      change(ask, keys, long ? control.value : control.value.trim());
    });
    control.addEventListener("change", function () {
      var text = control.value.trim();
      var better = TIDIED[kind] ? TIDIED[kind](text) : text;
      if (better !== control.value) {
        control.value = better;
      }
      change(ask, keys, better);
    });
    return control;
  }

  function text(ask, keys, schema, more) {
    return labelled(ask, keys, schema, more, input(ask, keys, schema, more));
  }

  /* ---- one of several ---- */

  /* [[value, words, hint], ...] as buttons of which one is pressed; "" is "not stated". */
  function radios(ask, keys, schema, more, choices) {
    var id = idOf(ask, keys);
    var now = page.get(ask.data, keys);
    now = now === undefined ? (more.start === undefined ? "" : more.start) : String(now);
    var truth = { true: "yes", false: "no" };
    now = schema.type === "boolean" ? truth[now.toLowerCase()] || now.toLowerCase() : now;
    return grouped(
      ask, keys, schema, more,
      choices.map(function (choice, place) {
        var own = id + "-" + place;
        var box = make("input", {
          type: "radio", name: id, id: own, value: choice[0],
          onchange: function () {
            change(ask, keys, choice[0]);
            if (more.then) {
              more.then(choice[0]);
            }
          }
        });
        box.checked = now === choice[0];
        return boxed(box, choice[1], choice[2]);
      })
    );
  }

  function chosen(ask, keys, schema, more, groups) {
    var now = page.get(ask.data, keys);
    var select = make("select", { class: "input", onchange: function () { change(ask, keys, select.value); if (more.then) { more.then(select.value); } } });
    select.append(make("option", { value: "" }, more.none || "Not stated"));
    var known = false;
    groups.forEach(function (group) {
      var place = group[0] ? make("optgroup", { label: group[0] }) : select;
      group[1].forEach(function (choice) {
        known = known || choice[0] === now;
        place.append(make("option", { value: choice[0] }, choice[1]));
      });
      if (group[0]) {
        select.append(place);
      }
    });
    if (now && !known) {
      select.append(make("option", { value: now }, now));
    }
    select.value = now || "";
    return labelled(ask, keys, schema, more, select);
  }

  function words(schema) {
    return (page.questions.vocabularies[schema.vocabulary] || []).concat(
      schema.vocabulary ? [] : (schema.enum || []).map(function (one) { return [one, one, "", ""]; })
    );
  }

  function choice(ask, keys, schema, more) {
    var all = words(schema);
    if (all.length > MANY) {
      return chosen(ask, keys, schema, more, [["", all]]);
    }
    return radios(ask, keys, schema, more, all.concat(more.needed ? [] : [["", more.none || "Not stated"]]));
  }

  function yesNo(ask, keys, schema, more) {
    var asked = radios(ask, keys, schema, more, [["yes", "Yes"], ["no", "No"]].concat(more.needed ? [] : [["", "Not stated"]]));
    asked.classList.add("fit-row");
    return asked;
  }

  /* ---- from the county's own lists ---- */

  function place(ask, keys, schema, more) {
    var all = page.questions;
    return chosen(ask, keys, schema, Object.assign({ none: "Choose a town" }, more), all.areas.map(function (area) {
      return [area[1], all.places.filter(function (town) { return town[2] === area[0]; })];
    }));
  }

  function activity(ask, keys, schema, more) {
    return chosen(ask, keys, schema, Object.assign({ none: "Choose an activity" }, more), page.providers.map(function (provider) {
      return [provider[1], provider[3].map(function (one) { return [provider[0] + "/" + one[0], one[1]]; })];
    }));
  }

  function object(ask, keys, schema, more) {
    return grouped(ask, keys, schema, more, Object.keys(schema.properties).filter(function (name) {
      return (more.without || []).indexOf(name) < 0;
    }).map(function (name) {
      return field(ask, keys.concat([name]), schema.properties[name], (more.fields || {})[name] || {});
    }));
  }

  function field(ask, keys, schema, more) {
    more = more || {};
    var inner = schema.items || {};
    if (schema.type === "object") {
      return object(ask, keys, schema, more);
    }
    if (schema.type === "array") {
      return page.lists[inner.enum || inner.format === "area-id" ? "ticks" : inner.type === "object" ? "things" : "lines"](ask, keys, schema, more);
    }
    if (schema.type === "boolean") {
      return yesNo(ask, keys, schema, more);
    }
    if (schema.enum) {
      return choice(ask, keys, schema, more);
    }
    switch (schema.format) {
      case "place-id":
        return place(ask, keys, schema, more);
      case "activity-id":
        return activity(ask, keys, schema, more);
      case "scheme-id":
        return chosen(ask, keys, schema, Object.assign({ none: "None" }, more), [["", page.questions.schemes]]);
      case "terms-id":
        return chosen(ask, keys, schema, Object.assign({ none: "The usual ones" }, more), [["", page.questions.terms]]);
      default:
        return text(ask, keys, schema, more);
    }
  }

  function focusFirst(element) {
    var found = element && element.querySelector("input, select, textarea, button");
    if (found) {
      found.focus();
    }
  }

  Object.assign(page, {
    make: make, add: add, boxed: boxed, icon: icon, button: button, field: field, radios: radios, grouped: grouped, chosen: chosen, object: object,
    idOf: idOf, change: change, focusFirst: focusFirst, vocabularyOf: words
  });
})(window.activityContribute);
