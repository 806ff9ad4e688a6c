//! The United Kingdom's planning database of renewable energy: projects, their parts, and the
//! applications to build them.

use crate::{
    british_grid::longitude_latitude,
    calendar::day_after_1970,
    frame::{
        Cell, Database, File, Record, Refusals, Row, computed, csv, flag, number, repository, row,
        text, texts,
    },
    uk_repd_words::{COMMUNITIES, STATUSES, TECHNOLOGIES, WITHDRAWN},
};

/// Columns of the register that say nothing of the application itself.
const OF_PROJECT: [&str; 31] = [
    "Old Ref ID",
    "Ref ID",
    "Record Last Updated (dd/mm/yyyy)",
    "Operator (or Applicant)",
    "Site Name",
    "Technology Type",
    "Storage Type",
    "Storage Co-location REPD Ref ID",
    "Installed Capacity (MWelec)",
    "CHP Enabled",
    "RO Banding (ROC/MWh)",
    "FiT Tariff (p/kWh)",
    "CfD Capacity (MW)",
    "Turbine Capacity (MW)",
    "No. of Turbines",
    "Height of Turbines (m)",
    "Mounting Type for Solar",
    "Development Status",
    "Development Status (short)",
    "Address",
    "County",
    "Region",
    "Country",
    "Post Code",
    "X-coordinate",
    "Y-coordinate",
    "Offshore Wind Round",
    "Under Construction",
    "Operational",
    "Heat Network Ref",
    "",
];

/// A text of several lines, each without the space around it. Line breaks are carriage returns too,
/// but for those before a comma; spaces that don't break are spaces.
fn lines(text: &str) -> String {
    let text = text.replace('\u{a0}', " ").replace('\r', "\n");
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    lines.join("\n").replace("\n,", ",")
}

/// The same as one line.
fn line(text: &str) -> String {
    lines(text).replace('\n', " ")
}

struct Project<'a>(&'a Record);

impl<'a> Project<'a> {
    fn get(&self, name: &str) -> &'a str {
        self.0.get(name)
    }

    fn technology(&self) -> (&'static str, (&'static str, &'static str), &'static str) {
        let word = self.get("Technology Type");
        let known = TECHNOLOGIES.iter().find(|known| known.0 == word);
        known
            .map(|known| (known.1, known.2, known.3))
            .unwrap_or_else(|| panic!("no technology {word}"))
    }

    fn status(&self) -> (&'static str, &'static str, &'static str) {
        let word = self.get("Development Status").to_lowercase();
        let known = STATUSES.iter().find(|known| known.0 == word);
        let known = known.unwrap_or_else(|| panic!("no status {word}"));
        // Some gave up the appeal and the application with it.
        if word == "appeal withdrawn" && self.get("Development Status (short)") == WITHDRAWN {
            return (WITHDRAWN, known.2, "withdrawn");
        }
        (known.1, known.2, known.3)
    }

    fn operator(&self) -> String {
        let operator = line(self.get("Operator (or Applicant)"));
        if operator == "Unknown" { String::new() } else { operator }
    }

    fn date(&self, name: &str) -> Option<String> {
        date(self.get(name))
    }

    fn position(&self) -> [Cell; 2] {
        let metres = |name| self.get(name).parse::<f64>().ok();
        let place = metres("X-coordinate").zip(metres("Y-coordinate"));
        let place = place.map(|(x, y)| longitude_latitude(x, y));
        // The file has whole metres; this is some centimetres, as two ways to compute may differ by.
        let about = |degrees| Cell::About(degrees, 2e-7);
        [0, 1].map(|axis| place.map_or(Cell::Null, |place| about(place[axis])))
    }

    /// Support: what each scheme pays, or how much of the plant it pays.
    fn support(&self) -> Cell {
        let schemes = [
            ("RO", "RO Banding (ROC/MWh)", "ROC/MWh"),
            ("FiT", "FiT Tariff (p/kWh)", "p/kWh"),
            ("CfD", "CfD Capacity (MW)", "MW"),
        ];
        let scheme = |(name, column, unit): (&str, &str, &str)| {
            let paid: f64 = self.get(column).parse().ok()?;
            Some(format!("{name} {paid} {unit}"))
        };
        text(&schemes.into_iter().filter_map(scheme).collect::<Vec<_>>().join("; "))
    }

    /// What the register says of a project, and no column of the project or of its part takes.
    fn others(&self) -> Cell {
        let (_, (part, _), _) = self.technology();
        let kept = [
            ("Country", self.get("Country") != self.get("Region")),
            (
                "Development Status (short)",
                self.get("Development Status (short)") != self.status().0,
            ),
            ("Heat Network Ref", true),
            ("Storage Type", part != "battery_storage"),
            ("Storage Co-location REPD Ref ID", part != "battery_storage"),
            ("Turbine Capacity (MW)", part != "wind_farms"),
            ("No. of Turbines", part != "wind_farms"),
            ("Height of Turbines (m)", part != "wind_farms"),
            ("Offshore Wind Round", part != "wind_farms"),
            ("Mounting Type for Solar", part != "solar_farms"),
        ];
        texts(kept.into_iter().filter(|kept| kept.1).map(|(name, _)| (name, self.get(name))))
    }
}

