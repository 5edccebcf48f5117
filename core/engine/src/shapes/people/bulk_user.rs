//! The user of a row of a bulk answer: `{service, user, data}`.

use super::Department;
use crate::declare::model;
use crate::value::{GroupId, PhoneNumber, ServiceProviderId, UserId};

model! {
    /// The user of a bulk row.
    BulkUser needs {
        user_id: UserId = "userId",
    } has {
        last_name: Option<String> = "lastName",
        first_name: Option<String> = "firstName",
        phone_number: Option<PhoneNumber> = "phoneNumber",
        extension: Option<String> = "extension",
        department: Option<Department> = "department",
        /// The department with those above it.
        department_full_path: Option<String> = "departmentFullPath",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        hiragana_last_name: Option<String> = "hiraganaLastName",
        hiragana_first_name: Option<String> = "hiraganaFirstName",
        phone_number_activated: Option<bool> = "phoneNumberActivated",
        email_address: Option<String> = "emailAddress",
        in_trunk_group: Option<bool> = "inTrunkGroup",
        country_code: Option<String> = "countryCode",
        national_prefix: Option<String> = "nationalPrefix",
        /// The domain of the user id.
        domain: Option<String> = "domain",
    }
}
