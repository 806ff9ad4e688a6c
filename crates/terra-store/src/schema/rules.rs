//! The rule of a column as a CHECK, written and read back. Only the forms written here are
//! understood; anything else in a database is something that no declaration made.

use super::{
    model::ColumnModel,
    tokens::{Token, ident, literal},
};

/// One condition on a column's value. A check is one or more, joined by AND.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Rule {
    /// Not less than.
    AtLeast(f64),
    /// Not more than.
    AtMost(f64),
    /// One of these texts.
    OneOf(Vec<String>),
    /// Zero or one.
    IsBool,
    /// Exactly this long.
    LengthIs(u32),
    /// At most this long.
    LengthAtMost(u32),
    /// At most this many bytes.
    BytesAtMost(u32),
    /// Its size is below the number written so: `1000.00` for five digits, two after the point.
    SizeBelow(String),
    /// Valid JSON.
    IsJson,
}

/// The rules of the declared range, the same on every engine.
pub(crate) fn range_rules(column: &ColumnModel) -> Vec<Rule> {
    let low = column.min.map(Rule::AtLeast);
    let high = column.max.map(Rule::AtMost);
    low.into_iter().chain(high).collect()
}

/// How an engine best asks whether a value is one of some texts.
pub(crate) type OneOf = fn(value: &str, texts: &[String]) -> String;

/// The rules as one condition on `value`; `None` without rules.
pub(crate) fn condition(value: &str, rules: &[Rule]) -> Option<String> {
    condition_with(value, rules, in_list)
}

fn condition_with(value: &str, rules: &[Rule], one_of: OneOf) -> Option<String> {
    let mut parts = Vec::new();
    let mut rest = rules;
    while let [rule, more @ ..] = rest {
        if let (Rule::AtLeast(low), [Rule::AtMost(high), ..]) = (rule, more) {
            parts.push(format!("{value} BETWEEN {low} AND {high}"));
            rest = &more[1..];
        } else {
            parts.push(rule.sql(value, one_of));
            rest = more;
        }
    }
    if parts.is_empty() { None } else { Some(parts.join(" AND ")) }
}

/// The rules as the body of a CHECK on `column`.
pub(crate) fn check(column: &str, rules: &[Rule], one_of: OneOf) -> Option<String> {
    condition_with(&ident(column), rules, one_of)
}

/// As anyone would write it.
pub(crate) fn in_list(value: &str, texts: &[String]) -> String {
    let items = texts.iter().map(|text| literal(text));
    format!("{value} IN ({})", listed(items, ", "))
}

/// Without the list that SQLite would build anew for each statement that writes a row, which takes
/// longer than all else about an insert. No value at all is none of the texts, and passes.
pub(crate) fn case_list(value: &str, texts: &[String]) -> String {
    let items = texts.iter().map(|text| format!("WHEN {} THEN 1", literal(text)));
    let list = listed(items, " ");
    if list.starts_with('\n') {
        return format!("CASE {value}{list}    ELSE {value} IS NULL\n    END");
    }
    format!("CASE {value} {list} ELSE {value} IS NULL END")
}

impl Rule {
    fn sql(&self, value: &str, one_of: OneOf) -> String {
        match self {
            Self::AtLeast(low) => format!("{value} >= {low}"),
            Self::AtMost(high) => format!("{value} <= {high}"),
            Self::OneOf(texts) => one_of(value, texts),
            Self::IsBool => format!("{value} IN (0, 1)"),
            Self::LengthIs(length) => format!("length({value}) = {length}"),
            Self::LengthAtMost(length) => format!("length({value}) <= {length}"),
            Self::BytesAtMost(length) => format!("octet_length({value}) <= {length}"),
            Self::SizeBelow(bound) => format!("abs({value}) < {bound}"),
            Self::IsJson => format!("json_valid({value})"),
        }
    }
}

/// Items with `between` after each but the last, on lines of their own where one line would be too
/// long to read.
fn listed(items: impl Iterator<Item = String>, between: &str) -> String {
    const WIDTH: usize = 80;
    let mut lines: Vec<String> = vec![String::new()];
    let mut items = items.peekable();
    while let Some(mut item) = items.next() {
        if items.peek().is_some() {
            item += between;
        }
        match lines.last_mut() {
            Some(line) if line.is_empty() || line.len() + item.trim_end().len() <= WIDTH => {
                line.push_str(&item);
            }
            _ => lines.push(item),
        }
    }
    if lines.len() == 1 {
        return lines.concat();
    }
    let lines: Vec<_> = lines.iter().map(|line| line.trim_end()).collect();
    format!("\n        {}\n    ", lines.join("\n        "))
}

