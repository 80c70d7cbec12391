"""What every provider must do that says whether a feature is on for one customer; tried on a live system."""

import pytest

from limelight.domain.customers import Customer, Evaluation
from limelight.domain.errors import NotThere, SignInNeeded, Unreachable
from limelight.domain.exposure import DARK, RELEASED, Exposure, partial
from limelight.domain.ports import EvaluatesForCustomers, Provider
from providers.contract import opened
from providers.rig import Rig

SOMEBODY = Customer("customer-4711")
CUSTOMERS = [Customer(f"customer-{number}") for number in range(20)]


async def asked(provider: Provider, environment: str, feature: str, customer: Customer = SOMEBODY) -> Evaluation:
    """Ask, with the capabilities that the system itself declares."""
    assert (await provider.describe()).capabilities.evaluates
    assert isinstance(provider, EvaluatesForCustomers)
    return await provider.evaluate(environment, feature, customer)


class CustomersContract:
    """The contract. A subclass's module has the fixture `rig`."""

    pytestmark = pytest.mark.asyncio

    @pytest.mark.parametrize("exposure", [RELEASED, DARK], ids=["released", "off"])
    async def test_what_holds_for_all_holds_for_one(self, rig: Rig, exposure: Exposure) -> None:
        environment, feature = rig.environments[-1], rig.new_feature()
        rig.set_by_another(environment, feature, exposure)
        async with opened(rig.owner) as provider:
            answer = await asked(provider, environment, feature)
        expected = Evaluation(True, "everyone gets it there") if exposure == RELEASED else None
        assert answer == (expected or Evaluation(False, "it is off there"))

    async def test_of_a_share_some_get_it_and_the_same_ones_each_time(self, rig: Rig) -> None:
        environment, feature = rig.environments[-1], rig.new_feature()
        rig.set_by_another(environment, feature, partial(50.0))
        async with opened(rig.owner) as provider:
            first = [await asked(provider, environment, feature, each) for each in CUSTOMERS]
            again = [await asked(provider, environment, feature, each) for each in CUSTOMERS]
        assert {answer.is_on for answer in first} == {True, False}
        assert first == again
        for answer in first:
            assert ("inside" if answer.is_on else "outside") in answer.because

    async def test_who_may_only_read_may_ask_and_nothing_is_changed_by_it(self, rig: Rig) -> None:
        environment, feature = rig.environments[-1], rig.new_feature()
        before = rig.writes(feature)
        async with opened(rig.reader) as provider:
            assert (await asked(provider, environment, feature)).is_on is False
        assert rig.writes(feature) == before

    async def test_each_environment_answers_for_itself(self, rig: Rig) -> None:
        feature = rig.new_feature()
        rig.set_by_another(rig.environments[0], feature, RELEASED)
        async with opened(rig.owner) as provider:
            answers = [(await asked(provider, place, feature)).is_on for place in rig.environments]
        assert answers == [True, *[False for _ in rig.environments[1:]]]

    async def test_what_is_gone_is_said_so(self, rig: Rig) -> None:
        feature = rig.new_feature()
        rig.remove(feature)
        async with opened(rig.owner) as provider:
            with pytest.raises(NotThere):
                await asked(provider, rig.environments[-1], feature)

    async def test_who_is_not_signed_in_and_who_finds_nobody_is_told_so(self, rig: Rig) -> None:
        feature = rig.new_feature()
        for make, error in ((rig.stranger, SignInNeeded), (rig.nowhere, Unreachable)):
            async with opened(make) as provider:
                assert isinstance(provider, EvaluatesForCustomers)
                with pytest.raises(error) as raised:
                    await provider.evaluate(rig.environments[-1], feature, SOMEBODY)
            assert SOMEBODY.id not in repr(raised.getrepr(chain=True, showlocals=False))
