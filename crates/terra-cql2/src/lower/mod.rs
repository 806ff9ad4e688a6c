//! A filter as a condition on rows.

mod place;
mod terms;
mod time;

use crate::{
    MAX_NODES, MAX_PATTERN,
    error::{Cql2Error, Fault},
    node::{Node, NodeKind},
    operator::Operator,
    properties::{Properties, Property},
};
use std::cell::Cell;
use terms::Typed;
use terra_geo::Crs;
use terra_schema::{
    Role, Table, Value,
    filter::{ColumnRef, Comparison, Expr, TextMatch},
    term::{self, Kind, Pattern, PatternPart, Term},
};

pub(crate) fn condition(
    root: &Node,
    properties: &dyn Properties,
    crs: Crs,
) -> Result<Expr, Cql2Error> {
    Lowering { properties, crs, shapes: Cell::new(0), repeated: Cell::new(0) }.condition(root)
}

/// What is known while a filter becomes a condition.
struct Lowering<'p> {
    properties: &'p dyn Properties,
    crs: Crs,
    /// How many comparisons with shapes there were so far.
    shapes: Cell<usize>,
    /// How many parts stand in the condition once more than in the filter.
    repeated: Cell<usize>,
}

impl Lowering<'_> {
    fn condition(&self, node: &Node) -> Result<Expr, Cql2Error> {
        match &node.kind {
            NodeKind::Call(Operator::And, parts) => Ok(Expr::And(self.conditions(parts)?)),
            NodeKind::Call(Operator::Or, parts) => Ok(Expr::Or(self.conditions(parts)?)),
            NodeKind::Call(Operator::Not, parts) if parts.len() == 1 => {
                Ok(Expr::Not(Box::new(self.condition(&parts[0])?)))
            }
            _ => {
                let comparison = self.properties.comparison(self.simple(node)?);
                comparison.map_err(|why| Fault::Unreadable(why).at(&node.place))
            }
        }
    }

    /// A condition that is not made of others.
    fn simple(&self, node: &Node) -> Result<Expr, Cql2Error> {
        let NodeKind::Call(operator, parts) = &node.kind else { return self.truth(node) };
        match (operator, parts.as_slice()) {
            (Operator::Compare(how), [left, right]) => self.comparison(node, left, *how, right),
            (Operator::Between, [of, low, high]) => self.between(node, of, low, high),
            (Operator::In, [of, list]) => self.member(node, of, list),
            (Operator::Like, [of, pattern]) => self.like(of, pattern),
            (Operator::IsNull, [of]) => self.is_null(of),
            (Operator::Relate(relation), [left, right]) => {
                self.relation(node, left, *relation, right)
            }
            (Operator::Temporal(how), [left, right]) => self.times(node, left, *how, right),
            _ => Err(no_condition(node)),
        }
    }

    fn conditions(&self, parts: &[Node]) -> Result<Vec<Expr>, Cql2Error> {
        parts.iter().map(|part| self.condition(part)).collect()
    }

    /// What is true or false by itself.
    fn truth(&self, node: &Node) -> Result<Expr, Cql2Error> {
        match &node.kind {
            NodeKind::Bool(value) => Ok(always(*value)),
            NodeKind::Property(_) => {
                let typed = self.term(node)?;
                if typed.kind != Kind::Bool {
                    return Err(no_condition(node));
                }
                Ok(compared(&typed, Comparison::Eq, &Typed::value(Value::Bool(true), Kind::Bool)))
            }
            _ => Err(no_condition(node)),
        }
    }

    fn comparison(
        &self,
        node: &Node,
        left: &Node,
        how: Comparison,
        right: &Node,
    ) -> Result<Expr, Cql2Error> {
        let (left, right) = self.pair(node, left, right)?;
        Ok(compared(&left, how, &right))
    }

    fn between(&self, node: &Node, of: &Node, low: &Node, high: &Node) -> Result<Expr, Cql2Error> {
        let (least, low) = self.pair(node, of, low)?;
        let (most, high) = self.pair(node, of, high)?;
        if let (Some(Term::Column(at)), Some(Term::Value(low)), Some(Term::Value(high))) =
            (&least.term, &low.term, &high.term)
        {
            return Ok(Expr::Between(*at, low.clone(), high.clone()));
        }
        let least = compared(&least, Comparison::Ge, &low);
        Ok(least.and(compared(&most, Comparison::Le, &high)))
    }

    fn member(&self, node: &Node, of: &Node, list: &Node) -> Result<Expr, Cql2Error> {
        let NodeKind::List(items) = &list.kind else {
            let found = describe(list, None);
            let operator = Operator::In.name();
            return Err(Fault::Kind { operator, wanted: "a list", found }.at(&list.place));
        };
        let first = self.term(of)?;
        let mut values = Vec::with_capacity(items.len());
        for item in items {
            match self.listed(&first, item)? {
                Some(value) => values.push(value),
                None => return self.any_equal(node, of, items),
            }
        }
        match first.term {
            Some(Term::Column(at)) => Ok(Expr::In(at, values)),
            Some(Term::Value(_)) | None => self.any_equal(node, of, items),
            Some(term) => Ok(Expr::TermIn(term, values)),
        }
    }

    /// An item of a list, where it is the same for all rows and of the kind that it is compared
    /// with.
    fn listed(&self, of: &Typed, item: &Node) -> Result<Option<Value>, Cql2Error> {
        let typed = self.term(item)?;
        let typed = if of.kind == Kind::Id { terms::id(typed, item)? } else { typed };
        Ok(match typed.term {
            Some(Term::Value(value)) if typed.kind == of.kind => Some(value),
            _ => None,
        })
    }

    /// That a value equals any of a list, each compared by itself.
    fn any_equal(&self, node: &Node, of: &Node, items: &[Node]) -> Result<Expr, Cql2Error> {
        self.count_repeated(of.size() * items.len().saturating_sub(1), of)?;
        let each = |item| self.comparison(node, of, Comparison::Eq, item);
        Ok(Expr::Or(items.iter().map(each).collect::<Result<_, _>>()?))
    }

    fn count_repeated(&self, parts: usize, node: &Node) -> Result<(), Cql2Error> {
        self.repeated.set(self.repeated.get() + parts);
        if self.repeated.get() > MAX_NODES {
            let what = "parts of what is compared with lists: it counts for each of their items, \
                        unless all are the same for every row";
            return Err(Fault::TooMany { what, limit: MAX_NODES }.at(&node.place));
        }
        Ok(())
    }

    fn like(&self, of: &Node, pattern: &Node) -> Result<Expr, Cql2Error> {
        let pattern = self.pattern(pattern)?;
        let typed = self.term(of)?;
        if typed.kind != Kind::Text {
            return Err(terms::wrong_kind(Operator::Like, "a text", of, &typed));
        }
        Ok(match typed.term {
            None => Expr::Unknown,
            Some(Term::Value(Value::Text(text))) => always(pattern.matches(&text)),
            Some(Term::Column(at)) => matched(at, pattern),
            Some(term) => Expr::Like(term, pattern),
        })
    }

    /// A pattern, which may be without case or accents; it is the same for all rows.
    fn pattern(&self, node: &Node) -> Result<Pattern, Cql2Error> {
        match &node.kind {
            NodeKind::Text(text) => {
                let pattern = Pattern::parse(text);
                if pattern.0.len() > MAX_PATTERN {
                    let what = "letters of a pattern";
                    return Err(Fault::TooMany { what, limit: MAX_PATTERN }.at(&node.place));
                }
                Ok(pattern)
            }
            NodeKind::Call(Operator::Fold(folding), parts) if parts.len() == 1 => {
                Ok(self.pattern(&parts[0])?.folded(*folding))
            }
            _ => {
                let found = describe(node, None);
                let (operator, wanted) = (Operator::Like.name(), "a pattern such as 'B_r%'");
                Err(Fault::Kind { operator, wanted, found }.at(&node.place))
            }
        }
    }

    fn is_null(&self, of: &Node) -> Result<Expr, Cql2Error> {
        if let NodeKind::Property(path) = &of.kind {
            return match self.property(path, of)? {
                Property::Column(column, _) => Ok(Expr::Null(column)),
                Property::Place(table, source) => {
                    Ok(without(table, source, &[Role::Geometry, Role::Longitude]))
                }
                Property::Position(table, source) => Ok(without(table, source, &[Role::Longitude])),
            };
        }
        Ok(match self.term(of)?.term {
            None => always(true),
            Some(Term::Value(_)) => always(false),
            Some(term) => Expr::TermNull(term),
        })
    }

    fn property(&self, path: &[String], node: &Node) -> Result<Property, Cql2Error> {
        self.properties.property(path).map_err(|unknown| {
            let name = crate::error::shown(&path.join("."));
            let (near, known) = (unknown.near, unknown.known);
            Fault::UnknownProperty { name, near, known }.at(&node.place)
        })
    }
}

