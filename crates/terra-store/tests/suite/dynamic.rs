//! Rows of any table by its description: records and GeoJSON.

use crate::{
    fixture::{Fixture, cases},
    tables::{Line, Plant, Sample, Source, Station, Status, User, Word},
};
use rust_decimal::dec;
use serde_json::{Value as Tree, json};
use terra_geo::{Geometry, LonLat, Position};
use terra_schema::{
    Date, Id, Record, Row, Table, Timestamp, Value,
    filter::{ColumnRef, Comparison, Expr},
    scalar::Uuid,
};
use terra_store::{Database, Error};

cases! {
    records_are_inserted_changed_and_deleted,
    records_come_in_order_and_in_pages,
    the_history_of_a_record,
    geojson_of_positions,
    geojson_of_geometries,
    geojson_of_every_type,
    geojson_leaves_out_what_not_everyone_may_read,
    geojson_of_nothing,
    geojson_of_random_rows_reads_back,
    a_table_that_is_not_there_is_told,
}

fn record(table: &'static Table, values: &[(&str, Value)]) -> Record {
    let mut record = Record::new(table);
    for (name, value) in values {
        record.set(name, value.clone()).unwrap();
    }
    record
}

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

fn column(table: &Table, name: &str) -> ColumnRef {
    ColumnRef { source: 0, at: table.position(name).unwrap() as u16 }
}

async fn records_are_inserted_changed_and_deleted(database: &Fixture) {
    let table = Plant::table();
    let values = [("name", text("Weir")), ("capacity_mw", Value::Decimal(dec!(1.5)))];
    let id = database.insert_record(record(table, &values)).await.unwrap();
    let mut change = record(table, &[("name", text("Dam"))]);
    change.set_id(id);
    let row = database.update_record(change.clone(), Some(1)).await.unwrap();
    assert_eq!(row[table.position("name").unwrap()], text("Dam"));
    assert_eq!(row[table.position("capacity_mw").unwrap()], Value::Decimal(dec!(1.5)));
    assert_eq!(row[table.position("status").unwrap()], text("planned"));
    let error = database.update_record(change.clone(), Some(1)).await.unwrap_err();
    assert!(matches!(error, Error::Stale { expected: 1, found: 2, .. }), "{error:?}");
    let typed = database.get(Id::<Plant>::from_uuid(id)).await.unwrap().unwrap();
    assert_eq!(Row::values(&typed), row);
    let nameless = database.update_record(Record::new(table), None).await.unwrap_err();
    assert!(matches!(nameless, Error::NotFound { .. }), "{nameless:?}");
    assert_eq!(database.delete_row(table, id, Some(2)).await.unwrap(), 1);
    assert_eq!(database.table(table).count().await.unwrap(), 0);
    let several = (0..3).map(|number| record(table, &[("name", text(&number.to_string()))]));
    let ids = database.insert_records(table, several.collect()).await.unwrap();
    assert_eq!(ids.len(), 3);
}

async fn records_come_in_order_and_in_pages(database: &Fixture) {
    let words = (0..10).map(|number| Word::new(number.to_string()).row(number % 3));
    database.insert_many(words.collect::<Vec<_>>()).await.unwrap();
    let table = Word::table();
    let (row, label) = (Word::row.position(), Word::label.position());
    let select = || {
        let filter = Expr::Compare(column(table, "row"), Comparison::Gt, Value::Integer(0));
        database.table(table).filter(filter).order_by(row, true).order_by(label, false)
    };
    let labels = |records: &[Record]| {
        records.iter().map(|record| record.get("label").unwrap().to_string()).collect::<String>()
    };
    assert_eq!(labels(&select().records().await.unwrap()), "258147");
    assert_eq!(labels(&select().limit(2).offset(1).records().await.unwrap()), "58");
    assert_eq!(select().limit(2).count().await.unwrap(), 6);
    let page = select().page(4).await.unwrap();
    assert_eq!(labels(&page.rows), "2581");
    let page = select().after(page.next.unwrap()).page(4).await.unwrap();
    assert_eq!((labels(&page.rows).as_str(), page.next), ("47", None));
}

async fn the_history_of_a_record(database: &Fixture) {
    let table = Source::table();
    let id = database.insert_record(record(table, &[("name", text("a"))])).await.unwrap();
    let mut change = record(table, &[("name", text("b"))]);
    change.set_id(id);
    database.update_record(change, None).await.unwrap();
    let history = database.history_of(table, id).await.unwrap();
    assert_eq!(history.len(), 1);
    assert_eq!(history[0].record.get("name"), Some(&text("a")));
}

async fn geojson(database: &Fixture, table: &'static Table) -> Tree {
    let bytes = database.table(table).geojson().await.unwrap();
    serde_json::from_slice(&bytes).unwrap()
}

async fn geojson_of_positions(database: &Fixture) {
    let place = LonLat::new(-97.666_4, 30.197_5).unwrap();
    let id = Id::<Station>::from_uuid(Uuid::from_u128(1));
    let draft = Station::new("KAUS", place).id(id).temperature_c(dec!(-0.50));
    database.insert(draft).await.unwrap();
    let row = database.get(id).await.unwrap().unwrap();
    let expected = json!({
        "type": "FeatureCollection",
        "features": [{
            "type": "Feature",
            "id": "00000000-0000-0000-0000-000000000001",
            "geometry": {"type": "Point", "coordinates": [-97.6664, 30.1975]},
            "properties": {
                "station_code": "KAUS",
                "temperature_c": -0.5,
                "created_at": row.audit.created_at.to_string(),
                "updated_at": row.audit.updated_at.to_string(),
                "version": 1,
            },
        }],
    });
    assert_eq!(geojson(database, Station::table()).await, expected);
    database.insert(Plant::new("nowhere")).await.unwrap();
    let plants = geojson(database, Plant::table()).await;
    assert_eq!(plants["features"][0]["geometry"], Tree::Null);
    assert_eq!(plants["features"][0]["properties"]["capacity_mw"], Tree::Null);
}

