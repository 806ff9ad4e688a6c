//! Tables that hide something in each way that a declaration can, beside the atlas's own, which don't
//! yet; and a row of each table.

use crate::database::Database;
use std::collections::{BTreeSet, HashMap};
use terra_geo::LonLat;
use terra_schema::{
    Audit, ColumnType, Date, Id, Record, Row, Table, Text, Timestamp, Value, scalar::Uuid,
};
use terra_schema_derive::Table;
use terra_store::Database as _;
use terra_tables::core::User;

/// What each text says that not everyone may read.
pub(crate) const UNSEEN: &str = "unseen";

/// A mill on a map, of whose miller everyone knows the name of the mill.
#[derive(Table)]
#[table(domain = Energy)]
pub struct TideMill {
    pub id: Id<TideMill>,
    /// What people call it.
    pub name: Text<40>,
    pub location: Option<LonLat>,
    /// Who owns it.
    #[column(read = Private)]
    pub miller_name: Option<Text<60>>,
    /// How many it is owed to.
    #[column(read = Private)]
    pub creditors_count: Option<i32>,
    /// When the bailiff came.
    #[column(read = Private)]
    pub distrained_at: Option<Timestamp>,
    /// When the bailiff comes again.
    #[column(read = Private)]
    pub auction_date: Option<Date>,
    /// Who inherits it.
    #[column(on_delete = SetNull, read = Private)]
    pub heir_id: Option<Id<User>>,
    /// Where its trade is written down.
    #[column(on_delete = SetNull)]
    pub trade_ledger_id: Option<Id<TradeLedger>>,
    pub audit: Audit,
}

/// A book that is its owner's.
#[derive(Table)]
#[table(domain = Energy, read = Owner(user_id))]
pub struct TradeLedger {
    pub id: Id<TradeLedger>,
    /// Whose it is.
    #[column(on_delete = Cascade)]
    pub user_id: Id<User>,
    /// What stands on its cover.
    pub ledger_title: Text<60>,
    pub audit: Audit,
}

/// Stores a row of each table, whose private texts say so, and answers with their ids.
pub(crate) async fn fill(database: &Database) -> HashMap<&'static str, Uuid> {
    let mut open: Vec<Record> =
        terra_tables::examples::all().into_iter().filter(|e| !e.table().system).collect();
    let mut stored = HashMap::new();
    while !open.is_empty() {
        let waiting: BTreeSet<_> = open.iter().map(|example| example.table().name).collect();
        let at = open.iter().position(|example| {
            let own = example.table().name;
            let mut keys = example.table().foreign_keys();
            keys.all(|(_, target, _)| target == own || !waiting.contains(target))
        });
        let mut example = open.remove(at.unwrap());
        let table = example.table();
        for (column, target, _) in table.foreign_keys() {
            let id = stored.get(target).map_or(Value::Null, |id| Value::Id(*id));
            example.values_mut()[table.position(column.name).unwrap()] = Some(id);
        }
        hide(table, &mut example);
        stored.insert(table.name, database.store.insert_record(example).await.unwrap());
    }
    fill_own(database, &mut stored).await;
    stored
}

/// Marks the texts that not everyone may read.
fn hide(table: &Table, example: &mut Record) {
    for (at, column) in table.columns.iter().enumerate() {
        let is_text = matches!(column.ty, ColumnType::Text { .. });
        if is_text && !column.is_readable() && !column.is_computed() {
            let marked = Value::Text(format!("{UNSEEN}-{}@example.org", column.name));
            example.values_mut()[at] = Some(marked);
        }
    }
}

async fn fill_own(database: &Database, stored: &mut HashMap<&'static str, Uuid>) {
    let user = Id::from_uuid(stored[User::NAME]);
    let ledger = TradeLedger::new(user, &*format!("{UNSEEN} title"));
    let ledger = database.store.insert(ledger).await.unwrap();
    let place = LonLat::new(5.25, 50.75).unwrap();
    let mill = TideMill::new("The mill")
        .location(place)
        .miller_name(&*format!("{UNSEEN} miller"))
        .creditors_count(98_765_425)
        .distrained_at(Timestamp::parse("1987-06-05T04:03:02Z").unwrap())
        .auction_date(Date::parse("1987-07-06").unwrap())
        .heir_id(user)
        .trade_ledger_id(ledger);
    stored.insert(TradeLedger::NAME, ledger.uuid());
    stored.insert(TideMill::NAME, database.store.insert(mill).await.unwrap().uuid());
}

/// What these rows hide, as answers would write it.
pub(crate) const VALUES: [&str; 4] = [UNSEEN, "98765425", "1987-06-05", "1987-07-06"];
