//! Who waits for a connection to the grid.
use crate::{
    area::AreaCodeSystem,
    energy::{EnergyProject, GridInterconnection, ProjectType, Substation},
    prelude::*,
};

/// One request to connect a plant, a store, a load or a line to a grid.
#[derive(Table)]
#[table(
    domain = Regulatory,
    name = "interconnection_queues",
    unique(source_id, external_id),
    index(grid_operator, queue_number),
    index(status, requested_date),
    index(project_type, status, capacity_mw),
    index(country_code, region, status),
    index(study_phase, status),
    index(cluster),
    index(proposed_operation_date)
)]
pub struct InterconnectionRequest {
    pub id: Id<InterconnectionRequest>,
    /// The number that the grid's operator gave the request: `AE2-341`, `1236`.
    pub queue_number: Text<100>,
    /// Whether the request still stands.
    pub status: Option<QueueStatus>,
    /// What the project is called; queues often keep it back.
    pub name: Option<Text<255>>,
    /// What is to be connected.
    pub request_type: Option<QueueRequestType>,
    pub location: Option<LonLat>,
    /// The project that wants to connect.
    #[column(on_delete = SetNull)]
    pub project_id: Option<Id<EnergyProject>>,
    /// The connection that came of it, once it is agreed.
    #[column(on_delete = SetNull)]
    pub interconnection_id: Option<Id<GridInterconnection>>,
    /// Who runs the grid and keeps the queue: `PJM`, `CAISO`, `National Grid ESO`.
    pub grid_operator: Option<Text<255>>,
    /// The utility whose wires it would meet.
    pub transmission_owner: Option<Text<255>>,
    /// Who asks; queues often keep it back.
    pub developer: Option<Text<255>>,
    /// What it makes energy from, or that it stores it; of a hybrid what it makes most from.
    pub project_type: Option<ProjectType>,
    /// What it makes energy from, in the queue's words: `Solar+Battery`.
    pub sub_type: Option<Text<100>>,
    /// Power asked for at the point of interconnection, all kinds together.
    #[column(unit = "MW", range = 0..)]
    pub capacity_mw: Option<Decimal<12, 6>>,
    /// Power that it can give in summer, where the queue tells the seasons apart.
    #[column(unit = "MW", range = 0..)]
    pub summer_capacity_mw: Option<Decimal<12, 6>>,
    /// Power that it can give in winter, where the queue tells the seasons apart.
    #[column(unit = "MW", range = 0..)]
    pub winter_capacity_mw: Option<Decimal<12, 6>>,
    /// Power of the store behind the same point; none where there is none or it isn't said.
    #[column(unit = "MW", range = 0..)]
    pub storage_capacity_mw: Option<Decimal<12, 6>>,
    /// Each kind of a hybrid with its power, as a list: `[{"type": "solar", "capacity_mw": 200}]`.
    pub resources: Option<Json>,
    /// Whether all it makes can be delivered, or what the grid has room for.
    pub service_type: Option<InterconnectionService>,
    /// The substation or line that it would meet, in the queue's words.
    pub point_of_interconnection: Option<Text<255>>,
    /// The substation that it would meet.
    #[column(on_delete = SetNull)]
    pub substation_id: Option<Id<Substation>>,
    /// Voltage at the point of interconnection.
    #[column(unit = "kV", range = 0..=1500)]
    pub voltage_kv: Option<Decimal<9, 3>>,
    /// ISO 3166-1 alpha-2 code of the country.
    pub country_code: Option<Text<2>>,
    /// State, province or nation within the country.
    pub region: Option<Text<255>>,
    /// County, district or municipality.
    pub county: Option<Text<255>>,
    /// Code of the county or another area, in the system that the next column names.
    pub area_code: Option<Text<64>>,
    /// The system that the area's code belongs to.
    pub area_code_system: Option<AreaCodeSystem>,
    /// The cluster, cycle or window that it is studied with: `DISIS-2021-001`.
    pub cluster: Option<Text<100>>,
    /// The study or agreement that it has come to.
    pub study_phase: Option<InterconnectionStudyPhase>,
    /// How far what is to be connected has come outside the queue.
    pub development_stage: Option<QueueDevelopmentStage>,
    /// When it entered the queue, which settles its rank.
    pub requested_date: Option<Date>,
    /// When the interconnection agreement was signed.
    pub agreement_date: Option<Date>,
    /// When it was withdrawn, by who asked or by the operator.
    pub withdrawn_date: Option<Date>,
    /// Why it was withdrawn.
    pub withdrawal_reason: Option<Text<500>>,
    /// When who asks means to begin to run.
    pub proposed_operation_date: Option<Date>,
    /// The year who asks means to begin to run, where no more is known.
    #[column(range = 1900..=2200)]
    pub proposed_operation_year: Option<i32>,
    /// When it did begin to run.
    pub commercial_operation_date: Option<Date>,
    /// What connecting it costs in all, by the latest study.
    #[column(range = 0..)]
    pub interconnection_cost: Option<Decimal<15, 2>>,
    /// Its share of what the grid beyond the point of interconnection needs.
    #[column(range = 0..)]
    pub network_upgrade_cost: Option<Decimal<15, 2>>,
    /// What the point of interconnection itself costs.
    #[column(range = 0..)]
    pub interconnection_facilities_cost: Option<Decimal<15, 2>>,
    /// ISO 4217 code of the currency that the costs are in.
    pub currency_code: Option<Text<3>>,
    /// The year whose prices the costs are in.
    #[column(range = 1800..=2200)]
    pub base_year: Option<i32>,
    /// What the queue remarks.
    pub comment: Option<Text<4000>>,
    /// Page that says what is said here.
    pub source_url: Option<Text<2000>>,
    pub provenance: Provenance,
    pub audit: Audit,
}

