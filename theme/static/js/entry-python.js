/* What Python's own words mean, for the check that was translated for the page (plugins/activity_directory/contribute/
   browser_code.py). Text is text, numbers are numbers, lists and tuples are arrays, None is null; what Python calls a dict
   is a Dict, because it may have any text for a key, and a date is a Day.
   activityEntry.python = {...}: the translated code calls it `py`. */
(function (top) {
  "use strict";

  class Fault extends Error {}

  function encoded(key) {
    return Array.isArray(key) ? "\0" + JSON.stringify(key) : key;
  }

  class Dict {
    constructor(pairs) {
      this.inside = new Map();
      for (var pair of pairs || []) {
        this.put(pair[0], pair[1]);
      }
    }
    put(key, value) {
      this.inside.set(encoded(key), [key, value]);
    }
    has(key) {
      return this.inside.has(encoded(key));
    }
    get(key, otherwise) {
      var found = this.inside.get(encoded(key));
      return found ? found[1] : otherwise === undefined ? null : otherwise;
    }
    pop(key, otherwise) {
      var found = this.get(key, otherwise);
      this.inside.delete(encoded(key));
      return found;
    }
    setdefault(key, value) {
      if (!this.has(key)) {
        this.put(key, value);
      }
      return this.get(key);
    }
    items() {
      return Array.from(this.inside.values());
    }
    keys() {
      return this.items().map((pair) => pair[0]);
    }
    values() {
      return this.items().map((pair) => pair[1]);
    }
    get size() {
      return this.inside.size;
    }
    [Symbol.iterator]() {
      return this.keys()[Symbol.iterator]();
    }
  }

  /* A set is a Dict of nothing but keys. */
  class Several extends Dict {
    constructor(each) {
      super(Array.from(each || [], (item) => [item, item]));
    }
    add(item) {
      this.put(item, item);
    }
    union() {
      return new Several([].concat(this.keys(), ...Array.from(arguments, (each) => Array.from(each))));
    }
    isdisjoint(others) {
      return !Array.from(others).some((item) => this.has(item));
    }
  }

  var A_DAY = 86400000;

  class Day {
    constructor(year, month, day) {
      var when = new Date(Date.UTC(2000, month - 1, day));
      when.setUTCFullYear(year, month - 1, day);
      if (when.getUTCMonth() !== month - 1 || when.getUTCDate() !== day) {
        throw new Fault("no such day");
      }
      this.year = year;
      this.month = month;
      this.day = day;
      this.ordinal = Math.round(when.getTime() / A_DAY);
    }
    valueOf() {
      return this.ordinal;
    }
    weekday() {
      return (((this.ordinal + 3) % 7) + 7) % 7;
    }
    isoformat() {
      return [String(this.year).padStart(4, "0"), padded(this.month), padded(this.day)].join("-");
    }
  }

  function padded(number) {
    return String(number).padStart(2, "0");
  }

  function dayOf(ordinal) {
    var when = new Date(ordinal * A_DAY);
    return new Day(when.getUTCFullYear(), when.getUTCMonth() + 1, when.getUTCDate());
  }

  function date(year, month, day) {
    return new Day(year, month, day);
  }
  date.fromisoformat = function (text) {
    var found = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(text);
    if (!found) {
      throw new Fault("no date");
    }
    return new Day(Number(found[1]), Number(found[2]), Number(found[3]));
  };

  /* Text counts by characters, in which an emoji is one. */
  function characters(text) {
    return /[\ud800-\udfff]/.test(text) ? Array.from(text) : text;
  }

  function len(value) {
    return typeof value === "string" ? characters(value).length : value instanceof Dict ? value.size : value.length;
  }

  function truth(value) {
    if (value === null || value === undefined || value === false || value === 0 || value === "") {
      return false;
    }
    return !(Array.isArray(value) || value instanceof Dict) || len(value) > 0;
  }

  function str(value, form) {
    if (form === "02") {
      return padded(value);
    }
    if (form === ".2f") {
      return value.toFixed(2);
    }
    if (value === null || value === undefined) {
      return "None";
    }
    if (typeof value === "boolean") {
      return value ? "True" : "False";
    }
    if (Array.isArray(value) || value instanceof Dict) {
      return shown(value);
    }
    return value instanceof Day ? value.isoformat() : String(value);
  }

  /* Lists and dicts as Python shows them, near enough to tell two of them apart. */
  function shown(value) {
    if (value instanceof Dict) {
      return "{" + value.items().map((pair) => shown(pair[0]) + ": " + shown(pair[1])).join(", ") + "}";
    }
    return Array.isArray(value)
      ? "[" + value.map(shown).join(", ") + "]"
      : typeof value === "string" ? "'" + value + "'" : str(value);
  }

  function item(value, key) {
    if (value instanceof Dict) {
      if (!value.has(key)) {
        throw new Fault("no " + key);
      }
      return value.get(key);
    }
    if (value && value.isMatch) {
      return value.group(key);
    }
    if (!(typeof value === "string" || Array.isArray(value)) || typeof key !== "number") {
      throw new Fault("nothing in it");
    }
    var all = characters(value);
    var found = all[key < 0 ? all.length + key : key];
    if (found === undefined) {
      throw new Fault("no item " + key);
    }
    return found;
  }

  function slice(value, start, end) {
    var all = characters(value);
    var part = all.slice(start === null ? 0 : start, end === null ? undefined : end);
    return typeof value === "string" && typeof part !== "string" ? part.join("") : part;
  }

  function put(value, key, what) {
    if (value instanceof Dict) {
      value.put(key, what);
    } else {
      value[key] = what;
    }
  }

  function eq(a, b) {
    if (a === b) {
      return true;
    }
    if (a instanceof Day && b instanceof Day) {
      return a.ordinal === b.ordinal;
    }
    if (Array.isArray(a) && Array.isArray(b)) {
      return a.length === b.length && a.every((each, at) => eq(each, b[at]));
    }
    if (a instanceof Dict && b instanceof Dict) {
      return a.size === b.size && a.keys().every((key) => b.has(key) && eq(a.get(key), b.get(key)));
    }
    return false;
  }

  function contains(all, one) {
    if (typeof all === "string") {
      return all.indexOf(one) >= 0;
    }
    return all instanceof Dict ? all.has(one) : Array.from(all).some((each) => eq(each, one));
  }

  /* Which of two comes first, in lists by their first difference. */
  function order(a, b) {
    if (Array.isArray(a)) {
      for (var at = 0; at < a.length && at < b.length; at += 1) {
        var sign = order(a[at], b[at]);
        if (sign) {
          return sign;
        }
      }
      return a.length - b.length;
    }
    return a < b ? -1 : a > b ? 1 : 0;
  }

  function sorted(all, key, reverse) {
    var rank = key || ((each) => each);
    var found = Array.from(all, (each) => [rank(each), each]);
    found.sort((a, b) => (reverse ? order(b[0], a[0]) : order(a[0], b[0])));
    return found.map((pair) => pair[1]);
  }

  function int(value) {
    if (typeof value === "string" && !/^\s*[-+]?[0-9]+\s*$/.test(value)) {
      throw new Fault("no number");
    }
    return Math.trunc(Number(value));
  }

  function pounds(value) {
    if (Number.isInteger(value)) {
      return String(value);
    }
    if (Number(value.toFixed(2)) === value) {
      return value.toFixed(2);
    }
    return /e/.test(String(value)) ? value.toFixed(9).replace(/0+$/, "") : String(value);
  }

  function dict(from) {
    return new Dict(from instanceof Dict ? from.items() : from);
  }
  dict.fromkeys = (keys, value) => new Dict(Array.from(keys, (key) => [key, value === undefined ? null : value]));

  function list(from) {
    return Array.from(from || []);
  }

  // Each a function of its own: isinstance asks which.
  var tuple = (from) => list(from);
  var set = (from) => new Several(from);
  var bool = (value) => truth(value);
  var number = (value) => Number(value);
  var Mapping = () => null;
  var Sequence = () => null;

  function type(value) {
    var kinds = [bool, str, list, set, dict, int];
    return kinds.find((kind) => isinstance(value, kind)) || number;
  }

  function isinstance(value) {
    return Array.prototype.slice.call(arguments, 1).some(function (kind) {
      switch (kind) {
        case str:
          return typeof value === "string";
        case bool:
          return typeof value === "boolean";
        case int:
          return Number.isInteger(value) || typeof value === "boolean";
        case number:
          return typeof value === "number" && !Number.isInteger(value);
        case list:
        case tuple:
          return Array.isArray(value);
        case Sequence:
          return Array.isArray(value) || typeof value === "string";
        case dict:
        case Mapping:
          return value instanceof Dict && !(value instanceof Several);
        case set:
          return value instanceof Several;
        case date:
          return value instanceof Day;
        default:
          return value instanceof kind;
      }
    });
  }

  function next(each, otherwise) {
    var found = each.next();
    if (found.done && otherwise === undefined) {
      throw new Fault("nothing left");
    }
    return found.done ? otherwise : found.value;
  }

  function greatest(sign) {
    return function (first) {
      var all = arguments.length > 1 ? Array.from(arguments) : Array.from(first);
      return all.reduce((best, each) => (order(each, best) * sign > 0 ? each : best));
    };
  }

  function plain(value) {
    if (Array.isArray(value)) {
      return value.map(plain);
    }
    return value && typeof value === "object" ? new Dict(Object.keys(value).map((key) => [key, plain(value[key])])) : value;
  }

  var entry = (top.activityEntry = top.activityEntry || {});
  entry.python = {
    Fault: Fault,
    characters: characters,
    plain: plain,
    truth: truth,
    item: item,
    slice: slice,
    put: put,
    eq: eq,
    contains: contains,
    order: order,
    pounds: pounds,
    both: (a, b) => (truth(a) ? b() : a),
    either: (a, b) => (truth(a) ? a : b()),
    caught: function (fault) {
      if (!(fault instanceof Fault)) {
        throw fault;
      }
    },
    add: function (a, b) {
      return Array.isArray(a) ? a.concat(b) : a instanceof Day ? dayOf(a.ordinal + b.days) : a + b;
    },
    sub: function (a, b) {
      if (a instanceof Day) {
        return b instanceof Day ? { days: a.ordinal - b.ordinal } : dayOf(a.ordinal - b.days);
      }
      return a instanceof Several ? new Several(a.keys().filter((each) => !contains(b, each))) : a - b;
    },
    mul: (a, b) => (typeof a === "string" ? a.repeat(Math.max(b, 0)) : a * b),
    mod: (a, b) => ((a % b) + b) % b,
    floordiv: (a, b) => Math.floor(a / b),
    div: (a, b) => a / b,
    union: function (a, b) {
      if (a instanceof Several) {
        return a.union(b);
      }
      return a instanceof Dict ? new Dict(a.items().concat(b.items())) : a | b;
    },
    intersection: (a, b) => new Several(a.keys().filter((each) => contains(b, each))),
    subset: (a, b) => Array.from(a).every((each) => contains(b, each)),
    itself: (value) => value,
    str: str, bool: bool, int: int, float: number, number: number, list: list, tuple: tuple, dict: dict, set: set,
    frozenset: set, type: type, isinstance: isinstance, Mapping: Mapping, Sequence: Sequence, date: date, len: len,
    timedelta: (days) => ({ days: days }),
    monthrange: (year, month) => [null, new Date(Date.UTC(year, month, 0)).getUTCDate()],
    sorted: sorted,
    sort: function (all, key, reverse) {
      sorted(all, key, reverse).forEach((each, at) => (all[at] = each));
    },
    min: greatest(-1),
    max: greatest(1),
    any: (all) => Array.from(all).some(truth),
    all: (all) => Array.from(all).every(truth),
    sum: (all) => Array.from(all).reduce((whole, each) => whole + each, 0),
    map: (change, all) => Array.from(all, (each) => change(each)),
    enumerate: (all, first) => Array.from(all, (each, at) => [at + (first || 0), each]),
    zip: (a, b) => list(a).map((each, at) => [each, list(b)[at]]).slice(0, list(b).length),
    range: (a, b) => Array.from({ length: Math.max(b === undefined ? a : b - a, 0) }, (_, at) => (b === undefined ? at : a + at)),
    reversed: (all) => Array.from(all).reverse(),
    iter: (all) => all[Symbol.iterator](),
    next: next,
    append: (all, each) => all.push(each),
    insert: (all, at, each) => all.splice(at, 0, each),
    copy: (all) => (all instanceof Dict ? dict(all) : all.slice())
  };
})(window);
