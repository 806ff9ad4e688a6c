//! `terra export TABLE`

use super::{Done, catalog, filter::conditions, tables::table_named, up_to_date};
use crate::output;
use clap::{Args, ValueEnum};
use std::{
    error::Error,
    fs::{self, File},
    io::{self, BufWriter, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};
use terra_app::{Credit, Export, ExportError, ExportFormat, credits_of, export};
use terra_geo::BBox;
use terra_store::Store;

#[derive(Args)]
pub(crate) struct Arguments {
    /// The table
    table: String,
    /// How to write its rows
    #[arg(long, default_value = "geojson")]
    format: Format,
    /// Only rows that lie in this box, in degrees; west is greater than east across the
    /// antimeridian
    #[arg(long, value_name = "W,S,E,N", allow_hyphen_values = true, value_parser = bbox)]
    bbox: Option<BBox>,
    /// Only rows that a filter in CQL2 is true of, such as "capacity_mw > 100 AND permits.status =
    /// 'granted'"
    #[arg(long, value_name = "CQL2")]
    filter: Option<String>,
    /// The file to write, which is there once it is whole; without one, the rows are printed
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Leave texts in CSV as they are. Without it, one that a spreadsheet would take for a formula
    /// has an apostrophe before it, which `terra import` takes away
    #[arg(long)]
    unguarded: bool,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// A FeatureCollection, a feature a line
    Geojson,
    /// Features, each after a record separator and on a line of its own (RFC 8142)
    Geojsonseq,
    /// An array of JSON objects
    Json,
    /// A JSON object a line
    Ndjson,
    /// Comma-separated values, with a header
    Csv,
    /// FlatGeobuf, without an index
    Fgb,
    /// GeoParquet
    Parquet,
}

pub(crate) async fn run(database: &str, arguments: Arguments) -> Done {
    let Arguments { table, format, bbox, filter, output, unguarded } = arguments;
    let catalog = catalog()?;
    let table = table_named(&catalog, &table)?;
    let conditions = conditions(&catalog, table, filter.as_deref())?;
    let format = match format {
        Format::Geojson => ExportFormat::GeoJson,
        Format::Geojsonseq => ExportFormat::GeoJsonSeq,
        Format::Json => ExportFormat::Json,
        Format::Ndjson => ExportFormat::Ndjson,
        Format::Csv => ExportFormat::Csv,
        Format::Fgb => ExportFormat::FlatGeobuf,
        Format::Parquet => ExportFormat::GeoParquet,
    };
    up_to_date(database).await?;
    let store = Store::open(database, catalog).await?;
    let what = Export { table, format, bbox, conditions, unguarded };
    let credits = credits_of(&store, table).await?;
    let credits: Vec<String> = credits.iter().map(Credit::line).collect();
    match output {
        None => {
            let mut out = BufWriter::new(io::stdout());
            export(&store, what, &mut out).await.map_err(unboxed)?;
        }
        Some(path) => {
            let mut file = Unfinished::of(&path)?;
            let rows = export(&store, what, &mut file.out).await?;
            file.finish()?;
            let name = output::styled(output::STRONG, path.display());
            output::tell(format!("{name}: {rows} rows of {}", table.name))?;
            if !has_room(format) && !credits.is_empty() {
                fs::write(beside(&path), credits.join("\n") + "\n")?;
            }
        }
    }
    if !credits.is_empty() {
        output::note(format!("Data: {}.", credits.join("; ")));
    }
    Ok(ExitCode::SUCCESS)
}

/// Whether a file says itself whose data it holds.
const fn has_room(format: ExportFormat) -> bool {
    use ExportFormat::{FlatGeobuf, GeoJson, GeoParquet};
    matches!(format, GeoJson | FlatGeobuf | GeoParquet)
}

/// Where it says whose data a file holds that has no room for that itself.
fn beside(path: &Path) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".attribution.txt");
    path.with_file_name(name)
}

/// The error as the program's end wants it: a pipe that nobody reads any more isn't told.
fn unboxed(error: ExportError) -> Box<dyn Error> {
    match error {
        ExportError::Write(error) => error.into(),
        error => error.into(),
    }
}

pub(crate) fn bbox(text: &str) -> Result<BBox, String> {
    let sides: Result<Vec<f64>, _> = text.split(',').map(|side| side.trim().parse()).collect();
    match sides.as_deref() {
        Ok(&[west, south, east, north]) => {
            BBox::new(west, south, east, north).map_err(|error| error.to_string())
        }
        _ => Err("give west, south, east and north in degrees, such as 112,-44,154,-10".to_owned()),
    }
}

/// A file that has its name only once it is whole: until then it is written beside that.
struct Unfinished {
    path: PathBuf,
    part: PathBuf,
    out: BufWriter<File>,
}

impl Unfinished {
    fn of(path: &Path) -> Result<Self, Box<dyn Error>> {
        // A link stays a link to the file that is written anew.
        let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        let told =
            |why: &dyn std::fmt::Display| format!("{} can't be written: {why}", path.display());
        if fs::metadata(&path).is_ok_and(|there| !there.is_file()) {
            return Err(told(&"it is no plain file").into());
        }
        let Some(name) = path.file_name() else { return Err(told(&"it has no name").into()) };
        let mut part_name = name.to_owned();
        part_name.push(format!(".{}.part", std::process::id()));
        let part = path.with_file_name(part_name);
        let file = File::create_new(&part).map_err(|error| told(&error))?;
        Ok(Self { path, part, out: BufWriter::new(file) })
    }

    /// Gives the file its name.
    fn finish(mut self) -> io::Result<()> {
        self.out.flush()?;
        // What is renamed before it is on the disk may be empty after a loss of power.
        self.out.get_ref().sync_all()?;
        fs::rename(&self.part, &self.path)
    }
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        // Once it was renamed, there is nothing to remove.
        let _ = fs::remove_file(&self.part);
    }
}
