"""The addresses of channels in the operating system's keyring, tried on a real Secret Service."""

from __future__ import annotations

import sys
from dataclasses import replace

import pytest

from announcing.samples import channel
from limelight.identity.channel_addresses import ChannelAddresses
from limelight.identity.credentials import Credentials
from limelight.identity.keyring_store import KeyringStore, platform_keyring
from real.keyring_service import KeyringService

ADDRESS = "https://hooks.example/services/T0?sig=1"


@pytest.mark.skipif(sys.platform != "linux", reason="the Secret Service is Linux's")
@pytest.mark.asyncio
async def test_an_address_is_kept_for_the_next_run_of_its_own_profile_and_server(our_keyring: KeyringService) -> None:
    def addresses(profile: str = "bank-1") -> ChannelAddresses:
        return ChannelAddresses(Credentials(KeyringStore(platform_keyring())), profile)

    news = channel()
    await addresses().keep(news, f" {ADDRESS}\n")
    assert list(our_keyring.secrets().values()) == [ADDRESS]
    kept = await addresses().address_of(news)
    assert kept is not None
    assert (kept.reveal(), kept.origin) == (ADDRESS, "https://hooks.example")
    assert await addresses("bank-2").address_of(news) is None
    assert await addresses().address_of(replace(news, key="other")) is None
    assert await addresses().address_of(replace(news, server="https://elsewhere.example")) is None
    assert addresses().place(news) == "Secret Service"
    await addresses().forget(news)
    assert our_keyring.secrets() == {}
