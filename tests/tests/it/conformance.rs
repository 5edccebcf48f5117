//! The conformance suite: checks of what a client does, each a function over any transport.
//!
//! A [`Stage`] makes a platform reachable for clients of one transport. A check gets a [`Lab`], starts the platforms
//! that it needs and calls operations. [`all_checks`] lists the operations that each check must have called
//! successfully; the list is compared with the events of the clients, so it cannot claim more than was done.

pub mod access;
pub mod auth;
pub mod bodies;
pub mod calls;
pub mod founding;
pub mod groups;
pub mod in_memory;
pub mod memory;
mod over_sockets;
pub mod passwords;
pub mod retries;
pub mod service_providers;
pub mod services;
pub mod sharing;
pub mod sockets;
pub mod users;

use std::collections::BTreeSet;
use std::future::Future;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use odin_api::exchange::{CallOptions, Exchange};
use odin_api::flow::{Ctx, Progress};
use odin_api::policy::{Rate, Retry};
use odin_api::{Builder, Connect, Endpoint, Error, Event, EventKind};
use odin_sim::{Fault, Now, Odin, Rule};

/// Every check, and the operations that it must have called with success.
macro_rules! all_checks {
    ($with:ident! { $($arguments:tt)* }) => {
        $crate::conformance::$with! { $($arguments)*;
            founding {
                the_founding_answer_is_exact ["auth.token.create", "users.services.get"],
                the_founding_user_sees_the_same ["users.services.get"],
            }
            auth {
                nothing_is_sent_before_the_first_call ["auth.token.create"],
                a_session_tells_who_is_logged_in ["auth.session.get"],
                a_token_is_exchanged_for_a_new_one ["auth.token.refresh"],
                a_token_from_elsewhere_needs_no_login [],
                a_token_that_expired_at_the_server_is_renewed_once ["auth.token.create"],
                many_calls_share_one_renewal [],
                a_session_that_cannot_be_kept_is_given_up_after_one_renewal [],
                a_forbidden_call_keeps_the_token [],
                wrong_credentials_are_not_tried_twice [],
                a_client_without_credentials_says_so [],
                logging_out_ends_the_session ["auth.token.logout.logout"],
                logging_in_can_be_done_beforehand ["auth.token.create"],
                switching_gives_a_session_of_its_own ["auth.switch-user.switch"],
                a_token_can_be_taken_into_use ["auth.switch-user.switch", "auth.session.get"],
                partners_get_tokens ["auth.sso.create", "auth.sso.create_for"],
            }
            passwords {
                an_expired_password_has_a_way_out ["auth.token.password.update"],
                an_administrator_sets_a_password ["auth.password.update"],
                a_user_changes_the_own_password ["auth.passwords.update"],
                a_refused_password_is_never_shown [],
            }
            users {
                a_profile_is_read ["users.get"],
                lists_have_scopes ["users.list"],
                rows_come_in_every_costume ["users.list"],
                searches_find ["users.search"],
                a_user_lives_and_dies ["users.create", "users.get", "users.update", "users.delete"],
                putting_back_what_was_read_loses_nothing ["users.get", "users.update"],
                untouched_cleared_and_set_are_three_things ["users.update"],
                a_bulk_change_reaches_everyone_or_no_one ["users.update-bulk"],
                an_unknown_user_is_told_in_the_servers_words [],
                ids_reach_the_server_whole ["users.create", "users.get"],
            }
            services {
                what_is_assigned_shows_everywhere [
                    "users.services.update", "users.services.get", "users.services.assigned.list", "users.services.viewable.list",
                ],
                an_assignment_is_done_whole_or_not_at_all ["users.services.get"],
                service_instances_are_found ["users.services.search.search", "users.services.get"],
                settings_are_changed_one_by_one ["users.services.settings.get", "users.services.settings.update"],
            }
            groups {
                groups_are_read ["groups.get", "groups.list", "groups.search"],
                a_group_lives_and_dies ["groups.create", "groups.get", "groups.update", "groups.delete"],
                putting_back_what_was_read_loses_nothing ["groups.get", "groups.update"],
            }
            service_providers {
                service_providers_are_read ["service-providers.get", "service-providers.list"],
                a_service_provider_lives_and_dies [
                    "service-providers.create", "service-providers.get", "service-providers.update", "service-providers.delete",
                ],
                putting_back_what_was_read_loses_nothing ["service-providers.update"],
            }
            access {
                every_login_sees_its_own ["users.list", "auth.session.get"],
            }
            calls {
                any_call_can_be_made [],
                a_custom_call_fails_like_any_other [],
                any_answer_can_be_had_raw ["users.services.get"],
                one_call_can_have_limits_of_its_own [],
                one_call_can_have_a_token_of_its_own [],
                what_cannot_be_sent_is_refused_before_it_is [],
            }
            retries {
                a_read_is_tried_again ["users.get"],
                a_write_that_may_be_repeated_is ["users.update"],
                a_write_that_may_not_be_repeated_is_reported [],
                a_write_that_was_refused_can_go_again_when_the_server_says_when ["users.create"],
                attempts_are_counted_and_bounded [],
                one_call_can_have_retries_of_its_own [],
            }
            bodies {
                a_write_without_an_answer_is_done ["users.delete"],
                what_is_no_json_is_kept [],
                a_page_of_html_is_an_error_with_its_status [],
                a_success_that_says_error_is_none [],
                a_redirect_is_not_followed [],
            }
            sharing {
                clones_share_one_session ["auth.token.create"],
                connections_are_used_again ["users.get"],
                events_tell_what_happens ["users.get"],
                a_flow_maps_reports_and_keeps_order ["users.list", "users.services.get"],
                a_flow_waits_for_something_else_or_is_stopped [],
                two_clients_have_nothing_in_common [],
            }
        }
    };
}
pub(crate) use all_checks;

