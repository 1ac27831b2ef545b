"""What people type for a place, a day, an age or a price: patterns, first to last, and the filters that they mean.

A pattern is matched against words parted by single spaces ("£ 5", "18 +", "5 - 8"; see understanding.py) and always
from the beginning of one word to the end of another. `<name>` stands for one of PIECES, or for the directory's own
towns and districts. The same table is sent to the browser, so only what Python and JavaScript read alike is used: no
look-behind, no named groups.

The order matters: what is matched first is not looked at again. A rule whose `sets` is None keeps its words as words
("step free" is not a price); one whose `sets` is empty says nothing (the county's own name). understanding_sums.py says
what the names after "#" make of what a pattern caught.
"""

from __future__ import annotations

from dataclasses import dataclass

Setting = tuple[str | int, ...]
"""A filter's group, and its choice: ("cost", "free"), or a sum on what the pattern caught: ("day", "#days")."""


@dataclass(frozen=True, slots=True)
class Rule:
    """`sets` are the filters that the pattern means; `stays` whether its words may stand in names too."""

    pattern: str
    sets: tuple[Setting, ...] | None
    stays: bool = True


# Put into the patterns in this order, so that a piece may hold those below it.
PIECES = {
    "drive": "(?:within |about |under )?(?:half (?:an )?hour|[23]0 ?min(?:ute)?)s?(?: drive| away)?",
    "miles": "(?:within )?([0-9]+) ?(?:miles?|mi|m)(?: (?:of|from|away from|around))?",
    "place": "<by>(<towns>)(?: (?:area|way|town|based))?",
    "postcode": "(<districts>)(?: ?[0-9][a-z][a-z]| [0-9]$)?",
    "by": (
        "(?:(?:(?:we |i )?live )?(?:in|near|nr|around|round|by|at|outside|close to|near to|not far from|from|of) )?"
        "(?:the )?"
    ),
    "pounds": "(?:a )?(?:£ ?([0-9]+)(?:[.:]([0-9]+))?|([0-9]+)(?:[.]([0-9]+))? ?(?:pounds?|quid|£))",
    "day": "(mon|tue|wed|thu|fri|sat|sun)(?:s|day|days|sday|sdays|rs|r|rsday|rsdays|nesday|nesdays|urday|urdays)?",
    "night": "(?:evenings?|nights?|eves?)",
    "weekend": "(?:weekends?|week ends?)",
    "season": "(easter|summer|christmas|xmas)",
    "half": "half ?terms?(?: (?:holidays?|week|break))?",
    "club": "(?:clubs?|camps?|schemes?|play ?schemes?|activit[a-z]+|fun|things|sessions?|care|childcare|trips?|days?)",
    "month": "(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|ember|tember|ober)?",
    "th": "([0-9][0-9]?)(?:st|nd|rd|th)?",
    "hour": "([0-9][0-9]?)(?:[.:][0-9]+)?(?: ?oclock)?(?: ?(am|pm))?",
    "ages": "<whose>(?:age(?:s|d)?|age group|aged between|between(?: ages?)?)",
    "to": "(?:to|-|and|or|until)",
    "more": "(?:\\+|plus|upwards|onwards|(?:and|or) (?:over|above|older|up|upwards))",
    "part": "(?: 1/2|[.][0-9]| and (?:a )?half)?",
    "many": (
        "(?:hours?|hrs?|minutes?|mins?|months?|weeks?|wks?|days?|nights?|times?|sessions?|kids|children|boys|girls|siblings|"
        "brothers|sisters|sons|daughters|people|adults?|carers?|staff|miles?|pin|a ?side|seater|wheels?|or more|of us|"
        "of them)"
    ),
    "on": "(?:(?:on|in|for|during|over|at) )?(?:(?:a|an|the|my|every) )?",
    "whose": "(?:for )?(?:(?:my|our|an?|the) )?",
    "child": "(?: (?:boys?|girls?|child|children|kids?|lads?|sons?|daughters?|grand(?:son|daughter|child)|ones?))?",
    "years": "(?:years?|yrs?|yo|y o|y)(?: old)?s?",
    "n": "([0-9][0-9]?)",
}


