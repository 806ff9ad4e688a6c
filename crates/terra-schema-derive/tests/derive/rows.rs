//! Rows: read from cells, turned into values, compared, shown and related.

use crate::declared::{Circuit, DataSource, Everything, PowerPlant, Provenance, Trust, User};
use rust_decimal::dec;
use terra_geo::{Geometry, LonLat, Position};
use terra_schema::{
    Audit, Cells, Date, Decimal, DecodeError, Id, Json, Located, Record, Related, Row, Text,
    Timestamp, Value, scalar::Uuid,
};

/// A row as an engine would hold it: numbers as they are, JSON as text.
struct Stored(Vec<(Value, String)>);

impl Stored {
    fn new(values: Vec<Value>) -> Self {
        Self(values.into_iter().map(|value| (value.clone(), value.to_string())).collect())
    }

    fn read<'a, T>(
        &'a self,
        at: usize,
        read: impl FnOnce(&'a Value, &'a str) -> Option<T>,
    ) -> Result<Option<T>, DecodeError> {
        match &self.0[at] {
            (Value::Null, _) => Ok(None),
            (value, text) => match read(value, text) {
                Some(read) => Ok(Some(read)),
                None => Err(DecodeError::new(at, format!("found {value:?}"))),
            },
        }
    }
}

macro_rules! read {
    ($stored:ident, $at:ident, $pattern:pat => $read:expr) => {
        $stored.read($at, |value, _| match value {
            $pattern => $read,
            _ => None,
        })
    };
}

impl Cells for Stored {
    fn bool(&self, at: usize) -> Result<Option<bool>, DecodeError> {
        read!(self, at, Value::Bool(value) => Some(*value))
    }
    fn int(&self, at: usize) -> Result<Option<i32>, DecodeError> {
        read!(self, at, Value::Integer(value) => i32::try_from(*value).ok())
    }
    fn big_int(&self, at: usize) -> Result<Option<i64>, DecodeError> {
        read!(self, at, Value::Integer(value) => Some(*value))
    }
    fn double(&self, at: usize) -> Result<Option<f64>, DecodeError> {
        read!(self, at, Value::Real(value) => Some(*value))
    }
    fn decimal(&self, at: usize, scale: u8) -> Result<Option<i64>, DecodeError> {
        read!(self, at, Value::Decimal(value) => {
            let mut value = *value;
            value.rescale(scale.into());
            i64::try_from(value.mantissa()).ok()
        })
    }
    fn text(&self, at: usize) -> Result<Option<&str>, DecodeError> {
        read!(self, at, Value::Text(value) => Some(value.as_str()))
    }
    fn bytes(&self, at: usize) -> Result<Option<&[u8]>, DecodeError> {
        read!(self, at, Value::Bytes(value) => Some(value.as_slice()))
    }
    fn id(&self, at: usize) -> Result<Option<Uuid>, DecodeError> {
        read!(self, at, Value::Id(value) => Some(*value))
    }
    fn timestamp(&self, at: usize) -> Result<Option<Timestamp>, DecodeError> {
        read!(self, at, Value::Timestamp(value) => Some(*value))
    }
    fn date(&self, at: usize) -> Result<Option<Date>, DecodeError> {
        read!(self, at, Value::Date(value) => Some(*value))
    }
    fn json(&self, at: usize) -> Result<Option<&str>, DecodeError> {
        self.read(at, |value, text| matches!(value, Value::Json(_)).then_some(text))
    }
}

fn id<T>(number: u128) -> Id<T> {
    Id::from_uuid(Uuid::from_u128(number))
}

fn audit() -> Audit {
    let moment = Timestamp::parse("2024-05-06T07:08:09.123456Z").unwrap();
    Audit { created_at: moment, updated_at: moment, version: 3 }
}

fn line() -> Geometry {
    let corner = |longitude, latitude| Position::new(longitude, latitude).unwrap();
    Geometry::line_string(vec![corner(1.0, 2.0), corner(3.0, -4.0)]).unwrap()
}

