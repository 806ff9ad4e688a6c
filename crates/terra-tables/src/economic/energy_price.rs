//! What energy costs where it is traded and where it is used.
use crate::{area::AreaCodeSystem, energy::EnergyMarket, prelude::*};

/// One price of a commodity at a market, a pricing point or in an area, for a period.
///
/// A period without a price has no row: a day without trade is no price of zero.
#[derive(Table)]
#[table(
    domain = Economic,
    unique(source_id, external_id),
    index(market_id, period_start_at),
    index(commodity, price_type, period_start_date),
    index(area_code, period_start_date),
    index(series_code, period_start_date),
    index(period_start_date)
)]
pub struct EnergyPrice {
    pub id: Id<EnergyPrice>,
    /// What is bought.
    pub commodity: EnergyPriceCommodity,
    /// In which trade, and how long before it is delivered.
    pub price_type: EnergyPriceType,
    /// What one unit costs; below zero where who delivers pays, as on windy nights. Of a future
    /// the settlement price, of a period of several trades their mean.
    pub price: Decimal<15, 6>,
    /// ISO 4217 code of the currency of all prices in the row.
    pub currency_code: Text<3>,
    /// UCUM code of what the price buys one of: `MW.h`, `10*6.[Btu_IT]` for a million British
    /// thermal units, `[bbl_us]` for a barrel.
    pub price_unit: Text<50>,
    /// First day that the price holds for, on the market's own calendar; of a future the day of
    /// trade.
    pub period_start_date: Date,
    /// Last day that the price holds for, itself included; the first day again for a day or less.
    pub period_end_date: Date,
    /// When the period begins, where the market settles by the hour or less.
    pub period_start_at: Option<Timestamp>,
    /// When the period ends and the next begins, where the market settles by the hour or less.
    pub period_end_at: Option<Timestamp>,
    /// How long the period is.
    pub period_resolution: Option<EnergyPriceResolution>,
    /// The market or bidding zone where it was formed; none for surveys and averages of an area.
    #[column(on_delete = SetNull)]
    pub market_id: Option<Id<EnergyMarket>>,
    /// The hub, node or terminal that it is quoted for: `Henry Hub`, `PJM Western Hub`, `ARA`.
    pub pricing_point: Option<Text<255>>,
    /// The publisher's code for the series that the price is one value of: `RNGWHHD`.
    pub series_code: Option<Text<100>>,
    /// Code of the zone, state or country that it holds for.
    pub area_code: Option<Text<64>>,
    /// The system that the area's code belongs to.
    pub area_code_system: Option<AreaCodeSystem>,
    /// What the area is called, in the source's words.
    pub area_name: Option<Text<255>>,
    /// ISO 3166-1 alpha-2 code of the country.
    pub country_code: Option<Text<2>>,
    /// First day of delivery, where it is not the period itself: of futures and forwards.
    pub delivery_start_date: Option<Date>,
    /// Last day of delivery, itself included.
    pub delivery_end_date: Option<Date>,
    /// Of a locational marginal price, the part that is the same at every node.
    pub lmp_energy_price: Option<Decimal<15, 6>>,
    /// Of a locational marginal price, what full lines add or, below zero, take away.
    pub lmp_congestion_price: Option<Decimal<15, 6>>,
    /// Of a locational marginal price, what losses on the way add or, below zero, take away.
    pub lmp_loss_price: Option<Decimal<15, 6>>,
    /// The lowest trade of the period.
    pub min_price: Option<Decimal<15, 6>>,
    /// The highest trade of the period.
    pub max_price: Option<Decimal<15, 6>>,
    /// How much was traded in the period, counted in what the price buys one of.
    #[column(range = 0..)]
    pub traded_volume: Option<Decimal<15, 3>>,
    /// Who pays it, where it is a price to those who use the energy.
    pub customer_type: Option<EnergyPriceCustomer>,
    /// The class of yearly use that it holds for, in the source's code: `KWH2500-4999`.
    pub consumption_band: Option<Text<50>>,
    /// Which taxes and levies are in it.
    pub tax_treatment: Option<EnergyPriceTaxes>,
    /// The year whose money a real price is counted in; none for the money of its own time.
    #[column(range = 1800..=2200)]
    pub base_year: Option<i32>,
    /// Whether the publisher still expects to revise it.
    pub is_provisional: Option<bool>,
    /// When it became known: for a day-ahead price, the day before delivery.
    pub published_at: Option<Timestamp>,
    /// Page that says what is said here.
    pub source_url: Option<Text<2000>>,
    pub provenance: Provenance,
    pub audit: Audit,
}

