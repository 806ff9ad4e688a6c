//! `cargo xtask bench import`: how fast rows come in from CSV, beside the engines' own bulk paths,
//! and how much memory that takes.
//!
//! The peer reads the same rows into a staging table of texts, as people do who have no importer,
//! and inserts from there into the same table with its indexes and checks. Its file has what the
//! atlas computes ready: cells, times, versions.

mod memory;
mod rows;

use crate::cost::{self, median};
use crate::postgres::{Cluster, find_or_install};
use crate::process::{self, Result};
use crate::schema::{create, print_table, psql, release_binary, remove};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

/// The table that is filled: points with four indexes and a check on every column.
const TABLE: &str = "fire_events";
/// How many rows, where `--rows` says nothing else.
const ROWS: u32 = 200_000;
const MOST_ROWS: u32 = 10_000_000;
/// How often each is measured, where `--rounds` says nothing else.
const ROUNDS: u32 = 5;
/// How many rows the largest of the imports has whose memory is measured.
const MANY: u32 = 2_000_000;

struct Options {
    rows: u32,
    rounds: u32,
}

/// Measures and prints.
pub(crate) fn bench(arguments: &[&str]) -> Result<ExitCode> {
    let options = options(arguments)?;
    let folder = workspace_root_folder()?;
    let terra = release_binary()?;
    println!("Load when it began {}.\n", cost::load());
    let csv = folder.join(format!("{TABLE}.csv"));
    rows::write(&csv, options.rows)?;
    let table = [
        compare(&Sqlite::prepare(&terra, &folder, &csv)?, &options)?,
        compare(&Postgres::prepare(&terra, &folder, &csv)?, &options)?,
    ];
    let head = ["engine", "terra import, rows/s", "its own bulk path, rows/s", "ratio"];
    print_table(&head, &table);
    println!(
        "{} rows into {TABLE}, {} rounds in turns; the ratio is the median of the rounds'.\n",
        options.rows, options.rounds
    );
    memory::bench(&terra, &folder)?;
    println!("Load when it ended {}.", cost::load());
    remove(&folder)?;
    Ok(ExitCode::SUCCESS)
}

fn workspace_root_folder() -> Result<PathBuf> {
    let folder = process::workspace_root().join("target/bench/import");
    remove(&folder)?;
    create(&folder)?;
    fs::canonicalize(&folder).map_err(|error| format!("{}: {error}", folder.display()))
}

fn options(arguments: &[&str]) -> Result<Options> {
    let mut options = Options { rows: ROWS, rounds: ROUNDS };
    for pair in arguments.chunks(2) {
        let number = pair.get(1).and_then(|text| text.parse().ok()).filter(|&number| number > 0);
        match (pair[0], number) {
            ("--rows", Some(rows)) if rows <= MOST_ROWS => options.rows = rows,
            ("--rounds", Some(rounds)) if rounds <= 1000 => options.rounds = rounds,
            (wrong, _) => {
                return Err(format!(
                    "`{wrong}`: bench import takes --rows N (1 to {MOST_ROWS}) and --rounds N (1 to \
                     1000)"
                ));
            }
        }
    }
    Ok(options)
}

/// An engine with a database that has the tables, the source and nothing else.
trait Engine {
    const NAME: &str;

    /// Brings the database back to what it was; then runs the import.
    fn import(&self) -> Result<f64>;

    /// Brings the database back to what it was; then runs the peer.
    fn bulk(&self) -> Result<f64>;
}

fn compare<E: Engine>(engine: &E, options: &Options) -> Result<Vec<String>> {
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    // The round before the first warms the machine's caches.
    for round in 0..=options.rounds {
        eprintln!("importing into {}, round {round} of {}", E::NAME, options.rounds);
        let (import, bulk) = (engine.import()?, engine.bulk()?);
        if round > 0 {
            ours.push(import);
            theirs.push(bulk);
        }
    }
    let ratios = ours.iter().zip(&theirs).map(|(ours, theirs)| theirs / ours).collect();
    let rate = |seconds: Vec<f64>| format!("{:.0}", f64::from(options.rows) / median(seconds));
    Ok(vec![E::NAME.to_owned(), rate(ours), rate(theirs), format!("{:.2}", median(ratios))])
}

