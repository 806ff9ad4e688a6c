//! Lines of fixed width: 105 characters that each has, and after `ADD` groups of more, each with a
//! name of three characters and a width of its own.
//!
//! A line becomes the cells that the CSV edition has for it.

use super::reading::reading;
use crate::{
    Item, ParseError, Records, Refused,
    delimited::{BYTE_ORDER_MARK, Encoding, Lines, Quotes, Raw, wrong_format},
    fields::{Fields, refuse},
    to_the_end,
};
use std::{borrow::Cow, io::BufRead};

/// The most bytes of one line: 105 and the 9,999 that its first four digits can tell.
const MAX_LINE_BYTES: usize = 1 << 14;
/// How many characters each line has.
const CONTROL: usize = 105;

/// The parts that each line has, where the CSV edition has them in one cell: its name, where it
/// begins, and how wide the parts are.
const CELLS: &[(&str, usize, &[usize])] = &[
    ("SOURCE", 27, &[1]),
    ("REPORT_TYPE", 41, &[5]),
    ("ELEVATION", 46, &[5]),
    ("CALL_SIGN", 51, &[5]),
    ("QUALITY_CONTROL", 56, &[4]),
    ("WND", 60, &[3, 1, 1, 4, 1]),
    ("CIG", 70, &[5, 1, 1, 1]),
    ("VIS", 78, &[6, 1, 1, 1]),
    ("TMP", 87, &[5, 1]),
    ("DEW", 93, &[5, 1]),
    ("SLP", 99, &[5, 1]),
];

/// The groups that may follow, each with the widths of its parts. Where a number of the same
/// letters has other parts, it stands first.
const GROUPS: &str = "\
    CN1:411411411 CN2:511511211 CN3:611611 CN4:111111111311311 CO1:23 IA1:21 IA2:351 \
    IB1:511511511411 IB2:511411 \
    AA:2411 AB:511 AC:111 AD:514441 AE:21212121 AG:13 AH:34161 AI:34161 AJ:411611 AK:4161 AL:2311 \
    AM:414441 AN:3411 AO:2411 AP:411 AT:2241 AU:1121111 AW:21 AX:2121 AY:1121 AZ:1121 \
    CB:2611 CF:411 CG:611 CH:2511411 CI:511511511511 CO:35 CR:511 CT:511 CU:511411 \
    CV:511411511411 CW:511511 CX:611411411411 \
    ED:2141 GA:216121 GD:121611 GE:1666 GF:2212121512121 GG:21512121 GH:511511511511 GJ:41 GK:31 \
    GL:51 GM:442142142141 GN:44141414131 GO:4414141 GP:4423423423 GQ:44141 GR:44141 HL:31 \
    IC:2411311411411 KA:3151 KB:3151 KC:11561 KD:3141 KE:21212121 KF:51 KG:31511 \
    MA:5151 MD:113141 ME:141 MF:5151 MG:5151 MH:5151 MK:561561 MV:21 MW:21 \
    OA:1241 OB:3411311511511 OC:41 OD:12413 OE:125341 \
    RH:31311 SA:41 ST:151412111 UA:123121 UG:2331 WA:1311 WD:23211121331 WG:222221 WJ:3522511 \
";

/// Names and values, as a header and a record of the CSV edition would have them.
type Cells<'a> = Vec<(String, Cow<'a, str>)>;

/// Whether a file begins like one of fixed width. No header of a CSV file begins with a digit.
pub(super) fn is_it(file: &mut (dyn BufRead + Send)) -> bool {
    file.fill_buf().is_ok_and(|start| {
        let start = start.strip_prefix(BYTE_ORDER_MARK).unwrap_or(start);
        start.first().is_some_and(u8::is_ascii_digit)
    })
}

/// Whether the head of a file begins with such a line.
pub(super) fn is_first_line(head: &str) -> bool {
    let line = head.lines().next().unwrap_or_default().as_bytes();
    let all = |from: usize, to: usize, is: fn(&u8) -> bool| {
        line.get(from..to).is_some_and(|part| part.iter().all(is))
    };
    let signed = |at: usize, to: usize| {
        all(at, at + 1, |byte| matches!(byte, b'+' | b'-')) && all(at + 1, to, u8::is_ascii_digit)
    };
    line.len() >= CONTROL
        && all(0, 4, u8::is_ascii_digit)
        && all(4, 15, u8::is_ascii_alphanumeric)
        && all(15, 27, u8::is_ascii_digit)
        && signed(28, 34)
        && signed(34, 41)
        && signed(46, 51)
        && signed(87, 92)
        && signed(93, 98)
}

/// A record for each line.
pub(super) fn read<'a>(file: &'a mut (dyn BufRead + Send)) -> Records<'a> {
    let mut lines = Lines::of(file, MAX_LINE_BYTES);
    to_the_end(move || match lines.next(Quotes::Ignored)? {
        Some(raw) => item(&raw).map(Some),
        None => Ok(None),
    })
}

fn item(raw: &Raw) -> Result<Item, ParseError> {
    let text = match raw.decoded(Encoding::Windows1252) {
        Ok(text) => text,
        Err(refused) => return Ok(raw.item(None, Err(refused))),
    };
    let text = text.trim_end_matches(['\r', '\n']);
    let id = part(text, 4, 6).zip(part(text, 10, 5));
    let id = id.map(|(usaf, wban)| format!("{usaf}-{wban}"));
    if let Err(refused) = has_its_length(text) {
        if raw.is_cut_off() {
            let reason =
                format!("the file ends within this line: fetch it anew ({})", refused.message);
            return Err(wrong_format(raw.first, &reason));
        }
        return Ok(raw.item(id, Err(refused)));
    }
    let rows = cells(text).and_then(|cells| {
        let (header, record): (Vec<_>, Vec<_>) = cells.into_iter().unzip();
        reading(&Fields { header: &header, record })
    });
    Ok(raw.item(id, rows))
}

