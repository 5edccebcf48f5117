//! Declares two operations of its own, as for a resource that this version of the library does not know, and calls them:
//! `cargo run -p odin-api-ureq --example own_operation`, with `ODIN_BASE_URL`, `ODIN_USERNAME` and `ODIN_PASSWORD` set.

use odin_api::declare::{endpoint, model};
use odin_api::value::{GroupId, ServiceProviderId};
use odin_api::{Error, WriteResponse};

model! {
    /// How many digits extensions have.
    Lengths {
        min: Option<i64> = "minExtensionLength",
        max: Option<i64> = "maxExtensionLength",
    }
}

endpoint! {
    /// How many digits the extensions of a group have.
    GetLengths = GET "/groups/extensions", id "own.lengths.get", Safe, Documented -> Lengths;
    new { service_provider_id: ServiceProviderId = Query "serviceProviderId", group_id: GroupId = Query "groupId" }
}

endpoint! {
    /// Says how many digits they have from now on.
    SetLengths = PUT "/groups/extensions", id "own.lengths.set", Idempotent, Documented -> WriteResponse<Lengths>;
    new { service_provider_id: ServiceProviderId = Body "serviceProviderId", group_id: GroupId = Body "groupId" }
    body { min: i64 = "minExtensionLength" [Range(2, 20)], max: i64 = "maxExtensionLength" [Range(2, 20)] }
}

fn main() -> Result<(), Error> {
    let odin = odin_api_ureq::Client::from_env()?.build()?;
    odin.call(SetLengths::new("ent.odin", "grp.odin").min(3).max(5))?;
    let Lengths { min, max, .. } = odin.call(GetLengths::new("ent.odin", "grp.odin"))?;
    println!("from {} to {} digits", min.unwrap_or_default(), max.unwrap_or_default());
    // The limits of the declaration, and what the server refuses: both are errors with the operation's own name.
    let failed = |result: Result<_, Error>| result.err().map(|error| error.to_string()).unwrap_or_default();
    println!("{}", failed(odin.call(SetLengths::new("ent.odin", "grp.odin").min(1))));
    println!("{}", failed(odin.call(SetLengths::new("ent.odin", "no.such.group").min(3))));
    Ok(())
}
