"""The pictures of docs/providers/ show what the page shows: words and answers are kept beside each, and compared.

Pixels differ from computer to computer, so they are not. `make pictures` makes the pictures anew whose words have
changed, or that are not there.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from tests.browser.conftest import PROJECT, TODAY, OpenPage

pytestmark = pytest.mark.browser

DOCS = PROJECT / "docs" / "providers"
PICTURES = DOCS / "pictures"
WIDTH = 360
MOST_BYTES = 60_000
MAKE = 'The page has changed, and docs/providers/pictures no longer shows it. Write "make pictures", and look at them.'

SWIM = "quarry-swimmers/saturday-swim"
NEW: dict[str, Any] = {
    "name": "Story bricks",
    "summary": "We listen to a story and build it in bricks. You may come late and leave early.",
    "interests": ["stories-and-reading", "lego"],
    "ages": {"from": "5", "to": "11"},
    "help": {"one_to_one": {"who": "can-arrange", "notice": "Two weeks"}},
    "adult_stays": {"usually": "drop-off"},
    "venue": {"name": "Wem Hall", "address": "2 Example Street", "town": "wem", "postcode": "SY4 5DG"},
    "sessions": [{"days": ["tuesday"], "start": "16:30", "end": "17:15", "when": "term-time"}],
    "costs": [{"for": "child", "amount": "4.50", "per": "session"}],
    "booking": {"how": "book", "phone": "01632 960140"},
    "images": [
        {
            "file": "room.jpg",
            "alt": "A bright room with low tables and boxes of bricks",
            "of": "place",
            "consent": "yes",
        }
    ],
}

BEGIN = """([data, done, at]) => {
    const { form, questions } = activityContribute;
    form.forget();
    const empty = { id: '', base: null, text: '', from: '', at: '' };
    const state = { task: 'new', provider: 'wem-makers', providerData: null, ...empty };
    const first = questions.sections.filter((one) => one.first).map((one) => [one.id, 1]);
    form.begin({ ...state, data, done: Object.fromEntries(first.slice(0, done)) });
    form.go(at);
}"""
OPEN = """([what, id]) => { activityContribute.form.forget(); activityContribute.start.open(what, id); }"""
# What can be seen from one element to another: words with what they are, and answers.
SHOWN = """([first, last]) => {
    const range = document.createRange();
    range.setStartBefore(first);
    range.setEndAfter(last);
    const seen = (one) => one.checkVisibility() && !one.closest('.visually-hidden');
    const kinds = { H2: 'title', H3: 'heading', LEGEND: 'question', BUTTON: 'button', A: 'link', LABEL: 'label' };
    const both = NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT;
    const walk = document.createTreeWalker(range.commonAncestorContainer, both);
    const lines = [];
    let held = null;
    while (walk.nextNode()) {
        const node = walk.currentNode;
        if (!range.intersectsNode(node)) continue;
        if (node.nodeType === Node.TEXT_NODE) {
            const words = node.data.replace(/\\s+/g, ' ');
            if (!words.trim() || !seen(node.parentElement) || node.parentElement.closest('select, textarea')) continue;
            const holder = node.parentElement.closest('h2, h3, legend, button, a, label, summary, p, li, dt, dd');
            const kind = kinds[holder && holder.tagName] || 'text';
            if (held === holder && kind !== 'label') lines[lines.length - 1] += words;
            else lines.push(kind + ': ' + words.trimStart());
            held = holder;
        } else if (node.matches('br')) {
            held = null;
        } else if (node.matches('input, select, textarea') && seen(node)) {
            const pressed = node.type === 'checkbox' || node.type === 'radio';
            const answer = node.tagName === 'SELECT' ? (node.selectedOptions[0] || {}).text : node.value;
            lines.push(pressed ? (node.checked ? '(x)' : '( )') : 'answer: ' + answer);
            held = null;
        }
    }
    return lines.map((line) => line.trim()).join('\\n') + '\\n';
}"""


def new(page: Page, at: str, *, done: int = 9, **changes: Any) -> None:
    page.evaluate(BEGIN, [{**NEW, **changes}, done, at])


def opened(page: Page, what: str, which: str) -> None:
    page.evaluate(OPEN, [what, which])


def who(page: Page) -> None:
    page.evaluate("() => { activityContribute.form.forget(); activityContribute.form.go('start'); }")
    page.get_by_label("Your club, charity or group").select_option("wem-makers")


def wrong(page: Page) -> None:
    new(page, "section:ages", done=2, ages={"from": "11", "to": "5"})
    page.get_by_role("button", name="Save and go on").click()
    expect(page.locator(".entry-errors")).to_be_focused()


def changes(page: Page) -> None:
    opened(page, "change", "wem-makers/brick-club")
    expect(page.locator("h2.entry-title")).to_have_text("What would you like to change?")
    page.evaluate("""() => {
        const { form } = activityContribute;
        Object.assign(form.state.data.sessions[0], { start: '16:30', end: '18:00' });
        form.go('review');
    }""")


def called_off(page: Page) -> None:
    opened(page, "cancel", "wem-makers/first-saturday")
    page.locator("#c-dates-0").check()
    page.get_by_label("Why?").fill("The heating is broken")


# name: how to come there, its title, and the last thing that is in the picture
PICTURES_OF: dict[str, tuple[Callable[[Page], None], str, str]] = {
    "who-are-you": (who, "Who are you?", ".buttons"),
    "a-question": (lambda page: new(page, "section:what", done=0), "What is it called?", ".buttons .button"),
    "when-is-it": (lambda page: new(page, "section:sessions", done=4), "When is it?", "[data-keys*='when']"),
    "put-right": (wrong, "What ages is it for?", ".buttons .button"),
    "who-helps": (
        lambda page: new(page, "section:help", done=7),
        "Who helps a child with what?",
        ".entry-help:nth-child(3) select",
    ),
    "all-nine": (lambda page: new(page, "list"), "That is all we need", ".entry-steps"),
    "send-it": (lambda page: new(page, "send"), "Send it to us", ".entry-way:last-of-type"),
    "what-to-do": (lambda page: opened(page, "act", SWIM), "Saturday swim", ".entry-steps"),
    "what-changes": (changes, "What changes", ".field .choice"),
    "still-right": (lambda page: opened(page, "right", SWIM), "Is this still right?", ".buttons .button"),
    "call-off": (called_off, "Which date is called off?", ".buttons .button"),
    "a-picture": (lambda page: new(page, "section:images"), "Pictures", "[data-keys*='consent']"),
}


def in_few_bytes(png: bytes) -> bytes:
    out = io.BytesIO()
    with Image.open(io.BytesIO(png)) as picture:
        few = picture.convert("RGB").quantize(colors=14, dither=Image.Dither.NONE)
        few.save(out, "PNG", optimize=True)
    return out.getvalue()


def picture_of(page: Page, last: str) -> bytes:
    """From the line above the title to the bottom of the last thing, as wide as the telephone."""
    page.evaluate("() => document.activeElement.blur()")
    page.mouse.move(0, 0)
    top = page.locator(".entry-line").bounding_box()
    end = page.locator(f"#entry-form {last}").first.bounding_box()
    assert top is not None
    assert end is not None
    y = top["y"] + page.evaluate("() => scrollY") - 8
    height = end["y"] + end["height"] + page.evaluate("() => scrollY") + 12 - y
    return in_few_bytes(page.screenshot(clip={"x": 0, "y": y, "width": WIDTH, "height": height}, full_page=True))


def test_the_pictures_show_what_the_page_shows(
    open_page: OpenPage, address: str, request: pytest.FixtureRequest
) -> None:
    page = open_page(WIDTH, 740, device_scale_factor=2)
    page.clock.set_fixed_time(f"{TODAY}T12:00:00Z")
    page.goto(address + "add-or-change.html")
    expect(page.locator("h2.entry-title")).to_be_focused()
    page.evaluate("() => activityEntry.ready")
    differ = []
    for name, (come, title, last) in PICTURES_OF.items():
        come(page)
        expect(page.locator("h2.entry-title")).to_have_text(title)
        first = page.locator("#entry-form > *").first.element_handle()
        shown = page.evaluate(SHOWN, [first, page.locator(f"#entry-form {last}").first.element_handle()])
        words, picture = PICTURES / f"{name}.txt", PICTURES / f"{name}.png"
        current = words.is_file() and picture.is_file() and words.read_text(encoding="utf-8") == shown
        if request.config.getoption("--update-golden") and not current:
            PICTURES.mkdir(exist_ok=True)
            picture.write_bytes(picture_of(page, last))
            words.write_text(shown, encoding="utf-8")
        elif not current:
            differ.append(name)
    assert differ == [], MAKE


def pages() -> Iterator[tuple[Path, str]]:
    for path in sorted(DOCS.glob("*.md")):
        yield path, path.read_text(encoding="utf-8")


def test_each_picture_is_shown_somewhere_says_in_words_what_matters_and_is_small() -> None:
    kept = {path.stem for path in PICTURES.glob("*.png")}
    assert kept == set(PICTURES_OF) == {path.stem for path in PICTURES.glob("*.txt")}
    shown: dict[str, list[str]] = {}
    for _, text in pages():
        for alt, name in re.findall(r'<img alt="([^"]*)" src="pictures/([a-z-]+)\.png" width="360">', text):
            shown.setdefault(name, []).append(alt)
    assert set(shown) == kept
    assert [name for name, alts in shown.items() for alt in alts if len(alt) < 40 or alt.startswith("A picture")] == []
    assert [path.name for path in PICTURES.glob("*.png") if path.stat().st_size > MOST_BYTES] == []
