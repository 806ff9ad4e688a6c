//! The grid of ENTSO-E's map.

use crate::{
    accounts::{by_csv, called, counted, holds, is, property, refused, rows, text},
    all_shown, fixture, read, recognised,
    whole_files::shared,
};
use std::collections::{BTreeMap, BTreeSet};
use terra_ingest::Item;
use terra_schema::{Id, Record};

const BUSES: &str = "bus_id,station_id,voltage,dc,symbol,under_construction,tags,x,y\n";
const LINES: &str =
    "line_id,bus0,bus1,voltage,circuits,length,underground,under_construction,tags,geometry\n";
const GENERATORS: &str = "generator_id,bus_id,technology,capacity,tags,geometry\n";

fn snapshot(what: &str) -> Vec<Item> {
    let name = format!("entsoe_gridkit_{what}");
    let items = recognised("entsoe_gridkit", &fixture(&format!("{name}.csv")));
    insta::assert_snapshot!(name, all_shown(&items));
    items
}

/// The records of a file of these lines.
fn of(header: &str, lines: &str) -> Vec<Item> {
    let (items, stopped) = read("entsoe_gridkit", format!("{header}{lines}").as_bytes());
    assert!(stopped.is_none(), "{stopped:?}");
    items
}

/// The id of the row that a record of this name makes.
fn id_of(name: &str) -> Option<String> {
    let source = terra_ingest::connector("entsoe_gridkit").unwrap().source_id();
    Some(Id::<()>::of_external(Id::<()>::from_uuid(source), name).to_string())
}

