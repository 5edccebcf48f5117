//! `/passcode/generate`

use crate::declare::{endpoint, model};
use crate::value::{Array, GroupId, Secret, ServiceProviderId};

model! {
    /// A generated passcode; it is not set for any user.
    GeneratedPasscode needs {
        passcode: Secret = "passcode",
    } has {}
}

model! {
    /// Generated passcodes; they are not set for any user.
    GeneratedPasscodes {
        passcodes: Array<Secret> = "passcodes",
    }
}

endpoint! {
    /// Generates a voice portal passcode that follows the passcode rules of the group, without setting it.
    ///
    /// ```
    /// use odin_api::{Endpoint, passcode::generate::Generate};
    /// let answer = r#"{"passcode":"61861273"}"#;
    /// let generated = Generate::response(http::Response::new(answer.into()))?;
    /// assert_eq!(generated.passcode.expose(), "61861273");
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    Generate = GET "/passcode/generate", id "passcode.generate.generate", Safe, Sent -> GeneratedPasscode;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}

endpoint! {
    /// Generates several passcodes that follow the passcode rules of the group.
    ///
    /// It may answer with fewer than asked for.
    ///
    /// ```
    /// use odin_api::passcode::generate::GenerateMany;
    /// let ten = GenerateMany::new("ent.odin", "grp.odin", 10);
    /// ```
    GenerateMany = GET "/passcode/generate", id "passcode.generate.generate-many", Safe, Sent
        -> GeneratedPasscodes;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
        limit: i64 = Query "limit",
    }
}
