"""A document as a file: read whole, with complaints that say where, and replaced in one step."""

from __future__ import annotations

import os
import re
import shutil
import tomllib
from dataclasses import dataclass
from pathlib import Path

from limelight.documents.positions import position_at
from limelight.domain.errors import DocumentProblem, StoreTrouble
from limelight.words import tr

LARGEST = 1_048_576  # bytes; a document of ours has a few kilobytes
_AT = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")


@dataclass(frozen=True, slots=True)
class Nature:
    """What documents of one kind are called in sentences, and the error that tells what is wrong with one."""

    noun: str  # "profile"
    missing: str  # the sentence where there is no such file
    problem: type[DocumentProblem]


def read_text(path: Path, nature: Nature) -> str:
    """The text of a document, its line ends as `\\n`.

    Raises:
        DocumentProblem: (that of its nature) it is missing, unreadable, too large or not UTF-8.
    """
    return decoded(read_bytes(path, nature), str(path), nature)


def read_bytes(path: Path, nature: Nature) -> bytes:
    """The bytes of a document's file.

    Raises:
        DocumentProblem: (that of its nature) it is missing, unreadable or too large.
    """
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except FileNotFoundError as error:
        raise nature.problem(nature.missing, path=str(path)) from error
    except OSError as error:
        sentence = tr(
            "The {noun} cannot be read: {error}. Check who may read this file.", noun=nature.noun, error=error.strerror
        )
        raise nature.problem(sentence, path=str(path)) from error
    if len(data) > LARGEST:
        sentence = tr("The file is larger than 1 MiB, so it is not a {noun}. Choose another.", noun=nature.noun)
        raise nature.problem(sentence, path=str(path))
    return data


def decoded(data: bytes, name: str, nature: Nature) -> str:
    """The text that bytes in UTF-8 say.

    Raises:
        DocumentProblem: (that of its nature) they are something else.
    """
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        position = position_at(data[: error.start].decode("utf-8", "replace"), error.start)
        sentence = tr("The file is not UTF-8 text from here on. Save it as UTF-8.")
        raise nature.problem(sentence, path=name, line=position.line, column=1) from error


def loaded(text: str, name: str, nature: Nature) -> dict[str, object]:
    """Parse TOML; its own complaint becomes ours, with its position.

    Raises:
        DocumentProblem: (that of its nature) it is not TOML.
    """
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = _AT.search(str(error))
        what = _AT.sub("", str(error))
        end = position_at(text, len(text))
        line, column = (int(found[1]), int(found[2])) if found and found[1] else (end.line, end.column)
        sentence = tr(
            "This is not TOML: {what}{other_what}. Correct it here, or just before.",
            what=what[:1].lower(),
            other_what=what[1:],
        )
        # The complaint of the reader may quote the line, so it is not chained.
        raise nature.problem(sentence, path=name, line=line, column=column) from None
    except (ValueError, RecursionError):
        # WORKAROUND: tomllib lets through what Python says of thousands of digits, and of thousands of brackets.
        sentence = tr("A number has too many digits, or lists stand too deep in each other. Correct that.")
        raise nature.problem(sentence, path=name) from None


def replace_file(path: Path, text: str, noun: str, *, shared: bool = False) -> None:
    """Write beside it, then put it in place in one step, so that a crash leaves the old or the new file.

    The file is for this user only (0600, a new folder 0700); a `shared` one has the rights of the file that it
    replaces, or those of any new file.

    Raises:
        StoreTrouble: it cannot be written.
    """
    path = path.resolve()  # a link to the file stays a link
    try:
        path.parent.mkdir(mode=0o777 if shared else 0o700, parents=True, exist_ok=True)
        from uuid import uuid4  # noqa: PLC0415  (what only reads, as the start does, needs none)

        # The name says whose it is if a crash leaves it behind.
        temporary = path.with_name(f".{path.name}.{uuid4().hex}")
        handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666 if shared else 0o600)
        try:
            with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
            if shared and path.exists():
                shutil.copymode(path, temporary)
            os.replace(temporary, path)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
    except OSError as error:
        sentence = tr(
            "The {noun} {path} could not be saved: {error}. Check the folder and the free space.",
            noun=noun,
            path=path,
            error=error.strerror,
        )
        raise StoreTrouble(sentence) from error
