//! `/users/call-centers/supervisor/call-centers`: what a user supervises.

use crate::declare::{endpoint, model};
use crate::shapes::call_center::CallCenterType;
use crate::value::{Array, PhoneNumber, ServiceUserId, UserId};

model! {
    /// A call center that a user supervises.
    SupervisedCallCenter {
        service_user_id: Option<ServiceUserId> = "serviceUserId",
        phone_number: Option<PhoneNumber> = "phoneNumber",
        extension: Option<String> = "extension",
        call_center_type: Option<CallCenterType> = "type",
        priority: Option<String> = "priority",
    }
}

endpoint! {
    /// The call centers that a user supervises.
    ///
    /// The source has the singular `/user` in this path; the plural of the other operations is used.
    /// The fields are inferred from BroadWorks.
    ///
    /// ```
    /// use odin_api::users::call_centers::supervisor::call_centers::List;
    /// let list = List::new("4004@example.net");
    /// ```
    List = GET "/users/call-centers/supervisor/call-centers", id "users.call-centers.supervisor.call-centers.list",
        Safe, Inferred -> Array<SupervisedCallCenter>;
    new { supervisor_user_id: UserId = Query "supervisorUserId" }
}
