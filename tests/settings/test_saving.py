"""Saving a connection: comments stay, the order is the new one, the file is whole and private whatever happens."""

import os
import stat
import sys
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from limelight.domain.environments import Environment, Kind
from limelight.domain.errors import ProfileProblem, StoreTrouble
from limelight.domain.profile import DEFAULT_PROJECTS, Binding, Profile, SystemEntry, SystemKind
from limelight.resources import resource
from limelight.settings import parse_profile, read_profile
from limelight.settings.blocks import join, split
from limelight.settings.saving import save_connection

NEW = SystemEntry("new", SystemKind.UNLEASH, "https://new.example", title='A "new" one', projects=("x", "y"))


def binding(key: str, system: str = "new", kind: Kind = Kind.TEST) -> Binding:
    return Binding(Environment(key, f"Name of {key}", 0, kind, critical=kind is Kind.PRODUCTION), system, key)


def comments(text: str) -> list[str]:
    return sorted(line for line in text.splitlines() if line.startswith("#"))


@pytest.fixture
def example(tmp_path: Path) -> Path:
    path = tmp_path / "limelight.toml"
    path.write_text(resource("profile", "limelight.example.toml").read_text(encoding="utf-8"), encoding="utf-8")
    return path


def test_the_first_connection_makes_the_file_and_its_folder(tmp_path: Path) -> None:
    path = tmp_path / "config" / "limelight" / "limelight.toml"
    profile = save_connection(path, NEW, [binding("one"), binding("two", kind=Kind.PRODUCTION)])
    assert read_profile(path) == profile
    assert profile.systems == (NEW,)
    assert [(each.key, each.position, each.critical) for each in profile.environments] == [
        ("one", 0, False),
        ("two", 1, True),
    ]
    if sys.platform != "win32":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert os.listdir(path.parent) == ["limelight.toml"]


def test_saving_what_is_there_already_changes_no_byte(example: Path) -> None:
    before = example.read_bytes()
    profile = read_profile(example)
    for system in profile.systems:
        save_connection(example, system, profile.bindings)
    assert example.read_bytes() == before


def test_comments_stay_when_a_connection_is_added_and_the_path_reordered(example: Path) -> None:
    before, profile = example.read_text(), read_profile(example)
    test, staging, production, cards = profile.bindings
    saved = save_connection(example, NEW, [staging, binding("new"), test, production, cards])
    assert [each.key for each in saved.environments] == ["staging", "new", "test", "prod-eu", "cards-prod"]
    text = example.read_text()
    assert comments(text) == comments(before)
    assert text.index("# The path to production") < text.index('key = "staging"') < text.index('key = "test"')
    assert text.index('# Environments of different systems stand side by side.\n[[environments]]\nkey = "cards-prod"')
    assert '[systems.new]\nkind = "unleash"\naddress = "https://new.example"\n' in text
    assert text.index("[systems.new]") < text.index("# Sources of deploy evidence") < text.index("[sources.")


def test_editing_changes_only_the_lines_that_say_something_else(example: Path) -> None:
    before, profile = example.read_text().splitlines(), read_profile(example)
    entry = replace(profile.system("bank"), title="Renamed", poll_seconds=None)
    production = replace(profile.bindings[2], environment=replace(profile.bindings[2].environment, critical=False))
    saved = save_connection(example, entry, [*profile.bindings[:2], production, profile.bindings[3]])
    assert saved.system("bank") == entry
    after = example.read_text().splitlines()
    assert set(before) - set(after) == {'title = "Core banking toggles"', "poll_seconds = 15", "critical = true"}
    assert set(after) - set(before) == {'title = "Renamed"', "critical = false"}


def test_other_projects_change_only_their_line(example: Path) -> None:
    before, profile = example.read_text().splitlines(), read_profile(example)
    for projects, line in ((("cards", "loans"), 'projects = ["cards", "loans"]'), (DEFAULT_PROJECTS, "projects = [")):
        entry = replace(profile.system("cards"), projects=projects)
        assert save_connection(example, entry, profile.bindings).system("cards").projects == projects
        after = example.read_text().splitlines()
        (changed,) = [new for old, new in zip(before, after, strict=True) if old != new]
        assert changed.startswith(line)


