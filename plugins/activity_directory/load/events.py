"""PyYAML's events, which are as far into PyYAML as a provider's file is allowed to come.

Events come one at a time and hold no tree, so a hostile file can be stopped at any point. Composing or
constructing is never asked for: that is where aliases grow, tags run and deep files end the process.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from collections.abc import Iterator

# The C parser is about eight times as fast; both give the same events, which the tests compare.
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def event_source(text: str) -> Iterator[Any]:
    """The events of `text`, one by one; raises `yaml.YAMLError` where the text stops being YAML."""
    # What yaml.parse does, without its generator between: get_event gives None after the last event.
    return iter(LOADER(text).get_event, None)
