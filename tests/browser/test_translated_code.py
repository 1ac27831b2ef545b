"""What is translated for the browser answers there as it does in Python; what cannot be translated is refused."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

from activity_directory.contribute.browser_code import BrowserCode
from activity_directory.contribute.browser_modules import TranslationFault, read_module
from activity_directory.contribute.browser_statements import function_text
from tests.browser import python_in_use
from tests.conftest import PROJECT

JS = PROJECT / "theme" / "static" / "js"
FUNCTIONS = ("words", "patterns", "near", "counted", "choices", "days", "kinds")
TEXTS = [
    "", " ", "a", "abc", "A b  c.", "left stop right", "right a b skip beta", "x1y2 and z,3;4", "-12.50 and 7",
    "0123 4501 012",
    "2026-02-28", "2024-02-29", "2026-02-30", "2026-13-01", "swiming", "saterday", "appl",
    "caf\xe9 \u201cquiet\u201d",
    "\U0001f600 a1b \U0001f600b", "a\nb", "tab\tb", "aXb", "a. b, c; d!", "bbb abb", "100", "1.5", "e", "ee",
    "xxa", "stop",
]  # fmt: skip


def texts() -> list[str]:
    """Those above and three hundred more, the same on each run."""
    found = list(TEXTS)

    @settings(
        max_examples=300,
        derandomize=True,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(st.text(st.sampled_from("abeExX 019.,;!-\n\xe9\U0001f600"), max_size=16))
    def gather(text: str) -> None:
        found.append(text)

    gather()
    return found


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """An empty page with the translation of python_in_use.py."""
    code = BrowserCode({})
    names = [f"{name}: {code.name_of(python_in_use.__name__, name)}" for name in FUNCTIONS]
    made = f'"use strict";\n{code.text()}return {{{", ".join(names)}}};'
    page = browser.new_page()
    for script in ("entry-python.js", "entry-python-text.js"):
        page.evaluate((JS / script).read_text("utf-8"))
    page.evaluate(f"window.translated = (function (py) {{ {made} }})(window.activityEntry.python)")
    yield page
    page.close()


@pytest.mark.parametrize("name", FUNCTIONS)
def test_a_translated_function_answers_as_in_python(page: Page, name: str) -> None:
    asked = texts()
    said = page.evaluate(
        "([name, asked]) => JSON.stringify(JSON.parse(asked).map((text) => window.translated[name](text)))",
        [name, json.dumps(asked)],
    )
    for text, answer in zip(asked, json.loads(said), strict=True):
        here: Any = json.loads(json.dumps(getattr(python_in_use, name)(text)))
        assert answer == here, text


@pytest.mark.parametrize(
    "line",
    [
        "return eval(text)",
        "return open(text)",
        "return text[::2]",
        "return f'{text!r}'",
        "for letter in text:\n        pass\n    else:\n        return 1",
        "with text:\n        return 1",
        "try:\n        return 1\n    except OSError:\n        return 2",
        "del text",
        "return b'a'",
        "return len(text, strange=1)",
        "return 2 ** 3",
        "global x",
    ],
)
def test_python_that_has_no_translation_is_refused_with_its_line(tmp_path, line):
    path = tmp_path / "strange.py"
    path.write_text(f"def strange(text):\n    {line}\n", "utf-8")
    module = read_module("strange", path)
    node: Any = module.definitions["strange"]
    with pytest.raises(TranslationFault, match=r"strange\.py, line \d: there is no translation for"):
        function_text(node, "strange", module, BrowserCode({}))
