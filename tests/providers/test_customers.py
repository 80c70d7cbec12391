"""Is it on for this customer? Asked of the live demo and of a live Unleash."""

from collections.abc import Iterator, Sequence

import pytest

from limelight.domain.customers import Customer
from limelight.domain.errors import NotAllowed, NotThere, Unsupported
from limelight.domain.ports import EvaluatesForCustomers
from providers.contract import opened
from providers.customers_contract import SOMEBODY, CustomersContract, asked
from providers.demo_rig import DemoRig
from providers.unleash_rig import UnleashRig
from real.demo import OWNER, Demo, running_demo
from real.unleash import RealUnleash

pytestmark = pytest.mark.asyncio

IN_SWEDEN = {"contextName": "country", "operator": "IN", "values": ["SE"]}
FIRST_CUSTOMERS = {"contextName": "userId", "operator": "IN", "values": ["4711", "4712"]}


@pytest.fixture(scope="module")
def demo() -> Iterator[Demo]:
    with running_demo() as demo:
        yield demo


class TestToggleEndpoint(CustomersContract):
    """The contract on the demo."""

    @pytest.fixture(scope="class")
    @classmethod
    def rig(cls, demo: Demo) -> DemoRig:
        return DemoRig(demo)


class TestUnleash8(CustomersContract):
    """The contract on 8.2.0."""

    @pytest.fixture
    def rig(self, unleash: RealUnleash) -> UnleashRig:
        return UnleashRig(unleash)


@pytest.mark.full
class TestUnleash7(CustomersContract):
    """The contract on 7.5.1."""

    @pytest.fixture
    def rig(self, unleash_7: RealUnleash) -> UnleashRig:
        return UnleashRig(unleash_7)


@pytest.fixture
def unleash_rig(unleash: RealUnleash) -> UnleashRig:
    return UnleashRig(unleash)


async def told(rig: UnleashRig, feature: str, *customers: Customer) -> list[tuple[bool | None, str, tuple[str, ...]]]:
    """What production answers for each."""
    async with opened(rig.reader) as provider:
        answers = [await asked(provider, "production", feature, customer) for customer in customers]
    return [(answer.is_on, answer.because, answer.lacks) for answer in answers]


def on(rig: UnleashRig, strategies: Sequence[dict[str, object]]) -> str:
    """A feature that is on in production with these strategies."""
    feature = rig.new_feature()
    place = f"/api/admin/projects/default/features/{feature}/environments/production"
    for strategy in strategies:
        rig.another.request("POST", f"{place}/strategies", strategy)
    rig.another.set_on(feature, "production")
    return feature


def rollout(share: int, stickiness: str = "default", **more: object) -> dict[str, object]:
    parameters = {"rollout": str(share), "stickiness": stickiness, "groupId": "group"}
    return {"name": "flexibleRollout", "parameters": parameters, "constraints": [], **more}


async def test_unleash_goes_by_the_customers_id(unleash_rig: UnleashRig) -> None:
    feature = on(unleash_rig, [rollout(100, constraints=[FIRST_CUSTOMERS])])
    assert await told(unleash_rig, feature, Customer("4711"), Customer("4713")) == [
        (True, "they belong to an audience that gets it", ()),
        (False, "they belong to no audience that gets it", ()),
    ]


async def test_unleash_goes_by_a_property_and_what_was_not_given_is_named(unleash_rig: UnleashRig) -> None:
    feature = on(unleash_rig, [rollout(100, constraints=[IN_SWEDEN])])
    swede, dane = Customer("1", {"country": "SE"}), Customer("1", {"country": "DK"})
    assert await told(unleash_rig, feature, swede, dane, Customer("1")) == [
        (True, "they belong to an audience that gets it", ()),
        (False, "they belong to no audience that gets it", ()),
        (False, "they belong to no audience that gets it", ("country",)),
    ]


async def test_a_share_of_an_audience_that_goes_by_another_property(unleash_rig: UnleashRig) -> None:
    feature = on(unleash_rig, [rollout(50, "company", constraints=[IN_SWEDEN])])
    swedes = [Customer("1", {"country": "SE", "company": f"c{number}"}) for number in range(20)]
    answers = await told(unleash_rig, feature, *swedes)
    assert set(answers) == {
        (True, "they belong to an audience that gets it, and are inside its share of 50\N{NO-BREAK SPACE}%", ()),
        (False, "they are outside the share of 50\N{NO-BREAK SPACE}% that gets it", ()),
    }
    assert await told(unleash_rig, feature, Customer("1", {"country": "SE"})) == [
        (False, "they are outside the share of 50\N{NO-BREAK SPACE}% that gets it", ("company",))
    ]


async def test_a_segment_of_unleash_is_an_audience(unleash_rig: UnleashRig) -> None:
    body = {"name": unleash_rig.new_feature(), "constraints": [IN_SWEDEN]}
    segment = unleash_rig.another.request("POST", "/api/admin/segments", body)["id"]
    feature = on(unleash_rig, [rollout(100, segments=[segment])])
    assert await told(unleash_rig, feature, Customer("1", {"country": "SE"}), Customer("1")) == [
        (True, "they belong to an audience that gets it", ()),
        (False, "they belong to no audience that gets it", ("country",)),
    ]


