//! A column that takes another type: what becomes of each value, the same on both engines.

use super::{database::Database, on_both_engines, shapes::*};
use terra_store::schema::{ColumnModel, DefaultModel, TypeModel};

/// The values that a column had, what each becomes, and how many of them come through in part or
/// not at all.
struct Case {
    from: TypeModel,
    to: TypeModel,
    values: &'static [(&'static str, &'static str)],
    lost: usize,
}

fn case(
    from: TypeModel,
    to: TypeModel,
    lost: usize,
    values: &'static [(&'static str, &'static str)],
) -> Case {
    Case { from, to, values, lost }
}

fn texts() -> Vec<Case> {
    use TypeModel::{BigInt, Bool, Code, Date, Decimal, Double, Id, Int, Text, Timestamp};
    let text = || Text(60);
    vec![
        case(text(), Text(3), 1, &[("'été'", "été"), ("'étés'", "été"), ("''", "")]),
        case(Code(names(&["ab", "c"])), Text(2), 0, &[("'ab'", "ab"), ("'c'", "c")]),
        case(Code(names(&["abc", "d"])), Text(2), 1, &[("'abc'", "ab"), ("'d'", "d")]),
        case(text(), codes(&["a", "b"]), 2, &[("'a'", "a"), ("'c'", "NULL"), ("'A'", "NULL")]),
        case(
            text(),
            Int,
            7,
            &[
                ("'17'", "17"),
                ("'-5'", "-5"),
                ("'0'", "0"),
                ("'2147483647'", "2147483647"),
                ("'2147483648'", "NULL"),
                ("'99999999999999999999'", "NULL"),
                ("'017'", "NULL"),
                ("'-0'", "NULL"),
                ("'1.0'", "NULL"),
                ("''", "NULL"),
                ("'x'", "NULL"),
            ],
        ),
        case(
            text(),
            BigInt,
            2,
            &[
                ("'9223372036854775807'", "9223372036854775807"),
                ("'-9223372036854775808'", "-9223372036854775808"),
                ("'9223372036854775808'", "NULL"),
                ("' 1'", "NULL"),
            ],
        ),
        case(
            text(),
            Decimal(5, 2),
            7,
            &[
                ("'12.5'", "12.5"),
                ("'-999.99'", "-999.99"),
                ("'12.345'", "12.35"),
                ("'999.995'", "NULL"),
                ("'1000'", "NULL"),
                ("'1e2'", "NULL"),
                ("'.5'", "NULL"),
                ("'true'", "NULL"),
                ("'1-2'", "NULL"),
            ],
        ),
        case(
            text(),
            Double,
            2,
            &[("'0.125'", "0.125"), ("'-3'", "-3"), ("'NaN'", "NULL"), ("'1 '", "NULL")],
        ),
        case(
            text(),
            Bool,
            2,
            &[("'true'", "1"), ("'false'", "0"), ("'1'", "NULL"), ("'TRUE'", "NULL")],
        ),
        case(
            text(),
            Date,
            5,
            &[
                ("'2024-02-29'", "2024-02-29"),
                ("'0001-01-01'", "0001-01-01"),
                ("'9999-12-31'", "9999-12-31"),
                ("'2023-02-29'", "NULL"),
                ("'2024-04-31'", "NULL"),
                ("'2024-13-01'", "NULL"),
                ("'0000-01-01'", "NULL"),
                ("'2024-1-1'", "NULL"),
            ],
        ),
        case(
            text(),
            Timestamp,
            5,
            &[
                ("'2024-02-29T23:59:59.000001Z'", "2024-02-29T23:59:59.000001Z"),
                ("'2024-02-30T00:00:00.000000Z'", "NULL"),
                ("'2024-02-29T24:00:00.000000Z'", "NULL"),
                ("'2024-02-29T00:60:00.000000Z'", "NULL"),
                ("'2024-02-29T00:00:00Z'", "NULL"),
                ("'2024-02-29'", "NULL"),
            ],
        ),
        case(
            text(),
            Id,
            2,
            &[
                ("'00000000-0000-0000-0000-0000000000aB'", "00000000-0000-0000-0000-0000000000ab"),
                ("'000000000000000000000000000000ab'", "NULL"),
                ("'x'", "NULL"),
            ],
        ),
    ]
}

