//! Reading a 1 MB list of users: ours, tolerant and lossless, against a plain derived struct; into types of the caller,
//! against the same types by `serde_json` alone; and the memory that it takes.
//!
//! Prints processor time and ratios of interleaved rounds with their quartiles, and instructions where `valgrind` is there.
//! `cargo bench -p odin-api-sim --bench parse`

#[path = "shared/contest.rs"]
mod contest;
#[path = "shared/memory.rs"]
mod memory;

use std::io::{Read as _, Write as _};
use std::process::{Command, Stdio};

use bytes::Bytes;
use contest::{Contest, Scale};
use odin_api::value::Array;
use odin_api::{As, Endpoint, users};
use serde::de::DeserializeOwned;

/// The same fields as the documented rows have, strict.
#[expect(clippy::struct_field_names, reason = "the fields are named as on the wire")]
mod derived {
    use serde::Deserialize;
    use serde_json::Value;

    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase")]
    #[expect(dead_code, reason = "only its reading is measured")]
    pub struct Ports {
        quantity: Option<String>,
    }

    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase")]
    #[expect(dead_code, reason = "only its reading is measured")]
    pub struct Credentials {
        user_name: Option<String>,
    }

    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase")]
    #[expect(dead_code, reason = "only its reading is measured")]
    pub struct Device {
        device_type: Option<String>,
        protocol: Option<String>,
        number_of_ports: Option<Ports>,
        number_of_assigned_ports: Option<i64>,
        status: Option<String>,
        configuration_mode: Option<String>,
        transport_protocol: Option<String>,
        use_custom_user_name_password: Option<bool>,
        device_name: Option<String>,
        device_level: Option<String>,
        access_device_credentials: Option<Credentials>,
        service_provider_id: Option<String>,
        group_id: Option<String>,
        tags: Vec<Value>,
        related_services: Vec<Value>,
    }

    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase")]
    #[expect(dead_code, reason = "only its reading is measured")]
    pub struct Endpoint {
        access_device: Option<Device>,
        line_port: Option<String>,
        static_registration_capable: Option<bool>,
        use_domain: Option<bool>,
        support_visual_device_management: Option<bool>,
        contacts: Vec<Value>,
    }

    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase")]
    #[expect(dead_code, reason = "only its reading is measured")]
    pub struct TrunkEndpoint {
        contacts: Vec<Value>,
    }

    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase")]
    #[expect(dead_code, reason = "only its reading is measured")]
    pub struct Trunk {
        trunk_group_device_endpoint: Option<TrunkEndpoint>,
    }

    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase")]
    #[expect(dead_code, reason = "only its reading is measured")]
    pub struct User {
        service_provider_id: Option<String>,
        group_id: Option<String>,
        user_id: String,
        last_name: Option<String>,
        first_name: Option<String>,
        calling_line_id_last_name: Option<String>,
        calling_line_id_first_name: Option<String>,
        hiragana_last_name: Option<String>,
        hiragana_first_name: Option<String>,
        phone_number: Option<String>,
        extension: Option<String>,
        calling_line_id_phone_number: Option<String>,
        language: Option<String>,
        time_zone: Option<String>,
        time_zone_display_name: Option<String>,
        default_alias: Option<String>,
        access_device_endpoint: Option<Endpoint>,
        country_code: Option<String>,
        allow_video: Option<bool>,
        domain: Option<String>,
        endpoint_type: Option<String>,
        aliases: Vec<String>,
        trunk_addressing: Option<Trunk>,
        is_enterprise: Option<bool>,
        password_expires_days: Option<i64>,
    }

    /// 21 fields, picked by someone who makes a report.
    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase")]
    #[expect(dead_code, reason = "only its reading is measured")]
    pub struct Report {
        service_provider_id: Option<String>,
        group_id: Option<String>,
        user_id: String,
        last_name: Option<String>,
        first_name: Option<String>,
        calling_line_id_last_name: Option<String>,
        calling_line_id_first_name: Option<String>,
        hiragana_last_name: Option<String>,
        hiragana_first_name: Option<String>,
        phone_number: Option<String>,
        extension: Option<String>,
        calling_line_id_phone_number: Option<String>,
        language: Option<String>,
        time_zone: Option<String>,
        country_code: Option<String>,
        allow_video: Option<bool>,
        domain: Option<String>,
        endpoint_type: Option<String>,
        aliases: Vec<String>,
        is_enterprise: Option<bool>,
        password_expires_days: Option<i64>,
    }

    /// Four of them.
    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase")]
    #[expect(dead_code, reason = "only its reading is measured")]
    pub struct Row {
        user_id: String,
        last_name: String,
        extension: Option<String>,
        is_enterprise: Option<bool>,
    }
}

