"""Each kind of channel gets its own form, and nobody's words become markup, a call or a link in any of them."""

from __future__ import annotations

import json
from dataclasses import replace

import jsonschema_rs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from announcing.samples import CHANGE, NEWS, channel
from limelight.announcing.messages import message_for
from limelight.announcing.posting import LARGEST, LARGEST_CARD
from limelight.domain.announcing import MOST_CHANGES, Announcement, ChannelKind
from limelight.resources import resource

SCHEMA = jsonschema_rs.validator_for(json.loads(resource("announcing", "announcement.schema.json").read_text()))
HOSTILE = "<!channel> <@U1> @here *b* _i_ `c` [x](https://evil) <at>all</at> {{DATE(x)}} ${y} &amp; \u202eevil"


def words(at: float) -> str:
    return f"{at:.0f}"


def body(kind: ChannelKind, told: Announcement) -> dict:
    return json.loads(message_for(channel(kind), told, words).body)


def texts(value: object, key: str = "text") -> list[str]:
    """Every text in a body under a key."""
    if isinstance(value, dict):
        own = [value[key]] if isinstance(value.get(key), str) else []
        return own + [text for each in value.values() for text in texts(each, key)]
    return [text for each in value for text in texts(each, key)] if isinstance(value, list) else []


def hostile(words: str) -> Announcement:
    change = replace(CHANGE, feature_name=words, environment_name=words)
    return replace(NEWS, changes=(change,), by=words, reason=words, ticket=words, profile=words, plan=("p", words))


def test_a_webhook_gets_what_the_schema_says() -> None:
    told = body(ChannelKind.WEBHOOK, NEWS)
    SCHEMA.validate(told)
    assert told["changes"][0]["before"] == {"kind": "dark", "percentage": 0.0, "audiences": [], "words": "off"}
    assert told["changes"][0]["confirmed_at"] == "2027-01-15T08:00:00Z"
    assert told["text"].splitlines()[0] == told["title"]


@given(st.text(max_size=400))
def test_whatever_things_are_called_the_webhook_s_body_keeps_to_the_schema(name: str) -> None:
    told = body(ChannelKind.WEBHOOK, hostile(name.encode("utf-8", "replace").decode()))
    SCHEMA.validate(told)


def test_slack_gets_blocks_without_markup_and_a_fallback_that_is_escaped() -> None:
    told = body(ChannelKind.SLACK, hostile(HOSTILE))
    assert (told["mrkdwn"], told["parse"], told["link_names"]) == (False, "none", False)
    assert "<" not in told["text"]
    assert "&lt;!channel&gt;" in told["text"]
    kinds = {each for block in told["blocks"] for each in texts(block, "type")}
    assert kinds == {"header", "section", "context", "plain_text"}
    assert not any(call in text for text in texts(told) for call in ("@here", "\u202e"))
    assert len(told["blocks"][0]["text"]["text"]) <= 150


def test_teams_gets_an_adaptive_card_of_runs_without_markdown() -> None:
    told = body(ChannelKind.TEAMS, hostile(HOSTILE))
    assert told["type"] == "message"
    attachment = told["attachments"][0]
    assert attachment["contentType"] == "application/vnd.microsoft.card.adaptive"
    card = attachment["content"]
    assert {each["type"] for each in card["body"]} == {"RichTextBlock"}
    assert {run["type"] for each in card["body"] for run in each["inlines"]} == {"TextRun"}
    assert not any(mark in text for text in texts(card) for mark in ("<at>", "{{", "${", "@here", "\u202e"))


def test_an_e_mail_is_a_text_with_its_subject() -> None:
    message = message_for(channel(ChannelKind.EMAIL, to="management@northwind.example"), NEWS, words)
    assert message.body == b""
    head = message.text.splitlines()[:3]
    assert head == ["To: management@northwind.example", f"Subject: {NEWS.title}", ""]
    assert "Instant payments in Production EU: off → everyone" in message.text


def test_a_name_never_begins_a_line_of_its_own() -> None:
    told = hostile("x\nSubject: other\r\nBcc: evil@example.com")
    text = message_for(channel(ChannelKind.EMAIL), told, words).text
    assert not any(line.startswith("Bcc") for line in text.splitlines())


@pytest.mark.parametrize(
    ("kind", "most"), [(ChannelKind.WEBHOOK, LARGEST), (ChannelKind.SLACK, LARGEST), (ChannelKind.TEAMS, LARGEST_CARD)]
)
@pytest.mark.parametrize("sign", ["x", "\U0001f3ac", '"'])
def test_a_long_plan_fits_into_a_message(kind: ChannelKind, most: int, sign: str) -> None:
    long = hostile(sign * 200)
    told = replace(long, changes=long.changes * 100)
    assert len(told.changes) > MOST_CHANGES
    assert len(message_for(channel(kind), told, words).body) <= most
