/* The page for providers: how what was written comes to the staff. The county says which ways there are; each says what it needs.
   Nothing is sent by this page: it opens an e-mail, a page of the service that keeps the files, or gives a file.
   The text is one block for each file, which `activity-directory receive` reads:
     # file: activities/severn-splash/saturday-swim.yaml
     # only: name, checked           (for a change: what it speaks of; all else stays)
     # from: 0123456789abcdef        (for a change: which text it was made from)
     name: Saturday swim ...
     # end
   docs/decisions/0068 says where an address grows too long, and how that was found. */
(function (page) {
  "use strict";

  // Characters of a whole address. Windows hands an address on to a program for e-mail in 2,048.
  var MOST_MAIL = 1900;
  // The services refuse 8,192. Who is not signed in is sent to another page with this address inside its own.
  var MOST_PAGE = 7600;
  var SIGN_IN = 120;
  var HOSTS = { github: "GitHub", gitea: "Gitea", forgejo: "Forgejo", gitlab: "GitLab" };

  var make = page.make;

  function site() {
    return page.questions.site;
  }

  /* ---- what is sent ---- */

  function written(state) {
    var entry = window.activityEntry;
    return state.text ? entry.changed(state.text, state.base, state.data, kindOf(state)) : entry.text(state.data, kindOf(state));
  }

  function kindOf(state) {
    return state.task === "about" ? "provider" : "activity";
  }

  /* For a change, the parts that differ, after the name: staff who read the e-mail see what it is about. */
  function partsOf(state) {
    var names = Object.keys(page.questions.schema[kindOf(state)].properties).filter(function (name) {
      return name === "name" || !page.same(state.data[name], state.base[name]);
    });
    var data = {};
    names.forEach(function (name) {
      if (state.data[name] !== undefined) {
        data[name] = state.data[name];
      }
    });
    return { only: names, part: window.activityEntry.text(data, kindOf(state)) };
  }

  /* [{path, text, from, only, part}]: a new provider's own file first. */
  function files(state) {
    if (state.task === "all") {
      return state.entries.filter(function (entry) { return entry.right; }).map(function (entry) {
        var checked = { name: entry.data.name, checked: { on: page.today(), by: "provider" } };
        return { path: "activities/" + entry.id + ".yaml", from: entry.from, only: ["name", "checked"], part: window.activityEntry.text(checked), text: "" };
      });
    }
    var id = page.start.name(state);
    var all = state.providerData
      ? [{ path: "providers/" + state.provider + ".yaml", from: "", text: window.activityEntry.text(Object.assign({}, state.providerData, { checked: { on: page.today(), by: "provider" } }), "provider") }]
      : [];
    var folder = kindOf(state) === "provider" ? "providers/" : "activities/";
    return all.concat([Object.assign({ path: folder + id + ".yaml", from: state.from || "", text: written(state) }, state.base ? partsOf(state) : {})]);
  }

  function blocks(all) {
    return all.map(function (file) {
      return "# file: " + file.path + "\n" + (file.only ? "# only: " + file.only.join(", ") + "\n" : "") +
        (file.from ? "# from: " + file.from + "\n" : "") + (file.part || file.text).replace(/\n?$/, "\n");
    }).join("") + "# end\n";
  }

  var SUBJECTS = { "new": "new activity", right: "still right", cancel: "a date is called off", pause: "paused", again: "on again", end: "has ended", change: "change", about: "our details", all: "still right" };

  function subject(state) {
    var who = state.task === "about" || state.task === "all" ? "" : " (" + page.form.provider() + ")";
    return (state.data.name || "Activity") + who + ": " + (SUBJECTS[state.task] || "change");
  }

  /* ---- addresses ---- */

  /* As few letters as an address allows: %20 and %0A are most of it. */
  function packed(text, space) {
    return encodeURIComponent(text).replace(/%20/g, space).replace(/%(?:3A|2C|2F|40)/g, decodeURIComponent);
  }

  function mail(text, state) {
    var body = "Hello,\n\nfrom the page Add or change your activity:\n\n" + text;
    return "mailto:" + site().email + "?subject=" + packed(subject(state), "%20") + "&body=" + packed(body.replace(/\n/g, "\r\n"), "%20");
  }

  function fits(address) {
    // Signed out, each % becomes %25, and / : & = and the rest grow by two.
    return SIGN_IN + address.length + 2 * (address.match(/[^A-Za-z0-9._~-]/g) || []).length <= MOST_PAGE;
  }

  function encodedPath(path) {
    return path.split("/").map(encodeURIComponent).join("/");
  }

  /* The service's own page that makes a new file: with the text if that fits, else without it. */
  function newFile(file) {
    var where = site();
    var whole = where.folder + "/" + file.path;
    var cut = whole.lastIndexOf("/");
    var folder = encodedPath(whole.slice(0, cut));
    var name = whole.slice(cut + 1);
    var branch = encodedPath(where.branch);
    if (where.host === "gitlab") {
      return { bare: where.repository + "/-/new/" + branch + "/" + folder + "?file_name=" + packed(name, "+"), full: "" };
    }
    var top = where.repository + (where.host === "github" ? "/new/" : "/_new/") + branch + "/" + folder + "?filename=" + packed(name, "+");
    return { bare: top, full: top + "&value=" + packed(file.text, "+") };
  }

  function edit(file) {
    var where = site();
    var middle = { github: "/edit/", gitlab: "/-/edit/" }[where.host] || "/_edit/";
    return where.repository + middle + encodedPath(where.branch) + "/" + encodedPath(where.folder + "/" + file.path);
  }

  /* Filled in by the form's ids. Its lists of choices cannot be, so a new entry goes along whole. Where that is too long, `bare`
     takes the answers in words alone, and of a change the parts that differ. */
  function issue(state, all, bare) {
    var form = site().repository + "/issues/new?template=";
    var fields;
    var words = page.words;
    var data = state.data;
    if (state.task !== "new") {
      fields = { activity: state.id, entry: bare ? blocks(all) : all[all.length - 1].text, why: subject(state) };
      form += "change-my-activity.yml";
    } else {
      fields = {
        provider: page.form.provider(), about: (state.providerData || {}).description, name: data.name, summary: data.summary,
        "ages-from": (data.ages || {}).from, "ages-to": (data.ages || {}).to,
        venue: [(data.venue || {}).name, (data.venue || {}).address].filter(Boolean).join(", "),
        town: words.named(page.questions.places, (data.venue || {}).town), postcode: (data.venue || {}).postcode,
        "days-and-times": words.rules(data).join("\n"), cost: (data.costs || []).map(words.cost).join("\n"),
        "booking-phone": (data.booking || {}).phone, "booking-web": (data.booking || {}).url, help: data.help ? page.helpLines(data).join("\n") : "",
        entry: bare ? "" : blocks(all)
      };
      form += "list-my-activity.yml";
    }
    return Object.keys(fields).reduce(function (address, name) {
      return fields[name] ? address + "&" + name + "=" + packed(String(fields[name]), "+") : address;
    }, form + "&title=" + packed(subject(state), "+"));
  }

  /* ---- taking it along ---- */

  function copy(text, then) {
    var field = document.getElementById("entry-whole");
    function byHand() {
      field.closest("details").open = true;
      field.focus();
      field.select();
      then("It could not be copied for you. The text is marked below: copy it yourself.");
    }
    field.value = text;
    if (!(window.navigator.clipboard && window.isSecureContext)) {
      byHand();
      return;
    }
    window.navigator.clipboard.writeText(text).then(function () {
      then("It is copied. Now paste it.");
    }, byHand);
  }

  function save(name, text) {
    var address = URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" }));
    var anchor = make("a", { href: address, download: name });
    document.body.append(anchor);
    anchor.click();
    anchor.remove();
    window.setTimeout(function () {
      URL.revokeObjectURL(address);
    }, 60000);
  }

  /* ---- the screen ---- */

  function leads(address, words, work) {
    var away = !/^mailto:/.test(address);
    return make("a", { class: "button", href: address, rel: "noopener noreferrer", target: away ? "_blank" : "", onclick: work }, words,
      away ? make("span", { class: "visually-hidden" }, " (opens in a new window)") : null);
  }

  page.screens.send = function () {
    var form = page.form;
    var state = form.state;
    var all = files(state);
    var text = blocks(all);
    var said = make("p", { class: "entry-told", role: "status" });
    var done = make("div", { hidden: true });
    form.keep();

    function tell(words) {
      said.textContent = words;
      done.hidden = false;
    }

    function way(title, needs, inside) {
      return make("section", { class: "entry-way" }, make("h3", {}, title), make("p", {}, needs), inside);
    }

    var WAYS = {
      email: function () {
        var address = mail(text, state);
        var short = address.length <= MOST_MAIL;
        var bare = "mailto:" + site().email + "?subject=" + packed(subject(state), "%20");
        return way("By e-mail", "You need no account. Your own e-mail program opens" + (short ? ", with all of it written." : "."), [
          short ? null : make("p", {}, "It is too long to be put in for you: copy it first, then paste it into the e-mail."),
          make("p", { class: "buttons" },
            short ? null : page.button("Copy it", "copy", function () { copy(text, tell); }),
            leads(short ? address : bare, short ? "Write the e-mail" : "Open an e-mail", function () {
              tell("Your e-mail program opens. " + (short ? "" : "Paste it there. ") + "Press “Send” there. If nothing opens, copy it into an e-mail to " + site().email + ".");
            })),
          make("p", {}, "Do you write e-mails on a website? Copy it, and paste it into one to ", make("strong", {}, site().email), "."),
          short ? make("p", { class: "buttons" }, page.button("Copy it", "copy", function () { copy(text, tell); })) : null
        ]);
      },
      file: function () {
        return way("As a file", "You need no account. Keep the file, and send it when and how you like.", make("p", { class: "buttons" }, page.button("Keep the file", "download", function () {
          save(page.start.name(state).replace("/", "-") + ".txt", text);
          tell("The file is where your downloads are. Send it to " + site().email + ".");
        })));
      },
      "pull-request": function () {
        var host = HOSTS[site().host];
        var needs = "You need an account with " + host + ". It is free. Everybody can read what you send.";
        var file = all[all.length - 1];
        if (all.length > 1 || state.task === "all") {
          return null;
        }
        if (state.base) {
          return way("On " + host, needs, [
            make("p", {}, "Copy the new text. On the page that opens, take everything out, paste the text, and press the green button twice."),
            make("p", { class: "buttons" }, page.button("Copy the new text", "copy", function () { copy(file.text, tell); }),
              leads(edit(file), "Open it on " + host, function () { tell("It opens in a new window."); }))
          ]);
        }
        var address = newFile(file);
        var full = address.full && fits(address.full);
        return way("On " + host, needs, [
          full ? null : make("p", {}, address.full ? "It is too long to be put in for you. Copy the text, and paste it on the page that opens." : "Copy the text, and paste it on the page that opens."),
          make("p", { class: "buttons" }, full ? null : page.button("Copy the text", "copy", function () { copy(file.text, tell); }),
            leads(full ? address.full : address.bare, "Open " + host, function () { tell("It opens in a new window. Press the green button there, twice."); }))
        ]);
      },
      issue: function () {
        var host = HOSTS[site().host];
        var address = state.task === "all" ? "" : issue(state, all);
        var entire = fits(address);
        if (state.task !== "all" && !entire) {
          address = issue(state, all, true);
        }
        if (site().host !== "github" || state.task === "about" || state.task === "all" || !fits(address)) {
          return null;
        }
        return way("By a form on " + host, "You need an account with " + host + ". It is free. Everybody can read what you send.", [
          state.task === "new" ? make("p", {}, "It asks two things once more: what children like, and whether an adult stays." + (entire ? "" : " It holds less than you wrote here.")) : null,
          make("p", { class: "buttons" }, leads(address, "Open the form", function () { tell("It opens in a new window."); }))
        ]);
      }
    };

    var whole = make("textarea", { class: "input entry-whole", id: "entry-whole", rows: "12", readonly: true, "aria-labelledby": "entry-whole-title", spellcheck: "false" });
    whole.value = text;
    done.append(make("p", {}, "Have you sent it? Then we look at it, and write to you if something is not clear."),
      make("p", { class: "buttons" }, make("button", { class: "button", type: "button", onclick: function () {
        page.start.last = state.provider;
        form.forget();
        form.go("thanks");
      } }, "I have sent it: finish")));
    return {
      title: "Send it to us",
      bare: true,
      intro: {
        right: "You say that " + state.data.name + " is still right. Choose how to send that.",
        cancel: "A date of " + state.data.name + " is called off. Choose how to send that.",
        pause: state.data.name + " is paused. Choose how to send that.",
        end: state.data.name + " has ended. Choose how to send that."
      }[state.task] || "It is not sent yet. Choose one way.",
      body: [
        state.task === "cancel" && state.soon ? make("div", { class: "notice notice-warn" }, page.icon("alert"), make("div", {}, make("p", {},
          make("strong", {}, "It is soon."), " Please ring us as well: ", make("a", { href: "tel:" + site().phone.replace(/\s/g, "") }, site().phone),
          ". And tell the families who booked: not everybody looks here again."))) : null,
        make("p", {}, "By sending it you agree to ", make("a", { href: "#terms" , onclick: function (event) {
          event.preventDefault();
          var terms = document.getElementById("terms");
          terms.setAttribute("tabindex", "-1");
          terms.focus();
        } }, "the terms below"), ": we may show it, it is true, and it names no child.")
      ].concat(site().ways.map(function (name) { return WAYS[name](); }).filter(Boolean)).concat([
        said, done,
        page.fold("See what is sent", [
          make("p", { class: "field-hint", id: "entry-whole-title" }, "You need not understand it. It is your answers, as the directory keeps them."),
          whole, make("p", { class: "buttons" }, page.button("Copy all of it", "copy", function () { copy(text, tell); }))
        ])
      ])
    };
  };

  page.screens.thanks = function () {
    var last = page.start.last;
    return {
      title: "Thank you",
      bare: true,
      body: [
        make("p", {}, "It is no longer kept on this phone or computer. When we have looked at it, families see it: times and prices soon, and what has to do with safety when one of us has rung you."),
        make("p", { class: "buttons" }, last ? page.button("Do another one for your group", "plus", function () { form().go("pick:" + last); }) : null,
          make("a", { class: "button button-quiet", href: "index.html" }, "To the first page"))
      ]
    };
  };

  function form() {
    return page.form;
  }

  page.sending = { files: files, blocks: blocks, mail: mail, newFile: newFile, issue: issue, edit: edit, fits: fits };
})(window.activityContribute);
