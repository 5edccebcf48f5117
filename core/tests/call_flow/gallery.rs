//! Flows of every kind, put together by hand.

use odin_api::report::call_flow::{CallFlow, Detail, EdgeKind, Node, NodeKind};

/// A flow that starts with a call.
struct Maker(CallFlow);

impl Maker {
    fn called(number: &str) -> Self {
        Self(CallFlow::new(Node::new("caller", NodeKind::Caller, number)))
    }

    fn add(&mut self, kind: NodeKind, title: &str, extension: &str, details: &[(&str, &str)]) -> usize {
        let mut node = Node::new(format!("{}:{title}", kind.word()), kind, title);
        if !extension.is_empty() {
            node.extension = Some(extension.to_owned());
            node.phone_number = Some(format!("+1-201555{extension}"));
        }
        node.details = details.iter().map(|(name, value)| Detail::new(*name, *value)).collect();
        self.0.add(node)
    }

    fn user(&mut self, title: &str, extension: &str) -> usize {
        self.add(NodeKind::User, title, extension, &[])
    }

    fn outside(&mut self, number: &str) -> usize {
        self.add(NodeKind::Outside, number, "", &[])
    }

    fn go(&mut self, from: usize, to: usize, kind: EdgeKind, label: &str) {
        self.0.connect(from, to, kind, label);
    }

    fn off(&mut self, from: usize, to: usize, kind: EdgeKind, label: &str) {
        self.0.connect(from, to, kind, label).overridden = true;
    }
}

fn single_user() -> CallFlow {
    let mut flow = Maker::called("4001");
    let ada = flow.user("Ada Smith", "4001");
    flow.go(0, ada, EdgeKind::Called, "");
    flow.0
}

fn nobody_known() -> CallFlow {
    CallFlow::new(Node::new("caller", NodeKind::Caller, "4001"))
}

fn forwarded_user() -> CallFlow {
    let mut flow = Maker::called("+1-2015554001");
    let ada = flow.add(NodeKind::User, "Ada Smith", "4001", &[("Do not disturb", "on: as if busy")]);
    let boss = flow.outside("+1-2015559999");
    let mobile = flow.outside("+1-2015550000");
    let bob = flow.user("Bob Jones", "4002");
    let mail = flow.add(NodeKind::VoiceMail, "Ada Smith", "", &[("Messages", "Unified Voice and Email Messaging")]);
    let desk = flow.user("Front Desk", "4000");
    flow.go(0, ada, EdgeKind::Called, "");
    flow.go(ada, boss, EdgeKind::Selective, "Selective: The boss");
    flow.go(ada, mobile, EdgeKind::SimultaneousRing, "Rings too");
    flow.go(ada, bob, EdgeKind::SequentialRing, "Rings in turn, 1. (3 rings)");
    flow.go(ada, bob, EdgeKind::Busy, "Busy");
    flow.go(ada, mobile, EdgeKind::NotReachable, "Not reachable");
    flow.go(ada, mail, EdgeKind::VoiceMail, "Voice mail: no answer");
    flow.go(mail, desk, EdgeKind::Key, "0 pressed");
    flow.go(ada, desk, EdgeKind::NightForwarding, "Night forwarding (outside of Office)");
    flow.go(ada, bob, EdgeKind::CommPilotExpress, "CommPilot Express: no answer");
    flow.0
}

fn always_first() -> CallFlow {
    let mut flow = Maker::called("4001");
    let ada = flow.user("Ada Smith", "4001");
    let (bob, mobile) = (flow.user("Bob Jones", "4002"), flow.outside("+44-2079460018"));
    let mail = flow.add(NodeKind::VoiceMail, "Ada Smith", "", &[]);
    flow.go(0, ada, EdgeKind::Called, "");
    flow.go(ada, bob, EdgeKind::Always, "Always");
    flow.off(ada, mobile, EdgeKind::NoAnswer, "No answer (3 rings)");
    flow.off(ada, mail, EdgeKind::VoiceMail, "Voice mail: busy");
    flow.0
}

fn circle() -> CallFlow {
    let mut flow = Maker::called("4001");
    let (ada, bob, cy) =
        (flow.user("Ada Smith", "4001"), flow.user("Bob Jones", "4002"), flow.user("Cy Young", "4003"));
    flow.go(0, ada, EdgeKind::Called, "");
    flow.go(ada, bob, EdgeKind::Always, "Always");
    flow.go(bob, cy, EdgeKind::Always, "Always");
    flow.go(cy, ada, EdgeKind::NoAnswer, "No answer (3 rings)");
    flow.go(cy, cy, EdgeKind::Busy, "Busy");
    flow.go(bob, ada, EdgeKind::NotReachable, "Not reachable");
    flow.0
}

