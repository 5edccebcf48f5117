//! The picture in the README is what the program makes. `ODIN_API_WRITE=1` writes it.

use std::path::Path;

use odin_api::report::call_flow::{CallFlow, Query, fetch};
use odin_sim::Odin;
use serde_json::json;

use super::company::Asker;
use crate::schedule::shuffled;

/// The founding group, with a menu, a hunt group and a call center in use.
pub fn platform() -> Odin {
    let mut odin = Odin::example();
    let asker = &mut Asker::new(&mut odin);
    let (menu, hunt, center) = ("aa.main@example.net", "hg.sales@example.net", "cc.support@example.net");
    let group = |name: &str, kind: &str| json!({"serviceProviderId": "ent.odin", "groupId": "grp.odin", "name": name, "type": kind});
    asker.ask("POST", "/groups/schedules", &group("Office hours", "Time"));
    let office = json!({"name": "Office hours", "type": "Time", "level": "Group"});
    let key = |key: &str, description: &str, action: &str, number: &str| json!({"key": key, "description": description, "action": action, "phoneNumber": number});
    asker.ask("PUT", "/groups/auto-attendants", &json!({
        "serviceUserId": menu, "serviceInstanceProfile": {}, "businessHours": office,
        "businessHoursMenu": {"keys": [
            key("0", "Reception", "Transfer To Operator", "4001"), key("1", "Sales", "Transfer Without Prompt", "4010"),
            key("2", "Support", "Transfer Without Prompt", "4020"),
        ]},
        "afterHoursMenu": {"keys": [
            key("0", "Emergency", "Transfer To Operator", "+1-2015559110"), key("1", "Leave a message", "Transfer To Mailbox", "4001"),
            {"key": "2", "action": "Repeat Menu"},
        ]},
    }));
    let mail = json!([{"serviceName": "Voice Messaging User", "assigned": true}]);
    asker.ask("PUT", "/users/services", &json!({"userId": "4001@example.net", "userServices": mail}));
    asker.ask("PUT", "/users/voice-messaging", &json!({
        "userId": "4001@example.net", "isActive": true, "busyRedirectToVoiceMail": true, "noAnswerRedirectToVoiceMail": true,
    }));
    let agents = json!([{"userId": "4002@example.net"}, {"userId": "4004@example.net"}]);
    let hunting = json!({
        "serviceUserId": hunt, "serviceInstanceProfile": {}, "agents": agents, "forwardAfterTimeout": true,
        "forwardTimeoutSeconds": 30, "forwardToPhoneNumber": "+1-2015559999",
    });
    asker.ask("PUT", "/groups/hunt-groups", &hunting);
    let overflow = json!({
        "serviceUserId": center, "action": "Transfer", "transferPhoneNumber": "4000", "overflowAfterTimeout": true, "timeoutSeconds": 120,
    });
    asker.ask("PUT", "/groups/call-centers/overflow", &overflow);
    let night = json!({"serviceUserId": center, "action": "Busy", "businessHours": office});
    asker.ask("PUT", "/groups/call-centers/night-service", &night);
    odin
}

fn flow() -> CallFlow {
    let query = Query::new("ent.odin", "grp.odin", "+1-2015554000");
    shuffled(0, &mut platform(), async |ctx| fetch(&ctx, &query).await).expect("a flow")
}

#[test]
fn the_picture_in_the_readme_is_what_the_program_makes() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the root");
    let file = root.join("core/call-flow.svg");
    let svg = flow().to_svg();
    if std::env::var_os("ODIN_API_WRITE").is_some() {
        std::fs::write(&file, &svg).expect("a file that can be written");
    }
    let there = std::fs::read_to_string(&file).unwrap_or_default();
    assert!(there == svg, "core/call-flow.svg is not what the program makes: set ODIN_API_WRITE=1 to write it");
    let readme = std::fs::read_to_string(root.join("README.md")).expect("the README");
    assert!(readme.contains("(core/call-flow.svg)"));
}
