//! The connectors, one file each.

mod jrc_hydro;
mod nasa_firms;
mod noaa_isd;
mod noaa_metar;
mod usgs_earthquakes;
mod wri_gppd;

use crate::Connector;

/// Every connector.
pub const CONNECTORS: &[Connector] = &[
    jrc_hydro::CONNECTOR,
    nasa_firms::CONNECTOR,
    noaa_isd::CONNECTOR,
    noaa_metar::CONNECTOR,
    usgs_earthquakes::CONNECTOR,
    wri_gppd::CONNECTOR,
];