/// Reads a check back: its rules, if they are all about `column` and all of a known form.
pub(crate) fn read(column: &str, check: &[Token]) -> Option<Vec<Rule>> {
    let bare = bare(check);
    let mut rest = bare.as_slice();
    let mut rules = Vec::new();
    loop {
        rest = read_rule(column, rest, &mut rules)?;
        match rest {
            [] => return Some(rules),
            [and, more @ ..] if and.is_word("and") => rest = more,
            _ => return None,
        }
    }
}

/// The columns a check mentions first: the name it is about, as far as can be told.
pub(crate) fn subject<'a>(check: &'a [Token], columns: &[&str]) -> Option<&'a str> {
    check.iter().filter_map(Token::name).find(|name| columns.contains(name))
}

/// Takes one rule from the front and gives back what follows it.
fn read_rule<'a>(column: &str, tokens: &'a [Token], rules: &mut Vec<Rule>) -> Option<&'a [Token]> {
    let is_column = |token: &Token| token.name() == Some(column);
    match tokens {
        [function, value, operator, rest @ ..]
            if is_column(value) && matches!(operator, Token::Symbol(_)) =>
        {
            let (bound, rest) = number(rest)?;
            rules.push(sized(function, operator, bound)?);
            Some(rest)
        }
        [function, value, rest @ ..] if function.is_word("json_valid") && is_column(value) => {
            rules.push(Rule::IsJson);
            Some(rest)
        }
        [case, value, rest @ ..] if case.is_word("case") && is_column(value) => {
            case_of(column, rest, rules)
        }
        [value, between, rest @ ..] if is_column(value) && between.is_word("between") => {
            let (low, rest) = number(rest)?;
            let [and, rest @ ..] = rest else { return None };
            let (high, rest) = number(rest)?;
            rules.push(Rule::AtLeast(low.parse().ok()?));
            rules.push(Rule::AtMost(high.parse().ok()?));
            and.is_word("and").then_some(rest)
        }
        [value, is_in, rest @ ..] if is_column(value) && is_in.is_word("in") => one_of(rest, rules),
        [value, equals, any, array, rest @ ..]
            if is_column(value)
                && equals.is_symbol("=")
                && any.is_word("any")
                && array.is_word("array") =>
        {
            one_of(rest, rules)
        }
        [value, equals, Token::Text(text), rest @ ..]
            if is_column(value) && equals.is_symbol("=") =>
        {
            rules.push(Rule::OneOf(vec![text.clone()]));
            Some(rest)
        }
        [value, operator, rest @ ..] if is_column(value) => {
            let (bound, rest) = number(rest)?;
            rules.push(match operator {
                Token::Symbol(symbol) if symbol == ">=" => Rule::AtLeast(bound.parse().ok()?),
                Token::Symbol(symbol) if symbol == "<=" => Rule::AtMost(bound.parse().ok()?),
                _ => return None,
            });
            Some(rest)
        }
        _ => None,
    }
}

/// The rule `function(column) operator bound`.
fn sized(function: &Token, operator: &Token, bound: String) -> Option<Rule> {
    let (Token::Word(function), Token::Symbol(operator)) = (function, operator) else {
        return None;
    };
    match (function.as_str(), operator.as_str()) {
        ("length", "=") => bound.parse().ok().map(Rule::LengthIs),
        ("length", "<=") => bound.parse().ok().map(Rule::LengthAtMost),
        ("octet_length", "<=") => bound.parse().ok().map(Rule::BytesAtMost),
        ("abs", "<") => Some(Rule::SizeBelow(bound)),
        _ => None,
    }
}

fn one_of<'a>(tokens: &'a [Token], rules: &mut Vec<Rule>) -> Option<&'a [Token]> {
    let texts: Vec<String> = tokens
        .iter()
        .map_while(|token| if let Token::Text(text) = token { Some(text.clone()) } else { None })
        .collect();
    if !texts.is_empty() {
        let rest = &tokens[texts.len()..];
        rules.push(Rule::OneOf(texts));
        return Some(rest);
    }
    match tokens {
        [Token::Number(zero), Token::Number(one), rest @ ..] if zero == "0" && one == "1" => {
            rules.push(Rule::IsBool);
            Some(rest)
        }
        _ => None,
    }
}

/// The texts of what [`case_list`] writes, after the column.
fn case_of<'a>(column: &str, tokens: &'a [Token], rules: &mut Vec<Rule>) -> Option<&'a [Token]> {
    let mut texts = Vec::new();
    let mut rest = tokens;
    while let [when, Token::Text(text), then, Token::Number(one), more @ ..] = rest
        && when.is_word("when")
        && then.is_word("then")
        && one == "1"
    {
        texts.push(text.clone());
        rest = more;
    }
    let [otherwise, value, is, null, end, rest @ ..] = rest else { return None };
    let ends = [(otherwise, "else"), (is, "is"), (null, "null"), (end, "end")];
    let is_ours = ends.iter().all(|(token, word)| token.is_word(word));
    if texts.is_empty() || !is_ours || value.name() != Some(column) {
        return None;
    }
    rules.push(Rule::OneOf(texts));
    Some(rest)
}

