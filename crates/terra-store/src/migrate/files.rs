//! Migrations as files: a folder each, `NNNN_name`, with the SQL of every engine and way, and the
//! snapshot of the schema after it.

use super::MigrationError;
use crate::schema::Schema;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::{fmt, path::Path};

/// The name of the snapshot's file.
pub(super) const SNAPSHOT: &str = "snapshot.json";
/// What a reader of snapshots understands.
const FORMAT: u32 = 1;

/// One migration: numbered, named, in the SQL of every engine.
#[derive(Clone, Debug, PartialEq)]
pub struct Migration {
    /// Its number; the first is 1.
    pub number: u32,
    /// Its name, without the number.
    pub name: String,
    /// The schema after it.
    pub snapshot: Schema,
    scripts: Vec<(String, String)>,
}

/// All migrations, in order and without a gap.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Migrations {
    list: Vec<Migration>,
}

/// Which way a script leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    Up,
    Down,
}

#[derive(Serialize, Deserialize)]
struct Snapshot {
    format: u32,
    #[serde(flatten)]
    schema: Schema,
}

impl Migration {
    /// A migration from the name of its folder (`0001_core`) and its files: each file's name and
    /// text. This is all that a program that embeds the folder needs.
    ///
    /// # Errors
    /// When the name has no number, or the snapshot is missing or can't be read.
    pub fn from_files<'a>(
        folder: &str,
        files: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> Result<Self, MigrationError> {
        let wrong = |reason: &str| MigrationError::File {
            path: folder.to_owned(),
            reason: reason.to_owned(),
        };
        let (number, name) = folder
            .split_once('_')
            .and_then(|(number, name)| Some((number.parse().ok()?, name.to_owned())))
            .ok_or_else(|| wrong("not the name of a migration: write it like 0001_core"))?;
        let mut scripts = Vec::new();
        let mut snapshot = None;
        for (file, text) in files {
            // A checkout may have changed the line ends; the SQL is the same.
            let text = text.replace("\r\n", "\n");
            if file == SNAPSHOT {
                let read: Snapshot =
                    serde_json::from_str(&text).map_err(|error| MigrationError::File {
                        path: format!("{folder}/{file}"),
                        reason: format!("not a snapshot: {error}"),
                    })?;
                snapshot = Some(read).filter(|read| read.format == FORMAT);
            } else if let Some(stem) = file.strip_suffix(".sql") {
                scripts.push((stem.to_owned(), text));
            }
        }
        let snapshot = snapshot
            .ok_or_else(|| wrong("its snapshot.json is missing or of another format"))?
            .schema;
        Ok(Self { number, name, snapshot, scripts })
    }

    /// Its folder's name: `0001_core`.
    pub fn folder(&self) -> String {
        format!("{:04}_{}", self.number, self.name)
    }

    /// The SQL for an engine and a way.
    pub(super) fn script(&self, engine: &str, way: Way) -> Result<&str, MigrationError> {
        let stem = format!("{engine}.{way}");
        let script = self.scripts.iter().find(|(own, _)| *own == stem);
        script.map(|(_, sql)| sql.as_str()).ok_or_else(|| MigrationError::File {
            path: format!("{}/{stem}.sql", self.folder()),
            reason: "missing: restore it from version control".to_owned(),
        })
    }

    /// The fingerprint of the SQL that is applied on an engine.
    pub(super) fn sha256(&self, engine: &str) -> Result<String, MigrationError> {
        let digest = Sha256::digest(self.script(engine, Way::Up)?.as_bytes());
        Ok(digest.iter().map(|byte| format!("{byte:02x}")).collect())
    }
}

impl Migrations {
    /// These migrations, put in order.
    ///
    /// # Errors
    /// When a number is missing or there twice.
    pub fn new(mut list: Vec<Migration>) -> Result<Self, MigrationError> {
        list.sort_by(|one, two| (one.number, &one.name).cmp(&(two.number, &two.name)));
        let mut before = ("the start".to_owned(), 0);
        for migration in &list {
            if migration.number != before.1 + 1 {
                return Err(MigrationError::Order { one: before.0, two: migration.folder() });
            }
            before = (migration.folder(), migration.number);
        }
        Ok(Self { list })
    }

    /// The migrations in a folder on disk; none when there is no such folder.
    ///
    /// # Errors
    /// When a file can't be read or understood, or a number is missing or there twice.
    pub fn from_directory(directory: &Path) -> Result<Self, MigrationError> {
        if !directory.exists() {
            return Ok(Self::default());
        }
        let mut list = Vec::new();
        for path in entries(directory)? {
            let folder = file_name(&path);
            // Hidden folders are half-written or not ours.
            if !path.is_dir() || folder.starts_with('.') {
                continue;
            }
            let mut files = Vec::new();
            for file in entries(&path)?.into_iter().filter(|file| file.is_file()) {
                let text = std::fs::read_to_string(&file).map_err(|error| at(&file, &error))?;
                files.push((file_name(&file), text));
            }
            let borrowed = files.iter().map(|(name, text)| (name.as_str(), text.as_str()));
            list.push(Migration::from_files(&folder, borrowed)?);
        }
        Self::new(list)
    }

    /// Migrations that a program carries within itself: each folder's name, with the name and
    /// text of each of its files.
    ///
    /// # Errors
    /// When one can't be understood, or a number is missing or there twice.
    pub fn embedded(folders: &[(&str, &[(&str, &str)])]) -> Result<Self, MigrationError> {
        let read = |(folder, files): &(&str, &[(&str, &str)])| {
            Migration::from_files(folder, files.iter().copied())
        };
        Self::new(folders.iter().map(read).collect::<Result<_, _>>()?)
    }

    /// All of them, in order.
    pub fn list(&self) -> &[Migration] {
        &self.list
    }

    /// The migration of this number.
    pub fn get(&self, number: u32) -> Option<&Migration> {
        self.list.iter().find(|migration| migration.number == number)
    }

    /// The schema after the migration of this number; nothing after none.
    pub fn snapshot(&self, number: u32) -> Schema {
        self.get(number).map(|migration| migration.snapshot.clone()).unwrap_or_default()
    }

    /// The number of the last one; 0 when there is none.
    pub fn last_number(&self) -> u32 {
        self.list.last().map_or(0, |migration| migration.number)
    }
}

impl fmt::Display for Way {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Up => "up",
            Self::Down => "down",
        })
    }
}

/// A snapshot as it is written.
pub(super) fn snapshot_text(schema: &Schema) -> Result<String, MigrationError> {
    let snapshot = Snapshot { format: FORMAT, schema: schema.clone() };
    let mut text = serde_json::to_string_pretty(&snapshot).map_err(|error| {
        MigrationError::File { path: SNAPSHOT.to_owned(), reason: error.to_string() }
    })?;
    text.push('\n');
    Ok(text)
}

fn entries(directory: &Path) -> Result<Vec<std::path::PathBuf>, MigrationError> {
    let read = std::fs::read_dir(directory).map_err(|error| at(directory, &error))?;
    let mut paths = Vec::new();
    for entry in read {
        paths.push(entry.map_err(|error| at(directory, &error))?.path());
    }
    paths.sort();
    Ok(paths)
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// A failure to read or write, with its place.
pub(super) fn at(path: &Path, error: &std::io::Error) -> MigrationError {
    MigrationError::File { path: path.display().to_string(), reason: error.to_string() }
}
