//! What a query is refused for before any engine sees it, so that every engine refuses the same.

use super::{Query, condition::linked_table};
use crate::Error;
use terra_schema::{
    CheckError, CheckErrors, ColumnType, Rule, Table, Value,
    filter::{ColumnRef, Expr, Linked},
    scalar::Uuid,
    term::Term,
};

/// How deep conditions may stand inside each other.
const MAX_DEPTH: usize = 64;
/// The most letters of a text that is searched for: engines bound their patterns.
const MAX_LETTERS: usize = 1_000;

impl Query {
    /// Refuses what no engine can be asked: what [`Self::refuse_wrong`] does, and conditions that
    /// should have been settled before.
    pub(super) fn refuse_excess(&self) -> Result<(), Error> {
        self.refuse_wrong()?;
        if self.needs_settling() {
            let what = "test here how shapes relate";
            return Err(Error::Unsupported { engine: "the store", what });
        }
        Ok(())
    }

    /// Whether how shapes relate is among the conditions, which no engine tests by itself.
    pub(crate) fn needs_settling(&self) -> bool {
        (0..self.sources.len()).filter_map(|source| self.filter_of(source)).any(relates)
    }

    /// Refuses conditions that are too deep or too long, or compare a column with a value of
    /// another kind: one engine would convert it, another refuse it, a third find nothing.
    pub(crate) fn refuse_wrong(&self) -> Result<(), Error> {
        if let Some(filter) = &self.filter {
            check(filter, MAX_DEPTH, &|source| self.table_of(source))?;
        }
        for source in &self.sources {
            if let Some(filter) = source.join.as_ref().and_then(|join| join.filter.as_ref()) {
                check(filter, MAX_DEPTH, &|_| source.table)?;
            }
        }
        if self.nearest_to.is_some() && self.position().is_none() {
            let what = "order rows that have no position by their distance";
            return Err(Error::Unsupported { engine: "the store", what });
        }
        if self.nearest_to.is_some() && self.after.is_some() {
            let what = "start after a row of an order by distance: say limit and offset instead";
            return Err(Error::Unsupported { engine: "a page", what });
        }
        for by in &self.order {
            column_type(by.column, &|source| self.table_of(source))?;
        }
        Ok(())
    }
}

/// Whether how shapes relate is a part of a condition.
pub(crate) fn relates(expr: &Expr) -> bool {
    match expr {
        Expr::Relates(..) | Expr::RelatesToPosition(..) => true,
        Expr::And(parts) | Expr::Or(parts) => parts.iter().any(relates),
        Expr::Not(inner) => relates(inner),
        _ => false,
    }
}

fn check(expr: &Expr, depth: usize, table_of: &dyn Fn(u8) -> &'static Table) -> Result<(), Error> {
    let fits = |column: ColumnRef, value: &Value| {
        let ty = column_type(column, table_of)?;
        let rule = match value {
            // No text has one, and not every engine takes one in a parameter.
            Value::Text(text) if text.contains('\0') => Rule::Nul,
            value if is_comparable(ty, value) => return Ok(()),
            _ => Rule::Kind(ty.wanted()),
        };
        Err(refusal(table_of(column.source), column, rule, value))
    };
    match expr {
        Expr::Compare(column, _, value) => fits(*column, value),
        Expr::Between(column, low, high) => fits(*column, low).and_then(|()| fits(*column, high)),
        Expr::In(column, values) => {
            column_type(*column, table_of)?;
            values.iter().try_for_each(|value| fits(*column, value))
        }
        Expr::Null(column) => column_type(*column, table_of).map(drop),
        Expr::Text { column, text, .. } => {
            if text.chars().count() > MAX_LETTERS {
                let what = "letters in a text searched for";
                return Err(Error::TooMany { what, limit: MAX_LETTERS });
            }
            fits(*column, &Value::Text(text.clone()))
        }
        Expr::InBox(column, _) | Expr::InCircle(column, _) => {
            let latitude = ColumnRef { at: column.at.saturating_add(1), ..*column };
            fits(*column, &Value::Real(0.0)).and_then(|()| fits(latitude, &Value::Real(0.0)))
        }
        Expr::MeetsBox(west, _) => (0..4).try_for_each(|side| {
            let column = ColumnRef { at: west.at.saturating_add(side), ..*west };
            fits(column, &Value::Real(0.0))
        }),
        Expr::Farther { from, to, by } => {
            fits(*from, &Value::Real(*by)).and_then(|()| fits(*to, &Value::Real(*by)))
        }
        Expr::Relates(column, ..) => match column_type(*column, table_of)? {
            ColumnType::Bytes { .. } => Ok(()),
            _ => fits(*column, &Value::Real(0.0)),
        },
        Expr::RelatesToPosition(geometry, _, longitude) => {
            fits(*geometry, &Value::Bytes(Vec::new()))?;
            let latitude = ColumnRef { at: longitude.at.saturating_add(1), ..*longitude };
            fits(*longitude, &Value::Real(0.0)).and_then(|()| fits(latitude, &Value::Real(0.0)))
        }
        Expr::Among(column, _) => fits(*column, &Value::Id(Uuid::nil())),
        Expr::CompareTerms(left, _, right) => same_kind(&[left, right], table_of),
        Expr::TermIn(term, values) => {
            same_kind(&[term], table_of)?;
            let values: Vec<Term> = values.iter().cloned().map(Term::Value).collect();
            values.iter().try_for_each(|value| same_kind(&[term, value], table_of))
        }
        Expr::TermNull(term) => same_kind(&[term], table_of),
        Expr::Like(term, pattern) => {
            if pattern.0.len() > MAX_LETTERS {
                let what = "letters in a text searched for";
                return Err(Error::TooMany { what, limit: MAX_LETTERS });
            }
            same_kind(&[term, &Term::Value(Value::Text(String::new()))], table_of)
        }
        Expr::Exists(linked) => {
            let Linked { from, table, at, condition } = &**linked;
            if relates(condition) {
                let what = "test how shapes of linked rows relate";
                return Err(Error::Unsupported { engine: "the store", what });
            }
            let own = ColumnRef { source: Linked::SOURCE, at: *at };
            let table_of = |source| linked_table(linked, source, table_of);
            for (column, of) in [(*from, table_of(from.source)), (own, *table)] {
                if !matches!(column_type(column, &table_of)?, ColumnType::Id) {
                    let id = Value::Text("a key".to_owned());
                    return Err(refusal(of, column, Rule::Kind(ColumnType::Id.wanted()), &id));
                }
            }
            check(condition, deeper(depth)?, &table_of)
        }
        Expr::Unknown => Ok(()),
        Expr::And(parts) | Expr::Or(parts) => {
            let depth = deeper(depth)?;
            parts.iter().try_for_each(|part| check(part, depth, table_of))
        }
        Expr::Not(inner) => check(inner, deeper(depth)?, table_of),
    }
}

