//! A folder of files beside the API, and pages of other origins, over real sockets.

use std::fs;
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::path::PathBuf;

use odin_sim::{Odin, Server};

/// A folder of its own for each test, gone with it.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("web-{}-{name}", std::process::id()));
        fs::create_dir_all(path.join("site/app")).expect("a folder");
        let files = [
            ("site/index.html", "<title>front</title>"),
            ("site/app/index.html", "<title>app</title>"),
            ("site/app/main.JS", "run()"),
            ("site/look.css", "body {}"),
            ("site/two words.txt", "two words"),
            ("site/data", "\0\x01"),
            ("secret.txt", "outside"),
        ];
        for (name, text) in files {
            fs::write(path.join(name), text).expect("a file");
        }
        Self(path)
    }

    fn serve(&self) -> Server {
        let server = Server::start(Odin::example());
        server.serve_files(&self.0.join("site")).expect("a folder");
        server
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Sends the lines of a request without a body as they are, so that nothing mends its path; the head and the body of the answer.
fn ask(server: &Server, request: &str) -> (String, String) {
    let mut stream = TcpStream::connect(server.address()).expect("a connection");
    let lines = format!("{request}\r\nhost: odin\r\nconnection: close\r\n\r\n");
    stream.write_all(lines.as_bytes()).expect("room for a request");
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).expect("an answer");
    let answer = String::from_utf8(answer).expect("text");
    let (head, body) = answer.split_once("\r\n\r\n").expect("a head");
    (head.to_lowercase(), body.to_owned())
}

fn get(server: &Server, path: &str) -> (String, String) {
    ask(server, &format!("GET {path} HTTP/1.1"))
}

#[test]
fn files_come_with_their_types() {
    let folder = Folder::new("types");
    let server = folder.serve();
    for (path, kind, text) in [
        ("/", "text/html; charset=utf-8", "<title>front</title>"),
        ("/index.html?v=5", "text/html; charset=utf-8", "<title>front</title>"),
        ("/app/", "text/html; charset=utf-8", "<title>app</title>"),
        ("/app", "text/html; charset=utf-8", "<title>app</title>"),
        ("/app/main.JS", "text/javascript; charset=utf-8", "run()"),
        ("/look.css", "text/css; charset=utf-8", "body {}"),
        ("/two%20words.txt", "text/plain; charset=utf-8", "two words"),
        ("/data", "application/octet-stream", "\0\x01"),
    ] {
        let (head, body) = get(&server, path);
        assert!(head.starts_with("http/1.1 200") && head.contains(&format!("content-type: {kind}")), "{path}: {head}");
        assert_eq!(body, text, "{path}");
    }
    let (head, body) = ask(&server, "HEAD /look.css HTTP/1.1");
    assert!(head.contains("content-length: 7") && body.is_empty(), "{head}");
    assert!(get(&server, "/nothing.html").0.starts_with("http/1.1 404"));
    assert!(ask(&server, "DELETE /look.css HTTP/1.1").0.starts_with("http/1.1 405"));
}

#[test]
fn nothing_outside_of_the_folder_is_served() {
    let folder = Folder::new("outside");
    #[cfg(unix)]
    std::os::unix::fs::symlink("../secret.txt", folder.0.join("site/link.txt")).expect("a link");
    let server = folder.serve();
    for path in [
        "/../secret.txt",
        "/app/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/app/%2e%2e%2f%2e%2e%2fsecret.txt",
        "/..\\secret.txt",
        "/..%5csecret.txt",
        "/link.txt",
        "//etc/passwd",
        "/%2fetc/passwd",
        "/look.css%00.html",
        "/api/v2/../../secret.txt",
    ] {
        let (head, body) = get(&server, path);
        assert!(head.starts_with("http/1.1 404"), "{path}: {head}");
        assert!(!body.contains("outside") && !body.contains("root:"), "{path}: {body}");
    }
}

#[test]
fn the_api_stays_where_it_is() {
    let folder = Folder::new("api");
    let server = folder.serve();
    let (head, body) = get(&server, "/api/v2/ui/applications");
    assert!(head.starts_with("http/1.1 200") && head.contains("content-type: application/json"), "{head}");
    assert_eq!(body, "[]");
    assert!(get(&server, "/api/v2/nothing").1.contains("No such resource."));
    // A name that only begins like that of the API.
    assert!(get(&server, "/api/v2x").0.contains("text/plain"));
    assert_eq!(server.odin().records().count(), 2, "files are not logged as calls");
    let nowhere = server.serve_files(&folder.0.join("nowhere")).unwrap_err();
    assert_eq!(nowhere.kind(), std::io::ErrorKind::NotFound);
    assert!(server.serve_files(&folder.0.join("secret.txt")).is_err());
}

#[test]
fn pages_of_other_origins_may_call_the_api() {
    let server = Server::start(Odin::example());
    let asks = "OPTIONS /api/v2/users HTTP/1.1\r\norigin: http://localhost:9000\r\n\
        access-control-request-method: PUT\r\naccess-control-request-headers: authorization,content-type";
    let (head, body) = ask(&server, asks);
    assert!(head.starts_with("http/1.1 204") && body.is_empty(), "{head}");
    for line in [
        "access-control-allow-origin: http://localhost:9000",
        "access-control-allow-methods: get, post, put, delete",
        "access-control-allow-headers: authorization,content-type",
        "vary: origin",
    ] {
        assert!(head.contains(line), "{line} is not in {head}");
    }
    assert_eq!(server.odin().records().count(), 0, "nothing was asked of the platform yet");
    let with_origin = "GET /api/v2/users?userId=x HTTP/1.1\r\norigin: http://localhost:9000";
    let (head, _) = ask(&server, with_origin);
    assert!(head.starts_with("http/1.1 401"), "{head}");
    assert!(head.contains("access-control-allow-origin: http://localhost:9000"), "refusals are read too: {head}");
    assert!(!get(&server, "/api/v2/users").0.contains("access-control"));
    // Not a question of a browser.
    assert!(ask(&server, "OPTIONS /api/v2/users HTTP/1.1").0.starts_with("http/1.1 405"));
}
