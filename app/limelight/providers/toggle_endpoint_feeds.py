"""The contract's feeds of an environment: who changed what, and what was deployed; a page at a time, newest first.

A feed grows at its head only, so a cursor stays good however long somebody waits before asking for older entries. Its
`activity` is none of this: that is how often programs ask for a flag.
"""

from __future__ import annotations

from limelight.domain.errors import NotThere
from limelight.domain.happenings import Deployment, Page
from limelight.net.client import Ask, Endpoint
from limelight.net.decoding import decode
from limelight.providers.toggle_endpoint_changes import entry_of
from limelight.providers.toggle_endpoint_data import SYSTEM, is_key
from limelight.providers.toggle_endpoint_shapes import ChangePageShape, DeploymentPageShape, DeploymentShape
from limelight.words import tr

_MOST = 5_000  # entries that the contract gives at once
_DEPLOYED = {
    "success": tr("deployed"),
    "running": tr("being deployed"),
    "failed": tr("deployment failed"),
    "rolled-back": tr("deployed, and taken back"),
}


async def page_of_changes(endpoint: Endpoint, path: str, limit: int, older: str) -> Page:
    """Changes of the environment at `path`."""
    response = await endpoint.get(Ask(f"{path}/history", _query(limit, older)))
    page = decode(response.body, ChangePageShape, str(endpoint.place))
    return Page(tuple(entry_of(change) for change in page.changes), page.next_cursor)


async def page_of_deployments(endpoint: Endpoint, path: str, limit: int, older: str, component: str) -> Page:
    """Deployments to the environment at `path`, of one component where it is named.

    Raises:
        NotThere: the contract allows no such component.
    """
    if component and not is_key(component):
        raise NotThere(tr("{place} cannot have “{key}”: its contract does not allow that key.", place=endpoint.place,
                          key=component[:80]))  # fmt: skip
    query = _query(limit, older) | ({"component": component} if component else {})
    page = decode(
        (await endpoint.get(Ask(f"{path}/deployments", query))).body, DeploymentPageShape, str(endpoint.place)
    )
    return Page(tuple(_deployment(record) for record in page.deployments), page.next_cursor)


def _query(limit: int, older: str) -> dict[str, str]:
    return {"limit": str(min(limit, _MOST))} | ({"cursor": older} if older else {})


def _deployment(record: DeploymentShape) -> Deployment:
    have, of = (record.instances.have, record.instances.of) if record.instances else (0, 0)
    return Deployment(
        record.id or f"{record.component} {record.version} {record.deployed_at.isoformat()}",
        record.environment,
        record.deployed_at.timestamp(),
        record.component,
        record.version,
        record.source or SYSTEM,
        _DEPLOYED.get(record.status, record.status[:40]),
        record.status == "success",
        record.flags,
        have,
        of,
    )
