"""Access devices on the three levels, their tags and files."""

import base64

from checks import documented, holds, row

from life import HERE, KEYS, PROVIDER

KIND = "Polycom VVX 400"
DESK, SHARED, COMMON = "desk5001", "shared.ent", "shared.system"
FORMAT = "%BWMACADDRESS%.cfg"


def file(text):
    return {"fileFormat": FORMAT, "fileSource": "Custom", "fileContent": base64.b64encode(text).decode()}


def uploaded(peer, path, keys, text):
    """The content of a file as the platform keeps it."""
    record = peer.send("get", path, params={**keys, "fileFormat": FORMAT})
    holds(record, {"fileFormat": FORMAT, "fileSource": "Custom"})
    content = peer.send("get", "/system/files", params={"fileName": record["configurationFileName"]})
    assert base64.b64decode(content["fileContent"]) == text, content


def in_the_group(peer):
    wanted = {"macAddress": "CBFB0EBBF325", "description": "on the left", "transportProtocol": "UDP"}
    credentials = {"accessDeviceCredentials": {"userName": "desk.one", "password": "ym7#zIuA"}}
    device = peer.devices.post_group_device(
        **HERE,
        device_name=DESK,
        device_type=KIND,
        payload={**wanted, **credentials, "useCustomUserNamePassword": True},
    )
    documented(device, "groups.devices.create.response", besides=["unlimited"])
    holds(device, {"deviceName": DESK, "deviceType": KIND, **KEYS, **wanted})
    # As the documented workflow of the peer has it: a device that a user will share.
    peer.devices.post_group_device(**HERE, device_name="sca5001", device_type="Yealink T46", payload={})
    change = {"macAddress": "CBFB0EBBF326", "serialNumber": "AB-123", "physicalLocation": "usa"}
    answer = peer.devices.put_group_devices(**HERE, device_name=DESK, updates=dict(change))
    read = peer.send("get", "/groups/devices", params={**KEYS, "deviceName": DESK})
    for record in (answer, read):
        holds(record, {"deviceName": DESK, **wanted, **change})
        holds(record, {"accessDeviceCredentials": {"userName": "desk.one"}, "useCustomUserNamePassword": True})


def in_the_provider(peer):
    here = {"serviceProviderId": PROVIDER}
    peer.send("post", "/service-providers/devices", {**here, "deviceName": SHARED, "deviceType": KIND})
    change = {"description": "for all", "netAddress": "192.0.2.7"}
    answer = peer.devices.put_service_provider_device(PROVIDER, device_name=SHARED, updates=dict(change))
    read = peer.send("get", "/service-providers/devices", params={**here, "deviceName": SHARED})
    for record in (answer, read):
        holds(record, {"deviceName": SHARED, "deviceLevel": "Service Provider", **here, **change})


def on_the_system(peer):
    peer.send("post", "/system/devices", {"deviceName": COMMON, "deviceType": KIND})
    with peer.impossible(53, "OSApiResponseError", 400):
        peer.devices.put_system_devices(device_name=COMMON, updates={"description": "for everybody"})


def tags(peer):
    group = {**KEYS, "deviceName": DESK}
    peer.send("post", "/groups/devices/tags", {**group, "tagName": "%VLAN%", "tagValue": "1"})
    answer = peer.devices.put_group_device_tag(**HERE, device_name=DESK, tag_name="VLAN", tag_value="20")
    holds(answer, {"tagName": "%VLAN%", "tagValue": "20"})
    several = [{"tagName": "%NTP%", "tagValue": "ntp.example.net"}, {"tagName": "%VLAN%", "tagValue": "21"}]
    peer.devices.put_group_device_tags_profile(**HERE, device_name=DESK, tags=several)
    kept = peer.send("get", "/groups/devices/tags", params=group)
    for tag in several:
        holds(row(kept, "tagName", tag["tagName"]), tag)

    provider = {"serviceProviderId": PROVIDER, "deviceName": SHARED}
    peer.send("post", "/service-providers/devices/tags", {**provider, "tagName": "%VLAN%", "tagValue": "1"})
    peer.devices.put_service_provider_device_tag(PROVIDER, device_name=SHARED, tag_name="VLAN", tag_value="30")
    kept = peer.send("get", "/service-providers/devices/tags", params=provider)
    holds(row(kept, "tagName", "%VLAN%"), {"tagValue": "30"})

    system = {"deviceName": COMMON}
    peer.send("post", "/system/devices/tags", {**system, "tagName": "%VLAN%", "tagValue": "1"})
    peer.devices.put_system_device_tag(device_name=COMMON, tag_name="VLAN", tag_value="40")
    kept = peer.send("get", "/system/devices/tags", params=system)
    holds(row(kept, "tagName", "%VLAN%"), {"tagValue": "40"})


def tags_of_types(peer):
    # Here the peer does not write the percent signs (defect 71).
    tag = {"tag_name": "%CODEC%", "tag_value": "G722"}
    with peer.impossible(55, "KeyError", 404):
        peer.devices.put_group_device_type_tag(**HERE, device_type=KIND, **tag)
    provider = {"serviceProviderId": PROVIDER, "deviceType": KIND}
    path = "/service-providers/device-types/tags"
    peer.send("post", path, {**provider, "tagName": "%CODEC%", "tagValue": "G711"})
    holds(peer.devices.put_service_provider_device_type_tag(PROVIDER, device_type=KIND, **tag), {"tagValue": "G722"})
    kept = peer.send("get", path, params=provider)
    holds(row(kept, "tagName", "%CODEC%"), {"tagValue": "G722"})


def files(peer):
    # The peer does not send where the device is (defect 72): the caller has to.
    peer.devices.put_group_device_file(device_name=DESK, updates={**KEYS, **file(b"vlan=21")})
    uploaded(peer, "/groups/devices/files", {**KEYS, "deviceName": DESK}, b"vlan=21")
    with peer.impossible(54, "KeyError", 404):
        peer.devices.put_service_provider_device_file(device_name=SHARED, updates=file(b"vlan=30"))
    peer.devices.put_system_device_file(device_name=COMMON, updates=file(b"vlan=40"))
    uploaded(peer, "/system/devices/files", {"deviceName": COMMON}, b"vlan=40")
    peer.devices.put_group_device_type_file(**HERE, device_type=KIND, updates=file(b"vlan=%VLAN%"))
    uploaded(peer, "/groups/device-types/files", {**KEYS, "deviceType": KIND}, b"vlan=%VLAN%")


STEPS = [in_the_group, in_the_provider, on_the_system, tags, tags_of_types, files]
