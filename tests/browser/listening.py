"""What somebody who listens meets: each stop of the Tab key as a screen reader has it from Chromium, and what each live
region says, in order.

It is written as lines of plain text that can be read aloud. Roles are given as screen readers name them.
"""

from __future__ import annotations

import re
from typing import Any

from playwright.sync_api import CDPSession, Page

# Chromium's own names of roles, where people say another.
SPOKEN = {
    "DisclosureTriangle": "button",
    "DisclosureTriangleGrouped": "button",
    "combobox": "combo box",
    "textbox": "box to type in",
    "searchbox": "search box",
    "spinbutton": "number box",
    "Date": "date",
    "region": "part",
    "contentinfo": "foot of the page",
    "banner": "head of the page",
    "complementary": "beside the page",
    "main": "main part",
}
# What a stop may stand in, said when it is entered.
AROUND = (
    "banner",
    "navigation",
    "main",
    "search",
    "region",
    "complementary",
    "contentinfo",
    "form",
    "group",
    "radiogroup",
    "table",
)
# "Looking for ..." is said on a slow line only, and a busy machine is one.
WAITING = re.compile(r"^(?:Looking for|Getting) ")
LISTEN = """
(() => {
  const said = (window.screenReaderSaid = []);
  const last = new Map();
  const live = '[role="status"], [role="alert"], [aria-live="polite"], [aria-live="assertive"]';
  const words = (element) => element.innerText.replace(/\\s+/g, " ").trim();
  // What a page holds when it has been read is not announced; what its scripts then change is.
  const observer = new MutationObserver((changes) => {
    const regions = new Set();
    for (const change of changes) {
      const at = change.target.nodeType === 1 ? change.target : change.target.parentElement;
      const region = at && at.closest(live);
      if (region) regions.add(region);
    }
    for (const region of regions) {
      const now = words(region);
      if (now && now !== last.get(region)) said.push(now);
      last.set(region, now);
    }
  });
  document.addEventListener("readystatechange", () => {
    if (document.readyState !== "interactive") return;
    document.querySelectorAll(live).forEach((region) => last.set(region, words(region)));
    observer.observe(document, { subtree: true, childList: true, characterData: true });
  });
})();
"""


class Listener:
    """Listens to one page and writes down what is said. `heard` is the log: a line for each thing."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.heard: list[str] = []
        self._around: list[str] = []
        page.add_init_script(LISTEN)
        self._session: CDPSession = page.context.new_cdp_session(page)

    def does(self, words: str) -> None:
        """Writes what the reader does next."""
        self.heard.extend(["", f"> {words}"])

    def opens(self, address: str, words: str) -> None:
        """Goes to a page, whose title is what is said first."""
        self.does(words)
        self.page.goto(address)
        self.page.wait_for_load_state("networkidle")
        self._around = []
        self.heard.append(f"page: {self.page.title()}")
        self.listens()

    def waits_for(self, words: str) -> None:
        """Waits until a live region has said something with these words in it, however long a busy machine takes."""
        self.page.wait_for_function("words => window.screenReaderSaid.some((said) => said.includes(words))", arg=words)

    def listens(self) -> None:
        """Writes what the live regions said since the last time."""
        said: list[str] = self.page.evaluate("window.screenReaderSaid.splice(0)")
        self.heard.extend(f"said: {words}" for words in said if not WAITING.match(words))

    def tabs(self, times: int = 1, key: str = "Tab") -> None:
        """Presses a key so often, and writes each stop."""
        for _ in range(times):
            self.page.keyboard.press(key)
            self.stop()

    def tabs_to(self, name: str, most: int = 60) -> None:
        """Presses Tab until a stop's line has these words, and writes each stop on the way."""
        for _ in range(most):
            self.tabs()
            if name in self.heard[-1]:
                return
        raise AssertionError(f"{most} presses of Tab did not come to {name!r}:\n" + "\n".join(self.heard[-most:]))

    def stop(self) -> None:
        """Writes where the focus is, and first what it stands in, if that is new."""
        self.listens()
        found = self._session.send("Runtime.evaluate", {"expression": "document.activeElement"})
        nodes: list[dict[str, Any]] = self._session.send(
            "Accessibility.getPartialAXTree", {"objectId": found["result"]["objectId"], "fetchRelatives": True}
        )["nodes"]
        by_id = {node["nodeId"]: node for node in nodes}
        node = nodes[0]
        line = spoken(node)
        around: list[str] = []
        above = by_id.get(node.get("parentId", ""))
        while above is not None:
            if not above.get("ignored") and role_of(above) in AROUND:
                words = spoken(above, brief=True)
                if role_of(above) not in ("group", "form", "region") or '"' in words:
                    around.insert(0, words)
            above = by_id.get(above.get("parentId", ""))
        for words in around:
            if words not in self._around:
                self.heard.append(f"  in: {words}")
        self._around = around
        self.heard.append(f"  {line}")

    def reads_headings(self) -> None:
        """Writes the headings, as a reader who jumps from one to the next hears them."""
        tree = self._session.send("Accessibility.getFullAXTree")["nodes"]
        by_id = {node["nodeId"]: node for node in tree}

        def walk(node: dict[str, Any]) -> None:
            if not node.get("ignored") and role_of(node) == "heading":
                level = next(each["value"]["value"] for each in node["properties"] if each["name"] == "level")
                self.heard.append(f"  heading {level}: {text_of(node, 'name')}")
            for each in node.get("childIds", ()):
                if each in by_id:
                    walk(by_id[each])

        walk(tree[0])

    def reads(self, selector: str) -> None:
        """Writes a part of the page as it is read from top to bottom."""
        snapshot = self.page.locator(selector).first.aria_snapshot()
        self.heard.extend(f"  {line}" for line in snapshot.splitlines() if "/url:" not in line)


def role_of(node: dict[str, Any]) -> str:
    return str(node.get("role", {}).get("value", ""))


def text_of(node: dict[str, Any], key: str) -> str:
    return " ".join(str(node.get(key, {}).get("value", "")).split())


def spoken(node: dict[str, Any], *, brief: bool = False) -> str:
    """One stop in words: role, name, value, states, and then what describes it."""
    role = role_of(node)
    name = text_of(node, "name")
    parts = [SPOKEN.get(role, role) + (f' "{name}"' if name else "")]
    if brief:
        return parts[0]
    value = text_of(node, "value")
    if value and role not in ("checkbox", "radio"):
        parts.append(f"holds “{value}”")
    states = {each["name"]: each["value"].get("value") for each in node.get("properties", ())}
    if role.startswith("Disclosure") or "expanded" in states:
        parts.append("open" if states.get("expanded") else "closed")
    if role in ("checkbox", "radio"):
        parts.append("ticked" if states.get("checked") in (True, "true") else "not ticked")
    if "pressed" in states:
        parts.append("pressed" if states["pressed"] in (True, "true") else "not pressed")
    if states.get("invalid") in (True, "true"):
        parts.append("wrong")
    if states.get("disabled"):
        parts.append("cannot be used")
    if states.get("required"):
        parts.append("must be answered")
    description = text_of(node, "description")
    if description:
        parts.append(f"described: {description}")
    return ", ".join(parts)
