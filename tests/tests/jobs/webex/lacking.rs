//! What a user lacks, by what the server says of it, and the write for each thing.

use odin_api::jobs::webex::{NewPasswords, Thing, Webex, WebexUser};
use odin_api::jobs::{JobError, MemoryJournal, NoJournal, Plan, RunOptions, Step, StepOutcome};
use odin_api::testing::Server;
use odin_api::{Failure, FailureKind, Sent};
use serde_json::{Value, json};

use super::problems;

const USER: &str = "4001@b";
const ADDRESS: &str = "ada@mail";

/// What the server says of a user.
#[derive(Clone)]
struct Said {
    report: Value,
    chat: (u16, Value),
    device: (u16, Value),
    profile: Value,
}

impl Said {
    /// A user who is ready, with a phone of its own beside.
    fn ready() -> Self {
        let report = json!({
            "userId": USER, "serviceProviderId": "sp", "groupId": "g", "emailAddress": ADDRESS,
            "alternateUserId": [{"alternateUserId": ADDRESS}], "userLinePorts": ["4001@b", "4001_WBX@b"],
            "accessDeviceEndpoint": {"accessDevice": {"deviceName": "phone", "deviceLevel": "Group"}},
        });
        let device = json!({"deviceName": "4001_WBX", "deviceType": Webex::DEVICE_TYPE, "numberOfAssignedPorts": 1});
        let chat = json!({"userId": USER, "isActive": true});
        Self { report, chat: (200, chat), device: (200, device), profile: json!({"userId": USER}) }
    }

    /// The same with another report.
    fn with(key: &str, value: Value) -> Self {
        let mut said = Self::ready();
        said.report[key] = value;
        said
    }

    fn and(mut self, key: &str, value: Value) -> Self {
        self.report[key] = value;
        self
    }

    fn answer(&self, path: &str) -> (u16, Value) {
        match path.trim_start_matches("/api/v2") {
            "/users/reports/users" => (200, self.report.clone()),
            "/users" => (200, self.profile.clone()),
            "/users/integrated-imp" => self.chat.clone(),
            "/groups/devices" => self.device.clone(),
            "/password/generate" => (200, json!({"passwords": ["Secret-1", "Secret-2"]})),
            _ => (200, json!({})),
        }
    }

    fn plan(&self, job: &Webex) -> Result<Plan, JobError> {
        let said = self.clone();
        let server = Server::new(move |request| said.answer(request.uri().path()));
        server.run(async |ctx| job.plan(&ctx, &mut NoJournal).await).expect("it ran")
    }

    /// The names of the steps.
    fn lacks(&self, job: &Webex) -> Vec<&'static str> {
        let plan = self.plan(job).expect("a plan");
        plan.items()[0].steps().iter().map(Step::name).collect()
    }
}

fn job_for(user: &str, address: &str) -> Webex {
    Webex::new("sp", "g", [WebexUser::new(user, address)]).integrated_imp()
}

fn job() -> Webex {
    job_for(USER, ADDRESS)
}

fn names(count: usize) -> Value {
    (1..=count).map(|number| json!({"alternateUserId": format!("{number}@x")})).collect()
}

fn not_there() -> (u16, Value) {
    (404, json!({"error": "[Error 4505] Device not found"}))
}

