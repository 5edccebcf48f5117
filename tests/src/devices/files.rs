//! Configuration files of devices and of device types, and `/system/files`, which has their contents.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use crate::call::{Answer, Call};
use crate::devices::subject::Subject;
use crate::failure::Failure;
use crate::groups::record;
use crate::json::{self, Fields};
use crate::users::settings::Field;
use crate::world::World;

pub(super) const OF_DEVICES: &str = "device-files";
const OF_TYPES: &str = "device-type-files";
const CONTENT: &str = "content";
const NAME: &str = "configurationFileName";

// rule: OCI, GroupAccessDeviceFileModifyRequest14sp8
const FIELDS: &[Field] = &[Field::choice("fileSource", &["Default", "Manual", "Custom"]), Field::text(NAME, 256)];

fn table(subject: &Subject) -> &'static str {
    if subject.of_type { OF_TYPES } else { OF_DEVICES }
}

/// Where a device or a browser finds a file.
fn url(subject: &Subject, place: &str, format: &str) -> String {
    let levels = [subject.level.service_provider_id(), subject.level.group_id()];
    let path: Vec<&str> = levels.into_iter().flatten().chain([subject.name.as_str(), format]).collect();
    format!("{place}{}", path.join("/"))
}

fn format_of(subject: &Subject, call: &Call<'_>) -> Result<String, Failure> {
    let format = call.need("fileFormat")?;
    if subject.kind.files.contains(&format.as_str()) { Ok(format) } else { Err(Failure::not_found("File", &format)) }
}

fn shown(world: &World, subject: &Subject, format: &str) -> Value {
    let stored = world.holdings(&subject.level).and_then(|held| held.record(table(subject), &subject.row_key(format)));
    let mut record = record::complete(FIELDS, stored);
    record.remove(CONTENT);
    record.entry(NAME).or_insert(Value::Null);
    for (name, value) in [
        (if subject.of_type { "deviceType" } else { "deviceName" }, subject.name.clone()),
        ("fileFormat", format.to_owned()),
        ("accessUrl", url(subject, "https://files.example.net/dms/", format)),
    ] {
        record.insert(name.to_owned(), value.into());
    }
    subject.level.put_ids(&mut record);
    record.into()
}

pub(super) fn get(world: &mut World, call: &Call<'_>) -> Answer {
    let subject = Subject::reach(world, call)?;
    let format = format_of(&subject, call)?;
    Ok(shown(world, &subject, &format))
}

pub(super) fn list(world: &mut World, call: &Call<'_>) -> Answer {
    let subject = Subject::reach(world, call)?;
    let rows = subject.kind.files.iter().map(|format| {
        json!({
            "fileFormat": format,
            "isAuthenticated": true,
            "accessURL": url(&subject, "https://files.example.net/dms/", format),
        })
    });
    Ok(rows.collect())
}

/// The platform names an uploaded file; the content is kept as long as it is the source.
pub(super) fn update(world: &mut World, call: &Call<'_>) -> Answer {
    let subject = Subject::reach(world, call)?;
    let format = format_of(&subject, call)?;
    let key = subject.row_key(&format);
    let stored = world.holdings(&subject.level).and_then(|held| held.record(table(&subject), &key));
    let mut record = stored.cloned().unwrap_or_default();
    record::change(FIELDS, &mut record, call.object()?)?;
    match json::field(&record, "fileSource") {
        "Custom" => {
            if let Some(content) = call.text("fileContent") {
                // rule: documented
                STANDARD.decode(&content).map_err(|_| Failure::invalid("fileContent", "must be base64"))?;
                record.insert(CONTENT.to_owned(), content.into());
            } else if !record.contains_key(CONTENT) {
                // rule: documented
                return Err(Failure::missing("fileContent"));
            }
            record.insert(NAME.to_owned(), url(&subject, "/IpDeviceConfig/file/", &format).into());
        }
        "Manual" => drop(record.remove(CONTENT)),
        _ => record = Fields::new(),
    }
    if let Some(holdings) = world.holdings_mut(&subject.level) {
        holdings.table_mut(table(&subject)).insert(key, record);
    }
    Ok(shown(world, &subject, &format))
}

/// The content of a file that was uploaded to a level that the caller may see.
pub(crate) fn content(world: &mut World, call: &Call<'_>) -> Answer {
    let (name, login) = (call.need("fileName")?, call.login()?);
    let seen = world.levels().filter(|(level, _)| world.sees_level(login, level));
    let mut files = seen.flat_map(|(_, holdings)| {
        [OF_DEVICES, OF_TYPES].into_iter().filter_map(|table| holdings.table(table)).flatten().map(|(_, file)| file)
    });
    let file = files.find(|file| json::field(file, NAME) == name && file.contains_key(CONTENT));
    let file = file.ok_or_else(|| Failure::not_found("File", &name))?;
    Ok(json!({ "fileContent": file.get(CONTENT) }))
}
