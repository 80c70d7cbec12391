"""Who somebody is and what they may do, in words."""

from limelight.domain.people import Actor, Permission
from limelight.domain.systems import Capabilities, Description, EnvironmentFacts
from limelight.ui.sign_in.words import keeping_words, kept_words, may_lines, may_words, service_words, who_words

READ, RELEASE, ROLL_BACK = Permission.READ, Permission.RELEASE, Permission.ROLL_BACK


def test_permissions_are_verbs() -> None:
    assert may_words([READ, RELEASE, ROLL_BACK]) == "see, release and roll back"
    assert may_words([READ]) == "only see"
    assert may_words([]) == "not even see"
    assert may_words([Permission.APPROVE, READ]) == "see and approve"


def test_environments_with_the_same_permissions_share_a_line_the_most_powerful_first() -> None:
    facts = (
        EnvironmentFacts("p", "Production", frozenset({READ})),
        EnvironmentFacts("t", "Test", frozenset({READ, RELEASE})),
        EnvironmentFacts("s", "Staging", frozenset({READ, RELEASE})),
        EnvironmentFacts("x", "Secret", frozenset()),
        EnvironmentFacts("l", "Live", frozenset({READ, RELEASE, ROLL_BACK}), limits="changes in cards only"),
    )
    description = Description("Bank", "1", Actor("m", "Maya"), facts, Capabilities("x"))
    assert may_lines(description) == (
        "May see, release and roll back in Live (changes in cards only)",
        "May see and release in Test and Staging",
        "May only see in Production",
        "May not even see Secret",
    )


def test_a_program_s_token_is_warned_about() -> None:
    assert service_words(Actor("m", "Maya")) == ""
    assert "belongs to a program" in service_words(Actor("ci", "CI", is_service=True))


def test_a_name_from_the_server_is_shown_plainly_and_short() -> None:
    assert who_words(Actor("m", "Ma\u202eya")) == "Ma⟨U+202E⟩ya"
    assert len(who_words(Actor("m", "x" * 500))) == 80
    assert who_words(Actor("maya-id", "")) == "maya-id"


def test_where_a_token_is_kept_is_named() -> None:
    origin = "https://a.example"
    assert keeping_words("Secret Service", origin, True) == (
        "Sent to https://a.example only, kept in this computer's Secret Service."
    )
    assert "in memory until Limelight closes" in keeping_words("Secret Service", origin, False)
    assert keeping_words("memory only: it is locked.", origin, True) == (
        "Memory only: it is locked. You paste it again after the next start."
    )


def test_where_a_token_is_kept_is_said_once_somebody_is_signed_in() -> None:
    assert kept_words("") == ""
    assert kept_words("Secret Service") == "The token is kept in this computer's Secret Service."
    assert kept_words("memory only: it is locked.") == (
        "The token is kept in memory only: it is locked. You paste it again after the next start."
    )
