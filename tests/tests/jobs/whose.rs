//! Who has a number: the same as reading every record of a platform one after the other finds.

use std::collections::BTreeSet;

use odin_api::flow::Ctx;
use odin_api::groups::{
    self, auto_attendants, call_centers, dns, hunt_groups, trunk_groups, voice_messaging::voice_portal,
};
use odin_api::jobs::Scope;
use odin_api::jobs::whose::{Owner, OwnerKind, Place, Wanted, whose};
use odin_api::shapes::service::ServiceInstanceProfile;
use odin_api::testing::Server;
use odin_api::value::{GroupId, ServiceProviderId, UserId};
use odin_api::{Error, ErrorKind, service_providers, users};
use odin_sim::Odin;
use serde_json::{Value, json};

use crate::call_flow::company::Asker;
use crate::place::places;
use crate::reading::naive_groups;
use crate::schedule::shuffled;

/// A platform with owners of every kind.
pub fn platform() -> Odin {
    let mut odin = Odin::generate(11, 60);
    let asker = &mut Asker::new(&mut odin);
    furnish(asker);
    odin.clear_records();
    odin
}

fn furnish(asker: &mut Asker<'_>) {
    let (menu, hunt, center) = ("aa.main@example.net", "hg.sales@example.net", "cc.support@example.net");
    let assigned = json!([{"serviceName": "Alternate Numbers", "assigned": true}]);
    asker.ask("PUT", "/users/services", &json!({"userId": "4001@example.net", "userServices": assigned}));
    // 4004 has the service by its pack, and the auto attendant without any.
    for (user, place, number, extension) in [
        ("4001@example.net", 2, "+1-2015554100", "7001"),
        ("4004@example.net", 10, "2015554101", "7002"),
        (menu, 1, "+1-2015554102", "7003"),
        (hunt, 3, "+1-2015554103", "7004"),
        (center, 4, "+1-2015554104", "7005"),
    ] {
        let entry = json!({"alternateEntryId": place, "phoneNumber": number, "extension": extension});
        asker.ask("PUT", "/users/alternate-numbers", &json!({"userId": user, "alternateEntries": [entry]}));
    }
    asker.ask("PUT", "/groups/call-centers", &json!({"serviceUserId": center, "type": "Premium", "serviceInstanceProfile": {"aliases": ["help@example.net"]}}));
    asker.ask(
        "POST",
        "/groups/call-centers/dnis/instances",
        &json!({"serviceUserId": center, "name": "Orders", "dnisPhoneNumber": "+1-2015554105", "extension": "7006"}),
    );
    asker.ask("PUT", "/groups/auto-attendants", &json!({"serviceUserId": menu, "serviceInstanceProfile": {"aliases": ["0@example.net", "Reception@example.net"]}}));
    asker.ask(
        "PUT",
        "/groups/hunt-groups",
        &json!({"serviceUserId": hunt, "serviceInstanceProfile": {"aliases": ["sales@example.net"]}}),
    );
    let group = json!({"serviceProviderId": "ent.odin", "groupId": "grp.odin"});
    let with = |more: serde_json::Value| {
        let mut body = group.clone();
        body.as_object_mut().expect("an object").extend(more.as_object().expect("an object").clone());
        body
    };
    let portal = json!({"phoneNumber": "+1-2015554106", "extension": "7007", "aliases": ["mail@example.net"]});
    asker.ask("PUT", "/groups/voice-messaging/voice-portal", &with(json!({"serviceInstanceProfile": portal})));
    asker.ask("PUT", "/groups/trunk-groups", &with(json!({"name": "trunk.odin", "pilotUserId": "4007@example.net"})));
    asker.ask("PUT", "/groups", &with(json!({"callingLineIdPhoneNumber": "+1-2015554107"})));
    asker.ask("POST", "/users/shared-call-appearance/endpoints", &json!({"userId": "4004@example.net", "deviceName": "phone4005", "deviceLevel": "Group", "linePort": "4004_home@example.net", "isActive": true, "allowOrigination": true, "allowTermination": true}));
}