/// Whether a request still stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum QueueStatus {
    /// It is in the queue.
    #[words(
        "In Queue",
        "Pending",
        "under_consideration",
        "planned_not_yet_permitting",
        "in_permitting",
        "confirmed",
        "under_construction"
    )]
    Active,
    /// It is in the queue, and its study or agreement is halted.
    #[words("On Hold")]
    Suspended,
    /// It left the queue without being connected.
    #[words("Cancelled", "Deactivated", "Annulled")]
    Withdrawn,
    /// It is connected and runs.
    #[words("Done", "In Service", "Completed")]
    Operational,
}

/// What a request is to connect.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum QueueRequestType {
    /// A plant.
    Generation,
    /// A store alone.
    Storage,
    /// A plant and a store behind one point.
    Hybrid,
    /// A user of power.
    Load,
    /// A line, or a link between grids.
    #[words("Merchant Transmission")]
    Transmission,
}

/// How much of what a plant makes the grid must be able to take.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum InterconnectionService {
    /// What the grid has room for at the time.
    #[words("ERIS", "Energy Only", "Energy Resource", "Non-firm", "Energy")]
    EnergyResource,
    /// All of it, at the peak, as capacity that counts.
    #[words("NRIS", "Full Capacity", "Network Resource", "Firm", "Capacity")]
    NetworkResource,
    /// A part of it as capacity that counts.
    #[words("Partial Capacity", "ERIS/NRIS")]
    Partial,
}

/// How far a request has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum InterconnectionStudyPhase {
    /// No study has begun.
    #[words("Not Started")]
    NotStarted,
    /// Whether it can be done at all.
    #[words("Feasibility Study")]
    Feasibility,
    /// What a whole cluster does to the grid.
    #[words("Cluster Study", "Phase 1 Study", "Phase 2 Study", "Phase 3 Study", "Phase 4 Study")]
    Cluster,
    /// What it does to the grid.
    #[words("System Impact Study")]
    SystemImpact,
    /// What must be built for it, and for how much.
    #[words("Facility Study", "Facilities Study")]
    Facilities,
    /// The agreement is being settled.
    #[words("IA Pending", "IA in Progress")]
    AgreementPending,
    /// The agreement is signed.
    #[words("IA Executed")]
    AgreementExecuted,
    /// Its connection is being built.
    #[words("Under Construction")]
    Construction,
    /// It is connected.
    #[words("Operational", "In Service")]
    Connected,
}

/// How far what is to be connected has come (the statuses of ENTSO-E's ten-year plan).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum QueueDevelopmentStage {
    /// It is an idea among others.
    UnderConsideration,
    /// It is meant to be built, and no permit is asked for.
    PlannedNotYetPermitting,
    /// Permits are asked for.
    InPermitting,
    /// A law or a regulator has settled that it will be built.
    Confirmed,
    /// It is being built.
    UnderConstruction,
    /// It is built.
    Completed,
}

examples!(
    InterconnectionRequest::new("1236")
        .status(QueueStatus::Active)
        .request_type(QueueRequestType::Transmission)
        .location(place(12.492828, 55.609384))
        .grid_operator("Energinet")
        .sub_type("underground or submarine link")
        .capacity_mw(600)
        .country_code("DK")
        .development_stage(QueueDevelopmentStage::UnderConsideration)
        .proposed_operation_year(2033)
        .source_url(
            "https://tyndp2020-project-platform.azurewebsites.net/projectsheets/transmission/234"
        )
        .provenance(observed("new_links/TYNDP2020_0", "2020-12-31T00:00:00Z")),
    (|row| row.capacity_mw(-600), "capacity_mw", Rule::Min(0.0)),
    (|row| row.voltage_kv(380_000), "voltage_kv", Rule::Max(1500.0)),
    (|row| row.proposed_operation_year(33), "proposed_operation_year", Rule::Min(1900.0)),
);
