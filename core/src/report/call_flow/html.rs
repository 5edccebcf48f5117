//! The flow as a page.

use super::flow::CallFlow;
use crate::counted::counted;
use crate::report::markup::xml;

const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");

impl CallFlow {
    /// The flow as one HTML page that needs nothing else: to open in a browser, search, zoom and move about.
    ///
    /// Pointing at a box highlights its lines. The page loads nothing and sends nothing; its content security policy forbids
    /// both.
    pub fn to_html(&self) -> String {
        let title = xml(&format!("Calls to {}", self.nodes()[0].title));
        let (boxes, svg) = (counted(self.nodes().len(), "box", "boxes"), self.to_svg());
        format!(
            r#"<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
{STYLE}</style>
</head>
<body>
<header>
<h1>{title}</h1>
<input id="search" type="search" placeholder="Name, number, setting" aria-label="Search" autocomplete="off">
<output id="found">{boxes}</output>
<span id="zoom"><button id="out" title="Smaller (-)">-</button><output id="scale">100 %</output><button id="in" title="Larger (+)">+</button><button id="whole" title="Everything (0)">Fit</button><button id="plain" title="Real size (1)">100 %</button></span>
</header>
<main id="view" tabindex="0">
{svg}</main>
<script>
{SCRIPT}</script>
</body>
</html>
"#
        )
    }
}
