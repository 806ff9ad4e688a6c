//! How the names of rows, modules and tables go together: `WeatherStation`, `weather_station`,
//! `weather_stations`.

/// `WeatherStation` as `weather_station`.
pub fn snake_case(name: &str) -> String {
    let mut out = String::new();
    for (at, letter) in name.chars().enumerate() {
        if letter.is_uppercase() {
            if at > 0 {
                out.push('_');
            }
            out.extend(letter.to_lowercase());
        } else {
            out.push(letter);
        }
    }
    out
}

/// `weather_station` as `WeatherStation`.
pub fn type_name(name: &str) -> String {
    let capital = |word: &str| {
        let mut letters = word.chars();
        letters
            .next()
            .map_or(String::new(), |first| first.to_uppercase().chain(letters).collect::<String>())
    };
    name.split('_').map(capital).collect()
}

/// The plural of a name's last word, by the regular rules.
pub fn plural(name: &str) -> String {
    if let Some(stem) = name.strip_suffix('y')
        && !stem.ends_with(['a', 'e', 'i', 'o', 'u'])
    {
        return format!("{stem}ies");
    }
    if name.ends_with(['s', 'x']) || name.ends_with("ch") || name.ends_with("sh") {
        return format!("{name}es");
    }
    format!("{name}s")
}

/// The name whose plural this is, by the regular rules; the name itself where it is none.
pub fn singular(name: &str) -> String {
    let stems = [("ies", "y"), ("es", ""), ("s", "")];
    stems
        .into_iter()
        .filter_map(|(ending, instead)| Some(format!("{}{instead}", name.strip_suffix(ending)?)))
        .find(|stem| plural(stem) == name)
        .unwrap_or_else(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_go_back_and_forth() {
        for (row, module, table) in [
            ("WeatherStation", "weather_station", "weather_stations"),
            ("WindFarm", "wind_farm", "wind_farms"),
            ("HealthImpact", "health_impact", "health_impacts"),
            ("Community", "community", "communities"),
            ("Survey", "survey", "surveys"),
            ("Gas", "gas", "gases"),
            ("Branch", "branch", "branches"),
            ("NuclearPlant", "nuclear_plant", "nuclear_plants"),
            ("Insurance", "insurance", "insurances"),
        ] {
            assert_eq!(snake_case(row), module);
            assert_eq!(type_name(module), row);
            assert_eq!(plural(module), table);
            assert_eq!(singular(table), module);
        }
        assert_eq!(singular("battery_storage"), "battery_storage");
    }
}
