//! Reading `#[table(…)]`, `#[column(…)]` and doc comments.

use proc_macro2::Span;
use syn::{
    Attribute, Error, Expr, ExprRange, Ident, Lit, LitInt, LitStr, RangeLimits, Result, UnOp,
    meta::ParseNestedMeta, parenthesized, punctuated::Punctuated, spanned::Spanned, token::Comma,
};

/// What `#[table(…)]` says.
#[derive(Default)]
pub(crate) struct TableAttributes {
    pub(crate) name: Option<LitStr>,
    pub(crate) was: Option<LitStr>,
    pub(crate) domain: Option<Ident>,
    pub(crate) phase: Option<LitInt>,
    pub(crate) unique: Vec<Vec<Ident>>,
    pub(crate) indexes: Vec<Vec<Ident>>,
    pub(crate) map: Vec<Ident>,
    pub(crate) read: Option<(Ident, Option<Ident>)>,
    pub(crate) append_only: bool,
    pub(crate) system: bool,
}

/// What `#[column(…)]` says.
#[derive(Default)]
pub(crate) struct ColumnAttributes {
    pub(crate) unit: Option<LitStr>,
    pub(crate) range: Option<Range>,
    pub(crate) default: Option<Lit>,
    pub(crate) was: Option<LitStr>,
    pub(crate) on_delete: Option<Ident>,
    pub(crate) read: Option<Ident>,
    pub(crate) folds: Option<Ident>,
    pub(crate) group: bool,
    pub(crate) own_table: bool,
    pub(crate) role: Option<Ident>,
    /// Where the first of them stands, `group` aside.
    pub(crate) said_span: Option<Span>,
}

/// A range of numbers, its ends included.
pub(crate) struct Range {
    pub(crate) min: Option<f64>,
    pub(crate) max: Option<f64>,
    pub(crate) written: Expr,
}

const DOMAINS: [&str; 9] = [
    "Core",
    "Energy",
    "Environment",
    "Economic",
    "Social",
    "Regulatory",
    "Operations",
    "Analytics",
    "Collaboration",
];

impl TableAttributes {
    pub(crate) fn read(attributes: &[Attribute]) -> Result<Self> {
        let mut read = Self::default();
        let mut seen = vec![];
        for attribute in attributes.iter().filter(|a| a.path().is_ident("table")) {
            attribute.parse_nested_meta(|meta| {
                if !matches!(key(&meta).as_str(), "unique" | "index") {
                    once(&meta, &mut seen)?;
                }
                read.take(&meta)
            })?;
        }
        Ok(read)
    }

    fn take(&mut self, meta: &ParseNestedMeta<'_>) -> Result<()> {
        match key(meta).as_str() {
            "name" => self.name = Some(meta.value()?.parse()?),
            "was" => self.was = Some(meta.value()?.parse()?),
            "domain" => self.domain = Some(one_of(meta, &DOMAINS)?),
            "phase" => {
                let phase: LitInt = meta.value()?.parse()?;
                if !(1..=6).contains(&phase.base10_parse::<u8>().unwrap_or(0)) {
                    return Err(Error::new_spanned(&phase, "a phase is a number from 1 to 6"));
                }
                self.phase = Some(phase);
            }
            "unique" => self.unique.push(names(meta)?),
            "index" => self.indexes.push(names(meta)?),
            "map" => self.map = names(meta)?,
            "read" => self.read = Some(reader(meta)?),
            "append_only" => self.append_only = true,
            "system" => self.system = true,
            _ => {
                return Err(meta.error(
                    "not known here: write name, was, domain, phase, unique(…), index(…), \
                     map(…), read, append_only or system",
                ));
            }
        }
        Ok(())
    }
}

impl ColumnAttributes {
    pub(crate) fn read(attributes: &[Attribute]) -> Result<Self> {
        let mut read = Self::default();
        let mut seen = vec![];
        for attribute in attributes.iter().filter(|a| a.path().is_ident("column")) {
            attribute.parse_nested_meta(|meta| {
                once(&meta, &mut seen)?;
                if !meta.path.is_ident("group") {
                    read.said_span.get_or_insert(meta.path.span());
                }
                read.take(&meta)
            })?;
        }
        Ok(read)
    }

    fn take(&mut self, meta: &ParseNestedMeta<'_>) -> Result<()> {
        match key(meta).as_str() {
            "unit" => self.unit = Some(meta.value()?.parse()?),
            "range" => self.range = Some(range(&meta.value()?.parse()?)?),
            "default" => self.default = Some(literal(&meta.value()?.parse()?)?),
            "was" => self.was = Some(meta.value()?.parse()?),
            "on_delete" => {
                self.on_delete = Some(one_of(meta, &["Restrict", "Cascade", "SetNull"])?);
            }
            "read" => self.read = Some(one_of(meta, &["Private", "Secret"])?),
            "folds" => self.folds = Some(meta.value()?.parse()?),
            "group" => self.group = true,
            "own_table" => self.own_table = true,
            "role" => self.role = Some(one_of(meta, &["Source", "ExternalId", "Bookkeeping"])?),
            _ => {
                return Err(meta.error(
                    "not known here: write unit, range, default, was, on_delete, read, folds, \
                     group, own_table or role",
                ));
            }
        }
        Ok(())
    }
}

