//! A server that does as little as it can, in a process of its own.

use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::sync::LazyLock;

const FOUNDING: &str = include_str!("../../src/seed/users_services.seed.json");

/// The user whose services are many.
pub const LARGE: &str = "987654321@test.com";

/// The founding document, with so many services that it has 8.5 MB.
pub fn large() -> String {
    let mut body: serde_json::Value = serde_json::from_str(FOUNDING).expect("JSON");
    let services = body["userServices"].as_array_mut().expect("a list");
    let one = services.iter().map(|service| service.to_string().len() + 1).sum::<usize>();
    *services = std::iter::repeat_n(services.clone(), 8_500_000 / one).flatten().collect();
    body.to_string()
}

/// Answers every request on every connection with the founding document, or with the large one.
pub fn serve() {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    println!("http://{}/api/v2", listener.local_addr().expect("its address"));
    for stream in listener.incoming() {
        let stream = stream.expect("a connection");
        std::thread::spawn(move || serve_one(stream));
    }
}

fn answer(body: &str) -> String {
    let length = body.len();
    format!("HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {length}\r\n\r\n{body}")
}

fn serve_one(mut stream: TcpStream) {
    static LARGE_ANSWER: LazyLock<String> = LazyLock::new(|| answer(&large()));
    stream.set_nodelay(true).expect("a socket");
    // As servers send it: without the blanks that people read it by.
    let body: serde_json::Value = serde_json::from_str(FOUNDING).expect("JSON");
    let small = answer(&body.to_string());
    let user = LARGE.split('@').next().expect("a name");
    let mut lines = BufReader::new(stream.try_clone().expect("a socket")).lines();
    let mut next = &small;
    while let Some(Ok(line)) = lines.next() {
        if line.starts_with("GET ") && line.contains(user) {
            next = &*LARGE_ANSWER;
        }
        if line.is_empty() {
            if stream.write_all(next.as_bytes()).is_err() {
                return;
            }
            next = &small;
        }
    }
}

/// The server, as long as this lives.
pub struct Process {
    child: Child,
    pub url: String,
}

impl Process {
    pub fn start() -> Self {
        let program = std::env::current_exe().expect("this program");
        let mut child = Command::new(program).arg("serve").stdout(Stdio::piped()).spawn().expect("a process");
        let mut url = String::new();
        BufReader::new(child.stdout.take().expect("its output")).read_line(&mut url).expect("its address");
        Self { child, url: url.trim().to_owned() }
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // Either fails only when it has ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
