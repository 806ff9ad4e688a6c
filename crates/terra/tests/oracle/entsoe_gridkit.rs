//! The high-voltage grid of ENTSO-E's interactive map, as GridKit writes it: quoted by apostrophes,
//! and what the map says of each piece in a text of pairs, as PostgreSQL's `hstore` writes them.

use crate::calendar::day_after_1970;
use crate::frame::{
    Cell, Database, File, Record, Row, computed, csv_quoted_by, flag, number, repository, row,
    text, texts,
};

/// The pairs of an `hstore` text, without those that say nothing.
fn tags(hstore: &str) -> Vec<(String, String)> {
    let (mut parts, mut part, mut is_quoted, mut is_escaped) =
        (vec![], String::new(), false, false);
    for letter in hstore.chars() {
        match letter {
            _ if is_escaped => (part.push(letter), is_escaped = false).1,
            '\\' => is_escaped = true,
            '"' if is_quoted => (parts.push(std::mem::take(&mut part)), is_quoted = false).1,
            '"' => is_quoted = true,
            _ if is_quoted => part.push(letter),
            _ => {}
        }
    }
    let pairs = parts.chunks(2).map(|pair| (pair[0].clone(), pair[1].trim().to_owned()));
    pairs.filter(|(_, said)| !matches!(said.as_str(), "" | "None")).collect()
}

/// A record with the tags of its piece of the grid.
struct Piece<'a> {
    record: &'a Record,
    tags: Vec<(String, String)>,
}

impl<'a> Piece<'a> {
    fn new(record: &'a Record) -> Self {
        Self { record, tags: tags(record.get("tags")) }
    }

    fn get(&self, name: &str) -> &'a str {
        self.record.get(name)
    }

    fn tag(&self, name: &str) -> &str {
        self.tags.iter().find(|(tag, _)| tag == name).map_or("", |(_, said)| said)
    }

    /// ISO 3166-1: the map has its own codes for the United Kingdom and Palestine.
    fn country(&self) -> &str {
        match self.tag("country") {
            "UK" => "GB",
            "PA" => "PS",
            code => code,
        }
    }

    fn status(&self, under_construction: &str) -> &'static str {
        match under_construction {
            "t" | "True" | "1" => "under_construction",
            "f" | "False" | "0" => "operating",
            _ => "",
        }
    }

    /// When the piece was last changed on the map, or else entered: milliseconds since 1970. The
    /// map's own zero, 1899-12-31, is no time.
    fn observed(&self) -> (Option<&'static str>, Cell) {
        for tag in ["ModifiedDate", "CreatedDate"] {
            let milliseconds: f64 = self.tag(tag).parse().unwrap_or(-1.0);
            if milliseconds > 0.0 {
                return (Some(tag), Cell::Text(timestamp(milliseconds / 1000.0)));
            }
        }
        (None, Cell::Null)
    }

    /// A code as ENTSO-E gives them: sixteen capitals, digits and hyphens.
    fn eic(&self) -> &str {
        let code = self.tag("EIC_code");
        let is_sign =
            |sign: char| sign.is_ascii_uppercase() || sign.is_ascii_digit() || sign == '-';
        if code.len() == 16 && code.chars().all(is_sign) { code } else { "" }
    }

    /// Tags and fields that none of these took.
    fn others(&self, fields: &[&str], taken: &[&str]) -> Cell {
        let mut taken = taken.to_vec();
        taken.push("oid");
        taken.extend(self.observed().0);
        // A code that had to be changed is kept as the map writes it.
        if self.country() == self.tag("country") {
            taken.push("country");
        }
        if !self.eic().is_empty() {
            taken.push("EIC_code");
        }
        let fields = fields.iter().map(|&name| (name, self.get(name)));
        let tags = self.tags.iter().map(|(tag, said)| (tag.as_str(), said.as_str()));
        texts(fields.chain(tags).filter(|(name, _)| !taken.contains(name)))
    }

    fn substation(&self, field: &str) -> Cell {
        Cell::Row("substations", self.get(field).to_owned())
    }
}

/// Seconds since 1970 as a timestamp.
fn timestamp(seconds: f64) -> String {
    let (days, rest) = ((seconds / 86_400.0) as u64, seconds as u64 % 86_400);
    let (hour, minute, second) = (rest / 3600, rest / 60 % 60, rest % 60);
    let micros = (seconds.fract() * 1e6).round();
    format!("{}T{hour:02}:{minute:02}:{second:02}.{micros:06}Z", day_after_1970(days))
}

