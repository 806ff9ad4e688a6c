//! What is burned or used up for energy, and what it emits.
use crate::prelude::*;

/// A fuel or other source of energy, with the factors that turn its amount into heat and
/// emissions.
///
/// Heat contents and factors go with the net calorific value, water in the smoke left as steam,
/// where the column doesn't say gross.
#[derive(Table)]
#[table(
    domain = Energy,
    unique(source_id, external_id),
    index(code),
    index(category, name)
)]
pub struct FuelSource {
    pub id: Id<FuelSource>,
    /// What the fuel is called: `Natural gas`.
    pub name: Text<255>,
    /// What kind of fuel or source it is.
    pub category: FuelCategory,
    /// The source's code for it: the EIA's `NG`, `BIT`, `SUN`.
    pub code: Option<Text<50>>,
    /// The state that it is stored and traded in; none for wind, sun and the like.
    pub physical_state: Option<FuelState>,
    /// Whether nature brings it back as fast as it is used.
    pub is_renewable: Option<bool>,
    /// Further names and codes that publishers write for it, as a list:
    /// `["Gás Natural", "fossil gas"]`.
    pub synonyms: Option<Json>,
    /// The rules or tables that the factors are from: `IPCC 2006 volume 2`.
    pub factor_basis: Option<Text<255>>,
    /// The year that the factors hold for; none where they hold always.
    #[column(range = 1990..=2200)]
    pub factor_year: Option<i32>,
    /// ISO 3166-1 alpha-2 code of the country that the factors hold for; none for all.
    pub country_code: Option<Text<2>>,
    /// Heat of a kilogram.
    #[column(unit = "MJ/kg", range = 0..)]
    pub net_heat_content_mj_per_kg: Option<Decimal<12, 4>>,
    /// Heat of a kilogram, the heat of the steam in the smoke included: the higher value.
    #[column(unit = "MJ/kg", range = 0..)]
    pub gross_heat_content_mj_per_kg: Option<Decimal<12, 4>>,
    /// Heat of a cubic metre of gas at 15 degrees and sea level.
    #[column(unit = "MJ/m3", range = 0..)]
    pub net_heat_content_mj_per_m3: Option<Decimal<12, 4>>,
    /// Mass of a cubic metre: liquids and gases at 15 degrees, solids as heaped.
    #[column(unit = "kg/m3", range = 0..)]
    pub density_kg_per_m3: Option<Decimal<10, 4>>,
    /// Carbon in it, for each gigajoule of heat.
    #[column(unit = "kg/GJ", range = 0..)]
    pub carbon_content_kg_per_gj: Option<Decimal<8, 4>>,
    /// Carbon dioxide from burning it, for each terajoule of heat; of biomass, too, which most
    /// rules then count as none.
    #[column(unit = "kg/TJ", range = 0..)]
    pub co2_factor_kg_per_tj: Option<Decimal<10, 3>>,
    /// The lower end of the 95 % interval of the carbon dioxide factor.
    #[column(unit = "kg/TJ", range = 0..)]
    pub low_co2_factor_kg_per_tj: Option<Decimal<10, 3>>,
    /// The upper end of the 95 % interval of the carbon dioxide factor.
    #[column(unit = "kg/TJ", range = 0..)]
    pub high_co2_factor_kg_per_tj: Option<Decimal<10, 3>>,
    /// Methane from burning it in a power plant.
    #[column(unit = "kg/TJ", range = 0..)]
    pub ch4_factor_kg_per_tj: Option<Decimal<10, 4>>,
    /// Nitrous oxide from burning it in a power plant.
    #[column(unit = "kg/TJ", range = 0..)]
    pub n2o_factor_kg_per_tj: Option<Decimal<10, 4>>,
    /// Sulphur dioxide from burning it without a filter.
    #[column(unit = "kg/TJ", range = 0..)]
    pub so2_factor_kg_per_tj: Option<Decimal<10, 4>>,
    /// Nitrogen oxides from burning it, counted as nitrogen dioxide.
    #[column(unit = "kg/TJ", range = 0..)]
    pub nox_factor_kg_per_tj: Option<Decimal<10, 4>>,
    /// Fine dust from burning it, of particles below 2.5 micrometres.
    #[column(unit = "kg/TJ", range = 0..)]
    pub pm2_5_factor_kg_per_tj: Option<Decimal<10, 4>>,
    /// Greenhouse gases from the mine or factory to the end, as carbon dioxide, for each kilowatt
    /// hour of power: the median of the studies.
    #[column(unit = "g/(kW.h)")]
    pub lifecycle_emissions_g_per_kwh: Option<Decimal<8, 2>>,
    /// Sulphur in it, by mass.
    #[column(unit = "%", range = 0..=100)]
    pub sulphur_percent: Option<Decimal<5, 2>>,
    /// Ash that stays when it is burned, by mass.
    #[column(unit = "%", range = 0..=100)]
    pub ash_percent: Option<Decimal<5, 2>>,
    /// Water in it as it is delivered, by mass.
    #[column(unit = "%", range = 0..=100)]
    pub moisture_percent: Option<Decimal<5, 2>>,
    /// What else is to be known of it.
    pub description: Option<Text<4000>>,
    pub provenance: Provenance,
    pub audit: Audit,
}

