//! The help texts, held as snapshots: they are what people know of the program.

use crate::database::{program, run};

#[test]
fn every_command_says_what_it_does() {
    let folder = tempfile::tempdir().unwrap();
    let commands: [&[&str]; 16] = [
        &[],
        &["serve"],
        &["tables"],
        &["tables", "show"],
        &["tables", "new"],
        &["tables", "reference"],
        &["migrate"],
        &["migrate", "generate"],
        &["migrate", "apply"],
        &["migrate", "push"],
        &["migrate", "status"],
        &["migrate", "down"],
        &["migrate", "check"],
        &["import"],
        &["export"],
        &["same"],
    ];
    let mut text = String::new();
    for command in commands {
        let help = run(program(folder.path()).args(command).arg("--help")).fine();
        let heading = ["terra"].iter().chain(command).copied().collect::<Vec<_>>().join(" ");
        text += &format!("━━ {heading} --help\n\n");
        for line in help.lines() {
            text += line.trim_end();
            text.push('\n');
        }
        text.push('\n');
    }
    insta::assert_snapshot!("help", text);
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0, "help touches no database");
}

#[test]
fn a_wrong_command_is_told_from_a_failure() {
    let folder = tempfile::tempdir().unwrap();
    for arguments in [&["nonsense"] as &[_], &["import"], &["migrate"], &["migrate", "apply", "x"]]
    {
        let ran = run(program(folder.path()).args(arguments));
        assert_eq!(ran.code, Some(2), "{ran:?}");
        assert!(ran.err.contains("Usage: terra"), "{ran:?}");
    }
    let version = run(program(folder.path()).arg("--version")).fine();
    assert_eq!(version, format!("terra {}\n", env!("CARGO_PKG_VERSION")));
}