fn everything() -> Everything {
    Everything {
        id: id(1),
        location: LonLat::new(-97.5, 30.25).unwrap(),
        geometry: Some(line()),
        text: Text::new("Ölpfad 🛢").unwrap(),
        decimal: Decimal::try_from(dec!(-12345678901.2345)).unwrap(),
        whole: i32::MIN,
        large: i64::MAX,
        double: 0.1,
        yes: true,
        moment: Timestamp::parse("0001-01-01T00:00:00Z").unwrap(),
        day: Date::parse("9999-12-31").unwrap(),
        json: Json::new(serde_json::json!({"b": [1, 2.5], "a": null})),
        code: Trust::Best,
        uuid: Uuid::from_u128(2),
        maybe_text: Some(Text::new("").unwrap()),
        maybe_decimal: Some(Decimal::try_from(dec!(99999)).unwrap()),
        maybe_whole: Some(0),
        maybe_large: Some(-1),
        maybe_double: Some(-1e300),
        maybe_yes: Some(false),
        maybe_moment: Some(Timestamp::parse("2024-02-29T23:59:59Z").unwrap()),
        maybe_day: Some(Date::parse("2024-02-29").unwrap()),
        maybe_json: Some(Json::new(serde_json::json!([]))),
        maybe_code: Some(Trust::Novice),
        maybe_uuid: Some(Uuid::nil()),
        maybe_user_id: Some(id(3)),
        audit: audit(),
    }
}

fn almost_nothing() -> Everything {
    Everything {
        geometry: None,
        maybe_text: None,
        maybe_decimal: None,
        maybe_whole: None,
        maybe_large: None,
        maybe_double: None,
        maybe_yes: None,
        maybe_moment: None,
        maybe_day: None,
        maybe_json: None,
        maybe_code: None,
        maybe_uuid: None,
        maybe_user_id: None,
        ..everything()
    }
}

fn user() -> User {
    User {
        id: id(7),
        name: Text::new("ada").unwrap(),
        email: Text::new("Ada@example.org").unwrap(),
        email_key: Text::new("ada@example.org").unwrap(),
        password_hash: Some(Text::new("$argon2id$v=19$abc").unwrap()),
        is_active: true,
        votes_count: 0,
        trust: Trust::Novice,
        settings: Json::new(serde_json::json!({})),
        audit: audit(),
    }
}

fn plant() -> PowerPlant {
    PowerPlant {
        id: id(4),
        location: Some(LonLat::new(13.0, 50.0).unwrap()),
        provenance: Provenance { is_synthetic: true, ..Provenance::default() },
        name: Text::new("Weir").unwrap(),
        capacity_mw: Decimal::try_from(dec!(1.5)).unwrap(),
        status: None,
        owner_id: id(7),
        parent_id: Some(id(5)),
        priority: -5,
        r#type: None,
        audit: audit(),
    }
}

