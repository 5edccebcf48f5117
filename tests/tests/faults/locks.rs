//! Faults 1 and 2: the exchange of a client is not locked while code of the caller runs.

use std::cell::RefCell;
use std::io::{Read as _, Write as _};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, mpsc};
use std::time::Duration;

use odin_api::json::{Kind, ReadError};
use odin_api::policy::Rate;
use odin_api::{Call, Custom, Endpoint, Error, Operation, RawResponse, Response};
use serde_json::Value;

/// Nobody listens there.
const NOWHERE: &str = "http://127.0.0.1:9/";

fn within(what: &str, limit: Duration, f: impl FnOnce() + Send + 'static) {
    let (done, wait) = mpsc::channel();
    std::thread::spawn(move || {
        f();
        let _ = done.send(());
    });
    assert!(wait.recv_timeout(limit).is_ok(), "{what}: hangs for more than {limit:?}");
}

fn ureq() -> odin_api_ureq::Client {
    odin_api_ureq::Client::builder(NOWHERE).unwrap().token("a").build().unwrap()
}

fn hyper() -> odin_api_hyper::Client {
    odin_api_hyper::Client::builder(NOWHERE).unwrap().token("a").build().unwrap()
}

fn runtime(workers: usize) -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_multi_thread().worker_threads(workers).enable_all().build().unwrap()
}

#[test]
fn fault_01_ureq_flow_may_use_its_client() {
    within("with_exchange inside a flow (ureq)", Duration::from_secs(5), || {
        let odin = ureq();
        let inner = odin.clone();
        odin.run(|_ctx| async move { inner.with_exchange(|exchange| exchange.pending()) }).unwrap();
    });
}

#[test]
fn fault_01_ureq_flow_may_print_its_client() {
    within("{:?} of the client inside a flow (ureq)", Duration::from_secs(5), || {
        let odin = ureq();
        let inner = odin.clone();
        odin.run(|_ctx| async move { format!("{inner:?}{inner:#?}") }).unwrap();
    });
}

#[test]
fn fault_01_hyper_flow_may_use_its_client() {
    within("with_exchange inside a flow (hyper)", Duration::from_secs(5), || {
        runtime(2).block_on(async {
            let odin = hyper();
            let inner = odin.clone();
            odin.run(|_ctx| async move { inner.with_exchange(|exchange| exchange.pending()) }).await.unwrap();
        });
    });
}

#[test]
fn fault_01_hyper_flow_may_print_its_client() {
    within("{:?} of the client inside a flow (hyper)", Duration::from_secs(5), || {
        runtime(2).block_on(async {
            let odin = hyper();
            let inner = odin.clone();
            odin.run(|_ctx| async move { format!("{inner:?}{inner:#?}") }).await.unwrap();
        });
    });
}

#[test]
fn fault_01_a_blocking_call_inside_a_flow() {
    within("a call inside a flow (ureq)", Duration::from_secs(8), || {
        let odin = ureq();
        let inner = odin.clone();
        odin.run(|_ctx| async move { inner.call(Custom::get("/x")).is_ok() }).unwrap();
    });
}

/// A flow on hyper may await anything, its own client included.
#[test]
fn fault_01_an_awaited_call_of_the_client_inside_a_flow() {
    within("a call inside a flow (hyper)", Duration::from_secs(8), || {
        runtime(2).block_on(async {
            let odin = hyper();
            let inner = odin.clone();
            let outcome = odin.run(|_ctx| async move { inner.call(Custom::get("/x")).await.is_ok() }).await;
            assert!(outcome.is_ok(), "{outcome:?}");
        });
    });
}

/// Blocking calls of flows that themselves run side by side, one at a time on the wire.
#[test]
fn fault_01_blocking_calls_inside_many_flows() {
    let url = server();
    within("calls inside flows (ureq)", Duration::from_secs(20), move || {
        let odin = odin_api_ureq::Client::builder(url.as_str()).unwrap().token("a");
        let odin = odin.rate(Rate::unlimited()).max_in_flight(1).build().unwrap();
        let threads: Vec<_> = (0..4)
            .map(|_| {
                let (outer, inner) = (odin.clone(), odin.clone());
                std::thread::spawn(move || {
                    outer.run(|ctx| async move {
                        for _ in 0..5 {
                            ctx.call(Custom::get("/x")).await.unwrap();
                            inner.call(Custom::get("/x")).unwrap();
                        }
                    })
                })
            })
            .collect();
        for thread in threads {
            thread.join().unwrap().unwrap();
        }
    });
}

