//! Who buys a plant's energy, and at what price.
use super::{EnergyMarket, EnergyProject, GridLevel, ProjectType};
use crate::{prelude::*, regulatory::LegalEntity};

/// A contract by which a plant's output, or its price, is sold in advance.
#[derive(Table)]
#[table(
    domain = Energy,
    unique(source_id, external_id),
    index(status, period_start_date),
    index(contract_type, capacity_mw),
    index(buyer),
    index(period_end_date)
)]
pub struct PowerPurchaseAgreement {
    pub id: Id<PowerPurchaseAgreement>,
    /// What it is for: the plant or the part of it, as the contract calls it.
    pub name: Text<255>,
    /// What is sold by it.
    pub contract_type: PpaContractType,
    /// How the contract stands.
    pub status: Option<PpaStatus>,
    /// The project whose output is sold; none while it isn't known which one that is.
    #[column(on_delete = SetNull)]
    pub project_id: Option<Id<EnergyProject>>,
    /// The market whose price it is settled against, or in which it delivers.
    #[column(on_delete = SetNull)]
    pub market_id: Option<Id<EnergyMarket>>,
    /// Who takes the energy or pays the difference.
    pub buyer: Option<Text<255>>,
    /// The buyer as an organisation in law.
    #[column(on_delete = SetNull)]
    pub buyer_id: Option<Id<LegalEntity>>,
    /// Who gives the energy: mostly a company founded for the plant.
    pub seller: Option<Text<255>>,
    /// The seller as an organisation in law.
    #[column(on_delete = SetNull)]
    pub seller_id: Option<Id<LegalEntity>>,
    /// The auction or round in which it was won: `Allocation Round 3`.
    pub allocation_round: Option<Text<100>>,
    /// What the plant makes energy from.
    pub project_type: Option<ProjectType>,
    /// The technology more closely, in the source's words: `Remote Island Wind`.
    pub sub_type: Option<Text<100>>,
    /// Which grid the plant feeds.
    pub grid_level: Option<GridLevel>,
    /// ISO 3166-1 alpha-2 code of the country that the plant is in.
    pub country_code: Option<Text<2>>,
    /// Capacity that the contract covers, at the most; the plant may have more.
    #[column(unit = "MW", range = 0..)]
    pub capacity_mw: Option<Decimal<12, 6>>,
    /// Share of the plant's output that is sold by it.
    #[column(unit = "%", range = 0..=100)]
    pub output_share_percent: Option<Decimal<5, 2>>,
    /// Energy that is expected or promised in a year.
    #[column(unit = "MW.h", range = 0..)]
    pub contracted_annual_energy_mwh: Option<Decimal<14, 3>>,
    /// How the volume follows the plant.
    pub volume_type: Option<PpaVolumeType>,
    /// Price for each megawatt hour, in the money of the base year where one is named; the strike
    /// price of a contract for difference.
    #[column(unit = "/(MW.h)")]
    pub price_per_mwh: Option<Decimal<12, 4>>,
    /// ISO 4217 code of the currency of all its prices.
    pub currency_code: Option<Text<3>>,
    /// The year whose money the price is in, where it follows an index: 2012 for the British
    /// contracts for difference.
    #[column(range = 1800..=2200)]
    pub base_year: Option<i32>,
    /// How the price moves over the years.
    pub price_type: Option<PpaPriceType>,
    /// Rise of the price from one year to the next, where it is fixed; below zero where it falls.
    #[column(unit = "%", range = -100..=100)]
    pub escalation_percent: Option<Decimal<6, 3>>,
    /// The index that the price follows: `CPI`, or the hub's spot price.
    pub price_index: Option<Text<100>>,
    /// The least that is paid, where the price moves with a market.
    #[column(unit = "/(MW.h)")]
    pub floor_price_per_mwh: Option<Decimal<12, 4>>,
    /// The most that is paid, where the price moves with a market.
    #[column(unit = "/(MW.h)")]
    pub cap_price_per_mwh: Option<Decimal<12, 4>>,
    /// When both signed.
    pub signed_date: Option<Date>,
    /// First day that it pays for, or is expected to.
    pub period_start_date: Option<Date>,
    /// Last day that it pays for.
    pub period_end_date: Option<Date>,
    /// Years that it pays for, from the first day on.
    #[column(unit = "a", range = 0..=100)]
    pub term_years: Option<Decimal<5, 2>>,
    /// When one side ended it before its term; none where nobody did.
    pub termination_date: Option<Date>,
    /// Where the energy changes hands: a busbar, hub or zone.
    pub delivery_point: Option<Text<255>>,
    /// Whether the certificates of origin go with the energy.
    pub has_certificates: Option<bool>,
    /// Page that says what is said here.
    pub source_url: Option<Text<2000>>,
    pub provenance: Provenance,
    pub audit: Audit,
}

