//! The benchmark's tables as sea-orm sees them.

use sea_orm::entity::prelude::*;

/// How far a plant has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub(crate) enum Status {
    #[sea_orm(string_value = "planned")]
    Planned,
    #[sea_orm(string_value = "construction")]
    Construction,
    #[sea_orm(string_value = "operating")]
    Operating,
    #[sea_orm(string_value = "retired")]
    Retired,
}

/// Tables of the same 20 columns, with the type that sea-orm gives to their moments.
macro_rules! plants {
    ($($module:ident $table:literal $moment:ty),*) => {
        $(
            pub(crate) mod $module {
                use super::Status;
                use sea_orm::entity::prelude::*;

                #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
                #[sea_orm(table_name = $table)]
                pub(crate) struct Model {
                    #[sea_orm(primary_key, auto_increment = false)]
                    pub(crate) id: Uuid,
                    pub(crate) plant_code: String,
                    pub(crate) name: String,
                    pub(crate) operator: Option<String>,
                    pub(crate) status: Status,
                    pub(crate) longitude: Option<f64>,
                    pub(crate) latitude: Option<f64>,
                    pub(crate) cell: Option<i64>,
                    pub(crate) capacity_mw: Decimal,
                    pub(crate) net_generation_mwh: Option<Decimal>,
                    pub(crate) price_usd_per_mwh: Option<Decimal>,
                    pub(crate) elevation_meters: Option<i32>,
                    pub(crate) unit_count: i32,
                    pub(crate) customer_count: Option<i64>,
                    pub(crate) capacity_factor_ratio: Option<f64>,
                    pub(crate) is_grid_connected: bool,
                    pub(crate) commercial_operation_date: Option<Date>,
                    pub(crate) created_at: $moment,
                    pub(crate) updated_at: $moment,
                    pub(crate) version: i32,
                }

                #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
                pub(crate) enum Relation {}

                impl ActiveModelBehavior for ActiveModel {}
            }
        )*
    };
}

// What sea-orm writes of its own moments to SQLite isn't what the table's checks ask for, so there
// they are written as texts.
plants!(
    plant "plants" DateTimeUtc,
    new_plant "new_plants" DateTimeUtc,
    new_plant_text "new_plants" String
);

pub(crate) mod region {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "regions")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub(crate) id: Uuid,
        pub(crate) name: String,
        pub(crate) country_code: String,
        pub(crate) area_km2: Option<Decimal>,
        pub(crate) created_at: DateTimeUtc,
        pub(crate) updated_at: DateTimeUtc,
        pub(crate) version: i32,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub(crate) enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod company {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "companies")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub(crate) id: Uuid,
        pub(crate) name: String,
        pub(crate) founded_date: Option<Date>,
        pub(crate) employee_count: Option<i32>,
        pub(crate) created_at: DateTimeUtc,
        pub(crate) updated_at: DateTimeUtc,
        pub(crate) version: i32,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub(crate) enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod substation {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "substations")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub(crate) id: Uuid,
        pub(crate) name: String,
        pub(crate) longitude: Option<f64>,
        pub(crate) latitude: Option<f64>,
        pub(crate) cell: Option<i64>,
        pub(crate) voltage_kv: Decimal,
        pub(crate) created_at: DateTimeUtc,
        pub(crate) updated_at: DateTimeUtc,
        pub(crate) version: i32,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub(crate) enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod market {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "markets")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub(crate) id: Uuid,
        pub(crate) name: String,
        pub(crate) price_usd_per_mwh: Option<Decimal>,
        pub(crate) is_open: bool,
        pub(crate) created_at: DateTimeUtc,
        pub(crate) updated_at: DateTimeUtc,
        pub(crate) version: i32,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub(crate) enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod project {
    use super::Status;
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "projects")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub(crate) id: Uuid,
        pub(crate) name: String,
        pub(crate) status: Status,
        pub(crate) capacity_mw: Decimal,
        pub(crate) region_id: Option<Uuid>,
        pub(crate) company_id: Option<Uuid>,
        pub(crate) substation_id: Option<Uuid>,
        pub(crate) market_id: Option<Uuid>,
        pub(crate) created_at: DateTimeUtc,
        pub(crate) updated_at: DateTimeUtc,
        pub(crate) version: i32,
    }

    /// The four tables that a project points to.
    macro_rules! relations {
        ($($variant:ident $module:ident $column:ident),*) => {
            #[derive(Copy, Clone, Debug, EnumIter)]
            pub(crate) enum Relation {
                $($variant),*
            }

            impl RelationTrait for Relation {
                fn def(&self) -> RelationDef {
                    match self {
                        $(
                            Self::$variant => Entity::belongs_to(super::$module::Entity)
                                .from(Column::$column)
                                .to(super::$module::Column::Id)
                                .into(),
                        )*
                    }
                }
            }

            $(
                impl Related<super::$module::Entity> for Entity {
                    fn to() -> RelationDef {
                        Relation::$variant.def()
                    }
                }
            )*
        };
    }

    relations!(
        Region region RegionId,
        Company company CompanyId,
        Substation substation SubstationId,
        Market market MarketId
    );

    impl ActiveModelBehavior for ActiveModel {}
}
