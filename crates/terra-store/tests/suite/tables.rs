//! The suite's own tables: every type of column, every kind of key.

use terra_geo::{Geometry, LonLat};
use terra_schema::{Audit, Date, Decimal, Id, Json, Text, Timestamp, scalar::Uuid};
use terra_schema_derive::{CodeList, Columns, Table};

/// Where a row comes from.
#[derive(Clone, Debug, Default, PartialEq, Columns)]
pub struct Provenance {
    #[column(on_delete = Restrict, role = Source)]
    pub source_id: Option<Id<Source>>,
    #[column(role = ExternalId)]
    pub external_id: Option<Text<255>>,
    #[column(role = Bookkeeping)]
    pub import_id: Option<Uuid>,
    #[column(role = Bookkeeping)]
    pub retrieved_at: Option<Timestamp>,
    #[column(default = false)]
    pub is_synthetic: bool,
    #[column(own_table, on_delete = SetNull)]
    pub same_as: Option<Uuid>,
}

/// A publisher's product.
#[derive(Table)]
#[table(domain = Core, unique(name))]
pub struct Source {
    pub id: Id<Source>,
    pub name: Text<255>,
    pub audit: Audit,
}

/// How far something has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, CodeList)]
pub enum Status {
    /// On paper.
    Planned,
    /// Running.
    Operating,
    /// As a publisher writes it.
    #[code("out-of/Service")]
    Retired,
}

/// One column of every type, with and without a value.
#[derive(Table)]
#[table(domain = Analytics)]
pub struct Sample {
    pub id: Id<Sample>,
    pub location: LonLat,
    pub geometry: Option<Geometry>,
    pub text: Text<40>,
    pub amount: Decimal<15, 4>,
    pub whole: i32,
    pub large: i64,
    pub double: f64,
    pub yes: bool,
    pub moment: Timestamp,
    pub day: Date,
    pub json: Json,
    pub code: Status,
    pub uuid: Uuid,
    pub maybe_text: Option<Text<40>>,
    pub maybe_amount: Option<Decimal<5, 2>>,
    pub maybe_whole: Option<i32>,
    pub maybe_large: Option<i64>,
    pub maybe_double: Option<f64>,
    pub maybe_yes: Option<bool>,
    pub maybe_moment: Option<Timestamp>,
    pub maybe_day: Option<Date>,
    pub maybe_json: Option<Json>,
    pub maybe_code: Option<Status>,
    pub maybe_uuid: Option<Uuid>,
    pub audit: Audit,
}

/// Decimals of fifteen digits, at every scale.
#[derive(Table)]
#[table(domain = Analytics)]
pub struct Scale {
    pub id: Id<Scale>,
    pub s0: Decimal<15, 0>,
    pub s1: Decimal<15, 1>,
    pub s2: Decimal<15, 2>,
    pub s3: Decimal<15, 3>,
    pub s4: Decimal<15, 4>,
    pub s5: Decimal<15, 5>,
    pub s6: Decimal<15, 6>,
    pub s7: Decimal<15, 7>,
    pub s8: Decimal<15, 8>,
    pub s9: Decimal<15, 9>,
    pub s10: Decimal<15, 10>,
    pub s11: Decimal<15, 11>,
    pub s12: Decimal<15, 12>,
    pub s13: Decimal<15, 13>,
    pub s14: Decimal<15, 14>,
    pub s15: Decimal<15, 15>,
    pub audit: Audit,
}

/// Numbers with bounds of their own.
#[derive(Table)]
#[table(domain = Analytics, name = "bounds")]
pub struct Bounds {
    pub id: Id<Bounds>,
    #[column(range = -5..=5)]
    pub few: Option<i32>,
    #[column(range = 0..)]
    pub many: Option<i64>,
    #[column(range = 3..=8)]
    pub narrow: Option<i64>,
    #[column(range = -9007199254740992..=9007199254740992)]
    pub wide: Option<i64>,
    #[column(range = -0.5..=0.3)]
    pub double: Option<f64>,
    #[column(range = -1.5..=99.95)]
    pub amount: Option<Decimal<5, 2>>,
    #[column(range = ..=0.1)]
    pub small: Option<Decimal<15, 12>>,
    pub audit: Audit,
}

/// An amount of money.
#[derive(Table)]
#[table(domain = Economic)]
pub struct Payment {
    pub id: Id<Payment>,
    #[column(unit = "{USD}")]
    pub amount_usd: Decimal<12, 2>,
    pub bucket: i32,
    pub audit: Audit,
}

/// A person with an account.
#[derive(Table)]
#[table(domain = Core, unique(email_key), read = Owner(id))]
pub struct User {
    pub id: Id<User>,
    pub name: Text<50>,
    #[column(read = Private)]
    pub email: Text<254>,
    #[column(folds = email, read = Private)]
    pub email_key: Text<254>,
    #[column(read = Secret)]
    pub password_hash: Option<Text<100>>,
    #[column(default = true)]
    pub is_active: bool,
    pub audit: Audit,
}

