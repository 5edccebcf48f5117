"""Users come, get numbers, telephones and services, are found, change, and move."""

from checks import column, documented, empty, holds, one, row

from life import ANNE, BEN, BRANCH, CLEO, GROUP, HERE, KEYS, PROVIDER
from life.numbers import number

PROFILE = {
    "phoneNumber": number(4200),
    "callingLineIdPhoneNumber": number(4200),
    "emailAddress": "anne@example.com",
    "title": "Engineer",
    "timeZone": "America/Denver",
    "department": {**KEYS, "name": "Sales"},
    "address": {"addressLine1": "1234 Main Street", "city": "Cincinnati", "zipOrPostalCode": "45204"},
    "alternateUserId": [
        {"alternateUserId": "anne@example.com", "description": "mail"},
        {"alternateUserId": "a.bell@example.com", "description": "old"},
    ],
}


def are_created(peer):
    user = one(
        peer.users.post_user(
            **HERE,
            user_id=ANNE,
            first_name="Anne",
            last_name="Bell",
            extension="5001",
            web_auth_password="Anne-5001",
            payload={**PROFILE, "callingLineIdFirstName": "A."},
        )
    )
    names = {"firstName": "Anne", "lastName": "Bell", "callingLineIdFirstName": "A.", "callingLineIdLastName": "Bell"}
    holds(user, {"userId": ANNE, "extension": "5001", **KEYS, **names, **PROFILE})
    others = [(BEN, "Ben", "Gray", 4201), (CLEO, "Cleo", "Hall", 4202)]
    for user_id, first, last, line in others:
        # Without a payload of its own this one would be called Anne (defect 42).
        payload = {"phoneNumber": number(line)}
        peer.users.post_user(PROVIDER, GROUP, user_id, first, last, user_id[:4], f"{first}-secret", dict(payload))
        names = {"firstName": first, "callingLineIdFirstName": first, "hiraganaLastName": last}
        holds(peer.users.get_user_by_id(user_id), {"userId": user_id, "extension": user_id[:4], **names, **payload})
    with peer.refused(400):
        peer.users.post_user(
            **HERE,
            user_id=BEN,
            first_name="B",
            last_name="G",
            extension="5099",
            web_auth_password="Ben-secret",
            payload={},
        )


def are_shown(peer):
    user = peer.users.get_user_by_id(user_id=ANNE)
    holds(user, {"userId": ANNE, "firstName": "Anne", "countryCode": "1", "domain": "example.net", **PROFILE})
    assert user["phoneNumberActivated"] is True and user["departmentFullPath"] == "Sales (grp.odin)", user


def get_telephones(peer):
    endpoint = {
        "endpointType": "accessDeviceEndpoint",
        "accessDeviceEndpoint": {
            "accessDevice": {"deviceName": "phone4004", "deviceLevel": "Group"},
            "linePort": ANNE,
        },
    }
    # 4004 gives its telephone away.
    peer.users.put_user(**HERE, user_id="4004@example.net", updates={"endpointType": "none"})
    user = one(peer.users.put_user(**HERE, user_id=ANNE, updates=dict(endpoint)))
    shown = {"linePort": ANNE, "accessDevice": {"deviceName": "phone4004", "deviceType": "Polycom VVX 400"}}
    holds(user, {"accessDeviceEndpoint": shown})
    holds(peer.users.get_user_by_id(ANNE), {"endpointType": "accessDeviceEndpoint", "accessDeviceEndpoint": shown})
    with peer.impossible(62, "AttributeError"):
        peer.users.put_user_sip_contacts(**HERE, user_id=ANNE, sip_contacts=["sip:anne@192.0.2.9"])


def register(peer):
    # The emulated telephones are always registered.
    here = {"deviceName": "phone4004", "deviceLevel": "Group", "line/Port": ANNE, "endpointType": "Primary"}
    answer = peer.regsitration.get_user_registration(user_id=ANNE)
    documented(answer, "users.registration.get.response")
    holds(answer, {"userId": ANNE, "registrations": [here]})
    answer = peer.regsitration.get_bulk_user_registration(**HERE)
    documented(answer, "users.registration.list_bulk.response")
    by_user = {entry["profile"]["userId"]: entry["data"] for entry in answer["users"]}
    holds(by_user[ANNE], {"registrations": [here]})
    assert by_user[BEN]["registrations"] == []


