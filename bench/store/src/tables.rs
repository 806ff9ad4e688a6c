//! The tables that the benchmark asks: one of 20 columns, one like it to insert into, and five
//! that are joined.

use terra_geo::LonLat;
use terra_schema::{Audit, Date, Decimal, Id, Text};
use terra_schema_derive::{CodeList, Table};

/// How far a plant has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, CodeList)]
pub(crate) enum Status {
    /// It is on paper.
    Planned,
    /// It is being built.
    Construction,
    /// It runs.
    Operating,
    /// It has ended.
    Retired,
}

/// Two tables of the same 20 columns.
macro_rules! plants {
    ($($row:ident $table:literal $doc:literal),*) => {
        $(
            #[doc = $doc]
            #[derive(Table)]
            #[table(domain = Energy, name = $table, unique(plant_code), index(status))]
            pub(crate) struct $row {
                pub(crate) id: Id<$row>,
                pub(crate) plant_code: Text<50>,
                pub(crate) name: Text<255>,
                pub(crate) operator: Option<Text<255>>,
                pub(crate) status: Status,
                pub(crate) location: Option<LonLat>,
                #[column(unit = "MW", range = 0..)]
                pub(crate) capacity_mw: Decimal<12, 3>,
                #[column(unit = "MW.h")]
                pub(crate) net_generation_mwh: Option<Decimal<14, 3>>,
                #[column(unit = "{USD}/(MW.h)")]
                pub(crate) price_usd_per_mwh: Option<Decimal<8, 2>>,
                #[column(unit = "m")]
                pub(crate) elevation_meters: Option<i32>,
                #[column(range = 0..=10_000)]
                pub(crate) unit_count: i32,
                pub(crate) customer_count: Option<i64>,
                #[column(unit = "1", range = 0..=1)]
                pub(crate) capacity_factor_ratio: Option<f64>,
                pub(crate) is_grid_connected: bool,
                pub(crate) commercial_operation_date: Option<Date>,
                pub(crate) audit: Audit,
            }
        )*
    };
}

plants!(
    Plant "plants" "A plant, to be read.",
    NewPlant "new_plants" "A plant, to be written and taken back."
);

/// Where a project is.
#[derive(Table)]
#[table(domain = Core)]
pub(crate) struct Region {
    pub(crate) id: Id<Region>,
    pub(crate) name: Text<255>,
    pub(crate) country_code: Text<2>,
    #[column(unit = "km2")]
    pub(crate) area_km2: Option<Decimal<12, 2>>,
    pub(crate) audit: Audit,
}

/// Who runs a project.
#[derive(Table)]
#[table(domain = Core)]
pub(crate) struct Company {
    pub(crate) id: Id<Company>,
    pub(crate) name: Text<255>,
    pub(crate) founded_date: Option<Date>,
    pub(crate) employee_count: Option<i32>,
    pub(crate) audit: Audit,
}

/// Where a project meets the grid.
#[derive(Table)]
#[table(domain = Energy)]
pub(crate) struct Substation {
    pub(crate) id: Id<Substation>,
    pub(crate) name: Text<255>,
    pub(crate) location: Option<LonLat>,
    #[column(unit = "kV")]
    pub(crate) voltage_kv: Decimal<8, 2>,
    pub(crate) audit: Audit,
}

/// Where a project sells.
#[derive(Table)]
#[table(domain = Economic)]
pub(crate) struct Market {
    pub(crate) id: Id<Market>,
    pub(crate) name: Text<255>,
    #[column(unit = "{USD}/(MW.h)")]
    pub(crate) price_usd_per_mwh: Option<Decimal<8, 2>>,
    pub(crate) is_open: bool,
    pub(crate) audit: Audit,
}

/// A project, which points to the four others.
#[derive(Table)]
#[table(domain = Energy)]
pub(crate) struct Project {
    pub(crate) id: Id<Project>,
    pub(crate) name: Text<255>,
    pub(crate) status: Status,
    #[column(unit = "MW")]
    pub(crate) capacity_mw: Decimal<12, 3>,
    #[column(on_delete = SetNull)]
    pub(crate) region_id: Option<Id<Region>>,
    #[column(on_delete = SetNull)]
    pub(crate) company_id: Option<Id<Company>>,
    #[column(on_delete = SetNull)]
    pub(crate) substation_id: Option<Id<Substation>>,
    #[column(on_delete = SetNull)]
    pub(crate) market_id: Option<Id<Market>>,
    pub(crate) audit: Audit,
}
