//! The lists that say who is in a group.

use futures_util::future::join4;
use serde::Deserialize;

use super::subject::Home;
use crate::flow::Ctx;
use crate::groups::auto_attendants::{self, AutoAttendantRow};
use crate::groups::call_centers::{self, CallCenterRow};
use crate::groups::hunt_groups::{self, HuntGroupRow};
use crate::value::{Array, PhoneNumber, UserId};
use crate::{Endpoint as _, Error, ErrorKind, users};

/// What is needed of a row of the list of users. The rest, most of it, is skipped.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct UserRow {
    pub(super) user_id: UserId,
    pub(super) last_name: Option<String>,
    pub(super) first_name: Option<String>,
    pub(super) phone_number: Option<PhoneNumber>,
    pub(super) extension: Option<String>,
    #[serde(default)]
    pub(super) aliases: Array<String>,
    pub(super) default_alias: Option<String>,
}

/// The rows of the lists.
#[derive(Default)]
pub(super) struct Lists {
    pub(super) users: Vec<UserRow>,
    pub(super) attendants: Vec<AutoAttendantRow>,
    pub(super) hunt_groups: Vec<HuntGroupRow>,
    pub(super) call_centers: Vec<CallCenterRow>,
}

impl Lists {
    /// Reads the four lists of a group; with aliases of users where those are wanted.
    pub(super) async fn read(ctx: &Ctx, (provider, group): &Home, aliases: bool) -> Result<Self, Error> {
        let users = users::List::of_group(provider, group);
        let users = if aliases { users.extended(true) } else { users };
        let (users, attendants, hunt_groups, call_centers) = join4(
            ctx.call(users.read_as::<Vec<UserRow>>()),
            ctx.call(auto_attendants::List::new(provider, group)),
            ctx.call(hunt_groups::List::new(provider, group)),
            ctx.call(call_centers::List::new(provider, group)),
        )
        .await;
        Ok(Self {
            users: users?,
            attendants: rows(attendants)?,
            hunt_groups: rows(hunt_groups)?,
            call_centers: rows(call_centers)?,
        })
    }
}

/// The rows of a list; none where the group does not have the service.
fn rows<T>(list: Result<Array<T>, Error>) -> Result<Vec<T>, Error> {
    match list {
        Ok(rows) => Ok(rows.strict()?),
        Err(error) if error.kind() == ErrorKind::NotAssigned => Ok(Vec::new()),
        Err(error) => Err(error),
    }
}
