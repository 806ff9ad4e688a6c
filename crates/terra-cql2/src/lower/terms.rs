//! Values: columns, what is written, and what is computed of both.

use super::{Lowering, describe};
use crate::{
    error::{Cql2Error, Fault},
    node::{Node, NodeKind},
    operator::Operator,
    properties::Property,
};
use terra_schema::{
    Value,
    letters::Folding,
    term::{Arithmetic, Kind, Term},
};

/// A value and its kind. There is no term for what has no value whatever the row, as a division by
/// zero.
#[derive(Clone, Debug)]
pub(super) struct Typed {
    pub(super) term: Option<Term>,
    pub(super) kind: Kind,
}

impl Typed {
    pub(super) const fn value(value: Value, kind: Kind) -> Self {
        Self { term: Some(Term::Value(value)), kind }
    }
}

impl Lowering<'_> {
    /// Two values that are compared, of one kind.
    pub(super) fn pair(
        &self,
        node: &Node,
        left: &Node,
        right: &Node,
    ) -> Result<(Typed, Typed), Cql2Error> {
        let (mut first, mut second) = (self.term(left)?, self.term(right)?);
        // There is no other way to write an id.
        match (first.kind, second.kind) {
            (Kind::Id, Kind::Text) => second = id(second, right)?,
            (Kind::Text, Kind::Id) => first = id(first, left)?,
            _ => {}
        }
        if first.kind == second.kind {
            return Ok((first, second));
        }
        let NodeKind::Call(operator, _) = &node.kind else { return Ok((first, second)) };
        let has = |kind| first.kind == kind || second.kind == kind;
        let hint = match () {
            () if has(Kind::Text) && has(Kind::Day) => Some("write a day as DATE('2024-05-06')"),
            () if has(Kind::Text) && has(Kind::Moment) => {
                Some("write a moment as TIMESTAMP('2024-05-06T07:08:09Z')")
            }
            () if has(Kind::Day) && has(Kind::Moment) => {
                Some("compare a day and moments by T_DURING, T_BEFORE and their like")
            }
            () => None,
        };
        let fault = Fault::Kinds {
            operator: operator.name(),
            left: describe(left, Some(first.kind)),
            right: describe(right, Some(second.kind)),
            hint,
        };
        Err(fault.at(&right.place))
    }

    pub(super) fn term(&self, node: &Node) -> Result<Typed, Cql2Error> {
        let value = |value: Value, kind| Ok(Typed::value(value, kind));
        match &node.kind {
            NodeKind::Bool(yes) => value(Value::Bool(*yes), Kind::Bool),
            NodeKind::Number(number) => value(number.clone(), Kind::Number),
            NodeKind::Text(text) => value(Value::Text(text.clone()), Kind::Text),
            NodeKind::Date(day) => value(Value::Date(*day), Kind::Day),
            NodeKind::Timestamp(moment) => value(Value::Timestamp(*moment), Kind::Moment),
            NodeKind::Property(path) => self.column(path, node),
            NodeKind::Call(Operator::Calculate(how), parts) => self.calculated(*how, parts, node),
            NodeKind::Call(Operator::Fold(folding), parts) => self.folded(*folding, parts, node),
            _ => Err(no_value(node)),
        }
    }

    fn column(&self, path: &[String], node: &Node) -> Result<Typed, Cql2Error> {
        let Property::Column(column, ty) = self.property(path, node)? else {
            let wanted = "a value; compare places by S_INTERSECTS and its like".to_owned();
            return Err(Fault::Unexpected { wanted, found: describe(node, None) }.at(&node.place));
        };
        match Kind::of_column(ty) {
            Some(kind) => Ok(Typed { term: Some(Term::Column(column)), kind }),
            None => {
                let wanted = "a value that can be compared".to_owned();
                let found = format!("{}, which is {}", describe(node, None), ty.wanted());
                Err(Fault::Unexpected { wanted, found }.at(&node.place))
            }
        }
    }

    fn calculated(&self, how: Arithmetic, parts: &[Node], node: &Node) -> Result<Typed, Cql2Error> {
        let [left, right] = parts else { return Err(no_value(node)) };
        let number = |part: &Node| {
            let typed = self.term(part)?;
            match typed.kind {
                Kind::Number => Ok(typed.term),
                _ => Err(wrong_kind(Operator::Calculate(how), "numbers", part, &typed)),
            }
        };
        let term = match (number(left)?, number(right)?) {
            (Some(Term::Value(left)), Some(Term::Value(right))) => {
                how.of_values(&left, &right).map(Term::Value)
            }
            (Some(left), Some(right)) => Some(Term::Calculated(how, Box::new([left, right]))),
            _ => None,
        };
        Ok(Typed { term, kind: Kind::Number })
    }

    fn folded(&self, folding: Folding, parts: &[Node], node: &Node) -> Result<Typed, Cql2Error> {
        let [part] = parts else { return Err(no_value(node)) };
        let typed = self.term(part)?;
        if typed.kind != Kind::Text {
            return Err(wrong_kind(Operator::Fold(folding), "a text", part, &typed));
        }
        let term = typed.term.map(|term| match term {
            Term::Value(Value::Text(text)) => Term::Value(Value::Text(folding.text(&text))),
            Term::Folded(inner, text) => Term::Folded(inner.and(folding), text),
            term => Term::Folded(folding, Box::new(term)),
        });
        Ok(Typed { term, kind: Kind::Text })
    }
}

/// A text that is compared with an id, as an id.
pub(super) fn id(typed: Typed, node: &Node) -> Result<Typed, Cql2Error> {
    let Some(Term::Value(Value::Text(text))) = &typed.term else { return Ok(typed) };
    match text.parse() {
        Ok(id) => Ok(Typed::value(Value::Id(id), Kind::Id)),
        Err(_) => {
            let wanted = "an id such as '018f3c8e-8d0a-7c4b-9b5e-2f6a1c3d4e5f'".to_owned();
            Err(Fault::Unexpected { wanted, found: describe(node, None) }.at(&node.place))
        }
    }
}

pub(super) fn wrong_kind(
    operator: Operator,
    wanted: &'static str,
    node: &Node,
    typed: &Typed,
) -> Cql2Error {
    let found = describe(node, Some(typed.kind));
    Fault::Kind { operator: operator.name(), wanted, found }.at(&node.place)
}

fn no_value(node: &Node) -> Cql2Error {
    let wanted = "a property, a number, a text or another value".to_owned();
    Fault::Unexpected { wanted, found: describe(node, None) }.at(&node.place)
}
