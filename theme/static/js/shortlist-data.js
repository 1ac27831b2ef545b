/* My list: the words and the dates of what was kept, from the files that the build wrote (plugins/activity_directory/shortlist).
   activityShortlist.words(id)  -> a Promise of {id, words}: words is what kept.py says of an activity, {checking, phone} for an
                                   entry that is being checked, null for one that is no longer listed, and undefined when its
                                   file did not come; id is today's where it was renamed
   activityShortlist.events(id) -> a Promise of {opening, events, closing}, parts of a calendar file */
(function (shortlist) {
  "use strict";

  var about = document.getElementById("my-list").dataset;
  var shards = Number(about.shards);
  var files = {};
  var stale = false;

  /* As in shards.py. */
  function shardOf(id) {
    var number = 0x811c9dc5;
    for (var i = 0; i < id.length; i += 1) {
      number = Math.imul(number ^ id.charCodeAt(i), 0x01000193) >>> 0;
    }
    return number % shards;
  }

  function take(kind, stamp, number, given) {
    // A file of another build than the page's must not be mixed with it: it may hold others.
    if (stamp === about.stamp) {
      files[kind + number] = given;
    } else {
      stale = true;
    }
  }

  function file(kind, id) {
    var number = shardOf(id);
    if (files[kind + number]) {
      return Promise.resolve(files[kind + number]);
    }
    return window.activityDirectory.load("shortlist/" + kind + "-" + number + ".js?v=" + about.stamp).then(function () {
      if (!files[kind + number]) {
        throw new Error("stale");
      }
      return files[kind + number];
    });
  }

  function words(id) {
    return file("keep", id).then(
      function (found) {
        var given = Object.prototype.hasOwnProperty.call(found, id) ? found[id] : null;
        return typeof given === "string" ? words(given) : { id: id, words: given };
      },
      function () {
        return { id: id, words: undefined };
      }
    );
  }

  function events(id) {
    return file("calendar", id).then(function (found) {
      return { opening: found.opening, events: found.events[id] || "", closing: found.closing };
    });
  }

  shortlist.shardOf = shardOf;
  shortlist.words = words;
  shortlist.events = events;
  shortlist.stale = function () {
    return stale;
  };
  shortlist.keep = function (stamp, number, given) {
    take("keep", stamp, number, given);
  };
  shortlist.calendar = function (stamp, number, events, opening, closing) {
    take("calendar", stamp, number, { events: events, opening: opening, closing: closing });
  };
})(window.activityShortlist);
