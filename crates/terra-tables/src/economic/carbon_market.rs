//! What a carbon market handed out, what was emitted under it, and at what price.
use crate::{area::AreaCodeSystem, prelude::*};

/// One year of a carbon market: of all of it, or of one sector or area within it.
#[derive(Table)]
#[table(
    domain = Economic,
    unique(source_id, external_id),
    index(name, year),
    index(sector_code, year),
    index(area_code, year),
    index(year)
)]
pub struct CarbonMarket {
    pub id: Id<CarbonMarket>,
    /// What the market is called: `EU ETS`, `RGGI`, `California Cap-and-Trade Program`.
    pub name: Text<255>,
    /// The calendar year, or the market's year of compliance.
    #[column(range = 1990..=2200)]
    pub year: i32,
    /// How the market limits emissions.
    pub market_type: Option<CarbonMarketType>,
    /// Whether the market was running in that year.
    pub status: Option<CarbonMarketStatus>,
    /// Who runs it, or makes its rules.
    pub authority: Option<Text<255>>,
    /// The market's own period of several years, in its words: `Phase 3 (2013-2020)`.
    pub trading_period: Option<Text<50>>,
    /// What its allowances are called where they are traded: `EUA`, `UKA`, `CCA`, `RGA`.
    pub allowance_code: Option<Text<20>>,
    /// Code of the sector that the row is about, in the market's own list: `20` in the EU ETS;
    /// none for all sectors together.
    pub sector_code: Option<Text<20>>,
    /// The sector that the row is about, in the source's words: `Combustion of fuels`.
    pub sector_name: Option<Text<255>>,
    /// Code of the country or state that the row is about; none for all that take part.
    pub area_code: Option<Text<64>>,
    /// The system that the area's code belongs to.
    pub area_code_system: Option<AreaCodeSystem>,
    /// What the area is called, in the source's words.
    pub area_name: Option<Text<255>>,
    /// Installations, aircraft operators and other bodies that must comply.
    #[column(range = 0..)]
    pub entities_count: Option<i32>,
    /// Share of all greenhouse gas emissions of the area that falls under the market.
    #[column(unit = "%", range = 0..=100)]
    pub coverage_percent: Option<Decimal<5, 2>>,
    /// The limit for the year; none where the limit follows output.
    #[column(unit = "t{CO2e}", range = 0..)]
    pub cap_tco2e: Option<Decimal<15, 2>>,
    /// Allowances handed out for free, after corrections.
    #[column(unit = "t{CO2e}", range = 0..)]
    pub free_allocation_tco2e: Option<Decimal<15, 2>>,
    /// Allowances auctioned or sold.
    #[column(unit = "t{CO2e}", range = 0..)]
    pub auctioned_tco2e: Option<Decimal<15, 2>>,
    /// Allowances handed out in all, for free and for money.
    #[column(unit = "t{CO2e}", range = 0..)]
    pub total_allocation_tco2e: Option<Decimal<15, 2>>,
    /// Emissions of the year as verifiers confirmed them; they may be revised for years.
    #[column(unit = "t{CO2e}", range = 0..)]
    pub verified_emissions_tco2e: Option<Decimal<15, 2>>,
    /// Allowances and credits handed back for the year's emissions.
    #[column(unit = "t{CO2e}", range = 0..)]
    pub surrendered_tco2e: Option<Decimal<15, 2>>,
    /// The part of what was handed back that was credits from elsewhere: CERs, ERUs, offsets.
    #[column(unit = "t{CO2e}", range = 0..)]
    pub surrendered_credits_tco2e: Option<Decimal<15, 2>>,
    /// Allowances taken out for good.
    #[column(unit = "t{CO2e}", range = 0..)]
    pub cancelled_tco2e: Option<Decimal<15, 2>>,
    /// Allowances held back in a reserve at the end of the year.
    #[column(unit = "t{CO2e}", range = 0..)]
    pub reserve_tco2e: Option<Decimal<15, 2>>,
    /// Allowances in circulation at the end of the year, which firms bank.
    #[column(unit = "t{CO2e}", range = 0..)]
    pub circulation_tco2e: Option<Decimal<15, 2>>,
    /// Allowances that changed hands in the year, futures included.
    #[column(unit = "t{CO2e}", range = 0..)]
    pub traded_tco2e: Option<Decimal<15, 2>>,
    /// ISO 4217 code of the currency of all money in the row.
    pub currency_code: Option<Text<3>>,
    /// Mean price over the year on the secondary market. An allowance of RGGI is a short ton:
    /// its price is converted.
    #[column(unit = "/t", range = 0..)]
    pub average_price_per_tonne: Option<Decimal<12, 4>>,
    /// Price of the last day of trade in the year.
    #[column(unit = "/t", range = 0..)]
    pub closing_price_per_tonne: Option<Decimal<12, 4>>,
    /// Mean price at the year's auctions, weighted by volume.
    #[column(unit = "/t", range = 0..)]
    pub auction_price_per_tonne: Option<Decimal<12, 4>>,
    /// Lowest price that auctions take; none where there is no floor.
    #[column(unit = "/t", range = 0..)]
    pub floor_price_per_tonne: Option<Decimal<12, 4>>,
    /// Price at which more allowances are released; none where there is no ceiling.
    #[column(unit = "/t", range = 0..)]
    pub ceiling_price_per_tonne: Option<Decimal<12, 4>>,
    /// What is due for a tonne that was emitted without an allowance, beside the allowance.
    #[column(unit = "/t", range = 0..)]
    pub penalty_per_tonne: Option<Decimal<12, 4>>,
    /// What auctions brought in over the year.
    #[column(range = 0..)]
    pub auction_revenue_amount: Option<Decimal<15, 2>>,
    /// Page that says what is said here.
    pub source_url: Option<Text<2000>>,
    pub provenance: Provenance,
    pub audit: Audit,
}

