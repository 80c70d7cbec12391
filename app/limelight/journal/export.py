"""The journal to hand over: every event as it was hashed, a manifest, and a small program that checks both.

One ZIP file, the same bytes for the same events at the same time. A manifest holds the number of events and the head,
the segment and what it follows, the program's version, the time, the SHA-256 of the other files, and its own seal.
"""

from __future__ import annotations

import inspect
import io
import json
import zipfile
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from limelight import __version__
from limelight.journal import verifier
from limelight.journal.wire import ROOT, Note, Noted, entry_of, number_of

FORMAT = "limelight-journal-2"
_RULE = "hash = SHA-256 of (previous + text), as hex; previous of the first event is 64 zeros"
_FOLLOWS = ("file", "sha256", "segment", "wrong")
_LONG_AGO = (1980, 1, 1, 0, 0, 0)  # the time of every member: the manifest tells when


def packed(events: Sequence[Mapping[str, object]], exported_at: str, demo: Collection[str] = ()) -> bytes:
    """Events as `Journal.events` gives them, packed as a ZIP; `exported_at` in RFC 3339.

    `demo` are the keys of environments that are a demo's: the manifest names them.
    """
    journal = "".join(_lines(events)).encode("ascii")
    program = inspect.getsource(verifier).encode("utf-8")
    files = {verifier.JOURNAL: journal, verifier.VERIFIER: program}
    manifest = {
        "format": FORMAT,
        "program": f"limelight {__version__}",
        "exported_at": exported_at,
        "events": len(events),
        "head": events[-1]["hash"] if events else ROOT,
        "segment": _segment(events),
        "demo": sorted(demo),
        "files": {name: verifier.sha256(data) for name, data in files.items()},
        "rule": _RULE,
    }
    manifest["seal"] = verifier.sha256(verifier.canonical(manifest))
    return _zipped({**files, verifier.MANIFEST: verifier.canonical(manifest)})


def _lines(events: Iterable[Mapping[str, object]]) -> Iterable[str]:
    for event in events:
        yield json.dumps({name: event[name] for name in ("seq", "previous", "hash", "text")}) + "\n"


def _segment(events: Sequence[Mapping[str, object]]) -> dict[str, Any]:
    """Which segment this is, by its first event, and which file it follows."""
    if not events:
        return {"number": 1, "id": "", "follows": None}
    text = str(events[0]["text"])
    first = entry_of(text)
    follows = None
    if isinstance(first, Note) and first.noted is Noted.SEGMENT:
        follows = {name: first.facts.get(name, "") for name in _FOLLOWS}
    return {"number": number_of(text), "id": events[0]["hash"], "follows": follows}


def _zipped(files: Mapping[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(files):
            archive.writestr(zipfile.ZipInfo(name, _LONG_AGO), files[name], zipfile.ZIP_DEFLATED)
    return made.getvalue()
