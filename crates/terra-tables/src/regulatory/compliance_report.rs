//! Whether who emits answers for it.
use super::LegalEntity;
use crate::{energy::EnergyProject, prelude::*};

/// One installation's year under a scheme that caps or prices emissions.
#[derive(Table)]
#[table(
    domain = Regulatory,
    unique(source_id, external_id),
    index(regime, year),
    index(installation_code, year),
    index(compliance_status, year),
    index(country_code, year),
    index(year, verified_emissions_tco2e)
)]
pub struct ComplianceReport {
    pub id: Id<ComplianceReport>,
    /// The scheme that it answers to.
    pub regime: ComplianceRegime,
    /// The account or installation in the scheme's registry: `92917`.
    pub installation_code: Text<100>,
    /// Calendar year that the emissions are of; they are reported in the next.
    #[column(range = 1990..=2200)]
    pub year: i32,
    /// What the registry calls the installation.
    pub name: Option<Text<255>>,
    pub location: Option<LonLat>,
    /// The organisation that answers for it.
    #[column(on_delete = SetNull)]
    pub entity_id: Option<Id<LegalEntity>>,
    /// The plant that it is, or is a part of.
    #[column(on_delete = SetNull)]
    pub project_id: Option<Id<EnergyProject>>,
    /// The account's holder, as the registry writes it.
    pub operator: Option<Text<255>>,
    /// Number of the permit to emit.
    pub permit_number: Option<Text<100>>,
    /// What the installation does, in the scheme's codes: `20` is combustion of fuels in the EU's.
    pub regulated_activity_code: Option<Text<20>>,
    /// Its branch, by the class of NACE or another industry code: `35.11`.
    pub industry_code: Option<Text<20>>,
    /// ISO 3166-1 alpha-2 code of the country.
    pub country_code: Option<Text<2>>,
    /// State, province or nation within the country.
    pub region: Option<Text<255>>,
    /// Street and place, as one would write to it.
    pub address: Option<Text<500>>,
    /// Post or zip code, with its leading zeros.
    pub postal_code: Option<Text<20>>,
    /// Emissions of the year as an independent verifier confirmed them; none where the
    /// installation was excluded or did not report.
    #[column(unit = "t{CO2e}", range = 0..)]
    pub verified_emissions_tco2e: Option<Decimal<15, 2>>,
    /// Allowances given for nothing for the year; one stands for one tonne.
    #[column(unit = "t{CO2e}", range = 0..)]
    pub free_allocation_tco2e: Option<Decimal<15, 2>>,
    /// Allowances given from the reserve for new entrants.
    #[column(unit = "t{CO2e}", range = 0..)]
    pub reserve_allocation_tco2e: Option<Decimal<15, 2>>,
    /// Allowances given to power plants in return for modernising, as Article 10c of the EU's
    /// directive allows.
    #[column(unit = "t{CO2e}", range = 0..)]
    pub transitional_allocation_tco2e: Option<Decimal<15, 2>>,
    /// Allowances and credits handed in for the year.
    #[column(unit = "t{CO2e}", range = 0..)]
    pub surrendered_tco2e: Option<Decimal<15, 2>>,
    /// Verified emissions since the scheme or its period began, this year included.
    #[column(unit = "t{CO2e}", range = 0..)]
    pub cumulative_emissions_tco2e: Option<Decimal<15, 2>>,
    /// Allowances handed in since the scheme or its period began, this year included.
    #[column(unit = "t{CO2e}", range = 0..)]
    pub cumulative_surrendered_tco2e: Option<Decimal<15, 2>>,
    /// Whether it did what the scheme asks.
    pub compliance_status: Option<ComplianceStatus>,
    /// Who verified the report.
    pub verifier: Option<Text<255>>,
    /// When the verified report was handed in.
    pub submitted_date: Option<Date>,
    /// What it was fined for the year, in the currency that the next column names.
    #[column(range = 0..)]
    pub penalty_amount: Option<Decimal<15, 2>>,
    /// ISO 4217 code of the currency that the fine is in.
    pub currency_code: Option<Text<3>>,
    /// What the source remarks on the year.
    pub comment: Option<Text<4000>>,
    /// Page of the installation in the registry.
    pub source_url: Option<Text<2000>>,
    pub provenance: Provenance,
    pub audit: Audit,
}

/// A scheme that caps or prices emissions, or makes them known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum ComplianceRegime {
    /// Emissions trading of the European Union, Norway, Iceland and Liechtenstein.
    #[words("EU ETS", "EUTL")]
    EuEts,
    /// Emissions trading of the United Kingdom, since 2021.
    #[words("UK ETS")]
    UkEts,
    /// Emissions trading of Switzerland.
    #[words("Swiss ETS", "CH ETS")]
    ChEts,
    /// Power plants of the north-east of the United States: RGGI.
    #[words("Regional Greenhouse Gas Initiative")]
    Rggi,
    /// California's cap and trade.
    #[words("California Cap-and-Trade")]
    California,
    /// Québec's cap and trade.
    #[words("Québec Cap-and-Trade", "Quebec Cap-and-Trade")]
    Quebec,
    /// Washington's cap and invest.
    #[words("Washington Cap-and-Invest")]
    Washington,
    /// Emissions trading of China.
    #[words("China National ETS")]
    CnEts,
    /// Emissions trading of the Republic of Korea.
    #[words("K-ETS")]
    KrEts,
    /// Emissions trading of New Zealand.
    #[words("NZ ETS")]
    NzEts,
    /// Australia's safeguard mechanism.
    #[words("Safeguard Mechanism")]
    AuSafeguard,
    /// The United States' greenhouse gas reporting programme, which caps nothing.
    #[words("GHGRP")]
    UsGhgrp,
    /// Another scheme.
    Other,
}

/// Whether an installation did what its scheme asks; the letters are the EU registry's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum ComplianceStatus {
    /// It handed in as many allowances as it emitted, or more (A).
    #[words("A")]
    Compliant,
    /// It handed in too few (B).
    #[words("B")]
    Short,
    /// It did not report its emissions in time (C).
    #[words("C", "Not Reported")]
    NotReported,
    /// The authority corrected the emissions, and finds that it fell short (D).
    #[words("D")]
    CorrectedShort,
    /// The authority corrected the emissions, and finds that it complied (E).
    #[words("E")]
    CorrectedCompliant,
    /// The authority suspended reporting or surrender (X).
    #[words("X")]
    Suspended,
    /// It was outside the scheme that year.
    Excluded,
}

examples!(
    ComplianceReport::new(ComplianceRegime::EuEts, "92917", 2018)
        .name("Elektrownia Bełchatów")
        .location(place(19.3306, 51.2664))
        .operator("PGE Górnictwo i Energetyka Konwencjonalna S.A.")
        .regulated_activity_code("20")
        .industry_code("35.11")
        .country_code("PL")
        .region("Łódzkie")
        .verified_emissions_tco2e(38_348_069)
        .provenance(observed("92917/2018", "2018-12-31T00:00:00Z")),
    (|row| row.verified_emissions_tco2e(-1), "verified_emissions_tco2e", Rule::Min(0.0)),
    (|row| row.year(18), "year", Rule::Min(1990.0)),
    (|row| row.currency_code("euro"), "currency_code", Rule::Length(3)),
);
