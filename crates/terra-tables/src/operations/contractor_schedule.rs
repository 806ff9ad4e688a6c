//! Who comes to work at a plant, with what, when and for how much.
use crate::{
    energy::{EnergyProject, MaintenanceSchedule},
    prelude::*,
};

/// A contractor's crew, crane or vessel: booked for a time, or offered with its rates and limits.
#[derive(Table)]
#[table(
    domain = Operations,
    unique(source_id, external_id),
    index(status, period_start_date),
    index(service_equipment_type, period_start_date),
    index(contractor, period_start_date),
    index(period_start_date, period_end_date)
)]
pub struct ContractorSchedule {
    pub id: Id<ContractorSchedule>,
    /// What the crew, crane or vessel is called.
    pub name: Text<255>,
    /// The firm that sends it.
    pub contractor: Option<Text<255>>,
    /// The contract's or order's own number.
    pub contract_number: Option<Text<100>>,
    /// What comes.
    pub service_equipment_type: Option<ServiceEquipmentType>,
    /// How firm the booking is; none for rates without a booking.
    pub status: Option<BookingStatus>,
    /// What it is called for.
    pub call_basis: Option<CallBasis>,
    /// The plant that it works at.
    #[column(on_delete = SetNull)]
    pub project_id: Option<Id<EnergyProject>>,
    /// The planned upkeep that it is booked for.
    #[column(on_delete = SetNull)]
    pub schedule_id: Option<Id<MaintenanceSchedule>>,
    /// What it is to do.
    pub description: Option<Text<4000>>,
    /// First day of the booking, mobilisation aside; of rates the first on which they hold.
    pub period_start_date: Option<Date>,
    /// Last day of the booking; of rates the last on which they hold.
    pub period_end_date: Option<Date>,
    /// Days that it stays at least once it was called.
    #[column(unit = "d", range = 0..)]
    pub charter_days: Option<i32>,
    /// Days from the call until it is ready at the plant.
    #[column(unit = "d", range = 0..)]
    pub mobilisation_days: Option<i32>,
    /// Hour of the day, local time, at which its work begins; 0 to 24 is around the clock.
    #[column(range = 0..=24)]
    pub workday_start_hour: Option<i32>,
    /// Hour of the day, local time, at which its work ends.
    #[column(range = 0..=24)]
    pub workday_end_hour: Option<i32>,
    /// Crews that work side by side.
    #[column(range = 0..)]
    pub crews_count: Option<i32>,
    /// Technicians in each crew.
    #[column(range = 0..)]
    pub technicians_count: Option<i32>,
    /// Whether it stays at the plant; false where it comes when called.
    pub is_on_site: Option<bool>,
    /// Where it sets out from: a port or a depot.
    pub home_base: Option<Text<255>>,
    /// Way from its port to the plant.
    #[column(unit = "km", range = 0..)]
    pub port_distance_km: Option<Decimal<12, 4>>,
    /// Speed on its way.
    #[column(unit = "km/h", range = 0..)]
    pub travel_speed_km_per_h: Option<Decimal<7, 3>>,
    /// Time to get one crew across to a turbine, or back.
    #[column(unit = "h", range = 0..)]
    pub crew_transfer_hours: Option<Decimal<6, 3>>,
    /// Strongest wind in which it travels; none where wind doesn't stop it.
    #[column(unit = "m/s", range = 0..=150)]
    pub max_travel_wind_speed_ms: Option<Decimal<5, 2>>,
    /// Strongest wind in which it works; none where wind doesn't stop it.
    #[column(unit = "m/s", range = 0..=150)]
    pub max_work_wind_speed_ms: Option<Decimal<5, 2>>,
    /// Highest significant wave height in which it travels; none on land.
    #[column(unit = "m", range = 0..=50)]
    pub max_travel_wave_height_meters: Option<Decimal<5, 2>>,
    /// Highest significant wave height in which it works; none on land.
    #[column(unit = "m", range = 0..=50)]
    pub max_work_wave_height_meters: Option<Decimal<5, 2>>,
    /// What the crane or vessel costs a day, without the crew.
    #[column(range = 0..)]
    pub equipment_day_rate: Option<Decimal<15, 2>>,
    /// What one technician costs a day; 0 where labour is paid for elsewhere.
    #[column(range = 0..)]
    pub technician_day_rate: Option<Decimal<15, 2>>,
    /// What one technician who is paid by the hour costs.
    #[column(range = 0..)]
    pub technician_hourly_rate: Option<Decimal<15, 2>>,
    /// What it costs to bring it and take it away.
    #[column(range = 0..)]
    pub mobilisation_cost: Option<Decimal<15, 2>>,
    /// What it cost in all.
    #[column(range = 0..)]
    pub total_cost: Option<Decimal<15, 2>>,
    /// ISO 4217 code of the currency that rates and costs are in.
    pub currency_code: Option<Text<3>>,
    pub provenance: Provenance,
    pub audit: Audit,
}

