//! How plants, their equipment and whole grids did, period by period.
use super::EquipmentItem;
use crate::{
    area::AreaCodeSystem,
    energy::{EnergyMarket, EnergyProject, ProjectType},
    prelude::*,
};

/// One metric's value for one period, of a plant, a piece of equipment or an area of the grid.
#[derive(Table)]
#[table(
    domain = Operations,
    unique(source_id, external_id),
    index(metric, period_start_at),
    index(project_id, metric, period_start_at),
    index(equipment_id, metric, period_start_at),
    index(area_code, metric, period_start_at),
    index(tag_code, metric, period_start_at)
)]
pub struct PerformanceMetric {
    pub id: Id<PerformanceMetric>,
    /// What is measured or reckoned.
    pub metric: MetricType,
    /// UCUM code of the value's unit: `MW.h`, `kW`, `W/m2`, `1`.
    pub unit: Text<64>,
    /// When the period begins.
    pub period_start_at: Timestamp,
    /// When the period ends, itself outside; the start again for a reading of one moment.
    pub period_end_at: Timestamp,
    /// The number, in the unit that its column names; none where the source reports the period
    /// and has no number for it.
    pub value: Option<f64>,
    /// How the value stands for the period.
    pub statistic: Option<MetricStatistic>,
    /// The period's length as the source gives it, in ISO 8601: `PT15M`, `P1Y`.
    pub period_length: Option<Text<20>>,
    /// The plant that it is about.
    #[column(on_delete = SetNull)]
    pub project_id: Option<Id<EnergyProject>>,
    /// The plant as the source calls it, which may have hidden its name: `R15`.
    pub site_name: Option<Text<255>>,
    /// The piece that it is about.
    #[column(on_delete = SetNull)]
    pub equipment_id: Option<Id<EquipmentItem>>,
    /// The source's code for the unit, meter or piece: `ABRBO-1`, `2050.15.003.BLK01.PAD01.MTR01`.
    pub tag_code: Option<Text<100>>,
    /// The market or bidding zone that it is about.
    #[column(on_delete = SetNull)]
    pub market_id: Option<Id<EnergyMarket>>,
    /// The area that it is about, where it is about no single plant: `10Y1001A1001A47J`, `PGE`.
    pub area_code: Option<Text<64>>,
    /// The system that the area's code belongs to.
    pub area_code_system: Option<AreaCodeSystem>,
    /// What people call the area: `Avangrid Renewables, LLC`.
    pub area_name: Option<Text<255>>,
    /// The area at the other end of an exchange, in the same system of codes: `FPL`. A positive
    /// value flows out to it.
    pub counterpart_area_code: Option<Text<64>>,
    /// What people call the area at the other end.
    pub counterpart_area_name: Option<Text<255>>,
    /// ISO 3166-1 alpha-2 code of the country.
    pub country_code: Option<Text<2>>,
    /// What the energy comes from; none where it is of all kinds together.
    pub project_type: Option<ProjectType>,
    /// The kind of production more closely, in the source's code: `NG`, `B04`, `OffshoreWindPower`.
    pub production_code: Option<Text<64>>,
    /// Whether it was measured, and if not, how it came about.
    pub quality_type: Option<MetricQuality>,
    /// Share of the period that has readings.
    #[column(unit = "%", range = 0..=100)]
    pub completeness_percent: Option<Decimal<5, 2>>,
    /// How far it is to be believed, from 0 to 100, after the source's own flags.
    #[column(range = 0..=100)]
    pub data_quality: Option<Decimal<5, 2>>,
    pub provenance: Provenance,
    pub audit: Audit,
}

