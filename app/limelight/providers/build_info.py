"""Deploy evidence from a running program: any JSON document that tells its version (Spring Boot and Quarkus `info`).

Nobody signs in there, and nothing but one GET is ever sent.
"""

from __future__ import annotations

from functools import cached_property

import jmespath
from jmespath.exceptions import JMESPathError
from jmespath.parser import ParsedResult

from limelight.domain.errors import BadAnswer, ProfileProblem
from limelight.domain.evidence import Evidence, EvidenceKind
from limelight.domain.ports import Clock
from limelight.domain.profile import SourceEntry
from limelight.domain.systems import EnvironmentEvidence
from limelight.net.client import JSON, Ask, Endpoint, Site
from limelight.net.decoding import document_of
from limelight.words import tr

CAP = 1024 * 1024
"""Bytes of a build-info document."""

MEDIA = (*JSON, "application/vnd.spring-boot.actuator.v3+json", "application/vnd.spring-boot.actuator.v2+json")

_LONGEST_VERSION = 100

# WORKAROUND: beside its own errors, jmespath lets through what Python raises for a step of 0, a number of many digits,
# values that cannot be compared, or deep nesting.
_NOT_FOLLOWED = (JMESPathError, ValueError, TypeError, ArithmeticError, LookupError, AttributeError, RecursionError)


class BuildInfo:
    """One program's build information. Satisfies EvidenceSource."""

    def __init__(self, entry: SourceEntry, clock: Clock) -> None:
        self._entry = entry
        self._clock = clock
        self._endpoint = Endpoint(Site(entry.key, entry.address, entry.ca_file), None, clock)

    async def read(self) -> EnvironmentEvidence:
        """The version that runs now, to be compared with each feature's since-version.

        Raises:
            ProfileProblem: the profile's path to the version is no JMESPath.
            BadAnswer: there is no version at that path.
        """
        expression = self._expression
        response = await self._endpoint.get(Ask("", headers={"Cache-Control": "no-cache"}, cap=CAP, media=MEDIA))
        source = str(self._endpoint.place)
        version = _version_in(document_of(response.body, source), expression, source)
        observed = self._clock.now()
        said = Evidence(
            EvidenceKind.BUILD_INFO,
            self._entry.key,
            observed,
            version=version,
            detail=tr("version {version}", version=version),
            about=self._entry.features,
        )
        return EnvironmentEvidence((said,), {}, version)

    async def aclose(self) -> None:
        """Close the connections."""
        await self._endpoint.aclose()

    @cached_property
    def _expression(self) -> ParsedResult:
        try:
            return jmespath.compile(self._entry.version)
        except _NOT_FOLLOWED as error:
            raise ProfileProblem(
                tr(
                    "sources.{entry}: “{version}” is no JMESPath to a version. Write one such as build.version.",
                    entry=self._entry.key,
                    version=self._entry.version,
                )
            ) from error


def _version_in(document: object, expression: ParsedResult, source: str) -> str:
    """The text or whole number at a path; anything else is no version."""
    try:
        found = expression.search(document)
    except _NOT_FOLLOWED as error:
        raise BadAnswer(
            tr(
                "{source} answers something in which “{expression}” cannot be looked up.",
                source=source,
                expression=expression.expression,
            )
        ) from error
    if isinstance(found, int) and not isinstance(found, bool):
        found = str(found)
    if not isinstance(found, str) or not found.strip() or len(found) > _LONGEST_VERSION or not found.isprintable():
        raise BadAnswer(
            tr(
                "{source} tells no version at “{expression}”. Correct the path in the profile.",
                source=source,
                expression=expression.expression,
            )
        )
    return found.strip()