/// Words of SQL as names of columns, and a text that is unique whatever its case.
#[derive(Table)]
#[table(domain = Core, unique(label_key), unique(group, order))]
pub struct Word {
    pub id: Id<Word>,
    pub label: Text<20>,
    #[column(folds = label)]
    pub label_key: Text<40>,
    pub value: Option<Text<1200>>,
    pub row: Option<i32>,
    pub order: Option<i32>,
    pub user: Option<bool>,
    pub group: Option<Text<20>>,
    pub select: Option<f64>,
    pub limit: Option<Decimal<9, 2>>,
    pub r#where: Option<Date>,
    pub audit: Audit,
}

/// A plant, imported or entered.
#[derive(Table)]
#[table(
    domain = Energy,
    unique(source_id, external_id),
    index(status, capacity_mw),
    map(name, capacity_mw, status)
)]
pub struct Plant {
    pub id: Id<Plant>,
    pub name: Text<255>,
    pub location: Option<LonLat>,
    #[column(unit = "MW", range = 0..=30_000.5)]
    pub capacity_mw: Option<Decimal<12, 3>>,
    #[column(default = "planned")]
    pub status: Status,
    #[column(on_delete = Cascade)]
    pub owner_id: Option<Id<User>>,
    #[column(on_delete = SetNull)]
    pub parent_id: Option<Id<Plant>>,
    #[column(group)]
    pub provenance: Provenance,
    pub audit: Audit,
}

/// What a person says of a plant: two foreign keys to people.
#[derive(Table)]
#[table(domain = Social, unique(plant_id, user_id))]
pub struct Validation {
    pub id: Id<Validation>,
    #[column(on_delete = Cascade)]
    pub plant_id: Id<Plant>,
    #[column(on_delete = Cascade)]
    pub user_id: Id<User>,
    #[column(on_delete = SetNull)]
    pub reviewer_id: Option<Id<User>>,
    pub is_right: bool,
    pub remark: Option<Text<200>>,
    pub audit: Audit,
}

/// A permit, for which its plant must stay.
#[derive(Table)]
#[table(domain = Regulatory)]
pub struct Permit {
    pub id: Id<Permit>,
    #[column(on_delete = Restrict)]
    pub plant_id: Id<Plant>,
    pub name: Text<100>,
    pub issued_date: Option<Date>,
    pub audit: Audit,
}

/// A place that always has a position.
#[derive(Table)]
#[table(domain = Environment, unique(station_code))]
pub struct Station {
    pub id: Id<Station>,
    pub station_code: Text<50>,
    pub location: LonLat,
    #[column(unit = "Cel")]
    pub temperature_c: Option<Decimal<5, 2>>,
    pub audit: Audit,
}

/// A reading, which is never changed.
#[derive(Table)]
#[table(domain = Environment, append_only)]
pub struct Reading {
    pub id: Id<Reading>,
    #[column(on_delete = Restrict)]
    pub station_id: Option<Id<Station>>,
    #[column(unit = "Cel")]
    pub temperature_c: Decimal<5, 2>,
    pub audit: Audit,
}

/// A line between two plants.
#[derive(Table)]
#[table(domain = Energy)]
pub struct Line {
    pub id: Id<Line>,
    pub name: Text<100>,
    pub geometry: Option<Geometry>,
    pub location: Option<LonLat>,
    #[column(on_delete = Restrict)]
    pub from_id: Option<Id<Plant>>,
    #[column(on_delete = Cascade)]
    pub to_id: Option<Id<Plant>>,
    pub audit: Audit,
}

/// A part of a tree that goes with its parent, and may hold on to another.
#[derive(Table)]
#[table(domain = Operations)]
pub struct Part {
    pub id: Id<Part>,
    pub name: Text<50>,
    #[column(on_delete = Cascade)]
    pub parent_id: Option<Id<Part>>,
    #[column(on_delete = Restrict)]
    pub holds_id: Option<Id<Part>>,
    pub audit: Audit,
}

/// A project with five neighbours to join.
#[derive(Table)]
#[table(domain = Energy)]
pub struct Project {
    pub id: Id<Project>,
    pub name: Text<100>,
    #[column(on_delete = SetNull)]
    pub region_id: Option<Id<Region>>,
    #[column(on_delete = SetNull)]
    pub company_id: Option<Id<Company>>,
    #[column(on_delete = SetNull)]
    pub plant_id: Option<Id<Plant>>,
    #[column(on_delete = SetNull)]
    pub market_id: Option<Id<Market>>,
    pub audit: Audit,
}

/// A market.
#[derive(Table)]
#[table(domain = Economic)]
pub struct Market {
    pub id: Id<Market>,
    pub name: Text<100>,
    pub audit: Audit,
}

/// A company, seated in a region.
#[derive(Table)]
#[table(domain = Economic)]
pub struct Company {
    pub id: Id<Company>,
    pub name: Text<100>,
    #[column(on_delete = Restrict)]
    pub seat_id: Option<Id<Region>>,
    pub audit: Audit,
}

/// A region.
#[derive(Table)]
#[table(domain = Social)]
pub struct Region {
    pub id: Id<Region>,
    pub name: Text<100>,
    pub audit: Audit,
}
