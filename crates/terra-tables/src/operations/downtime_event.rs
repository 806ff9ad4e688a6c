//! When plants and their equipment could not run, or not fully.
use super::{EquipmentItem, EquipmentType};
use crate::{energy::EnergyProject, prelude::*};

/// An outage or derating of a plant or of a piece of its equipment, from its start to its end.
#[derive(Table)]
#[table(
    domain = Operations,
    unique(source_id, external_id),
    index(started_at),
    index(outage_type, started_at),
    index(availability_category, started_at),
    index(equipment_type, cause_code),
    index(site_name, started_at),
    index(ended_at)
)]
pub struct DowntimeEvent {
    pub id: Id<DowntimeEvent>,
    /// When it began.
    pub started_at: Timestamp,
    /// When it was over; none while it lasts.
    pub ended_at: Option<Timestamp>,
    /// When it was told to the grid operator or the market.
    pub reported_at: Option<Timestamp>,
    /// The plant that it struck.
    #[column(on_delete = SetNull)]
    pub project_id: Option<Id<EnergyProject>>,
    /// The plant as the source calls it, which may have hidden its name: `R23`.
    pub site_name: Option<Text<255>>,
    /// The piece that failed or was switched off.
    #[column(on_delete = SetNull)]
    pub equipment_id: Option<Id<EquipmentItem>>,
    /// What class of equipment it struck; `plant` where it was the whole.
    pub equipment_type: Option<EquipmentType>,
    /// The operator's tag for the piece, as on the plant's drawings and in SCADA.
    pub tag_code: Option<Text<100>>,
    /// How it came about, as NERC GADS tells outages apart.
    pub outage_type: Option<OutageType>,
    /// Where its time belongs in the reckoning of availability.
    pub availability_category: Option<AvailabilityCategory>,
    /// What it took away.
    pub impact: Option<OutageImpact>,
    /// Whether it was known long enough before to be planned for.
    pub is_planned: Option<bool>,
    /// What the failure goes back to.
    pub failure_cause: Option<FailureCause>,
    /// The cause's code in the list that the next column names, leading zeros kept: `004`.
    pub cause_code: Option<Text<64>>,
    /// The list that the cause's code is from.
    pub cause_code_system: Option<CauseCodeSystem>,
    /// The cause in the source's words: `Under voltage`.
    pub cause_name: Option<Text<255>>,
    /// What happened, and how it ended.
    pub description: Option<Text<4000>>,
    /// Units, turbines or inverters that it struck.
    #[column(range = 0..)]
    pub affected_units_count: Option<i32>,
    /// Capacity of what it struck when nothing is wrong.
    #[column(unit = "MW", range = 0..)]
    pub capacity_mw: Option<Decimal<12, 6>>,
    /// Capacity that was left while it lasted; 0 in a full outage.
    #[column(unit = "MW", range = 0..)]
    pub available_capacity_mw: Option<Decimal<12, 6>>,
    /// Energy that was not made because of it.
    #[column(unit = "MW.h", range = 0..)]
    pub lost_energy_mwh: Option<Decimal<14, 3>>,
    /// How the lost energy was found: by power curve, by the neighbours, by measured irradiance.
    pub lost_energy_method: Option<Text<255>>,
    /// What the lost energy would have earned, penalties included.
    #[column(range = 0..)]
    pub lost_revenue_amount: Option<Decimal<15, 2>>,
    /// ISO 4217 code of the currency that the money is in.
    pub currency_code: Option<Text<3>>,
    pub provenance: Provenance,
    pub audit: Audit,
}

/// How an outage or derating came about (after the event types of NERC GADS, whose codes are the
/// words).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum OutageType {
    /// Set well in advance, with its length: yearly overhaul, refuelling.
    #[words("PO", "PE", "PD", "DP")]
    Planned,
    /// Put off beyond the next weekend, and not to the next planned outage.
    #[words("MO", "ME", "D4", "DM")]
    Maintenance,
    /// Could not be put off beyond the next weekend, an immediate trip among them.
    #[words("U1", "U2", "U3", "D1", "D2", "D3", "Unplanned")]
    Forced,
    /// It did not start when it should have.
    #[words("SF")]
    StartupFailure,
    /// Able to run, and not needed.
    #[words("RS")]
    ReserveShutdown,
    /// Out of use, and could be made ready in some months.
    #[words("IR", "MB", "RU")]
    Inactive,
    /// Something failed, and nothing was lost by it.
    #[words("NC")]
    NonCurtailing,
}

