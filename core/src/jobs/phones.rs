//! The phones of a group: custom tags, configuration files, restarts.

use std::collections::BTreeSet;

use super::error::{JobError, Problem};
use super::plan::{AfterUnknown, Item, Plan, Step};
use crate::flow::Ctx;
use crate::groups::devices::{self, rebuild::Rebuild, reset::Reset, tags};
use crate::value::{DeviceName, DeviceType, GroupId, ServiceProviderId};
use crate::{Endpoint, Error};

/// What is done to each phone, in this order.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum PhoneTask {
    /// Sets a custom tag, whether or not it is there already.
    Tag(String, String),
    /// Rebuilds its configuration files.
    Rebuild,
    /// Restarts it; active calls may end.
    Reset,
}

/// Something to be done to the phones of a group: all of them, those of a type, or some.
///
/// If the fate of a restart is unknown it is not sent again; everything else is.
///
/// Calls: one to list the devices, and one a device for each task.
///
/// ```
/// use odin_api::flow::Ctx;
/// use odin_api::jobs::phones::{PhoneTask, Phones};
/// use odin_api::jobs::{JobError, NoJournal, Report, RunOptions};
///
/// # #[expect(dead_code)]
/// async fn run(ctx: &Ctx) -> Result<Report, JobError> {
///     let job = Phones::new("ent.odin", "grp.odin", [PhoneTask::Rebuild, PhoneTask::Reset]).of_type("Polycom VVX 400");
///     job.plan(ctx).await?.run(ctx, &mut NoJournal, &RunOptions::default()).await
/// }
/// ```
#[derive(Debug, Clone)]
pub struct Phones {
    service_provider_id: ServiceProviderId,
    group_id: GroupId,
    tasks: Vec<PhoneTask>,
    device_type: Option<String>,
    devices: Vec<DeviceName>,
}

impl Phones {
    /// These tasks for all devices of a group.
    pub fn new(
        service_provider_id: impl Into<ServiceProviderId>,
        group_id: impl Into<GroupId>,
        tasks: impl IntoIterator<Item = PhoneTask>,
    ) -> Self {
        let (service_provider_id, group_id) = (service_provider_id.into(), group_id.into());
        Self {
            service_provider_id,
            group_id,
            tasks: tasks.into_iter().collect(),
            device_type: None,
            devices: Vec::new(),
        }
    }

    /// Only devices of this type.
    #[must_use]
    pub fn of_type(mut self, device_type: impl Into<String>) -> Self {
        self.device_type = Some(device_type.into());
        self
    }

    /// Only these devices.
    #[must_use]
    pub fn named(mut self, devices: impl IntoIterator<Item = impl Into<DeviceName>>) -> Self {
        self.devices = devices.into_iter().map(Into::into).collect();
        self
    }

    /// Makes the plan. A device that the group does not have is an error, before anything is sent.
    pub async fn plan(&self, ctx: &Ctx) -> Result<Plan, JobError> {
        if self.tasks.is_empty() {
            return Err(JobError::problem("tasks", "there are none"));
        }
        let list = devices::List::new(&self.service_provider_id, &self.group_id);
        let list = ctx.call(list).await?.strict().map_err(Error::from)?;
        let mut missing: BTreeSet<&str> = self.devices.iter().map(DeviceName::as_str).collect();
        let mut plan = Plan::new("phones", format!("{}/{}", self.service_provider_id, self.group_id));
        for device in &list {
            let Some(device_name) = &device.device_name else { continue };
            let name = device_name.as_str();
            let is_named = missing.remove(name) || self.devices.is_empty();
            let kind = device.device_type.as_ref().map(DeviceType::as_str);
            if is_named && self.device_type.as_deref().is_none_or(|wanted| kind == Some(wanted)) {
                let steps = self.tasks.iter().map(|task| self.step(device_name, task));
                let steps: Vec<Step> = steps.collect::<Result<_, Error>>()?;
                plan.push(steps.into_iter().fold(Item::new(name), Item::step));
            }
        }
        if !missing.is_empty() {
            let problem = |name: &str| Problem::new(name, format!("the group {} has no such device", self.group_id));
            return Err(JobError::Problems(missing.into_iter().map(problem).collect()));
        }
        if plan.items().is_empty() { Err(JobError::problem("devices", "there are none")) } else { Ok(plan) }
    }

    fn step(&self, device: &DeviceName, task: &PhoneTask) -> Result<Step, Error> {
        let (provider, group) = (&self.service_provider_id, &self.group_id);
        Ok(match task {
            PhoneTask::Tag(name, value) => {
                let create = tags::Create::new(provider, group, device, &**name).tag_value(value).prepare()?;
                // It sets the value of a tag that is there.
                Step::new(create).after_unknown(AfterUnknown::Repeat)
            }
            PhoneTask::Rebuild => Step::new(Rebuild::new(provider, group, device).prepare()?),
            PhoneTask::Reset => Step::new(Reset::new(provider, group, device).prepare()?),
        })
    }
}
