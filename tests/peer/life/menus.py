"""Auto attendants, the schedules that they follow, and emergency zones."""

from checks import column, documented, empty, holds, row

from life import BEN, CLEO, HERE, KEYS
from life.numbers import number

ATTENDANT, PLAIN = "aa.peer@example.net", "aa.plain@example.net"


def schedules(peer):
    # The peer only reads them: what is read comes from elsewhere.
    opening = {"name": "Opening Hours", "type": "Time"}
    event = {"eventName": "Morning", "startTime": "2026-01-05T08:00:00Z", "endTime": "2026-01-05T12:00:00Z"}
    peer.send("post", "/groups/schedules", {**KEYS, **opening})
    peer.send("post", "/groups/events", {**KEYS, **opening, **event, "rrule": "FREQ=WEEKLY;BYDAY=MO"})
    listed = peer.schedules.get_group_schedules(**HERE)
    documented(listed, "groups.schedules.list.response")
    holds(listed, [{"level": "Group", **opening, **KEYS}])
    events = peer.schedules.get_group_events(**HERE, name="Opening Hours", type="Time")
    documented(events, "groups.events.list.response")
    (shown,) = events
    holds(shown, {"eventName": "Morning", "allDayEvent": False, **opening})
    assert shown["startTime"].startswith("2026-01-05T08:00:00") and "BYDAY=MO" in shown["rrule"], shown


def attendants(peer):
    keys = [
        {"key": "1", "action": "Transfer Without Prompt", "phoneNumber": "5002", "description": "Ben"},
        {"key": "2", "action": "Transfer Without Prompt", "phoneNumber": "5003", "description": "Cleo"},
        {"key": "9", "action": "Repeat Menu"},
    ]
    payload = {
        "serviceInstanceProfile": {
            "callingLineIdLastName": "Menu",
            "callingLineIdFirstName": "Main",
            "extension": "5200",
            "phoneNumber": number(4103),
        },
        "businessHours": {"name": "Opening Hours", "type": "Time", "level": "Group"},
        "businessHoursMenu": {"announcementSelection": "Default", "keys": keys},
        "firstDigitTimeoutSeconds": 5,
    }
    of = peer.auto_attendants
    wanted = {"service_user_id": ATTENDANT, "aa_name": "Peer Menu", "aa_type": "Standard"}
    answer = of.post_auto_attendant(**HERE, **wanted, payload=payload)
    documented(answer, "groups.auto-attendants.create.response")
    read = of.get_auto_attendant(service_user_id=ATTENDANT)
    documented(read, "groups.auto-attendants.get.response")
    profile = {"name": "Peer Menu", "extension": "5200", "callingLineIdFirstName": "Main"}
    for shown in (answer, read):
        holds(shown, {"serviceUserId": ATTENDANT, "type": "Standard", "serviceInstanceProfile": profile, **KEYS})
        holds(shown, {"firstDigitTimeoutSeconds": 5, "businessHours": payload["businessHours"]})
        for key in keys:
            holds(row(shown["businessHoursMenu"]["keys"], "key", key["key"]), key)
    # What a caller has to give, and no more.
    of.post_auto_attendant(**HERE, service_user_id=PLAIN, aa_name="Plain Menu", payload={})
    defaults = {
        "type": "Basic",
        "extensionDialingScope": "Group",
        "firstDigitTimeoutSeconds": 1,
        "enableVideo": False,
    }
    holds(of.get_auto_attendant(PLAIN), {"serviceInstanceProfile": {"name": "Plain Menu"}, **defaults})


def attendants_in_lists(peer):
    listed = peer.auto_attendants.get_auto_attendants(**HERE)
    documented(listed, "groups.auto-attendants.list.response")
    assert set(column(listed, "serviceUserId")) == {ATTENDANT, PLAIN, "aa.main@example.net"}
    holds(row(listed, "serviceUserId", ATTENDANT), {"name": "Peer Menu", "type": "Standard", "extension": "5200"})
    of_group = peer.auto_attendants.get_auto_attendant_user(**HERE, user_id=BEN)
    unset = ["phoneNumber", "countryCode", "extension"]
    documented(of_group, "groups.auto-attendants_user.list.response", besides=unset)
    assert set(column(of_group, "serviceUserId")) == {ATTENDANT, PLAIN, "aa.main@example.net"}


