//! The connectors, one file each.

mod jrc_hydro;
mod noaa_metar;
mod wri_gppd;

use crate::Connector;

/// Every connector.
pub const CONNECTORS: &[Connector] =
    &[jrc_hydro::CONNECTOR, noaa_metar::CONNECTOR, wri_gppd::CONNECTOR];

/// Connectors whose ids other sources know under another name than the connector's.
pub(crate) const KNOWN_AS: &[(&str, &str)] = &[(wri_gppd::CONNECTOR.name, "gppd")];
