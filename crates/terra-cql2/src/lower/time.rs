//! How times lie to each other.

use super::{Lowering, always, compared, describe, terms::Typed};
use crate::{
    error::{Cql2Error, Fault},
    node::{Node, NodeKind},
    operator::{Operator, Temporal},
};
use std::cmp::Ordering;
use terra_schema::{
    Value,
    filter::{Comparison, Expr},
    term::{DayEnd, Kind, Term},
};

/// A time from its start to its end; of a day or a moment both are the same.
struct Span {
    start: Bound,
    end: Bound,
}

/// Where a time starts or ends.
enum Bound {
    /// Before all times.
    Least,
    At(Typed),
    /// After all times.
    Greatest,
}

impl Lowering<'_> {
    pub(super) fn times(
        &self,
        node: &Node,
        left: &Node,
        how: Temporal,
        right: &Node,
    ) -> Result<Expr, Cql2Error> {
        let (mut left, mut right) = (self.span(node, left)?, self.span(node, right)?);
        let all = [&left.start, &left.end, &right.start, &right.end];
        if all.into_iter().any(Bound::is_moment) {
            // A day beside moments is all of its moments.
            left = left.in_moments();
            right = right.in_moments();
        }
        Ok(related(&left, how, &right))
    }

    fn span(&self, node: &Node, of: &Node) -> Result<Span, Cql2Error> {
        if let NodeKind::Interval(ends) = &of.kind {
            let [start, end] = &**ends;
            let bound = |end: &Node, open| match end.kind {
                NodeKind::Open => Ok(open),
                _ => self.instant(node, end).map(Bound::At),
            };
            return Ok(Span {
                start: bound(start, Bound::Least)?,
                end: bound(end, Bound::Greatest)?,
            });
        }
        let instant = self.instant(node, of)?;
        Ok(Span { start: Bound::At(instant.clone()), end: Bound::At(instant) })
    }

    fn instant(&self, node: &Node, of: &Node) -> Result<Typed, Cql2Error> {
        let operator = match &node.kind {
            NodeKind::Call(operator, _) => *operator,
            _ => Operator::Temporal(Temporal::Intersects),
        };
        let wrong = |found| {
            let wanted = "days, moments and intervals, such as DATE('2024-05-06')";
            Fault::Kind { operator: operator.name(), wanted, found }.at(&of.place)
        };
        let typed = match of.kind {
            NodeKind::Interval(_) | NodeKind::Drawing(_) | NodeKind::List(_) | NodeKind::Open => {
                return Err(wrong(describe(of, None)));
            }
            _ => self.term(of)?,
        };
        match typed.kind {
            Kind::Day | Kind::Moment => Ok(typed),
            other => Err(wrong(describe(of, Some(other)))),
        }
    }
}

impl Span {
    fn in_moments(self) -> Self {
        Self { start: self.start.in_moments(DayEnd::First), end: self.end.in_moments(DayEnd::Last) }
    }
}

impl Bound {
    const fn is_moment(&self) -> bool {
        matches!(self, Self::At(Typed { kind: Kind::Moment, .. }))
    }

    fn in_moments(self, end: DayEnd) -> Self {
        let Self::At(Typed { term, kind: Kind::Day }) = self else { return self };
        let term = term.map(|term| match term {
            Term::Value(Value::Date(day)) => Term::Value(Value::Timestamp(end.of(day))),
            day => Term::Moment(end, Box::new(day)),
        });
        Self::At(Typed { term, kind: Kind::Moment })
    }
}

/// The relations by Allen, as the standard writes them of starts and ends.
fn related(left: &Span, how: Temporal, right: &Span) -> Expr {
    use Comparison::{Eq, Ge, Gt, Le, Lt};
    let (a, b) = (&left.start, &left.end);
    let (c, d) = (&right.start, &right.end);
    let all = |parts: &[(&Bound, Comparison, &Bound)]| {
        let parts = parts.iter().map(|(left, how, right)| at_bounds(left, *how, right));
        Expr::And(parts.collect())
    };
    match how {
        Temporal::After => at_bounds(a, Gt, d),
        Temporal::Before => at_bounds(b, Lt, c),
        Temporal::Contains => all(&[(a, Lt, c), (b, Gt, d)]),
        Temporal::Disjoint => Expr::Or(vec![at_bounds(b, Lt, c), at_bounds(a, Gt, d)]),
        Temporal::During => all(&[(a, Gt, c), (b, Lt, d)]),
        Temporal::Equals => all(&[(a, Eq, c), (b, Eq, d)]),
        Temporal::FinishedBy => all(&[(a, Lt, c), (b, Eq, d)]),
        Temporal::Finishes => all(&[(a, Gt, c), (b, Eq, d)]),
        Temporal::Intersects => all(&[(a, Le, d), (b, Ge, c)]),
        Temporal::Meets => at_bounds(b, Eq, c),
        Temporal::MetBy => at_bounds(a, Eq, d),
        Temporal::OverlappedBy => all(&[(a, Gt, c), (a, Lt, d), (b, Gt, d)]),
        Temporal::Overlaps => all(&[(a, Lt, c), (b, Gt, c), (b, Lt, d)]),
        Temporal::StartedBy => all(&[(a, Eq, c), (b, Gt, d)]),
        Temporal::Starts => all(&[(a, Eq, c), (b, Lt, d)]),
    }
}

fn at_bounds(left: &Bound, how: Comparison, right: &Bound) -> Expr {
    let order = match (left, right) {
        (Bound::At(left), Bound::At(right)) => return compared(left, how, right),
        (Bound::Least, Bound::Least) | (Bound::Greatest, Bound::Greatest) => Ordering::Equal,
        (Bound::Least, _) | (_, Bound::Greatest) => Ordering::Less,
        (Bound::Greatest, _) | (_, Bound::Least) => Ordering::Greater,
    };
    let holds = how.holds(order);
    match (left, right) {
        (Bound::At(at), _) | (_, Bound::At(at)) => where_known(at, holds),
        _ => always(holds),
    }
}

/// What is true, or false, of every value; of a missing one it is neither.
fn where_known(typed: &Typed, is_true: bool) -> Expr {
    match &typed.term {
        None => Expr::Unknown,
        Some(Term::Value(_)) => always(is_true),
        Some(term) => {
            let how = if is_true { Comparison::Eq } else { Comparison::Ne };
            Expr::CompareTerms(term.clone(), how, term.clone())
        }
    }
}
