//! What both forms of a filter are read to.

use crate::{
    MAX_DEPTH, MAX_LIST, MAX_NODES,
    drawing::Drawing,
    error::{Cql2Error, Fault, Place},
    operator::Operator,
};
use terra_schema::{Date, Timestamp, Value};

/// A part of a filter.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Node {
    pub(crate) kind: NodeKind,
    pub(crate) place: Place,
    /// How deep it is: 1 for a value.
    depth: usize,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum NodeKind {
    Bool(bool),
    /// A whole, decimal or double number.
    Number(Value),
    Text(String),
    /// A name, with those of the relations that lead to it before it.
    Property(Vec<String>),
    Date(Date),
    Timestamp(Timestamp),
    /// Where an interval has no end: `..`.
    Open,
    Interval(Box<[Node; 2]>),
    Drawing(Drawing),
    List(Vec<Node>),
    Call(Operator, Vec<Node>),
}

impl Node {
    /// How many parts it has, with itself.
    pub(crate) fn size(&self) -> usize {
        1 + self.kind.parts().iter().map(Self::size).sum::<usize>()
    }
}

impl NodeKind {
    fn parts(&self) -> &[Node] {
        match self {
            Self::Interval(ends) => &**ends,
            Self::List(parts) | Self::Call(_, parts) => parts,
            _ => &[],
        }
    }
}

/// Makes nodes, and counts them.
#[derive(Debug, Default)]
pub(crate) struct Nodes {
    made: usize,
}

impl Nodes {
    /// # Errors
    /// When there are too many, or they are too deep.
    pub(crate) fn make(&mut self, kind: NodeKind, place: Place) -> Result<Node, Cql2Error> {
        self.made += 1;
        let parts = kind.parts();
        let too_many = |what, limit| Fault::TooMany { what, limit }.at(&place);
        if matches!(kind, NodeKind::List(_)) && parts.len() > MAX_LIST {
            return Err(too_many("values in a list", MAX_LIST));
        }
        if let NodeKind::Drawing(drawing) = &kind
            && drawing.parts() > MAX_LIST
        {
            return Err(too_many("points or shapes in one", MAX_LIST));
        }
        if self.made > MAX_NODES {
            return Err(too_many("parts of a filter", MAX_NODES));
        }
        let depth = 1 + parts.iter().map(|part| part.depth).max().unwrap_or(0);
        if depth > MAX_DEPTH {
            return Err(too_deep(&place));
        }
        Ok(Node { kind, place, depth })
    }

    /// An operator's node.
    ///
    /// # Errors
    /// As [`Self::make`], and when it takes another number of parts.
    pub(crate) fn call(
        &mut self,
        operator: Operator,
        parts: Vec<Node>,
        place: Place,
    ) -> Result<Node, Cql2Error> {
        let (least, most) = operator.arity();
        if parts.len() < least || parts.len() > most {
            let wanted = match (least, most) {
                (1, 1) => "one part".to_owned(),
                (least, usize::MAX) => format!("{least} parts or more"),
                (least, _) => format!("{least} parts"),
            };
            let wanted = format!("{wanted} of `{}`", operator.name());
            return Err(Fault::Unexpected { wanted, found: parts.len().to_string() }.at(&place));
        }
        self.make(NodeKind::Call(operator, parts), place)
    }
}

pub(crate) fn too_deep(place: &Place) -> Cql2Error {
    Fault::TooMany { what: "parts inside each other", limit: MAX_DEPTH }.at(place)
}

/// A text that stands for a day or a moment.
///
/// # Errors
/// When it is neither.
pub(crate) fn instant(text: &str) -> Result<NodeKind, Fault> {
    let unreadable = |error: terra_schema::scalar::CalendarError| {
        Fault::Unreadable(format!("`{}` is {error}", crate::error::shown(text)))
    };
    if text.contains(['T', 't']) {
        Timestamp::parse(text).map(NodeKind::Timestamp).map_err(unreadable)
    } else {
        Date::parse(text).map(NodeKind::Date).map_err(unreadable)
    }
}

/// A number as it is written: whole where it can be, else exact, else a double.
pub(crate) fn number(text: &str) -> Result<Value, Fault> {
    use rust_decimal::Decimal;
    if let Ok(whole) = text.parse() {
        return Ok(Value::Integer(whole));
    }
    // What has an exponent is rounded to what a decimal holds, so its digits are tried before.
    let digits = text.split(['e', 'E']).next().unwrap_or(text);
    let exact = Decimal::from_str_exact(digits)
        .and_then(|exact| if digits == text { Ok(exact) } else { Decimal::from_scientific(text) });
    if let Ok(exact) = exact {
        return Ok(Value::Decimal(exact));
    }
    match text.parse::<f64>() {
        Ok(number) if number.is_finite() => Ok(Value::Real(number)),
        _ => Err(Fault::Unreadable(format!(
            "{} is greater than any number",
            crate::error::shown(text)
        ))),
    }
}

/// A name with those of the relations before it: `permits.status`.
pub(crate) fn path(name: &str) -> NodeKind {
    NodeKind::Property(name.split('.').map(str::to_owned).collect())
}
