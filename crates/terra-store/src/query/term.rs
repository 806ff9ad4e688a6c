//! Terms as SQL: values that are computed of columns.

use crate::statement::Sink;
use terra_schema::{
    ColumnType, Table, Value,
    filter::ColumnRef,
    term::{self, Kind, Term},
};

type TableOf<'a> = &'a dyn Fn(u8) -> &'static Table;

/// Writes the value of a term; of what is calculated, a double.
pub(super) fn write(sink: &mut dyn Sink, term: &Term, table_of: TableOf<'_>) {
    match term {
        Term::Column(column) => sink.column(table_of(column.source), *column),
        Term::Value(value) => sink.dialect().terms.value(sink, value),
        Term::Calculated(how, parts) => {
            let [left, right] = &**parts;
            sink.dialect().terms.calculated(
                sink,
                *how,
                &|sink| double(sink, left, table_of),
                &|sink| double(sink, right, table_of),
            );
        }
        Term::Folded(folding, text) => {
            sink.dialect().terms.folded(sink, *folding, &|sink| write(sink, text, table_of));
        }
        Term::Moment(end, day) => {
            sink.dialect().terms.moment(sink, *end, &|sink| write(sink, day, table_of));
        }
    }
}

/// Writes that two terms compare so.
pub(super) fn comparison(
    sink: &mut dyn Sink,
    left: &Term,
    operator: &'static str,
    right: &Term,
    table_of: TableOf<'_>,
) {
    let write = if is_exact(left, table_of) && is_exact(right, table_of) { write } else { fitting };
    write(sink, left, table_of);
    sink.sql(operator);
    write(sink, right, table_of);
}

/// Writes that a term is one of the values.
pub(super) fn member(sink: &mut dyn Sink, of: &Term, values: &[Value], table_of: TableOf<'_>) {
    let Some(last) = values.last() else {
        sink.sql("1 = 0");
        return;
    };
    fitting(sink, of, table_of);
    // Lists of many lengths share few texts.
    for at in 0..values.len().next_power_of_two() {
        sink.sql(if at == 0 { " IN (" } else { ", " });
        fitting(sink, &Term::Value(values.get(at).unwrap_or(last).clone()), table_of);
    }
    sink.sql(")");
}

/// Writes a term, a number as a double: else the engines would bring two kinds of number to one
/// in ways of their own.
fn fitting(sink: &mut dyn Sink, term: &Term, table_of: TableOf<'_>) {
    let type_of = |column: ColumnRef| Some(type_of(column, table_of));
    match term.kind(&type_of) {
        Some(Kind::Number) => double(sink, term, table_of),
        _ => write(sink, term, table_of),
    }
}

fn double(sink: &mut dyn Sink, term: &Term, table_of: TableOf<'_>) {
    match term {
        Term::Value(value) => {
            let number = term::double(value).map_or(Value::Null, Value::Real);
            sink.dialect().terms.value(sink, &number);
        }
        Term::Column(column) if type_of(*column, table_of) != ColumnType::Double => {
            sink.dialect().terms.double(sink, &|sink| write(sink, term, table_of));
        }
        // A double already.
        _ => write(sink, term, table_of),
    }
}

/// Whether it is a column whose numbers are held exactly; both engines compare two of those as
/// what they are.
fn is_exact(term: &Term, table_of: TableOf<'_>) -> bool {
    let Term::Column(column) = term else { return false };
    matches!(
        type_of(*column, table_of),
        ColumnType::Decimal { .. } | ColumnType::Int | ColumnType::BigInt
    )
}

fn type_of(column: ColumnRef, table_of: TableOf<'_>) -> ColumnType {
    table_of(column.source).columns[usize::from(column.at)].ty
}