def rules(areas: dict[str, tuple[str, ...]], county: str, *, towns: bool, districts: bool) -> tuple[Rule, ...]:
    """All rules. `areas` are filters by what their areas are called; `towns` and `districts` whether there are any."""
    return (
        *_kept(), *_where(areas, county, towns, districts), *_money(), *_hours(), *_ages(), *_dates(), *_times(),
        *_others(),
    )  # fmt: skip


def _kept() -> tuple[Rule, ...]:
    """Words that look like a filter and are none."""
    return tuple(
        Rule(pattern, None)
        for pattern in (
            "(?:gluten|nuts?|dairy|screen|phone|wheat|stress|hassle|step|smoke|alcohol|scent|barrier|worry|pain) free",
            "weekends? (?:away|off|break)",
            "free for (?:carers?|adults?|pas?|companions?|parents?)",
            "(?:after|at|past|beyond|until|till|hits?|nearly|almost) (?:1[6-9]|2[0-9])",
            "free (?:parking|play|time|wi ?fi|range|flow|carers?|companion|tickets?|school meals?|style|to join)",
            "(?:turn|turns|turned|turning|becomes|becoming|reaches|reaching) (?:1[6-9]|2[0-9])",
            "[0-9]+(?:st|nd|rd|th) birthday|section [0-9]+|page [0-9]+|covid 19",
            "(?:when|once|until|till) (?:hes|shes|theyre|im|(?:he|she|they|we|i) (?:is|are|am|gets?|was)) [0-9]+",
            "(?:carers?|adults?|parents?|pas?|helpers?|companions?) (?:(?:goe?s?|gets?|is|are|comes?) )?(?:in )?free",
            "[12] (?:to|-|2) 1|121|[12]:1",
            "(?:baby|toddler) ?(?:chang[a-z]*|sit[a-z]*|swing|seat|pool)",
            "(?:in|out of) (?:the )?sun|sun cream|half (?:an )?hour(?!s? (?:drive|away|from|of))",
            "24/7|50/50",
        )
    )


def _where(areas: dict[str, tuple[str, ...]], county: str, towns: bool, districts: bool) -> tuple[Rule, ...]:
    found = []
    if towns:
        found.append(Rule("<miles> <place>", (("near", "#place", 1), ("within", "#miles", 0))))
        found.append(Rule("<place> <miles>(?: radius| away)?", (("near", "#place", 0), ("within", "#miles", 1)), False))
        found.append(Rule("<drive> <place>", (("near", "#place", 0), ("within", "15")), False))
    if districts:
        found.append(Rule("<miles> <postcode>", (("near", "#caught", 1), ("within", "#miles", 0))))
        found.append(Rule("<by><postcode>", (("near", "#caught", 0),)))
    # "Ludlow in Shropshire" is Ludlow; "north-west Shropshire" is an area; the county alone is everywhere.
    longest_first = sorted(areas.items(), key=lambda one: (-len(one[0]), one[0]))
    found += [Rule(f"<by>{words}", tuple(("area", area) for area in meant)) for words, meant in longest_first]
    if towns:
        found.append(Rule("<place>", (("near", "#place", 0),)))
    # Where "here" is, only the reader's device knows: the words say nothing of an activity.
    here = "(?:in|around) (?:my|our|this) area|(?:close|closer|local) to (?:me|us|home)|a?round (?:here|me|us)"
    found.append(Rule(f"{here}|near (?:my|our) (?:house|home)|(?:nearest|closest)(?: to (?:me|us|home))?", (), False))
    if county:
        found.append(Rule(f"(?:(?:anywhere|everywhere) )?(?:(?:in|across|around|within|all over) )?{county}", ()))
    return tuple(found)


def _money() -> tuple[Rule, ...]:
    most = (("cost", "#pounds"),)
    return (
        Rule("[0-9]+ (?:to|-) ([0-9]+) ?(?:pounds?|quid)", most, False),
        Rule("£ [0-9.:]+ (?:(?:to|-|and) £ |(?:to|-) |£ )([0-9]+)(?:[.:]([0-9]+))?", most, False),
        Rule("(?:for )?(?:under|below|less than|up to|max(?:imum)?|no more than|cheaper than) <pounds>", most, False),
        Rule("<pounds> (?:(?:or|and) (?:less|under|below|cheaper)|max(?:imum)?)", most, False),
        Rule(
            "(?:for )?free(?: of charge)?|£ 0(?:[.]00?)?|no (?:cost|charge|fee)|for nothing|"
            "(?:that )?(?:costs|doesnt cost|dont cost) (?:nothing|anything|a penny)",
            (("cost", "free"),),
        ),
        Rule(
            "cheap(?:er|est)?|low cost|affordable|inexpensive|not (?:too |very )?(?:expensive|dear)|on a budget",
            (("sort", "cheapest"),),
            False,
        ),
    )


