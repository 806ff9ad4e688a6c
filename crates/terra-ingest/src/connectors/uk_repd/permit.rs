//! The application for planning permission that a record of the register tells of.

use super::{
    COUNTRY, Site,
    sheet::{Sheet, is_same},
};
use crate::Refused;
use terra_schema::{Date, Record, row::IntoDraft};
use terra_tables::regulatory::{AppealOutcome, InterventionType, Permit, PermitStatus, PermitType};

const REFUSED: &str = "Planning Permission Refused";
const GRANTED: &str = "Planning Permission Granted";
const APPEAL_WITHDRAWN: &str = "Appeal Withdrawn";
const APPEAL_REFUSED: &str = "Appeal Refused";
const APPEAL_GRANTED: &str = "Appeal Granted";
const MINISTER_REFUSED: &str = "Secretary of State - Refusal";
const MINISTER_GRANTED: &str = "Secretary of State - Granted";

/// The columns about the application: what no column of its row takes stays with it.
const COLUMNS: [&str; 18] = [
    "Planning Authority",
    "Planning Application Reference",
    "Appeal Reference",
    "Secretary of State Reference",
    "Type of Secretary of State Intervention",
    "Judicial Review",
    "Planning Application Submitted",
    "Planning Application Withdrawn",
    REFUSED,
    "Appeal Lodged",
    APPEAL_WITHDRAWN,
    APPEAL_REFUSED,
    APPEAL_GRANTED,
    GRANTED,
    "Secretary of State - Intervened",
    MINISTER_REFUSED,
    MINISTER_GRANTED,
    "Planning Permission Expired",
];

/// Whether a column of the file is about the application.
pub(super) fn is_planning(name: &str) -> bool {
    COLUMNS.iter().any(|column| is_same(name, column))
}

/// The row of the application; none where the record says nothing of one.
pub(super) fn permit(sheet: &Sheet<'_>, site: &Site) -> Result<Option<Record>, Refused> {
    if COLUMNS.iter().all(|column| sheet.seen(column).is_none()) {
        return Ok(None);
    }
    let decisions = Decisions::of(sheet)?;
    let last = decisions.last(site.permit_status);
    let first = decisions.first(last);
    decisions.mark(sheet, site.permit_status, first, last);
    let permit = Permit::new(&site.name, PermitType::Planning, site.permit_status)
        .permit_number(sheet.text("Planning Application Reference"))
        .location(site.location)
        .project_id(site.project_id())
        .authority(sheet.text("Planning Authority"))
        .applicant(site.operator.as_ref())
        .project_type(site.project_type)
        .capacity_mw(site.capacity_mw)
        .country_code(COUNTRY)
        .region(site.region.as_ref())
        .county(site.county.as_ref())
        .address(site.address.as_ref())
        .postal_code(site.postal_code.as_ref())
        .submitted_date(sheet.date("Planning Application Submitted")?)
        .first_decision_date(first)
        .decision_date(last)
        .withdrawn_date(sheet.date("Planning Application Withdrawn")?)
        .expiry_date(sheet.date("Planning Permission Expired")?)
        .appeal_number(sheet.text("Appeal Reference"))
        .appeal_submitted_date(sheet.date("Appeal Lodged")?)
        .appeal_decision_date(decisions.appeal().map(|(_, date, _)| date))
        .appeal_outcome(decisions.appeal().map(|(_, _, how)| how).or(site.appeal_outcome))
        .intervention_type(
            sheet.code::<InterventionType>("Type of Secretary of State Intervention"),
        )
        .intervention_number(sheet.text("Secretary of State Reference"))
        .intervention_date(sheet.date("Secretary of State - Intervened")?)
        .intervention_decision_date(decisions.minister.iter().map(|(date, _)| *date).max())
        .judicial_review_date(sheet.date("Judicial Review")?);
    Ok(Some(permit.provenance(site.provenance(sheet.left(is_planning))).into_draft().record))
}

/// A decision: its day, and whether it granted.
type Decision = (Date, bool);

