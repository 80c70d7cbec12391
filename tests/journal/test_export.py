"""The exported journal, checked by the program packed with it, on its own, and by `limelight verify-journal`."""

import hashlib
import json
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journal.writing import intent, usable
from limelight import __version__
from limelight.bootstrap.verify_journal import BROKEN, UNREADABLE, WHOLE, look_at, main
from limelight.domain.changes import ChangeState
from limelight.journal import verifier
from limelight.journal.export import packed
from limelight.journal.file import FileJournal

AT = "2026-11-24T21:00:00Z"
Files = dict[str, bytes]


def filled(journal: FileJournal) -> list[dict[str, object]]:
    for number in range(3):
        journal.begin(intent(str(number), feature=f"f{number}", reason="half a \ud800 and 𝄞"))
        journal.advance(str(number), ChangeState.ABANDONED, "Not sent.")
    return [dict(event) for event in journal.events()]


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Files:
    """A good export of six events, unpacked."""
    folder = tmp_path_factory.mktemp("exported")
    journal = usable(folder / "journal.sqlite")
    (folder / "journal.zip").write_bytes(packed(filled(journal), AT))
    journal.close()
    return verifier.read(folder / "journal.zip")


def laid_out(folder: Path, files: Files) -> Path:
    folder.mkdir(exist_ok=True)
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return folder