def _hours() -> tuple[Rule, ...]:
    """From one hour to another: "5-7pm" is no age."""
    working = Rule("(?:from )?(?:8|9|10)(?:[.:][0-9]+)? (?:to|-) [1-6](?:[.:][0-9]+)?", (), False)
    first = "(?:between |from |at )?([0-9][0-9]?)(?:[.:][0-9]+)?(?: ?(am|pm))?"
    spoken = "(?:at |from )?(?:half(?: past)?|quarter (?:to|past)) ([0-9][0-9]?)"
    return (
        Rule(f"{first} <to> [0-9][0-9]?(?:[.:][0-9]+)? ?(?:am|pm)", (("time", "#at"),), False),
        Rule(spoken, (("time", "#at"),), False),
        working,
    )


def _years(low: str, high: str) -> tuple[Setting, ...]:
    """An age from `low` to `high`: "n" and "m" are the first and the second number that were caught."""
    return (("age", "#years", low, high),)


def _ages() -> tuple[Rule, ...]:
    numbers = (
        (
            "<whose>(?!1/2)<n>(?: <to> |/)<n> ?(?:<years>|s)<child>|<ages> <n>(?: <to> |/)<n>|<n> - <n>",
            _years("n", "m"),
        ),
        ("<whose>(?:under|below|younger than) (?:the age of )?<n>s?(?: <years>)?|u<n>s?", _years("0", "n-1")),
        ("(?:<ages> )?<n> [0-9][0-9]?(?: and)? <n>(?: <years>)?", _years("n", "m")),
        ("<whose><n> ?(?:<years> )?(?:and|or) (?:under|below|younger)", _years("0", "n")),
        ("<whose>up to (?:the age of |ages? )?<n>(?: <years>)?(?! <many>)", _years("0", "n")),
        (
            "<whose>(?:ages?|aged)? ?<n> ?(?:<years> )?<more>",
            _years("n", "25"),
        ),
        ("<whose>(?:over|above|older than) (?:the age of )?<n>s?(?: <years>)?", _years("n", "25")),
        ("<whose><n> ?(?:months?|mths?|mo)(?: old)?s?<child>(?! (?:wait|course|block|trial))", (("age", "#months"),)),
        ("(?:just )?(?:turned|turning|nearly|almost|rising) <n><part>(?: <years>)?", _years("n", "n")),
        ("<whose><n><part> ?<years>(?: and (?:a )?half)?<child>", _years("n", "n")),
        ("<ages> <n><part>|(?:shes|hes|whos|theyre|im|i am|(?:he|she|who) is) <n><part>", _years("n", "n")),
        ("<whose>(?:young )?(?:son|daughter|child|boy|girl|lad|person|man|woman)(?: is)? <n>", _years("n", "n")),
        ("(1[0-9]) to (2[0-9])", _years("n", "m")),
        ("(?:in )?(?:school )?(?:years?|yrs?|y) ?<n>(?:/[0-9]+)?<child>", _years("n+4", "n+5")),
    )
    words = (
        ("<whose>teen(?:s|ager|agers|age|aged)?<child>", "13-19"),
        ("<whose>toddlers?", "1-3"),
        ("<whose>bab(?:y|ies)", "0-1"),
        ("<whose>pre ?school(?:ers?)?(?: (?:age|aged))?<child>", "2-4"),
        ("<whose>primary (?:school )?(?:age|aged|pupils?|child|children|kids)<child>", "5-11"),
        ("<whose>secondary (?:school )?(?:age|aged|pupils?|child|children|kids)<child>", "11-16"),
        ("<whose>young adults?|for (?:disabled |autistic )?adults|(?:disabled|autistic) adults?|adults with", "18-25"),
        ("(?:in )?(?:the )?sixth form(?:ers?)?", "16-18"),
        ("(?:in |starting )reception|reception (?:class|year|age|child)|year r", "4-5"),
        ("(?:ks|key stage) ?1", "5-7"),
        ("(?:ks|key stage) ?2", "7-11"),
        ("(?:ks|key stage) ?3", "11-14"),
        ("(?:ks|key stage) ?4", "14-16"),
    )
    return (
        *(Rule(pattern, sets, False) for pattern, sets in numbers),
        *(Rule(pattern, (("age", years),)) for pattern, years in words),
    )


