//! What a declaration says of itself: a record that passes the check, and what spoils it.
//!
//! The records are there for tests, of this crate and, by the feature `examples`, of others.

/// One example, with a counterexample or more: a change to the example, the column it spoils and
/// the rule it breaks.
macro_rules! examples {
    ($example:expr, $(($change:expr, $column:literal, $rule:expr)),+ $(,)?) => {
        #[cfg(any(test, feature = "examples"))]
        mod examples {
            #[allow(unused_imports)]
            use super::*;
            #[allow(unused_imports)]
            use crate::examples::given::*;

            inventory::submit! { Example(|| record($example)) }

            #[test]
            fn the_example_passes() {
                passes(record($example));
            }

            #[test]
            fn the_counterexamples_fail_as_they_say() {
                $(fails(spoilt($example, $change), $column, &$rule);)+
            }
        }
    };
}

/// The example of each table: a record that a new row can be made of.
#[cfg(any(test, feature = "examples"))]
pub fn all() -> Vec<terra_schema::Record> {
    given::inventory::iter::<given::Example>().map(|example| (example.0)()).collect()
}

/// What examples are written with.
#[cfg(any(test, feature = "examples"))]
pub(crate) mod given;

#[test]
fn every_table_has_one_example() {
    let mut examples: Vec<_> = all().iter().map(|example| example.table().name).collect();
    let catalog = terra_schema::Catalog::registered().unwrap();
    let mut tables: Vec<_> = catalog.tables().iter().map(|table| table.name).collect();
    examples.sort_unstable();
    tables.sort_unstable();
    assert_eq!(examples, tables, "end each declaration with `examples!(…);`");
}
