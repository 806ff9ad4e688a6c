//! Rows in groups, as OpenAPI has them.

use super::{
    parameters::{list, query, reference},
    rows::by_value,
};
use crate::{
    aggregate::{DEEPEST, MOST_COLUMNS, MOST_MEASURES, PARAMETERS, STEPS, tells, usual_time},
    filter,
};
use serde_json::{Value, json};
use terra_cql2::Readable;
use terra_schema::{Column, Role, Table};
use terra_store::TimeStep;

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
    all.extend(times(table));
    if table.readable_role(Role::Longitude).is_some() {
        let description = "Groups by squares of the globe: their sides halve with each step, from \
                           the whole of it. With `f=geojson` the squares are features.";
        let schema = json!({ "type": "integer", "minimum": 0, "maximum": DEEPEST });
        all.push(query("cell", description, schema, 6.into()));
    }
    let own = ["group", "measures", "step", "time", "cell"];
    all.extend(PARAMETERS.iter().filter(|name| !own.contains(name)).map(|name| reference(name)));
    let named = filter::parameters(table, &PARAMETERS);
    all.extend(named.into_iter().filter_map(|name| table.column(name)).map(by_value));
    all
}

/// What may be said of the times that rows are grouped by.
fn times(table: &'static Table) -> Vec<Value> {
    let named = |step| {
        let columns = Readable(table).columns().map(|(_, column)| column);
        columns.filter(move |column| tells(column.ty, step)).map(|column| column.name)
    };
    let times: Vec<&str> = named(TimeStep::Year).collect();
    let steps = STEPS.iter().filter(|(_, step)| named(*step).next().is_some());
    let steps: Vec<&str> = steps.map(|(word, _)| *word).collect();
    if steps.is_empty() {
        return Vec::new();
    }
    let usual = |step| usual_time(table, step).map(|(_, column)| column.name);
    let step = match (usual(TimeStep::Year), usual(TimeStep::Hour)) {
        (None, _) => "`time` must be said, too.".to_owned(),
        (Some(year), Some(hour)) if year == hour => {
            format!("It is told by `{year}`, or by `time`.")
        }
        (Some(year), Some(hour)) => {
            format!("It is told by `{year}`, hours by `{hour}`, or by `time`.")
        }
        (Some(year), None) => format!("It is told by `{year}`, or by `time`, as hours have to be."),
    };
    let step = format!("How long a time is that rows are grouped by. {step}");
    let time = "What tells the time, where `step` is said. Days tell no hours.";
    let some = |names: &[&str]| json!({ "type": "string", "enum": names });
    let example = usual(TimeStep::Year).map(|_| steps[0]);
    vec![
        query("step", &step, some(&steps), example.into()),
        // By itself it says nothing.
        query("time", time, some(&times), Value::Null),
    ]
}

fn told(how: &str, column: &Column) -> String {
    format!("{how}({})", column.name)
}

const fn has_order(column: &Column) -> bool {
    column.ty.has_order()
}

const fn is_number(column: &Column) -> bool {
    column.ty.is_number()
}
