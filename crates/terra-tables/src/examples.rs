//! What a declaration says of itself: a record that passes the check, and what spoils it.

pub(crate) use rust_decimal::dec;
pub(crate) use terra_schema::{Record, Rule, macro_support::inventory, row::IntoDraft};

use crate::prelude::{Date, Id, Json, LonLat, Provenance, Text, Timestamp};
use terra_schema::{Catalog, New};

/// One example, with a counterexample or more: a change to the example, the column it spoils and
/// the rule it breaks.
macro_rules! examples {
    ($example:expr, $(($change:expr, $column:literal, $rule:expr)),+ $(,)?) => {
        mod examples {
            #[allow(unused_imports)]
            use super::*;
            #[allow(unused_imports)]
            use crate::examples::*;

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

/// The example of one table.
pub(crate) struct Example(pub(crate) fn() -> Record);

inventory::collect!(Example);

pub(crate) fn record(draft: impl IntoDraft<New>) -> Record {
    draft.into_draft().record
}

pub(crate) fn spoilt<D: IntoDraft<New>>(example: D, change: impl FnOnce(D) -> D) -> Record {
    record(change(example))
}

pub(crate) fn passes(mut record: Record) {
    if let Err(errors) = record.complete() {
        panic!("the example is refused: {errors}");
    }
}

pub(crate) fn fails(mut record: Record, column: &str, rule: &Rule) {
    let Err(errors) = record.complete() else {
        panic!("the counterexample for {column} passes");
    };
    let broken: Vec<_> = errors.0.iter().map(|error| (error.column, &error.rule)).collect();
    assert_eq!(broken, [(column, rule)]);
}

pub(crate) fn place(longitude: f64, latitude: f64) -> LonLat {
    LonLat::new(longitude, latitude).unwrap()
}

pub(crate) fn moment(text: &str) -> Timestamp {
    Timestamp::parse(text).unwrap()
}

pub(crate) fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

pub(crate) fn json(text: &str) -> Json {
    Json::parse(text).unwrap()
}

/// The provenance of what a source calls `external_id` and observed at `at`.
pub(crate) fn observed(external_id: &str, at: &str) -> Provenance {
    Provenance {
        source_id: Some(Id::fresh()),
        external_id: Some(Text::new(external_id).unwrap()),
        observed_at: Some(moment(at)),
        ..Provenance::default()
    }
}

#[test]
fn every_table_has_one_example() {
    let mut examples: Vec<_> =
        inventory::iter::<Example>().map(|example| (example.0)().table().name).collect();
    let catalog = Catalog::registered().unwrap();
    let mut tables: Vec<_> = catalog.tables().iter().map(|table| table.name).collect();
    examples.sort_unstable();
    tables.sort_unstable();
    assert_eq!(examples, tables, "end each declaration with `#[cfg(test)] examples!(…);`");
}
