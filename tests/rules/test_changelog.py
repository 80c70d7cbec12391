"""The changelog is shown in the program as "What's new", so its form is checked."""

from __future__ import annotations

import re

from limelight.resources import resource

HEADING = re.compile(r"## (Unreleased|\d+\.\d+\.\d+ \(\d{4}-\d{2}-\d{2}\))")
ENTRY = re.compile(r"- (Added|Changed|Fixed|Security): [A-Z].*\.")


def test_every_line_of_the_changelog_is_a_heading_or_one_sentence_of_a_known_kind() -> None:
    lines = [line for line in resource("changelog.md").read_text(encoding="utf-8").splitlines() if line]
    assert lines[0] == "# What's new"
    assert HEADING.fullmatch(lines[1])
    odd = [line for line in lines[1:] if not HEADING.fullmatch(line) and not ENTRY.fullmatch(line)]
    assert odd == []


def test_every_version_of_the_changelog_says_something() -> None:
    text = resource("changelog.md").read_text(encoding="utf-8")
    sections = re.split(r"^## .*$", text, flags=re.MULTILINE)[1:]
    assert sections
    assert all(ENTRY.search(section) for section in sections)
