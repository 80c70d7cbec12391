"""Whether a flag is on for one customer, asked in the way of OFREP. Pure: what is asked, and what an answer means.

Source: `evaluateFlag` in the contract, after the OpenFeature Remote Evaluation Protocol 0.3.
"""

from __future__ import annotations

import msgspec

from limelight.domain.customers import Customer, Evaluation
from limelight.domain.errors import BadAnswer, Unsupported
from limelight.net.answers import quoted
from limelight.providers.toggle_endpoint_shapes import EvaluationShape
from limelight.words import tr

_TARGETING_KEY = "targetingKey"

_WHY = {
    ("DISABLED", False): tr("it is off there"),
    ("STATIC", True): tr("everyone gets it there"),
    ("SPLIT", True): tr("they are inside the share that gets it"),
    ("SPLIT", False): tr("they are outside the share that gets it"),
    ("TARGETING_MATCH", True): tr("they belong to an audience that gets it"),
    ("TARGETING_MATCH", False): tr("they belong to an audience that does not get it"),
    ("DEFAULT", False): tr("they belong to no audience that gets it"),
    ("DEFAULT", True): tr("nothing singles them out"),
}


def question_of(customer: Customer) -> bytes:
    """The body of the request.

    Raises:
        Unsupported: a property is called as the member that holds the customer's id.
    """
    if _TARGETING_KEY in customer.properties:
        raise Unsupported(
            tr("The property {targeting_key} is the customer's id here. Leave it out.", targeting_key=_TARGETING_KEY)
        )
    return msgspec.json.encode({"context": {**customer.properties, _TARGETING_KEY: customer.id}})


def evaluation_of(said: EvaluationShape, feature: str, source: str) -> Evaluation:
    """What an answer means.

    Raises:
        BadAnswer: it is about another flag.
    """
    if said.key != feature:
        raise BadAnswer(tr("{source} answers about another feature than {feature}.", source=source, feature=feature))
    because = _WHY.get((said.reason, said.value))
    return Evaluation(said.value, because or quoted(said.reason) or tr("the system gives no reason"))
