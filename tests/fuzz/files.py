"""The parsers of files: the profile and its saving, the stored picture, the journal."""

from __future__ import annotations

import json
import tempfile
import zlib
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from fuzz.harness import Parser
from fuzz.inputs import changed_bytes, changed_documents, changed_texts
from fuzz.systems import NOW, told
from journal.writing import intent, usable
from limelight.domain.changes import ChangeState
from limelight.domain.errors import JournalUnusable, StoreTrouble
from limelight.domain.plan_files import KeptPlan
from limelight.domain.profile import Profile
from limelight.journal.opening import open_journal
from limelight.journal.wire import ROOT, hash_of, wrong_with
from limelight.resources import resource
from limelight.settings import parse_profile, read_profile
from limelight.settings.blocks import join, split
from limelight.settings.saving import save_connection
from limelight.store.last_picture import LastPicture
from limelight.store.plan_files import PlanFiles
from limelight.store.plan_reading import parse_plan
from limelight.store.plan_writing import text_of as text_of_plan
from limelight.store.sections import _MAGIC, Sections
from store.test_last_picture import PROFILE
from store.test_last_picture import told as told_picture

_EXAMPLE = resource("profile", "limelight.example.toml").read_bytes()
_PROFILES = (
    _EXAMPLE,
    _EXAMPLE.replace(b"\n# ", b"\n"),
    resource("demo", "limelight.toml").read_bytes(),
    b"""
[systems.bank]
kind = "unleash"
address = "https://toggles.example.com"
projects = ["default", "web"]

# The path.
[[environments]]
key = "prod"
name = "Production EU"
kind = "production"
system = "bank"
[[environments]]
key = "test"
kind = "test" # first
system = "bank"

[[freezes]]
environment = "prod"
starts = 2026-12-20T00:00:00+01:00
ends = "2027-01-02T00:00:00Z"
reason = "Year end"
[since]
pay = "2.4.0"
""",
)


def profile(data: bytes) -> Profile:
    """A profile out of its file; what is written there stays as it is when it is taken apart."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "limelight.toml"
        path.write_bytes(data)
        read = read_profile(path)
    text = data.decode("utf-8-sig").replace("\r\n", "\n")
    assert join(split(text)).strip("\n") == text.strip("\n")
    return read


def saved(made: tuple[bytes, str, str]) -> Profile:
    """A connection saved into a profile: the first system and the path the other way round, with other names."""
    data, title, name = made
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "limelight.toml"
        path.write_bytes(data)
        before = read_profile(path)
        if not before.systems:
            raise StoreTrouble("There is nothing to save.")
        bindings = [*before.bindings[::-1]]
        if bindings:
            bindings[0] = replace(bindings[0], environment=replace(bindings[0].environment, name=name))
        after = save_connection(path, replace(before.systems[0], title=title), bindings)
        assert after == parse_profile(path.read_text(encoding="utf-8"), str(path), path.parent)
    return after


_PLANS = (
    resource("plan", "example.limelight-plan").read_bytes(),
    *(path.read_bytes() for path in sorted(resource("plan", "templates").iterdir())),
)


def plan(data: bytes) -> KeptPlan:
    """A plan out of its file, written and read again: the same."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.limelight-plan"
        path.write_bytes(data)
        kept = PlanFiles().read(str(path))
    assert replace(parse_plan(text_of_plan(kept), kept.place), mark=kept.mark) == kept
    return kept


@cache
def sections() -> dict[str, bytes]:
    """The sections of a good picture."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "picture"
        LastPicture(path).save(told_picture(), PROFILE)
        found = Sections(path)
        return {name: found.read(name) for name in found._places}


def filed(parts: dict[str, bytes]) -> bytes:
    """A file of sections with the right checksums, as `store.sections` describes it."""
    head = json.dumps([[name, len(data), zlib.crc32(data)] for name, data in parts.items()]).encode()
    fixed = _MAGIC + len(head).to_bytes(4, "little") + zlib.crc32(head).to_bytes(4, "little")
    return fixed + head + b"".join(parts.values())


def pictures() -> SearchStrategy[bytes]:
    """Files in which one section is another, its checksum right; and files with any byte changed.

    Features and details, which are read when somebody looks, rest on their checksums alone, and so do the kinds of
    values in the facts: whoever can write a right one acts in this user's name, and has no need of the picture.
    """
    ways = [
        changed_bytes([data]).map(lambda made, name=name: filed({**sections(), name: made}))
        for name, data in sections().items()
        if not name.startswith(("feature", "keys", "detail", "evidence"))
    ]
    facts = changed_documents([json.loads(sections()["columns"])]).map(
        lambda made: filed({**sections(), "columns": made})
    )
    return st.one_of(facts, facts, facts, changed_bytes([filed(sections())]), *ways)


def picture(data: bytes) -> object:
    """The stored picture, all of it looked at. A sentence is its documented answer to what it cannot use."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "picture"
        path.write_bytes(data)
        found, trouble = LastPicture(path).load(PROFILE)
        if trouble:
            raise StoreTrouble(trouble)
        list(found.catalogue.features)
        for column in found.columns:
            for row in range(len(found.catalogue)):
                column.details.get(row)
            for said in column.evidence.values():
                dict(said.features)
    return found


@cache
def journal_file() -> bytes:
    """A good journal: a change that was confirmed, and one that is not resolved."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "journal.sqlite"
        journal = usable(path)
        for key, feature in (("a", "pay"), ("b", "login")):
            journal.begin(intent(key, feature=feature))
            journal.advance(key, ChangeState.SENDING)
            journal.advance(key, ChangeState.VERIFYING)
        journal.advance("a", ChangeState.CONFIRMED, "Checked.")
        journal.close()
        return path.read_bytes()


def events() -> list[dict[str, Any]]:
    """What the good journal tells."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "journal.sqlite"
        path.write_bytes(journal_file())
        journal = usable(path)
        try:
            return [json.loads(str(row["text"])) for row in journal.events()]
        finally:
            journal.close()


def journal(data: bytes) -> object:
    """A journal's file, all of it read. Trouble is its documented answer to what it cannot use."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "journal.sqlite"
        path.write_bytes(data)
        found = open_journal(path, lambda: NOW, 0.0)
        try:
            entries = found.entries()
            told([entry.at for entry in entries], [entry.sentence for entry in entries])
            list(found.events())
            found.unresolved()
            if found.trouble:
                raise JournalUnusable(found.trouble)
        finally:
            found.close()
    return entries


def journal_event(text: str) -> object:
    """An event with the right hash and any text. Words are its documented answer to what is not one of ours."""
    row = {"seq": 1, "previous": ROOT, "hash": hash_of(ROOT, text), "text": text, "intent": "a", "state": "intent"}
    if wrong := wrong_with(row, 1, ROOT):
        raise JournalUnusable(wrong)
    return row


_EVENTS = changed_documents(events()[:1]).map(lambda data: data.decode("utf-8", "replace"))

PARSERS = (
    Parser("the profile", changed_bytes(_PROFILES), profile),
    Parser(
        "a connection saved into the profile",
        st.tuples(
            st.sampled_from(_PROFILES) | changed_bytes(_PROFILES),
            st.just("Bank") | changed_texts(["Bank"]),
            st.just("Production EU") | changed_texts(["Production EU"]),
        ),
        saved,
        share=0.2,
    ),
    Parser("a plan", changed_bytes(_PLANS), plan),
    Parser("the stored picture", pictures(), picture),
    Parser("the journal's file", changed_bytes([journal_file()]), journal, share=0.2),
    Parser("an event of the journal", _EVENTS, journal_event),
)
