//! Sheets that people have already: those published with mercury-ocip, and Odin's own task sheets.

use odin_api::jobs::sheets::Action;

use super::{planned, wrong};

/// The names of the columns: kind, action and header in a line.
const HEADERS: &str = include_str!("other_tools/headers.txt");

fn headers() -> impl Iterator<Item = (&'static str, Action, &'static str)> {
    HEADERS.lines().map(|line| {
        let [kind, action, header] = line.splitn(3, ' ').collect::<Vec<_>>()[..] else { panic!("{line}") };
        let action = match action {
            "create" => Action::Create,
            "change" => Action::Change,
            _ => Action::Delete,
        };
        (kind, action, header)
    })
}

/// The published sheet of new users with its row of types, and one user; columns that are there twice are filled once.
fn new_users(cells: &[(&str, &str)]) -> String {
    let (_, _, header) = headers().find(|it| (it.0, it.1) == ("users", Action::Create)).expect("a header");
    let types = header.split(',').enumerate().map(|(at, _)| ["user.create", "string", "none | stirng"][at.min(2)]);
    let mut cells = cells.to_vec();
    let user = header.split(',').map(|name| {
        let at = cells.iter().position(|(column, _)| *column == name);
        at.map_or("", |at| cells.remove(at).1)
    });
    let [types, user] = [types.collect::<Vec<_>>().join(","), user.collect::<Vec<_>>().join(",")];
    assert!(cells.is_empty(), "{cells:?} are no columns");
    format!("{header}\n{types}\n{user}\n")
}

#[test]
fn the_sheet_of_new_users_is_understood() {
    let mut cells = vec![
        ("operation", "user.create"),
        ("serviceProviderId", "ent.odin"),
        ("groupId", "grp.odin"),
        ("userId", "4101@example.net"),
        ("firstName", "Kay"),
        ("lastName", "McNulty"),
        ("address.city", "Philadelphia"),
        ("accessDeviceEndpoint.accessDevice.deviceName", "phone4101"),
        ("accessDeviceEndpoint.accessDevice.deviceLevel", "Group"),
        ("accessDeviceEndpoint.deviceType", "Polycom VVX 400"),
        ("accessDeviceEndpoint.macAddress", "00005E004101"),
        ("accessDeviceEndpoint.transportProtocol", "UDP"),
        ("accessDeviceEndpoint.accessDeviceCredentials.password", "hush-7f3a"),
        ("accessDeviceEndpoint.linePort", "4101_lp@example.net"),
        ("accessDeviceEndpoint.contact[1]", "sip:kay@example.net"),
        ("alias[0]", "kay@example.net"),
        ("alternateUserId[0].alternateUserId", "kay@example.com"),
        ("servicePack[0].servicePackName", "Premium"),
        ("servicePack[1].servicePackName", "Standard"),
    ];
    let plan = planned("users", Action::Create, &new_users(&cells));
    let requests: Vec<String> = plan.calls().map(ToString::to_string).collect();
    assert_eq!(requests.len(), 3, "{plan}");
    assert_eq!(
        requests[0],
        "POST /groups/devices {\"serviceProviderId\":\"ent.odin\",\"groupId\":\"grp.odin\",\"deviceName\":\"phone4101\",\
         \"deviceType\":\"Polycom VVX 400\",\"deviceLevel\":\"Group\",\"transportProtocol\":\"UDP\",\
         \"macAddress\":\"00005E004101\",\"accessDeviceCredentials\":{\"password\":\"[redacted]\"}}"
    );
    assert_eq!(
        requests[2],
        "PUT /users/services {\"userId\":\"4101@example.net\",\
         \"servicePackServices\":[{\"serviceName\":\"Premium\",\"assigned\":true},\
         {\"serviceName\":\"Standard\",\"assigned\":true}]}"
    );
    let user = &requests[1];
    for part in [
        r#""aliases":["kay@example.net"]"#,
        r#""alternateUserId":[{"alternateUserId":"kay@example.com"}]"#,
        r#""accessDeviceEndpoint":{"accessDevice":{"deviceName":"phone4101","deviceLevel":"Group"},"linePort":"4101_lp@example.net""#,
        r#""contacts":[{"sipContact":"sip:kay@example.net"}]"#,
        r#""address":{"city":"Philadelphia"}"#,
    ] {
        assert!(user.contains(part), "{part} is not in {user}");
    }
    // A column that nothing takes may be there, but not filled.
    cells.push(("accessDeviceEndpoint.useHotline", "true"));
    assert_eq!(
        wrong("users", Action::Create, &new_users(&cells)),
        "row 3, accessDeviceEndpoint.useHotline: nothing that this sheet sends can take it: leave it blank"
    );
}

