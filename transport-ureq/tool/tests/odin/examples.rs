//! The first example of each subcommand works on a fresh machine, without a server.

use crate::support::{Ended, alone, folder, run};

/// The subcommands, as the program lists them.
fn subcommands(help: &str) -> Vec<String> {
    let commands = help.lines().skip_while(|line| !line.starts_with("Commands:")).skip(1);
    let names = commands
        .take_while(|line| !line.is_empty())
        .filter(|line| line.starts_with("  ") && !line[2..].starts_with(' '));
    names.filter_map(|line| line.split_whitespace().next()).filter(|name| *name != "help").map(str::to_owned).collect()
}

#[test]
fn each_subcommand_has_an_example_that_works() {
    let folder = folder("examples");
    let help = run(&mut alone(&folder), &["--help"]).out;
    let subcommands = subcommands(&help);
    assert!(subcommands.len() >= 7, "{subcommands:?}");
    for job in subcommands {
        let help = run(&mut alone(&folder), &[&job, "--help"]).out;
        let example = help.lines().find(|line| line.starts_with("  odin ")).unwrap_or_else(|| panic!("{job}: {help}"));
        let args: Vec<_> = example.split_whitespace().skip(1).take_while(|word| *word != ">").collect();
        assert_eq!(args[0], job);
        let Ended { out, err, code } = run(&mut alone(&folder), &args);
        assert_eq!(code, Some(0), "{example}: {err}");
        assert!(!out.is_empty(), "{example}: {err}");
        let says_so = err.starts_with("ODIN_BASE_URL is not set: working on a simulated platform");
        let asks_nobody = job == "completions" || example.ends_with("--columns");
        assert!(says_so != asks_nobody, "{example}: {err}");
    }
}

#[test]
fn the_scripts_for_shells_name_the_subcommands() {
    let folder = folder("completions");
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let Ended { out, err, code } = run(&mut alone(&folder), &["completions", shell]);
        assert_eq!((&*err, code), ("", Some(0)), "{shell}");
        for word in ["call-flow", "user-report", "voice-portal", "service-provider"] {
            assert!(out.contains(word), "{shell}: {word}");
        }
    }
    assert_eq!(run(&mut alone(&folder), &["completions", "tcsh"]).code, Some(2));
}
