//! A token is refreshed before it expires, while calls go on; where that cannot be done, a login takes its place.

use odin_api::{Event, FailureKind, Sent};
use serde_json::json;

use crate::exchange_session::{LOGIN, REFRESH, get, many};
use crate::support::exchange::{Odin, Reply, Virtual, failure, fast, ms, reply, secs};

#[test]
fn sixty_four_calls_with_an_expired_token_renew_it_once() {
    let mut client = Virtual::new(fast(), Odin::new());
    let results = client.run(|ctx| async move {
        get(&ctx).await.unwrap();
        ctx.sleep(secs(4000)).await;
        many(&ctx, 64).await
    });
    assert!(results.iter().all(Result::is_ok));
    assert_eq!((client.count(LOGIN), client.count(REFRESH), client.count("custom.get")), (2, 0, 65));
}

#[test]
fn a_token_is_refreshed_60_s_before_it_expires_however_wrong_the_local_clock_is() {
    for clock_error in [0, 36_000, -36_000, 400_000_000, -1_600_000_000] {
        let mut client = Virtual::with_clock(fast(), Odin::new(), clock_error);
        client.run(|ctx| async move {
            get(&ctx).await.unwrap();
            // The answer to the login came after 50 ms: from then on the token lives for an hour.
            ctx.sleep(secs(3539)).await;
            get(&ctx).await.unwrap();
        });
        assert_eq!(client.count(REFRESH), 0, "clock error {clock_error}");
        client.run(|ctx| async move {
            ctx.sleep(secs(2)).await;
            get(&ctx).await.unwrap();
            get(&ctx).await.unwrap();
        });
        assert_eq!((client.count(REFRESH), client.count(LOGIN)), (1, 1), "clock error {clock_error}");
        let old = client.sent[1].token.clone();
        let refresh = client.sent.iter().find(|sending| sending.operation == REFRESH).unwrap();
        assert_eq!(refresh.token, old, "a refresh shows the token that it replaces");
        assert_ne!(client.sent.last().unwrap().token, old);
    }
}

#[test]
fn a_token_that_lives_shortly_is_refreshed_half_way() {
    let mut client = Virtual::new(fast(), Odin::new().with_life(Some(secs(30))));
    client.run(|ctx| async move {
        for _ in 0..28 {
            get(&ctx).await.unwrap();
            ctx.sleep(secs(1)).await;
        }
    });
    assert_eq!((client.count(REFRESH), client.count(LOGIN)), (1, 1));
}

#[test]
fn calls_go_on_with_a_good_token_while_it_is_refreshed() {
    let server = Odin::new()
        .on(|seen, odin| seen.is_refresh().then(|| reply(200, json!({"token": odin.issue(seen.at)})).after(secs(20))));
    let mut client = Virtual::new(fast(), server);
    client.run(|ctx| async move {
        get(&ctx).await.unwrap();
        ctx.sleep(secs(3545)).await;
        let before = ctx.now().elapsed;
        let mut times = ctx
            .map(8, 0..8, |_| async {
                get(&ctx).await.unwrap();
                ctx.now().elapsed.saturating_sub(before)
            })
            .await;
        times.sort();
        assert!(times.iter().all(|time| *time == ms(50)), "nobody waits for it: {times:?}");
    });
    assert_eq!((client.count(REFRESH), client.count(LOGIN)), (1, 1));
}

/// S5, with one place in flight: it is that of the calls, once the refresh has had it for a second.
#[test]
fn a_refresh_that_hangs_keeps_no_place_in_flight() {
    let server = Odin::new().on(|seen, odin| {
        (seen.is_refresh() && odin.logins == 1)
            .then(|| reply(200, json!({"token": odin.issue(seen.at)})).after(secs(29)))
    });
    let mut config = fast();
    config.max_in_flight = Some(1);
    let mut client = Virtual::new(config, server);
    client.run(|ctx| async move {
        get(&ctx).await.unwrap();
        ctx.sleep(secs(3545)).await;
        let before = ctx.now().elapsed;
        for _ in 0..3 {
            get(&ctx).await.unwrap();
        }
        let took = ctx.now().elapsed.saturating_sub(before);
        assert!(took <= secs(1) + ms(150), "the calls waited {took:?}");
    });
    assert_eq!((client.count(REFRESH), client.busiest), (1, 2), "a call beside the refresh");
}

