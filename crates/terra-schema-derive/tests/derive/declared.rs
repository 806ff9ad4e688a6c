//! Tables that have every kind of column, for the other modules to look at.

use terra_geo::{Geometry, LonLat};
use terra_schema::{Audit, Date, Decimal, Id, Json, Text, Timestamp, scalar::Uuid};
use terra_schema_derive::{CodeList, Columns, Table};

/// Where a row comes from.
#[derive(Clone, Debug, Default, PartialEq, Columns)]
pub struct Provenance {
    /// The source that the row comes from.
    #[column(on_delete = Restrict, role = Source)]
    pub source_id: Option<Id<DataSource>>,
    #[column(role = ExternalId)]
    pub external_id: Option<Text<255>>,
    #[column(default = false)]
    pub is_synthetic: bool,
    #[column(own_table, on_delete = SetNull, role = Bookkeeping)]
    pub same_as: Option<Uuid>,
}

/// A publisher's product.
#[derive(Table)]
#[table(domain = Core, unique(name))]
pub struct DataSource {
    pub id: Id<Self>,
    pub name: Text<255>,
    pub audit: Audit,
}

/// A person with an account.
///
/// The public sees less of it.
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
    #[column(default = 0, range = 0..)]
    pub votes_count: i32,
    #[column(default = "novice")]
    pub trust: Trust,
    #[column(default = "{}")]
    pub settings: Json,
    pub audit: Audit,
}

/// How far a person is trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, CodeList)]
pub enum Trust {
    /// New here.
    Novice,
    /// Right more often than not.
    LongStanding,
    /// As a publisher writes it.
    #[code("A+")]
    Best,
}

/// A place that has a position before other columns.
#[derive(Table)]
#[table(
    domain = Energy,
    phase = 3,
    was = "plants",
    unique(source_id, external_id),
    index(status, capacity_mw),
    index(latitude),
    map(capacity_mw, status)
)]
pub struct PowerPlant {
    pub id: Id<PowerPlant>,
    /// Where it stands.
    pub location: Option<LonLat>,
    pub provenance: Provenance,
    /// What it is called: by its operator,
    /// or else by those who live near it.
    ///
    /// - in Latin letters
    /// - without the word for a plant
    pub name: Text<255>,
    /// Greatest power that it feeds in.
    #[column(unit = "MW", range = 0..=30_000.5, default = 1_000.50)]
    pub capacity_mw: Decimal<9, 3>,
    #[column(was = "state")]
    pub status: Option<Trust>,
    #[column(on_delete = Cascade)]
    pub owner_id: Id<User>,
    #[column(on_delete = SetNull)]
    pub parent_id: Option<Id<Self>>,
    #[column(default = -5, range = -90..=-1)]
    pub priority: i32,
    pub r#type: Option<Text<20>>,
    pub audit: Audit,
}

/// A circuit.
#[derive(Table)]
#[table(domain = Energy, append_only, read = Team)]
pub struct Circuit {
    pub id: Id<Circuit>,
    pub geometry: Geometry,
    #[column(on_delete = Restrict)]
    pub from_id: Id<PowerPlant>,
    #[column(on_delete = Restrict)]
    pub to_id: Id<PowerPlant>,
    pub name: Option<Text<50>>,
    pub audit: Audit,
}

/// One column of every type.
#[derive(Table)]
#[table(domain = Analytics)]
pub struct Everything {
    pub id: Id<Everything>,
    pub location: LonLat,
    pub geometry: Option<Geometry>,
    pub text: Text<10>,
    pub decimal: Decimal<15, 4>,
    pub whole: i32,
    pub large: i64,
    pub double: f64,
    pub yes: bool,
    pub moment: Timestamp,
    pub day: Date,
    pub json: Json,
    pub code: Trust,
    pub uuid: Uuid,
    pub maybe_text: Option<Text<10>>,
    pub maybe_decimal: Option<Decimal<5, 0>>,
    pub maybe_whole: Option<i32>,
    pub maybe_large: Option<i64>,
    pub maybe_double: Option<f64>,
    pub maybe_yes: Option<bool>,
    pub maybe_moment: Option<Timestamp>,
    pub maybe_day: Option<Date>,
    pub maybe_json: Option<Json>,
    pub maybe_code: Option<Trust>,
    pub maybe_uuid: Option<Uuid>,
    #[column(on_delete = SetNull)]
    pub maybe_user_id: Option<Id<User>>,
    pub audit: Audit,
}

/// A name that the machinery gave.
#[derive(Table)]
#[table(domain = Core, name = "terra_locks", system)]
pub struct Lock {
    pub id: Id<Lock>,
    pub holder: Text<50>,
}