/// Rows as the API documents them; clean ones, since a derived struct refuses the API's own quirks.
fn body(quirks: bool) -> String {
    let (yes, no, never, name) = if quirks {
        ("\"true\"", "\"false\"", "\"-2147483648\"", "1")
    } else {
        ("true", "false", "-2147483648", "\"1\"")
    };
    let mut rows = Vec::new();
    let mut length = 0;
    for number in 0.. {
        let phone = 2_015_550_000_u64 + number;
        let row = format!(
            r#"{{"serviceProviderId":"ent.odin","groupId":"grp.odin","userId":"{phone}_s@api.example.net","lastName":{name},"firstName":"user_","callingLineIdLastName":{name},"callingLineIdFirstName":"Given1","hiraganaLastName":{name},"hiraganaFirstName":"user_","phoneNumber":"{phone}","extension":"{ext:04}","callingLineIdPhoneNumber":"{phone}","language":"English","timeZone":"America/New_York","timeZoneDisplayName":"(GMT-05:00) (US) Eastern Time","defaultAlias":"{phone}_s@api.example.net","accessDeviceEndpoint":{{"accessDevice":{{"deviceType":"Polycom VVX 400 DM","protocol":"SIP 2.0","numberOfPorts":{{"quantity":"12"}},"numberOfAssignedPorts":1,"status":"Online","configurationMode":"Default","transportProtocol":"TCP","useCustomUserNamePassword":false,"deviceName":"{phone}","deviceLevel":"Group","accessDeviceCredentials":{{"userName":null}},"serviceProviderId":"ent.odin","groupId":"grp.odin","tags":[],"relatedServices":[]}},"linePort":"{phone}_s@api.example.net","staticRegistrationCapable":{no},"useDomain":{yes},"supportVisualDeviceManagement":{no},"contacts":[]}},"countryCode":"1","allowVideo":true,"domain":"api.example.net","endpointType":"accessDeviceEndpoint","aliases":[],"trunkAddressing":{{"trunkGroupDeviceEndpoint":{{"contacts":[]}}}},"isEnterprise":true,"passwordExpiresDays":{never}}}"#,
            ext = number % 10_000
        );
        length += row.len() + 1;
        if length > 1_000_000 {
            break;
        }
        rows.push(row);
    }
    format!("[{}]", rows.join(","))
}

fn ours(body: &Bytes) -> Array<users::User> {
    users::List::response(http::Response::new(body.clone())).expect("the body is readable")
}

fn read_as<T: DeserializeOwned + Send + 'static>(body: &Bytes) -> Vec<T> {
    <As<Vec<T>, users::List> as Endpoint>::response(http::Response::new(body.clone())).expect("the body is readable")
}

/// Reading into a type, against what `serde_json` alone takes for it: of a clean body, and of one with the API's quirks,
/// which `serde_json` refuses.
fn typed<'a, T: DeserializeOwned + Send + 'static>(
    contest: &mut Contest<'a>,
    names: [&'static str; 3],
    [clean, quirky]: [&'a Bytes; 2],
) {
    let [alone, ours, with_quirks] = names;
    contest.base(alone, || from_str::<T>(clean));
    contest.against(alone, ours, || read_as::<T>(clean));
    contest.against(alone, with_quirks, || read_as::<T>(quirky));
}

fn from_str<T: DeserializeOwned>(body: &Bytes) -> Vec<T> {
    serde_json::from_str(std::str::from_utf8(body).expect("UTF-8")).expect("clean")
}

/// Reads the body from standard input, and tells by how much that raised the peak of this process.
fn read_once() {
    let mut body = Vec::with_capacity(1 << 20);
    std::io::stdin().read_to_end(&mut body).expect("a body");
    let body = Bytes::from(body);
    let before = memory::peak();
    let users = ours(&body);
    let raised = memory::peak().zip(before).map(|(after, before)| after - before);
    println!("{:.1}", raised.unwrap_or(f64::NAN));
    drop(users);
}

/// In a process of its own, which has used no memory before.
fn peak_of(body: &Bytes) -> String {
    let this = std::env::current_exe().expect("this program");
    let mut child =
        Command::new(this).arg("read-once").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("a process");
    child.stdin.take().expect("its input").write_all(body).expect("it listens");
    let output = child.wait_with_output().expect("it ends");
    String::from_utf8(output.stdout).expect("text").trim().to_owned()
}

fn main() {
    if std::env::args().any(|argument| argument == "read-once") {
        return read_once();
    }
    let clean = Bytes::from(body(false));
    let quirky = Bytes::from(body(true));
    println!("body: {} bytes, {} users", clean.len(), ours(&clean).len());
    let base = "serde derive, from_str";
    let mut contest = Contest::default();
    contest.base(base, || from_str::<derived::User>(&clean));
    contest.against(base, "serde derive, from_slice", || {
        serde_json::from_slice::<Vec<derived::User>>(&clean).expect("clean")
    });
    contest.against(base, "odin-api, clean body", || ours(&clean));
    contest.against(base, "odin-api, the API's quirks", || ours(&quirky));
    let both = [&clean, &quirky];
    typed::<derived::User>(
        &mut contest,
        ["25 fields, from_str", "25 fields, read_as", "25 fields, read_as, quirks"],
        both,
    );
    typed::<derived::Report>(
        &mut contest,
        ["21 fields, from_str", "21 fields, read_as", "21 fields, read_as, quirks"],
        both,
    );
    typed::<derived::Row>(&mut contest, ["4 fields, from_str", "4 fields, read_as", "4 fields, read_as, quirks"], both);
    contest.judge(Scale { rounds: 100, runs: 1, counted: 2, each: 1 }, &[]);
    // Last, since starting a process changes how the allocator goes on.
    println!("peak memory of reading it, beyond the body: {} MB", peak_of(&clean));
}
