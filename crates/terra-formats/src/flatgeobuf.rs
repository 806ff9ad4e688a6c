//! Rows as FlatGeobuf: a header, and then features one by one.
//!
//! The index that may stand between them sorts all features, so a file that is written as rows come
//! has none. Its decimals are doubles, which hold all 15 digits that a decimal has here.

use crate::{Layout, RowWriter, place::Place};
use flatbuffers::{FlatBufferBuilder, WIPOffset};
use flatgeobuf::{
    Column as FgbColumn, ColumnArgs, ColumnType as FgbType, Crs, CrsArgs, Feature, FeatureArgs,
    Geometry as FgbGeometry, GeometryArgs, GeometryType, Header, HeaderArgs,
};
use terra_geo::{Geometry, Position};
use terra_schema::{Cells, ColumnType, DecodeError, Role};

/// What every file of the third version begins with.
const MAGIC: &[u8] = b"fgb\x03fgb\x00";
/// WGS 84; longitude comes first, as in all of the format's files.
const WGS_84: i32 = 4326;

/// Writes features.
pub(crate) struct FlatGeobuf {
    layout: Layout,
    columns: Vec<usize>,
    attribution: String,
    builder: FlatBufferBuilder<'static>,
    properties: Vec<u8>,
}

impl FlatGeobuf {
    pub(crate) fn of(layout: Layout, attribution: String) -> Self {
        let columns = layout.beside_place();
        let (builder, properties) = (FlatBufferBuilder::new(), Vec::new());
        Self { layout, columns, attribution, builder, properties }
    }

    fn header(&mut self, rows: u64) {
        let Self { layout, columns, builder, .. } = self;
        let columns: Vec<_> = columns.iter().map(|&at| column(builder, layout, at)).collect();
        let columns = builder.create_vector(&columns);
        let org = builder.create_string("EPSG");
        let crs = CrsArgs { org: Some(org), code: WGS_84, ..CrsArgs::default() };
        let crs = Crs::create(builder, &crs);
        let name = builder.create_string(layout.table.name);
        let description = builder.create_string(layout.table.doc);
        let title = (!self.attribution.is_empty())
            .then(|| builder.create_string(&format!("Data: {}", self.attribution)));
        let geometry_type = match (layout.geometry, layout.longitude) {
            (None, Some(_)) => GeometryType::Point,
            _ => GeometryType::Unknown,
        };
        let header = HeaderArgs {
            name: Some(name),
            geometry_type,
            columns: Some(columns),
            features_count: rows,
            index_node_size: 0,
            crs: Some(crs),
            title,
            description: Some(description),
            ..HeaderArgs::default()
        };
        let header = Header::create(builder, &header);
        builder.finish_size_prefixed(header, None);
    }

    /// Gathers the properties of a row: the number of each column that has a value, and that.
    fn gather(&mut self, cells: &dyn Cells) -> Result<(), DecodeError> {
        let Self { layout, columns, properties, .. } = self;
        properties.clear();
        for (number, &at) in columns.iter().enumerate() {
            let start = properties.len();
            properties.extend_from_slice(&(number as u16).to_le_bytes());
            if !put_property(properties, layout.column(at).ty, cells, at)? {
                properties.truncate(start);
            }
        }
        Ok(())
    }
}

fn column<'b>(
    builder: &mut FlatBufferBuilder<'b>,
    layout: &Layout,
    at: usize,
) -> WIPOffset<FgbColumn<'b>> {
    let own = layout.column(at);
    let name = builder.create_string(own.name);
    let description = (!own.doc.is_empty()).then(|| builder.create_string(own.doc));
    let mut args = ColumnArgs {
        name: Some(name),
        type_: match own.ty {
            ColumnType::Id | ColumnType::Text { .. } | ColumnType::Code { .. } => FgbType::String,
            ColumnType::Decimal { .. } | ColumnType::Double => FgbType::Double,
            ColumnType::Bool => FgbType::Bool,
            ColumnType::Int => FgbType::Int,
            ColumnType::BigInt => FgbType::Long,
            ColumnType::Timestamp | ColumnType::Date => FgbType::DateTime,
            ColumnType::Json => FgbType::Json,
            ColumnType::Bytes { .. } => FgbType::Binary,
        },
        description,
        nullable: own.nullable,
        unique: own.role == Role::Id,
        primary_key: own.role == Role::Id,
        ..ColumnArgs::default()
    };
    if let ColumnType::Decimal { precision, scale } = own.ty {
        (args.precision, args.scale) = (precision.into(), scale.into());
    }
    FgbColumn::create(builder, &args)
}

