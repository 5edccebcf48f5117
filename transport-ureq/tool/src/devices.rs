//! `odin device-tags`, `odin rebuild-devices` and `odin reset-devices`

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use odin_api::jobs::devices::Devices;

use crate::connect::Connection;
use crate::failure::Failure;
use crate::files;
use crate::writing::{Writing, carry_out_into};

/// Which devices, and how the job is carried out.
#[derive(Debug, Args)]
struct OfGroup {
    /// The service provider or enterprise of the group
    #[arg(long, value_name = "ID")]
    service_provider: String,
    /// The group
    #[arg(long, value_name = "ID")]
    group: String,
    /// Only devices of this type, as the server writes it, such as "Polycom VVX 400"
    #[arg(long = "type", value_name = "TYPE")]
    device_type: Option<String>,
    /// Only this device; may be given several times
    #[arg(long, value_name = "NAME", conflicts_with = "devices")]
    device: Vec<String>,
    /// Only the devices in this file, one name per line; - is standard input
    #[arg(long, value_name = "FILE")]
    devices: Option<PathBuf>,
    /// Write the outcome of each device to this file, which must not exist yet
    #[arg(long, value_name = "FILE")]
    csv: Option<PathBuf>,
    #[command(flatten)]
    writing: Writing,
}

impl OfGroup {
    fn job(&self) -> Result<Devices, Failure> {
        let mut job = Devices::new(&*self.service_provider, &*self.group);
        if let Some(kind) = &self.device_type {
            job = job.of_type(&**kind);
        }
        if let Some(path) = &self.devices {
            return Ok(job.named(files::lines(path)?));
        }
        Ok(if self.device.is_empty() { job } else { job.named(self.device.iter().map(String::as_str)) })
    }

    fn run(&self, job: &Devices, connection: &Connection) -> Result<ExitCode, Failure> {
        let plan = async |ctx: &_, journal: &mut _| job.plan(ctx, journal).await;
        carry_out_into(self.csv.as_deref(), &self.writing, connection, plan)
    }
}

/// A tag and its value, with an equals sign between them.
fn tag(text: &str) -> Result<(String, String), String> {
    let (name, value) = text.split_once('=').ok_or("a tag needs an equals sign and a value: LOGO=odin.png")?;
    let length = name.trim_matches('%').chars().count();
    match (length, value.chars().count()) {
        (0, _) => Err("there is no name before the equals sign".to_owned()),
        (63.., _) => Err("the name is longer than 62 characters".to_owned()),
        (_, 0) => Err("there is no value behind the equals sign".to_owned()),
        (_, 257..) => Err("the value is longer than 256 characters".to_owned()),
        _ => Ok((name.to_owned(), value.to_owned())),
    }
}

/// Set custom tags of all devices of a group, or of some
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  odin device-tags LOGO=odin.png --service-provider ent.odin --group grp.odin --dry-run
  odin device-tags LOGO=odin.png --service-provider ent.odin --group grp.odin --rebuild --reset --journal tags.journal
  odin device-tags LANGUAGE=English LOGO=odin.png --service-provider ent.odin --group grp.odin --devices phones.txt

Tags are written with or without percent signs. One that a device has gets the new value; the others stay. Devices know
new values after a rebuild and a restart: see --rebuild and --reset.")]
pub struct DeviceTagsArguments {
    /// The tags and their values
    #[arg(required = true, value_name = "TAG=VALUE", value_parser = tag)]
    tags: Vec<(String, String)>,
    /// Then rebuild the configuration files of each device
    #[arg(long)]
    rebuild: bool,
    /// Then restart each device; calls on it end
    #[arg(long)]
    reset: bool,
    #[command(flatten)]
    devices: OfGroup,
}

impl DeviceTagsArguments {
    pub fn run(&self, connection: &Connection) -> Result<ExitCode, Failure> {
        let mut job = self.tags.iter().fold(self.devices.job()?, |job, (name, value)| job.tag(&**name, value));
        if self.rebuild {
            job = job.rebuild();
        }
        if self.reset {
            job = job.reset();
        }
        self.devices.run(&job, connection)
    }
}

/// Rebuild the configuration files of all devices of a group, or of some
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  odin rebuild-devices --service-provider ent.odin --group grp.odin --dry-run
  odin rebuild-devices --service-provider ent.odin --group grp.odin --type 'Polycom VVX 400' --reset --journal rebuild.journal

A device fetches its files when it restarts or asks for them.")]
pub struct RebuildDevicesArguments {
    /// Then restart each device; calls on it end
    #[arg(long)]
    reset: bool,
    #[command(flatten)]
    devices: OfGroup,
}

impl RebuildDevicesArguments {
    pub fn run(&self, connection: &Connection) -> Result<ExitCode, Failure> {
        let job = self.devices.job()?.rebuild();
        self.devices.run(&if self.reset { job.reset() } else { job }, connection)
    }
}

/// Restart all devices of a group, or some of them; calls on them end
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  odin reset-devices --service-provider ent.odin --group grp.odin --dry-run
  odin reset-devices --service-provider ent.odin --group grp.odin --device phone4001 --device phone4002
  odin reset-devices --service-provider ent.odin --group grp.odin --journal reset.journal --csv reset.csv

No device is restarted twice: if it is unknown whether one was, it is left alone, and the exit status is 3.")]
pub struct ResetDevicesArguments {
    #[command(flatten)]
    devices: OfGroup,
}

impl ResetDevicesArguments {
    pub fn run(&self, connection: &Connection) -> Result<ExitCode, Failure> {
        self.devices.run(&self.devices.job()?.reset(), connection)
    }
}
