/* Taking a list elsewhere: as a link (my-list.html#list=provider/activity,...), and as a calendar file made on the device.
   A link holds ids alone: no names, no notes. A list that comes by a link is shown and never written over one's own. */
(function (shortlist) {
  "use strict";

  var page = shortlist.page;
  var about = document.getElementById("my-list").dataset;
  var box = document.getElementById("share-box");
  var field = document.getElementById("share-link");
  var copy = document.getElementById("share-copy");
  var compare = document.getElementById("list-compare");

  /* ---- the link ---- */

  function idsIn(hash) {
    var found = /[#&]list=([^&]*)/.exec(hash);
    var text = found ? found[1] : "";
    try {
      text = decodeURIComponent(text);
    } catch (error) {
      text = "";
    }
    var ids = text.split(",").filter(function (id) {
      return shortlist.id.test(id);
    });
    return Array.from(new Set(ids)).slice(0, shortlist.most);
  }

  function ids(entries) {
    return entries.map(function (entry) {
      return entry.id;
    });
  }

  function own() {
    window.history.replaceState(null, "", window.location.href.replace(/[?#].*$/, ""));
    return page.show(null);
  }

  function open() {
    var given = idsIn(window.location.hash);
    // One's own link, come back: there is nothing to keep.
    var same = given.join() === ids(shortlist.read().list).join();
    box.hidden = true;
    if (compare.getAttribute("aria-expanded") === "true") {
      compare.click();
    }
    return given.length && !same ? page.show(given) : page.show(null);
  }

  function link() {
    var here = window.location.href.replace(/[?#].*$/, "");
    // From a memory stick: the address that the directory is published at, where the build knows it.
    var top = window.location.protocol === "file:" && about.address ? about.address : here;
    return top + "#list=" + ids(page.shown()).join(",");
  }

  function showLink() {
    box.hidden = false;
    field.value = link();
    copy.hidden = !(window.navigator.clipboard && window.isSecureContext);
    field.focus();
    field.select();
    page.say(
      /^file:/.test(field.value)
        ? "This copy of the directory is on your own device. The link works on this device only."
        : "Here is the link. Copy it into a message."
    );
  }

  document.getElementById("list-share").addEventListener("click", function () {
    if (window.navigator.share && !/^file:/.test(link())) {
      window.navigator.share({ title: document.title, url: link() }).catch(function (error) {
        if (error.name !== "AbortError") {
          showLink();
        }
      });
    } else {
      showLink();
    }
  });

  copy.addEventListener("click", function () {
    window.navigator.clipboard.writeText(field.value).then(
      function () {
        page.say("The link is copied.");
      },
      function () {
        field.focus();
        field.select();
        page.say("It could not be copied for you. The link is marked: copy it yourself.");
      }
    );
  });

  /* ---- a list that was sent ---- */

  document.getElementById("list-keep").addEventListener("click", function () {
    var kept = shortlist.read().list;
    var had = ids(kept);
    var more = page.shown().filter(function (entry) {
      return had.indexOf(entry.id) < 0 && entry.words;
    });
    var room = kept.concat(more).slice(0, shortlist.most);
    if (!page.keep(room)) {
      return;
    }
    own().then(function () {
      var added = room.length - kept.length;
      page.say(
        page.counted(added) + " added. " + page.counted(room.length) + " on your list." +
          (added < more.length ? " There was no room for more." : "")
      );
      document.getElementById("list-title").focus();
    });
  });

  document.getElementById("list-own").addEventListener("click", function () {
    own().then(function () {
      document.getElementById("list-title").focus();
    });
  });

  /* ---- the calendar ---- */

  function save(text) {
    var address = URL.createObjectURL(new Blob([text], { type: "text/calendar;charset=utf-8" }));
    var anchor = document.createElement("a");
    anchor.href = address;
    anchor.download = "my-list.ics";
    document.body.append(anchor);
    anchor.click();
    anchor.remove();
    window.setTimeout(function () {
      URL.revokeObjectURL(address);
    }, 60000);
  }

  document.getElementById("list-calendar").addEventListener("click", function () {
    var entries = page.shown();
    Promise.all(
      entries.map(function (entry) {
        return shortlist.events(entry.id);
      })
    ).then(
      function (found) {
        var dated = found.filter(function (one) {
          return one.events;
        });
        if (!dated.length) {
          page.say("Nothing on this list has dates yet. Ring to ask for them.");
          return;
        }
        save(
          dated[0].opening +
            dated
              .map(function (one) {
                return one.events;
              })
              .join("") +
            dated[0].closing
        );
        var without = entries.length - dated.length;
        page.say(
          "The dates of " + page.counted(dated.length) + " are in the file my-list.ics. Open it to put them in your calendar." +
            (without ? " " + page.counted(without) + " had no dates." : "")
        );
      },
      function () {
        page.say("The dates did not come. Try again when you have a better line.");
      }
    );
  });

  /* ---- side by side: fetched when it is first asked for ---- */

  compare.addEventListener("click", function () {
    var wanted = compare.getAttribute("aria-expanded") !== "true";
    window.activityDirectory.load("static/js/shortlist-compare.js").then(
      function () {
        compare.setAttribute("aria-expanded", String(wanted));
        shortlist.compare(wanted);
      },
      function () {
        page.say("That did not come. Try again when you have a better line.");
      }
    );
  });

  window.addEventListener("hashchange", open);
  open();
})(window.activityShortlist);