fn scopes() -> [Scope; 4] {
    [
        Scope::group("ent.odin", "grp.odin"),
        Scope::service_provider("ent.odin"),
        Scope::service_provider("sp0001"),
        Scope::Platform,
    ]
}

/// What somebody has: group, kind, id, place, and which of several; and the text.
type Held = ([String; 6], String);

#[derive(Default)]
pub struct Oracle {
    held: Vec<Held>,
}

fn unless_missing<T>(result: Result<T, Error>) -> Result<Option<T>, Error> {
    match result {
        Ok(value) => Ok(Some(value)),
        Err(error) if error.kind() == ErrorKind::NotAssigned => Ok(None),
        Err(error) => Err(error),
    }
}

impl Oracle {
    fn add(&mut self, home: (&str, &str), kind: &str, id: &str, place: (&str, &str), text: &str) {
        if !text.is_empty() {
            let key = [home.0, home.1, kind, id, place.0, place.1].map(str::to_owned);
            self.held.push((key, text.to_owned()));
        }
    }

    pub async fn read(ctx: &Ctx, scope: &Scope) -> Result<Self, Error> {
        let mut oracle = Self::default();
        let groups = naive_groups(ctx, scope).await?;
        for (provider, group) in &groups {
            oracle.read_group(ctx, (provider, group)).await?;
        }
        let providers: BTreeSet<_> = groups.into_iter().map(|(provider, _)| provider).collect();
        for provider in providers.iter().filter(|_| !matches!(scope, Scope::Group(..))) {
            for row in ctx.call(service_providers::dns::List::new(&**provider)).await?.dns {
                if row.group_id.is_none() {
                    for number in row.range().expand().expect("a range") {
                        oracle.add((provider, ""), "serviceProvider", "", ("unassigned", ""), number.as_str());
                    }
                }
            }
        }
        Ok(oracle)
    }

