"""Reads `limelight.toml` into a domain profile, checked; nothing that cannot be used gets through."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path as FilePath
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from limelight.documents import files
from limelight.documents.positions import find_places
from limelight.documents.table import Source, Table, nearest
from limelight.domain.environments import Environment, Kind
from limelight.domain.errors import ProfileProblem
from limelight.domain.profile import (
    DEFAULT_PROJECTS,
    Appearance,
    Binding,
    FreezeFile,
    Profile,
    SourceEntry,
    SourceKind,
    SystemEntry,
    SystemKind,
    key_problem,
    projects_problem,
)
from limelight.settings.places_named import address_in, ca_file_in
from limelight.settings.sign_ins import (
    named_sign_in,
    require_no_code_for_critical,
    require_one_for_each_origin,
    sign_in_of,
)
from limelight.words import tr

if TYPE_CHECKING:
    from limelight.domain.announcing import Channel
    from limelight.domain.freezes import OwnFreeze
    from limelight.domain.sign_ins import SignInEntry

DEFAULT_TITLE = "Limelight"
_PROFILE = files.Nature(
    "profile", tr("There is no profile here. Add a connection in Limelight, or copy the example there."), ProfileProblem
)
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_HOST_NAME = re.compile(r"[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?")


def read_profile(path: FilePath) -> Profile:
    """Read and check the profile file.

    Raises:
        ProfileProblem: it cannot be read, or says something that cannot be used; with line and column.
    """
    return parse_profile(read_text(path), str(path), path.parent)


def read_text(path: FilePath) -> str:
    """The text of the profile file, its line ends as `\\n`.

    Raises:
        ProfileProblem: it is missing, unreadable, too large or not UTF-8.
    """
    return files.read_text(path, _PROFILE)


def parse_profile(text: str, name: str, folder: FilePath) -> Profile:
    """Check the text of a profile.

    `name` is how complaints call it; files that it names by a relative path are looked for in `folder`.

    Raises:
        ProfileProblem: with line and column.
    """
    values = files.loaded(text, name, _PROFILE)
    root = Table(Source(name, find_places(text), ProfileProblem), (), tr("The profile"), values)
    root.only(
        "title",
        "appearance",
        "link_hosts",
        "sign_ins",
        "systems",
        "sources",
        "environments",
        "freezes",
        "freeze_files",
        "since",
        "channels",
    )
    sign_ins = [(table, sign_in_of(key, table, folder)) for key, table in root.keyed("sign_ins")]
    ways = tuple(entry for _, entry in sign_ins)
    entries = [(table, _system(key, table, folder, ways)) for key, table in root.keyed("systems")]
    require_one_for_each_origin(entries)
    systems = tuple(system for _, system in entries)
    sources = tuple(_source(key, table, folder, systems) for key, table in root.keyed("sources"))
    bindings = _bindings(root.tables("environments"), systems, sources)
    require_no_code_for_critical(sign_ins, systems, bindings)
    freezes, freeze_files = _freezes(root, bindings, folder)
    return Profile(
        title=root.text("title", DEFAULT_TITLE) or DEFAULT_TITLE,
        bindings=bindings,
        systems=systems,
        sources=sources,
        sign_ins=ways,
        freezes=freezes,
        freeze_files=freeze_files,
        channels=_channels(root, folder, [binding.environment.key for binding in bindings]),
        since=_since(root.table("since", "[since]")),
        link_hosts=_link_hosts(root),
        appearance=root.word("appearance", Appearance, Appearance.SYSTEM),
    )


def _freezes(
    root: Table, bindings: tuple[Binding, ...], folder: FilePath
) -> tuple[tuple[OwnFreeze, ...], tuple[FreezeFile, ...]]:
    """Its freezes, and the files of freezes that it names; most profiles have neither, and need not import it."""
    tables, files_named = root.tables("freezes"), root.tables("freeze_files")
    if not tables and not files_named:
        return (), ()
    from limelight.settings.freezes import freeze_file_in, freezes_in  # noqa: PLC0415  (see above)

    own = tuple(each for table in tables for each in freezes_in(table, bindings))
    return own, tuple(freeze_file_in(table, bindings, folder) for table in files_named)


def _channels(root: Table, folder: FilePath, known: list[str]) -> tuple[Channel, ...]:
    """Where changes are announced; most profiles name none, and need not import it."""
    tables = root.keyed("channels")
    if not tables:
        return ()
    from limelight.settings.channels import channel_of  # noqa: PLC0415  (see above)

    return tuple(channel_of(key, table, folder, known) for key, table in tables)


def _system(key: str, table: Table, folder: FilePath, sign_ins: tuple[SignInEntry, ...]) -> SystemEntry:
    table.only("kind", "address", "title", "projects", "poll_seconds", "ca_file", "sign_in")
    kind = table.word("kind", SystemKind)
    if kind is not SystemKind.UNLEASH and "projects" in table.values:
        table.wrong("projects", tr('A system of kind "{kind}" has no projects. Delete this line.', kind=kind.value))
    return SystemEntry(
        key=key,
        kind=kind,
        address=address_in(table).rstrip("/"),
        title=table.text("title", ""),
        projects=_projects(table),
        poll_seconds=table.seconds("poll_seconds", None, least=2, most=3_600),
        ca_file=ca_file_in(table, folder),
        sign_in=named_sign_in(table, sign_ins),
    )


def _projects(table: Table) -> tuple[str, ...]:
    projects = table.texts("projects") if "projects" in table.values else DEFAULT_PROJECTS
    for index, project in enumerate(projects):
        if problem := key_problem(project):
            table.wrong_item("projects", index, problem)
    if problem := projects_problem(projects):
        table.wrong("projects", problem)
    return projects


def _source(key: str, table: Table, folder: FilePath, systems: tuple[SystemEntry, ...]) -> SourceEntry:
    if table.values.get("kind") == SourceKind.DEPLOYMENTS.value:
        return _deployments(key, table, [system.key for system in systems])
    table.only("kind", "address", "version", "poll_seconds", "ca_file", "features")
    return SourceEntry(
        key=key,
        kind=table.word("kind", SourceKind),
        address=address_in(table).rstrip("/"),
        version=table.text("version", "build.version"),
        poll_seconds=table.seconds("poll_seconds", 60.0, least=5, most=3_600) or 60.0,
        ca_file=ca_file_in(table, folder),
        features=tuple(table.texts("features")),
    )


def _deployments(key: str, table: Table, systems: list[str]) -> SourceEntry:
    """What another system of the profile knows: it is asked there, with the token of its own sign-in."""
    table.only("kind", "system", "environment", "poll_seconds")
    system = table.text("system")
    if system not in systems:
        table.wrong(
            "system",
            tr(
                "There is no [systems.{system}] in the profile.{hint}",
                system=system,
                hint=nearest(system, systems),
            ),
        )
    return SourceEntry(
        key=key,
        kind=SourceKind.DEPLOYMENTS,
        poll_seconds=table.seconds("poll_seconds", 60.0, least=5, most=3_600) or 60.0,
        system=system,
        environment=table.key_text("environment"),
    )


def _bindings(
    tables: tuple[Table, ...], systems: tuple[SystemEntry, ...], sources: tuple[SourceEntry, ...]
) -> tuple[Binding, ...]:
    bindings: list[Binding] = []
    by_key = {system.key: system for system in systems}
    for position, table in enumerate(tables):
        binding = _binding(table, position, list(by_key), [source.key for source in sources])
        _refuse_doubles(table, binding, bindings, by_key)
        bindings.append(binding)
    return tuple(bindings)


def _binding(table: Table, position: int, systems: list[str], sources: list[str]) -> Binding:
    table.only("key", "name", "kind", "critical", "colour", "system", "remote", "sources")
    key = table.key_text("key")
    kind = table.word("kind", Kind)
    system = table.text("system")
    if system not in systems:
        table.wrong(
            "system",
            tr(
                "There is no [systems.{system}] in the profile.{hint}",
                system=system,
                hint=nearest(system, systems),
            ),
        )
    colour = table.text("colour", "")
    if colour and not _COLOUR.fullmatch(colour):
        table.wrong("colour", tr('"colour" must be six hexadecimal digits after #, such as "#d97706".'))
    named = table.texts("sources")
    for index, source in enumerate(named):
        if source not in sources:
            table.wrong_item(
                "sources",
                index,
                tr(
                    "There is no [sources.{entry}] in the profile.{hint}",
                    entry=source,
                    hint=nearest(source, sources),
                ),
            )
    environment = Environment(
        key=key,
        name=table.text("name", key),
        position=position,
        kind=kind,
        critical=table.flag("critical", default=kind is Kind.PRODUCTION),
        colour=colour.lower(),
    )
    return Binding(environment, system, table.text("remote", key), named)


def _refuse_doubles(table: Table, new: Binding, others: list[Binding], systems: dict[str, SystemEntry]) -> None:
    """No two environments with one key, with one name (it is typed to confirm), or of one place at a server."""
    for other in others:
        theirs, ours = other.environment, new.environment
        if theirs.key == ours.key:
            table.wrong(
                "key", tr('There is another environment with the key "{ours}". Give each its own.', ours=ours.key)
            )
        if _alike(theirs.name) == _alike(ours.name):
            table.wrong(
                "name", tr('There is another environment with the name "{ours}". Give each its own.', ours=ours.name)
            )
        if _same_place(other, new, systems):
            sentence = tr(
                'The environment "{theirs}" is the same place at the same server. Remove one of them.',
                theirs=theirs.key,
            )
            table.wrong("remote", sentence)


def _same_place(one: Binding, other: Binding, systems: dict[str, SystemEntry]) -> bool:
    """Whether two environments would show the same features: those of a project may stand in the picture once."""
    first, second = systems[one.system], systems[other.system]
    server = first.origin + urlsplit(first.address).path == second.origin + urlsplit(second.address).path
    return server and one.remote == other.remote and not set(first.projects).isdisjoint(second.projects)


def _alike(name: str) -> str:
    return unicodedata.normalize("NFKC", name).casefold()


def _since(table: Table) -> dict[str, str]:
    """Feature keys are the toggle systems' own, so any text is one; only the version is checked."""
    for feature, version in table.values.items():
        if isinstance(version, dict):
            table.wrong(feature, tr('Write a feature key that holds a dot in quotes, such as "one.two" = "2.4.0".'))
        table.text(feature)
    return {feature: str(version) for feature, version in table.values.items()}


def _link_hosts(root: Table) -> tuple[str, ...]:
    hosts = root.texts("link_hosts")
    for index, host in enumerate(hosts):
        if not _HOST_NAME.fullmatch(host.lower()) or ".." in host:
            sentence = tr(
                'A link host is only a host name, such as "wiki.example.com", without https:// and without a path.'
            )
            root.wrong_item("link_hosts", index, sentence)
    return tuple(host.lower() for host in hosts)
