"""The parsers of what is kept beside profile and journal: acknowledged differences, lists, heads, exports."""

from __future__ import annotations

import json
import tempfile
from dataclasses import asdict
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from fuzz.canned import run
from fuzz.files import events
from fuzz.harness import Parser
from fuzz.inputs import changed_documents
from fuzz.systems import NOW, told
from limelight.bootstrap.verify_journal import WHOLE, look_at
from limelight.domain.errors import JournalUnusable, StoreTrouble
from limelight.domain.journal_state import Head
from limelight.domain.secrets import Secret
from limelight.identity.journal_anchor import KeyringAnchor
from limelight.identity.turns import Turns
from limelight.journal import verifier
from limelight.journal.export import _segment
from limelight.journal.wire import ROOT, hash_of
from limelight.store.acknowledged import AcknowledgedFile
from limelight.store.announced import AnnouncedFile
from limelight.store.recent_plans import RecentPlans

_SIDE = {"environment": "prod", "standing": "Waiting", "exposure": "off"}
_ACKNOWLEDGED = {
    "format": 1,
    "acknowledged": [
        {
            "feature": "pay",
            "one": _SIDE,
            "other": {**_SIDE, "environment": "staging"},
            "reason": "The pilot first",
            "by": "Maya",
            "made_at": NOW,
            "expires_at": NOW + 86_400,
        }
    ],
}
_HEAD = asdict(Head("a" * 64, 1, 7, "b" * 64, NOW))


def acknowledged(data: bytes) -> object:
    """Acknowledged differences. A sentence is its documented answer to what it cannot use."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "acknowledged.json"
        path.write_bytes(data)
        held, trouble = AcknowledgedFile(path).load()
    if trouble:
        raise StoreTrouble(trouble)
    for each in held:
        told([each.made_at, each.expires_at], [each.reason, each.by, each.one.standing])
    return held


def recent(data: bytes) -> object:
    """The plans that were opened last. No list at all is its documented answer to what it cannot use."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "plans.json"
        path.write_bytes(data)
        places = RecentPlans(path).places()
    if not places:
        raise StoreTrouble("It is no list.")
    told([], list(places))
    return places


def announced(data: bytes) -> object:
    """What was announced; a line that cannot be used is passed over, which is documented."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "announced.jsonl"
        path.write_bytes(data)
        kept = AnnouncedFile(path).load()
    if not kept:
        raise StoreTrouble("Nothing of it can be used.")
    for each in kept:
        told([each.at, each.again_at], [each.title, each.channel_name, each.server, each.sentence])
    return kept


class Holds:
    """A store that holds one text under every name."""

    name = "A store"

    def __init__(self, text: str) -> None:
        self._text = text

    async def load(self, key: str) -> Secret | None:
        return Secret(self._text, key)

    async def save(self, secret: Secret) -> None:
        raise AssertionError(f"nothing is kept here: {secret.origin}")

    async def delete(self, key: str) -> None:
        raise AssertionError(f"nothing is kept here: {key}")


def head(data: bytes) -> object:
    """The journal's head, as a keyring holds it."""
    anchor = KeyringAnchor(Holds(data.decode("utf-8", "replace")), Turns(Path("unused")), Path("journal.sqlite"))
    found = run(anchor.load())
    assert found is not None
    told([found.at], [found.words])
    return found


def export(made: tuple[bytes, bytes]) -> object:
    """An export whose last event and manifest are others, with every hash and seal made anew where that can be done."""
    manifest, last = made
    lines, previous = [], ROOT
    texts = [*(json.dumps(each) for each in events()[:-1]), last.decode("utf-8", "backslashreplace")]
    for seq, text in enumerate(texts, 1):
        known = hash_of(previous, text)
        lines.append({"seq": seq, "previous": previous, "hash": known, "text": text})
        previous = known
    journal = "".join(json.dumps(line) + "\n" for line in lines).encode()
    packed = {verifier.JOURNAL: journal, verifier.VERIFIER: b"", verifier.MANIFEST: _sealed(manifest, lines, journal)}
    with tempfile.TemporaryDirectory() as folder:
        for name, data in packed.items():
            (Path(folder) / name).write_bytes(data)
        found = look_at(Path(folder))
    if found.code != WHOLE:
        raise JournalUnusable(found.sentence)
    return found


def _sealed(manifest: bytes, lines: list[dict[str, Any]], journal: bytes) -> bytes:
    try:
        said = json.loads(manifest)
        said |= {"events": len(lines), "head": lines[-1]["hash"]}
        said["files"] = {verifier.JOURNAL: verifier.sha256(journal), verifier.VERIFIER: verifier.sha256(b"")}
        said.pop("seal", None)
        said["seal"] = verifier.sha256(verifier.canonical(said))
        return verifier.canonical(said)
    except (ValueError, TypeError, AttributeError, RecursionError):
        return manifest


_EVENTS = events()
_MANIFEST = {
    "format": "limelight-journal-2",
    "exported_at": "2026-11-30T00:00:00Z",
    "segment": _segment([{"hash": hash_of(ROOT, json.dumps(_EVENTS[0])), "text": json.dumps(_EVENTS[0])}]),
}

_ANNOUNCED = {
    "announcement": "i-1",
    "title": "Released",
    "channel": "news",
    "channel_name": "News",
    "server": "https://hooks.example",
    "state": "sent",
    "at": 1_800_000_000.0,
    "tries": 1,
    "again_at": None,
}

PARSERS = (
    Parser("acknowledged differences", changed_documents([_ACKNOWLEDGED]), acknowledged),
    Parser("the plans that were opened last", changed_documents([["/plans/a", "/plans/b"]]), recent),
    Parser("announced messages", changed_documents([_ANNOUNCED]), announced),
    Parser("the journal's head in the keyring", changed_documents([_HEAD]), head),
    Parser(
        "an export of the journal",
        st.tuples(changed_documents([_MANIFEST]), changed_documents(_EVENTS[-1:])),
        export,
        share=0.2,
    ),
)
