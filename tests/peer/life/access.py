"""Logins, tokens, passwords, administrators."""

from checks import documented, empty, holds

from life import HERE, KEYS, PROVIDER

BOSS, CHIEF = "boss@example.net", "chief@example.net"
POLICIES = {"profileAccess": "Read-Only", "userAccess": "Full Profile", "serviceAccess": "Read-Only"}


def log_in(peer):
    session = peer.session.post_session(username="admin", password="admin")
    holds(session, {"userId": "admin", "loginType": "System"})
    assert session["token"].count(".") == 2, "the token is no JWT"
    with peer.refused(401):
        peer.session.post_session(username="admin", password="wrong")


def see_the_session(peer):
    holds(peer.session.get_session(), {"userId": "admin", "loginType": "System", "isSystemAdmin": True})
    assert peer.api.get_auth_details()["userId"] == "admin"


def renew_the_token(peer):
    session = peer.session.put_session()
    holds(session, {"userId": "admin", "loginType": "System"})
    assert session["token"], "no token"
    assert peer.api.refresh_authorisation()
    holds(peer.session.get_session(), {"userId": "admin"})


def switch_the_user(peer):
    session = peer.session.post_session_switch(username="4001@example.net")
    holds(session, {"userId": "4001@example.net", "loginType": "User", **KEYS})
    # The peer does not take up the new token: it stays who it was.
    holds(peer.session.get_session(), {"userId": "admin"})


def log_out(peer):
    with peer.impossible(15, "AttributeError"):
        peer.session.post_session_logout()


def change_passwords(peer):
    empty(peer.session.put_password(user_id="4005@example.net", old_password="user4005", new_password="Edsger-1930"))
    holds(peer.session.post_session("4005@example.net", "Edsger-1930"), {"userId": "4005@example.net"})
    with peer.refused(401):
        peer.session.post_session("4005@example.net", "user4005")
    with peer.impossible(61, "OSApiResponseError", 400):
        peer.session.put_change_password(user_id="4005@example.net", new_password="Edsger-1931")


def change_the_own_password(peer):
    peer.login("4003@example.net", "user4003")
    assert peer.session.put_my_password(old_password="user4003", new_password="Renewed-4003") is None
    peer.login("4003@example.net", "Renewed-4003")
    holds(peer.session.get_session(), {"userId": "4003@example.net", "loginType": "User"})
    peer.login()


def appoint_a_group_administrator(peer):
    name = {"firstName": "Margaret", "lastName": "Hamilton"}
    admin = peer.administrators.post_group_admin(**HERE, user_id=BOSS, password="Apollo-11", payload=dict(name))
    holds(admin, {"userId": BOSS, "language": "English", **KEYS, **name})
    documented(admin, "groups.admins.create.response")
    holds(peer.session.post_session(BOSS, "Apollo-11"), {"userId": BOSS, "loginType": "Group", **KEYS})


def give_policies_to_group_administrators(peer):
    # The peer drops the answer (defect 74).
    assert peer.administrators.post_group_admin_policies_bulk(user_ids=[BOSS], policy_config=dict(POLICIES)) is None
    holds(peer.send("get", "/groups/admins/policies", params={"userId": BOSS}), {"userId": BOSS, **POLICIES})


def appoint_a_provider_administrator(peer):
    name = {"firstName": "Radia", "lastName": "Perlman"}
    admin = peer.administrators.post_service_provider_admin(
        service_provider_id=PROVIDER,
        user_id=CHIEF,
        password="Spanning-Tree",
        first_name=name["firstName"],
        last_name=name["lastName"],
        admin_type="normal",
        payload={},
    )
    holds(admin, {"userId": CHIEF, "administratorType": "Normal", **name})
    session = peer.session.post_session(CHIEF, "Spanning-Tree")
    holds(session, {"userId": CHIEF, "loginType": "Service Provider", "serviceProviderId": PROVIDER})


def give_policies_to_a_provider_administrator(peer):
    policies = {"profileAccess": "Read-Only", "groupAccess": "None"}
    answer = peer.administrators.put_service_provider_admin_policies(user_id=CHIEF, policy_config=dict(policies))
    holds(answer, {"userId": CHIEF, **policies})
    read = peer.send("get", "/service-providers/admins/policies", params={"userId": CHIEF})
    holds(read, {"userId": CHIEF, **policies})


def generate_secrets(peer):
    generate = peer.password_generate
    documented(generate.get_password_generate(**HERE), "sip-password.generate.generate.response")
    passwords = generate.get_passwords_generate(**HERE, limit=5)["passwords"]
    assert len(set(passwords)) == 5, passwords
    answer = generate.get_passcode_generate(**HERE)
    documented(answer, "passcode.generate.generate.response")
    assert answer["passcode"].isdigit() and len(answer["passcode"]) >= 4, answer
    answer = generate.get_passcodes_generate(**HERE)
    documented(answer, "passcode.generate.generate_many.response")
    passcodes = answer["passcodes"]
    assert len(set(passcodes)) == 10 and all(code.isdigit() for code in passcodes), passcodes
    answer = generate.get_sip_password_generate()
    documented(answer, "sip-password.generate.generate.response")
    # What was generated keeps the rules.
    peer.users.put_user(**HERE, user_id="4004@example.net", updates={"password": passwords[0]})
    holds(peer.session.post_session("4004@example.net", passwords[0]), {"userId": "4004@example.net"})
    with peer.impossible(57, "OSApiResponseError", 400):
        generate.get_sip_passwords_generate(limit=3)


STEPS = [
    log_in,
    see_the_session,
    renew_the_token,
    switch_the_user,
    log_out,
    change_passwords,
    change_the_own_password,
    appoint_a_group_administrator,
    give_policies_to_group_administrators,
    appoint_a_provider_administrator,
    give_policies_to_a_provider_administrator,
    generate_secrets,
]