/// What is sold by a contract for energy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum PpaContractType {
    /// The energy itself, delivered over the grid.
    Physical,
    /// The energy itself, delivered by a supplier who stands between.
    Sleeved,
    /// The energy itself, from a plant on the buyer's ground.
    OnSite,
    /// The difference to the market's price, with a company.
    #[words("Financial", "VPPA")]
    Virtual,
    /// The difference to the market's price, with a body of the state.
    #[words("CfD", "Contract for Difference", "Investment Contract")]
    ContractForDifference,
    /// A price set by law for all plants of a kind.
    #[words("FiT", "Feed-in tariff")]
    FeedInTariff,
    /// The use of the plant: the buyer brings the fuel or the charge.
    Tolling,
}

/// How a contract for energy stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum PpaStatus {
    /// Made known, not signed.
    Announced,
    /// Signed; it doesn't pay yet.
    #[words("Pre-Start Date")]
    Signed,
    /// It pays.
    #[words("Post-Start Date")]
    Active,
    /// Its term is over.
    Expired,
    /// Ended by one side before its term.
    Terminated,
}

/// How the volume of a contract follows the plant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum PpaVolumeType {
    /// All or a share of what the plant makes, when it makes it.
    #[words("Pay as produced", "Unit contingent")]
    AsGenerated,
    /// The same power in each hour.
    Baseload,
    /// A shape agreed for the day, month or year.
    Shaped,
    /// So much in a year, at any time.
    AnnualQuantity,
}

/// How the price of a contract moves over the years.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum PpaPriceType {
    /// Not at all.
    Fixed,
    /// By a share fixed for each year.
    Escalating,
    /// With the price of goods at large.
    Indexed,
    /// With the market's price for power, less or more something.
    MarketLinked,
}

examples!(
    PowerPurchaseAgreement::new("Dorenell Wind Farm", PpaContractType::ContractForDifference)
        .status(PpaStatus::Active)
        .buyer("Low Carbon Contracts Company")
        .allocation_round("Allocation Round 1")
        .project_type(ProjectType::Wind)
        .sub_type("Onshore Wind")
        .grid_level(GridLevel::Transmission)
        .country_code("GB")
        .capacity_mw(dec!(173.7))
        .volume_type(PpaVolumeType::AsGenerated)
        .price_per_mwh(dec!(82.5))
        .currency_code("GBP")
        .base_year(2012)
        .price_type(PpaPriceType::Indexed)
        .price_index("CPI")
        .period_start_date(day("2018-12-20"))
        .term_years(15)
        .has_certificates(false)
        .provenance(observed("AAA-DOR-182", "2021-06-30T00:00:00Z")),
    (|contract| contract.currency_code("£/MWh"), "currency_code", Rule::Length(3)),
    (|contract| contract.output_share_percent(120), "output_share_percent", Rule::Max(100.0)),
    (|contract| contract.price_per_mwh(dec!(82.50001)), "price_per_mwh", Rule::Digits(12, 4)),
);
