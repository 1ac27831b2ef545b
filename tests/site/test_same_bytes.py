"""The same input gives the same bytes, wherever and whenever it is built (promise 30)."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.site.test_golden import files_of


def test_another_folder_time_zone_locale_and_hash_seed_give_the_same_bytes(
    golden_site: Path, build_site: Callable[..., Path], tmp_path: Path
):
    folder = tmp_path / "another folder, with a space"
    folder.mkdir()
    other = build_site(
        folder,
        {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "LANG": "C", "PYTHONHASHSEED": "4242", "PYTHONUTF8": "0"},
    )
    assert files_of(other) == files_of(golden_site)
    different = [name for name in files_of(other) if (other / name).read_bytes() != (golden_site / name).read_bytes()]
    assert different == []
    assert any(name.endswith(".pdf") for name in files_of(other)), "the brochure is part of the promise"