async fn geojson_of_geometries(database: &Fixture) {
    let line = Geometry::line_string(vec![
        Position::new(1.5, 2.0).unwrap(),
        Position::new(3.0, -4.25).unwrap(),
    ]);
    let place = LonLat::new(5.0, 6.0).unwrap();
    let lines = [
        Line::new("line").geometry(line.unwrap()).location(place),
        Line::new("place").location(place),
        Line::new("nowhere"),
    ];
    database.insert_many(lines).await.unwrap();
    let lines = geojson(database, Line::table()).await;
    let of = |name: &str| {
        let features = lines["features"].as_array().unwrap();
        let named = features.iter().find(|feature| feature["properties"]["name"] == name);
        named.unwrap()["geometry"].clone()
    };
    let line = json!({"type": "LineString", "coordinates": [[1.5, 2.0], [3.0, -4.25]]});
    assert_eq!(of("line"), line);
    assert_eq!(of("place"), json!({"type": "Point", "coordinates": [5.0, 6.0]}));
    assert_eq!(of("nowhere"), Tree::Null);
    let properties = lines["features"][0]["properties"].as_object().unwrap();
    let names: Vec<_> = properties.keys().map(String::as_str).collect();
    assert_eq!(names, ["created_at", "from_id", "name", "to_id", "updated_at", "version"]);
}

async fn geojson_of_every_type(database: &Fixture) {
    let draft = Sample::new(
        LonLat::new(0.0, 0.0).unwrap(),
        "quote \" back \\ line \n 😀 \u{1}",
        dec!(-99999999999.9990),
        i32::MIN,
        i64::MAX,
        1e300,
        false,
        Timestamp::parse("0001-01-01T00:00:00Z").unwrap(),
        Date::parse("9999-12-31").unwrap(),
        json!({"b": [1.5, null], "a": "\u{2028}"}),
        Status::Retired,
        Uuid::from_u128(0xabc),
    );
    database.insert(draft.maybe_amount(dec!(0.05)).maybe_double(5e-324)).await.unwrap();
    let bytes = database.table(Sample::table()).geojson().await.unwrap();
    let text = String::from_utf8(bytes).unwrap();
    for part in [
        r#""text":"quote \" back \\ line \n 😀 \u0001""#,
        r#""amount":-99999999999.999"#,
        r#""whole":-2147483648"#,
        r#""large":9223372036854775807"#,
        r#""double":1e+300"#,
        r#""yes":false"#,
        r#""moment":"0001-01-01T00:00:00.000000Z""#,
        r#""day":"9999-12-31""#,
        "\"json\":{\"a\":\"\u{2028}\",\"b\":[1.5,null]}",
        r#""code":"out-of/Service""#,
        r#""uuid":"00000000-0000-0000-0000-000000000abc""#,
        r#""maybe_amount":0.05"#,
        r#""maybe_double":5e-324"#,
        r#""maybe_json":null"#,
        r#""coordinates":[0.0,0.0]"#,
    ] {
        assert!(text.contains(part), "{part} is not in {text}");
    }
}

async fn geojson_leaves_out_what_not_everyone_may_read(database: &Fixture) {
    let draft = User::new("Ada", "ada@example.org").password_hash("hash");
    database.insert(draft).await.unwrap();
    let users = geojson(database, User::table()).await;
    let properties = users["features"][0]["properties"].as_object().unwrap();
    let names: Vec<_> = properties.keys().map(String::as_str).collect();
    assert_eq!(names, ["created_at", "is_active", "name", "updated_at", "version"]);
    assert_eq!(users["features"][0]["geometry"], Tree::Null);
}

async fn geojson_of_nothing(database: &Fixture) {
    let bytes = database.table(Station::table()).geojson().await.unwrap();
    assert_eq!(bytes, b"{\"type\":\"FeatureCollection\",\"features\":[\n]}\n");
}

async fn geojson_of_random_rows_reads_back(database: &Fixture) {
    let table = Sample::table();
    let rows = crate::random::some(100, crate::random::record(table));
    database.insert_records(table, rows).await.unwrap();
    let collection = geojson(database, table).await;
    let rows = database.select::<Sample>().all().await.unwrap();
    let features = collection["features"].as_array().unwrap();
    assert_eq!(features.len(), rows.len());
    for row in rows {
        let id = row.id.to_string();
        let feature = features.iter().find(|feature| feature["id"] == id.as_str()).unwrap();
        let properties = &feature["properties"];
        assert_eq!(properties["text"], row.text.as_str());
        assert_eq!(properties["large"], row.large);
        assert_eq!(properties["moment"], row.moment.to_string());
        assert_eq!(properties["json"].to_string(), row.json.to_string());
        assert_eq!(properties["amount"].as_f64(), Some(row.amount.to_f64()));
        let expected = row.geometry.as_ref().map(Geometry::to_geojson).unwrap_or_else(|| {
            let place = row.location;
            json!({"type": "Point", "coordinates": [place.longitude(), place.latitude()]})
        });
        assert_eq!(feature["geometry"], expected);
    }
}

async fn a_table_that_is_not_there_is_told(database: &Fixture) {
    database.run("ALTER TABLE sources RENAME TO elsewhere").await;
    let error = database.insert(Source::new("a")).await.unwrap_err();
    assert!(matches!(error, Error::Sql { .. }), "{error:?}");
    assert!(error.to_string().contains("sources"), "{error}");
}
