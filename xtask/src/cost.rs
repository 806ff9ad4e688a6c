//! What a command costs.

use crate::process::{self, Result};
use std::fs;
use std::process::Command;
use std::time::Instant;

/// The time a command took.
#[derive(Clone, Copy)]
pub(crate) struct Cost {
    /// Seconds on the wall.
    pub(crate) wall: f64,
    /// Processor seconds of the command and all its children. They depend less than those on the
    /// wall on what else the machine does.
    pub(crate) cpu: f64,
}

/// Runs a command to its end, with its output kept for the complaint if it fails.
pub(crate) fn of(command: &Command) -> Result<Cost> {
    // The shell adds up what its children used, their children included.
    let mut shell = Command::new("/bin/sh");
    shell.args(["-c", "\"$@\" && times", "times"]).arg(command.get_program());
    shell.args(command.get_args());
    for (name, value) in command.get_envs() {
        match value {
            Some(value) => shell.env(name, value),
            None => shell.env_remove(name),
        };
    }
    if let Some(folder) = command.get_current_dir() {
        shell.current_dir(folder);
    }
    let start = Instant::now();
    let output = process::output(shell.env("LC_ALL", "C"))?;
    let wall = start.elapsed().as_secs_f64();
    let children = output.lines().last().unwrap_or_default();
    let cpu = children.split_whitespace().map(seconds).sum::<Option<f64>>();
    let cpu = cpu.ok_or_else(|| format!("`times` printed {output}"))?;
    Ok(Cost { wall, cpu })
}

/// Reads `0m1.80s`.
fn seconds(text: &str) -> Option<f64> {
    let (minutes, seconds) = text.strip_suffix('s')?.split_once('m')?;
    Some(minutes.parse::<f64>().ok()? * 60.0 + seconds.parse::<f64>().ok()?)
}

/// The value in the middle.
pub(crate) fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    let middle = values.len() / 2;
    match values.len() {
        0 => f64::NAN,
        even if even % 2 == 0 => (values[middle - 1] + values[middle]) / 2.0,
        _ => values[middle],
    }
}

/// How busy the machine is, where it says so.
pub(crate) fn load() -> String {
    let load = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    load.split(' ').next().unwrap_or("?").to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_times_prints_is_read() {
        let sum: Option<f64> = "0m0.50s 1m0.25s".split_whitespace().map(seconds).sum();
        assert_eq!(sum, Some(60.75));
        assert_eq!(seconds("1.5"), None);
    }

    #[test]
    fn the_median_is_the_value_in_the_middle() {
        assert_eq!(median(vec![9.0, 1.0, 2.0]), 2.0);
        assert_eq!(median(vec![4.0, 1.0, 2.0, 100.0]), 3.0);
    }

    #[test]
    fn what_a_command_complains_of_is_kept() {
        let mut command = Command::new("/bin/sh");
        let cost = of(command.args(["-c", "echo $WORD"]).env("WORD", "a")).unwrap();
        assert!(cost.wall > 0.0 && cost.cpu < 5.0);
        let complaint = of(Command::new("/bin/sh").args(["-c", "echo no; exit 3"])).err().unwrap();
        assert!(complaint.ends_with("no"), "{complaint}");
    }
}
