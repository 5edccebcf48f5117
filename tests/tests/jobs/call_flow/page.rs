//! The page in a browser, where there is one.

use std::path::PathBuf;
use std::process::Command;

use odin_api::report::call_flow::fetch;

use super::company::Company;
use super::query;
use crate::schedule::shuffled;

const BROWSERS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "chrome"];

/// Runs in the page, after its own script, and leaves what it finds in the document.
const PROBE: &str = r#"<script>
const problems = [];
for (const node of nodes) {
  const card = node.querySelector(".cf-card").getBBox();
  for (const text of node.querySelectorAll("text")) {
    const box = text.getBBox();
    if (box.x < 0 || box.x + box.width > card.width) problems.push(text.textContent + " is wider than its box");
  }
}
const plain = Number(svg.getAttribute("width"));
document.getElementById("in").click();
if (!(Number(svg.getAttribute("width")) > plain)) problems.push("the picture does not grow");
document.getElementById("plain").click();
if (Number(svg.getAttribute("width")) !== plain) problems.push("the picture does not get back to its size");
search.value = "night menu";
search.dispatchEvent(new Event("input"));
if (document.querySelectorAll(".cf-node.hit").length !== 1) problems.push("the search finds " + found.value);
nodes[1].dispatchEvent(new Event("pointerenter"));
search.value = "";
search.dispatchEvent(new Event("input"));
nodes[1].dispatchEvent(new Event("pointerenter"));
if (document.querySelectorAll(".cf-edge.near").length === 0) problems.push("pointing at a box shows no lines");
document.documentElement.dataset.problems = problems.join("; ") || "none";
</script></body>"#;

fn browser() -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path)
        .flat_map(|folder| BROWSERS.map(|name| folder.join(name)))
        .find(|program| program.is_file())
}

#[test]
fn the_page_works_in_a_browser() {
    let Some(browser) = browser() else {
        println!("skipped: none of the browsers {BROWSERS:?} is here");
        return;
    };
    let mut company = Company::new(1);
    let called = company.numbers.last().expect("a number").clone();
    let flow = shuffled(0, &mut company.odin, async |ctx| fetch(&ctx, &query(&called)).await).expect("a flow");
    let folder = std::env::temp_dir().join(format!("odin-api-page-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let page = folder.join("calls.html");
    std::fs::write(&page, flow.to_html().replace("</body>", PROBE)).expect("a file");
    let output = Command::new(browser)
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=5000", "--dump-dom"])
        .arg(format!("--user-data-dir={}", folder.join("profile").display()))
        .arg(format!("file://{}", page.display()))
        .output()
        .expect("a browser that starts");
    let dom = String::from_utf8_lossy(&output.stdout);
    let _ = std::fs::remove_dir_all(&folder);
    assert!(dom.contains(r#"data-ready="yes""#), "the script ran: {}", String::from_utf8_lossy(&output.stderr));
    let problems = dom.split("data-problems=\"").nth(1).and_then(|rest| rest.split('"').next());
    assert_eq!(problems, Some("none"));
}
