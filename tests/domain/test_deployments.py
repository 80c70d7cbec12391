"""The newest deployments come out of the evidence, each of them once."""

from limelight.domain.deployments import Deployed, newest_deployments
from limelight.domain.evidence import Evidence, EvidenceKind
from limelight.domain.systems import EnvironmentEvidence


def deployed(at: float, version: str, **more: object) -> Evidence:
    facts = {"kind": EvidenceKind.DEPLOYMENT, "source": "pipeline", "present": True} | more
    return Evidence(observed_at=at, version=version, **facts)  # type: ignore[arg-type]


def test_evidence_of_one_deployment_is_one_with_the_features_that_it_names() -> None:
    record = deployed(20.0, "2.1", have=7, of=8)
    told = EnvironmentEvidence((deployed(10.0, "2.0", present=None),), {"pay": (record,), "lend": (record,)})
    assert newest_deployments([told], 3) == (
        Deployed(20.0, "pipeline", "2.1", 2, 7, 8),
        Deployed(10.0, "pipeline", "2.0"),
    )


def test_the_newest_of_all_sources_come_first_and_no_more_than_asked_for() -> None:
    sources = [EnvironmentEvidence((deployed(at, str(at)),)) for at in (3.0, 9.0, 6.0)]
    assert [each.at for each in newest_deployments(sources, 2)] == [9.0, 6.0]


def test_what_does_not_tell_when_something_was_deployed_is_none() -> None:
    told = EnvironmentEvidence(
        (deployed(5.0, "1", kind=EvidenceKind.BUILD_INFO), deployed(6.0, "1", present=False)),
        {"pay": (deployed(7.0, "", kind=EvidenceKind.SEEN), deployed(8.0, "1", kind=EvidenceKind.STATED))},
    )
    assert newest_deployments([told], 3) == ()
    assert newest_deployments([], 3) == ()