/// How a carbon market limits emissions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum CarbonMarketType {
    /// A fixed number of allowances, traded.
    #[words("ETS", "Emissions trading", "Cap and trade", "Cap-and-trade")]
    CapAndTrade,
    /// A limit per unit of output; what stays below it earns allowances to trade.
    #[words("Rate-based", "Intensity-based", "Output-based", "TPS")]
    RateBased,
    /// Projects earn credits against a baseline, and firms use them to comply.
    #[words("Crediting mechanism", "Baseline and credit", "Baseline-and-credit")]
    Crediting,
    /// Credits that nobody is obliged to buy.
    #[words("VCM")]
    Voluntary,
}

/// Whether a carbon market runs (after ICAP).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum CarbonMarketStatus {
    /// A government thinks about it; no law.
    #[words("Under consideration")]
    Considered,
    /// Decided by law, its rules in the making.
    #[words("Under development", "Scheduled")]
    Development,
    /// Emissions count, and obligations are real.
    #[words("In force", "Implemented")]
    InForce,
    /// Halted, to go on later.
    Suspended,
    /// Ended for good.
    #[words("Abolished", "Repealed")]
    Ended,
}

examples!(
    CarbonMarket::new("EU ETS", 2012)
        .market_type(CarbonMarketType::CapAndTrade)
        .status(CarbonMarketStatus::InForce)
        .authority("European Commission")
        .trading_period("Phase 2 (2008-2012)")
        .allowance_code("EUAA")
        .sector_code("10")
        .sector_name("Aviation")
        .verified_emissions_tco2e(84_030_000)
        .currency_code("EUR")
        .penalty_per_tonne(100)
        .provenance(observed("10 Aviation 2012", "2012-12-31T00:00:00Z")),
    (|market| market.verified_emissions_tco2e(-1), "verified_emissions_tco2e", Rule::Min(0.0)),
    (|market| market.year(12), "year", Rule::Min(1990.0)),
    (|market| market.coverage_percent(dec!(100.1)), "coverage_percent", Rule::Max(100.0)),
    (|market| market.currency_code("EURO"), "currency_code", Rule::Length(3)),
);
