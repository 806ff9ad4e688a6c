//! Proofs that energy came from a renewable source.
use super::{EnergyProject, ProjectType};
use crate::prelude::*;

/// A batch of certificates with one fate: one for each megawatt hour that one plant made.
#[derive(Table)]
#[table(
    domain = Energy,
    unique(source_id, external_id),
    unique(registry, serial_number),
    index(status, vintage_year),
    index(certificate_type, vintage_year),
    index(owner),
    index(device_code)
)]
pub struct RenewableCertificate {
    pub id: Id<RenewableCertificate>,
    /// Who keeps the account: `PJM-GATS`, `Ofgem`, `AIB member Energinet`.
    pub registry: Text<255>,
    /// Number of the batch, or of its first certificate; unique within the registry.
    pub serial_number: Text<255>,
    /// The system that the certificates belong to.
    pub certificate_type: CertificateType,
    /// What has become of them.
    pub status: Option<CertificateStatus>,
    /// Number of the batch's last certificate; none where one number stands for all.
    pub last_serial_number: Option<Text<255>>,
    /// The project that made the energy; none while it isn't known which one that is.
    #[column(on_delete = SetNull)]
    pub project_id: Option<Id<EnergyProject>>,
    /// The plant's name in the registry.
    pub device_name: Option<Text<255>>,
    /// The plant's number in the registry.
    pub device_code: Option<Text<100>>,
    /// What the plant made energy from.
    pub project_type: Option<ProjectType>,
    /// The technology more closely, as a code or words of the registry: `T020001`, onshore wind.
    pub sub_type: Option<Text<100>>,
    /// ISO 3166-1 alpha-2 code of the country that the plant is in.
    pub country_code: Option<Text<2>>,
    /// State, province or nation within the country.
    pub region: Option<Text<255>>,
    /// When the plant began to sell energy; some buyers want new plants.
    pub commercial_operation_date: Option<Date>,
    /// The year in which the energy was made.
    #[column(range = 1990..=2200)]
    pub vintage_year: i32,
    /// First day on which the energy was made.
    pub period_start_date: Option<Date>,
    /// Last day on which the energy was made.
    pub period_end_date: Option<Date>,
    /// Energy that the batch stands for: a megawatt hour for each certificate.
    #[column(unit = "MW.h", range = 0..)]
    pub quantity_mwh: Decimal<14, 3>,
    /// Whether the plant got public support, as certificates of origin must say.
    pub has_public_support: Option<bool>,
    /// A label that it was granted besides: `Green-e`, `TÜV SÜD`.
    pub eco_label: Option<Text<100>>,
    /// When they were issued.
    pub issued_date: Option<Date>,
    /// After which day nobody may use them.
    pub expiry_date: Option<Date>,
    /// Who holds the account that they are in.
    pub owner: Option<Text<255>>,
    /// When they were used up; none while they can be traded.
    pub retired_date: Option<Date>,
    /// For whose use they were used up.
    pub retired_for: Option<Text<255>>,
    /// What for, as the registry writes it: a year's supply, an obligation, a label.
    pub retirement_reason: Option<Text<1000>>,
    pub provenance: Provenance,
    pub audit: Audit,
}

/// The system that certificates belong to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum CertificateType {
    /// Renewable energy certificate of North America.
    Rec,
    /// Guarantee of origin of the European Union and its neighbours.
    #[code("go")]
    GuaranteeOfOrigin,
    /// Renewable energy guarantee of origin of Great Britain.
    Rego,
    /// International REC, now I-TRACK, of countries without a system of their own.
    #[code("i_rec")]
    #[words("I-REC", "IREC", "I-TRACK(E)")]
    International,
    /// TIGR of the APX registry.
    Tigr,
    /// Large-scale generation certificate of Australia.
    Lgc,
    /// Small-scale technology certificate of Australia.
    Stc,
    /// Renewables obligation certificate of Great Britain, of which one may stand for more or
    /// less than a megawatt hour.
    Roc,
    /// Electricity certificate of Norway and Sweden.
    #[words("Elsertifikat", "Elcertifikat")]
    Elcert,
    /// Green electricity certificate of China.
    Gec,
    /// Something else.
    Other,
}

/// What has become of certificates.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum CertificateStatus {
    /// Issued, and free to be traded.
    #[words("Issued", "Available")]
    Active,
    /// Held for a sale or a use that is agreed.
    Reserved,
    /// Moved to another registry, where they live on.
    #[words("Transferred")]
    Exported,
    /// Used up: counted for somebody.
    #[words("Cancelled", "Redeemed", "Surrendered")]
    Retired,
    /// Too old to be used.
    Expired,
    /// Taken back by who issued them.
    #[words("Revoked")]
    Withdrawn,
}

examples!(
    RenewableCertificate::new(
        "AIB member Energinet",
        "571313000000000000000000000001",
        CertificateType::GuaranteeOfOrigin,
        2023,
        1200
    )
    .status(CertificateStatus::Retired)
    .last_serial_number("571313000000000000000000001200")
    .project_id(Id::fresh())
    .device_name("Anholt Havmøllepark")
    .project_type(ProjectType::Wind)
    .sub_type("T020002")
    .country_code("DK")
    .commercial_operation_date(day("2013-06-30"))
    .period_start_date(day("2023-05-01"))
    .period_end_date(day("2023-05-31"))
    .has_public_support(true)
    .issued_date(day("2023-06-20"))
    .expiry_date(day("2024-05-31"))
    .retired_date(day("2024-03-14"))
    .retirement_reason("Disclosure for 2023")
    .provenance(Provenance {
        is_synthetic: true,
        ..observed("571313000000000000000000000001", "2024-03-14T00:00:00Z")
    }),
    (|batch| batch.quantity_mwh(-1), "quantity_mwh", Rule::Min(0.0)),
    (|batch| batch.vintage_year(23), "vintage_year", Rule::Min(1990.0)),
    (|batch| batch.serial_number("9".repeat(256)), "serial_number", Rule::Length(255)),
);