/// A number from the front, as written; PostgreSQL puts negative ones between quotes.
fn number(tokens: &[Token]) -> Option<(String, &[Token])> {
    match tokens {
        [Token::Number(number), rest @ ..] => Some((number.clone(), rest)),
        [Token::Text(text), rest @ ..] if text.parse::<f64>().is_ok() => Some((text.clone(), rest)),
        [minus, Token::Number(number), rest @ ..] if minus.is_symbol("-") => {
            Some((format!("-{number}"), rest))
        }
        _ => None,
    }
}

/// The pieces without casts, brackets and commas, which say nothing in the forms known here.
pub(crate) fn bare(tokens: &[Token]) -> Vec<Token> {
    let mut bare = Vec::new();
    let mut rest = tokens;
    while let [token, more @ ..] = rest {
        rest = more;
        if token.is_symbol("::") {
            rest = after_type(rest);
        } else if !["(", ")", "[", "]", ","].iter().any(|symbol| token.is_symbol(symbol)) {
            bare.push(token.clone());
        }
    }
    bare
}

/// What follows the name of a type, such as `character varying(50)` or `text[]`.
fn after_type(tokens: &[Token]) -> &[Token] {
    let ends =
        |token: &Token| ["and", "or", "in", "between", "is"].iter().any(|w| token.is_word(w));
    let words =
        tokens.iter().take_while(|token| matches!(token, Token::Word(_)) && !ends(token)).count();
    let rest = &tokens[words..];
    match rest {
        [open, Token::Number(_), close, more @ ..]
            if open.is_symbol("(") && close.is_symbol(")") =>
        {
            more
        }
        [open, Token::Number(_), comma, Token::Number(_), close, more @ ..]
            if open.is_symbol("(") && comma.is_symbol(",") && close.is_symbol(")") =>
        {
            more
        }
        _ => rest,
    }
}

#[cfg(test)]
mod tests {
    use super::{super::tokens::tokens, *};

    fn rules() -> Vec<Vec<Rule>> {
        let texts = |texts: &[&str]| texts.iter().map(ToString::to_string).collect();
        vec![
            vec![Rule::AtLeast(-90.0), Rule::AtMost(90.5)],
            vec![Rule::AtLeast(0.0)],
            vec![Rule::AtMost(1e20)],
            vec![Rule::OneOf(texts(&["a", "it's", "and"]))],
            vec![Rule::OneOf(texts(&["only"]))],
            vec![Rule::IsBool],
            vec![Rule::LengthIs(16)],
            vec![Rule::LengthAtMost(50)],
            vec![Rule::BytesAtMost(1000)],
            vec![Rule::SizeBelow("1000.00".to_owned()), Rule::AtLeast(0.0), Rule::AtMost(100.0)],
            vec![Rule::IsJson],
            vec![
                Rule::AtLeast(-2147483648.0),
                Rule::AtMost(2147483647.0),
                Rule::AtLeast(0.0),
                Rule::AtMost(360.0),
            ],
        ]
    }

    #[test]
    fn every_rule_reads_back() {
        for column in ["x", "order", "Mixed Case"] {
            for rules in rules() {
                for one_of in [in_list, case_list] {
                    let check = check(column, &rules, one_of).unwrap();
                    assert_eq!(read(column, &tokens(&check)), Some(rules.clone()), "{check}");
                }
            }
        }
    }

    #[test]
    fn what_postgres_makes_of_a_rule_reads_back() {
        for (check, rules) in [
            (
                "((s = ANY (ARRAY['a'::text, 'b''c'::text])))",
                vec![Rule::OneOf(vec!["a".to_owned(), "b'c".to_owned()])],
            ),
            ("((s = 'only'::text))", vec![Rule::OneOf(vec!["only".to_owned()])]),
            (
                "(((s >= ('-180'::integer)::double precision) AND (s <= (180)::double precision)))",
                vec![Rule::AtLeast(-180.0), Rule::AtMost(180.0)],
            ),
            ("(((s)::numeric >= 0.5))", vec![Rule::AtLeast(0.5)]),
            ("((s >= '-0.25'::numeric(5,2)) AND (s <= '1e+20'::numeric))", {
                vec![Rule::AtLeast(-0.25), Rule::AtMost(1e20)]
            }),
        ] {
            assert_eq!(read("s", &tokens(check)), Some(rules), "{check}");
        }
    }

    #[test]
    fn anything_else_is_not_ours() {
        for check in [
            "s > 1",
            "t >= 1",
            "CASE s WHEN 'a' THEN 1 END",
            "CASE s WHEN 'a' THEN 0 ELSE s IS NULL END",
            "s >= 1 OR s <= 0",
            "NOT (s >= 1)",
            "s >= t",
            "s IN (1, 2)",
            "",
        ] {
            assert_eq!(read("s", &tokens(check)), None, "{check}");
        }
    }
}
