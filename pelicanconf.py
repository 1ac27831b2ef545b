"""Pelican's settings. What a county changes stands in content/site.yaml; see docs/maintainers/settings.md."""

from __future__ import annotations

from pathlib import Path

PROJECT = Path(__file__).parent

# The whole pipeline, read from top to bottom.
PLUGIN_PATHS = [str(PROJECT / "plugins")]
PLUGINS = [
    "activity_directory",
    "activity_directory.pages",
    "activity_directory.search",
    "activity_directory.shortlist",
    "activity_directory.contribute",
    "activity_directory.brochure",
    "activity_directory.feeds",
    "activity_directory.offline",
    "activity_directory.insight",
]

PATH = "content"
THEME = "theme"
OUTPUT_PATH = "output"
SITENAME = "Activity directory"
SITEURL = ""
TIMEZONE = "Europe/London"
DEFAULT_LANG = "en"
DEFAULT_DATE_FORMAT = "%Y-%m-%d"
RELATIVE_URLS = True
JINJA_ENVIRONMENT = {"autoescape": True}

ACTIVITY_DIRECTORY_PROJECT = str(PROJECT)

# Pelican's own readers, feeds, listings and copier stay out of it: they would publish files from
# outside the content folder (include directives, links) and pages that nothing asked for.
READERS = {"rst": None, "html": None, "md": None, "markdown": None, "mkd": None, "mdown": None, "htm": None}
ARTICLE_PATHS: list[str] = []
PAGE_PATHS: list[str] = []
STATIC_PATHS: list[str] = []
THEME_STATIC_PATHS: list[str] = []
DIRECT_TEMPLATES: list[str] = []
TEMPLATE_PAGES: dict[str, str] = {}
FEED_ALL_ATOM = None
FEED_ALL_RSS = None
CATEGORY_FEED_ATOM = None
TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None
AUTHOR_SAVE_AS = ""
CATEGORY_SAVE_AS = ""
TAG_SAVE_AS = ""
ARCHIVES_SAVE_AS = ""
CACHE_CONTENT = False
LOAD_CONTENT_CACHE = False
DELETE_OUTPUT_DIRECTORY = False