def test_an_environment_that_is_left_out_goes_and_the_rest_stays(example: Path) -> None:
    profile = read_profile(example)
    saved = save_connection(example, profile.system("cards"), profile.bindings[:3])
    assert [each.key for each in saved.environments] == ["test", "staging", "prod-eu"]
    assert saved.freezes == profile.freezes


def test_leaving_out_an_environment_that_a_freeze_names_is_refused_and_nothing_written(example: Path) -> None:
    before, profile = example.read_bytes(), read_profile(example)
    with pytest.raises(ProfileProblem, match='no environment "prod-eu"'):
        save_connection(example, profile.system("bank"), profile.bindings[:2])
    assert example.read_bytes() == before


def test_a_broken_profile_is_never_overwritten(example: Path) -> None:
    example.write_text("title = ")
    with pytest.raises(ProfileProblem, match="This is not TOML"):
        save_connection(example, NEW, [])
    assert example.read_text() == "title = "


INLINE = [
    'systems = { new = { kind = "unleash", address = "https://old.example" } }\n',
    'systems.new.kind = "unleash"\nsystems.new.address = "https://old.example"\n',
    '[systems]\nnew.kind = "unleash"\nnew.address = "https://old.example"\n',
    """environments = [{ key = "a", kind = "test", system = "s" }]
[systems.s]
kind = "unleash"
address = "https://s.example"
""",
]


@pytest.mark.parametrize("text", INLINE)
def test_a_profile_written_inline_is_left_alone_and_says_so(tmp_path: Path, text: str) -> None:
    path = tmp_path / "limelight.toml"
    path.write_text(text)
    with pytest.raises(ProfileProblem, match="inline"):
        save_connection(path, NEW, [*read_profile(path).bindings, binding("n")])
    assert path.read_text() == text


def test_a_link_to_the_profile_stays_a_link(example: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.toml"
    link.symlink_to(example)
    save_connection(link, NEW, read_profile(example).bindings)
    assert link.is_symlink()
    assert NEW in read_profile(example).systems


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreTrouble, match="could not be saved"):
        save_connection(tmp_path / "file" / "limelight.toml", NEW, [])


def test_a_crash_while_writing_leaves_the_old_file_alone(example: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = example.read_bytes()

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(StoreTrouble, match="No space left on device"):
        save_connection(example, NEW, read_profile(example).bindings)
    assert example.read_bytes() == before
    assert os.listdir(example.parent) == ["limelight.toml"]


def test_a_private_authority_beside_the_profile_is_named_by_its_relative_path(tmp_path: Path) -> None:
    path = tmp_path / "limelight.toml"
    entry = replace(NEW, ca_file=str(tmp_path / "ca.pem"))
    assert save_connection(path, entry, []).systems == (entry,)
    assert 'ca_file = "ca.pem"' in path.read_text()


def test_blocks_joined_are_the_text_again() -> None:
    text = resource("profile", "limelight.example.toml").read_text(encoding="utf-8")
    for each in (text, text.rstrip("\n"), "# only a comment", "", 'title = """\\\n# x"""\n[since]\n# end'):
        assert join(split(each)) == each


names = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=12).filter(str.isprintable)
keys = st.from_regex(r"[A-Za-z0-9._:-]{1,12}", fullmatch=True)


@settings(deadline=None)  # it writes files
@given(st.lists(keys, min_size=1, max_size=4, unique=True), names, st.sampled_from(SystemKind), st.randoms())
def test_whatever_is_saved_is_read_back(
    tmp_path_factory: pytest.TempPathFactory, all_keys, title, kind, random
) -> None:  # type: ignore[no-untyped-def]
    path = tmp_path_factory.mktemp("profiles") / "limelight.toml"
    projects = tuple(all_keys) if kind is SystemKind.UNLEASH else DEFAULT_PROJECTS
    entry = SystemEntry(all_keys[0], kind, "https://x.example", title=title, projects=projects)
    bindings = [
        Binding(Environment(key, f"{title} {index}", index, random.choice(list(Kind)), bool(index % 2)), entry.key, key)
        for index, key in enumerate(all_keys)
    ]
    assert save_connection(path, entry, bindings) == Profile("Limelight", tuple(bindings), (entry,))
    random.shuffle(bindings)
    saved = save_connection(path, entry, bindings)
    assert [each.environment.key for each in saved.bindings] == [each.environment.key for each in bindings]
    assert parse_profile(path.read_text(encoding="utf-8"), "x", path.parent) == saved
    tomllib.loads(path.read_text(encoding="utf-8"))
