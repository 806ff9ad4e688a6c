//! Which code an area is known by, for tables that speak of areas and not of places.
use crate::prelude::*;

/// The system that an area's code belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum AreaCodeSystem {
    /// ISO 3166-1 alpha-2: countries, such as `NO`.
    #[code("iso_3166_1")]
    Iso31661,
    /// ISO 3166-2: states and provinces, such as `US-RI`.
    #[code("iso_3166_2")]
    Iso31662,
    /// UN M49: countries and regions of the world by number, such as `150` for Europe.
    M49,
    /// US FIPS codes of states and counties, such as `44007`.
    Fips,
    /// US census areas by GEOID: tracts, block groups, places, metropolitan areas.
    CensusGeoid,
    /// US ZIP code tabulation areas, such as `00601`: the census's areas for post codes.
    Zcta,
    /// EU regions for statistics, such as `DE212`.
    Nuts,
    /// US hydrologic units, by the length of the code from region to subwatershed.
    Huc,
    /// Energy Identification Codes of European bidding zones and control areas.
    Eic,
    /// Regions and balancing authorities of the North American grid.
    Nerc,
    /// World Bank codes of economies, mostly ISO 3166-1 alpha-3, and of groups: `ABW`, `EUU`.
    WorldBank,
    /// OECD DAC codes of recipients of aid, countries and regions: `218` for South Africa.
    OecdDac,
    /// Reference regions of the IPCC's assessments, such as `WCE`.
    Ipcc,
    /// The source's own codes.
    Source,
}