def _dates() -> tuple[Rule, ...]:
    return (
        Rule("<on>(?:this |next )?<month> <half>", (("date", "#holiday", "half-term"),)),
        Rule("<on>(?:this |next )?<half>", (("date", "#holiday", "half-term"),)),
        Rule(
            "6 weeks? (?:holidays?|hols|break)|summer (?:holiday )?<club>|(?:in |during |all )?august",
            (("date", "#holiday", "summer-holidays"),),
        ),
        Rule("<on>(?:this |next )?<season> (?:school )?(?:holidays?|hols?|break)", (("date", "#holiday", "holidays"),)),
        Rule("(?:over|during|in|at|this|next) (?:the )?<season>", (("date", "#holiday", "holidays"),)),
        Rule("summer term|summer ?(?:house|camp|school)", None),
        Rule("(easter|summer)", (("date", "#holiday", "holidays"),)),
        Rule(
            "<on>(?:school )?(?:holidays|hols)|(?:school )?holiday <club>|non term(?: time)?|"
            "(?:inset|teacher training) days?|<on>bank holidays?",
            (("when", "holidays"),),
        ),
        Rule("<on>(?:school )?term ?times?(?: only)?|(?:in|during) (?:the )?(?:school )?term", (("when", "term"),)),
        Rule("(?:on |for )?(?:this|the coming|coming) <weekend>", (("date", "this-weekend"),)),
        Rule("(?:on |for )?(?:the )?next <weekend>", (("date", "next-weekend"),), False),
        Rule("(?:for |in )?(?:the )?next week", (("date", "next-week"),), False),
        Rule("(?:for )?(?:this|the coming|coming) week|(?:in )?(?:the )?next (?:few|7) days", (("date", "this-week"),)),
        Rule("(?:later )?today|this (?:morning|afternoon)", (("date", "#later", 0),), False),
        Rule("tonight|this evening", (("date", "#later", 0), ("time", "evening")), False),
        Rule("(?:for )?tomorrow", (("date", "#later", 1),), False),
        Rule("(?:on )?(?:this |this coming |coming )<day> <night>", (("date", "#coming"), ("time", "evening"))),
        Rule("(?:on )?(?:this |this coming |coming )<day>", (("date", "#coming"),)),
        # Some mean the coming one, some the one after it: both are asked for, and one press takes either away.
        Rule("(?:on )?next <day> <night>", (("date", "#coming"), ("date", "#coming", 7), ("time", "evening")), False),
        Rule("(?:on )?next <day>", (("date", "#coming"), ("date", "#coming", 7)), False),
        Rule(
            "(?:on )?(?!1/2)([0-9][0-9]?)/([0-9][0-9]?)(?:/(?:20)?[0-9][0-9])?|"
            "(?:on )?([0-9][0-9]?)[.]([0-9][0-9]?)[.](?:20)?[0-9][0-9]",
            (("date", "#date", 0, 1),),
            False,
        ),
        Rule("(?:on )?(?:the )?<th> (?:of )?<month>(?: 20[0-9][0-9])?", (("date", "#date", 0, 1),), False),
        Rule("(?:on )?<month> (?:the )?<th>(?: 20[0-9][0-9])?", (("date", "#date", 1, 0),), False),
    )