/// A test of every check on one stage.
macro_rules! tests_on {
    ($stage:ty; $($area:ident { $($check:ident [$($id:literal),* $(,)?],)* })*) => {
        $(mod $area {
            $(#[test]
            fn $check() {
                $crate::conformance::run::<$stage>($crate::conformance::$area::$check, &[$($id),*]);
            })*
        })*
    };
}
pub(crate) use tests_on;

/// The ids of all operations that some check calls.
macro_rules! covered {
    (; $($area:ident { $($check:ident [$($id:literal),* $(,)?],)* })*) => {
        [$($($($id,)*)*)*]
    };
}
pub(crate) use covered;

/// Every operation of every resource that a check names. A call is a call to a transport whatever the resource, so
/// what the API has beyond the founding resources is called on one transport, in `rounds`.
#[test]
fn every_operation_of_the_founding_resources_is_called_by_some_check() {
    let resource = |id: &'static str| id.rsplit_once('.').expect("an id has a verb").0;
    let covered: BTreeSet<&str> = all_checks!(covered! {}).into_iter().collect();
    let founding: BTreeSet<&str> = covered.iter().map(|id| resource(id)).collect();
    let known: BTreeSet<&str> = odin_api::operations().map(|operation| operation.id).collect();
    let due: BTreeSet<&str> = known.iter().copied().filter(|id| founding.contains(resource(id))).collect();
    println!("{} of {} operations, all of {} resources", covered.len(), known.len(), founding.len());
    assert_eq!(covered, due);
    assert_eq!(founding.len(), 16);
}

/// Where a platform and the clients of one transport meet.
pub trait Stage: Sized {
    /// What a builder makes.
    type Made: Connect;
    /// What the checks call.
    type Client: Transport;
    /// Puts a platform on.
    fn start(odin: Odin) -> Self;
    /// The platform.
    fn odin(&self) -> MutexGuard<'_, Odin>;
    /// What time the platform believes it is.
    fn now(&self) -> Now;
    /// How many connections were made, where there are any.
    fn connections(&self) -> Option<usize>;
    /// A client of this platform, as a user begins it.
    fn builder(&self) -> Builder<Self::Made>;
    /// The same at its end.
    fn finish(&self, made: Self::Made) -> Self::Client;
}

/// A client as the checks use it: blocking, whatever it is inside. The bounds are promises of every client.
pub trait Transport: Clone + Send + Sync + 'static {
    /// Whether a flow may await anything of tokio.
    const WAITS_FOR_ANYTHING: bool = false;
    /// Calls an operation with options of its own.
    fn call_with<E>(&self, endpoint: E, options: CallOptions) -> Result<E::Response, Error>
    where
        E: Endpoint + Send + 'static;
    /// Calls an operation.
    fn call<E>(&self, endpoint: E) -> Result<E::Response, Error>
    where
        E: Endpoint + Send + 'static,
    {
        self.call_with(endpoint, CallOptions::default())
    }
    /// Runs a flow, and is told how far it is.
    fn run_with<T, F>(&self, flow: impl FnOnce(Ctx) -> F, progress: impl FnMut(Progress)) -> Result<T, Error>
    where
        F: Future<Output = T> + Send;
    /// Runs a flow.
    fn run<T, F>(&self, flow: impl FnOnce(Ctx) -> F) -> Result<T, Error>
    where
        F: Future<Output = T> + Send,
    {
        self.run_with(flow, |_| {})
    }
    /// Looks at the exchange that all clones share.
    fn with_exchange<T>(&self, look: impl FnOnce(&mut Exchange) -> T) -> T;
}

