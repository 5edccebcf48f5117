//! `/password/generate`

use crate::declare::{endpoint, model};
use crate::value::{Array, GroupId, Secret, ServiceProviderId};

model! {
    /// A generated password; it is not set for any user.
    GeneratedPassword needs {
        password: Secret = "password",
    } has {}
}

model! {
    /// Generated passwords; they are not set for any user.
    GeneratedPasswords {
        passwords: Array<Secret> = "passwords",
    }
}

endpoint! {
    /// Generates a password that follows the password rules of the group, without setting it.
    ///
    /// ```
    /// use odin_api::{Endpoint, password::generate::Generate};
    /// let answer = r#"{"password":"9!06B_9Cs{J4"}"#;
    /// let generated = Generate::response(http::Response::new(answer.into()))?;
    /// assert_eq!(generated.password.expose(), "9!06B_9Cs{J4");
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    Generate = GET "/password/generate", id "password.generate.generate", Safe, Sent -> GeneratedPassword;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}

endpoint! {
    /// Generates several passwords that follow the password rules of the group.
    ///
    /// It may answer with fewer than asked for: the documented call asked for 100 and got 60.
    ///
    /// ```
    /// use odin_api::password::generate::GenerateMany;
    /// let ten = GenerateMany::new("ent.odin", "grp.odin", 10);
    /// ```
    GenerateMany = GET "/password/generate", id "password.generate.generate-many", Safe, Sent
        -> GeneratedPasswords;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
        limit: i64 = Query "limit",
    }
}