    async fn read_group(&mut self, ctx: &Ctx, home: (&str, &str)) -> Result<(), Error> {
        let (provider, group) = home;
        let mut pilots = BTreeSet::new();
        for row in unless_missing(ctx.call(trunk_groups::List::new(provider, group)).await)?.unwrap_or_default() {
            let trunk = ctx.call(trunk_groups::Get::new(provider, group, row.name)).await?;
            pilots.extend(trunk.pilot_user_id.map(|id| id.to_string()));
        }
        for row in ctx.call(users::List::of_group(provider, group)).await? {
            let user = ctx.call(users::Get::new(&row.user_id)).await?;
            let id = user.user_id.as_str();
            let kind = if pilots.contains(id) { "trunkPilot" } else { "user" };
            self.add(home, kind, id, ("number", ""), user.phone_number.as_ref().map_or("", |it| it.as_str()));
            self.add(home, kind, id, ("extension", ""), user.extension.as_deref().unwrap_or_default());
            self.add(home, kind, id, ("userId", ""), id);
            for alias in &user.aliases {
                self.add(home, kind, id, ("alias", ""), alias);
            }
            for other in &user.alternate_user_id {
                self.add(
                    home,
                    kind,
                    id,
                    ("alternateUserId", ""),
                    other.alternate_user_id.as_ref().expect("an id").as_str(),
                );
            }
            if let Some(phone) = &user.access_device_endpoint {
                let device = phone.access_device.as_ref().and_then(|device| device.device_name.as_ref());
                let line = phone.line_port.as_ref().map_or("", |line| line.as_str());
                self.add(home, kind, id, ("linePort", device.map_or("", |device| device.as_str())), line);
            }
            if let Some(trunk) = user.trunk_addressing.as_ref().and_then(|it| it.trunk_group_device_endpoint.get()) {
                let line = trunk.line_port.as_ref().map_or("", |line| line.as_str());
                self.add(home, kind, id, ("linePort", trunk.name.as_deref().unwrap_or_default()), line);
            }
            self.read_alternates(ctx, home, kind, id).await?;
            let shared = ctx.call(users::shared_call_appearance::Get::new(id)).await;
            for phone in unless_missing(shared)?.unwrap_or_default().endpoints {
                let (line, device) = (phone.line_port.expect("a line"), phone.device_name.expect("a device"));
                self.add(home, "user", id, ("sharedLine", device.as_str()), line.as_str());
            }
        }
        for row in unless_missing(ctx.call(auto_attendants::List::new(provider, group)).await)?.unwrap_or_default() {
            let record = ctx.call(auto_attendants::Get::new(&row.service_user_id)).await?;
            let profile = record.service_instance_profile.unwrap_or_default();
            self.read_instance(ctx, home, "autoAttendant", row.service_user_id.as_str(), &profile).await?;
        }
        for row in unless_missing(ctx.call(hunt_groups::List::new(provider, group)).await)?.unwrap_or_default() {
            let record = ctx.call(hunt_groups::Get::new(&row.service_user_id)).await?;
            let profile = record.service_instance_profile.unwrap_or_default();
            self.read_instance(ctx, home, "huntGroup", row.service_user_id.as_str(), &profile).await?;
        }
        for row in unless_missing(ctx.call(call_centers::List::new(provider, group)).await)?.unwrap_or_default() {
            let record = ctx.call(call_centers::Get::new(&row.service_user_id)).await?;
            let profile = record.service_instance_profile.unwrap_or_default();
            let id = row.service_user_id.as_str();
            self.read_instance(ctx, home, "callCenter", id, &profile).await?;
            let instances = match ctx.call(call_centers::dnis::Get::new(id)).await {
                Ok(dnis) => dnis.instances,
                Err(error) => {
                    assert!(error.to_string().contains("Not available for a call center of type"), "{error}");
                    continue;
                }
            };
            for dnis in instances.iter().filter(|dnis| dnis.is_primary_dnis != Some(true)) {
                let number = dnis.phone_number.as_ref().map_or("", |it| it.as_str());
                self.add(home, "callCenter", id, ("dnis", &dnis.name), number);
                self.add(home, "callCenter", id, ("dnis", &dnis.name), dnis.extension.as_deref().unwrap_or_default());
            }
        }
        let portal = unless_missing(ctx.call(voice_portal::Get::new(provider, group)).await)?.unwrap_or_default();
        if let (Some(id), Some(profile)) = (portal.service_user_id, portal.service_instance_profile) {
            self.read_profile(home, "voicePortal", id.as_str(), &profile);
        }
        let record = ctx.call(groups::Get::new(provider, group)).await?;
        let clid = record.calling_line_id_phone_number.map(|it| it.to_string()).unwrap_or_default();
        self.add(home, "group", "", ("callingLineId", ""), &clid);
        for row in ctx.call(dns::List::new(provider, group)).await?.dns {
            for number in row.range().expand().expect("a range").filter(|_| row.assigned == Some(false)) {
                if digits(number.as_str()) != digits(&clid) {
                    self.add(home, "group", "", ("unassigned", ""), number.as_str());
                }
            }
        }
        Ok(())
    }

    async fn read_alternates(&mut self, ctx: &Ctx, home: (&str, &str), kind: &str, id: &str) -> Result<(), Error> {
        let numbers = ctx.call(users::alternate_numbers::Get::new(id)).await;
        for entry in unless_missing(numbers)?.unwrap_or_default().used() {
            let place = entry.alternate_entry_id.expect("a place").to_string();
            let number = entry.phone_number.get().map_or("", |it| it.as_str());
            self.add(home, kind, id, ("alternateNumber", &place), number);
            let extension = entry.extension.get().map_or("", String::as_str);
            self.add(home, kind, id, ("alternateNumber", &place), extension);
        }
        Ok(())
    }

