"""What the tests of providers share."""

import pytest

pytest.register_assert_rewrite("providers.contract")
