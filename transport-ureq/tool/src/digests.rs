//! `odin user-digest` and `odin call-center-digest`

use std::process::ExitCode;

use clap::Args;
use odin_api::jobs::digests::{call_center_digest, user_digest};

use crate::connect::Connection;
use crate::failure::Failure;
use crate::output::Output;
use crate::reading;

/// A user at a glance: lines, services, hunt groups, call centers, pickup group
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  odin user-digest 4001@example.net
  odin user-digest 4001@example.net --json")]
pub struct UserDigest {
    /// The user
    #[arg(value_name = "USER ID")]
    user_id: String,
    #[command(flatten)]
    output: Output,
}

impl UserDigest {
    pub fn run(&self, connection: &Connection) -> Result<ExitCode, Failure> {
        let files = self.output.files()?;
        let digest = reading::run(connection, async |ctx| user_digest(ctx, &*self.user_id).await)?;
        self.output.write(files, &digest, &digest.table())?;
        Ok(ExitCode::SUCCESS)
    }
}

/// A call center at a glance: settings, agents, supervisors, the queue now and today's figures
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  odin call-center-digest cc.support@example.net
  odin call-center-digest cc.support@example.net --json")]
pub struct CallCenterDigest {
    /// The call center
    #[arg(value_name = "SERVICE USER ID")]
    service_user_id: String,
    #[command(flatten)]
    output: Output,
}

impl CallCenterDigest {
    pub fn run(&self, connection: &Connection) -> Result<ExitCode, Failure> {
        let files = self.output.files()?;
        let job = async |ctx: &_| call_center_digest(ctx, &*self.service_user_id).await;
        let digest = reading::run(connection, job)?;
        self.output.write(files, &digest, &digest.table())?;
        Ok(ExitCode::SUCCESS)
    }
}