fn hunt_group() -> CallFlow {
    let mut flow = Maker::called("+1-2015554100");
    let sales = flow.add(NodeKind::HuntGroup, "Sales", "4100", &[("Policy", "Regular")]);
    flow.go(0, sales, EdgeKind::Called, "");
    let mail = flow.add(NodeKind::VoiceMail, "Sales Mailbox", "", &[]);
    for (index, name) in ["Ada Smith", "Bob Jones", "Cy Young", "Di Brown", "Ed Green", "Flo White"].iter().enumerate()
    {
        let agent = flow.user(name, &format!("41{index:02}"));
        flow.go(sales, agent, EdgeKind::Agent, &format!("Agent {}", index + 1));
        if index % 2 == 1 {
            flow.go(agent, mail, EdgeKind::NoAnswer, "No answer (4 rings)");
        }
    }
    let elsewhere = flow.outside("+1-2015550000");
    flow.go(sales, mail, EdgeKind::NoAnswer, "No answer (30 s)");
    flow.go(sales, elsewhere, EdgeKind::NotReachable, "Not reachable");
    flow.0
}

fn menu_of_eight() -> CallFlow {
    let mut flow = Maker::called("+1-2015554000");
    let welcome = flow.add(NodeKind::AutoAttendant, "Main Menu", "4000", &[("Type", "Standard")]);
    let day = flow.add(
        NodeKind::Menu,
        "Business hours",
        "",
        &[("Extensions", "may be dialled at once"), ("Key 9", "Name Dialing")],
    );
    let night = flow.add(NodeKind::Menu, "After hours", "", &[("Key #", "Repeat Menu")]);
    let holidays = flow.add(NodeKind::Menu, "Holidays", "", &[("Key 1", "Exit")]);
    flow.go(0, welcome, EdgeKind::Called, "");
    flow.go(welcome, day, EdgeKind::BusinessHours, "Business hours (Office times)");
    flow.go(welcome, night, EdgeKind::AfterHours, "After hours");
    flow.go(welcome, holidays, EdgeKind::Holidays, "Holidays (Bank holidays)");
    let operator = flow.user("Front Desk", "4001");
    let mut submenus = Vec::new();
    for (key, name) in ["Sales", "Support", "Billing"].iter().enumerate() {
        let submenu = flow.add(NodeKind::Menu, name, "", &[("Key *", "Return to Previous Menu")]);
        flow.go(day, submenu, EdgeKind::Key, &format!("{} {name}", key + 1));
        submenus.push(submenu);
    }
    for key in 4..8 {
        let user = flow.user(&format!("Extension {key}"), &format!("400{key}"));
        flow.go(day, user, EdgeKind::Key, &format!("{key} Department {key}"));
    }
    flow.go(day, operator, EdgeKind::Key, "0 Operator");
    for (index, submenu) in submenus.iter().enumerate() {
        for key in 1..4 {
            let user = flow.user(&format!("Team {index}{key}"), &format!("42{index}{key}"));
            flow.go(*submenu, user, EdgeKind::Key, &format!("{key} Team {key}"));
        }
        flow.go(*submenu, operator, EdgeKind::Key, "0 Operator");
    }
    let deeper = flow.add(NodeKind::Menu, "Opening times", "", &[("Key 1", "Play Announcement")]);
    flow.go(submenus[1], deeper, EdgeKind::Key, "4 Opening times");
    flow.go(deeper, submenus[1], EdgeKind::Key, "9 Support");
    let mail = flow.add(NodeKind::VoiceMail, "Front Desk", "", &[]);
    flow.go(night, mail, EdgeKind::Key, "1 Leave a message");
    flow.go(night, operator, EdgeKind::Key, "0 Emergency");
    flow.go(operator, mail, EdgeKind::VoiceMail, "Voice mail: busy, no answer");
    flow.0
}

fn call_center() -> CallFlow {
    let mut flow = Maker::called("+1-2015554020");
    let details = [("Type", "Premium")];
    let center = flow.add(NodeKind::CallCenter, "Support", "4020", &details);
    flow.go(0, center, EdgeKind::Called, "");
    let night = flow.add(NodeKind::AutoAttendant, "Night Menu", "4030", &[]);
    let holiday = flow.add(NodeKind::End, "Busy tone", "", &[]);
    let forced = flow.outside("+1-2015559001");
    flow.go(center, holiday, EdgeKind::HolidayService, "Holiday service (Bank holidays)");
    flow.go(center, night, EdgeKind::NightService, "Night service (outside Office times)");
    flow.go(center, forced, EdgeKind::Forced, "Forced forwarding");
    for (index, name) in ["Ada Smith", "Bob Jones", "Cy Young"].iter().enumerate() {
        let agent = flow.user(name, &format!("400{index}"));
        flow.off(center, agent, EdgeKind::Agent, &format!("Agent {} ({} %)", index + 1, 30 + index * 10));
    }
    let second = flow.add(NodeKind::CallCenter, "Second line", "4021", &[("Type", "Basic")]);
    let ringing = flow.add(NodeKind::End, "Rings until the caller hangs up", "", &[]);
    let announcement = flow.add(NodeKind::End, "Announcement", "", &[]);
    flow.off(center, second, EdgeKind::Bounced, "Bounced (5 rings)");
    flow.off(center, second, EdgeKind::Overflow, "Overflow (120 s)");
    flow.off(center, announcement, EdgeKind::Stranded, "Stranded");
    flow.off(center, night, EdgeKind::StrandedUnavailable, "Agents unavailable, as at night");
    flow.go(second, ringing, EdgeKind::Overflow, "Overflow");
    flow.go(second, center, EdgeKind::Agent, "Agent 1");
    flow.0
}

