//! The SQL that the raw drivers run: the same texts as the store's, which `postgres.rs` verifies
//! against what the server was asked to prepare.

use crate::tables::{Company, Market, NewPlant, Plant, Project, Region, Substation};
use terra_schema::{Row, Table};

/// What stands before a parameter's number.
#[derive(Clone, Copy)]
pub(crate) struct Mark(pub(crate) char);

/// The texts for one engine.
pub(crate) struct Texts {
    pub(crate) by_id: String,
    pub(crate) all: String,
    pub(crate) join: String,
    pub(crate) insert: String,
    pub(crate) copy: String,
}

impl Texts {
    pub(crate) fn new(mark: Mark) -> Self {
        let plants = Plant::table();
        let all = format!("SELECT {} FROM {} AS t0", columns(0, plants), plants.name);
        let Mark(mark) = mark;
        Self {
            by_id: format!("{all} WHERE t0.\"id\" = {mark}1"),
            all,
            join: join(),
            insert: insert(NewPlant::table(), mark),
            copy: format!(
                "COPY {} {} FROM STDIN (FORMAT binary)",
                NewPlant::NAME,
                names(NewPlant::table())
            ),
        }
    }
}

fn columns(source: usize, table: &Table) -> String {
    let columns = table.columns.iter().map(|column| format!("t{source}.\"{}\"", column.name));
    columns.collect::<Vec<_>>().join(", ")
}

fn names(table: &Table) -> String {
    let columns = table.columns.iter().map(|column| format!("\"{}\"", column.name));
    format!("({})", columns.collect::<Vec<_>>().join(", "))
}

fn join() -> String {
    let joined = [
        (Region::table(), "region_id"),
        (Company::table(), "company_id"),
        (Substation::table(), "substation_id"),
        (Market::table(), "market_id"),
    ];
    let mut selected = columns(0, Project::table());
    let mut from = format!("{} AS t0", Project::NAME);
    for (at, (table, key)) in joined.into_iter().enumerate() {
        let source = at + 1;
        selected += &format!(", {}", columns(source, table));
        from +=
            &format!(" LEFT JOIN {} AS t{source} ON t{source}.\"id\" = t0.\"{key}\"", table.name);
    }
    format!("SELECT {selected} FROM {from}")
}

fn insert(table: &Table, mark: char) -> String {
    let marks: Vec<String> = (1..=table.columns.len()).map(|at| format!("{mark}{at}")).collect();
    format!("INSERT INTO {} {} VALUES ({})", table.name, names(table), marks.join(", "))
}
