//! Phone directories.

use crate::declare::model;
use crate::value::{GroupId, PhoneNumber, ServiceName, UserId};

model! {
    /// An entry of a phone directory. Only the extended directory of an enterprise has what comes after the user id.
    DirectoryEntry {
        /// Last name first, as in `Lovelace, Ada`.
        name: Option<String> = "name" [Chars(0, 50)],
        number: Option<PhoneNumber> = "number",
        extension: Option<String> = "extension",
        department: Option<String> = "department",
        group_id: Option<GroupId> = "groupId",
        user_id: Option<UserId> = "userId",
        first_name: Option<String> = "firstName",
        last_name: Option<String> = "lastName",
        hiragana_name: Option<String> = "hiraganaName",
        title: Option<String> = "title",
        mobile: Option<PhoneNumber> = "mobile",
        pager: Option<PhoneNumber> = "pager",
        email_address: Option<String> = "emailAddress",
        yahoo_id: Option<String> = "yahooId",
        /// The id for instant messages.
        imp_id: Option<String> = "iMPId",
        location: Option<String> = "location",
        address_line1: Option<String> = "addressLine1",
        address_line2: Option<String> = "addressLine2",
        city: Option<String> = "city",
        state: Option<String> = "state",
        zip: Option<String> = "zip",
        country: Option<String> = "country",
        time_zone: Option<String> = "timeZone",
        /// For an entry that is a service, such as a hunt group.
        service_name: Option<ServiceName> = "serviceName",
        /// Whether it is somebody of another system who is dialed like a member of the enterprise.
        is_virtual_on_net_user: Option<bool> = "isVirtualOnNetUser",
    }
}
