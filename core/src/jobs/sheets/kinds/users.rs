//! Sheets of users: each with its device, line, number, services and voicemail.

use super::{GROUP, PROVIDER, Taken, USER, services};
use crate::Endpoint;
use crate::groups::devices;
use crate::jobs::sheets::kind::{Ask, Default, Part, Recipe, SheetKind};
use crate::users::{self, authentication, portal_passcode, user_id, voice_messaging};

const KEY: &[&str] = &["userId"];
/// The last one names what is created.
const DEVICE: &[Taken] = &[PROVIDER, GROUP, ("deviceName", "accessDeviceEndpoint.accessDevice.deviceName")];

pub(in super::super) const USERS: SheetKind = SheetKind {
    name: "users",
    about: "a user, with its device, line, number, services and voicemail",
    create: Some(Recipe {
        needs_domain: true,
        usual: &[
            "serviceProviderId",
            "groupId",
            "userId",
            "firstName",
            "lastName",
            "password",
            "phoneNumber",
            "extension",
            "emailAddress",
            "accessDeviceEndpoint.accessDevice.deviceName",
            "accessDeviceEndpoint.linePort",
            "device.deviceType",
            "device.macAddress",
            "servicePackServices[0]",
            "voiceMessaging.isActive",
        ],
        names: NAMES,
        nowhere: NOWHERE,
        tasks: &["user.create"],
        ..Recipe::new(
            KEY,
            &[
                DEVICE_PART,
                Part::always(users::Create::OPERATION)
                    .by_default(&[
                        ("callingLineIdFirstName", Default::As("firstName")),
                        ("callingLineIdLastName", Default::As("lastName")),
                        LEVEL,
                        ACCESS,
                        TRUNK,
                    ])
                    .asks(Ask::exists(users::Get::OPERATION)),
                services::ASSIGN,
                VOICE,
                AUTHENTICATION,
                PASSCODE,
            ],
        )
    }),
    change: Some(Recipe {
        usual: &["userId", "firstName", "lastName", "phoneNumber", "extension", "emailAddress", "title"],
        names: NAMES,
        nowhere: NOWHERE,
        tasks: &["user.modify"],
        ..Recipe::new(
            KEY,
            &[
                DEVICE_PART,
                Part::maybe(users::Update::OPERATION, "", &[PROVIDER, GROUP, USER]).by_default(&[LEVEL, ACCESS, TRUNK]),
                services::ASSIGN,
                VOICE,
                AUTHENTICATION,
                PASSCODE,
                // Last, since everything before is about the present id.
                Part::maybe(user_id::Update::OPERATION, "", &[USER])
                    .asks(Ask::exists(users::Get::OPERATION).with(&[("userId", "newUserId")])),
            ],
        )
    }),
    delete: Some(Recipe {
        tasks: &["user.delete"],
        unused: &["serviceProviderId", "groupId", "firstName", "lastName", "index"],
        ..Recipe::new(KEY, &[Part::always(users::Delete::OPERATION).asks(Ask::is_gone(users::Get::OPERATION))])
    }),
};

const LEVEL: (&str, Default) = ("accessDeviceEndpoint.accessDevice.deviceLevel", Default::Is("Group"));
/// As the portal says it beside the endpoint.
const ACCESS: (&str, Default) = ("endpointType", Default::With("accessDeviceEndpoint", "accessDeviceEndpoint"));
const TRUNK: (&str, Default) = ("endpointType", Default::With("trunkAddressing", "trunkAddressing"));

const DEVICE_PART: Part = Part::maybe(devices::Create::OPERATION, "device.", DEVICE)
    .by_default(&[("deviceLevel", Default::Is("Group"))])
    .asks(Ask::exists(devices::Get::OPERATION));

const VOICE: Part = Part::maybe(voice_messaging::Update::OPERATION, "voiceMessaging.", &[USER]);
/// Sending the same password again ends in the same state.
const AUTHENTICATION: Part = Part::maybe(authentication::Update::OPERATION, "authentication.", &[USER]).repeats();
const PASSCODE: Part = Part::maybe(portal_passcode::Update::OPERATION, "portalPasscode.", &[USER]).repeats();

const NAMES: &[(&str, &str)] = &[
    services::NAMES[0],
    services::NAMES[1],
    ("alias[]", "aliases[]"),
    ("sipAliasList.sipAlias[]", "aliases[]"),
    ("alternateUserIdList.alternateUserId[].*", "alternateUserId[].*"),
    ("servicePack[].servicePackName", "servicePackServices[].serviceName"),
    ("servicePackList.servicePack[].servicePackName", "servicePackServices[].serviceName"),
    ("userServiceList.userServiceServiceName[].userServiceName", "userServices[].serviceName"),
    ("accessDeviceEndpoint.contact[]", "accessDeviceEndpoint.contacts[]"),
    ("accessDeviceEndpoint.deviceType", "device.deviceType"),
    ("accessDeviceEndpoint.protocol", "device.protocol"),
    ("accessDeviceEndpoint.transportProtocol", "device.transportProtocol"),
    ("accessDeviceEndpoint.macAddress", "device.macAddress"),
    ("accessDeviceEndpoint.useCustomUserNamePassword", "device.useCustomUserNamePassword"),
    ("accessDeviceEndpoint.accessDeviceCredentials.*", "device.accessDeviceCredentials.*"),
    ("newPassword", "password"),
    ("sipAuthenticationUserName", "authentication.userName"),
    ("newSipAuthenticationPassword", "authentication.newPassword"),
    ("newPasscode", "portalPasscode.newPasscode"),
    ("oldPasscode", "portalPasscode.oldPasscode"),
];

const NOWHERE: &[&str] = &[
    "accessDeviceEndpoint.portNumber",
    "accessDeviceEndpoint.status",
    "accessDeviceEndpoint.useHotline",
    "accessDeviceEndpoint.privateIdentity",
    "accessDeviceEndpoint.hotlineContact",
    "deleteExistingDevices",
    "unassignPhoneNumbers",
    "addPhoneNumberToGroup",
    "nameDialingName.*",
    "oldPassword",
    "userServiceList.userServiceServiceName[].authorizedQuantity",
    "servicePackList.servicePack[].authorizedQuantity",
    "thirdPartyVoiceMailServerSelection",
    "thirdPartyVoiceMailServerUserServer",
    "thirdPartyVoiceMailServerMailboxIdType",
    "thirdPartyVoiceMailMailboxURL",
    "OldSipAuthenticationPassword",
    "impPassword",
    "newUserExternalId",
];
