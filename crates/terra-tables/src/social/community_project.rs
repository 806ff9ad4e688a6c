//! Energy that belongs to the people who live near it.
use super::LocalOrganization;
use crate::{
    energy::{EnergyProject, ProjectStatus},
    prelude::*,
};

/// A project owned or led by a community.
#[derive(Table)]
#[table(
    domain = Social,
    unique(source_id, external_id),
    index(status),
    index(country_code, technology)
)]
pub struct CommunityProject {
    pub id: Id<CommunityProject>,
    /// What the community calls it.
    pub name: Text<255>,
    /// What it builds or does.
    pub technology: CommunityTechnology,
    /// How far it has come.
    pub status: ProjectStatus,
    pub location: Option<LonLat>,
    /// The body that runs it, where the atlas knows that body.
    #[column(on_delete = SetNull)]
    pub organization_id: Option<Id<LocalOrganization>>,
    /// The plant that it is, or has a share in.
    #[column(on_delete = SetNull)]
    pub project_id: Option<Id<EnergyProject>>,
    /// What it is for and how it came about.
    pub description: Option<Text<4000>>,
    /// The form in which people own it.
    pub ownership_model: Option<OwnershipModel>,
    /// The name of the body that runs it, or applies to, as the source writes it.
    pub operator: Option<Text<255>>,
    /// Nameplate capacity, in electric power or in heat.
    #[column(unit = "kW", range = 0..)]
    pub capacity_kw: Option<Decimal<12, 3>>,
    /// What it makes, or saves, in a year.
    #[column(unit = "MW.h", range = 0..)]
    pub annual_generation_mwh: Option<Decimal<14, 3>>,
    /// Share of it that the community owns.
    #[column(unit = "%", range = 0..=100)]
    pub community_share_percent: Option<Decimal<5, 2>>,
    /// People who hold a part of it.
    #[column(range = 0..)]
    pub members_count: Option<i32>,
    /// Homes that it supplies, or that save by it.
    #[column(range = 0..)]
    pub households_count: Option<i32>,
    /// Money that members and supporters put in, in the currency that the next column names.
    #[column(range = 0..)]
    pub raised_amount: Option<Decimal<15, 2>>,
    /// ISO 4217 code of the currency that the money is in.
    pub raised_amount_currency: Option<Text<3>>,
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
    /// When people began it.
    pub founded_date: Option<Date>,
    /// When it began to run, or is to.
    pub commercial_operation_date: Option<Date>,
    /// Page that describes it to people.
    pub homepage_url: Option<Text<2000>>,
    pub provenance: Provenance,
    pub audit: Audit,
}

/// What a community builds or does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum CommunityTechnology {
    /// Cells on roofs or on the ground.
    #[words("Solar Photovoltaics")]
    Solar,
    /// One turbine or more.
    #[words("Wind Onshore", "Wind Offshore")]
    Wind,
    /// A small plant on a stream.
    #[words("Small Hydro", "Large Hydro")]
    Hydro,
    /// Wood, biogas, and gas made from waste.
    #[words("Biomass (dedicated)", "Anaerobic Digestion", "Advanced Conversion Technologies")]
    Bioenergy,
    /// Batteries, alone or beside another plant.
    #[words("Battery")]
    Storage,
    /// Heat pumps.
    #[words("Ground Source Heat Pumps")]
    HeatPump,
    /// Heat brought to several buildings.
    HeatNetwork,
    /// Several of these on a grid of its own.
    Microgrid,
    /// Insulation and other ways to need less.
    Efficiency,
    /// Charging points and shared vehicles.
    Transport,
    /// Something else, waves and tides among it.
    #[words("Tidal Barrage and Tidal Stream", "Shoreline Wave")]
    Other,
}

/// The form in which people own a project.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum OwnershipModel {
    /// Members own it and have one vote each.
    Cooperative,
    /// A society run for the good of all, not of its members only.
    BenefitSociety,
    /// Held in trust for the place.
    Trust,
    /// A town or county.
    Municipal,
    /// An indigenous nation or its company.
    Indigenous,
    /// A company whose shareholders live there.
    Company,
    /// The community holds a part of a commercial project.
    SharedOwnership,
    /// Another form.
    Other,
}

examples!(
    CommunityProject::new(
        "Lower Pennington Farm",
        CommunityTechnology::Solar,
        ProjectStatus::Operating,
    )
    .location(place(-1.5501, 50.7398))
    .organization_id(Id::fresh())
    .operator("West Solent Solar Cooperative")
    .ownership_model(OwnershipModel::Cooperative)
    .capacity_kw(2700)
    .community_share_percent(100)
    .country_code("GB")
    .region("South East")
    .county("Hampshire")
    .address("Lower Pennington Lane, Pennington, Lymington")
    .postal_code("SO41 8AL")
    .commercial_operation_date(day("2014-06-27"))
    .provenance(observed("1907", "2014-08-04T00:00:00Z")),
    (|project| project.capacity_kw(dec!(-0.5)), "capacity_kw", Rule::Min(0.0)),
    (
        |project| project.community_share_percent(dec!(100.5)),
        "community_share_percent",
        Rule::Max(100.0)
    ),
);
