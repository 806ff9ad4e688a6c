//! What was done to keep plants running, or to get them to run again.
use super::{CauseCodeSystem, DowntimeEvent, EquipmentItem, EquipmentType, FailureCause};
use crate::{
    energy::{EnergyProject, MaintenancePriority, MaintenanceSchedule},
    prelude::*,
};

/// One piece of work on a plant or its equipment: a work order or a ticket.
#[derive(Table)]
#[table(
    domain = Operations,
    unique(source_id, external_id),
    index(started_at),
    index(status, priority),
    index(work_type, started_at),
    index(equipment_type, started_at),
    index(site_name, started_at),
    index(work_order_number)
)]
pub struct MaintenanceLog {
    pub id: Id<MaintenanceLog>,
    /// When the work began, or the event that it answers.
    pub started_at: Timestamp,
    /// When the work was done; none while it goes on, and where nobody wrote it down.
    pub finished_at: Option<Timestamp>,
    /// When somebody asked for it, or an alarm did.
    pub reported_at: Option<Timestamp>,
    /// The number of the work order or ticket, as the operator counts them.
    pub work_order_number: Option<Text<64>>,
    /// Why the work was done.
    pub work_type: Option<WorkType>,
    /// What was done in the end.
    pub work_activity: Option<WorkActivity>,
    /// How far it is.
    pub status: Option<WorkStatus>,
    /// How soon it had to be done.
    pub priority: Option<MaintenancePriority>,
    /// The plant where the work was done.
    #[column(on_delete = SetNull)]
    pub project_id: Option<Id<EnergyProject>>,
    /// The plant as the source calls it, which may have hidden its name: `R23`.
    pub site_name: Option<Text<255>>,
    /// The piece that was worked on.
    #[column(on_delete = SetNull)]
    pub equipment_id: Option<Id<EquipmentItem>>,
    /// What class of equipment was worked on.
    pub equipment_type: Option<EquipmentType>,
    /// The operator's tag for the piece, as on the plant's drawings and in SCADA.
    pub tag_code: Option<Text<100>>,
    /// The plan that called for the work.
    #[column(on_delete = SetNull)]
    pub schedule_id: Option<Id<MaintenanceSchedule>>,
    /// The outage that the work ended, or needed.
    #[column(on_delete = SetNull)]
    pub downtime_event_id: Option<Id<DowntimeEvent>>,
    /// What was to be done, or what was wrong, as reported.
    pub description: Option<Text<4000>>,
    /// What was found and done, as written when the work was closed.
    pub completion_notes: Option<Text<4000>>,
    /// What the failure goes back to.
    pub failure_cause: Option<FailureCause>,
    /// The cause's code in the list that the next column names, leading zeros kept: `019`.
    pub cause_code: Option<Text<64>>,
    /// The list that the cause's code is from.
    pub cause_code_system: Option<CauseCodeSystem>,
    /// The cause in the source's words: `Unplanned outage/derate`.
    pub cause_name: Option<Text<255>>,
    /// Who did the work, where it was not the operator.
    pub contractor: Option<Text<255>>,
    /// Whether somebody went there; false where a reset from afar was enough.
    pub is_on_site: Option<bool>,
    /// People who worked on it.
    #[column(range = 0..)]
    pub technicians_count: Option<i32>,
    /// Hours worked, of all people together.
    #[column(unit = "h", range = 0..)]
    pub labour_hours: Option<Decimal<10, 2>>,
    /// Hours that the equipment stood still for the work, waiting included.
    #[column(unit = "h", range = 0..)]
    pub downtime_hours: Option<Decimal<10, 2>>,
    /// Parts that were put in, as a list: `[{"part_number": "A8", "quantity": 2}]`.
    pub parts_used: Option<Json>,
    /// What the people cost.
    #[column(range = 0..)]
    pub labour_cost: Option<Decimal<15, 2>>,
    /// What parts and materials cost.
    #[column(range = 0..)]
    pub materials_cost: Option<Decimal<15, 2>>,
    /// What it cost in all, cranes and vessels included.
    #[column(range = 0..)]
    pub total_cost: Option<Decimal<15, 2>>,
    /// ISO 4217 code of the currency that the costs are in.
    pub currency_code: Option<Text<3>>,
    /// When the plant began to sell energy, where the source tells its age and not its name.
    pub commercial_operation_date: Option<Date>,
    pub provenance: Provenance,
    pub audit: Audit,
}

/// Why work is done (after EN 13306).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum WorkType {
    /// Something failed.
    #[words("Unscheduled", "Reactive", "Breakdown")]
    Corrective,
    /// Its time had come, by the calendar or by hours run.
    #[words("Scheduled", "PM")]
    Preventive,
    /// A measurement said that it would fail.
    #[words("Predictive", "Condition-based")]
    ConditionBased,
    /// Plants grew where they must not.
    #[words("Vegetation management")]
    Vegetation,
    /// Dirt, snow or salt had to go.
    #[words("Washing")]
    Cleaning,
    /// It was to become better than it was: retrofits, updates of software.
    #[words("Modification", "Upgrade", "Retrofit")]
    Improvement,
    /// A law, an insurer or a contract asks for it.
    Statutory,
    /// Something else.
    Other,
}

/// What is done to equipment (after the maintenance activities of ISO 14224).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum WorkActivity {
    /// Another piece was put in its place.
    #[words("Replacement")]
    Replace,
    /// It was made to work as before.
    Repair,
    /// It was changed.
    Modify,
    /// It was brought back within its tolerances.
    Adjust,
    /// A small thing was put right: polished, cleaned, painted.
    Refit,
    /// The cause was looked for, and nothing done or needed.
    Check,
    /// Oil, filters, grease.
    Service,
    /// It was made to show that it works.
    Test,
    /// It was looked at closely.
    #[words("Inspection")]
    Inspect,
    /// It was taken apart and made as new.
    Overhaul,
    /// It was switched off and on, or an alarm was cleared.
    #[words("Restart")]
    Reset,
    /// Several of these.
    Combination,
    /// Something else.
    Other,
}

/// How far a piece of work is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum WorkStatus {
    /// Asked for.
    #[words("New", "Reported")]
    Open,
    /// Given to somebody, with a date.
    #[words("Assigned", "Planned")]
    Scheduled,
    /// Being done.
    InProgress,
    /// Waiting for parts, weather or leave.
    OnHold,
    /// Done.
    #[words("Closed", "Complete")]
    Completed,
    /// Not done, and not to be.
    #[words("Canceled")]
    Cancelled,
}

examples!(
    MaintenanceLog::new(moment("2018-07-25T14:20:00Z"))
        .finished_at(moment("2018-07-25T16:40:00Z"))
        .work_order_number("106")
        .work_type(WorkType::Corrective)
        .status(WorkStatus::Completed)
        .site_name("R23")
        .equipment_type(EquipmentType::Inverter)
        .description("inverter offline due to high ambient temp fault")
        .downtime_hours(dec!(2.33))
        .provenance(observed("R23 106", "2018-07-25T14:20:00Z")),
    (|log| log.labour_hours(-1), "labour_hours", Rule::Min(0.0)),
    (|log| log.total_cost(dec!(0.001)), "total_cost", Rule::Digits(15, 2)),
    (|log| log.currency_code("USD$"), "currency_code", Rule::Length(3)),
);
