//! Rows in groups, as OpenAPI has them.

use super::{
    parameters::{list, query, reference},
    rows::by_value,
};
use crate::{
    aggregate::{DEEPEST, MOST_COLUMNS, MOST_MEASURES, PARAMETERS},
    filter,
};
use serde_json::{Value, json};
use terra_cql2::Readable;
use terra_schema::{Column, ColumnType, Role, Table};

/// What may be said of the groups of a collection.
pub(super) fn parameters(table: &'static Table) -> Vec<Value> {
    let columns: Vec<&'static Column> =
        Readable(table).columns().map(|(_, column)| column).collect();
    let of = |is: fn(&Column) -> bool| columns.iter().copied().filter(move |column| is(column));
    let names = |is: fn(&Column) -> bool| of(is).map(|column| column.name).collect::<Vec<_>>();
    let mut all = Vec::new();
    let some = |names: Value, most: usize| json!({ "type": "array", "items": { "type": "string", "enum": names }, "uniqueItems": true, "minItems": 1, "maxItems": most });
    let keys = names(has_order);
    let first = json!(keys.iter().take(1).collect::<Vec<_>>());
    all.push(list(
        "group",
        "The properties whose values make groups.",
        some(json!(keys), MOST_COLUMNS),
        first,
    ));
    let measures =
        ["min", "max"].iter().flat_map(|how| of(has_order).map(move |one| told(how, one)));
    let sums = ["sum", "mean"].iter().flat_map(|how| of(is_number).map(move |one| told(how, one)));
    let measures: Vec<String> =
        ["count".to_owned()].into_iter().chain(sums).chain(measures).collect();
    all.push(list(
        "measures",
        "What is computed of each group; how many rows it has where nothing is said.",
        some(json!(measures), MOST_MEASURES),
        json!(["count"]),
    ));
    let own = of(is_time).filter(|column| column.role == Role::Plain);
    let has_hours = own.clone().any(|column| column.ty == ColumnType::Timestamp);
    if own.clone().next().is_some() {
        let steps = ["year", "month", "day", "hour"];
        let steps = &steps[..if has_hours { 4 } else { 3 }];
        let description = "How long a time is that rows are grouped by.";
        all.push(query(
            "step",
            description,
            json!({ "type": "string", "enum": steps }),
            steps[0].into(),
        ));
        let description = "What tells the time, where `step` is said; else the first that does.";
        let times = names(is_time);
        // By itself it says nothing.
        let times = json!({ "type": "string", "enum": times });
        all.push(query("time", description, times, Value::Null));
    }
    if table.readable_role(Role::Longitude).is_some() {
        let description = "Groups by squares of the globe: their sides halve with each step, from \
                           the whole of it.";
        let schema = json!({ "type": "integer", "minimum": 0, "maximum": DEEPEST });
        all.push(query("cell", description, schema, 6.into()));
    }
    let own = ["group", "measures", "step", "time", "cell"];
    all.extend(PARAMETERS.iter().filter(|name| !own.contains(name)).map(|name| reference(name)));
    let named = filter::parameters(table, &PARAMETERS);
    all.extend(named.into_iter().filter_map(|name| table.column(name)).map(by_value));
    all
}

fn told(how: &str, column: &Column) -> String {
    format!("{how}({})", column.name)
}

const fn has_order(column: &Column) -> bool {
    !matches!(column.ty, ColumnType::Json | ColumnType::Bytes { .. })
}

const fn is_number(column: &Column) -> bool {
    matches!(
        column.ty,
        ColumnType::Int | ColumnType::BigInt | ColumnType::Double | ColumnType::Decimal { .. }
    )
}

const fn is_time(column: &Column) -> bool {
    matches!(column.ty, ColumnType::Timestamp | ColumnType::Date)
}
