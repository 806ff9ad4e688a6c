//! What people saw when they looked at plants and dams closely.
use super::{EquipmentItem, EquipmentType};
use crate::{
    energy::{EnergyProject, HydroelectricDam, MaintenanceSchedule},
    prelude::*,
};

/// One inspection of a plant, a dam or a piece of equipment, and what came of it.
#[derive(Table)]
#[table(
    domain = Operations,
    unique(source_id, external_id),
    index(inspected_date),
    index(condition_rating, inspected_date),
    index(inspection_type, inspected_date),
    index(follow_up_due_date),
    index(next_inspection_date)
)]
pub struct InspectionReport {
    pub id: Id<InspectionReport>,
    /// What kind of inspection it was.
    pub inspection_type: InspectionType,
    /// The day of the inspection; the last one where it took several.
    pub inspected_date: Date,
    /// What was inspected, as the report calls it.
    pub site_name: Option<Text<255>>,
    /// The report's own number.
    pub report_number: Option<Text<100>>,
    /// How far the report is.
    pub status: Option<InspectionStatus>,
    /// The plant that was inspected.
    #[column(on_delete = SetNull)]
    pub project_id: Option<Id<EnergyProject>>,
    /// The piece that was inspected.
    #[column(on_delete = SetNull)]
    pub equipment_id: Option<Id<EquipmentItem>>,
    /// The dam that was inspected.
    #[column(on_delete = SetNull)]
    pub dam_id: Option<Id<HydroelectricDam>>,
    /// The plan that called for the inspection.
    #[column(on_delete = SetNull)]
    pub schedule_id: Option<Id<MaintenanceSchedule>>,
    /// What class of equipment was inspected.
    pub equipment_type: Option<EquipmentType>,
    /// How it was looked at.
    pub method: Option<InspectionMethod>,
    /// The authority that asks for the inspection, or does it.
    pub authority: Option<Text<255>>,
    /// Who looked: an engineer's firm, an agency, the operator's own people.
    pub inspector: Option<Text<255>>,
    /// The condition that was found, as dam safety rates it.
    pub condition_rating: Option<ConditionRating>,
    /// The condition in the inspector's own scale or words: `fair to poor`, `B3`.
    pub condition_grade: Option<Text<100>>,
    /// What was found.
    pub findings: Option<Text<10000>>,
    /// Defects that were listed.
    #[column(range = 0..)]
    pub findings_count: Option<i32>,
    /// Defects among them that endanger people or the plant.
    #[column(range = 0..)]
    pub critical_findings_count: Option<i32>,
    /// What the inspector says should be done.
    pub recommendations: Option<Text<10000>>,
    /// Limits on running it until that is done: `reservoir lowered by 2 m`.
    pub restrictions: Option<Text<4000>>,
    /// Whether something has to be done.
    pub is_follow_up_required: Option<bool>,
    /// By when it has to be done.
    pub follow_up_due_date: Option<Date>,
    /// When it was done.
    pub follow_up_completed_date: Option<Date>,
    /// When the next inspection of the kind is due.
    pub next_inspection_date: Option<Date>,
    /// When the report was handed in.
    pub reported_date: Option<Date>,
    /// Page that says what is said here.
    pub source_url: Option<Text<2000>>,
    pub provenance: Provenance,
    pub audit: Audit,
}

/// What kind of inspection it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum InspectionType {
    /// The operator's own round, weekly to yearly.
    #[words("Informal", "Walkdown")]
    Routine,
    /// By an engineer or the authority, in its turn.
    #[words("Intermediate", "Annual", "Regular")]
    Periodic,
    /// Of everything, design and records included, each five to ten years.
    #[words("Formal", "Part 12D", "Independent consultant")]
    Comprehensive,
    /// After a flood, an earthquake, a storm or a failure.
    #[words("Post-event", "Damage")]
    Special,
    /// Before it is taken over from who built it.
    Commissioning,
    /// Before its maker's warranty runs out.
    EndOfWarranty,
    /// Before it is bought, insured or lent on.
    DueDiligence,
    /// To see whether it may run longer than it was built for.
    LifeExtension,
    /// Of pressure vessels, lifts and the like, as the law asks.
    Statutory,
    /// To see whether what was found before was put right.
    FollowUp,
    /// Something else.
    Other,
}

/// How something was looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum InspectionMethod {
    /// With the eye, from where one can stand.
    Visual,
    /// On ropes, or from a platform.
    #[words("Rope access")]
    Rope,
    /// From an aircraft without a crew.
    #[words("UAV")]
    Drone,
    /// By its heat: modules, joints, busbars.
    #[words("Infrared", "IR")]
    Thermography,
    /// By the light that modules give off under current.
    #[words("EL")]
    Electroluminescence,
    /// Current by voltage of strings.
    #[words("I-V curve")]
    IvCurve,
    /// With a camera inside: gearboxes, turbines.
    #[words("Borescope")]
    Endoscopy,
    /// By ultrasound, X-ray, eddy current or dye.
    #[words("NDT")]
    NonDestructive,
    /// By shaking and sound.
    Vibration,
    /// By samples of oil.
    OilAnalysis,
    /// By insulation, resistance and protection tests.
    Electrical,
    /// By divers or vehicles under water.
    #[words("Diver", "ROV")]
    Underwater,
    /// By survey marks, piezometers and other instruments.
    Instrumentation,
    /// Several of these.
    Combination,
}

/// How far a report is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum InspectionStatus {
    /// Written, not signed.
    Draft,
    /// Signed and handed in.
    #[words("Submitted")]
    Final,
    /// Taken by the authority without objection.
    Accepted,
    /// All that it asks for is done.
    Closed,
}

/// The condition that was found (after the US National Inventory of Dams).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum ConditionRating {
    /// No deficiency known or expected under any load.
    Satisfactory,
    /// None under normal loads; rare or extreme floods or earthquakes may show one.
    Fair,
    /// A deficiency under loads that may well come, or too little known to rule it out.
    Poor,
    /// A deficiency that has to be put right at once.
    Unsatisfactory,
    /// Not inspected, or not rated.
    #[words("Not Available")]
    NotRated,
}

examples!(
    InspectionReport::new(InspectionType::Periodic, day("2018-10-04"))
        .site_name("Edenville Dam")
        .status(InspectionStatus::Final)
        .equipment_type(EquipmentType::Structure)
        .method(InspectionMethod::Visual)
        .authority("Michigan Department of Environmental Quality")
        .inspector("Michigan Department of Environmental Quality")
        .condition_rating(ConditionRating::Fair)
        .findings("No deficiency found for normal loads; the spillways may be too small.")
        .recommendations("Have an engineer study the structure and the spillways' capacity.")
        .is_follow_up_required(true)
        .provenance(observed("Edenville 2018-10", "2018-10-04T00:00:00Z")),
    (|report| report.findings_count(-1), "findings_count", Rule::Min(0.0)),
    (|report| report.condition_grade("x".repeat(101)), "condition_grade", Rule::Length(100)),
);
