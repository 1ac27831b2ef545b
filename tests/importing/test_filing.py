"""Where imported items go, and what stays as somebody made it."""

from __future__ import annotations

from datetime import date

import pytest

from activity_directory.importing.filing import Filing
from activity_directory.importing.item import Batch, Item, Kind, ProviderItem
from activity_directory.importing.ledger import read_ledger
from activity_directory.importing.mapping import ImportMapping
from activity_directory.importing.shelf import UnsafePathError, safe_path, write_text
from activity_directory.load.files import read_content

TODAY = date(2026, 11, 22)
CHECKED = {"on": "2026-11-01", "by": "provider"}
CLUB = {"name": "Clun Club", "description": "A club in Clun.", "phone": "01632 960500", "checked": CHECKED}
DANCE = {
    "name": "Dance",
    "summary": "An hour of dance in the hall.",
    "interests": ["dance"],
    "ages": {"from": "5", "to": "11"},
    "venue": {"name": "Clun Hall", "address": "1 Hall Lane", "town": "clun", "postcode": "SY7 8NY"},
    "sessions": [{"days": ["monday"], "start": "17:00", "end": "18:00"}],
    "costs": [{"for": "child", "amount": "5"}],
    "booking": {"how": "drop-in"},
    "checked": CHECKED,
}
PATH = "content/activities/clun-club/dance.yaml"
WAITING = "import/to-finish/activities/clun-club/dance.yaml"


def item(source_id="1", provider=CLUB, **data):
    return Item(source_id, f"row {source_id}", ProviderItem("club", dict(provider)), {**DANCE, **data})


def without(data, *names):
    return {name: value for name, value in data.items() if name not in names}


@pytest.fixture
def bring(project, schemas):
    """Bring a batch in, and give the plan."""

    def run(*items, today=TODAY, carry_out=True, mapping=None, **others):
        content = read_content(project / "content")
        filing = Filing(project, content, schemas, mapping or ImportMapping(), read_ledger(project, "county"), today)
        plan = filing.plan(Batch(tuple(items), **others))
        if carry_out:
            plan.carry_out(project)
        return plan

    return run


def kinds(plan):
    return [note.kind for note in plan.notes]


def test_a_new_activity_and_its_provider_become_files(project, bring):
    plan = bring(item())
    assert plan.new == (PATH, "content/providers/clun-club.yaml")
    text = (project / PATH).read_text()
    assert text.startswith("name: Dance\nsummary: An hour of dance in the hall.\n")
    assert "added: 2026-11-22\n" in text
    assert plan.unfinished == {}


def test_a_dry_plan_writes_nothing(project, bring):
    bring(item(), carry_out=False)
    assert not (project / PATH).exists()
    assert not (project / "import").exists()


def test_a_second_run_changes_no_byte_on_any_day(project, bring):
    bring(item())
    before = {path: path.read_bytes() for path in project.rglob("*") if path.is_file()}
    plan = bring(item(), today=date(2027, 1, 1))
    assert (plan.new, plan.changed, plan.same) == ((), (), 2)
    assert {path: path.read_bytes() for path in project.rglob("*") if path.is_file()} == before


def test_what_the_source_changed_is_taken_with_a_word_for_families_and_remarks_stay(project, bring):
    bring(item())
    text = (project / PATH).read_text()
    (project / PATH).write_text("# Rang them in May.\n" + text)
    plan = bring(item(sessions=[{"days": ["monday"], "start": "17:30", "end": "18:30"}]), today=date(2026, 12, 1))
    text = (project / PATH).read_text()
    assert plan.changed == (PATH,)
    assert text.startswith("# Rang them in May.\n")
    assert "start: 17:30" in text
    assert "changed:\n  on: 2026-12-01\n" in text
    assert Kind.CHANGED in kinds(plan)


def test_a_safety_fact_that_changes_is_told_with_why_staff_look(bring):
    bring(item())
    plan = bring(item(ages={"from": "3", "to": "11"}))
    assert any(note.kind is Kind.CHANGED and note.field.startswith("ages") and note.do for note in plan.notes)


def test_a_hand_s_change_stays_and_is_told(project, bring):
    bring(item())
    by_hand = (project / PATH).read_text().replace("An hour of dance in the hall.", "Dance for everybody.")
    (project / PATH).write_text(by_hand)
    plan = bring(item(summary="The source has new words."))
    assert (project / PATH).read_text() == by_hand
    assert kinds(plan) == [Kind.KEPT]
    assert plan.notes[0].stood == "The source has new words."


