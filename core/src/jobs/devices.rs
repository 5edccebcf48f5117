//! The devices of a group, its phones above all: custom tags, configuration files, restarts.

use std::collections::{BTreeMap, BTreeSet};

use super::error::{JobError, Problem, named_twice};
use super::journal::Journal;
use super::past::Past;
use super::plan::{AfterUnknown, Item, Plan, Step};
use crate::flow::Ctx;
use crate::groups::devices::{self, rebuild::Rebuild, reset::Reset, tags};
use crate::shapes::device::TagName;
use crate::value::{DeviceName, DeviceType, GroupId, ServiceProviderId};
use crate::{Endpoint, Error};

/// What is done to the devices of a group, to all of them or to some: custom tags are set, then the configuration files are
/// rebuilt, then the device restarts, each if it is asked for.
///
/// Each device is an item. A tag that is there gets the new value. A restart is never sent twice: if nobody knows whether it
/// was carried out, its fate stays unknown. The server refuses it for types of devices that cannot be restarted from afar.
///
/// Calls: one to list the devices, and for each device one a tag, one to rebuild and one to restart.
/// [`groups::device_types::rebuild`](crate::groups::device_types::rebuild) and
/// [`reset`](crate::groups::device_types::reset) take one call for all devices of a type, at the same moment and without an
/// outcome for each.
///
/// ```
/// use odin_api::flow::Ctx;
/// use odin_api::jobs::devices::Devices;
/// use odin_api::jobs::{JobError, Journal, Report, RunOptions};
///
/// # #[expect(dead_code)]
/// async fn run(ctx: &Ctx, journal: &mut dyn Journal) -> Result<Report, JobError> {
///     let job = Devices::new("ent.odin", "grp.odin").of_type("Polycom VVX 400").tag("LOGO", "odin.png").rebuild().reset();
///     job.plan(ctx, journal).await?.run(ctx, journal, &RunOptions::default()).await
/// }
/// ```
#[derive(Debug, Clone)]
pub struct Devices {
    service_provider_id: ServiceProviderId,
    group_id: GroupId,
    kind: Option<DeviceType>,
    names: Option<Vec<DeviceName>>,
    tags: Vec<(TagName, String)>,
    rebuild: bool,
    reset: bool,
}

impl Devices {
    /// All devices of a group, and nothing that is done to them yet.
    pub fn new(service_provider_id: impl Into<ServiceProviderId>, group_id: impl Into<GroupId>) -> Self {
        Self {
            service_provider_id: service_provider_id.into(),
            group_id: group_id.into(),
            kind: None,
            names: None,
            tags: Vec::new(),
            rebuild: false,
            reset: false,
        }
    }

    /// Only devices of this type, as the server writes it: `Polycom VVX 400`.
    #[must_use]
    pub fn of_type(mut self, device_type: impl Into<DeviceType>) -> Self {
        self.kind = Some(device_type.into());
        self
    }

    /// Only these devices.
    #[must_use]
    pub fn named(mut self, names: impl IntoIterator<Item = impl Into<DeviceName>>) -> Self {
        self.names = Some(names.into_iter().map(Into::into).collect());
        self
    }

    /// Sets a custom tag, besides those of earlier calls. The devices know it after a rebuild and a restart.
    #[must_use]
    pub fn tag(mut self, name: impl Into<TagName>, value: impl Into<String>) -> Self {
        self.tags.push((name.into(), value.into()));
        self
    }

    /// Rebuilds the configuration files. A device fetches them when it restarts or asks.
    #[must_use]
    pub fn rebuild(mut self) -> Self {
        self.rebuild = true;
        self
    }

    /// Restarts the devices; calls on them end.
    #[must_use]
    pub fn reset(mut self) -> Self {
        self.reset = true;
        self
    }

    /// Makes the plan. If the journal has it already, the devices are taken from there.
    ///
    /// A device that the group does not have, or that is of another type, is an error, as is a group without such devices.
    pub async fn plan<J: Journal + ?Sized>(&self, ctx: &Ctx, journal: &mut J) -> Result<Plan, JobError> {
        self.check()?;
        let mut plan = Plan::new(self.kind(), self.target());
        let names = self.names.as_ref().map(|names| names.iter().map(DeviceName::as_str).collect());
        let past = Past::of(journal, &plan, names)?;
        let devices =
            if past.is_planned() { past.keys().map(DeviceName::from).collect() } else { self.find(ctx).await? };
        for device in &devices {
            let steps = self.steps(device)?;
            plan.push(steps.into_iter().fold(Item::new(device.as_str()), Item::step));
        }
        Ok(plan)
    }