/// Whether a line is as long as its first four digits say.
fn has_its_length(text: &str) -> Result<(), Refused> {
    let digits = part(text, 0, 4).unwrap_or(text);
    let told: usize = match digits.parse() {
        Ok(told) if digits.bytes().all(|byte| byte.is_ascii_digit()) => told,
        _ => return Err(refuse("", "length", digits, "four digits that tell the length are due")),
    };
    // Of characters that take several bytes, some programs count those.
    if [text.len(), text.chars().count()].contains(&(CONTROL + told)) {
        return Ok(());
    }
    let found = text.chars().count();
    let message = format!("{found} characters where its first four digits tell {CONTROL} + {told}");
    Err(refuse("", "length", digits, &message))
}

fn part(text: &str, at: usize, width: usize) -> Option<&str> {
    text.get(at..at + width)
}

/// A line as the cells that the CSV edition has for it.
fn cells(text: &str) -> Result<Cells<'_>, Refused> {
    let mandatory = |at: usize, width: usize| {
        let message = "a character that is no ASCII in the part that every line has";
        part(text, at, width).ok_or_else(|| refuse("", "characters", "", message))
    };
    let mut cells: Cells<'_> = vec![
        ("STATION".to_owned(), mandatory(4, 11)?.into()),
        ("DATE".to_owned(), moment(mandatory(15, 8)?, mandatory(23, 4)?).into()),
        ("LATITUDE".to_owned(), thousandths(mandatory(28, 6)?).into()),
        ("LONGITUDE".to_owned(), thousandths(mandatory(34, 7)?).into()),
    ];
    for &(name, at, widths) in CELLS {
        let group = mandatory(at, widths.iter().sum())?;
        cells.push((name.to_owned(), split(group, widths).into()));
    }
    more(text.get(CONTROL..).unwrap_or_default(), &mut cells);
    Ok(cells)
}

/// `20160101` and `0400` as the CSV edition has them; the reading checks whether there is such a
/// moment.
fn moment(day: &str, time: &str) -> String {
    let at = |text: &str, from: usize, to: usize| text.get(from..to).unwrap_or("").to_owned();
    format!(
        "{}-{}-{}T{}:{}:00",
        at(day, 0, 4),
        at(day, 4, 6),
        at(day, 6, 8),
        at(time, 0, 2),
        at(time, 2, 4)
    )
}

/// `+60750` as `+60.750`.
fn thousandths(digits: &str) -> String {
    let (whole, rest) = digits.split_at_checked(digits.len() - 3).unwrap_or((digits, "0"));
    format!("{whole}.{rest}")
}

/// The groups that follow what each line has, the remarks, and how original values were flagged.
fn more<'a>(text: &'a str, cells: &mut Cells<'a>) {
    let mut rest = text.strip_prefix("ADD").unwrap_or(text);
    while let Some((name, widths, after)) = group(rest) {
        let width = widths.iter().sum();
        let Some((parts, next)) = after.split_at_checked(width) else { break };
        cells.push((name.to_owned(), split(parts, &widths).into()));
        rest = next;
    }
    if let Some(remarks) = rest.strip_prefix("REM") {
        let (remarks, next) = remarks.split_at(length_of_remarks(remarks));
        cells.push(("REM".to_owned(), remarks.into()));
        rest = next;
    }
    for name in ["EQD", "QNN"] {
        if let Some(originals) = rest.strip_prefix(name) {
            let end = if name == "EQD" { originals.find("QNN") } else { None };
            let (originals, next) = originals.split_at(end.unwrap_or(originals.len()));
            cells.push((name.to_owned(), originals.into()));
            rest = next;
        }
    }
    // A group that isn't known, with all that comes after it.
    cells.push(("ADD".to_owned(), rest.into()));
}

/// The name of the group that a text begins with, the widths of its parts, and what comes after
/// its name.
fn group(text: &str) -> Option<(&str, Vec<usize>, &str)> {
    let (name, after) = text.split_at_checked(3)?;
    let is_known = |group: &&str| {
        let letters = group.split(':').next().unwrap_or_default();
        letters == name || (letters.len() == 2 && name.starts_with(letters))
    };
    let (_, widths) = GROUPS.split_ascii_whitespace().find(is_known)?.split_once(':')?;
    let is_numbered = name.bytes().last().is_some_and(|byte| byte.is_ascii_digit());
    is_numbered
        .then(|| (name, widths.bytes().map(|byte| usize::from(byte - b'0')).collect(), after))
}

/// How long remarks are: each has three letters for its kind and three digits for its length. Where
/// they haven't, they go on to the end.
fn length_of_remarks(text: &str) -> usize {
    let mut at = 0;
    while at < text.len() && !["EQD", "QNN"].iter().any(|name| text[at..].starts_with(name)) {
        let length = text.get(at + 3..at + 6).and_then(|digits| digits.parse::<usize>().ok());
        let end = length.map(|length| at + 6 + length).filter(|end| text.is_char_boundary(*end));
        match end {
            Some(end) => at = end,
            None => return text.len(),
        }
    }
    at
}

/// The parts of a group, with commas between them.
fn split(group: &str, widths: &[usize]) -> String {
    let mut rest = group;
    let parts = widths.iter().map(|width| {
        let (part, next) = rest.split_at_checked(*width).unwrap_or((rest, ""));
        rest = next;
        part
    });
    parts.collect::<Vec<_>>().join(",")
}
