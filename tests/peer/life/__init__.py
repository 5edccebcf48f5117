"""One life of a group, in chapters. The example platform of the simulator is where it begins."""

PROVIDER, GROUP, BRANCH = "ent.odin", "grp.odin", "grp2.odin"
HERE = {"service_provider_id": PROVIDER, "group_id": GROUP}
KEYS = {"serviceProviderId": PROVIDER, "groupId": GROUP}
ANNE, BEN, CLEO = "5001@example.net", "5002@example.net", "5003@example.net"
CENTER = "cc.support@example.net"
