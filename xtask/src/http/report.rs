//! What was measured, as tables.

use super::servers::Server;
use crate::cost::median;
use crate::process::Result;
use crate::schema::print_table;

/// What the others are held against.
pub(super) const LIMIT: &str = "axum by hand";

/// One server asked one question for a while.
pub(super) struct Sample {
    question: &'static str,
    server: &'static str,
    /// Answers a second.
    rate: f64,
    /// Milliseconds until the middle answer, and until all but one in a hundred.
    middle: f64,
    late: f64,
    /// Of an answer.
    bytes: f64,
}

impl Sample {
    /// Reads what the generator of load told.
    pub(super) fn read(question: &'static str, server: &'static str, told: &str) -> Result<Self> {
        let numbers: Vec<f64> = told.split('\t').filter_map(|part| part.parse().ok()).collect();
        let [rate, middle, late, bytes] = numbers.as_slice() else {
            return Err(format!("not what load tells: {told}"));
        };
        let (rate, middle, late, bytes) = (*rate, *middle, *late, *bytes);
        Ok(Self { question, server, rate, middle, late, bytes })
    }
}

pub(super) fn print(samples: &[Sample], servers: &[Server]) {
    let mut rows = Vec::new();
    let mut questions: Vec<&str> = Vec::new();
    for sample in samples {
        if !questions.contains(&sample.question) {
            questions.push(sample.question);
        }
    }
    for question in questions {
        for server in servers {
            rows.extend(row(samples, question, server.name));
        }
    }
    let head = ["question", "server", "answers/s", "of the limit", "middle ms", "p99 ms", "kB"];
    print_table(&head, &rows);
    println!(
        "Medians of the rounds; \"of the limit\" is the median of the rounds' ratios of answers a \
         second to those of {LIMIT}.\n"
    );
    let memory = |server: &Server| {
        let mebibytes =
            server.memory().map_or("?".to_owned(), |mebibytes| format!("{mebibytes:.0}"));
        vec![server.name.to_owned(), mebibytes]
    };
    let rows: Vec<Vec<String>> = servers.iter().map(memory).collect();
    print_table(&["server", "most memory, MiB"], &rows);
}

fn row(samples: &[Sample], question: &str, server: &str) -> Option<Vec<String>> {
    let of = |server: &str| -> Vec<&Sample> {
        let is_meant = |sample: &&Sample| sample.question == question && sample.server == server;
        samples.iter().filter(is_meant).collect()
    };
    let (own, limit) = (of(server), of(LIMIT));
    if own.is_empty() {
        return None;
    }
    let middle =
        |value: fn(&Sample) -> f64| median(own.iter().map(|sample| value(sample)).collect());
    let ratios = own.iter().zip(&limit).map(|(own, limit)| own.rate / limit.rate).collect();
    let ratio = if limit.is_empty() { "–".to_owned() } else { format!("{:.2}", median(ratios)) };
    Some(vec![
        question.to_owned(),
        server.to_owned(),
        format!("{:.0}", middle(|sample| sample.rate)),
        ratio,
        format!("{:.2}", middle(|sample| sample.middle)),
        format!("{:.2}", middle(|sample| sample.late)),
        format!("{:.1}", middle(|sample| sample.bytes) / 1e3),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ratio_is_of_samples_of_the_same_round() {
        let told = [("100.0", "50.0"), ("10.0", "5.0"), ("1000.0", "500.0")];
        let samples: Vec<Sample> = told
            .iter()
            .flat_map(|(limit, own)| [(LIMIT, limit), ("terra", own)])
            .map(|(server, rate)| {
                Sample::read("q", server, &format!("{rate}\t1\t2\t3000")).unwrap()
            })
            .collect();
        let row = row(&samples, "q", "terra").unwrap();
        assert_eq!(row, ["q", "terra", "50", "0.50", "1.00", "2.00", "3.0"]);
        assert!(super::row(&samples, "other", "terra").is_none());
        assert!(Sample::read("q", LIMIT, "1\t2\tx").is_err());
    }
}
