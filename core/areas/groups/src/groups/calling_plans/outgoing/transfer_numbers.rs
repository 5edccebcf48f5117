//! `/groups/calling-plans/outgoing/transfer-numbers`: where calls go that need approval.

use crate::declare::endpoint;
use crate::groups::calling_plans::outgoing::{DepartmentTransferring, GroupTransferring};
use crate::response::WriteResponse;
use crate::value::{GroupId, ServiceProviderId};

endpoint! {
    /// The numbers to which calls are transferred for approval, by department.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::calling_plans::outgoing::transfer_numbers::Get};
    /// let call = Get::new("ent.odin", "grp.odin");
    /// let answer = r#"{"departments":[{"transferNumbers":{"phoneNumber01":"+12015550100"}}]}"#;
    /// let plan = Get::response(http::Response::new(answer.into()))?;
    /// let numbers = plan.departments[0].transfer_numbers.as_ref().unwrap();
    /// assert_eq!(numbers.phone_number01.get().unwrap(), "+12015550100");
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "OCP")]
    Get = GET "/groups/calling-plans/outgoing/transfer-numbers",
        id "groups.calling-plans.outgoing.transfer-numbers.get", Safe, Sent -> GroupTransferring;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}

endpoint! {
    /// Changes the numbers to which calls are transferred for approval.
    ///
    /// Departments that are not listed stay as they are; a row without a department is for users who are in none.
    ///
    /// ```
    /// use odin_api::groups::calling_plans::outgoing::transfer_numbers::Update;
    /// use odin_api::groups::calling_plans::outgoing::DepartmentTransferring;
    /// use odin_api::shapes::dialing::TransferNumbers;
    /// let mut numbers = TransferNumbers::default();
    /// numbers.phone_number01 = "+12015550100".into();
    /// let mut row = DepartmentTransferring::default();
    /// row.transfer_numbers = Some(numbers);
    /// let update = Update::new("ent.odin", "grp.odin").departments([row]);
    /// ```
    #[doc(alias = "OCP")]
    Update = PUT "/groups/calling-plans/outgoing/transfer-numbers",
        id "groups.calling-plans.outgoing.transfer-numbers.update", Idempotent, Sent -> WriteResponse<GroupTransferring>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
    }
    items { departments: DepartmentTransferring = "departments" }
    one_of ["departments"]
}
