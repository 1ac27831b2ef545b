/* The copy of the directory on this device: what is in it, how old it is, and how it is made, renewed and deleted. The page
   offline.html and the service worker (theme/offline/worker.js) both work with it; nothing here touches a page.
   A copy is one cache, named after the site's own place and the build. Its record is put in last: a cache without one is a copy
   that was not finished, which is never shown and is gone on with the next time.
   activityCopy.of(root)               -> the copies of the directory whose top is `root`:
     .current()                        -> Promise of {name, cache, record} or null
     .latest()                         -> Promise of the list of files of the site as it is now; fails where it cannot be reached
     .keep(list, part, mine, told)     -> Promise of the record; told(done, all) now and then
     .drop()                           -> Promise: every copy is gone
   activityCopy.days(record)           -> how old the copy is, in whole days
   The record: {stamp, made, keeps, part, mine, warns, expires, pages, bytes, checked}; `part` is an area's id or "". */
(function (top) {
  "use strict";

  var DAY = 24 * 60 * 60 * 1000;
  var AT_ONCE = 6;
  var TRIES = 3;
  var OURS = "activity-directory copy ";
  var LIST = "offline/files.json";
  var RECORD = "offline/record";
  var HEADERS = ["Content-Type", "Content-Security-Policy", "Referrer-Policy", "X-Content-Type-Options", "Permissions-Policy"];

  function days(record) {
    var made = record.made.split("-").map(Number);
    // A clock that is behind makes a copy no younger than new.
    return Math.max(0, Math.floor((Date.now() - new Date(made[0], made[1] - 1, made[2]).getTime()) / DAY));
  }

  /* The answer without what was only true on its way: that it was led here from elsewhere, or packed. */
  function plain(response) {
    var headers = new Headers();
    HEADERS.forEach(function (name) {
      if (response.headers.get(name)) {
        headers.set(name, response.headers.get(name));
      }
    });
    return response.blob().then(function (body) {
      return new Response(body, { status: 200, headers: headers });
    });
  }

  function of(root) {
    var prefix = OURS + new URL(root).pathname + " ";

    function names() {
      return top.caches.keys().then(function (all) {
        return all.filter(function (name) {
          return name.indexOf(prefix) === 0;
        });
      });
    }

    function read(cache, path) {
      return cache.match(root + path).then(function (found) {
        return found ? found.json() : null;
      });
    }

    function write(cache, path, value) {
      return cache.put(root + path, new Response(JSON.stringify(value), { headers: { "Content-Type": "application/json" } }));
    }

    function current() {
      return names().then(function (all) {
        return Promise.all(
          all.map(function (name) {
            return top.caches.open(name).then(function (cache) {
              return read(cache, RECORD).then(function (record) {
                return record && { name: name, cache: cache, record: record };
              });
            });
          })
        ).then(function (copies) {
          return copies.filter(Boolean).sort(function (a, b) {
            return b.record.checked - a.record.checked;
          })[0] || null;
        });
      });
    }

    function latest() {
      return top.fetch(root + LIST, { cache: "no-store" }).then(function (response) {
        if (!response.ok) {
          throw new Error("missing");
        }
        return response.json();
      });
    }

    /* The files of one part of the county, and of what is on the reader's own list. */
    function chosen(list, part, mine) {
      return list.files.filter(function (file) {
        return list.keeps !== "areas" || !file[3] || file[3].indexOf(part) >= 0 || mine.indexOf(file[0]) >= 0;
      });
    }

    /* One file: there already, the same as in the copy before, or fetched. */
    function fetchInto(cache, file, before) {
      var address = root + file[0];
      return cache
        .match(address)
        .then(function (there) {
          return there ? null : before.digests.get(file[0]) === file[2] ? before.cache.match(address) : undefined;
        })
        .then(function (found) {
          if (found === null) {
            return null;
          }
          return found
            ? cache.put(address, found)
            : top.fetch(address, { cache: "no-cache" }).then(function (response) {
                if (!response.ok) {
                  throw new Error("missing");
                }
                return plain(response).then(function (kept) {
                  return cache.put(address, kept);
                });
              });
        });
    }

    function fetchAll(cache, files, before, told) {
      var next = 0;
      var done = 0;
      var failed = false;
      function worker() {
        if (failed || next >= files.length) {
          return Promise.resolve();
        }
        var file = files[next];
        next += 1;
        return fetchInto(cache, file, before).then(
          function () {
            done += 1;
            told(done, files.length);
            return worker();
          },
          function (error) {
            failed = true;
            throw error;
          }
        );
      }
      var workers = [];
      for (var i = 0; i < AT_ONCE; i += 1) {
        workers.push(worker());
      }
      return Promise.all(workers);
    }

    function digestsOf(copy) {
      return (copy ? read(copy.cache, LIST) : Promise.resolve(null)).then(function (list) {
        var digests = new Map();
        (list ? list.files : []).forEach(function (file) {
          digests.set(file[0], file[2]);
        });
        return { cache: copy && copy.cache, digests: digests };
      });
    }

    function keep(list, part, mine, told, tries) {
      var name = prefix + list.stamp + " " + part;
      var files = chosen(list, part, mine);
      return current()
        .then(digestsOf)
        .then(function (before) {
          return top.caches.open(name).then(function (cache) {
            return fetchAll(cache, files, before, told)
              .then(latest)
              .then(function (now) {
                // The site was published anew while its files came: some are of one day, some of the other.
                if (now.stamp !== list.stamp) {
                  return top.caches.delete(name).then(function () {
                    if ((tries || 1) >= TRIES) {
                      throw new Error("changing");
                    }
                    return keep(now, part, mine, told, (tries || 1) + 1);
                  });
                }
                return finish(name, cache, list, part, mine, files);
              });
          });
        });
    }

    function finish(name, cache, list, part, mine, files) {
      var record = {
        stamp: list.stamp,
        made: list.made,
        keeps: list.keeps,
        part: part,
        mine: mine,
        warns: list.warns,
        expires: list.expires,
        pages: files.filter(function (file) {
          return /\.html$/.test(file[0]);
        }).length,
        bytes: files.reduce(function (sum, file) {
          return sum + file[1];
        }, 0),
        checked: Date.now()
      };
      return write(cache, LIST, list)
        .then(function () {
          return write(cache, RECORD, record);
        })
        .then(names)
        .then(function (all) {
          return Promise.all(
            all.map(function (other) {
              return other === name ? null : top.caches.delete(other);
            })
          );
        })
        .then(function () {
          return record;
        });
    }

    /* Brings the copy up to date. A copy that was deleted meanwhile stays deleted: what is written then is written to nothing. */
    function renew(copy, told) {
      return latest().then(function (list) {
        copy.record.checked = Date.now();
        return list.stamp === copy.record.stamp
          ? write(copy.cache, RECORD, copy.record).then(function () {
              return copy.record;
            })
          : keep(list, copy.record.part, copy.record.mine, told || function () {});
      });
    }

    function drop() {
      return names().then(function (all) {
        return Promise.all(
          all.map(function (name) {
            return top.caches.delete(name);
          })
        );
      });
    }

    return { current: current, latest: latest, keep: keep, renew: renew, drop: drop };
  }

  top.activityCopy = { of: of, days: days, DAY: DAY };
})(self);
