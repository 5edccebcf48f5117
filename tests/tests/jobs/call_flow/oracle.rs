//! A simple reader: it reads the whole group, one resource of one service after the other, and follows calls by recursion.

use std::collections::{BTreeMap, BTreeSet};

use odin_sim::Odin;
use serde_json::Value;

use super::company::{Asker, GROUP, PROVIDER, text};

/// From, why, to, and whether something else acts first; in order.
pub type Ways = Vec<(String, String, String, bool)>;

pub struct Oracle {
    odin: Odin,
    rows: Vec<Row>,
    ways: Ways,
    seen: BTreeSet<String>,
    records: usize,
    /// Whether it follows what service instances have themselves.
    instance_services: bool,
    /// Whether it has asked the group for the night.
    knows_the_night: bool,
    memory: BTreeMap<String, Value>,
}

#[derive(Clone)]
struct Row {
    kind: &'static str,
    id: String,
    number: String,
    extension: String,
    names: Vec<String>,
    center_type: String,
}

/// The last ten digits of a number of North America; all of another one.
fn digits(dialled: &str) -> String {
    let digits: String = dialled.chars().filter(char::is_ascii_digit).collect();
    match digits.len() {
        11 if digits.starts_with('1') => digits,
        10 => format!("1{digits}"),
        _ => digits,
    }
}

impl Oracle {
    pub fn new(odin: Odin) -> Self {
        let mut oracle = Self {
            odin,
            rows: Vec::new(),
            ways: Vec::new(),
            seen: BTreeSet::new(),
            records: 0,
            instance_services: false,
            knows_the_night: false,
            memory: BTreeMap::new(),
        };
        for (kind, path) in [
            ("auto-attendant", "/groups/auto-attendants"),
            ("hunt-group", "/groups/hunt-groups"),
            ("call-center", "/groups/call-centers"),
            ("user", "/users"),
        ] {
            let list = oracle.get(&format!("{path}?serviceProviderId={PROVIDER}&groupId={GROUP}"));
            for row in list.as_array().expect("a list") {
                let id = text(if kind == "user" { &row["userId"] } else { &row["serviceUserId"] });
                let whole = oracle.get(&if kind == "user" {
                    format!("/users?userId={id}")
                } else {
                    format!("{path}?serviceUserId={id}")
                });
                let aliases =
                    if kind == "user" { &whole["aliases"] } else { &whole["serviceInstanceProfile"]["aliases"] };
                let mut names: Vec<String> = aliases.as_array().into_iter().flatten().map(text).collect();
                names.push(id.clone());
                oracle.rows.push(Row {
                    kind,
                    id,
                    number: text(&row["phoneNumber"]),
                    extension: text(&row["extension"]),
                    names,
                    center_type: text(&row["type"]),
                });
            }
        }
        oracle
    }

    fn get(&mut self, path: &str) -> Value {
        if let Some(known) = self.memory.get(path) {
            return known.clone();
        }
        let (status, value) = Asker::new(&mut self.odin).try_ask("GET", path, &Value::Null);
        let value = if status == 200 { value } else { Value::Null };
        self.memory.insert(path.to_owned(), value.clone());
        value
    }

    /// All ways that calls to this take.
    pub fn ways(&mut self, called: &str) -> Ways {
        let to = self.who(called).expect("somebody");
        self.way("caller", "called", format!("{}:{}", to.kind, to.id), false);
        self.visit(&to);
        self.ways.sort();
        std::mem::take(&mut self.ways)
    }

    pub fn instance_services(mut self, follow: bool) -> Self {
        self.instance_services = follow;
        self
    }

    /// How many records the things have that were followed.
    pub fn things_with_records(&self) -> usize {
        self.records
    }

    /// How many service instances the group has.
    pub fn instances(&self) -> usize {
        self.rows.iter().filter(|row| row.kind != "user").count()
    }

    fn who(&self, dialled: &str) -> Option<Row> {
        let local = |name: &String| name == dialled || name.split('@').next() == Some(dialled);
        self.rows
            .iter()
            .find(|row| {
                row.extension == dialled
                    || (dialled.len() >= 7 && !row.number.is_empty() && digits(&row.number) == digits(dialled))
                    || row.names.iter().any(local)
            })
            .cloned()
    }

    fn way(&mut self, from: &str, kind: &str, to: String, overridden: bool) {
        self.ways.push((from.to_owned(), kind.to_owned(), to, overridden));
    }