/// What was decided on an application.
struct Decisions {
    /// By the planning authority.
    refused: Option<Date>,
    granted: Option<Date>,
    /// How appeals ended: the file's column, the day, and how.
    appeals: Vec<(&'static str, Date, AppealOutcome)>,
    /// By the minister.
    minister: Vec<Decision>,
}

impl Decisions {
    fn of(sheet: &Sheet<'_>) -> Result<Self, Refused> {
        let mut appeals = Vec::new();
        for (column, outcome) in [
            (APPEAL_WITHDRAWN, AppealOutcome::Withdrawn),
            (APPEAL_REFUSED, AppealOutcome::Refused),
            (APPEAL_GRANTED, AppealOutcome::Granted),
        ] {
            appeals.extend(sheet.date(column)?.map(|date| (column, date, outcome)));
        }
        let mut minister = Vec::new();
        for (column, is_grant) in [(MINISTER_REFUSED, false), (MINISTER_GRANTED, true)] {
            minister.extend(sheet.date(column)?.map(|date| (date, is_grant)));
        }
        let (refused, granted) = (sheet.date(REFUSED)?, sheet.date(GRANTED)?);
        Ok(Self { refused, granted, appeals, minister })
    }

    /// Those of the planning authority.
    fn own(&self) -> Vec<Decision> {
        let refused = self.refused.map(|date| (date, false));
        refused.into_iter().chain(self.granted.map(|date| (date, true))).collect()
    }

    /// Those of inspectors and ministers. A copy of a grant on appeal stands among the planning
    /// authority's, too.
    fn higher(&self) -> Vec<Decision> {
        let appeals = self.appeals.iter().filter_map(|(_, date, outcome)| match outcome {
            AppealOutcome::Granted => Some((*date, true)),
            AppealOutcome::Refused => Some((*date, false)),
            AppealOutcome::Withdrawn => None,
        });
        appeals.chain(self.minister.iter().copied()).collect()
    }

    /// The one that stands: the last of a higher authority, or else of the planning authority. Where
    /// the status says what was decided in the end, only one that agrees; the others came before.
    fn last(&self, status: PermitStatus) -> Option<Date> {
        let granted = is_granted(status);
        let agreeing = |decisions: Vec<Decision>| {
            let agrees = |decision: &Decision| granted.is_none_or(|granted| granted == decision.1);
            decisions.into_iter().filter(agrees).map(|(date, _)| date).max()
        };
        agreeing(self.higher()).or_else(|| agreeing(self.own()))
    }

    /// The planning authority's first, where another came after it, if on a day unknown.
    fn first(&self, last: Option<Date>) -> Option<Date> {
        let first = self.own().iter().map(|(date, _)| *date).min();
        first.filter(|first| last.is_none_or(|last| *first < last))
    }

    /// How the last appeal ended.
    fn appeal(&self) -> Option<(&'static str, Date, AppealOutcome)> {
        self.appeals.iter().copied().max_by_key(|(_, date, _)| *date)
    }

    /// Leaves to the properties each column whose day or outcome the row doesn't tell.
    fn mark(
        &self,
        sheet: &Sheet<'_>,
        status: PermitStatus,
        first: Option<Date>,
        last: Option<Date>,
    ) {
        let stands = |date: Option<Date>, is_grant: bool| {
            date == last && is_granted(status) == Some(is_grant)
        };
        sheet.mark(GRANTED, stands(self.granted, true));
        // What came first and was decided anew was a refusal, where nothing else is said.
        let is_first = last.is_some() && self.refused == first;
        sheet.mark(REFUSED, is_first || stands(self.refused, false));
        let appeal = self.appeal().map(|(column, _, _)| column);
        for column in [APPEAL_WITHDRAWN, APPEAL_REFUSED, APPEAL_GRANTED] {
            sheet.mark(column, appeal == Some(column));
        }
        // The row has no column for what the minister decided.
        sheet.mark(MINISTER_REFUSED, false);
        sheet.mark(MINISTER_GRANTED, false);
    }
}

/// Whether what a status stands on was granted; `None` where it tells of no decision.
const fn is_granted(status: PermitStatus) -> Option<bool> {
    match status {
        PermitStatus::Granted
        | PermitStatus::Expired
        | PermitStatus::Abandoned
        | PermitStatus::Revoked => Some(true),
        PermitStatus::Refused | PermitStatus::Appealed => Some(false),
        _ => None,
    }
}
