//! `odin completions`

use std::process::ExitCode;

use clap::{Args, CommandFactory as _};
use clap_complete::{Shell, generate};

use crate::failure::Failure;
use crate::{Program, out};

/// What a shell needs to complete the commands of this program
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  odin completions bash > ~/.local/share/bash-completion/completions/odin
  odin completions zsh > ~/.zfunc/_odin
  odin completions fish > ~/.config/fish/completions/odin.fish")]
pub struct Completions {
    shell: Shell,
}

impl Completions {
    pub fn run(&self) -> Result<ExitCode, Failure> {
        let mut script = Vec::new();
        generate(self.shell, &mut Program::command(), "odin", &mut script);
        out::text(&String::from_utf8(script)?)?;
        Ok(ExitCode::SUCCESS)
    }
}
