"""Reads one table of a document key by key; every complaint says where, what and what to do."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import NoReturn, TypeVar

from limelight.documents.positions import Path, Places, Position
from limelight.domain.errors import DocumentProblem
from limelight.domain.profile import key_problem
from limelight.words import tr

Word = TypeVar("Word", bound=Enum)

LONGEST_TEXT = 200  # characters of a title, name or reason
LONGEST_PROSE = 5_000  # characters of a text over several lines
_SECRET_WORDS = re.compile(r"token|passwo?r?d|secret|api[-_]?key|credential|authori[sz]ation", re.IGNORECASE)
_NO_SECRETS = tr(
    "Secrets do not belong in the profile. Delete this line, and paste the token when you sign in: Limelight keeps "
    "it in the operating system's store. If others could read this file, replace the token."
)


@dataclass(frozen=True, slots=True)
class Source:
    """The document that is read: its name for people, and where everything in it stands."""

    name: str
    places: Places
    problem: type[DocumentProblem]

    def complain(self, sentence: str, position: Position) -> NoReturn:
        """Raise the document's problem for a place in it."""
        raise self.problem(sentence, path=self.name, line=position.line, column=position.column)


@dataclass(frozen=True, slots=True)
class Table:
    """One table: `label` is how sentences call it, such as `[systems.bank]`."""

    source: Source
    path: Path
    label: str
    values: Mapping[str, object]

    def only(self, *known: str) -> None:
        """Refuse keys that mean nothing here, and secrets."""
        for key in self.values:
            if key in known:
                continue
            position = self.source.places.key((*self.path, key))
            if _SECRET_WORDS.search(key):
                self.source.complain(_NO_SECRETS, position)
            self.source.complain(
                tr(
                    "{label} has no key {key}.{hint}",
                    label=self.label,
                    key=_shown(key),
                    hint=nearest(key, known),
                ),
                position,
            )

    def wrong(self, key: str, sentence: str) -> NoReturn:
        """Complain about the value of a key."""
        self.source.complain(sentence, self.source.places.value((*self.path, key)))

    def place(self) -> Position:
        """Where the table itself stands."""
        return self.source.places.key(self.path)

    def text(self, key: str, default: str | None = None) -> str:
        """A line of text; required where there is no default."""
        value = self._value(key, default)
        if not isinstance(value, str):
            self.wrong(key, tr('"{key}" must be a text in quotes.', key=key))
        if len(value) > LONGEST_TEXT:
            self.wrong(
                key,
                tr(
                    '"{key}" has {count} characters. Use {most} at most.',
                    key=key,
                    count=len(value),
                    most=LONGEST_TEXT,
                ),
            )
        if not value.isprintable() or value != value.strip():
            self.wrong(
                key,
                tr('"{key}" holds a line break, an invisible character or blanks at its ends. Remove them.', key=key),
            )
        if not value and default is None:
            self.wrong(key, tr('"{key}" is empty. Fill it in.', key=key))
        return value

    def prose(self, key: str) -> str:
        """A text over several lines; empty where it is not written."""
        value = self.values.get(key, "")
        if not isinstance(value, str):
            self.wrong(key, tr('"{key}" must be a text in quotes.', key=key))
        if len(value) > LONGEST_PROSE:
            self.wrong(
                key,
                tr(
                    '"{key}" has {count} characters. Use {most} at most.',
                    key=key,
                    count=len(value),
                    most=LONGEST_PROSE,
                ),
            )
        if not value.replace("\n", "").isprintable() or value != value.strip():
            self.wrong(key, tr('"{key}" holds an invisible character, or blanks at its ends. Remove them.', key=key))
        return value

    def whole(self, key: str, default: int | None, least: int, most: int) -> int | None:
        """A whole number between two bounds."""
        value = self.values.get(key, default)
        if value is None or (value is default and key not in self.values):
            return default
        if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
            self.wrong(
                key,
                tr(
                    '"{key}" must be a whole number from {least} to {most}, without quotes.',
                    key=key,
                    least=least,
                    most=most,
                ),
            )
        return value

    def local_time(self, key: str) -> datetime | None:
        """A time on the clocks of some place, in whole seconds and without an offset; None where it is not written."""
        value = self.values.get(key)
        if value is None:
            return None
        if not isinstance(value, datetime) or value.tzinfo is not None or value.microsecond:
            self.wrong(
                key, tr('"{key}" must be a time without an offset from UTC, such as 2026-12-01T09:00:00.', key=key)
            )
        return value

    def day(self, key: str) -> date | None:
        """A day; None where it is not written."""
        value = self.values.get(key)
        if value is not None and (not isinstance(value, date) or isinstance(value, datetime)):
            self.wrong(key, tr('"{key}" must be a day, such as 2026-12-01, without quotes.', key=key))
        return value

    def key_text(self, key: str, default: str | None = None) -> str:
        """A key of the profile: letters, digits and `. _ - :`."""
        value = self.text(key, default)
        if problem := key_problem(value):
            self.wrong(key, problem)
        return value

    def flag(self, key: str, default: bool) -> bool:
        """True or false."""
        value = self._value(key, default)
        if not isinstance(value, bool):
            self.wrong(key, tr('"{key}" must be true or false, without quotes.', key=key))
        return value

    def seconds(self, key: str, default: float | None, least: float, most: float) -> float | None:
        """A number of seconds between two bounds."""
        if key not in self.values:
            return default
        value = self.values[key]
        if isinstance(value, bool) or not isinstance(value, int | float):
            self.wrong(key, tr('"{key}" must be a number of seconds, without quotes.', key=key))
        if not least <= value <= most:
            self.wrong(
                key, tr('"{key}" must lie between {least:g} and {most:g} seconds.', key=key, least=least, most=most)
            )
        return float(value)

    def word(self, key: str, words: type[Word], default: Word | None = None) -> Word:
        """One of the words of an enum."""
        text = self.text(key, None if default is None else str(default.value))
        known = [str(word.value) for word in words]
        if text not in known:
            self.wrong(key, tr('"{key}" says something unknown.{hint}', key=key, hint=nearest(text, known)))
        return words(text)

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of different texts; none where it is not written."""
        value = self.values.get(key, [])
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            self.wrong(key, tr('"{key}" must be a list of texts, such as ["one", "two"].', key=key))
        for index, item in enumerate(value):
            if item in value[:index]:
                self.wrong_item(
                    key, index, tr('{item} stands twice in "{key}". Remove one.', item=_shown(item), key=key)
                )
        return tuple(value)

    def wrong_item(self, key: str, index: int, sentence: str) -> NoReturn:
        """Complain about one item of a list."""
        self.source.complain(sentence, self.source.places.value((*self.path, key, index)))

    def moment(self, key: str) -> float:
        """A time as RFC 3339 with its offset, as a TOML date-time or a text; seconds since 1970, UTC."""
        value = self._value(key, None)
        if isinstance(value, str):
            value = _moment_of(value)
        if not isinstance(value, datetime) or value.tzinfo is None:
            self.wrong(
                key, tr('"{key}" must be a time with its offset from UTC, such as 2026-12-20T00:00:00+01:00.', key=key)
            )
        return value.timestamp()

    def table(self, key: str, label: str) -> Table:
        """A table within; empty where it is not written."""
        value = self.values.get(key, {})
        if not isinstance(value, dict):
            self.wrong(key, tr('"{key}" must be a table. Write it as {label}.', key=key, label=label))
        return Table(self.source, (*self.path, key), label, value)

    def tables(self, key: str) -> tuple[Table, ...]:
        """A list of tables; none where it is not written."""
        value = self.values.get(key, [])
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            self.wrong(key, tr('"{key}" must be a list of tables. Write each as [[{key}]].', key=key))
        return tuple(
            Table(self.source, (*self.path, key, index), f"[[{key}]]", item) for index, item in enumerate(value)
        )

    def keyed(self, key: str) -> tuple[tuple[str, Table], ...]:
        """The tables `[key.NAME]` with their names."""
        outer = self.table(key, f"[{key}]")
        for name in outer.values:
            if problem := key_problem(name):
                self.source.complain(problem, self.source.places.key((*outer.path, name)))
        return tuple((name, outer.table(name, f"[{key}.{name}]")) for name in outer.values)

    def _value(self, key: str, default: object) -> object:
        """The value of a key, or the default; complains where there is neither."""
        value = self.values.get(key, default)
        if value is None:
            position = self.place()
            self.source.complain(
                tr('{label} has no "{key}". Add a line that begins with: {key} =', label=self.label, key=key), position
            )
        return value


def nearest(word: str, known: Iterable[str]) -> str:
    """A suggestion, as the end of a sentence: the nearest known word, or all of them."""
    import difflib  # noqa: PLC0415  (only for a mistake)

    known = list(known)
    shortened = [each for each in known if len(word) > 2 and each.startswith(word.lower())]
    close = shortened or difflib.get_close_matches(word, known, n=1, cutoff=0.6)
    if close:
        return tr(' Did you mean "{close}"?', close=close[0])
    return tr(" It may be {known}.", known=_listed(known)) if known else ""


def _listed(words: list[str]) -> str:
    quoted = [f'"{word}"' for word in words]
    return quoted[0] if len(quoted) == 1 else tr("{some} or {last}", some=", ".join(quoted[:-1]), last=quoted[-1])


def _shown(text: str) -> str:
    """A word of the file in a sentence: odd characters as escapes, and not too long."""
    plain = text if text.isprintable() else text.encode("unicode_escape").decode()
    return f'"{plain[:60]}…"' if len(plain) > 60 else f'"{plain}"'


_RFC_3339 = re.compile(r"\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)")


def _moment_of(text: str) -> datetime | None:
    if not _RFC_3339.fullmatch(text):
        return None
    try:
        return datetime.fromisoformat(text.upper())
    except ValueError:
        return None
