//! The peak memory of this process, as Linux reports it.

/// Forgets the peak: from now on it counts again.
pub(crate) fn forget_peak() {
    // Where it does not work the peak is too high, and a test fails that should not; never the other way round.
    let _ = std::fs::write("/proc/self/clear_refs", "5");
}

/// Memory in use now, in bytes; `None` on other systems.
pub(crate) fn now() -> Option<u64> {
    status("VmRSS:")
}

/// The most memory that was in use at once.
pub(crate) fn peak() -> Option<u64> {
    status("VmHWM:")
}

fn status(name: &str) -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix(name))?;
    let kibibytes: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kibibytes * 1024)
}
