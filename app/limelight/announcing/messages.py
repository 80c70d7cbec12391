"""The message of each kind of channel. Words of servers and people stay plain text in all of them.

Slack: https://docs.slack.dev/messaging/formatting-message-text, and the blocks' `plain_text`, which knows no markup.
Teams: https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors (a workflow takes an adaptive card);
`TextRun` knows no Markdown, other than `TextBlock` and facts: https://adaptivecards.io/explorer/TextRun.html.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import UTC, datetime

from limelight.domain.announcing import (
    LONGEST_LINE,
    Announcement,
    Channel,
    ChannelKind,
    Message,
    ToldChange,
)
from limelight.domain.exposure import Exposure
from limelight.domain.odd_characters import is_odd
from limelight.words import tr

FORMAT = 1
_JOINER = "\N{WORD JOINER}"
_CALL = re.compile(r"@(?=channel|here|everyone|all|group)", re.IGNORECASE)
_HIDDEN = "\N{REPLACEMENT CHARACTER}"
TimeWords = Callable[[float], str]


def message_for(channel: Channel, announcement: Announcement, time_words: TimeWords) -> Message:
    """What would be sent to a channel. `time_words` writes a time for people, with its offset from UTC."""
    text = plain_text(announcement, time_words)
    if channel.kind is ChannelKind.EMAIL:
        return Message(_email(channel, announcement, text))
    body = {
        ChannelKind.WEBHOOK: lambda: webhook_body(announcement, text),
        ChannelKind.SLACK: lambda: slack_body(announcement, time_words),
        ChannelKind.TEAMS: lambda: teams_body(announcement, time_words),
    }[channel.kind]()
    return Message(text, json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode())


def plain_text(announcement: Announcement, time_words: TimeWords) -> str:
    """The message as people read it."""
    facts = [f"{name}: {value}" for name, value in announcement.facts(time_words)]
    return "\n".join(_plain(line) for line in (announcement.title, "", *announcement.lines, "", *facts))


def webhook_body(announcement: Announcement, text: str) -> dict[str, object]:
    """Our own body: `resources/announcing/announcement.schema.json`."""
    return {
        "format": FORMAT,
        "id": announcement.id,
        "news": announcement.news.value,
        "demo": announcement.demo,
        "title": announcement.title,
        "text": text,
        "at": _moment(announcement.at),
        "by": announcement.by,
        "reason": announcement.reason,
        "ticket": announcement.ticket,
        "profile": announcement.profile,
        "plan": {"id": announcement.plan[0], "title": announcement.plan[1]} if announcement.plan else None,
        "changes": [_change(change) for change in announcement.changes],
    }


def slack_body(announcement: Announcement, time_words: TimeWords) -> dict[str, object]:
    """Blocks of plain text only; `text` is what a notification shows, and there markup is escaped and turned off."""
    facts = [_slack_plain(f"{name}: {value}") for name, value in announcement.facts(time_words)]
    changes = "\n".join(announcement.lines)
    return {
        "text": _slack_escaped(announcement.title),
        "mrkdwn": False,
        "parse": "none",
        "link_names": False,
        "unfurl_links": False,
        "unfurl_media": False,
        "blocks": [
            {"type": "header", "text": _slack_plain(announcement.title, 150)},
            {"type": "section", "text": _slack_plain(changes, 2_900)},
            {"type": "context", "elements": facts},
        ],
    }


def teams_body(announcement: Announcement, time_words: TimeWords) -> dict[str, object]:
    """A message with one adaptive card, whose words are runs of text without Markdown."""
    facts = announcement.facts(time_words)
    card = {
        "$schema": "http://adaptivecards.io/schemas/adaptive-card.json",
        "type": "AdaptiveCard",
        "version": "1.4",
        "fallbackText": _card_text(announcement.title),
        "body": [
            _runs({"text": _card_text(announcement.title), "size": "Large", "weight": "Bolder"}),
            *(_runs({"text": _card_text(line)}) for line in announcement.lines),
            *(_runs({"text": f"{name}: ", "weight": "Bolder"}, {"text": _card_text(value)}) for name, value in facts),
        ],
    }
    attachment = {"contentType": "application/vnd.microsoft.card.adaptive", "contentUrl": None, "content": card}
    return {"type": "message", "attachments": [attachment]}


def _email(channel: Channel, announcement: Announcement, text: str) -> str:
    head = [tr("To: {to}", to=channel.to)] if channel.to else []
    subject = tr("Subject: {title}", title=_plain(announcement.title))
    return "\n".join((*head, subject, "", *text.split("\n")[2:]))


def _change(change: ToldChange) -> dict[str, object]:
    return {
        "id": change.id,
        "verb": change.verb.value,
        "feature": {"key": change.feature, "name": change.feature_name},
        "environment": {
            "key": change.environment,
            "name": change.environment_name,
            "kind": change.environment_kind,
        },
        "before": _exposure(change.before),
        "after": _exposure(change.after),
        "confirmed_at": _moment(change.at),
    }


def _exposure(exposure: Exposure) -> dict[str, object]:
    return {
        "kind": exposure.kind.name.lower(),
        "percentage": exposure.share,
        "audiences": list(exposure.audiences),
        "words": exposure.words,
    }


def _moment(at: float) -> str:
    return datetime.fromtimestamp(at, UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def _plain(text: str) -> str:
    """A line without what is not seen or turns the reading round, shortened; nobody is called by it."""
    shown = "".join(_HIDDEN if is_odd(character) else character for character in " ".join(text.split()))
    short = shown if len(shown) <= LONGEST_LINE else shown[: LONGEST_LINE - 1].rstrip() + "…"
    return _CALL.sub(f"@{_JOINER}", short)


def _slack_plain(text: str, longest: int = 1_900) -> dict[str, object]:
    lines = "\n".join(_plain(line) for line in text.split("\n"))
    short = lines if len(lines) <= longest else lines[: longest - 1].rstrip() + "…"
    return {"type": "plain_text", "text": short, "emoji": False}


def _slack_escaped(text: str) -> str:
    """Slack reads these three signs as the beginning of a call, a link or an entity, whatever else is turned off."""
    return _plain(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _card_text(text: str) -> str:
    """Teams looks for `<at>` in every text, and cards for `{{DATE(...)}}` and `${...}`."""
    plain = _plain(text)
    for opening in ("<", "{", "$"):
        plain = plain.replace(opening, opening + _JOINER)
    return plain


def _runs(*runs: dict[str, str]) -> dict[str, object]:
    return {"type": "RichTextBlock", "inlines": [{"type": "TextRun", **run} for run in runs]}
