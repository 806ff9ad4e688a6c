//! The pages as files: new ones take the place of old ones, and nothing else is touched.

use super::{MARK, Pages};
use std::{
    fs::{self, File},
    io::Read,
    path::Path,
};

/// Writes the pages into a folder and removes those of an earlier run that are gone; answers with
/// the paths of those.
///
/// # Errors
/// When a page's place is taken by a file that isn't one, before anything is changed; and when
/// files can't be read or written.
pub(super) fn replace(folder: &Path, pages: &Pages) -> Result<Vec<String>, String> {
    for path in pages.keys() {
        let path = folder.join(path);
        if path.exists() && !is_page(&path)? {
            return Err(format!(
                "{} is not a page of the reference: move it away, or name another folder with --out",
                path.display()
            ));
        }
    }
    let mut gone = pages_in(folder, "")?;
    gone.retain(|path| !pages.contains_key(path));
    for path in &gone {
        told(&folder.join(path), fs::remove_file)?;
        remove_if_empty(folder, path)?;
    }
    for (path, text) in pages {
        let path = folder.join(path);
        told(path.parent().unwrap_or(folder), fs::create_dir_all)?;
        told(&path, |path| fs::write(path, text))?;
    }
    Ok(gone)
}

/// The pages that stand in a folder and in those directly within it, in the order of names.
fn pages_in(folder: &Path, below: &str) -> Result<Vec<String>, String> {
    let mut found = Vec::new();
    if !folder.exists() {
        return Ok(found);
    }
    for entry in told(folder, |folder| fs::read_dir(folder)?.collect::<Result<Vec<_>, _>>())? {
        let (path, name) = (entry.path(), entry.file_name().to_string_lossy().into_owned());
        let kind = told(&path, |_| entry.file_type())?;
        if kind.is_dir() && below.is_empty() {
            found.extend(pages_in(&path, &format!("{name}/"))?);
        } else if kind.is_file() && name.ends_with(".md") && is_page(&path)? {
            found.push(format!("{below}{name}"));
        }
    }
    found.sort();
    Ok(found)
}

/// Removes the folder that a removed page stood in, where it was the last.
fn remove_if_empty(folder: &Path, path: &str) -> Result<(), String> {
    let Some((below, _)) = path.split_once('/') else { return Ok(()) };
    let below = folder.join(below);
    if told(&below, fs::read_dir)?.next().is_none() {
        told(&below, fs::remove_dir)?;
    }
    Ok(())
}

/// Whether a file begins as pages do.
fn is_page(path: &Path) -> Result<bool, String> {
    let mut start = Vec::new();
    told(path, |path| File::open(path)?.take(MARK.len() as u64).read_to_end(&mut start))?;
    Ok(start == MARK.as_bytes())
}

/// Does something with a file; a failure says with which.
fn told<'a, T>(
    path: &'a Path,
    action: impl FnOnce(&'a Path) -> std::io::Result<T>,
) -> Result<T, String> {
    action(path).map_err(|error| format!("{}: {error}", path.display()))
}
