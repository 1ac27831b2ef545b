"""Builds a county's activity directory: a site and a brochure from providers' YAML files.

As a Pelican plugin this package adds the one generator; the views are plugins of their own, named after it
in PLUGINS.
"""

from __future__ import annotations


def register() -> None:
    """Called by Pelican: adds the generator that reads the content and writes what the views yield."""
    from activity_directory.generator import connect

    connect()
