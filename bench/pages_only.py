"""Pelican's settings for the comparison with other generators: the directory's pages and listings, no other view.

Hugo and Eleventy build pages; search, feeds, brochure and staff reports would be work that they are not asked to do.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from pelicanconf import *  # noqa: F403 - a settings file is read by its names

PLUGINS = ["activity_directory", "activity_directory.pages"]
