//! Random values and rows, made from the description of a table.

use proptest::{prelude::*, strategy::ValueTree, test_runner::TestRunner};
use rust_decimal::Decimal;
use terra_geo::{Geometry, Position};
use terra_schema::{
    Column, ColumnType, Date, Json, Record, Role, Table, Timestamp, Value, scalar::Uuid,
};

/// So many values of a strategy, other ones in each run.
pub(crate) fn some<S: Strategy>(count: usize, strategy: S) -> Vec<S::Value> {
    let mut runner = TestRunner::default();
    (0..count).map(|_| strategy.new_tree(&mut runner).unwrap().current()).collect()
}

/// A record for a new row, with a value in most columns that may be missing.
pub(crate) fn record(table: &'static Table) -> impl Strategy<Value = Record> {
    let columns: Vec<BoxedStrategy<Option<Value>>> = table.columns.iter().map(cell).collect();
    columns.prop_map(move |values| {
        let mut record = Record::new(table);
        record.values_mut().clone_from_slice(&values);
        halve_no_position(&mut record);
        record
    })
}

/// A position that is half missing is missing.
fn halve_no_position(record: &mut Record) {
    let Some(at) = record.table().role(Role::Longitude) else { return };
    let sides = &mut record.values_mut()[at..at + 2];
    if sides.contains(&Some(Value::Null)) {
        sides.fill(Some(Value::Null));
    }
}

fn cell(column: &'static Column) -> BoxedStrategy<Option<Value>> {
    if column.is_computed() || column.role == Role::Id {
        return Just(None).boxed();
    }
    if column.references.is_some() {
        return Just(Some(Value::Null)).boxed();
    }
    let value = match column.role {
        Role::Longitude => side(180.0),
        Role::Latitude => side(90.0),
        Role::Geometry => geometry().boxed(),
        _ => value(column.ty),
    };
    if !column.nullable {
        return value.prop_map(Some).boxed();
    }
    prop_oneof![1 => Just(Some(Value::Null)), 3 => value.prop_map(Some)].boxed()
}

fn side(limit: f64) -> BoxedStrategy<Value> {
    prop_oneof![8 => -limit..=limit, 1 => Just(limit), 1 => Just(-limit), 1 => Just(0.0)]
        .prop_map(Value::Real)
        .boxed()
}

fn geometry() -> impl Strategy<Value = Value> {
    let position = (-180.0..=180.0, -90.0..=90.0);
    proptest::collection::vec(position, 2..8).prop_filter_map("a line has a length", |points| {
        let line = points.iter().map(|(lon, lat)| Position::new(*lon, *lat).unwrap()).collect();
        Some(Value::Bytes(Geometry::line_string(line).ok()?.to_wkb()))
    })
}

/// Any value that a column of this type takes.
pub(crate) fn value(ty: ColumnType) -> BoxedStrategy<Value> {
    match ty {
        ColumnType::Id => any::<u128>().prop_map(|id| Value::Id(Uuid::from_u128(id))).boxed(),
        ColumnType::Text { max } => text(max as usize).prop_map(Value::Text).boxed(),
        ColumnType::Code { codes } => {
            (0..codes.len()).prop_map(|at| Value::Text(codes[at].code.to_owned())).boxed()
        }
        ColumnType::Decimal { precision, scale } => {
            let most = 10_i64.pow(precision.into()) - 1;
            prop_oneof![4 => -most..=most, 1 => Just(most), 1 => Just(-most), 2 => -999..=999_i64]
                .prop_map(move |mantissa| Value::Decimal(Decimal::new(mantissa, scale.into())))
                .boxed()
        }
        ColumnType::Bool => any::<bool>().prop_map(Value::Bool).boxed(),
        ColumnType::Int => any::<i32>().prop_map(|number| Value::Integer(number.into())).boxed(),
        ColumnType::BigInt => any::<i64>().prop_map(Value::Integer).boxed(),
        ColumnType::Double => double().prop_map(Value::Real).boxed(),
        ColumnType::Timestamp => (-62_135_596_800_000_000..=253_402_300_799_999_999_i64)
            .prop_map(|micros| Value::Timestamp(Timestamp::from_micros(micros).unwrap()))
            .boxed(),
        ColumnType::Date => (-719_162..=2_932_896)
            .prop_map(|days| Value::Date(Date::from_days(days).unwrap()))
            .boxed(),
        ColumnType::Json => json().prop_map(|tree| Value::Json(Box::new(Json::new(tree)))).boxed(),
        ColumnType::Bytes { .. } => {
            proptest::collection::vec(any::<u8>(), 0..20).prop_map(Value::Bytes).boxed()
        }
    }
}