    fn dial(&mut self, from: &str, kind: &str, number: &Value, overridden: bool) {
        let dialled = text(number);
        if dialled.is_empty() {
            return;
        }
        match self.who(&dialled) {
            Some(row) => {
                self.way(from, kind, format!("{}:{}", row.kind, row.id), overridden);
                self.visit(&row);
            }
            None if dialled.len() < 7 => self.way(from, kind, format!("number:{dialled}"), overridden),
            None => self.way(from, kind, format!("number:+{}", digits(&dialled)), overridden),
        }
    }

    fn visit(&mut self, row: &Row) {
        let me = format!("{}:{}", row.kind, row.id);
        if !self.seen.insert(me.clone()) {
            return;
        }
        if row.kind == "user" || self.instance_services {
            self.user(&me, &row.id);
        }
        let own = self.ways.len();
        match row.kind {
            "user" => {}
            "hunt-group" => self.hunt_group(&me, &row.id),
            "call-center" => self.call_center(&me, &row.id, &row.center_type),
            _ => self.attendant(&me, &row.id),
        }
        if self.instance_services && row.kind != "user" {
            let first = self.get(&format!("/users/call-forwarding-always?userId={}", row.id))["isActive"] == true;
            for (from, _, _, overridden) in &mut self.ways[own..] {
                *overridden |= first && *from == me;
            }
        }
    }

    fn user(&mut self, me: &str, id: &str) {
        self.records += 1;
        let selective = self.get(&format!("/users/call-forwarding-selective?userId={id}"));
        if selective["isActive"] == true {
            for criterion in selective["criteria"].as_array().into_iter().flatten() {
                if criterion["isActive"] == true && criterion["blacklisted"] != true {
                    self.dial(me, "selective", &criterion["forwardTo"], false);
                }
            }
        }
        let mut forwarding = |kind: &str| self.get(&format!("/users/call-forwarding-{kind}?userId={id}"));
        let (always, busy) = (forwarding("always"), forwarding("busy"));
        let (no_answer, not_reachable) = (forwarding("no-answer"), forwarding("not-reachable"));
        let mail = self.get(&format!("/users/voice-messaging?userId={id}"));
        let first = always["isActive"] == true;
        let mail_first = mail["isActive"] == true && mail["alwaysRedirectToVoiceMail"] == true;
        if first {
            self.dial(me, "always", &always["forwardToPhoneNumber"], false);
        }
        let together = self.get(&format!("/users/simultaneous-ring-personal?userId={id}"));
        if together["isActive"] == true {
            for place in together["locations"].as_array().into_iter().flatten() {
                self.dial(me, "simultaneousRing", &place["phoneNumber"], first || mail_first);
            }
        }
        let turns = self.get(&format!("/users/sequential-ring?userId={id}"));
        if turns["criteria"].as_array().into_iter().flatten().any(|criterion| criterion["isActive"] == true) {
            for place in turns["locations"].as_array().into_iter().flatten() {
                self.dial(me, "sequentialRing", &place["phoneNumber"], first || mail_first);
            }
        }
        for (kind, setting) in [("busy", &busy), ("noAnswer", &no_answer), ("notReachable", &not_reachable)] {
            if setting["isActive"] == true {
                self.dial(me, kind, &setting["forwardToPhoneNumber"], first || mail_first);
            }
        }
        if mail["isActive"] == true {
            let on = |flag: &str| mail[flag] == true;
            if on("alwaysRedirectToVoiceMail") {
                self.voice_mail(me, first);
            }
            let behind_busy = first || mail_first || busy["isActive"] == true;
            let behind_no_answer = first || mail_first || no_answer["isActive"] == true;
            let (on_busy, on_no_answer) = (on("busyRedirectToVoiceMail"), on("noAnswerRedirectToVoiceMail"));
            let alike = (mail_first || busy["isActive"] == true) == (mail_first || no_answer["isActive"] == true);
            if on_busy && on_no_answer && alike {
                self.voice_mail(me, behind_busy);
            } else {
                if on_busy {
                    self.voice_mail(me, behind_busy);
                }
                if on_no_answer {
                    self.voice_mail(me, behind_no_answer);
                }
            }
        }
        let express = self.get(&format!("/users/comm-pilot-express?userId={id}"));
        self.express(me, &express, mail["isActive"] == true);
        self.night(me, id);
    }

