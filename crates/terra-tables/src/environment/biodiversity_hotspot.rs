//! Where life is rich, rare or protected.
use crate::{area::AreaCodeSystem, prelude::*};

/// An area or site that matters for nature: a hotspot, a protected area, a place where species
/// were counted, or the part of an area that one species lives in.
#[derive(Table)]
#[table(
    domain = Environment,
    unique(source_id, external_id),
    index(site_type, country_code),
    index(iucn_category),
    index(scientific_name, area_code),
    index(area_code)
)]
pub struct BiodiversityHotspot {
    pub id: Id<BiodiversityHotspot>,
    /// What the area or site is called.
    pub name: Text<255>,
    /// Why it matters.
    pub site_type: BiodiversitySiteType,
    /// A point within it, or where the survey was.
    pub location: Option<LonLat>,
    /// Its outline, or the line that was walked.
    pub geometry: Option<Geometry>,
    /// What it is known for.
    pub description: Option<Text<4000>>,
    /// Its legal title in its own country's words: `National Park`, `Ramsar Site`.
    pub designation: Option<Text<255>>,
    /// How strictly it is protected.
    pub iucn_category: Option<IucnCategory>,
    /// How far its protection has come.
    pub status: Option<ProtectionStatus>,
    /// The year of its present status.
    #[column(range = 1500..=2200)]
    pub designation_year: Option<i32>,
    /// Who manages it.
    pub authority: Option<Text<255>>,
    /// Whose the land, or the survey, is.
    pub owner: Option<Text<255>>,
    /// What other registers call it, by register: `{"wdpa": "555744217", "kba": "19765"}`.
    pub identifiers: Option<Json>,
    /// ISO 3166-1 alpha-2 code of the country; none where it spans several.
    pub country_code: Option<Text<2>>,
    /// State, province or nation within the country.
    pub region: Option<Text<255>>,
    /// County, district or municipality.
    pub county: Option<Text<255>>,
    /// The place within the municipality, by its local name.
    pub locality: Option<Text<255>>,
    /// Code of the area that the figures are of, where it has one: `53073`.
    pub area_code: Option<Text<64>>,
    /// The system that the area's code belongs to.
    pub area_code_system: Option<AreaCodeSystem>,
    /// What that area is called.
    pub area_name: Option<Text<255>>,
    /// How far the position may be off.
    #[column(unit = "m", range = 0..)]
    pub position_accuracy_meters: Option<Decimal<9, 2>>,
    /// Size of it, land and sea together; of a hotspot its original extent.
    #[column(unit = "km2", range = 0..)]
    pub site_area_km2: Option<Decimal<14, 4>>,
    /// The part of it that is sea.
    #[column(unit = "km2", range = 0..)]
    pub marine_area_km2: Option<Decimal<14, 4>>,
    /// Share of it that is protected by law.
    #[column(unit = "%", range = 0..=100)]
    pub protected_percent: Option<Decimal<5, 2>>,
    /// Share of its original vegetation that is left; a hotspot has 30 or less.
    #[column(unit = "%", range = 0..=100)]
    pub intact_percent: Option<Decimal<5, 2>>,
    /// Species recorded there, of all groups that were looked at.
    #[column(range = 0..)]
    pub species_count: Option<i32>,
    /// Species there that the IUCN lists as vulnerable, endangered or critically endangered.
    #[column(range = 0..)]
    pub threatened_species_count: Option<i32>,
    /// Species that live nowhere else, of all groups.
    #[column(range = 0..)]
    pub endemic_species_count: Option<i32>,
    /// Vascular plants recorded there.
    #[column(range = 0..)]
    pub plant_species_count: Option<i32>,
    /// Vascular plants that live nowhere else; a hotspot has 1,500 or more.
    #[column(range = 0..)]
    pub endemic_plants_count: Option<i32>,
    /// The one species that the row is about, by genus and species: `Lagopus lagopus`.
    pub scientific_name: Option<Text<255>>,
    /// That species in the language of the people: `Willow Ptarmigan`.
    pub vernacular_name: Option<Text<255>>,
    /// That species in the source's or GBIF's list: `https://www.gbif.org/species/2473421`.
    pub taxon_code: Option<Text<255>>,
    /// How threatened that species is in the world.
    pub red_list_category: Option<RedListCategory>,
    /// Share of the area that is habitat of that species all year.
    #[column(unit = "%", range = 0..=100)]
    pub habitat_percent: Option<Decimal<5, 2>>,
    /// Animals or plants that were counted.
    #[column(range = 0..)]
    pub individuals_count: Option<i32>,
    /// How they were counted: `Distance sampling based on line transects`.
    pub sampling_protocol: Option<Text<255>>,
    /// Length of the line that was walked or sailed.
    #[column(unit = "km", range = 0..)]
    pub length_km: Option<Decimal<12, 4>>,
    /// First day of the survey.
    pub period_start_date: Option<Date>,
    /// Last day of the survey.
    pub period_end_date: Option<Date>,
    /// Page of the area or site.
    pub source_url: Option<Text<2000>>,
    pub provenance: Provenance,
    pub audit: Audit,
}

