//! Reading a 1 MB list of users: ours, tolerant and lossless, against a plain derived struct; into types of the caller,
//! against the same types by `serde_json` alone; and the memory that it takes.
//!
//! Prints medians and ratios of interleaved rounds. `cargo bench -p odin-api-sim --bench parse`

#[path = "shared/memory.rs"]
mod memory;

use std::hint::black_box;
use std::io::{Read as _, Write as _};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use bytes::Bytes;
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

fn time(samples: &mut Vec<Duration>, work: impl FnOnce()) {
    let start = Instant::now();
    work();
    samples.push(start.elapsed());
}

fn median(samples: &mut [Duration]) -> f64 {
    samples.sort_unstable();
    samples[samples.len() / 2].as_secs_f64() * 1e3
}

fn ours(body: &Bytes) -> Array<users::User> {
    users::List::response(http::Response::new(body.clone())).expect("the body is readable")
}

fn read_as<T: DeserializeOwned>(body: &Bytes) -> Vec<T> {
    <As<Vec<T>, users::List> as Endpoint>::response(http::Response::new(body.clone())).expect("the body is readable")
}

/// How long our reading into a type takes, in multiples of what `serde_json` takes for it: of a clean body, and of one
/// with the API's quirks, which `serde_json` refuses.
fn print_typed<T: DeserializeOwned>(name: &str, clean: &Bytes, quirky: &Bytes) {
    let [mut plain, mut mine, mut mine_quirky] = [const { Vec::new() }; 3];
    for _ in 0..200 {
        time(&mut plain, || {
            let text = std::str::from_utf8(clean).expect("UTF-8");
            black_box(serde_json::from_str::<Vec<T>>(text).expect("clean"));
        });
        time(&mut mine, || drop(black_box(read_as::<T>(clean))));
        time(&mut mine_quirky, || drop(black_box(read_as::<T>(quirky))));
    }
    let ratio = |ours: &[Duration]| {
        let mut ratios: Vec<_> = ours.iter().zip(&plain).map(|(a, b)| a.as_secs_f64() / b.as_secs_f64()).collect();
        ratios.sort_unstable_by(f64::total_cmp);
        ratios[ratios.len() / 2]
    };
    let (clean, quirky) = (ratio(&mine), ratio(&mine_quirky));
    println!("{name:38} {:7.3} ms   {clean:.2} of from_str; with quirks {quirky:.2}", median(&mut mine));
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
    let [mut slice, mut text, mut mine, mut mine_quirky] = [const { Vec::new() }; 4];
    for _ in 0..100 {
        time(&mut slice, || {
            black_box(serde_json::from_slice::<Vec<derived::User>>(&clean).expect("clean"));
        });
        time(&mut text, || {
            let text = std::str::from_utf8(&clean).expect("UTF-8");
            black_box(serde_json::from_str::<Vec<derived::User>>(text).expect("clean"));
        });
        time(&mut mine, || drop(black_box(ours(&clean))));
        time(&mut mine_quirky, || drop(black_box(ours(&quirky))));
    }
    let base = median(&mut slice);
    for (name, samples) in [
        ("serde derive, from_slice", &mut slice),
        ("serde derive, from_str", &mut text),
        ("odin-api, clean body", &mut mine),
        ("odin-api, body with the API's quirks", &mut mine_quirky),
    ] {
        let median = median(samples);
        println!("{name:38} {median:7.3} ms   {:.2} of from_slice", median / base);
    }
    print_typed::<derived::User>("read_as, all 25 fields", &clean, &quirky);
    print_typed::<derived::Report>("read_as, 21 fields", &clean, &quirky);
    print_typed::<derived::Row>("read_as, 4 fields", &clean, &quirky);
    // Last, since starting a process changes how the allocator goes on.
    println!("peak memory of reading it, beyond the body: {} MB", peak_of(&clean));
}
