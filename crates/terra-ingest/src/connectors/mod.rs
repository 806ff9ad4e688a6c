//! The connectors, one file each.

mod entsoe_gridkit;
mod eutl;
mod jrc_hydro;
mod nasa_firms;
mod noaa_isd;
mod noaa_metar;
mod sandia_pvops;
mod uk_repd;
mod usgs_earthquakes;
mod wri_gppd;

use crate::Connector;

/// Every connector.
pub const CONNECTORS: &[Connector] = &[
    entsoe_gridkit::CONNECTOR,
    eutl::CONNECTOR,
    jrc_hydro::CONNECTOR,
    nasa_firms::CONNECTOR,
    noaa_isd::CONNECTOR,
    noaa_metar::CONNECTOR,
    sandia_pvops::CONNECTOR,
    uk_repd::CONNECTOR,
    usgs_earthquakes::CONNECTOR,
    wri_gppd::CONNECTOR,
];

/// Connectors whose ids other sources know under another name than the connector's.
pub(crate) const KNOWN_AS: &[(&str, &str)] = &[(wri_gppd::CONNECTOR.name, "gppd")];