def _times() -> tuple[Rule, ...]:
    week = tuple(("day", day) for day in ("monday", "tuesday", "wednesday", "thursday", "friday"))
    return (
        Rule("mon(?:day)?s? (?:to|-) thu(?:r|rs|rsday)?s?", week[:4]),
        Rule(
            "<on><day>(?: <night>)? (?:from|after) <hour>(?: onwards)?",
            (("day", "#days"), ("time", "#after", 1)),
            False,
        ),
        Rule("<on><night> (?:from|after) <hour>(?: onwards)?", (("time", "#after"),), False),
        Rule("<on><day> (?:the )?[0-9][0-9]?(?:st|nd|rd|th)", (("day", "#days"),), False),
        Rule(
            "<on>(?:[1-5](?:st|nd|rd|th)|first|second|third|fourth|last) <day>(?: of (?:the|each|every) month)?",
            (("day", "#days"),),
        ),
        Rule("<on><day> (?:nights?|eves?)", (("day", "#days"), ("time", "evening"))),
        Rule("mon(?:day)? (?:to|-) fri(?:day)?|(?:on )?week ?days?|(?:in|during) the week|midweek", week),
        Rule("<on><day> am", (("day", "#days"), ("time", "morning")), False),
        Rule("<on><day> pm", (("day", "#days"), ("time", "afternoon"), ("time", "evening")), False),
        Rule("(?:at |on |over )?(?:the )?<weekend>", (("day", "saturday"), ("day", "sunday"))),
        Rule("<on><day>", (("day", "#days"),)),
        Rule("(?:for )?after ?school(?: clubs?)?|straight from school", (("time", "after-school"),)),
        Rule("<on>(?:early |late )?mornings?|before lunch", (("time", "morning"),)),
        Rule("<on>(?:early |late )?afternoons?|after lunch", (("time", "afternoon"),)),
        Rule("<on>(?:early |late )?evenings?|after (?:tea|dinner|work)|at night", (("time", "evening"),)),
        Rule("(?:in |during )?(?:the )?(?:daytimes?|school hours)", (("time", "morning"), ("time", "afternoon"))),
        Rule("after <hour>(?: onwards)?", (("time", "#after"),), False),
        Rule("(?:before|until|by) <hour>", (("time", "#before"),), False),
        Rule("(?:at )?([0-9][0-9]?)(?:[.:][0-9]+)? ?(am|pm)|at ([0-9][0-9]?) ?oclock", (("time", "#at"),), False),
    )


def _others() -> tuple[Rule, ...]:
    return (
        # Alone they can mean little else: "swimming £5", "0 to 25".
        Rule("(?:for |about |around |only )?<pounds>(?: each| a session| per session)?", (("cost", "#pounds"),), False),
        Rule("<n> (?:to|-|and) <n>(?! <many>)", _years("n", "m"), False),
        Rule("[0-9]+ oclock|(?:type|stage|grade|level|route|bus|number|team|at|from|before|by|until|top) [0-9]+", None),
        Rule("[0-9]+ <many>|(?:family|group|groups) of [0-9]+", ()),
        # A figure that nothing else was made of: "1:1 autistic 7 ludlow". A smaller one may count children.
        Rule("(?:and |is )?([4-9]|1[0-9]|2[0-5])", (("age", "#years", "n", "n"),), False),
        # At the end: "lego whitchurch autistic 3".
        Rule("(?:and |is )?([2-9]|1[0-9]|2[0-5])$", (("age", "#years", "n", "n"),), False),
        Rule("[1-3]", (), False),
        Rule("drop ?(?:them |him |her |my child )?off(?! (?:point|bay|zone))|drop and go", (("help", "drop-off"),)),
        Rule(
            "no (?:parents?|mums?|grown ?ups?)(?! carers?)(?: (?:allowed|there|staying|needed|required))?|"
            "leave (?:him|her|them|my (?:son|daughter|child))(?: there)?",
            (("help", "drop-off"),),
            False,
        ),
        Rule(
            "(?:where |so )?(?:(?:i|we|you|mum|dad|parents?|carers?|adults?) )?(?:dont|do not|doesnt|not) "
            "(?:(?:have|need|want) to )?stay|without (?:me|us|a parent|parents|mum|dad)(?: (?:there|staying))?",
            (("help", "drop-off"),),
            False,
        ),
        Rule(
            "(?:without|no|not|non|dont need|do not need|arent)(?: (?:a|any|to be a|be a|being a|need))? "
            "(?:members?|membership|all in members?(?:hip)?)(?: needed| required)?",
            (("booking", "without-membership"),),
            False,
        ),
        Rule(
            "(?:with |has |have |any )?(?:places|spaces) (?:left|available|free|now)|"
            "(?:with|has|have) (?:places|spaces)|not full|no waiting list",
            (("places", "yes"),),
            False,
        ),
    )
