//! Tokens as a tree: operators bind by their powers.

use super::{
    drawing,
    tokens::{Token, TokenKind, tokens},
};
use crate::{
    MAX_DEPTH,
    error::{Cql2Error, Fault, Place, shown},
    node::{Node, NodeKind, Nodes, instant, path, too_deep},
    operator::Operator,
};
use terra_schema::{Value, filter::Comparison, nearest_name, term::Arithmetic};

/// How strongly operators bind, from the weakest.
mod power {
    pub(super) const OR: u8 = 1;
    pub(super) const AND: u8 = 2;
    pub(super) const NOT: u8 = 3;
    pub(super) const COMPARISON: u8 = 4;
    pub(super) const SUM: u8 = 5;
    pub(super) const PRODUCT: u8 = 6;
    pub(super) const POWER: u8 = 7;
}

/// Words that are operators or values; as names they are written in double quotes.
const RESERVED: [&str; 11] =
    ["and", "or", "not", "like", "between", "in", "is", "null", "div", "true", "false"];

/// The functions that make values and shapes.
const MAKERS: [&str; 4] = ["date", "timestamp", "interval", "bbox"];

pub(crate) fn read(text: &str) -> Result<Node, Cql2Error> {
    let mut parser = Parser { tokens: tokens(text)?, at: 0, depth: 0, nodes: Nodes::default() };
    let root = parser.expression(power::OR)?;
    match parser.peek() {
        TokenKind::End => Ok(root),
        _ => Err(parser.unexpected("an operator or the end")),
    }
}

pub(super) struct Parser {
    tokens: Vec<Token>,
    at: usize,
    depth: usize,
    nodes: Nodes,
}

impl Parser {
    /// Operands and operators that bind at least this strongly.
    fn expression(&mut self, least: u8) -> Result<Node, Cql2Error> {
        if self.depth >= MAX_DEPTH {
            return Err(too_deep(&self.place()));
        }
        self.depth += 1;
        let node = self.operators(least);
        self.depth -= 1;
        node
    }

    fn operators(&mut self, least: u8) -> Result<Node, Cql2Error> {
        let mut left = self.operand()?;
        while let Some((operator, power)) = self.operator().filter(|(_, power)| *power >= least) {
            let place = self.place();
            let is_negated = self.take_word("not");
            left = match operator {
                Operator::IsNull => self.is_null(left, place)?,
                Operator::Between => self.between(left, place, is_negated)?,
                Operator::In | Operator::Like => {
                    self.at += 1;
                    let right = if operator == Operator::In {
                        self.list()?
                    } else {
                        self.expression(power::SUM)?
                    };
                    let node = self.call(operator, vec![left, right], place)?;
                    self.negated(node, is_negated)?
                }
                operator => {
                    self.at += 1;
                    // To the right alone: `2 ^ 3 ^ 2` is 2 to the power of 9.
                    let next = if power == power::POWER { power } else { power + 1 };
                    let right = self.expression(next)?;
                    self.joined(operator, left, right, place)?
                }
            };
            if power == power::COMPARISON && least <= power::COMPARISON && self.compares() {
                return Err(self.unexpected("AND, OR or the end"));
            }
        }
        Ok(left)
    }

    /// The operator that stands next, and how strongly it binds.
    fn operator(&self) -> Option<(Operator, u8)> {
        use {Arithmetic as Made, Comparison as Is};
        let compare = |how| (Operator::Compare(how), power::COMPARISON);
        let calculate = |how, power| (Operator::Calculate(how), power);
        Some(match self.peek() {
            TokenKind::Symbol("=") => compare(Is::Eq),
            TokenKind::Symbol("<>") => compare(Is::Ne),
            TokenKind::Symbol("<") => compare(Is::Lt),
            TokenKind::Symbol("<=") => compare(Is::Le),
            TokenKind::Symbol(">") => compare(Is::Gt),
            TokenKind::Symbol(">=") => compare(Is::Ge),
            TokenKind::Symbol("+") => calculate(Made::Add, power::SUM),
            TokenKind::Symbol("-") => calculate(Made::Subtract, power::SUM),
            TokenKind::Symbol("*") => calculate(Made::Multiply, power::PRODUCT),
            TokenKind::Symbol("/") => calculate(Made::Divide, power::PRODUCT),
            TokenKind::Symbol("%") => calculate(Made::Remainder, power::PRODUCT),
            TokenKind::Symbol("^") => calculate(Made::Power, power::POWER),
            TokenKind::Word(word) if word.eq_ignore_ascii_case("not") => {
                let next = self.tokens.get(self.at + 1).map(|token| &token.kind);
                let Some(TokenKind::Word(next)) = next else { return None };
                negatable(next)?
            }
            TokenKind::Word(word) => match word.to_ascii_lowercase().as_str() {
                "or" => (Operator::Or, power::OR),
                "and" => (Operator::And, power::AND),
                "div" => calculate(Made::DivideWhole, power::PRODUCT),
                "is" => (Operator::IsNull, power::COMPARISON),
                word => negatable(word)?,
            },
            _ => return None,
        })
    }

