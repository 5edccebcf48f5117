//! A server that does as little as it can, in a process of its own.

use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};

const FOUNDING: &str = include_str!("../../src/seed/users_services.seed.json");

/// Answers every request on every connection with the founding document.
pub fn serve() {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    println!("http://{}/api/v2", listener.local_addr().expect("its address"));
    for stream in listener.incoming() {
        let stream = stream.expect("a connection");
        std::thread::spawn(move || answer(stream));
    }
}

fn answer(mut stream: TcpStream) {
    stream.set_nodelay(true).expect("a socket");
    // As servers send it: without the blanks that people read it by.
    let body: serde_json::Value = serde_json::from_str(FOUNDING).expect("JSON");
    let body = body.to_string();
    let length = body.len();
    let answer = format!("HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {length}\r\n\r\n{body}");
    let mut lines = BufReader::new(stream.try_clone().expect("a socket")).lines();
    while let Some(Ok(line)) = lines.next() {
        if line.is_empty() && stream.write_all(answer.as_bytes()).is_err() {
            return;
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
