//! The first page: what the reference is, and every table.

use super::{
    chapter::{Chapter, link},
    markdown,
};
use crate::commands::words::first_sentence;

const INTRODUCTION: &str = "\
# Reference

What each table holds, written from the declarations by `terra tables reference`. The words are those
of the [glossary](../../GLOSSARY.md), the units [UCUM codes](https://ucum.org/ucum).
";

const TYPES: &str = "\
## Types

- `id`: a 128-bit identifier, a UUID; the id of a table points to one of its rows
- `text(n)`: at most n characters
- `code`: one of a closed list, stored as text; the words that sources write for it mean it too
- `decimal(p, s)`: an exact number of p digits, s of them after the point
- `int`, `bigint`: a whole number of 32 or 64 bits
- `double`: a number of double precision, never NaN or infinite
- `bool`: true or false
- `date`, `timestamp`: a day; a moment in UTC, to the microsecond
- `json`: a JSON document
- `bytes`: a geometry as WKB

A range includes its ends. In a new row, what is required must be said, what is optional may be
missing, and what is computed is set by the machinery and by nobody else.
";

pub(super) fn page(chapters: &[Chapter]) -> String {
    let tables = chapters.iter().map(tables);
    let parts = [INTRODUCTION.to_owned(), counts(chapters)].into_iter().chain(tables);
    parts.chain([TYPES.to_owned()]).collect::<Vec<_>>().join("\n")
}

/// How much there is of each chapter and in all.
fn counts(chapters: &[Chapter]) -> String {
    let row = |name: String, counts: [usize; 3]| {
        let [tables, columns, keys] = counts.map(|count| count.to_string());
        [name, tables, columns, keys]
    };
    let count = |of: &Chapter| [of.tables.len(), of.columns(), of.foreign_keys()];
    let sum = |at: usize| chapters.iter().map(|chapter| count(chapter)[at]).sum();
    let all = row("all".to_owned(), [sum(0), sum(1), sum(2)]);
    let rows = chapters.iter().map(|of| row(format!("[{0}]({0}.md)", of.name), count(of)));
    markdown::table(["domain", "tables", "columns", "foreign keys"], rows.chain([all]))
}

fn tables(chapter: &Chapter) -> String {
    let rows = chapter.tables.iter().map(|table| {
        let doc = markdown::prose(&first_sentence(table.doc));
        [link("", table), table.phase.to_string(), doc]
    });
    let table = markdown::table(["table", "phase", "what a row is"], rows);
    format!("## [{}]({}.md)\n\n{}\n\n{table}", chapter.title(), chapter.name, chapter.doc)
}
