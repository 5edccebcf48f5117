//! The kinds of access devices that the platform knows, and `/system/device-types`.

use serde_json::{Value, json};

use crate::call::{Answer, Call};
use crate::config::Quirks;
use crate::failure::Failure;
use crate::json::{self, Fields};
use crate::world::World;

/// A kind of access device.
#[derive(Debug)]
pub(crate) struct DeviceType {
    pub(crate) name: &'static str,
    /// How many lines it takes; any number when unset.
    pub(crate) ports: Option<usize>,
    /// The files that the platform writes for it; none where it writes nothing.
    pub(crate) files: &'static [&'static str],
    /// Which kind of files that is.
    pub(crate) configuration: Option<&'static str>,
    /// Whether it can be restarted from afar.
    pub(crate) resets: bool,
    /// What may be the protocol of such a device.
    pub(crate) protocols: &'static [&'static str],
    pub(crate) registers_statically: bool,
    /// Whether it can be the source of music on hold.
    pub(crate) plays_music: bool,
    tags: &'static [&'static str],
    related_services: &'static [&'static str],
}

impl DeviceType {
    /// A telephone whose files the platform writes.
    const fn telephone(name: &'static str, ports: usize) -> Self {
        Self {
            name,
            ports: Some(ports),
            files: &["%BWMACADDRESS%.cfg", "user%BWMACADDRESS%.cfg"],
            configuration: Some("3 File Configuration"),
            resets: true,
            protocols: &["SIP 2.0"],
            registers_statically: false,
            plays_music: false,
            tags: &[],
            related_services: &[],
        }
    }

    /// What is set up by hand.
    const fn plain(name: &'static str, ports: Option<usize>) -> Self {
        Self {
            ports,
            files: &[],
            configuration: None,
            resets: false,
            registers_statically: true,
            ..Self::telephone(name, 0)
        }
    }

    /// Whether the platform writes its files.
    pub(crate) const fn is_managed(&self) -> bool {
        self.configuration.is_some()
    }

    pub(crate) fn tags(&self) -> Value {
        json!(self.tags)
    }

    pub(crate) fn related_services(&self) -> Value {
        json!(self.related_services)
    }

    /// How many ports there are, as the server says it.
    pub(crate) fn number_of_ports(&self, quirks: Quirks) -> Value {
        match self.ports {
            Some(ports) => json!({ "quantity": quirks.counter(ports) }),
            None => json!({ "unlimited": quirks.nested_flag(true) }),
        }
    }
}

// rule: assumed
static TYPES: [DeviceType; 11] = [
    DeviceType {
        configuration: Some("2 File Configuration"),
        files: &["config.xml"],
        resets: false,
        tags: &["UC-One"],
        related_services: &["Shared Call Appearance"],
        ..DeviceType::telephone("Business Communicator - PC", 1)
    },
    DeviceType { files: &["SEP%BWMACADDRESS%.cnf.xml"], ..DeviceType::telephone("Cisco 8841", 5) },
    DeviceType { plays_music: true, ..DeviceType::plain("Generic SIP Audio Player", None) },
    DeviceType::plain("Generic SIP Gateway", None),
    DeviceType::plain("Generic SIP Phone", Some(1)),
    DeviceType::telephone("Polycom IP5000", 1),
    DeviceType::telephone("Polycom Soundpoint IP 4000", 1),
    DeviceType::telephone("Polycom Soundpoint IP 500", 3),
    DeviceType::telephone("Polycom VVX 400", 12),
    DeviceType::telephone("Polycom_VVX400", 12),
    DeviceType { files: &["%BWMACADDRESS%.cfg"], resets: false, ..DeviceType::telephone("Yealink T46", 16) },
];

/// All of them, in the order of their names.
pub(crate) fn all() -> &'static [DeviceType] {
    &TYPES
}

pub(crate) fn find(name: &str) -> Result<&'static DeviceType, Failure> {
    TYPES.iter().find(|kind| kind.name == name).ok_or_else(|| Failure::not_found("Device type", name))
}

/// The kind of a device, by its record.
pub(crate) fn of(record: &Fields) -> Option<&'static DeviceType> {
    find(json::field(record, "deviceType")).ok()
}

#[allow(clippy::unnecessary_wraps, reason = "a handler may refuse")]
pub(crate) fn list(world: &mut World, _: &Call<'_>) -> Answer {
    let quirks = world.config.quirks;
    // These flags are written with a capital letter, unlike those of devices.
    let costume = |flag: bool| match (quirks.text_booleans, flag) {
        (true, true) => json!("True"),
        (true, false) => json!("False"),
        (false, flag) => json!(flag),
    };
    let rows = all().iter().map(|kind| {
        json!({
            "deviceType": kind.name,
            "profile": "Intelligent Proxy Addressing",
            "staticRegistrationCapable": costume(kind.registers_statically),
            "configType": kind.configuration,
            "protocolChoice": kind.protocols,
            "isIpAddressOptional": costume(true),
            "useDomain": costume(true),
            "isMobilityManagerDevice": costume(false),
            "deviceConfigurationOption": if kind.is_managed() { "Device Management" } else { "Not Supported" },
            "staticLineOrdering": costume(false),
            "numberOfPorts": kind.number_of_ports(quirks),
            "deviceTypeLevel": "System",
            "tags": kind.tags(),
            "relatedServices": kind.related_services(),
        })
    });
    Ok(rows.collect())
}
