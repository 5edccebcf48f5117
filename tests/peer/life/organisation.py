"""Service providers and groups."""

from checks import column, documented, holds, row

from life import BRANCH, GROUP, HERE, PROVIDER


def service_providers(peer):
    listed = peer.service_providers.get_service_providers()
    documented(listed, "service-providers.list.response")
    row(listed, "serviceProviderId", "TestGroup")
    resold = peer.service_providers.get_service_providers(reseller_id="res.odin")
    assert column(resold, "serviceProviderId") == [PROVIDER], resold
    record = {"serviceProviderName": "Odin Enterprise", "defaultDomain": "example.net", "isEnterprise": True}
    holds(
        row(resold, "serviceProviderId", PROVIDER), {"serviceProviderName": "Odin Enterprise", "isEnterprise": True}
    )
    holds(peer.service_providers.get_service_provider(PROVIDER), {"serviceProviderId": PROVIDER, **record})
    # The peer changes no service provider: what is written comes from elsewhere.
    contact = {"contactName": "Support", "contactEmail": "support@example.net"}
    peer.send("put", "/service-providers", {"serviceProviderId": PROVIDER, "contact": contact})
    holds(peer.service_providers.get_service_provider(service_provider_id=PROVIDER), {"contact": contact, **record})


def groups(peer):
    listed = peer.groups.get_groups(service_provider_id=PROVIDER)
    assert column(listed, "groupId") == [GROUP, BRANCH], listed
    holds(row(listed, "groupId", GROUP), {"groupName": "Odin Group", "userLimit": 500})
    address = {"city": "Cincinnati", "stateOrProvince": "Ohio", "zipOrPostalCode": "45212"}
    change = {"serviceProviderId": PROVIDER, "groupId": GROUP, "userLimit": 40, "address": address}
    peer.send("put", "/groups", change)
    group = peer.groups.get_group(**HERE)
    holds(group, {"groupName": "Odin Group", "defaultDomain": "example.net", "userCount": 9, **change})


STEPS = [service_providers, groups]
