//! The frame of the comparison: it imports a file with the program, and holds what is stored then
//! against the rows that a test expects of each record.

use crate::wkb::is_wkb;
use rusqlite::{Connection, types::Value as Sql};
use serde_json::{Value as Json, json};
use std::{
    cell::OnceCell,
    collections::BTreeSet,
    path::{Path, PathBuf},
    process::Command,
    sync::OnceLock,
};
use terra_schema::{Catalog, Column, ColumnType, Default, Role};
// The declarations that the catalog is made of.
use terra_tables as _;

/// What a cell must hold.
#[derive(Clone, Debug)]
pub(crate) enum Cell {
    Null,
    /// Exactly this text: names, codes, dates, and timestamps as SQLite stores them.
    Text(String),
    /// This number, rounded to the digits that the column keeps.
    Number(f64),
    /// A number within so much of this one.
    About(f64, f64),
    Flag(bool),
    /// This document, whatever the order of its names.
    Json(Json),
    /// The id of the same source's row of this table and external id, or nothing while there is
    /// no such row.
    Row(&'static str, String),
    /// A geometry as WKB: the type (1 a point, 2 a line) and its positions.
    Wkb(u32, Vec<[f64; 2]>),
}

/// A text without the space around it; an empty one is no value.
pub(crate) fn text(text: &str) -> Cell {
    let text = text.trim();
    if text.is_empty() { Cell::Null } else { Cell::Text(text.to_owned()) }
}

/// A number as it is written; an empty text is no value.
pub(crate) fn number(text: &str) -> Cell {
    match text.trim() {
        "" => Cell::Null,
        text => Cell::Number(text.parse().unwrap_or_else(|_| panic!("no number: {text}"))),
    }
}

/// A number that was computed, where there is one.
pub(crate) fn computed(number: impl Into<Option<f64>>) -> Cell {
    number.into().map_or(Cell::Null, Cell::Number)
}

pub(crate) fn flag(flag: impl Into<Option<bool>>) -> Cell {
    flag.into().map_or(Cell::Null, Cell::Flag)
}

/// A document; an empty list or object is no value.
pub(crate) fn document(json: Json) -> Cell {
    let is_empty = json.as_object().is_some_and(|object| object.is_empty())
        || json.as_array().is_some_and(|list| list.is_empty());
    if is_empty { Cell::Null } else { Cell::Json(json) }
}

/// An object of those texts that aren't empty, without the space around them.
pub(crate) fn texts<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Cell {
    let pairs = pairs.into_iter().map(|(name, text)| (name, text.trim()));
    let full = pairs.filter(|(_, text)| !text.is_empty());
    document(Json::Object(full.map(|(name, text)| (name.to_owned(), json!(text))).collect()))
}

/// A row that a record must make. Columns that it doesn't name must be null or hold what a new
/// row's hold.
pub(crate) struct Row {
    pub(crate) table: &'static str,
    pub(crate) external_id: String,
    pub(crate) columns: Vec<(&'static str, Cell)>,
}

pub(crate) fn row<const N: usize>(
    table: &'static str,
    external_id: impl Into<String>,
    columns: [(&'static str, Cell); N],
) -> Row {
    Row { table, external_id: external_id.into(), columns: columns.into() }
}

/// A record of a CSV file: the line that it begins in, and its fields by the header's names.
pub(crate) struct Record {
    pub(crate) line: u64,
    pub(crate) fields: Vec<(String, String)>,
}

impl Record {
    /// The field, without the space around it; empty where the file has no such column.
    pub(crate) fn get(&self, name: &str) -> &str {
        self.fields.iter().find(|(field, _)| field == name).map_or("", |(_, text)| text.trim())
    }

    /// The fields that no column took, by the file's own names.
    pub(crate) fn others(&self, taken: &[&str]) -> Cell {
        let fields = self.fields.iter().map(|(name, text)| (name.as_str(), text.as_str()));
        texts(fields.filter(|(name, _)| !taken.contains(name)))
    }
}

/// Reads a CSV file with a header line.
pub(crate) fn csv(bytes: &[u8]) -> Vec<Record> {
    csv_quoted_by(bytes, b'"')
}

pub(crate) fn csv_quoted_by(bytes: &[u8], quote: u8) -> Vec<Record> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let mut reader = csv::ReaderBuilder::new().quote(quote).from_reader(bytes);
    let header = reader.headers().unwrap().clone();
    let (mut line, mut read) = (1, 0);
    let record = |row: csv::StringRecord| {
        // What the reader calls a record's place may be an empty line, or the end of the one before.
        let mut at = usize::try_from(row.position().unwrap().byte()).unwrap();
        at += bytes[at..].iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        line += bytes[read..at].iter().filter(|&&byte| byte == b'\n').count() as u64;
        read = at;
        let fields = header.iter().zip(&row).map(|(a, b)| (a.trim().into(), b.into())).collect();
        Record { line, fields }
    };
    reader.records().map(Result::unwrap).map(record).collect()
}

/// A file of this repository.
pub(crate) fn repository(path: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..").join(path)
}

/// A file of the wider data beside the repository; `None`, said aloud, where that isn't.
pub(crate) fn shared(path: &str) -> Option<PathBuf> {
    let root = repository("../shared/data");
    if !root.is_dir() {
        eprintln!("note: no {}, so {path} was not read", root.display());
        return None;
    }
    Some(root.join(path))
}

/// A database of this test's own, with all tables and no rows.
pub(crate) struct Database {
    folder: tempfile::TempDir,
    connection: OnceCell<Connection>,
}

/// What `terra import --format json` says of a file.
pub(crate) struct Report {
    pub(crate) json: Json,
}

impl Report {
    pub(crate) fn count(&self, name: &str) -> u64 {
        self.json[name].as_u64().unwrap_or_else(|| panic!("no {name} in {}", self.json))
    }
}

impl Database {
    pub(crate) fn new() -> Self {
        static EMPTY: OnceLock<Vec<u8>> = OnceLock::new();
        let empty = EMPTY.get_or_init(|| {
            let folder = tempfile::tempdir().unwrap();
            terra(folder.path(), &["migrate", "apply"]);
            std::fs::read(folder.path().join("atlas.db")).unwrap()
        });
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("atlas.db"), empty).unwrap();
        Self { folder, connection: OnceCell::new() }
    }

    pub(crate) fn import(&self, path: &Path) -> Report {
        let answer =
            terra(self.folder.path(), &["import", "--format", "json", path.to_str().unwrap()]);
        Report { json: serde_json::from_str(answer.trim()).unwrap() }
    }

    pub(crate) fn connection(&self) -> &Connection {
        let open = || Connection::open(self.folder.path().join("atlas.db")).unwrap();
        self.connection.get_or_init(open)
    }

    /// The first column of each row that a query finds.
    pub(crate) fn column(&self, query: &str, parameters: impl rusqlite::Params) -> Vec<Sql> {
        let mut statement = self.connection().prepare_cached(query).unwrap();
        let rows = statement.query_map(parameters, |row| row.get(0)).unwrap();
        rows.map(|value| value.unwrap()).collect()
    }

    /// The row that the source of a connector has under an external id.
    fn row(&self, connector: &str, table: &str, external_id: &str) -> Option<Vec<(String, Sql)>> {
        let query = format!(
            "SELECT * FROM {table} WHERE external_id = ? AND source_id = \
             (SELECT id FROM data_sources WHERE connector = ?)"
        );
        let mut statement = self.connection().prepare_cached(&query).unwrap();
        let names: Vec<String> = statement.column_names().map(Into::into).collect();
        let mut rows = statement.query([external_id, connector]).unwrap();
        let row = rows.next().unwrap()?;
        Some(
            names
                .into_iter()
                .enumerate()
                .map(|(at, name)| (name, row.get_unwrap::<_, Sql>(at)))
                .collect(),
        )
    }

    fn id(&self, connector: &str, table: &str, external_id: &str) -> Sql {
        let row = self.row(connector, table, external_id);
        row.map_or(Sql::Null, |row| row.into_iter().find(|(name, _)| name == "id").unwrap().1)
    }
}

/// Runs the program and returns what it prints. A refused record makes it exit with 1, not with 2.
fn terra(folder: &Path, arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_terra"))
        .args(arguments)
        .env("TERRA_DATABASE_URL", format!("sqlite:{}", folder.join("atlas.db").display()))
        .current_dir(folder)
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(matches!(output.status.code(), Some(0 | 1)), "{arguments:?}: {said}");
    String::from_utf8(output.stdout).unwrap()
}

/// Why the program must refuse a record, each time the column or field and the rule; empty where it
/// must not.
pub(crate) type Refusals = Vec<(&'static str, &'static str)>;

/// A file, as a test read it, and what it expects of each record.
pub(crate) struct File<'a, R> {
    pub(crate) connector: &'static str,
    pub(crate) path: &'a Path,
    pub(crate) records: &'a [R],
    /// The line that a record begins in, or its place in the list, from 1.
    pub(crate) line: &'a dyn Fn(&R) -> u64,
    pub(crate) refused: &'a dyn Fn(&R) -> Refusals,
    pub(crate) rows: &'a dyn Fn(&R) -> Vec<Row>,
}

/// How many records of a file are compared; `TERRA_ORACLE_SAMPLE` may ask for more.
fn sample_size() -> usize {
    std::env::var("TERRA_ORACLE_SAMPLE").map_or(50, |count| count.parse().unwrap())
}

impl<R> File<'_, R> {
    /// Imports the file twice and compares all there is to compare: the counts, the refused lines,
    /// which rows there are, and each cell of fifty records.
    pub(crate) fn check(&self, database: &Database) {
        let name = self.path.file_name().unwrap().to_string_lossy();
        let first = database.import(self.path);
        let refused: BTreeSet<(u64, String, String)> = self.refused_lines();
        let bad: BTreeSet<u64> = refused.iter().map(|(line, ..)| *line).collect();
        let (all, bad) = (self.records.len() as u64, bad.len() as u64);
        assert_eq!(first.json["connector"], self.connector, "{name}");
        assert_eq!(first.count("read"), all, "{name}: records read");
        assert_eq!(self.rejections(database, &first), refused, "{name}: refused records");
        assert_eq!(first.count("rejected"), bad, "{name}: records refused");
        assert_eq!(first.count("stored") + first.count("unchanged"), all - bad, "{name}: stored");

        let mut differences = self.which_rows(database, &first);
        for record in self.sample() {
            for row in (self.rows)(record) {
                let line = (self.line)(record);
                let found = self.compare(database, &row);
                let place = format!("{name}:{line}: {} {}", row.table, row.external_id);
                differences.extend(found.into_iter().map(|what| format!("{place}: {what}")));
            }
        }
        let count = differences.len();
        differences.truncate(60);
        assert!(count == 0, "{count} differences:\n{}", differences.join("\n"));

        let second = database.import(self.path);
        assert_eq!(second.count("stored"), 0, "{name}: stored again");
        assert_eq!(second.count("unchanged"), all - bad, "{name}: unchanged");
        assert_eq!(second.count("rejected"), bad, "{name}: refused again");
    }