async def test_what_chance_decides_each_time_is_not_said_for_one_customer(unleash_rig: UnleashRig) -> None:
    feature = on(unleash_rig, [rollout(50, "random")])
    drawn = (None, "its share is drawn anew each time that an application asks", ())
    assert set(await told(unleash_rig, feature, *[Customer("1")] * 8)) == {drawn}
    both = on(
        unleash_rig, [rollout(50, "random", constraints=[IN_SWEDEN]), rollout(100, constraints=[FIRST_CUSTOMERS])]
    )
    assert (await told(unleash_rig, both, Customer("4711", {"country": "SE"})))[0][0] is True
    assert (await told(unleash_rig, both, Customer("1", {"country": "SE"})))[0] == drawn
    assert (await told(unleash_rig, both, Customer("1", {"country": "DK"})))[0][0] is False


async def test_a_strategy_that_unleash_does_not_know_is_not_guessed(unleash_rig: UnleashRig) -> None:
    name = unleash_rig.new_feature()
    unleash_rig.another.request("POST", "/api/admin/strategies", {"name": name, "parameters": []})
    feature = on(unleash_rig, [{"name": name, "parameters": {}, "constraints": []}])
    words = "it has a strategy that only the application itself can work out"
    assert await told(unleash_rig, feature, Customer("1")) == [(None, words, ())]


async def test_a_disabled_strategy_does_not_count(unleash_rig: UnleashRig) -> None:
    feature = on(unleash_rig, [rollout(100, constraints=[FIRST_CUSTOMERS]), rollout(100, disabled=True)])
    assert [answer[0] for answer in await told(unleash_rig, feature, Customer("4711"), Customer("1"))] == [True, False]


async def test_a_feature_that_needs_another_is_off_where_that_one_is_off(unleash_rig: UnleashRig) -> None:
    parent, child = unleash_rig.new_feature(), on(unleash_rig, [rollout(100)])
    unleash_rig.another.depend(child, parent)
    words = "a feature that it needs is not on for them"
    assert await told(unleash_rig, child, Customer("1")) == [(False, words, ())]


@pytest.mark.parametrize("customer", [Customer("1,2"), Customer("1", {"country": "SE,DK"})], ids=["id", "property"])
async def test_a_customer_that_unleash_would_take_for_several_is_not_asked_about(
    unleash_rig: UnleashRig, customer: Customer
) -> None:
    async with opened(unleash_rig.reader) as provider:
        assert isinstance(provider, EvaluatesForCustomers)
        with pytest.raises(Unsupported, match="comma"):
            await provider.evaluate("production", on(unleash_rig, [rollout(100)]), customer)


async def test_what_unleash_does_not_work_out_is_told_in_its_words(unleash_rig: UnleashRig) -> None:
    feature = on(unleash_rig, [rollout(100)])
    async with opened(unleash_rig.reader) as provider:
        assert isinstance(provider, EvaluatesForCustomers)
        with pytest.raises(Unsupported, match=r"cannot say for this customer\. The server says: “Request validation"):
            await provider.evaluate("production", feature, Customer("1", {"currentTime": "yesterday"}))


async def test_a_token_for_applications_may_not_ask(unleash_rig: UnleashRig) -> None:
    feature = on(unleash_rig, [rollout(100)])
    backend = unleash_rig.server.backend_token("production")
    async with opened(lambda: unleash_rig.provider(backend)) as provider:
        assert isinstance(provider, EvaluatesForCustomers)
        with pytest.raises(NotAllowed):
            await provider.evaluate("production", feature, SOMEBODY)


async def test_the_demo_goes_by_audiences(demo: Demo) -> None:
    rig = DemoRig(demo)
    flags = {
        flag["key"]: flag for flag in rig.flags("production-eu") if flag["targeted"] and flag["state"] == "ENABLED"
    }
    assert flags
    async with opened(rig.owner) as provider:
        for key in flags:
            answer = await asked(provider, "production-eu", key, Customer("nobody-in-particular"))
            assert (answer.is_on, answer.because) == (False, "they belong to no audience that gets it")


async def test_the_demo_refuses_an_environment_that_one_may_not_read(demo: Demo) -> None:
    rig = DemoRig(demo)
    feature = rig.new_feature()
    place = {"role": OWNER, "environment": "production-uk"}
    demo.control("permissions", **place, permissions=[])
    try:
        async with opened(rig.owner) as provider:
            assert isinstance(provider, EvaluatesForCustomers)
            with pytest.raises(NotThere):
                await provider.evaluate("production-uk", feature, SOMEBODY)
            with pytest.raises(Unsupported, match="targetingKey"):
                await provider.evaluate("production-eu", feature, Customer("1", {"targetingKey": "2"}))
    finally:
        demo.control(
            "permissions", role=OWNER, environment="production-uk", permissions=["read", "release", "rollback"]
        )