/// The positions of a `POINT(x y)` or `LINESTRING(x y,x y)`.
fn positions(wkt: &str) -> Vec<[f64; 2]> {
    let inside = &wkt[wkt.find('(').unwrap() + 1..wkt.len() - 1];
    let position = |pair: &str| {
        let (x, y) = pair.trim().split_once(' ').unwrap();
        [x.parse().unwrap(), y.parse().unwrap()]
    };
    inside.split(',').map(position).collect()
}

fn buses(record: &Record) -> Vec<Row> {
    let bus = Piece::new(record);
    let kind = match bus.get("symbol") {
        "Substation" => "transmission",
        "joint" => "joint",
        "Phase shifter" => "phase_shifter",
        "Converter Station" => "converter",
        "Converter Station Back-to-back" => "back_to_back",
        _ => "generation",
    };
    // These two say no more than the code does.
    let is_said = matches!(kind, "joint" | "phase_shifter");
    let symbol: &[&str] = if is_said { &[] } else { &["symbol"] };
    vec![row(
        "substations",
        bus.get("bus_id"),
        [
            ("longitude", number(bus.get("x"))),
            ("latitude", number(bus.get("y"))),
            ("substation_type", text(kind)),
            ("station_code", text(bus.get("station_id"))),
            ("current_type", text(if bus.get("dc") == "t" { "dc" } else { "ac" })),
            ("voltage_kv", number(bus.get("voltage"))),
            ("status", text(bus.status(bus.get("under_construction")))),
            ("operator", text(bus.tag("TSO"))),
            ("country_code", text(bus.country())),
            ("eic_code", text(bus.eic())),
            ("is_tie_point", is_one(bus.tag("tie_line_s"))),
            ("identifiers", texts([("entsoe_map", bus.tag("oid"))])),
            ("observed_at", bus.observed().1),
            ("properties", bus.others(symbol, &["TSO", "tie_line_s"])),
        ],
    )]
}

fn is_one(said: &str) -> Cell {
    flag(match said {
        "1" => Some(true),
        "0" => Some(false),
        _ => None,
    })
}

/// Lines of alternating and links of direct current: `kind` is what each file calls its own.
fn lines(record: &Record, kind: &'static str) -> Vec<Row> {
    let line = Piece::new(record);
    let id = format!("{kind}:{}", line.get(&format!("{kind}_id")));
    let current = if kind == "link" { "dc" } else { "ac" };
    let is_underground = matches!(line.get("underground"), "t" | "True");
    // A line that rests isn't being built, but it isn't in use either.
    let rests = line.tag("text_") == "Not in operation";
    let status = if rests { "" } else { line.status(line.get("under_construction")) };
    // The ends of a line across a border: `DE-DK-05`.
    let border = line.tag("t9_code");
    let is_border = border.split('-').count() == 3 && border.len() == 8;
    // Labels of lines are voltages and numbers; those of links are names, if they have words.
    let label = line.tag("text_");
    let is_name = kind == "link" && label.chars().any(char::is_alphabetic);
    let name = if is_name { label } else { "" };

    let mut fields = vec![];
    let mut taken = vec!["TSO", "tie_line", "EIC_2", "EIC_3", "EIC_4"];
    fields.extend((!is_underground).then_some("underground"));
    fields.extend(rests.then_some("under_construction"));
    taken.extend(is_border.then_some("t9_code"));
    taken.extend(is_name.then_some("text_"));
    let geometry = || Cell::Wkb(2, positions(line.get("geometry")));
    let length = || computed(line.get("length").parse::<f64>().unwrap() / 1000.0);
    let identifiers = || {
        texts([
            ("entsoe_map", line.tag("oid")),
            ("tie_line", if is_border { border } else { "" }),
            ("eic_2", line.tag("EIC_2")),
        ])
    };
    let construction = text(if is_underground { "underground" } else { "" });
    let mut rows = vec![row(
        "transmission_lines",
        id.clone(),
        [
            ("name", text(name)),
            ("geometry", geometry()),
            ("current_type", text(current)),
            ("construction_type", construction.clone()),
            ("status", text(status)),
            ("from_substation_id", line.substation("bus0")),
            ("to_substation_id", line.substation("bus1")),
            ("voltage_kv", number(line.get("voltage"))),
            ("circuit_count", number(line.get("circuits"))),
            ("length_km", length()),
            ("operator", text(line.tag("TSO"))),
            ("country_code", text(line.country())),
            ("is_tie_line", is_one(line.tag("tie_line"))),
            ("eic_code", text(line.eic())),
            ("identifiers", identifiers()),
            ("observed_at", line.observed().1),
            ("properties", line.others(&fields, &taken)),
        ],
    )];
    if kind == "link" && line.tag("tie_line") == "1" {
        rows.push(row(
            "grid_interconnections",
            id,
            [
                ("interconnection_type", text("interconnector")),
                ("name", text(name)),
                ("geometry", geometry()),
                ("substation_id", line.substation("bus0")),
                ("to_substation_id", line.substation("bus1")),
                ("status", text(status)),
                ("current_type", text(current)),
                ("construction_type", construction),
                ("length_km", length()),
                ("identifiers", identifiers()),
                ("observed_at", line.observed().1),
                ("properties", line.others(&fields, &taken)),
            ],
        ));
    }
    rows
}