/// Why an area or site matters for nature.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum BiodiversitySiteType {
    /// A region of the world with many endemic plants and little of its vegetation left.
    #[words("biodiversity hotspot", "hotspot area")]
    Hotspot,
    /// A site that the world standard of 2016 holds to be key (KBA).
    #[words("KBA")]
    KeyBiodiversityArea,
    /// A site that matters for birds (IBA).
    #[words("IBA")]
    ImportantBirdArea,
    /// The only place left for a species (Alliance for Zero Extinction).
    #[words("AZE")]
    ZeroExtinctionSite,
    /// A park or reserve by national law.
    ProtectedArea,
    /// Kept by other effective means (OECM).
    #[words("OECM")]
    ConservedArea,
    /// A wetland on the Ramsar list.
    #[words("Ramsar Site")]
    RamsarSite,
    /// A natural site on the World Heritage list.
    #[words("World Heritage Site")]
    WorldHeritageSite,
    /// A site of the EU's Natura 2000.
    #[words("Natura 2000", "SAC", "SPA", "SCI")]
    Natura2000,
    /// Habitat that a law says a listed species needs.
    CriticalHabitat,
    /// A way that animals take between habitats.
    MigrationCorridor,
    /// The part of an area that one species lives in.
    SpeciesHabitat,
    /// A line or plot where species are counted.
    SurveySite,
}

/// How strictly an area is protected (the categories of the IUCN).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum IucnCategory {
    /// Strict nature reserve: closed but for research.
    Ia,
    /// Wilderness area.
    Ib,
    /// National park.
    Ii,
    /// Natural monument or feature.
    Iii,
    /// Habitat or species management area.
    Iv,
    /// Protected landscape or seascape.
    V,
    /// Protected, with sustainable use of natural resources.
    Vi,
    /// The country gives none.
    #[words("Not Reported")]
    NotReported,
    /// The categories don't apply: World Heritage, Ramsar.
    #[words("Not Applicable")]
    NotApplicable,
    /// The country has not decided.
    #[words("Not Assigned")]
    NotAssigned,
}

/// How far the protection of an area has come (the statuses of the WDPA).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum ProtectionStatus {
    /// Asked for.
    Proposed,
    /// On an international list.
    #[words("Adopted")]
    Inscribed,
    /// Set aside by law.
    Designated,
    /// Set aside by other means than law.
    Established,
}

/// How threatened a species is (the IUCN's Red List).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum RedListCategory {
    /// No individual is left.
    #[words("EX")]
    Extinct,
    /// Alive in captivity or cultivation only.
    #[words("EW")]
    ExtinctInTheWild,
    /// At an extremely high risk of extinction.
    #[words("CR")]
    CriticallyEndangered,
    /// At a very high risk of extinction.
    #[words("EN")]
    Endangered,
    /// At a high risk of extinction.
    #[words("VU")]
    Vulnerable,
    /// Likely to be threatened soon.
    #[words("NT")]
    NearThreatened,
    /// Widespread and abundant.
    #[words("LC")]
    LeastConcern,
    /// Too little is known.
    #[words("DD")]
    DataDeficient,
    /// Nobody has looked.
    #[words("NE")]
    NotEvaluated,
}

examples!(
    BiodiversityHotspot::new("California Floristic Province", BiodiversitySiteType::Hotspot)
        .location(place(-120.5, 37.5))
        .description("Mediterranean-type climate; home of the giant sequoia and the coast redwood.")
        .site_area_km2(293_804)
        .protected_percent(37)
        .intact_percent(25)
        .plant_species_count(3488)
        .endemic_plants_count(2124)
        .source_url(
            "https://www.cepf.net/our-work/biodiversity-hotspots/california-floristic-province"
        )
        .provenance(observed("california-floristic-province", "2005-01-01T00:00:00Z")),
    (|site| site.intact_percent(dec!(100.01)), "intact_percent", Rule::Max(100.0)),
    (|site| site.species_count(-1), "species_count", Rule::Min(0.0)),
    (|site| site.designation_year(72), "designation_year", Rule::Min(1500.0)),
);
