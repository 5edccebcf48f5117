//! Faults as they are written on the command line.
//!
//! `KIND[=ARGUMENT][!][@[METHOD:][PATH][$]][#N|%N|~P|?P][*LIMIT]`

use std::str::FromStr;
use std::time::Duration;

use http::StatusCode;

use crate::fault::{Fault, Pick, Rule, SocketFault};
use crate::route::Verb;

impl FromStr for Rule {
    type Err = String;

    fn from_str(written: &str) -> Result<Self, String> {
        let wrong = |why: &str| format!("fault \"{written}\": {why}");
        let (head, place) = match written.split_once('@') {
            Some((head, place)) => (head, place),
            None => written.split_at(written.find(['#', '%', '~', '?', '*']).unwrap_or(written.len())),
        };
        let (kind, executes) = match head.strip_suffix('!') {
            Some(kind) => (kind, true),
            None => (head, false),
        };
        let mut rule = Self::new(kind_of(kind).map_err(|why| wrong(&why))?);
        if executes {
            rule = rule.after_execution();
        }
        let (place, limit) = match place.split_once('*') {
            Some((place, limit)) => (place, Some(limit)),
            None => (place, None),
        };
        if let Some(limit) = limit {
            rule = rule.limit(limit.parse().map_err(|_| wrong("the limit is no number"))?);
        }
        let (place, pick) = place.split_at(place.find(['#', '%', '~', '?']).unwrap_or(place.len()));
        rule = rule.pick(pick_of(pick).ok_or_else(|| wrong("use #N, %N, ~PROBABILITY or ?PROBABILITY"))?);
        let path = match place.split_once(':') {
            Some((method, path)) => {
                let verb = Verb::parse(method).ok_or_else(|| wrong("unknown method"))?;
                rule = rule.verb(verb);
                path
            }
            None => place,
        };
        rule = match path.strip_suffix('$') {
            Some(path) => rule.exact_path(path),
            None => rule.path(path),
        };
        head.clone_into(&mut rule.label);
        Ok(rule)
    }
}

fn pick_of(written: &str) -> Option<Pick> {
    let number = written.get(1..).unwrap_or_default();
    match written.chars().next() {
        None => Some(Pick::All),
        Some('#') => number.parse().ok().filter(|n| *n > 0).map(Pick::Nth),
        Some('%') => number.parse().ok().filter(|n| *n > 0).map(Pick::Every),
        Some(sign) => {
            let chance = number.parse().ok().filter(|p| (0.0..=1.0).contains(p))?;
            Some(if sign == '?' { Pick::Share(chance) } else { Pick::Chance(chance) })
        }
    }
}

fn kind_of(written: &str) -> Result<Fault, String> {
    let (name, argument) = match written.split_once('=') {
        Some((name, argument)) => (name, Some(argument)),
        None => (written, None),
    };
    let number = || {
        let argument = argument.ok_or_else(|| format!("{name} needs =NUMBER"))?;
        argument.parse::<u64>().map_err(|_| format!("{argument} is no number"))
    };
    if name.starts_with(|first: char| first.is_ascii_digit()) {
        return status_of(name, argument.map(|_| number()).transpose()?);
    }
    let fault = match name {
        "expire-token" => Fault::ExpireToken,
        "not-json" => Fault::NotJson,
        "wrong-type" => Fault::ContentType("text/html"),
        "delay" => return Ok(Fault::Socket(SocketFault::Delay(Duration::from_millis(number()?)))),
        "oversize" => {
            let bytes = usize::try_from(number()?).map_err(|why| why.to_string())?;
            return Ok(Fault::Socket(SocketFault::Oversize(bytes)));
        }
        "hang" => Fault::Socket(SocketFault::Hang),
        "drop" => Fault::Socket(SocketFault::Drop),
        "reset" => Fault::Socket(SocketFault::Reset),
        "reset-headers" => Fault::Socket(SocketFault::ResetInHeaders),
        "reset-body" => Fault::Socket(SocketFault::ResetInBody),
        "truncate" => Fault::Socket(SocketFault::Truncate),
        "close-idle" => Fault::Socket(SocketFault::CloseIdle),
        "close-on-reuse" => Fault::Socket(SocketFault::CloseOnReuse),
        _ => return Err(format!("unknown kind {name}")),
    };
    match argument {
        None => Ok(fault),
        Some(_) => Err(format!("{name} takes no argument")),
    }
}

/// `503`, `429` with `=SECONDS` for Retry-After, `502-html`.
fn status_of(name: &str, retry_after: Option<u64>) -> Result<Fault, String> {
    let (code, html) = match name.strip_suffix("-html") {
        Some(code) => (code, true),
        None => (name, false),
    };
    let status = code
        .parse::<u16>()
        .ok()
        .and_then(|code| StatusCode::from_u16(code).ok())
        .filter(|status| status.as_u16() >= 200)
        .ok_or_else(|| format!("{code} is no status"))?;
    let fault = if html { Fault::html(status) } else { Fault::status(status) };
    Ok(match retry_after {
        Some(seconds) => fault.retry_after(seconds),
        None => fault,
    })
}