#[test]
fn what_is_there_is_left_alone_and_a_user_who_was_ready_keeps_its_password() {
    let ready = Said::ready();
    let own_phone = |level: &str| json!({"accessDevice": {"deviceName": "4001_WBX", "deviceLevel": level}});
    let without_line = || Said::with("userLinePorts", json!(["4001@b"]));
    let not_assigned = (400, json!({"error": "[Error 4410] Service is not assigned to this subscriber"}));
    for (name, said, lacks) in [
        ("all is there", ready.clone(), &[][..]),
        ("case does not matter", Said::with("alternateUserId", json!([{"alternateUserId": "ADA@Mail"}])), &[]),
        ("only the address", Said::with("emailAddress", json!("old@mail")), &["login"]),
        ("no address", Said::with("emailAddress", Value::Null), &["login"]),
        ("no name to log in with", Said::with("alternateUserId", names(3)), &["login", "password"]),
        ("no device", Said { device: not_there(), ..ready.clone() }, &["device", "password"]),
        ("no line", without_line().and("accessDeviceEndpoint", Value::Null), &["line", "password"]),
        ("its only line", without_line().and("accessDeviceEndpoint", own_phone("Group")), &[]),
        (
            "chat is off",
            Said { chat: (200, json!({"userId": USER, "isActive": false})), ..ready.clone() },
            &["integratedImp"],
        ),
        ("no chat", Said { chat: not_assigned, ..ready.clone() }, &["integratedImp"]),
        (
            "four names",
            Said::with(
                "alternateUserId",
                [names(3).as_array().expect("names").as_slice(), &[json!({"alternateUserId": ADDRESS})]]
                    .concat()
                    .into(),
            ),
            &[],
        ),
    ] {
        // A device that is there without a line is nobody else's.
        let mut said = said;
        if lacks.contains(&"line") {
            said.device.1["numberOfAssignedPorts"] = 0.into();
        }
        assert_eq!(said.lacks(&job()), lacks, "{name}");
    }
    assert_eq!(ready.lacks(&job().service_pack("Webex")), ["servicePack"]);
    assert_eq!(Said::with("servicePacks", json!(["Webex"])).lacks(&job().service_pack("Webex")), [""; 0]);
    assert_eq!(ready.lacks(&job().passwords(NewPasswords::Always)), ["password"]);
    let new = Said::with("alternateUserId", json!([]));
    assert_eq!(new.lacks(&job().passwords(NewPasswords::Never)), ["login"]);
    // The user id is a name to log in with.
    let own = Said::with("alternateUserId", json!([])).and("emailAddress", json!("4001@B"));
    assert_eq!(own.lacks(&job_for(USER, "4001@B")), [""; 0]);
    // Without chat nothing is asked or done about it.
    let plain = Webex::new("sp", "g", [WebexUser::new(USER, ADDRESS)]);
    assert_eq!(Said { chat: (403, json!({"error": "forbidden"})), ..ready }.lacks(&plain), [""; 0]);
}

/// Chat is asked about unless the report shows that the user cannot have it. It is on where that is asked.
#[test]
fn chat_is_off_where_the_report_shows_neither_its_service_nor_a_pack() {
    let report = |services: Value, packs: Value| {
        let mut said = Said::ready();
        for (key, value) in [("userServices", services), ("servicePacks", packs)] {
            if value != Value::Null {
                said.report[key] = value;
            }
        }
        said
    };
    let (on, off) = (&[][..], &["integratedImp"][..]);
    for (services, packs, lacks) in [
        (json!([]), json!([]), off),
        (json!(["Call Waiting", {"serviceName": "Authentication"}]), json!([]), off),
        (json!(["Integrated IMP"]), json!([]), on),
        (json!([{"serviceName": "Integrated IMP"}]), json!([]), on),
        (json!([]), json!(["Office"]), on),
        // What cannot be read, or is not there, says nothing.
        (json!([7]), json!([]), on),
        (json!([]), json!([{"name": "Office"}]), on),
        (Value::Null, json!([]), on),
        (json!([]), Value::Null, on),
    ] {
        let said = report(services, packs);
        assert_eq!(said.lacks(&job()), lacks, "{}", said.report);
    }
    let with_pack = report(json!([]), json!(["Webex"]));
    assert_eq!(with_pack.lacks(&job().service_pack("Webex")), on);
}

/// A line of the user's own and the login are in the profile: one write sets both, and one takes them back.
#[test]
fn a_line_of_the_users_own_is_set_together_with_the_login() {
    let mut said = Said::with("userLinePorts", json!([])).and("accessDeviceEndpoint", Value::Null);
    said = said.and("alternateUserId", json!([{"alternateUserId": "x@y"}])).and("emailAddress", json!("old@mail"));
    said.device.1["numberOfAssignedPorts"] = 0.into();
    let plan = said.plan(&job().passwords(NewPasswords::Never)).expect("a plan");
    let [step] = plan.items()[0].steps() else { panic!("one step: {plan}") };
    assert_eq!(step.name(), "lineAndLogin");
    let due = r#"PUT /users {"userId":"4001@b","endpointType":"accessDeviceEndpoint","accessDeviceEndpoint":{"accessDevice":{"deviceName":"4001_WBX","deviceLevel":"Group"},"linePort":"4001_WBX@b"},"emailAddress":"ada@mail","alternateUserId":[{"alternateUserId":"x@y"},{"alternateUserId":"ada@mail","description":"Webex"}]}"#;
    assert_eq!(step.call().to_string(), due);
    let undo = r#"PUT /users {"userId":"4001@b","endpointType":"none","emailAddress":"old@mail","alternateUserId":[{"alternateUserId":"x@y"}]}"#;
    assert_eq!(step.undo().expect("a way back").call().to_string(), undo);
}

