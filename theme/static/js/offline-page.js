/* The page offline.html: keeps, renews and deletes the copy of the directory on this device, and says what there is.
   Nothing is fetched or stored before a press. */
(function (top) {
  "use strict";

  var SAYS_EVERY = 3000;

  var cannot = document.getElementById("copy-cannot");
  var why = document.getElementById("copy-why");
  var part = document.getElementById("copy");
  var there = document.getElementById("copy-there");
  var ageLine = document.getElementById("copy-age");
  var old = document.getElementById("copy-old");
  var form = document.getElementById("copy-choice");
  var keepButton = document.getElementById("copy-keep");
  var deleteButton = document.getElementById("copy-delete");
  var status = document.getElementById("copy-status");
  var MONTHS = "January February March April May June July August September October November December".split(" ");

  if (!/^https?:$/.test(top.location.protocol)) {
    why.textContent = "This needs a web address, and you opened the directory from a file. You have it on this computer already.";
    return;
  }
  if (!top.navigator.serviceWorker || !top.caches) {
    why.textContent = "This browser cannot keep a copy here. In a private window it never can.";
    return;
  }
  var copies = top.activityCopy.of(top.activityDirectory.root);
  var busy = false;

  function dateInWords(made) {
    var numbers = made.split("-").map(Number);
    return numbers[2] + " " + MONTHS[numbers[1] - 1] + " " + numbers[0];
  }

  function ageInWords(days) {
    return days === 0 ? "It is from today." : days === 1 ? "It is 1 day old." : "It is " + days + " days old.";
  }

  function megabytes(bytes) {
    return Math.max(1, Math.round(bytes / 1e6)) + " MB";
  }

  function show() {
    return copies.current().then(function (copy) {
      there.hidden = !copy;
      deleteButton.hidden = !copy;
      keepButton.querySelector("span").textContent = copy ? "Bring it up to date" : "Keep a copy";
      if (!copy) {
        return;
      }
      var record = copy.record;
      var days = top.activityCopy.days(record);
      var size = record.pages + " pages, about " + megabytes(record.bytes);
      ageLine.textContent =
        "This device has a copy of the directory of " + dateInWords(record.made) + ". " + ageInWords(days) + " It has " + size + ".";
      old.hidden = days <= record.warns;
      old.querySelector("p").textContent =
        days > record.expires
          ? "It is too old to be shown. Bring it up to date when you have a signal."
          : "It is old. Much may have changed. Ring before you go, and bring it up to date when you have a signal.";
      Array.prototype.forEach.call(form.elements, function (field) {
        if (field.name === "part") {
          field.checked = field.value === record.part;
        }
      });
    });
  }

  /* The pages of what is on the reader's list, which shortlist.js keeps; every page has that, unless it was lost on the way. */
  function mine() {
    var kept = top.activityShortlist ? top.activityShortlist.read().list : [];
    return kept.map(function (one) {
      return "activities/" + one.id + ".html";
    });
  }

  function chosenPart() {
    var chosen = form.querySelector("input[name=part]:checked");
    return chosen ? chosen.value : "";
  }

  /* Not at every file: a reader that speaks would never stop. */
  function teller() {
    var said = 0;
    return function (done, all) {
      var now = Date.now();
      if (now - said >= SAYS_EVERY) {
        said = now;
        status.textContent = "Fetching: " + done + " of " + all + " files. Please keep this page open.";
      }
    };
  }

  function trouble(error) {
    if (error && error.message === "nobody") {
      return "The directory cannot be reached now. Press again when you have a signal.";
    }
    if (error && error.name === "QuotaExceededError") {
      return "There is not enough room on this device. Nothing was changed.";
    }
    return "It did not all come. What came is kept for the next time. Press again when the signal is better.";
  }

  function persist() {
    // So that the browser does not clear it away when it is short of room. It may say no. Firefox asks the reader first, who may
    // never answer: nothing waits for it.
    var storage = top.navigator.storage;
    if (storage && storage.persist) {
      storage.persist().catch(function () {});
    }
  }

  function keep() {
    status.textContent = "Looking what there is to fetch.";
    return copies
      .latest()
      .catch(function () {
        throw new Error("nobody");
      })
      .then(function (list) {
        return copies.keep(list, chosenPart(), mine(), teller());
      })
      .then(function () {
        return top.navigator.serviceWorker.register(top.activityDirectory.address("sw.js"), { updateViaCache: "none" });
      })
      .then(persist)
      .then(show)
      .then(function () {
        status.textContent = "Done. You can read the directory without a signal now.";
        document.dispatchEvent(new CustomEvent("activity-kept"));
      })
      .catch(function (error) {
        status.textContent = trouble(error);
      });
  }

  function remove() {
    return copies
      .drop()
      .then(function () {
        return top.navigator.serviceWorker.getRegistration(top.activityDirectory.root);
      })
      .then(function (registration) {
        return registration ? registration.unregister() : null;
      })
      .then(show)
      .then(function () {
        status.textContent = "The copy is deleted.";
        keepButton.focus();
      });
  }

  function once(work) {
    if (!busy) {
      busy = true;
      work().then(function () {
        busy = false;
      });
    }
  }

  form.addEventListener("submit", function (event) {
    event.preventDefault();
    once(keep);
  });
  deleteButton.addEventListener("click", function () {
    once(remove);
  });
  show().then(function () {
    cannot.hidden = true;
    part.hidden = false;
  }, function () {
    why.textContent = "This browser cannot keep a copy here. In a private window it never can.";
  });
})(window);