/// Runs a check, and makes sure that it called what it says it calls.
pub fn run<S: Stage>(check: fn(&Lab<S>), calls: &[&'static str]) {
    let lab = Lab::new();
    check(&lab);
    let succeeded = lab.succeeded.lock().unwrap_or_else(PoisonError::into_inner);
    for id in calls {
        assert!(succeeded.contains(id), "the check says that it calls {id}, but it succeeded with {succeeded:?} only");
    }
}

/// What a check has at hand: platforms on demand.
pub struct Lab<S> {
    succeeded: Arc<Mutex<BTreeSet<&'static str>>>,
    /// They stay on until the check is over.
    stages: Mutex<Vec<Arc<S>>>,
}

impl<S: Stage> Lab<S> {
    /// An empty one.
    pub fn new() -> Self {
        Self { succeeded: Arc::default(), stages: Mutex::default() }
    }

    /// The example platform.
    pub fn founding(&self) -> Place<S> {
        self.place(Odin::example())
    }

    /// Any world.
    pub fn place(&self, odin: Odin) -> Place<S> {
        let stage = Arc::new(S::start(odin));
        self.stages.lock().unwrap_or_else(PoisonError::into_inner).push(Arc::clone(&stage));
        Place { stage, succeeded: Arc::clone(&self.succeeded) }
    }
}

/// A platform that clients can reach.
pub struct Place<S> {
    stage: Arc<S>,
    succeeded: Arc<Mutex<BTreeSet<&'static str>>>,
}

impl<S: Stage> Place<S> {
    /// The platform; no request is answered while the guard lives, which is until the end of the statement.
    pub fn odin(&self) -> MutexGuard<'_, Odin> {
        self.stage.odin()
    }

    /// How many requests came in.
    pub fn requests(&self) -> u64 {
        self.odin().requests()
    }

    /// How many logins succeeded.
    pub fn logins(&self) -> u64 {
        self.odin().logins()
    }

    /// How many times an operation, named as the simulator does, was carried out.
    pub fn count(&self, operation: &str) -> u64 {
        self.odin().count(operation)
    }

    /// What time the platform believes it is.
    pub fn now(&self) -> Now {
        self.stage.now()
    }

    /// How many connections were made, where there are any.
    pub fn connections(&self) -> Option<usize> {
        self.stage.connections()
    }

    /// Adds a fault, as it is written on the command line of the simulator.
    pub fn fault(&self, written: &str) {
        let rule: Rule = written.parse().expect("a fault as the simulator writes it");
        self.odin().add_fault(rule);
    }

    /// Adds an answer that takes the place of the real one, for one path.
    pub fn answer_at(&self, path: &str, fault: Fault) {
        self.odin().add_fault(Rule::new(fault).exact_path(path));
    }

    /// A client without rate limit and with short waits before retries, set up further by the check.
    pub fn set_up(&self, set: impl FnOnce(Builder<S::Made>) -> Builder<S::Made>) -> S::Client {
        let succeeded = Arc::clone(&self.succeeded);
        let note = move |event: &Event<'_>| {
            if matches!(event.kind, EventKind::Answered { status, .. } if status.is_success()) {
                succeeded.lock().unwrap_or_else(PoisonError::into_inner).insert(event.operation.id);
            }
        };
        let builder = self.stage.builder().rate(Rate::unlimited()).retry(quick()).observer(note);
        self.stage.finish(set(builder).build().expect("settings that make sense"))
    }

    /// A client with credentials.
    pub fn client(&self, username: &str, password: &str) -> S::Client {
        self.set_up(|builder| builder.credentials(username, password))
    }

    /// A client of the system administrator.
    pub fn admin(&self) -> S::Client {
        self.client("admin", "admin")
    }
}

/// The default retries, without the long waits.
pub fn quick() -> Retry {
    let mut retry = Retry::default();
    retry.base = Duration::from_millis(1);
    retry
}