/// Whether there is a value; appends it.
fn put_property(
    out: &mut Vec<u8>,
    ty: ColumnType,
    cells: &dyn Cells,
    at: usize,
) -> Result<bool, DecodeError> {
    let mut fixed = |bytes: Option<&[u8]>| {
        out.extend_from_slice(bytes.unwrap_or_default());
        bytes.is_some()
    };
    Ok(match ty {
        ColumnType::Bool => {
            fixed(cells.bool(at)?.map(|value| [u8::from(value)]).as_ref().map(|b| &b[..]))
        }
        ColumnType::Int => fixed(cells.int(at)?.map(i32::to_le_bytes).as_ref().map(|b| &b[..])),
        ColumnType::BigInt => {
            fixed(cells.big_int(at)?.map(i64::to_le_bytes).as_ref().map(|b| &b[..]))
        }
        ColumnType::Double => {
            fixed(cells.double(at)?.map(f64::to_le_bytes).as_ref().map(|b| &b[..]))
        }
        ColumnType::Decimal { scale, .. } => {
            let number = cells.decimal(at, scale)?.map(|mantissa| double(mantissa, scale));
            fixed(number.map(f64::to_le_bytes).as_ref().map(|b| &b[..]))
        }
        ColumnType::Id => {
            put_long(out, cells.id(at)?.map(|id| id.to_string()).as_deref().map(str::as_bytes))
        }
        ColumnType::Text { .. } | ColumnType::Code { .. } => {
            put_long(out, cells.text(at)?.map(str::as_bytes))
        }
        ColumnType::Timestamp => put_long(out, cells.timestamp_text(at)?.as_ref().map(|t| &t[..])),
        ColumnType::Date => put_long(out, cells.date_text(at)?.as_ref().map(|t| &t[..])),
        ColumnType::Json => put_long(out, cells.json_text(at)?.as_deref().map(str::as_bytes)),
        ColumnType::Bytes { .. } => put_long(out, cells.bytes(at)?),
    })
}

fn put_long(out: &mut Vec<u8>, bytes: Option<&[u8]>) -> bool {
    if let Some(bytes) = bytes {
        // The store keeps nothing that is nearly as long.
        out.extend_from_slice(&(bytes.len() as u32).to_le_bytes());
        out.extend_from_slice(bytes);
    }
    bytes.is_some()
}

/// The double nearest to a decimal: both of these are exact, so their quotient is.
fn double(mantissa: i64, scale: u8) -> f64 {
    mantissa as f64 / 10_f64.powi(scale.into())
}

impl RowWriter for FlatGeobuf {
    /// None or no rows: the format's word for a number that isn't known is 0.
    fn begin(&mut self, rows: Option<u64>, out: &mut Vec<u8>) -> Result<(), DecodeError> {
        out.extend_from_slice(MAGIC);
        self.header(rows.unwrap_or(0));
        out.extend_from_slice(self.builder.finished_data());
        Ok(())
    }

    fn row(&mut self, cells: &dyn Cells, out: &mut Vec<u8>) -> Result<(), DecodeError> {
        self.gather(cells)?;
        let place = Place::of(&self.layout, cells)?;
        let builder = &mut self.builder;
        builder.reset();
        let geometry = match &place {
            Place::Nowhere => None,
            Place::Point(longitude, latitude) => {
                let xy = Some(builder.create_vector(&[*longitude, *latitude]));
                let type_ = GeometryType::Point;
                let args = GeometryArgs { xy, type_, ..GeometryArgs::default() };
                Some(FgbGeometry::create(builder, &args))
            }
            Place::Shape(shape) => Some(put_shape(builder, shape)),
        };
        let properties = Some(builder.create_vector(&self.properties));
        let args = FeatureArgs { geometry, properties, columns: None };
        let feature = Feature::create(builder, &args);
        builder.finish_size_prefixed(feature, None);
        out.extend_from_slice(builder.finished_data());
        Ok(())
    }

    fn end(&mut self, _: &mut Vec<u8>) -> Result<(), DecodeError> {
        Ok(())
    }
}

fn put_shape<'b>(
    builder: &mut FlatBufferBuilder<'b>,
    shape: &Geometry,
) -> WIPOffset<FgbGeometry<'b>> {
    match shape {
        Geometry::LineString { 0: line, .. } => {
            paths(builder, GeometryType::LineString, std::slice::from_ref(line))
        }
        Geometry::MultiLineString { 0: lines, .. } => {
            paths(builder, GeometryType::MultiLineString, lines)
        }
        Geometry::Polygon { 0: rings, .. } => paths(builder, GeometryType::Polygon, rings),
        Geometry::MultiPolygon { 0: polygons, .. } => {
            let parts: Vec<_> =
                polygons.iter().map(|rings| paths(builder, GeometryType::Polygon, rings)).collect();
            let parts = Some(builder.create_vector(&parts));
            let type_ = GeometryType::MultiPolygon;
            FgbGeometry::create(builder, &GeometryArgs { parts, type_, ..GeometryArgs::default() })
        }
    }
}

/// A geometry of paths, and where each of several ends.
fn paths<'b>(
    builder: &mut FlatBufferBuilder<'b>,
    type_: GeometryType,
    paths: &[Vec<Position>],
) -> WIPOffset<FgbGeometry<'b>> {
    let positions = paths.iter().flatten();
    let xy: Vec<f64> = positions.flat_map(|at| [at.longitude(), at.latitude()]).collect();
    let xy = Some(builder.create_vector(&xy));
    let ends = (paths.len() > 1).then(|| {
        let mut end = 0;
        let ends = paths.iter().map(|path| {
            // A shape has a million vertices at most.
            end += path.len() as u32;
            end
        });
        let ends: Vec<u32> = ends.collect();
        builder.create_vector(&ends)
    });
    FgbGeometry::create(builder, &GeometryArgs { ends, xy, type_, ..GeometryArgs::default() })
}
