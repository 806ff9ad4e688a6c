//! One record for each station, of the many that a file of observations has.

use crate::{Item, ParseError, Records, delimited::wrong_format};
use std::collections::HashMap;
use terra_schema::{Record, Value};

/// More stations than the database has ever had: each is held in memory until the file's end.
const MAX_STATIONS: usize = 50_000;

/// The records of a file, but of observations only the last of each station, after all others.
/// Summaries of a day or a month are no readings: one is the last only where there is nothing else.
pub(super) fn of_each_station(records: Records<'_>) -> Records<'_> {
    let mut folding = Some(Folding { records, stations: Vec::new(), places: HashMap::new() });
    let mut rest = Vec::new().into_iter();
    Box::new(std::iter::from_fn(move || {
        while let Some(open) = &mut folding {
            match open.next() {
                Step::Record(item) => return Some(Ok(item)),
                Step::Folded => {}
                Step::End(error) => {
                    let stations = folding.take().map(|done| done.stations).unwrap_or_default();
                    let items = stations.into_iter().map(|station| Ok(station.item));
                    rest = items.chain(error.map(Err)).collect::<Vec<_>>().into_iter();
                }
            }
        }
        rest.next()
    }))
}

struct Folding<'a> {
    records: Records<'a>,
    /// In the order in which the file begins to tell of them.
    stations: Vec<Station>,
    places: HashMap<String, usize>,
}

/// A station's last reading so far.
struct Station {
    item: Item,
    rank: Rank,
}

/// Which of two readings is the later one.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Rank {
    is_reading: bool,
    micros: i64,
}

enum Step {
    /// A record that is none of a series.
    Record(Item),
    Folded,
    End(Option<ParseError>),
}

impl Folding<'_> {
    fn next(&mut self) -> Step {
        let item = match self.records.next() {
            Some(Ok(item)) => item,
            Some(Err(error)) => return Step::End(Some(error)),
            None => return Step::End(None),
        };
        let rank = item.rows.as_ref().ok().and_then(|rows| Rank::of(rows.first()?));
        let (Some(rank), Some(id)) = (rank, item.external_id.clone()) else {
            return Step::Record(item);
        };
        if let Some(&at) = self.places.get(&id) {
            self.stations[at].take(item, rank);
        } else if self.stations.len() == MAX_STATIONS {
            let reason = format!("observations of more than {MAX_STATIONS} stations: split it");
            return Step::End(Some(wrong_format(item.line, &reason)));
        } else {
            self.places.insert(id, self.stations.len());
            self.stations.push(Station { item, rank });
        }
        Step::Folded
    }
}

impl Station {
    /// Takes a reading of the same station. Of two of one moment, the one below is the last.
    fn take(&mut self, item: Item, rank: Rank) {
        // The record takes as many bytes of the file as all of its lines.
        let bytes = self.item.bytes + item.bytes;
        if rank >= self.rank {
            (self.item, self.rank) = (item, rank);
        }
        self.item.bytes = bytes;
    }
}

impl Rank {
    /// None where a record has no reading.
    fn of(record: &Record) -> Option<Self> {
        let Some(Value::Timestamp(moment)) = record.get("last_update") else { return None };
        let is_summary = matches!(
            record.get("report_type"),
            Some(Value::Text(kind)) if kind == "SOD" || kind == "SOM"
        );
        Some(Self { is_reading: !is_summary, micros: moment.micros() })
    }
}
