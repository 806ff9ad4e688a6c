//! What must hold within a table that parts made elsewhere, and between tables.

use terra_schema::{
    Access, Catalog, Column, ColumnType, Default, Domain, ForeignKey, Index, OnDelete, Role, Table,
    UniqueKey,
};

const ID: Column = Column::plain("id", ColumnType::Id, false).with_role(Role::Id);

/// A table with an id and these columns.
fn table(name: &'static str, columns: &[Column]) -> Table {
    let mut all = vec![ID];
    all.extend(columns);
    Table {
        name,
        was: None,
        doc: "Something.",
        details: "",
        file: file!(),
        domain: Domain::Energy,
        phase: 2,
        columns: all.leak(),
        unique_keys: &[],
        indexes: &[],
        map: &[],
        access: Access::Everyone,
        append_only: false,
        system: false,
    }
}

fn catalog<const N: usize>(tables: [Table; N]) -> Result<Catalog, Vec<String>> {
    let tables = tables.map(|table| &*Box::leak(Box::new(table)));
    Catalog::new(tables).map_err(|error| error.faults)
}

/// The faults of a table called `plants` with one column.
fn faults_of(column: Column) -> Vec<String> {
    catalog([table("plants", &[column])]).err().unwrap_or_default()
}

fn number(name: &'static str, ty: ColumnType) -> Column {
    Column::plain(name, ty, false)
}

fn pointing(to: &'static str) -> Column {
    let references = Some(ForeignKey { table: to, on_delete: OnDelete::Restrict });
    Column { references, ..Column::plain("owner_id", ColumnType::Id, false) }
}