/// A further phone where the user has a line, so that no phone loses its own.
#[test]
fn the_line_is_the_users_own_only_where_it_has_none() {
    let endpoint = |name: &str, level: &str| json!({"accessDevice": {"deviceName": name, "deviceLevel": level}});
    let without = || {
        let mut said = Said::with("userLinePorts", json!([])).and("accessDeviceEndpoint", Value::Null);
        said.device.1["numberOfAssignedPorts"] = 0.into();
        said
    };
    let (own, further) = ("PUT /users ", "POST /users/shared-call-appearance/endpoints ");
    let trunk = json!({"trunkGroupDeviceEndpoint": {"name": "trunk", "linePort": "4001@b"}});
    for (said, write) in [
        (without(), own),
        (without().and("accessDeviceEndpoint", endpoint("", "Group")), own),
        (without().and("accessDeviceEndpoint", endpoint("phone", "Group")), further),
        // A device of the service provider of the same name is another one.
        (without().and("accessDeviceEndpoint", endpoint("4001_WBX", "System")), further),
        (without().and("trunkAddressing", trunk.clone()), further),
        (without().and("endpointType", json!("trunkAddressing")), further),
        (without().and("endpointType", json!("none")).and("trunkAddressing", trunk), own),
    ] {
        let plan = said.plan(&job()).expect("a plan");
        let step = &plan.items()[0].steps()[0];
        assert_eq!(step.name(), "line", "{}", said.report);
        assert!(step.call().to_string().starts_with(write), "{}: {}", said.report, step.call());
    }
}