fn numbers() -> Vec<Case> {
    use TypeModel::{BigInt, Bool, Decimal, Double, Int, Text};
    vec![
        case(Int, BigInt, 0, &[("2147483647", "2147483647")]),
        case(
            BigInt,
            Int,
            2,
            &[
                ("-2147483648", "-2147483648"),
                ("2147483648", "NULL"),
                ("-9223372036854775808", "NULL"),
            ],
        ),
        case(Int, Decimal(15, 2), 0, &[("-2147483648", "-2147483648"), ("7", "7")]),
        case(
            Int,
            Decimal(4, 2),
            2,
            &[("99", "99"), ("-99", "-99"), ("100", "NULL"), ("-100", "NULL")],
        ),
        case(
            BigInt,
            Decimal(15, 0),
            1,
            &[("999999999999999", "999999999999999"), ("1000000000000000", "NULL")],
        ),
        case(Int, Double, 0, &[("-7", "-7")]),
        case(
            BigInt,
            Double,
            1,
            &[("9007199254740992", "9007199254740992"), ("9007199254740993", "9007199254740992")],
        ),
        case(Decimal(8, 2), Decimal(10, 4), 0, &[("999999.99", "999999.99")]),
        case(
            Decimal(8, 2),
            Decimal(8, 1),
            3,
            &[("0.05", "0.1"), ("-0.25", "-0.3"), ("1.50", "1.5"), ("999999.99", "1000000")],
        ),
        case(
            Decimal(8, 2),
            Decimal(4, 1),
            2,
            &[("999.90", "999.9"), ("999.99", "NULL"), ("-1000", "NULL")],
        ),
        case(Decimal(8, 2), Int, 1, &[("2.50", "3"), ("-7.00", "-7")]),
        case(Decimal(15, 2), Int, 1, &[("9999999999.00", "NULL"), ("5.00", "5")]),
        case(Decimal(15, 2), BigInt, 1, &[("9999999999999.00", "9999999999999"), ("-0.50", "-1")]),
        case(Decimal(15, 3), Double, 0, &[("123456789012.345", "123456789012.345")]),
        case(
            Double,
            Decimal(6, 2),
            3,
            &[("0.1", "0.1"), ("2.345", "2.35"), ("1e10", "NULL"), ("9999.999", "NULL")],
        ),
        case(Double, Int, 2, &[("2.5", "3"), ("3e9", "NULL"), ("-4", "-4")]),
        case(Double, BigInt, 1, &[("1e18", "1000000000000000000"), ("1e19", "NULL")]),
        case(Int, Bool, 1, &[("0", "0"), ("1", "1"), ("2", "NULL")]),
        case(Bool, Int, 0, &[("TRUE", "1"), ("FALSE", "0")]),
        case(Bool, Decimal(3, 1), 0, &[("TRUE", "1")]),
        case(Int, Text(3), 2, &[("123", "123"), ("-12", "-12"), ("1234", "123"), ("-123", "-12")]),
        case(Decimal(6, 2), Text(20), 0, &[("12.5", "12.50"), ("-0.25", "-0.25")]),
        case(Bool, Text(5), 0, &[("TRUE", "true"), ("FALSE", "false")]),
    ]
}

fn others() -> Vec<Case> {
    use TypeModel::{Bool, Bytes, Date, Double, Id, Int, Json, Text, Timestamp};
    const MIDNIGHT: &str = "'2024-02-29T00:00:00.000000Z'";
    vec![
        case(
            Timestamp,
            Date,
            1,
            &[(MIDNIGHT, "2024-02-29"), ("'2024-02-29T23:59:59.999999Z'", "2024-02-29")],
        ),
        case(Date, Timestamp, 0, &[("'2024-02-29'", "2024-02-29T00:00:00.000000Z")]),
        case(Timestamp, Text(27), 0, &[(MIDNIGHT, "2024-02-29T00:00:00.000000Z")]),
        case(Date, Text(4), 1, &[("'2024-02-29'", "2024")]),
        // No way leads there: every value is lost.
        case(Double, Text(20), 1, &[("0.5", "NULL")]),
        case(Json, Text(20), 1, &[("'{}'", "NULL")]),
        case(Bool, Date, 1, &[("TRUE", "NULL")]),
        case(Int, Timestamp, 2, &[("1", "NULL"), ("2", "NULL")]),
        case(Date, Id, 1, &[("'2024-02-29'", "NULL")]),
        case(Int, Bytes(4), 1, &[("1", "NULL")]),
    ]
}

/// As the column stands there, in one spelling for both engines.
fn shown(db: &Database, ty: &TypeModel) -> String {
    let x = "x";
    match ty {
        TypeModel::Timestamp if !db.is_sqlite() => {
            format!("to_char({x}, 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')")
        }
        TypeModel::Double | TypeModel::Decimal(..) => format!(
            "CASE WHEN {x} = round({x}) THEN CAST(CAST({x} AS BIGINT) AS TEXT) \
             ELSE CAST({x} AS TEXT) END"
        ),
        TypeModel::Text(_) => format!("{x} || ''"),
        _ => x.to_owned(),
    }
}

