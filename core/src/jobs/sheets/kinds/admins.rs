//! Sheets of administrators.

use serde_json::Value;

use super::{GROUP, PROVIDER, USER, has_id};
use crate::Endpoint;
use crate::groups::admins;
use crate::jobs::sheets::kind::{Ask, Part, Recipe, SheetKind};
use crate::service_providers::admins as provider_admins;

const KEY: &[&str] = &["userId"];

pub(in super::super) const GROUP_ADMINS: SheetKind = SheetKind {
    name: "group-admins",
    about: "an administrator of a group, with what it may do",
    create: Some(Recipe {
        usual: &["serviceProviderId", "groupId", "userId", "password", "firstName", "lastName", "language"],
        tasks: &["group.admin.create"],
        ..Recipe::new(
            KEY,
            &[
                Part::always(admins::Create::OPERATION).asks(Ask::exists(admins::List::OPERATION).found_if(is_listed)),
                Part::maybe(admins::policies::Update::OPERATION, "", &[USER]),
            ],
        )
    }),
    change: Some(Recipe {
        usual: &["serviceProviderId", "groupId", "userId", "firstName", "lastName"],
        tasks: &["group.admin.modify", "group.admin.modify.policy"],
        ..Recipe::new(
            KEY,
            &[
                Part::maybe(admins::Update::OPERATION, "", &[PROVIDER, GROUP, USER]).repeats(),
                Part::maybe(admins::policies::Update::OPERATION, "", &[USER]),
            ],
        )
    }),
    delete: Some(Recipe {
        tasks: &["group.admin.delete"],
        unused: super::PLACE,
        ..Recipe::new(KEY, &[Part::always(admins::Delete::OPERATION).asks(Ask::is_gone(admins::Get::OPERATION))])
    }),
};

pub(in super::super) const SERVICE_PROVIDER_ADMINS: SheetKind = SheetKind {
    name: "service-provider-admins",
    about: "an administrator of a service provider, with what it may do",
    create: Some(Recipe {
        usual: &["serviceProviderId", "administratorType", "userId", "password", "firstName", "lastName", "language"],
        tasks: &["service.provider.admin.create"],
        ..Recipe::new(
            KEY,
            &[
                Part::always(provider_admins::Create::OPERATION)
                    .asks(Ask::exists(provider_admins::List::OPERATION).found_if(is_listed)),
                Part::maybe(provider_admins::policies::Update::OPERATION, "", &[USER]),
            ],
        )
    }),
    change: Some(Recipe {
        usual: &["userId", "firstName", "lastName"],
        tasks: &["service.provider.admin.modify", "service.provider.admin.modify.policy"],
        ..Recipe::new(
            KEY,
            &[
                Part::maybe(provider_admins::Update::OPERATION, "", &[PROVIDER, USER]).repeats(),
                Part::maybe(provider_admins::policies::Update::OPERATION, "", &[USER]),
            ],
        )
    }),
    delete: Some(Recipe {
        tasks: &["service.provider.admin.delete"],
        unused: super::PLACE,
        ..Recipe::new(
            KEY,
            &[Part::always(provider_admins::Delete::OPERATION).asks(Ask::is_gone(provider_admins::Get::OPERATION))],
        )
    }),
};

/// The lists are what clients ask for; the single record is documented only.
fn is_listed(answer: &Value, arguments: &Value) -> bool {
    arguments["userId"].as_str().is_some_and(|id| has_id(answer, &["userId", "administratorID"], id))
}
