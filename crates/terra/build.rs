//! Carries the migrations and the demonstration data within the binary, so that it needs no folder
//! beside it.

use flate2::{Compression, write::GzEncoder};
use std::{
    env, fs,
    io::{self, Write},
    path::{Path, PathBuf},
};

/// How the files end that importers read.
const DATA: [&str; 2] = [".csv", ".geojson"];

fn main() -> io::Result<()> {
    let manifest = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    fs::write(out.join("migrations.rs"), migrations(&manifest.join("../../migrations"))?)?;
    fs::write(out.join("demonstration.rs"), demonstration(&manifest.join("../../data"), &out)?)
}

fn migrations(folder: &Path) -> io::Result<String> {
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut code = String::from("&[\n");
    for migration in sorted(folder)?.into_iter().filter(|path| path.is_dir()) {
        code += &format!("    ({:?}, &[\n", name(&migration));
        for file in sorted(&migration)? {
            let path = fs::canonicalize(&file)?;
            code += &format!("        ({:?}, include_str!({:?})),\n", name(&file), path);
        }
        code += "    ]),\n";
    }
    Ok(code + "]\n")
}

/// The name of each file with its bytes, which are packed: the data is text.
fn demonstration(folder: &Path, out: &Path) -> io::Result<String> {
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut code = String::from("&[\n");
    for publisher in sorted(folder)?.into_iter().filter(|path| path.is_dir()) {
        for file in sorted(&publisher)? {
            if !DATA.iter().any(|end| name(&file).ends_with(end)) {
                continue;
            }
            let packed = out.join(format!("{}-{}.gz", name(&publisher), name(&file)));
            let mut encoder = GzEncoder::new(fs::File::create(&packed)?, Compression::default());
            encoder.write_all(&fs::read(&file)?)?;
            encoder.finish()?;
            code += &format!("    ({:?}, include_bytes!({packed:?})),\n", name(&file));
        }
    }
    Ok(code + "]\n")
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
