"""The channels of a profile: `[channels.KEY]`. Their secret addresses are pasted in the window, never written here."""

from __future__ import annotations

from pathlib import Path

from limelight.documents.table import Table, nearest
from limelight.domain.announcing import Channel, ChannelKind, News
from limelight.domain.profile import address_problem
from limelight.settings.places_named import ca_file_in
from limelight.words import tr


def channel_of(key: str, table: Table, folder: Path, environments: list[str]) -> Channel:
    """One channel, checked; `environments` are the keys that the profile knows.

    Raises:
        ProfileProblem: with line and column.
    """
    kind = table.word("kind", ChannelKind)
    named = ("kind", "name", "environments", "news")
    if kind is ChannelKind.EMAIL:
        table.only(*named, "to")
    else:
        table.only(*named, "server", "send_without_asking", "ca_file")
    return Channel(
        key=key,
        kind=kind,
        name=table.text("name", key) or key,
        server="" if kind is ChannelKind.EMAIL else _server(table),
        environments=_environments(table, environments),
        news=_news(table),
        asks=kind is ChannelKind.EMAIL or not table.flag("send_without_asking", default=False),
        ca_file="" if kind is ChannelKind.EMAIL else ca_file_in(table, folder),
        to=table.text("to", "") if kind is ChannelKind.EMAIL else "",
    )


def _server(table: Table) -> str:
    """Only the server: the rest of a webhook's address is what lets anybody post there."""
    server = table.text("server")
    if problem := address_problem(server):
        table.wrong("server", problem)
    if server.rstrip("/").count("/") > 2:
        sentence = tr(
            "Write only the server here, such as https://hooks.example.com: the rest of a webhook's address is a "
            "secret. Paste the whole address when you announce. If others could read this file, make a new webhook."
        )
        table.wrong("server", sentence)
    return server.rstrip("/")


def _environments(table: Table, known: list[str]) -> tuple[str, ...]:
    environments = table.texts("environments")
    for index, environment in enumerate(environments):
        if environment not in known:
            sentence = tr(
                'There is no environment "{environment}" in the profile.{hint}',
                environment=environment,
                hint=nearest(environment, known),
            )
            table.wrong_item("environments", index, sentence)
    return environments


def _news(table: Table) -> tuple[News, ...]:
    words, known = table.texts("news"), [each.value for each in News]
    for index, word in enumerate(words):
        if word not in known:
            sentence = tr('"{key}" says something unknown.{hint}', key="news", hint=nearest(word, known))
            table.wrong_item("news", index, sentence)
    return tuple(News(word) for word in words)