fn unreadable() -> CallFlow {
    let mut flow = Maker::called("4001");
    let ada = flow.user("Ada Smith", "4001");
    flow.go(0, ada, EdgeKind::Called, "");
    let problem =
        "users.services.settings.get (GET /users/services/settings): 403 Forbidden: [Error 4003] Unauthorized request";
    flow.0.node_mut(ada).expect("Ada").problems.push(problem.to_owned());
    flow.0
}

fn hostile_names() -> CallFlow {
    let mut flow = Maker::called("\"><script>alert(1)</script>");
    let name = "</title></svg><img src=x onerror=alert(1)> \\N \"quoted\" & 'single' %%{init: {}}%% `x` ]]>";
    let ada = flow.user(name, "4001");
    let long = flow.user(&"Donaudampfschifffahrtsgesellschaft ".repeat(12), "4002");
    let wide = flow.user("営業部門の田中さんと仲間たちのとても長い名前の電話番号です", "4003");
    let emoji = flow.user("📞☎️📠 Ärzte & Ωmega Жук WWWWWWWWMMMMMMMM", "4004");
    let turned = flow.user("\u{202e}moc.elpmaxe\u{0}\u{7}\nnew line", "4005");
    flow.go(0, ada, EdgeKind::Called, "");
    flow.go(ada, long, EdgeKind::Busy, "\"]; n0 -> n0 [label=\"x");
    flow.go(ada, wide, EdgeKind::NoAnswer, &"営業".repeat(30));
    flow.go(ada, emoji, EdgeKind::NotReachable, "<b>bold</b>|x|");
    flow.go(ada, turned, EdgeKind::Always, "--> n9");
    flow.0
}

/// A company of sixty boxes: a menu, departments with hunt groups, their agents, mobiles and mailboxes.
fn sixty() -> CallFlow {
    let mut flow = Maker::called("+1-2015551000");
    let welcome = flow.add(NodeKind::AutoAttendant, "Welcome", "1000", &[("Type", "Standard")]);
    let menu = flow.add(NodeKind::Menu, "Business hours", "", &[]);
    let closed = flow.add(NodeKind::Menu, "After hours", "", &[]);
    flow.go(0, welcome, EdgeKind::Called, "");
    flow.go(welcome, menu, EdgeKind::BusinessHours, "Business hours (Office times)");
    flow.go(welcome, closed, EdgeKind::AfterHours, "After hours");
    let desk = flow.user("Front Desk", "1001");
    let security = flow.outside("+1-2015559110");
    flow.go(closed, security, EdgeKind::Key, "1 Security");
    flow.go(closed, desk, EdgeKind::Key, "0 Front desk");
    for (index, name) in ["Sales", "Support", "Billing", "Logistics", "Press", "Training"].iter().enumerate() {
        let group = flow.add(NodeKind::HuntGroup, name, &format!("1{index}00"), &[("Policy", "Circular")]);
        flow.go(menu, group, EdgeKind::Key, &format!("{} {name}", index + 1));
        for place in 0..5 {
            let agent = flow.user(&format!("{name} Agent {place}"), &format!("1{index}1{place}"));
            flow.go(group, agent, EdgeKind::Agent, &format!("Agent {}", place + 1));
            match place {
                0 => {
                    let mobile = flow.outside(&format!("+1-201666{index}{place}00"));
                    flow.go(agent, mobile, EdgeKind::NoAnswer, "No answer (3 rings)");
                }
                1 => flow.go(agent, desk, EdgeKind::Busy, "Busy"),
                2 => {
                    let mail = flow.add(NodeKind::VoiceMail, &format!("{name} Agent {place}"), "", &[]);
                    flow.go(agent, mail, EdgeKind::VoiceMail, "Voice mail: busy, no answer");
                }
                _ => {}
            }
        }
        flow.go(group, if index % 2 == 0 { desk } else { welcome }, EdgeKind::NoAnswer, "No answer (45 s)");
    }
    flow.go(menu, desk, EdgeKind::Key, "0 Operator");
    flow.0
}

/// All of them, with names for files.
pub fn all() -> Vec<(&'static str, CallFlow)> {
    vec![
        ("01-single-user", single_user()),
        ("02-nothing", nobody_known()),
        ("03-forwarded-user", forwarded_user()),
        ("04-always-first", always_first()),
        ("05-circle", circle()),
        ("06-hunt-group", hunt_group()),
        ("07-menu-of-eight", menu_of_eight()),
        ("08-call-center", call_center()),
        ("09-unreadable", unreadable()),
        ("10-hostile-names", hostile_names()),
        ("11-sixty", sixty()),
    ]
}