    fn refused_lines(&self) -> BTreeSet<(u64, String, String)> {
        let rules = |record| (self.refused)(record).into_iter().map(move |rule| (record, rule));
        let place = |(record, (column, rule)): (&R, (&str, &str))| {
            ((self.line)(record), column.into(), rule.into())
        };
        self.records.iter().flat_map(rules).map(place).collect()
    }

    fn rejections(&self, database: &Database, report: &Report) -> BTreeSet<(u64, String, String)> {
        let query = "SELECT coalesce(line, 0), coalesce(column_name, ''), rule FROM terra_rejections \
                     WHERE import_id = ?";
        let mut statement = database.connection().prepare(query).unwrap();
        let row = |row: &rusqlite::Row<'_>| {
            Ok((row.get::<_, i64>(0)?.unsigned_abs(), row.get(1)?, row.get(2)?))
        };
        let rows = statement.query_map([import_id(report)], row).unwrap();
        rows.map(|row| row.unwrap()).collect()
    }

    /// Rows that the import brought and no record makes, and the other way round.
    fn which_rows(&self, database: &Database, report: &Report) -> Vec<String> {
        let expected: BTreeSet<(String, String)> = self
            .records
            .iter()
            .filter(|record| (self.refused)(record).is_empty())
            .flat_map(|record| (self.rows)(record))
            .map(|row| (row.table.to_owned(), row.external_id))
            .collect();
        let mut stored = BTreeSet::new();
        for table in catalog().tables().iter().filter(|table| table.role(Role::Source).is_some()) {
            let query = format!("SELECT external_id FROM {} WHERE import_id = ?", table.name);
            for id in database.column(&query, [import_id(report)]) {
                let Sql::Text(id) = id else {
                    panic!("a row of {} without external id", table.name)
                };
                stored.insert((table.name.to_owned(), id));
            }
        }
        let lost = expected.difference(&stored).map(|row| format!("expected, not stored: {row:?}"));
        let made_up =
            stored.difference(&expected).map(|row| format!("stored, not expected: {row:?}"));
        lost.chain(made_up).collect()
    }

    /// Fifty records that are not refused, or all there are, by lot: the same ones every time.
    fn sample(&self) -> Vec<&R> {
        let good = |record: &&R| (self.refused)(record).is_empty();
        let mut records: Vec<&R> = self.records.iter().filter(good).collect();
        let mut lot = 0x7e44_a7a5_u64;
        let name = self.path.file_name().unwrap().to_string_lossy();
        let count = sample_size().min(records.len());
        eprintln!("{name}: {count} of {} records, seed {lot:#x}", records.len());
        for at in 0..count {
            // Knuth's multiplier; the upper bits are the good ones.
            lot = lot.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            let left = (records.len() - at) as u64;
            records.swap(at, at + usize::try_from((lot >> 33) % left).unwrap());
        }
        records.truncate(count);
        records
    }

    /// What is wrong with a row, column by column.
    fn compare(&self, database: &Database, expected: &Row) -> Vec<String> {
        let table = catalog().table(expected.table).unwrap();
        let Some(stored) = database.row(self.connector, expected.table, &expected.external_id)
        else {
            return vec!["no such row".to_owned()];
        };
        for (name, _) in &expected.columns {
            assert!(table.column(name).is_some(), "no column {name} in {}", table.name);
        }
        let differs = |(name, value): &(String, Sql)| {
            let column = table.column(name).unwrap();
            let cell = expected.columns.iter().find(|(column, _)| column == name);
            let is_right = match cell {
                Some((_, cell)) => self.is_right(database, column, cell, value),
                None => is_unsaid(column, value),
            };
            let want = cell.map_or(&Cell::Null, |(_, cell)| cell);
            (!is_right).then(|| format!("{name} is {}, expected {want:?}", shown(value)))
        };
        stored.iter().filter_map(differs).collect()
    }

    fn is_right(&self, database: &Database, column: &Column, cell: &Cell, value: &Sql) -> bool {
        match (cell, value) {
            (Cell::Null, value) => *value == Sql::Null,
            (Cell::Text(want), Sql::Text(text)) => want == text,
            (Cell::Number(want), Sql::Integer(got)) => is_near(*want, *got as f64, 0),
            (Cell::Number(want), Sql::Real(got)) => is_near(*want, *got, scale(column)),
            (Cell::About(want, most), Sql::Real(got)) => (want - got).abs() <= *most,
            (Cell::Flag(want), Sql::Integer(got)) => i64::from(*want) == *got,
            (Cell::Json(want), Sql::Text(text)) => {
                serde_json::from_str(text).ok().as_ref() == Some(want)
            }
            (Cell::Row(table, id), value) => database.id(self.connector, table, id) == *value,
            (Cell::Wkb(kind, positions), Sql::Blob(bytes)) => is_wkb(*kind, positions, bytes),
            _ => false,
        }
    }
}