/// Where time belongs in the reckoning of availability (after IEC 61400-26-1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum AvailabilityCategory {
    /// It gave all that the wind or sun allowed.
    FullPerformance,
    /// It gave less than that: derated, or with a fault.
    PartialPerformance,
    /// Able to run, and told to wait.
    ReadyStandby,
    /// It did something that it must do and can't while it runs: untwisting of cables, self-test.
    TechnicalStandby,
    /// Wind, heat, ice or the like beyond what it is built for, calm included.
    OutOfEnvironmentalSpecification,
    /// Somebody outside asked for it: curtailment, noise, bats, shadow.
    #[words("Curtailment")]
    RequestedShutdown,
    /// The grid was out of its limits, or gone.
    #[words("Grid outage")]
    OutOfElectricalSpecification,
    /// Service by the plan.
    ScheduledMaintenance,
    /// Repair or retrofit that could be planned for.
    PlannedCorrectiveAction,
    /// A fault that could not be planned for.
    ForcedOutage,
    /// Work on it had to be broken off: weather, danger.
    Suspended,
    /// An event that nobody answers for.
    ForceMajeure,
    /// Nobody knows how it stood.
    #[words("No data")]
    InformationUnavailable,
}

/// What an event took away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum OutageImpact {
    /// All output of what it struck.
    #[words("Production Outage", "Full outage")]
    Outage,
    /// A part of the output.
    #[words("Underperformance", "Partial outage")]
    Derating,
    /// Sight of it only: it may have run.
    #[words("Communications")]
    CommunicationLoss,
    /// Nothing.
    #[words("No impact")]
    None,
}

/// What a failure goes back to (after the failure causes of ISO 14224).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum FailureCause {
    /// It was too weak, too small or of the wrong material.
    Design,
    /// It was made badly.
    Fabrication,
    /// It was put in badly.
    Installation,
    /// It was run outside its limits, or by mistake.
    Operation,
    /// It was kept badly, or wrongly repaired.
    Maintenance,
    /// Procedures, documents or decisions were at fault.
    Management,
    /// It was worn, at its age as one would expect.
    ExpectedWear,
    /// Software or settings.
    #[words("Faulty Programming")]
    Software,
    /// Something outside its boundary failed: the grid, a neighbour, communication.
    External,
    /// Storm, lightning, flood, snow, heat.
    Weather,
    /// Animals or plants.
    Wildlife,
    /// Theft, vandalism, an attack.
    Malice,
    /// Another cause.
    Other,
    /// Looked into and not found, or not looked into.
    Unknown,
}

/// The list that a cause's code is from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum CauseCodeSystem {
    /// Cause codes of NERC's Generating Availability Data System, such as `1000`.
    #[words("GADS")]
    NercGads,
    /// Codes of ISO 14224.
    #[code("iso_14224")]
    Iso14224,
    /// Reason codes of ENTSO-E, such as `B19`.
    EntsoE,
    /// The source's own.
    Source,
}

examples!(
    DowntimeEvent::new(moment("2019-06-04T09:45:00Z"))
        .ended_at(moment("2019-06-04T15:20:00Z"))
        .site_name("36")
        .equipment_type(EquipmentType::Plant)
        .outage_type(OutageType::Forced)
        .availability_category(AvailabilityCategory::OutOfElectricalSpecification)
        .impact(OutageImpact::Outage)
        .is_planned(false)
        .failure_cause(FailureCause::External)
        .cause_code("004")
        .cause_code_system(CauseCodeSystem::Source)
        .cause_name("Under voltage")
        .description("utility re-energized site")
        .available_capacity_mw(0)
        .provenance(observed("36 2019-06-04T09:45", "2019-06-04T09:45:00Z")),
    (|event| event.lost_energy_mwh(-1), "lost_energy_mwh", Rule::Min(0.0)),
    (|event| event.affected_units_count(-1), "affected_units_count", Rule::Min(0.0)),
    (|event| event.cause_code("9".repeat(65)), "cause_code", Rule::Length(64)),
);
