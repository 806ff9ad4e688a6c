//! Emissions that a project avoided or removed, made into credits.
use super::{EnergyProject, ProjectType};
use crate::prelude::*;

/// A batch of credits with one fate, or a project's registration before any were issued.
///
/// An allowance to emit is no credit: it stands with the carbon markets.
#[derive(Table)]
#[table(
    domain = Energy,
    unique(source_id, external_id),
    unique(registry, serial_number),
    index(status, vintage_year),
    index(registry, registry_project_code),
    index(country_code, project_type),
    index(methodology)
)]
pub struct CarbonCredit {
    pub id: Id<CarbonCredit>,
    /// What the project is called in the registry.
    pub name: Text<255>,
    /// Who keeps the account: `CDM`, `Verra`, `Gold Standard`.
    pub registry: Text<255>,
    /// What has become of the credits, or of the registration.
    pub status: Option<CarbonCreditStatus>,
    /// The project's number in the registry: `5577`.
    pub registry_project_code: Option<Text<50>>,
    /// The energy project that earns them; none for forests and the like.
    #[column(on_delete = SetNull)]
    pub project_id: Option<Id<EnergyProject>>,
    /// What the registry calls one credit.
    pub credit_type: Option<CarbonCreditType>,
    /// What the project makes energy from.
    pub project_type: Option<ProjectType>,
    /// Whether it avoids emissions or takes carbon out of the air.
    pub mitigation_type: Option<MitigationType>,
    /// Rules by which the tonnes were counted: `ACM0002`, `VM0042`.
    pub methodology: Option<Text<100>>,
    /// The CDM's sector, from 1, energy industries, to 16, carbon capture.
    #[column(range = 1..=16)]
    pub sectoral_scope: Option<i32>,
    /// ISO 3166-1 alpha-2 code of the host country.
    pub country_code: Option<Text<2>>,
    /// State, province or nation within the country.
    pub region: Option<Text<255>>,
    /// Who applied for the registration.
    pub developer: Option<Text<255>>,
    /// The body that checked the plan or the tonnes.
    pub verifier: Option<Text<255>>,
    /// When the project was registered.
    pub registered_date: Option<Date>,
    /// First day on which it can earn credits.
    pub crediting_period_start_date: Option<Date>,
    /// Last day on which it can earn credits.
    pub crediting_period_end_date: Option<Date>,
    /// Credits that its plan expects in a year.
    #[column(unit = "t{CO2e}", range = 0..)]
    pub expected_annual_tco2e: Option<Decimal<15, 3>>,
    /// Number of the batch, or of its first credit; none before credits were issued.
    pub serial_number: Option<Text<255>>,
    /// Number of the batch's last credit.
    pub last_serial_number: Option<Text<255>>,
    /// The year in which the tonnes were avoided or removed.
    #[column(range = 1990..=2200)]
    pub vintage_year: Option<i32>,
    /// First day on which they were.
    pub period_start_date: Option<Date>,
    /// Last day on which they were.
    pub period_end_date: Option<Date>,
    /// Credits in the batch, one for each tonne; none where only the registration is known.
    #[column(unit = "t{CO2e}", range = 0..)]
    pub quantity_tco2e: Option<Decimal<15, 3>>,
    /// When they were issued.
    pub issued_date: Option<Date>,
    /// Who holds the account that they are in.
    pub owner: Option<Text<255>>,
    /// When they were used up; none while they can be traded.
    pub retired_date: Option<Date>,
    /// For whose use they were used up.
    pub retired_for: Option<Text<255>>,
    /// What for, as the registry writes it.
    pub retirement_reason: Option<Text<1000>>,
    /// Whether the host country takes them off its own account (Paris Agreement, article 6).
    pub has_corresponding_adjustment: Option<bool>,
    /// Whether airlines may use them (CORSIA).
    pub is_corsia_eligible: Option<bool>,
    /// The registry's page of the project.
    pub homepage_url: Option<Text<2000>>,
    pub provenance: Provenance,
    pub audit: Audit,
}

/// What a registry calls one credit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum CarbonCreditType {
    /// Certified emission reduction of the Clean Development Mechanism.
    Cer,
    /// Emission reduction unit of Joint Implementation.
    Eru,
    /// Article 6.4 emission reduction of the Paris Agreement.
    #[code("a6_4er")]
    #[words("A6.4ER")]
    Article6,
    /// Verified carbon unit of Verra.
    Vcu,
    /// Verified emission reduction of the Gold Standard.
    #[code("gs_ver")]
    #[words("GS VER")]
    GoldStandardVer,
    /// Emission reduction tonne of the American Carbon Registry.
    Ert,
    /// Climate reserve tonne of the Climate Action Reserve.
    Crt,
    /// California's offset under its cap.
    Arboc,
    /// Australian carbon credit unit.
    Accu,
    /// China's certified emission reduction.
    Ccer,
    /// CO2 removal certificate of Puro.
    Corc,
    /// Something else.
    Other,
}

/// What has become of credits, or of a registration.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum CarbonCreditStatus {
    /// The project is registered; this row says nothing of credits.
    Registered,
    /// Issued, and free to be traded.
    #[words("Available", "Active")]
    Issued,
    /// Kept back as cover for forests that may burn.
    Buffer,
    /// Used up: counted for somebody.
    Retired,
    /// Made void, counted for nobody.
    #[words("Voluntarily cancelled")]
    Cancelled,
    /// Taken back, because the tonnes came to nothing.
    #[words("Invalidated")]
    Reversed,
    /// Too old to be used.
    Expired,
}

/// Whether emissions are avoided or carbon is removed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum MitigationType {
    /// Less is emitted than would be.
    #[words("Avoidance", "Emission reduction")]
    Reduction,
    /// Carbon is taken out of the air and kept.
    Removal,
    /// Both, in one project.
    Mixed,
}

examples!(
    CarbonCredit::new("La Venta II", "CDM")
        .status(CarbonCreditStatus::Registered)
        .registry_project_code("0846")
        .project_id(Id::fresh())
        .credit_type(CarbonCreditType::Cer)
        .project_type(ProjectType::Wind)
        .mitigation_type(MitigationType::Reduction)
        .methodology("ACM0002")
        .sectoral_scope(1)
        .country_code("MX")
        .region("Oaxaca")
        .developer("Comisión Federal de Electricidad")
        .homepage_url("https://cdm.unfccc.int")
        .provenance(observed("CDMDB0000846", "2017-01-01T00:00:00Z")),
    (|credit| credit.quantity_tco2e(-1), "quantity_tco2e", Rule::Min(0.0)),
    (|credit| credit.sectoral_scope(17), "sectoral_scope", Rule::Max(16.0)),
    (|credit| credit.vintage_year(17), "vintage_year", Rule::Min(1990.0)),
);
