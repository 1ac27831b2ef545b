"""The content folder as if some of its files held something else: for what is looked at before it is written."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from activity_directory.load.files import SINGLE_FILES
from activity_directory.load.strict_yaml import read_yaml

if TYPE_CHECKING:
    from collections.abc import Mapping

    from activity_directory.load.document import Document
    from activity_directory.load.files import Content
    from activity_directory.problem import Problem

_KINDS = ("activities", "providers", "feedback")


def content_with(content: Content, files: Mapping[str, bytes], name: str = "content") -> Content:
    """`content` as if these files stood in it; their paths are from the content folder, their names good.

    For YAML files of activities, providers, feedback and the directory itself. `name` is what Problems call the folder.
    """
    reading = {path: read_yaml(raw, f"{name}/{path}") for path, raw in files.items()}
    full = {f"{name}/{path}" for path in files}
    problems: list[Problem] = [problem for problem in content.problems if problem.path not in full]
    documents = {kind: dict(getattr(content, kind)) for kind in _KINDS}
    singles: dict[str, Document | None] = {single: getattr(content, single) for single in SINGLE_FILES}
    unreadable = {key: path for key, path in content.unreadable.items() if path not in full}
    unreadable_paths = set(content.unreadable_paths) - full
    for path, (document, found) in reading.items():
        problems.extend(found)
        kind, _, key = path.removesuffix(".yaml").partition("/")
        if not key:
            singles[kind] = document
        elif document is not None:
            documents[kind][key] = document
        else:
            documents[kind].pop(key, None)
            if kind == "activities":
                unreadable[key] = f"{name}/{path}"
        if document is None:
            unreadable_paths.add(f"{name}/{path}")
    changed: dict[str, Any] = {kind: MappingProxyType(dict(sorted(found.items()))) for kind, found in documents.items()}
    return replace(
        content,
        **{**changed, **singles},
        unreadable=MappingProxyType(unreadable),
        unreadable_paths=frozenset(unreadable_paths),
        problems=tuple(sorted(problems)),
    )
