/* The page for providers: what an entry says, in the words that families will read. It is schedule/in_words.py, model/in_words.py and
   model/in_brief.py once more, for what a card says; a test holds the two together.
   activityContribute.words.{ages, place, when, rules, cost, costs, oneToOne, care, adult, day, value}(data, ...) -> text */
(function (page) {
  "use strict";

  var DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
  var MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
  var NUMBERS = ["", "", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
  var NTH = ["first", "second", "third", "fourth", "fifth", "last"];
  var WHEN = { "term-time": " in term time", holidays: " in the school holidays" };
  var CARE = {
    "we-do-this": "they help with", "can-arrange": "they can arrange", "your-adult-does-this": "your adult helps with",
    cannot: "they say they cannot help with", ask: "ask about"
  };
  var ANSWERS = {
    "we-do-this": "They do this", "can-arrange": "They can arrange this", "your-adult-does-this": "Your adult does this",
    cannot: "The provider says that they cannot", ask: "Ask them"
  };
  var MOST_DATES = 8;
  var YEAR = 366;

  function titleOf(vocabulary, id) {
    var found = (page.questions.vocabularies[vocabulary] || []).filter(function (one) {
      return one[0] === id;
    })[0];
    return found ? found[1] : id || "";
  }

  function named(list, id) {
    var found = list.filter(function (one) {
      return one[0] === id;
    })[0];
    return found ? found[1] : id || "";
  }

  function lower(text) {
    return text.length > 1 && /[a-z]/.test(text.charAt(1)) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
  }

  function upper(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
  }

  function list(items, last) {
    return items.length < 2 ? items.join("") : items.slice(0, -1).join(", ") + " " + (last || "and") + " " + items[items.length - 1];
  }

  function stop(text) {
    return !text || /[.!?:…]$/.test(text) ? text : text + ".";
  }

  function yes(value) {
    return /^(yes|true)$/i.test(value || "");
  }

  /* ---- dates: whole days since 1970, so that no clock and no summer time comes in ---- */

  function number(iso) {
    var parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso || "");
    return parts ? Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])) / 86400000 : NaN;
  }

  function parts(day) {
    var date = new Date(day * 86400000);
    return { day: date.getUTCDate(), month: date.getUTCMonth(), year: date.getUTCFullYear(), weekday: (date.getUTCDay() + 6) % 7 };
  }

  function dayWords(day, options) {
    var date = parts(day);
    var words = date.day + " " + MONTHS[date.month];
    words = options.weekday ? DAYS[date.weekday] + " " + words : words;
    return options.year || (options.beside !== undefined && parts(options.beside).year !== date.year) ? words + " " + date.year : words;
  }

  function span(first, last, year, weekday) {
    var end = dayWords(last, { year: year, beside: first, weekday: weekday });
    if (first === last) {
      return end;
    }
    var start = dayWords(first, { beside: last, weekday: weekday });
    var one = parts(first);
    var other = parts(last);
    if (one.year === other.year && one.month === other.month) {
      start = start.replace(new RegExp(" " + MONTHS[one.month] + "$"), "");
    }
    return start + " to " + end;
  }

  function clock(text) {
    var found = /^(\d{1,2}):(\d{2})$/.exec(text || "");
    if (!found) {
      return "";
    }
    var hour = Number(found[1]);
    if (found[2] === "00" && hour % 12 === 0) {
      return hour ? "12 noon" : "midnight";
    }
    return ((hour + 11) % 12) + 1 + (found[2] === "00" ? "" : ":" + found[2]) + (hour < 12 ? "am" : "pm");
  }

  function times(session) {
    var start = clock(session.start);
    var end = clock(session.end);
    return start && end ? start + " to " + end : start ? "from " + start : end ? "until " + end : "";
  }

  /* ---- the rule of a session ---- */

  function runsOf(numbers, apart) {
    return numbers.reduce(function (runs, day) {
      var last = runs[runs.length - 1];
      if (last && day === last[last.length - 1] + 1) {
        last.push(day);
      } else {
        runs.push([day]);
      }
      return runs;
    }, []).reduce(function (all, run) {
      return all.concat(run.length > 2 ? [apart(run)] : run.map(function (day) { return apart([day]); }));
    }, []);
  }

  function unique(numbers) {
    return numbers.filter(function (one, place) { return one === one && numbers.indexOf(one) === place; }).sort(function (one, other) { return one - other; });
  }

  function weekdays(names) {
    var days = unique(names.map(function (name) { return DAYS.indexOf(upper(name)); })).filter(function (day) { return day >= 0; });
    if (days.length === 7) {
      return "Every day";
    }
    return list(runsOf(days, function (run) {
      return run.length > 1 ? DAYS[run[0]] + "s to " + DAYS[run[run.length - 1]] + "s" : DAYS[run[0]] + "s";
    }));
  }

  function partOfYear(session) {
    var words = WHEN[session.when] || "";
    var all = page.questions;
    return words && session.terms && session.terms !== all.usual_terms ? words + " (" + named(all.terms, session.terms) + ")" : words;
  }

  function weekly(session) {
    var name = weekdays(session.days);
    var weeks = Number((session.every || {}).weeks || 1);
    if (weeks > 1) {
      name = "Every " + (NUMBERS[weeks] || weeks) + " weeks on " + (name === "Every day" ? "every day" : name);
    }
    return name ? name + partOfYear(session) : "";
  }

  function monthly(session) {
    var byDay = {};
    var order = [];
    session.monthly.map(function (text) {
      var said = String(text).split(" ");
      return [NTH.indexOf(said[0]), DAYS.indexOf(upper(said[1] || ""))];
    }).filter(function (one) {
      return one[0] >= 0 && one[1] >= 0;
    }).sort(function (one, other) {
      return one[0] - other[0] || one[1] - other[1];
    }).forEach(function (one) {
      if (!byDay[one[1]]) {
        byDay[one[1]] = [];
        order.push(one[1]);
      }
      if (byDay[one[1]].indexOf(NTH[one[0]]) < 0) {
        byDay[one[1]].push(NTH[one[0]]);
      }
    });
    return order.length
      ? upper(list(order.map(function (day) { return list(byDay[day]) + " " + DAYS[day]; }))) + " of the month" + partOfYear(session)
      : "";
  }

  function byMonth(days) {
    return days.reduce(function (months, day) {
      var date = parts(day);
      var last = months[months.length - 1];
      if (last && last.key === date.year * 12 + date.month) {
        last.days.push(date.day);
      } else {
        months.push({ key: date.year * 12 + date.month, month: date.month, days: [date.day] });
      }
      return months;
    }, []);
  }

  function shortList(days) {
    return list(byMonth(days).map(function (month) {
      return list(month.days.map(String)) + " " + MONTHS[month.month];
    }));
  }

  function dates(session, today) {
    var off = (session.except || []).map(number);
    var days = unique(session.dates.map(number)).filter(function (day) { return off.indexOf(day) < 0; });
    var coming = days.filter(function (day) { return day >= today; });
    days = coming.length ? coming : days;
    if (!days.length) {
      return "";
    }
    var runs = runsOf(days, function (run) { return [run[0], run[run.length - 1]]; });
    if (runs.length > MOST_DATES) {
      return days.length + " dates from " + span(days[0], days[days.length - 1], true, true);
    }
    var sameDay = days.length > 1 && days.every(function (day) { return parts(day).weekday === parts(days[0]).weekday; });
    if (sameDay) {
      var years = [];
      days.forEach(function (day) {
        var last = years[years.length - 1];
        if (last && parts(last[0]).year === parts(day).year) {
          last.push(day);
        } else {
          years.push([day]);
        }
      });
      var name = DAYS[parts(days[0]).weekday] + "s ";
      if (years.length === 1 && parts(today).year === parts(days[0]).year) {
        return name + shortList(days);
      }
      var words = years.map(function (year) { return shortList(year) + " " + parts(year[0]).year; });
      return name + (words.length === days.length ? list(words) : words.join("; "));
    }
    return list(runs.map(function (run, place) {
      var beside = place + 1 < runs.length ? runs[place + 1][0] : today;
      return span(run[0], run[1], parts(beside).year !== parts(run[1]).year, true);
    }));
  }

  function bounds(session, today) {
    var first = number(session.from);
    var last = number(session.until);
    if (last < today) {
      return "ended on " + dayWords(last, { year: true });
    }
    var starts = first > today;
    last = last - today > YEAR ? NaN : last;
    if (starts && last === last) {
      return "from " + span(first, last, parts(last).year !== parts(today).year, false);
    }
    return last === last ? "until " + dayWords(last, { beside: today }) : starts ? "from " + dayWords(first, { beside: today }) : "";
  }

  function rule(session) {
    var today = number(page.today());
    if (session.arranged) {
      return session.arranged;
    }
    var words = session.days ? weekly(session) : session.monthly ? monthly(session) : session.dates ? dates(session, today) : "";
    if (!words) {
      return "";
    }
    var all = [words, times(session)];
    if (!session.dates) {
      all.push(yes(session.bank_holidays) ? "bank holidays too" : "", bounds(session, today));
    }
    return all.filter(Boolean).join(", ");
  }

  function rules(data) {
    var all = (data.sessions || []).filter(Boolean).map(rule).filter(Boolean);
    return all.filter(function (one, place) { return all.indexOf(one) === place; });
  }

  function when(data) {
    var all = rules(data);
    var more = all.length - 1;
    return all.length ? all[0] + (more ? ", and " + more + " other time" + (more > 1 ? "s" : "") : "") : "Ask when";
  }

  /* ---- ages, place, money, help ---- */

  function ages(data) {
    var said = data.ages || {};
    var low = Number(said.from || 0);
    var high = said.to === undefined ? null : Number(said.to);
    if (low > 0) {
      return high === null ? "Ages " + low + " and over" : low === high ? "Age " + low : "Ages " + low + " to " + high;
    }
    return high === null ? "Any age" : "Ages up to " + high;
  }

  function place(data) {
    var venue = data.venue || {};
    var town = venue.town ? named(page.questions.places, venue.town) : "";
    if (venue.kind === "online") {
      return "Online";
    }
    if (venue.kind === "area-wide" && !town) {
      return "All over " + (venue.areas ? list(venue.areas.map(function (id) { return named(page.questions.areas, id); })) : page.questions.site.area);
    }
    return [venue.name, town].filter(Boolean).join(", ") || titleOf("venue-kinds", venue.kind || "place");
  }

  function money(amount) {
    if (amount === 0) {
      return "free";
    }
    if (amount < 1) {
      return Math.floor(amount * 100 + 0.0001) + "p";
    }
    return "£" + amount.toFixed(amount % 1 ? 2 : 0).replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  }

  function an(word) {
    return (/^[aeio]|^hour/.test(word) ? "an " : "a ") + word;
  }

  function cost(one) {
    var subject = upper(one.for || "");
    var note = one.note ? ". " + one.note : "";
    if (one.amount === undefined) {
      return one.note ? subject + ": " + one.note : subject + ": not stated";
    }
    var amount = Number(one.amount);
    var said = money(amount);
    var per = one.per ? titleOf("cost-per", one.per) : "";
    said = {
      extra: amount ? said + " extra" : said,
      donation: amount ? "a donation of " + said + " is asked for" : "no donation is asked for",
      joining: said + " to join",
      deposit: amount ? "a deposit of " + said : "no deposit"
    }[one.kind] || said;
    if (per && amount) {
      said = one.kind === "donation" ? said + ", for each " + per : said + " " + an(per);
    }
    return subject + ": " + said + note;
  }

  function costInBrief(data) {
    var costs = (data.costs || []).filter(Boolean);
    var prices = costs.filter(function (one) { return (one.kind || "price") === "price" && one.amount !== undefined; });
    var paid = unique(prices.map(function (one) { return Number(one.amount); })).filter(Boolean);
    if (!paid.length && costs.some(function (one) { return one.kind === "donation" && Number(one.amount) !== 0; })) {
      return "Donation";
    }
    if (!prices.length) {
      return costs.length ? "Cost: see the page" : "Cost not stated";
    }
    var first = prices[0];
    if (Number(first.amount) === 0) {
      return paid.length ? "Free for " + first.for : "Free";
    }
    var said = money(Number(first.amount)) + (first.per ? " " + an(titleOf("cost-per", first.per)) : "");
    return paid.length === 1 ? said : said + " (" + first.for + ")";
  }

  function oneToOne(data) {
    var who = ((data.help || {}).one_to_one || {}).who;
    return "1:1: " + (who ? lower(ANSWERS[who] || who) : "not stated");
  }

  function care(data) {
    var help = data.help || {};
    var by = {};
    var silent = false;
    page.questions.vocabularies["help-kinds"].forEach(function (kind) {
      var who = (help[kind[0]] || {}).who;
      if (kind[3] !== "Personal care") {
        return;
      }
      if (who) {
        (by[who] = by[who] || []).push(lower(kind[1]));
      } else {
        silent = true;
      }
    });
    var all = Object.keys(CARE).filter(function (who) { return by[who]; }).map(function (who) { return CARE[who] + " " + list(by[who]); });
    if (silent) {
      all.push(all.length ? "the rest is not stated" : "not stated");
    }
    return "Personal care: " + all.join("; ");
  }

  function adult(data) {
    var stays = data.adult_stays;
    if (!stays || !stays.usually) {
      return "Does an adult stay? Not stated";
    }
    var title = titleOf("adult-stays", stays.usually);
    return stays.stays_if && stays.usually === "drop-off" ? title + ". In some cases an adult stays" : title;
  }

  page.words = {
    ages: ages, place: place, when: when, rule: rule, rules: rules, cost: cost, costInBrief: costInBrief, oneToOne: oneToOne,
    care: care, adult: adult, titleOf: titleOf, named: named, upper: upper, lower: lower, list: list, stop: stop, yes: yes,
    answer: function (who) { return titleOf("help-answers", who); },
    day: function (iso, weekday) {
      var day = number(iso);
      return day === day ? dayWords(day, { year: true, weekday: weekday }) : iso || "";
    }
  };

  /* The day it is where the reader is; never before the build's, for a clock may have stopped. */
  page.today = function () {
    var now = new Date();
    var pad = function (figure) { return (figure < 10 ? "0" : "") + figure; };
    var here = now.getFullYear() + "-" + pad(now.getMonth() + 1) + "-" + pad(now.getDate());
    return here > page.questions.today ? here : page.questions.today;
  };
})(window.activityContribute);
