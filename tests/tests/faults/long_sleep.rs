//! Fault 10: a flow may sleep for longer than an `Instant` can represent.

use std::future::poll_fn;
use std::pin::pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, mpsc};
use std::task::Poll;
use std::time::Duration;

use odin_api::Custom;

const NOWHERE: &str = "http://127.0.0.1:9/";

#[test]
fn fault_10_hyper_sleeps_as_long_as_it_is_told() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let odin = odin_api_hyper::Client::builder(NOWHERE).unwrap().token("a").build().unwrap();
        let flow = odin.run(|ctx| async move { ctx.sleep(Duration::MAX).await });
        assert!(tokio::time::timeout(Duration::from_millis(50), flow).await.is_err(), "it sleeps");
        // Beside it, other things go on.
        let both = odin.run(|ctx| async move {
            ctx.map(2, [true, false], |sleeps| {
                let ctx = ctx.clone();
                async move {
                    if sleeps {
                        ctx.sleep(Duration::from_millis(20)).await;
                        return true;
                    }
                    ctx.call(Custom::get("/x")).await.is_err()
                }
            })
            .await
        });
        assert_eq!(both.await.unwrap(), [true, true]);
    });
}

/// It is woken by something else, and had slept until then.
#[test]
fn fault_10_ureq_sleeps_as_long_as_it_is_told() {
    let odin = odin_api_ureq::Client::builder(NOWHERE).unwrap().token("a").build().unwrap();
    let ((asleep, is_asleep), woken) = (mpsc::channel(), Arc::<AtomicBool>::default());
    let flag = Arc::clone(&woken);
    let thread = std::thread::spawn(move || {
        odin.run(|ctx| async move {
            let mut sleep = pin!(ctx.sleep(Duration::MAX));
            poll_fn(|cx| {
                if flag.load(Ordering::SeqCst) {
                    return Poll::Ready("woken");
                }
                if sleep.as_mut().poll(cx).is_ready() {
                    return Poll::Ready("slept");
                }
                asleep.send(cx.waker().clone()).unwrap();
                Poll::Pending
            })
            .await
        })
    });
    let waker = is_asleep.recv().unwrap();
    // Time to fall asleep: woken before, it would not have to.
    std::thread::sleep(Duration::from_millis(100));
    woken.store(true, Ordering::SeqCst);
    waker.wake();
    assert_eq!(thread.join().expect("it does not panic").unwrap(), "woken");
}