    async fn read_instance(
        &mut self,
        ctx: &Ctx,
        home: (&str, &str),
        kind: &str,
        id: &str,
        profile: &ServiceInstanceProfile,
    ) -> Result<(), Error> {
        self.read_profile(home, kind, id, profile);
        self.read_alternates(ctx, home, kind, id).await
    }

    fn read_profile(&mut self, home: (&str, &str), kind: &str, id: &str, profile: &ServiceInstanceProfile) {
        self.add(home, kind, id, ("number", ""), profile.phone_number.get().map_or("", |it| it.as_str()));
        self.add(home, kind, id, ("extension", ""), profile.extension.get().map_or("", String::as_str));
        self.add(home, kind, id, ("userId", ""), id);
        for alias in &profile.aliases {
            self.add(home, kind, id, ("alias", ""), alias);
        }
    }

    fn owners(&self, wanted: &Wanted) -> BTreeSet<[String; 6]> {
        let names = ["userId", "alias", "alternateUserId", "linePort", "sharedLine"];
        let fits = |(key, text): &&Held| {
            let is_name = names.contains(&&*key[4]);
            let found = text.to_lowercase();
            let asked = wanted.text().to_lowercase();
            match wanted {
                Wanted::Number(_) => !is_name && text.len() > 6 && digits(text) == digits(&asked),
                Wanted::Extension(_) => !is_name && text.len() < 7 && found == asked,
                // The lines of further phones are looked at where the name has a domain.
                _ if key[4] == "sharedLine" && !asked.contains('@') => false,
                _ => is_name && (found == asked || found.split('@').next() == Some(&asked)),
            }
        };
        self.held.iter().filter(fits).map(|(key, _)| key.clone()).collect()
    }

    /// Every extension that somebody has.
    pub fn extensions(&self) -> BTreeSet<String> {
        let places = ["extension", "alternateNumber", "dnis"];
        let extensions = self.held.iter().filter(|(key, text)| places.contains(&&*key[4]) && text.len() < 7);
        extensions.map(|(_, text)| text.clone()).collect()
    }

    /// All that can be asked for, and some that nobody has.
    fn questions(&self) -> Vec<Wanted> {
        let mut wanted: BTreeSet<(u8, String)> = BTreeSet::new();
        for (key, text) in &self.held {
            match &*key[4] {
                "userId" | "alias" | "alternateUserId" | "linePort" | "sharedLine" => {
                    wanted.insert((2, text.clone()));
                    wanted.insert((2, text.split('@').next().unwrap_or_default().to_uppercase()));
                }
                _ if text.len() > 6 => _ = wanted.insert((0, text.clone())),
                _ => _ = wanted.insert((1, text.clone())),
            }
        }
        wanted.extend([(0, "+1-9995550000".to_owned()), (1, "99".to_owned()), (2, "nobody".to_owned())]);
        // A prefix of one that somebody has.
        wanted.extend([(1, "400".to_owned()), (2, "recep".to_owned()), (0, "5554001".to_owned())]);
        let question = |(kind, text): (u8, String)| match kind {
            0 => Wanted::Number(text),
            1 => Wanted::Extension(text),
            _ => Wanted::Name(text),
        };
        wanted.into_iter().map(question).collect()
    }
}

/// The national digits.
fn digits(text: &str) -> String {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    digits.strip_prefix('1').filter(|rest| rest.len() == 10).map_or(digits.clone(), str::to_owned)
}

fn keys(owners: &[Owner]) -> BTreeSet<[String; 6]> {
    let text = |value: Option<&str>| value.unwrap_or_default().to_owned();
    let key = |owner: &Owner| {
        [
            text(owner.service_provider_id.as_ref().map(ServiceProviderId::as_str)),
            text(owner.group_id.as_ref().map(GroupId::as_str)),
            text(owner.kind.as_ref().map(OwnerKind::as_str)),
            text(owner.user_id.as_ref().map(UserId::as_str)),
            text(owner.place.as_ref().map(Place::as_str)),
            text(owner.place_name.as_deref()),
        ]
    };
    owners.iter().map(key).collect()
}

