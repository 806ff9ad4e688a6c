//! The description: what machinery reads instead of the struct.

use crate::declared::{Circuit, DataSource, Everything, Lock, PowerPlant, Trust, User};
use terra_schema::{
    Access, Catalog, CodeList, Column, ColumnAccess, ColumnType, Default, Domain, OnDelete, Role,
    Row, Table,
};

fn column<T: Row>(name: &str) -> &'static Column {
    T::table().column(name).unwrap()
}

fn names(table: &Table) -> Vec<&'static str> {
    table.columns.iter().map(|column| column.name).collect()
}

#[test]
fn groups_are_spread_out_where_they_stand() {
    assert_eq!(
        names(PowerPlant::table()),
        [
            "id",
            "longitude",
            "latitude",
            "cell",
            "source_id",
            "external_id",
            "is_synthetic",
            "same_as",
            "name",
            "capacity_mw",
            "status",
            "owner_id",
            "parent_id",
            "priority",
            "type",
            "created_at",
            "updated_at",
            "version",
        ]
    );
    assert_eq!(
        names(Circuit::table()),
        [
            "id",
            "geometry",
            "west",
            "south",
            "east",
            "north",
            "enclosing_square",
            "from_id",
            "to_id",
            "name",
            "created_at",
            "updated_at",
            "version",
        ]
    );
}