def get_services(peer):
    services, packs = ["Voice Messaging User", "Call Center - Premium", "Shared Call Appearance"], ["Standard"]
    more = ["Alternate Numbers", "Authentication", "Call Forwarding Not Reachable", "Call Forwarding Selective"]
    answer = peer.services.put_user_services(ANNE, services=services + more, service_packs=packs)
    read = peer.services.get_user_services(user_id=ANNE)
    for shown in (answer, read):
        holds(shown, {"userId": ANNE, **KEYS})
        for name in services + more:
            assert row(shown["userServices"], "serviceName", name)["assigned"] is True
        assert row(shown["servicePackServices"], "serviceName", "Standard")["assigned"] is True
        assert row(shown["userServices"], "serviceName", "Automatic Callback")["assigned"] is False
    documented(read, "users_services.seed")
    for user_id in (BEN, CLEO):
        services = ["Call Center - Premium", "Three-Way Call"]
        peer.services.put_user_services(user_id, services=services, service_packs=packs)
    peer.services.put_user_services(user_id=CLEO, services=["Three-Way Call"], assigned=False)
    names = column(peer.services.get_user_services_assigned(user_id=CLEO)["userServices"], "serviceName")
    assert "Call Center - Premium" in names and "Do Not Disturb" in names and "Three-Way Call" not in names, names
    with peer.refused(400):
        peer.services.put_user_services(user_id=CLEO, services=["Teleportation"])


def services_of_the_group(peer):
    answer = peer.services.get_group_services(**HERE)
    holds(answer, KEYS)
    holds(row(answer["userServices"], "serviceName", "Three-Way Call"), {"usage": 1, "authorized": True})
    holds(row(answer["groupServices"], "serviceName", "Hunt Group"), {"assigned": True})
    holds(row(answer["servicePackServices"], "servicePackName", "Standard"), {"authorized": True})
    having = peer.services.get_group_services_user_assigned(
        **HERE, service_name="Three-Way Call", service_type="serviceName"
    )
    documented(having, "groups.services_assigned.list.response.2")
    holds(having, {"users": [{"userId": BEN}]})
    having = peer.services.get_group_services_user_assigned(
        **HERE, service_name="Standard", service_type="servicePackName"
    )
    documented(having, "groups.services_assigned.list.response.3")
    assert {ANNE, BEN, CLEO} < set(column(having["users"], "userId")), having


def are_found(peer):
    find = peer.users.get_users
    assert {"123456789@test.com", ANNE} < set(column(find(), "userId"))
    assert "123456789@test.com" not in column(find(service_provider_id=PROVIDER), "userId")
    everybody = find(**HERE)
    assert len(everybody) == 12, column(everybody, "userId")
    holds(
        row(everybody, "userId", ANNE), {"firstName": "Anne", "extension": "5001", "department": "Sales (grp.odin)"}
    )
    holds(row(find(**HERE, extended=True), "userId", ANNE), {"title": "Engineer", "address": PROFILE["address"]})
    assert len(find(service_provider_id=PROVIDER, limit=4)) == 4
    for key, kind, value in [
        ("lastName", "equals", "bell"),
        ("lastName", "startsWith", "Be"),
        ("firstName", "contains", "nn"),
        ("dn", "contains", "5554200"),
        ("dn", "startsWith", "2015554200"),
        ("emailAddress", "equals", "anne@example.com"),
        ("userId", "startsWith", "5001"),
        ("extension", "equals", "5001"),
        ("macAddress", "equals", "00005E004004"),
    ]:
        found = find(**HERE, filter=key, filter_type=kind, filter_value=value)
        assert column(found, "userId") == [ANNE], f"{key} {kind} {value}: {found}"
    empty(find(filter="lastName", filter_type="equals", filter_value="Nemo"))


def are_changed(peer):
    change = {"title": "Chief Engineer", "mobilePhoneNumber": "2015558888", "department": {**KEYS, "name": "Support"}}
    user = one(peer.users.put_user(**HERE, user_id=ANNE, updates=dict(change)))
    for shown in (user, peer.users.get_user_by_id(ANNE)):
        holds(shown, {"userId": ANNE, "emailAddress": "anne@example.com", **change})
    title = {"title": "Agent"}
    echo = one(peer.users.put_users_bulk(users=[BEN, CLEO], updates=dict(title)))
    holds(echo, {"users": [{"userId": BEN}, {"userId": CLEO}], "data": title})
    for user_id in (BEN, CLEO):
        holds(peer.users.get_user_by_id(user_id), title)