/// What kind of fuel or source of energy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum FuelCategory {
    /// Hard coal, lignite and what is made of them.
    Coal,
    /// Peat.
    #[words("Fossil peat")]
    Peat,
    /// Crude oil, oil shale and what is made of them, petroleum coke included.
    #[words("Petroleum", "Petcoke", "Diesel/gas oil")]
    Oil,
    /// Natural gas, and gases from mines, furnaces and refineries.
    #[words("Natural gas", "Sour gas", "Fossil gas")]
    Gas,
    /// Coal, oil or gas; which isn't said.
    #[words("Fossil Fuels", "Fossil fuel")]
    Fossil,
    /// Uranium, plutonium and thorium.
    #[words("Nuclear Energy")]
    Nuclear,
    /// Wood, straw and other plants, and liquids made of them.
    #[words(
        "Bioenergy",
        "Biofuel",
        "Biomass (litter, woodchip)",
        "Biomass (meat and bone meal)",
        "Biomass (poultry litter, waste wood)",
        "Biomass (poultry litter, woodchip)",
        "Biomass (recycled wood)",
        "Biomass (recycled wood, virgin wood)",
        "Biomass (straw)",
        "Biomass (virgin wood)",
        "Biomass (wood pellets)",
        "Biomass (wood pellets, sunflower/oat husk pellets)",
        "Biomass (woodchip)"
    )]
    Biomass,
    /// Gas from dung, sewage and landfill.
    #[words("Landfill gas", "Waste (anaerobic digestion)")]
    Biogas,
    /// Refuse of towns and industry.
    #[words("Waste (municipal solid waste)")]
    Waste,
    /// Falling or flowing fresh water.
    #[words("Pumped storage", "Hydro / pumped storage")]
    Hydro,
    /// Wind.
    #[words("Wind (onshore)", "Wind (offshore)")]
    Wind,
    /// Sunlight.
    Solar,
    /// Heat of the ground.
    Geothermal,
    /// Waves and tides.
    #[words("Wave and Tidal", "Wave_and_Tidal")]
    Marine,
    /// Sun, wind, water or the like; which isn't said.
    #[words("Renewables")]
    Renewable,
    /// Hydrogen and what is made of it, such as ammonia.
    Hydrogen,
    /// Heat or steam bought or left over.
    #[words("Waste heat")]
    Heat,
    /// Power that was stored.
    Storage,
    /// Something else, or it isn't said.
    #[words("Cogeneration")]
    Other,
}

/// The state that a fuel is stored and traded in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum FuelState {
    /// By mass, in heaps.
    Solid,
    /// By volume or mass, in tanks.
    Liquid,
    /// By volume or heat, in pipes.
    Gaseous,
}

examples!(
    FuelSource::new("Natural gas", FuelCategory::Gas)
        .code("NG")
        .physical_state(FuelState::Gaseous)
        .is_renewable(false)
        .synonyms(json(r#"["Natural Gas", "Gás Natural", "GAS NATURAL", "fossil gas", "ng"]"#))
        .factor_basis("IPCC 2006 volume 2, tables 1.2, 1.3, 1.4 and 2.2")
        .net_heat_content_mj_per_kg(48)
        .carbon_content_kg_per_gj(dec!(15.3))
        .co2_factor_kg_per_tj(56100)
        .low_co2_factor_kg_per_tj(54300)
        .high_co2_factor_kg_per_tj(58300)
        .ch4_factor_kg_per_tj(1)
        .n2o_factor_kg_per_tj(dec!(0.1))
        .provenance(observed("natural_gas", "2006-12-31T00:00:00Z")),
    (|fuel| fuel.co2_factor_kg_per_tj(-56100), "co2_factor_kg_per_tj", Rule::Min(0.0)),
    (|fuel| fuel.moisture_percent(110), "moisture_percent", Rule::Max(100.0)),
    (|fuel| fuel.code("9".repeat(51)), "code", Rule::Length(50)),
);