fn transformers(record: &Record) -> Vec<Row> {
    let transformer = Piece::new(record);
    let id = transformer.get("transformer_id");
    vec![row(
        "equipment_inventory",
        id,
        [
            ("name", text(id)),
            ("equipment_type", text("transformer")),
            ("substation_id", transformer.substation("bus0")),
            ("properties", transformer.others(&["bus0", "bus1"], &[])),
        ],
    )]
}

fn generators(record: &Record) -> Vec<Row> {
    let plant = Piece::new(record);
    let id = plant.get("generator_id");
    let kind = match plant.get("technology") {
        "Biomass" => "bioenergy",
        "Brown coal/Lignite" | "Hard coal" | "Fossil peat" => "coal",
        "Coal derived gas" | "Fossil gas" => "gas",
        "Fossil oil" | "Oil shale" => "oil",
        "Geothermal" => "geothermal",
        "Nuclear" => "nuclear",
        "Solar" | "Solar photovoltaic" | "Solar thermic" => "solar",
        "Waste" | "Waste (renewable)" => "waste",
        "Wind farm" => "wind",
        hydro if hydro.starts_with("Hydro") => "hydro",
        _ => "other",
    };
    // -1 stands for a capacity that isn't known.
    let capacity = plant.get("capacity");
    let capacity = if capacity == "-1" { "" } else { capacity };
    let [longitude, latitude] = positions(plant.get("geometry"))[0];
    // A plant must be called something: without a name, its number.
    let has_name = plant.tag("name").chars().any(char::is_alphanumeric);
    let name = if has_name { plant.tag("name") } else { id };
    let under_construction = plant.tag("under_construction");
    let status = plant.status(under_construction).replace("under_construction", "construction");
    let mut taken = vec!["under_construction"];
    taken.extend(has_name.then_some("name"));
    let project = row(
        "energy_projects",
        id,
        [
            ("name", text(name)),
            ("project_type", text(kind)),
            ("sub_type", text(plant.get("technology"))),
            ("status", text(&status)),
            ("longitude", computed(longitude)),
            ("latitude", computed(latitude)),
            ("capacity_mw", number(capacity)),
            ("country_code", text(plant.country())),
            ("identifiers", texts([("entsoe_map", plant.tag("oid")), ("eic", plant.eic())])),
            ("observed_at", plant.observed().1),
            ("properties", plant.others(&[], &taken)),
        ],
    );
    let connection = row(
        "grid_interconnections",
        format!("generator:{id}"),
        [
            ("interconnection_type", text("generation")),
            ("project_id", Cell::Row("energy_projects", id.to_owned())),
            ("substation_id", plant.substation("bus_id")),
            ("country_code", text(plant.country())),
            ("observed_at", plant.observed().1),
        ],
    );
    vec![project, connection]
}

type Rows<'a> = &'a dyn Fn(&Record) -> Vec<Row>;

/// The files in the order of the folder: lines, links, plants and transformers point to buses.
#[test]
fn the_grid_of_europe() {
    let lines_ac = |record: &Record| lines(record, "line");
    let lines_dc = |record: &Record| lines(record, "link");
    let files: [(&str, usize, Rows<'_>); 5] = [
        ("buses", 8807, &buses),
        ("generators", 2582, &generators),
        ("lines", 11_151, &lines_ac),
        ("links", 62, &lines_dc),
        ("transformers", 1039, &transformers),
    ];
    let database = Database::new();
    for (name, count, rows) in files {
        let path = repository(&format!("data/entsoe-gridkit/{name}.csv"));
        let records = csv_quoted_by(&std::fs::read(&path).unwrap(), b'\'');
        assert_eq!(records.len(), count, "{name}");
        let file = File {
            connector: "entsoe_gridkit",
            path: &path,
            records: &records,
            line: &|record| record.line,
            refused: &|_| vec![],
            rows,
        };
        file.check(&database);
    }
}
