"""Everything goes, and is gone wherever it was listed."""

from checks import column, documented, empty, holds

from life import ANNE, BEN, CENTER, HERE
from life.menus import ATTENDANT
from life.numbers import number, span
from life.teams import HUNT, SECOND


def a_user_is_reset(peer):
    answer = peer.users.post_user_reset(
        user_id=BEN,
        remove_from_group_services=True,
        remove_call_records=True,
        remove_alternate_user_ids=True,
        remove_webex_person=False,
        cycle_service_packs=True,
        reset_password_passcode=True,
    )
    empty(answer)
    holds(peer.hunt_groups.get_group_hunt_group(HUNT), {"agents": [{"userId": ANNE}]})
    with peer.refused(401):
        peer.session.post_session(BEN, "Ben-secret")
    names = column(peer.services.get_user_services_assigned(BEN)["userServices"], "serviceName")
    assert "Do Not Disturb" in names, names


def a_user_is_deleted(peer):
    empty(peer.users.delete_user(user_id=ANNE))
    with peer.refused(404):
        peer.users.get_user_by_id(ANNE)
    with peer.refused(401):
        peer.session.post_session(ANNE, "Anne-5001")
    assert ANNE not in column(peer.users.get_users(**HERE), "userId")
    holds(peer.hunt_groups.get_group_hunt_group(HUNT), {"agents": []})
    assert ANNE not in column(peer.call_centers.get_group_call_center_agents(CENTER)["agents"], "userId")
    assert peer.call_pickup.get_call_pickup_group(**HERE, pickup_group_name="Front")["users"] == []
    # The numbers are free again, the alternate one too.
    for line in (4200, 4203):
        peer.dns.delete_group_dns(**HERE, **span(line, line))
    owned = column(peer.dns.get_group_dns(**HERE)["dns"], "min")
    assert number(4200) not in owned and number(4203) not in owned, owned


def service_instances_are_deleted(peer):
    deleted = peer.hunt_groups.delete_group_hunt_group(service_user_id=HUNT)
    documented(deleted, "groups.hunt-groups.delete.response")
    holds(deleted, {"serviceUserId": HUNT})
    assert set(column(peer.hunt_groups.get_group_hunt_groups(**HERE), "serviceUserId")) == {
        SECOND,
        "hg.sales@example.net",
    }
    deleted = peer.auto_attendants.delete_auto_attendant(service_user_id=ATTENDANT)
    documented(deleted, "groups.auto-attendants.delete.response")
    holds(deleted, {"serviceUserId": ATTENDANT, "type": "Standard"})
    with peer.refused(404):
        peer.auto_attendants.get_auto_attendant(ATTENDANT)


STEPS = [a_user_is_reset, a_user_is_deleted, service_instances_are_deleted]