#[test]
fn a_refused_refresh_falls_back_to_a_login() {
    for status in [400, 401, 403, 404, 405] {
        let server = Odin::new().on(move |seen, _| seen.is_refresh().then(|| reply(status, json!({"error": "no"}))));
        let mut client = Virtual::new(fast(), server);
        client.run(|ctx| async move {
            get(&ctx).await.unwrap();
            ctx.sleep(secs(3550)).await;
            assert!(many(&ctx, 8).await.iter().all(Result::is_ok));
            // The token is still good: these went on with it, and the next call takes the login along.
            get(&ctx).await.unwrap();
            get(&ctx).await.unwrap();
        });
        assert_eq!((client.count(REFRESH), client.count(LOGIN)), (1, 2), "{status}");
        assert_eq!(client.count("custom.get"), 11);
    }
}

#[test]
fn a_refresh_that_brings_the_old_token_back_falls_back_to_a_login() {
    let server = Odin::new().on(|seen, _| seen.is_refresh().then(|| reply(200, json!({"token": seen.token}))));
    let mut client = Virtual::new(fast(), server);
    client.run(|ctx| async move {
        get(&ctx).await.unwrap();
        ctx.sleep(secs(3550)).await;
        get(&ctx).await.unwrap();
        get(&ctx).await.unwrap();
    });
    assert_eq!((client.count(REFRESH), client.count(LOGIN)), (1, 2));
}

#[test]
fn a_refresh_that_fails_for_now_is_tried_again_later_and_stops_nobody() {
    let endings: [fn() -> Reply; 3] = [
        || reply(503, json!({"error": "busy"})),
        || failure(FailureKind::Interrupted, Sent::Maybe),
        || reply(200, json!({})).after(secs(60)),
    ];
    for ending in endings {
        let server = Odin::new().on(move |seen, odin| (seen.is_refresh() && odin.logins == 1).then(ending));
        let mut config = fast();
        config.limits.attempt = secs(2);
        let mut client = Virtual::new(config, server);
        client.run(|ctx| async move {
            get(&ctx).await.unwrap();
            ctx.sleep(secs(3540)).await;
            for _ in 0..70 {
                get(&ctx).await.unwrap();
                ctx.sleep(secs(1)).await;
            }
        });
        let times: Vec<_> = client.sent.iter().filter(|sending| sending.operation == REFRESH).collect();
        assert!((4..=8).contains(&times.len()), "{} refreshes", times.len());
        assert_eq!(client.count(LOGIN), 2, "once the token has expired");
        assert_eq!(client.count("custom.get"), 71);
    }
}

#[test]
fn renewals_are_told_without_their_secrets() {
    let told = std::sync::Arc::new(std::sync::Mutex::new(Vec::new()));
    let mut config = fast();
    let tell = std::sync::Arc::clone(&told);
    config.observer =
        Some(std::sync::Arc::new(move |event: &Event<'_>| tell.lock().unwrap().push(format!("{event:?}"))));
    let mut client = Virtual::new(config, Odin::new());
    client.run(|ctx| async move {
        get(&ctx).await.unwrap();
        ctx.sleep(secs(3550)).await;
        get(&ctx).await.unwrap();
    });
    let told = told.lock().unwrap();
    let renewed: Vec<_> = told.iter().filter(|event| event.ends_with("kind: Renewed }")).collect();
    assert_eq!(renewed.len(), 2);
    assert!(renewed[0].contains(LOGIN) && renewed[1].contains(REFRESH));
}