/// A value for one of the table's columns that may well break its rules: on the edge of what they
/// allow, or of another kind.
pub(crate) fn wild(table: &'static Table) -> impl Strategy<Value = (usize, Value)> {
    let columns = table.columns.iter().enumerate();
    let said = columns.filter(|(_, column)| {
        column.role != Role::Id && column.references.is_none() && !column.is_computed()
    });
    let said: Vec<(usize, &Column)> = said.collect();
    proptest::sample::select(said).prop_flat_map(|(at, column)| {
        let any = prop_oneof![
            3 => value(column.ty),
            6 => proptest::sample::select(edges(column)),
            1 => Just(Value::Null),
            1 => Just(Value::Bool(true)),
            1 => any::<i64>().prop_map(Value::Integer),
            1 => double().prop_map(Value::Real),
            1 => text(60).prop_map(Value::Text),
            1 => proptest::collection::vec(any::<u8>(), 0..20).prop_map(Value::Bytes),
        ];
        any.prop_map(move |value| (at, value))
    })
}

/// Values on either side of what the column's rules allow.
fn edges(column: &Column) -> Vec<Value> {
    let bounds = || [column.min, column.max].into_iter().flatten();
    let texts = |texts: &[String]| texts.iter().cloned().map(Value::Text).collect::<Vec<_>>();
    match column.ty {
        ColumnType::Text { max } => ["a", "😀", "ﬃ", "İ", "\u{301}"]
            .into_iter()
            .flat_map(|letter| [max - 1, max, max + 1].map(|count| letter.repeat(count as usize)))
            .chain(["a\0".to_owned(), String::new()])
            .map(Value::Text)
            .collect(),
        ColumnType::Code { codes } => {
            let code = codes[0].code;
            texts(&[code.to_uppercase(), format!("{code} "), format!("{code}\0"), String::new()])
        }
        ColumnType::Decimal { precision, scale } => {
            let most = 10_i64.pow(precision.into());
            let near = bounds().map(|bound| (bound * 10_f64.powi(scale.into())).round() as i64);
            let all = near.chain([most, -most, 0]).flat_map(|near| [near - 1, near, near + 1]);
            all.flat_map(|mantissa| {
                let exact = Decimal::new(mantissa, scale.into());
                [exact, exact / Decimal::from(10)].map(Value::Decimal)
            })
            .collect()
        }
        ColumnType::Int | ColumnType::BigInt => {
            let far = [i32::MIN.into(), i32::MAX.into(), 1 << 53, -(1 << 53), 0];
            let near = bounds().map(|bound| bound as i64).chain(far);
            let near = near.flat_map(|number| [number - 1, number, number + 1]);
            near.chain([i64::MIN, i64::MAX]).map(Value::Integer).collect()
        }
        ColumnType::Double => {
            let near = bounds().flat_map(|bound| [bound.next_down(), bound, bound.next_up()]);
            let far = [f64::NAN, f64::INFINITY, f64::MAX, f64::MIN_POSITIVE, -0.0];
            near.chain(far).map(Value::Real).chain([Value::Decimal(Decimal::MAX)]).collect()
        }
        ColumnType::Json => {
            let nested = |depth: usize| (0..depth).fold(1.into(), |inner, _| vec![inner].into());
            let trees: [serde_json::Value; 4] =
                [nested(64), nested(65), "a\0".into(), f64::MAX.into()];
            trees.map(|tree| Value::Json(Box::new(Json::new(tree)))).to_vec()
        }
        ColumnType::Bytes { .. } => vec![Value::Bytes(Vec::new())],
        ColumnType::Id => vec![Value::Id(Uuid::nil()), Value::Id(Uuid::max())],
        ColumnType::Bool => [0, 1, 2].map(Value::Integer).to_vec(),
        ColumnType::Timestamp | ColumnType::Date => texts(&["2024-05-06".to_owned()]),
    }
}

/// A text of up to `max` letters, whatever letters there are but NUL.
pub(crate) fn text(max: usize) -> impl Strategy<Value = String> {
    let letter = prop_oneof![
        4 => any::<char>().prop_filter("NUL is refused", |letter| *letter != '\0'),
        2 => proptest::char::range(' ', '~'),
        1 => proptest::sample::select("\u{301}'\"\\%_*?[]\n\t\u{7f}\u{feff}é😀".chars().collect::<Vec<_>>()),
    ];
    proptest::collection::vec(letter, 0..=max).prop_map(String::from_iter)
}

/// Any finite double, subnormal ones too.
pub(crate) fn double() -> impl Strategy<Value = f64> {
    use proptest::num::f64::{NEGATIVE, NORMAL, POSITIVE, SUBNORMAL, ZERO};
    prop_oneof![3 => POSITIVE | NEGATIVE | NORMAL | SUBNORMAL | ZERO, 1 => -1e6..1e6]
}

fn json() -> impl Strategy<Value = serde_json::Value> {
    use serde_json::Value as Tree;
    let leaf = prop_oneof![
        Just(Tree::Null),
        any::<bool>().prop_map(Tree::from),
        any::<i64>().prop_map(Tree::from),
        any::<u64>().prop_map(Tree::from),
        double().prop_map(Tree::from),
        text(12).prop_map(Tree::from),
    ];
    leaf.prop_recursive(5, 40, 6, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..6).prop_map(Tree::from),
            proptest::collection::vec((text(6), inner), 0..6)
                .prop_map(|members| members.into_iter().collect::<Tree>()),
        ]
    })
}