/// That a row has nothing in the columns of these roles.
fn without(table: &Table, source: u8, roles: &[Role]) -> Expr {
    let found = roles.iter().filter_map(|role| table.readable_role(*role));
    Expr::And(found.map(|at| Expr::Null(ColumnRef { source, at: at as u16 })).collect())
}

/// That two values of one kind compare so.
fn compared(left: &Typed, how: Comparison, right: &Typed) -> Expr {
    let (Some(left), Some(right)) = (&left.term, &right.term) else { return Expr::Unknown };
    match (left, right) {
        (Term::Value(left), Term::Value(right)) => {
            term::compare(left, right).map_or(Expr::Unknown, |order| always(how.holds(order)))
        }
        (Term::Column(at), Term::Value(value)) => Expr::Compare(*at, how, value.clone()),
        (Term::Value(value), Term::Column(at)) => Expr::Compare(*at, how.turned(), value.clone()),
        _ => Expr::CompareTerms(left.clone(), how, right.clone()),
    }
}

/// That a column matches a pattern: as a plain condition, which an index may answer, where it is
/// a text or how one begins.
fn matched(at: ColumnRef, pattern: Pattern) -> Expr {
    let letter = |part: &PatternPart| match part {
        PatternPart::Letter(letter) => Some(*letter),
        PatternPart::AnyLetter | PatternPart::AnyText => None,
    };
    let text: String = pattern.0.iter().map_while(letter).collect();
    match pattern.0[text.chars().count()..] {
        [] => Expr::Compare(at, Comparison::Eq, Value::Text(text)),
        [PatternPart::AnyText] if !text.is_empty() => {
            Expr::Text { column: at, place: TextMatch::Start, text, ignore_case: false }
        }
        _ => Expr::Like(Term::Column(at), pattern),
    }
}