/// Every `step`-th question, so that each place and scope gets others.
fn some(questions: Vec<Wanted>, step: usize, first: usize) -> Vec<Wanted> {
    questions.into_iter().skip(first % step).step_by(step).collect()
}

#[test]
fn everyone_is_found_whom_reading_everything_finds() {
    for (at, place) in places(platform).into_iter().enumerate() {
        for scope in scopes() {
            let oracle = place.run(async |ctx| Oracle::read(&ctx, &scope).await).expect("an oracle");
            let questions = some(oracle.questions(), if at == 0 { 1 } else { 9 }, at);
            assert!(questions.len() > 8, "{} questions", questions.len());
            for wanted in questions {
                let found = place.run(async |ctx| whose(&ctx, &scope, &wanted).await).expect("owners");
                assert_eq!(keys(&found), oracle.owners(&wanted), "{}, {scope}: {wanted:?}", place.name);
            }
        }
    }
}

/// Each of the kinds and places of the documentation is there to be found.
#[test]
fn owners_of_every_kind_are_told_apart() {
    let mut odin = platform();
    let scope = Scope::group("ent.odin", "grp.odin");
    for (text, expected) in [
        ("4001", "user 4001@example.net extension"),
        ("201-555-4100", "user 4001@example.net alternateNumber 2"),
        ("7002", "user 4004@example.net alternateNumber 10"),
        ("7003", "autoAttendant aa.main@example.net alternateNumber 1"),
        ("(201) 555-4105", "callCenter cc.support@example.net dnis Orders"),
        ("7006", "callCenter cc.support@example.net dnis Orders"),
        ("7007", "voicePortal ent.odin_grp.odin_VMR@example.net extension"),
        ("12015554007", "trunkPilot 4007@example.net number"),
        ("4007_trunk", "trunkPilot 4007@example.net linePort trunk.odin"),
        ("4004_home@example.net", "user 4004@example.net sharedLine phone4005"),
        ("SALES@example.net", "huntGroup hg.sales@example.net alias"),
        ("ada@example.com", "user 4001@example.net alternateUserId"),
        ("+1-2015554107", "group callingLineId"),
        ("+12015554119", "group unassigned"),
    ] {
        let wanted = Wanted::guess(text);
        let found = shuffled(1, &mut odin, async |ctx| whose(&ctx, &scope, &wanted).await).expect("owners");
        let found: Vec<_> = keys(&found).into_iter().collect();
        assert_eq!(found.len(), 1, "{text}: {found:?}");
        let words: Vec<&str> = found[0][2..].iter().map(String::as_str).filter(|word| !word.is_empty()).collect();
        assert_eq!(words.join(" "), expected, "{text}");
    }
}

pub fn requests(odin: &Odin) -> usize {
    odin.records().filter(|record| record.operation.is_some_and(|it| !it.starts_with("auth/"))).count()
}

/// As many calls as the documentation says, beside those of the peer for an alias: 3 + A + H + C, and 1 more for a user.
#[test]
fn the_calls_are_those_of_the_documentation() {
    let mut odin = platform();
    let group = Scope::group("ent.odin", "grp.odin");
    let provider = Scope::service_provider("ent.odin");
    let (attendants, hunts, centers, portals) = (1, 1, 1, 1);
    let instances = attendants + hunts + centers;
    for (scope, text, calls) in [
        (&group, "+1-2015554001", 2),
        (&group, "+1-2015554100", 3),
        (&group, "+1-2015554105", 3),
        (&group, "+1-2015554119", 1),
        (&group, "4001", 2),
        (&provider, "+1-2015554001", 3),
        (&group, "reception", 2 + instances + portals),
        (&group, "nobody", 2 + instances + portals),
        (&group, "ada@example.net", 3 + instances + portals),
        (&Scope::Platform, "4007", 0),
    ] {
        odin.clear_records();
        let wanted = Wanted::guess(text);
        shuffled(1, &mut odin, async |ctx| whose(&ctx, scope, &wanted).await).expect("owners");
        let made = requests(&odin);
        println!(
            "{scope}, {text}: {made} calls; the peer's search for an alias: {} or {}",
            3 + instances,
            4 + instances
        );
        if calls > 0 {
            assert_eq!(made, calls, "{scope}, {text}");
        }
        if !text.starts_with(['+', '4']) && !text.contains('@') {
            assert!(made <= 3 + instances, "{text}: never more than the peer");
        }
    }
}

