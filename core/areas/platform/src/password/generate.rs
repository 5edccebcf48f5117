//! `/password/generate`

use crate::declare::{endpoint, model};
use crate::value::{Array, GroupId, Secret, ServiceProviderId};

model! {
    /// A password that nobody has yet.
    GeneratedPassword needs {
        password: Secret = "password",
    } has {}
}

model! {
    /// Passwords that nobody has yet.
    GeneratedPasswords {
        passwords: Array<Secret> = "passwords",
    }
}

endpoint! {
    /// Makes a password that follows the password rules of the group. Nobody is given it: that is another call.
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
    /// Makes several passwords that follow the password rules of the group.
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