/// What is written back is what was there.
#[test]
fn each_write_is_taken_back_to_what_was_before() {
    let steps = |said: &Said| -> Vec<(String, String)> {
        let plan = said.plan(&job().passwords(NewPasswords::Never)).expect("a plan");
        let shown = |step: &Step| {
            let undo = step.undo().expect("a way back").call().to_string();
            (step.call().to_string(), undo)
        };
        plan.items()[0].steps().iter().map(shown).collect()
    };
    let pair = |there: &str, back: &str| (there.to_owned(), back.to_owned());
    let off = Said { chat: (200, json!({"userId": USER, "isActive": false})), ..Said::ready() };
    assert_eq!(
        steps(&off),
        [pair(
            r#"PUT /users/integrated-imp {"userId":"4001@b","isActive":true}"#,
            r#"PUT /users/integrated-imp {"userId":"4001@b","isActive":false}"#
        )]
    );
    assert_eq!(
        steps(&Said::with("emailAddress", json!("old@mail"))),
        [pair(
            r#"PUT /users {"userId":"4001@b","emailAddress":"ada@mail"}"#,
            r#"PUT /users {"userId":"4001@b","emailAddress":"old@mail"}"#
        )]
    );
    for none in [json!(""), Value::Null] {
        assert_eq!(
            steps(&Said::with("emailAddress", none))[0].1,
            r#"PUT /users {"userId":"4001@b","emailAddress":null}"#
        );
    }
    for (before, back) in [(json!([{"alternateUserId": "x@y"}]), r#"[{"alternateUserId":"x@y"}]"#), (json!([]), "[]")] {
        let (there, undo) = steps(&Said::with("alternateUserId", before)).remove(0);
        assert!(there.ends_with(r#"{"alternateUserId":"ada@mail","description":"Webex"}]}"#), "{there}");
        assert_eq!(undo, format!(r#"PUT /users {{"userId":"4001@b","alternateUserId":{back}}}"#));
    }
}

#[test]
fn a_user_of_another_home_or_with_too_many_names_is_told() {
    let told = |said: Said| problems(said.plan(&job()));
    let elsewhere = |group: &str, provider: &str| [format!("{USER}: it is in the group {group} of {provider}")];
    assert_eq!(told(Said::with("serviceProviderId", json!("other"))), elsewhere("g", "other"));
    assert_eq!(told(Said::with("groupId", json!("other"))), elsewhere("other", "sp"));
    let why = format!("{USER}: it has 4 alternate user ids, and cannot have {ADDRESS} as well");
    assert_eq!(told(Said::with("alternateUserId", names(4))), [why]);
    for address in ["@mail", "ada@", "ada"] {
        let why = format!("{USER}: {address:?} is no e-mail address");
        assert_eq!(problems(Said::ready().plan(&job_for(USER, address))), [why]);
    }
}

/// A password that may have been set is told, and so is what could not be taken back.
#[test]
fn results_say_what_may_be_set_and_what_is_left() {
    let said = Said { device: not_there(), ..Said::ready() };
    let job = job();
    let run = |refusals: bool| {
        let (said, mut is_down, mut set) = (said.clone(), false, false);
        let server = Server::new(move |request| {
            let (method, path) = (request.method().as_str(), request.uri().path().trim_start_matches("/api/v2"));
            set |= path == "/users/passwords";
            is_down |= set && !refusals;
            match (method, path) {
                _ if is_down => Err(Failure::new(FailureKind::Interrupted, Sent::Maybe, "reset")),
                ("PUT", "/users/passwords") | ("DELETE", "/groups/devices") => Ok((403, json!({"error": "no"}))),
                ("POST", _) => Ok((200, json!({}))),
                _ => Ok(said.answer(path)),
            }
        });
        let mut journal = MemoryJournal::default();
        let done = server.run(async |ctx| {
            let plan = job.plan(&ctx, &mut journal).await?;
            let report = plan.run(&ctx, &mut journal, &RunOptions::default()).await?;
            Ok::<_, JobError>(job.results(&plan, &report).remove(0))
        });
        done.expect("it ran").expect("a result")
    };
    let expose = |secret: &Option<odin_api::value::Secret>| secret.as_ref().map(|it| it.expose().to_owned());
    let unknown = run(false);
    assert_eq!(unknown.things, [(Thing::Device, StepOutcome::Done), (Thing::Password, StepOutcome::FateUnknown)]);
    let both = (Some("Secret-1".to_owned()), Some("Secret-2".to_owned()));
    assert_eq!((expose(&unknown.device_password), expose(&unknown.password)), both);
    let stranded = run(true);
    assert_eq!(stranded.things, [(Thing::Device, StepOutcome::Done), (Thing::Password, StepOutcome::Failed)]);
    assert_eq!((expose(&stranded.device_password), expose(&stranded.password)), (both.0, None));
    assert!(stranded.stranded.is_some(), "{stranded:?}");
}

/// The documented report has no alternate user ids, and writing them replaces those that are there.
#[test]
fn names_that_the_report_does_not_have_are_those_of_the_profile() {
    let mut said = Said::ready();
    said.report.as_object_mut().expect("a report").remove("alternateUserId");
    let written = |said: &Said| {
        let plan = said.plan(&job()).expect("a plan");
        let shown = plan.to_string();
        shown.lines().find(|line| line.starts_with("PUT /users {")).map(str::to_owned)
    };
    let body = written(&said).expect("a login");
    assert!(body.contains(r#""alternateUserId":[{"alternateUserId":"ada@mail","#), "{body}");
    said.profile["alternateUserId"] = names(2);
    let body = written(&said).expect("a login");
    let all =
        r#""alternateUserId":[{"alternateUserId":"1@x"},{"alternateUserId":"2@x"},{"alternateUserId":"ada@mail","#;
    assert!(body.contains(all), "{body}");
    said.profile["alternateUserId"] = json!([{"alternateUserId": ADDRESS}]);
    assert_eq!(written(&said), None, "it has the name already");
    said.profile["alternateUserId"] = names(4);
    assert!(problems(said.plan(&job()))[0].contains("it has 4 alternate user ids"));
}
