//! The operators of CQL2, by their names in both forms.

use terra_geo::Relation;
use terra_schema::{filter::Comparison, letters::Folding, term::Arithmetic};

/// What is said of parts, or made of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Operator {
    And,
    Or,
    Not,
    Compare(Comparison),
    Between,
    In,
    Like,
    IsNull,
    Fold(Folding),
    Calculate(Arithmetic),
    Relate(Relation),
    Temporal(Temporal),
}

/// How two times lie to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Temporal {
    After,
    Before,
    Contains,
    Disjoint,
    During,
    Equals,
    FinishedBy,
    Finishes,
    Intersects,
    Meets,
    MetBy,
    OverlappedBy,
    Overlaps,
    StartedBy,
    Starts,
}

/// Every operator with its name in JSON. The names of those that are written as functions are the
/// same in text.
const NAMES: [(&str, Operator); 45] = [
    ("and", Operator::And),
    ("or", Operator::Or),
    ("not", Operator::Not),
    ("=", Operator::Compare(Comparison::Eq)),
    ("<>", Operator::Compare(Comparison::Ne)),
    ("<", Operator::Compare(Comparison::Lt)),
    ("<=", Operator::Compare(Comparison::Le)),
    (">", Operator::Compare(Comparison::Gt)),
    (">=", Operator::Compare(Comparison::Ge)),
    ("between", Operator::Between),
    ("in", Operator::In),
    ("like", Operator::Like),
    ("isNull", Operator::IsNull),
    ("casei", Operator::Fold(Folding::CASE)),
    ("accenti", Operator::Fold(Folding::ACCENTS)),
    ("+", Operator::Calculate(Arithmetic::Add)),
    ("-", Operator::Calculate(Arithmetic::Subtract)),
    ("*", Operator::Calculate(Arithmetic::Multiply)),
    ("/", Operator::Calculate(Arithmetic::Divide)),
    ("div", Operator::Calculate(Arithmetic::DivideWhole)),
    ("%", Operator::Calculate(Arithmetic::Remainder)),
    ("^", Operator::Calculate(Arithmetic::Power)),
    ("s_intersects", Operator::Relate(Relation::Intersects)),
    ("s_disjoint", Operator::Relate(Relation::Disjoint)),
    ("s_within", Operator::Relate(Relation::Within)),
    ("s_contains", Operator::Relate(Relation::Contains)),
    ("s_touches", Operator::Relate(Relation::Touches)),
    ("s_crosses", Operator::Relate(Relation::Crosses)),
    ("s_overlaps", Operator::Relate(Relation::Overlaps)),
    ("s_equals", Operator::Relate(Relation::Equals)),
    ("t_after", Operator::Temporal(Temporal::After)),
    ("t_before", Operator::Temporal(Temporal::Before)),
    ("t_contains", Operator::Temporal(Temporal::Contains)),
    ("t_disjoint", Operator::Temporal(Temporal::Disjoint)),
    ("t_during", Operator::Temporal(Temporal::During)),
    ("t_equals", Operator::Temporal(Temporal::Equals)),
    ("t_finishedBy", Operator::Temporal(Temporal::FinishedBy)),
    ("t_finishes", Operator::Temporal(Temporal::Finishes)),
    ("t_intersects", Operator::Temporal(Temporal::Intersects)),
    ("t_meets", Operator::Temporal(Temporal::Meets)),
    ("t_metBy", Operator::Temporal(Temporal::MetBy)),
    ("t_overlappedBy", Operator::Temporal(Temporal::OverlappedBy)),
    ("t_overlaps", Operator::Temporal(Temporal::Overlaps)),
    ("t_startedBy", Operator::Temporal(Temporal::StartedBy)),
    ("t_starts", Operator::Temporal(Temporal::Starts)),
];

impl Operator {
    /// The operator of this name in JSON, in any case of letters.
    pub(crate) fn named(name: &str) -> Option<Self> {
        let found = NAMES.iter().find(|(known, _)| known.eq_ignore_ascii_case(name));
        found.map(|(_, operator)| *operator)
    }

    /// The function of this name in text.
    pub(crate) fn function(name: &str) -> Option<Self> {
        Self::named(name).filter(|operator| operator.is_function())
    }

    /// The names of all functions.
    pub(crate) fn functions() -> impl Iterator<Item = &'static str> {
        NAMES.iter().filter(|(_, operator)| operator.is_function()).map(|(name, _)| *name)
    }

    /// Its name in JSON.
    pub(crate) fn name(self) -> &'static str {
        let found = NAMES.iter().find(|(_, operator)| *operator == self);
        found.map_or("", |(name, _)| *name)
    }

    const fn is_function(self) -> bool {
        matches!(self, Self::Fold(_) | Self::Relate(_) | Self::Temporal(_))
    }

    /// How many parts it takes, at least and at most.
    pub(crate) const fn arity(self) -> (usize, usize) {
        match self {
            Self::And | Self::Or => (2, usize::MAX),
            Self::Not | Self::IsNull | Self::Fold(_) => (1, 1),
            Self::Between => (3, 3),
            Self::Compare(_)
            | Self::In
            | Self::Like
            | Self::Calculate(_)
            | Self::Relate(_)
            | Self::Temporal(_) => (2, 2),
        }
    }
}