    fn check(&self) -> Result<(), JobError> {
        if self.tags.is_empty() && !self.rebuild && !self.reset {
            return Err(JobError::problem("devices", "neither a tag nor a rebuild nor a reset is asked for"));
        }
        if self.names.as_ref().is_some_and(Vec::is_empty) {
            return Err(JobError::problem("devices", "there are none"));
        }
        named_twice(self.tags.iter().map(|(name, _)| name.as_str()))?;
        named_twice(self.names.iter().flatten().map(DeviceName::as_str))
    }

    /// What is done: `devices.tags+rebuild`.
    fn kind(&self) -> String {
        let parts = [("tags", !self.tags.is_empty()), ("rebuild", self.rebuild), ("reset", self.reset)];
        let parts: Vec<_> = parts.into_iter().filter_map(|(word, is_asked)| is_asked.then_some(word)).collect();
        format!("devices.{}", parts.join("+"))
    }

    fn target(&self) -> String {
        let group = format!("{}/{}", self.service_provider_id, self.group_id);
        match (&self.names, &self.kind) {
            (Some(_), _) => format!("some devices of {group}"),
            (None, Some(kind)) => format!("type {kind} of {group}"),
            (None, None) => group,
        }
    }

    async fn find(&self, ctx: &Ctx) -> Result<Vec<DeviceName>, JobError> {
        let list = devices::List::new(&self.service_provider_id, &self.group_id);
        let list = ctx.call(list).await?.strict().map_err(Error::from)?;
        let types: BTreeMap<&str, &str> = list
            .iter()
            .map(|row| {
                let name = row.device_name.as_ref().map_or("", DeviceName::as_str);
                (name, row.device_type.as_ref().map_or("", DeviceType::as_str))
            })
            .collect();
        let mut problems = Vec::new();
        if types.contains_key("") {
            problems.push(Problem::new("devices", "the list of the server has one without a name"));
        }
        let is_wanted = |kind: &str| self.kind.as_ref().is_none_or(|wanted| wanted == kind);
        for device in self.names.iter().flatten() {
            match types.get(device.as_str()) {
                None => {
                    let why = format!("the group {} has no such device", self.group_id);
                    problems.push(Problem::new(device.as_str(), why));
                }
                Some(kind) if !is_wanted(kind) => {
                    problems.push(Problem::new(device.as_str(), format!("it is of the type {kind}")));
                }
                Some(_) => {}
            }
        }
        if !problems.is_empty() {
            return Err(JobError::Problems(problems));
        }
        if let Some(names) = &self.names {
            return Ok(names.clone());
        }
        let found: Vec<_> =
            types.iter().filter(|(_, kind)| is_wanted(kind)).map(|(name, _)| DeviceName::from(*name)).collect();
        if !found.is_empty() {
            return Ok(found);
        }
        let kinds: BTreeSet<_> = types.into_values().collect();
        let others: Vec<_> = kinds.into_iter().collect();
        Err(JobError::problem(
            "devices",
            match &self.kind {
                Some(kind) if !others.is_empty() => {
                    format!("the group {} has none of the type {kind}, but of {}", self.group_id, others.join(", "))
                }
                _ => format!("the group {} has none", self.group_id),
            },
        ))
    }

    fn steps(&self, device: &DeviceName) -> Result<Vec<Step>, Error> {
        let (provider, group) = (&self.service_provider_id, &self.group_id);
        let mut steps = Vec::new();
        for (name, value) in &self.tags {
            let set = tags::Create::new(provider, group, device, name).tag_value(value).prepare()?;
            // It sets the value of a tag that is there.
            steps.push(Step::new(set).after_unknown(AfterUnknown::Repeat));
        }
        if self.rebuild {
            steps.push(Step::new(Rebuild::new(provider, group, device).prepare()?));
        }
        if self.reset {
            steps.push(Step::new(Reset::new(provider, group, device).prepare()?));
        }
        Ok(steps)
    }
}
