//! The operations of the Odin API about everything above groups, those of Odin itself, and the generators of passwords.
//!
//! Programs use them through [`odin-api`](https://docs.rs/odin-api), by the same names. The path of a module is its URL: with
//! the features `service-providers`, `enterprises` and `system` there are modules of these names, with `odin` those of
//! what is Odin's own, such as `branding` and `tasks`, and always [`password`], [`sip_password`] and [`passcode`].

// The files of this area name the modules of the engine, in code and in links, as the engine itself does.
#[allow(unused_imports, reason = "some are named by links in the documentation only")]
use odin_api_engine::{Endpoint, Error, Evidence, Operation, Safety, declare, flow, json, response, shapes, value};

#[cfg(feature = "odin")]
pub mod branding;
#[cfg(feature = "enterprises")]
pub mod enterprises;
pub mod passcode;
pub mod password;
#[cfg(feature = "service-providers")]
pub mod service_providers;
pub mod sip_password;
#[cfg(feature = "system")]
pub mod system;
#[cfg(feature = "odin")]
pub mod tasks;
#[cfg(feature = "odin")]
pub mod ui;

/// The generators of passwords and passcodes.
pub const GENERATORS: &[&Operation] = declare::operations![
    crate::passcode::generate::Generate,
    crate::passcode::generate::GenerateMany,
    crate::password::generate::Generate,
    crate::password::generate::GenerateMany,
    crate::sip_password::generate::Generate,
    crate::sip_password::generate::GenerateMany,
];

/// Every operation about enterprises.
#[cfg(feature = "enterprises")]
pub const ENTERPRISES: &[&Operation] = declare::operations![
    crate::enterprises::call_centers::Get,
    crate::enterprises::call_centers::Update,
    crate::enterprises::call_centers::agent_unavailable_codes::List,
    crate::enterprises::call_centers::agent_unavailable_codes::Create,
    crate::enterprises::call_centers::agent_unavailable_codes::Update,
    crate::enterprises::call_centers::agent_unavailable_codes::Delete,
    crate::enterprises::call_centers::agent_unavailable_codes_settings::Get,
    crate::enterprises::call_centers::agent_unavailable_codes_settings::Update,
    crate::enterprises::call_centers::call_disposition_code::Get,
    crate::enterprises::call_centers::call_disposition_code::Create,
    crate::enterprises::call_centers::call_disposition_code::Update,
    crate::enterprises::call_centers::call_disposition_code::Delete,
    crate::enterprises::call_centers::call_disposition_code_usage::Get,
    crate::enterprises::call_centers::call_disposition_codes::List,
    crate::enterprises::call_centers::enhanced_reporting::Get,
    crate::enterprises::call_centers::enhanced_reporting::Update,
    crate::enterprises::call_centers::enhanced_reporting::scheduled_report_call_centers::Get,
    crate::enterprises::call_centers::enhanced_reporting::scheduled_reports::Get,
    crate::enterprises::call_centers::enhanced_reporting::scheduled_reports::List,
    crate::enterprises::call_centers::enhanced_reporting::scheduled_reports::Create,
    crate::enterprises::call_centers::enhanced_reporting_branding::Get,
    crate::enterprises::call_centers::enhanced_reporting_branding::Update,
    crate::enterprises::call_centers::routing_policy::Get,
    crate::enterprises::call_centers::routing_policy::Update,
];

/// Every operation that is Odin's own.
#[cfg(feature = "odin")]
pub const ODIN: &[&Operation] = declare::operations![
    crate::branding::applications::Get,
    crate::branding::applications::List,
    crate::branding::applications::Create,
    crate::branding::applications::Update,
    crate::branding::applications::Delete,
    crate::branding::emails::Get,
    crate::branding::emails::List,
    crate::branding::emails::Create,
    crate::branding::emails::Update,
    crate::branding::emails::Delete,
    crate::branding::hostnames::Get,
    crate::branding::hostnames::List,
    crate::branding::hostnames::Create,
    crate::branding::hostnames::Update,
    crate::branding::hostnames::Delete,
    crate::branding::hostnames::clone::Clone,
    crate::branding::modules::Get,
    crate::branding::modules::List,
    crate::branding::modules::Update,
    crate::branding::resources::Get,
    crate::branding::resources::List,
    crate::branding::resources::Create,
    crate::branding::resources::Update,
    crate::branding::resources::Delete,
    crate::branding::resources::hostname::List,
    crate::branding::settings::Get,
    crate::branding::settings::Update,
    crate::branding::templates::Get,
    crate::branding::templates::Update,
    crate::tasks::Get,
    crate::tasks::List,
    crate::tasks::Create,
    crate::tasks::CreateEnterpriseTrunkEnterprise,
    crate::tasks::CreateGroupBulkClone,
    crate::tasks::CreateGroupDeviceCreate,
    crate::tasks::CreateGroupDeviceTagModify,
    crate::tasks::CreateGroupDeviceUpsert,
    crate::tasks::CreateGroupDnsAssign,
    crate::tasks::CreateGroupDnsUnassign,
    crate::tasks::CreateGroupServicesUpdate,
    crate::tasks::CreateGroupTrunkGroup,
    crate::tasks::CreateGroupTrunkGroupCreate,
    crate::tasks::CreateGroupTrunkGroupUpdate,
    crate::tasks::CreateServiceProviderBulkClone,
    crate::tasks::CreateTrunkGroupCallCapacity,
    crate::tasks::CreateUserAuthenticationUpdate,
    crate::tasks::CreateUserCreate,
    crate::tasks::CreateUserDelete,
    crate::tasks::CreateUserIntegratedImpUpdate,
    crate::tasks::CreateUserMove,
    crate::tasks::CreateUserNumberUpdate,
    crate::tasks::CreateUserPasswordUpdate,
    crate::tasks::CreateUserPasswordsUpdate,
    crate::tasks::CreateUserPortalPasscodeUpdate,
    crate::tasks::CreateUserServicesUpdate,
    crate::tasks::CreateUserSharedcallappearanceUpdate,
    crate::tasks::CreateUserUconeUpdate,
    crate::ui::applications::List,
    crate::ui::emails::Get,
    crate::ui::images::Get,
    crate::ui::modules::List,
    crate::ui::resources::List,
    crate::ui::settings::Get,
    crate::ui::styles::Get,
    crate::ui::templates::Get,
];