/// What a flow holds may use the client while it is dropped, also when the flow is given up half-way.
#[test]
fn fault_01_what_a_flow_drops_may_use_the_client() {
    struct Uses(odin_api_hyper::Client, Arc<AtomicUsize>);
    impl Drop for Uses {
        fn drop(&mut self) {
            self.1.fetch_add(self.0.with_exchange(|exchange| exchange.pending()) + 1, Ordering::SeqCst);
        }
    }
    within("dropping a flow", Duration::from_secs(5), || {
        runtime(2).block_on(async {
            let (odin, count) = (hyper(), Arc::new(AtomicUsize::new(0)));
            let done = Uses(odin.clone(), Arc::clone(&count));
            odin.run(|_| async move { drop(done) }).await.unwrap();
            let held = Uses(odin.clone(), Arc::clone(&count));
            let flow = odin.run(|ctx| async move {
                ctx.sleep(Duration::from_secs(60)).await;
                drop(held);
            });
            assert!(tokio::time::timeout(Duration::from_millis(20), flow).await.is_err());
            assert_eq!(count.load(Ordering::SeqCst), 2);
        });
    });
}

/// The observer is told when the exchange is not locked.
#[test]
fn fault_01_an_observer_may_look_at_its_client() {
    within("an observer", Duration::from_secs(8), || {
        let client: Arc<std::sync::OnceLock<odin_api_ureq::Client>> = Arc::default();
        let (seen, events) = (Arc::clone(&client), Arc::new(AtomicUsize::new(0)));
        let count = Arc::clone(&events);
        let odin = odin_api_ureq::Client::builder(NOWHERE).unwrap().token("a");
        let odin = odin.observer(move |_| {
            if let Some(client) = seen.get() {
                count.fetch_add(client.with_exchange(|exchange| exchange.pending().min(1)), Ordering::SeqCst);
            }
        });
        let odin = odin.build().unwrap();
        client.set(odin.clone()).unwrap();
        odin.call(Custom::get("/x")).unwrap_err();
        // Sent, failed and retried twice, sent and failed: by then the call may have been taken away.
        assert!(events.load(Ordering::SeqCst) >= 7, "{events:?}");
    });
}

/// Work of the caller that takes long: it begins, and ends when it is told to.
struct Held {
    begun: mpsc::Sender<()>,
    end: mpsc::Receiver<()>,
}

/// What waits until it has begun, and tells it to end.
struct Holder {
    begun: mpsc::Receiver<()>,
    end: mpsc::Sender<()>,
}

impl Held {
    fn new() -> (Self, Holder) {
        let ((tell, begun), (stop, end)) = (mpsc::channel(), mpsc::channel());
        (Self { begun: tell, end }, Holder { begun, end: stop })
    }

    fn work(&self) {
        self.begun.send(()).unwrap();
        self.end.recv().expect("what runs beside it comes to its end first");
    }
}

impl Holder {
    /// Runs this while the other works. Were the exchange locked meanwhile, neither would come to an end.
    fn beside(self, f: impl FnOnce()) {
        self.begun.recv().unwrap();
        f();
        self.end.send(()).unwrap();
    }
}

thread_local! {
    /// What the thread that reads a [`Slow`] waits for.
    static HELD: RefCell<Option<Held>> = const { RefCell::new(None) };
}

/// An answer whose reading takes as long as [`HELD`] says: it stands for a large one.
struct Slow;

impl Response for Slow {
    fn decode(_: &RawResponse) -> Result<Self, ReadError> {
        HELD.take().expect("it is read on the thread that asked for it, once").work();
        Ok(Self)
    }
    fn kind() -> Kind {
        Kind::Json
    }
    fn to_json(&self) -> Value {
        Value::Null
    }
}

struct GetSlow(Custom);

impl Endpoint for GetSlow {
    type Response = Slow;
    const OPERATION: &'static Operation = Custom::OPERATION;
    fn prepare(&self) -> Result<Call, Error> {
        self.0.prepare()
    }
    fn decode(answer: &RawResponse) -> Result<Slow, ReadError> {
        Slow::decode(answer)
    }
}

/// On the thread that calls, whatever else there is to do.
fn own_runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap()
}

#[test]
fn fault_02_hyper_one_slow_flow_does_not_stop_the_others() {
    within("a flow beside a slow one (hyper)", Duration::from_secs(20), || {
        let odin = hyper();
        let (slow, (held, holder)) = (odin.clone(), Held::new());
        // Decoding of something large, rendering, CSV ...
        let thread = std::thread::spawn(move || own_runtime().block_on(slow.run(|_ctx| async move { held.work() })));
        holder.beside(|| own_runtime().block_on(odin.run(|_ctx| async {})).unwrap());
        thread.join().unwrap().unwrap();
    });
}