#[test]
fn a_fifth_of_the_requests_may_fail() {
    let asked = ["4007", "2015554105", "reception", "4004_home@example.net", "7006"].map(Wanted::guess);
    for place in places(platform) {
        let expected = asked
            .clone()
            .map(|wanted| place.run(async |ctx| whose(&ctx, &Scope::Platform, &wanted).await).expect("owners"));
        place.odin().seed_faults(5);
        for fault in ["503", "502", "429=0", "reset"] {
            place.fault(&format!("{fault}@GET:/~0.06"));
        }
        for (wanted, expected) in asked.iter().zip(&expected) {
            assert!(!expected.is_empty(), "{wanted:?}");
            let found =
                (0..50).find_map(|_| match place.run(async |ctx| whose(&ctx, &Scope::Platform, wanted).await) {
                    Ok(owners) => Some(owners),
                    Err(error) => {
                        assert!(error.is_transient(), "{error}");
                        None
                    }
                });
            assert_eq!(found.as_ref(), Some(expected), "{}: {wanted:?}", place.name);
        }
        assert!(place.odin().records().filter(|record| record.fault.is_some()).count() > 5, "{}", place.name);
    }
}

#[test]
fn a_thousand_schedules_find_the_same() {
    let mut odin = Odin::example();
    furnish(&mut Asker::new(&mut odin));
    let asked = ["7006", "4004_home@example.net"].map(Wanted::guess);
    let scope = Scope::service_provider("ent.odin");
    let mut orders = BTreeSet::new();
    let mut first = None;
    for seed in 0..1000 {
        odin.clear_records();
        let job = async |ctx: Ctx| {
            let mut all = Vec::new();
            for wanted in &asked {
                all.push(whose(&ctx, &scope, wanted).await?);
            }
            Ok::<_, Error>(all)
        };
        let found = shuffled(seed, &mut odin, job).expect("owners");
        assert!(*first.get_or_insert_with(|| found.clone()) == found, "schedule {seed} found something else");
        orders.insert(odin.records().map(|record| record.path.clone() + &record.query).collect::<Vec<_>>());
    }
    println!("{} different orders", orders.len());
    assert!(orders.len() > 900, "the schedules differ: {}", orders.len());
}

/// The peer returned the class of an exception, which is true, where nobody has an alias.
#[test]
fn defect_097_nobody_is_an_empty_list() {
    let scope = Scope::group("ent.odin", "grp.odin");
    let wanted = Wanted::guess("nobody");
    let found = shuffled(1, &mut platform(), async |ctx| whose(&ctx, &scope, &wanted).await);
    assert_eq!(found.expect("owners"), []);
}

/// The peer took a call center without the key for a failure, and left it out.
#[test]
fn defect_098_a_record_without_aliases_has_none_and_is_asked_for_once() {
    let server = Server::new(|request| match request.uri().path() {
        "/api/v2/users" => json!([]),
        "/api/v2/users/services/search" => json!([
            {"userId": "cc@example.net", "serviceType": "Call Center", "extension": "4020"},
            {"userId": "aa@example.net", "serviceType": "Auto Attendant", "extension": "4000"},
        ]),
        "/api/v2/groups/auto-attendants" => {
            json!({"serviceUserId": "aa@example.net", "serviceInstanceProfile": {"name": "Menu", "aliases": "front@example.net"}})
        }
        _ => json!({"serviceUserId": "cc@example.net", "serviceInstanceProfile": {"name": "Support"}}),
    });
    let (scope, wanted) = (Scope::group("ent.odin", "grp.odin"), Wanted::guess("front"));
    let found = server.run(async |ctx| whose(&ctx, &scope, &wanted).await).expect("it ran").expect("owners");
    assert_eq!(found[0].user_id.as_ref().map(UserId::as_str), Some("aa@example.net"));
    assert_eq!((found.len(), server.requests().len()), (1, 5));
}

