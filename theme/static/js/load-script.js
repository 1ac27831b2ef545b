/* Loads one of the directory's own scripts when it is first used. The page's one Trusted Types policy is here: everything that
   loads a script later goes through it, on every page.
   activityDirectory.load("static/js/search-panel.js") -> a Promise that the script has run; the address is from the site's top.
   activityDirectory.address("sw.js")                  -> the same address from this page, as the browser wants it from a script
   activityDirectory.root                              -> the site's top, ending in "/" */
(function (top) {
  "use strict";

  if (top.activityDirectory) {
    return;
  }
  var tag = document.currentScript;
  var own = tag.src;
  var root = own.replace(/(?:static\/js|search)\/[^/]*$/, "");
  // The stamp of the build, if the page gave it to this script: the others of static/js are asked for with it too.
  var stamp = tag.getAttribute("data-scripts") || (/\?v=[0-9a-f]+$/.exec(own) || [""])[0];
  var OWN_SCRIPT =
    /^(?:static\/(?:js|vendor)\/[a-z0-9-]+\.js|sw\.js|(?:search\/[a-z]+-[0-9]+|shortlist\/[a-z]+-[0-9]+|contribute\/(?:[a-z0-9-]+\/)*[a-z0-9-]+)\.js\?v=[0-9a-f]+)$/;
  var coming = {};

  function whole(path) {
    if (!OWN_SCRIPT.test(path)) {
      throw new TypeError("Not a script of this directory: " + path);
    }
    return root + path + (path.slice(0, 7) === "static/" ? stamp : "");
  }

  var policy = top.trustedTypes ? top.trustedTypes.createPolicy("activity-directory", { createScriptURL: whole }) : null;

  function address(path) {
    return policy ? policy.createScriptURL(path) : whole(path);
  }

  function load(path) {
    if (!coming[path]) {
      coming[path] = new Promise(function (resolve, reject) {
        var script = document.createElement("script");
        script.onload = function () {
          script.remove();
          resolve();
        };
        script.onerror = function () {
          script.remove();
          // It may come the next time: a line that was lost is often found again.
          coming[path] = null;
          reject(new Error("missing"));
        };
        script.src = address(path);
        document.head.appendChild(script);
      });
    }
    return coming[path];
  }

  top.activityDirectory = { load: load, address: address, root: root };
})(window);
