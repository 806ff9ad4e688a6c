//! Where energy is priced and balanced.
use crate::prelude::*;

/// A market, or a zone of one: an area or a hub where energy has one price or one balance.
#[derive(Table)]
#[table(
    domain = Energy,
    unique(source_id, external_id),
    index(market_type, country_code),
    index(zone_code),
    index(eic_code)
)]
pub struct EnergyMarket {
    pub id: Id<EnergyMarket>,
    /// What the market or zone is called.
    pub name: Text<255>,
    /// Whether it is an exchange, a zone, a hub or an area that is balanced.
    pub market_type: EnergyMarketType,
    /// The market that this is a zone or a product of.
    #[column(on_delete = SetNull)]
    pub parent_id: Option<Id<EnergyMarket>>,
    /// The area that it covers.
    pub geometry: Option<Geometry>,
    /// What is traded or balanced.
    #[column(default = "electricity")]
    pub commodity: MarketCommodity,
    /// The zone's short name in its own market: `DK1`, `PGE`, `NP15`.
    pub zone_code: Option<Text<50>>,
    /// Energy Identification Code: `10YDK-1--------W`.
    pub eic_code: Option<Text<16>>,
    /// Who runs the market or balances the area.
    pub operator: Option<Text<255>>,
    /// Who watches over it.
    pub authority: Option<Text<255>>,
    /// ISO 3166-1 alpha-2 code of the country; none where it covers several.
    pub country_code: Option<Text<2>>,
    /// State, province or nation within the country, where the zone is one.
    pub region: Option<Text<255>>,
    /// ISO 4217 code of the currency that prices are in.
    pub currency_code: Option<Text<3>>,
    /// Name of the time zone whose midnight begins a trading day: `Europe/Copenhagen`.
    pub time_zone: Option<Text<64>>,
    /// How long one price or one balance holds.
    #[column(unit = "min", range = 1..=1440)]
    pub settlement_interval_minutes: Option<i32>,
    /// From the last trade that can be told to the operator to the interval it is for.
    #[column(unit = "min", range = 0..)]
    pub gate_closure_minutes: Option<i32>,
    /// Over what area one price holds.
    pub pricing_type: Option<MarketPricing>,
    /// The least that a bid may say; below zero where the market allows that.
    #[column(unit = "/(MW.h)")]
    pub min_price_per_mwh: Option<Decimal<12, 4>>,
    /// The most that a bid may say.
    #[column(unit = "/(MW.h)")]
    pub max_price_per_mwh: Option<Decimal<12, 4>>,
    /// Nameplate capacity of all plants in the area.
    #[column(unit = "MW", range = 0..)]
    pub installed_capacity_mw: Option<Decimal<12, 6>>,
    /// The highest load that the area ever had.
    #[column(unit = "MW", range = 0..)]
    pub peak_load_mw: Option<Decimal<12, 6>>,
    /// Net generation of all plants in the area in one year.
    #[column(unit = "GW.h")]
    pub annual_generation_gwh: Option<Decimal<14, 6>>,
    /// The year that the generation was measured in.
    #[column(range = 1880..=2200)]
    pub generation_year: Option<i32>,
    /// The year's generation by fuel in GWh, in the source's words: `{"Hydro": 4726, "Solar": 0}`.
    pub generation_by_fuel: Option<Json>,
    /// First day that the market or zone was as it is here.
    pub period_start_date: Option<Date>,
    /// Last day that it was; none while it is.
    pub period_end_date: Option<Date>,
    /// The market's own page.
    pub homepage_url: Option<Text<2000>>,
    pub provenance: Provenance,
    pub audit: Audit,
}

/// What kind of market or zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum EnergyMarketType {
    /// An area with one price on the day-ahead exchange.
    #[words("Bidding zone", "Price area")]
    BiddingZone,
    /// An area whose load and generation one operator keeps equal.
    #[words("Balancing authority", "Control area")]
    BalancingArea,
    /// The market of an independent system operator, all products together.
    #[words("ISO", "RTO")]
    SystemOperatorMarket,
    /// An exchange for the next day.
    #[words("Day-ahead")]
    DayAhead,
    /// An exchange for the same day.
    Intraday,
    /// Reserves and balancing energy.
    #[words("Ancillary services")]
    Balancing,
    /// Readiness in the years to come.
    Capacity,
    /// Contracts for months and years.
    #[words("Futures")]
    Forward,
    /// A place in a grid or pipeline at which a price is quoted: `Henry Hub`.
    Hub,
    /// Consumers at their suppliers' prices.
    Retail,
    /// A country or state taken as one, for figures by area.
    Territory,
}

/// What is traded or balanced.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum MarketCommodity {
    /// Electric energy, capacity or reserves.
    #[words("Power")]
    Electricity,
    /// Natural gas.
    #[words("Natural gas")]
    Gas,
    /// Crude oil and products.
    Oil,
    /// Coal.
    Coal,
    /// Hydrogen.
    Hydrogen,
    /// Heat of a district.
    Heat,
    /// Certificates of origin.
    Certificates,
    /// Something else.
    Other,
}

/// Over what area one price holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum MarketPricing {
    /// A zone.
    Zonal,
    /// Each node of the grid (LMP).
    #[words("LMP", "Locational marginal pricing")]
    Nodal,
    /// The whole market.
    #[words("Single price")]
    Uniform,
    /// No price: a utility or a regulator sets it.
    Administered,
}

examples!(
    EnergyMarket::new("Denmark West", EnergyMarketType::BiddingZone)
        .zone_code("DK1")
        .eic_code("10YDK-1--------W")
        .operator("Energinet")
        .authority("Forsyningstilsynet")
        .country_code("DK")
        .currency_code("EUR")
        .time_zone("Europe/Copenhagen")
        .settlement_interval_minutes(60)
        .pricing_type(MarketPricing::Zonal)
        .homepage_url("https://energinet.dk")
        .provenance(observed("10YDK-1--------W", "2023-12-30T15:03:18Z")),
    (|market| market.eic_code("10YDK-1--------W-"), "eic_code", Rule::Length(16)),
    (|market| market.settlement_interval_minutes(0), "settlement_interval_minutes", Rule::Min(1.0)),
    (|market| market.peak_load_mw(-1), "peak_load_mw", Rule::Min(0.0)),
);
