//! Rules that change what may be built, and how.
use super::RegulatoryFiling;
use crate::{area::AreaCodeSystem, economic::JurisdictionLevel, energy::ProjectType, prelude::*};

/// One rule of one body, as it stands or is proposed, with the limit that it sets.
///
/// A law or ordinance that sets several limits has a row for each.
#[derive(Table)]
#[table(
    domain = Regulatory,
    unique(source_id, external_id),
    index(policy_type, status),
    index(project_type, policy_type),
    index(status, effective_date),
    index(country_code, region, county),
    index(area_code)
)]
pub struct PolicyChange {
    pub id: Id<PolicyChange>,
    /// What the rule is called, or what it sets and where: `Wind setback from roads, Navajo`.
    pub title: Text<500>,
    /// What the rule does.
    pub policy_type: PolicyType,
    /// Whether it is in force.
    pub status: Option<PolicyStatus>,
    /// What became of it, against what held before or was last recorded.
    pub change_type: Option<PolicyChangeType>,
    /// What changed, in the source's words: `Changed from 50 dBA to 45 dBA`.
    pub change_note: Option<Text<500>>,
    /// The document that makes the rule known.
    #[column(on_delete = SetNull)]
    pub filing_id: Option<Id<RegulatoryFiling>>,
    /// What kind of body makes the rule.
    pub jurisdiction_level: Option<JurisdictionLevel>,
    /// The body that makes the rule.
    pub authority: Option<Text<255>>,
    /// ISO 3166-1 alpha-2 code of the country.
    pub country_code: Option<Text<2>>,
    /// State, province or nation that the rule holds in.
    pub region: Option<Text<255>>,
    /// County or district that the rule holds in.
    pub county: Option<Text<255>>,
    /// City, town or village that the rule holds in; none for a whole county.
    pub municipality: Option<Text<255>>,
    /// Code of the area that the rule holds in, in the system that the next column names.
    pub area_code: Option<Text<64>>,
    /// The system that the area's code belongs to.
    pub area_code_system: Option<AreaCodeSystem>,
    /// What the rule is about, where it is about one kind of energy.
    pub project_type: Option<ProjectType>,
    /// Kinds of energy that the rule is about, where there are several, as a list of words.
    pub technologies: Option<Json>,
    /// What the plant must keep away from, or what is limited near.
    pub siting_feature: Option<SitingFeature>,
    /// The river, road or ridge by name, where the rule names one: `Appalachian Trail`.
    pub siting_feature_name: Option<Text<255>>,
    /// The limit, in the measure that `limit_measure` names; none for a ban.
    #[column(range = 0..)]
    pub limit_value: Option<Decimal<15, 6>>,
    /// A second limit, where there are two: at night, for larger plants, the end of a range.
    #[column(range = 0..)]
    pub second_limit_value: Option<Decimal<15, 6>>,
    /// What the limit counts.
    pub limit_measure: Option<LimitMeasure>,
    /// Length that is added to a limit counted in heights or diameters: `15.24`.
    #[column(unit = "m", range = 0..)]
    pub limit_offset_meters: Option<Decimal<9, 3>>,
    /// The limit as the source writes it, where it is more than a number: `55/45`, `1 + 25 ft`.
    pub limit_text: Option<Text<255>>,
    /// The limit before the change.
    #[column(range = 0..)]
    pub previous_limit_value: Option<Decimal<15, 6>>,
    /// What the limit before the change counted.
    pub previous_limit_measure: Option<LimitMeasure>,
    /// Where the rule is written: `Navajo County Ord. Art 20, 6-10(4)(w)`.
    pub citation: Option<Text<255>>,
    /// What the rule says, in a paragraph or two.
    pub summary: Option<Text<10000>>,
    /// Conditions and exceptions, as the source notes them.
    pub comment: Option<Text<4000>>,
    /// When it was proposed.
    pub proposed_date: Option<Date>,
    /// When it was adopted or signed.
    pub adopted_date: Option<Date>,
    /// The year it was adopted, where no more is known.
    #[column(range = 1900..=2200)]
    pub adopted_year: Option<i32>,
    /// From when on it holds.
    pub effective_date: Option<Date>,
    /// Until when it holds; none where it has no end.
    pub expiry_date: Option<Date>,
    /// Page with the text of the rule.
    pub source_url: Option<Text<2000>>,
    pub provenance: Provenance,
    pub audit: Audit,
}