/// The peer took a number for an alias only after all calls, and then failed.
#[test]
fn defect_099_what_cannot_be_looked_for_is_said_before_any_call() {
    let server = Server::new(|_| json!([]));
    let scope = Scope::group("ent.odin", "grp.odin");
    for (wanted, message) in [
        (Wanted::guess("  "), "wanted: nothing is looked for"),
        (Wanted::Number("4001".to_owned()), "wanted: \"4001\" is no phone number: it has fewer than seven digits"),
        (Wanted::Extension("4O01".to_owned()), "wanted: \"4O01\" is no extension: it has other characters than digits"),
    ] {
        let error = server.run(async |ctx| whose(&ctx, &scope, &wanted).await).expect("it ran").expect_err("an error");
        assert_eq!((error.kind(), error.to_string()), (ErrorKind::Argument, message.to_owned()));
    }
    assert!(server.requests().is_empty());
}

/// The peer skipped what it could not read, so that "nobody" could be wrong, and had another form for users.
#[test]
fn defect_100_what_cannot_be_read_is_an_error_and_all_owners_have_one_form() {
    let mut odin = platform();
    let scope = Scope::group("ent.odin", "grp.odin");
    odin.add_fault("403@GET:/groups/hunt-groups".parse().expect("a fault"));
    let wanted = Wanted::guess("nobody");
    let error = shuffled(1, &mut odin, async |ctx| whose(&ctx, &scope, &wanted).await).expect_err("an error");
    assert_eq!(error.kind(), ErrorKind::Forbidden);
    odin.clear_faults();
    for (text, id) in [("reception", "aa.main@example.net"), ("ADA", "4001@example.net")] {
        let wanted = Wanted::guess(text);
        let found = shuffled(1, &mut odin, async |ctx| whose(&ctx, &scope, &wanted).await).expect("owners");
        assert!(found.iter().all(|owner| owner.user_id.as_ref().is_some_and(|it| it.as_str() == id)), "{found:?}");
        assert!(found.iter().all(|owner| owner.name.is_some() && owner.place.is_some() && owner.kind.is_some()));
    }
}

/// Two groups of a service provider, whose people and services are these.
fn of_two_groups(
    people: Value,
    services: Value,
    more: impl Fn(&str, &str) -> Option<(u16, Value)> + Send + 'static,
) -> Server {
    Server::new(move |request| {
        let (path, query) =
            (request.uri().path().trim_start_matches("/api/v2"), request.uri().query().unwrap_or_default());
        if let Some(answer) = more(path, query) {
            return answer;
        }
        match path {
            "/groups" => (200, json!([{"groupId": "g"}, {"groupId": "h"}])),
            "/users" => (200, people.clone()),
            "/users/services/search" => (200, services.clone()),
            _ => (400, json!({"error": "[Error 4410] Service is not assigned to this subscriber"})),
        }
    })
}

fn ids_and_places(server: &Server, text: &str) -> Vec<String> {
    let (scope, wanted) = (Scope::service_provider("sp"), Wanted::guess(text));
    let found = server.run(async |ctx| whose(&ctx, &scope, &wanted).await).expect("it ran").expect("owners");
    let shown = |owner: &Owner| {
        let words = [
            owner.group_id.as_ref().map(ToString::to_string),
            owner.user_id.as_ref().map(ToString::to_string),
            owner.place.as_ref().map(|place| place.as_str().to_owned()),
            owner.place_name.clone(),
        ];
        words.into_iter().flatten().collect::<Vec<_>>().join(" ")
    };
    found.iter().map(shown).collect()
}

