//! What a user has before it is made ready.

use serde_json::Value;

use super::{NewPasswords, Thing, Webex, WebexUser};
use crate::declare::model;
use crate::users::AlternateUserId;
use crate::value::{Array, UserId};

model! {
    /// What planning found of a user. The journal keeps it, so that a later run makes the same plan.
    Before {
        email_address: Option<String> = "emailAddress",
        alternate_user_id: Array<AlternateUserId> = "alternateUserId",
        has_pack: Option<bool> = "hasPack",
        has_imp: Option<bool> = "hasImp",
        has_device: Option<bool> = "hasDevice",
        /// A line on the device, its own or as a further phone.
        has_line: Option<bool> = "hasLine",
        /// A line elsewhere: on another device, or in a trunk group.
        has_other_line: Option<bool> = "hasOtherLine",
    }
}

impl Before {
    pub(super) fn read(json: &Value) -> Option<Self> {
        serde_json::from_value(json.clone()).ok()
    }

    pub(super) fn write(&self) -> Value {
        crate::json::model_json(self)
    }

    /// Whether the user has a name to log in with; its own id is one.
    pub(super) fn has_name(&self, user: &WebexUser) -> bool {
        let is_it = |id: &UserId| id.as_str().eq_ignore_ascii_case(&user.email_address);
        is_it(&user.user_id)
            || self.alternate_user_id.iter().filter_map(|row| row.alternate_user_id.as_ref()).any(is_it)
    }

    /// The names that the user had besides the one that it is to have.
    pub(super) fn other_names(&self, user: &WebexUser) -> Vec<AlternateUserId> {
        let is_other = |row: &&AlternateUserId| {
            let id = row.alternate_user_id.as_ref().map_or("", UserId::as_str);
            !id.eq_ignore_ascii_case(&user.email_address)
        };
        self.alternate_user_id.iter().filter(is_other).cloned().collect()
    }

    /// What is to be done, in this order.
    pub(super) fn lacks(&self, job: &Webex, user: &WebexUser) -> Vec<Thing> {
        let lacks = |has: Option<bool>| has != Some(true);
        let same_address = self.email_address.as_deref() == Some(&*user.email_address);
        let is_new = lacks(self.has_device) || lacks(self.has_line) || !self.has_name(user);
        let password = match job.passwords {
            NewPasswords::IfNew => is_new,
            NewPasswords::Always => true,
            NewPasswords::Never => false,
        };
        let all = [
            (Thing::ServicePack, job.service_pack.is_some() && lacks(self.has_pack)),
            (Thing::IntegratedImp, job.integrated_imp && lacks(self.has_imp)),
            (Thing::Device, lacks(self.has_device)),
            (Thing::Line, lacks(self.has_line)),
            (Thing::Login, !same_address || !self.has_name(user)),
            (Thing::Password, password),
        ];
        all.into_iter().filter(|(_, lacking)| *lacking).map(|(thing, _)| thing).collect()
    }
}