fn catalog() -> &'static Catalog {
    static CATALOG: OnceLock<Catalog> = OnceLock::new();
    CATALOG.get_or_init(|| Catalog::registered().unwrap())
}

/// The key of an import, from its text.
fn import_id(report: &Report) -> Vec<u8> {
    let digits = report.json["import"].as_str().unwrap().replace('-', "");
    let byte = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).unwrap();
    (0..32).step_by(2).map(byte).collect()
}

/// The digits after the point that a column keeps; positions are kept to seven.
fn scale(column: &Column) -> u8 {
    match (column.ty, column.role) {
        (ColumnType::Decimal { scale, .. }, _) => scale,
        (_, Role::Longitude | Role::Latitude) => 7,
        _ => 15,
    }
}

/// Whether `got` is `want` within half of its last digit, and has no digits beyond that.
fn is_near(want: f64, got: f64, scale: u8) -> bool {
    let step = 10_f64.powi(-i32::from(scale));
    let slack = step * 1e-6 + want.abs() * 1e-15;
    let is_on_the_grid = scale == 15 || (got / step - (got / step).round()).abs() < 1e-3;
    is_on_the_grid && (got - want).abs() <= step / 2.0 + slack
}

/// Whether a column of which the record says nothing holds nothing of its own: it is null, what a
/// new row holds, or what the program keeps its books with.
fn is_unsaid(column: &Column, value: &Sql) -> bool {
    // Which row stands for a thing is found by comparing sources.
    let is_kept_by_program = column.is_computed()
        || column.name == "same_as"
        || matches!(column.role, Role::Id | Role::Source | Role::ExternalId | Role::Bookkeeping);
    let default = match column.default {
        None => Sql::Null,
        Some(Default::Bool(flag)) => Sql::Integer(i64::from(flag)),
        Some(Default::Int(number)) => Sql::Integer(number),
        Some(Default::Number(number)) => Sql::Real(number.parse().unwrap()),
        Some(Default::Text(text)) => Sql::Text(text.to_owned()),
        Some(Default::EmptyObject) => Sql::Text("{}".to_owned()),
        Some(Default::EmptyArray) => Sql::Text("[]".to_owned()),
    };
    is_kept_by_program || *value == Sql::Null || *value == default
}

