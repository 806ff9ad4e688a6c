//! The connectors, one file each.

mod noaa_metar;
mod wri_gppd;

use crate::Connector;

/// Every connector.
pub const CONNECTORS: &[Connector] = &[noaa_metar::CONNECTOR, wri_gppd::CONNECTOR];
