"""A secret shows itself to nobody, and a pasted token is taken whole or refused."""

import copy
import json
import pickle
import traceback
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from limelight.domain.errors import SignInNeeded
from limelight.domain.secrets import LONGEST_TOKEN, Secret, pasted_token

CANARY = "canary-7d1f"
ORIGIN = "https://toggles.example.com"


@dataclass(frozen=True, slots=True)
class Holder:
    """Something that holds a secret."""

    secret: Secret


def test_a_secret_prints_as_stars_wherever_it_is_printed() -> None:
    secret = Secret(CANARY, ORIGIN)
    assert not isinstance(secret, str)
    shown = f"{secret} {secret!r} {secret!s:>5} {[secret]} {Holder(secret)} %s" % secret
    assert "***" in shown
    assert CANARY not in shown
    assert secret.reveal() == CANARY


def test_a_secret_is_not_copied_pickled_or_written_as_json() -> None:
    secret = Secret(CANARY, ORIGIN)
    attempts = [copy.copy, copy.deepcopy, pickle.dumps, json.dumps]
    attempts += [lambda value, protocol=protocol: pickle.dumps(value, protocol) for protocol in range(6)]
    for attempt in attempts:
        for value in (secret, Holder(secret)):
            if attempt is copy.copy and value is not secret:
                continue  # a copy of the holder holds the same secret, which is fine
            with pytest.raises(TypeError) as caught:
                attempt(value)
            assert CANARY not in "".join(traceback.format_exception(caught.value))


def test_secrets_are_equal_by_text_and_origin_and_are_no_keys() -> None:
    assert Secret("a", ORIGIN) == Secret("a", ORIGIN)
    assert Secret("a", ORIGIN) != Secret("b", ORIGIN)
    assert Secret("a", ORIGIN) != Secret("a", "https://other.example.com")
    assert Secret("a", ORIGIN) != "a"
    with pytest.raises(TypeError):
        hash(Secret("a", ORIGIN))


def test_a_pasted_token_loses_the_white_space_around_it() -> None:
    assert pasted_token(" \t*:development.abc\r\n", ORIGIN) == Secret("*:development.abc", ORIGIN)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "There is no token yet"),
        (" \n", "There is no token yet"),
        ("Bearer abc", "Character 7 of the token is a space"),
        ("abc\ndef", "Character 4 of the token is a line break"),
        ("abc\u200bdef", "Character 4 of the token is an invisible character"),
        ("abc\u202edef", "Character 4 of the token is an invisible character"),
        ("abc\x00def", "Character 4 of the token is an invisible character"),
        ("abc\u00a0def", "Character 4 of the token is a space"),
        ("abcädef", "Character 4 of the token is a letter or sign that no token has"),
        ("x" * (LONGEST_TOKEN + 1), "longer than any token"),
    ],
)
def test_what_cannot_be_a_token_is_refused_without_quoting_it(text: str, sentence: str) -> None:
    with pytest.raises(SignInNeeded, match=sentence) as caught:
        pasted_token(text, ORIGIN)
    assert "abc" not in str(caught.value)
    assert "xxx" not in str(caught.value)


@given(st.text(max_size=40))
def test_a_pasted_token_is_either_refused_or_fit_for_a_header(text: str) -> None:
    try:
        secret = pasted_token(text, ORIGIN)
    except SignInNeeded:
        return
    assert secret.reveal() == text.strip()
    assert all(33 <= ord(character) <= 126 for character in secret.reveal())
