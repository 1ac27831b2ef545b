"""One rule a module. The registry is what is in this folder, so that no rule can be written and forgotten."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from activity_directory.validate.rule import Rule


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule, in the order of their ids."""
    names = sorted(module.name for module in iter_modules(__path__))
    return tuple(import_module(f"{__name__}.{name}").RULE for name in names)


@cache
def rules_by_kind() -> Mapping[str, tuple[Rule, ...]]:
    """The rules that look at each kind of file."""
    kinds = sorted({kind for rule in all_rules() for kind in rule.kinds})
    return MappingProxyType({kind: tuple(rule for rule in all_rules() if kind in rule.kinds) for kind in kinds})
