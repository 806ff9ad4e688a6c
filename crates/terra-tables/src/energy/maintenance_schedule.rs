//! Upkeep that is planned.
use super::EnergyProject;
use crate::{
    operations::{EquipmentItem, ServiceEquipmentType},
    prelude::*,
};

/// A task that keeps a plant running: due once, or again after an interval.
#[derive(Table)]
#[table(
    domain = Energy,
    index(status, planned_start_at),
    index(next_due_date),
    index(priority, status)
)]
pub struct MaintenanceSchedule {
    pub id: Id<MaintenanceSchedule>,
    /// The plant that is kept.
    #[column(on_delete = Cascade)]
    pub project_id: Id<EnergyProject>,
    /// What is to be done, in short: `Annual turbine inspection`.
    pub task: Text<255>,
    /// The item that is worked on; none where it is the whole plant.
    #[column(on_delete = SetNull)]
    pub equipment_id: Option<Id<EquipmentItem>>,
    /// Why it is done.
    pub maintenance_type: Option<PlannedMaintenanceType>,
    /// The steps, what to look for, what to leave alone.
    pub description: Option<Text<4000>>,
    /// Number of the procedure or checklist that is followed.
    pub procedure_code: Option<Text<100>>,
    /// From one time to the next; none for what is done once.
    #[column(unit = "d", range = 1..)]
    pub interval_days: Option<i32>,
    /// Running hours from one time to the next, where wear counts and not the calendar.
    #[column(unit = "h", range = 1..)]
    pub interval_running_hours: Option<i32>,
    /// When it was last done.
    pub last_done_date: Option<Date>,
    /// By when it must be done next.
    pub next_due_date: Option<Date>,
    /// When the window opens in which it is planned.
    pub planned_start_at: Option<Timestamp>,
    /// When the window closes.
    pub planned_end_at: Option<Timestamp>,
    /// Hours of work at the item, without the way there.
    #[column(unit = "h", range = 0..)]
    pub expected_work_hours: Option<Decimal<8, 2>>,
    /// Hours that the item can't run because of it.
    #[column(unit = "h", range = 0..)]
    pub expected_downtime_hours: Option<Decimal<8, 2>>,
    /// Share of the plant's capacity that is missing meanwhile.
    #[column(unit = "%", range = 0..=100)]
    pub capacity_reduction_percent: Option<Decimal<5, 2>>,
    /// Number under which the outage was told to the grid operator.
    pub outage_number: Option<Text<100>>,
    /// People needed for it.
    #[column(range = 0..)]
    pub technicians_count: Option<i32>,
    /// The crane, vessel or vehicle that must come for it.
    pub service_equipment_type: Option<ServiceEquipmentType>,
    /// Who does it, where others than the plant's own people.
    pub contractor: Option<Text<255>>,
    /// What work and material are expected to cost, in the currency that the next column names.
    #[column(range = 0..)]
    pub estimated_cost: Option<Decimal<15, 2>>,
    /// ISO 4217 code of the currency that the cost is in.
    pub estimated_cost_currency: Option<Text<3>>,
    /// How little it may wait.
    #[column(default = "medium")]
    pub priority: MaintenancePriority,
    /// How far the next time has come.
    #[column(default = "planned")]
    pub status: MaintenanceStatus,
    pub audit: Audit,
}

/// Why a planned task is done (EN 13306, ISO 14224).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum PlannedMaintenanceType {
    /// Time or use has come round.
    #[words("Preventive")]
    Scheduled,
    /// A measurement or a look says that it is time.
    #[words("Condition-based")]
    ConditionBased,
    /// A forecast says that it will be time.
    Predictive,
    /// Something is broken, and the repair could wait for a day.
    #[words("Corrective")]
    DeferredCorrective,
    /// To look, measure and test.
    Inspection,
    /// To take apart and renew.
    Overhaul,
    /// To wash modules, blades or filters.
    Cleaning,
    /// To cut what grows.
    Vegetation,
    /// The law or the insurer asks for it.
    Statutory,
    /// To change what it can do.
    Upgrade,
}

/// How little work may wait, from the least to the most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum MaintenancePriority {
    /// It can wait for a quiet time.
    Low,
    /// It is done in its turn, or in its window.
    #[words("Normal")]
    Medium,
    /// It is done before what is in its turn; its window must hold.
    High,
    /// People, nature or the plant are in danger until it is done.
    #[words("Emergency", "Urgent")]
    Critical,
}

/// How far a planned task has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum MaintenanceStatus {
    /// Foreseen; no day is fixed.
    Planned,
    /// Its window is fixed, with people and parts.
    Scheduled,
    /// Somebody is at it.
    InProgress,
    /// Done, and not due again.
    Completed,
    /// Put off from the window that was fixed.
    Deferred,
    /// Given up.
    Cancelled,
}

examples!(
    MaintenanceSchedule::new(Id::fresh(), "Annual turbine inspection")
        .equipment_id(Id::fresh())
        .maintenance_type(PlannedMaintenanceType::Scheduled)
        .interval_days(365)
        .last_done_date(day("2023-06-12"))
        .next_due_date(day("2024-06-11"))
        .planned_start_at(moment("2024-06-03T06:00:00Z"))
        .planned_end_at(moment("2024-06-07T18:00:00Z"))
        .expected_work_hours(24)
        .expected_downtime_hours(24)
        .capacity_reduction_percent(dec!(1.75))
        .service_equipment_type(ServiceEquipmentType::CrewTransferVessel)
        .estimated_cost(dec!(1037.13))
        .estimated_cost_currency("USD")
        .status(MaintenanceStatus::Scheduled),
    (|schedule| schedule.interval_days(0), "interval_days", Rule::Min(1.0)),
    (
        |schedule| schedule.capacity_reduction_percent(101),
        "capacity_reduction_percent",
        Rule::Max(100.0)
    ),
    (
        |schedule| schedule.estimated_cost_currency("US$ "),
        "estimated_cost_currency",
        Rule::Length(3)
    ),
);