/// Pushes each change with its values, first without leave, then with it.
async fn convert(db: &Database, cases: Vec<Case>) {
    for Case { from, to, values, lost } in cases {
        let name = format!("{from} to {to}");
        let shape = |ty: &TypeModel| {
            schema([table("things")
                .with(column("at", TypeModel::Int))
                .with(maybe("x", ty.clone()))])
        };
        db.pushed(&schema([]), &["things"]).await;
        db.pushed(&shape(&from), &[]).await;
        for (at, (value, _)) in values.iter().enumerate() {
            let id = db.id(at as u128 + 1);
            db.run(&format!("INSERT INTO things (id, at, x) VALUES ({id}, {at}, {value})")).await;
        }
        db.run(&format!("INSERT INTO things (id, at, x) VALUES ({}, 99, NULL)", db.id(99))).await;
        let refused = db.push(&shape(&to), &[]).await;
        match (lost, &refused) {
            (0, Ok(_)) => {}
            (0, Err(error)) => panic!("{name}: {error}"),
            (_, Ok(_)) => panic!("{name}: {lost} values should be lost, and nothing was asked"),
            (_, Err(error)) => {
                let rows = if lost == 1 { "row" } else { "rows" };
                let wanted = format!("--allow-loss things.x: {lost} {rows}:");
                assert!(error.to_string().contains(&wanted), "{name}: {error}");
            }
        }
        db.pushed(&shape(&to), &["things.x"]).await;
        let mut expected: Vec<_> = values.iter().map(|(_, value)| value.to_string()).collect();
        expected.push("NULL".to_owned());
        let now = db.all(&format!("SELECT {} FROM things ORDER BY at", shown(db, &to))).await;
        let text = matches!(to, TypeModel::Text(_));
        let plain = |cell: &String| {
            let zeros = cell.contains('.') && cell.parse::<f64>().is_ok() && text;
            if zeros {
                cell.trim_end_matches('0').trim_end_matches('.').to_owned()
            } else {
                cell.clone()
            }
        };
        assert_eq!(
            now.iter().map(plain).collect::<Vec<_>>(),
            expected.iter().map(plain).collect::<Vec<_>>(),
            "{name}"
        );
    }
}

async fn texts_become_other_values(db: Database) {
    convert(&db, texts()).await;
}

async fn numbers_become_other_values(db: Database) {
    convert(&db, numbers()).await;
}

async fn other_values_become_others(db: Database) {
    convert(&db, others()).await;
}

async fn bytes_and_ids_keep_their_values(db: Database) {
    let shape = |x: TypeModel, y: TypeModel| {
        schema([table("things").with(maybe("x", x)).with(maybe("y", y))])
    };
    db.pushed(&shape(TypeModel::Bytes(8), TypeModel::Id), &[]).await;
    let (id, bytes) = (db.id(1), db.bytes("0102030405"));
    db.run(&format!("INSERT INTO things (id, x, y) VALUES ({id}, {bytes}, {id})")).await;
    db.run(&format!("INSERT INTO things (id) VALUES ({})", db.id(2))).await;
    db.pushed(&shape(TypeModel::Bytes(5), TypeModel::Text(36)), &[]).await;
    assert_eq!(
        db.all("SELECT x, y FROM things ORDER BY id").await,
        ["0102030405|00000000-0000-0000-0000-000000000001", "NULL|NULL"]
    );
    let narrow = shape(TypeModel::Bytes(4), TypeModel::Id);
    let refused = db.push(&narrow, &[]).await.unwrap_err().to_string();
    assert!(refused.contains("things.x: 1 row") && !refused.contains("things.y"), "{refused}");
    db.pushed(&narrow, &["things.x"]).await;
    assert_eq!(
        db.all("SELECT x, y FROM things ORDER BY id").await,
        ["NULL|00000000-0000-0000-0000-000000000001", "NULL|NULL"]
    );
}

/// A value without a place becomes the default where the column must have one, and is an
/// obstacle where there is none.
async fn required_values_need_a_stand_in(db: Database) {
    let shape = |ty: TypeModel, default: Option<DefaultModel>| {
        let x = ColumnModel { default, ..column("x", ty) };
        schema([table("things").with(column("at", TypeModel::Int)).with(x)])
    };
    db.pushed(&shape(TypeModel::Text(10), None), &[]).await;
    for (at, value) in ["'7'", "'x'"].iter().enumerate() {
        let id = db.id(at as u128 + 1);
        db.run(&format!("INSERT INTO things (id, at, x) VALUES ({id}, {at}, {value})")).await;
    }
    let bare = shape(TypeModel::Int, None);
    let refused = db.push(&bare, &["things.x"]).await.unwrap_err().to_string();
    assert!(refused.contains("things.x: 1 row: the value has no place"), "{refused}");
    let stood_in = shape(TypeModel::Int, Some(DefaultModel::number("-1")));
    let refused = db.push(&stood_in, &[]).await.unwrap_err().to_string();
    assert!(refused.contains("--allow-loss things.x: 1 row"), "{refused}");
    assert!(refused.contains("becomes -1"), "{refused}");
    db.pushed(&stood_in, &["things.x"]).await;
    assert_eq!(db.all("SELECT x FROM things ORDER BY at").await, ["7", "-1"]);
}

on_both_engines!(
    texts_become_other_values,
    numbers_become_other_values,
    other_values_become_others,
    bytes_and_ids_keep_their_values,
    required_values_need_a_stand_in,
);
