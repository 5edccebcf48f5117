//! Clones, connections, events and flows.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use odin_api::flow::Ctx;
use odin_api::{ErrorKind, Event, EventKind, auth, users};

use super::{Lab, Stage, Transport};

const ADA: &str = "4001@example.net";

pub fn clones_share_one_session<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    std::thread::scope(|scope| {
        for _ in 0..8 {
            let odin = odin.clone();
            scope.spawn(move || {
                for _ in 0..4 {
                    assert_eq!(odin.call(users::Get::new(ADA)).unwrap().user_id, ADA);
                }
            });
        }
    });
    assert_eq!((place.logins(), place.count("users/:get")), (1, 32));
    odin.clone().with_exchange(|exchange| exchange.set_credentials(None));
    assert_eq!(odin.call(users::Get::new(ADA)).unwrap_err().kind(), ErrorKind::NoCredentials);
}

pub fn connections_are_used_again<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    for _ in 0..30 {
        odin.clone().call(users::Get::new(ADA)).unwrap();
        odin.call(users::Get::new("nobody")).unwrap_err();
    }
    if let Some(connections) = place.connections() {
        assert_eq!(connections, 1, "an error of the API is no reason to give up a connection");
    }
}

pub fn events_tell_what_happens<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let told = Arc::new(Mutex::new(Vec::new()));
    let notes = Arc::clone(&told);
    let observe = move |event: &Event<'_>| {
        let (id, attempt) = (event.operation.id, event.attempt);
        let note = match event.kind {
            EventKind::Sending { .. } => format!("{id} sending {attempt}"),
            EventKind::Answered { status, .. } => format!("{id} answered {attempt} {}", status.as_u16()),
            EventKind::Failed { kind } => format!("{id} failed {attempt} {kind:?}"),
            EventKind::Retrying { .. } => format!("{id} retrying {attempt}"),
            EventKind::Renewed => format!("{id} renewed"),
            _ => "something new".to_owned(),
        };
        notes.lock().unwrap().push(note);
    };
    let checked = place.admin();
    checked.call(users::Get::new(ADA)).unwrap();
    let odin = place.set_up(|builder| builder.credentials("admin", "admin").observer(observe));
    let heard = || std::mem::take(&mut *told.lock().unwrap());
    odin.call(users::Get::new(ADA)).unwrap();
    assert_eq!(
        heard(),
        [
            "auth.token.create sending 1",
            "auth.token.create answered 1 200",
            "auth.token.create renewed",
            "users.get sending 1",
            "users.get answered 1 200",
        ]
    );
    place.fault("503@GET:/users$#1");
    place.fault("reset@GET:/users$#2");
    odin.call(users::Get::new(ADA)).unwrap();
    assert_eq!(
        heard(),
        [
            "users.get sending 1",
            "users.get answered 1 503",
            "users.get retrying 1",
            "users.get sending 2",
            "users.get failed 2 Interrupted",
            "users.get retrying 2",
            "users.get sending 3",
            "users.get answered 3 200",
        ]
    );
    odin.call(users::Get::new("")).unwrap_err();
    assert!(heard().is_empty(), "what is not sent is no event");
}

async fn services_of_all(ctx: Ctx) -> Result<Vec<(String, usize)>, odin_api::Error> {
    let group = ctx.call(users::List::of_group("ent.odin", "grp.odin")).await?;
    let total = group.len();
    ctx.progress(0, total, "listed");
    let (ctx, done) = (&ctx, &std::sync::atomic::AtomicUsize::new(0));
    let rows = ctx.map(4, group.into_vec(), |user| async move {
        let services = ctx.call(users::services::Get::new(&user.user_id)).await?;
        let done = done.fetch_add(1, std::sync::atomic::Ordering::Relaxed) + 1;
        ctx.progress(done, total, user.user_id.as_str());
        let packs = services.service_pack_services.iter().filter(|pack| pack.is_assigned());
        Ok((user.user_id.to_string(), packs.count()))
    });
    rows.await.into_iter().collect()
}

pub fn a_flow_maps_reports_and_keeps_order<S: Stage>(lab: &Lab<S>) {
    let odin = lab.founding().admin();
    let mut steps = Vec::new();
    let rows = odin.run_with(services_of_all, |step| steps.push((step.done, step.total))).unwrap().unwrap();
    let names: Vec<_> = rows.iter().map(|(id, packs)| (id.trim_end_matches("@example.net"), *packs)).collect();
    let expected = [
        ("4001", 1),
        ("4002", 1),
        ("4003", 1),
        ("4004", 1),
        ("4005", 1),
        ("4006", 0),
        ("4007", 1),
        ("4008", 1),
        ("expired", 0),
    ];
    assert_eq!(names, expected);
    assert_eq!(steps, (0..=9).map(|done| (done, 9)).collect::<Vec<_>>());
    let nothing: Vec<()> = odin.run(|ctx| async move { ctx.map(4, [(); 0], |()| async {}).await }).unwrap();
    assert!(nothing.is_empty());
}

pub fn a_flow_waits_for_something_else_or_is_stopped<S: Stage>(lab: &Lab<S>) {
    let odin = lab.founding().admin();
    if S::Client::WAITS_FOR_ANYTHING {
        let (send, receive) = tokio::sync::oneshot::channel();
        let flow = |ctx: Ctx| async move {
            let before = ctx.call(users::Get::new(ADA)).await?;
            tokio::spawn(async move {
                tokio::time::sleep(Duration::from_millis(1)).await;
                send.send(before.user_id)
            });
            let told = receive.await.expect("the task sends it");
            tokio::time::sleep(Duration::from_millis(1)).await;
            ctx.call(users::Get::new(told)).await
        };
        assert_eq!(odin.run(flow).expect("it waits").unwrap().user_id, ADA);
    } else {
        let error = odin.run(|_| std::future::pending::<()>()).unwrap_err();
        assert_eq!((error.kind(), error.gateway_status().as_u16()), (ErrorKind::Stalled, 500));
    }
    assert_eq!(odin.call(users::Get::new(ADA)).unwrap().user_id, ADA, "and the client is as good as before");
}

pub fn two_clients_have_nothing_in_common<S: Stage>(lab: &Lab<S>) {
    let (here, there) = (lab.founding(), lab.founding());
    let (admin, ada) = (here.admin(), here.client(ADA, "user4001"));
    let other = there.client("group.admin", "group.admin");
    for (client, name) in [(&admin, "admin"), (&ada, ADA), (&other, "group.admin"), (&admin, "admin")] {
        assert_eq!(client.call(auth::session::Get::new()).unwrap().user_id, Some(name.into()));
    }
    assert_eq!((here.logins(), there.logins()), (2, 1));
    let who = |place: &super::Place<S>| -> Vec<Option<String>> {
        place.odin().records().filter(|record| record.path == "/auth/session").map(|r| r.user_id.clone()).collect()
    };
    assert_eq!(who(&there), [Some("group.admin".to_owned())]);
    assert_eq!(who(&here).len(), 3);
}