#[test]
fn a_typed_column_stands_where_the_description_says_also_after_groups() {
    let at = |name| PowerPlant::table().position(name).unwrap();
    assert_eq!(PowerPlant::id.position(), at("id"));
    assert_eq!(PowerPlant::location.position(), at("longitude"));
    assert_eq!(PowerPlant::provenance.position(), at("source_id"));
    assert_eq!(PowerPlant::capacity_mw.position(), at("capacity_mw"));
    assert_eq!(PowerPlant::r#type.position(), at("type"));
    assert_eq!(PowerPlant::audit.position(), at("created_at"));
    assert_eq!(Circuit::from_id.position(), Circuit::table().position("from_id").unwrap());
}

#[test]
fn the_table_says_what_was_declared_of_it() {
    let plant = PowerPlant::table();
    assert_eq!((plant.name, PowerPlant::NAME), ("power_plants", "power_plants"));
    assert_eq!(plant.was, Some("plants"));
    assert_eq!((plant.domain, plant.phase), (Domain::Energy, 3));
    assert_eq!((plant.access, plant.append_only, plant.system), (Access::Everyone, false, false));
    let keys: Vec<_> = plant.unique_keys.iter().map(|key| key.columns).collect();
    assert_eq!(keys, [["source_id", "external_id"]]);
    let indexes: Vec<_> = plant.indexes.iter().map(|index| index.columns.to_vec()).collect();
    assert_eq!(indexes, [vec!["status", "capacity_mw"], vec!["latitude"]]);

    let circuit = Circuit::table();
    assert_eq!((circuit.phase, circuit.was), (2, None), "the phase of its domain");
    assert_eq!((circuit.access, circuit.append_only), (Access::Team, true));
    assert_eq!(User::table().access, Access::Owner("id"));

    let lock = Lock::table();
    assert_eq!((lock.name, lock.system), ("terra_locks", true));
    assert_eq!(lock.access, Access::Admin, "what the machinery keeps is not for everyone");
}

#[test]
fn documentation_is_taken_over_without_the_line_breaks_of_the_source() {
    assert_eq!(User::table().doc, "A person with an account.", "the first paragraph only");
    assert_eq!(User::table().details, "The public sees less of it.", "what follows it");
    assert_eq!(PowerPlant::table().details, "");
    assert_eq!(
        column::<PowerPlant>("name").doc,
        "What it is called: by its operator, or else by those who live near it.\n\n\
         - in Latin letters\n- without the word for a plant"
    );
    assert_eq!(column::<PowerPlant>("source_id").doc, "The source that the row comes from.");
    assert_eq!(column::<PowerPlant>("longitude").doc, "Longitude (WGS 84), kept to 7 decimals.");
    assert_eq!(column::<PowerPlant>("id").doc, "The row's key.");
    assert_eq!(column::<PowerPlant>("status").doc, "");
}

#[test]
fn a_table_knows_the_file_of_its_declaration() {
    assert!(PowerPlant::table().file.ends_with("tests/derive/declared.rs"));
}

#[test]
fn columns_have_the_type_and_nullability_of_their_field() {
    let shapes: Vec<_> =
        Everything::table().columns.iter().map(|column| (column.ty, column.nullable)).collect();
    let bytes = ColumnType::Bytes { max: 20_000_000 };
    let codes = ColumnType::Code { codes: Trust::CODES };
    let decimal = |precision, scale| ColumnType::Decimal { precision, scale };
    use ColumnType::{BigInt, Bool, Date, Double, Id, Int, Json, Text, Timestamp};
    let position = [(Double, false), (Double, false), (BigInt, false)];
    let side = (Double, true);
    let shape = [(bytes, true), side, side, side, side, (BigInt, true)];
    let audit = [(Timestamp, false), (Timestamp, false), (Int, false)];
    let kinds = [
        Text { max: 10 },
        decimal(15, 4),
        Int,
        BigInt,
        Double,
        Bool,
        Timestamp,
        Date,
        Json,
        codes,
        Id,
    ];
    let mut expected = vec![(Id, false)];
    expected.extend(position);
    expected.extend(shape);
    expected.extend(kinds.map(|ty| (ty, false)));
    expected.extend(kinds.map(|ty| (if ty == decimal(15, 4) { decimal(5, 0) } else { ty }, true)));
    expected.push((Id, true));
    expected.extend(audit);
    assert_eq!(shapes, expected);
}

#[test]
fn a_column_says_what_was_declared_of_it() {
    let capacity = column::<PowerPlant>("capacity_mw");
    assert_eq!(capacity.unit, Some("MW"));
    assert_eq!((capacity.min, capacity.max), (Some(0.0), Some(30_000.5)));
    assert_eq!(capacity.default, Some(Default::Number("1000.50")));
    assert_eq!(column::<PowerPlant>("status").was, Some("state"));
    let class = column::<PowerPlant>("priority");
    assert_eq!(
        (class.min, class.max, class.default),
        (Some(-90.0), Some(-1.0), Some(Default::Int(-5)))
    );

    assert_eq!(column::<User>("is_active").default, Some(Default::Bool(true)));
    let votes = column::<User>("votes_count");
    assert_eq!((votes.min, votes.max), (Some(0.0), None));
    assert_eq!(column::<User>("trust").default, Some(Default::Text("novice")));
    assert_eq!(column::<User>("settings").default, Some(Default::EmptyObject));
    assert_eq!(column::<PowerPlant>("is_synthetic").default, Some(Default::Bool(false)));

    assert_eq!(column::<User>("email_key").folds, Some("email"));
    assert_eq!(column::<User>("email_key").access, ColumnAccess::Private);
    assert_eq!(column::<User>("password_hash").access, ColumnAccess::Secret);
    assert_eq!(column::<User>("name").access, ColumnAccess::Row);
}

#[test]
fn foreign_keys_name_their_table_and_a_group_its_own() {
    let keys: Vec<_> = PowerPlant::table()
        .foreign_keys()
        .map(|(column, table, on_delete)| (column.name, table, on_delete))
        .collect();
    assert_eq!(
        keys,
        [
            ("source_id", "data_sources", OnDelete::Restrict),
            ("same_as", "power_plants", OnDelete::SetNull),
            ("owner_id", "users", OnDelete::Cascade),
            ("parent_id", "power_plants", OnDelete::SetNull),
        ]
    );
    assert!(column::<PowerPlant>("id").references.is_none(), "the key points nowhere");
}

#[test]
fn every_foreign_key_and_the_position_have_an_index() {
    assert_eq!(
        PowerPlant::table().all_indexes(),
        [
            vec!["status", "capacity_mw"],
            vec!["latitude"],
            vec!["cell", "id", "longitude", "latitude", "same_as", "capacity_mw", "status"],
            // source_id starts the unique key.
            vec!["same_as"],
            vec!["owner_id"],
            vec!["parent_id"],
        ]
    );
}

#[test]
fn a_map_shows_what_the_declaration_names() {
    let table = PowerPlant::table();
    let shown: Vec<_> = table.map_columns().iter().map(|&at| table.columns[at].name).collect();
    assert_eq!(shown, ["capacity_mw", "status"]);
}

#[test]
fn columns_that_the_machinery_knows_have_their_role() {
    let roles: Vec<_> = PowerPlant::table()
        .columns
        .iter()
        .filter(|column| column.role != Role::Plain)
        .map(|column| (column.name, column.role))
        .collect();
    assert_eq!(
        roles,
        [
            ("id", Role::Id),
            ("longitude", Role::Longitude),
            ("latitude", Role::Latitude),
            ("cell", Role::Cell),
            ("source_id", Role::Source),
            ("external_id", Role::ExternalId),
            ("same_as", Role::Bookkeeping),
            ("created_at", Role::CreatedAt),
            ("updated_at", Role::UpdatedAt),
            ("version", Role::Version),
        ]
    );
    let bounds = Circuit::table().columns.iter().filter(|column| column.role == Role::Bound);
    assert_eq!(bounds.count(), 4);
    assert_eq!(column::<Circuit>("geometry").role, Role::Geometry);
}

#[test]
fn a_code_is_its_variant_in_snake_case_unless_another_is_written() {
    let codes: Vec<_> = Trust::CODES.iter().map(|code| (code.code, code.doc)).collect();
    assert_eq!(
        codes,
        [
            ("novice", "New here."),
            ("long_standing", "Right more often than not."),
            ("A+", "As a publisher writes it."),
        ]
    );
    for code in Trust::CODES {
        assert_eq!(Trust::from_code(code.code).unwrap().code(), code.code);
    }
    assert_eq!(Trust::from_code("best"), None);
}

/// Tables that have a name and little else.
mod named {
    #![allow(dead_code)]

    use terra_schema::{Audit, Id};
    use terra_schema_derive::Table;

    macro_rules! tables {
        ($($name:ident)*) => {$(
            /// Has a name.
            #[derive(Table)]
            #[table(domain = Social)]
            pub struct $name {
                pub id: Id<$name>,
                pub audit: Audit,
            }
        )*};
    }

    tables!(Community Survey PowerBus Tax Batch Wish Iso9001Audit);
}

#[test]
fn a_table_is_named_by_the_plural_of_its_rows() {
    assert_eq!(named::Community::NAME, "communities");
    assert_eq!(named::Survey::NAME, "surveys");
    assert_eq!(named::PowerBus::NAME, "power_buses");
    assert_eq!(named::Tax::NAME, "taxes");
    assert_eq!(named::Batch::NAME, "batches");
    assert_eq!(named::Wish::NAME, "wishes");
    assert_eq!(named::Iso9001Audit::NAME, "iso9001_audits");
}

#[test]
fn every_declaration_is_registered_and_they_fit_together() {
    let catalog = Catalog::registered().unwrap();
    for table in [PowerPlant::table(), User::table(), DataSource::table(), Lock::table()] {
        assert!(std::ptr::eq(catalog.table(table.name).unwrap(), table));
    }
}
