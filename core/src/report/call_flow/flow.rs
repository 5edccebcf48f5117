//! The graph.

use serde::Serialize;
use serde::ser::{SerializeStruct as _, Serializer};

use super::kinds::{EdgeKind, NodeKind};

/// A property of a [`Node`], for people to read.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Detail {
    /// What it is, such as `Policy`.
    pub name: String,
    /// Its value, such as `Circular`.
    pub value: String,
}

impl Detail {
    /// A property with its value.
    pub fn new(name: impl Into<String>, value: impl Into<String>) -> Self {
        Self { name: name.into(), value: value.into() }
    }
}

/// A place that calls come to.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Node {
    /// Identifies it within the flow, the same in every run: `user:4001@example.net`,
    /// `auto-attendant:aa.main@example.net/after-hours`, `number:+15135551000`.
    pub id: String,
    /// What it is.
    pub kind: NodeKind,
    /// Its name, such as `Ada Smith`.
    pub title: String,
    /// The user id or service user id, where it has one.
    pub user_id: Option<String>,
    /// Its phone number, as the platform writes it.
    pub phone_number: Option<String>,
    /// Its extension.
    pub extension: Option<String>,
    /// What else there is to know, in display order.
    pub details: Vec<Detail>,
    /// What about it could not be read, and why: calls may go further than the flow shows.
    pub problems: Vec<String>,
}

impl Node {
    /// A node with only these.
    pub fn new(id: impl Into<String>, kind: NodeKind, title: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            kind,
            title: title.into(),
            user_id: None,
            phone_number: None,
            extension: None,
            details: Vec::new(),
            problems: Vec::new(),
        }
    }
}

/// A path that calls take.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Edge {
    /// The index, in [`CallFlow::nodes`], of the node that calls come from.
    pub from: usize,
    /// The index of the node that they go to.
    pub to: usize,
    /// Why they go there.
    pub kind: EdgeKind,
    /// The same for people, in full: `No answer (3 rings)`, `1 Sales`.
    pub label: String,
    /// It is switched on, but has no effect while another setting of the same node is on, such as
    /// [`Always`](EdgeKind::Always).
    pub overridden: bool,
}

/// Where calls to a number go: a graph, in which calls may also go round in circles.
///
/// [`fetch`](super::fetch) reads one from a platform; you can also build one yourself:
///
/// ```
/// use odin_api::report::call_flow::{CallFlow, EdgeKind, Node, NodeKind};
///
/// let mut flow = CallFlow::new(Node::new("caller", NodeKind::Caller, "4001"));
/// let ada = flow.add(Node::new("user:4001@example.net", NodeKind::User, "Ada Smith"));
/// let mobile = flow.add(Node::new("number:+12015559999", NodeKind::Outside, "+1-2015559999"));
/// flow.connect(0, ada, EdgeKind::Called, "");
/// flow.connect(ada, mobile, EdgeKind::NoAnswer, "No answer (3 rings)");
/// assert!(flow.to_mermaid().contains(r#"n1 -->|"No answer #40;3 rings#41;"| n2"#));
/// assert_eq!(serde_json::to_value(&flow)?["edges"][1]["to"], "number:+12015559999");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CallFlow {
    nodes: Vec<Node>,
    edges: Vec<Edge>,
}

impl CallFlow {
    /// A flow that starts at this node.
    pub fn new(caller: Node) -> Self {
        Self { nodes: vec![caller], edges: Vec::new() }
    }

    /// Adds a node, and returns its index.
    pub fn add(&mut self, node: Node) -> usize {
        self.nodes.push(node);
        self.nodes.len() - 1
    }

    /// Adds an edge between two nodes of the flow, and returns it.
    ///
    /// # Panics
    ///
    /// If one of the nodes does not exist.
    pub fn connect(&mut self, from: usize, to: usize, kind: EdgeKind, label: impl Into<String>) -> &mut Edge {
        let there = from.max(to) < self.nodes.len();
        assert!(there, "an edge from {from} to {to} in a flow of {} nodes", self.nodes.len());
        self.edges.push(Edge { from, to, kind, label: label.into(), overridden: false });
        self.edges.last_mut().expect("one was just added")
    }

    /// The nodes; the first is where calls start.
    pub fn nodes(&self) -> &[Node] {
        &self.nodes
    }

    /// A node, to change it.
    pub fn node_mut(&mut self, place: usize) -> Option<&mut Node> {
        self.nodes.get_mut(place)
    }

    /// The edges; those that leave one node are in display order.
    pub fn edges(&self) -> &[Edge] {
        &self.edges
    }

    /// The edges that leave a node.
    pub fn leaving(&self, place: usize) -> impl Iterator<Item = &Edge> {
        self.edges.iter().filter(move |edge| edge.from == place)
    }

    /// Everything that could not be read: the node, and why.
    pub fn problems(&self) -> impl Iterator<Item = (&Node, &str)> {
        self.nodes.iter().flat_map(|node| node.problems.iter().map(move |problem| (node, problem.as_str())))
    }
}

impl Serialize for Detail {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Detail", 2)?;
        fields.serialize_field("name", &self.name)?;
        fields.serialize_field("value", &self.value)?;
        fields.end()
    }
}

impl Serialize for Node {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Node", 8)?;
        fields.serialize_field("id", &self.id)?;
        fields.serialize_field("kind", &self.kind)?;
        fields.serialize_field("title", &self.title)?;
        fields.serialize_field("userId", &self.user_id)?;
        fields.serialize_field("phoneNumber", &self.phone_number)?;
        fields.serialize_field("extension", &self.extension)?;
        fields.serialize_field("details", &self.details)?;
        fields.serialize_field("problems", &self.problems)?;
        fields.end()
    }
}

/// An edge names its nodes by their ids.
struct Named<'a>(&'a CallFlow, &'a Edge);

impl Serialize for Named<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(CallFlow { nodes, .. }, edge) = self;
        let mut fields = serializer.serialize_struct("Edge", 5)?;
        fields.serialize_field("from", &nodes[edge.from].id)?;
        fields.serialize_field("to", &nodes[edge.to].id)?;
        fields.serialize_field("kind", &edge.kind)?;
        fields.serialize_field("label", &edge.label)?;
        fields.serialize_field("overridden", &edge.overridden)?;
        fields.end()
    }
}

/// `{"nodes": [..], "edges": [..]}`; edges name their nodes by id.
impl Serialize for CallFlow {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let edges: Vec<Named<'_>> = self.edges.iter().map(|edge| Named(self, edge)).collect();
        let mut fields = serializer.serialize_struct("CallFlow", 2)?;
        fields.serialize_field("nodes", &self.nodes)?;
        fields.serialize_field("edges", &edges)?;
        fields.end()
    }
}
