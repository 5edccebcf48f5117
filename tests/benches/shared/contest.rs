//! Compares what does the same work: by processor time in interleaved rounds, and by instructions where `valgrind` is
//! there, which say the same on a machine that does other things meanwhile.

use std::hint::black_box;
use std::process::{Command, Stdio};

/// What takes part.
struct Contender<'a> {
    name: &'static str,
    /// The name of the one that it is measured against.
    against: &'static str,
    run: Box<dyn FnMut() + 'a>,
}

/// Those that do the same work, by the name of each.
#[derive(Default)]
pub struct Contest<'a> {
    contenders: Vec<Contender<'a>>,
}

/// How much is measured.
#[derive(Clone, Copy)]
pub struct Scale {
    /// Rounds, in each of which every contender has its turn.
    pub rounds: usize,
    /// How often the work is done in a turn.
    pub runs: u32,
    /// How often it is done under `valgrind`: the more expensive it is, the less often.
    pub counted: u32,
    /// For how many results a single run counts.
    pub each: u32,
}

impl<'a> Contest<'a> {
    /// One that others are measured against.
    pub fn base<T>(&mut self, name: &'static str, run: impl FnMut() -> T + 'a) {
        self.against(name, name, run);
    }

    /// One that is measured against another.
    pub fn against<T>(&mut self, base: &'static str, name: &'static str, mut run: impl FnMut() -> T + 'a) {
        let run = Box::new(move || {
            black_box(run());
        });
        self.contenders.push(Contender { name, against: base, run });
    }

    /// Prints what each of them takes. A process that is started to have its instructions counted does nothing but the
    /// work, and ends with it.
    ///
    /// `arguments` are what such a process is started with, beside what is to be counted.
    pub fn judge(&mut self, scale: Scale, arguments: &[&str]) {
        if let Some((name, runs)) = to_be_counted() {
            if let Some(contender) = self.contenders.iter_mut().find(|contender| contender.name == name) {
                (0..runs).for_each(|_| (contender.run)());
                std::process::exit(0);
            }
            return;
        }
        let mut times = vec![Vec::new(); self.contenders.len()];
        for _ in 0..scale.rounds {
            for (Contender { run, .. }, times) in self.contenders.iter_mut().zip(&mut times) {
                let before = processor_time();
                (0..scale.runs).for_each(|_| run());
                times.push((processor_time() - before) / f64::from(scale.runs * scale.each));
            }
        }
        let counts: Vec<_> =
            self.contenders.iter().map(|contender| instructions(contender.name, scale, arguments)).collect();
        for (index, contender) in self.contenders.iter().enumerate() {
            let base = self.contenders.iter().position(|other| other.name == contender.against).unwrap_or(index);
            print!("{:34} {:>9}", contender.name, seconds(quantile(&times[index], 2)));
            if base == index {
                print!("  {:19}", "");
            } else {
                let ratios: Vec<_> = times[index].iter().zip(&times[base]).map(|(ours, base)| ours / base).collect();
                let [low, median, high] = [1, 2, 3].map(|quarter| quantile(&ratios, quarter));
                print!("  {median:.2} ({low:.2} to {high:.2})");
            }
            if let Some(count) = counts[index] {
                print!("  {:>10} instructions", plain(count));
                if let Some(base_count) = counts[base].filter(|_| base != index) {
                    print!("  {:.2}", count / base_count);
                }
            }
            println!();
        }
    }
}

/// What this process is to count instructions of, and how often it is run.
fn to_be_counted() -> Option<(String, u32)> {
    let mut arguments = std::env::args().skip_while(|argument| argument != "count").skip(1);
    Some((arguments.next()?, arguments.next()?.parse().ok()?))
}

/// Instructions in user space for one result; `None` without `valgrind`. What the process does beside is taken off by
/// doing the work less often in another one.
fn instructions(name: &str, scale: Scale, arguments: &[&str]) -> Option<f64> {
    let count = |runs: u32| {
        let this = std::env::current_exe().expect("this program");
        let mut valgrind = Command::new("valgrind");
        valgrind.args(["--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null"]);
        valgrind.arg(this).args(["count", name, &runs.to_string()]).args(arguments);
        let output = valgrind.stdin(Stdio::null()).stdout(Stdio::null()).output().ok()?;
        let told = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success(), "{name}: {told}");
        let line = told.lines().find(|line| line.contains("refs:"))?;
        let digits: String = line.rsplit(':').next()?.chars().filter(char::is_ascii_digit).collect();
        digits.parse::<f64>().ok()
    };
    let (less, more) = (count(scale.counted)?, count(3 * scale.counted)?);
    Some((more - less) / f64::from(2 * scale.counted * scale.each))
}

/// Seconds of processor time that this process took so far, all its threads together; elsewhere than on Unix, the time.
fn processor_time() -> f64 {
    #[cfg(unix)]
    {
        use rustix::time::{ClockId, Timespec, clock_gettime};
        let Timespec { tv_sec, tv_nsec } = clock_gettime(ClockId::ProcessCPUTime);
        let seconds = u64::try_from(tv_sec).expect("a process begins at 0");
        std::time::Duration::new(seconds, u32::try_from(tv_nsec).expect("less than a second")).as_secs_f64()
    }
    #[cfg(not(unix))]
    {
        static START: std::sync::OnceLock<std::time::Instant> = std::sync::OnceLock::new();
        START.get_or_init(std::time::Instant::now).elapsed().as_secs_f64()
    }
}

/// The value below which so many quarters of the samples are.
fn quantile(samples: &[f64], quarters: usize) -> f64 {
    let mut sorted = samples.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted[sorted.len() * quarters / 4]
}

fn seconds(seconds: f64) -> String {
    match seconds {
        short if short < 1e-6 => format!("{:.0} ns", short * 1e9),
        short if short < 1e-3 => format!("{:.2} us", short * 1e6),
        long => format!("{:.3} ms", long * 1e3),
    }
}

fn plain(count: f64) -> String {
    if count < 1e6 { format!("{count:.0}") } else { format!("{:.2} M", count / 1e6) }
}