/// What is bought at a price.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum EnergyPriceCommodity {
    /// Electric energy.
    #[words("Power")]
    Electricity,
    /// Readiness to deliver electricity, by power and time.
    Capacity,
    /// Reserves and other services that keep a grid stable.
    #[words("Ancillary services", "Regulation", "Reserves")]
    AncillaryService,
    /// Natural gas from a pipe.
    #[words("Natural gas", "Gas", "NG")]
    NaturalGas,
    /// Natural gas, liquefied and shipped.
    #[words("Liquefied natural gas")]
    Lng,
    /// Propane, butane.
    #[words("LPG")]
    LiquefiedPetroleumGas,
    /// Crude oil: Brent, WTI.
    #[words("Crude oil", "Crude")]
    CrudeOil,
    /// Diesel, petrol, heating oil and other products of a refinery.
    #[words("Petroleum products", "Petroleum")]
    OilProduct,
    /// Hard coal and lignite.
    Coal,
    /// Uranium ore concentrate, conversion, enrichment.
    Uranium,
    /// Pellets, chips, biogas, biofuels.
    #[words("Biomass")]
    Bioenergy,
    /// Hydrogen and what carries it.
    Hydrogen,
    /// Heat from a network.
    #[words("District heating")]
    Heat,
    /// The right to emit a tonne.
    #[words("Carbon", "EUA")]
    EmissionAllowance,
    /// The attribute of renewable origin, without the energy.
    #[words("REC", "GO")]
    RenewableCertificate,
}

/// In which trade a price was formed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum EnergyPriceType {
    /// An auction for the next day's hours.
    #[words("Day-ahead", "DAM", "A01")]
    DayAhead,
    /// Trade until shortly before delivery.
    #[words("Intra-day", "IDM", "A07")]
    Intraday,
    /// Dispatch at the moment of delivery.
    #[words("Real-time", "RTM")]
    RealTime,
    /// What is charged for energy that was not scheduled.
    Imbalance,
    /// For delivery at once or on the next day, of fuels.
    #[words("Spot price")]
    Spot,
    /// An exchange's contract for later delivery.
    #[words("Futures")]
    Future,
    /// A contract off the exchange for later delivery.
    #[words("OTC")]
    Forward,
    /// An auction for capacity, reserves or certificates.
    Auction,
    /// A long-term contract between two parties.
    #[words("PPA")]
    Contract,
    /// At the well or the mine.
    #[words("Mine mouth")]
    Wellhead,
    /// At the border, for imports or exports.
    #[words("Import", "Export")]
    Border,
    /// Where a pipeline hands over to a distributor.
    #[words("Citygate", "City gate")]
    CityGate,
    /// What a plant pays for its fuel, delivered.
    #[words("Electric power price")]
    PowerPlant,
    /// What those who use the energy pay, grid and supplier together.
    Retail,
    /// What a regulator sets, such as a feed-in tariff.
    Tariff,
}

/// How long a price holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum EnergyPriceResolution {
    /// Five minutes.
    #[words("PT5M")]
    FiveMinutes,
    /// Fifteen minutes.
    #[words("PT15M")]
    QuarterHour,
    /// Thirty minutes.
    #[words("PT30M")]
    HalfHour,
    /// Sixty minutes.
    #[words("PT60M", "PT1H", "hourly")]
    Hour,
    /// A block of hours within a day, such as peak or night.
    Block,
    /// A day of trade or delivery.
    #[words("P1D", "daily")]
    Day,
    /// Seven days.
    #[words("P7D", "P1W", "weekly")]
    Week,
    /// A month of the calendar.
    #[words("P1M", "monthly")]
    Month,
    /// Three months.
    #[words("P3M", "quarterly")]
    Quarter,
    /// Six months: a half of the year, or a summer or winter season.
    #[words("P6M", "biannual")]
    HalfYear,
    /// A year of the calendar, or a fiscal one.
    #[words("P1Y", "annual", "yearly")]
    Year,
}

/// Who pays a price for use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum EnergyPriceCustomer {
    /// Homes.
    #[words("RES", "household")]
    Residential,
    /// Shops, offices and services.
    #[words("COM")]
    Commercial,
    /// Industry.
    #[words("IND", "non-household")]
    Industrial,
    /// Railways, trams, charging.
    #[words("TRA", "transportation")]
    Transport,
    /// Farms and irrigation.
    Agricultural,
    /// Others, such as street lights.
    #[words("OTH")]
    Other,
    /// The mean over all of them.
    #[words("ALL", "total")]
    AllSectors,
}

/// Which taxes and levies are in a price.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum EnergyPriceTaxes {
    /// None of them.
    #[words("X_TAX")]
    Excluded,
    /// All but what the customer gets back, such as value added tax.
    #[words("X_VAT")]
    ExcludingVat,
    /// All of them.
    #[words("I_TAX")]
    Included,
}

examples!(
    EnergyPrice::new(
        EnergyPriceCommodity::NaturalGas,
        EnergyPriceType::Spot,
        dec!(3.82),
        "USD",
        "10*6.[Btu_IT]",
        day("1997-01-07"),
        day("1997-01-07"),
    )
    .period_resolution(EnergyPriceResolution::Day)
    .pricing_point("Henry Hub")
    .series_code("RNGWHHD")
    .country_code("US")
    .is_provisional(false)
    .source_url("https://www.eia.gov/dnav/ng/hist/rngwhhdD.htm")
    .provenance(observed("RNGWHHD 1997-01-07", "1997-01-07T00:00:00Z")),
    (|price| price.price(dec!(3.8200001)), "price", Rule::Digits(15, 6)),
    (|price| price.currency_code("US dollar"), "currency_code", Rule::Length(3)),
    (|price| price.traded_volume(dec!(-1)), "traded_volume", Rule::Min(0.0)),
    (|price| price.base_year(97), "base_year", Rule::Min(1800.0)),
);