/// What a rule does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum PolicyType {
    /// Forbids a kind of plant.
    #[words("Banned")]
    Ban,
    /// Stops permits for a time.
    Moratorium,
    /// Sets a distance that a plant must keep.
    #[words(
        "Structures",
        "Property Line",
        "Property Lines",
        "Property",
        "Road",
        "Roads",
        "Highway",
        "Highways",
        "Railroads",
        "Transmission",
        "Oil & Gas Pipeline",
        "Oil & Gas Pipelines",
        "Water",
        "Waters",
        "Rivers",
        "Lakes",
        "Rivers/Lakes",
        "Wetlands",
        "Significant Ridgeline",
        "Highway 111",
        "U.S. Route 13",
        "M.D. Route 413",
        "Lankford Highway",
        "Missouri River",
        "Mississippi River",
        "Wabash River",
        "Iroquis River",
        "Kankakee River",
        "Iowa River",
        "Little River",
        "Pine Creek",
        "Waccamaw River",
        "Pee Dee River",
        "Black River",
        "North Santee River",
        "Sampit River",
        "Huntington Reservoir",
        "Salamonie Reservoir",
        "Lake Oahe",
        "Lake Sakakawea",
        "Lake Audubon",
        "Appalachian Trail"
    )]
    Setback,
    /// Sets how high a plant may be.
    #[words("Height")]
    HeightLimit,
    /// Sets how loud a plant may be.
    #[words("Sound", "Sounds", "Noise")]
    SoundLimit,
    /// Sets how long a house may lie in a turbine's moving shadow.
    #[words("Shadow Flicker")]
    ShadowFlickerLimit,
    /// Sets how close plants or turbines may stand to each other, or how many.
    #[words("Density", "Tower Density", "Tower Denisty")]
    DensityLimit,
    /// Sets how small the ground may be.
    #[words("Minimum Lot Size", "Mimimum Lot Size")]
    MinimumLotSize,
    /// Sets how large the ground may be.
    #[words("Maximum Lot Size")]
    MaximumLotSize,
    /// Sets how much of the ground may be covered.
    #[words("Coverage", "Maximum Lot Coverage")]
    CoverageLimit,
    /// Sets how large a plant may be.
    #[words(
        "Maximum Project Size",
        "Maximum Installation Size",
        "Maximum Instillation Size",
        "Total Installation",
        "Total Installation Size"
    )]
    SizeLimit,
    /// Changes how permits are given.
    Permitting,
    /// Sets what must be done with a plant at its end, and who stands for the cost.
    Decommissioning,
    /// Changes how plants connect to a grid.
    Interconnection,
    /// Sets a share or an amount of clean energy that must be reached.
    #[words("Renewable Portfolio Standard", "RPS", "Clean Energy Standard")]
    EnergyStandard,
    /// Sets what may be emitted, or what emitting costs.
    #[words("Carbon Tax", "Emissions Trading")]
    EmissionRule,
    /// Changes how a market works or what is paid in it.
    #[words("Net Metering", "Feed-in Tariff")]
    MarketRule,
    /// Gives or takes money or taxes.
    #[words("Tax Credit", "Subsidy")]
    Incentive,
    /// Directs what the bodies of a government do.
    #[words("Executive Order", "Presidential Order", "Memorandum", "Determination", "Notice")]
    GovernmentOrder,
    /// Declares something to all: an emergency, a tariff, a day to observe.
    Proclamation,
    /// Something else.
    Other,
}

/// Whether a rule is in force.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum PolicyStatus {
    /// Put forward, not adopted.
    #[words("Proposed Rule")]
    Proposed,
    /// Adopted, and holds later.
    Adopted,
    /// Holds.
    #[words("Rule", "Final Rule", "Presidential Document")]
    InForce,
    /// Held up by a court or by who made it.
    #[words("Stayed", "Enjoined")]
    Suspended,
    /// Taken back.
    #[words("Revoked", "Rescinded")]
    Repealed,
    /// Came to its own end.
    Expired,
    /// Put forward, and not adopted in the end.
    #[words("Failed", "Withdrawn")]
    Rejected,
}

/// What became of a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum PolicyChangeType {
    /// There was none before.
    Introduced,
    /// It says something else than before.
    #[words("Changed")]
    Amended,
    /// It was looked at again, and says the same.
    #[words("No Change")]
    Unchanged,
    /// It was taken back.
    Repealed,
}

