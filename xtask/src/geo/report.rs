//! The tables of what was measured.

use crate::cost::median;
use crate::process::Result;
use crate::schema::print_table;

/// PostGIS as it comes.
const STOCK: &str = "stock";
/// PostGIS as it is best: the fastest of these and of the one above.
const BEST: [&str; 4] = [
    "geography, generic plan",
    "geography, custom plan",
    "geometry, generic plan",
    "geometry, custom plan",
];
/// The ways of the atlas, as far as they answer.
const OURS: [&str; 3] = ["PostgreSQL", "SQLite", "resident index"];
/// A question whose answer takes in so many rows; the others take a time.
const INSERT: &str = "insert 1,000 fires";
const INSERTED: f64 = 1_000.0;
const NOTHING: &str = "–";

/// What each contestant took for each question.
pub(super) struct Samples {
    note: String,
    questions: Vec<Question>,
}

/// A question, and the nanoseconds that each contestant took, place after place.
struct Question {
    name: String,
    contestants: Vec<(String, Vec<f64>)>,
}

impl Samples {
    /// Reads what the program wrote: a note, and a line for each question and contestant.
    pub(super) fn read(text: &str) -> Result<Self> {
        let mut samples = Self { note: String::new(), questions: Vec::new() };
        for line in text.lines() {
            let parts: Vec<&str> = line.split('\t').collect();
            match parts.as_slice() {
                ["note", note] => samples.note = (*note).to_owned(),
                [question, contestant, numbers] => {
                    let numbers = numbers.split(',').map(str::parse);
                    let numbers = numbers.collect::<std::result::Result<Vec<f64>, _>>();
                    let numbers = numbers.map_err(|_| format!("not a line of samples: {line}"))?;
                    samples.of(question).push(((*contestant).to_owned(), numbers));
                }
                _ => return Err(format!("not a line of samples: {line}")),
            }
        }
        Ok(samples)
    }

    fn of(&mut self, question: &str) -> &mut Vec<(String, Vec<f64>)> {
        let at = self.questions.iter().position(|known| known.name == question);
        let at = at.unwrap_or_else(|| {
            let name = question.to_owned();
            self.questions.push(Question { name, contestants: Vec::new() });
            self.questions.len() - 1
        });
        &mut self.questions[at].contestants
    }
}

impl Question {
    fn samples(&self, contestant: &str) -> Option<&[f64]> {
        let found = self.contestants.iter().find(|(name, _)| name == contestant);
        found.map(|(_, samples)| samples.as_slice())
    }

    /// The fastest way of PostGIS.
    fn best(&self) -> Option<(&'static str, &[f64])> {
        let ways = BEST.into_iter().chain([STOCK]);
        let measured = ways.filter_map(|way| Some((way, self.samples(way)?)));
        measured
            .min_by(|(_, one), (_, other)| median(one.to_vec()).total_cmp(&median(other.to_vec())))
    }

    /// The median, in what the question is told in.
    fn told(&self, samples: Option<&[f64]>) -> String {
        let Some(samples) = samples else { return NOTHING.to_owned() };
        let nanoseconds = median(samples.to_vec());
        match self.name.as_str() {
            INSERT => format!("{:.0} rows/s", INSERTED / nanoseconds * 1e9),
            _ => format!("{:.2} ms", nanoseconds / 1e6),
        }
    }
}

/// How many times as fast one is as the other: the middle of the ratios of what they took for the
/// same place, one after the other. What slows the machine for a while slows both, and cancels out.
fn faster(ours: Option<&[f64]>, theirs: Option<&[f64]>) -> String {
    let (Some(ours), Some(theirs)) = (ours, theirs) else { return NOTHING.to_owned() };
    let ratios = ours.iter().zip(theirs).map(|(ours, theirs)| theirs / ours).collect();
    format!("{:.2}", median(ratios))
}