/// Refuses terms that are too deep, can't be computed, or are of several kinds.
fn same_kind(terms: &[&Term], table_of: &dyn Fn(u8) -> &'static Table) -> Result<(), Error> {
    let type_of = |column: ColumnRef| {
        let column = table_of(column.source).columns.get(usize::from(column.at));
        column.map(|column| column.ty)
    };
    let mut kinds = terms.iter().map(|term| {
        if term.depth() > MAX_DEPTH {
            let what = "calculations inside each other";
            return Err(Error::TooMany { what, limit: MAX_DEPTH });
        }
        term.kind(&type_of).ok_or(MIXED)
    });
    let first = kinds.next().transpose()?;
    for kind in kinds {
        if Some(kind?) != first {
            return Err(MIXED);
        }
    }
    Ok(())
}

const MIXED: Error = Error::Unsupported {
    engine: "the store",
    what: "compute or compare values that are not of one kind",
};

fn deeper(depth: usize) -> Result<usize, Error> {
    let what = "conditions inside each other";
    depth.checked_sub(1).ok_or(Error::TooMany { what, limit: MAX_DEPTH })
}

fn column_type(
    column: ColumnRef,
    table_of: &dyn Fn(u8) -> &'static Table,
) -> Result<ColumnType, Error> {
    let table = table_of(column.source);
    match table.columns.get(usize::from(column.at)) {
        Some(column) => Ok(column.ty),
        None => {
            let number = Value::Text(format!("number {}", column.at));
            Err(refusal(table, column, Rule::Unknown(None), &number))
        }
    }
}

fn refusal(table: &'static Table, column: ColumnRef, rule: Rule, value: &Value) -> Error {
    const SHOWN: usize = 80;
    let column = table.columns.get(usize::from(column.at)).map_or("", |column| column.name);
    let value = value.to_string().chars().take(SHOWN).collect();
    Error::Check(CheckErrors(vec![CheckError { table: table.name, column, rule, value }]))
}

/// Whether a column of type `ty` can be compared with `value`.
fn is_comparable(ty: ColumnType, value: &Value) -> bool {
    match (ty, value) {
        (
            ColumnType::Decimal { .. } | ColumnType::Int | ColumnType::BigInt | ColumnType::Double,
            value,
        ) => match value {
            Value::Real(number) => !number.is_nan(),
            value => matches!(value, Value::Null | Value::Integer(_) | Value::Decimal(_)),
        },
        (_, Value::Null)
        | (ColumnType::Id, Value::Id(_))
        | (ColumnType::Text { .. } | ColumnType::Code { .. }, Value::Text(_))
        | (ColumnType::Bool, Value::Bool(_))
        | (ColumnType::Timestamp, Value::Timestamp(_))
        | (ColumnType::Date, Value::Date(_))
        | (ColumnType::Json, Value::Json(_))
        | (ColumnType::Bytes { .. }, Value::Bytes(_)) => true,
        _ => false,
    }
}
