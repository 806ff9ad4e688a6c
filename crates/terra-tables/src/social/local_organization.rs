//! Bodies that people near a project know and turn to.
use crate::{area::AreaCodeSystem, prelude::*, regulatory::LegalEntity};

/// A body that works in a place: a town, a utility, a co-operative, a community group.
#[derive(Table)]
#[table(
    domain = Social,
    unique(source_id, external_id),
    index(name),
    index(organization_type, country_code),
    index(country_code, region, county),
    index(registration_number),
    index(area_code),
    index(status)
)]
pub struct LocalOrganization {
    pub id: Id<LocalOrganization>,
    /// What the body calls itself.
    pub name: Text<255>,
    /// What kind of body it is.
    pub organization_type: LocalOrganizationType,
    /// Whether it still works.
    pub status: Option<LocalOrganizationStatus>,
    pub location: Option<LonLat>,
    /// What it is for and what it has done.
    pub description: Option<Text<4000>>,
    /// The same body as an organisation in law, where it is one.
    #[column(on_delete = SetNull)]
    pub entity_id: Option<Id<LegalEntity>>,
    /// Its form in law, in words: `community benefit society`.
    pub legal_form: Option<Text<255>>,
    /// Its number in the register of societies, charities or companies.
    pub registration_number: Option<Text<100>>,
    /// Who keeps that register: `Companies House`.
    pub registration_authority: Option<Text<255>>,
    /// Where it works, in words: `Swift and Big Stone counties`.
    pub area_served: Option<Text<500>>,
    /// Code of the area that it stands for, in the system that the next column names.
    pub area_code: Option<Text<64>>,
    /// The system that the area's code belongs to.
    pub area_code_system: Option<AreaCodeSystem>,
    /// Areas that it serves, as a list of the source's own codes.
    pub service_area_codes: Option<Json>,
    /// ISO 3166-1 alpha-2 code of the country.
    pub country_code: Option<Text<2>>,
    /// State, province or nation within the country.
    pub region: Option<Text<255>>,
    /// County, district or municipality.
    pub county: Option<Text<255>>,
    /// Street and place, as one would write to it.
    pub address: Option<Text<500>>,
    /// Post or zip code, with its leading zeros.
    pub postal_code: Option<Text<20>>,
    /// Address for letters by e-mail that the body itself makes public; no person's own.
    pub contact_email: Option<Text<254>>,
    /// Number to call that the body itself makes public, with the country's prefix.
    pub contact_phone: Option<Text<50>>,
    /// Page that describes it to people.
    pub homepage_url: Option<Text<2000>>,
    /// When people began it.
    pub founded_date: Option<Date>,
    /// When it ended.
    pub ended_date: Option<Date>,
    /// People who belong to it; of a utility its customers who are members.
    #[column(range = 0..)]
    pub members_count: Option<i32>,
    /// People who work for it and are paid.
    #[column(range = 0..)]
    pub employees_count: Option<i32>,
    pub provenance: Provenance,
    pub audit: Audit,
}

/// What kind of body it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum LocalOrganizationType {
    /// A city, town or village.
    #[words("city", "town")]
    Municipality,
    /// A county or district.
    County,
    /// A body of a state or province.
    #[words("state")]
    StateAgency,
    /// An indigenous nation or a body of one.
    #[words("tribe")]
    IndigenousNation,
    /// Who sells and delivers electricity, whoever owns it.
    #[words("utility")]
    ElectricUtility,
    /// Who sells and delivers gas, whoever owns it.
    GasUtility,
    /// Members own it and have one vote each; not a utility.
    #[words("co-operative")]
    Cooperative,
    /// A society run for the good of all, not of its members only.
    #[words("community benefit society", "bencom")]
    BenefitSociety,
    /// It holds land or money in trust for the place.
    #[words("development trust", "community trust")]
    CommunityTrust,
    /// Neighbours who act together, in law or not.
    #[words("community group")]
    CommunityGroup,
    /// It works for a cause and not for gain.
    #[words("nonprofit", "non-profit", "NGO")]
    Charity,
    /// A school, college or university.
    #[words("college", "university")]
    School,
    /// It stands for people at work.
    #[words("trade union")]
    Union,
    /// It stands for businesses.
    #[words("chamber of commerce")]
    BusinessAssociation,
    /// A company whose owners live there.
    LocalCompany,
    /// Another kind.
    Other,
}

/// Whether a body still works.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum LocalOrganizationStatus {
    /// It does.
    Active,
    /// It exists, and does nothing now.
    Dormant,
    /// It ended.
    Dissolved,
}

examples!(
    LocalOrganization::new("City of Minneapolis", LocalOrganizationType::Municipality)
        .status(LocalOrganizationStatus::Active)
        .location(place(-93.2655, 44.9773))
        .area_served("Minneapolis")
        .area_code("2743000")
        .area_code_system(AreaCodeSystem::CensusGeoid)
        .service_area_codes(json("[3336]"))
        .country_code("US")
        .region("Minnesota")
        .county("Hennepin")
        .address("350 South 5th Street, Minneapolis")
        .postal_code("55415")
        .homepage_url("https://www.minneapolismn.gov")
        .provenance(observed("mn-city-of-minneapolis", "2024-01-01T00:00:00Z")),
    (|row| row.members_count(-1), "members_count", Rule::Min(0.0)),
    (|row| row.postal_code("5".repeat(21)), "postal_code", Rule::Length(20)),
    (|row| row.country_code("USA"), "country_code", Rule::Length(2)),
);