def run_alone(program: Path, *arguments: str) -> tuple[int, str]:
    """The packed program in an empty environment, with no site packages and none of ours."""
    done = subprocess.run(
        [getattr(sys, "_base_executable", sys.executable), "-I", "-S", program, *arguments],
        env={}, capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    assert done.stderr == ""
    return done.returncode, done.stdout


def edited(files: Files, edit: Callable[[list[bytes]], list[bytes]]) -> Files:
    """With other lines in the journal."""
    lines = files[verifier.JOURNAL].splitlines(keepends=True)
    return {**files, verifier.JOURNAL: b"".join(edit(list(lines)))}


def resealed(files: Files, **other: object) -> Files:
    """With another manifest that somebody sealed anew, and with the hashes of the other files made anew."""
    manifest = json.loads(files[verifier.MANIFEST]) | other
    manifest["files"] = {name: verifier.sha256(files[name]) for name in (verifier.JOURNAL, verifier.VERIFIER)}
    del manifest["seal"]
    manifest["seal"] = verifier.sha256(verifier.canonical(manifest))
    return {**files, verifier.MANIFEST: verifier.canonical(manifest)}


def byte_changed(lines: list[bytes]) -> list[bytes]:
    return [*lines[:2], lines[2].replace(b"Production", b"Produktion"), *lines[3:]]


def dropped(lines: list[bytes]) -> list[bytes]:
    return [*lines[:2], *lines[3:]]


def cut(lines: list[bytes]) -> list[bytes]:
    return lines[:-1]


def swapped(lines: list[bytes]) -> list[bytes]:
    return [*lines[:2], lines[3], lines[2], *lines[4:]]


EDITS = [(byte_changed, "event 3 is not as"), (dropped, "event 3 is missing"), (cut, "ends after event 5"),
         (swapped, "event 3 is missing")]  # fmt: skip


def test_a_good_export_is_whole_for_the_packed_program_alone(files: Files, tmp_path: Path) -> None:
    folder = laid_out(tmp_path / "out", files)
    head = json.loads(files[verifier.MANIFEST])["head"]
    assert run_alone(folder / verifier.VERIFIER) == (0, f"Whole: 6 events; the head is {head}.\n")
    assert look_at(folder).code == WHOLE


@pytest.mark.parametrize(("edit", "said"), EDITS)
@pytest.mark.parametrize("again", [False, True])
def test_a_changed_export_is_found_though_the_manifest_is_made_anew(
    files: Files, tmp_path: Path, edit: Callable[[list[bytes]], list[bytes]], said: str, again: bool
) -> None:
    changed = edited(files, edit)
    folder = laid_out(tmp_path / "out", resealed(changed) if again else changed)
    code, told = run_alone(folder / verifier.VERIFIER)
    assert (code, told[:7]) == (1, "BROKEN:")
    assert said in told
    assert said in look_at(folder).sentence


@pytest.mark.parametrize("other", [{"exported_at": "2026-11-25T21:00:00Z"}, {"events": 5}, {"head": "0" * 64}])
def test_a_changed_manifest_is_found(files: Files, tmp_path: Path, other: dict[str, object]) -> None:
    manifest = json.loads(files[verifier.MANIFEST]) | other
    folder = laid_out(tmp_path / "out", {**files, verifier.MANIFEST: verifier.canonical(manifest)})
    assert run_alone(folder / verifier.VERIFIER) == (1, "BROKEN: manifest.json is not as it was written.\n")
    assert look_at(folder).code == BROKEN


def test_a_seal_does_not_help_who_changes_what_the_manifest_says_of_the_events(files: Files, tmp_path: Path) -> None:
    folder = laid_out(tmp_path / "out", resealed(files, events=5))
    assert run_alone(folder / verifier.VERIFIER)[0] == 1


def test_the_packed_program_reads_a_zip_too_and_says_what_cannot_be_read(files: Files, tmp_path: Path) -> None:
    program = laid_out(tmp_path / "out", files) / verifier.VERIFIER
    whole = tmp_path / "again.zip"
    with zipfile.ZipFile(whole, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    assert run_alone(program, str(whole))[0] == 0
    (tmp_path / "garbage.zip").write_bytes(b"no zip")
    assert run_alone(program, str(tmp_path / "garbage.zip"))[0] == 2
    assert run_alone(program, str(tmp_path / "nowhere"))[0] == 2


def test_the_packed_program_is_short_and_needs_nothing_but_the_standard_library(files: Files) -> None:
    text = files[verifier.VERIFIER].decode()
    assert len(text.splitlines()) < 100
    assert "limelight" not in text.replace("Limelight", "")


def test_the_manifest_says_what_was_exported(files: Files) -> None:
    manifest = json.loads(files[verifier.MANIFEST])
    first = json.loads(files[verifier.JOURNAL].splitlines()[0])
    assert manifest["segment"] == {"number": 1, "id": first["hash"], "follows": None}
    assert (manifest["events"], manifest["exported_at"]) == (6, AT)
    assert manifest["program"] == f"limelight {__version__}"
    assert manifest["files"][verifier.JOURNAL] == hashlib.sha256(files[verifier.JOURNAL]).hexdigest()


def test_an_empty_journal_is_exported_and_whole(tmp_path: Path) -> None:
    (tmp_path / "journal.zip").write_bytes(packed([], AT))
    assert look_at(tmp_path / "journal.zip").code == WHOLE
    assert main([str(tmp_path / "journal.zip")]) == WHOLE


@given(st.data())
@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_other_byte_in_any_of_the_files_is_found(files: Files, data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(verifier.NAMES))
    at = data.draw(st.integers(0, len(files[name]) - 1))
    change = data.draw(st.integers(1, 255))
    other = bytearray(files[name])
    other[at] ^= change
    assert verifier.wrong_with({**files, name: bytes(other)})


@given(st.data())
@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_other_byte_of_the_zip_is_found_or_leaves_every_file_as_it_was(
    files: Files, exported: Path, data: st.DataObject
) -> None:
    whole = bytearray(exported.read_bytes())
    whole[data.draw(st.integers(0, len(whole) - 1))] ^= data.draw(st.integers(1, 255))
    changed = exported.with_name("changed.zip")
    changed.write_bytes(whole)
    found = look_at(changed)
    assert found.code in (BROKEN, UNREADABLE) or verifier.read(changed) == files


@pytest.fixture(scope="module")
def exported(files: Files, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same export, packed."""
    path = tmp_path_factory.mktemp("packed") / "journal.zip"
    events = [json.loads(line) for line in files[verifier.JOURNAL].splitlines()]
    path.write_bytes(packed(events, AT))
    return path