fn key(meta: &ParseNestedMeta<'_>) -> String {
    meta.path.get_ident().map(Ident::to_string).unwrap_or_default()
}

fn once(meta: &ParseNestedMeta<'_>, seen: &mut Vec<String>) -> Result<()> {
    let key = key(meta);
    if seen.contains(&key) {
        return Err(meta.error(format!("`{key}` is said twice: keep one")));
    }
    seen.push(key);
    Ok(())
}

fn one_of(meta: &ParseNestedMeta<'_>, known: &[&str]) -> Result<Ident> {
    let ident: Ident = meta.value()?.parse()?;
    if known.contains(&ident.to_string().as_str()) {
        return Ok(ident);
    }
    Err(Error::new_spanned(ident, format!("write one of {}", known.join(", "))))
}

fn names(meta: &ParseNestedMeta<'_>) -> Result<Vec<Ident>> {
    let inside;
    parenthesized!(inside in meta.input);
    let names: Punctuated<Ident, Comma> = Punctuated::parse_terminated(&inside)?;
    if names.is_empty() {
        return Err(meta.error("name at least one column, as in unique(station_id)"));
    }
    Ok(names.into_iter().collect())
}

fn reader(meta: &ParseNestedMeta<'_>) -> Result<(Ident, Option<Ident>)> {
    let input = meta.value()?;
    let reader: Ident = input.parse()?;
    match reader.to_string().as_str() {
        "Everyone" | "Team" | "Admin" => Ok((reader, None)),
        "Owner" => {
            let inside;
            parenthesized!(inside in input);
            Ok((reader, Some(inside.parse()?)))
        }
        _ => Err(Error::new_spanned(reader, "write one of Everyone, Owner(column), Team, Admin")),
    }
}

fn range(written: &Expr) -> Result<Range> {
    let wrong = || Error::new_spanned(written, "write a range such as 0..=100, 0.. or ..=1.5");
    let Expr::Range(ExprRange { start, limits, end, .. }) = written else { return Err(wrong()) };
    if end.is_some() && matches!(limits, RangeLimits::HalfOpen(_)) {
        return Err(Error::new_spanned(
            written,
            "the upper end of a range is included: write `..=` instead of `..`",
        ));
    }
    let end_of = |bound: &Option<Box<Expr>>| match bound {
        Some(bound) => number(bound).map(Some).ok_or_else(wrong),
        None => Ok(None),
    };
    let (min, max) = (end_of(start)?, end_of(end)?);
    if min.is_none() && max.is_none() {
        return Err(wrong());
    }
    if let (Some(min), Some(max)) = (min, max)
        && min > max
    {
        return Err(Error::new_spanned(written, "the lower end of this range is above the upper"));
    }
    Ok(Range { min, max, written: written.clone() })
}

fn number(written: &Expr) -> Option<f64> {
    match written {
        Expr::Lit(lit) => match &lit.lit {
            Lit::Int(int) => int.base10_parse::<f64>().ok(),
            Lit::Float(float) => float.base10_parse().ok(),
            _ => None,
        },
        Expr::Unary(unary) if matches!(unary.op, UnOp::Neg(_)) => number(&unary.expr).map(|n| -n),
        _ => None,
    }
}

/// A literal, with its sign where it has one.
fn literal(written: &Expr) -> Result<Lit> {
    match written {
        Expr::Lit(lit) => Ok(lit.lit.clone()),
        Expr::Unary(unary) if matches!(unary.op, UnOp::Neg(_)) => match literal(&unary.expr)? {
            Lit::Int(int) => Ok(Lit::Int(LitInt::new(&format!("-{int}"), int.span()))),
            Lit::Float(float) => {
                Ok(Lit::Float(syn::LitFloat::new(&format!("-{float}"), float.span())))
            }
            other => Err(Error::new_spanned(other, "only a number has a sign")),
        },
        _ => Err(Error::new_spanned(
            written,
            "write a literal: a number, true, false, or a text such as \"planned\", \"{}\", \"[]\"",
        )),
    }
}

/// The text of the doc comments, a line for each paragraph. Paragraphs that hold a list, a table
/// or code keep the lines they were written in.
pub(crate) fn doc(attributes: &[Attribute]) -> String {
    let mut lines = Vec::new();
    for attribute in attributes.iter().filter(|a| a.path().is_ident("doc")) {
        if let syn::Meta::NameValue(pair) = &attribute.meta
            && let Expr::Lit(lit) = &pair.value
            && let Lit::Str(text) = &lit.lit
        {
            lines.extend(text.value().split('\n').map(|line| line.trim().to_owned()));
        }
    }
    let stays = |line: &String| ["- ", "* ", "|", "```"].iter().any(|mark| line.starts_with(mark));
    let paragraphs = lines.split(String::is_empty).filter(|paragraph| !paragraph.is_empty());
    paragraphs
        .map(|paragraph| paragraph.join(if paragraph.iter().any(stays) { "\n" } else { " " }))
        .collect::<Vec<_>>()
        .join("\n\n")
}
