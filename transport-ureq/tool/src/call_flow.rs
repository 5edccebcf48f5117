//! `odin call-flow`

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use odin_api::report::call_flow::{CallFlow, Query, fetch};

use crate::connect::Connection;
use crate::failure::Failure;
use crate::files::NewFile;
use crate::{out, reading};

/// Where calls to a number go: through menus, hunt groups, call centers and forwardings to where they end
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  odin call-flow 4001 --service-provider ent.odin --group grp.odin
  odin call-flow +1-2015554001 --service-provider ent.odin --group grp.odin --out calls.html
  odin call-flow reception --service-provider ent.odin --group grp.odin --format dot

The format is that of --format, or of the ending of --out (svg, html, dot, mmd, json); Mermaid if neither says.
Exit status 1: some of it could not be read, which is told; the rest is there.")]
pub struct Arguments {
    /// A number in any spelling, an extension, an alias or a user id
    #[arg(allow_hyphen_values = true)]
    called: String,
    /// The service provider or enterprise of the group
    #[arg(long, value_name = "ID")]
    service_provider: String,
    /// The group that has the number
    #[arg(long, value_name = "ID")]
    group: String,
    /// How it is drawn
    #[arg(long)]
    format: Option<Format>,
    /// Write it to this file, which must not exist yet, rather than to standard output
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Follow the agents of hunt groups and call centers with at most so many
    #[arg(long, value_name = "NUMBER", default_value_t = 12)]
    follow_agents: usize,
    /// Also read the services that auto attendants, hunt groups and call centers have themselves, such as call forwarding: a
    /// call more for each
    #[arg(long)]
    instance_services: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For Graphviz
    Dot,
    /// A page to open, search and zoom
    Html,
    /// The graph as data
    Json,
    /// For Markdown
    Mermaid,
    /// A picture
    Svg,
}

impl Format {
    fn write(self, flow: &CallFlow) -> Result<String, Failure> {
        Ok(match self {
            Self::Dot => flow.to_dot(),
            Self::Html => flow.to_html(),
            Self::Json => serde_json::to_string_pretty(flow)? + "\n",
            Self::Mermaid => flow.to_mermaid(),
            Self::Svg => flow.to_svg(),
        })
    }
}

impl Arguments {
    fn format(&self) -> Result<Format, Failure> {
        let Some(path) = self.out.as_ref().filter(|_| self.format.is_none()) else {
            return Ok(self.format.unwrap_or(Format::Mermaid));
        };
        match path.extension().and_then(|ending| ending.to_str()) {
            Some("dot" | "gv") => Ok(Format::Dot),
            Some("html" | "htm") => Ok(Format::Html),
            Some("json") => Ok(Format::Json),
            Some("mmd" | "mermaid") => Ok(Format::Mermaid),
            Some("svg") => Ok(Format::Svg),
            _ => Err(Failure::new(format!("{}: which format? give --format", path.display()))),
        }
    }

    pub fn run(&self, connection: &Connection) -> Result<ExitCode, Failure> {
        let format = self.format()?;
        let file = self.out.as_deref().map(NewFile::create).transpose()?;
        let query = Query::new(&*self.service_provider, &*self.group, &*self.called)
            .follow_agents(self.follow_agents)
            .instance_services(self.instance_services);
        let flow = reading::run(connection, async |ctx| fetch(ctx, &query).await)?;
        let drawn = format.write(&flow)?;
        match file {
            Some(file) => file.write(drawn.as_bytes())?,
            None => out::text(&drawn)?,
        }
        let mut status = ExitCode::SUCCESS;
        for (node, problem) in flow.problems() {
            eprintln!("{} may lead further: {problem}", node.title);
            status = ExitCode::FAILURE;
        }
        Ok(status)
    }
}
