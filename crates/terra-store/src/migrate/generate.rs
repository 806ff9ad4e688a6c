//! Writes the next migration: what turns the last snapshot into the declarations, and back.

use super::{
    MigrationError,
    files::{Migration, Migrations, SNAPSHOT, Way, at, snapshot_text},
};
use crate::{
    dialect::DIALECTS,
    schema::{Diff, Names, Plan, Schema, ddl::Ddl, ddl::commented},
};
use std::path::{Path, PathBuf};

/// A migration that was written.
#[derive(Clone, Debug, PartialEq)]
pub struct Generated {
    /// Its folder.
    pub path: PathBuf,
    /// What it does; the changes are the same on every engine.
    pub plan: Plan,
}

/// Writes the next numbered migration into `directory`: what turns the snapshot of the last one
/// into `schema`. Writes nothing and gives `None` when nothing changed.
///
/// # Errors
/// When the folder can't be read or written, or the declarations clash.
pub fn generate(
    directory: &Path,
    schema: &Schema,
    name: &str,
) -> Result<Option<Generated>, MigrationError> {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
    if name.is_empty() || !name.bytes().all(plain) {
        return Err(MigrationError::File {
            path: name.to_owned(),
            reason: "a migration's name is made of lower-case letters, digits and _".to_owned(),
        });
    }
    let faults = schema.name_faults();
    if !faults.is_empty() {
        return Err(MigrationError::Names { faults });
    }
    let migrations = Migrations::from_directory(directory)?;
    let number = migrations.last_number();
    let old = migrations.snapshot(number);
    let up = Diff::declared(&old, schema);
    if up.is_empty() {
        return Ok(None);
    }
    let down = Diff::way_back(&old, schema);
    let folder = format!("{:04}_{name}", number + 1);
    let mut files = vec![(SNAPSHOT.to_owned(), snapshot_text(schema)?)];
    let mut shown = Plan::default();
    for ddl in DIALECTS.map(|dialect| dialect.ddl) {
        for (way, diff) in [(Way::Up, &up), (Way::Down, &down)] {
            let plan = Plan::new(ddl, diff, &Names::default());
            let file = format!("{}.{way}.sql", ddl.engine());
            files.push((file, script(ddl, &folder, way, &plan)));
            if way == Way::Up {
                shown = plan;
            }
        }
    }
    let path = write(directory, &folder, &files)?;
    Ok(Some(Generated { path, plan: shown }))
}

/// Whether a migration's way up is word for word what `generate` writes for its snapshot: then it
/// does nothing but what the snapshots say, and a database that is there already lacks nothing.
pub(super) fn is_as_generated(
    ddl: &dyn Ddl,
    migration: &Migration,
    old: &Schema,
) -> Result<bool, MigrationError> {
    let plan = Plan::new(ddl, &Diff::declared(old, &migration.snapshot), &Names::default());
    let written = script(ddl, &migration.folder(), Way::Up, &plan);
    Ok(migration.script(ddl.engine(), Way::Up)? == written)
}

/// Writes all files or none: into a hidden folder first, which then takes its name.
fn write(
    directory: &Path,
    folder: &str,
    files: &[(String, String)],
) -> Result<PathBuf, MigrationError> {
    let hidden = directory.join(format!(".{folder}"));
    let path = directory.join(folder);
    std::fs::create_dir_all(&hidden).map_err(|error| at(&hidden, &error))?;
    for (name, text) in files {
        let file = hidden.join(name);
        std::fs::write(&file, text).map_err(|error| at(&file, &error))?;
    }
    std::fs::rename(&hidden, &path).map_err(|error| at(&path, &error))?;
    Ok(path)
}

/// A file's text: what it is, what it changes, what that may cost, and the SQL.
fn script(ddl: &dyn Ddl, folder: &str, way: Way, plan: &Plan) -> String {
    let title = ddl.title();
    let command = match way {
        Way::Up => "terra migrate apply",
        Way::Down => "terra migrate down",
    };
    let mut text = commented(
        &format!(
            "{folder}: {way}, for {title}. Written by `terra migrate generate`, run by \
             `{command}` in one transaction. Edit it before it is applied anywhere, not after."
        ),
        "",
    );
    text.push_str("--\n");
    for change in &plan.changes {
        text.push_str(&commented(&change.to_string(), ""));
    }
    if plan.losses().next().is_some() {
        text.push_str("--\n-- Loses data where there is any, and then asks for:\n");
    }
    for loss in plan.losses() {
        text.push_str(&commented(&format!("--allow-loss {}: {}", loss.name, loss.what), ""));
    }
    let sql = plan.sql.trim_matches('\n');
    text.push('\n');
    if sql.is_empty() {
        text.push_str(&format!("-- Nothing to do on {title}.\n"));
    } else {
        text.push_str(sql);
        text.push('\n');
    }
    text
}
