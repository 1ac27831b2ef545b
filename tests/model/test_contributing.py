"""How providers send changes: what is meant where a county left something out."""

from __future__ import annotations

import pytest

from activity_directory.model import read_contributing

STAFF = "shortbreaks@example.org"
PUBLIC = {"host": "gitea", "repository": "https://git.example.org/county/directory/"}


def test_without_it_an_e_mail_to_the_staff_and_a_file_are_offered():
    found = read_contributing({}, STAFF)
    assert (found.email, found.ways, found.repository) == (STAFF, ("email", "file"), "")


def test_with_a_public_repository_every_way_is_offered():
    found = read_contributing(PUBLIC, STAFF)
    assert found.ways == ("pull-request", "issue", "email", "file")
    assert (found.host, found.repository) == ("gitea", "https://git.example.org/county/directory")
    assert (found.branch, found.folder) == ("main", "content")


def test_the_order_of_the_ways_is_the_countys():
    assert read_contributing({**PUBLIC, "ways": ["email", "pull-request"]}, STAFF).ways == ("email", "pull-request")


def test_a_way_that_needs_a_repository_is_left_out_where_there_is_none():
    assert read_contributing({"ways": ["pull-request", "file"]}, STAFF).ways == ("file",)
    assert read_contributing({"ways": ["issue"]}, STAFF).ways == ("email", "file")


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://github.com/example/directory", "github"),
        ("https://gitlab.com/example/directory.git", "gitlab"),
        ("https://codeberg.org/example/directory", "forgejo"),
        ("https://git.example.org/example/directory", ""),
    ],
)
def test_a_well_known_service_need_not_be_named(address, host):
    found = read_contributing({"repository": address}, STAFF)
    assert found.host == host
    assert found.repository == (address.removesuffix(".git") if host else "")


def test_entries_may_go_to_an_address_of_their_own():
    assert read_contributing({"email": "listings@example.org"}, STAFF).email == "listings@example.org"
