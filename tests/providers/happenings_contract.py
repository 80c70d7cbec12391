"""What every provider must do that tells what happened in an environment, over all features; tried on a live system.

Each provider's tests inherit `HappeningsContract`; what was deployed is asked of those that tell it.
"""

import time
from collections.abc import Awaitable, Callable

import pytest

from limelight.domain.cells import Deed, LastChange
from limelight.domain.errors import LimelightError, NotThere, SignInNeeded, Unreachable
from limelight.domain.exposure import DARK, RELEASED
from limelight.domain.happenings import Deployment, Happening, Page
from limelight.domain.ports import Provider, TellsDeployments, TellsWhatHappened
from limelight.domain.systems import HistoryEntry
from providers.contract import REASON, carried_out, opened
from providers.rig import Rig

_MOST_PAGES = 50


def changes(page: Page) -> list[HistoryEntry]:
    """Its entries, which have to be changes."""
    assert all(isinstance(each, HistoryEntry) for each in page.happenings)
    return [each for each in page.happenings if isinstance(each, HistoryEntry)]


async def everything(read: Callable[[str], Awaitable[Page]], first: Page) -> list[Happening]:
    """What is on a page and on all that are older."""
    found, page = [*first.happenings], first
    for _ in range(_MOST_PAGES):
        if page.older is None:
            return found
        page = await read(page.older)
        found += page.happenings
    pytest.fail("the pages do not end")


def telling(provider: Provider) -> TellsWhatHappened:
    """The provider, which has to tell what happened."""
    assert isinstance(provider, TellsWhatHappened)
    return provider