#[test]
fn a_row_reads_back_from_its_own_values() {
    for row in [everything(), almost_nothing()] {
        let values = row.values();
        assert_eq!(values.len(), Everything::table().columns.len());
        let read = Everything::decode(&Stored::new(values), 0).unwrap();
        assert_eq!(read, row);
        assert_eq!(read.geometry, row.geometry);
        assert_eq!(read.location.cell(), row.location.cell());
        assert_eq!(read.json.to_string(), r#"{"a":null,"b":[1,2.5]}"#);
    }
}

#[test]
fn a_row_is_read_where_it_starts_among_the_cells_of_a_join() {
    let mut values = user().values();
    let start = values.len();
    values.extend(plant().values());
    let stored = Stored::new(values);
    assert_eq!(User::decode(&stored, 0).unwrap(), user());
    assert_eq!(PowerPlant::decode(&stored, start).unwrap(), plant());
}

#[test]
fn values_stand_under_the_names_of_their_columns() {
    let record = Record::of_row(PowerPlant::table(), plant().values()).unwrap();
    let get = |name| record.get(name).unwrap();
    assert_eq!(*get("longitude"), Value::Real(13.0));
    assert_eq!(*get("cell"), Value::Integer(plant().location.unwrap().cell()));
    assert_eq!(*get("is_synthetic"), Value::Bool(true));
    assert_eq!(*get("capacity_mw"), Value::Decimal(dec!(1.500)));
    assert_eq!(*get("owner_id"), Value::Id(Uuid::from_u128(7)));
    assert_eq!(*get("version"), Value::Integer(3));
    assert!(Record::of_row(User::table(), plant().values()).is_none(), "of another table");
}

/// Decodes a row with another value in one cell.
fn decode_with<T: Row>(row: &T, column: &str, value: Value) -> Result<T, DecodeError> {
    let mut values = row.values();
    values[T::table().position(column).unwrap()] = value;
    T::decode(&Stored::new(values), 0)
}

#[test]
fn a_cell_that_does_not_hold_what_it_should_is_named() {
    let at = |name| Everything::table().position(name).unwrap();
    let error = |column, value| decode_with(&everything(), column, value).unwrap_err();

    assert_eq!(error("whole", Value::Null), DecodeError::null(at("whole")));
    assert_eq!(error("whole", Value::Bool(true)).at, at("whole"));
    let unknown = error("code", Value::Text("B-".to_owned()));
    assert_eq!(unknown, DecodeError::new(at("code"), "unknown code `B-`"));
    let wide = error("maybe_decimal", Value::Decimal(dec!(123456)));
    assert_eq!(wide, DecodeError::new(at("maybe_decimal"), "more digits than decimal(5, 0) keeps"));
    let half = error("latitude", Value::Null);
    assert_eq!(half.reason, "half a position: longitude or latitude is NULL");
    assert_eq!(error("longitude", Value::Real(181.0)).at, at("longitude"));
    assert_eq!(error("geometry", Value::Bytes(vec![9])).at, at("geometry"));
    let nowhere = decode_with(&plant(), "latitude", Value::Null).unwrap_err();
    assert_eq!(nowhere.at, PowerPlant::location.position());
}

#[test]
fn the_key_and_the_version_are_known() {
    assert_eq!(plant().id(), plant().id);
    assert_eq!(plant().version(), Some(3));
    let lock = crate::declared::Lock { id: id(1), holder: Text::new("me").unwrap() };
    assert_eq!(lock.version(), None, "without audit columns there is none");
}

#[test]
fn rows_are_equal_when_all_their_values_are() {
    assert_eq!(plant().clone(), plant());
    assert_ne!(PowerPlant { priority: -4, ..plant() }, plant());
    let older = Audit { version: 2, ..audit() };
    assert_ne!(PowerPlant { audit: older, ..plant() }, plant());
}

#[test]
fn a_secret_is_not_shown() {
    let shown = format!("{:?}", user());
    assert!(shown.starts_with("users { id: 00000000-0000-0000-0000-000000000007, name: ada"));
    assert!(shown.contains("password_hash: \"(secret)\""));
    let draft = User::change(user().id).password_hash("$argon2id$new");
    let shown_too = format!("{draft:?}");
    assert!(shown_too.contains("password_hash: \"(secret)\""));
    assert!(!format!("{shown}{shown_too}").contains("argon2"));
}

#[test]
fn a_row_with_a_position_is_located() {
    assert_eq!(Located::location(&everything()), Some(LonLat::new(-97.5, 30.25).unwrap()));
    assert_eq!(Located::location(&plant()), Some(LonLat::new(13.0, 50.0).unwrap()));
    assert_eq!(Located::location(&PowerPlant { location: None, ..plant() }), None);
}

/// The column that links two tables and whether it is the first one's.
fn link<A: Related<B>, B: Row>() -> (&'static str, bool) {
    let table = if A::POINTS { A::table() } else { B::table() };
    (table.columns[A::COLUMN].name, A::POINTS)
}

#[test]
fn one_foreign_key_relates_two_tables_in_both_directions() {
    assert_eq!(link::<PowerPlant, User>(), ("owner_id", true));
    assert_eq!(link::<User, PowerPlant>(), ("owner_id", false));
    assert_eq!(link::<Everything, User>(), ("maybe_user_id", true));
}

#[test]
fn two_foreign_keys_to_a_table_or_one_to_its_own_relate_nothing() {
    // The compile-fail tests show that a join is refused; here, that no impl is in the way.
    struct Probe<A, B>(std::marker::PhantomData<(A, B)>);
    trait Fallback {
        const RELATED: bool = false;
    }
    impl<A, B> Fallback for Probe<A, B> {}
    impl<A: Related<B>, B: Row> Probe<A, B> {
        const RELATED: bool = true;
    }
    let two_keys = Probe::<Circuit, PowerPlant>::RELATED;
    let own_table = Probe::<PowerPlant, PowerPlant>::RELATED;
    let key_of_a_group = Probe::<PowerPlant, DataSource>::RELATED;
    let one_key = Probe::<PowerPlant, User>::RELATED;
    assert_eq!((two_keys, own_table, key_of_a_group, one_key), (false, false, false, true));
}
