"""The services of users, set and read."""

import datetime
import wave

from checks import column, documented, empty, holds, row

from life import ANNE, BEN, HERE, KEYS
from life.numbers import number


def do_not_disturb(peer):
    answer = peer.do_not_disturb.put_user_do_not_disturb(user_id=ANNE, dnd_active=True, ring_splash_active=True)
    documented(answer, "users.do-not-disturb.update.response")
    for shown in (answer, peer.do_not_disturb.get_user_do_not_disturb(user_id=ANNE)):
        holds(shown, {"userId": ANNE, "isActive": True, "ringSplash": True})
    peer.do_not_disturb.put_user_do_not_disturb(user_id=ANNE)
    holds(peer.do_not_disturb.get_user_do_not_disturb(ANNE), {"isActive": False, "ringSplash": False})


def all_in_one(peer):
    settings = {"Call Forwarding Always": {"isActive": True, "forwardToPhoneNumber": "2015554002"}}
    answer = peer.services.put_user_service_settings(user_id=BEN, settings=dict(settings))
    for shown in (answer, peer.services.get_user_service_settings(user_id=BEN)):
        holds(shown, {"userId": BEN, "Do Not Disturb": {"isActive": False}, **settings})


def forwarding(peer, group, one, many, path, settings, example):
    """The peer only reads forwardings: what is read comes from elsewhere."""
    peer.send("put", path, {"userId": ANNE, **settings})
    holds(one(user_id=ANNE), {"userId": ANNE, **settings})
    rows = many(**HERE)
    documented(rows, f"users.{example}.list_bulk.response", besides=["department", "data"])
    by_user = {entry["user"]["userId"]: entry for entry in rows}
    assert len(by_user) == 12, sorted(by_user)
    holds(by_user[ANNE], {"service": {"assigned": True, "serviceName": group}, "data": settings})


def forwarding_always(peer):
    of = peer.call_forwarding_always
    settings = {"isActive": True, "forwardToPhoneNumber": "2015554003", "isRingSplashActive": True}
    path, name = "/users/call-forwarding-always", "Call Forwarding Always"
    one, many = of.get_user_call_forwarding_always, of.get_bulk_call_forwarding_always
    forwarding(peer, name, one, many, path, settings, "call-forwarding-always")


def forwarding_busy(peer):
    of = peer.call_forwarding_busy
    settings = {"isActive": True, "forwardToPhoneNumber": "2015554004"}
    path, name = "/users/call-forwarding-busy", "Call Forwarding Busy"
    one, many = of.get_user_call_forwarding_busy, of.get_bulk_call_forwarding_busy
    forwarding(peer, name, one, many, path, settings, "call-forwarding-busy")
    # The documented answer has a field of its neighbour (defect 83).
    documented(one(ANNE), "users.call-forwarding-busy.get.response", besides=["isRingSplashActive"])


def forwarding_no_answer(peer):
    of = peer.call_forwarding_no_answer
    settings = {"isActive": True, "forwardToPhoneNumber": "2015554005", "numberOfRings": 4}
    path, name = "/users/call-forwarding-no-answer", "Call Forwarding No Answer"
    one, many = of.get_user_call_forwarding_no_answer, of.get_bulk_call_forwarding_no_answer
    forwarding(peer, name, one, many, path, settings, "call-forwarding-no-answer")
    documented(one(ANNE), "users.call-forwarding-no-answer.get.response")


def forwarding_not_reachable(peer):
    of = peer.call_forwarding_not_reachable
    settings = {"isActive": True, "forwardToPhoneNumber": "2015554006"}
    path, name = "/users/call-forwarding-not-reachable", "Call Forwarding Not Reachable"
    one, many = of.get_user_call_forwarding_not_reachable, of.get_bulk_call_forwarding_not_reachable
    # Of this list no answer is documented: it is like that of its neighbour.
    forwarding(peer, name, one, many, path, settings, "call-forwarding-busy")
    documented(one(ANNE), "users.call-forwarding-not-reachable.get.response", besides=["numberOfRings"])


def forwarding_selective(peer):
    of, path = peer.call_forwarding_selective, "/users/call-forwarding-selective"
    criterion = {
        "criteriaName": "Boss",
        "forwardToNumberSelection": "Forward To Specified Number",
        "forwardToPhoneNumber": "2015559999",
        "fromDnCriteria": {"fromDnCriteriaSelection": "Specified Only", "phoneNumbers": ["+12015551111"]},
    }
    peer.send("post", f"{path}/criteria", {"userId": ANNE, **criterion})
    settings = {"isActive": True, "defaultForwardToPhoneNumber": "2015558888"}
    peer.send("put", path, {"userId": ANNE, "criteria": [{"criteriaName": "Boss", "isActive": True}], **settings})
    answer = of.get_user_call_forwarding_selective(user_id=ANNE)
    documented(answer, "users.call-forwarding-selective.get.response")
    holds(answer, {"userId": ANNE, "criteria": [{"criteriaName": "Boss", "isActive": True}], **settings})
    answer = of.get_user_call_forwarding_selective_criterias(user_id=ANNE)
    documented(answer, "users.call-forwarding-selective_criteria.list.response")
    answer = of.get_user_call_forwarding_selective_criteria(user_id=ANNE, criteria_name="Boss")
    documented(answer, "users.call-forwarding-selective_criteria.get.response")
    holds(answer, criterion)


def call_processing_policy(peer):
    policy = {"useUserCLIDSetting": True, "maxSimultaneousCalls": 3, "clidPolicy": "Use Configurable CLID"}
    answer = peer.call_processing_policies.put_user_call_processing_policy(user_id=ANNE, updates=dict(policy))
    documented(answer, "users.call-processing-policy.update.response")
    read = peer.send("get", "/users/call-processing-policy", params={"userId": ANNE})
    for shown in (answer, read):
        holds(shown, {"userId": ANNE, **policy})