def test_an_entry_that_somebody_took_out_stays_out(project, bring):
    bring(item())
    (project / PATH).unlink()
    plan = bring(item(summary="New words."))
    assert not (project / PATH).exists()
    assert kinds(plan) == [Kind.KEPT]


def test_an_entry_that_was_renamed_is_followed(project, bring):
    bring(item())
    renamed = project / "content/activities/clun-club/dancing.yaml"
    renamed.write_text((project / PATH).read_text() + "formerly: [clun-club/dance]\n")
    (project / PATH).unlink()
    plan = bring(item(summary="New words."))
    assert plan.changed == ("content/activities/clun-club/dancing.yaml",)
    assert not (project / PATH).exists()


def test_what_is_gone_is_told_and_never_deleted(project, bring):
    bring(item(), item("2", name="Drama"))
    assert kinds(bring(item("2", name="Drama"))) == [Kind.GONE]
    assert kinds(bring(item("2", name="Drama"), deleted=("1",), whole=False)) == [Kind.GONE]
    assert kinds(bring(item("2", name="Drama"), whole=False)) == []
    assert (project / PATH).exists()


def test_what_cannot_be_published_waits_and_moves_by_itself_once_it_is_finished(project, bring):
    plan = bring(item(ages={}))
    assert list(plan.unfinished) == [WAITING]
    assert not (project / PATH).exists()
    assert (project / "content/providers/clun-club.yaml").exists()
    (project / WAITING).write_text((project / WAITING).read_text() + "ages: {from: 5, to: 11}\n")
    plan = bring(item(ages={}))
    assert plan.new == (PATH,)
    assert not (project / WAITING).exists()
    assert not (project / "import/to-finish/county.json").exists()
    assert "ages:" in (project / PATH).read_text()


def test_what_waits_is_not_in_the_ledger_that_git_keeps(project, bring):
    bring(item(ages={}))
    assert "clun-club/dance" not in (project / "import/county.json").read_text()
    assert "clun-club/dance" in (project / "import/to-finish/county.json").read_text()


def test_an_activity_waits_for_its_provider(bring):
    plan = bring(item(provider=without(CLUB, "description")))
    assert sorted(plan.unfinished) == [WAITING, "import/to-finish/providers/clun-club.yaml"]
    assert plan.new == ()


def test_a_change_that_would_take_an_entry_away_is_not_made(project, bring):
    bring(item())
    before = (project / PATH).read_text()
    plan = bring(item(venue={"name": "Our house", "address": "1 Hall Lane", "town": "clun", "postcode": "SY7 8NY"}))
    assert (project / PATH).read_text() == before
    assert any("could not be published" in note.why for note in plan.notes)
    assert bring(item()).same == 2


def test_a_private_home_never_gets_into_the_content(bring):
    plan = bring(item(venue={"name": "Our house", "address": "1 Hall Lane", "town": "clun", "postcode": "SY7 8NY"}))
    assert plan.new == ("content/providers/clun-club.yaml",)
    assert plan.unfinished[WAITING][0].rule == "private-address"


def test_a_number_or_a_home_in_the_words_waits_for_a_person_to_look(bring):
    plan = bring(
        item("1", name="Dance", summary="Ring Jo on 07911 123456."),
        item("2", name="Drama", venue={**DANCE["venue"], "name": "Carol's house"}),
    )
    assert plan.new == ("content/providers/clun-club.yaml",)
    assert sorted(problems[0].rule for problems in plan.unfinished.values()) == [
        "personal-mobile-number",
        "private-address",
    ]


def test_what_is_there_and_cannot_be_read_today_is_not_called_gone(bring):
    bring(item())
    assert kinds(bring(passed_over=("1",))) == []
    assert kinds(bring(item("2", name="Other"), mapping=ImportMapping(leave_out=frozenset({"1"})))) == []


def test_an_optional_part_that_cannot_be_read_is_left_out_and_the_rest_is_shown(project, bring):
    plan = bring(item(staff_ratio="lots", group={"kind": "send-only", "usual_size": "many"}, bring=""))
    assert plan.new[0] == PATH
    assert "group:\n  kind: send-only\n" in (project / PATH).read_text()
    assert sorted(note.field for note in plan.notes) == ["group.usual_size", "staff_ratio"]


