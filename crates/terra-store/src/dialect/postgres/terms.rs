//! How PostgreSQL computes, so that it says what SQLite does and never fails: its own operators
//! fail for what has no result, or none that a double holds.

use super::super::{Piece, Terms, TextPattern};
use crate::statement::Sink;
use terra_schema::{
    Value,
    letters::Folding,
    term::{Arithmetic, DayEnd, Pattern, PatternPart},
};

#[derive(Debug)]
pub(crate) struct PostgresTerms;

/// What [`Arithmetic::of_doubles`] says of the numbers `x` and `y`, which [`Terms::calculated`]
/// has seen to be no greater than can be.
const fn formula(how: Arithmetic) -> &'static str {
    match how {
        Arithmetic::Add => "x + y",
        Arithmetic::Subtract => "x - y",
        Arithmetic::Multiply => {
            "CASE WHEN abs(x) < 1e-150::float8 OR abs(y) < 1e-150::float8 THEN 0 ELSE x * y END"
        }
        Arithmetic::Divide => {
            "CASE WHEN abs(y) < 1e-150::float8 THEN NULL \
             WHEN abs(x) < 1e-150::float8 THEN 0 ELSE x / y END"
        }
        Arithmetic::DivideWhole => {
            "CASE WHEN abs(y) < 1e-150::float8 THEN NULL \
             WHEN abs(x) < 1e-150::float8 THEN 0 ELSE trunc(x / y) END"
        }
        Arithmetic::Remainder => {
            "CASE WHEN abs(y) < 1e-150::float8 THEN NULL \
             WHEN abs(x) < 1e-150::float8 THEN x ELSE x - y * trunc(x / y) END"
        }
        Arithmetic::Power => {
            "CASE WHEN abs(y) < 1e-150::float8 THEN 1 \
             WHEN abs(x) < 1e-150::float8 THEN CASE WHEN y > 0 THEN 0 END \
             WHEN x < 0 AND y <> trunc(y) THEN NULL \
             WHEN abs(y * ln(abs(x))) <= 690 THEN power(x, y) END"
        }
    }
}

impl Terms for PostgresTerms {
    fn value(&self, sink: &mut dyn Sink, value: &Value) {
        sink.sql("CAST(");
        sink.parameter(value);
        sink.sql(match value {
            Value::Bool(_) => " AS boolean)",
            Value::Integer(_) | Value::Decimal(_) => " AS numeric)",
            Value::Real(_) => " AS float8)",
            Value::Id(_) => " AS uuid)",
            Value::Timestamp(_) => " AS timestamptz)",
            Value::Date(_) => " AS date)",
            _ => " AS text)",
        });
    }

    fn double(&self, sink: &mut dyn Sink, number: Piece<'_>) {
        sink.sql("CAST(");
        number(sink);
        sink.sql(" AS float8)");
    }

    /// The numbers get names, as each is needed more than once; OFFSET 0 keeps the planner from
    /// putting what they are in the place of each name.
    fn calculated(&self, sink: &mut dyn Sink, how: Arithmetic, left: Piece<'_>, right: Piece<'_>) {
        sink.sql("(SELECT CASE WHEN abs(x) <= 1e150::float8 AND abs(y) <= 1e150::float8 THEN ");
        sink.sql(formula(how));
        sink.sql(" END FROM (SELECT ");
        left(sink);
        sink.sql(" AS x, ");
        right(sink);
        sink.sql(" AS y OFFSET 0) AS o)");
    }

    /// `lower` and the extensions go by the server's locale. Letters are changed one by one, by
    /// tables of ours, but for texts in ASCII, which are most.
    fn folded(&self, sink: &mut dyn Sink, folding: Folding, text: Piece<'_>) {
        let (from, to) = folding.changes();
        sink.sql("(CASE WHEN octet_length(");
        text(sink);
        sink.sql(") = char_length(");
        text(sink);
        sink.sql(if folding.case { ") THEN lower(" } else { ") THEN (" });
        text(sink);
        sink.sql(" COLLATE \"C\") ELSE translate(");
        text(sink);
        sink.sql(" COLLATE \"C\", CAST(");
        sink.parameter(&Value::Text(from.clone()));
        sink.sql(" AS text), CAST(");
        sink.parameter(&Value::Text(to.clone()));
        sink.sql(" AS text)) END)");
    }

    fn moment(&self, sink: &mut dyn Sink, end: DayEnd, day: Piece<'_>) {
        sink.sql("((CAST(");
        day(sink);
        sink.sql(match end {
            DayEnd::First => " AS timestamp) AT TIME ZONE 'UTC'))",
            DayEnd::Last => " AS timestamp) + interval '86399.999999 seconds') AT TIME ZONE 'UTC')",
        });
    }

    fn like(&self, pattern: &Pattern) -> TextPattern {
        let mut like = String::with_capacity(pattern.0.len());
        for part in &pattern.0 {
            match part {
                PatternPart::AnyText => like.push('%'),
                PatternPart::AnyLetter => like.push('_'),
                PatternPart::Letter(letter @ ('%' | '_' | '\\')) => like.extend(['\\', *letter]),
                PatternPart::Letter(letter) => like.push(*letter),
            }
        }
        TextPattern { operator: " LIKE ", suffix: "", pattern: like }
    }
}
