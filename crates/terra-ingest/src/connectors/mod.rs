//! The connectors, one file each.

mod eutl;
mod jrc_hydro;
mod noaa_metar;
mod uk_repd;
mod wri_gppd;

use crate::Connector;

/// Every connector.
pub const CONNECTORS: &[Connector] = &[
    eutl::CONNECTOR,
    jrc_hydro::CONNECTOR,
    noaa_metar::CONNECTOR,
    uk_repd::CONNECTOR,
    wri_gppd::CONNECTOR,
];
