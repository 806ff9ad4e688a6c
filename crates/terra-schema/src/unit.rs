//! Units of measure: UCUM codes and the name suffixes that must go with them.

/// A suffix of column names and the UCUM codes that a column with that suffix may have.
pub struct Suffix {
    /// The end of the column's name, after an underscore.
    pub suffix: &'static str,
    /// The UCUM codes that fit it; an empty list is never given.
    pub units: &'static [&'static str],
}

const fn suffix(suffix: &'static str, units: &'static [&'static str]) -> Suffix {
    Suffix { suffix, units }
}

/// Every suffix that stands for a unit. The longest that fits a name counts.
pub const SUFFIXES: &[Suffix] = &[
    // Power, energy and the grid.
    suffix("w", &["W"]),
    suffix("kw", &["kW"]),
    suffix("mw", &["MW"]),
    suffix("gw", &["GW"]),
    suffix("kwh", &["kW.h"]),
    suffix("mwh", &["MW.h"]),
    suffix("gwh", &["GW.h"]),
    suffix("kv", &["kV"]),
    suffix("volts", &["V"]),
    suffix("amperes", &["A"]),
    suffix("mva", &["MV.A"]),
    suffix("ohms", &["Ohm"]),
    suffix("hz", &["Hz"]),
    suffix("w_per_m2", &["W/m2"]),
    suffix("kwh_per_m2", &["kW.h/m2"]),
    // Length, area, volume and angle.
    suffix("mm", &["mm"]),
    suffix("cm", &["cm"]),
    suffix("meters", &["m"]),
    suffix("km", &["km"]),
    suffix("m2", &["m2"]),
    suffix("km2", &["km2"]),
    suffix("hectares", &["har"]),
    suffix("m3", &["m3"]),
    suffix("hm3", &["hm3"]),
    suffix("degrees", &["deg"]),
    suffix("km_per_h", &["km/h"]),
    // Weather, air and water.
    suffix("c", &["Cel"]),
    suffix("k", &["K"]),
    suffix("hpa", &["hPa"]),
    suffix("ms", &["m/s", "ms"]),
    suffix("percent", &["%"]),
    suffix("ratio", &["1"]),
    suffix("ugm3", &["ug/m3"]),
    suffix("m3_per_s", &["m3/s"]),
    suffix("kwh_per_m3", &["kW.h/m3"]),
    suffix("mgm3", &["mg/m3"]),
    suffix("mg_per_l", &["mg/L"]),
    suffix("ug_per_l", &["ug/L"]),
    suffix("us_per_cm", &["uS/cm"]),
    suffix("fnu", &["{FNU}"]),
    suffix("mpn_per_100ml", &["{MPN}/(100.mL)"]),
    // Storms, as seafarers measure them.
    suffix("knots", &["[kn_i]"]),
    suffix("nmi", &["[nmi_i]"]),
    // Mass.
    suffix("kg", &["kg"]),
    suffix("tonnes", &["t"]),
    suffix("tonnes_per_day", &["t/d"]),
    suffix("tco2e", &["t{CO2e}"]),
    // Fuels: heat content, density and emission factors.
    suffix("mj_per_kg", &["MJ/kg"]),
    suffix("mj_per_m3", &["MJ/m3"]),
    suffix("kg_per_m3", &["kg/m3"]),
    suffix("kg_per_gj", &["kg/GJ"]),
    suffix("kg_per_tj", &["kg/TJ"]),
    suffix("g_per_kwh", &["g/(kW.h)"]),
    // Money, per unit where it is a price: the currency is the annotation, or else a column of its
    // own names it.
    suffix("per_kw", &["/kW"]),
    suffix("per_mw", &["/MW"]),
    suffix("per_mwh", &["/(MW.h)"]),
    suffix("per_tonne", &["/t"]),
    suffix("usd", &["{USD}"]),
    suffix("usd_per_kw", &["{USD}/kW"]),
    suffix("usd_per_mwh", &["{USD}/(MW.h)"]),
    // Time and information.
    suffix("seconds", &["s"]),
    suffix("minutes", &["min"]),
    suffix("hours", &["h"]),
    suffix("days", &["d"]),
    suffix("months", &["mo"]),
    suffix("years", &["a"]),
    suffix("bytes", &["By"]),
];

/// The suffix of `SUFFIXES` that ends a column's name: the longest one that fits.
pub fn suffix_of(name: &str) -> Option<&'static Suffix> {
    SUFFIXES
        .iter()
        .filter(|known| {
            name.strip_suffix(known.suffix)
                .is_some_and(|rest| rest.is_empty() || rest.ends_with('_'))
        })
        .max_by_key(|known| known.suffix.len())
}

/// What is wrong with a column's name and unit together, in words that say what to write.
///
/// # Errors
/// When the suffix wants another unit, the unit another suffix, or one of them is missing.
pub fn check(name: &str, unit: Option<&str>) -> Result<(), String> {
    match (suffix_of(name), unit) {
        (None, None) => Ok(()),
        (Some(known), Some(unit)) if known.units.contains(&unit) => Ok(()),
        (Some(known), Some(unit)) => Err(format!(
            "the suffix `_{}` stands for {}, not for `{unit}`: write #[column(unit = \"{}\")] or \
             rename the column",
            known.suffix,
            quoted(known.units),
            known.units[0]
        )),
        (Some(known), None) => Err(format!(
            "a name that ends in `_{}` needs its unit: write #[column(unit = \"{}\")]",
            known.suffix, known.units[0]
        )),
        (None, Some(unit)) => Err(wanted_suffix(name, unit)),
    }
}

fn wanted_suffix(name: &str, unit: &str) -> String {
    match SUFFIXES.iter().find(|known| known.units.contains(&unit)) {
        Some(known) => format!(
            "a column in `{unit}` has a name that ends in `_{0}`: write `{name}_{0}`",
            known.suffix
        ),
        None => format!(
            "`{unit}` is not among the units known: use a UCUM code of terra-schema's unit.rs, \
             or add it there with its suffix"
        ),
    }
}

fn quoted(units: &[&str]) -> String {
    units.iter().map(|unit| format!("`{unit}`")).collect::<Vec<_>>().join(" or ")
}