/// What is measured or reckoned of a plant, a piece of equipment or a grid (after IEC 61724-1,
/// IEC 61400-26, IEEE 762 and the grids' own reports).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum MetricType {
    /// Energy delivered to the grid; below zero where more was used than made.
    #[words("output_MWh", "Energy")]
    NetGeneration,
    /// Energy made, the plant's own use included.
    GrossGeneration,
    /// A meter's reading: it grows, and the energy of a period is a difference of two.
    #[words("energy_delivered")]
    EnergyCounter,
    /// Power given; below zero where it is drawn.
    #[words("AC_POWER", "generated_kW", "Power (kW)")]
    ActivePower,
    /// Power on the direct-current side.
    DcPower,
    /// Power that a model expects for the weather that was.
    #[words("expected_kW")]
    ExpectedPower,
    /// Energy that a model expects for the weather that was.
    ExpectedGeneration,
    /// Energy that could have been made and was held back.
    CurtailedEnergy,
    /// Power or energy that an area uses.
    #[words("consumption", "demand")]
    Load,
    /// Power or energy that flows from an area to its counterpart; below zero the other way.
    #[words("interchange")]
    Exchange,
    /// Generation as a share of what the capacity would give, as a ratio or in percent.
    #[words("load_factor")]
    CapacityFactor,
    /// Hours at full capacity that would give the same energy.
    FullLoadHours,
    /// Energy per capacity: kilowatt-hours by kilowatt-peak.
    SpecificYield,
    /// Yield as a share of what the sunlight on the modules would give at their rating.
    PerformanceRatio,
    /// Share of time in which it was able to run.
    #[words("availability")]
    TimeAvailability,
    /// Share of the possible energy that was made.
    #[words("production_availability")]
    EnergyAvailability,
    /// Share of time available, deratings counted by what they took (EAF).
    #[words("EAF")]
    EquivalentAvailability,
    /// Share of the time asked for that forced outages and deratings took (EFORd).
    #[words("EFORd", "EFOR")]
    EquivalentForcedOutageRate,
    /// Mean time between failures.
    #[words("MTBF")]
    TimeBetweenFailures,
    /// Mean time to repair.
    #[words("MTTR")]
    TimeToRepair,
    /// How often it was started.
    Starts,
    /// Hours that it was connected and running.
    ServiceHours,
    /// Fuel's heat for each unit of electricity.
    HeatRate,
    /// What comes out as a share of what goes in: of a store over a round trip.
    Efficiency,
    /// How full a store is.
    #[words("SoC")]
    StateOfCharge,
    /// What a store still holds as a share of what it held when new.
    #[words("SoH")]
    StateOfHealth,
    /// Sunlight on the plane of the modules.
    #[words("POAirradiance", "irrad_poa_Wm2", "Irradiance")]
    PlaneIrradiance,
    /// Sunlight on level ground.
    #[words("GHI")]
    HorizontalIrradiance,
    /// Output lost to dirt, as a share.
    SoilingLoss,
    /// Output lost for good each year.
    DegradationRate,
    /// Temperature of the air.
    #[words("temp_amb_C")]
    AmbientTemperature,
    /// Temperature at the back of a module.
    #[words("temp_mod_C")]
    ModuleTemperature,
    /// Wind at the site: on a turbine's nacelle, or beside the modules.
    #[words("wind_speed_ms", "Wind speed (m/s)")]
    WindSpeed,
    /// Water through the turbines or over the weir.
    WaterFlow,
    /// Level of the water behind a dam.
    ReservoirLevel,
    /// Carbon dioxide emitted.
    #[code("co2_emission")]
    Co2Emission,
}

/// How a value stands for its period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum MetricStatistic {
    /// The sum over the period.
    #[words("Sum")]
    Total,
    /// The mean over the period.
    #[words("Average", "Avg")]
    Mean,
    /// The smallest reading.
    #[words("Min")]
    Minimum,
    /// The largest reading.
    #[words("Max")]
    Maximum,
    /// The spread of the readings: their standard deviation.
    #[words("Std", "StdDev")]
    StandardDeviation,
    /// One reading, at the period's start.
    #[words("Sample", "Instantaneous")]
    Instant,
}

/// How a metric's value came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum MetricQuality {
    /// By an instrument, and settled.
    #[words("A04")]
    Measured,
    /// By an instrument, and open to correction.
    #[words("Provisional")]
    Preliminary,
    /// Corrected after it was first reported.
    #[words("A01")]
    Adjusted,
    /// Filled in where readings were missing.
    #[words("A03")]
    Estimated,
    /// From some of the readings that belong to it.
    #[words("A05")]
    Incomplete,
    /// Reckoned from other metrics, or by a model.
    Calculated,
    /// Said before the period came.
    Forecast,
    /// The source has none.
    #[words("A02", "Not available")]
    Missing,
    /// Outside what is possible, or marked as wrong by the source.
    Rejected,
}

examples!(
    PerformanceMetric::new(
        MetricType::NetGeneration,
        "MW.h",
        moment("2019-01-01T00:00:00Z"),
        moment("2020-01-01T00:00:00Z"),
    )
    .value(290247.215)
    .statistic(MetricStatistic::Total)
    .period_length("P1Y")
    .tag_code("ABRBO-1")
    .country_code("GB")
    .project_type(ProjectType::Wind)
    .quality_type(MetricQuality::Measured)
    .provenance(observed("annual-output ABRBO-1 2019", "2020-01-01T00:00:00Z")),
    (|metric| metric.completeness_percent(dec!(100.01)), "completeness_percent", Rule::Max(100.0)),
    (|metric| metric.value(f64::NAN), "value", Rule::Finite),
    (|metric| metric.country_code("GBR"), "country_code", Rule::Length(2)),
);