    fn compares(&self) -> bool {
        self.operator().is_some_and(|(_, power)| power == power::COMPARISON)
    }

    fn operand(&mut self) -> Result<Node, Cql2Error> {
        let place = self.place();
        match self.next() {
            TokenKind::Symbol("(") => {
                let node = self.expression(power::OR)?;
                self.symbol(")")?;
                Ok(node)
            }
            TokenKind::Symbol("-") => self.negative(place),
            TokenKind::Symbol("+") if matches!(self.peek(), TokenKind::Number(_)) => self.operand(),
            TokenKind::Number(number) => self.nodes.make(NodeKind::Number(number), place),
            TokenKind::Text(text) => self.nodes.make(NodeKind::Text(text), place),
            TokenKind::Quoted(name) => self.nodes.make(path(&name), place),
            TokenKind::Word(word) if matches!(self.peek(), TokenKind::Symbol("(")) => {
                self.function(&word, place)
            }
            TokenKind::Word(word) => self.word(&word, place),
            _ => {
                self.back();
                Err(self.unexpected("a property, a value or a function"))
            }
        }
    }

    fn word(&mut self, word: &str, place: Place) -> Result<Node, Cql2Error> {
        match word.to_ascii_lowercase().as_str() {
            "true" => self.nodes.make(NodeKind::Bool(true), place),
            "false" => self.nodes.make(NodeKind::Bool(false), place),
            "not" => {
                let inner = self.expression(power::NOT)?;
                self.call(Operator::Not, vec![inner], place)
            }
            reserved if RESERVED.contains(&reserved) => {
                self.back();
                Err(self.unexpected("a property, a value or a function"))
            }
            _ if self.is_drawing(word) => {
                let drawing = drawing::read(self, word)?;
                self.nodes.make(NodeKind::Drawing(drawing), place)
            }
            _ => self.nodes.make(path(word), place),
        }
    }

    /// Whether a shape with a word between its name and its positions begins here.
    fn is_drawing(&self, word: &str) -> bool {
        let has_word = matches!(self.peek(), TokenKind::Word(next)
            if next.eq_ignore_ascii_case("z") || next.eq_ignore_ascii_case("empty"));
        has_word && drawing::is_name(word)
    }

    /// What comes after a minus: a number's sign binds most strongly.
    fn negative(&mut self, place: Place) -> Result<Node, Cql2Error> {
        let number = match self.peek() {
            TokenKind::Number(Value::Integer(number)) => Some(Value::Integer(-number)),
            TokenKind::Number(Value::Decimal(number)) => Some(Value::Decimal(-*number)),
            TokenKind::Number(Value::Real(number)) => Some(Value::Real(-number)),
            _ => None,
        };
        if let Some(number) = number {
            self.at += 1;
            return self.nodes.make(NodeKind::Number(number), place);
        }
        let zero = self.nodes.make(NodeKind::Number(Value::Integer(0)), place.clone())?;
        let inner = self.expression(power::POWER)?;
        self.call(Operator::Calculate(Arithmetic::Subtract), vec![zero, inner], place)
    }

    fn function(&mut self, name: &str, place: Place) -> Result<Node, Cql2Error> {
        let lower = name.to_ascii_lowercase();
        if drawing::is_name(&lower) {
            let drawing = drawing::read(self, name)?;
            return self.nodes.make(NodeKind::Drawing(drawing), place);
        }
        match lower.as_str() {
            // A keyword before a parenthesis.
            "not" => return self.word(name, place),
            reserved if RESERVED.contains(&reserved) => {
                self.back();
                return Err(self.unexpected("a property, a value or a function"));
            }
            "date" | "timestamp" => return self.instant(&lower, place),
            "interval" => return self.interval(place),
            _ => {}
        }
        let Some(operator) = Operator::function(name) else {
            let near = nearest_name(Operator::functions().chain(MAKERS), &lower);
            return Err(Fault::UnknownFunction { name: shown(name), near }.at(&place));
        };
        self.symbol("(")?;
        let mut parts = vec![self.expression(power::OR)?];
        while self.take_symbol(",") {
            parts.push(self.expression(power::OR)?);
        }
        self.symbol(")")?;
        self.call(operator, parts, place)
    }

    /// `DATE('…')` or `TIMESTAMP('…')`.
    fn instant(&mut self, name: &str, place: Place) -> Result<Node, Cql2Error> {
        self.symbol("(")?;
        let at = self.place();
        let TokenKind::Text(text) = self.next() else {
            self.back();
            return Err(self.unexpected("a text such as '2024-05-06'"));
        };
        let kind = instant(&text).map_err(|fault| fault.at(&at))?;
        let is_meant = matches!(kind, NodeKind::Date(_)) == (name == "date");
        if !is_meant {
            let wanted =
                if name == "date" { "a day" } else { "a moment such as 2024-05-06T07:08:09Z" };
            let found = format!("`{}`", shown(&text));
            return Err(Fault::Unexpected { wanted: wanted.to_owned(), found }.at(&at));
        }
        self.symbol(")")?;
        self.nodes.make(kind, place)
    }