    fn express(&mut self, me: &str, express: &Value, has_mail: bool) {
        let act = |this: &mut Self, setting: &Value| match text(&setting["action"]).as_str() {
            "Forward" => this.dial(me, "commPilotExpress", &setting["forwardingPhoneNumber"], false),
            "Transfer To Voice Mail" if has_mail => this.voice_mail(me, false),
            _ => {}
        };
        let (office, away) = (&express["availableInOffice"], &express["availableOutOfOffice"]);
        let calls = match text(&express["profile"]).as_str() {
            "Available In Office" => {
                self.dial(me, "simultaneousRing", &office["additionalPhoneNumberToRing"], false);
                act(self, &office["busySetting"]);
                return act(self, &office["noAnswerSetting"]);
            }
            "Available Out Of Office" => return act(self, &away["incomingCalls"]),
            "Busy" => &express["busy"]["incomingCalls"],
            "Unavailable" => &express["unavailable"]["incomingCalls"],
            _ => return,
        };
        if calls["sendCallsToVoiceMailExceptExcludedNumbers"] == true {
            act(self, &serde_json::json!({"action": "Transfer To Voice Mail"}));
            if !text(&calls["excludedPhoneNumber01"]).is_empty() {
                self.dial(me, "commPilotExpress", &calls["forwardExcludedNumbersTo"], false);
            }
        }
    }

    fn night(&mut self, me: &str, id: &str) {
        let own = self.get(&format!("/users/night-forwarding?userId={id}"));
        let wish = text(&own["nightForwarding"]);
        if wish != "On" && (wish != "Use Group" || own["groupNightForwarding"] == "Off") {
            return;
        }
        self.records += usize::from(!self.knows_the_night);
        self.knows_the_night = true;
        let group = self.get(&format!("/groups/night-forwarding?serviceProviderId={PROVIDER}&groupId={GROUP}"));
        if wish == "On" || ["On", "Auto On"].contains(&text(&group["nightForwarding"]).as_str()) {
            self.dial(me, "nightForwarding", &group["forwardToPhoneNumber"], false);
        }
    }

    fn voice_mail(&mut self, me: &str, overridden: bool) {
        self.way(me, "voiceMail", format!("{me}/voice-mail"), overridden);
        self.mailbox(me);
    }

    /// What a caller can do in a mailbox.
    fn mailbox(&mut self, owner: &str) {
        let box_id = format!("{owner}/voice-mail");
        if !self.seen.insert(box_id.clone()) {
            return;
        }
        let id = owner.trim_start_matches("user:");
        let mail = self.get(&format!("/users/voice-messaging?userId={id}"));
        if mail["transferOnZeroToPhoneNumber"] == true {
            self.dial(&box_id, "key", &mail["transferPhoneNumber"], false);
        }
    }

    fn hunt_group(&mut self, me: &str, id: &str) {
        self.records += 1;
        let group = self.get(&format!("/groups/hunt-groups?serviceUserId={id}"));
        let group = if group.is_array() { group[0].clone() } else { group };
        self.agents(me, &group["agents"], false);
        if group["forwardAfterTimeout"] == true {
            self.dial(me, "noAnswer", &group["forwardToPhoneNumber"], false);
        }
        if group["enableNotReachableForwarding"] == true {
            self.dial(me, "notReachable", &group["notReachableForwardToPhoneNumber"], false);
        }
    }

    fn agents(&mut self, me: &str, agents: &Value, overridden: bool) {
        for agent in agents.as_array().into_iter().flatten() {
            let id = text(&agent["userId"]);
            self.way(me, "agent", format!("user:{id}"), overridden);
            let row = self.rows.iter().find(|row| row.id == id).cloned().expect("an agent of this group");
            self.visit(&row);
        }
    }

