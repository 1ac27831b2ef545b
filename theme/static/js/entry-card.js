/* The page for providers: how the activity will look in a list, as one types; and whether a text is easy to read.
   activityContribute.card.show(data, provider)   fills the card on the page
   activityContribute.ease(text) -> a word of advice, or "" */
(function (page) {
  "use strict";

  var SENTENCE = 18;
  var LONG_WORD = 9;
  var MANY_LONG = 0.2;
  var card = document.getElementById("entry-card");

  function slot(name) {
    return card.querySelector('[data-slot="' + name + '"]');
  }

  function badges(data) {
    var found = [];
    if (data.status && data.status !== "open") {
      found.push([data.status === "ended" ? "stop" : "warn", page.words.titleOf("statuses", data.status)]);
    }
    if (page.words.costInBrief(data) === "Free") {
      found.push(["good", "Free"]);
    }
    if (data.level && data.level !== "universal") {
      found.push(["", page.words.titleOf("levels", data.level)]);
    }
    var member = (data.eligibility || {}).membership;
    if (member) {
      found.push(["", page.words.named(page.questions.schemes, member) + " members"]);
    }
    return found;
  }

  function show(data, provider) {
    var words = page.words;
    var look = page.questions.patches[(data.interests || [])[0]] || ["", ""];
    var patch = card.querySelector(".patch");
    var picture = patch.querySelector("img");
    patch.className = "patch" + (look[0] ? " patch-" + look[0] : "");
    picture.hidden = !look[1];
    if (look[1]) {
      picture.src = page.symbols + look[1] + ".svg";
    }
    slot("name").textContent = data.name || "The name of your activity";
    slot("by").textContent = provider || "";
    slot("summary").textContent = data.summary || "What it is, in a sentence or two.";
    slot("ages").textContent = data.ages ? words.ages(data) : "Ages";
    slot("place").textContent = data.venue ? words.place(data) : "Where";
    slot("when").textContent = data.sessions ? words.when(data) : "When";
    slot("cost").textContent = data.costs ? words.costInBrief(data) : "What it costs";
    slot("oneToOne").textContent = words.oneToOne(data);
    slot("care").textContent = words.care(data);
    slot("adult").textContent = words.adult(data);
    slot("checked").textContent = data.checked ? "Checked " + words.day(data.checked.on) : "Checked by you today";
    var row = card.querySelector(".card-badges");
    row.textContent = "";
    badges(data).forEach(function (badge) {
      row.append(page.make("span", { class: "badge" + (badge[0] ? " badge-" + badge[0] : "") }, badge[1]), " ");
    });
    row.hidden = !row.firstChild;
  }

  /* Long sentences and long words, counted: no more than a nudge, for names of places are long as well. */
  function ease(text) {
    var sentences = text.split(/[.!?…]+(?=\s|$)|\n+/).map(function (one) {
      return one.match(/[\p{L}\p{N}’'-]+/gu) || [];
    }).filter(function (words) {
      return words.length;
    });
    var longest = sentences.reduce(function (most, words) { return words.length > most.length ? words : most; }, []);
    var all = [].concat.apply([], sentences);
    if (longest.length > SENTENCE) {
      return "One sentence here has " + longest.length + " words. Two short ones are easier for a tired reader.";
    }
    var long = all.filter(function (word) { return word.length >= LONG_WORD; });
    if (all.length >= 8 && long.length / all.length > MANY_LONG) {
      return "There are many long words here, such as “" + long[0] + "”. Short words are easier for everybody.";
    }
    return all.length >= 8 ? "This is easy to read." : "";
  }

  page.card = { show: show };
  page.ease = ease;
})(window.activityContribute);