#[test]
fn fault_02_ureq_one_slow_flow_does_not_stop_the_others() {
    within("a flow beside a slow one (ureq)", Duration::from_secs(20), || {
        let odin = ureq();
        let (slow, (held, holder)) = (odin.clone(), Held::new());
        let thread = std::thread::spawn(move || slow.run(|_ctx| async move { held.work() }));
        holder.beside(|| odin.run(|_ctx| async {}).unwrap());
        thread.join().unwrap().unwrap();
    });
}

#[test]
fn fault_02_hyper_reading_an_answer_does_not_stop_other_calls() {
    let url = server();
    within("calls while an answer is read (hyper)", Duration::from_secs(20), move || {
        let odin = odin_api_hyper::Client::builder(url.as_str()).unwrap().token("a");
        let odin = odin.rate(Rate::unlimited()).build().unwrap();
        let (slow, (held, holder)) = (odin.clone(), Held::new());
        let thread = std::thread::spawn(move || {
            HELD.set(Some(held));
            own_runtime().block_on(slow.call(GetSlow(Custom::get("/x")))).map(drop)
        });
        holder.beside(|| {
            let runtime = own_runtime();
            for _ in 0..5 {
                runtime.block_on(odin.call(Custom::get("/x"))).unwrap();
            }
        });
        thread.join().unwrap().unwrap();
    });
}

#[test]
fn fault_02_ureq_reading_an_answer_does_not_stop_other_calls() {
    let url = server();
    within("calls while an answer is read (ureq)", Duration::from_secs(20), move || {
        let odin = odin_api_ureq::Client::builder(url.as_str()).unwrap().token("a");
        let odin = odin.rate(Rate::unlimited()).build().unwrap();
        let (slow, (held, holder)) = (odin.clone(), Held::new());
        let thread = std::thread::spawn(move || {
            HELD.set(Some(held));
            slow.call(GetSlow(Custom::get("/x"))).map(drop)
        });
        holder.beside(|| {
            for _ in 0..5 {
                odin.call(Custom::get("/x")).unwrap();
            }
        });
        thread.join().unwrap().unwrap();
    });
}

/// What the reading of a large answer waits for, on whatever thread.
static HELD_ANYWHERE: Mutex<Option<Held>> = Mutex::new(None);

struct GetLarge(Custom);

impl Endpoint for GetLarge {
    type Response = ();
    const OPERATION: &'static Operation = Custom::OPERATION;
    fn prepare(&self) -> Result<Call, Error> {
        self.0.prepare()
    }
    fn decode(_: &RawResponse) -> Result<(), ReadError> {
        HELD_ANYWHERE.lock().unwrap().take().expect("it is read once").work();
        Ok(())
    }
}

#[test]
fn fault_02_hyper_reading_a_large_answer_does_not_stop_the_other_tasks_of_its_thread() {
    let url = server_of(&format!("{{}}{}", " ".repeat(1 << 20)));
    within("a task while an answer is read on its thread (hyper)", Duration::from_secs(20), move || {
        let odin = odin_api_hyper::Client::builder(url.as_str()).unwrap().token("a").build().unwrap();
        let (held, holder) = Held::new();
        *HELD_ANYWHERE.lock().unwrap() = Some(held);
        let other = async {
            while holder.begun.try_recv().is_err() {
                tokio::time::sleep(Duration::from_millis(1)).await;
            }
            holder.end.send(()).unwrap();
        };
        let (answer, ()) =
            own_runtime().block_on(async { tokio::join!(odin.call(GetLarge(Custom::get("/x"))), other) });
        answer.unwrap();
    });
}

/// Answers everything with an empty object.
fn server() -> String {
    server_of("{}")
}

/// Answers everything with this body.
fn server_of(body: &str) -> String {
    let length = body.len();
    let answer = format!("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n\r\n{body}");
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let (mut stream, answer) = (stream.unwrap(), answer.clone());
            std::thread::spawn(move || {
                let (mut head, mut buffer) = (Vec::new(), [0; 4096]);
                while let Ok(read @ 1..) = stream.read(&mut buffer) {
                    head.extend_from_slice(&buffer[..read]);
                    if !head.ends_with(b"\r\n\r\n") {
                        continue;
                    }
                    if stream.write_all(answer.as_bytes()).is_err() {
                        return;
                    }
                    head.clear();
                }
            });
        }
    });
    url
}