#[test]
fn buses() {
    let items = snapshot("buses");
    let bus = |id| &rows(called(&items, id))[0];
    is(
        bus("5646"),
        &[
            ("station_code", Some("6460")),
            ("substation_type", Some("transmission")),
            ("current_type", Some("ac")),
            ("voltage_kv", Some("380")),
            ("status", Some("operating")),
            ("operator", Some("Energinet")),
            ("country_code", Some("DK")),
            ("eic_code", Some("45T000000000058G")),
            ("is_tie_point", Some("true")),
            ("identifiers", Some(r#"{"entsoe_map":"30071"}"#)),
            ("longitude", Some("11.961365")),
            ("latitude", Some("55.446153")),
            // 1516785450000 ms: 17555 days of 86400 s, and 33450 s, which are 9:17:30.
            ("observed_at", Some("2018-01-24T09:17:30.000000Z")),
        ],
    );
    // Blank is not the same as no.
    is(bus("8513"), &[("substation_type", Some("joint")), ("status", None), ("operator", None)]);
    assert_eq!(property(bus("8513"), "symbol"), None);
    let of_symbol = |symbol: &str| {
        items
            .iter()
            .find(|item| property(&rows(item)[0], "symbol").as_deref() == Some(symbol))
            .map(|item| &rows(item)[0])
            .unwrap()
    };
    for (symbol, code) in [
        ("Converter Station", "converter"),
        ("Converter Station Back-to-back", "back_to_back"),
        ("Nuclear", "generation"),
        ("Coal derived gas", "generation"),
    ] {
        is(of_symbol(symbol), &[("substation_type", Some(code))]);
    }
    let shifter =
        |item: &&Item| text(&rows(item)[0], "substation_type").as_deref() == Some("phase_shifter");
    // The code says as much as the word.
    assert_eq!(property(&rows(items.iter().find(shifter).unwrap())[0], "symbol"), None);
    // What stands for a code and is none.
    let codes: BTreeSet<_> =
        items.iter().filter_map(|item| property(&rows(item)[0], "EIC_code")).collect();
    assert_eq!(codes.into_iter().collect::<Vec<_>>(), ["-", "CEO Craiova 2 SE", "THR"]);
    // The map's own codes of countries.
    let from = |code: &str, word: &str| {
        items.iter().any(|item| {
            let row = &rows(item)[0];
            text(row, "country_code").as_deref() == Some(code)
                && property(row, "country").as_deref() == Some(word)
        })
    };
    assert!(from("PS", "PA") && from("GB", "UK"));
    // The empty day of the map's makers: 30 December 1899.
    let emptied = items.iter().find(|item| property(&rows(item)[0], "DeletedDate").is_some());
    assert_eq!(property(&rows(emptied.unwrap())[0], "DeletedDate").unwrap(), "-2209161600000");
}

#[test]
fn lines() {
    let items = snapshot("lines");
    let line = |id| &rows(called(&items, id))[0];
    is(
        line("line:4511"),
        &[
            ("current_type", Some("ac")),
            // Not in the ground: in the air or the sea.
            ("construction_type", None),
            ("status", Some("operating")),
            ("from_substation_id", id_of("1757").as_deref()),
            ("to_substation_id", id_of("1758").as_deref()),
            ("voltage_kv", Some("380")),
            ("circuit_count", Some("1")),
            // 18817.7222594274 m.
            ("length_km", Some("18.8177")),
            (
                "geometry",
                Some(
                    "LINESTRING (-7.6887875 39.5937732, -7.660217 39.564412, -7.630005 39.561236, \
                     -7.592926 39.561236, -7.509155 39.608862)",
                ),
            ),
            ("operator", Some("REN")),
            ("country_code", Some("PT")),
            ("is_tie_line", Some("true")),
            ("eic_code", Some("10T-ES-PT-00006W")),
            ("identifiers", Some(r#"{"entsoe_map":"31233","tie_line":"ES-PT-06"}"#)),
            ("observed_at", Some("2019-04-15T13:43:43.000000Z")),
        ],
    );
    // A cable to a wind farm in the sea isn't underground, nor in the air.
    is(line("line:304"), &[("construction_type", None)]);
    assert_eq!(property(line("line:304"), "underground").as_deref(), Some("False"));
    assert_eq!(property(line("line:304"), "text_").as_deref(), Some("Riffgat"));
    is(line("line:214"), &[("status", None), ("is_tie_line", Some("true"))]);
    assert_eq!(property(line("line:214"), "text_").as_deref(), Some("Not in operation"));
    is(line("line:10725"), &[("status", Some("under_construction")), ("operator", None)]);
    let with = |what: fn(&terra_schema::Record) -> bool| {
        items.iter().map(|item| &rows(item)[0]).filter(|row| what(row)).count()
    };
    // What pandas wrote where there was nothing.
    assert_eq!(with(|row| text(row, "operator").as_deref() == Some("None")), 0);
    assert_eq!(with(|row| text(row, "properties").unwrap().contains(r#":"None""#)), 0);
    assert!(with(|row| text(row, "construction_type").as_deref() == Some("underground")) > 0);
    // A dash of another kind makes no code; blanks behind one do no harm.
    assert_eq!(with(|row| property(row, "EIC_code").as_deref() == Some("10T1001C—000057")), 1);
    let further = |row: &terra_schema::Record| {
        text(row, "identifiers").is_some_and(|identifiers| identifiers.contains(r#""eic_2":""#))
    };
    assert_eq!(with(further), 1);
}

#[test]
fn links() {
    let items = snapshot("links");
    let tables =
        |id| -> Vec<_> { rows(called(&items, id)).iter().map(|row| row.table().name).collect() };
    // The map says that it crosses a border: it is a line, and joins two grids.
    assert_eq!(tables("link:5601"), ["transmission_lines", "grid_interconnections"]);
    let [line, joint] = rows(called(&items, "link:5601")) else { panic!() };
    is(
        line,
        &[
            ("name", Some("Baltic Cable 400 kV")),
            ("current_type", Some("dc")),
            ("construction_type", None),
            ("is_tie_line", Some("true")),
            ("country_code", Some("SE")),
        ],
    );
    is(
        joint,
        &[
            ("interconnection_type", Some("interconnector")),
            ("name", Some("Baltic Cable 400 kV")),
            ("country_code", None),
            ("identifiers", Some(r#"{"entsoe_map":"32550","tie_line":"DE-SE-01"}"#)),
        ],
    );
    assert_eq!(text(line, "geometry"), text(joint, "geometry"));
    assert_eq!(text(line, "from_substation_id"), text(joint, "substation_id"));
    // It doesn't say so of these, or says nothing.
    for id in ["link:5564", "link:5575", "link:11679"] {
        assert_eq!(tables(id), ["transmission_lines"]);
    }
    let first = |id| &rows(called(&items, id))[0];
    is(first("link:5564"), &[("name", Some("BorWin2"))]);
    // The label of this one is a voltage.
    is(first("link:5587"), &[("name", None)]);
    assert_eq!(property(first("link:5587"), "text_").as_deref(), Some("200"));
    is(first("link:12727"), &[("construction_type", Some("underground"))]);
    // From a bus to itself.
    let bus = id_of("6366");
    is(
        first("link:11679"),
        &[("from_substation_id", bus.as_deref()), ("to_substation_id", bus.as_deref())],
    );
}

#[test]
fn transformers() {
    let items = snapshot("transformers");
    let item = &rows(called(&items, "15060"))[0];
    is(
        item,
        &[
            ("name", Some("15060")),
            ("equipment_type", Some("transformer")),
            ("substation_id", id_of("33").as_deref()),
            ("status", None),
        ],
    );
    assert_eq!(property(item, "bus1").as_deref(), Some("35"));
}

#[test]
fn generators() {
    let items = snapshot("generators");
    let plant = |id| &rows(called(&items, id))[0];
    is(
        plant("499"),
        &[
            ("name", Some("Soma A")),
            ("project_type", Some("coal")),
            ("sub_type", Some("Brown coal/Lignite")),
            ("status", Some("operating")),
            ("capacity_mw", Some("100")),
            ("country_code", Some("TR")),
            ("longitude", Some("27.545471")),
            ("latitude", Some("39.117276")),
            ("identifiers", Some(r#"{"entsoe_map":"34453"}"#)),
            // 1487852965000 ms: 17220 days of 86400 s, and 44965 s, which are 12:29:25.
            ("observed_at", Some("2017-02-23T12:29:25.000000Z")),
        ],
    );
    is(
        &rows(called(&items, "499"))[1],
        &[
            ("external_id", Some("generator:499")),
            ("observed_at", Some("2017-02-23T12:29:25.000000Z")),
            ("interconnection_type", Some("generation")),
            ("project_id", id_of("499").as_deref()),
            ("substation_id", id_of("1245").as_deref()),
            ("capacity_mw", None),
        ],
    );
    // -1 and blank are unknown.
    is(plant("1"), &[("capacity_mw", None), ("project_type", Some("other"))]);
    is(plant("501"), &[("capacity_mw", None)]);
    is(plant("2252"), &[("name", Some(r#"CHPP PL "Energetika""#))]);
    let named = |name: &str| {
        items
            .iter()
            .filter_map(|item| item.rows.as_ref().ok())
            .map(|rows| &rows[0])
            .find(|row| text(row, "name").as_deref() == Some(name))
            .unwrap()
    };
    is(named("M'Sila"), &[("country_code", Some("DZ"))]);
    // Four have no name: the number is what they are known by.
    let is_nameless = |row: &&Record| text(row, "name") == text(row, "external_id");
    let plants = items.iter().map(|item| &rows(item)[0]);
    assert_eq!(plants.filter(is_nameless).count(), 4);
}

#[test]
fn newer_files_with_more_columns_and_other_tags_are_read() {
    let header = "bus_id,voltage,dc,symbol,under_construction,tags,x,y,country,geometry\n";
    let line = "way/8049-380,380.0,False,substation,False,way/8049,8.1,50.2,DE,POINT (8.1 50.2)\n";
    let items = of(header, line);
    is(
        &rows(&items[0])[0],
        &[
            ("external_id", Some("way/8049-380")),
            ("country_code", Some("DE")),
            ("current_type", Some("ac")),
            ("voltage_kv", Some("380")),
            ("substation_type", Some("transmission")),
            ("station_code", None),
            (
                "properties",
                Some(r#"{"geometry":"POINT (8.1 50.2)","symbol":"substation","tags":"way/8049"}"#),
            ),
        ],
    );
    let header = "line_id,bus0,bus1,voltage,circuits,length,dc,country,s_nom,tags,geometry\n";
    let line = "a,b,c,400,2,1000,t,FR,3396.2,,'MULTILINESTRING((0 0,1 1),(1 1,2 2))'\n";
    let items = of(header, line);
    is(
        &rows(&items[0])[0],
        &[
            ("current_type", Some("dc")),
            ("circuit_count", Some("2")),
            ("length_km", Some("1")),
            ("country_code", Some("FR")),
            ("properties", Some(r#"{"s_nom":"3396.2"}"#)),
            ("geometry", Some("MULTILINESTRING ((0 0, 1 1), (1 1, 2 2))")),
        ],
    );
}

#[test]
fn rings_and_lines_without_length_are_lines_and_other_shapes_are_none() {
    let line = |shape: &str| of(LINES, &format!("1,2,3,380,1,5,False,False,,'{shape}'\n"));
    for shape in ["LINESTRING(0 0,1 0,1 1,0 0)", "LINESTRING(1 1,1 1)"] {
        assert!(text(&rows(&line(shape)[0])[0], "geometry").is_some(), "{shape}");
    }
    for shape in ["", "LINESTRING EMPTY"] {
        assert_eq!(text(&rows(&line(shape)[0])[0], "geometry"), None, "{shape}");
    }
    for shape in [
        "LINESTRING(0 0)",
        "LINESTRING(0 0,0 95)",
        "LINESTRING(0 0,1",
        "POLYGON((0 0,1 0,1 1,0 0))",
        "POINT(0 0)",
        "1 2",
    ] {
        let items = line(shape);
        assert_eq!(refused(&items), [("geometry", "shape", shape)], "{shape}");
    }
}

#[test]
fn what_cannot_be_true_is_refused() {
    let bus = |voltage: &str, x: &str, y: &str| {
        of(BUSES, &format!("1,1,{voltage},f,Substation,f,,{x},{y}\n"))
    };
    assert_eq!(refused(&bus("380", "8", "95")), [("y", "position", "95")]);
    assert_eq!(refused(&bus("380", "8°30'E", "50")), [("x", "number", "8°30'E")]);
    assert_eq!(refused(&bus("38O", "8", "50")), [("voltage", "number", "38O")]);
    assert_eq!(refused(&of(BUSES, ",1,380,f,Substation,f,,8,50\n")), [("bus_id", "required", "")]);
    // It is a length below zero, and no circuit, that the check of the table refuses.
    for (circuits, length) in [("1", "-5"), ("0", "5")] {
        let items = of(LINES, &format!("1,2,3,380,{circuits},{length},False,False,,\n"));
        assert!(rows(&items[0])[0].clone().complete().is_err());
    }
    let line = of(LINES, "1,2,3,380,1.x,5,False,False,,\n");
    assert_eq!(refused(&line), [("circuits", "number", "1.x")]);
    let plant = |capacity: &str, place: &str| {
        of(GENERATORS, &format!("1,2,Nuclear,{capacity},'\"name\"=>\"A\"',{place}\n"))
    };
    for place in ["POINT(8)", "POINT(8 50", "POINT(8 nan)", "POINT(8 95)", "LINESTRING(8 50 9 51)"]
    {
        assert_eq!(refused(&plant("5", place)), [("geometry", "position", place)]);
    }
    assert_eq!(refused(&plant("5 MW", "")), [("capacity", "number", "5 MW")]);
    is(&rows(&plant("12.5", "SRID=4326;POINT (8 50)")[0])[0], &[("latitude", Some("50"))]);
    is(&rows(&plant("", "POINT EMPTY")[0])[0], &[("latitude", None), ("capacity_mw", None)]);
}

#[test]
fn words_that_nobody_knows_stay() {
    let tags = r#"'"EIC_code"=>NULL, "country"=>"Denmark", "CreatedDate"=>"soon", "MW"=>"x"'"#;
    let items = of(BUSES, &format!("1,,,maybe,Castle,?,{tags},8,50\n"));
    let row = &rows(&items[0])[0];
    is(row, &[("substation_type", None), ("current_type", None), ("status", None)]);
    is(row, &[("country_code", None), ("eic_code", None), ("observed_at", None)]);
    assert_eq!(
        text(row, "properties").as_deref(),
        Some(
            r#"{"CreatedDate":"soon","MW":"x","country":"Denmark","dc":"maybe","symbol":"Castle","under_construction":"?"}"#
        )
    );
}

/// The pairs of a record's tags that say something, read in another way than the connector's.
fn tags(record: &BTreeMap<String, String>) -> Vec<(String, String)> {
    let Some(tags) = record.get("tags").filter(|tags| !tags.is_empty()) else { return Vec::new() };
    let inner = tags.trim_start_matches('"').trim_end_matches('"');
    let pairs = inner.split("\", \"").map(|pair| pair.split_once("\"=>\"").unwrap_or((pair, "")));
    let said =
        pairs.map(|(key, value)| (key.to_owned(), value.replace('\\', "").trim().to_owned()));
    said.filter(|(key, value)| !key.is_empty() && !value.is_empty() && value != "None").collect()
}

/// Whether a value of the file stands in the record's rows: as it is, or as what it was turned
/// into.
fn is_kept(item: &Item, name: &str, said: &str) -> bool {
    let rows = rows(item);
    if holds(rows, name, said) {
        return true;
    }
    let turned = match (name, said) {
        ("bus0" | "bus1" | "bus_id", bus) => id_of(bus).unwrap(),
        ("line_id", id) => format!("line:{id}"),
        ("link_id", id) => format!("link:{id}"),
        ("dc", "t") => "dc".to_owned(),
        ("dc", "f") => "ac".to_owned(),
        ("under_construction", "t" | "True") => "under_construction".to_owned(),
        ("under_construction", "1") => "construction".to_owned(),
        ("under_construction", _) => "operating".to_owned(),
        ("underground", _) => "underground".to_owned(),
        ("tie_line" | "tie_line_s", said) => (said == "1").to_string(),
        ("x" | "y", degrees) => {
            format!("{}", (degrees.parse::<f64>().unwrap() * 1e7).round() / 1e7)
        }
        ("length", metres) => {
            let kilometres = metres.parse::<f64>().unwrap() / 1e3;
            format!("{}", (kilometres * 1e4).round() / 1e4)
        }
        ("capacity", "-1") => return true,
        // Noise of a float: 200.1000061.
        ("capacity", power) => ((power.parse::<f64>().unwrap() * 1e6).round() / 1e6).to_string(),
        ("ModifiedDate" | "CreatedDate", milliseconds) => {
            let microseconds = milliseconds.parse::<f64>().unwrap() as i64 * 1000;
            terra_schema::Timestamp::from_micros(microseconds).unwrap().to_string()
        }
        ("geometry", shape) => return rows.iter().any(|row| is_same_shape(row, shape)),
        ("oid" | "t9_code" | "EIC_code" | "EIC_2", code) => {
            return rows.iter().any(|row| {
                text(row, "identifiers").is_some_and(|all| all.contains(&format!(":\"{code}\"")))
            });
        }
        _ => return false,
    };
    rows.iter().any(|row| row.values().iter().flatten().any(|value| value.to_string() == turned))
}

/// Whether a row has a shape's positions, rounded to 7 decimals.
fn is_same_shape(row: &terra_schema::Record, shape: &str) -> bool {
    let numbers = |text: &str| -> Vec<i64> {
        let parts = text.split(|c: char| !c.is_ascii_digit() && !"-.e".contains(c));
        let numbers = parts.filter_map(|part| part.parse::<f64>().ok());
        numbers.map(|number| (number * 1e7).round() as i64).collect()
    };
    let kept = if row.table().position("geometry").is_some() {
        text(row, "geometry").unwrap_or_default()
    } else {
        format!("{} {}", text(row, "longitude").unwrap(), text(row, "latitude").unwrap())
    };
    !numbers(shape).is_empty() && numbers(&kept) == numbers(shape)
}

/// The records of a whole file, of which no value was lost.
fn whole(file: &str) -> Option<Vec<Item>> {
    let bytes = shared(&format!("energy/entsoe-gridkit/{file}.csv"))?;
    let items = recognised("entsoe_gridkit", &bytes);
    let records = by_csv(&bytes, b'\'');
    assert_eq!(items.len(), records.len(), "{file}");
    for (item, record) in items.iter().zip(&records) {
        if item.rows.is_err() {
            continue;
        }
        let cells = record.clone().into_iter().filter(|(name, _)| name != "tags");
        for (name, said) in cells.chain(tags(record)).filter(|(_, said)| !said.is_empty()) {
            assert!(is_kept(item, &name, &said), "line {}: {name} = {said}", item.line);
        }
    }
    Some(items)
}

#[test]
fn whole_files() {
    let Some(buses) = whole("buses") else { return };
    assert_eq!(counted(&buses), BTreeMap::from([("substations", 8807)]));
    assert_eq!(refused(&buses), []);
    let joint = |item: &&Item| text(&rows(item)[0], "substation_type").as_deref() == Some("joint");
    assert_eq!(buses.iter().filter(joint).count(), 1786);
    assert!(buses.iter().all(|item| text(&rows(item)[0], "substation_type").is_some()));

    let lines = whole("lines").unwrap();
    assert_eq!(counted(&lines), BTreeMap::from([("transmission_lines", 11_151)]));
    assert_eq!(refused(&lines), []);
    let links = whole("links").unwrap();
    // As many with `"tie_line"=>"1"` as `grep -c` finds.
    assert_eq!(
        counted(&links),
        BTreeMap::from([("transmission_lines", 62), ("grid_interconnections", 6)])
    );
    let transformers = whole("transformers").unwrap();
    assert_eq!(counted(&transformers), BTreeMap::from([("equipment_inventory", 1039)]));

    // 31 plants whose name is missing, blank or a point.
    let generators = whole("generators").unwrap();
    assert_eq!(
        counted(&generators),
        BTreeMap::from([("energy_projects", 2582), ("grid_interconnections", 2582)])
    );
    assert!(refused(&generators).is_empty());

    // Every end of a line is a bus.
    let known: BTreeSet<_> =
        buses.iter().map(|item| id_of(item.external_id.as_deref().unwrap())).collect();
    for item in lines.iter().chain(&links) {
        for end in ["from_substation_id", "to_substation_id"] {
            assert!(known.contains(&text(&rows(item)[0], end)), "line {}", item.line);
        }
    }
    // Lines and links have names of their own.
    counted(&[lines, links].into_iter().flatten().collect::<Vec<_>>());
}
