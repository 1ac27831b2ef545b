"""The names that the check keeps for the directory's own pages are those that it makes."""

from __future__ import annotations

from activity_directory.validate.pages_check import MADE_BY_THE_DIRECTORY
from tests.conftest import PROJECT


def test_every_page_at_the_top_is_the_directorys_own_or_one_of_staffs(site: dict[str, bytes]) -> None:
    at_the_top = {path.removesuffix(".html") for path in site if path.endswith(".html") and "/" not in path}
    of_staff = {path.stem for path in (PROJECT / "content" / "pages").glob("*.md")}
    of_other_views = {"add-or-change", "my-list", "offline", "search", "subscribe"}
    assert at_the_top - of_staff | of_other_views == MADE_BY_THE_DIRECTORY
