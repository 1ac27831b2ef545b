/* "Can we go?": weighs a family's answers against what an activity says of itself, and says it in words. It loads only where
   there are answers, and everything happens on the reader's own device.
   activityFit.facts(text)             -> the text of model/fit.py, read
   activityFit.verdict(answers, facts) -> {kind: "possible" | "ring" | "cannot" | "renew", ringAbout: [{about, why}],
                                          cannot: [{about, why}], fits: [why], tryElse: [{words, address}]}
   activityFit.headline(verdict, most) -> one line, with at most so many things to ring about
   activityFit.summary(answers)        -> ["age 7", "changing a pad"]
   What was not stated is never a yes, medical help never a bare one, and nothing here says that a family may not go. */
(function (top) {
  "use strict";

  var STAYS = {
    s: "An adult stays in the building.",
    r: "An adult stays in the room.",
    j: "An adult joins in."
  };
  var STAYS_IF = {
    p: "needs personal care",
    o: "needs 1:1 support",
    m: "needs medical help",
    d: "may be very upset",
    e: "has seizures",
    f: "comes for the first time"
  };

  /* ---- reading ---- */

  function span(text) {
    var ends = text.split("-");
    return { low: ends[0] ? Number(ends[0]) : 0, high: ends[1] ? Number(ends[1]) : Infinity };
  }

  function facts(text) {
    var fields = text.split("|");
    var member = (fields[3] || "").split(":");
    return {
      mark: fields[0],
      ages: (fields[1] || "-").split(",").map(span),
      letters: fields[2] || "",
      scheme: member[0],
      schemeAges: member[1] ? span(member[1]) : null,
      help: fields[4] || "",
      ways: fields[5] || "",
      stays: (fields[6] || "").slice(0, 1),
      staysIf: (fields[6] || "").slice(1).match(/[0-9]+\.|[a-z?]/g) || [],
      home: fields[7] || ""
    };
  }

  function inside(age, ages) {
    return age >= ages.low && age <= ages.high;
  }

  function letter(place) {
    return "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"[place];
  }

  /* ---- words ---- */

  function capital(words) {
    return words.slice(0, 1).toUpperCase() + words.slice(1);
  }

  function listed(words) {
    return words.length < 2 ? words.join("") : words.slice(0, -1).join(", ") + " and " + words[words.length - 1];
  }

  function spanWords(ages) {
    if (ages.high === Infinity) {
      return ages.low ? ages.low + " and over" : "any age";
    }
    if (ages.low === ages.high) {
      return String(ages.low);
    }
    return ages.low ? ages.low + " to " + ages.high : "up to " + ages.high;
  }

  function agesWords(all) {
    return "They say ages " + all.map(spanWords).join(", or ") + ".";
  }

  function caseWords(reason) {
    return STAYS_IF[reason] || (reason === "?" ? "needs it for another reason" : "is under " + parseInt(reason, 10));
  }

  /* ---- weighing ---- */

  function verdict(answers, facts) {
    var found = { kind: "possible", ringAbout: [], cannot: [], fits: [], tryElse: [] };
    var adult = answers.adult === "stay" || answers.adult === "either";
    var assistant = answers.assistant === "yes";
    var welcome = assistant && is("w");

    function is(one) {
      return facts.letters.indexOf(one) >= 0;
    }

    function ring(about, why) {
      found.ringAbout.push({ about: about, why: why });
    }

    function fit(why) {
      found.fits.push(why);
    }

    function instead(words, address) {
      var known = found.tryElse.some(function (one) {
        return one.words === words;
      });
      if (!known) {
        found.tryElse.push({ words: words, address: address || "" });
      }
    }

    function runs() {
      if (is("f")) {
        ring("a place", "They are full now. Ring and ask about the waiting list.");
      }
      if (is("p")) {
        ring("when it starts again", "It has stopped for now. Ring and ask when it starts again.");
      }
      if (is("o")) {
        ring("what may have changed", "Nobody has checked this page for a long time. Ring first.");
      }
    }

    function age() {
      var limited = facts.ages.filter(function (ages) {
        return ages.low > 0 || ages.high < Infinity;
      });
      if (!limited.length) {
        return;
      }
      var says = agesWords(facts.ages);
      var right = facts.ages.filter(inside.bind(null, answers.age)).length;
      if (answers.age === null) {
        ring("age", says + " You have not told us an age.");
      } else if (!right) {
        ring("age", says + " Your child is " + answers.age + ". Some groups can be flexible, so ring and ask.");
      } else {
        fit(says + " Your child is " + answers.age + "." + (right < facts.ages.length ? " Look which times are for that age." : ""));
      }
    }

    function membership() {
      var asked = facts.scheme;
      if (!asked) {
        return;
      }
      var member = answers.members.filter(function (one) {
        return one.id === asked;
      })[0] || { title: "a scheme", is: "" };
      if (facts.schemeAges && answers.age !== null && !inside(answers.age, facts.schemeAges)) {
        fit("At that age you do not need to be a member of " + member.title + ".");
        return;
      }
      var says = "You need to be a member of " + member.title + ".";
      if (member.is === "yes") {
        fit(says + " You said that your child is.");
        return;
      }
      ring(
        "membership",
        says +
          (member.is === "no"
            ? " You said that your child is not, for now."
            : member.is
              ? " You are not sure if your child is."
              : " You did not say if your child is.") +
          " The council decides that, not the club."
      );
      instead("How to join " + member.title, "join-the-scheme.html#" + asked);
    }

    function home() {
      if (!facts.home) {
        return;
      }
      var mine = answers.home;
      var named = facts.home.split(",");
      if (mine && mine.id && (facts.home === "*" || named.indexOf(mine.id) >= 0 || named.indexOf(mine.area) >= 0)) {
        fit("They ask where you live. Where you live looks right.");
      } else {
        ring("where you live", "They ask where you live. " + (mine ? "Ring and tell them." : "You have not told us, so ring them."));
      }
    }

    function asks() {
      if (is("l")) {
        ring("an assessment", "Your child needs to be assessed first. Ring and ask who does that.");
      }
      if (is("r")) {
        ring("a referral", "Somebody may need to refer you. Ring and ask who, and how.");
      }
      if (is("d")) {
        ring("a diagnosis", "They ask for a diagnosis. Are you waiting for one? Ring and say so.");
      }
      if (is("e")) {
        ring("papers", "They ask to see some papers. Ring and ask what will do.");
      }
    }

    function yourAdult(title) {
      var says = title + ": your own adult does this here.";
      if (adult) {
        fit(says + " You said that one can stay.");
        return true;
      }
      if (welcome) {
        fit(says + " Your personal assistant is welcome.");
        return true;
      }
      return says + (assistant && !is("x")
        ? " Ring and ask if your personal assistant can come."
        : (answers.adult === "cannot" ? " You said that nobody can stay." : " You have not said if one can stay.") + " Ring and ask what could work.");
    }

    function canDo(kind, title) {
      var missing = kind.group === "c" ? answers.ways.filter(function (way) {
        return facts.ways.indexOf(letter(way.at)) < 0;
      }) : [];
      missing.forEach(function (way) {
        ring(way.words, way.words + ": they have not said that they use this.");
      });
      if (kind.group === "m") {
        ring(kind.words, title + ": they say they do this, after training for your child. Ring first.");
      } else if (!missing.length || missing.length < answers.ways.length) {
        fit(title + ": they say they do this.");
      }
    }

    function cannotDo(kind, title) {
      found.cannot.push({ about: kind.words, why: title + ": the provider says they cannot do this." });
      if (adult) {
        instead("Ring and ask: can your own adult do it there?");
      } else if (assistant && !is("x")) {
        instead("Ring and ask: can your personal assistant do it there?");
      } else {
        instead("Ring and ask: could somebody who knows your child come and help?");
      }
      instead("Find others who help with this: " + kind.words, "search.html#help=" + kind.id);
    }

    function help(kind) {
      var title = capital(kind.words);
      var medical = kind.group === "m" ? " They need training for your child." : "";
      switch (facts.help[kind.at]) {
        case "d":
          canDo(kind, title);
          break;
        case "r":
          ring(kind.words, title + ": they can arrange this. Ring first." + (medical || " They may need time, or it may cost more."));
          break;
        case "y":
          var said = yourAdult(title);
          if (said !== true) {
            ring(kind.words, said);
          } else if (medical) {
            ring(kind.words, title + ": tell them about it before you come.");
          }
          break;
        case "n":
          cannotDo(kind, title);
          break;
        case "a":
          ring(kind.words, title + ": they say it depends, so ask them." + medical);
          break;
        default:
          ring(kind.words, title + ": they have not said. It may be yes or no.");
      }
    }

    function needs(group) {
      return answers.help.some(function (kind) {
        return kind.group === group;
      });
    }

    /* Whether a case in which an adult stays is this child's: true, false, or null where we did not ask. */
    function holds(reason) {
      if (reason === "p" || reason === "o" || reason === "m") {
        return needs(reason);
      }
      if (reason === "f") {
        return true;
      }
      return /[0-9]/.test(reason) && answers.age !== null ? answers.age < parseInt(reason, 10) : null;
    }

    function stays() {
      var about = "an adult who stays";
      if (!facts.stays) {
        if (answers.adult !== "either") {
          ring(about, "They have not said if an adult stays. Ring and ask.");
        }
        return;
      }
      var mine = facts.staysIf.filter(holds);
      var unasked = facts.staysIf.filter(function (reason) {
        return holds(reason) === null;
      });
      var says = STAYS[facts.stays] || (mine.length ? "An adult stays if a child " + mine.map(caseWords).join(", or ") + "." : "");
      if (!says) {
        if (answers.adult === "stay") {
          ring(about, "It is drop-off. Ring and ask if your adult can stay.");
        } else {
          fit("It is drop-off: your child stays and you go.");
        }
      } else if (adult) {
        fit(says + " You said that one can.");
      } else if (assistant && !is("x")) {
        ring(about, says + " Ring and ask if your personal assistant is enough.");
      } else {
        ring(about, says + (answers.adult === "cannot" ? " You said that nobody can. Ring and ask what could work." : " You have not said if one can."));
      }
      if (facts.stays === "o" && unasked.length) {
        fit("An adult also stays if a child " + unasked.map(caseWords).join(", or ") + ".");
      }
    }

    function helper() {
      if (!assistant) {
        return;
      }
      if (is("x")) {
        found.cannot.push({
          about: "having your personal assistant there",
          why: "Your personal assistant: the provider says they cannot have one there."
        });
        instead("Ring and ask why, and what could work.");
      } else if (welcome) {
        fit("Your personal assistant is welcome.");
      } else {
        ring("your personal assistant", "Your personal assistant: they have not said if one can come.");
      }
    }

    if (answers.mark !== facts.mark) {
      return { kind: "renew", ringAbout: [], cannot: [], fits: [], tryElse: [] };
    }
    runs();
    if (is("c")) {
      fit("This is for parents and carers. So we did not look at age and help.");
    } else {
      if (is("b")) {
        fit("This is for brothers and sisters of a disabled child.");
      }
      age();
    }
    membership();
    home();
    if (!is("c")) {
      answers.help.forEach(help);
      stays();
      helper();
    }
    asks();
    if (is("n")) {
      fit("They add a note on who comes. Read it under “Is it for my child?”.");
    }
    if (found.cannot.length) {
      instead("Ask us. We may know of somewhere.", "#help");
    }
    found.kind = found.cannot.length ? "cannot" : found.ringAbout.length ? "ring" : "possible";
    return found;
  }

  function headline(found, most) {
    function some(items) {
      var words = items.map(function (one) {
        return one.about;
      });
      var more = words.length - most;
      return listed(more > 1 ? words.slice(0, most).concat(more + " more things") : words);
    }
    if (found.kind === "renew") {
      return "Our questions have changed. Please look at your answers again.";
    }
    if (found.kind === "cannot") {
      return "The provider says they cannot do this: " + some(found.cannot) + ".";
    }
    return found.kind === "ring" ? "Looks possible: ring about " + some(found.ringAbout) + "." : "Looks possible.";
  }

  function summary(answers) {
    var found = answers.age === null ? [] : ["age " + answers.age];
    answers.members.forEach(function (member) {
      if (member.is) {
        found.push(member.title + ": " + { yes: "yes", no: "no", unsure: "not sure" }[member.is]);
      }
    });
    if (answers.home) {
      found.push(answers.home.words);
    }
    answers.help.concat(answers.ways).forEach(function (one) {
      if (one.group !== "c" || !answers.ways.length) {
        found.push(one.words);
      }
    });
    var adults = { stay: "an adult who stays", cannot: "no adult who can stay", either: "an adult who can stay or go" };
    if (adults[answers.adult]) {
      found.push(adults[answers.adult]);
    }
    if (answers.assistant === "yes") {
      found.push("a personal assistant");
    }
    return found;
  }

  top.activityFit = { facts: facts, verdict: verdict, headline: headline, summary: summary };
})(typeof window === "undefined" ? globalThis : window);