/// Services that a group does not have are no failure, and groups go before ids.
#[test]
fn owners_are_in_the_order_of_their_groups_and_ids_each_once() {
    let user =
        |id: &str, group: &str| json!({"userId": id, "serviceProviderId": "sp", "groupId": group, "extension": "4001"});
    let people = json!([user("a@b", "h"), user("c@d", "g"), user("b@b", "h"), user("a@b", "h")]);
    let server = of_two_groups(people, json!([]), |_, _| None);
    let expected = ["g c@d extension", "h a@b extension", "h b@b extension"];
    assert_eq!(ids_and_places(&server, "4001"), expected);
}

/// A service is asked for its numbers in its own group only; those of a user with several of them are in their order.
#[test]
fn alternate_numbers_are_those_of_the_group() {
    let service = |id: &str, group: &str| json!({"userId": id, "serviceProviderId": "sp", "groupId": group, "serviceType": "Hunt Group"});
    let services = json!([service("hg@g", "g"), service("hg@h", "h")]);
    let server = of_two_groups(json!([]), services, |path, query| match path {
        "/users/alternate-numbers" if query.contains("a%40b") => {
            let entry = |id: i64| json!({"alternateEntryId": id, "extension": "4001"});
            Some((200, json!({"userId": "a@b", "alternateEntries": [entry(3), entry(2)]})))
        }
        "/groups/services/assignedall" if query.contains("groupId=h") => {
            Some((200, json!({"users": [{"userId": "a@b"}, {"userId": "hg@h"}]})))
        }
        _ => None,
    });
    assert_eq!(ids_and_places(&server, "4001"), ["h a@b alternateNumber 2", "h a@b alternateNumber 3"]);
    let asked: Vec<_> = server.requests().iter().map(|it| it.request.uri().to_string()).collect();
    for id in ["hg%40g", "hg%40h", "a%40b"] {
        let times = asked.iter().filter(|uri| uri.contains("alternate-numbers") && uri.contains(id)).count();
        assert_eq!(times, 1, "{id}: {asked:?}");
    }
    assert!(!asked.iter().any(|uri| uri.contains("/groups/call-centers")), "there are none: {asked:?}");
}

/// Only Premium call centers have DNIS numbers, of which the primary one is the call center's own; and a voice portal that is
/// among the services is not asked for again.
#[test]
fn dnis_numbers_are_those_of_premium_call_centers() {
    let service =
        |id: &str, kind: &str| json!({"userId": id, "serviceProviderId": "sp", "groupId": "g", "serviceType": kind});
    let services = json!([service("cc@g", "Call Center"), service("vp@g", "Voice Messaging Group")]);
    let server = of_two_groups(json!([]), services, |path, query| match path {
        "/groups/call-centers" if query.contains("groupId=g") => Some((
            200,
            json!([{"serviceUserId": "cc@g", "type": "Premium"}, {"serviceUserId": "standard@g", "type": "Standard"}]),
        )),
        "/groups/call-centers/dnis" => Some((
            200,
            json!({"serviceUserId": "cc@g", "instances": [
                {"name": "Own", "extension": "4001", "isPrimaryDNIS": true}, {"name": "Orders", "extension": "4001"},
            ]}),
        )),
        _ => None,
    });
    assert_eq!(ids_and_places(&server, "4001"), ["g cc@g dnis Orders"]);
    let asked: Vec<_> = server.requests().iter().map(|it| it.request.uri().to_string()).collect();
    assert!(!asked.iter().any(|uri| uri.contains("standard%40g")), "{asked:?}");
    let portals: Vec<_> = asked.iter().filter(|uri| uri.contains("voice-portal")).collect();
    assert!(portals.len() == 1 && portals[0].contains("groupId=h"), "{asked:?}");
}
