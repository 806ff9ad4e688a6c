//! `#[derive(Table)]`, `#[derive(Columns)]` and `#[derive(CodeList)]`: declarations in, one
//! description and typed rows, drafts and columns out. What they mean is in `terra-schema`.

mod attributes;
mod code_list;
mod columns;
mod declaration;
mod fields;
mod table;

use proc_macro::TokenStream;
use syn::{DeriveInput, parse_macro_input};

/// Declares a table.
///
/// On the struct: `#[table(domain = Energy)]`, and where wanted `name = "…"`, `was = "…"`,
/// `phase = 1`, `unique(a, b)`, `index(a, b)`, `map(a, b)` (what a map shows of a row), `read = Everyone | Owner(column) | Team | Admin`,
/// `append_only`, `system`.
///
/// On a field: `#[column(unit = "MW", range = 0.., default = 0, was = "…",
/// on_delete = Restrict | Cascade | SetNull, read = Private | Secret, folds = column, group)]`. A
/// field's type may name the row as `Self`.
#[proc_macro_derive(Table, attributes(table, column))]
pub fn derive_table(input: TokenStream) -> TokenStream {
    let input = parse_macro_input!(input as DeriveInput);
    table::derive(&input).unwrap_or_else(|error| error.into_compile_error()).into()
}

/// Declares a group of columns that tables share, such as a provenance.
///
/// Its fields take `#[column(…)]` as a table's do, but for `folds` and `group`; and `own_table` on
/// a `Uuid` that points to a row of whichever table has the group, `role = Source | ExternalId |
/// Bookkeeping` for what imports go by.
#[proc_macro_derive(Columns, attributes(column))]
pub fn derive_columns(input: TokenStream) -> TokenStream {
    let input = parse_macro_input!(input as DeriveInput);
    columns::derive(&input).unwrap_or_else(|error| error.into_compile_error()).into()
}

/// Declares a closed list of codes. A code is its variant's name in snake case, unless
/// `#[code("…")]` says another. `#[words("…", "…")]` above a variant gives the words that sources
/// write for it.
#[proc_macro_derive(CodeList, attributes(code, words))]
pub fn derive_code_list(input: TokenStream) -> TokenStream {
    let input = parse_macro_input!(input as DeriveInput);
    code_list::derive(&input).unwrap_or_else(|error| error.into_compile_error()).into()
}
