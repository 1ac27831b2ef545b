"""The brochure's text edition as a web page that somebody gets by e-mail, in a browser and by itself."""

from __future__ import annotations

import pytest

from activity_directory.brochure.compose import compose
from activity_directory.brochure.editions import Order, Press, edition_of, make_edition
from activity_directory.rendering import make_render
from activity_directory.schedule import Quarter
from tests.brochure.made_up import SETTINGS, many
from tests.browser.conftest import OpenPage
from tests.browser.test_accessibility import AXE, LOOKS, violations

pytestmark = pytest.mark.browser


def test_the_text_edition_has_no_violations_and_asks_for_nothing(open_page: OpenPage) -> None:
    found = many(12)
    press = Press(compose(found, SETTINGS, Quarter(2027, 1)), found, SETTINGS, make_render(SETTINGS, found))
    made = make_edition(press, Order(edition_of("text")))
    (file,) = [each for each in made.files if each.path.endswith(".html")]
    page = open_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.set_content(file.content.decode())
    page.evaluate(AXE)
    lines = []
    for width, look in LOOKS:
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(**{"color_scheme": "light", **look})
        lines += [f"{width} px, {look}: {line}" for line in violations(page)]
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert not lines, "\n".join(lines)
    assert asked == []
