/* The check of plugins/activity_directory/validate, translated for the browser. Nobody writes here:
   python -m activity_directory.contribute.checking_code   does, and a test says when it is due.
   entry-check.js runs it. */
window.activityEntry.checkCode = function (py) {
"use strict";
function _object_converter$conversion(schema) {
let found, parts;
found = (function* () { for (const [name, part] of schema.get("properties", py.dict([])).items()) { yield [name, converter$conversion(part)]; } })();
parts = py.tuple((function* () { for (const [name, convert] of found) { if ((convert !== null)) { yield [name, convert]; }} })());
if (!py.truth(parts)) {
return null;
}
function convert_object(typed) {
let convert, converted, name;
if ((py.type(typed) !== py.dict)) {
return typed;
}
converted = py.dict(typed);
for ([name, convert] of parts) {
if (py.contains(converted, name)) {
py.put(converted, name, convert(py.item(converted, name)));
}
}
return converted;
}
return convert_object;
}
function _list_converter$conversion(each) {
function convert_list(typed) {
return ((py.type(typed) === py.list) ? [...(function* () { for (const item of typed) { yield each(item); } })()] : typed);
}
return convert_list;
}
const _INTEGER$conversion = py.re.compile("-?[0-9]{1,9}").fullmatch;
function to_integer$conversion(typed) {
return (((py.type(typed) === py.str) && py.truth(_INTEGER$conversion(typed))) ? py.int(typed) : typed);
}
const _NUMBER$conversion = py.re.compile("-?[0-9]{1,9}(?:\\.[0-9]{1,9})?").fullmatch;
function to_number$conversion(typed) {
return (((py.type(typed) === py.str) && py.truth(_NUMBER$conversion(typed))) ? py.number(typed) : typed);
}
const YES_AND_NO$conversion = py.itself(py.dict((function* () { for (const [word, meaning] of [["yes", true], ["true", true], ["no", false], ["false", false]]) { for (const spelling of [word, py.capitalize(word), py.upper(word)]) { yield [spelling, meaning]; }} })()));
function to_boolean$conversion(typed) {
return ((py.type(typed) === py.str) ? YES_AND_NO$conversion.get(typed, typed) : typed);
}
const _SCALARS$conversion = py.itself(py.dict([["integer", to_integer$conversion], ["number", to_number$conversion], ["boolean", to_boolean$conversion]]));
function converter$conversion(schema) {
let each, kind;
kind = schema.get("type");
if ((kind === "object")) {
return _object_converter$conversion(schema);
}
if ((kind === "array")) {
each = converter$conversion(schema.get("items", py.dict([])));
return ((each === null) ? null : _list_converter$conversion(each));
}
return (py.isinstance(kind, py.str) ? _SCALARS$conversion.get(kind) : null);
}
function* _texts$entry(data, keys) {
let at, item, key, kind, value;
kind = py.type(data);
if ((kind === py.str)) {
if ((py.contains(data, " ") || py.contains(data, "@"))) {
yield [keys, data];
}
} else {
if ((kind === py.dict)) {
for ([key, value] of data.items()) {
yield* _texts$entry(value, [...keys, key]);
}
} else {
if ((kind === py.list)) {
for ([at, item] of py.enumerate(data)) {
yield* _texts$entry(item, [...keys, at]);
}
}
}
}
}
class Entry$entry {
constructor(kind, id, data, document, wrong = [], _texts = null, _words = null) {
this.kind = kind;
this.id = id;
this.data = data;
this.document = document;
this.wrong = wrong;
this._texts = _texts;
this._words = _words;
}
get provider() {
const self = this;
return py.item(py.partition(self.id, "/"), 0);
}
get texts() {
const self = this;
if ((self._texts === null)) {
self._texts = py.tuple(_texts$entry(self.data, []));
}
return self._texts;
}
get words() {
const self = this;
if ((self._words === null)) {
self._words = py.replace(py.lower(self.document.text), "’", "'");
}
return self._words;
}
get pictures() {
const self = this;
return (function* () {
let file, keys, named, shown;
named = [[["logo"], self.part("logo")]];
named = py.add(named, [...(function* () { for (const [at, image] of py.enumerate(self.items("images"))) { yield [["images", at], image]; } })()]);
for ([keys, shown] of named) {
if ((py.isinstance(shown, py.dict) && py.isinstance((file = shown.get("file")), py.str))) {
yield [[...keys, "file"], file];
}
}
})();
}
forget_texts() {
const self = this;
self._texts = null;
self._words = null;
}
items(name) {
const self = this;
let found;
found = self.data.get(name);
return (py.isinstance(found, py.list) ? found : []);
}
part(name) {
const self = this;
let found;
found = self.data.get(name);
return (py.isinstance(found, py.dict) ? found : py.dict([]));
}
}
class Fault$fault {
constructor(keys, keyword, asked, typed, schema) {
this.keys = keys;
this.keyword = keyword;
this.asked = asked;
this.typed = typed;
this.schema = schema;
}
}
const DAY_IDS$names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const SLUG$formats = "[a-z0-9]{1,80}(?:-{1,3}[a-z0-9]{1,60}){0,20}";
const PICTURE_ENDINGS$formats = ["jpg", "jpeg", "png", "webp"];
const NTH_NAMES$formats = ["first", "second", "third", "fourth", "last"];
const PATTERNS$formats = py.itself(py.dict([["date", "(?:19|20)[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])"], ["time-of-day", "(?:[01][0-9]|2[0-3]):[0-5][0-9]"], ["postcode", "[A-Z]{1,2}[0-9][A-Z0-9]? [0-9][A-Z]{2}"], ["uk-telephone", "0[0-9]{2,10}(?: [0-9]{2,8}){0,4}"], ["email", "[A-Za-z0-9_+-][A-Za-z0-9._+'&-]{0,63}@(?:[A-Za-z0-9][A-Za-z0-9-]{0,62}\\.){1,8}[A-Za-z]{2,24}"], ["web-address", "https://(?:[A-Za-z0-9][A-Za-z0-9-]{0,62}\\.){1,8}[A-Za-z]{2,24}(?::[0-9]{2,5})?(?:[/?#][A-Za-z0-9._~:/?#\\[\\]@!$&'()*+,;=%-]{0,450})?"], ["ratio", "[1-9][0-9]?:[1-9][0-9]{0,2}"], ["activity-id", (py.str(SLUG$formats) + "/" + py.str(SLUG$formats))], ["provider-id", SLUG$formats], ["place-id", SLUG$formats], ["scheme-id", SLUG$formats], ["area-id", SLUG$formats], ["terms-id", SLUG$formats], ["picture-file", (py.str(SLUG$formats) + "\\.(?:" + py.str(py.join("|", PICTURE_ENDINGS$formats)) + ")")], ["monthly-day", ("(?:" + py.str(py.join("|", NTH_NAMES$formats)) + ") (?:" + py.str(py.join("|", DAY_IDS$names)) + ")")]]));
const LONGEST$formats = 500;
function _matcher$formats(pattern) {
let fullmatch;
fullmatch = py.re.compile(pattern).fullmatch;
return (text) => ((py.len(text) <= LONGEST$formats) && (fullmatch(text) !== null));
}
const _DATE$formats = py.re.compile(py.item(PATTERNS$formats, "date")).fullmatch;
const FIRST_YEAR$formats = 1990;
const LAST_YEAR$formats = 2099;
function is_date$formats(text) {
if (((py.len(text) !== 10) || (_DATE$formats(text) === null))) {
return false;
}
try {
return ((FIRST_YEAR$formats <= py.date.fromisoformat(text).year) && (py.date.fromisoformat(text).year <= LAST_YEAR$formats));
} catch (fault) {
py.caught(fault);
return false;
}
}
const _TELEPHONE$formats = py.re.compile(py.item(PATTERNS$formats, "uk-telephone")).fullmatch;
function is_uk_telephone$formats(text) {
return ((py.len(text) <= 20) && (_TELEPHONE$formats(text) !== null) && py.contains([10, 11], py.len(py.replace(text, " ", ""))));
}
const _EMAIL$formats = py.re.compile(py.item(PATTERNS$formats, "email")).fullmatch;
function is_email$formats(text) {
return ((py.len(text) <= LONGEST$formats) && (_EMAIL$formats(text) !== null) && !py.contains(text, "..") && !py.contains(text, ".@"));
}
const _WORTH_A_LOOK$plain_markdown = py.re.compile("<[A-Za-z/!?]|!\\[|\\]\\s?[(:]");
const _TAG$plain_markdown = py.re.compile("</?[A-Za-z!?][^<>\\n]{0,200}>?");
const _AUTOMATIC_LINK$plain_markdown = py.re.compile("<(?:https?://[^\\s<>]{1,450}|[^\\s<>@:/]{1,64}@[^\\s<>@]{1,120})>");
class Refused$plain_markdown {
constructor(kind, start, piece) {
this.kind = kind;
this.start = start;
this.piece = piece;
}
}
const _PICTURE$plain_markdown = py.re.compile("!\\[[^\\n]{0,78}");
const _LINK$plain_markdown = py.re.compile("\\]\\([ \\n]{0,3}<?([^\\s)>]{0,500})");
const _REFERENCE$plain_markdown = py.re.compile("\\]:[ \\t]{0,3}\\n?[ \\t]{0,3}<?([^\\s>]{0,500})");
function* links_in$plain_markdown(text) {
let link, pattern;
for (pattern of [_LINK$plain_markdown, _REFERENCE$plain_markdown]) {
for (link of pattern.finditer(text)) {
if (py.truth(link.group(1))) {
yield [link.group(1), link.start(1)];
}
}
}
}
const _SAFE_TARGET$plain_markdown = py.re.compile("(?:https?://[A-Za-z0-9]|mailto:[A-Za-z0-9]|tel:[+0-9])", py.re.IGNORECASE);
const _OUR_PAGE$plain_markdown = py.re.compile("(?:\\.\\./)*[A-Za-z0-9_-]+(?:/[A-Za-z0-9_-]+)*\\.(?:html|pdf)(?:#[A-Za-z0-9_-]+)?|#[A-Za-z0-9_-]+");
function refused_in$plain_markdown(text, our_pages_too = false) {
let found, start, target;
found = [...(function* () { for (const tag of _TAG$plain_markdown.finditer(text)) { if ((_AUTOMATIC_LINK$plain_markdown.match(text, tag.start()) === null)) { yield new Refused$plain_markdown("html", tag.start(), tag.group()); }} })()];
found = py.add(found, [...(function* () { for (const match of _PICTURE$plain_markdown.finditer(text)) { yield new Refused$plain_markdown("picture", match.start(), match.group()); } })()]);
for ([target, start] of links_in$plain_markdown(text)) {
if ((py.truth(_SAFE_TARGET$plain_markdown.match(target)) || (py.truth(our_pages_too) && py.truth(_OUR_PAGE$plain_markdown.fullmatch(target))))) {
continue;
}
py.append(found, new Refused$plain_markdown("link", start, py.add(target, py.mul(")", py.sub(py.count(target, "("), py.count(target, ")"))))));
}
return py.sorted(found, (refused) => refused.start);
}
function first_refused$plain_markdown(text) {
return py.next(py.iter(refused_in$plain_markdown(text)), null);
}
function is_plain_markdown$plain_markdown(text) {
return ((_WORTH_A_LOOK$plain_markdown.search(text) === null) || (first_refused$plain_markdown(text) === null));
}
const FORMATS$formats = py.itself(py.dict([...py.dict((function* () { for (const [name, pattern] of PATTERNS$formats.items()) { yield [name, _matcher$formats(pattern)]; } })()).items(), ["date", is_date$formats], ["uk-telephone", is_uk_telephone$formats], ["email", is_email$formats], ["plain-markdown", is_plain_markdown$plain_markdown]]));
const MANY_WORDS$messages = 14;
const LONGEST_EXAMPLE$as_typed = 110;
function _is_right$in_shape(typed, part) {
return py.both(py.isinstance(typed, py.str), () => py.both(py.contains(part, "format"), () => py.item(FORMATS$formats, py.item(part, "format"))(typed)));
}
const LONGEST_LOOK$mend = 100;
class Mend$mend {
constructor(says, advice, values = []) {
this.says = says;
this.advice = advice;
this.values = values;
}
}
const _NOT_A_DATE$times_and_dates_in_words = "is not a date this directory can read.";
const _DATE_ADVICE$times_and_dates_in_words = "Write it as year, month and day with hyphens";
const _YEAR_MONTH_DAY$times_and_dates_in_words = py.re.compile("([0-9]{4})[/. -]?([0-9]{1,2})[/. -]?([0-9]{1,2})").fullmatch;
const _DAY_MONTH_YEAR$times_and_dates_in_words = py.re.compile("([0-9]{1,2})[/. -]([0-9]{1,2})[/. -]([0-9]{4}|[0-9]{2})").fullmatch;
const _WORD_OR_NUMBER$times_and_dates_in_words = py.re.compile("[a-z]{2,12}|[0-9]{1,4}");
const MONTH_NAMES$times_and_dates_in_words = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
function _year_month_day$times_and_dates_in_words(text) {
let days, match, month, numbers, word, year, years;
match = _YEAR_MONTH_DAY$times_and_dates_in_words(text);
if ((match !== null)) {
return [py.int(py.item(match, 1)), py.int(py.item(match, 2)), py.int(py.item(match, 3))];
}
match = _DAY_MONTH_YEAR$times_and_dates_in_words(text);
if ((match !== null)) {
year = py.int(py.item(match, 3));
return [((year < 100) ? py.add(year, 2000) : year), py.int(py.item(match, 2)), py.int(py.item(match, 1))];
}
month = null;
numbers = [];
for (word of _WORD_OR_NUMBER$times_and_dates_in_words.findall(text)) {
if (py.isdigit(word)) {
py.append(numbers, py.int(word));
} else {
if (((month === null) && (py.len(word) >= 3))) {
month = py.next((function* () { for (const [i, name] of py.enumerate(MONTH_NAMES$times_and_dates_in_words, 1)) { if ((py.startswith(name, word) || ((word === "sept") && ("sept" === py.slice(name, null, 4))))) { yield i; }} })(), null);
}
}
}
if (((month === null) || !py.truth(numbers) || (py.len(numbers) > 2))) {
return null;
}
years = [...(function* () { for (const number of numbers) { if ((number > 31)) { yield number; }} })()];
days = [...(function* () { for (const number of numbers) { if ((number <= 31)) { yield number; }} })()];
if ((!py.truth(years) && (py.len(days) === 2))) {
return [py.add(2000, py.item(days, 1)), month, py.item(days, 0)];
}
if ((py.len(days) !== 1)) {
return null;
}
return [(py.truth(years) ? py.item(years, 0) : null), month, py.item(days, 0)];
}
function _first_of_a_month$times_and_dates_in_words(text) {
let day, found, month;
found = py.re.fullmatch("([a-z]{3,9})\\.?,? (20[0-9]{2})", text);
if ((found === null)) {
return "";
}
month = py.next((function* () { for (const [at, name] of py.enumerate(MONTH_NAMES$times_and_dates_in_words, 1)) { if (py.startswith(name, py.item(found, 1))) { yield at; }} })(), py.mul(9, (py.item(found, 1) === "sept")));
day = (py.str(py.item(found, 2)) + "-" + py.str(month, ("02")) + "-01");
return (py.truth(is_date$formats(day)) ? day : "");
}
function _small$times_and_dates_in_words(sentence) {
return py.add(py.lower(py.item(sentence, 0)), py.slice(sentence, 1, null));
}
function mend_date$times_and_dates_in_words(typed) {
let day, first, last, mended, month, name, numbers, text, with_time, year;
text = py.lower(py.strip(typed));
if ((py.len(text) > LONGEST_LOOK$mend)) {
return new Mend$mend(_NOT_A_DATE$times_and_dates_in_words, _DATE_ADVICE$times_and_dates_in_words);
}
if (py.truth((with_time = py.re.fullmatch("([0-9]{4}-[0-9]{2}-[0-9]{2})[t ][0-9:.]+(?:z|[+-][0-9:]+)?", text)))) {
return new Mend$mend("is a date with a time of day.", "Leave the time out", [py.item(with_time, 1)]);
}
numbers = _year_month_day$times_and_dates_in_words(text);
if (((numbers === null) && py.truth((first = _first_of_a_month$times_and_dates_in_words(text))))) {
return new Mend$mend("is a month, not a day.", "Write the first day, or the last, as year, month and day", [first]);
}
if ((numbers === null)) {
return new Mend$mend(_NOT_A_DATE$times_and_dates_in_words, "Write the date itself, as year, month and day with hyphens");
}
[year, month, day] = numbers;
if ((year === null)) {
return new Mend$mend("has no year.", _DATE_ADVICE$times_and_dates_in_words);
}
if (!((FIRST_YEAR$formats <= year) && (year <= LAST_YEAR$formats))) {
return new Mend$mend(("has a year that cannot be right (" + py.str(year) + ")."), py.add("Look at the year again, and ", _small$times_and_dates_in_words(_DATE_ADVICE$times_and_dates_in_words)));
}
if (((month > 12) && (12 >= day))) {
[month, day] = [day, month];
}
if (!((1 <= month) && (month <= 12))) {
return new Mend$mend(("has no real month: there are 12, and this says " + py.str(month) + "."), _DATE_ADVICE$times_and_dates_in_words);
}
last = py.item(py.monthrange(year, month), 1);
if (!((1 <= day) && (day <= last))) {
name = py.capitalize(py.item(MONTH_NAMES$times_and_dates_in_words, py.sub(month, 1)));
return new Mend$mend(("is a day that does not exist: " + py.str(name) + " " + py.str(year) + " has " + py.str(last) + " days."), "Look at the day and the month again. The last day of that month is written", [py.date(year, month, last).isoformat()]);
}
mended = py.date(year, month, day).isoformat();
return new Mend$mend(_NOT_A_DATE$times_and_dates_in_words, _DATE_ADVICE$times_and_dates_in_words, (py.truth(is_date$formats(mended)) ? [mended] : []));
}
const _NOT_A_TIME$times_and_dates_in_words = "is not a time this directory can read.";
const _TIME_ADVICE$times_and_dates_in_words = "Write it as hours and minutes on the 24-hour clock";
const _TWO_TIMES$times_and_dates_in_words = py.re.compile("[0-9](?: ?[ap]\\.?m\\.?)? ?(?:-|–|to|until) ?[0-9]").search;
function _minutes$times_and_dates_in_words(time) {
return py.add(py.mul(py.int(py.slice(time, null, 2)), 60), py.int(py.slice(time, 3, null)));
}
function start_and_end$times_and_dates_in_words(first, last) {
let ends, spans, starts;
[starts, ends] = (function* () { for (const time of [first, last]) { yield (py.truth(py.item(FORMATS$formats, "time-of-day")(time)) ? [time] : mend_time$times_and_dates_in_words(time).values); } })();
spans = py.sorted((function* () { for (const start of starts) { for (const end of ends) { if ((end > start)) { yield [py.sub(_minutes$times_and_dates_in_words(end), _minutes$times_and_dates_in_words(start)), start, end]; }}} })());
return [...(function* () { for (const [length, start, end] of spans) { if (py.eq(length, py.item(py.item(spans, 0), 0))) { yield [start, end]; }} })()];
}
function _two_times$times_and_dates_in_words(text) {
let example, first, last, times;
[first, last] = py.re.split(" ?(?:-|–|to|until) ?", text, 1);
times = py.either(start_and_end$times_and_dates_in_words(first, last), () => [["10:00", "11:30"]]);
example = py.join("  or  ", (function* () { for (const [start, end] of times) { yield ("start: " + py.str(start) + ", end: " + py.str(end)); } })());
return new Mend$mend("is two times in one.", ("Give start and end a name each, like this:  " + py.str(example)));
}
const _CLOCK$times_and_dates_in_words = py.re.compile("([0-9]{1,2})(?:[:.;,h ]?([0-9]{2}))?(?::[0-9]{2})?\\s?([ap])?\\.?(?:m\\.?)?").fullmatch;
const _SPOKEN$times_and_dates_in_words = py.re.compile("(?:(half|quarter|twenty|ten|five)[ -](past|to) )?([a-z]{3,6}|[0-9]{1,2})(?: o'?clock)?(?: ?([ap])\\.?m\\.?)?");
const NUMBER_WORDS$times_and_dates_in_words = py.dict((function* () { for (const [number, word] of py.enumerate(["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"])) { yield [word, number]; } })());
const _MINUTES$times_and_dates_in_words = py.dict([["half", 30], ["quarter", 15], ["twenty", 20], ["ten", 10], ["five", 5]]);
function _on_the_clock$times_and_dates_in_words(hour, minute, half, typed) {
let says;
if (((hour > 23) || (minute > 59))) {
return new Mend$mend("is a time that no clock shows: hours go from 00 to 23 and minutes from 00 to 59.", _TIME_ADVICE$times_and_dates_in_words);
}
if (((hour > 12) || ((hour === 0) && (half === null)))) {
return new Mend$mend(_NOT_A_TIME$times_and_dates_in_words, _TIME_ADVICE$times_and_dates_in_words, [(py.str(hour, ("02")) + ":" + py.str(minute, ("02")))]);
}
if ((half !== null)) {
return new Mend$mend(_NOT_A_TIME$times_and_dates_in_words, _TIME_ADVICE$times_and_dates_in_words, [(py.str(py.add(py.mod(hour, 12), ((half === "p") ? 12 : 0)), ("02")) + ":" + py.str(minute, ("02")))]);
}
if ((hour === 12)) {
return new Mend$mend(_NOT_A_TIME$times_and_dates_in_words, _TIME_ADVICE$times_and_dates_in_words, [("12:" + py.str(minute, ("02")))]);
}
says = _NOT_A_TIME$times_and_dates_in_words;
if (py.truth(py.re.fullmatch("[0-9]:[0-9]{2}", py.strip(typed)))) {
says = "needs two figures for the hour, so that nobody takes morning for evening.";
}
return new Mend$mend(says, py.add(_TIME_ADVICE$times_and_dates_in_words, ", in the morning or in the evening"), [(py.str(hour, ("02")) + ":" + py.str(minute, ("02"))), (py.str(py.add(hour, 12), ("02")) + ":" + py.str(minute, ("02")))]);
}
function mend_time$times_and_dates_in_words(typed) {
let clock, evening, half, hour, minute, minutes, morning, spoken, text, told;
text = py.join(" ", py.split(py.lower(typed)));
if ((py.len(text) > 40)) {
return new Mend$mend(_NOT_A_TIME$times_and_dates_in_words, _TIME_ADVICE$times_and_dates_in_words);
}
if (py.truth(_TWO_TIMES$times_and_dates_in_words(text))) {
return _two_times$times_and_dates_in_words(text);
}
text = py.removesuffix(py.removesuffix(py.removeprefix(py.removeprefix(text, "at "), "about "), " hrs"), "hrs");
if (py.contains(["noon", "midday", "12 noon", "12 midday", "twelve noon", "12noon"], text)) {
return new Mend$mend(_NOT_A_TIME$times_and_dates_in_words, _TIME_ADVICE$times_and_dates_in_words, ["12:00"]);
}
if (py.contains(["midnight", "12 midnight", "24:00"], text)) {
return new Mend$mend(_NOT_A_TIME$times_and_dates_in_words, py.add(_TIME_ADVICE$times_and_dates_in_words, ", which has midnight as 00:00 and the minute before it as 23:59"), ["23:59"]);
}
clock = _CLOCK$times_and_dates_in_words(text);
if ((clock !== null)) {
[hour, minute, half] = [py.int(py.item(clock, 1)), py.int(py.either(py.item(clock, 2), () => 0)), py.item(clock, 3)];
if (((py.len(py.item(clock, 1)) === 2) && (py.item(clock, 2) !== null) && (half === null) && (hour < 24) && (minute < 60))) {
return new Mend$mend(_NOT_A_TIME$times_and_dates_in_words, _TIME_ADVICE$times_and_dates_in_words, [(py.str(hour, ("02")) + ":" + py.str(minute, ("02")))]);
}
} else {
evening = py.endswith(text, ["in the evening", "in the afternoon", "at night"]);
morning = py.endswith(text, "in the morning");
spoken = _SPOKEN$times_and_dates_in_words.match(text);
if ((spoken === null)) {
return new Mend$mend(_NOT_A_TIME$times_and_dates_in_words, _TIME_ADVICE$times_and_dates_in_words);
}
told = (py.isdigit(py.item(spoken, 3)) ? py.int(py.item(spoken, 3)) : NUMBER_WORDS$times_and_dates_in_words.get(py.item(spoken, 3)));
if (((told === null) || (!py.eq(spoken.end(), py.len(text)) && !py.truth(evening) && !py.truth(morning)))) {
return new Mend$mend(_NOT_A_TIME$times_and_dates_in_words, _TIME_ADVICE$times_and_dates_in_words);
}
minutes = _MINUTES$times_and_dates_in_words.get(py.either(py.item(spoken, 1), () => ""), 0);
[hour, minute] = ((py.item(spoken, 2) !== "to") ? [told, minutes] : [py.add(py.mod(py.sub(told, 2), 12), 1), py.sub(60, minutes)]);
half = (py.truth(evening) ? "p" : (py.truth(morning) ? "a" : py.item(spoken, 4)));
}
return _on_the_clock$times_and_dates_in_words(hour, minute, half, typed);
}
function day_named$times_and_dates_in_words(word) {
let day, plain;
plain = ((py.len(word) > 4) ? py.removesuffix(py.rstrip(py.lower(word), "."), "s") : py.rstrip(py.lower(word), "."));
for (day of DAY_IDS$names) {
if (((py.len(plain) >= 3) && py.startswith(day, [plain, py.lower(word)]))) {
return day;
}
}
return py.dict([["weds", "wednesday"], ["thurs", "thursday"], ["tue", "tuesday"]]).get(py.lower(word));
}
function mend_monthly_day$times_and_dates_in_words(typed) {
let advice, day, days, nth, ordinals, pair, says, words;
says = "is not a day of the month this directory can read.";
advice = ("Write " + py.str(py.join(", ", py.slice(NTH_NAMES$formats, null, (-1)))) + " or last, and then the day");
words = py.re.findall("[a-z]+|[0-9]+", py.slice(py.lower(typed), null, LONGEST_LOOK$mend));
ordinals = py.dict([["1", "first"], ["2", "second"], ["3", "third"], ["4", "fourth"], ["5", "last"], ["fifth", "last"], ["final", "last"]]);
ordinals = py.union(ordinals, py.union(py.dict((function* () { for (const name of NTH_NAMES$formats) { yield [name, name]; } })()), py.dict([["1st", "first"]])));
nth = [...(function* () { for (const word of words) { if (py.contains(ordinals, word)) { yield py.item(ordinals, word); }} })()];
days = [...(function* () { for (const word of words) { if (((py.len(word) >= 3) && ((day = day_named$times_and_dates_in_words(word)) !== null))) { yield day; }} })()];
if ((py.contains(words, "every") && py.truth(days) && !py.truth(nth))) {
return new Mend$mend("is every week, not once a month.", ("For something weekly, use days instead:  days: [" + py.str(py.item(days, 0)) + "]"), []);
}
if ((py.contains(words, "5") || py.contains(words, "fifth"))) {
says = "is a day that many months do not have.";
}
if (((py.len(nth) === 1) && (py.len(days) === 1))) {
return new Mend$mend(says, advice, [(py.str(py.item(nth, 0)) + " " + py.str(py.item(days, 0)))]);
}
if (((py.len(nth) === 2) && (py.len(days) === 1))) {
pair = ("[" + py.str(py.item(nth, 0)) + " " + py.str(py.item(days, 0)) + ", " + py.str(py.item(nth, 1)) + " " + py.str(py.item(days, 0)) + "]");
return new Mend$mend("is two days in one.", ("Give each its own place in the list, like this:  monthly: " + py.str(pair)), []);
}
if ((py.len(days) === 1)) {
return new Mend$mend("does not say which one of the month.", advice, [("first " + py.str(py.item(days, 0)))]);
}
return new Mend$mend(says, advice);
}
function mend_ratio$times_and_dates_in_words(typed) {
let advice, number, numbers, says, text, word;
says = "is not a ratio this directory can read.";
advice = "Write staff first, then children, with a colon between them and quotation marks round them";
text = py.slice(py.lower(typed), null, LONGEST_LOOK$mend);
for ([word, number] of NUMBER_WORDS$times_and_dates_in_words.items()) {
text = py.re.sub(("\\b" + py.str(word) + "\\b"), py.str(number), text);
}
numbers = [...(function* () { for (const number of py.re.findall("[0-9]{1,4}", text)) { yield py.int(number); } })()];
if (((py.len(numbers) === 2) && ((1 <= py.item(numbers, 0)) && (py.item(numbers, 0) <= 99)) && ((1 <= py.item(numbers, 1)) && (py.item(numbers, 1) <= 999)))) {
return new Mend$mend(says, advice, [(py.str(py.item(numbers, 0)) + ":" + py.str(py.item(numbers, 1)))]);
}
return new Mend$mend(says, advice);
}
function _telephone_guess$contacts_in_words(text) {
let digits, prefix, spaced;
text = py.join(" ", py.split(py.re.sub("[^0-9+ ]", " ", text)));
digits = py.replace(text, " ", "");
for (prefix of ["+44", "0044"]) {
if (py.startswith(digits, prefix)) {
digits = py.add("0", py.lstrip(py.removeprefix(digits, prefix), "0"));
text = "";
}
}
if ((py.contains([9, 10], py.len(digits)) && py.contains("12378", py.slice(digits, null, 1)) && py.isdigit(digits))) {
[digits, text] = [py.add("0", digits), (py.truth(text) ? py.add("0", text) : "")];
}
if ((py.truth(text) && py.truth(py.item(FORMATS$formats, "uk-telephone")(text)))) {
return [text];
}
spaced = (py.str(py.slice(digits, null, 5)) + " " + py.str(py.slice(digits, 5, null)));
return (py.truth(py.item(FORMATS$formats, "uk-telephone")(spaced)) ? [spaced] : []);
}
const _PHONE_ADVICE$contacts_in_words = "Write the whole number with its area code, in digits and spaces only";
function mend_telephone$contacts_in_words(typed) {
let digits, extension, first, guess, says, text;
says = "is not a telephone number this directory can read.";
text = py.lower(py.strip(py.slice(typed, null, LONGEST_LOOK$mend)));
if (py.contains(text, "@")) {
return new Mend$mend("is an e-mail address, and this line is for a telephone number.", py.add("Put it on a line of its own:  email: ", py.slice(py.strip(typed), null, 80)));
}
if (py.startswith(text, ["http", "www."])) {
return new Mend$mend("is a web address, and this line is for a telephone number.", "Take it out, or put it under url");
}
extension = py.re.search("\\s*(?:ext(?:ension)?|x)\\.? ?[0-9]{1,6}$", text);
if ((extension !== null)) {
text = py.slice(text, null, extension.start());
}
if (py.truth(py.re.search("[0-9]\\s*(?:/|,|;| or | and )\\s*[0-9]", text))) {
first = py.item(py.re.split("/|,|;| or | and ", text), 0);
return new Mend$mend("is more than one number.", "Give the one that is answered most often", _telephone_guess$contacts_in_words(first));
}
guess = _telephone_guess$contacts_in_words(py.re.sub("[^0-9+ ]", " ", py.replace(text, "(0)", "")));
if ((extension !== null)) {
return new Mend$mend("has an extension, which a telephone cannot dial from here.", "Put the number alone here and the extension in a note", guess);
}
digits = py.re.sub("[^0-9]", "", text);
if ((!py.truth(guess) && py.truth(digits) && (py.len(digits) < 10))) {
return new Mend$mend(("is too short for a telephone number: it has " + py.str(py.len(digits)) + " digits."), _PHONE_ADVICE$contacts_in_words);
}
if ((!py.truth(guess) && (py.len(digits) > 11))) {
return new Mend$mend(("is too long for a telephone number: it has " + py.str(py.len(digits)) + " digits."), _PHONE_ADVICE$contacts_in_words);
}
return new Mend$mend(says, _PHONE_ADVICE$contacts_in_words, guess);
}
function _if_good$contacts_in_words(name, text) {
return (py.truth(py.item(FORMATS$formats, name)(text)) ? [text] : []);
}
function mend_email$contacts_in_words(typed) {
let advice, found, says, text;
[says, advice] = ["is not an e-mail address.", "Write one address with nothing beside it"];
text = py.strip(py.removeprefix(py.lower(py.strip(py.slice(typed, null, LONGEST_LOOK$mend))), "mailto:"), "<>.,; ");
text = (!py.contains(text, "@") ? py.re.sub("\\s*[\\[(]?\\bat\\b[\\])]?\\s*", "@", text) : text);
text = py.re.sub("\\s*[\\[(]dot[\\])]\\s*", ".", text);
found = py.re.findall("[^\\s<>,;()]+@[^\\s<>,;()]+", py.replace(text, " @ ", "@"));
if ((py.len(found) > 1)) {
return new Mend$mend("is more than one e-mail address.", "Give the one that is read most often", _if_good$contacts_in_words("email", py.item(found, 0)));
}
if (py.truth(py.item(FORMATS$formats, "uk-telephone")(text))) {
return new Mend$mend("is a telephone number, and this line is for an e-mail address.", py.add("Put it on a line of its own:  phone: ", text));
}
return new Mend$mend(says, advice, (py.truth(found) ? _if_good$contacts_in_words("email", py.item(found, 0)) : _if_good$contacts_in_words("email", py.replace(text, " ", ""))));
}
function mend_web_address$contacts_in_words(typed) {
let advice, low, mended, says, scheme, text;
text = py.strip(py.slice(typed, null, py.mul(LONGEST_LOOK$mend, 5)));
[says, advice] = ["is not a web address this directory can read.", "Copy the whole address from the top of your browser"];
low = py.lower(text);
if (py.startswith(low, ["javascript:", "data:", "vbscript:", "file:", "blob:"])) {
scheme = py.item(py.split(low, ":"), 0);
return new Mend$mend(("starts with " + py.str(scheme) + ":, which is not a page on the web."), "Give the address of a page, beginning with https://");
}
if (py.truth(py.item(FORMATS$formats, "email")(text))) {
return new Mend$mend("is an e-mail address, and this line is for a web address.", ("Put it on a line of its own:  email: " + py.str(text)));
}
if (py.startswith(low, "http://")) {
return new Mend$mend("begins with http://, which lets others read along.", "Try it in your browser with https:// instead, and write it", _if_good$contacts_in_words("web-address", py.add("https://", py.slice(text, 7, null))));
}
if ((py.contains(py.slice(py.split(text, "/"), 2, 3), "@") || py.truth(py.re.match("https?://[^/]*@", low)))) {
return new Mend$mend("has a name and an @ before the address of the site, which can lead people astray.", advice);
}
if (!py.isascii(text)) {
return new Mend$mend("has letters that do not belong in a web address, or only look like the right ones.", advice);
}
if (py.contains(text, " ")) {
return new Mend$mend("has a space in it, or more than one thing.", "Give one address without spaces", _if_good$contacts_in_words("web-address", py.item(py.split(text), 0)));
}
if (!py.contains(text, "://")) {
mended = _if_good$contacts_in_words("web-address", py.add("https://", py.lstrip(py.removeprefix(py.lstrip(text, "/"), "https:"), "/")));
return (py.truth(mended) ? new Mend$mend("does not begin with https://", "Write it with https:// at the front", mended) : new Mend$mend(says, advice));
}
return new Mend$mend(says, advice);
}
function mend_postcode$contacts_in_words(typed) {
let advice, spaced, swapped, text;
text = py.re.sub("[^A-Z0-9]", "", py.upper(py.slice(typed, null, LONGEST_LOOK$mend)));
advice = "Write the whole postcode in capitals, with a space in the middle";
if (py.truth(py.re.fullmatch("[A-Z]{1,2}[0-9][A-Z0-9]?", text))) {
return new Mend$mend("is only the first half of a postcode.", "Write the whole postcode, so that families find the door");
}
spaced = (py.str(py.slice(text, null, (-3))) + " " + py.str(py.slice(text, (-3), null)));
if (py.truth(py.item(FORMATS$formats, "postcode")(spaced))) {
return new Mend$mend("is not written as a postcode.", advice, [spaced]);
}
swapped = py.replace(spaced, " O", " 0");
return new Mend$mend("is not a postcode.", advice, _if_good$contacts_in_words("postcode", swapped));
}
function slug$contacts_in_words(text) {
let plain;
plain = py.lower(py.decode(py.encode(py.unicodedata.normalize("NFKD", text), "ascii", "ignore")));
return py.strip(py.re.sub("[^a-z0-9]+", "-", py.replace(plain, "'", "")), "-");
}
function mend_picture$contacts_in_words(typed) {
let dot, ending, low, mended, name, stem, text;
text = py.replace(py.strip(py.slice(typed, null, LONGEST_LOOK$mend)), "\\", "/");
low = py.lower(text);
if (py.startswith(low, ["http:", "https:", "www.", "//"])) {
return new Mend$mend("is an address on the web, and pictures are kept in your own folder.", "Save the picture beside this file and give its name");
}
ending = (py.contains(low, ".") ? py.item(py.rpartition(low, "."), 2) : "");
if (py.contains(["svg", "gif", "heic", "heif", "bmp", "tif", "tiff", "pdf", "avif"], ending)) {
return new Mend$mend(("is a kind of picture (." + py.str(ending) + ") that this directory does not take."), "Save it as a JPEG or PNG and give its new name", _if_good$contacts_in_words("picture-file", py.add(slug$contacts_in_words(py.item(py.rpartition(py.item(py.rpartition(low, "/"), 2), "."), 0)), ".jpg")));
}
name = py.item(py.rpartition(low, "/"), 2);
[stem, dot, ending] = py.rpartition(name, ".");
if (!py.truth(dot)) {
return new Mend$mend("has no ending, so it is not the name of a picture.", "Give the whole name, with .jpg, .png or .webp", []);
}
mended = (py.contains(PICTURE_ENDINGS$formats, ending) ? _if_good$contacts_in_words("picture-file", (py.str(slug$contacts_in_words(stem)) + "." + py.str(ending))) : []);
if (py.contains(text, "/")) {
return new Mend$mend("holds the way to a folder, and only the name of the file is needed.", "Keep the picture in your provider's folder and write it", mended);
}
if (py.truth(mended)) {
return new Mend$mend("is not a name that works everywhere.", "Rename the picture, with small letters, digits and hyphens only, and write it", mended);
}
return new Mend$mend("is not the name of a picture.", "Give the name of a .jpg, .jpeg, .png or .webp file in the same folder");
}
function mend_activity_id$contacts_in_words(typed) {
let advice, parts, says, text;
says = "is not the id of an activity.";
advice = "Write the provider's folder, a stroke, and the file's name without .yaml";
text = py.removesuffix(py.removesuffix(py.replace(py.strip(py.slice(typed, null, py.mul(LONGEST_LOOK$mend, 2))), "\\", "/"), ".yaml"), ".html");
parts = [...(function* () { for (const part of py.split(text, "/")) { if (!py.contains(["content", "activities", "..", ".", ""], part)) { yield slug$contacts_in_words(part); }} })()];
if ((py.len(parts) >= 2)) {
return new Mend$mend(says, advice, _if_good$contacts_in_words("activity-id", py.join("/", py.slice(parts, (-2), null))));
}
return new Mend$mend(says, advice);
}
function mend_id$contacts_in_words(typed) {
let mended;
mended = slug$contacts_in_words(py.removesuffix(py.strip(py.item(py.partition(py.slice(typed, null, LONGEST_LOOK$mend), ","), 0)), ".yaml"));
return new Mend$mend("is not written the way the directory needs it.", "Write it in small letters, with hyphens for spaces", (py.truth(mended) ? [mended] : []));
}
const MENDS$format_words = py.itself(py.dict([["date", mend_date$times_and_dates_in_words], ["time-of-day", mend_time$times_and_dates_in_words], ["monthly-day", mend_monthly_day$times_and_dates_in_words], ["ratio", mend_ratio$times_and_dates_in_words], ["uk-telephone", mend_telephone$contacts_in_words], ["email", mend_email$contacts_in_words], ["web-address", mend_web_address$contacts_in_words], ["postcode", mend_postcode$contacts_in_words], ["picture-file", mend_picture$contacts_in_words], ["activity-id", mend_activity_id$contacts_in_words], ["provider-id", mend_id$contacts_in_words], ["place-id", mend_id$contacts_in_words], ["scheme-id", mend_id$contacts_in_words], ["area-id", mend_id$contacts_in_words], ["terms-id", mend_id$contacts_in_words]]));
function _is_open$in_shape(typed, part) {
if ((!py.isinstance(typed, py.str) || !py.contains(MENDS$format_words, part.get("format")))) {
return false;
}
return (py.len(py.item(MENDS$format_words, py.item(part, "format"))(typed).values) > 1);
}
function squeezed$near_miss(text) {
return py.re.sub("[\\s_-]+", " ", py.lower(py.strip(text)));
}
const LONGEST_WORD$near_miss = 60;
const _BABY_TABLE$said_otherwise = py.re.compile("\\b(?:baby|nappy|nappies|changing (?:table|mat|unit))\\b").search;
const _PHRASES$said_otherwise = py.itself(py.dict([["help-answers", [["\\b(parents?|mum|dad|carers?|famil(y|ies)|your (own )?adult|pa)\\b", "your-adult-does-this"], ["\\b(depends?|ring|ask|talk|tbc|not sure|maybe|sometimes|possibly)\\b", "ask"], ["\\b(arrange|arranged|arrangement|notice|on request|in advance)\\b", "can-arrange"], ["\\b(no|not|cannot|can't|never|unable|sorry)\\b", "cannot"], ["\\b(yes|we do|we can|we will|we help|our staff|staff do)\\b", "we-do-this"]]], ["adult-stays", [["\\b(without|can go|may go|leave|need not|no need|don't (need|have) to|do not|not)\\b", "drop-off"], ["\\bno\\b", "drop-off"], ["\\b(room|hall|poolside|watch)\\b", "stay-in-room"], ["\\b(together|join|joins|take part|in the water|family)\\b", "join-in"], ["\\b(stay|stays|must|yes|required|remain|accompan\\w+)\\b", "stay-on-site"]]], ["booking-how", [["\\b(none|no|not needed|not required|nothing|turn up|drop in|just come)\\b", "drop-in"], ["\\b(online|phone|ring|telephone|e ?mail|form|advance|essential|website|yes)\\b", "book"]]], ["when", [["\\b(not|no|except|outside|excluding|closed)\\b.*\\bholidays?\\b", "term-time"], ["\\b(not|no|except|outside|excluding|closed)\\b.*\\bterm\\b", "holidays"]]], ["levels", [["\\b(all|any|everyone|everybody|anyone|open)\\b", "universal"]]], ["needs", [["^(all|any|every)( \\w+)?$|\\b(everyone|everybody|anyone|all abilities)\\b", "any-need"]]], ["groups", [["^(send?|special needs|additional needs)( (children|kids|group|club|families))?( only)?$", "send-only"]]], ["statuses", [["\\b(cancel\\w*|called off|no session|not on)\\b.*[0-9]|[0-9].*\\bcancel", "open"], ["\\b(week|weeks|today|tomorrow|until|till|holidays?|bank|christmas|easter|half term)\\b", "open"], ["\\b(yes|running|active|live|current|available|on)\\b", "open"]]], ["access", [["wheelchair (friendly|accessible|access)|^(fully )?accessible|disabled access", "step-free"]]], ["wheelchair", [["^(y|true|of course|welcome)$", "yes"]]]]));
const _EXACTLY$said_otherwise = py.frozenset(py.set(["access", "toilets"]));
function _closest$near_miss(typed, words, cutoff) {
let by_squeezed, found;
if ((!py.truth(typed) || (py.len(typed) > LONGEST_WORD$near_miss))) {
return null;
}
by_squeezed = py.dict((function* () { for (const word of py.reversed(words)) { yield [squeezed$near_miss(word), word]; } })());
if (py.contains(by_squeezed, typed)) {
return py.item(by_squeezed, typed);
}
found = py.get_close_matches(typed, py.list(by_squeezed), 3, cutoff);
py.sort(found, (word) => !py.eq(py.sorted(word), py.sorted(typed)));
return (py.truth(found) ? py.item(by_squeezed, py.item(found, 0)) : null);
}
function closest$near_miss(typed, words, cutoff = 0.72) {
return _closest$near_miss(squeezed$near_miss(py.slice(typed, null, py.add(LONGEST_WORD$near_miss, 1))), py.tuple(words), cutoff);
}
const _EMPTY$near_miss = py.frozenset(py.set(["with", "your", "club", "group", "class", "children", "young", "people", "and", "for", "session"]));
function _meant$near_miss(typed, words) {
let called, exact, found, inside, name, pieces, spelled, word;
if ((!py.truth(typed) || (py.len(typed) > LONGEST_WORD$near_miss))) {
return [];
}
exact = [...(function* () { for (const word of words) { if (py.contains([squeezed$near_miss(word.const), squeezed$near_miss(word.title)], typed)) { yield word.const; }} })()];
exact = py.add(exact, [...(function* () { for (const word of words) { if ((py.contains(py.map(squeezed$near_miss, word.synonyms), typed) && !py.contains(exact, word.const))) { yield word.const; }} })()]);
if (py.truth(exact)) {
return py.tuple(py.slice(exact, null, 3));
}
spelled = _closest$near_miss(typed, py.tuple((function* () { for (const word of words) { yield word.const; } })()), 0.75);
if ((spelled !== null)) {
return [spelled];
}
called = py.dict([]);
for (word of py.reversed(words)) {
for (name of [...py.reversed(word.synonyms), word.title]) {
py.put(called, squeezed$near_miss(name), word.const);
}
}
found = py.get_close_matches(typed, py.list(called), 1, 0.8);
if (py.truth(found)) {
return [py.item(called, py.item(found, 0))];
}
pieces = [...(function* () { for (const piece of py.re.findall("[a-z]{4,}", typed)) { if (!py.contains(_EMPTY$near_miss, piece)) { yield piece; }} })()];
inside = [...(function* () { for (const piece of pieces) { for (const name of called) { if (py.contains(py.split(name), piece)) { yield py.item(called, name); }}} })()];
return py.slice(py.tuple(py.dict.fromkeys(inside)), null, 3);
}
function meant$near_miss(typed, words) {
return _meant$near_miss(squeezed$near_miss(py.slice(typed, null, py.add(LONGEST_WORD$near_miss, 1))), py.tuple(words));
}
function words_meant$said_otherwise(typed, vocabulary, words) {
let const_, found, known, near, pattern, text;
text = squeezed$near_miss(py.slice(typed, null, py.add(LONGEST_WORD$near_miss, 1)));
if (((vocabulary === "toilets") && (_BABY_TABLE$said_otherwise(text) !== null) && !py.contains(text, "adult"))) {
return ["baby-changing"];
}
known = py.dict((function* () { for (const word of words) { for (const name of [word.const, word.title]) { yield [squeezed$near_miss(name), word.const]; }} })());
if (!py.contains(known, text)) {
known = py.dict((function* () { for (const word of py.reversed(words)) { for (const name of word.synonyms) { yield [squeezed$near_miss(name), word.const]; }} })());
}
if ((py.contains(known, text) && ((py.item(known, text) !== "changing-places") || py.contains(text, "changing")))) {
return [py.item(known, text)];
}
for ([pattern, const_] of _PHRASES$said_otherwise.get(vocabulary, [])) {
if (py.truth(py.re.search(pattern, text))) {
return [const_];
}
}
if (py.contains(_EXACTLY$said_otherwise, vocabulary)) {
near = closest$near_miss(typed, [...(function* () { for (const word of words) { for (const name of [word.const, word.title, ...word.synonyms]) { yield name; }} })()], 0.85);
found = py.slice([...(function* () { for (const word of words) { if (py.contains([word.const, word.title, ...word.synonyms], near)) { yield word.const; }} })()], null, 1);
return ((py.contains(found, "changing-places") && !py.contains(text, "changing")) ? [] : py.tuple(found));
}
return meant$near_miss(typed, words);
}
function _word$guess(typed, part, schemas) {
let day, vocabulary, words;
if (py.contains(py.item(part, "enum"), typed)) {
return typed;
}
vocabulary = part.get("vocabulary", "");
if (((vocabulary === "days") && ((day = day_named$times_and_dates_in_words(typed)) !== null))) {
return day;
}
words = schemas.vocabularies.get(vocabulary, []);
if (py.truth(words)) {
return py.next(py.iter(words_meant$said_otherwise(typed, vocabulary, words)), null);
}
return closest$near_miss(typed, [...(function* () { for (const word of py.item(part, "enum")) { yield py.str(word); } })()]);
}
function guess$guess(typed, part, schemas) {
let convert, each, kind, value, word;
kind = part.get("type");
if ((kind === "object")) {
return (py.isinstance(typed, py.dict) ? typed : null);
}
if ((kind === "array")) {
if (!py.isinstance(typed, py.list)) {
return null;
}
each = part.get("items", py.dict([]));
return [...(function* () { for (const item of typed) { yield (((word = guess$guess(item, each, schemas)) === null) ? item : word); } })()];
}
if (!py.isinstance(typed, py.str)) {
return null;
}
if (py.contains(["integer", "number", "boolean"], kind)) {
convert = converter$conversion(part);
value = ((convert !== null) ? convert(typed) : typed);
return (py.isinstance(value, py.str) ? null : value);
}
if (py.contains(part, "enum")) {
return _word$guess(typed, part, schemas);
}
if ((py.contains(part, "format") && !py.truth(py.item(FORMATS$formats, py.item(part, "format"))(typed)))) {
return (py.contains(MENDS$format_words, py.item(part, "format")) ? py.next(py.iter(py.item(MENDS$format_words, py.item(part, "format"))(typed).values), null) : null);
}
return typed;
}
const _LONGEST$parts_in_words = 120;
const _SPAN$parts_in_words = py.re.compile("([0-9]{1,2}(?:[:.][0-9]{2})?(?: ?[ap]\\.?m\\b\\.?)?|noon|midday) ?(?:-|\\u2013|to|until|till) ?([0-9]{1,2}(?:[:.][0-9]{2})?(?: ?[ap]\\.?m\\b\\.?)?|noon|midday)");
const _WEEK$said_otherwise = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const _SPANS$said_otherwise = py.itself(py.dict([["weekdays", py.slice(_WEEK$said_otherwise, null, 5)], ["weekday", py.slice(_WEEK$said_otherwise, null, 5)], ["school days", py.slice(_WEEK$said_otherwise, null, 5)], ["weekends", py.slice(_WEEK$said_otherwise, 5, null)], ["weekend", py.slice(_WEEK$said_otherwise, 5, null)], ["every day", _WEEK$said_otherwise], ["daily", _WEEK$said_otherwise], ["all week", _WEEK$said_otherwise], ["any day", _WEEK$said_otherwise]]));
function _day$said_otherwise(text) {
let found;
if ((py.len(text) < 3)) {
return null;
}
found = py.next((function* () { for (const day of _WEEK$said_otherwise) { if (py.startswith(day, ((text !== "weds") ? py.slice(text, null, 4) : "wed"))) { yield day; }} })(), null);
found = py.either(found, () => closest$near_miss(text, _WEEK$said_otherwise));
return ((found === null) ? null : py.index(_WEEK$said_otherwise, found));
}
function days_of$said_otherwise(typed) {
let ends, first, last, text;
text = squeezed$near_miss(py.slice(typed, null, LONGEST_WORD$near_miss));
if (py.contains(_SPANS$said_otherwise, text)) {
return py.item(_SPANS$said_otherwise, text);
}
ends = py.re.fullmatch("([a-z]+?)s? *(?:-|\\u2013|to|till|until|through| ) *([a-z]+?)s?", text);
if ((ends === null)) {
return [];
}
[first, last] = (function* () { for (const end of ends.groups()) { yield _day$said_otherwise(end); } })();
if (((first === null) || (last === null) || (first >= last))) {
return [];
}
return py.slice(_WEEK$said_otherwise, first, py.add(last, 1));
}
function session_in_words$parts_in_words(typed) {
let day, days, found, session, several, text, times, words;
text = py.join(" ", py.split(py.lower(typed)));
if ((py.len(text) > _LONGEST$parts_in_words)) {
return null;
}
found = _SPAN$parts_in_words.search(text);
if ((found === null)) {
return null;
}
times = start_and_end$times_and_dates_in_words(py.item(found, 1), py.item(found, 2));
words = py.re.sub("[,&]|\\band\\b", " ", py.add(py.slice(text, null, found.start()), py.slice(text, found.end(), null)));
several = days_of$said_otherwise(py.strip(py.re.sub("[^a-z -]", " ", py.slice(text, null, found.start()))));
days = py.either(py.list(several), () => [...(function* () { for (const word of py.split(words)) { if (((py.len(word) >= 3) && ((day = day_named$times_and_dates_in_words(word)) !== null))) { yield day; }} })()]);
if (((py.len(times) !== 1) || !py.truth(days))) {
return null;
}
session = py.dict([["days", py.list(py.dict.fromkeys(days))], ["start", py.item(py.item(times, 0), 0)], ["end", py.item(py.item(times, 0), 1)]]);
if (py.contains(text, "term")) {
py.put(session, "when", "term-time");
} else {
if ((py.contains(text, "holiday") && !py.contains(py.split(text), "not"))) {
py.put(session, "when", "holidays");
}
}
return session;
}
function day_by_day$parts_in_words(typed) {
let day, name, sessions, span, times;
if ((!py.isinstance(typed, py.dict) || !py.truth(typed))) {
return null;
}
sessions = [];
for ([name, times] of typed.items()) {
day = day_named$times_and_dates_in_words(py.str(name));
if ((day === null)) {
return null;
}
if ((py.isinstance(times, py.dict) && !py.contains(times, "days"))) {
py.append(sessions, py.dict([["days", [day]], ...times.items()]));
} else {
if (py.isinstance(times, py.str)) {
span = session_in_words$parts_in_words((py.str(day) + " " + py.str(times)));
if ((span === null)) {
return null;
}
py.append(sessions, span);
} else {
return null;
}
}
}
return sessions;
}
const _PRICE$parts_in_words = py.re.compile("(?:([a-z][a-z ]{1,30}?):? ?)?(?:\\u00a3 ?([0-9]{1,4}(?:\\.[0-9]{2})?)|\\b(free)\\b)");
const _PERSONS$parts_in_words = ["family", "adult", "parent", "carer", "sibling", "person", "young"];
const _SPANS_OF_A_PRICE$parts_in_words = ["hour", "day", "week", "month", "term", "year", "block"];
function costs_in_words$parts_in_words(typed) {
let after, amount, costs, found, per, person, text, who;
text = py.join(" ", py.split(py.lower(typed)));
if ((py.len(text) > _LONGEST$parts_in_words)) {
return null;
}
costs = [];
for (found of _PRICE$parts_in_words.finditer(text)) {
who = py.strip(py.re.sub("\\b(and|for|per|a|an|the|each|is|are|of|or)\\b", " ", py.either(py.item(found, 1), () => "")));
amount = (py.truth(py.item(found, 3)) ? 0 : py.number(py.item(found, 2)));
after = py.re.match(" ?(?:per|a|an|each|every|/) ?([a-z]+)", py.slice(text, found.end(), null));
person = (((after !== null) && py.contains(_PERSONS$parts_in_words, py.item(after, 1))) ? py.item(after, 1) : "child");
per = (((after !== null) && py.contains(_SPANS_OF_A_PRICE$parts_in_words, py.item(after, 1))) ? py.item(after, 1) : "session");
py.append(costs, py.dict([["for", py.either(py.join(" ", py.split(who)), () => person)], ["amount", amount], ["per", per]]));
}
return py.either(costs, () => null);
}
function costs_by_name$parts_in_words(typed) {
let costs, found, name, price;
if ((!py.isinstance(typed, py.dict) || !py.truth(typed))) {
return null;
}
costs = [];
for ([name, price] of typed.items()) {
found = (py.isinstance(price, py.str) ? costs_in_words$parts_in_words((py.str(name) + " " + py.str(price))) : null);
if (((found === null) || (py.len(found) !== 1))) {
return null;
}
py.append(costs, py.dict([...py.item(found, 0).items(), ["for", py.replace(py.str(name), "_", " ")]]));
}
return costs;
}
const LONGEST_QUOTE$as_typed = 60;
function quoted$as_typed(text) {
let one_line;
one_line = py.join(" ", py.split(text));
if ((py.len(one_line) > LONGEST_QUOTE$as_typed)) {
one_line = py.add(py.rstrip(py.slice(one_line, null, py.sub(LONGEST_QUOTE$as_typed, 2))), " …");
}
return ("\"" + py.str(one_line) + "\"");
}
const _FIRST_NUMBER$wrong_kind = py.re.compile("[0-9]{1,6}(?:[.,][0-9]{1,2})?");
function _tidy$wrong_kind(number) {
return py.number(number);
}
function _first$wrong_kind(text, whole) {
let found, number;
found = _FIRST_NUMBER$wrong_kind.search(py.replace(text, ",000", "000"));
if ((found === null)) {
return null;
}
number = py.replace(found.group(), ",", ".");
return (py.truth(whole) ? py.int(py.float(number)) : _tidy$wrong_kind(number));
}
function _parts$wrong_kind(name, typed) {
let costs, free, number, says, session, sessions;
if (((name === "sessions") && ((sessions = day_by_day$parts_in_words(typed)) !== null))) {
return ["This has days as names, and each session is an item of a list.", "Write the day under days", sessions];
}
if (((name === "costs") && ((costs = costs_by_name$parts_in_words(typed)) !== null))) {
return ["This has people as names, and each price is an item of a list.", "Give each price an item of its own, with whom it is for", costs];
}
if (!py.isinstance(typed, py.str)) {
return null;
}
if (((name === "sessions") && ((session = session_in_words$parts_in_words(typed)) !== null))) {
says = (py.str(quoted$as_typed(typed)) + " is not a list.");
return [says, "Write it as a list in square brackets, with names for its parts", [session]];
}
if ((name !== "costs")) {
return null;
}
if ((((costs = costs_in_words$parts_in_words(typed)) !== null) && (py.len(costs) > 1))) {
says = (py.str(quoted$as_typed(typed)) + " needs names for its parts.");
return [says, "Give each price an item of its own, with whom it is for", costs];
}
free = py.startswith(py.lower(py.strip(typed)), ["free", "0", "no", "£0"]);
number = (py.truth(free) ? 0 : _first$wrong_kind(typed, false));
if ((number === null)) {
return null;
}
return [(py.str(quoted$as_typed(typed)) + " does not say whom or what the price is for."), "Say for whom, how much, and for how long", [py.dict([["for", "child"], ["amount", number], ["per", "session"]])]];
}
const _PLAIN$as_typed = py.re.compile("[A-Za-z0-9£][A-Za-z0-9£ ._/@+()'&;!?-]*(?::[A-Za-z0-9/][A-Za-z0-9£ ._/@+()'&;!?-]*)*").fullmatch;
const _ENDS_BADLY$as_typed = py.re.compile(".*[\\s:]").fullmatch;
function as_typed$as_typed(value) {
let text;
if (py.isinstance(value, py.bool)) {
return (py.truth(value) ? "yes" : "no");
}
if (py.isinstance(value, py.number, py.float, py.int)) {
return py.pounds(value);
}
if (py.isinstance(value, py.Mapping)) {
return py.add(py.add("{", py.join(", ", (function* () { for (const [key, item] of value.items()) { yield (py.str(key) + ": " + py.str(as_typed$as_typed(item))); } })())), "}");
}
if ((py.isinstance(value, py.Sequence) && !py.isinstance(value, py.str))) {
return py.add(py.add("[", py.join(", ", (function* () { for (const item of value) { yield as_typed$as_typed(item); } })())), "]");
}
text = py.str(value);
if ((py.truth(py.re.fullmatch("[0-9]{1,2}:[0-9]{1,3}", text)) && !py.truth(py.re.fullmatch("[0-2][0-9]:[0-5][0-9]", text)))) {
return ("\"" + py.str(text) + "\"");
}
if (((py.len(text) < 5000) && py.truth(_PLAIN$as_typed(text)) && !py.truth(_ENDS_BADLY$as_typed(text)))) {
return text;
}
return py.add(py.add("\"", py.replace(py.replace(py.replace(text, "\\", "\\\\"), "\"", "\\\""), "\n", "\\n")), "\"");
}
function _wrapped$wrong_kind(typed, schema, schemas) {
let examples, first, part, required, rest, value;
required = py.either(schema.get("required", []), () => py.slice(py.tuple(schema.get("properties", py.dict([]))), null, 1));
if (!py.truth(required)) {
return null;
}
examples = py.next(py.iter(schema.get("examples", [])), py.dict([]));
first = py.item(required, 0);
part = py.item(py.item(schema, "properties"), first);
value = guess$guess(typed, part, schemas);
if (((value === null) || (py.len(py.str(value)) > 60))) {
return null;
}
rest = py.dict((function* () { for (const name of py.slice(required, 1, null)) { if (py.contains(examples, name)) { yield [name, py.item(examples, name)]; }} })());
if (!py.eq(py.len(rest), py.sub(py.len(required), 1))) {
return null;
}
return py.dict([[first, value], ...rest.items()]);
}
const _SAYS_YES$wrong_kind = py.frozenset(py.set(["yes", "y", "true", "ok", "all", "full", "fully"]));
function _words_of_a_list$wrong_kind(typed, schema, schemas) {
let advice, guesses, only, pieces, words;
if (py.contains(_SAYS_YES$wrong_kind, py.lower(py.strip(typed)))) {
only = py.next(py.iter(py.next(py.iter(schema.get("examples", [])), [])), null);
advice = "Write what there is, and only that, in square brackets. For example, if it is true";
return [(py.str(quoted$as_typed(typed)) + " does not say which."), advice, ((only !== null) ? [only] : null)];
}
pieces = py.slice([...(function* () { for (const piece of py.re.split("(?:^|\\s)[\\u2013\\u2022*] ", typed)) { if (py.truth(py.strip(piece))) { yield py.strip(piece); }} })()], null, 8);
words = py.slice(py.split(typed), null, 8);
if (((py.len(words) > 1) && py.all((function* () { for (const word of words) { yield py.contains(py.item(schema.get("items", py.dict([])), "enum"), word); } })()))) {
return [(py.str(quoted$as_typed(typed)) + " is not a list."), "Put square brackets round it, with a comma between", words];
}
guesses = [...(function* () { for (const piece of pieces) { yield guess$guess(piece, schema.get("items", py.dict([])), schemas); } })()];
if (((py.len(pieces) < 2) || py.any((function* () { for (const guess of guesses) { yield (guess === null); } })()))) {
return null;
}
return [(py.str(quoted$as_typed(typed)) + " is not a list."), "Put square brackets round it, with a comma between", guesses];
}
function _list$wrong_kind(name, typed, schema, schemas) {
let advice, days, guesses, items, message, pieces, said_yes, span, told, words, wrapped;
items = schema.get("items", py.dict([]));
if ((items.get("type") === "object")) {
if (((told = _parts$wrong_kind(name, typed)) !== null)) {
return told;
}
if (py.isinstance(typed, py.dict)) {
message = "This needs a list, because there can be more than one, and it is written as one alone.";
if ((py.len(as_typed$as_typed(typed)) < 90)) {
return [message, "Put square brackets round it", [typed]];
}
return [message, "Put a hyphen and a space before its first line, and two spaces before the others. For example", null];
}
wrapped = (py.isinstance(typed, py.str) ? _wrapped$wrong_kind(typed, items, schemas) : null);
return [(py.str(quoted$as_typed(py.str(typed))) + " is not a list."), "Write it as a list in square brackets, with names for its parts", (py.truth(wrapped) ? [wrapped] : null)];
}
if (py.isinstance(typed, py.dict)) {
said_yes = [...(function* () { for (const [word, answer] of typed.items()) { if (py.contains(["yes", "true", "y"], py.lower(py.strip(py.str(answer))))) { yield word; }} })()];
words = [...(function* () { for (const word of py.slice(said_yes, null, 8)) { yield guess$guess(word, items, schemas); } })()];
return ["This needs a list of words, and it has names with colons.", (py.truth(said_yes) ? "Write only what is there, in square brackets" : "Write the words in square brackets"), ((py.truth(words) && py.all((function* () { for (const word of words) { yield (word !== null); } })())) ? words : null)];
}
if ((py.truth(items.get("enum")) && ((told = _words_of_a_list$wrong_kind(typed, schema, schemas)) !== null))) {
return told;
}
if (((items.get("vocabulary") === "days") && py.truth((days = days_of$said_otherwise(typed))))) {
return [(py.str(quoted$as_typed(typed)) + " is not a list."), "Write each day by itself, in square brackets", py.list(days)];
}
span = py.re.fullmatch("([0-9]{4}-[0-9]{2}-[0-9]{2}) *(?:-|\\u2013|to|until) *([0-9]{4}-[0-9]{2}-[0-9]{2})", py.strip(typed));
if (((items.get("format") === "date") && (span !== null))) {
advice = "List each date by itself, the days between them too if it would have happened on them";
return [(py.str(quoted$as_typed(typed)) + " is two dates in one."), advice, py.list(span.groups())];
}
pieces = ((py.truth(items.get("enum")) || py.truth(items.get("format"))) ? [...(function* () { for (const piece of py.re.split(",|;|/|\\band\\b|\\bor\\b|&|\\+", typed)) { if (py.truth(py.strip(piece))) { yield py.strip(piece); }} })()] : [typed]);
guesses = [...(function* () { for (const piece of py.slice(pieces, null, 8)) { yield guess$guess(piece, items, schemas); } })()];
return [(py.str(quoted$as_typed(typed)) + " is not a list."), ((py.len(guesses) > 1) ? "Put square brackets round it, with a comma between one and the next" : "Put square brackets round it"), (py.all((function* () { for (const guess of guesses) { yield (guess !== null); } })()) ? guesses : null)];
}
function _list_for_names$wrong_kind(name, typed, schema, schemas) {
let found, kinds, named;
if (((py.len(typed) === 1) && py.isinstance(py.item(typed, 0), py.dict))) {
return ["This is a list, and there is only one of it.", "Take away the hyphen, or use curly brackets", py.item(typed, 0)];
}
named = [...(function* () { for (const item of typed) { if ((py.isinstance(item, py.dict) && (py.len(item) === 1))) { yield item; }} })()];
if ((py.eq(py.len(named), py.len(typed)) && (py.len(typed) > 1))) {
return ["This is in square brackets, and it has names for its parts.", "Use curly brackets", py.dict((function* () { for (const item of named) { for (const [name, value] of item.items()) { yield [name, value]; }} })())];
}
if (((name === "help") && py.truth(typed) && py.all((function* () { for (const item of typed) { yield py.isinstance(item, py.str); } })()))) {
kinds = schemas.vocabularies.get("help-kinds", []);
found = [...(function* () { for (const item of py.slice(typed, null, 8)) { for (const kind of py.slice(meant$near_miss(item, kinds), null, 1)) { yield kind; }} })()];
return ["This is a list, and it needs to say for each kind of help who gives it.", "Choose from we-do-this, can-arrange, your-adult-does-this, cannot or ask for each", py.either(py.dict((function* () { for (const kind of found) { yield [kind, py.dict([["who", "ask"]])]; } })()), () => null)];
}
if (((py.len(typed) === 2) && py.subset(py.set(["from", "to"]), py.set(schema.get("properties", py.dict([])))))) {
return ["This is a list, and it needs names for its parts.", "Say which is which", py.dict([["from", py.item(typed, 0)], ["to", py.item(typed, 1)]])];
}
return ["This is a list, and it needs names for its parts.", "Write each part with its name", null];
}
const _ADDRESS$parts_in_words = py.re.compile("(?:https?://|www\\.)\\S+");
const _EMAIL$parts_in_words = py.re.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+");
const _TELEPHONE$parts_in_words = py.re.compile("\\+?[0-9][0-9 ()-]{8,}[0-9]");
function booking_in_words$parts_in_words(typed) {
let address, mail, number, parts, text;
text = py.slice(typed, null, _LONGEST$parts_in_words);
parts = py.dict([]);
address = _ADDRESS$parts_in_words.search(text);
if ((address !== null)) {
py.put(parts, "url", py.next(py.iter(mend_web_address$contacts_in_words(address.group()).values), address.group()));
text = py.replace(text, address.group(), " ");
}
mail = _EMAIL$parts_in_words.search(text);
if ((mail !== null)) {
py.put(parts, "email", mail.group());
}
number = _TELEPHONE$parts_in_words.search(text);
if ((number !== null)) {
py.put(parts, "phone", py.next(py.iter(mend_telephone$contacts_in_words(number.group()).values), number.group()));
}
return (py.truth(parts) ? py.dict([["how", "book"], ...parts.items()]) : null);
}
function _parts_of_one$wrong_kind(name, typed) {
let costs;
if ((name === "sessions")) {
return session_in_words$parts_in_words(typed);
}
if ((name === "booking")) {
return booking_in_words$parts_in_words(typed);
}
costs = ((name === "costs") ? costs_in_words$parts_in_words(typed) : null);
return (py.truth(costs) ? py.item(costs, 0) : null);
}
const _KEY_STAGES$parts_in_words = py.dict([["1", [5, 7]], ["2", [7, 11]], ["3", [11, 14]], ["4", [14, 16]]]);
const _BETWEEN$parts_in_words = py.re.compile(" ?(?:-|\\u2013|\\bto\\b|\\buntil\\b|\\btill\\b) ?");
function age_in_years$sentence_in_place(typed) {
let months, text, year;
text = py.lower(py.strip(typed));
if (py.truth((months = py.re.fullmatch("([0-9]{1,3}) ?(?:m|mths?|months?)(?: old)?", text)))) {
return py.floordiv(py.int(py.item(months, 1)), 12);
}
if (py.contains(["reception", "year r", "yr r", "nursery", "pre-school", "preschool"], text)) {
return (py.endswith(text, ["reception", "r"]) ? 4 : 3);
}
year = py.re.fullmatch("(?:school )?(?:year|yr|y) ?([0-9]{1,2})", text);
if ((py.truth(year) && ((1 <= py.int(py.item(year, 1))) && (py.int(py.item(year, 1)) <= 13)))) {
return py.add(py.int(py.item(year, 1)), 4);
}
return null;
}
function ages_of_school_years$parts_in_words(typed) {
let ends, first, last, oldest, stage, text, youngest;
text = py.join(" ", py.split(py.lower(typed)));
stage = py.re.fullmatch("(?:key stage|ks) ?([1-4])(?: ?(?:-|\\u2013|to|and|&) ?(?:key stage|ks)? ?([1-4]))?", text);
if ((stage !== null)) {
return py.dict([["from", py.item(py.item(_KEY_STAGES$parts_in_words, py.item(stage, 1)), 0)], ["to", py.item(py.item(_KEY_STAGES$parts_in_words, py.either(py.item(stage, 2), () => py.item(stage, 1))), 1)]]);
}
if (py.truth(py.re.fullmatch("primary(?: school)?(?: ages?| aged?| children)?", text))) {
return py.dict([["from", 4], ["to", 11]]);
}
if (py.truth(py.re.fullmatch("secondary(?: school)?(?: ages?| aged?| children)?", text))) {
return py.dict([["from", 11], ["to", 16]]);
}
ends = py.split(_BETWEEN$parts_in_words, text, 1);
first = py.re.sub("^(?:school )?(?:years|yrs) ?", "year ", py.item(ends, 0));
youngest = age_in_years$sentence_in_place(first);
if (((youngest === null) || py.contains(text, "month"))) {
return null;
}
if ((py.len(ends) === 1)) {
return py.dict([["from", youngest], ["to", py.add(youngest, 1)]]);
}
last = (py.truth(py.re.search("[a-z]", py.item(ends, 1))) ? py.item(ends, 1) : ("year " + py.str(py.item(ends, 1))));
oldest = age_in_years$sentence_in_place(last);
return (((oldest !== null) && (oldest >= youngest)) ? py.dict([["from", youngest], ["to", py.add(oldest, 1)]]) : null);
}
function _ages$wrong_kind(typed) {
let advice, numbers, says, text, years;
text = py.lower(py.strip(typed));
years = ages_of_school_years$parts_in_words(typed);
if ((years !== null)) {
advice = "Write the ages of the children";
if (py.startswith(text, "years")) {
advice = "If these are school years, write the ages of the children in them";
}
return [(py.str(quoted$as_typed(typed)) + " is not an age in whole years."), advice, years];
}
numbers = py.slice([...(function* () { for (const number of py.re.findall("[0-9]{1,3}", text)) { yield py.int(number); } })()], null, 2);
says = (py.str(quoted$as_typed(typed)) + " needs a name for each end.");
advice = "Say the youngest age and the oldest";
if ((py.len(numbers) === 2)) {
return [says, advice, py.dict([["from", py.min(numbers)], ["to", py.max(numbers)]])];
}
if (((py.len(numbers) === 1) && py.truth(py.re.search("under|up to|below|younger|max", text)))) {
return [says, "Say the oldest age that may come", py.dict([["to", ((py.contains(text, "under") || py.contains(text, "below")) ? py.sub(py.item(numbers, 0), 1) : py.item(numbers, 0))]])];
}
if ((py.len(numbers) === 1)) {
return [says, "Say the youngest age that may come, and the oldest if there is one", py.dict([["from", py.item(numbers, 0)]])];
}
if (py.contains(["all", "any", "all ages", "any age", "everyone"], text)) {
return [says, "If there is no limit, start from 0 and leave the oldest out", py.dict([["from", 0]])];
}
return [says, advice, null];
}
const _NOT_A_PROMISE$said_otherwise = py.itself(py.dict([["help-answers", "ask"], ["adult-stays", "stay-on-site"], ["wheelchair", "watching-only"]]));
function not_a_promise$said_otherwise(vocabulary) {
return _NOT_A_PROMISE$said_otherwise.get(vocabulary, "");
}
const _A_SENTENCE$sentence_in_place = 3;
const _LONGEST$sentence_in_place = 90;
const _TELEPHONE$sentence_in_place = py.re.compile("\\+?[0-9][0-9 ()-]{8,}[0-9]").search;
const _EMAIL$sentence_in_place = py.re.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+").search;
function _contact$sentence_in_place(typed, properties) {
let address, contact, number, values;
contact = py.dict([["role", py.item(py.item(py.item(properties, "role"), "examples"), 0)]]);
if ((py.truth((number = _TELEPHONE$sentence_in_place(py.slice(typed, null, 200)))) && py.truth((values = py.either(mend_telephone$contacts_in_words(number.group()).values, () => [number.group()]))))) {
py.put(contact, "phone", py.item(values, 0));
}
if (py.truth((address = _EMAIL$sentence_in_place(py.slice(typed, null, 200))))) {
py.put(contact, "email", address.group());
}
return contact;
}
const _FOR_SENTENCES$sentence_in_place = ["note", "what_we_do", "text"];
function under_a_name$sentence_in_place(typed, schema, schemas) {
let answers, name, part, place, properties, safe, sentence, vocabulary;
properties = schema.get("properties", py.dict([]));
for (name of ["who", "usually"]) {
vocabulary = properties.get(name, py.dict([])).get("vocabulary", "");
if (py.truth((safe = not_a_promise$said_otherwise(vocabulary)))) {
answers = py.either(words_meant$said_otherwise(typed, vocabulary, schemas.vocabularies.get(vocabulary, [])), () => [safe]);
sentence = ((py.len(py.split(typed)) >= _A_SENTENCE$sentence_in_place) && (py.len(typed) <= _LONGEST$sentence_in_place));
return py.union(py.dict([[name, py.item(answers, 0)]]), (py.truth(sentence) ? py.dict([["note", py.strip(typed)]]) : py.dict([])));
}
}
for ([name, part] of properties.items()) {
if ((py.contains(part.get("enum", []), py.lower(py.strip(typed))) && py.eq(schema.get("required", [name]), [name]))) {
return py.dict([[name, py.lower(py.strip(typed))]]);
}
}
if (py.subset(py.set(["role", "phone", "email"]), py.set(properties))) {
return _contact$sentence_in_place(typed, properties);
}
if (py.truth(schema.get("required"))) {
return null;
}
place = py.next((function* () { for (const name of _FOR_SENTENCES$sentence_in_place) { if (py.contains(properties, name)) { yield name; }} })(), null);
if (((place === null) || (py.len(typed) > py.min(_LONGEST$sentence_in_place, py.item(properties, place).get("maxLength", _LONGEST$sentence_in_place))))) {
return null;
}
return py.dict([[place, py.strip(typed)]]);
}
function _mapping$wrong_kind(name, typed, schema, schemas) {
let advice, parts, properties, says, under, wrapped;
if (py.isinstance(typed, py.list)) {
return _list_for_names$wrong_kind(name, typed, schema, schemas);
}
says = (py.str(quoted$as_typed(py.str(typed))) + " needs names for its parts.");
if (!py.isinstance(typed, py.str)) {
return [says, "Write each part with its name", null];
}
if (((parts = _parts_of_one$wrong_kind(name, typed)) !== null)) {
return [says, "Write it in curly brackets, each part with its name", parts];
}
properties = schema.get("properties", py.dict([]));
if ((py.subset(py.set(["from", "to"]), py.set(properties)) && (py.item(properties, "from").get("type") === "integer"))) {
return _ages$wrong_kind(typed);
}
if ((name === "help")) {
return [says, "Say for each kind of help who gives it", py.dict([["one_to_one", py.dict([["who", "ask"]])], ["pad_changing", py.dict([["who", "your-adult-does-this"]])]])];
}
under = under_a_name$sentence_in_place(typed, schema, schemas);
if ((under !== null)) {
advice = "Write it in curly brackets, each part with its name";
if (py.contains(under, "role")) {
advice = "Say a role, not a person's name, and give each part its name";
} else {
if (py.truth(py.intersection(py.set(under), py.set(["note", "what_we_do"])))) {
advice = py.add(advice, py.add("; a sentence goes under ", py.next((function* () { for (const name of ["note", "what_we_do"]) { if (py.contains(under, name)) { yield name; }} })())));
}
}
return [says, advice, under];
}
wrapped = _wrapped$wrong_kind(typed, schema, schemas);
if (((name === "booking") && (wrapped === null) && (py.len(typed) <= 90) && py.contains(py.strip(typed), " "))) {
wrapped = py.dict([["how", "book"], ["note", py.strip(typed)]]);
}
if (((name === "checked") && (wrapped === null))) {
return [says, "Write the day on which you read it through, and who did, with today's date if it was today", null];
}
return [says, "Write it in curly brackets, each part with its name", wrapped];
}
function reshaped$wrong_kind(name, typed, part, schemas) {
if ((part.get("type") === "array")) {
return py.item(_list$wrong_kind(name, typed, part, schemas), 2);
}
return ((part.get("type") === "object") ? py.item(_mapping$wrong_kind(name, typed, part, schemas), 2) : null);
}
function in_shape$in_shape(name, typed, part, schemas) {
let properties, word;
if ((py.isinstance(typed, py.dict) && (part.get("type") === "object"))) {
properties = part.get("properties", py.dict([]));
return py.dict((function* () { for (const [inner, value] of typed.items()) { yield [inner, (py.contains(properties, inner) ? in_shape$in_shape(inner, value, py.item(properties, inner), schemas) : value)]; } })());
}
if ((py.isinstance(typed, py.list) && (part.get("type") === "array"))) {
return [...(function* () { for (const item of typed) { yield in_shape$in_shape(name, item, part.get("items", py.dict([])), schemas); } })()];
}
if ((py.truth(_is_right$in_shape(typed, part)) || py.truth(_is_open$in_shape(typed, part)))) {
return typed;
}
word = guess$guess(typed, part, schemas);
if ((word === null)) {
word = reshaped$wrong_kind(name, typed, part, schemas);
}
return ((word === null) ? typed : word);
}
function half_of$parts_in_words(costs, typed) {
let amounts, full, text, who;
text = py.join(" ", py.split(py.lower(typed)));
if (((py.re.search("\\bhalf\\b", text) === null) || !py.isinstance(costs, py.list) || (py.len(text) > _LONGEST$parts_in_words))) {
return null;
}
amounts = [...(function* () { for (const cost of costs) { if (py.isinstance(cost, py.dict)) { yield py.str(cost.get("amount", "")); }} })()];
full = py.next((function* () { for (const amount of amounts) { if (py.truth(py.re.fullmatch("[0-9]{1,4}(?:\\.[0-9]{1,2})?", amount))) { yield amount; }} })(), null);
if ((full === null)) {
return null;
}
who = py.re.sub("\\b(half|price|prices|for|a|an|the|is|are|at)\\b", " ", text);
return [py.either(py.join(" ", py.split(who)), () => "brother or sister"), py.div(py.number(full), 2)];
}
class Finding$findings {
constructor(keys, message, fix, severity = null, at_name = false, lines_down = 0) {
this.keys = keys;
this.message = message;
this.fix = fix;
this.severity = severity;
this.at_name = at_name;
this.lines_down = lines_down;
}
}
function several_prices$several_prices(fault, costs_typed) {
let advice, costs, fix, half, line, price;
if ((!py.eq(py.slice(fault.keys, null, 1), ["costs"]) || !py.isinstance(fault.typed, py.str))) {
return null;
}
if (((py.item(fault.keys, (-1)) === "amount") || ((py.len(fault.keys) === 2) && py.contains(py.lower(fault.typed), "half")))) {
half = half_of$parts_in_words(costs_typed, fault.typed);
if ((half === null)) {
return null;
}
advice = "Work it out and write it as pounds and pence. If it is half of the other price, like this";
price = py.dict([["for", py.item(half, 0)], ["amount", py.item(half, 1)], ["per", "session"]]);
line = ((py.item(fault.keys, (-1)) === "amount") ? ("amount: " + py.str(as_typed$as_typed(py.item(half, 1)))) : ("- " + py.str(as_typed$as_typed(price))));
return new Finding$findings(fault.keys, (py.str(quoted$as_typed(fault.typed)) + " is not an amount."), (py.str(advice) + ":  " + py.str(line)));
}
costs = ((py.len(fault.keys) === 2) ? costs_in_words$parts_in_words(fault.typed) : null);
if (((costs === null) || (py.len(costs) < 2))) {
return null;
}
fix = ("Give each price an item of its own, with whom it is for, like this:  costs: " + py.str(as_typed$as_typed(costs)));
return new Finding$findings(fault.keys, (py.str(quoted$as_typed(fault.typed)) + " is more than one price."), fix);
}
function schema_title$wrong_kind(fault) {
return py.str(fault.schema.get("title", "this"));
}
function _name$wrong_kind(fault) {
let names;
names = [...(function* () { for (const key of fault.keys) { if (py.isinstance(key, py.str)) { yield key; }} })()];
return (py.truth(names) ? py.item(names, (-1)) : schema_title$wrong_kind(fault));
}
const _NOTHING$wrong_kind = py.frozenset(py.set(["null", "~", "n/a", "tbc", "tba", "todo", "?"]));
function _spoken$wrong_kind(text) {
return py.next((function* () { for (const word of py.re.findall("[a-z]+", py.slice(text, null, 100))) { if (py.contains(NUMBER_WORDS$times_and_dates_in_words, word)) { yield py.item(NUMBER_WORDS$times_and_dates_in_words, word); }} })(), null);
}
function _number$wrong_kind(typed, whole, money) {
let found, kind, pence, says, text;
kind = (py.truth(whole) ? "a whole number" : "a number");
if (!py.isinstance(typed, py.str)) {
if (!py.isinstance(typed, py.list, py.dict)) {
return [(py.str(quoted$as_typed(as_typed$as_typed(typed))) + " is not " + py.str(kind) + "."), ("Write " + py.str(kind)), null];
}
return [("This is a list or has names under it, and it needs " + py.str(kind) + "."), ("Write " + py.str(kind) + " straight after the colon"), null];
}
text = py.lower(py.strip(typed));
says = (py.str(quoted$as_typed(typed)) + " is not " + py.str(kind) + " this directory can read.");
if ((py.truth(money) && py.startswith(text, ["free", "nothing", "no charge", "nil", "none", "£0"]))) {
return [says, "Write 0 if it is free", 0];
}
if ((py.truth(money) && py.truth(py.re.fullmatch("£?[0-9.,]+ ?(?:-|–|to) ?£?[0-9.,]+", text)))) {
return [(py.str(quoted$as_typed(typed)) + " is two amounts in one."), "Give each price an entry of its own in the list, or the lower one here and the rest in a note", _first$wrong_kind(text, whole)];
}
pence = py.re.fullmatch("([0-9]{1,4}) ?p(?:ence)?", text);
if ((py.truth(money) && (pence !== null))) {
return [says, "Write pounds and pence with a point between them, without a sign", _tidy$wrong_kind((py.str(py.div(py.int(py.item(pence, 1)), 100), (".2f"))))];
}
found = _first$wrong_kind(text, whole);
if (py.truth(money)) {
if ((found === null)) {
found = _spoken$wrong_kind(text);
}
return [says, "Write pounds and pence with a point between them, without the pound sign", found];
}
if ((py.truth(whole) && py.truth(py.re.fullmatch("-?[0-9]+\\.[0-9]+", text)))) {
return [(py.str(quoted$as_typed(typed)) + " is not a whole number."), "Leave out what comes after the point", found];
}
if ((found === null)) {
found = _spoken$wrong_kind(text);
}
return [says, ("Write " + py.str(kind) + " in figures, with nothing beside it"), found];
}
function _is_money$wrong_kind(fault) {
return py.contains(["amount", "cost"], py.item(fault.keys, (-1)));
}
const _NO$wrong_kind = py.frozenset(py.set(["n", "off", "0", "never", "nope", "not", "none", "false"]));
const _YES$wrong_kind = py.frozenset(py.set(["y", "ok", "on", "1", "yes please", "always", "of course", "yeah", "yep", "true"]));
function _yes_or_no$wrong_kind(typed) {
let advice, text, word;
if (!py.isinstance(typed, py.str)) {
return ["This needs yes or no, and nothing under it.", "Write yes or no straight after the colon", null];
}
text = py.rstrip(py.lower(py.strip(typed)), ".!");
advice = "Write yes or no, or leave the line out if you would rather not say";
word = null;
if ((py.contains(_YES$wrong_kind, text) || py.startswith(text, ["yes", "true"]))) {
word = true;
} else {
if ((py.contains(_NO$wrong_kind, text) || py.truth(py.re.match("(?:no|not|false)\\b", text)))) {
word = false;
}
}
if ((word === null)) {
return [(py.str(quoted$as_typed(typed)) + " is not yes or no."), "Write yes only if it is sure; else leave the line out, or write no", false];
}
if ((py.len(text) > 5)) {
advice = "Write yes or no alone here; a sentence about it can go in a note";
}
return [(py.str(quoted$as_typed(typed)) + " is not yes or no."), advice, word];
}
function _text$wrong_kind(typed) {
let first, joined;
if (py.isinstance(typed, py.list)) {
if ((py.truth(typed) && py.all((function* () { for (const item of typed) { yield py.isinstance(item, py.str); } })()))) {
joined = py.join(", ", typed);
if ((py.len(joined) < 90)) {
return ["This is a list, and it needs plain text.", "Take the brackets or hyphens away", joined];
}
}
return ["This is a list, and it needs plain text.", "Write it as a sentence after the colon", null];
}
if (py.isinstance(typed, py.dict)) {
first = py.next(py.iter(typed), "");
return [("This has a name \"" + py.str(first) + "\" under it, and it needs plain text."), "Write the text straight after the colon, in quotation marks if it holds a colon itself", null];
}
return [(py.str(quoted$as_typed(as_typed$as_typed(typed))) + " is not text."), "Put it in quotation marks", null];
}
function wrong_kind$wrong_kind(fault, schemas) {
let name, says, typed, years;
if (!py.truth(fault.keys)) {
return ["This file does not hold names and values.", "Write a name, a colon and a value on each line", null];
}
name = _name$wrong_kind(fault);
typed = fault.typed;
if ((py.isinstance(typed, py.str) && py.contains(_NOTHING$wrong_kind, py.lower(py.strip(typed))) && py.isinstance(py.item(fault.keys, (-1)), py.str))) {
says = (py.str(quoted$as_typed(typed)) + " says nothing that could be shown.");
return [says, "If there is nothing to say, delete the line. If there is, write it", null];
}
if (fault.asked === "number" || fault.asked === "integer") {
if ((py.contains(["from", "to"], py.item(fault.keys, (-1))) && py.isinstance(typed, py.str))) {
years = age_in_years$sentence_in_place(typed);
if ((years !== null)) {
if (((py.item(fault.keys, (-1)) === "to") && py.contains(py.lower(typed), "y"))) {
years = py.add(years, 1);
}
return [(py.str(quoted$as_typed(typed)) + " is not an age in whole years."), "Write the age in years", years];
}
}
return _number$wrong_kind(typed, (fault.asked === "integer"), _is_money$wrong_kind(fault));
} else if (fault.asked === "boolean") {
return _yes_or_no$wrong_kind(typed);
} else if (fault.asked === "array") {
return _list$wrong_kind(name, typed, fault.schema, schemas);
} else if (fault.asked === "object") {
return _mapping$wrong_kind(name, typed, fault.schema, schemas);
} else {
return _text$wrong_kind(typed);
}
}
function _like_this$messages(advice, example) {
let comma;
advice = py.rstrip(advice, ".: ");
if (!py.truth(example)) {
return (py.str(advice) + ".");
}
comma = (py.endswith(py.lower(advice), ["write it", "is written"]) ? "" : ",");
return (py.str(advice) + py.str(comma) + " like this:  " + py.str(example));
}
const _IN_PLACE_OF$format_words = py.itself(py.dict([["b", "For bold, put two stars on both sides:  **like this**"], ["strong", "For bold, put two stars on both sides:  **like this**"], ["i", "For slanted letters, put a star on both sides:  *like this*"], ["em", "For slanted letters, put a star on both sides:  *like this*"], ["br", "For a new paragraph, leave a line empty."], ["p", "For a new paragraph, leave a line empty."], ["li", "For a list, start each line with a hyphen and a space."], ["ul", "For a list, start each line with a hyphen and a space."], ["a", "For a link, write it like this:  [our page](https://example.org/our-page)"]]));
function markdown_words$format_words(text) {
let fix, piece, refused, says, tag;
refused = first_refused$plain_markdown(text);
if ((refused === null)) {
return ["", "holds something that is not shown here.", "Write plain words, **bold**, lists and links"];
}
piece = refused.piece;
if ((refused.kind === "html")) {
says = "is a piece of a web page's code (HTML), and it would not be shown.";
tag = py.lower(py.item(py.split(py.strip(piece, "</>! "), " "), 0));
fix = (py.contains(_IN_PLACE_OF$format_words, tag) ? ("Take it out. " + py.str(py.item(_IN_PLACE_OF$format_words, tag))) : "Take it out, and write plain words.");
} else {
if ((refused.kind === "picture")) {
says = "puts a picture in the text, and pictures are not shown there.";
fix = "Take it out, and list the picture under images, with words for people who cannot see it.";
} else {
says = "is not a link to the open web.";
fix = "Give the whole address, like this:  [our page](https://example.org/our-page)";
}
}
return [piece, says, fix];
}
function on_or_before$times_and_dates_in_words(typed, day) {
let days, numbers;
numbers = _year_month_day$times_and_dates_in_words(py.slice(py.lower(py.strip(typed)), null, LONGEST_LOOK$mend));
if (((numbers === null) || (py.item(numbers, 0) !== null))) {
return "";
}
days = [...(function* () { for (const year of [py.int(py.slice(day, null, 4)), py.sub(py.int(py.slice(day, null, 4)), 1)]) { yield (py.str(year) + "-" + py.str(py.item(numbers, 1), ("02")) + "-" + py.str(py.item(numbers, 2), ("02"))); } })()];
return py.next((function* () { for (const found of days) { if (((found <= day) && py.truth(is_date$formats(found)))) { yield found; }} })(), "");
}
const _HOLIDAYS$times_and_dates_in_words = py.itself(py.dict([["christmas", "25 december"], ["christmas day", "25 december"], ["xmas", "25 december"], ["christmas eve", "24 december"], ["boxing day", "26 december"], ["new year", "1 january"], ["new years day", "1 january"], ["new year's day", "1 january"], ["new year's eve", "31 december"]]));
function in_the_next_year_of$times_and_dates_in_words(typed, after) {
let days, numbers, text;
text = py.replace(py.slice(py.lower(py.strip(typed)), null, LONGEST_LOOK$mend), "’", "'");
numbers = _year_month_day$times_and_dates_in_words(_HOLIDAYS$times_and_dates_in_words.get(text, text));
if (((numbers === null) || (py.item(numbers, 0) !== null))) {
return "";
}
days = [...(function* () { for (const year of [py.int(py.slice(after, null, 4)), py.add(py.int(py.slice(after, null, 4)), 1)]) { yield (py.str(year) + "-" + py.str(py.item(numbers, 1), ("02")) + "-" + py.str(py.item(numbers, 2), ("02"))); } })()];
return py.next((function* () { for (const day of days) { if (((day >= after) && py.truth(is_date$formats(day)))) { yield day; }} })(), "");
}
function in_a_row$as_typed(words, last = "and", most = 12) {
let shown;
shown = py.list(py.slice(words, null, most));
if ((py.len(words) > most)) {
return (py.str(py.join(", ", shown)) + " … (" + py.str(py.len(words)) + " in all)");
}
if ((py.len(shown) < 2)) {
return py.join("", shown);
}
return (py.str(py.join(", ", py.slice(shown, null, (-1)))) + " " + py.str(last) + " " + py.str(py.item(shown, (-1))));
}
const FEW_WORDS$messages = 5;
const _RUNS$messages = py.re.compile("\\b(?:yes|running|active|live|current|available|normal)\\b").search;
const _ORDINALS$problem = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];
const _ENDINGS$problem = py.dict([[1, "st"], [2, "nd"], [3, "rd"]]);
function _ordinal$problem(index) {
let number;
if (((0 <= index) && (index < py.len(_ORDINALS$problem)))) {
return py.item(_ORDINALS$problem, index);
}
number = py.add(index, 1);
if (((10 <= py.mod(number, 100)) && (py.mod(number, 100) <= 20))) {
return (py.str(number) + "th");
}
return (py.str(number) + py.str(_ENDINGS$problem.get(py.mod(number, 10), "th")));
}
const _SINGULARS$problem = py.dict([["easy_read", "sentence"], ["who", "person"], ["pay_with", "way to pay"], ["with", "way"], ["monthly", "day"], ["next_steps", "next step"], ["access", "access feature"], ["except", "date"], ["cancelled", "date"], ["by", "way"], ["stays_if", "reason"], ["formerly", "old id"]]);
function _singular$problem(name) {
if (py.contains(_SINGULARS$problem, name)) {
return py.item(_SINGULARS$problem, name);
}
if (py.endswith(name, "ies")) {
return py.add(py.slice(name, null, (-3)), "y");
}
if ((py.endswith(name, "s") && !py.endswith(name, "ss"))) {
return py.slice(name, null, (-1));
}
return ((name !== "item") ? (py.str(name) + " item") : name);
}
function field_in_words$problem(keys) {
let key, name, words;
words = [];
name = "item";
for (key of keys) {
if (py.isinstance(key, py.str)) {
name = key;
py.append(words, key);
} else {
py.append(words, (py.str(_ordinal$problem(key)) + " " + py.str(_singular$problem(name))));
}
}
return py.join(", ", words);
}
function _small$messages(text) {
return (!py.isupper(py.slice(text, null, 2)) ? py.add(py.lower(py.slice(text, null, 1)), py.slice(text, 1, null)) : text);
}
const MANY_MISSING$messages = 4;
const SUBJECTS$messages = py.dict([["activity", "An activity"], ["provider", "A provider"], ["site", "site.yaml"], ["programme", "programme.yaml"], ["assurance", "assurance.yaml"], ["calendar", "calendar.yaml"], ["places", "places.yaml"], ["targets", "targets.yaml"], ["feedback", "A feedback file"], ["quarter", "A quarter's file"]]);
function in_quotes$source_lines(value) {
if ((py.contains(value, "\"") && !py.contains(value, "'"))) {
return ("'" + py.str(value) + "'");
}
return py.add(py.add("\"", py.replace(py.replace(value, "\\", "\\\\"), "\"", "\\\"")), "\"");
}
const MANY_UNKNOWN$messages = 30;
function _unknown_names$messages(fault) {
let known;
known = fault.schema.get("properties", py.dict([]));
return py.slice([...(function* () { for (const name of fault.typed) { if (!py.contains(known, name)) { yield name; }} })()], null, MANY_UNKNOWN$messages);
}
class Wording$messages {
constructor(document, schema, schemas) {
const self = this;
self.document = document;
self.typed = document.data;
self.schema = schema;
self.schemas = schemas;
self.unknown = py.UnknownNames(document, schema, schemas);
self._by_keyword = py.dict([["type", self._type.bind(self)], ["format", self._format.bind(self)], ["enum", self._word.bind(self)], ["pattern", self._pattern.bind(self)], ["required", self._missing.bind(self)], ["additionalProperties", self._unknown.bind(self)], ["minimum", self._number.bind(self)], ["maximum", self._number.bind(self)], ["maxLength", self._too_long.bind(self)], ["maxItems", self._too_many.bind(self)], ["minItems", self._too_few.bind(self)]]);
}
of(fault) {
const self = this;
return self._by_keyword.get(fault.keyword, self._other.bind(self))(fault);
}
*meant_by(fault) {
const self = this;
if ((fault.keyword === "additionalProperties")) {
yield* (function* () { for (const name of py.sorted(self._renamed(fault))) { yield [...fault.keys, name]; } })();
}
}
line_like_this(keys, value, part = null) {
const self = this;
let alike, items, line, name, others, texts, whole, words;
if ((py.truth(keys) && py.isinstance(py.item(keys, (-1)), py.int))) {
whole = self._at(py.slice(keys, null, (-1)));
texts = (py.isinstance(whole, py.list) && py.all((function* () { for (const item of whole) { yield py.isinstance(item, py.str); } })()));
if ((py.isinstance(whole, py.list) && py.truth(texts) && (part !== null) && !py.isinstance(value, py.dict))) {
others = [...(function* () { for (const item of py.slice(whole, null, MANY_WORDS$messages)) { yield self._meant(item, part); } })()];
words = part.get("enum");
items = [...(function* () { for (const [at, item] of py.enumerate(others)) { yield (py.eq(at, py.item(keys, (-1))) ? value : item); } })()];
items = [...(function* () { for (const [at, item] of py.enumerate(items)) { if ((py.eq(at, py.item(keys, (-1))) || (words === null) || py.contains(words, item))) { yield item; }} })()];
line = self.line_like_this(py.slice(keys, null, (-1)), items);
if (((py.len(whole) <= MANY_WORDS$messages) && (py.len(line) <= LONGEST_EXAMPLE$as_typed))) {
return line;
}
}
if ((py.isinstance(whole, py.list) && py.truth(texts) && py.isinstance(value, py.dict))) {
name = py.next(py.iter(value));
alike = [...(function* () { for (const item of whole) { yield py.dict([[name, item]]); } })()];
if ((part !== null)) {
alike = [...(function* () { for (const item of alike) { yield in_shape$in_shape(py.str(py.item(keys, (-2))), item, part, self.schemas); } })()];
}
line = self.line_like_this(py.slice(keys, null, (-1)), [...(function* () { for (const [at, item] of py.enumerate(alike)) { yield (py.eq(at, py.item(keys, (-1))) ? value : item); } })()]);
if (((py.len(value) === 1) && (py.len(line) <= LONGEST_EXAMPLE$as_typed))) {
return line;
}
}
if ((py.isinstance(whole, py.list) && py.isinstance(value, py.dict) && (py.len(whole) > 1))) {
return ("- " + py.str(as_typed$as_typed(value)));
}
return self.line_like_this(py.slice(keys, null, (-1)), [value]);
}
return (py.truth(keys) ? (py.str(py.item(keys, (-1))) + ": " + py.str(as_typed$as_typed(value))) : as_typed$as_typed(value));
}
_meant(item, part) {
const self = this;
let with_a_year;
with_a_year = ((part.get("format") === "date") ? self._with_a_year(item) : []);
return py.either(guess$guess(item, part, self.schemas), () => py.next(py.iter(with_a_year), item));
}
_at(keys) {
const self = this;
let key, value;
value = self.typed;
for (key of keys) {
try {
value = py.item(value, key);
} catch (fault) {
py.caught(fault);
return null;
}
}
return value;
}
_example(fault) {
const self = this;
let examples;
examples = fault.schema.get("examples", []);
return (py.truth(examples) ? self.line_like_this(fault.keys, py.item(examples, 0), fault.schema) : "");
}
*_type(fault) {
const self = this;
let advice, example, message, name, several, value;
if (((several = several_prices$several_prices(fault, self._at(["costs"]))) !== null)) {
yield ["wrong-kind", several];
return null;
}
[message, advice, value] = wrong_kind$wrong_kind(fault, self.schemas);
if ((value !== null)) {
name = py.next((function* () { for (const key of py.reversed(fault.keys)) { if (py.isinstance(key, py.str)) { yield key; }} })(), "");
value = in_shape$in_shape(name, value, fault.schema, self.schemas);
}
if (((value === null) && py.contains(py.set(["access", "toilets"]), fault.schema.get("items", py.dict([])).get("vocabulary")))) {
advice = (py.str(advice) + ", and only what is there. The words are in docs/providers/fields.md");
} else {
if ((value === null)) {
value = py.next(py.iter(fault.schema.get("examples", [])), null);
}
}
example = ((value !== null) ? self.line_like_this(fault.keys, value, fault.schema) : "");
yield ["wrong-kind", new Finding$findings(fault.keys, message, _like_this$messages(advice, example))];
}
*_format(fault) {
const self = this;
let down, examples, fix, mend, name, piece, right, says, source, values;
name = py.str(fault.asked);
if ((name === "plain-markdown")) {
[piece, says, fix] = markdown_words$format_words(fault.typed);
source = self.document.typed(fault.keys);
down = py.count(py.slice(source, null, py.max(py.find(source, piece), 0)), "\n");
yield ["wrong-format", new Finding$findings(fault.keys, (py.str(quoted$as_typed(piece)) + " " + py.str(says)), fix, undefined, undefined, down)];
return null;
}
if (((name === "date") && py.contains(["from", "until"], py.item(fault.keys, (-1))) && py.truth(py.item(FORMATS$formats, "time-of-day")(fault.typed)))) {
right = ((py.item(fault.keys, (-1)) === "from") ? "start" : "end");
fix = ("This line is for a date. A time goes under " + py.str(right) + ", like this:  " + py.str(right) + ": " + py.str(fault.typed));
yield ["wrong-format", new Finding$findings(fault.keys, (py.str(quoted$as_typed(fault.typed)) + " is a time, not a date."), fix)];
return null;
}
mend = py.item(MENDS$format_words, name)(py.strip(fault.typed, " “”‘’"));
values = py.either(mend.values, () => ((name === "date") ? self._with_a_year(fault.typed, fault.keys) : []));
if (py.truth(values)) {
examples = [...(function* () { for (const value of values) { yield self.line_like_this(fault.keys, value, fault.schema); } })()];
fix = _like_this$messages(mend.advice, py.join("  or  ", examples));
} else {
if (py.contains(mend.advice, ":  ")) {
fix = mend.advice;
} else {
fix = _like_this$messages(mend.advice, self._example(fault));
}
}
yield ["wrong-format", new Finding$findings(fault.keys, (py.str(quoted$as_typed(fault.typed)) + " " + py.str(mend.says)), fix)];
}
_with_a_year(typed, keys = []) {
const self = this;
let checked, day, is_past;
checked = self._at(["checked", "on"]);
if ((!py.isinstance(checked, py.str) || !py.truth(is_date$formats(checked)))) {
return [];
}
is_past = py.contains(py.set([["added"], ["changed", "on"]]), keys);
day = (py.truth(is_past) ? on_or_before$times_and_dates_in_words(typed, checked) : in_the_next_year_of$times_and_dates_in_words(typed, checked));
return (py.truth(day) ? [day] : []);
}
*_word(fault) {
const self = this;
let advice, allowed, elsewhere, fix, guesses, line, message, near, pieces, safe, typed, vocabulary, words;
typed = (py.isinstance(fault.typed, py.str) ? fault.typed : as_typed$as_typed(fault.typed));
allowed = [...(function* () { for (const word of fault.asked) { yield py.str(word); } })()];
words = self.schemas.vocabularies.get(fault.schema.get("vocabulary", ""), []);
near = (!py.truth(words) ? closest$near_miss(typed, allowed) : null);
vocabulary = py.str(fault.schema.get("vocabulary", ""));
guesses = (py.truth(words) ? words_meant$said_otherwise(typed, vocabulary, words) : ((near !== null) ? [near] : []));
if (((fix = self._several_or_monthly(fault, typed, vocabulary)) !== null)) {
} else {
if (((pieces = self._several_words(fault, typed, allowed)) !== null)) {
fix = pieces;
} else {
if (((vocabulary === "statuses") && py.eq(guesses, ["open"]) && (_RUNS$messages(py.lower(typed)) === null))) {
fix = "To call off one week, leave status out and write under the session, for example:  cancelled: [{on: 2026-12-26, why: The pool is closed}]";
} else {
if (py.truth(guesses)) {
line = self.line_like_this(fault.keys, py.item(guesses, 0), fault.schema);
fix = ("Did you mean " + py.str(in_a_row$as_typed(guesses, "or")) + "? Then write it like this:  " + py.str(line));
if (((py.len(allowed) <= FEW_WORDS$messages) && !py.eq(squeezed$near_miss(py.item(guesses, 0)), squeezed$near_miss(typed)))) {
fix = ("Choose from " + py.str(in_a_row$as_typed(allowed, "or")) + ". " + py.str(fix));
}
if ((py.item(guesses, 0) === "changing-places")) {
fix = ("Is it registered, with a hoist and a bench for adults? Then write it like this:  " + py.str(line));
fix = (fix + ("  For a table for babies write  " + py.str(self.line_like_this(fault.keys, "baby-changing"))));
}
} else {
if (((elsewhere = self._of_another_list(typed, vocabulary)) !== null)) {
fix = elsewhere;
} else {
if ((py.len(allowed) <= MANY_WORDS$messages)) {
advice = ("Choose from " + py.str(in_a_row$as_typed(allowed, "or", MANY_WORDS$messages)));
safe = not_a_promise$said_otherwise(vocabulary);
fix = _like_this$messages(advice, (py.truth(safe) ? self.line_like_this(fault.keys, safe) : self._example(fault)));
} else {
advice = ("The list of " + py.str(py.len(allowed)) + " words is in docs/providers/fields.md. Choose the nearest");
fix = _like_this$messages(advice, self._example(fault));
}
}
}
}
}
}
message = (py.str(quoted$as_typed(typed)) + " is not one of the words for " + py.str(self._called(fault)) + ".");
yield ["not-in-the-list", new Finding$findings(fault.keys, message, fix)];
}
_several_words(fault, typed, allowed) {
const self = this;
let items, pieces, whole;
pieces = [...(function* () { for (const piece of py.re.split("[\\s;/&+|,]+|\\band\\b|\\bor\\b", py.lower(typed))) { if (py.truth(piece)) { yield piece; }} })()];
whole = self._at(py.slice(fault.keys, null, (-1)));
if (((py.len(pieces) < 2) || !py.isinstance(whole, py.list) || py.any((function* () { for (const piece of pieces) { yield !py.contains(allowed, piece); } })()))) {
return null;
}
items = [...(function* () { for (const [at, item] of py.enumerate(whole)) { for (const word of (py.eq(at, py.item(fault.keys, (-1))) ? pieces : [item])) { yield word; }} })()];
return ("Put a comma between one word and the next, like this:  " + py.str(self.line_like_this(py.slice(fault.keys, null, (-1)), items)));
}
_of_another_list(typed, vocabulary) {
const self = this;
let line, listed, other, there, words;
if (!py.contains(py.set(["access", "toilets"]), vocabulary)) {
return null;
}
other = ((vocabulary === "access") ? "toilets" : "access");
words = words_meant$said_otherwise(typed, other, self.schemas.vocabularies.get(other, []));
if (py.truth(words)) {
there = self._at([other]);
listed = (py.isinstance(there, py.list) ? [...(function* () { for (const word of there) { if (!py.eq(word, py.item(words, 0))) { yield word; }} })()] : []);
line = (py.str(other) + ": " + py.str(as_typed$as_typed([...listed, py.item(words, 0)])));
return ("Take it out here. It belongs under " + py.str(other) + ", like this:  " + py.str(line));
}
if ((vocabulary === "toilets")) {
return null;
}
return ("The words are in docs/providers/fields.md. If none of them is what you have, take it out here and say it in your own words, like this:  access_note: " + py.str(as_typed$as_typed(py.slice(typed, null, LONGEST_EXAMPLE$as_typed))));
}
_several_or_monthly(fault, typed, vocabulary) {
const self = this;
let day, days, monthly;
if ((vocabulary !== "days")) {
return null;
}
if (py.truth((days = days_of$said_otherwise(typed)))) {
return ("Write each day by itself, like this:  " + py.str(self.line_like_this(py.slice(fault.keys, null, (-1)), py.list(days))));
}
if (py.truth(py.re.search("alternate|every other|fortnight|every (?:2|two|second)|2nd week", py.lower(typed)))) {
day = py.next((function* () { for (const day of (function* () { for (const word of py.split(typed)) { yield day_named$times_and_dates_in_words(word); } })()) { if ((day !== null)) { yield day; }} })(), "saturday");
return ("Every two weeks is every, beside days, with a date from which to count, like this:  days: [" + py.str(day) + "], every: {weeks: 2, starting: 2026-09-05}");
}
monthly = mend_monthly_day$times_and_dates_in_words(typed).values;
if ((py.truth(monthly) && py.truth(py.re.search("first|second|third|fourth|last|[1-4]", py.lower(typed))))) {
return ("Once a month is monthly, in place of days, like this:  monthly: [" + py.str(py.item(monthly, 0)) + "]");
}
return null;
}
_called(fault) {
const self = this;
let title;
if (py.isinstance(py.item(fault.keys, (-1)), py.int)) {
title = py.item(py.rpartition(field_in_words$problem([py.item(fault.keys, (-2)), 0]), "first "), 2);
return (py.str((py.contains("aeiou", py.slice(title, null, 1)) ? "an" : "a")) + " " + py.str(title));
}
return py.item(fault.keys, (-1));
}
*_pattern(fault) {
const self = this;
let description, example, found, message, tries, typed;
description = py.rstrip(py.str(fault.schema.get("description", "")), ".");
typed = py.strip(py.str(fault.typed));
message = (py.str(quoted$as_typed(typed)) + " is not written as this line needs it (" + py.str(_small$messages(description)) + ").");
tries = [py.upper(typed), py.lower(typed), py.re.sub("[\\s.,_-]+", "", typed), py.re.sub("[\\s_]+", "-", py.lower(typed))];
found = py.next((function* () { for (const text of tries) { if (py.truth(py.re.search(py.str(fault.asked), text))) { yield text; }} })(), null);
example = ((found !== null) ? self.line_like_this(fault.keys, found) : self._example(fault));
yield ["wrong-format", new Finding$findings(fault.keys, message, _like_this$messages("Write it", example))];
}
*_missing(fault) {
const self = this;
let around, example, examples, fix, left, message, missing, name, one, properties, renamed;
properties = fault.schema.get("properties", py.dict([]));
renamed = self._renamed(fault);
missing = [...(function* () { for (const name of fault.asked) { if ((!py.contains(fault.typed, name) && !py.contains(renamed, name))) { yield name; }} })()];
if ((!py.truth(fault.keys) && (py.len(missing) > MANY_MISSING$messages))) {
yield ["missing", new Finding$findings([], (py.str(py.item(SUBJECTS$messages, self.schema.name)) + " needs " + py.str(in_a_row$as_typed(missing)) + ", and none of them is here."), "Copy a whole entry from docs/providers/your-first-entry.md and put your own words in.")];
return null;
}
for (name of missing) {
examples = properties.get(name, py.dict([])).get("examples", []);
example = (py.truth(examples) ? (py.str(name) + ": " + py.str(as_typed$as_typed(py.item(examples, 0)))) : (py.str(name) + ":"));
left = py.re.search(("^" + py.str(py.re.escape(name)) + ":[ \\t]*(#.*)?$"), self.document.text, py.re.MULTILINE);
if ((!py.truth(fault.keys) && (left !== null))) {
message = ("There is nothing after \"" + py.str(name) + ":\", and " + py.str(_small$messages(py.item(SUBJECTS$messages, self.schema.name))) + " needs it.");
fix = ("Fill it in, like this:  " + py.str(example));
if ((py.truth(py.item(left, 1)) && (properties.get(name, py.dict([])).get("type") === "string"))) {
message = (py.str(quoted$as_typed(py.item(left, 1))) + " is not read, because a # there starts a remark.");
fix = ("Put all of it in quotes, like this:  " + py.str(name) + ": " + py.str(in_quotes$source_lines(py.slice(py.item(left, 1), null, LONGEST_EXAMPLE$as_typed))));
}
yield ["missing", new Finding$findings([name], message, fix, undefined, true)];
continue;
}
if (!py.truth(fault.keys)) {
message = ("There is no line \"" + py.str(name) + "\", and " + py.str(_small$messages(py.item(SUBJECTS$messages, self.schema.name))) + " needs one.");
} else {
around = py.next((function* () { for (const key of py.reversed(fault.keys)) { if (py.isinstance(key, py.str)) { yield py.str(key); }} })(), "");
one = (py.isinstance(py.item(fault.keys, (-1)), py.int) ? ("each one in " + py.str(around)) : around);
message = ("There is no \"" + py.str(name) + "\", and " + py.str(one) + " needs it.");
}
yield ["missing", new Finding$findings([...fault.keys, name], message, ("Add it, like this:  " + py.str(example)))];
}
}
_renamed(fault) {
const self = this;
let found, here;
here = py.tuple((function* () { for (const key of fault.keys) { if (py.isinstance(key, py.str)) { yield key; }} })());
found = (function* () { for (const name of _unknown_names$messages(fault)) { yield self.unknown.right_names(here, name, fault.schema, fault.typed); } })();
return py.set().union(...found);
}
*_unknown(fault) {
const self = this;
let fix, message, name;
for (name of _unknown_names$messages(fault)) {
[message, fix] = self.unknown.words_for(fault.keys, name, fault.typed, fault.schema);
yield ["unknown-name", new Finding$findings([...fault.keys, name], message, fix, undefined, true)];
}
}
*_number(fault) {
const self = this;
let advice, example, high, low, message, typed, value;
[low, high] = [fault.schema.get("minimum", 0), fault.schema.get("maximum", 0)];
typed = as_typed$as_typed(fault.typed);
if ((fault.keyword === "minimum")) {
message = (py.str(quoted$as_typed(typed)) + " is too small: " + py.str(py.pounds(low)) + " is the least that this can be.");
} else {
message = (py.str(quoted$as_typed(typed)) + " is too large: " + py.str(py.pounds(high)) + " is the most that this can be.");
}
if (((fault.schema.get("title") === "Longitude") && (fault.typed > 2))) {
value = (((-fault.typed) >= low) ? (-fault.typed) : null);
advice = "West of Greenwich is a minus number";
} else {
if (((fault.keyword === "minimum") && (fault.typed < 0) && ((low <= (-fault.typed)) && ((-fault.typed) <= high)))) {
[value, advice] = [(-fault.typed), "If the minus is a slip, leave it out"];
} else {
if ((fault.schema.get("type") === "integer")) {
value = ((fault.keyword === "minimum") ? low : high);
advice = ("Look at it again and write a number from " + py.str(py.pounds(low)) + " to " + py.str(py.pounds(high)));
} else {
[value, advice] = [null, ("Look at it again and write a number from " + py.str(py.pounds(low)) + " to " + py.str(py.pounds(high)))];
}
}
}
example = ((value !== null) ? self.line_like_this(fault.keys, value) : self._example(fault));
yield ["out-of-range", new Finding$findings(fault.keys, message, _like_this$messages(advice, example))];
}
*_too_long(fault) {
const self = this;
let fix, length, message, most, over, start;
[length, most] = [py.len(fault.typed), py.int(fault.asked)];
start = quoted$as_typed(fault.typed);
message = (py.str(start) + " is " + py.str(length) + " letters long, and " + py.str(most) + " fit here.");
over = py.sub(length, most);
fix = ("Take out " + py.str(over) + " letter" + py.str(((over > 1) ? "s" : "")) + " or more, counting spaces.");
if (((self.schema.name === "activity") && py.eq(fault.keys, ["summary"]))) {
fix = py.add(fix, " What does not fit can go under description.");
}
yield ["too-long", new Finding$findings(fault.keys, message, fix)];
}
*_too_many(fault) {
const self = this;
let count, message, most;
[count, most] = [py.len(fault.typed), py.int(fault.asked)];
message = ("This list has " + py.str(count) + " items, and " + py.str(most) + " is the most.");
yield ["too-many", new Finding$findings(fault.keys, message, ("Keep the " + py.str(most) + " that matter most, and take out the rest."))];
}
*_too_few(fault) {
const self = this;
let message;
message = "This list is empty.";
yield ["too-few", new Finding$findings(fault.keys, message, _like_this$messages("Fill it in, or delete the line if you do not need it", self._example(fault)))];
}
*_other(fault) {
const self = this;
let message;
message = (py.str(quoted$as_typed(as_typed$as_typed(fault.typed))) + " is not what this line needs.");
yield ["wrong-kind", new Finding$findings(fault.keys, message, _like_this$messages("Write it", self._example(fault)))];
}
}
function touches$partial(keys, wrong) {
return py.any((function* () { for (const part of wrong) { yield (py.eq(py.slice(keys, null, py.len(part)), part) || py.eq(py.slice(part, null, py.len(keys)), keys)); } })());
}
function _drop_name$partial(copy, keys) {
let inside, key, part;
inside = copy;
for (key of py.slice(keys, null, (-1))) {
try {
part = py.item(inside, key);
} catch (fault) {
py.caught(fault);
return null;
}
if (!py.isinstance(part, py.dict, py.list)) {
return null;
}
py.put(inside, key, py.copy(part));
inside = py.item(inside, key);
}
if ((py.isinstance(inside, py.dict) && py.isinstance(py.item(keys, (-1)), py.str))) {
inside.pop(py.item(keys, (-1)), null);
}
}
function without_names$partial(data, wrong) {
let copy, keys;
copy = py.dict(data);
for (keys of wrong) {
if (py.truth(keys)) {
_drop_name$partial(copy, keys);
}
}
return copy;
}
function* _lists_too_long$schema_check(data, schema, keys) {
let at, item, most, name, part;
if (py.isinstance(data, py.dict)) {
for ([name, part] of schema.get("properties", py.dict([])).items()) {
if (py.contains(data, name)) {
yield* _lists_too_long$schema_check(py.item(data, name), part, [...keys, name]);
}
}
} else {
if ((py.isinstance(data, py.list) && py.contains(schema, "items"))) {
most = schema.get("maxItems");
if (((most !== null) && (py.len(data) > most))) {
yield new Fault$fault(keys, "maxItems", most, data, schema);
return null;
}
for ([at, item] of py.enumerate(data)) {
yield* _lists_too_long$schema_check(item, py.item(schema, "items"), [...keys, at]);
}
}
}
}
function* _parts_to_leave_out$schema_check(fault) {
let known;
if ((fault.keyword === "additionalProperties")) {
known = fault.schema.get("properties", py.dict([]));
yield* (function* () { for (const name of fault.typed) { if (!py.contains(known, name)) { yield [...fault.keys, name]; }} })();
} else {
yield fault.keys;
}
}
function* _names_that_are_wrong$schema_check(fault) {
let keys;
if ((fault.keyword === "required")) {
yield* (function* () { for (const name of fault.asked) { if (!py.contains(fault.typed, name)) { yield [...fault.keys, name]; }} })();
} else {
if ((fault.keyword === "additionalProperties")) {
yield* _parts_to_leave_out$schema_check(fault);
} else {
keys = fault.keys;
while ((py.truth(keys) && py.isinstance(py.item(keys, (-1)), py.int))) {
keys = py.slice(keys, null, (-1));
}
yield keys;
}
}
}
function _shortened$schema_check(data, most, keys = []) {
if (!py.truth(most)) {
return data;
}
if (py.isinstance(data, py.dict)) {
return py.dict((function* () { for (const [name, value] of data.items()) { yield [name, _shortened$schema_check(value, most, [...keys, name])]; } })());
}
if (py.isinstance(data, py.list)) {
return [...(function* () { for (const [at, item] of py.enumerate(py.slice(data, null, most.get(keys, py.len(data))))) { yield _shortened$schema_check(item, most, [...keys, at]); } })()];
}
return data;
}
function* age_spans_of$ages(entry) {
let ages, at, membership, session;
ages = entry.data.get("ages");
if (py.isinstance(ages, py.dict)) {
yield [["ages"], ages];
}
for ([at, session] of py.enumerate(entry.items("sessions"))) {
if ((py.isinstance(session, py.dict) && py.isinstance(session.get("ages"), py.dict))) {
yield [["sessions", at, "ages"], py.item(session, "ages")];
}
}
membership = entry.part("eligibility").get("membership_ages");
if (py.isinstance(membership, py.dict)) {
yield [["eligibility", "membership_ages"], membership];
}
}
const Severity$problem = {BLOCKING: "blocking", WARNING: "warning", ADVICE: "advice"};
const GROUPS_OF_ALL_AGES$ages = ["family", "parent-carers", "siblings"];
function is_of_all_ages$ages(entry) {
return py.contains(GROUPS_OF_ALL_AGES$ages, entry.part("group").get("kind"));
}
function* _check$age_span_sane(entry, _) {
let ages, keys, oldest, youngest;
for ([keys, ages] of age_spans_of$ages(entry)) {
[youngest, oldest] = [ages.get("from"), ages.get("to")];
if (((youngest !== null) && (oldest !== null) && (youngest > oldest))) {
yield new Finding$findings(keys, ("The youngest age, " + py.str(youngest) + ", is above the oldest, " + py.str(oldest) + "."), ("Swap them, like this:  " + py.str(py.item(keys, (-1))) + ": {from: " + py.str(oldest) + ", to: " + py.str(youngest) + "}"));
} else {
if (((youngest !== null) && (youngest > 25) && !py.truth(is_of_all_ages$ages(entry)))) {
yield new Finding$findings(keys, ("It starts at age " + py.str(youngest) + ", and the directory is for people aged 0 to 25."), "Look at the age again. If it is for parent carers, say so like this:  group: {kind: parent-carers}", Severity$problem.WARNING);
} else {
if (((youngest !== null) && py.eq(youngest, oldest) && py.eq(keys, ["ages"]))) {
yield new Finding$findings(keys, ("It is for children aged exactly " + py.str(youngest) + "."), ("If you mean " + py.str(youngest) + " and over, leave the oldest age out, like this:  ages: {from: " + py.str(youngest) + "}"), Severity$problem.ADVICE);
}
}
}
}
}
const _ALL$all_abilities_welcome = py.re.compile("\\ball abilities\\b|\\bany ability\\b|\\beveryone (?:is )?welcome\\b|\\bopen to all\\b|\\bfully (?:inclusive|accessible)\\b|\\ball (?:needs|disabilities) (?:are )?(?:welcome|catered)|\\bwe (?:welcome everyone|cater for all|are (?:fully )?inclusive)\\b");
function* _check$all_abilities_welcome(entry, _) {
let found, name;
if ((py.truth(entry.part("help")) || py.contains(entry.data, "adult_stays"))) {
return null;
}
for (name of ["name", "summary", "description", "criterion"]) {
found = _ALL$all_abilities_welcome.search(py.lower(py.str(entry.data.get(name, ""))));
if ((found !== null)) {
yield new Finding$findings([name], ("\"" + py.str(found.group()) + "\" is not an answer while help and adult_stays are empty."), "Say who helps with what, like this:  help: {pad_changing: {who: your-adult-does-this}}");
return null;
}
}
}
const FEW$references = 12;
function nothing_called$references(keys, typed, known, what, where, line) {
let fix, message, names, near;
names = py.sorted(known);
near = closest$near_miss(typed, names, 0.6);
if ((near === null)) {
near = py.next((function* () { for (const name of names) { if ((py.truth(typed) && (py.startswith(name, typed) || py.startswith(typed, name)))) { yield name; }} })(), null);
}
message = ("There is no " + py.str(what) + " called " + py.str(quoted$as_typed(typed)) + " in " + py.str(where) + ".");
if ((near !== null)) {
fix = ("Did you mean " + py.str(near) + "? Then write it like this:  " + py.str(py.format(line, near)));
} else {
if (!py.truth(names)) {
fix = ("There is none yet. Ask the directory's staff to add it to " + py.str(where) + ".");
} else {
if ((py.len(names) <= FEW$references)) {
fix = ("There " + py.str(((py.len(names) === 1) ? "is" : "are")) + " " + py.str(in_a_row$as_typed(names)) + ". Write one of them like this:  " + py.str(py.format(line, py.item(names, 0))));
} else {
fix = ("Look in " + py.str(where) + " for the right one, or ask the directory's staff to add it.");
}
}
}
return new Finding$findings(keys, message, fix);
}
const _FILE$area_exists = "content/places.yaml";
function* venues_of$venues(entry) {
let at, session, venue;
venue = entry.data.get("venue");
if (py.isinstance(venue, py.dict)) {
yield [["venue"], venue];
}
for ([at, session] of py.enumerate(entry.items("sessions"))) {
if ((py.isinstance(session, py.dict) && py.isinstance(session.get("venue"), py.dict))) {
yield [["sessions", at, "venue"], py.item(session, "venue")];
}
}
}
function* _check$area_exists(entry, known) {
let area, at, keys, names, town, venue;
if ((entry.kind === "places")) {
names = py.set((function* () { for (const item of entry.items("areas")) { if ((py.isinstance(item, py.dict) && py.contains(item, "id"))) { yield py.item(item, "id"); }} })());
for ([at, town] of py.enumerate(entry.items("towns"))) {
area = (py.isinstance(town, py.dict) ? town.get("area") : null);
if (((area !== null) && !py.contains(names, area))) {
yield nothing_called$references(["towns", at, "area"], area, names, "area", _FILE$area_exists, "area: {}");
}
}
return null;
}
if ((known.areas === null)) {
return null;
}
for ([keys, venue] of venues_of$venues(entry)) {
for ([at, area] of py.enumerate(venue.get("areas", []))) {
if (!py.contains(known.areas, area)) {
yield nothing_called$references([...keys, "areas", at], area, known.areas, "area", _FILE$area_exists, "areas: [{}]");
}
}
}
}
const _SAID$booking_has_a_way = py.dict([["book", "booked"], ["request", "asked for"], ["refer", "got by referral"]]);
const _WAYS$booking_has_a_way = ["url", "phone", "email", "text"];
function* _check$booking_has_a_way(entry, known) {
let booking, how, provider;
booking = entry.part("booking");
how = booking.get("how");
if ((!py.contains(_SAID$booking_has_a_way, how) || py.any((function* () { for (const way of _WAYS$booking_has_a_way) { yield py.contains(booking, way); } })()))) {
return null;
}
if (py.any((function* () { for (const way of _WAYS$booking_has_a_way) { yield py.contains(entry.part("contact"), way); } })())) {
return null;
}
provider = known.providers.get(entry.provider);
if (((provider === null) || py.any((function* () { for (const way of _WAYS$booking_has_a_way) { yield py.contains(provider, way); } })()))) {
return null;
}
yield new Finding$findings(["booking"], ("A place has to be " + py.str(py.item(_SAID$booking_has_a_way, how)) + ", and neither this file nor the provider's gives a way to do it."), ("Add one or more, like this:  booking: {how: " + py.str(how) + ", phone: 01632 960123, email: hello@example.org}"));
}
const _NEEDS$booking_ways_have_details = py.dict([["telephone", "phone"], ["relay-uk", "phone"], ["text", "text"], ["email", "email"], ["form", "url"]]);
const _CALLED$booking_ways_have_details = py.dict([["phone", "a telephone number"], ["text", "a number for texts"], ["email", "an e-mail address"], ["url", "a web address"]]);
const _EXAMPLES$booking_ways_have_details = py.dict([["phone", "01632 960123"], ["text", "07700 900123"], ["email", "hello@example.org"], ["url", "https://example.org/book"]]);
const _WEB$booking_ways_have_details = py.re.compile("\\b(?:https?://|www\\.)\\S{4,200}");
const EMAIL$private_contacts = py.re.compile("[A-Za-z0-9._+-]{1,64}@([A-Za-z0-9.-]{3,80}[A-Za-z])");
const _PHONE$booking_ways_have_details = py.re.compile("(?<![0-9])0[0-9]{3,5} ?[0-9]{3} ?[0-9]{3,4}(?![0-9])");
function* _check$booking_ways_have_details(entry, known) {
let at, booking, contact, found, name, note, pattern, provider, way;
booking = entry.part("booking");
contact = entry.part("contact");
provider = known.providers.get(entry.provider, py.dict([]));
for ([at, way] of py.enumerate(booking.get("by", []))) {
name = _NEEDS$booking_ways_have_details.get(way);
if (((name === null) || py.contains(booking, name) || ((name !== "url") && (py.contains(contact, name) || py.contains(provider, name))))) {
continue;
}
yield new Finding$findings(["booking", "by", at], ("One can book by " + py.str(way) + ", and " + py.str(py.item(_CALLED$booking_ways_have_details, name)) + " for it is not given."), ("Add it under booking, like this:  " + py.str(name) + ": " + py.str(py.item(_EXAMPLES$booking_ways_have_details, name))));
}
note = py.str(booking.get("note", ""));
for ([name, pattern] of [["url", _WEB$booking_ways_have_details], ["email", EMAIL$private_contacts], ["phone", _PHONE$booking_ways_have_details]]) {
found = pattern.search(note);
if (((found !== null) && !py.contains(booking, name))) {
yield new Finding$findings(["booking", "note"], ("The note holds " + py.str(py.item(_CALLED$booking_ways_have_details, name)) + " (" + py.str(found.group()) + "), which a telephone cannot dial or open from there."), ("Give it a line of its own under booking, like this:  " + py.str(name) + ": " + py.str(py.rstrip(found.group(), ".,;)"))), Severity$problem.ADVICE);
}
}
}
const _TABLE$changing_table_is_not_changing_places = py.re.compile("\\b(?:changing (?:table|mat|unit)|baby[ -]chang\\w*|nappy chang\\w*|fold[- ]?down (?:table|bench))\\b");
function* _check$changing_table_is_not_changing_places(entry, _) {
let at, baby, found, keys, text, toilets, told;
toilets = entry.items("toilets");
if (!py.contains(toilets, "changing-places")) {
return null;
}
at = py.index(toilets, "changing-places");
if ((py.contains(entry.words, "chang") || py.contains(entry.words, "fold"))) {
for ([keys, text] of entry.texts) {
found = _TABLE$changing_table_is_not_changing_places.search(py.lower(text));
if (((found !== null) && py.contains(["access_note", "help", "description", "images", "surroundings", "venue"], py.item(keys, 0)))) {
baby = (py.contains(found.group(), "baby") || py.contains(found.group(), "napp"));
told = [...(function* () { for (const word of toilets) { yield ((word === "changing-places") ? "baby-changing" : word); } })()];
yield new Finding$findings(["toilets", at], ("It says changing-places, and elsewhere \"" + py.str(found.group()) + "\". Changing Places is a registered toilet with a hoist and an adult-sized bench."), (py.truth(baby) ? ("It is for babies, so write it like this:  toilets: " + py.str(as_typed$as_typed(told))) : ("If it is a bench for adults, write with-bench, with a hoist with-hoist. If it is for babies, write it like this:  toilets: " + py.str(as_typed$as_typed(told)))));
return null;
}
}
}
if ((py.contains(toilets, "baby-changing") && !py.contains(toilets, "accessible") && (py.len(toilets) === 2))) {
yield new Finding$findings(["toilets", at], "It says changing-places and baby-changing, and no accessible toilet.", "Keep changing-places only for a registered Changing Places toilet. A table for babies is:  toilets: [baby-changing]");
}
}
function* _check$checked_in_the_future(entry, known) {
let day, keys, said, today, what;
today = known.today.isoformat();
said = [[["checked", "on"], entry.part("checked").get("on"), "when somebody read it through"], [["changed", "on"], entry.part("changed").get("on"), "when it was changed"], [["added"], entry.data.get("added"), "when it came into the directory"]];
for ([keys, day, what] of said) {
if ((py.isinstance(day, py.str) && (day > today))) {
yield new Finding$findings(keys, (py.str(day) + " has not come yet (today is " + py.str(today) + "), and this line says " + py.str(what) + "."), ("Write the day on which it was done, like this:  " + py.str(py.item(keys, (-1))) + ": " + py.str(today)));
}
}
}
function* _check$cost_is_said(entry, _) {
let at, cost;
for ([at, cost] of py.enumerate(entry.items("costs"))) {
if ((py.isinstance(cost, py.dict) && !py.contains(cost, "amount") && !py.contains(cost, "note"))) {
yield new Finding$findings(["costs", at, "amount"], ("It says what \"" + py.str(cost.get("for", "child")) + "\" pays for, and not how much."), "Add the amount in pounds, like this:  amount: 6.50  or, if it is free:  amount: 0");
} else {
if ((py.isinstance(cost, py.dict) && py.truth(cost.get("amount")) && !py.contains(cost, "per") && py.contains(["price", "donation"], cost.get("kind", "price")))) {
yield new Finding$findings(["costs", at, "per"], "It does not say what the amount is for: a session, a week, a term?", "Add it, like this:  per: session", Severity$problem.ADVICE);
}
}
}
}
function _is_over$date_that_has_passed(session, today) {
let dates, until;
until = session.get("until");
if ((py.isinstance(until, py.str) && (until < today))) {
return (until >= py.str(session.get("from", "")));
}
dates = session.get("dates");
return (py.isinstance(dates, py.list) && py.bool(dates) && py.all((function* () { for (const day of dates) { yield (py.str(day) < today); } })()));
}
function _a_year_on$date_that_has_passed(session, today) {
let dates, later, shown;
dates = session.get("dates");
if (!py.isinstance(dates, py.list)) {
return ". ";
}
later = [...(function* () { for (const day of dates) { yield py.add(py.date.fromisoformat(day), py.timedelta(364)); } })()];
if (((py.item(later, 0) < today) || (py.len(later) > 3))) {
return ". ";
}
shown = py.join(", ", (function* () { for (const day of later) { yield day.isoformat(); } })());
return (" when you are sure of them. The same days of the week a year on are written like this:  dates: [" + py.str(shown) + "]  ");
}
function* _check$date_that_has_passed(entry, known) {
let at, over, sessions, today;
sessions = entry.items("sessions");
if (((entry.data.get("status") === "ended") || !py.truth(sessions))) {
return null;
}
today = known.today.isoformat();
over = [...(function* () { for (const [at, session] of py.enumerate(sessions)) { if ((py.isinstance(session, py.dict) && py.truth(_is_over$date_that_has_passed(session, today)))) { yield at; }} })()];
if (py.eq(py.len(over), py.len(sessions))) {
yield new Finding$findings(["sessions"], "Every date in this entry has passed, so families are shown nothing to come.", ("Put the next dates in" + py.str(_a_year_on$date_that_has_passed(py.item(sessions, 0), known.today)) + "If there will be no more, say so at the top like this:  status: ended"));
return null;
}
for (at of over) {
yield new Finding$findings(["sessions", at], "All dates of this pattern have passed.", "Put the next dates in, or delete this pattern. The others stay as they are.", Severity$problem.ADVICE);
}
}
const _MUST$donation_is_a_choice = py.re.compile("\\b(?:must|required|compulsory|have to|has to|obligatory|mandatory|minimum)\\b");
const _MUST_NOT$donation_is_a_choice = py.re.compile("\\b(?:not (?:required|compulsory|obligatory)|(?:do not|don't|does not|nobody|no one) (?:has to|have to|must)|nobody must)\\b");
function* _check$donation_is_a_choice(entry, _) {
let at, cost, words;
for ([at, cost] of py.enumerate(entry.items("costs"))) {
if ((!py.isinstance(cost, py.dict) || (cost.get("kind") !== "donation"))) {
continue;
}
if ((cost.get("amount") === 0)) {
yield new Finding$findings(["costs", at, "amount"], "A donation of 0 says two things at once.", "If it is free, take kind: donation out. If people may give what they like, take the amount out and say so in a note.");
}
words = py.lower((py.str(cost.get("note", "")) + " " + py.str(cost.get("for", ""))));
if ((py.truth(_MUST$donation_is_a_choice.search(words)) && !py.truth(_MUST_NOT$donation_is_a_choice.search(words)))) {
yield new Finding$findings(["costs", at, "note"], "A donation that must be paid is a price.", "Take kind: donation out, or say that nobody has to give.");
}
}
}
const _REASONS$drop_off_beside_your_adult = py.itself(py.dict([["one_to_one", "one-to-one"], ["toilet_prompts", "personal-care"], ["pad_changing", "personal-care"], ["change_of_clothes", "personal-care"], ["eating_and_drinking", "personal-care"], ["hoist_transfers", "personal-care"], ["routine_medicine", "medical"], ["rescue_medicine", "medical"], ["tube_feeding", "medical"]]));
function* _check$drop_off_beside_your_adult(entry, _) {
let answer, help_said, kind, kinds, lacking, reason, reasons, said, stays, who;
stays = entry.part("adult_stays");
if ((stays.get("usually") !== "drop-off")) {
return null;
}
said = stays.get("stays_if", []);
help_said = entry.part("help");
lacking = py.dict([]);
for ([kind, reason] of _REASONS$drop_off_beside_your_adult.items()) {
answer = help_said.get(kind);
who = (py.isinstance(answer, py.dict) ? answer.get("who") : null);
if (((who === "your-adult-does-this") && !py.contains(said, reason))) {
lacking.setdefault(reason, kind);
}
}
if (py.truth(lacking)) {
kinds = in_a_row$as_typed(py.list(lacking.values()));
reasons = py.join(", ", [...said, ...lacking]);
yield new Finding$findings(["adult_stays"], ("It is drop-off, and for " + py.str(kinds) + " your-adult-does-this. An adult who has gone home cannot help."), ("Say when an adult stays after all, like this:  adult_stays: {usually: drop-off, stays_if: [" + py.str(reasons) + "]}"), undefined, true);
}
}
function* _when$duplicate_session(session) {
let day, name, rest, start;
start = session.get("start");
if ((start === null)) {
return null;
}
rest = py.tuple((function* () { for (const name of ["when", "from", "until", "venue", "ages", "every", "terms"]) { yield py.str(session.get(name, "")); } })());
for (name of ["days", "monthly", "dates"]) {
for (day of session.get(name, [])) {
yield [day, start, ...rest];
}
}
}
function* _check$duplicate_session(entry, _) {
let at, first, seen, session, sessions, when;
sessions = entry.items("sessions");
if ((py.len(sessions) < 2)) {
return null;
}
seen = py.dict([]);
for ([at, session] of py.enumerate(sessions)) {
if (!py.isinstance(session, py.dict)) {
continue;
}
for (when of _when$duplicate_session(session)) {
first = seen.setdefault(when, at);
if (!py.eq(first, at)) {
yield new Finding$findings(["sessions", at], ("This is the same as the " + py.str(py.item(py.partition(field_in_words$problem(["sessions", first]), ", "), 2)) + ": " + py.str(py.item(when, 0)) + ", starting at " + py.str(py.item(when, 1)) + "."), "Delete one of the two, or give each its own from and until.");
break;
}
}
}
}
const MOST_WORDS$easy_read_is_easy = 15;
const _SHORTENED$easy_read_is_easy = py.re.compile("\\b(?:(?:do|does|did|is|are|was|were|has|have|had|would|could|should|need|must)n't|can't|won't|shan't|(?:i|you|we|they)'(?:re|ve|ll|d|m)|(?:he|she|it|that|there|what|who|where|let)'(?:s|ll|d))\\b");
const _TWO_IDEAS$easy_read_is_easy = py.re.compile("[;]|, (?:and|but|so|because|which|who|although|however|unless) |\\b(?:although|however|unless|whereas)\\b|[.!?] +[A-Z]");
const _IN_FULL$easy_read_is_easy = py.dict([["can't", "cannot"], ["won't", "will not"], ["shan't", "shall not"], ["let's", "let us"]]);
const _ENDINGS$easy_read_is_easy = [["n't", " not"], ["'re", " are"], ["'ve", " have"], ["'ll", " will"], ["'m", " am"], ["'s", " is"], ["'d", " would"]];
function _in_full$easy_read_is_easy(word) {
if (py.contains(_IN_FULL$easy_read_is_easy, word)) {
return py.item(_IN_FULL$easy_read_is_easy, word);
}
return py.next((function* () { for (const [ending, full] of _ENDINGS$easy_read_is_easy) { if (py.endswith(word, ending)) { yield py.add(py.removesuffix(word, ending), full); }} })(), word);
}
function* _check$easy_read_is_easy(entry, _) {
let at, count, item, keys, shortened, text, word;
for ([at, item] of py.enumerate(entry.items("easy_read"))) {
text = (py.isinstance(item, py.dict) ? item.get("text") : null);
if (!py.isinstance(text, py.str)) {
continue;
}
keys = ["easy_read", at, "text"];
count = py.len(py.split(text));
if ((count > MOST_WORDS$easy_read_is_easy)) {
yield new Finding$findings(keys, ("This sentence has " + py.str(count) + " words, and " + py.str(MOST_WORDS$easy_read_is_easy) + " is the most for Easy Read."), "Make two sentences of it, each an item of its own in easy_read.", Severity$problem.WARNING);
continue;
}
shortened = _SHORTENED$easy_read_is_easy.search(py.replace(py.lower(text), "’", "'"));
if ((shortened !== null)) {
word = shortened.group();
yield new Finding$findings(keys, ("\"" + py.str(word) + "\" is two words run together, which is harder to read."), ("Write it in full:  " + py.str(_in_full$easy_read_is_easy(word))));
} else {
if ((_TWO_IDEAS$easy_read_is_easy.search(text) !== null)) {
yield new Finding$findings(keys, "This seems to say two things in one.", "Make two sentences of it, each an item of its own in easy_read.");
}
}
}
}
const _BACK_SOON$ended_for_a_week = py.re.compile("\\b(?:this week|next week|tonight|today only|tomorrow|one week|two weeks|a week|back (?:on|in|next|soon|after)|until (?:next|further|after)|for now|as usual|half[ -]term|returns?|re-?opens?|re-?starts?)\\b");
const _WEEKS$ended_for_a_week = 42;
function* _check$ended_for_a_week(entry, _) {
let first, found, last, notice, said, short, status;
status = entry.data.get("status");
if (!py.contains(["ended", "paused"], status)) {
return null;
}
notice = entry.part("notice");
found = _BACK_SOON$ended_for_a_week.search(py.lower(py.str(notice.get("text", ""))));
[first, last] = [notice.get("from"), notice.get("until")];
short = (py.isinstance(first, py.str) && py.isinstance(last, py.str) && (py.sub(py.date.fromisoformat(last), py.date.fromisoformat(first)).days <= _WEEKS$ended_for_a_week));
if (((status === "ended") && ((found !== null) || py.truth(short)))) {
said = ((found !== null) ? ("\"" + py.str(found.group()) + "\"") : ("a few weeks, until " + py.str(last)));
yield new Finding$findings(["status"], ("ended takes the activity out of the lists for good, and the notice speaks of " + py.str(said) + "."), "To call off one date, write in its session:  cancelled: [{on: 2026-12-05, why: The hall is shut.}]  For longer, write  status: paused");
} else {
if (((status === "paused") && py.truth(short) && py.isinstance(last, py.str) && (py.sub(py.date.fromisoformat(last), py.date.fromisoformat(py.str(first))).days <= 14))) {
yield new Finding$findings(["status"], "paused is for a longer break, and the notice is for two weeks at most.", "To call off one date, write in its session:  cancelled: [{on: 2026-12-05, why: The hall is shut.}]");
}
}
}
function* _check$ends_after_it_starts(entry, _) {
let afternoon, at, end, fix, hour, message, session, start;
for ([at, session] of py.enumerate(entry.items("sessions"))) {
[start, end] = [session.get("start"), session.get("end")];
if (((start === null) || (end === null) || (start < end))) {
continue;
}
hour = py.int(py.slice(end, null, 2));
afternoon = (py.str(py.add(hour, 12), ("02")) + py.str(py.slice(end, 2, null)));
if (py.eq(start, end)) {
[message, fix] = [("It starts and ends at " + py.str(start) + "."), "Look at both times again"];
} else {
[message, fix] = [("It starts at " + py.str(start) + " and ends at " + py.str(end) + ", which is earlier."), "Look at both times again"];
}
if (((hour < 12) && (afternoon > start))) {
message = (message + (" " + py.str(end) + " is in the morning."));
fix = ("If you mean " + py.str(py.either(hour, () => 12)) + py.str(py.slice(end, 2, null)) + " in the afternoon or evening, write it like this:  end: " + py.str(afternoon));
} else {
if (((py.slice(start, null, 2) >= "12") && (end < start))) {
fix = py.add(fix, ". Something that goes on past midnight ends here at 23:59, with a note to say when it really ends, like this:  end: 23:59");
} else {
fix = py.add(fix, ", like this:  start: 10:00, end: 11:30");
}
}
yield new Finding$findings(["sessions", at, "end"], message, fix);
}
}
function* _check$every_counts_from_a_session_day(entry, _) {
let at, day, every, near, session, starting, wanted;
for ([at, session] of py.enumerate(entry.items("sessions"))) {
every = (py.isinstance(session, py.dict) ? session.get("every") : null);
if (!py.isinstance(every, py.dict)) {
continue;
}
if (!py.contains(session, "days")) {
yield new Finding$findings(["sessions", at, "every"], "every counts weeks, and this is not something weekly.", "Delete every, or say which day of the week it is, like this:  days: [saturday]", undefined, true);
continue;
}
starting = every.get("starting");
if ((starting === null)) {
continue;
}
day = py.date.fromisoformat(starting);
if (!py.contains(py.item(session, "days"), py.item(DAY_IDS$names, day.weekday()))) {
wanted = py.set((function* () { for (const name of py.item(session, "days")) { yield py.index(DAY_IDS$names, name); } })());
near = py.next((function* () { for (const on of (function* () { for (const n of py.range(7)) { yield py.add(day, py.timedelta(n)); } })()) { if (py.contains(wanted, on.weekday())) { yield on; }} })());
yield new Finding$findings(["sessions", at, "every", "starting"], (py.str(starting) + " is a " + py.str(py.capitalize(py.item(DAY_IDS$names, day.weekday()))) + ", and it happens on " + py.str(in_a_row$as_typed([...(function* () { for (const name of py.item(session, "days")) { yield py.capitalize(name); } })()])) + "."), ("Give a date on which it happens, like this:  starting: " + py.str(near.isoformat())));
}
}
}
function* _look$exception_is_a_session_day(schedule, day, keys, what, known) {
let fix, message, weekday;
if ((py.next(py.dates_of(schedule, day, day), null) !== null)) {
return null;
}
if ((day < known.today)) {
return null;
}
weekday = py.capitalize(py.item(DAY_IDS$names, day.weekday()));
if ((schedule.kind === py.ScheduleKind.DATES)) {
message = (py.str(day.isoformat()) + " is " + py.str(what) + ", but it is not one of the dates.");
fix = "Take the date out of both lists, or correct it.";
} else {
if (!py.truth(schedule.span.contains(day))) {
message = (py.str(day.isoformat()) + " is " + py.str(what) + ", but it lies outside from and until.");
fix = "Correct the date, or delete it.";
} else {
message = (py.str(day.isoformat()) + " is " + py.str(what) + ", but it is a " + py.str(weekday) + ", and this does not happen on that day.");
fix = "Look at the date again in a calendar, and correct or delete it.";
}
}
yield new Finding$findings(keys, message, fix);
}
function* _check$exception_is_a_session_day(entry, known) {
let at, cancelled, day, index, schedule, session;
for ([at, session] of py.enumerate(entry.items("sessions"))) {
if ((!py.isinstance(session, py.dict) || (!py.contains(session, "except") && !py.contains(session, "cancelled")))) {
continue;
}
schedule = py.as_schedule(session);
if (((schedule === null) || (schedule.kind === py.ScheduleKind.ARRANGED))) {
continue;
}
for ([index, day] of py.enumerate(schedule.excepted)) {
yield* _look$exception_is_a_session_day(schedule, day, ["sessions", at, "except", index], "left out", known);
}
for ([index, cancelled] of py.enumerate(schedule.cancelled)) {
yield* _look$exception_is_a_session_day(schedule, cancelled.on, ["sessions", at, "cancelled", index, "on"], "cancelled", known);
}
}
}
function* _both$free_beside_a_price(entry) {
let at, cost, first, key, seen;
seen = py.dict([]);
for ([at, cost] of py.enumerate(entry.items("costs"))) {
if ((!py.isinstance(cost, py.dict) || !py.contains(cost, "amount") || (cost.get("kind", "price") !== "price"))) {
continue;
}
key = [squeezed$near_miss(py.str(cost.get("for", ""))), py.str(cost.get("per", ""))];
first = seen.setdefault(key, cost);
if (((first !== cost) && ((py.item(first, "amount") === 0) !== (py.item(cost, "amount") === 0)) && !py.contains(cost, "note") && !py.contains(first, "note"))) {
yield new Finding$findings(["costs", at], ("\"" + py.str(cost.get("for")) + "\" is free in one line and costs £" + py.str(py.pounds(py.either(py.item(cost, "amount"), () => py.item(first, "amount")))) + " in another."), "Delete one of them, or say in a note when each holds, like this:  note: For members");
}
}
}
const _CALLED_FREE$free_beside_a_price = py.re.compile("\\b(?:it is|it's|is|are|all|completely|totally|always) free\\b(?! of|-| (?:to|from|time|play|parking|place))|\\bfree of charge\\b|^free[ ,.!]");
function* _check$free_beside_a_price(entry, _) {
let costs, name, price, prices, text;
costs = [...(function* () { for (const cost of entry.items("costs")) { if (py.isinstance(cost, py.dict)) { yield cost; }} })()];
prices = [...(function* () { for (const cost of costs) { if (((cost.get("kind", "price") === "price") && py.truth(cost.get("amount")))) { yield cost; }} })()];
yield* _both$free_beside_a_price(entry);
if ((!py.truth(prices) || py.any((function* () { for (const cost of costs) { yield (cost.get("amount") === 0); } })()))) {
return null;
}
for (name of ["summary", "to_you", "description"]) {
text = py.str(entry.data.get(name, ""));
if ((py.contains(py.lower(text), "free") && py.truth(_CALLED_FREE$free_beside_a_price.search(py.lower(text))))) {
price = py.pounds(py.item(py.item(prices, 0), "amount"));
yield new Finding$findings([name], ("This says that it is free, and costs asks for £" + py.str(price) + " for " + py.str(py.item(prices, 0).get("for", "a child")) + "."), "Take the word out here, or say in costs who pays nothing, like this:  {for: child, amount: 0, per: session}");
return null;
}
}
}
function kind_of_venue$venues(venue) {
return py.str(venue.get("kind", "place"));
}
function* _check$help_not_stated(entry, known) {
let beside, help_said, missing, online;
if (((entry.data.get("status") === "ended") || (entry.part("group").get("kind") === "parent-carers"))) {
return null;
}
online = (kind_of_venue$venues(entry.part("venue")) === "online");
if ((!py.contains(entry.data, "adult_stays") && !py.truth(online))) {
yield new Finding$findings(["adult_stays"], "It does not say whether an adult stays, so families see \"not stated\".", "Add it, like this:  adult_stays: {usually: drop-off}  or:  adult_stays: {usually: stay-in-room}");
}
help_said = entry.part("help");
if ((!py.truth(help_said) && !py.truth(online))) {
beside = py.contains(["join-in", "stay-in-room"], entry.part("adult_stays").get("usually"));
yield new Finding$findings(["help"], "It does not say who helps a child with what, so families see \"not stated\" for every kind of help.", "Say what you are sure of, like this:  help: {pad_changing: {who: your-adult-does-this}, one_to_one: {who: ask}}", (py.truth(beside) ? Severity$problem.ADVICE : null));
return null;
}
missing = [...(function* () { for (const word of known.vocabularies.get("help-kinds", [])) { if (!py.contains(help_said, word.const)) { yield word.const; }} })()];
if ((py.truth(missing) && !py.truth(online))) {
yield new Finding$findings(["help"], ("Families see \"not stated\" for " + py.str(in_a_row$as_typed(missing)) + "."), ("If you know, add it under help, like this:  " + py.str(py.item(missing, 0)) + ": {who: ask}"), Severity$problem.ADVICE, true);
}
}
function* _check$last_bus_before_the_end(entry, _) {
let end, last_bus, late, said, sessions, which;
last_bus = entry.part("travel").get("last_bus");
if ((!py.isinstance(last_bus, py.str) || (last_bus < "04:00"))) {
return null;
}
sessions = [...(function* () { for (const item of entry.items("sessions")) { if (py.isinstance(item, py.dict)) { yield item; }} })()];
late = [...(function* () { for (const [at, session] of py.enumerate(sessions)) { if ((!py.contains(session, "venue") && (py.str(session.get("end", "")) > last_bus))) { yield at; }} })()];
if (!py.truth(late)) {
return null;
}
end = py.item(py.item(sessions, py.item(late, 0)), "end");
which = py.item(py.partition(field_in_words$problem(["sessions", py.item(late, 0)]), ", "), 2);
said = py.add(py.str(entry.part("travel").get("note", "")), py.str(entry.part("travel").get("pick_up", "")));
if (py.truth(said)) {
return null;
}
yield new Finding$findings(["travel", "last_bus"], ("The last bus goes at " + py.str(last_bus) + ", and the " + py.str(which) + " ends at " + py.str(end) + "."), "Look at both times again. If it is so, say how else to get home, like this:  note: Ask us about a lift to the station.");
}
function* _check$last_years_check(entry, known) {
let checked, day, name, same_day_a_year_on, slip, today;
checked = entry.part("checked").get("on");
if (!py.isinstance(checked, py.str)) {
return null;
}
today = known.today.isoformat();
for ([name, day] of [["changed", entry.part("changed").get("on")], ["added", entry.data.get("added")]]) {
if ((py.isinstance(day, py.str) && ((checked < day) && (day <= today)))) {
same_day_a_year_on = (py.str(py.add(py.int(py.slice(checked, null, 4)), 1)) + py.str(py.slice(checked, 4, null)));
slip = (((same_day_a_year_on >= day) && (same_day_a_year_on <= today)) ? " The year may be last year's." : "");
yield new Finding$findings(["checked", "on"], ("It was last checked on " + py.str(checked) + ", and " + py.str(name) + " says " + py.str(day) + ", which is later." + py.str(slip)), ("Read the file through and write the day on which you did, like this:  checked: {on: " + py.str(py.max(day, checked)) + ", by: provider}"));
return null;
}
}
}
const _PERHAPS$left_to_fill_in = py.re.compile("null|[~?]|n/a|tb[acd]|todo|to be |to follow|xx|lorem|[-.]{2}").search;
function* _values$left_to_fill_in(data, keys) {
let at, item, name, value;
if (py.isinstance(data, py.str)) {
yield [keys, data];
} else {
if (py.isinstance(data, py.dict)) {
for ([name, value] of data.items()) {
yield* _values$left_to_fill_in(value, [...keys, name]);
}
} else {
if (py.isinstance(data, py.list)) {
for ([at, item] of py.enumerate(data)) {
yield* _values$left_to_fill_in(item, [...keys, at]);
}
}
}
}
}
const _EMPTY_WORDS$left_to_fill_in = py.re.compile("null|~|n/?a|tb[acd]|to ?do|to be (?:confirmed|announced|added|decided)|(?:details )?to follow|x[x ]+|\\?+|-+|\\.{2,}|lorem ipsum.*", py.re.DOTALL).fullmatch;
function* _check$left_to_fill_in(entry, _) {
let keys, text;
if (!py.truth(_PERHAPS$left_to_fill_in(entry.words))) {
return null;
}
for ([keys, text] of _values$left_to_fill_in(entry.data, [])) {
if (((py.len(text) < 500) && py.truth(_EMPTY_WORDS$left_to_fill_in(py.rstrip(py.lower(py.strip(text)), ".!"))))) {
yield new Finding$findings(keys, ("Families would read " + py.str(quoted$as_typed(text)) + ", which tells them nothing."), "Fill it in, or delete the line: what is left out is shown as \"not stated\".");
}
}
}
const _CLOSING$marks_round_a_text = ["”", "“", "’"];
function _without$marks_round_a_text(what, keys, plain) {
let line;
line = (py.isinstance(py.item(keys, (-1)), py.int) ? as_typed$as_typed(plain) : (py.str(py.item(keys, (-1))) + ": " + py.str(as_typed$as_typed(plain))));
return ((py.len(line) <= LONGEST_EXAMPLE$as_typed) ? ("Leave " + py.str(what) + " out, like this:  " + py.str(line)) : ("Leave " + py.str(what) + " out."));
}
const _OPENING$marks_round_a_text = ["“", "„", "‘"];
function* _check$marks_round_a_text(entry, _) {
let inside, keys, mark, message, plain, text, typed;
for ([keys, text] of entry.texts) {
typed = py.strip(text);
if (!py.endswith(typed, [",", ";", ..._CLOSING$marks_round_a_text])) {
continue;
}
plain = py.rstrip(typed, ",; ");
inside = py.strip(py.slice(plain, 1, (-1)));
if ((py.startswith(plain, _OPENING$marks_round_a_text) && py.endswith(plain, _CLOSING$marks_round_a_text) && !py.any((function* () { for (const mark of _OPENING$marks_round_a_text) { yield py.contains(inside, mark); } })()))) {
message = "The curly quotation marks round this text would be printed with it.";
yield new Finding$findings(keys, message, _without$marks_round_a_text("them", keys, inside));
} else {
if (!py.eq(plain, typed)) {
mark = ((py.item(typed, (-1)) === ",") ? "comma" : "semicolon");
message = (py.str(quoted$as_typed(typed)) + " ends with a " + py.str(mark) + ", which would be printed.");
yield new Finding$findings(keys, message, _without$marks_round_a_text("it", keys, plain));
}
}
}
}
const _MEDICAL$medicine_never_bare_yes = ["rescue_medicine", "tube_feeding"];
function* _check$medicine_never_bare_yes(entry, _) {
let answer, help_said, kind;
help_said = entry.part("help");
for (kind of _MEDICAL$medicine_never_bare_yes) {
answer = help_said.get(kind);
if ((py.isinstance(answer, py.dict) && (answer.get("who") === "we-do-this") && !py.contains(answer, "note"))) {
yield new Finding$findings(["help", kind], "It says we-do-this and nothing more. Nobody can give this help to a child they do not know.", ("Say after what training, like this:  " + py.str(kind) + ": {who: we-do-this, note: \"After training for your child, with a written plan.\"}"), undefined, true);
}
}
}
function* _check$membership_and_ages(entry, known) {
let ages, eligibility, highest, lowest, membership, oldest, own, scheme, span, youngest;
eligibility = entry.part("eligibility");
membership = eligibility.get("membership");
if ((membership === null)) {
if (py.contains(eligibility, "membership_ages")) {
yield new Finding$findings(["eligibility", "membership_ages"], "It says which ages need a membership, and not of what.", "Add the scheme, like this:  membership: all-in", undefined, true);
}
return null;
}
scheme = py.either(known.schemes, () => py.dict([])).get(membership);
ages = entry.data.get("ages");
if (((scheme === null) || !py.isinstance(ages, py.dict) || !py.contains(scheme, "ages"))) {
return null;
}
[lowest, highest] = [py.item(scheme, "ages").get("from", 0), py.item(scheme, "ages").get("to", 999)];
[youngest, oldest] = [ages.get("from", 0), ages.get("to", 999)];
if (py.contains(eligibility, "membership_ages")) {
return null;
}
if (((oldest > highest) || (youngest < lowest))) {
span = (py.str(lowest) + " to " + py.str(highest));
own = ((oldest === 999) ? (py.str(youngest) + " and over") : (py.str(youngest) + " to " + py.str(oldest)));
yield new Finding$findings(["eligibility", "membership"], ("Only members of " + py.str(py.item(scheme, "title")) + " may come, which is for ages " + py.str(span) + ", and this is for ages " + py.str(own) + "."), ("If the others may come without, say so like this:  membership_ages: {from: " + py.str(py.max(lowest, youngest)) + ", to: " + py.str(py.min(highest, oldest)) + "}"));
}
}
const ADULT$ages = 18;
function* _check$mixed_age_span(entry, _) {
let ages, oldest, span, youngest;
ages = entry.data.get("ages");
if ((!py.isinstance(ages, py.dict) || py.contains(ages, "under_and_over_18") || py.truth(is_of_all_ages$ages(entry)))) {
return null;
}
if (((kind_of_venue$venues(entry.part("venue")) === "online") && (entry.part("adult_stays").get("usually") === "join-in"))) {
return null;
}
[youngest, oldest] = [ages.get("from", 0), ages.get("to", 99)];
if (((youngest < ADULT$ages) && (ADULT$ages <= oldest))) {
span = (py.contains(ages, "to") ? (py.str(youngest) + " to " + py.str(oldest)) : (py.str(youngest) + " and over"));
yield new Finding$findings(["ages"], ("Children and adults of 18 and over come together here (" + py.str(span) + "), and it does not say how you look after them."), "Add a sentence, like this:  under_and_over_18: Adults have their own table and their own staff.");
}
}
const _AGED$names_of_children = py.re.compile("\\b([A-Z][a-z]{2,12})(?:,? aged (?:[0-9]{1,2}|[a-z]+)\\b|,? \\(?(?:age )?[0-9]{1,2}\\)?(?=[, .]|$))");
const _NOT_PEOPLE$names_of_children = py.frozenset(py.set(["room", "hall", "unit", "platform", "stage", "lane", "court", "pitch", "gate", "bay", "route", "bus", "level", "zone"]));
const _NAMES$names_of_children = py.frozenset(["abigail", "adam", "aisha", "alfie", "alice", "amelia", "amy", "anna", "archie", "arthur", "ava", "ayaan", "ben", "benjamin", "callum", "charlie", "charlotte", "chloe", "connor", "daniel", "david", "dylan", "eleanor", "eliza", "ella", "ellie", "elsie", "emily", "emma", "erin", "ethan", "eva", "evie", "finley", "florence", "freddie", "freya", "george", "georgia", "hannah", "harriet", "harrison", "harry", "harvey", "henry", "holly", "hugo", "ibrahim", "imogen", "isaac", "isabella", "isla", "jack", "jacob", "jake", "james", "jasmine", "jayden", "jessica", "joe", "joseph", "joshua", "katie", "kyle", "layla", "leo", "lewis", "liam", "logan", "louie", "louis", "lucas", "lucy", "luke", "lydia", "maisie", "maryam", "matilda", "matthew", "maya", "megan", "mia", "michael", "millie", "mohammed", "molly", "muhammad", "nathan", "noah", "oliver", "olivia", "oscar", "owen", "phoebe", "reuben", "riley", "rory", "rosie", "ryan", "sam", "samuel", "sarah", "sebastian", "seren", "sofia", "sophia", "sophie", "stanley", "thea", "theo", "theodore", "thomas", "toby", "tommy", "tyler", "william", "yusuf", "zac", "zachary", "zara", "zoe"]);
function _name_in$names_of_children(text) {
let aged, before, found;
aged = _AGED$names_of_children.search(text);
if (((aged !== null) && !py.contains(_NOT_PEOPLE$names_of_children, py.lower(aged.group(1))))) {
return aged.group(1);
}
for (found of py.re.finditer("\\b[A-Z][a-z]{1,12}\\b(?!'s (?:Church|Hall|School|Castle|Road|Street|Centre))(?! (?:Hall|School|Church|Centre|Road|Street|House|Park|Building|Room|Theatre|Court|Lane))", text)) {
before = py.rstrip(py.slice(text, null, found.start()));
if ((py.contains(_NAMES$names_of_children, py.lower(found.group())) && !py.endswith(before, ["St", "Saint", "Saint's", "Prince", "King", "Queen", "Lady", "Lord"]))) {
return found.group();
}
}
return null;
}
function _in_the_file_s_name$names_of_children(entry) {
let at, child, named, word, words;
if (!py.contains(entry.id, "/")) {
return null;
}
words = py.re.split("[^a-z]+", py.item(py.partition(entry.id, "/"), 2));
named = py.lower(py.join(" ", [py.str(entry.data.get("name", "")), py.str(entry.part("venue").get("name", ""))]));
for ([at, word] of py.enumerate(words)) {
child = (py.contains(_NAMES$names_of_children, word) ? word : py.removesuffix(word, "s"));
if ((py.contains(_NAMES$names_of_children, child) && !py.contains(named, child) && ((at === 0) || !py.contains(["st", "saint"], py.item(words, py.sub(at, 1)))))) {
return new Finding$findings([], ("\"" + py.str(child) + "\" in the name of this file may be that of a child, and is its address on the site."), "Rename the file for what is on, small letters with hyphens, like this:  saturday-swim.yaml");
}
}
return null;
}
function* _check$names_of_children(entry, _) {
let at, child, found, image, item, name, said, stem, told;
if ((entry.kind === "feedback")) {
for ([at, item] of py.enumerate(entry.items("items"))) {
for (name of (py.isinstance(item, py.dict) ? ["said", "did"] : [])) {
said = _name_in$names_of_children(py.str(item.get(name, "")));
if ((said !== null)) {
yield new Finding$findings(["items", at, name], ("\"" + py.str(said) + "\" may be the name of somebody who could be recognised."), "Say it without the name, like this:  A young person told us", Severity$problem.WARNING);
}
}
}
return null;
}
if (((told = _in_the_file_s_name$names_of_children(entry)) !== null)) {
yield told;
}
for ([at, image] of py.enumerate(entry.items("images"))) {
if (!py.isinstance(image, py.dict)) {
continue;
}
found = _name_in$names_of_children(py.str(image.get("alt", "")));
if ((found !== null)) {
yield new Finding$findings(["images", at, "alt"], ("\"" + py.str(found) + "\" may be the name of a child."), "Say what the picture shows without the name, like this:  alt: A girl floats on her back, holding a red float");
}
stem = py.item(py.rpartition(py.str(image.get("file", "")), "."), 0);
child = py.next((function* () { for (const word of py.re.split("[^a-z]+", py.lower(stem))) { if (py.contains(_NAMES$names_of_children, word)) { yield word; }} })(), null);
if (((child !== null) && (image.get("of") !== "place"))) {
yield new Finding$findings(["images", at, "file"], ("\"" + py.str(child) + "\" in the name of this picture may be the name of a child, and the name is public."), "Rename the picture for what it shows, like this:  file: floating.jpg");
}
}
}
function* _check$notice_expired(entry, known) {
let notice, today, until, visible;
notice = entry.part("notice");
until = notice.get("until");
today = known.today.isoformat();
if ((py.isinstance(until, py.str) && (until < today))) {
yield new Finding$findings(["notice"], ("The notice ended on " + py.str(until) + " and is not shown any more."), "Delete it, or write the next one.", undefined, true);
} else {
if ((py.contains(notice, "text") && (until === null))) {
yield new Finding$findings(["notice"], "The notice has no last day, so it stands at the top until somebody remembers it.", "Add the last day to show it, like this:  until: 2026-12-24", Severity$problem.ADVICE, true);
}
}
visible = entry.part("visible").get("until");
if ((py.isinstance(visible, py.str) && (visible < today))) {
yield new Finding$findings(["visible", "until"], ("The entry was to be shown until " + py.str(visible) + ", so families do not see it any more."), "Put a later date in, or delete visible. If it has ended, write  status: ended");
}
}
const _KINDS$one_kind_of_session = ["days", "monthly", "dates", "arranged"];
function _day_list$one_kind_of_session(name, value) {
let days;
if (((name !== "days") || !py.isinstance(value, py.str))) {
return value;
}
days = py.either(days_of$said_otherwise(value), () => py.tuple((function* () { for (const day of (function* () { for (const word of py.split(value)) { yield day_named$times_and_dates_in_words(word); } })()) { if ((day !== null)) { yield day; }} })()));
return py.either(py.list(days), () => value);
}
function _one_in_pieces$one_kind_of_session(entry) {
let first, kind, lines, names, rest, typed, whole;
typed = entry.document.data.get("sessions");
if ((!py.isinstance(typed, py.list) || (py.len(typed) < 2) || !py.all((function* () { for (const item of typed) { yield py.isinstance(item, py.dict); } })()))) {
return null;
}
names = [...(function* () { for (const item of typed) { for (const name of item) { yield name; }} })()];
kind = py.next((function* () { for (const name of _KINDS$one_kind_of_session) { if (py.contains(names, name)) { yield name; }} })(), null);
if (((kind === null) || !py.contains(names, "start") || !py.eq(py.len(names), py.len(py.set(names))) || py.contains(py.item(typed, 0), "start"))) {
return null;
}
whole = py.dict((function* () { for (const item of typed) { for (const [name, value] of item.items()) { yield [name, value]; }} })());
[first, ...rest] = [...(function* () { for (const [name, value] of whole.items()) { yield (py.str(name) + ": " + py.str(as_typed$as_typed(_day_list$one_kind_of_session(name, value)))); } })()];
lines = py.join("", (function* () { for (const line of rest) { yield ("\n        " + py.str(line)); } })());
return new Finding$findings(["sessions", 1], "Each line of one session has a hyphen before it, and each hyphen starts another session.", ("Keep the hyphen before the first line only, and put spaces before the others, like this:\n      - " + py.str(first) + py.str(lines)));
}
function is_two_times$times_and_dates_in_words(typed) {
return ((py.len(typed) <= 40) && (_TWO_TIMES$times_and_dates_in_words(py.join(" ", py.split(py.lower(typed)))) !== null));
}
function* _times$one_kind_of_session(at, session, entry) {
let beside, example, name, other;
for ([name, other, example] of [["start", "end", "10:00"], ["end", "start", "11:30"]]) {
if (!py.contains(session, name)) {
if ((py.contains(entry.wrong, ["sessions", at, other]) && py.truth(is_two_times$times_and_dates_in_words(entry.document.typed(["sessions", at, other]))))) {
continue;
}
beside = (py.contains(session, other) ? (" It only says that it " + py.str(other) + "s at " + py.str(py.item(session, other)) + ".") : "");
yield new Finding$findings(["sessions", at, name], ("It does not say when it " + py.str(name) + "s." + py.str(beside)), ("Add the time on the 24-hour clock, like this:  " + py.str(name) + ": " + py.str(example)));
}
}
}
function _apart$one_kind_of_session(session, kinds) {
let lines, times;
times = py.dict((function* () { for (const name of ["start", "end"]) { if (py.contains(session, name)) { yield [name, py.item(session, name)]; }} })());
lines = [...(function* () { for (const kind of kinds) { yield ("\n    - " + py.str(as_typed$as_typed(py.dict([[kind, py.item(session, kind)], ...times.items()])))); } })()];
return ("Give each an item of its own in sessions, with its own hyphen, like this:" + py.str(py.join("", lines)));
}
function* _check$one_kind_of_session(entry, _) {
let at, kinds, session, together;
if (((together = _one_in_pieces$one_kind_of_session(entry)) !== null)) {
yield together;
return null;
}
for ([at, session] of py.enumerate(entry.items("sessions"))) {
if (!py.isinstance(session, py.dict)) {
continue;
}
kinds = [...(function* () { for (const kind of _KINDS$one_kind_of_session) { if (py.contains(session, kind)) { yield kind; }} })()];
if (!py.truth(kinds)) {
yield new Finding$findings(["sessions", at], "It does not say when: there is no day and no date.", "Say the days of the week, like this:  days: [saturday]  or the dates, like this:  dates: [2027-02-13]");
} else {
if ((py.len(kinds) > 1)) {
yield new Finding$findings(["sessions", at, py.item(kinds, 1)], ("It says when in " + py.str(py.len(kinds)) + " ways: " + py.str(in_a_row$as_typed(kinds)) + "."), _apart$one_kind_of_session(session, kinds), undefined, true);
} else {
if (!py.eq(kinds, ["arranged"])) {
yield* _times$one_kind_of_session(at, session, entry);
}
}
}
}
}
const MOBILE$private_contacts = py.re.compile("(?<![0-9])(?:\\+44 ?\\(?0?\\)?|0)7[0-9](?:[ -]?[0-9]){8}(?![0-9])");
const DRAMA_MOBILE$private_contacts = "07700900";
function is_private_mobile$private_contacts(number) {
let digits;
digits = py.re.sub("[^0-9]", "", number);
if (py.startswith(digits, "44")) {
digits = py.add("0", py.lstrip(py.slice(digits, 2, null), "0"));
}
return (py.startswith(digits, "07") && !py.startswith(digits, DRAMA_MOBILE$private_contacts));
}
function holds_private_mobile$private_contacts(text) {
let at, found, start, starts;
starts = (py.contains(text, "+44") ? ["07", "+44"] : ["07"]);
for (start of starts) {
at = py.find(text, start);
while ((at >= 0)) {
found = MOBILE$private_contacts.match(text, at);
if (((found !== null) && py.truth(is_private_mobile$private_contacts(found.group())))) {
return true;
}
at = py.find(text, start, py.add(at, 1));
}
}
return false;
}
const SAID_TO_BE_OURS$private_contacts = py.re.compile("\\b(?:club|group|office|organisation|team|project|work|charity|centre|company|scheme|duty|shared)(?:'s|’s)? (?:own )?(?:mobile|phone|telephone|number|e-?mail|address|inbox)\\b");
function is_said_to_be_ours$private_contacts(...notes) {
return py.any((function* () { for (const note of notes) { if (py.truth(note)) { yield SAID_TO_BE_OURS$private_contacts.search(py.lower(py.str(note))); }} })());
}
function _notes_say_so$personal_mobile_number(entry) {
return is_said_to_be_ours$private_contacts(entry.data.get("contact_note"), entry.part("booking").get("note"), entry.part("contact").get("note"));
}
function* _numbers$personal_mobile_number(entry) {
let name, number, part;
if ((entry.kind === "provider")) {
for (name of ["phone", "text"]) {
if (py.isinstance(entry.data.get(name), py.str)) {
yield [[name], py.item(entry.data, name)];
}
}
return null;
}
for (part of ["booking", "contact"]) {
for (name of ["phone", "text"]) {
number = entry.part(part).get(name);
if (py.isinstance(number, py.str)) {
yield [[part, name], number];
}
}
}
}
function* _check$personal_mobile_number(entry, _) {
let found, keys, note, number, ours, text;
if (!py.truth(holds_private_mobile$private_contacts(entry.document.text))) {
return null;
}
ours = _notes_say_so$personal_mobile_number(entry);
for ([keys, number] of _numbers$personal_mobile_number(entry)) {
if ((py.truth(is_private_mobile$private_contacts(number)) && !py.truth(ours))) {
note = ((entry.kind === "provider") ? "contact_note" : "note");
yield new Finding$findings(keys, (py.str(number) + " is a mobile number, and everybody on the internet will see it."), ("Give the organisation's number. If this is the organisation's, say so beside it, like this:  " + py.str(note) + ": This is the club's mobile."), ((py.item(keys, (-1)) === "text") ? Severity$problem.ADVICE : null));
}
}
for ([keys, text] of entry.texts) {
found = MOBILE$private_contacts.search(text);
if (((found !== null) && py.truth(is_private_mobile$private_contacts(found.group())) && !py.contains(["phone", "text"], py.item(keys, (-1))) && !py.truth(ours))) {
yield new Finding$findings(keys, ("There is a mobile number in this text: " + py.str(found.group()) + "."), "Take it out. A number that families may ring goes under booking, on a line called phone or text.");
}
}
}
function* _image$picture_of_people_agreed(at, image, known) {
let agreement, until;
if ((image.get("consent") === false)) {
yield new Finding$findings(["images", at, "consent"], "It says that the picture may not be used.", "Delete the picture and these lines. If you may use it and everybody in it has agreed, write  consent: yes");
}
if ((image.get("of") !== "people")) {
return null;
}
agreement = image.get("agreement");
if (!py.isinstance(agreement, py.dict)) {
yield new Finding$findings(["images", at, "agreement"], "It shows people, and does not say who agreed to that.", "Add it, like this:  agreement: {agreed_by: parent carers of the four children, covers: this directory and its brochure, until: 2028-03-31}");
return null;
}
until = agreement.get("until");
if ((py.isinstance(until, py.str) && (until < known.today.isoformat()))) {
yield new Finding$findings(["images", at, "agreement", "until"], ("The agreement of the people in this picture ended on " + py.str(until) + ", so it is not shown any more."), "Ask them again and put the new date here, or delete the picture and these lines.", Severity$problem.WARNING);
}
}
function* _check$picture_of_people_agreed(entry, known) {
let at, image, images, kinds;
for ([at, image] of py.enumerate(entry.items("images"))) {
if (py.isinstance(image, py.dict)) {
yield* _image$picture_of_people_agreed(at, image, known);
}
}
images = entry.items("images");
kinds = [...(function* () { for (const image of images) { if (py.isinstance(image, py.dict)) { yield image.get("of"); }} })()];
if (((py.len(kinds) > 1) && (py.item(kinds, 0) === "people") && py.contains(kinds, "place"))) {
yield new Finding$findings(["images", 0], "The first picture shows people, and there is one of the place further down.", "Put the picture of the place first: families want to know what to expect.", Severity$problem.ADVICE);
}
}
function* _check$postcode_and_town_agree(entry, known) {
let district, fix, keys, message, others, postcode, town, venue;
for ([keys, venue] of venues_of$venues(entry)) {
town = py.either(known.towns, () => py.dict([])).get(venue.get("town", ""));
postcode = venue.get("postcode");
if (((town === null) || (postcode === null))) {
continue;
}
district = py.item(py.partition(postcode, " "), 0);
if (py.contains(py.item(town, "districts"), district)) {
continue;
}
others = py.sorted((function* () { for (const [name, other] of py.either(known.towns, () => py.dict([])).items()) { if (py.contains(py.item(other, "districts"), district)) { yield name; }} })());
message = (py.str(postcode) + " is not a postcode in " + py.str(py.item(town, "title")) + ", where they begin with " + py.str(in_a_row$as_typed(py.item(town, "districts"), "or")) + ".");
if (py.truth(others)) {
fix = (py.str(district) + " is the beginning for " + py.str(in_a_row$as_typed(others, "or")) + ". Correct the postcode, or the town like this:  town: " + py.str(py.item(others, 0)));
} else {
fix = "Look at the postcode again. If the village is nearer to another town in the list, give that one.";
}
yield new Finding$findings([...keys, "postcode"], message, fix);
}
}
const _WORTH_A_LOOK$private_address = ["house", "home", "flat", "kitchen", "room", "garden", "private"];
const _SOMEBODYS$private_address = py.re.compile("\\b(?!children's|people's|women's|men's|saint|st )[a-z]{2,20}'s (?:house|home|flat|kitchen|garden)\\b");
const _HOME$private_address = py.re.compile("\\b(?:my|our|her|his|their) (?:own )?(?:house|home|flat|kitchen|living room|back garden|front room)\\b|\\bprivate (?:house|home|address)\\b");
function* _check$private_address(entry, _) {
let found, keys, name, text, venue;
for ([keys, venue] of venues_of$venues(entry)) {
if ((!py.contains(venue, "address") && !py.contains(venue, "postcode"))) {
continue;
}
for (name of ["name", "address", "getting_there"]) {
text = py.replace(py.lower(py.str(venue.get(name, ""))), "’", "'");
if (!py.any((function* () { for (const word of _WORTH_A_LOOK$private_address) { yield py.contains(text, word); } })())) {
continue;
}
found = py.either(_HOME$private_address.search(text), () => _SOMEBODYS$private_address.search(text));
if ((found !== null)) {
yield new Finding$findings([...keys, name], ("\"" + py.str(found.group()) + "\" sounds like somebody's home, and this file is public."), "Take the address out and give the town alone, like this:  venue: {kind: town-only, town: ludlow}", ((_HOME$private_address.search(text) !== null) ? null : Severity$problem.WARNING));
break;
}
}
}
}
const FREE_MAIL$private_contacts = py.frozenset(py.set(["aol.co.uk", "aol.com", "blueyonder.co.uk", "btinternet.com", "gmail.com", "gmx.co.uk", "gmx.com", "googlemail.com", "hotmail.co.uk", "hotmail.com", "icloud.com", "live.co.uk", "live.com", "mac.com", "mail.com", "me.com", "msn.com", "ntlworld.com", "outlook.com", "plus.net", "proton.me", "protonmail.com", "sky.com", "talktalk.net", "tiscali.co.uk", "virginmedia.com", "yahoo.co.uk", "yahoo.com"]));
const HOST$private_contacts = py.re.compile("@([A-Za-z0-9.-]{3,80}[A-Za-z])");
function* _check$private_email(entry, _) {
let found, keys, note, notes, text;
if (FREE_MAIL$private_contacts.isdisjoint(HOST$private_contacts.findall(entry.words))) {
return null;
}
notes = [entry.data.get("contact_note"), entry.part("booking").get("note"), entry.part("contact").get("note")];
for ([keys, text] of entry.texts) {
for (found of EMAIL$private_contacts.finditer(text)) {
if ((py.contains(FREE_MAIL$private_contacts, py.lower(found.group(1))) && !py.truth(is_said_to_be_ours$private_contacts(...notes)))) {
note = ((entry.kind === "provider") ? "contact_note" : "note");
yield new Finding$findings(keys, (py.str(found.group()) + " looks like a private person's address, and everybody on the internet will see it."), ("Give the organisation's address. If this one is shared by the team, say so beside it, like this:  " + py.str(note) + ": This is the club's e-mail."));
}
}
}
}
function* _check$scheme_exists(entry, known) {
let at, keys, line, membership, names, programme, scheme;
if ((known.schemes === null)) {
return null;
}
names = known.schemes.keys();
for ([at, programme] of py.enumerate(entry.items("programmes"))) {
scheme = (py.isinstance(programme, py.dict) ? programme.get("scheme") : null);
if (((scheme !== null) && !py.contains(names, scheme))) {
line = "programmes: [{{scheme: {}}}]";
yield nothing_called$references(["programmes", at, "scheme"], scheme, names, "scheme", "content/programme.yaml", line);
}
}
membership = entry.part("eligibility").get("membership");
if (((membership !== null) && !py.contains(names, membership))) {
keys = ["eligibility", "membership"];
yield nothing_called$references(keys, membership, names, "scheme", "content/programme.yaml", "membership: {}");
}
}
function* _check$session_ages_inside(entry, _) {
let ages, at, highest, lowest, mended, oldest, outside, session, whole, youngest;
whole = entry.data.get("ages");
if (!py.isinstance(whole, py.dict)) {
return null;
}
[lowest, highest] = [whole.get("from", 0), whole.get("to", 999)];
for ([at, session] of py.enumerate(entry.items("sessions"))) {
ages = (py.isinstance(session, py.dict) ? session.get("ages") : null);
if (!py.isinstance(ages, py.dict)) {
continue;
}
[youngest, oldest] = [ages.get("from", lowest), ages.get("to", highest)];
if ((youngest < lowest)) {
[outside, mended] = [(py.str(youngest) + " is younger than " + py.str(lowest) + ", the youngest age of the activity"), ("from: " + py.str(youngest))];
} else {
if ((oldest > highest)) {
[outside, mended] = [(py.str(oldest) + " is older than " + py.str(highest) + ", the oldest age of the activity"), ("to: " + py.str(oldest))];
} else {
continue;
}
}
yield new Finding$findings(["sessions", at, "ages"], (py.str(outside) + "."), ("Correct it here, or widen ages for the activity as a whole, like this:  " + py.str(mended)));
}
}
function* _check$summary_says_more(entry, _) {
let name, summary;
[name, summary] = [entry.data.get("name"), entry.data.get("summary")];
if ((!py.isinstance(name, py.str) || !py.isinstance(summary, py.str) || (py.len(summary) > py.add(py.len(name), 10)))) {
return null;
}
if (py.eq(py.rstrip(squeezed$near_miss(name), ".!"), py.rstrip(squeezed$near_miss(summary), ".!"))) {
yield new Finding$findings(["summary"], "The summary is the same as the name.", "Say what it is and what makes it good, like this:  summary: A small, quiet group in warm water, with helpers in the pool.");
}
}
const _FILE$terms_exist = "content/calendar.yaml";
function* _check$terms_exist(entry, known) {
let at, default_, names, session, terms;
if ((entry.kind === "calendar")) {
names = py.set((function* () { for (const item of entry.items("terms")) { if ((py.isinstance(item, py.dict) && py.contains(item, "id"))) { yield py.item(item, "id"); }} })());
default_ = entry.data.get("default");
if ((py.isinstance(default_, py.str) && !py.contains(names, default_))) {
yield nothing_called$references(["default"], default_, names, "set of term dates", _FILE$terms_exist, "default: {}");
}
return null;
}
if ((known.terms === null)) {
return null;
}
for ([at, session] of py.enumerate(entry.items("sessions"))) {
terms = (py.isinstance(session, py.dict) ? session.get("terms") : null);
if (((terms !== null) && !py.contains(known.terms, terms))) {
yield nothing_called$references(["sessions", at, "terms"], terms, known.terms, "set of term dates", _FILE$terms_exist, "terms: {}");
}
}
}
function _called$town_exists(typed, towns) {
let name, town;
for ([name, town] of towns.items()) {
if (py.contains(py.set((function* () { for (const synonym of town.get("synonyms", [])) { yield slug$contacts_in_words(synonym); } })()), typed)) {
return name;
}
}
return null;
}
function _of_the_postcode$town_exists(postcode, towns) {
let district;
district = py.item(py.partition(postcode, " "), 0);
return py.slice(py.tuple(py.sorted((function* () { for (const [name, town] of towns.items()) { if (py.contains(town.get("districts", []), district)) { yield name; }} })())), null, 3);
}
function* _check$town_exists(entry, known) {
let called, finding, fix, keys, message, near, town, venue;
if ((known.towns === null)) {
return null;
}
for ([keys, venue] of venues_of$venues(entry)) {
town = venue.get("town");
if (((town === null) || py.contains(known.towns, town))) {
continue;
}
called = _called$town_exists(town, known.towns);
if ((called !== null)) {
message = ("\"" + py.str(town) + "\" is not in content/places.yaml under that name.");
yield new Finding$findings([...keys, "town"], message, ("People also call " + py.str(called) + " that. Write it like this:  town: " + py.str(called)));
continue;
}
finding = nothing_called$references([...keys, "town"], town, known.towns.keys(), "town", "content/places.yaml", "town: {}");
if (py.contains(finding.fix, "Did you mean")) {
yield finding;
} else {
fix = "Give the nearest town that is listed there, and say in getting_there how to find you";
near = _of_the_postcode$town_exists(py.str(venue.get("postcode", "")), known.towns);
fix = py.add(fix, (py.truth(near) ? (". By its postcode that may be " + py.str(in_a_row$as_typed(near, "or")) + ":  town: " + py.str(py.item(near, 0))) : "."));
yield new Finding$findings(finding.keys, finding.message, fix);
}
}
}
function* _spans$until_before_from(data, keys) {
let at, first, item, last, name, part, year;
if (py.isinstance(data, py.list)) {
for ([at, item] of py.enumerate(data)) {
yield* _spans$until_before_from(item, [...keys, at]);
}
} else {
if (py.isinstance(data, py.dict)) {
[first, last] = [data.get("from"), data.get("until")];
if ((py.isinstance(first, py.str) && py.isinstance(last, py.str) && (last < first))) {
year = (py.str(py.add(py.int(py.slice(first, null, 4)), (py.slice(last, 5, null) < py.slice(first, 5, null)))) + py.str(py.slice(last, 4, null)));
yield new Finding$findings([...keys, "until"], ("Its last day, " + py.str(last) + ", is before its first day, " + py.str(first) + "."), ("Look at both dates again. If the year slipped, write it like this:  until: " + py.str(year)));
}
for ([name, part] of data.items()) {
if (py.isinstance(part, py.dict, py.list)) {
yield* _spans$until_before_from(part, [...keys, name]);
}
}
}
}
}
function* _check$until_before_from(entry, _) {
if (py.contains(entry.document.text, "until")) {
yield* _spans$until_before_from(entry.data, []);
}
}
const _EXAMPLES$venue_is_whole = py.dict([["name", "Quarry Pool"], ["address", "1 Example Street"], ["town", "shrewsbury"], ["postcode", "SY1 1RF"]]);
function _in_the_address$venue_is_whole(venue, known) {
let address, pieces, postcode, said, street, titles, town;
address = py.slice(py.str(venue.get("address", "")), null, 200);
said = py.dict([]);
if (py.truth((postcode = py.re.search("\\b([A-Z]{1,2}[0-9][0-9A-Z]?) ?([0-9][A-Z]{2})\\b", py.upper(address))))) {
py.put(said, "postcode", (py.str(py.item(postcode, 1)) + " " + py.str(py.item(postcode, 2))));
}
titles = py.dict((function* () { for (const [name, town] of py.either(known.towns, () => py.dict([])).items()) { yield [py.lower(py.str(town.get("title", ""))), name]; } })());
pieces = [...(function* () { for (const piece of py.re.split("[,;]", address)) { yield py.lower(py.strip(piece)); } })()];
if (py.truth((town = py.next((function* () { for (const piece of pieces) { if (py.contains(titles, piece)) { yield py.item(titles, piece); }} })(), null)))) {
py.put(said, "town", town);
}
street = [...(function* () { for (const piece of py.re.split("[,;]", address)) { if (!py.contains(titles, py.lower(py.strip(piece)))) { yield py.strip(piece); }} })()];
street = [...(function* () { for (const piece of street) { if ((!py.contains(said, "postcode") || !py.contains(py.upper(piece), py.item(said, "postcode")))) { yield piece; }} })()];
if ((py.truth(said) && py.truth(street))) {
py.put(said, "street", py.join(", ", street));
}
return said;
}
function* _place$venue_is_whole(keys, venue, known) {
let example, fix, missing, said, street, town, whole;
missing = [...(function* () { for (const name of _EXAMPLES$venue_is_whole) { if (!py.contains(venue, name)) { yield name; }} })()];
if (!py.truth(missing)) {
return null;
}
said = py.dict([..._EXAMPLES$venue_is_whole.items(), ..._in_the_address$venue_is_whole(venue, known).items()]);
street = (py.contains(said, "street") ? py.dict([["address", py.item(said, "street")]]) : py.dict([]));
whole = (py.str(py.item(keys, (-1))) + ": " + py.str(as_typed$as_typed(py.dict([...venue.items(), ...street.items(), ...py.dict((function* () { for (const name of missing) { yield [name, py.item(said, name)]; } })()).items()]))));
example = ((py.len(whole) <= LONGEST_EXAMPLE$as_typed) ? whole : py.join(", ", (function* () { for (const name of missing) { yield (py.str(name) + ": " + py.str(py.item(said, name))); } })()));
fix = ("Add " + py.str(((py.len(missing) === 1) ? "it" : "them")) + ", like this:  " + py.str(example));
if ((py.len(missing) >= 2)) {
town = py.dict([["kind", "town-only"], ["town", (py.contains(missing, "town") ? py.item(said, "town") : py.item(venue, "town"))]]);
fix = (fix + ("  or, where the address must stay private:  venue: " + py.str(as_typed$as_typed(town))));
}
yield new Finding$findings([...keys, py.item(missing, 0)], ("A place needs " + py.str(in_a_row$as_typed(missing)) + ", and " + py.str(((py.len(missing) === 1) ? "that is" : "they are")) + " not here."), fix);
}
const _EXACT$venue_is_whole = ["address", "postcode", "latitude", "longitude"];
function* _private$venue_is_whole(keys, venue, why, also = []) {
let found;
found = [...(function* () { for (const name of [..._EXACT$venue_is_whole, ...also]) { if (py.contains(venue, name)) { yield name; }} })()];
if (py.truth(found)) {
yield new Finding$findings([...keys, py.item(found, 0)], (py.str(why) + " But it says " + py.str(in_a_row$as_typed(found)) + "."), ("Delete " + py.str(in_a_row$as_typed(found)) + ". If anybody may come to the door, write  kind: place  instead."), undefined, true);
}
}
function* _check$venue_is_whole(entry, known) {
let keys, name, other, venue;
for ([keys, venue] of venues_of$venues(entry)) {
if (py.contains(entry.wrong, [...keys, "kind"])) {
continue;
}
if (kind_of_venue$venues(venue) === "place") {
yield* _place$venue_is_whole(keys, venue, known);
} else if (kind_of_venue$venues(venue) === "town-only") {
if (!py.contains(venue, "town")) {
yield new Finding$findings([...keys, "town"], "It is for the town only, and names no town.", "Add the town, like this:  town: ludlow");
}
yield* _private$venue_is_whole(keys, venue, "For town-only the directory holds the town alone: what is in this file is public.");
} else if (kind_of_venue$venues(venue) === "online") {
yield* _private$venue_is_whole(keys, venue, "It is online, so it has no address.", ["town"]);
} else if (kind_of_venue$venues(venue) === "area-wide") {
yield* _private$venue_is_whole(keys, venue, "It is all over the area, so it has no address.", ["town"]);
}
for ([name, other] of [["latitude", "longitude"], ["longitude", "latitude"]]) {
if ((py.contains(venue, name) && !py.contains(venue, other))) {
yield new Finding$findings([...keys, name], (py.str(name) + " is of no use without " + py.str(other) + "."), ("Add " + py.str(other) + ", or delete " + py.str(name) + ": the postcode is enough for most places."));
}
}
}
}
class _Word$words_on_screen {
constructor(look_for, pattern, instead, why = "is not how families and young people speak of themselves.") {
this.look_for = look_for;
this.pattern = pattern;
this.instead = instead;
this.why = why;
}
}
function _word$words_on_screen(look_for, pattern, instead, why = "") {
let compiled;
compiled = py.re.compile(py.replace(("\\b(?:" + py.str(pattern) + ")\\b"), " ", "\\s+"));
return (py.truth(why) ? new _Word$words_on_screen(look_for, compiled, instead, why) : new _Word$words_on_screen(look_for, compiled, instead));
}
const _WORDS$words_on_screen = [_word$words_on_screen("suffer", "suffer(?:s|ing|ers?)?(?: from| with)?", "Say who they are or what they have, like this:  autistic children;  children who have epilepsy"), _word$words_on_screen("afflict", "afflicted (?:with|by)", "Say:  children who have epilepsy"), _word$words_on_screen("victim", "victims? of (?!crime|abuse)", "Say:  children who have epilepsy"), _word$words_on_screen("bound", "wheelchair[ -]bound", "Say:  wheelchair users;  children who use a wheelchair"), _word$words_on_screen("confined", "confined to (?:a|their|his|her) wheelchair", "Say:  wheelchair users;  children who use a wheelchair"), _word$words_on_screen("functioning", "(?:high|low|higher|lower)[ -]functioning", "Say what a child needs, like this:  children who speak little or not at all;  children who need help to join in"), _word$words_on_screen("mental age", "mental ages?", "Say what a child likes or can do, and give ages in years."), _word$words_on_screen("normal", "normal (?:child(?:ren)?|kids?|people|siblings?|peers|pupils|schools?)", "Say:  other children;  children without a disability;  mainstream schools", "tells a family that their child is not."), _word$words_on_screen("able-bodied", "able-bodied", "Say:  children without a disability"), _word$words_on_screen("able bodied", "able bodied", "Say:  children without a disability"), _word$words_on_screen("handicap", "handicap(?:ped|s)?", "Say:  disabled children;  accessible toilet", "is a word that people have asked to be spared."), _word$words_on_screen("retard", "retard(?:ed|ation)?", "Say:  children with a learning disability", "is a word that people have asked to be spared."), _word$words_on_screen("spastic", "spastics?", "Say:  children with cerebral palsy", "is a word that people have asked to be spared."), _word$words_on_screen("special needs", "special needs (?:kids?|child(?:ren)?)", "Say:  children with special educational needs;  disabled children"), _word$words_on_screen("challenging behav", "challenging behaviou?rs?", "Say:  distressed behaviour;  children who may become distressed", "puts on the child what may come from the place."), _word$words_on_screen("naughty", "naughty (?:child(?:ren)?|kids?|step)", "Say:  children who may become distressed"), _word$words_on_screen("non-verbal", "non-verbal", "Say:  children who speak little or not at all", "says only what a child does not do."), _word$words_on_screen("nonverbal", "nonverbal", "Say:  children who speak little or not at all", "says only what a child does not do."), _word$words_on_screen("autistics", "autistics|the autistic", "Say:  autistic children and young people"), _word$words_on_screen("the disabled", "the disabled(?= |$|[.,;])(?! (?:toilets?|parking|access|child|young|people|bays?|loo|swimmers?|riders?))", "Say:  disabled children;  disabled people"), _word$words_on_screen("mum", "mums? only|mums and tots", "Say:  parent carers;  your adult;  parent carers and under-fives", "leaves out fathers, grandparents and foster carers.")];
const _CURES$words_on_screen = py.re.compile("\\b(?:cures?|cured|heals?|treats? (?:autism|adhd|anxiety|epilepsy|the condition|symptoms)|overcomes? (?:autism|adhd)|recover(?:y|s)? from autism)\\b");
const _CURE_WORDS$words_on_screen = [" cure", "heals", "treats", "overcome", "recover"];
const _NAPPY$words_on_screen = py.re.compile("\\bnapp(?:y|ies)\\b");
function _is_over_three$words_on_screen(entry) {
let youngest;
youngest = entry.part("ages").get("from");
return (py.isinstance(youngest, py.int) && (youngest > 3));
}
function* _check$words_on_screen(entry, _) {
let cures, found, keys, match, nappy, small, text, word, words;
words = entry.words;
found = [...(function* () { for (const word of _WORDS$words_on_screen) { if ((py.contains(words, word.look_for) && (word.pattern.search(words) !== null))) { yield word; }} })()];
cures = py.both(py.any((function* () { for (const start of _CURE_WORDS$words_on_screen) { yield py.contains(words, start); } })()), () => _CURES$words_on_screen.search(words));
nappy = py.both(py.contains(words, "napp"), () => py.both(_is_over_three$words_on_screen(entry), () => _NAPPY$words_on_screen.search(words)));
if (!(py.truth(found) || py.truth(cures) || py.truth(nappy))) {
return null;
}
for ([keys, text] of entry.texts) {
small = py.lower(text);
for (word of found) {
match = word.pattern.search(small);
if ((match !== null)) {
yield new Finding$findings(keys, ("\"" + py.str(py.strip(match.group())) + "\" " + py.str(word.why)), word.instead);
}
}
match = (py.truth(cures) ? _CURES$words_on_screen.search(small) : null);
if ((match !== null)) {
yield new Finding$findings(keys, ("\"" + py.str(match.group()) + "\" promises something medical, and the staff look at that before it is published."), "Say what children do here and what they enjoy.");
}
match = (py.truth(nappy) ? _NAPPY$words_on_screen.search(small) : null);
if ((match !== null)) {
yield new Finding$findings(keys, ("\"" + py.str(match.group()) + "\" is a word for babies, and this is for children over three."), "Say:  pad;  pad changing;  swim pad");
}
}
}
return {
converter: converter$conversion,
Entry: Entry$entry,
Fault: Fault$fault,
DAY_IDS: DAY_IDS$names,
FORMATS: FORMATS$formats,
Wording: Wording$messages,
touches: touches$partial,
without_names: without_names$partial,
lists_too_long: _lists_too_long$schema_check,
names_that_are_wrong: _names_that_are_wrong$schema_check,
shortened: _shortened$schema_check,
rules: [
["age-span-sane", "blocking", ["activity"], _check$age_span_sane],
["all-abilities-welcome", "warning", ["activity"], _check$all_abilities_welcome],
["area-exists", "blocking", ["activity", "places"], _check$area_exists],
["booking-has-a-way", "blocking", ["activity"], _check$booking_has_a_way],
["booking-ways-have-details", "warning", ["activity"], _check$booking_ways_have_details],
["changing-table-is-not-changing-places", "warning", ["activity"], _check$changing_table_is_not_changing_places],
["checked-in-the-future", "warning", ["activity", "provider"], _check$checked_in_the_future],
["cost-is-said", "blocking", ["activity"], _check$cost_is_said],
["date-that-has-passed", "warning", ["activity"], _check$date_that_has_passed],
["donation-is-a-choice", "warning", ["activity"], _check$donation_is_a_choice],
["drop-off-beside-your-adult", "warning", ["activity"], _check$drop_off_beside_your_adult],
["duplicate-session", "warning", ["activity"], _check$duplicate_session],
["easy-read-is-easy", "advice", ["activity"], _check$easy_read_is_easy],
["ended-for-a-week", "warning", ["activity"], _check$ended_for_a_week],
["ends-after-it-starts", "blocking", ["activity"], _check$ends_after_it_starts],
["every-counts-from-a-session-day", "blocking", ["activity"], _check$every_counts_from_a_session_day],
["exception-is-a-session-day", "warning", ["activity"], _check$exception_is_a_session_day],
["free-beside-a-price", "warning", ["activity"], _check$free_beside_a_price],
["help-not-stated", "warning", ["activity"], _check$help_not_stated],
["last-bus-before-the-end", "warning", ["activity"], _check$last_bus_before_the_end],
["last-years-check", "warning", ["activity"], _check$last_years_check],
["left-to-fill-in", "warning", ["activity", "provider"], _check$left_to_fill_in],
["marks-round-a-text", "warning", ["activity", "provider"], _check$marks_round_a_text],
["medicine-never-bare-yes", "blocking", ["activity"], _check$medicine_never_bare_yes],
["membership-and-ages", "warning", ["activity"], _check$membership_and_ages],
["mixed-age-span", "warning", ["activity"], _check$mixed_age_span],
["names-of-children", "advice", ["activity", "feedback"], _check$names_of_children],
["notice-expired", "warning", ["activity"], _check$notice_expired],
["one-kind-of-session", "blocking", ["activity"], _check$one_kind_of_session],
["personal-mobile-number", "warning", ["activity", "provider"], _check$personal_mobile_number],
["picture-of-people-agreed", "blocking", ["activity"], _check$picture_of_people_agreed],
["postcode-and-town-agree", "warning", ["activity"], _check$postcode_and_town_agree],
["private-address", "blocking", ["activity"], _check$private_address],
["private-email", "warning", ["activity", "provider"], _check$private_email],
["scheme-exists", "blocking", ["activity"], _check$scheme_exists],
["session-ages-inside", "warning", ["activity"], _check$session_ages_inside],
["summary-says-more", "warning", ["activity"], _check$summary_says_more],
["terms-exist", "blocking", ["activity", "calendar"], _check$terms_exist],
["town-exists", "blocking", ["activity"], _check$town_exists],
["until-before-from", "blocking", ["activity", "calendar"], _check$until_before_from],
["venue-is-whole", "blocking", ["activity"], _check$venue_is_whole],
["words-on-screen", "warning", ["activity", "provider", "feedback"], _check$words_on_screen]
]
};
};
