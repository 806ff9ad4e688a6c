//! How often the rule is right, on pairs of rows that were read and labelled by hand. To see it:
//! `cargo test -p terra-app --test app same_as_sample -- --nocapture`.

use std::collections::HashMap;
use terra_app::same::{Name, Origin, Plant, Station, identifiers, rule};
use terra_geo::LonLat;
use terra_schema::{CodeList, Json, Row};
use terra_tables::{
    energy::{EnergyProject, ProjectType},
    environment::WeatherStation,
};

const PAIRS: &str = include_str!("../fixtures/same_as.csv");
/// The least precision and recall, by table and part: a little below what the rule reaches.
const FLOORS: [(&str, &str, f64, f64); 4] = [
    (EnergyProject::NAME, "dev", 0.92, 0.69),
    (EnergyProject::NAME, "held_out", 0.88, 0.66),
    (WeatherStation::NAME, "dev", 0.98, 0.75),
    (WeatherStation::NAME, "held_out", 0.93, 0.62),
];

/// A line of the sample, by the names of its columns.
type Line = HashMap<String, String>;

/// One of the two rows of a pair.
struct Side<'a> {
    line: &'a Line,
    side: &'static str,
}

impl Side<'_> {
    fn text(&self, column: &str) -> Option<&str> {
        let text = self.line[&format!("{}_{column}", self.side)].as_str();
        (!text.is_empty()).then_some(text)
    }

    fn number(&self, column: &str) -> Option<f64> {
        self.text(column).map(|text| text.parse().unwrap())
    }

    fn location(&self) -> Option<LonLat> {
        Some(LonLat::new(self.number("longitude")?, self.number("latitude")?).unwrap())
    }

    fn origin(&self) -> Origin {
        let source = terra_ingest::source_id(self.text("source").unwrap());
        Origin::of(Some(source), self.text("external_id"))
    }

    fn identifiers(&self) -> Json {
        Json::parse(self.text("identifiers").unwrap()).unwrap()
    }

    fn plant(&self) -> Plant {
        let kind = self.text("kind").and_then(ProjectType::meant_by);
        Plant {
            origin: self.origin(),
            name: Name::of(self.text("name").unwrap_or_default()),
            kind: kind.unwrap_or(ProjectType::Other),
            country: self.text("country").map(|code| code.as_bytes().try_into().unwrap()),
            location: self.location(),
            capacity_mw: self.number("capacity_mw"),
            was_built: None,
            identifiers: identifiers(&self.identifiers()).into(),
        }
    }

    fn station(&self) -> Station {
        let known = self.identifiers();
        let id = |register: &str| known.tree()[register].as_str().map(Box::from);
        let source = terra_ingest::source_id(self.text("source").unwrap());
        let name = self.text("name").unwrap_or_default();
        Station {
            icao: id("icao"),
            wban: id("wban"),
            identifiers: id("usaf").into_iter().collect(),
            ..Station::named(Origin::of(Some(source), None), name, self.location())
        }
    }
}

fn lines() -> Vec<Line> {
    csv::Reader::from_reader(PAIRS.as_bytes()).deserialize().map(Result::unwrap).collect()
}

/// Whether the rule takes a pair for one thing.
fn is_taken(line: &Line) -> bool {
    let [one, other] = ["a", "b"].map(|side| Side { line, side });
    let found = if line["table"] == EnergyProject::NAME {
        let (one, other) = (one.plant(), other.plant());
        assert_eq!(rule::plants(&one, &other), rule::plants(&other, &one), "{line:?}");
        rule::plants(&one, &other)
    } else {
        let (one, other) = (one.station(), other.station());
        assert_eq!(rule::stations(&one, &other), rule::stations(&other, &one), "{line:?}");
        rule::stations(&one, &other)
    };
    found.is_some()
}

#[test]
fn same_as_sample() {
    let lines = lines();
    assert_eq!(lines.len(), 516);
    for (table, part, least_precision, least_recall) in FLOORS {
        let (mut right, mut wrong, mut missed) = (0, 0, 0);
        for line in lines.iter().filter(|line| line["table"] == table && line["part"] == part) {
            match (is_taken(line), line["same"] == "yes") {
                (true, true) => right += 1,
                (true, false) => wrong += 1,
                (false, true) => missed += 1,
                (false, false) => {}
            }
        }
        let share = |of: i32| f64::from(right) / f64::from(of);
        let (precision, recall) = (share(right + wrong), share(right + missed));
        println!(
            "{table} {part}: precision {precision:.3}, recall {recall:.3} \
             ({right} right, {wrong} wrong, {missed} missed)"
        );
        assert!(precision >= least_precision, "{table} {part}: precision {precision}");
        assert!(recall >= least_recall, "{table} {part}: recall {recall}");
    }
}
