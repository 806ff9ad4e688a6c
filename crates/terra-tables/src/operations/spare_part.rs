//! What is kept, or must be bought, to repair equipment.
use super::{EquipmentItem, EquipmentType, ServiceEquipmentType};
use crate::{energy::EnergyProject, prelude::*};

/// A part that equipment needs sooner or later: its stock, price, and how often it is wanted.
#[derive(Table)]
#[table(
    domain = Operations,
    unique(source_id, external_id),
    index(part_number),
    index(equipment_type, subunit),
    index(is_critical, stock_quantity)
)]
pub struct SparePart {
    pub id: Id<SparePart>,
    /// What the part is called, or what is replaced with it.
    pub name: Text<255>,
    /// The maker's number for it, or else the operator's.
    pub part_number: Option<Text<100>>,
    /// What it is and what to mind when it is fitted.
    pub description: Option<Text<4000>>,
    /// What class of equipment it is for.
    pub equipment_type: Option<EquipmentType>,
    /// The part of the equipment that it belongs to, in the source's words: `yaw system`.
    pub subunit: Option<Text<100>>,
    /// The catalogue model of the equipment that it fits.
    #[column(on_delete = SetNull)]
    pub catalogue_item_id: Option<Id<EquipmentItem>>,
    /// The plant whose store holds it; none for a store that serves several.
    #[column(on_delete = SetNull)]
    pub project_id: Option<Id<EnergyProject>>,
    /// Who makes it.
    pub manufacturer: Option<Text<255>>,
    /// Who sells it.
    pub supplier: Option<Text<255>>,
    /// Whether it can still be bought.
    pub status: Option<SparePartStatus>,
    /// Whether the plant stands still without it.
    pub is_critical: Option<bool>,
    /// Whether a failed one is repaired and put back on the shelf.
    pub is_repairable: Option<bool>,
    /// How many are on the shelf, in the unit that its column names.
    #[column(range = 0..)]
    pub stock_quantity: Option<Decimal<12, 3>>,
    /// How many there should be at least; below it one orders.
    #[column(range = 0..)]
    pub min_quantity: Option<Decimal<12, 3>>,
    /// How many one orders at a time.
    #[column(range = 0..)]
    pub reorder_quantity: Option<Decimal<12, 3>>,
    /// UCUM code of what quantities are counted in: `{piece}`, `L`, `kg`.
    pub quantity_unit: Option<Text<64>>,
    /// Where it lies: store, aisle, shelf.
    pub storage_location: Option<Text<255>>,
    /// When the stock was last counted.
    pub counted_date: Option<Date>,
    /// What one costs, or the parts and materials of one repair.
    #[column(range = 0..)]
    pub unit_cost: Option<Decimal<15, 2>>,
    /// ISO 4217 code of the currency that the cost is in.
    pub currency_code: Option<Text<3>>,
    /// When the cost was quoted or last paid.
    pub priced_date: Option<Date>,
    /// Time from order to delivery.
    #[column(unit = "d", range = 0..)]
    pub lead_time_days: Option<i32>,
    /// How long it keeps on the shelf.
    #[column(unit = "mo", range = 0..)]
    pub shelf_life_months: Option<i32>,
    /// How much is repaired with it.
    pub repair_level: Option<RepairLevel>,
    /// Working time to fit it.
    #[column(unit = "h", range = 0..)]
    pub repair_hours: Option<Decimal<8, 2>>,
    /// What must come to fit it.
    pub service_equipment_type: Option<ServiceEquipmentType>,
    /// Scale of the Weibull distribution of the time between failures; with a shape of 1 the mean
    /// time between them.
    #[column(unit = "a", range = 0..)]
    pub failure_scale_years: Option<Decimal<10, 4>>,
    /// Shape of the Weibull distribution: below 1 young parts fail more, above 1 old ones do.
    #[column(range = 0..=100)]
    pub failure_shape: Option<Decimal<7, 4>>,
    /// Output that the equipment loses while it waits for the part: 100 when it stands still.
    #[column(unit = "%", range = 0..=100)]
    pub output_loss_percent: Option<Decimal<5, 2>>,
    pub provenance: Provenance,
    pub audit: Audit,
}

/// Whether a part can still be bought.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum SparePartStatus {
    /// It can.
    Current,
    /// It can, and its maker has said until when.
    #[words("Last call")]
    PhasingOut,
    /// Another part has taken its place.
    Superseded,
    /// It can't.
    #[words("Discontinued")]
    Obsolete,
}

/// How much a repair puts right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum RepairLevel {
    /// A small thing, on the spot.
    #[words("minor repair")]
    Minor,
    /// A large thing, in its place.
    #[words("major repair")]
    Major,
    /// The whole piece is changed for another.
    #[words("replacement", "major replacement")]
    Replace,
}

examples!(
    SparePart::new("Yaw system major replacement")
        .equipment_type(EquipmentType::WindTurbine)
        .subunit("yaw system")
        .is_critical(true)
        .unit_cost(dec!(8642.83))
        .currency_code("USD")
        .repair_level(RepairLevel::Replace)
        .repair_hours(147)
        .service_equipment_type(ServiceEquipmentType::LargeCrane)
        .failure_scale_years(2432)
        .failure_shape(1)
        .provenance(observed("3.5MW_lbw yaw_system 3", "2024-01-01T00:00:00Z")),
    (|part| part.stock_quantity(-1), "stock_quantity", Rule::Min(0.0)),
    (|part| part.unit_cost(dec!(8642.831)), "unit_cost", Rule::Digits(15, 2)),
    (|part| part.output_loss_percent(101), "output_loss_percent", Rule::Max(100.0)),
);
