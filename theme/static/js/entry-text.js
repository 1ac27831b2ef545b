/* Writes an entry as plugins/activity_directory/authoring/entry_text.py does, to the byte: a test holds the two together.
   activityEntry.text(data, "activity" or "provider")         -> the text of a new file
   activityEntry.changed(oldText, oldData, newData, kind)     -> the old text with new lines only for what changed
   activityEntry.lostRemarks(oldText, newText)                -> ["# ask Jo"]: remarks that went with old lines
   activityEntry.tidy(data)                                   -> a copy without what is empty or cannot be seen
   The data is objects, arrays and text as it was typed. The schemas are those of contribute/questions.js. */
(function (top) {
  "use strict";

  var LONGEST_LINE = 100;
  var LONGEST_NAME = 120;

  /* What nobody can see, and what another reader of YAML could take for something else. */

  var HIDDEN =
    /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164\ud800-\udfff\ufdd0-\ufdef\ufe00-\ufe0f\ufeff\uffa0\ufff0-\uffff\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}\ue000-\uf8ff\u{f0000}-\u{10ffff}]/u;
  var BEFORE_A_SELECTOR = /^[\p{So}\p{Sm}\p{Po}0-9#*\u2194\u21a9\u2122]$/u;
  var BEFORE_A_JOINER = /^[\p{So}\p{Sk}\ufe0f]$/u;
  var AFTER_A_JOINER = /^[\p{So}\p{Sm}]$/u;
  var SAYS_SOMETHING_ELSE =
    /^(?:(?:y|n|yes|no|on|off|true|false|null)|[-+.]*[0-9][0-9a-fx_.,:+-]*|0o[0-7]+|[-+]?\.(?:inf|nan)|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:t|[ \t]+)[0-9].*)$/i;
  var BEGINS_BADLY = "-?:,[]{}#&*!|>'\"%@`=<~";
  var NOT_PLAIN = /[\t\r\n]|: | #|:$| $|^ /;
  var NOT_IN_BRACKETS = /[,[\]{}:#?"']/;
  var ODD_SPACE = /(?:^|\n)[ \t-]*[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]|:[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]/;
  var ESCAPED = /[\\"\n\r\t\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
  var ESCAPES = { "\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t" };
  var LINES = /^\S(?:[^\r]*\S)?\n?$/;
  var LITERALS = {
    integer: /^-?(?:0|[1-9][0-9]{0,8})$/,
    number: /^-?(?:0|[1-9][0-9]{0,8})(?:\.[0-9]{1,9})?$/,
    boolean: /^(?:yes|no|true|false)$/i,
    date: /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/,
    "time-of-day": /^[0-9]{2}:[0-9]{2}$/
  };

  function own(object, name) {
    return Object.prototype.hasOwnProperty.call(object || {}, name) ? object[name] : undefined;
  }

  function belongsToEmoji(characters, at) {
    var before = at ? characters[at - 1] : "";
    if (characters[at] === "\ufe0e" || characters[at] === "\ufe0f") {
      return BEFORE_A_SELECTOR.test(before);
    }
    return characters[at] === "\u200d" && BEFORE_A_JOINER.test(before) && AFTER_A_JOINER.test(characters[at + 1] || "");
  }

  /* The text without hidden characters; once more when taking one out has left another without its neighbour. */
  function seen(text) {
    while (HIDDEN.test(text)) {
      var characters = Array.from(text);
      var kept = characters.filter(function (character, at) {
        return !HIDDEN.test(character) || belongsToEmoji(characters, at);
      });
      if (kept.length === characters.length) {
        break;
      }
      text = kept.join("");
    }
    return text;
  }

  function tidy(value) {
    if (typeof value === "string") {
      var text = seen(value);
      return /^\s*$/.test(text) ? "" : text;
    }
    if (Array.isArray(value)) {
      return value.map(tidy).filter(function (item) {
        return Object.keys(item).length; // of a text, the number of its characters
      });
    }
    if (value === null || value === undefined) {
      return "";
    }
    if (typeof value !== "object") {
      throw new TypeError("The data of an entry is text, lists and names, not " + typeof value + ".");
    }
    var copy = Object.create(null);
    Object.keys(value).forEach(function (name) {
      var item = tidy(value[name]);
      if (Object.keys(item).length) {
        copy[seen(name)] = item;
      }
    });
    return copy;
  }

  function byCharacter(one, other) {
    var a = Array.from(one);
    var b = Array.from(other);
    for (var at = 0; at < a.length && at < b.length; at += 1) {
      if (a[at] !== b[at]) {
        return a[at].codePointAt(0) - b[at].codePointAt(0);
      }
    }
    return a.length - b.length;
  }

  function inOrder(data, order) {
    var properties = order.properties || {};
    var known = Object.keys(properties).filter(function (name) {
      return own(data, name) !== undefined;
    });
    var others = Object.keys(data).filter(function (name) {
      return own(properties, name) === undefined;
    });
    return known.concat(others.sort(byCharacter));
  }

  function isPlain(value, order) {
    var kind = order.format || order.type || "";
    var literal = own(LITERALS, kind);
    if ((order.enum && order.enum.indexOf(value) >= 0) || (literal && literal.test(value))) {
      return true;
    }
    return !(
      BEGINS_BADLY.indexOf(value[0]) >= 0 ||
      NOT_PLAIN.test(value) ||
      SAYS_SOMETHING_ELSE.test(value) ||
      ODD_SPACE.test(value)
    );
  }

  function inQuotes(value) {
    var inside = value.replace(ESCAPED, function (found) {
      return ESCAPES[found] || "\\u" + ("000" + found.charCodeAt(0).toString(16)).slice(-4);
    });
    return '"' + inside + '"';
  }

  function asName(name) {
    if (!name || name === "<<" || Array.from(name).length > LONGEST_NAME) {
      throw new RangeError("No file can hold this name: " + name.slice(0, LONGEST_NAME));
    }
    return /^[A-Za-z_][A-Za-z0-9_-]*$/.test(name) ? name : inQuotes(name);
  }

  function scalar(start, value, order, depth) {
    if (isPlain(value, order)) {
      return [start + " " + value];
    }
    if (value.indexOf("\n") >= 0 && LINES.test(value) && !ODD_SPACE.test(value)) {
      var whole = value.slice(-1) === "\n";
      var lines = (whole ? value.slice(0, -1) : value).split("\n").map(function (line) {
        return line ? "  ".repeat(depth + 1) + line : "";
      });
      return [start + (whole ? " |" : " |-")].concat(lines);
    }
    return [start + " " + inQuotes(value)];
  }

  /* A list on one line, when all of it is short words that need no quotation marks there. */
  function inBrackets(start, value, items) {
    var short = value.every(function (item) {
      return typeof item === "string" && isPlain(item, items) && !NOT_IN_BRACKETS.test(item);
    });
    var line = short ? start + " [" + value.join(", ") + "]" : "";
    return short && Array.from(line).length <= LONGEST_LINE ? line : null;
  }

  function list(value, order, depth) {
    var items = order.items || {};
    var start = "  ".repeat(depth) + "-";
    var lines = [];
    value.forEach(function (item) {
      if (typeof item === "string") {
        lines = lines.concat(scalar(start, item, items, depth));
        return;
      }
      var line = Array.isArray(item) ? inBrackets(start, item, items.items || {}) : null;
      if (line !== null) {
        lines.push(line);
        return;
      }
      var inside = Array.isArray(item) ? list(item, items, depth + 1) : mapping(item, items, depth + 1);
      inside[0] = start + " " + inside[0].slice(start.length + 1);
      lines = lines.concat(inside);
    });
    return lines;
  }

  /* The lines of a value that follows `start`: a name with its colon. */
  function beside(start, value, order, depth) {
    if (typeof value === "string") {
      return scalar(start, value, order, depth);
    }
    if (!Array.isArray(value)) {
      return [start].concat(mapping(value, order, depth + 1));
    }
    var line = inBrackets(start, value, order.items || {});
    return line !== null ? [line] : [start].concat(list(value, order, depth + 1));
  }

  function mapping(value, order, depth) {
    var lines = [];
    inOrder(value, order).forEach(function (name) {
      var part = own(order.properties, name) || {};
      lines = lines.concat(beside("  ".repeat(depth) + asName(name) + ":", value[name], part, depth));
    });
    return lines;
  }

  function written(data, order) {
    var lines = mapping(data, order, 0);
    return lines.length ? lines.join("\n") + "\n" : "{}\n";
  }

  /* Into a text that stands already. */

  var NAME = /^([A-Za-z_][A-Za-z0-9_-]*)[ \t]*:(?=[ \t\r\n]|$)/;
  var GOES_ON = /^(?:[ \t\r\n#\]}]|-[ \t\r\n]|$)/;
  var KEEPS_ITS_END = /[|>][0-9]?\+[0-9]?[ \t]*(?:#[^\n]*)?[\r\n]*$/;
  var MEANT_AS_REMARK = /^#(?:[ \t#]|$)/;
  var QUOTED = /^(?:"(?:[^"\\]|\\[^\n])*"|'(?:[^']|'')*')/;
  var OPENS_TEXT = /(?:^|[ \t])[|>][-+0-9]{0,2}$/;

  function withoutEnd(text) {
    return text.replace(/[ \t\r\n]+$/, "");
  }

  /* What stands after a # that starts a remark in one line; "" without one. */
  function remarkOf(line) {
    var before = " ";
    for (var at = 0; at < line.length; ) {
      if (line[at] === "#" && (before === " " || before === "\t")) {
        return withoutEnd(line.slice(at));
      }
      var opens = (line[at] === '"' || line[at] === "'") && " \t[{,".indexOf(before) >= 0;
      var quoted = opens ? QUOTED.exec(line.slice(at)) : null;
      before = line[at];
      at += quoted ? quoted[0].length : 1;
    }
    return "";
  }

  function remarks(text) {
    var found = [];
    var inside = -1;
    text.split("\n").forEach(function (typed) {
      var line = withoutEnd(typed);
      if (inside >= 0 && (!line || /^ */.exec(line)[0].length > inside)) {
        return;
      }
      var remark = remarkOf(line);
      if (remark) {
        found.push(remark);
      }
      var rest = withoutEnd(line.slice(0, line.length - remark.length));
      inside = OPENS_TEXT.test(rest) ? /^ *(?:- +)*/.exec(line)[0].length : -1;
    });
    return found;
  }

  function lostRemarks(oldText, newText) {
    var still = remarks(newText);
    return remarks(oldText).filter(function (remark) {
      var at = still.indexOf(remark);
      if (at >= 0) {
        still.splice(at, 1);
      }
      return at < 0;
    });
  }

  /* {head: lines before the first name, parts: [{name, lines, after}]}; null when a line is neither. */
  function parted(lines) {
    var head = [];
    var parts = [];
    for (var at = 0; at < lines.length; at += 1) {
      var line = lines[at];
      var last = parts[parts.length - 1];
      var name = NAME.exec(!head.length && !last ? line.replace(/^\ufeff/, "") : line);
      if (name) {
        parts.push({ name: name[1], lines: [line], after: [] });
      } else if (!last && (line.slice(0, 3) === "---" || GOES_ON.test(line))) {
        head.push(line);
      } else if (last && GOES_ON.test(line) && !KEEPS_ITS_END.test(line)) {
        last.lines.push(line);
      } else {
        return null;
      }
    }
    var keepsItsEnd = parts.some(function (part) {
      while (part.lines.length > 1 && /^(?:#|[ \t\r\n]*$)/.test(part.lines[part.lines.length - 1])) {
        part.after.unshift(part.lines.pop());
      }
      return KEEPS_ITS_END.test(part.lines[0]);
    });
    return keepsItsEnd ? null : { head: head, parts: parts };
  }

  function isBlank(part) {
    return part.lines.every(function (line, at) {
      return at
        ? /^[ \t]*(?:[#\n\r]|$)/.test(line)
        : /^[ \t]*(?:(?:\{[ \t]*\}|\[[ \t]*\])[ \t]*(?:[ \t]#|[\n\r]|$)|[#\n\r]|$)/.test(line.slice(line.indexOf(":") + 1));
    });
  }

  function same(one, other) {
    if (typeof one === "string" || typeof other === "string" || other === undefined) {
      return one === other;
    }
    var names = Object.keys(one);
    return (
      Array.isArray(one) === Array.isArray(other) &&
      names.length === Object.keys(other).length &&
      names.every(function (name) {
        return same(one[name], own(other, name));
      })
    );
  }

  function nameOf(part) {
    return part.name;
  }

  /* Put a new name right after the one that comes before it in the order of those that stand here. */
  function put(fresh, parts, order) {
    var standing = parts.map(nameOf);
    var names = Object.create(null);
    standing.concat(fresh.name).forEach(function (name) {
      names[name] = true;
    });
    var all = inOrder(names, order);
    var at = standing.indexOf(all[all.indexOf(fresh.name) - 1]);
    if (at >= 0) {
      fresh.after = parts[at].after;
      parts[at].after = [];
    }
    parts.splice(at + 1, 0, fresh);
  }

  /* The changed text; null when the lines of the old one cannot be told apart. */
  function withKeptLines(text, old, fresh, order) {
    var lines = text.split("\n").map(function (line, at, all) {
      return at < all.length - 1 ? line + "\n" : line;
    });
    var found = parted(lines);
    var names = found ? found.parts.map(nameOf) : [];
    var twice = new Set(names).size < names.length;
    var missing = Object.keys(old).some(function (name) {
      return names.indexOf(name) < 0;
    });
    if (!found || twice || missing || !Object.keys(fresh).length) {
      return null;
    }
    var end = lines[0].slice(-2) === "\r\n" ? "\r\n" : "\n";

    function anew(name) {
      var data = Object.create(null);
      data[name] = fresh[name];
      return mapping(data, order, 0).join(end) + end;
    }

    for (var at = 0; at < found.parts.length; at += 1) {
      var part = found.parts[at];
      var was = own(old, part.name);
      var is = own(fresh, part.name);
      if (was === undefined && !isBlank(part)) {
        return null;
      }
      if (is !== undefined && !same(is, was)) {
        var remark = remarkOf(part.lines[0]);
        var now = anew(part.name).split(end);
        now[0] += MEANT_AS_REMARK.test(remark) ? "  " + remark : "";
        part.lines = [now.join(end)];
      } else if (was !== undefined && is === undefined) {
        part.lines = [];
      }
    }
    inOrder(fresh, order).forEach(function (name) {
      if (names.indexOf(name) < 0) {
        put({ name: name, lines: [anew(name)], after: [] }, found.parts, order);
      }
    });
    var kept = found.parts.reduce(function (all, one) {
      return all.concat(one.lines.join(""), one.after);
    }, found.head);
    return kept.reduce(function (all, line) {
      return all && line && all.slice(-1) !== "\n" ? all + end + line : all + line;
    }, "");
  }

  function schemaOf(kind) {
    return top.activityContribute.questions.schema[kind || "activity"];
  }

  var entry = (top.activityEntry = top.activityEntry || {});
  entry.tidy = tidy;
  entry.lostRemarks = lostRemarks;
  entry.text = function (data, kind) {
    return written(tidy(data), schemaOf(kind));
  };
  entry.changed = function (oldText, oldData, newData, kind) {
    var fresh = tidy(newData);
    var text = withKeptLines(oldText, tidy(oldData), fresh, schemaOf(kind));
    return text === null ? written(fresh, schemaOf(kind)) : text;
  };
})(window);
