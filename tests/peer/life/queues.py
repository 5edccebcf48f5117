"""Call centers, their agents and supervisors."""

from checks import documented, empty, holds, row

from life import ANNE, BEN, CENTER, CLEO, HERE
from life.numbers import number

ID = {"serviceUserId": CENTER}


def call_center(peer):
    of = peer.call_centers
    change = {
        "routingType": "Skill Based",
        "policy": "Uniform",
        "queueLength": 25,
        "allowAgentLogoff": True,
        "allowCallerToDialEscapeDigit": True,
        "escapeDigit": "3",
    }
    updates = {"serviceInstanceProfile": {"name": "Help Desk"}, **change}
    answer = of.put_group_call_center(call_center_user_id=CENTER, updates=updates)
    read = of.get_group_call_center(service_user_id=CENTER)
    documented(read, "groups.call-centers.get.response", besides=["wrapUpSeconds"])
    for shown in (answer, read):
        holds(shown, {"type": "Premium", "serviceInstanceProfile": {"name": "Help Desk"}, **ID, **change})


def call_centers_in_lists(peer):
    of = peer.call_centers
    empty(of.put_group_call_centers_status(call_center_user_ids=[CENTER], status=False))
    listed = of.get_group_call_centers(**HERE)
    documented(listed, "groups.call-centers.list.response")
    holds(listed, [{"name": "Help Desk", "isActive": False, "policy": "Uniform", "type": "Premium", **ID}])
    of.put_group_call_centers_status([CENTER])
    holds(of.get_group_call_centers(**HERE), [{"isActive": True}])


def agents(peer):
    of = peer.call_centers
    answer = of.put_group_call_center_agents(call_center_user_id=CENTER, agent_user_ids=[ANNE, BEN, CLEO])
    for shown in (answer, of.get_group_call_center_agents(service_user_id=CENTER)):
        holds(shown, {"agents": [{"userId": ANNE}, {"userId": BEN}, {"userId": CLEO}], **ID})
    # The list replaces the one before it: who is left out is no agent any more (defect 68).
    answer = of.put_group_call_center_agents_levels(CENTER, agent_user_ids=[ANNE, BEN], skill_level=7)
    skilled = [{"userId": ANNE, "skillLevel": 7}, {"userId": BEN, "skillLevel": 7}]
    for shown in (answer, of.get_group_call_center_agents(CENTER)):
        holds(shown, {"agents": skilled, **ID})
    with peer.refused(400):
        of.put_group_call_center_agents(CENTER, ["4002@example.net"])


def bounced_calls(peer):
    of = peer.call_centers
    change = {"isActive": True, "numberOfRingsBeforeBouncingCall": 6, "bounceCallWhenAgentUnavailable": True}
    of.put_group_call_center_bounced_calls(call_center_user_id=CENTER, updates=dict(change))
    read = of.get_group_call_center_bounced_calls(service_user_id=CENTER)
    documented(read, "groups.call-centers_bounced-calls.get.response", besides=["transferPhoneNumber"])
    holds(read, {**ID, **change})


def put_back(peer, get, put, change):
    """The key of the peer is misspelled: a change alone is lost, a record that was read and is put back has the id."""
    with peer.impossible(59, "OSApiResponseError", 400):
        put(CENTER, updates=dict(change))
    put(call_center_user_id=CENTER, updates={**get(service_user_id=CENTER), **change})
    read = get(CENTER)
    holds(read, {**ID, **change})
    return read


def forced_forwarding(peer):
    of = peer.call_centers
    change = {"enabled": True, "forwardToPhoneNumber": "2015554001", "playAnnouncementBeforeForwarding": True}
    get, put = of.get_group_call_center_forced_forwarding, of.put_group_call_center_forced_forwarding
    put_back(peer, get, put, change)


def overflow(peer):
    of = peer.call_centers
    change = {"action": "Transfer", "transferPhoneNumber": "2015554002"}
    change |= {"overflowAfterTimeout": True, "timeoutSeconds": 45}
    read = put_back(peer, of.get_group_call_center_overflow, of.put_group_call_center_overflow, change)
    documented(read, "groups.call-centers_overflow.get.response")


def stranded_calls(peer):
    of = peer.call_centers
    change = {"action": "Transfer", "transferPhoneNumber": "2015554003"}
    read = put_back(peer, of.get_group_call_center_stranded_calls, of.put_group_call_center_stranded_calls, change)
    documented(read, "groups.call-centers_stranded-calls.get.response")


def stranded_calls_unavailable(peer):
    of = peer.call_centers
    change = {"action": "Busy", "audioMessageSource": "URL", "audioUrlList": ["http://media.example.net/sorry.wav"]}
    get = of.get_group_call_center_stranded_calls_unavailable
    put_back(peer, get, of.put_group_call_center_stranded_calls_unavailable, change)


def dnis(peer):
    path, name = "/groups/call-centers/dnis/instances", {"name": "Hotline"}
    peer.send("post", path, {"priority": "3 - Low", "dnisPhoneNumber": number(4204), **ID, **name})

    def get(service_user_id):
        # The answer does not repeat the name.
        return {**name, **peer.send("get", path, params={"serviceUserId": service_user_id, **name})}

    change = {"priority": "1 - High", "extension": "5300", "allowOutgoingACDCall": True}
    put_back(peer, get, peer.call_centers.put_group_call_center_dnis_instance, change)


def supervisors(peer):
    # The agents become supervisors (defect 60): what was written is what is read.
    answer = peer.call_centers.put_user_call_center_supervised_agents(
        call_center_user_id=CENTER, supervisor_user_id="4001@example.net", agent_ids=[ANNE, BEN]
    )
    read = peer.send("get", "/groups/call-centers/supervisors", params=ID)
    for shown in (answer, read):
        holds(shown, {"supervisors": [{"userId": ANNE}, {"userId": BEN}], **ID})


def an_agent(peer):
    of = peer.call_centers
    center = {"available": False, "skillLevel": 9, **ID}
    guard = {"useDefaultGuardTimer": False, "enableGuardTimer": True, "guardTimerSeconds": 8}
    change = {"agentACDState": "Available", **guard}
    answer = of.put_user_call_center(user_id=ANNE, updates={"callCenters": [dict(center)], **change})
    for shown in (answer, of.get_user_call_center(user_id=ANNE)):
        holds(shown, {"userId": ANNE, "callCenters": [center], **change})


def the_call_centers_of_an_agent(peer):
    of = peer.call_centers
    of.put_user_call_center_agents_update(user_id=CLEO, call_center_service_ids=[CENTER])
    holds(row(of.get_group_call_center_agents(CENTER)["agents"], "userId", CLEO), {"skillLevel": 1})
    of.put_user_call_center_agents_update(user_id=BEN, call_center_service_ids=[])
    empty(of.get_user_call_center(BEN)["callCenters"])
    empty(of.put_user_call_center_agent_sign_out(user_id=ANNE))
    holds(of.get_user_call_center(ANNE), {"agentACDState": "Sign-Out"})


STEPS = [
    call_center,
    call_centers_in_lists,
    agents,
    bounced_calls,
    forced_forwarding,
    overflow,
    stranded_calls,
    stranded_calls_unavailable,
    dnis,
    supervisors,
    an_agent,
    the_call_centers_of_an_agent,
]
