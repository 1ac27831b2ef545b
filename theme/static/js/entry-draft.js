/* The page for providers (add-or-change.html): what is being written, and its copy on this device, so that a reload, a call or
   an empty battery loses nothing. One draft at a time, under one key, until it is thrown away.
   activityContribute.get(data, keys) / put(data, keys, value)  read and write one part; an empty value takes the part away
   activityContribute.tidy(data)                                a copy without anything empty, null where nothing is left
   activityContribute.draft.read() / write(state) / clear()     state: {version, task, id, provider, data, base, text, done, at, breaks} */
(function (top) {
  "use strict";

  // Two directories may stand on one host, which has one store: the name has the path of this one.
  var KEY = "activity-directory " + new URL("../../", document.currentScript.src).pathname + " draft";
  var VERSION = 1;
  var arrived = {};
  var haveCome;

  function get(data, keys) {
    return keys.reduce(function (part, key) {
      return part === undefined || part === null ? undefined : part[key];
    }, data);
  }

  function put(data, keys, value) {
    var last = keys[keys.length - 1];
    var part = keys.slice(0, -1).reduce(function (inside, key, place) {
      if (inside[key] === undefined) {
        inside[key] = typeof keys[place + 1] === "number" ? [] : {};
      }
      return inside[key];
    }, data);
    if (value === "" || value === undefined || (Array.isArray(value) && !value.length)) {
      if (Array.isArray(part)) {
        // Its place stays, so that what stands after it keeps its number until the whole is tidied.
        part[last] = "";
      } else {
        delete part[last];
      }
    } else {
      part[last] = value;
    }
  }

  function tidy(value) {
    if (Array.isArray(value)) {
      var items = value.map(tidy).filter(function (item) {
        return item !== null;
      });
      return items.length ? items : null;
    }
    if (value && typeof value === "object") {
      var kept = {};
      Object.keys(value).forEach(function (key) {
        var part = tidy(value[key]);
        if (part !== null) {
          kept[key] = part;
        }
      });
      return Object.keys(kept).length ? kept : null;
    }
    return typeof value === "string" && value.trim() ? value : null;
  }

  function same(one, other) {
    return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
  }

  function sorted(value) {
    if (Array.isArray(value)) {
      return value.map(sorted);
    }
    if (value && typeof value === "object") {
      return Object.keys(value)
        .sort()
        .map(function (key) {
          return [key, sorted(value[key])];
        });
    }
    return value === undefined ? null : value;
  }

  function read() {
    try {
      var found = JSON.parse(top.localStorage.getItem(KEY));
      return found && found.version === VERSION && found.data ? found : null;
    } catch (error) {
      // A browser that keeps its store shut, or a text that is not ours.
      return null;
    }
  }

  function write(state) {
    try {
      state.version = VERSION;
      top.localStorage.setItem(KEY, JSON.stringify(state));
      return true;
    } catch (error) {
      return false;
    }
  }

  function clear() {
    try {
      top.localStorage.removeItem(KEY);
    } catch (error) {
      // Then nothing was kept either.
    }
  }

  top.activityContribute = {
    get: get,
    put: put,
    tidy: function (data) {
      return tidy(data) || {};
    },
    same: same,
    copy: function (data) {
      return JSON.parse(JSON.stringify(data));
    },
    draft: { key: KEY, read: read, write: write, clear: clear },
    /* Called by the files of contribute/entries/. */
    entry: function (entry) {
      arrived[entry.id] = entry;
    },
    arrived: arrived,
    /* Done when questions.js, providers.js and checking.js are here; entry-form.js says so. */
    ready: new Promise(function (done) {
      haveCome = done;
    }),
    begun: haveCome
  };
})(window);