/// Every operation about service providers.
#[cfg(feature = "service-providers")]
pub const SERVICE_PROVIDERS: &[&Operation] = declare::operations![
    crate::service_providers::Get,
    crate::service_providers::List,
    crate::service_providers::Create,
    crate::service_providers::Update,
    crate::service_providers::Delete,
    crate::service_providers::admins::Get,
    crate::service_providers::admins::List,
    crate::service_providers::admins::Create,
    crate::service_providers::admins::Update,
    crate::service_providers::admins::Delete,
    crate::service_providers::admins::policies::Get,
    crate::service_providers::admins::policies::Update,
    crate::service_providers::call_centers::threshold_default_profile::Get,
    crate::service_providers::call_centers::threshold_profiles::Get,
    crate::service_providers::call_centers::threshold_profiles::List,
    crate::service_providers::call_centers::threshold_profiles::Create,
    crate::service_providers::call_centers::threshold_profiles::Update,
    crate::service_providers::call_centers::threshold_profiles::Delete,
    crate::service_providers::device_types::tags::List,
    crate::service_providers::device_types::tags::Create,
    crate::service_providers::device_types::tags::Update,
    crate::service_providers::device_types::tags::Delete,
    crate::service_providers::devices::Get,
    crate::service_providers::devices::List,
    crate::service_providers::devices::Create,
    crate::service_providers::devices::Update,
    crate::service_providers::devices::Delete,
    crate::service_providers::devices::files::Get,
    crate::service_providers::devices::files::List,
    crate::service_providers::devices::files::Update,
    crate::service_providers::devices::multiple_tags::Delete,
    crate::service_providers::devices::rebuild::Rebuild,
    crate::service_providers::devices::reset::Reset,
    crate::service_providers::devices::tags::List,
    crate::service_providers::devices::tags::Create,
    crate::service_providers::devices::tags::Update,
    crate::service_providers::devices::tags::Delete,
    crate::service_providers::devices::users::List,
    crate::service_providers::dns::List,
    crate::service_providers::dns::Create,
    crate::service_providers::dns::Delete,
    crate::service_providers::dns::search::Search,
    crate::service_providers::network_class_of_services::List,
    crate::service_providers::network_class_of_services::SelectDefault,
    crate::service_providers::network_class_of_services::Update,
    crate::service_providers::routing_profile::Get,
    crate::service_providers::routing_profile::Update,
    crate::service_providers::services::Get,
    crate::service_providers::services::Update,
    crate::service_providers::services::assignable::List,
    crate::service_providers::services::authorized::List,
    crate::service_providers::trunk_groups::call_capacity::Get,
    crate::service_providers::trunk_groups::call_capacity::Update,
    crate::service_providers::trunk_groups::call_capacity::reports::Get,
];

/// Every operation about the system.
#[cfg(feature = "system")]
pub const SYSTEM: &[&Operation] = declare::operations![
    crate::system::communication_barring::profiles::List,
    crate::system::device_types::List,
    crate::system::devices::Get,
    crate::system::devices::List,
    crate::system::devices::Search,
    crate::system::devices::Create,
    crate::system::devices::Update,
    crate::system::devices::Delete,
    crate::system::devices::files::Get,
    crate::system::devices::files::List,
    crate::system::devices::files::Update,
    crate::system::devices::multiple_tags::Delete,
    crate::system::devices::rebuild::Rebuild,
    crate::system::devices::reset::Reset,
    crate::system::devices::tags::List,
    crate::system::devices::tags::Create,
    crate::system::devices::tags::Update,
    crate::system::devices::tags::Delete,
    crate::system::devices::users::List,
    crate::system::dns::Get,
    crate::system::dns::search::Search,
    crate::system::dns::summary::List,
    crate::system::dns::utilization::List,
    crate::system::feature_access_codes::Get,
    crate::system::feature_access_codes::Update,
    crate::system::network_class_of_services::Get,
    crate::system::network_class_of_services::List,
    crate::system::network_class_of_services::Create,
    crate::system::network_class_of_services::Update,
    crate::system::network_class_of_services::Delete,
    crate::system::network_class_of_services::usage::List,
    crate::system::routing_profile::List,
    crate::system::services::Get,
];
