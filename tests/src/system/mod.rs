//! `/system`: what the platform has as a whole.

mod dns;
mod services;

use crate::route::Route;

pub(crate) fn routes() -> Vec<Route> {
    let mut routes = dns::routes();
    routes.extend(services::routes());
    routes
}
