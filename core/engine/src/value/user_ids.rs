//! Several user ids in one argument.

use super::{UserId, text_type};

text_type!(
    /// One or more user ids, joined by commas; service user ids of auto attendants too.
    UserIds: Ids,
    "user ids",
    std::convert::identity
);

impl UserIds {
    /// These users, all in one call.
    ///
    /// ```
    /// use odin_api::users::call_records::UserIds;
    /// assert_eq!(UserIds::of(["4001@example.net", "4002@example.net"]), "4001@example.net,4002@example.net");
    /// ```
    pub fn of(ids: impl IntoIterator<Item = impl Into<UserId>>) -> Self {
        let ids: Vec<String> = ids.into_iter().map(|id| id.into().into_string()).collect();
        Self::from(ids.join(","))
    }
}

impl From<UserId> for UserIds {
    fn from(id: UserId) -> Self {
        Self::from(id.into_string())
    }
}

impl From<&UserId> for UserIds {
    fn from(id: &UserId) -> Self {
        Self::from(id.as_str())
    }
}
