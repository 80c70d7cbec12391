"""Everything that can go wrong in a way that a person can understand.

`str(error)` is a sentence for the person: what, where, and what to do. Anything that is not a `LimelightError`
is a bug and reaches the excepthook.

    LimelightError
    ├── DocumentProblem         a file that people write says something that cannot be used (path, line, column)
    │   ├── ProfileProblem      the profile
    │   ├── PlanProblem         a plan
    │   └── FreezeFileProblem   a file of freezes
    ├── Unreachable             no answer: refused, timed out, name not found, TLS, proxy
    ├── BadAnswer               an answer that is not what the system promises
    ├── SignInNeeded            no token, or the server no longer takes it
    ├── SignInFailed            the identity provider, or its answer, does not let the person in; says why
    ├── NotAllowed              the server knows who asks and says no
    ├── NotThere                the feature or the environment is not (or no longer) there
    ├── Throttled               too many requests; `retry_after` seconds
    ├── ServerTrouble           the server says that it failed
    ├── Unsupported             this system cannot do that
    ├── JournalUnusable         no change can be recorded, so none is sent
    │   └── JournalDamaged      and that does not pass: the file itself is wrong
    ├── OperationOpen           another change of the same feature in the same environment is not resolved yet
    ├── MovedOn                 another copy of the program already recorded how a change went on
    ├── PlanSavedMeanwhile      somebody else saved the plan; nothing was written
    ├── PlanBusy                somebody else is running the plan
    ├── KeyringTrouble          the operating system's store is missing, locked or slow
    ├── StoreTrouble            a file of ours could not be read or written
    └── DemoTrouble             the embedded demo did not start
"""

from __future__ import annotations


class LimelightError(Exception):
    """The root: `str(error)` is a sentence that may be shown."""


class DocumentProblem(LimelightError):
    """A file that people write cannot be used; says where.

    `line` and `column` count from 1; 0 where no position applies.
    """

    def __init__(self, sentence: str, *, path: str = "", line: int = 0, column: int = 0) -> None:
        place = f"{path}:{line}:{column}: " if line else f"{path}: " if path else ""
        super().__init__(place + sentence)
        self.sentence = sentence
        self.path = path
        self.line = line
        self.column = column


class ProfileProblem(DocumentProblem):
    """The profile cannot be used."""


class PlanProblem(DocumentProblem):
    """A plan's file cannot be used."""


class FreezeFileProblem(DocumentProblem):
    """A file of freezes cannot be used: whether there is a freeze is not known."""


class Unreachable(LimelightError):
    """No answer came."""


class BadAnswer(LimelightError):
    """The answer is not what the system promises."""


class SignInNeeded(LimelightError):
    """No token is held for this origin, or the server no longer takes it."""


class SignInFailed(LimelightError):
    """A sign-in with an OpenID provider ended without one: refused, given up, or its answer is not to be trusted."""


class NotAllowed(LimelightError):
    """The server knows who asks and says no."""


class NotThere(LimelightError):
    """The feature or the environment is not there."""


class Throttled(LimelightError):
    """Too many requests.

    `retry_after` is in seconds, already capped to ten minutes.
    """

    def __init__(self, sentence: str, retry_after: float) -> None:
        super().__init__(sentence)
        self.retry_after = retry_after


class ServerTrouble(LimelightError):
    """The server says that it failed (5xx); `retry_after` in seconds where it said when to come back."""

    def __init__(self, sentence: str, retry_after: float | None = None) -> None:
        super().__init__(sentence)
        self.retry_after = retry_after


class Unsupported(LimelightError):
    """This system cannot do that."""


class JournalUnusable(LimelightError):
    """No change can be recorded, so none may be sent: the program is read-only."""


class JournalDamaged(JournalUnusable):
    """The journal's file is damaged, or not ours: a person has to know before a new one begins."""


class OperationOpen(LimelightError):
    """Another change of the same feature in the same environment is not resolved yet."""


class MovedOn(LimelightError):
    """The record of a change already says something that what was to be recorded cannot follow."""


class PlanSavedMeanwhile(LimelightError):
    """The plan's file is not the one that was read any more, so it was not replaced."""


class PlanBusy(LimelightError):
    """Somebody else is running the plan."""


class KeyringTrouble(LimelightError):
    """The operating system's store is missing, locked, or does not answer."""


class StoreTrouble(LimelightError):
    """A file of ours could not be read or written."""


class DemoTrouble(LimelightError):
    """The embedded demo did not start."""
