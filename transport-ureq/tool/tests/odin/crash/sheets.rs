//! A sheet of 200 new users, some with a device, all with services and voicemail.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use odin_api::groups::devices;
use odin_api::policy::Rate;
use odin_api::users;
use odin_sim::{Odin, Server};
use serde_json::Value;

use super::{POINTS, Random, run_until};
use crate::support::{Ended, folder, odin, run};

const ROWS: usize = 200;
/// A user, its services and its voicemail, and for each fourth a device.
const REQUESTS: usize = 3 * ROWS + ROWS / 4;
const JOB: [&str; 11] = [
    "sheet",
    "users",
    "create",
    "users.csv",
    "--service-provider",
    "ent.odin",
    "--group",
    "grp.odin",
    "--journal",
    "journal",
    "--json",
];

fn write_sheet(folder: &Path) {
    let mut text = "userId,firstName,lastName,extension,password,accessDeviceEndpoint.accessDevice.deviceName,\
                    accessDeviceEndpoint.linePort,device.deviceType,device.macAddress,servicePackServices[0],\
                    voiceMessaging.isActive\n"
        .to_owned();
    for row in 0..ROWS {
        let device = match row % 4 {
            0 => format!("phone{row},{row}_lp@example.net,Polycom VVX 400,00005F{row:06}"),
            _ => ",,,".to_owned(),
        };
        writeln!(text, "new{row}@example.net,New,User {row},{},Secret-{row},{device},Premium,true", 5000 + row)
            .expect("a text");
    }
    std::fs::write(folder.join("users.csv"), text).expect("a file");
}

/// How often each user was created, and how often each of the other writes was carried out.
fn writes(server: &Server) -> (BTreeMap<String, usize>, BTreeMap<&'static str, usize>) {
    let (mut users, mut others) = (BTreeMap::new(), BTreeMap::new());
    for record in server.odin().executed().filter(|record| record.method != "GET" && !record.path.starts_with("/auth"))
    {
        let operation = record.operation.expect("an operation");
        match operation {
            "users/:create" => *users.entry(record.subject.clone().expect("a user")).or_default() += 1,
            _ => *others.entry(operation).or_default() += 1,
        }
    }
    (users, others)
}

/// What the server has at the end.
fn state(server: &Server) -> Value {
    let client = odin_api_ureq::Client::builder(server.base_url().as_str()).expect("a site");
    let client = client.credentials("admin", "admin").rate(Rate::unlimited()).build().expect("a client");
    let list = client.call(users::List::of_group("ent.odin", "grp.odin").extended(true)).expect("users");
    let devices = client.call(devices::List::new("ent.odin", "grp.odin")).expect("devices");
    serde_json::json!({ "users": list, "devices": devices })
}

#[test]
fn a_sheet_killed_at_any_point_creates_each_user_once() {
    let mut random = Random(0x2545_f491_4f6c_dd1d);
    let folder = folder("crash-sheet");
    write_sheet(&folder);
    let due = {
        let server = Server::start(Odin::example());
        let Ended { out, err, code } = run(odin(&server, &folder).args(JOB), &[]);
        assert_eq!(code, Some(0), "{out}{err}");
        std::fs::remove_file(folder.join("journal")).expect("the journal");
        state(&server)
    };
    let (mut killed, mut asked, mut again, mut points) = (0, 0, 0, Vec::new());
    while killed < POINTS {
        let server = Server::start(Odin::example());
        // A login, and what is written.
        let point = random.below(REQUESTS + 1) as u64;
        points.push(point);
        killed += usize::from(run_until(&server, &folder, &JOB, point));
        let Ended { out, err, code } = run(odin(&server, &folder).args(JOB), &[]);
        assert_eq!(code, Some(0), "killed after {point} requests: {out}{err}");
        let (created, others) = writes(&server);
        assert_eq!(created.len(), ROWS, "none is lost");
        let twice: Vec<_> = created.iter().filter(|(_, times)| **times > 1).collect();
        assert!(twice.is_empty(), "killed after {point} requests, created twice: {twice:?}");
        assert_eq!(others["groups/devices:create"], ROWS / 4, "killed after {point} requests");
        // Changes that were under way are sent again, and end in the same state.
        let changes = others["users/services:update"] + others["users/voice-messaging:update"];
        assert!(changes <= 2 * ROWS + 8, "killed after {point} requests: {others:?}");
        again += changes - 2 * ROWS;
        let questions = ["users/:get", "groups/devices:get"].map(|operation| server.odin().count(operation));
        asked += questions.iter().sum::<u64>();
        for row in 0..ROWS {
            let (user, password) = (format!("new{row}@example.net"), format!("Secret-{row}"));
            assert!(server.odin().accepts_password(&user, &password), "the password of {user} is not known");
        }
        assert!(state(&server) == due, "killed after {point} requests, something else is there");
        std::fs::remove_file(folder.join("journal")).expect("the journal");
    }
    println!("killed {killed} times, after {points:?} requests; {asked} questions, {again} changes sent again");
    assert!(asked > 0, "something was under way");
}
