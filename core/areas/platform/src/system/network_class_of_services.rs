//! `/system/network-class-of-services`: which calls may be made, for users of the same class.

pub mod usage;

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::Array;

model! {
    /// A barring profile of a network class of service.
    CallerBarringProfile {
        /// Whether it holds while the user has switched no other on.
        is_primary: Option<bool> = "isPrimary",
        name: Option<String> = "name" [Chars(0, 40)],
    }
}

model! {
    /// A network class of service.
    #[doc(alias = "NCOS")]
    NetworkClassOfService needs {
        name: String = "name",
    } has {
        description: Option<String> = "description",
        /// Sent to the network with each call, which translates numbers by it.
        network_translation_index: Option<String> = "networkTranslationIndex",
        communication_barring_profile0: Option<CallerBarringProfile> = "communicationBarringProfile0",
        communication_barring_profile1: Option<CallerBarringProfile> = "communicationBarringProfile1",
        communication_barring_profile2: Option<CallerBarringProfile> = "communicationBarringProfile2",
        communication_barring_profile3: Option<CallerBarringProfile> = "communicationBarringProfile3",
        communication_barring_profile4: Option<CallerBarringProfile> = "communicationBarringProfile4",
        communication_barring_profile5: Option<CallerBarringProfile> = "communicationBarringProfile5",
        communication_barring_profile6: Option<CallerBarringProfile> = "communicationBarringProfile6",
        communication_barring_profile7: Option<CallerBarringProfile> = "communicationBarringProfile7",
        communication_barring_profile8: Option<CallerBarringProfile> = "communicationBarringProfile8",
        communication_barring_profile9: Option<CallerBarringProfile> = "communicationBarringProfile9",
    }
}

model! {
    /// The network classes of service of the platform.
    NetworkClassesOfService {
        services: Array<NetworkClassOfService> = "services",
    }
}

endpoint! {
    /// A network class of service.
    ///
    /// ```
    /// use odin_api::{Endpoint, system::network_class_of_services::Get};
    /// let call = Get::new("No premium numbers");
    /// let answer = r#"{"name":"No premium numbers",
    ///     "communicationBarringProfile0":{"name":"No international calls","isPrimary":true}}"#;
    /// let class = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(class.communication_barring_profile0.unwrap().is_primary, Some(true));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "NCOS")]
    Get = GET "/system/network-class-of-services", id "system.network-class-of-services.get", Safe, Sent
        -> NetworkClassOfService;
    new { name: String = Query "name" }
}

endpoint! {
    /// The network classes of service of the platform.
    ///
    /// A row has name and description; [`Get`] reads the rest.
    ///
    /// ```
    /// use odin_api::{Endpoint, system::network_class_of_services::List};
    /// let call = List::new();
    /// let answer = r#"{"services":[{"name":"No premium numbers"}]}"#;
    /// let list = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(list.services[0].name, "No premium numbers");
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "NCOS")]
    List = GET "/system/network-class-of-services", id "system.network-class-of-services.list", Safe, Sent
        -> NetworkClassesOfService;
    new {}
}

endpoint! {
    /// Creates a network class of service.
    ///
    /// ```
    /// use odin_api::system::network_class_of_services::Create;
    /// let create = Create::new("No premium numbers").description("For branch offices");
    /// ```
    #[doc(alias = "NCOS")]
    Create = POST "/system/network-class-of-services", id "system.network-class-of-services.create", NotIdempotent, Sent
        -> WriteResponse<NetworkClassOfService>;
    new { name: String = Body "name" [Chars(1, 40)] }
    body {
        description: String = "description" [Chars(0, 80)],
        network_translation_index: String = "networkTranslationIndex" [Chars(0, 128)],
        communication_barring_profile0: CallerBarringProfile = "communicationBarringProfile0",
        communication_barring_profile1: CallerBarringProfile = "communicationBarringProfile1",
        communication_barring_profile2: CallerBarringProfile = "communicationBarringProfile2",
        communication_barring_profile3: CallerBarringProfile = "communicationBarringProfile3",
        communication_barring_profile4: CallerBarringProfile = "communicationBarringProfile4",
        communication_barring_profile5: CallerBarringProfile = "communicationBarringProfile5",
        communication_barring_profile6: CallerBarringProfile = "communicationBarringProfile6",
        communication_barring_profile7: CallerBarringProfile = "communicationBarringProfile7",
        communication_barring_profile8: CallerBarringProfile = "communicationBarringProfile8",
        communication_barring_profile9: CallerBarringProfile = "communicationBarringProfile9",
    }
}

endpoint! {
    /// Changes a network class of service; what is not set stays as it is.
    ///
    /// It may rename the class, which is why the operation is not repeated when its answer is lost.
    ///
    /// ```
    /// use odin_api::system::network_class_of_services::{CallerBarringProfile, Update};
    /// let mut profile = CallerBarringProfile::default();
    /// profile.name = Some("No international calls".to_owned());
    /// profile.is_primary = Some(true);
    /// let update = Update::new("No premium numbers").new_name("Branch offices").communication_barring_profile0(profile);
    /// ```
    #[doc(alias = "NCOS")]
    Update = PUT "/system/network-class-of-services", id "system.network-class-of-services.update", NotIdempotent, Sent
        -> WriteResponse<NetworkClassOfService>;
    new { name: String = Body "name" }
    body {
        new_name: String = "newName" [Chars(1, 40)],
        description: String = "description" [Chars(0, 80)],
        network_translation_index: String = "networkTranslationIndex" [Chars(0, 128)],
        communication_barring_profile0: CallerBarringProfile = "communicationBarringProfile0",
        communication_barring_profile1: CallerBarringProfile = "communicationBarringProfile1",
        communication_barring_profile2: CallerBarringProfile = "communicationBarringProfile2",
        communication_barring_profile3: CallerBarringProfile = "communicationBarringProfile3",
        communication_barring_profile4: CallerBarringProfile = "communicationBarringProfile4",
        communication_barring_profile5: CallerBarringProfile = "communicationBarringProfile5",
        communication_barring_profile6: CallerBarringProfile = "communicationBarringProfile6",
        communication_barring_profile7: CallerBarringProfile = "communicationBarringProfile7",
        communication_barring_profile8: CallerBarringProfile = "communicationBarringProfile8",
        communication_barring_profile9: CallerBarringProfile = "communicationBarringProfile9",
    }
}

endpoint! {
    /// Deletes a network class of service that nobody uses.
    ///
    /// ```
    /// use odin_api::system::network_class_of_services::Delete;
    /// let delete = Delete::new("No premium numbers");
    /// ```
    #[doc(alias = "NCOS")]
    Delete = DELETE "/system/network-class-of-services", id "system.network-class-of-services.delete", NotIdempotent, Sent
        -> WriteResponse;
    new { name: String = Query "name" }
}
