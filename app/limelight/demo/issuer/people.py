"""The people of the demo whom one can sign in as."""

from __future__ import annotations

from dataclasses import dataclass

from limelight.demo.storage import Json


@dataclass(frozen=True, slots=True)
class Person:
    """One of the story's people. `title` and `sentence` say what they are and may do, for people."""

    role: str
    subject: str
    name: str
    email: str
    title: str
    sentence: str

    @property
    def initials(self) -> str:
        """Return the first letters of the name."""
        return "".join(word[0] for word in self.name.split())[:2]


def people_of(story: Json) -> dict[str, Person]:
    """Return the people of the story by role; services do not sign in."""
    found = {}
    for one in story["role"]:
        actor = one["actor"]
        if actor["kind"] == "person":
            role = one["role"]
            found[role] = Person(role, actor["id"], actor["name"], actor["email"], one["title"], one["sentence"])
    return found