/// What is true of all rows, or of none.
const fn always(is_true: bool) -> Expr {
    if is_true { Expr::And(Vec::new()) } else { Expr::Or(Vec::new()) }
}

fn no_condition(node: &Node) -> Cql2Error {
    let wanted = "a condition, such as a comparison".to_owned();
    Fault::Unexpected { wanted, found: describe(node, None) }.at(&node.place)
}

/// A part of a filter in words, with what kind of value it has where that is known.
fn describe(node: &Node, kind: Option<Kind>) -> String {
    use crate::error::shown;
    let what = match &node.kind {
        NodeKind::Bool(value) => value.to_string(),
        NodeKind::Number(value) => value.to_string(),
        NodeKind::Text(text) => format!("'{}'", shown(text)),
        NodeKind::Property(path) => format!("`{}`", shown(&path.join("."))),
        NodeKind::Date(day) => day.to_string(),
        NodeKind::Timestamp(moment) => moment.to_string(),
        NodeKind::Open => "`..`".to_owned(),
        NodeKind::Interval(_) => "an interval".to_owned(),
        NodeKind::Drawing(_) => "a shape".to_owned(),
        NodeKind::List(_) => "a list".to_owned(),
        NodeKind::Call(operator, _) => format!("what `{}` makes", operator.name()),
    };
    match kind {
        Some(kind) => format!("{what} ({})", kind.name()),
        None => what,
    }
}
