//! How SQLite computes: by functions of ours, as it has none, or none that would do.

use super::super::{Piece, Terms, TextPattern};
use crate::statement::Sink;
use rusqlite::{Connection, functions::FunctionFlags};
use terra_schema::{
    Value,
    letters::Folding,
    term::{Arithmetic, DayEnd, Pattern, PatternPart},
};

#[derive(Debug)]
pub(crate) struct SqliteTerms;

const BOTH: Folding = Folding::CASE.and(Folding::ACCENTS);

impl Terms for SqliteTerms {
    fn value(&self, sink: &mut dyn Sink, value: &Value) {
        sink.parameter(value);
    }

    fn double(&self, sink: &mut dyn Sink, number: Piece<'_>) {
        sink.sql("CAST(");
        number(sink);
        sink.sql(" AS REAL)");
    }

    fn calculated(&self, sink: &mut dyn Sink, how: Arithmetic, left: Piece<'_>, right: Piece<'_>) {
        sink.sql(calculating(how));
        sink.sql("(");
        left(sink);
        sink.sql(", ");
        right(sink);
        sink.sql(")");
    }

    fn folded(&self, sink: &mut dyn Sink, folding: Folding, text: Piece<'_>) {
        sink.sql(folded(folding));
        sink.sql("(");
        text(sink);
        sink.sql(")");
    }

    fn moment(&self, sink: &mut dyn Sink, end: DayEnd, day: Piece<'_>) {
        sink.sql("(");
        day(sink);
        sink.sql(match end {
            DayEnd::First => " || 'T00:00:00.000000Z')",
            DayEnd::Last => " || 'T23:59:59.999999Z')",
        });
    }

    /// LIKE folds ASCII, and can't be told not to.
    fn like(&self, pattern: &Pattern) -> TextPattern {
        let mut glob = String::with_capacity(pattern.0.len());
        for part in &pattern.0 {
            match part {
                PatternPart::AnyText => glob.push('*'),
                PatternPart::AnyLetter => glob.push('?'),
                PatternPart::Letter(letter @ ('*' | '?' | '[')) => glob.extend(['[', *letter, ']']),
                PatternPart::Letter(letter) => glob.push(*letter),
            }
        }
        TextPattern { operator: " GLOB ", suffix: "", pattern: glob }
    }
}

/// Gives a connection the functions.
pub(super) fn register(connection: &Connection) -> rusqlite::Result<()> {
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC;
    for how in Arithmetic::ALL {
        connection.create_scalar_function(calculating(how), 2, flags, move |context| {
            let numbers = context.get::<Option<f64>>(0)?.zip(context.get::<Option<f64>>(1)?);
            Ok(numbers.and_then(|(left, right)| how.of_doubles(left, right)))
        })?;
    }
    for folding in [Folding::CASE, Folding::ACCENTS, BOTH] {
        connection.create_scalar_function(folded(folding), 1, flags, move |context| {
            let text = context.get_raw(0).as_str_or_null()?;
            Ok(text.map(|text| folding.text(text)))
        })?;
    }
    Ok(())
}

const fn calculating(how: Arithmetic) -> &'static str {
    match how {
        Arithmetic::Add => "terra_add",
        Arithmetic::Subtract => "terra_subtract",
        Arithmetic::Multiply => "terra_multiply",
        Arithmetic::Divide => "terra_divide",
        Arithmetic::DivideWhole => "terra_divide_whole",
        Arithmetic::Remainder => "terra_remainder",
        Arithmetic::Power => "terra_power",
    }
}

const fn folded(folding: Folding) -> &'static str {
    match (folding.case, folding.accents) {
        (true, true) => "terra_fold",
        (false, true) => "terra_fold_accents",
        _ => "terra_fold_case",
    }
}