    fn interval(&mut self, place: Place) -> Result<Node, Cql2Error> {
        self.symbol("(")?;
        let start = self.end_of_interval()?;
        self.symbol(",")?;
        let end = self.end_of_interval()?;
        self.symbol(")")?;
        self.nodes.make(NodeKind::Interval(Box::new([start, end])), place)
    }

    fn end_of_interval(&mut self) -> Result<Node, Cql2Error> {
        let place = self.place();
        let TokenKind::Text(text) = self.peek() else { return self.expression(power::SUM) };
        let kind = match text.as_str() {
            ".." => NodeKind::Open,
            text => instant(text).map_err(|fault| fault.at(&place))?,
        };
        self.at += 1;
        self.nodes.make(kind, place)
    }

    fn list(&mut self) -> Result<Node, Cql2Error> {
        let place = self.place();
        self.symbol("(")?;
        let mut values = vec![self.expression(power::SUM)?];
        while self.take_symbol(",") {
            values.push(self.expression(power::SUM)?);
        }
        self.symbol(")")?;
        self.nodes.make(NodeKind::List(values), place)
    }

    fn between(&mut self, of: Node, place: Place, is_negated: bool) -> Result<Node, Cql2Error> {
        self.at += 1;
        let low = self.expression(power::SUM)?;
        if !self.take_word("and") {
            return Err(self.unexpected("AND and the upper end"));
        }
        let high = self.expression(power::SUM)?;
        let node = self.call(Operator::Between, vec![of, low, high], place)?;
        self.negated(node, is_negated)
    }

    fn is_null(&mut self, of: Node, place: Place) -> Result<Node, Cql2Error> {
        self.at += 1;
        let is_negated = self.take_word("not");
        if !self.take_word("null") {
            return Err(self.unexpected("NULL"));
        }
        let node = self.call(Operator::IsNull, vec![of], place)?;
        self.negated(node, is_negated)
    }

    fn negated(&mut self, node: Node, is_negated: bool) -> Result<Node, Cql2Error> {
        let place = node.place.clone();
        if is_negated { self.call(Operator::Not, vec![node], place) } else { Ok(node) }
    }

    /// Two parts joined. Many that are joined by AND, or by OR, stand side by side.
    fn joined(
        &mut self,
        operator: Operator,
        left: Node,
        right: Node,
        place: Place,
    ) -> Result<Node, Cql2Error> {
        if let (Operator::And | Operator::Or, NodeKind::Call(known, _)) = (operator, &left.kind)
            && *known == operator
            && let Node { kind: NodeKind::Call(_, mut parts), place, .. } = left
        {
            parts.push(right);
            return self.call(operator, parts, place);
        }
        self.call(operator, vec![left, right], place)
    }

    fn call(
        &mut self,
        operator: Operator,
        parts: Vec<Node>,
        place: Place,
    ) -> Result<Node, Cql2Error> {
        self.nodes.call(operator, parts, place)
    }

    /// What stands next.
    pub(super) fn peek(&self) -> &TokenKind {
        self.tokens.get(self.at).map_or(&TokenKind::End, |token| &token.kind)
    }

    pub(super) fn next(&mut self) -> TokenKind {
        let kind = self.peek().clone();
        self.at += 1;
        kind
    }

    pub(super) fn back(&mut self) {
        self.at -= 1;
    }

    /// Where what stands next stands.
    pub(super) fn place(&self) -> Place {
        let token = self.tokens.get(self.at).or(self.tokens.last());
        Place::Letter(token.map_or(1, |token| token.letter))
    }

    pub(super) fn symbol(&mut self, wanted: &'static str) -> Result<(), Cql2Error> {
        if self.take_symbol(wanted) { Ok(()) } else { Err(self.unexpected(&format!("`{wanted}`"))) }
    }

    pub(super) fn take_symbol(&mut self, wanted: &'static str) -> bool {
        let is_next = *self.peek() == TokenKind::Symbol(wanted);
        self.at += usize::from(is_next);
        is_next
    }

    pub(super) fn take_word(&mut self, wanted: &str) -> bool {
        let is_next =
            matches!(self.peek(), TokenKind::Word(word) if word.eq_ignore_ascii_case(wanted));
        self.at += usize::from(is_next);
        is_next
    }

    pub(super) fn unexpected(&self, wanted: &str) -> Cql2Error {
        let found = match self.peek() {
            TokenKind::Word(word) => format!("`{}`", shown(word)),
            TokenKind::Quoted(name) => format!("\"{}\"", shown(name)),
            TokenKind::Text(text) => format!("'{}'", shown(text)),
            TokenKind::Number(number) => number.to_string(),
            TokenKind::Symbol(symbol) => format!("`{symbol}`"),
            TokenKind::End => "the end".to_owned(),
        };
        Fault::Unexpected { wanted: wanted.to_owned(), found }.at(&self.place())
    }
}

/// The operator that is this word, among those that NOT may stand before.
fn negatable(word: &str) -> Option<(Operator, u8)> {
    let operator = match word.to_ascii_lowercase().as_str() {
        "between" => Operator::Between,
        "in" => Operator::In,
        "like" => Operator::Like,
        _ => return None,
    };
    Some((operator, power::COMPARISON))
}