/// `dd/mm/yyyy` as `yyyy-mm-dd`.
fn date(text: &str) -> Option<String> {
    let [day, month, year] = text.split('/').collect::<Vec<_>>()[..] else { return None };
    Some(format!("{year}-{month:0>2}-{day:0>2}"))
}

/// A day as spreadsheets count: 1970-01-01 is 25569.
fn serial_date(serial: &str) -> Option<String> {
    Some(day_after_1970(serial.parse::<u64>().ok()? - 25_569))
}

fn day(date: Option<String>) -> Cell {
    date.map_or(Cell::Null, Cell::Text)
}

fn rows(record: &Record) -> Vec<Row> {
    let project = Project(record);
    let get = |name: &str| project.get(name);
    let id = get("Ref ID");
    let (kind, (part, code), built) = project.technology();
    let (_, status, permit_status) = project.status();
    let [longitude, latitude] = project.position();
    let observed = project.date("Record Last Updated (dd/mm/yyyy)");
    let observed =
        || observed.clone().map_or(Cell::Null, |day| text(&format!("{day}T00:00:00.000000Z")));
    let whole = || Cell::Row("energy_projects", id.to_owned());
    let capacity = get("Installed Capacity (MWelec)");
    let thousandfold =
        |text: &str| computed(text.parse::<f64>().ok().map(|number| number * 1000.0));
    let place = || {
        vec![
            ("longitude", longitude.clone()),
            ("latitude", latitude.clone()),
            ("country_code", text("GB")),
            ("region", text(get("Region"))),
            ("county", text(&line(get("County")))),
            ("address", text(&lines(get("Address")))),
            // Three have the rest of a web page behind the code.
            ("postal_code", text(get("Post Code").split('.').next().unwrap())),
            ("observed_at", observed()),
        ]
    };
    let heat = get("CHP Enabled").to_lowercase();
    let mut rows = vec![with(
        place(),
        row(
            "energy_projects",
            id,
            [
                ("name", text(&line(get("Site Name")))),
                ("project_type", text(kind)),
                ("sub_type", text(get("Technology Type"))),
                ("status", text(status)),
                ("capacity_mw", number(capacity)),
                ("is_cogeneration", flag((!heat.is_empty()).then_some(heat == "yes"))),
                ("construction_start_date", day(project.date("Under Construction"))),
                ("commercial_operation_date", day(project.date("Operational"))),
                ("operator", text(&project.operator())),
                ("support_scheme", project.support()),
                ("identifiers", texts([("repd_old", get("Old Ref ID"))])),
                ("properties", project.others()),
            ],
        ),
    )];
    match part {
        "solar_farms" => rows.push(row(
            part,
            id,
            [
                ("project_id", whole()),
                ("technology", text(code)),
                (
                    "mounting",
                    text(match get("Mounting Type for Solar") {
                        "Ground/Roof" => "ground_and_roof",
                        "Ground" => "ground",
                        "Roof" => "roof",
                        _ => "",
                    }),
                ),
                ("observed_at", observed()),
            ],
        )),
        "wind_farms" => rows.push(row(
            part,
            id,
            [
                ("project_id", whole()),
                ("siting", text(code)),
                ("turbine_count", number(get("No. of Turbines"))),
                ("turbine_rating_kw", thousandfold(get("Turbine Capacity (MW)"))),
                ("tip_height_meters", number(get("Height of Turbines (m)"))),
                ("leasing_round", text(get("Offshore Wind Round"))),
                ("observed_at", observed()),
            ],
        )),
        "battery_storage" => rows.push(row(
            part,
            id,
            [
                ("project_id", whole()),
                ("technology", text(code)),
                (
                    "siting",
                    text(match get("Storage Type") {
                        "Stand-alone Storage" => "stand_alone",
                        "Co-located with RE" => "with_renewable",
                        "Co-located with fossil fuel plant" => "with_fossil",
                        _ => "",
                    }),
                ),
                (
                    "co_located_project_id",
                    match get("Storage Co-location REPD Ref ID") {
                        "" => Cell::Null,
                        beside => Cell::Row("energy_projects", beside.to_owned()),
                    },
                ),
                ("capacity_mw", number(capacity)),
                ("observed_at", observed()),
            ],
        )),
        _ => {}
    }
    let operator = project.operator();
    if let Some((_, form)) = COMMUNITIES.iter().find(|(name, _)| *name == operator) {
        rows.push(with(
            place(),
            row(
                "community_projects",
                id,
                [
                    ("name", text(&line(get("Site Name")))),
                    ("technology", text(built)),
                    ("status", text(status)),
                    ("project_id", whole()),
                    ("ownership_model", text(form)),
                    ("operator", text(&operator)),
                    ("capacity_kw", thousandfold(capacity)),
                    ("commercial_operation_date", day(project.date("Operational"))),
                ],
            ),
        ));
    }
    let says_nothing = record.others(&OF_PROJECT);
    if !matches!(says_nothing, Cell::Null) {
        let of_permit = [
            ("name", text(&line(get("Site Name")))),
            ("permit_type", text("planning")),
            ("status", text(permit_status)),
            ("project_id", whole()),
            ("applicant", text(&operator)),
            ("project_type", text(kind)),
            ("capacity_mw", number(capacity)),
        ];
        let mut permit = with(place(), row("permits", id, of_permit));
        permit.columns.extend(application(&project, permit_status));
        rows.push(permit);
    }
    rows
}

