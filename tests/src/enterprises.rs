//! `/enterprises`: what an enterprise has beyond a service provider.

pub(crate) mod call_centers;

use crate::call::Call;
use crate::failure::Failure;
use crate::route::Route;
use crate::world::{Provider, World};

pub(crate) fn routes() -> Vec<Route> {
    call_centers::routes()
}

/// The enterprise that a call names, if the caller may see it.
pub(crate) fn reach<'a>(world: &'a World, call: &Call<'_>) -> Result<&'a Provider, Failure> {
    let provider = world.reach_provider(call)?;
    if provider.is_enterprise() {
        Ok(provider)
    } else {
        // rule: assumed
        Err(Failure::rejected(format!("Not an enterprise: {}", provider.id)))
    }
}