fn terra_import(terra: &Path, url: &str, csv: &Path) -> Command {
    let mut command = Command::new(terra);
    command.args(["--database", url, "import", "--source", "bench", "--format", "json"]).arg(csv);
    command
}

/// The columns of the table in their order, but for those that a file can't hold.
fn columns(listed: &str) -> Vec<String> {
    listed.lines().map(str::to_owned).collect()
}

struct Sqlite {
    terra: PathBuf,
    csv: PathBuf,
    /// A database without rows of the table.
    empty: PathBuf,
    used: PathBuf,
    script: String,
}

impl Sqlite {
    fn prepare(terra: &Path, folder: &Path, csv: &Path) -> Result<Self> {
        if !process::succeeds(Command::new("sqlite3").arg("--version")) {
            return Err("there is no sqlite3 here: install it (Debian: apt install sqlite3)".into());
        }
        let empty = folder.join("empty.db");
        let url = format!("sqlite:{}", empty.display());
        process::output(&mut terra_import(terra, &url, csv))?;
        let listed = sqlite3(&empty, &format!("SELECT name FROM pragma_table_info('{TABLE}')"))?;
        let columns = columns(&listed);
        let dump = folder.join("dump.csv");
        let dumped = columns.iter().map(|name| match name.as_str() {
            // Version 3.40 can't read hexadecimal: the peer makes ids up and looks sources up.
            "id" | "source_id" | "import_id" => "''".to_owned(),
            name => format!("\"{name}\""),
        });
        let dumped = dumped.collect::<Vec<_>>().join(", ");
        let query = format!(
            ".mode csv\n.output {}\nSELECT {dumped} FROM {TABLE};\n.output stdout\nDELETE FROM \
             {TABLE};\nVACUUM;",
            dump.display()
        );
        sqlite3(&empty, &query)?;
        let script = Self::script(&columns, &dump);
        Ok(Self {
            terra: terra.to_owned(),
            csv: csv.to_owned(),
            empty,
            used: folder.join("used.db"),
            script,
        })
    }

    /// What the peer does, with the settings of the store.
    fn script(columns: &[String], dump: &Path) -> String {
        let staging = columns.iter().map(|name| format!("\"{name}\" TEXT"));
        let values = columns.iter().map(|name| match name.as_str() {
            "id" => "randomblob(16)".to_owned(),
            "source_id" => "(SELECT id FROM data_sources LIMIT 1)".to_owned(),
            "import_id" => "(SELECT id FROM terra_imports LIMIT 1)".to_owned(),
            // To version 3.40, no value is no valid JSON either.
            "properties" => "'{}'".to_owned(),
            name => format!("nullif(\"{name}\", '')"),
        });
        format!(
            "PRAGMA journal_mode = WAL;\nPRAGMA synchronous = FULL;\n\
             PRAGMA foreign_keys = ON;\nPRAGMA cache_size = -16384;\nPRAGMA temp_store = FILE;\n\
             CREATE TEMP TABLE staging ({});\n.import --csv --schema temp {} staging\n\
             INSERT INTO {TABLE} SELECT {} FROM staging;",
            staging.collect::<Vec<_>>().join(", "),
            dump.display(),
            values.collect::<Vec<_>>().join(", "),
        )
    }

    fn anew(&self) -> Result<()> {
        for end in ["", "-wal", "-shm"] {
            let _ = fs::remove_file(format!("{}{end}", self.used.display()));
        }
        let copied = fs::copy(&self.empty, &self.used);
        copied.map(drop).map_err(|error| format!("cannot copy {}: {error}", self.empty.display()))
    }
}

impl Engine for Sqlite {
    const NAME: &str = "SQLite";

    fn import(&self) -> Result<f64> {
        self.anew()?;
        let url = format!("sqlite:{}", self.used.display());
        Ok(cost::of(&terra_import(&self.terra, &url, &self.csv))?.wall)
    }

