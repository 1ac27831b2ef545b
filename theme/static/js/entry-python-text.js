/* What Python's words for text mean, patterns among them, and which word of a list another is spelled like.
   Added to activityEntry.python; see entry-python.js. A place in a text counts characters there, as Python does. */
(function (top) {
  "use strict";

  var py = top.activityEntry.python;

  /* Patterns. What Python writes in another way is put into JavaScript's; what may not stand before a match is looked at
     by itself, because older telephones have no word for it. */
  var NOT_AFTER = /^\(\?<!(\[[^\]]*\])\)/;

  function placeOf(text, index) {
    return py.characters(text.slice(0, index)).length;
  }

  class Match {
    constructor(found, text) {
      this.found = found;
      this.text = text;
      this.isMatch = true;
    }
    group(which) {
      var inside = typeof which === "string" ? this.found.groups[which] : this.found[which || 0];
      return inside === undefined ? null : inside;
    }
    groups() {
      return Array.from(this.found).slice(1).map((inside) => (inside === undefined ? null : inside));
    }
    index(which) {
      var inside = this.group(which) || "";
      var whole = this.found[0];
      var ends = whole.slice(whole.length - inside.length) === inside;
      return this.found.index + (which ? (ends ? whole.length - inside.length : whole.indexOf(inside)) : 0);
    }
    start(which) {
      return placeOf(this.text, this.index(which));
    }
    end(which) {
      return placeOf(this.text, this.index(which) + (this.group(which) || "").length);
    }
    span(which) {
      return [this.start(which), this.end(which)];
    }
  }

  /* By whole characters, where JavaScript takes the pattern so. */
  function made(source, letters) {
    try {
      return new RegExp(source, letters + "u");
    } catch (fault) {
      return new RegExp(source, letters);
    }
  }

  class Pattern {
    constructor(source, flags) {
      var before = NOT_AFTER.exec(source);
      var mine = source.replace(NOT_AFTER, "").replace(/\(\?P</g, "(?<").replace(/\\Z/g, "$");
      var letters = (flags & 2 ? "i" : "") + (flags & 8 ? "m" : "") + (flags & 16 ? "s" : "");
      this.notAfter = before ? new RegExp(before[1]) : null;
      this.anywhere = made(mine, letters + "g");
      this.here = made(mine, letters + "y");
      this.whole = made("^(?:" + mine + ")$", letters.replace("m", ""));
      ["search", "match", "fullmatch", "findall", "finditer", "sub", "split"].forEach((name) => {
        this[name] = this[name].bind(this);
      });
    }
    next(text, from) {
      for (;;) {
        this.anywhere.lastIndex = from;
        var found = this.anywhere.exec(text);
        if (!found || !this.notAfter || !found.index || !this.notAfter.test(text[found.index - 1])) {
          return found;
        }
        from = found.index + 1;
      }
    }
    search(text) {
      var found = this.next(text, 0);
      return found && new Match(found, text);
    }
    match(text, from) {
      this.here.lastIndex = py.slice(text, 0, from || 0).length;
      var before = text[this.here.lastIndex - 1];
      var found = this.notAfter && before && this.notAfter.test(before) ? null : this.here.exec(text);
      return found && new Match(found, text);
    }
    fullmatch(text) {
      var found = this.whole.exec(text);
      return found && new Match(found, text);
    }
    finditer(text) {
      var all = [];
      for (var found = this.next(text, 0); found; ) {
        all.push(new Match(found, text));
        var on = found[0].length || (text.codePointAt(found.index) > 0xffff ? 2 : 1);
        found = this.next(text, found.index + on);
        if (found && found.index > text.length) {
          break;
        }
      }
      return all;
    }
    findall(text) {
      return this.finditer(text).map(function (match) {
        var groups = match.groups().map((inside) => inside || "");
        return groups.length > 1 ? groups : groups.length ? groups[0] : match.group();
      });
    }
    sub(by, text) {
      var last = 0;
      var made = this.finditer(text).map(function (match) {
        var from = last;
        last = match.found.index + match.found[0].length;
        var put = typeof by === "function" ? by(match) : by.replace(/\\([0-9])/g, (_, which) => match.group(Number(which)) || "");
        return text.slice(from, match.found.index) + put;
      });
      return made.join("") + text.slice(last);
    }
    split(text, most) {
      var last = 0;
      var pieces = this.finditer(text).slice(0, most || undefined).map(function (match) {
        var piece = text.slice(last, match.found.index);
        last = match.found.index + match.found[0].length;
        return piece;
      });
      return pieces.concat(text.slice(last));
    }
  }

  var known = {};

  function compile(source, flags) {
    var key = (flags || 0) + source;
    known[key] = known[key] || new Pattern(source, flags || 0);
    return known[key];
  }

  py.re = {
    IGNORECASE: 2,
    MULTILINE: 8,
    DOTALL: 16,
    compile: compile,
    search: (source, text, flags) => compile(source, flags).search(text),
    match: (source, text, flags) => compile(source, flags).match(text),
    fullmatch: (source, text, flags) => compile(source, flags).fullmatch(text),
    findall: (source, text, flags) => compile(source, flags).findall(text),
    finditer: (source, text, flags) => compile(source, flags).finditer(text),
    sub: (source, by, text, _, flags) => compile(source, flags).sub(by, text),
    split: (source, text, most) => compile(source).split(text, most),
    escape: (text) => text.replace(/[()[\]{}?*+\-|^$\\.&~# \t\n\r\v\f]/g, "\\$&")
  };
  py.unicodedata = { normalize: (form, text) => text.normalize(form) };

  /* Text. */

  function any(fits, parts) {
    return Array.isArray(parts) ? parts.some(fits) : fits(parts);
  }

  function left(text, letters) {
    if (letters === undefined) {
      return text.replace(/^\s+/, "");
    }
    for (var at = 0; at < text.length && letters.indexOf(text[at]) >= 0; ) {
      at += 1;
    }
    return text.slice(at);
  }

  function right(text, letters) {
    if (letters === undefined) {
      return text.replace(/\s+$/, "");
    }
    for (var at = text.length; at > 0 && letters.indexOf(text[at - 1]) >= 0; ) {
      at -= 1;
    }
    return text.slice(0, at);
  }

  function split(text, by, most) {
    if (by === undefined || by === null) {
      return text.trim() ? text.trim().split(/\s+/) : [];
    }
    var pieces = text.split(by);
    return most === undefined || pieces.length <= most
      ? pieces
      : pieces.slice(0, most).concat(pieces.slice(most).join(by));
  }

  Object.assign(py, {
    lower: (text) => text.toLowerCase(),
    upper: (text) => text.toUpperCase(),
    capitalize: (text) => py.slice(text, 0, 1).toUpperCase() + py.slice(text, 1, null).toLowerCase(),
    strip: (text, letters) => right(left(text, letters), letters),
    lstrip: left,
    rstrip: right,
    startswith: (text, parts) => any((part) => text.slice(0, part.length) === part, parts),
    endswith: (text, parts) => any((part) => !part || text.slice(-part.length) === part, parts),
    removeprefix: (text, part) => (part && text.slice(0, part.length) === part ? text.slice(part.length) : text),
    removesuffix: (text, part) => (part && text.slice(-part.length) === part ? text.slice(0, -part.length) : text),
    replace: (text, what, by) => text.split(what).join(by),
    split: split,
    join: (by, all) => Array.from(all).join(by),
    partition: function (text, by) {
      var at = text.indexOf(by);
      return at < 0 ? [text, "", ""] : [text.slice(0, at), by, text.slice(at + by.length)];
    },
    rpartition: function (text, by) {
      var at = text.lastIndexOf(by);
      return at < 0 ? ["", "", text] : [text.slice(0, at), by, text.slice(at + by.length)];
    },
    find: function (text, what, from) {
      var at = text.indexOf(what, py.slice(text, 0, from || 0).length);
      return at < 0 ? -1 : placeOf(text, at);
    },
    index: (all, what) => (typeof all === "string" ? py.find(all, what) : all.findIndex((each) => py.eq(each, what))),
    count: (all, what) => (typeof all === "string" ? all.split(what).length - 1 : all.filter((each) => py.eq(each, what)).length),
    format: function (text) {
      var rest = Array.prototype.slice.call(arguments, 1);
      return text.replace(/\{\{|\}\}|\{\}/g, (found) => (found === "{}" ? py.str(rest.shift()) : found[0]));
    },
    isdigit: (text) => /^[0-9]+$/.test(text),
    isascii: (text) => /^[\0-\x7f]*$/.test(text),
    isupper: (text) => text !== text.toLowerCase() && text === text.toUpperCase(),
    encode: (text) => text.replace(/[^\0-\x7f]/g, ""),
    decode: (text) => text
  });

  /* difflib: the longest piece that two words have in common, then the longest on its left and right, and so on. */

  function common(a, b) {
    if (!a.length || !b.length) {
      return 0;
    }
    var best = [0, 0, 0];
    var ends = [];
    for (var i = 0; i < a.length; i += 1) {
      var now = [];
      for (var j = 0; j < b.length; j += 1) {
        if (a[i] === b[j]) {
          now[j] = (ends[j - 1] || 0) + 1;
          if (now[j] > best[2]) {
            best = [i - now[j] + 1, j - now[j] + 1, now[j]];
          }
        }
      }
      ends = now;
    }
    if (!best[2]) {
      return 0;
    }
    var before = common(a.slice(0, best[0]), b.slice(0, best[1]));
    return best[2] + before + common(a.slice(best[0] + best[2]), b.slice(best[1] + best[2]));
  }

  py.get_close_matches = function (word, possibilities, n, cutoff) {
    var b = Array.from(word);
    var found = [];
    Array.from(possibilities).forEach(function (each) {
      var a = Array.from(each);
      var all = a.length + b.length;
      // Too long or too short to be near, whatever its letters are.
      if (!all || (2 * Math.min(a.length, b.length)) / all >= cutoff) {
        var score = all ? (2 * common(a, b)) / all : 1;
        if (score >= cutoff) {
          found.push([score, each]);
        }
      }
    });
    found.sort((one, other) => py.order(other, one));
    return found.slice(0, n).map((pair) => pair[1]);
  };
})(window);
