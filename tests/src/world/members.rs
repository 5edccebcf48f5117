//! Memberships end with the member.

use serde_json::Value;

use crate::json::Fields;
use crate::world::{GroupKey, World};

impl World {
    /// Takes a user that is being deleted out of every list of its group that names it: agents of hunt groups,
    /// users of call pickup groups and so on.
    pub(crate) fn forget_member(&mut self, key: &GroupKey, user_id: &str) {
        let instances = self.users.in_group(key).filter(|user| user.service_type.is_some());
        let ids: Vec<String> = instances.map(|instance| instance.id.clone()).collect();
        for id in ids {
            if let Some(parts) = self.users.get_mut_unindexed(&id) {
                parts.holdings.records_mut().for_each(|record| forget(record, user_id));
            }
        }
        if let Some(group) = self.groups.get_mut(key) {
            group.holdings.records_mut().for_each(|record| forget(record, user_id));
        }
    }
}

/// Drops the rows of all lists of a record that are about a user, and the user as a pilot.
fn forget(record: &mut Fields, user_id: &str) {
    if record.get("pilotUserId").is_some_and(|id| id == user_id) {
        record.remove("pilotUserId");
    }
    for list in record.values_mut().filter_map(Value::as_array_mut) {
        list.retain(|row| row.get("userId").is_none_or(|id| id != user_id));
    }
}