    fn bulk(&self) -> Result<f64> {
        self.anew()?;
        let mut command = Command::new("sqlite3");
        command.args(["-bail", "-batch"]).arg(&self.used).args(self.script.lines());
        Ok(cost::of(&command)?.wall)
    }
}

fn sqlite3(file: &Path, script: &str) -> Result<String> {
    let mut command = Command::new("sqlite3");
    command.args(["-bail", "-batch"]).arg(file);
    // Each line is an argument of its own: the program takes commands with a dot so.
    process::output(command.args(script.lines()))
}

struct Postgres {
    terra: PathBuf,
    csv: PathBuf,
    cluster: Cluster,
    psql: PathBuf,
    script: PathBuf,
}

impl Postgres {
    fn prepare(terra: &Path, folder: &Path, csv: &Path) -> Result<Self> {
        let bin = find_or_install()?;
        let (cluster, psql) = (Cluster::start(&bin)?, psql(&bin));
        let script = folder.join("bulk.sql");
        let made = Self { terra: terra.to_owned(), csv: csv.to_owned(), cluster, psql, script };
        process::output(&mut terra_import(terra, &made.cluster.url("postgres"), csv))?;
        let listed = made.ask(&format!(
            "SELECT column_name || ' ' || udt_name FROM information_schema.columns WHERE \
             table_schema = 'terra' AND table_name = '{TABLE}' ORDER BY ordinal_position"
        ))?;
        let dump = folder.join("postgres.csv");
        made.ask(&format!("\\copy terra.{TABLE} TO '{}' (FORMAT csv)", dump.display()))?;
        let columns = columns(&listed);
        let columns: Vec<_> = columns.iter().filter_map(|line| line.split_once(' ')).collect();
        let staging = columns.iter().map(|(name, _)| format!("\"{name}\" text"));
        let values = columns.iter().map(|(name, ty)| format!("\"{name}\"::{ty}"));
        let text = format!(
            "CREATE TEMP TABLE staging ({});\n\\copy staging FROM '{}' (FORMAT csv)\nINSERT INTO \
             terra.{TABLE} SELECT {} FROM staging;\n",
            staging.collect::<Vec<_>>().join(", "),
            dump.display(),
            values.collect::<Vec<_>>().join(", "),
        );
        fs::write(&made.script, text)
            .map_err(|error| format!("cannot write {}: {error}", made.script.display()))?;
        Ok(made)
    }

    fn ask(&self, sql: &str) -> Result<String> {
        let mut psql = self.client();
        process::output(psql.args(["--tuples-only", "--no-align", "--command", sql]))
    }

    fn client(&self) -> Command {
        let mut psql = Command::new(&self.psql);
        psql.args(["--no-psqlrc", "--quiet", "--set", "ON_ERROR_STOP=1"]);
        psql.args(["--dbname", &self.cluster.url("postgres")]);
        psql
    }

    fn anew(&self) -> Result<()> {
        self.ask(&format!("TRUNCATE terra.{TABLE}")).map(drop)
    }
}

impl Engine for Postgres {
    const NAME: &str = "PostgreSQL";

    fn import(&self) -> Result<f64> {
        self.anew()?;
        Ok(cost::of(&terra_import(&self.terra, &self.cluster.url("postgres"), &self.csv))?.wall)
    }

    fn bulk(&self) -> Result<f64> {
        self.anew()?;
        let mut psql = self.client();
        psql.arg("--file").arg(&self.script);
        Ok(cost::of(&psql)?.wall)
    }
}

#[cfg(test)]
mod tests {
    use super::options;

    #[test]
    fn what_is_no_option_is_told() {
        assert_eq!(options(&[]).unwrap().rows, super::ROWS);
        assert_eq!(options(&["--rows", "10", "--rounds", "2"]).unwrap().rounds, 2);
        for wrong in [&["--rows"][..], &["--rows", "0"], &["--rounds", "x"], &["fast"]] {
            assert!(options(wrong).err().unwrap().contains("bench import takes"));
        }
    }
}
