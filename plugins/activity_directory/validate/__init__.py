"""From what was typed to what may be relied on: conversion by the schema, and every Problem in plain words.

- schemas.py, conversion.py, formats.py: what a file may hold, read from schema/
- schema_check.py decides; messages.py and the modules it calls put what is wrong into words
- rules/: what one line alone cannot show to be wrong, a module each
- content_check.py: all of it, for a whole content folder
"""

from __future__ import annotations

from activity_directory.validate.checked import Checked
from activity_directory.validate.content_check import validate_content
from activity_directory.validate.schemas import SchemaFault

__all__ = ["Checked", "SchemaFault", "validate_content"]
