//! How green the land is, seen from above.
use crate::{area::AreaCodeSystem, prelude::*};

/// Vegetation indices of one place or area over one period, from one satellite product.
#[derive(Table)]
#[table(
    domain = Environment,
    name = "vegetation_indices",
    unique(source_id, external_id),
    index(product, period_start_date),
    index(area_code, period_start_date)
)]
pub struct VegetationIndex {
    pub id: Id<VegetationIndex>,
    /// Short name of the product: `MOD13Q1`, `VNP13A1`.
    pub product: Text<50>,
    /// First day that the index was composed from.
    pub period_start_date: Date,
    /// Last day that the index was composed from; the first day again for a single image.
    pub period_end_date: Date,
    /// Centre of the pixel, where the row is about one.
    pub location: Option<LonLat>,
    /// Outline of the area, where the row is a mean over one.
    pub geometry: Option<Geometry>,
    /// Code of the area, where the row is a mean over one that has a code.
    pub area_code: Option<Text<64>>,
    /// The system that the area's code belongs to.
    pub area_code_system: Option<AreaCodeSystem>,
    /// What the area is called.
    pub area_name: Option<Text<255>>,
    /// Collection of the product: `006`, `061`.
    pub product_version: Option<Text<20>>,
    /// The spacecraft: `Terra`, `Aqua`, `Suomi NPP`, `Sentinel-2A`.
    pub satellite: Option<Text<50>>,
    /// The sensor on board: `MODIS`, `VIIRS`, `MSI`.
    pub instrument: Option<Text<50>>,
    /// Tile of the product's grid that the pixel lies in: `h12v09`.
    pub tile: Option<Text<20>>,
    /// Side of a pixel on the ground.
    #[column(unit = "m", range = 0..)]
    pub resolution_meters: Option<Decimal<8, 2>>,
    /// Day within the period that the best view, and with it the value, comes from.
    pub acquired_date: Option<Date>,
    /// Normalised difference of near infrared and red; bare ground near 0.1, dense forest near
    /// 0.9, water below 0.
    #[column(range = -1..=1)]
    pub ndvi: Option<Decimal<5, 4>>,
    /// Enhanced index, which keeps telling dense canopies apart and is less moved by haze and
    /// soil.
    #[column(range = -1..=1)]
    pub evi: Option<Decimal<5, 4>>,
    /// Normalised difference of near and shortwave infrared: water in the leaves.
    #[column(range = -1..=1)]
    pub ndwi: Option<Decimal<5, 4>>,
    /// Leaf area over ground area, one side of the leaves counted.
    #[column(unit = "1", range = 0..)]
    pub leaf_area_ratio: Option<Decimal<5, 2>>,
    /// How far the NDVI is from the mean of the same days in other years.
    #[column(range = -2..=2)]
    pub ndvi_anomaly: Option<Decimal<5, 4>>,
    /// Vegetation Condition Index: where the NDVI stands between the least and the greatest of
    /// the same days in other years.
    #[column(unit = "%", range = 0..=100)]
    pub vegetation_condition_percent: Option<Decimal<5, 2>>,
    /// Share of red light that the surface sends back; a little below 0 or above 1 by the
    /// correction for the air, as of all bands.
    #[column(unit = "1", range = -1..=2)]
    pub red_reflectance_ratio: Option<Decimal<5, 4>>,
    /// Share of near infrared light that the surface sends back.
    #[column(unit = "1", range = -1..=2)]
    pub nir_reflectance_ratio: Option<Decimal<5, 4>>,
    /// Share of blue light that the surface sends back.
    #[column(unit = "1", range = -1..=2)]
    pub blue_reflectance_ratio: Option<Decimal<5, 4>>,
    /// Share of shortwave infrared light that the surface sends back: the band that MODIS
    /// calls mid-infrared.
    #[column(unit = "1", range = -1..=2)]
    pub swir_reflectance_ratio: Option<Decimal<5, 4>>,
    /// Angle between the view and the vertical.
    #[column(unit = "deg", range = 0..=90)]
    pub view_zenith_degrees: Option<Decimal<5, 2>>,
    /// Angle between the sun and the vertical.
    #[column(unit = "deg", range = 0..=180)]
    pub sun_zenith_degrees: Option<Decimal<5, 2>>,
    /// Angle between the directions of the sun and of the view along the ground.
    #[column(unit = "deg", range = -360..=360)]
    pub relative_azimuth_degrees: Option<Decimal<5, 2>>,
    /// How far the pixel is to be trusted.
    pub reliability: Option<VegetationReliability>,
    /// The product's bits on quality, as a number, to be read by its user guide.
    #[column(range = 0..=65535)]
    pub quality_bits: Option<i32>,
    /// Pixels that the mean was taken over; 1 for a single pixel.
    #[column(range = 0..)]
    pub pixels_count: Option<i32>,
    /// Standard deviation of the NDVI over the area.
    #[column(range = 0..=2)]
    pub ndvi_deviation: Option<Decimal<5, 4>>,
    pub provenance: Provenance,
    pub audit: Audit,
}

/// How far a pixel is to be trusted (the ranks of MODIS, 0 to 3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum VegetationReliability {
    /// To be used with confidence (0).
    #[words("0")]
    Good,
    /// Useful, with the other bits on quality in mind (1).
    #[words("1")]
    Marginal,
    /// Covered by snow or ice (2).
    #[words("2", "Snow/Ice")]
    SnowIce,
    /// Hidden by clouds (3).
    #[words("3")]
    Cloudy,
}

examples!(
    VegetationIndex::new("MOD13Q1", day("2006-09-14"), day("2006-09-29"))
        .location(place(-57.8, -9.76))
        .area_name("Pasture in Mato Grosso")
        .product_version("006")
        .satellite("Terra")
        .instrument("MODIS")
        .tile("h12v09")
        .resolution_meters(250)
        .ndvi(dec!(0.500))
        .evi(dec!(0.263))
        .nir_reflectance_ratio(dec!(0.230))
        .swir_reflectance_ratio(dec!(0.139))
        .pixels_count(1)
        .provenance(observed("MOD13Q1.A2006257.h12v09 -57.8 -9.76", "2006-09-14T00:00:00Z")),
    (|index| index.ndvi(dec!(5.000)), "ndvi", Rule::Max(1.0)),
    (|index| index.evi(dec!(-3)), "evi", Rule::Min(-1.0)),
    (|index| index.quality_bits(65536), "quality_bits", Rule::Max(65535.0)),
);