def have_secrets(peer):
    state = peer.users.get_user_password(user_id=ANNE)
    documented(state, "users.password.get.response")
    holds(state, {"userId": ANNE, "isLoginDisabled": False})
    info = peer.users.get_user_login_info(user_id=ANNE)
    documented(info, "users.login-info.get.response")
    holds(info, {"userId": ANNE, "loginType": "User", "firstName": "Anne", "departmentName": "Support", **KEYS})
    empty(peer.users.put_user_portal_passcode(user_id=ANNE, new_passcode="482917"))
    holds(peer.users.get_user_portal_passcode(user_id=ANNE), {"userId": ANNE, "isLoginDisabled": False})
    # It is the present one now, which cannot be set again.
    with peer.refused(400):
        peer.users.put_user_portal_passcode(ANNE, "482917")


def are_audited(peer):
    audit = peer.users.get_user_audit(user_id=ANNE)
    holds(audit, {"userId": ANNE, **KEYS, "Settings": {"User": {"firstName": "Anne", "title": "Chief Engineer"}}})
    # The documented user has every service: those that this one has are looked at.
    unset = ["addressLine2", "addressLocation", "country", "impId", "pagerPhoneNumber", "stateOrProvince", "yahooId"]
    documented(audit["Settings"]["User"], "users.audit.get.response", at=["Settings", "User"], besides=unset)
    for service in ("Call Waiting", "Do Not Disturb", "Shared Call Appearance"):
        documented(audit["UserServices"][service], "users.audit.get.response", at=["UserServices", service])
    rows = audit["UserServices"]["servicesAssignment"]["userServices"]
    assert row(rows, "serviceName", "Voice Messaging User")["assigned"] is True
    answer = peer.users.get_group_user_audit(**HERE)
    (data,) = answer["data"]
    users = {entry["user"]["userId"]: entry for entry in data["users"]}
    assert len(users) == 12 and ANNE in users, sorted(users)
    holds(users[BEN], {"userId": BEN, "user": {"title": "Agent"}})
    for part in ("assignedServices", "serviceAssignment", "utilities"):
        path = ["data", 0, "users", 0, part]
        others = ["callPolicies", "communicationBarring", "devicePolicies", "featureAccessCode"]
        documented(users[ANNE][part], "groups.users_audit.list.response", at=path, besides=others)


def are_reported(peer):
    report = peer.reports.get_user_report(user_id=ANNE)
    documented(report, "users.reports_users.get.response", besides=["version"])
    holds(
        report,
        {
            "userId": ANNE,
            "departmentName": "Support",
            "servicePacks": ["Standard"],
            "title": "Chief Engineer",
            **KEYS,
        },
    )
    assert "Voice Messaging User" in report["userServices"], report


def get_new_ids(peer):
    new = "5033@example.net"
    empty(peer.users.put_user_id(current_user_id=CLEO, new_user_id=new))
    holds(peer.users.get_user_by_id(new), {"userId": new, "firstName": "Cleo"})
    with peer.refused(404):
        peer.users.get_user_by_id(CLEO)
    peer.users.put_user_id(new, CLEO)


def move(peer):
    mover = "5004@example.net"
    peer.users.post_user(
        **HERE,
        user_id=mover,
        first_name="Dora",
        last_name="Ives",
        extension="5004",
        web_auth_password="Dora-5004",
        payload={},
    )
    # Only looked into at first.
    peer.users.put_group_id_update(user_id=mover, group_id=BRANCH, evaluate=True)
    holds(peer.users.get_user_by_id(mover), {"groupId": GROUP})
    answer = peer.users.put_group_id_update(user_id=mover, group_id=BRANCH)
    documented(answer, "users.group-id.update.response")
    holds(peer.users.get_user_by_id(mover), {"groupId": BRANCH, "firstName": "Dora"})
    assert column(peer.users.get_users(PROVIDER, BRANCH), "userId") == [mover]


STEPS = [
    are_created,
    are_shown,
    get_telephones,
    register,
    get_services,
    services_of_the_group,
    are_found,
    are_changed,
    have_secrets,
    are_audited,
    are_reported,
    get_new_ids,
    move,
]
