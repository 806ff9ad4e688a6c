//! Suffixes and units.

use std::collections::HashSet;
use terra_schema::unit::{SUFFIXES, check, suffix_of};

#[test]
fn every_suffix_takes_each_of_its_units_and_no_other() {
    for known in SUFFIXES {
        assert!(!known.units.is_empty(), "{}", known.suffix);
        let name = format!("some_{}", known.suffix);
        for unit in SUFFIXES.iter().flat_map(|other| other.units) {
            assert_eq!(
                check(&name, Some(unit)).is_ok(),
                known.units.contains(unit),
                "{name} {unit}"
            );
        }
        assert!(check(&name, None).is_err(), "{name} without its unit");
        assert!(check(known.suffix, Some(known.units[0])).is_ok(), "the whole name");
    }
}

#[test]
fn a_suffix_is_listed_once_and_reads_as_part_of_a_name() {
    let mut seen = HashSet::new();
    for known in SUFFIXES {
        assert!(seen.insert(known.suffix), "{} twice", known.suffix);
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
        assert!(known.suffix.chars().all(plain), "{}", known.suffix);
    }
}

#[test]
fn the_longest_suffix_counts_and_only_as_a_word() {
    let suffix = |name| suffix_of(name).map(|known| known.suffix);
    assert_eq!(suffix("area_m2"), Some("m2"));
    assert_eq!(suffix("irradiance_w_per_m2"), Some("w_per_m2"));
    assert_eq!(suffix("price_usd_per_mwh"), Some("usd_per_mwh"));
    assert_eq!(suffix("generation_mwh"), Some("mwh"));
    assert_eq!(suffix("temperature_c"), Some("c"));
    assert_eq!(suffix("basic"), None, "not a word of its own");
    assert_eq!(suffix("row_count"), None);
    assert_eq!(suffix("c_class"), None, "not at the end");
    assert_eq!(suffix(""), None);
}

#[test]
fn what_to_write_is_said() {
    let message = |name, unit| check(name, unit).unwrap_err();
    assert_eq!(
        message("capacity_mw", None),
        "a name that ends in `_mw` needs its unit: write #[column(unit = \"MW\")]"
    );
    assert_eq!(
        message("speed_ms", Some("km/h")),
        "the suffix `_ms` stands for `m/s` or `ms`, not for `km/h`: write \
         #[column(unit = \"m/s\")] or rename the column"
    );
    assert_eq!(
        message("height", Some("m")),
        "a column in `m` has a name that ends in `_meters`: write `height_meters`"
    );
    assert!(message("height", Some("ft")).starts_with("`ft` is not among the units known"));
    assert!(check("height", None).is_ok());
}
