//! The closed lists of codes that a table's columns take.

use super::markdown;
use terra_schema::{Code, ColumnType, Table};

/// A list, and the columns that hold one code of it.
struct List {
    codes: &'static [Code],
    columns: Vec<&'static str>,
}

/// Every list with what its codes mean; nothing for a table without codes.
pub(super) fn section(table: &Table) -> Option<String> {
    let lists = lists(table);
    let parts: Vec<String> = lists.iter().map(List::part).collect();
    (!parts.is_empty()).then(|| format!("## Codes\n\n{}", parts.join("\n")))
}

/// Where the page of a table shows this list, as GitHub names the place after its heading.
pub(super) fn anchor(table: &Table, codes: &[Code]) -> String {
    let list = lists(table).into_iter().find(|list| list.codes == codes);
    let columns = list.map(|list| list.columns.join("-")).unwrap_or_default();
    format!("codes-of-{columns}")
}

/// The lists of a table in the order of its columns, each once.
fn lists(table: &Table) -> Vec<List> {
    let mut lists: Vec<List> = Vec::new();
    for column in table.columns {
        if let ColumnType::Code { codes } = column.ty {
            match lists.iter_mut().find(|list| list.codes == codes) {
                Some(list) => list.columns.push(column.name),
                None => lists.push(List { codes, columns: vec![column.name] }),
            }
        }
    }
    lists
}

impl List {
    fn part(&self) -> String {
        let columns = markdown::codes(self.columns.iter().copied());
        let rows =
            self.codes.iter().map(|code| [markdown::code(code.code), markdown::prose(code.doc)]);
        let table = if self.codes.iter().all(|code| code.words.is_empty()) {
            markdown::table(["code", "meaning"], rows)
        } else {
            let words = self.codes.iter().map(|code| markdown::codes(code.words.iter().copied()));
            let rows = rows.zip(words).map(|([code, doc], words)| [code, doc, words]);
            markdown::table(["code", "meaning", "sources write"], rows)
        };
        format!("### Codes of {columns}\n\n{table}")
    }
}