fn with(columns: Vec<(&'static str, Cell)>, mut row: Row) -> Row {
    row.columns.extend(columns);
    row
}

/// The way of an application: the authority's decision, the appeal, the minister's.
fn application(project: &Project<'_>, status: &str) -> Vec<(&'static str, Cell)> {
    let date = |name: &str| project.date(name);
    let (granted, refused) =
        (date("Planning Permission Granted"), date("Planning Permission Refused"));
    let appeals = [("Appeal Granted", "granted"), ("Appeal Refused", "refused")];
    let appeals = appeals.into_iter().chain([("Appeal Withdrawn", "withdrawn")]);
    let appeals = appeals.filter_map(|(name, outcome)| Some((date(name)?, outcome)));
    let appeal = appeals.max_by(|one, other| one.0.cmp(&other.0));
    // Where the day isn't said, the status says how it ended.
    let ended = match project.get("Development Status") {
        "Appeal Granted" => "granted",
        "Appeal Refused" => "refused",
        _ => "",
    };
    let outcome = appeal.as_ref().map_or(ended, |(_, outcome)| outcome);
    let minister = date("Secretary of State - Granted").or(date("Secretary of State - Refusal"));
    let on_appeal =
        appeal.clone().filter(|(_, outcome)| *outcome != "withdrawn").map(|(day, _)| day);
    let anew = on_appeal.max(minister.clone());

    let stands = matches!(status, "granted" | "expired" | "abandoned");
    let own = if stands { granted.clone() } else { granted.clone().max(refused.clone()) };
    let decision = anew.clone().or(own);
    let before = |day: &Option<String>| {
        day.clone().filter(|day| decision.as_ref().is_none_or(|last| day < last))
    };
    let first = before(&refused).or(before(&granted));

    // A date whose meaning the columns don't show is kept by its name: they show a refusal that a
    // later decision overturned, and a decision that the status agrees with.
    let is_shown = |day: &Option<String>, agrees: bool, as_first: bool| {
        (*day == decision && agrees) || (*day == first && as_first && decision.is_some())
    };
    let kept = [
        ("Planning Permission Granted", !is_shown(&granted, stands, false)),
        (
            "Planning Permission Refused",
            !is_shown(&refused, matches!(status, "refused" | "appealed"), true),
        ),
        ("Secretary of State - Granted", true),
        ("Secretary of State - Refusal", true),
    ];
    let kept = kept.into_iter().filter(|kept| kept.1).map(|(name, _)| (name, project.get(name)));
    let intervention =
        match project.get("Type of Secretary of State Intervention").to_lowercase().as_str() {
            "call-in" | "call-in application" => "call_in",
            "recovery" | "recovered appeal" => "recovery",
            _ => "",
        };
    vec![
        ("permit_number", text(&line(project.get("Planning Application Reference")))),
        ("authority", text(&line(project.get("Planning Authority")))),
        ("submitted_date", day(date("Planning Application Submitted"))),
        ("first_decision_date", day(first)),
        ("decision_date", day(decision.clone())),
        ("withdrawn_date", day(date("Planning Application Withdrawn"))),
        ("expiry_date", day(date("Planning Permission Expired"))),
        ("appeal_number", text(&line(project.get("Appeal Reference")))),
        ("appeal_submitted_date", day(date("Appeal Lodged"))),
        ("appeal_decision_date", day(appeal.map(|(day, _)| day))),
        ("appeal_outcome", text(outcome)),
        ("intervention_type", text(intervention)),
        ("intervention_number", text(project.get("Secretary of State Reference"))),
        ("intervention_date", day(date("Secretary of State - Intervened"))),
        ("intervention_decision_date", day(minister)),
        ("judicial_review_date", day(serial_date(project.get("Judicial Review")))),
        ("properties", texts(kept)),
    ]
}

/// Windows-1252: of the bytes that are no ASCII, the file has those that are the same in Latin-1, and
/// a few quotes and dashes. Three letters of Welsh and Gaelic names are UTF-8 in the midst of it.
fn decoded(bytes: &[u8]) -> String {
    let letter = |&byte: &u8| match byte {
        0x91 => '‘',
        0x92 => '’',
        0x93 => '“',
        0x94 => '”',
        0x96 => '–',
        0x80..=0x9f => panic!("byte {byte:#x}"),
        _ => char::from(byte),
    };
    let text: String = bytes.iter().map(letter).collect();
    text.replace("Ã¢", "â").replace("Ã²", "ò").replace("Ã³", "ó")
}

fn refused(record: &Record) -> Refusals {
    if record.get("Site Name").is_empty() { vec![("Site Name", "required")] } else { vec![] }
}

#[test]
fn projects_and_their_applications() {
    let path = repository("data/uk-repd/renewable-energy-planning-database-q2-june-2021.csv");
    let records = csv(decoded(&std::fs::read(&path).unwrap()).as_bytes());
    assert_eq!(records.len(), 6461);
    let file = File {
        connector: "uk_repd",
        path: &path,
        records: &records,
        line: &|record| record.line,
        refused: &refused,
        rows: &rows,
    };
    file.check(&Database::new());
}
