//! The columns that a kind of sheet says it understands.

use odin_api::jobs::sheets::{Action, Sheet, SheetKind};

/// A value for a column.
fn sample(name: &str, values: &str) -> String {
    let last = name.rsplit('.').next().unwrap_or(name);
    match values {
        "true or false" => "true".to_owned(),
        "a whole number" | "a quantity, or unlimited" | "a number" => "5".to_owned(),
        "JSON" => "[1]".to_owned(),
        _ if values.starts_with("one of ") => values["one of ".len()..].split(", ").next().expect("a word").to_owned(),
        _ if last.ends_with("serId") => "4100@example.net".to_owned(),
        _ if last.contains("asscode") || last == "port" => "24680".to_owned(),
        _ if last == "escapeDigit" => "5".to_owned(),
        _ => "text-1".to_owned(),
    }
}

const DEVICE: &str = "accessDeviceEndpoint.accessDevice.deviceName";

/// Every column that is listed is understood, reaches a request, and nothing of it is lost on the way.
#[test]
fn every_column_that_is_listed_is_sent() {
    let mut columns = 0;
    for kind in SheetKind::all() {
        for action in kind.actions() {
            let all = kind.columns(action);
            assert!(all.iter().any(|column| column.required), "{} {action}", kind.name());
            let names: Vec<_> = all.iter().map(|column| column.name.as_str()).collect();
            let mut seen = std::collections::BTreeSet::new();
            assert!(names.iter().all(|name| seen.insert(*name)), "{} {action}: a column twice", kind.name());
            for column in &all {
                // Beside what every row needs, and what goes with it.
                let goes_with = |others: &String| column.name.starts_with(&format!("{others}."));
                let row = all.iter().filter(|it| {
                    let is_place = ["serviceProviderId", "groupId"].contains(&&*it.name)
                        || (column.name.starts_with("device.") && it.name == DEVICE);
                    is_place
                        || it.required
                        || it.name == column.name
                        || it.required_with.as_ref().is_some_and(goes_with)
                });
                let row: Vec<_> = row.collect();
                let head = row.iter().map(|it| it.name.as_str()).collect::<Vec<_>>().join(";");
                let cells = row.iter().map(|it| sample(&it.name, &it.values)).collect::<Vec<_>>().join(";");
                let text = format!("{head}\n{cells}\n");
                match Sheet::read(kind, action, &text).plan() {
                    Ok(plan) => {
                        let last = column.name.rsplit('.').next().expect("a name").split('[').next().expect("a key");
                        let told = plan.to_string();
                        assert!(told.contains(last), "{} {action}, {}: {told}", kind.name(), column.name);
                    }
                    // An id alone is no change.
                    Err(error) => {
                        let why = error.to_string();
                        let is_key = why.ends_with("every cell that could change something is blank");
                        assert!(is_key, "{} {action}, {}: {why}\n{text}", kind.name(), column.name);
                    }
                }
                columns += 1;
            }
        }
    }
    assert!(columns > 500, "only {columns}");
}

#[test]
fn a_template_has_columns_that_are_known_and_all_that_are_required() {
    for kind in SheetKind::all() {
        for action in kind.actions() {
            let template = kind.template(action).expect("a template");
            let names: Vec<_> = template.trim_end().split(',').collect();
            // A sheet of it is only empty.
            let error = Sheet::read(kind, action, &template).plan().expect_err("it has no rows");
            assert_eq!(error.to_string(), "sheet: it has no rows", "{} {action}: {template}", kind.name());
            for column in kind.columns(action).iter().filter(|it| it.required) {
                assert!(names.contains(&&*column.name), "{} {action}: {}", kind.name(), column.name);
            }
        }
    }
    let call_forwarding = SheetKind::named("call-forwarding").expect("a kind");
    assert_eq!(call_forwarding.template(Action::Create), None);
    assert!(call_forwarding.columns(Action::Create).is_empty());
}

#[test]
fn columns_say_what_can_be_written() {
    let of = |kind: &str, action, name: &str| {
        let columns = SheetKind::named(kind).expect("a kind").columns(action);
        columns.into_iter().find(|column| column.name == name).expect("a column").to_string()
    };
    assert_eq!(of("users", Action::Create, "userId"), "a text, 1 to 161 characters, required");
    assert_eq!(
        of("users", Action::Create, "callingLineIdLastName"),
        "a text, 1 to 30 characters, as lastName if blank"
    );
    assert_eq!(of("users", Action::Create, "password"), "a secret, 1 to 60 characters, null clears it");
    assert_eq!(
        of("hunt-groups", Action::Create, "policy"),
        "one of Circular, Regular, Simultaneous, Uniform, Weighted, Regular if blank"
    );
    assert_eq!(
        of("auto-attendants", Action::Create, "businessHoursMenu.keys[0].key"),
        "one of 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, *, #, required with anything of businessHoursMenu.keys[0]"
    );
    assert_eq!(
        of("users", Action::Change, "device.deviceType"),
        "a text, 1 to 40 characters, required with anything of device"
    );
    assert_eq!(of("numbers", Action::Create, "max"), "a text, as min if blank");
}
