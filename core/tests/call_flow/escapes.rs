//! Names that try to be more than names.

use odin_api::report::call_flow::{CallFlow, Detail, EdgeKind, Node, NodeKind};
use proptest::prelude::*;

use crate::gallery;

/// What means something in one of the formats, and any other character.
fn hostile() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "<script>",
        "</script>",
        "</svg>",
        "</title>",
        "<!--",
        "-->",
        "]]>",
        "&amp;",
        "&#60;",
        "&lt",
        "\"",
        "'",
        "`",
        "\\",
        "\\\"",
        "\\N",
        "\\n",
        "%%{init: {}}%%",
        "%%",
        "#quot;",
        "#35;",
        "|",
        "]",
        "[",
        "{",
        "}",
        "(",
        ")",
        ";",
        "\n",
        "\r\n",
        "\0",
        "\u{7}",
        "\u{1b}[31m",
        "\u{202e}",
        "\u{2066}",
        "\u{feff}",
        "\u{fffe}",
        "\u{85}",
        "\u{2028}",
        "end",
        "click n0 href",
        "n0 --> n1",
        "名",
        "🙂",
        " ",
        "style=",
    ]);
    prop::collection::vec(prop_oneof![pieces.prop_map(str::to_owned), any::<char>().prop_map(String::from)], 0..12)
        .prop_map(|pieces| pieces.concat())
}

fn flow(texts: &[String; 6]) -> CallFlow {
    let [called, title, detail, value, label, problem] = texts;
    let mut flow = CallFlow::new(Node::new("caller", NodeKind::Caller, called));
    let mut node = Node::new(format!("user:{title}"), NodeKind::User, title);
    (node.phone_number, node.extension, node.user_id) =
        (Some(value.clone()), Some(detail.clone()), Some(label.clone()));
    node.details.push(Detail::new(detail, value));
    node.problems.push(problem.clone());
    let to = flow.add(node);
    flow.connect(0, to, EdgeKind::Busy, label);
    flow
}

/// Elements of a page or picture, in their order; a text of several lines counts once.
fn elements(markup: &str) -> Vec<String> {
    let name =
        |tag: &str| tag.split([' ', '>', '\n', '/']).find(|part| !part.is_empty()).unwrap_or_default().to_owned();
    let mut elements: Vec<String> = markup.split('<').skip(1).map(name).collect();
    elements.dedup();
    elements
}

/// Whether XML can hold it, and it is well-formed as far as texts go: each `&` begins one of five entities.
fn is_clean(xml: &str) -> bool {
    let entities = ["amp;", "lt;", "gt;", "quot;", "#39;"];
    let whole = xml.split('&').skip(1).all(|rest| entities.iter().any(|entity| rest.starts_with(entity)));
    let allowed =
        |c: char| c >= ' ' && !('\u{7f}'..='\u{9f}').contains(&c) && !matches!(c, '\u{fffe}' | '\u{ffff}') || c == '\n';
    whole && xml.chars().all(allowed)
}

/// The quoted strings of a line of DOT, and what stands outside of them.
fn outside_of_quotes(line: &str) -> String {
    let (mut outside, mut chars, mut quoted) = (String::new(), line.chars(), false);
    while let Some(c) = chars.next() {
        match c {
            '"' => quoted = !quoted,
            '\\' if quoted => drop(chars.next()),
            c if !quoted => outside.push(c),
            _ => {}
        }
    }
    assert!(!quoted, "a quote is open at the end of {line}");
    outside
}

fn tame() -> [String; 6] {
    ["a", "b", "c", "d", "e", "f"].map(str::to_owned)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn pictures_and_pages_have_the_same_elements_whatever_the_names(
        texts in prop::array::uniform6(hostile().prop_map(|text| format!("x{text}")))
    ) {
        let (hostile, tame) = (flow(&texts), flow(&tame()));
        prop_assert_eq!(elements(&hostile.to_svg()), elements(&tame.to_svg()));
        prop_assert_eq!(elements(&hostile.to_html()), elements(&tame.to_html()));
        prop_assert!(is_clean(&hostile.to_svg()), "{}", hostile.to_svg());
    }

    #[test]
    fn dot_has_the_same_statements_whatever_the_names(texts in prop::array::uniform6(hostile())) {
        let statements = |flow: &CallFlow| flow.to_dot().lines().map(outside_of_quotes).collect::<Vec<_>>();
        prop_assert_eq!(statements(&flow(&texts)), statements(&flow(&tame())));
    }

    #[test]
    fn mermaid_has_the_same_statements_whatever_the_names(
        texts in prop::array::uniform6(hostile().prop_map(|text| format!("x{text}")))
    ) {
        let statements = |flow: &CallFlow| {
            let chart = flow.to_mermaid();
            chart.lines().map(|line| line.split('"').step_by(2).collect::<String>()).collect::<Vec<_>>()
        };
        let hostile = flow(&texts);
        prop_assert_eq!(statements(&hostile), statements(&flow(&tame())));
        let chart = hostile.to_mermaid();
        let labels = chart.lines().flat_map(|line| line.split('"').skip(1).step_by(2)).collect::<String>();
        // Nothing that Mermaid or the browser would read as theirs; `<br/>` and the numbers of characters are ours.
        let ours = labels.replace("<br/>", "");
        prop_assert!(!ours.contains(['<', '>', '`', '%', '{', '}', '[', ']', '|', '\\', '&']), "{ours}");
    }

    /// Everything survives in the graph itself.
    #[test]
    fn json_keeps_every_name(texts in prop::array::uniform6(hostile())) {
        let json = serde_json::to_value(flow(&texts)).expect("JSON");
        prop_assert_eq!(&json["nodes"][0]["title"], &texts[0]);
        prop_assert_eq!(&json["nodes"][1]["problems"][0], &texts[5]);
        prop_assert_eq!(&json["edges"][0]["label"], &texts[4]);
    }
}

#[test]
fn the_graph_is_written_by_the_ids_of_its_nodes() {
    let (_, flow) = gallery::all().into_iter().find(|(name, _)| name.contains("circle")).expect("a circle");
    let json = serde_json::to_value(&flow).expect("JSON");
    assert_eq!(
        json["nodes"][1],
        serde_json::json!({
            "id": "user:Ada Smith", "kind": "user", "title": "Ada Smith", "userId": null, "phoneNumber": "+1-2015554001",
            "extension": "4001", "details": [], "problems": [],
        })
    );
    assert_eq!(
        json["edges"][3],
        serde_json::json!({
            "from": "user:Cy Young", "to": "user:Ada Smith", "kind": "noAnswer", "label": "No answer (3 rings)", "overridden": false,
        })
    );
}