/// What comes to do work at a plant (its words are the capabilities of the wind industry's models).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum ServiceEquipmentType {
    /// Nobody: a reset from afar.
    #[words("RMT")]
    RemoteReset,
    /// Technicians with hand tools, in a van or on foot.
    Technicians,
    /// A boat that takes technicians out for the day; on land the truck that does.
    #[words("CTV", "Truck")]
    CrewTransferVessel,
    /// A ship that technicians live on.
    #[words("SOV")]
    ServiceOperationVessel,
    /// A helicopter.
    #[words("HEL")]
    Helicopter,
    /// An aircraft without a crew, for looking.
    #[words("DRN")]
    Drone,
    /// A small crane.
    #[words("SCN")]
    SmallCrane,
    /// A crane of middle size.
    #[words("MCN")]
    MediumCrane,
    /// A large crane, or the heavy-lift or jack-up vessel that bears one.
    #[words("LCN", "HLV", "JUV")]
    LargeCrane,
    /// A ship that lays and lifts cables.
    #[words("CAB", "CLV")]
    CableVessel,
    /// A ship for divers and underwater vehicles.
    #[words("DSV")]
    DivingSupportVessel,
    /// Tugs that bring a floating turbine to port.
    #[words("TOW")]
    Tug,
    /// A ship that sets and lifts anchors.
    #[words("AHV")]
    AnchorHandlingVessel,
    /// Several vessels that work as one.
    #[words("VSG")]
    VesselGroup,
    /// Something else.
    Other,
}

/// How firm a booking is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum BookingStatus {
    /// Asked for.
    Requested,
    /// Held, and may still be given up without a fee.
    #[words("Option", "Tentative")]
    Optioned,
    /// Agreed.
    #[words("Booked")]
    Confirmed,
    /// On its way.
    Mobilising,
    /// At work.
    OnSite,
    /// Done, and gone.
    Completed,
    /// Given up.
    #[words("Canceled")]
    Cancelled,
}

/// What something is called for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum CallBasis {
    /// Fixed dates.
    Scheduled,
    /// So many repairs that wait for it.
    Requests,
    /// So much output that is lost.
    Downtime,
    /// Each repair, at once.
    #[words("Unscheduled")]
    OnCall,
}

examples!(
    ContractorSchedule::new("Crew Transfer Vessel")
        .service_equipment_type(ServiceEquipmentType::CrewTransferVessel)
        .call_basis(CallBasis::Scheduled)
        .period_start_date(day("1998-01-01"))
        .period_end_date(day("2025-12-31"))
        .mobilisation_days(0)
        .crews_count(1)
        .technicians_count(3)
        .is_on_site(true)
        .port_distance_km(30)
        .travel_speed_km_per_h(dec!(37.04))
        .crew_transfer_hours(dec!(0.25))
        .max_travel_wave_height_meters(2)
        .max_work_wave_height_meters(2)
        .equipment_day_rate(dec!(3201.7))
        .technician_day_rate(0)
        .mobilisation_cost(0)
        .currency_code("USD")
        .provenance(observed("ctv", "2024-01-01T00:00:00Z")),
    (|booking| booking.workday_end_hour(25), "workday_end_hour", Rule::Max(24.0)),
    (|booking| booking.equipment_day_rate(-1), "equipment_day_rate", Rule::Min(0.0)),
    (
        |booking| booking.max_work_wave_height_meters(99),
        "max_work_wave_height_meters",
        Rule::Max(50.0)
    ),
);