def test_a_name_that_somebody_listed_already_is_left_alone_and_the_mapping_can_join_them(project, bring):
    there = project / "content/activities/severn-splash/saturday-swim.yaml"
    there.write_text(
        "name: Saturday swim\nsummary: By hand.\ninterests: [swimming]\nages: {from: 5}\n"
        "venue: {name: Quarry Pool, address: 1 Example Street, town: shrewsbury, postcode: SY1 1RF}\n"
        "sessions: [{days: [saturday], start: 10:00, end: 11:00}]\ncosts: [{for: child, amount: 5}]\n"
        "booking: {how: drop-in}\nchecked: {on: 2026-09-01, by: provider}\n"
    )
    before = there.read_text()
    splash = {"name": "Severn Splash"}
    swim = item("9", provider=splash, name="Saturday Swim", bring="A towel")
    plan = bring(swim)
    assert there.read_text() == before
    assert (
        plan.notes[0].do.endswith('"9": severn-splash/saturday-swim')
        or "9: severn-splash/saturday-swim" in plan.notes[0].do
    )
    plan = bring(swim, mapping=ImportMapping(ids={"9": "severn-splash/saturday-swim"}))
    assert "bring: A towel" in there.read_text()
    assert "summary: By hand." in there.read_text()
    assert plan.changed == ("content/activities/severn-splash/saturday-swim.yaml",)


def test_a_provider_that_was_made_by_hand_is_never_touched(project, bring):
    file = project / "content/providers/severn-splash.yaml"
    before = file.read_text()
    plan = bring(item(provider={"name": "Severn Splash", "phone": "01632 960999"}))
    assert plan.new == ("content/activities/severn-splash/dance.yaml",)
    assert file.read_text() == before


def test_of_a_provider_all_rows_together_are_told_whichever_comes_first(project, bring):
    early, late = {"on": "2026-03-01", "by": "provider"}, {"on": "2026-10-01", "by": "provider"}
    rows = [
        item("1", provider={**without(CLUB, "phone"), "checked": early}),
        item("2", name="Drama", provider={**without(CLUB, "description"), "checked": late}),
    ]
    bring(*rows)
    text = (project / "content/providers/clun-club.yaml").read_text()
    assert "2026-10-01" in text
    assert "01632 960500" in text
    assert bring(*reversed(rows)).same == 3


def test_two_of_one_name_are_told_apart_by_their_town_and_keep_their_names(bring):
    other = {"name": "Ludlow Hall", "address": "2 Hall Lane", "town": "ludlow", "postcode": "SY8 1AA"}
    first = bring(item("1"), item("2", venue=other), item("3"))
    assert [path.rpartition("/")[2] for path in first.new[:3]] == ["dance-clun.yaml", "dance-ludlow.yaml", "dance.yaml"]
    again = bring(item("3"), item("2", venue=other), item("1"))
    assert again.same == 4


def test_hostile_names_make_ordinary_files(project, bring):
    names = ("../../../etc/passwd", "CON", "\u202eevil", "日本語", "a" * 80, "index")
    plan = bring(*(item(str(number), name=name) for number, name in enumerate(names)))
    assert not plan.unfinished
    assert all(path.startswith(("content/activities/clun-club/", "content/providers/")) for path in plan.new)
    assert "content/activities/clun-club/activity.yaml" in plan.new
    assert {path.name for path in (project / "content/activities").iterdir()} == {"clun-club", "severn-splash"}


def test_nothing_is_written_through_a_link(project, bring, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (project / "content/activities/clun-club").symlink_to(elsewhere)
    (project / "import").symlink_to(elsewhere)
    with pytest.raises(UnsafePathError):
        bring(item())
    assert list(elsewhere.iterdir()) == []
    assert not (project / "content/activities/clun-club-2").exists()
    for path in ("../x", "a/../b", "/etc/x", "a//b", "a\\b"):
        with pytest.raises(UnsafePathError):
            safe_path(project, path)


def test_a_file_is_written_whole_or_not_at_all(project):
    write_text(project, "import/x.json", "one")
    write_text(project, "import/x.json", "two")
    assert [path.name for path in (project / "import").iterdir()] == ["x.json"]
    assert (project / "import/x.json").read_text() == "two"


def test_an_import_that_was_cut_short_before_its_ledger_finds_its_entries_again(project, bring):
    bring(item())
    (project / "import/county.json").unlink()
    plan = bring(item())
    assert (plan.new, plan.changed) == ((), ())
    assert Kind.KEPT not in kinds(plan)
    assert "clun-club/dance" in (project / "import/county.json").read_text()
