/* The service worker: gives pages from the copy on this device where the line gives none. It is only there after a press on
   offline.html, and where there is no copy it does nothing at all. Online the site's own pages come first, always.
   Each page that comes from the copy says so, and how old the copy is; one that is too old is not shown. */
(function (worker) {
  "use strict";

  // Milliseconds that a page may take before the copy's is shown instead: on one bar of signal the line says nothing at all.
  var PATIENCE = 5000;
  var ROOT = worker.registration.scope;
  var copies = worker.activityCopy.of(ROOT);
  // The tabs whose page came from the copy: the rest of their page comes from it too, so that it is all of one day.
  var fromCopy = new Set();
  var renewing = null;
  var MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

  worker.addEventListener("install", function () {
    worker.skipWaiting();
  });
  worker.addEventListener("activate", function (event) {
    event.waitUntil(worker.clients.claim());
  });

  worker.addEventListener("fetch", function (event) {
    var request = event.request;
    var path = request.url.indexOf(ROOT) === 0 ? request.url.slice(ROOT.length).replace(/[?#].*$/, "") : null;
    if (request.method !== "GET" || path === null || /^(sw\.js|offline\/files\.json)$/.test(path) || request.headers.has("Range")) {
      return;
    }
    event.respondWith(request.mode === "navigate" ? page(event, path) : part(event, path));
  });

  function page(event, path) {
    return copies.current().then(function (copy) {
      if (!copy) {
        return fetch(event.request);
      }
      var shown = false;
      // Asked of the site itself: what the browser has put by of late would be an old page that does not say so.
      var online = fetch(event.request, { cache: "no-cache" }).then(function (response) {
        if (response.status >= 500) {
          throw new Error("trouble");
        }
        if (!shown) {
          fromCopy.delete(event.resultingClientId);
          event.waitUntil(renewed(copy));
        }
        return response;
      });
      function instead(why) {
        if (expired(copy, path)) {
          return online.catch(function () {
            return lead("too-old");
          });
        }
        return kept(event, copy, path, why).then(function (found) {
          shown = Boolean(found);
          // A page that the copy does not have is waited for as long as the line takes.
          return found || online.catch(function () {
            return lead("not-kept");
          });
        });
      }
      return Promise.race([online, after(PATIENCE)]).then(function (response) {
        return response || instead("The signal is weak.");
      }, function () {
        return instead("You are offline.");
      });
    });
  }

  function after(milliseconds) {
    return new Promise(function (resolve) {
      setTimeout(resolve, milliseconds);
    });
  }

  function lead(name) {
    return Response.redirect(ROOT + "offline/" + name + ".html", 302);
  }

  /* The pages about the copy itself are shown however old it is. */
  function expired(copy, path) {
    return worker.activityCopy.days(copy.record) > copy.record.expires && !/^offline(\.html$|\/)/.test(path);
  }

  /* A page of the copy with its age in it, or null where the copy has no such page. */
  function kept(event, copy, path, why) {
    return find(copy, path).then(function (found) {
      if (!found) {
        return null;
      }
      fromCopy.add(event.resultingClientId);
      return /html/.test(found.headers.get("Content-Type") || "") ? withAge(found, banner(copy.record, path, why)) : found;
    });
  }

  /* Hosts differ in what they call a page: "", "index.html", and some leave ".html" away. */
  function find(copy, path) {
    var names = /(^|\/)$/.test(path) ? [path + "index.html"] : [path, path + ".html", path + "/index.html"];
    return names.reduce(function (before, name) {
      return before.then(function (found) {
        return found || copy.cache.match(ROOT + name);
      });
    }, Promise.resolve(null));
  }

  function withAge(response, says) {
    return response.text().then(function (text) {
      var header = /<header class="site-header">/;
      var body = header.test(text)
        ? text.replace(header, function (start) {
            return start + says;
          })
        : text.replace(/<body>/, function (start) {
            return start + says;
          });
      return new Response(body, { status: 200, headers: response.headers });
    });
  }

  function banner(record, path, why) {
    var made = record.made.split("-").map(Number);
    var age = worker.activityCopy.days(record);
    var old = age > record.warns;
    var root = path.replace(/[^/]*$/, "").replace(/[^/]+\//g, "../");
    return (
      '<div class="copy-banner' + (old ? " copy-banner-old" : "") + '" role="status"><p><strong>' + why + "</strong> " +
      "This is your copy of " + made[2] + " " + MONTHS[made[1] - 1] + " " + made[0] + ", " +
      (age === 0 ? "made today" : age === 1 ? "1 day old" : age + " days old") + ". " +
      (old ? "<strong>Much may have changed. Ring first.</strong> " : "Ring before you go. ") +
      '<a href="' + root + 'offline.html">About your copy</a></p></div>'
    );
  }

  /* Scripts, styles and whatever else a page asks for. */
  function part(event, path) {
    if (fromCopy.has(event.clientId)) {
      return copies.current().then(function (copy) {
        return (copy ? find(copy, path) : Promise.resolve(null)).then(function (found) {
          return found || fetch(event.request);
        });
      });
    }
    return fetch(event.request).catch(function (error) {
      return copies.current().then(function (copy) {
        return (copy ? find(copy, path) : Promise.resolve(null)).then(function (found) {
          if (!found) {
            throw error;
          }
          return found;
        });
      });
    });
  }

  /* Once a day, when a page has come over the line; never where the reader has asked the browser to save data. */
  function renewed(copy) {
    var connection = worker.navigator.connection;
    if (renewing || Date.now() - copy.record.checked < worker.activityCopy.DAY || (connection && connection.saveData)) {
      return renewing;
    }
    function over() {
      renewing = null;
    }
    renewing = copies.renew(copy).then(over, over);
    return renewing;
  }
})(self);