fn shown(value: &Sql) -> String {
    match value {
        Sql::Text(text) => format!("{text:?}"),
        Sql::Blob(bytes) if bytes.len() > 16 => format!("{} bytes", bytes.len()),
        value => format!("{value:?}"),
    }
}

#[test]
fn numbers_are_compared_to_half_of_the_last_digit() {
    assert!(is_near(12.344_9, 12.34, 2) && is_near(12.345, 12.35, 2) && is_near(7.0, 7.0, 0));
    assert!(!is_near(12.346, 12.34, 2) && !is_near(12.344_9, 12.344_9, 2) && !is_near(7.6, 7.0, 0));
}

/// That the comparison can fail: a wrong cell of each kind, and one that was made up.
#[test]
fn a_wrong_cell_is_a_difference() {
    let database = Database::new();
    let path = repository("crates/terra-ingest/tests/fixtures/wri_gppd_yemen.csv");
    database.import(&path);
    let records = csv(&std::fs::read(&path).unwrap());
    let file = File {
        connector: "wri_gppd",
        path: &path,
        records: &records,
        line: &|record| record.line,
        refused: &|_| vec![],
        rows: &|_| vec![],
    };
    let expected = row(
        "energy_projects",
        records[0].get("gppd_idnr"),
        [
            ("name", text("Another name")),
            ("capacity_mw", computed(-1.0)),
            ("country_code", Cell::Null),
            ("same_as", Cell::Row("energy_projects", records[0].get("gppd_idnr").to_owned())),
            ("properties", texts([("nothing", "of the kind")])),
        ],
    );
    let found = file.compare(&database, &expected).join("\n");
    for column in ["name", "capacity_mw", "country_code", "same_as", "properties", "project_type"] {
        assert!(found.contains(&format!("{column} is ")), "{column} in {found}");
    }
}
