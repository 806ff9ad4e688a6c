//! A copy of the workspace, built with what the workspace was built with.

use std::{
    ffi::OsStr,
    fs, io,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

/// What belongs to a build or to a checkout, not to the sources.
const LEFT_OUT: [&str; 4] = ["target", ".git", "node_modules", "bench"];
/// What a build leaves of a dependency.
const BUILT: [&str; 3] = ["deps", "build", ".fingerprint"];
/// How the names of what it leaves of the workspace's own packages begin. Those have the same names
/// in the copy's build, which writes over them.
const OURS: [&str; 4] = ["terra", "libterra", "xtask", "libxtask"];

/// A copy that goes when it is dropped; what it was built with stays for the next one.
pub(crate) struct Copy {
    root: PathBuf,
    target: PathBuf,
}

impl Copy {
    pub(crate) fn of_the_workspace() -> Self {
        let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").canonicalize().unwrap();
        // Always at the same place: where sources lie is part of what cargo knows a build by.
        let folder = workspace.join("target").join("one_more_table");
        let copy = Self { root: folder.join("workspace"), target: folder.join("target") };
        let _ = fs::remove_dir_all(&copy.root);
        copy_tree(&workspace, &copy.root, &|name| !LEFT_OUT.iter().any(|left| name == *left));
        // This test lies among what the workspace's build has made, in `deps`.
        let test = std::env::current_exe().unwrap();
        copy.share_dependencies(test.ancestors().nth(2).unwrap());
        copy
    }

    /// Lets the copy's build begin with the dependencies that the workspace's build has made. They
    /// are known by version and features, not by where the workspace lies.
    fn share_dependencies(&self, built: &Path) {
        for part in BUILT {
            link_tree(&built.join(part), &self.target.join("debug").join(part)).unwrap();
        }
    }

    /// A place in the copy.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.root.join(name)
    }

    pub(crate) fn write(&self, name: &str, text: &str) -> PathBuf {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, text).unwrap();
        path
    }

    pub(crate) fn edit(&self, name: &str, change: impl FnOnce(String) -> String) {
        let text = fs::read_to_string(self.path(name)).unwrap();
        self.write(name, &change(text));
    }

    pub(crate) fn cargo(&self, arguments: &[&str]) {
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let mut command = Command::new(cargo);
        command.args(arguments).env("CARGO_TARGET_DIR", &self.target);
        // What cargo says of the test it runs would make builds that look at it start anew.
        for (name, _) in std::env::vars_os() {
            if name.to_string_lossy().starts_with("CARGO_PKG_")
                || name.to_string_lossy().starts_with("CARGO_MANIFEST_")
            {
                command.env_remove(name);
            }
        }
        self.output(&mut command);
    }

    /// What the copy's program answers; on a database where one is named.
    pub(crate) fn terra(&self, url: Option<&str>, arguments: &[&str]) -> String {
        self.answer("terra", url, arguments)
    }

    pub(crate) fn example(&self, name: &str, url: &str) -> String {
        self.answer(&format!("examples/{name}"), Some(url), &[])
    }

    fn answer(&self, program: &str, url: Option<&str>, arguments: &[&str]) -> String {
        let mut command = Command::new(self.target.join("debug").join(program));
        command.args(arguments).env_remove("TERRA_DATABASE_URL");
        command.envs(url.map(|url| ("TERRA_DATABASE_URL", url)));
        self.output(&mut command)
    }

    fn output(&self, command: &mut Command) -> String {
        let output = command.current_dir(&self.root).stdin(Stdio::null()).output().unwrap();
        let told = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success(), "{command:?} failed\n{told}");
        String::from_utf8_lossy(&output.stdout).into_owned()
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.root);
    }
}

fn copy_tree(from: &Path, to: &Path, wanted: &dyn Fn(&OsStr) -> bool) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let (source, place) = (entry.path(), to.join(entry.file_name()));
        if !wanted(&entry.file_name()) {
            continue;
        }
        if entry.file_type().unwrap().is_dir() {
            copy_tree(&source, &place, wanted);
        } else {
            fs::copy(&source, &place).unwrap();
        }
    }
}

/// The same files under other names. What is there already stays.
fn link_tree(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let (source, place) = (entry.path(), to.join(entry.file_name()));
        if OURS.iter().any(|ours| entry.file_name().to_string_lossy().starts_with(ours)) {
            continue;
        }
        if entry.file_type()?.is_dir() {
            link_tree(&source, &place)?;
        } else if !place.exists() {
            fs::hard_link(&source, &place).or_else(|_| fs::copy(&source, &place).map(drop))?;
        }
    }
    Ok(())
}
