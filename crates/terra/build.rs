//! Carries the migrations within the binary, so that it needs no folder beside it.

use std::{
    env, fs, io,
    path::{Path, PathBuf},
};

fn main() -> io::Result<()> {
    let manifest = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let folder = manifest.join("../../migrations");
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut code = String::from("&[\n");
    for migration in sorted(&folder)?.into_iter().filter(|path| path.is_dir()) {
        code += &format!("    ({:?}, &[\n", name(&migration));
        for file in sorted(&migration)? {
            let path = fs::canonicalize(&file)?;
            code += &format!("        ({:?}, include_str!({:?})),\n", name(&file), path);
        }
        code += "    ]),\n";
    }
    code += "]\n";
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    fs::write(out.join("migrations.rs"), code)
}

/// What a folder holds, in the order of names; nothing when there is no such folder.
fn sorted(folder: &Path) -> io::Result<Vec<PathBuf>> {
    if !folder.exists() {
        return Ok(Vec::new());
    }
    let mut paths = fs::read_dir(folder)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<io::Result<Vec<_>>>()?;
    paths.retain(|path| !name(path).starts_with('.'));
    paths.sort();
    Ok(paths)
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