/// What a plant must keep away from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum SitingFeature {
    /// The edge of another's ground.
    #[words("Property Line", "Property Lines", "Property")]
    PropertyLine,
    /// Houses and other buildings.
    #[words("Structures")]
    Structure,
    /// Public roads.
    #[words("Roads")]
    Road,
    /// Main roads.
    #[words("Highways", "Highway 111", "U.S. Route 13", "M.D. Route 413", "Lankford Highway")]
    Highway,
    /// Railways.
    #[words("Railroads")]
    Railroad,
    /// Power lines and other wires overhead.
    #[words("Transmission")]
    TransmissionLine,
    /// Pipes for oil or gas.
    #[words("Oil & Gas Pipeline", "Oil & Gas Pipelines")]
    Pipeline,
    /// Rivers, lakes and shores.
    #[words(
        "Waters",
        "Rivers",
        "Lakes",
        "Rivers/Lakes",
        "Missouri River",
        "Mississippi River",
        "Wabash River",
        "Iroquis River",
        "Kankakee River",
        "Iowa River",
        "Little River",
        "Pine Creek",
        "Waccamaw River",
        "Pee Dee River",
        "Black River",
        "North Santee River",
        "Sampit River",
        "Huntington Reservoir",
        "Salamonie Reservoir",
        "Lake Oahe",
        "Lake Sakakawea",
        "Lake Audubon"
    )]
    Water,
    /// Marshes, fens and bogs.
    #[words("Wetlands")]
    Wetland,
    /// Ridges, trails and parks.
    #[words("Significant Ridgeline", "Appalachian Trail")]
    Landscape,
    /// Airports and the space that aircraft need.
    Airport,
    /// Another turbine or plant.
    #[words("Density", "Tower Density", "Tower Denisty")]
    OtherPlant,
    /// Something else.
    Other,
}

/// What a limit counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum LimitMeasure {
    /// Metres.
    #[words("Meter")]
    Meters,
    /// Heights of the turbine with a blade straight up.
    #[words("Max tip-height Multiplier", "Max-tip height Multiplier", "Max tip-height")]
    TipHeights,
    /// Heights of the turbine's hub.
    #[words("Hub-height Multiplier")]
    HubHeights,
    /// Diameters of the turbine's rotor.
    #[words(
        "Rotor-Diameter Multiplier",
        "Rotor Diameter Multiplier",
        "Rotor Diameter Mutliplier",
        "Rotor Diameter"
    )]
    RotorDiameters,
    /// Lengths of the turbine's blade, from the centre of the rotor.
    #[words("Rotor-radius")]
    RotorRadii,
    /// Heights of the plant's highest part, or of what the zone allows.
    #[words("Maximum Structure Height", "Maximum Structure Height Multiplier")]
    StructureHeights,
    /// Decibels of sound, weighted as people hear (A).
    #[code("dba")]
    DecibelsA,
    /// Hours in a year.
    #[words("Hrs/Year", "Hours/Year")]
    HoursPerYear,
    /// Acres; one is 0.40468564 hectares.
    Acres,
    /// Parts of a hundred.
    #[words("Percentage")]
    Percent,
    /// Kilowatts.
    #[words("KW")]
    Kilowatts,
    /// Megawatts.
    #[words("Megawatt")]
    Megawatts,
    /// Turbines.
    #[words("Turbine Count")]
    Turbines,
}

examples!(
    PolicyChange::new("Wind setback from structures, Navajo County", PolicyType::Setback)
        .status(PolicyStatus::InForce)
        .change_type(PolicyChangeType::Amended)
        .change_note("Change from meters to multiplier")
        .country_code("US")
        .region("Arizona")
        .county("Navajo")
        .project_type(ProjectType::Wind)
        .siting_feature(SitingFeature::Structure)
        .limit_value(dec!(1.5))
        .limit_measure(LimitMeasure::TipHeights)
        .previous_limit_measure(LimitMeasure::Meters)
        .citation("Navajo County Ord. Art 20, 6-10(4)(w)")
        .adopted_year(2018)
        .provenance(observed("wind/Arizona/Navajo/Structures", "2021-12-31T00:00:00Z")),
    (|row| row.limit_value(dec!(-1.5)), "limit_value", Rule::Min(0.0)),
    (|row| row.adopted_year(21), "adopted_year", Rule::Min(1900.0)),
);