def sip_login(peer):
    of = peer.authentication
    answer = of.put_user_authentication_service(user_id=ANNE, new_password="Sip-Secret-1")
    documented(answer, "users.authentication.update.response")
    read = of.get_authentication_service(user_id=ANNE)
    documented(read, "users.authentication.get.response")
    holds(read, {"userId": ANNE, "userName": "5001", **KEYS})
    with peer.impossible(63, "TypeError"):
        of.put_user_authentication_user("5001", ANNE, "Sip-Secret-1", "Sip-Secret-2")


def alternate_numbers(peer):
    entry = {"alternateEntryId": 2, "phoneNumber": number(4203), "extension": "5203", "ringPattern": "Long-Long"}
    peer.send("put", "/users/alternate-numbers", {"userId": ANNE, "alternateEntries": [entry]})
    answer = peer.alternate_numbers.get_user_alternate_numbers(user_id=ANNE)
    documented(answer, "users.alternate-numbers.get.response")
    holds(row(answer["alternateEntries"], "alternateEntryId", 2), entry)


def shared_call_appearance(peer):
    line = "5001_sca@example.net"
    answer = peer.shared_call_appearance.post_user_shared_call_appearance_endpoint(
        user_id=ANNE, line_port=line, device_name="phone4005"
    )
    documented(answer, "users.shared-call-appearance_endpoints.create.response")
    keys = {"userId": ANNE, "linePort": line, "deviceName": "phone4005", "deviceLevel": "Group"}
    read = peer.send("get", "/users/shared-call-appearance/endpoints", params=keys)
    for shown in (answer, read):
        holds(shown, {"isActive": True, "allowOrigination": True, "allowTermination": True, **keys})


def call_records(peer):
    # The simulator let people call each other in the hours before.
    user_id, of = "4001@example.net", peer.call_records
    today = datetime.datetime.now(datetime.timezone.utc).date()
    first, last = str(today - datetime.timedelta(days=1)), str(today + datetime.timedelta(days=1))
    stats = of.get_users_stats(user_id=user_id, start_date=first, end_date=last)
    period = {"userIds": user_id, "startTime": f"{first}T00:00:00Z", "endTime": f"{last}T23:59:59Z"}
    calls = column(peer.send("get", "/users/call-records/details", params=period)["data"], "direction")
    assert len(calls) > 10 and set(calls) > {"Placed", "Received"}, calls
    holds(
        stats,
        {
            "userId": user_id,
            "total": len(calls),
            "placedTotal": calls.count("Placed") + calls.count("PlacedMissed"),
            "receivedMissed": calls.count("ReceivedMissed"),
            "answeredTotal": calls.count("Placed") + calls.count("Received"),
        },
    )
    # Who did not call has an empty list.
    empty(of.get_users_stats(ANNE, first))
    empty(of.get_users_stats(user_id, "2020-01-05", start_time="08:00:00", end_time="17:00:00"))
    with peer.refused(400):
        of.get_users_stats(user_id, "2020-01-05", end_date="2020-06-05")


def recording(peer, name, seconds):
    """A file of silence: its path, and how many kilobytes it has."""
    path = peer.directory / name
    with wave.open(str(path), "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(8000)
        sound.writeframes(bytes(16_000 * seconds))
    return str(path), -(-path.stat().st_size // 1024)


def announcements_of_a_user(peer):
    of, (path, size) = peer.announcements, recording(peer, "hello.wav", 1)
    of.post_user_announcement(user_id=ANNE, name="Hello", description="short", file_path=path)
    kept = peer.send("get", "/users/announcements", params={"userId": ANNE, "name": "Hello", "mediaType": "WAV"})
    holds(kept, {"name": "Hello", "description": "short"})
    answer = of.get_user_announcements(user_id=ANNE)
    holds(row(answer["announcements"], "name", "Hello"), {"mediaType": "WAV", "fileSize": size})
    of.put_user_announcement(user_id=ANNE, name="Hello", new_name="Welcome")
    answer = of.get_user_announcements(ANNE)
    holds(answer["announcements"], [{"name": "Welcome", "mediaType": "WAV", "fileSize": size}])
    of.delete_user_announcement(user_id=ANNE, name="Welcome")
    empty(of.get_user_announcements(ANNE)["announcements"])


def announcements_of_a_group(peer):
    of, (path, size) = peer.announcements, recording(peer, "music.wav", 3)
    of.post_group_announcement(**HERE, name="Music", description="for waiting", file_path=path)
    kept = peer.send("get", "/groups/announcements", params={"name": "Music", "mediaType": "WAV", **KEYS})
    holds(kept, {"name": "Music", "description": "for waiting"})
    answer = of.get_group_announcements(**HERE)
    holds(answer, {"announcements": [{"name": "Music", "mediaType": "WAV", "fileSize": size}]})
    of.put_group_announcement(**HERE, name="Music", new_name="Silence")
    holds(of.get_group_announcements(**HERE), {"announcements": [{"name": "Silence", "fileSize": size}]})
    of.delete_group_announcement(**HERE, name="Silence")
    empty(of.get_group_announcements(**HERE)["announcements"])


STEPS = [
    do_not_disturb,
    all_in_one,
    forwarding_always,
    forwarding_busy,
    forwarding_no_answer,
    forwarding_not_reachable,
    forwarding_selective,
    call_processing_policy,
    sip_login,
    alternate_numbers,
    shared_call_appearance,
    call_records,
    announcements_of_a_user,
    announcements_of_a_group,
]
