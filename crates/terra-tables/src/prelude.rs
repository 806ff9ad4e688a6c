//! What a declaration needs: `use crate::prelude::*;`.

pub use crate::provenance::{Provenance, ProvenanceColumns};
pub use terra_geo::{Geometry, LonLat};
pub use terra_schema::{
    Audit, AuditColumns, Col, Date, Decimal, Id, Json, Row, Text, Timestamp, scalar::Uuid,
};
pub use terra_schema_derive::{CodeList, Columns, Table};