#[test]
fn tables_are_in_the_order_of_phase_and_name_and_found_by_name() {
    let early = Table { phase: 1, ..table("zones", &[]) };
    let catalog = catalog([table("plants", &[]), table("dams", &[]), early]).unwrap();
    let names = |tables: &[&'static Table]| tables.iter().map(|t| t.name).collect::<Vec<_>>();
    assert_eq!(names(catalog.tables()), ["zones", "dams", "plants"]);
    assert_eq!(names(&catalog.up_to_phase(1)), ["zones"]);
    assert_eq!(names(&catalog.up_to_phase(2)), ["zones", "dams", "plants"]);
    assert_eq!(catalog.table("dams").unwrap().name, "dams");
    assert!(catalog.table("Dams").is_none());
}

#[test]
fn a_name_is_declared_once() {
    let other = Table { domain: Domain::Social, ..table("plants", &[]) };
    assert_eq!(
        catalog([table("plants", &[]), other]).unwrap_err(),
        ["plants: declared twice, in energy and in social: rename one"]
    );
}

#[test]
fn a_foreign_key_points_to_a_declared_table() {
    assert!(catalog([table("plants", &[pointing("users")]), table("users", &[])]).is_ok());
    assert!(catalog([table("plants", &[pointing("")])]).is_ok(), "its own");
    assert_eq!(
        faults_of(pointing("people")),
        ["plants.owner_id: points to people, which is not declared"]
    );
    let text = Column { ty: ColumnType::Text { max: 5 }, ..pointing("") };
    assert_eq!(faults_of(text), ["plants: owner_id: only an id points to another row"]);
}

#[test]
fn a_group_may_not_bring_a_name_that_is_there() {
    let twice = number("count", ColumnType::Int);
    let faults = catalog([table("plants", &[twice, twice])]).unwrap_err();
    assert_eq!(faults, ["plants: two columns are called count"]);
}

#[test]
fn names_need_no_quotes() {
    let name = "snake case, of at most 63 letters a to z, digits and underscores";
    assert_eq!(
        faults_of(number("Count", ColumnType::Int)),
        [format!("plants: Count: a name is {name}")]
    );
    let long: &'static str = "x".repeat(64).leak();
    assert_eq!(faults_of(number(long, ColumnType::Int)).len(), 1);
    assert!(faults_of(number(&long[1..], ColumnType::Int)).is_empty());
    assert_eq!(
        catalog([table("power plants", &[])]).unwrap_err(),
        [format!("power plants: a name is {name}")]
    );
}

#[test]
fn a_number_has_the_unit_of_its_name_and_only_a_number_needs_one() {
    assert_eq!(
        faults_of(number("capacity_mw", ColumnType::Int)),
        ["plants: capacity_mw: a name that ends in `_mw` needs its unit: write \
          #[column(unit = \"MW\")]"]
    );
    let unit = Column { unit: Some("MW"), ..number("capacity_mw", ColumnType::Double) };
    assert!(faults_of(unit).is_empty());
    assert!(faults_of(number("profile_mw", ColumnType::Json)).is_empty());
    assert!(faults_of(number("note_c", ColumnType::Text { max: 5 })).is_empty());
}

#[test]
fn types_have_a_meaning_on_every_engine() {
    for (precision, scale) in [(0, 0), (16, 2), (5, 6)] {
        let fault = format!("plants: price: decimal({precision}, {scale}) has no meaning");
        let ty = ColumnType::Decimal { precision, scale };
        assert_eq!(faults_of(number("price", ty)), [fault]);
    }
    assert!(
        faults_of(number("price", ColumnType::Decimal { precision: 15, scale: 15 })).is_empty()
    );
    for max in [0, 10_485_761] {
        let fault =
            format!("plants: note: a text has room for 1 to 10485760 characters, not {max}");
        assert_eq!(faults_of(number("note", ColumnType::Text { max })), [fault]);
    }
}

#[test]
fn a_folded_column_folds_a_text() {
    let key = |folds| Column { folds: Some(folds), ..number("key", ColumnType::Text { max: 5 }) };
    assert_eq!(faults_of(key("name")), ["plants: key: folds name, which is no text column"]);
    assert_eq!(faults_of(key("id")), ["plants: key: folds id, which is no text column"]);
    assert!(faults_of(key("key")).is_empty());
}

#[test]
fn a_default_would_pass_the_check() {
    let column =
        |ty, default| Column { default: Some(default), min: Some(1.0), ..number("rank", ty) };
    assert_eq!(
        faults_of(column(ColumnType::Int, Default::Int(0))),
        ["plants: rank: its default would be refused: plants.rank = 0: below 1, the smallest \
          value allowed"]
    );
    assert_eq!(faults_of(column(ColumnType::Text { max: 2 }, Default::Text("abc"))).len(), 1);
    assert_eq!(faults_of(column(ColumnType::Bool, Default::Int(1))).len(), 1);
    assert_eq!(faults_of(column(ColumnType::Code { codes: &[] }, Default::Text("low"))).len(), 1);
    assert_eq!(
        faults_of(column(ColumnType::Double, Default::Number("one"))),
        ["plants: rank: its default is no number"]
    );
    assert!(faults_of(column(ColumnType::Double, Default::Number("1.5"))).is_empty());
    assert!(faults_of(column(ColumnType::Int, Default::Int(1))).is_empty());
}

#[test]
fn keys_indexes_and_owners_name_columns() {
    const NONE: &[&str] = &["nobody"];
    let keyed = Table {
        unique_keys: &[UniqueKey { columns: NONE }, UniqueKey { columns: &["id"] }],
        indexes: &[Index { columns: NONE }, Index { columns: &[] }],
        access: Access::Owner("nobody"),
        ..table("plants", &[])
    };
    assert_eq!(
        catalog([keyed]).unwrap_err(),
        [
            "plants: its rows belong to nobody, which is no column",
            "plants: a key or index names nobody, which is no column",
            "plants: a key or index names nobody, which is no column",
            "plants: a key or index names no column",
        ]
    );
}

#[test]
fn every_fault_is_said_in_a_line_of_its_own() {
    let (one, two) = (pointing("people"), number("capacity_mw", ColumnType::Int));
    let tables = [Box::leak(Box::new(table("plants", &[one, two]))) as &'static Table];
    let error = Catalog::new(tables).unwrap_err();
    assert_eq!(error.faults.len(), 2);
    assert_eq!(error.to_string(), error.faults.join("\n"));
}

#[test]
fn an_index_serves_each_foreign_key_once() {
    let [first, second, third] =
        ["a_id", "b_id", "c_id"].map(|name| Column { name, ..pointing("") });
    let table = Table {
        unique_keys: &[UniqueKey { columns: &["a_id", "b_id"] }, UniqueKey { columns: &[] }],
        indexes: &[Index { columns: &["c_id", "id"] }, Index { columns: &["id", "b_id"] }],
        ..table("plants", &[first, second, third])
    };
    // a_id starts a key and c_id an index; b_id stands behind others only.
    assert_eq!(table.all_indexes(), [vec!["c_id", "id"], vec!["id", "b_id"], vec!["b_id"]]);
}
