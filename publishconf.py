"""Settings for the public build: pelicanconf.py, and the address the site is published at.

The address stands in content/site.yaml (base_url). A workflow that knows it better says it in the environment, as
ACTIVITY_DIRECTORY_BASE_URL. Sitemap, feeds and QR codes come from it; links inside the site stay relative, so that
the same build works at any address, in any folder and from a USB stick.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from pelicanconf import *

RELATIVE_URLS = True

if os.environ.get("ACTIVITY_DIRECTORY_BASE_URL"):
    ACTIVITY_DIRECTORY_BASE_URL = os.environ["ACTIVITY_DIRECTORY_BASE_URL"]