class HappeningsContract:
    """The contract. A subclass's module has the fixture `rig`."""

    pytestmark = pytest.mark.asyncio

    async def test_a_release_and_its_roll_back_are_told_with_who_did_them_and_why(self, rig: Rig) -> None:
        environment, feature = rig.environments[-1], rig.new_feature()
        started = time.time()
        async with opened(rig.owner) as provider:
            released = await carried_out(provider, rig, environment, feature, RELEASED)
            rolled_back = await carried_out(provider, rig, environment, feature, DARK)
            told = changes(await telling(provider).what_happened(environment, 20))
            can = provider.capabilities
        ours = [entry for entry in told if entry.feature == feature]
        back, forth = (next(e for e in ours if e.deed is deed) for deed in (Deed.ROLLED_BACK, Deed.RELEASED))
        assert ours.index(back) < ours.index(forth)
        for entry, intent in ((back, rolled_back[-1]), (forth, released[-1])):
            assert (entry.environment, entry.actor) == (environment, rig.owner_name)
            assert entry.done
            assert entry.words
            assert started - 60 < entry.at < time.time() + 60
            assert entry.reason == (REASON if can.takes_reason else "")
            assert entry.key == (intent.id if can.keeps_keys else "")

    async def test_the_record_of_a_change_is_the_last_change_that_the_cell_tells(self, rig: Rig) -> None:
        environment, feature = rig.environments[-1], rig.new_feature()
        async with opened(rig.owner) as provider:
            await carried_out(provider, rig, environment, feature, RELEASED)
            last = (await provider.read_cell(environment, feature))[1].last_change
            told = changes(await telling(provider).what_happened(environment, 20))
        assert last is not None
        (record,) = (entry for entry in told if entry.id == last.id)
        seen = LastChange(record.id, record.actor, record.at, record.reason, record.key, record.actor_id, record.deed)
        assert seen == last

    async def test_it_tells_of_all_features_and_of_no_other_environment(self, rig: Rig) -> None:
        here, there = rig.environments[-1], rig.environments[0]
        features = [rig.new_feature(), rig.new_feature()]
        for feature in features:
            rig.set_by_another(here, feature, RELEASED)
        only_there = rig.new_feature()
        async with opened(rig.owner) as provider:
            told = changes(await telling(provider).what_happened(here, 50))
            before = {entry.id for entry in changes(await telling(provider).what_happened(there, 50))}
            rig.set_by_another(there, only_there, RELEASED)
            now = {entry.id for entry in changes(await telling(provider).what_happened(there, 50))}
            here_still = {entry.id for entry in changes(await telling(provider).what_happened(here, 50))}
        assert set(features) <= {entry.feature for entry in told}
        assert {entry.environment for entry in told} == {here}
        assert now - before
        assert not (now - before) & here_still

    async def test_pages_hold_what_one_long_page_holds_the_newest_first_and_nothing_twice(self, rig: Rig) -> None:
        environment = rig.environments[-1]
        for exposure in (RELEASED, DARK, RELEASED):
            rig.set_by_another(environment, rig.new_feature(), exposure)
        async with opened(rig.owner) as provider:
            ask = telling(provider)
            whole = (await ask.what_happened(environment, 12)).happenings
            short = await ask.what_happened(environment, 5)
            found = [*short.happenings]
            while len(found) < len(whole) and short.older is not None:
                short = await ask.what_happened(environment, 5, short.older)
                assert len(short.happenings) <= 5
                found += short.happenings
        assert [each.id for each in found][: len(whole)] == [each.id for each in whole]
        assert len({each.id for each in found}) == len(found)

    async def test_a_place_stays_good_when_newer_things_happen_and_in_another_session(self, rig: Rig) -> None:
        environment = rig.environments[-1]
        for _ in range(3):
            rig.set_by_another(environment, rig.new_feature(), RELEASED)
        async with opened(rig.owner) as provider:
            first = await telling(provider).what_happened(environment, 2)
            expected = (await telling(provider).what_happened(environment, 8)).happenings[2:]
        assert first.older
        for _ in range(3):
            rig.set_by_another(environment, rig.new_feature(), RELEASED)
        async with opened(rig.owner) as provider:
            older = first.older
            found: list[str] = []
            while len(found) < len(expected) and older is not None:
                page = await telling(provider).what_happened(environment, 3, older)
                found += [each.id for each in page.happenings]
                older = page.older
        assert found[: len(expected)] == [each.id for each in expected]

    async def test_the_end_is_told(self, rig: Rig) -> None:
        environment = rig.environments[-1]
        rig.set_by_another(environment, rig.new_feature(), RELEASED)
        async with opened(rig.owner) as provider:
            first = await telling(provider).what_happened(environment, 100)
            found = await everything(lambda older: telling(provider).what_happened(environment, 1000, older), first)
        assert len({each.id for each in found}) == len(found)
        assert len(found) >= len(first.happenings) > 0

    async def test_a_place_that_is_none_and_an_environment_that_is_not_there_are_said_so(self, rig: Rig) -> None:
        async with opened(rig.owner) as provider:
            with pytest.raises(LimelightError):
                await telling(provider).what_happened(rig.environments[-1], 5, "nowhere")
            for key in ("..", "a/b", "a?x=1"):
                with pytest.raises(NotThere):
                    await telling(provider).what_happened(key, 5)

    async def test_who_may_only_read_is_told_it_too_and_a_stranger_is_not(self, rig: Rig) -> None:
        environment, feature = rig.environments[-1], rig.new_feature()
        rig.set_by_another(environment, feature, RELEASED)
        async with opened(rig.reader) as provider:
            told = changes(await telling(provider).what_happened(environment, 20))
        assert feature in {entry.feature for entry in told}
        async with opened(rig.stranger) as provider:
            with pytest.raises(SignInNeeded):
                await telling(provider).what_happened(environment, 5)
        async with opened(rig.nowhere) as provider:
            with pytest.raises(Unreachable):
                await telling(provider).what_happened(environment, 5)

    async def test_deployments_are_told_page_by_page_and_by_component_where_the_system_knows_them(
        self, rig: Rig
    ) -> None:
        environment = rig.environments[-1]
        async with opened(rig.owner) as provider:
            if not isinstance(provider, TellsDeployments):
                assert not hasattr(provider, "deployments")
                return
            first = await provider.deployments(environment, 3)
            found = await everything(lambda older: provider.deployments(environment, 50, older), first)
            records = [each for each in found if isinstance(each, Deployment)]
            component = records[-1].component
            of_one = await everything(
                lambda older: provider.deployments(environment, 2, older, component),
                await provider.deployments(environment, 2, "", component),
            )
            with pytest.raises(NotThere):
                await provider.deployments(environment, 2, "", "a/b")
        assert len(records) == len(found) == len({each.id for each in records})
        assert {each.environment for each in records} == {environment}
        assert all(each.component and each.version and each.source and each.words for each in records)
        assert [each.id for each in of_one] == [each.id for each in records if each.component == component]
        assert 0 < len(of_one) < len(records)