/// Prints what was measured with so many fires.
pub(super) fn print_size(fires: u32, samples: &Samples) {
    println!("{fires} fires; {}. Medians; × is how many times as fast as PostGIS.\n", samples.note);
    let there =
        |name: &&str| samples.questions.iter().any(|question| question.samples(name).is_some());
    let ours: Vec<&str> = OURS.into_iter().filter(there).collect();
    let heads = ours.iter().map(|name| [(*name).to_owned(), "× stock".into(), "× best".into()]);
    let mut head: Vec<String> = ["question", "PostGIS stock", "PostGIS best", "by"]
        .map(str::to_owned)
        .into_iter()
        .chain(heads.flatten())
        .collect();
    head.push("samples".to_owned());
    let head: Vec<&str> = head.iter().map(String::as_str).collect();
    let rows: Vec<Vec<String>> =
        samples.questions.iter().map(|question| row(question, &ours)).collect();
    print_table(&head, &rows);
}

fn row(question: &Question, ours: &[&str]) -> Vec<String> {
    let stock = question.samples(STOCK);
    let (way, best) = question.best().unzip();
    let mut row = vec![
        question.name.clone(),
        question.told(stock),
        question.told(best),
        way.unwrap_or(NOTHING).to_owned(),
    ];
    for name in ours {
        let samples = question.samples(name);
        row.extend([question.told(samples), faster(samples, stock), faster(samples, best)]);
    }
    row.push(stock.map_or(0, <[f64]>::len).to_string());
    row
}

/// Prints how each contestant's medians grow with the number of fires.
pub(super) fn print_growth(sizes: &[(u32, Samples)]) {
    let Some(((_, fewest), (_, most))) = sizes.first().zip(sizes.last()) else { return };
    let mut rows = Vec::new();
    for question in &most.questions {
        let of = |samples: &'_ Samples, contestant: &str| -> Option<f64> {
            let question = samples.questions.iter().find(|other| other.name == question.name)?;
            let samples = match contestant {
                "PostGIS best" => question.best()?.1,
                "PostGIS stock" => question.samples(STOCK)?,
                ours => question.samples(ours)?,
            };
            Some(median(samples.to_vec()) / 1e6)
        };
        for contestant in ["PostGIS stock", "PostGIS best"].into_iter().chain(OURS) {
            let Some((first, last)) = of(fewest, contestant).zip(of(most, contestant)) else {
                continue;
            };
            let medians = sizes.iter().map(|(_, samples)| {
                of(samples, contestant).map_or(NOTHING.to_owned(), |median| format!("{median:.2}"))
            });
            let mut row = vec![question.name.clone(), contestant.to_owned()];
            row.extend(medians);
            row.push(format!("{:.1}", last / first));
            rows.push(row);
        }
    }
    let counts = sizes.iter().map(|(fires, _)| format!("{fires} fires, ms"));
    let head: Vec<String> = ["question".to_owned(), "contestant".to_owned()]
        .into_iter()
        .chain(counts)
        .chain(["last / first".to_owned()])
        .collect();
    print_table(&head.iter().map(String::as_str).collect::<Vec<_>>(), &rows);
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "note\ta server\n\
                        near\tstock\t4000000,6000000\n\
                        near\tgeometry, custom plan\t3000000,2000000\n\
                        near\tgeography, custom plan\t9000000,9000000\n\
                        near\tSQLite\t1000000,3000000\n\
                        insert 1,000 fires\tstock\t50000000\n";

    #[test]
    fn the_best_is_the_fastest_way_and_a_ratio_that_of_neighbours() {
        let samples = Samples::read(TEXT).unwrap();
        assert_eq!(samples.note, "a server");
        let shown = ["near", "5.00 ms", "2.50 ms", "geometry, custom plan", "2.00 ms"];
        let row = row(&samples.questions[0], &["SQLite"]);
        assert_eq!(row[..5], shown);
        // 4 and 2; 3 and 2/3.
        assert_eq!(row[5..], ["3.00", "1.83", "2"]);
    }

    #[test]
    fn what_does_not_answer_has_no_figure() {
        let samples = Samples::read(TEXT).unwrap();
        let row = row(&samples.questions[1], &["SQLite"]);
        assert_eq!(row[1..], ["20000 rows/s", "20000 rows/s", "stock", "–", "–", "–", "1"]);
    }

    #[test]
    fn what_is_no_sample_is_told() {
        for wrong in ["near\tstock\n", "near\tstock\t1,x\n"] {
            assert!(Samples::read(wrong).is_err_and(|told| told.starts_with("not a line")));
        }
    }
}
