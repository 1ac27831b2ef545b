/* "Forget everything": takes away all that this directory keeps on the device, after asking once more, and says what there was.
   What is ours begins with "activity-directory", or "activity-directory copy", and the path of this directory: keys of
   localStorage and sessionStorage, and caches of the offline copy. Another directory of this host is left alone.
   The markup is in pages/my-list.html; afterwards the document hears "activity-forgotten". */
(function (top) {
  "use strict";

  var PATH = new URL("../../", document.currentScript.src).pathname;
  var NAMES = {
    shortlist: "your list",
    "can-we-go": "your answers to “Can we go?”",
    draft: "something that you began to write"
  };
  var ask = document.getElementById("forget");
  var sure = document.getElementById("forget-sure");
  var said = document.getElementById("forget-said");
  var kept = document.getElementById("forget-kept");

  function isOurs(name) {
    return ["activity-directory ", "activity-directory copy "].some(function (start) {
      return name.indexOf(start + PATH + " ") === 0;
    });
  }

  /* Each of the two stores, or nothing where the browser keeps it shut. */
  function stores() {
    return ["localStorage", "sessionStorage"].map(function (name) {
      try {
        return top[name];
      } catch (error) {
        return null;
      }
    });
  }

  function ours(store) {
    return store ? Object.keys(store).filter(isOurs) : [];
  }

  function copies() {
    return top.caches
      ? top.caches.keys().then(
          function (names) {
            return names.filter(isOurs);
          },
          function () {
            return [];
          }
        )
      : Promise.resolve([]);
  }

  function workers() {
    var container = top.navigator.serviceWorker;
    return container
      ? container.getRegistrations().then(
          function (all) {
            return all.filter(function (one) {
              return one.scope.indexOf(top.activityDirectory.root) === 0;
            });
          },
          function () {
            return [];
          }
        )
      : Promise.resolve([]);
  }

  function forget() {
    stores().forEach(function (store) {
      ours(store).forEach(function (key) {
        store.removeItem(key);
      });
    });
    return Promise.all([workers(), copies()]).then(function (found) {
      return Promise.all(
        found[0]
          .map(function (worker) {
            return worker.unregister();
          })
          .concat(
            found[1].map(function (name) {
              return top.caches.delete(name);
            })
          )
      );
    });
  }

  function nameOf(key) {
    return NAMES[key.slice(key.lastIndexOf(" ") + 1)] || "a setting";
  }

  function tell() {
    return copies().then(function (names) {
      var found = [].concat.apply([], stores().map(ours)).map(nameOf);
      if (names.length) {
        found.push("a copy of the directory to read offline");
      }
      found = Array.from(new Set(found));
      kept.textContent = found.length ? "This device keeps now: " + found.join("; ") + "." : "This device keeps nothing now.";
    });
  }

  function show(open) {
    sure.hidden = !open;
    ask.setAttribute("aria-expanded", String(open));
  }

  ask.addEventListener("click", function () {
    said.textContent = "";
    show(sure.hidden);
    if (!sure.hidden) {
      document.getElementById("forget-yes").focus();
    }
  });
  document.getElementById("forget-no").addEventListener("click", function () {
    show(false);
    ask.focus();
  });
  document.getElementById("forget-yes").addEventListener("click", function () {
    forget()
      .then(
        function () {
          said.textContent = "Everything is forgotten.";
        },
        function () {
          said.textContent = "Something is still kept. You can clear it in the settings of your browser.";
        }
      )
      .then(function () {
        show(false);
        document.dispatchEvent(new CustomEvent("activity-forgotten"));
        // The page above may be shorter now, and Safari scrolls to what gets the focus only if it knows where that stands.
        ask.getBoundingClientRect();
        ask.focus();
        return tell();
      });
  });
  document.addEventListener("activity-kept", tell);
  ask.hidden = false;
  tell();
})(window);
