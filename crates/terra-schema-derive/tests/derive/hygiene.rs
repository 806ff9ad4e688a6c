//! A declaration compiles wherever it stands, whatever the names around it mean there.

mod hostile {
    #![allow(dead_code, non_snake_case)]

    use terra_schema::{Audit, Id, Text, scalar::Uuid};
    use terra_schema_derive::{CodeList, Columns, Table};

    pub struct Vec;
    pub struct String;
    pub struct Result;
    pub struct Value;
    pub struct Column;
    pub struct AT;
    pub trait Into {}
    pub trait Clone {}
    pub trait Iterator {}
    pub trait Field {}
    pub fn Ok() {}
    pub fn Err() {}
    pub fn Some() {}
    pub mod core {}
    pub mod std {}
    pub mod terra_geo {}

    /// A code.
    #[derive(::core::clone::Clone, Copy, CodeList)]
    pub enum Level {
        /// Low.
        Low,
    }

    /// A group.
    #[derive(Columns)]
    #[allow(private_interfaces)]
    pub struct Origin {
        pub origin_level: Option<Level>,
    }

    impl ::core::clone::Clone for Origin {
        fn clone(&self) -> Self {
            Self { origin_level: self.origin_level }
        }
    }

    /// A table.
    #[derive(Table)]
    #[table(domain = Core)]
    pub struct Thing {
        pub id: Id<Thing>,
        pub name: Text<50>,
        pub level: Level,
        pub uuid: Option<Uuid>,
        #[column(group)]
        pub origin: Origin,
        pub audit: Audit,
    }
}

#[test]
fn names_around_a_declaration_do_not_change_it() {
    use terra_schema::Row;
    let columns: Vec<_> = hostile::Thing::table().columns.iter().map(|c| c.name).collect();
    let expected =
        ["id", "name", "level", "uuid", "origin_level", "created_at", "updated_at", "version"];
    assert_eq!(columns, expected);
}

mod outside {
    /// A declaration whose types are written with their paths, and that is visible to nobody else.
    #[derive(terra_schema_derive::Table)]
    #[table(domain = Core)]
    pub(super) struct Hidden {
        pub(super) id: terra_schema::Id<self::Hidden>,
        pub(super) name: std::option::Option<terra_schema::Text<50>>,
        pub(super) location: Option<terra_geo::LonLat>,
        pub(super) audit: terra_schema::Audit,
    }
}

#[test]
fn types_may_be_written_with_their_paths() {
    use terra_schema::Row;
    let nullable = |name| outside::Hidden::table().column(name).unwrap().nullable;
    assert!(nullable("name") && nullable("longitude") && !nullable("id"));
}
