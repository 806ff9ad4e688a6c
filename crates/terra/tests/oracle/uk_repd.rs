//! The United Kingdom's planning database of renewable energy: projects, their parts, and the
//! applications to build them.

use crate::{
    british_grid::longitude_latitude,
    frame::{
        Cell, Database, File, Record, Refusals, Row, computed, csv, flag, number, repository, row,
        text, texts,
    },
};

/// A technology: the project's type, the part it makes a row of with the code there, and what a
/// community that builds it builds.
const TECHNOLOGIES: [(&str, &str, (&str, &str), &str); 23] = [
    ("Advanced Conversion Technologies", "waste", ("", ""), "bioenergy"),
    ("Anaerobic Digestion", "bioenergy", ("", ""), "bioenergy"),
    ("Battery", "storage", ("battery_storage", "battery"), "storage"),
    ("Biomass (co-firing)", "bioenergy", ("", ""), "bioenergy"),
    ("Biomass (dedicated)", "bioenergy", ("", ""), "bioenergy"),
    ("Compressed Air Energy Storage", "storage", ("battery_storage", "compressed_air"), "storage"),
    ("EfW Incineration", "waste", ("", ""), "bioenergy"),
    ("Flywheels", "storage", ("battery_storage", "flywheel"), "storage"),
    ("Fuel Cell (Hydrogen)", "hydrogen", ("battery_storage", "hydrogen"), "other"),
    ("Gas Fired CHP", "gas", ("", ""), "other"),
    ("Ground Source Heat Pumps", "geothermal", ("", ""), "heat_pump"),
    ("Hot Dry Rocks (HDR)", "geothermal", ("", ""), "other"),
    ("Landfill Gas", "bioenergy", ("", ""), "bioenergy"),
    ("Large Hydro", "hydro", ("", ""), "hydro"),
    ("Liquid Air Energy Storage", "storage", ("battery_storage", "liquid_air"), "storage"),
    ("Pumped Storage Hydroelectricity", "hydro", ("", ""), "hydro"),
    ("Sewage Sludge Digestion", "bioenergy", ("", ""), "bioenergy"),
    ("Shoreline Wave", "marine", ("", ""), "other"),
    ("Small Hydro", "hydro", ("", ""), "hydro"),
    ("Solar Photovoltaics", "solar", ("solar_farms", "photovoltaic"), "solar"),
    ("Tidal Barrage and Tidal Stream", "marine", ("", ""), "other"),
    ("Wind Offshore", "wind", ("wind_farms", "offshore"), "wind"),
    ("Wind Onshore", "wind", ("wind_farms", "onshore"), "wind"),
];

/// A status in small letters: the short form that it always has, the project's and the permit's.
const STATUSES: [(&str, &str, &str, &str); 18] = [
    ("abandoned", "Abandoned", "cancelled", "abandoned"),
    ("appeal granted", "Awaiting Construction", "permitted", "granted"),
    ("appeal lodged", "", "planned", "appealed"),
    ("appeal refused", "Application Refused", "cancelled", "refused"),
    ("appeal withdrawn", "Application Refused", "cancelled", "refused"),
    ("decommissioned", "Decommissioned", "retired", "granted"),
    ("no application required", "", "permitted", "not_required"),
    ("operational", "Operational", "operating", "granted"),
    ("planning application submitted", "Application Submitted", "planned", "submitted"),
    ("planning application withdrawn", "Application Withdrawn", "cancelled", "withdrawn"),
    ("planning permission expired", "Planning Permission Expired", "cancelled", "expired"),
    ("planning permission granted", "Awaiting Construction", "permitted", "granted"),
    ("planning permission refused", "Application Refused", "cancelled", "refused"),
    ("secretary of state - granted", "Awaiting Construction", "permitted", "granted"),
    ("secretary of state - refusal", "Application Refused", "cancelled", "refused"),
    ("under construction", "Under Construction", "construction", "granted"),
    ("suspended construction", "Under Construction", "construction", "granted"),
    ("application refused", "Application Refused", "cancelled", "refused"),
];