def attendant_changes(peer):
    of = peer.auto_attendants
    empty(of.put_auto_attendants_status(auto_attendant_user_ids=[ATTENDANT, PLAIN], status=False))
    assert not row(of.get_auto_attendants(**HERE), "serviceUserId", PLAIN)["isActive"]
    of.put_auto_attendants_status([ATTENDANT])
    assert row(of.get_auto_attendants(**HERE), "serviceUserId", ATTENDANT)["isActive"]
    names = "LastName + FirstName or FirstName + LastName"
    change = {"nameDialingEntries": names, "extensionDialingScope": "Enterprise"}
    updates = {"serviceInstanceProfile": {"name": "Renamed Menu"}, **change}
    answer = of.put_auto_attendant(**HERE, auto_attendant_user_id=ATTENDANT, updates=updates)
    for shown in (answer, of.get_auto_attendant(ATTENDANT)):
        holds(shown, {"serviceInstanceProfile": {"name": "Renamed Menu", "extension": "5200"}, **change})
    left = of.post_auto_attendant_remove_user(**HERE, user_id=CLEO)
    assert left == [ATTENDANT], left
    kept = of.get_auto_attendant(ATTENDANT)["businessHoursMenu"]["keys"]
    assert "2" not in column(kept, "key") and "1" in column(kept, "key"), kept


def submenus(peer):
    of = peer.auto_attendants
    for submenu in ("Languages", "Spare"):
        of.post_auto_attendant_submenu(service_user_id=ATTENDANT, submenu_id=submenu, extension_dialing=False)
    kept = {"serviceUserId": ATTENDANT, "submenuId": "Languages"}
    made = peer.send("get", "/groups/auto-attendants/submenus", params=kept)
    holds(made, {"announcementSelection": "Default", "enableLevelExtensionDialing": False, **kept})
    leads = {"key": "3", "action": "Transfer To Submenu", "submenuId": "Languages"}
    of.put_auto_attendant(**HERE, auto_attendant_user_id=ATTENDANT, updates={"businessHoursMenu": {"keys": [leads]}})
    listed = of.get_auto_attendant_submenus(service_user_id=ATTENDANT)
    holds(row(listed, "submenuId", "Languages"), {"isUsed": True, "serviceUserId": ATTENDANT})
    holds(row(listed, "submenuId", "Spare"), {"isUsed": False})
    usage = of.get_auto_attendant_submenu_usage(service_user_id=ATTENDANT, submenu_id="Languages")
    documented(usage, "groups.auto-attendants_submenus_usage.list.response")
    holds(usage, [{"type": "Business Hours Menu", "submenuId": None}])
    with peer.impossible(64, "AttributeError"):
        of.put_auto_attendant_submenu(ATTENDANT, submenu_id="Spare", updates={"announcementSelection": "Default"})
    of.delete_auto_attendant_submenu(service_user_id=ATTENDANT, submenu_id="Spare")
    assert column(of.get_auto_attendant_submenus(ATTENDANT), "submenuId") == ["Languages"]
    with peer.refused(400):
        of.delete_auto_attendant_submenu(ATTENDANT, "Languages")


def emergency_zones(peer):
    of, first = peer.emergency_zones, {"min": "192.0.2.3", "max": "192.0.2.3"}
    second = {"min": "192.0.2.4", "max": "192.0.2.5"}
    answer = of.post_group_emergency_zones(**HERE, ip_addresses=[first])
    documented(answer, "groups.emergency-zones.create.response", besides=["emergencyCallNotifyEmailAddress"])
    holds(answer, {"ipAddresses": [first], "isActive": False, **KEYS})
    answer = of.put_group_emergency_zones(
        **HERE,
        zone_rules="Prohibit emergency call originations",
        emergency_notification_email="guard@example.com",
        ip_addresses=[first, second],
    )
    documented(answer, "groups.emergency-zones.update.response")
    for shown in (answer, peer.send("get", "/groups/emergency-zones", params=KEYS)):
        holds(
            shown,
            {
                "isActive": True,
                "emergencyZonesProhibition": "Prohibit emergency call originations",
                "sendEmergencyCallNotifyEmail": True,
                "emergencyCallNotifyEmailAddress": "guard@example.com",
                "ipAddresses": [first, second],
            },
        )


STEPS = [schedules, attendants, attendants_in_lists, attendant_changes, submenus, emergency_zones]