/// Every header that was published, without any row.
#[test]
fn every_published_header_is_known() {
    for (kind, action, header) in headers() {
        assert_eq!(wrong(kind, action, header), "sheet: it has no rows", "{kind} {action}");
    }
}

#[test]
fn what_another_tool_is_to_do_must_be_what_the_sheet_is_for() {
    let text = "task,userId,serviceProviderId,groupId,index\n\
                user.delete,3098@example.net,ent.odin,grp.odin,1\n\
                ,,,,\n\
                user.create,3099@example.net,ent.odin,grp.odin,2\n";
    assert_eq!(
        wrong("users", Action::Delete, text),
        "row 4, task: it is user.create, and this sheet is for user.delete"
    );
    let plan = planned("users", Action::Delete, &text.replace("user.create", "user.delete"));
    assert_eq!(plan.to_string(), "DELETE /users?userId=3098%40example.net\nDELETE /users?userId=3099%40example.net\n");
}

/// `deviceType` is there twice in the published sheet of devices.
#[test]
fn a_column_that_is_there_twice_must_say_the_same() {
    let text = "operation,serviceProviderId,groupId,deviceType,deviceName,deviceType\n\
                device.group.create,string,string,string,string,None | String\n\
                device.group.create,ent.odin,grp.odin,A,one,A\n\
                device.group.create,ent.odin,grp.odin,,two,B\n\
                device.group.create,ent.odin,grp.odin,A,three,B\n";
    assert_eq!(wrong("devices", Action::Create, text), "row 5, deviceType: another column says something else of it");
    let plan = planned("devices", Action::Create, &text.replace("A,three,B", "A,three,"));
    let types: Vec<_> = plan.calls().map(|call| call.to_string().contains(r#""deviceType":"B""#)).collect();
    assert_eq!(types, [false, true, false]);
}

/// There, `none` is nothing, except where it is one of the words of a value.
#[test]
fn none_is_nothing_in_sheets_of_another_tool() {
    let text = "operation,userId,profileAccess\ngroup.admin.modify.policy,a,None\n";
    let plan = planned("group-admins", Action::Change, text);
    assert_eq!(plan.to_string(), "PUT /groups/admins/policies {\"userId\":\"a\",\"profileAccess\":\"None\"}\n");
    let text = "operation,userId,title,emailAddress\nuser.modify,4001@example.net,none,a@example.com\n";
    let plan = planned("users", Action::Change, text);
    assert_eq!(plan.to_string(), "PUT /users {\"userId\":\"4001@example.net\",\"emailAddress\":\"a@example.com\"}\n");
    let ours = planned("users", Action::Change, "userId,title\n4001@example.net,none\n");
    assert_eq!(ours.to_string(), "PUT /users {\"userId\":\"4001@example.net\",\"title\":\"none\"}\n");
}

#[test]
fn their_words_for_a_value_are_understood() {
    let text = "operation,serviceProviderId,groupId,serviceUserId,serviceInstanceProfile.name,policy,agentUserId[0]\n\
                hunt.group.create,ent.odin,grp.odin,hg@example.net,Sales,Weighted Call Distribution,4001@example.net\n";
    let plan = planned("hunt-groups", Action::Create, text).to_string();
    assert!(
        plan.contains(r#""policy":"Weighted""#) && plan.contains(r#""agents":[{"userId":"4001@example.net"}]"#),
        "{plan}"
    );
}

/// A first row with names of types in all of its cells is for people; one with a type in a cell is a row.
#[test]
fn a_row_that_has_a_type_among_its_values_is_none_of_types() {
    let head = "operation,userId,lastName\n";
    let row = "user.modify,4001@example.net,Integer\n";
    let plan = planned("users", Action::Change, &format!("{head}user.modify,string,string\n{row}"));
    assert_eq!(plan.to_string(), planned("users", Action::Change, &format!("{head}{row}")).to_string());
    assert_eq!(plan.items().len(), 1);
}