const WITHDRAWN: &str = "Application Withdrawn";

/// Operators that are bodies of a community, as one who reads their names takes them, and the form
/// that the name says; none where there are several operators or it says none.
const COMMUNITIES: [(&str, &str); 47] = [
    ("1 Stop Renewables/King Edward Community Services", ""),
    ("ATTIX CIC", ""),
    ("Ambition Community Energy", ""),
    ("Awel Aman Tawe Community Energy", ""),
    ("Awre Peninsula Farmers' Community Solar Scheme", ""),
    ("Bath & West Community Energy Ltd", ""),
    ("Baywind Co-op & Energy4All & Belltown Power", ""),
    ("Bristol Energy Co-Op", "cooperative"),
    ("Bristol Energy Cooperative", "cooperative"),
    ("Bro Dyfi Community Renewables", ""),
    ("Burenside Community Energy Limited", ""),
    ("Castlemilk and Carmunnock Community Windpark Trust", "trust"),
    ("Cefn y Maes Community / REG Power Management", ""),
    ("Centrestage Communities Limited", ""),
    ("Colintraive and Glendarual Development Trust", "trust"),
    ("Community Energy Cumbria", ""),
    ("Community Power Ltd", ""),
    ("Core Pisces / Gower Power Co-op CIC", ""),
    ("Edinburgh Community Solar Co-op", "cooperative"),
    ("Foula Community Electricity Trust", "trust"),
    ("Garth Wind (North Yell Development Council)", ""),
    ("Gartree Wind Power Co-operative Ltd", "cooperative"),
    ("Gigha Island community (Multiple Owners)", ""),
    ("Gower Power Community Cooperative", "cooperative"),
    ("Greenham Common Community Trust / Torftech Energy", ""),
    ("Gwent Farmers' Community Solar Partnership", ""),
    ("Hadstone Energy/ Communities for Renewables", ""),
    ("Herefordshire New Leaf Cooperative", "cooperative"),
    ("Knock and Swordale Community Company", ""),
    ("Latheron, Lybster & Clyth Community Development Company", ""),
    ("Lightsource SPV 186 (community owned)", ""),
    ("Melness Crofters Estate", ""),
    ("Mongoose Energy Coop", "cooperative"),
    ("Morvern Community", ""),
    ("North Harris Community Trust", "trust"),
    ("Origin Energy CIC", ""),
    ("Renesola (community owned)", ""),
    ("Roseland Community Energy Trust", "trust"),
    ("Roseneath Peninsula West Community Development Trust", "trust"),
    ("Sustainable Charlbury (Community)", ""),
    ("Tamar Energy Community Limited", ""),
    ("The Islay Energy Trust/ Atlantis", ""),
    ("Totnes Renewable Energy Society", ""),
    ("West Solent Solar Cooperative", "cooperative"),
    ("Wiltshire Wildlife Trust and Bath and West Community Energy Ltd", ""),
    ("Wind Valley Co-operative", "cooperative"),
    ("Wolverton & Greenleys Town Council", "municipal"),
];

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

/// The day that is `serial` days after 1899-12-30, as spreadsheets count.
fn serial_date(serial: &str) -> Option<String> {
    let mut days: i64 = serial.parse().ok()?;
    let is_leap = |year: i64| year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    days -= 2;
    let mut year = 1900;
    while days >= 365 + i64::from(is_leap(year)) {
        days -= 365 + i64::from(is_leap(year));
        year += 1;
    }
    let mut month = 1;
    for length in [31, 28 + i64::from(is_leap(year)), 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] {
        if days < length {
            break;
        }
        days -= length;
        month += 1;
    }
    Some(format!("{year}-{month:02}-{:02}", days + 1))
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
