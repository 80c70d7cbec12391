"""The channels of a profile: read, checked, and never with a secret in them."""

from __future__ import annotations

from pathlib import Path

import pytest

from limelight.domain.announcing import Channel, ChannelKind, News
from limelight.domain.errors import ProfileProblem
from limelight.settings import parse_profile

HEAD = """\
[systems.bank]
kind = "unleash"
address = "https://toggles.example"
[[environments]]
key = "prod"
kind = "production"
system = "bank"
"""


def channels(text: str) -> tuple[Channel, ...]:
    return parse_profile(HEAD + text, "limelight.toml", Path("/p")).channels


def test_a_channel_says_what_it_is_told_of() -> None:
    text = """\
[channels.news]
kind = "teams"
name = "Release news"
server = "https://prod-12.example.com:443/"
environments = ["prod"]
news = ["release", "plan"]
send_without_asking = true
ca_file = "own.pem"
"""
    assert channels(text) == (
        Channel(
            "news",
            ChannelKind.TEAMS,
            "Release news",
            "https://prod-12.example.com:443",
            ("prod",),
            (News.RELEASE, News.PLAN),
            asks=False,
            ca_file="/p/own.pem",
        ),
    )
    assert channels(text)[0].origin == "https://prod-12.example.com"


def test_a_person_is_asked_unless_the_profile_says_otherwise() -> None:
    assert channels('[channels.x]\nkind = "slack"\nserver = "https://hooks.slack.com"')[0].asks


def test_an_e_mail_has_no_server() -> None:
    (mail,) = channels('[channels.mail]\nkind = "e-mail"\nto = "all@example.com"')
    assert (mail.name, mail.to, mail.origin, mail.asks) == ("mail", "all@example.com", "", True)


@pytest.mark.parametrize(
    ("text", "line", "sentence"),
    [
        ('kind = "slakc"', 9, 'Did you mean "slack"?'),
        ('kind = "slack"', 8, 'has no "server"'),
        ('kind = "slack"\nserver = "http://hooks.slack.com"', 10, "plain http"),
        ('kind = "slack"\nserver = "https://hooks.slack.com/services/T0/hunter2"', 10, "Write only the server"),
        ('kind = "slack"\nserver = "https://hooks.slack.com?x=hunter2"', 10, "holds a ? or a #"),
        ('kind = "slack"\nurl = "https://hooks.slack.com"', 10, 'has no key "url"'),
        ('kind = "webhook"\nserver = "https://a.example"\nenvironments = ["test"]', 11, "no environment"),
        ('kind = "webhook"\nserver = "https://a.example"\nnews = ["releases"]', 11, 'Did you mean "release"?'),
        ('kind = "webhook"\nserver = "https://a.example"\nsend_without_asking = "yes"', 11, "true or false"),
        ('kind = "webhook"\nserver = "https://a.example"\ntoken = "hunter2"', 11, "Secrets do not belong"),
        ('kind = "e-mail"\nserver = "https://a.example"', 10, 'has no key "server"'),
    ],
)
def test_what_cannot_be_used_is_said_with_its_place_and_quotes_no_secret(text: str, line: int, sentence: str) -> None:
    with pytest.raises(ProfileProblem) as caught:
        channels(f"[channels.news]\n{text}")
    assert caught.value.line == line
    assert sentence in caught.value.sentence
    assert "hunter2" not in str(caught.value)
