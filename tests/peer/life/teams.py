"""Hunt groups and call pickup groups."""

from checks import column, documented, empty, holds, row

from life import ANNE, BEN, CLEO, HERE, KEYS
from life.numbers import number

HUNT, SECOND = "hg.peer@example.net", "hg.second@example.net"


def hunt_group(peer):
    peer.hunt_groups.post_group_hunt_group(
        **HERE,
        service_user_id=HUNT,
        clid_first_name="Peer",
        clid_last_name="Hunt",
        extension="5100",
        payload={
            "serviceInstanceProfile": {"phoneNumber": number(4102)},
            "huntAfterNoAnswer": True,
            "allowCallWaitingForAgents": True,
        },
        agents=[ANNE, BEN],
        policy="Circular",
        no_answer_number_of_rings=4,
        forward_timeout_seconds=20,
    )
    # A payload of its own, or this one would have Anne and Ben (defect 43).
    peer.hunt_groups.post_group_hunt_group(
        **HERE, service_user_id=SECOND, clid_first_name="Second", clid_last_name="Hunt", extension="5101", payload={}
    )
    profile = {"name": "Peer Hunt", "callingLineIdFirstName": "Peer", "callingLineIdLastName": "Hunt"}
    shown = peer.hunt_groups.get_group_hunt_group(service_user_id=HUNT)
    # Documented as a list of one, although the scripts of the peer read it as the record.
    documented([shown], "groups.hunt-groups.get.response")
    holds(
        shown,
        {
            "serviceUserId": HUNT,
            "serviceInstanceProfile": {"extension": "5100", "phoneNumber": number(4102), **profile},
            "policy": "Circular",
            "noAnswerNumberOfRings": 4,
            "forwardTimeoutSeconds": 20,
            "huntAfterNoAnswer": True,
            "allowCallWaitingForAgents": True,
            "agents": [{"userId": ANNE}, {"userId": BEN}],
            **KEYS,
        },
    )
    holds(peer.hunt_groups.get_group_hunt_group(SECOND), {"policy": "Regular", "agents": []})


def hunt_groups_in_lists(peer):
    listed = peer.hunt_groups.get_group_hunt_groups(**HERE)
    documented(listed, "groups.hunt-groups.list.response")
    assert set(column(listed, "serviceUserId")) == {HUNT, SECOND, "hg.sales@example.net"}
    holds(row(listed, "serviceUserId", HUNT), {"name": "Peer Hunt", "extension": "5100", "isActive": True})
    mine = peer.hunt_groups.get_group_hunt_group_user(**HERE, user_id=BEN)
    documented(mine, "groups.hunt-groups_user.list.response", besides=["forwardToPhoneNumber"])
    holds(mine, [{"serviceUserId": HUNT}])
    empty(peer.hunt_groups.get_group_hunt_group_user(**HERE, user_id=CLEO))
    available = column(peer.hunt_groups.get_group_hunt_groups_available_users(**HERE), "userId")
    assert {ANNE, BEN, CLEO, "4001@example.net"} < set(available), available


def hunt_group_changes(peer):
    empty(peer.hunt_groups.put_group_hunt_groups_status(service_user_ids=[HUNT, SECOND], status=False))
    listed = peer.hunt_groups.get_group_hunt_groups(**HERE)
    assert not row(listed, "serviceUserId", SECOND)["isActive"]
    assert row(listed, "serviceUserId", "hg.sales@example.net")["isActive"]
    peer.hunt_groups.put_group_hunt_groups_status([HUNT])
    assert row(peer.hunt_groups.get_group_hunt_groups(**HERE), "serviceUserId", HUNT)["isActive"]
    change = {"policy": "Weighted", "agents": [{"userId": ANNE}, {"userId": BEN}, {"userId": CLEO}]}
    updates = {"serviceInstanceProfile": {"name": "Renamed Hunt"}, **change}
    peer.hunt_groups.put_group_hunt_group(**HERE, service_user_id=HUNT, updates=updates)
    shown = peer.hunt_groups.get_group_hunt_group(HUNT)
    holds(shown, {"serviceInstanceProfile": {"name": "Renamed Hunt", "extension": "5100"}, **change})
    weights = [{"userId": ANNE, "weight": 50}, {"userId": BEN, "weight": 30}, {"userId": CLEO, "weight": 20}]
    peer.hunt_groups.put_group_hunt_group_weighted_call_distribution(**HERE, service_user_id=HUNT, agents=weights)
    holds(peer.hunt_groups.get_group_hunt_group(HUNT), {"agents": weights})


def leaving_hunt_groups(peer):
    left = peer.hunt_groups.post_group_hunt_groups_remove_user(**HERE, user_id=CLEO)
    assert left == [HUNT], left
    holds(peer.hunt_groups.get_group_hunt_group(HUNT), {"agents": [{"userId": ANNE}, {"userId": BEN}]})


def pickup_groups(peer):
    of = peer.call_pickup
    for name in ("Front", "Back"):
        holds(of.post_call_pickup_group(**HERE, pickup_group_name=name), {"name": name, "users": [], **KEYS})
    # With a changed name the peer asks for a group that is not there yet; with the same name only users change.
    with peer.impossible(51, "KeyError", 404):
        of.put_call_pickup_group(**HERE, pickup_group_name="Front", new_group_name="Desk", users=[ANNE])
    users = [{"userId": ANNE}, {"userId": BEN}]
    answer = of.put_call_pickup_group(**HERE, pickup_group_name="Front", new_group_name="Front", users=[ANNE, BEN])
    read = of.get_call_pickup_group(**HERE, pickup_group_name="Front")
    documented(read, "groups.call-pickup_groups.get.response")
    mine = of.get_call_pickup_group_user(**HERE, user_id=BEN)
    documented(mine, "groups.call-pickup_user.get.response")
    for shown in (answer, read, mine):
        holds(shown, {"name": "Front", "users": users, **KEYS})
    empty(of.get_call_pickup_group_user(**HERE, user_id=CLEO))
    assert set(column(of.get_call_pickup_groups(**HERE), "name")) == {"Front", "Back"}
    with peer.impossible(52, "KeyError", 404):
        of.get_call_pickup_available_users(**HERE)
    of.delete_call_pickup_group(**HERE, pickup_group_name="Back")
    assert column(of.get_call_pickup_groups(**HERE), "name") == ["Front"]


STEPS = [hunt_group, hunt_groups_in_lists, hunt_group_changes, leaving_hunt_groups, pickup_groups]
