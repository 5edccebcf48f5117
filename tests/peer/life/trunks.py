"""Trunk groups, and how many calls they may carry."""

from checks import column, documented, empty, holds, row

from life import CLEO, GROUP, HERE, KEYS, PROVIDER
from life.devices import DESK

TRUNK = "trunk.peer"


def capacity_of_the_provider(peer):
    of = peer.trunk_groups
    peer_sets = {"maxActiveCalls": 80, "burstingMaxActiveCalls": 20}
    answer = of.put_service_providers_trunk_group_call_capacity(PROVIDER, 80, bursting_max_active_calls=20)
    documented(answer, "service-providers.trunk-groups_call-capacity.update.response")
    holds(of.get_service_provider_trunk_group_call_capacity(PROVIDER), {"serviceProviderId": PROVIDER, **peer_sets})
    of.put_service_providers_trunk_group_call_capacity(service_provider_id=PROVIDER, max_active_calls=90)
    shown = of.get_service_provider_trunk_group_call_capacity(service_provider_id=PROVIDER)
    documented(shown, "service-providers.trunk-groups_call-capacity.get.response")
    holds(shown, {"maxActiveCalls": 90, "burstingMaxActiveCalls": 20})


def capacity_of_the_group(peer):
    of = peer.trunk_groups
    of.put_group_trunk_groups_call_capacity(**HERE, max_active_calls=40, bursting_max_active_calls=5)
    shown = of.get_group_trunk_groups_call_capacity(**HERE)
    documented(shown, "groups.trunk-groups_call-capacity.get.response")
    limits = {"maxAvailableActiveCalls": 90, "burstingMaxAvailableActiveCalls": 20}
    holds(shown, {"maxActiveCalls": 40, "burstingMaxActiveCalls": 5, **limits, **KEYS})
    of.put_group_trunk_groups_call_capacity(**HERE, max_active_calls=30)
    holds(of.get_group_trunk_groups_call_capacity(**HERE), {"maxActiveCalls": 30, "burstingMaxActiveCalls": 5})
    with peer.refused(400):
        of.put_group_trunk_groups_call_capacity(**HERE, max_active_calls=91)


def reports(peer):
    # Two methods for one thing (defect 77).
    of = peer.trunk_groups
    report = of.get_service_provider_trunk_call_capacity_report(service_provider_id=PROVIDER)
    assert report == of.get_service_providers_trunk_call_capacity_report_show(service_provider_id=PROVIDER)
    documented(report, "service-providers.trunk-groups_call-capacity_reports.get.response")
    capacity = {"maxActiveCalls": 30, "burstingMaxActiveCalls": 5, "maxAvailableActiveCalls": 90}
    holds(report, {"serviceProviderTrunkCapacity": {"serviceProviderId": PROVIDER, "maxActiveCalls": 90}})
    holds(row(report["groups"], "groupId", GROUP), {"groupName": "Odin Group", "groupTrunkCapacity": capacity})


def trunk_group(peer):
    of = peer.trunk_groups
    payload = {"maxIncomingCalls": 6, "maxOutgoingCalls": 4, "invitationTimeout": 9}
    answer = of.post_group_trunk_group(**HERE, trunk_name=TRUNK, max_active_calls=8, payload=dict(payload))
    read = of.get_group_trunk_group(**HERE, trunk_group_name=TRUNK)
    defaults = {"requireAuthentication": False, "userLookupPolicy": "Basic", "failureThresholdCounter": 1}
    for shown in (answer, read):
        holds(shown, {"name": TRUNK, "maxActiveCalls": 8, **payload, **defaults, **KEYS})
    secured = of.post_group_trunk_group(
        **HERE,
        trunk_name="trunk.secured",
        max_active_calls=2,
        payload={"requireAuthentication": True},
        sip_authentication_username="trunk",
        sip_authentication_password="Trunk-Secret-1",
    )
    holds(secured, {"requireAuthentication": True, "sipAuthenticationUserName": "trunk"})
    listed = of.get_group_trunk_groups(**HERE)
    documented(listed, "groups.trunk-groups.list.response")
    assert set(column(listed, "name")) == {TRUNK, "trunk.odin", "trunk.secured"}, listed


def users_of_a_trunk_group(peer):
    of = peer.trunk_groups
    available = of.get_group_trunk_available_hosted_users(**HERE, trunk_name=TRUNK)
    documented(available, "groups.trunk-groups_users_hosted.list_available.response")
    row(available["users"], "userId", CLEO)
    endpoint = {"trunkGroupDeviceEndpoint": {"name": TRUNK, "linePort": "5003_trunk@example.net"}}
    peer.users.put_user(
        **HERE, user_id=CLEO, updates={"endpointType": "trunkAddressing", "trunkAddressing": endpoint}
    )
    users = of.get_group_trunk_group_users(**HERE, trunk_name=TRUNK)
    holds(users, {"name": TRUNK, "users": [{"userId": CLEO, "firstName": "Cleo"}], **KEYS})
    available = of.get_group_trunk_available_hosted_users(**HERE, trunk_name=TRUNK)
    assert CLEO not in column(available["users"], "userId")


def trunk_group_changes(peer):
    of = peer.trunk_groups
    change = {
        "maxActiveCalls": 12,
        "enableBursting": True,
        "pilotUserId": CLEO,
        "accessDevice": {"deviceName": DESK, "deviceLevel": "Group"},
        "department": {**KEYS, "name": "Support"},
    }
    of.put_group_trunk_group(**HERE, trunk_group_name=TRUNK, updates=dict(change))
    shown = of.get_group_trunk_group(**HERE, trunk_group_name=TRUNK)
    forwarding = ["Action", "ForwardAddress", "RerouteTrunkGroupKey"]
    unset = ["trunkGroupIdentity", *(f"callForwardingAlways{name}" for name in forwarding)]
    documented(shown, "groups.trunk-groups.get.response", besides=unset)
    holds(shown, {"maxIncomingCalls": 6, "users": [{"userId": CLEO}], **change})
    with peer.refused(400):
        of.delete_trunk_group(**HERE, trunk_name=TRUNK)
    of.put_group_trunk_group(**HERE, trunk_group_name=TRUNK, updates={"pilotUserId": None})
    empty(of.delete_trunk_group(**HERE, trunk_name=TRUNK))
    assert TRUNK not in column(of.get_group_trunk_groups(**HERE), "name")
    assert peer.users.get_user_by_id(CLEO)["endpointType"] == "none"


STEPS = [
    capacity_of_the_provider,
    capacity_of_the_group,
    reports,
    trunk_group,
    users_of_a_trunk_group,
    trunk_group_changes,
]