    fn call_center(&mut self, me: &str, id: &str, kind: &str) {
        self.records += match kind {
            "Basic" => 2,
            "Standard" => 4,
            _ => 8,
        };
        let mut part = |name: &str| self.get(&format!("/groups/call-centers/{name}?serviceUserId={id}"));
        let premium = kind == "Premium";
        let absent = Value::Null;
        let night = if premium { part("night-service") } else { absent.clone() };
        let holiday = if premium { part("holiday-service") } else { absent.clone() };
        let forced = if premium { part("forced-forwarding") } else { absent.clone() };
        let bounced = if premium { part("bounced-calls") } else { absent.clone() };
        let (agents, overflow) = (part("agents"), part("overflow"));
        let stranded = if kind == "Basic" { absent.clone() } else { part("stranded-calls") };
        let unavailable = if kind == "Basic" { absent } else { part("stranded-calls-unavailable") };
        let night_now =
            night["forceNightService"] == true && ["Busy", "Transfer"].contains(&text(&night["action"]).as_str());
        let behind = night_now || forced["enabled"] == true;
        self.act(me, "holidayService", &holiday, &night, false);
        if night["forceNightService"] == true || !text(&night["businessHours"]["name"]).is_empty() {
            self.act(me, "nightService", &night, &night, false);
        }
        if forced["enabled"] == true {
            self.dial(me, "forced", &forced["forwardToPhoneNumber"], night_now);
        }
        self.agents(me, &agents["agents"], behind);
        if bounced["isActive"] == true && bounced["enableTransfer"] == true {
            self.dial(me, "bounced", &bounced["transferPhoneNumber"], behind);
        }
        self.act(me, "overflow", &overflow, &night, behind);
        self.act(me, "stranded", &stranded, &night, behind);
        self.act(me, "strandedUnavailable", &unavailable, &night, behind);
    }

    fn act(&mut self, me: &str, kind: &str, part: &Value, night: &Value, behind: bool) {
        match text(&part["action"]).as_str() {
            "Transfer" => self.dial(me, kind, &part["transferPhoneNumber"], behind),
            "Busy" => self.way(me, kind, format!("{me}/busy"), behind),
            "Ringing" => self.way(me, kind, format!("{me}/ringing"), behind),
            "Announcement" => self.way(me, kind, format!("{me}/announcement"), behind),
            "Night Service" => self.act(me, kind, night, &Value::Null, behind),
            _ => {}
        }
    }

    fn attendant(&mut self, me: &str, id: &str) {
        self.records += 1;
        let record = self.get(&format!("/groups/auto-attendants?serviceUserId={id}"));
        let named = |schedule: &str| !text(&record[schedule]["name"]).is_empty();
        let menus = [
            ("businessHours", "business-hours", "businessHoursMenu", true),
            ("afterHours", "after-hours", "afterHoursMenu", named("businessHours")),
            ("holidays", "holidays", "holidayMenu", named("holidaySchedule")),
        ];
        for (kind, suffix, menu, there) in menus {
            if there && !record[menu].is_null() {
                self.way(me, kind, format!("{me}/{suffix}"), false);
                self.keys(&format!("{me}/{suffix}"), me, id, &record[menu]["keys"]);
            }
        }
    }

    fn keys(&mut self, from: &str, me: &str, id: &str, keys: &Value) {
        for key in keys.as_array().into_iter().flatten() {
            match text(&key["action"]).as_str() {
                "Transfer With Prompt" | "Transfer Without Prompt" | "Transfer To Operator" => {
                    self.dial(from, "key", &key["phoneNumber"], false);
                }
                "Transfer To Submenu" => {
                    let name = text(&key["submenuId"]);
                    let submenu = format!("{me}/submenu:{name}");
                    self.way(from, "key", submenu.clone(), false);
                    if self.seen.insert(submenu.clone()) {
                        self.records += 1;
                        let record =
                            self.get(&format!("/groups/auto-attendants/submenus?serviceUserId={id}&submenuId={name}"));
                        self.keys(&submenu, me, id, &record["keys"]);
                    }
                }
                "Transfer To Mailbox" => self.key_to_mailbox(from, &text(&key["phoneNumber"])),
                _ => {}
            }
        }
    }

    fn key_to_mailbox(&mut self, from: &str, dialled: &str) {
        let Some(row) = self.who(dialled) else {
            self.way(from, "key", format!("mailbox:{dialled}"), false);
            return;
        };
        let owner = format!("{}:{}", row.kind, row.id);
        // Its settings are read to see whether there is a mailbox.
        self.records += 1;
        let mail = if row.kind == "user" {
            self.get(&format!("/users/voice-messaging?userId={}", row.id))
        } else {
            Value::Null
        };
        if mail["isActive"] == true {
            self.way(from, "key", format!("{owner}/voice-mail"), false);
            self.mailbox(&owner);
        } else {
            self.way(from, "key", format!("{owner}/no-voice-mail"), false);
        }
    }
}
