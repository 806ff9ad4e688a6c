//! How the rows of collections are related: by the keys that lead from one table to another.
//!
//! A relation is called after the other table, where one key links the two. Where several do, a row
//! that a key points to is called after the key's column, and rows that point here after their table
//! and column: `transmission_lines_by_from_substation_id`. Only tables and keys that everyone may
//! read make relations.

use crate::{
    Atlas,
    collections::words,
    filter,
    links::link,
    media::Media,
    parameters::Parameters,
    problem::{Problem, shown},
};
use serde_json::{Value as Tree, json, value::RawValue};
use std::{
    collections::{BTreeSet, HashMap},
    fmt::Write,
};
use terra_cql2::{Properties, Property, Readable, UnknownProperty};
use terra_formats::{Format, Layout, Options, Writer};
use terra_schema::{
    ColumnAccess, Table,
    filter::{ColumnRef, Expr, Linked},
    nearest_name,
    scalar::Uuid,
};
use terra_store::{Counting, Database, FeaturePage, Store, TableSelect};

/// The most relations that are followed at once.
pub(crate) const MOST_EXPANDED: usize = 8;
/// The most rows of one relation for a whole page, and the most bytes of them.
const MOST_ROWS: u64 = 10_000;
const MOST_BYTES: usize = 16 << 20;

/// How a collection is related to another.
pub(crate) struct Relation {
    pub(crate) name: String,
    pub(crate) table: &'static Table,
    key: Key,
}

/// The key that links two tables, by its number in the table that has it.
#[derive(Clone, Copy)]
enum Key {
    /// It points from here to at most one row.
    Here(usize),
    /// It points from there to here.
    There(usize),
}

/// The relations of a collection, in the order of its keys and then of the catalog.
pub(crate) struct Relations {
    table: &'static Table,
    all: Vec<Relation>,
}

impl Relations {
    pub(crate) fn of(atlas: &Atlas, table: &'static Table) -> Self {
        Self::among(&atlas.tables().collect::<Vec<_>>(), table)
    }

    /// Those to the tables that are `open`.
    pub(crate) fn among(open: &[&'static Table], table: &'static Table) -> Self {
        let mut found: Vec<(&'static Table, Key)> = Vec::new();
        for (at, target) in keys(table) {
            let target = open.iter().find(|open| open.name == target);
            found.extend(target.map(|target| (*target, Key::Here(at))));
        }
        for &other in open {
            let here = keys(other).filter(|(_, target)| *target == table.name);
            found.extend(here.map(|(at, _)| (other, Key::There(at))));
        }
        let links =
            |table: &Table| found.iter().filter(|(other, _)| other.name == table.name).count();
        let named = found.iter().map(|&(other, key)| {
            let name = match key {
                _ if links(other) == 1 => other.name.to_owned(),
                Key::Here(at) => table.columns[at].name.to_owned(),
                Key::There(at) => format!("{}_by_{}", other.name, other.columns[at].name),
            };
            Relation { name, table: other, key }
        });
        Self { table, all: named.collect() }
    }

    /// What each is called.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.all.iter().map(|relation| relation.name.as_str())
    }

    fn named(&self, name: &str) -> Option<(usize, &Relation)> {
        self.all.iter().enumerate().find(|(_, relation)| relation.name == name)
    }

    /// The relations that a request wants followed.
    pub(crate) fn expanded(&self, parameters: &Parameters) -> Result<Vec<&Relation>, Problem> {
        let Some(text) = parameters.get("expand") else { return Ok(Vec::new()) };
        let refused = |detail: String| Problem::parameter("expand", format!("`expand`: {detail}"));
        let mut found: Vec<&Relation> = Vec::new();
        for name in text.split(',').map(str::trim) {
            let Some((_, relation)) = self.named(name) else {
                let names = || self.all.iter().map(|relation| relation.name.as_str());
                let near = nearest_name(names(), name);
                let near = near.map_or_else(
                    || "its collection lists those there are".to_owned(),
                    |near| format!("did you mean `{near}`?"),
                );
                return Err(refused(format!("there is no relation `{}`: {near}", shown(name))));
            };
            if found.iter().any(|other| other.name == name) {
                return Err(refused(format!("`{name}` is said twice")));
            }
            found.push(relation);
        }
        match found.len() {
            0..=MOST_EXPANDED => Ok(found),
            _ => Err(refused(format!("{MOST_EXPANDED} relations are followed at once, not more"))),
        }
    }

    /// As a collection tells of them.
    pub(crate) fn described(&self, base: &str) -> Vec<Tree> {
        let told = self.all.iter().map(|relation| {
            let (key, is_many) = match relation.key {
                Key::Here(at) => (self.table.columns[at].name, false),
                Key::There(at) => (relation.table.columns[at].name, true),
            };
            json!({
                "name": relation.name,
                "collection": relation.table.name,
                "key": key,
                "many": is_many,
                "href": format!("{base}/collections/{}", relation.table.name),
            })
        });
        told.collect()
    }

    /// Links from an item to what is related to it.
    pub(crate) fn links(&self, base: &str, feature: &[u8]) -> Vec<Tree> {
        let Some(row) = Row::read(feature) else { return Vec::new() };
        let links = self.all.iter().filter_map(|relation| {
            let items = format!("{base}/collections/{}/items", relation.table.name);
            let href = match relation.key {
                Key::Here(at) => format!("{items}/{}", row.text(self.table.columns[at].name)?),
                Key::There(at) => {
                    format!("{items}?{}={}", relation.table.columns[at].name, row.id()?)
                }
            };
            Some(link("related", Media::GeoJson, &words(&relation.name), href))
        });
        links.collect()
    }
}

/// The foreign keys that everyone may read, and the tables that they point to.
fn keys(table: &'static Table) -> impl Iterator<Item = (usize, &'static str)> {
    let columns = table.columns.iter().enumerate();
    let readable = columns.filter(|(_, column)| column.access == ColumnAccess::Row);
    readable.filter_map(|(at, column)| {
        let target = column.references?.table;
        Some((at, if target.is_empty() { table.name } else { target }))
    })
}

impl Properties for Relations {
    /// The collection's own names, and behind a relation's name those of the other collection.
    fn property(&self, path: &[String]) -> Result<Property, UnknownProperty> {
        let [first, rest @ ..] = path else { return Readable(self.table).property(path) };
        if rest.is_empty() {
            return Readable(self.table).property(path);
        }
        // The collection itself is the first.
        let found = self.named(first).and_then(|(at, relation)| {
            let source = u8::try_from(at + 1).ok()?;
            (source < Linked::SOURCE).then_some((source, relation))
        });
        let Some((source, relation)) = found else {
            let names = || self.all.iter().map(|relation| relation.name.as_str());
            return Err(UnknownProperty {
                near: nearest_name(names(), first).map(|near| format!("{near}.{}", rest.join("."))),
                known: names().map(|name| format!("{name}.…")).collect(),
            });
        };
        let told = |unknown: UnknownProperty| UnknownProperty {
            near: unknown.near.map(|near| format!("{first}.{near}")),
            known: unknown.known.iter().map(|known| format!("{first}.{known}")).collect(),
        };
        Ok(match Readable(relation.table).property(rest).map_err(told)? {
            Property::Column(column, ty) => Property::Column(ColumnRef { source, ..column }, ty),
            Property::Place(table, _) => Property::Place(table, source),
            Property::Position(table, _) => Property::Position(table, source),
        })
    }

    /// That there is a related row of which the comparison holds; so `NOT` around it says that there
    /// is none. Without a value is what no related row has a value of.
    fn comparison(&self, mut comparison: Expr) -> Result<Expr, String> {
        let mut sources = BTreeSet::new();
        comparison.for_columns(&mut |column| {
            sources.insert(column.source);
        });
        sources.remove(&0);
        let mut sources = sources.into_iter();
        let (first, second) = (sources.next(), sources.next());
        if second.is_some() {
            return Err("a comparison is about one relation at a time".to_owned());
        }
        let relation =
            first.and_then(|source| Some((source, self.all.get(usize::from(source) - 1)?)));
        let Some((source, relation)) = relation else { return Ok(comparison) };
        comparison.for_columns(&mut |column| {
            if column.source == source {
                column.source = Linked::SOURCE;
            }
        });
        let (from, at) = match relation.key {
            Key::Here(at) => (at as u16, 0),
            Key::There(at) => (0, at as u16),
        };
        let from = ColumnRef { source: 0, at: from };
        let exists = |condition| {
            Expr::Exists(Box::new(Linked { from, table: relation.table, at, condition }))
        };
        Ok(if is_without(&comparison) {
            Expr::Not(Box::new(exists(Expr::Not(Box::new(comparison)))))
        } else {
            exists(comparison)
        })
    }
}

/// Whether a comparison is that there is no value.
fn is_without(comparison: &Expr) -> bool {
    match comparison {
        Expr::Null(_) | Expr::TermNull(_) => true,
        // A place has several columns.
        Expr::And(parts) => !parts.is_empty() && parts.iter().all(is_without),
        _ => false,
    }
}

/// A feature, or a row as a flat object, as far as it is looked at.
struct Row<'t>(HashMap<&'t str, &'t RawValue>);

impl<'t> Row<'t> {
    fn read(feature: &'t [u8]) -> Option<Self> {
        let members: HashMap<&str, &RawValue> = serde_json::from_slice(feature).ok()?;
        // Flat objects may have a column of that name, but no such type.
        let is_feature = members.get("type").is_some_and(|kind| kind.get() == "\"Feature\"");
        let Some(properties) = members.get("properties").filter(|_| is_feature) else {
            return Some(Self(members));
        };
        let mut row: HashMap<&str, &RawValue> = serde_json::from_str(properties.get()).ok()?;
        row.insert("id", members.get("id")?);
        Some(Self(row))
    }

    /// An id in this column, if it has one.
    fn text(&self, column: &str) -> Option<&'t str> {
        let text = self.0.get(column)?.get();
        text.strip_prefix('"')?.strip_suffix('"')
    }

    fn id(&self) -> Option<&'t str> {
        self.text("id")
    }
}

/// A page of rows of a collection, with those that are related to them by `relations` in each
/// feature; all are of one moment.
pub(crate) async fn page(
    atlas: &Atlas,
    table: &'static Table,
    asked: TableSelect<'_, Store>,
    relations: &[&Relation],
    parameters: &Parameters,
    (limit, max_bytes): (u64, usize),
    writer: impl Fn() -> Writer + Send + Sync + 'static,
) -> Result<FeaturePage, Problem> {
    let refused = |error| filter::refused(parameters, error);
    if relations.is_empty() {
        return asked.written_page(limit, max_bytes, writer).await.map_err(refused);
    }
    let moment = atlas.store.begin_read().await?;
    let page = asked.within(&moment).written_page(limit, max_bytes, writer).await;
    let mut page = page.map_err(refused)?;
    expand(&moment, table, relations, &mut page).await?;
    moment.commit().await?;
    Ok(page)
}

/// Puts the related rows into each feature of a page, as its member `related`: one question for each
/// relation, whatever the page.
async fn expand(
    database: &impl Database,
    table: &'static Table,
    relations: &[&Relation],
    page: &mut FeaturePage,
) -> Result<(), Problem> {
    if page.returned == 0 {
        return Ok(());
    }
    let text = [b"[".as_slice(), &page.features, b"]"].concat();
    let unreadable = |error: serde_json::Error| terra_store::Error::Decode {
        table: table.name,
        column: "?".to_owned(),
        reason: error.to_string(),
    };
    let features: Vec<&RawValue> = serde_json::from_slice(&text).map_err(unreadable)?;
    let rows: Vec<Option<Row<'_>>> =
        features.iter().map(|feature| Row::read(feature.get().as_bytes())).collect();
    let mut nested: Vec<String> = vec![String::new(); features.len()];
    // A row that many features lead to is written for each of them.
    let mut left = MOST_BYTES;
    for relation in relations {
        let own = match relation.key {
            Key::Here(at) => table.columns[at].name,
            Key::There(_) => "id",
        };
        let key = |row: &Option<Row<'_>>| row.as_ref()?.text(own).map(str::to_owned);
        let keys: Vec<Option<String>> = rows.iter().map(key).collect();
        let (found, sources) = relation.rows(database, &keys).await?;
        page.sources.extend(sources);
        for (into, key) in nested.iter_mut().zip(&keys) {
            let related =
                key.as_ref().and_then(|key| found.get(key)).map_or(&[][..], Vec::as_slice);
            let bytes = related.iter().map(String::len).sum();
            left = left.checked_sub(bytes).ok_or_else(|| relation.too_much())?;
            let comma = if into.is_empty() { "" } else { "," };
            // Writing to a String can't fail.
            let _ = match relation.key {
                Key::Here(_) => {
                    let one = related.first().map_or("null", String::as_str);
                    write!(into, "{comma}\"{}\":{one}", relation.name)
                }
                Key::There(_) => {
                    write!(into, "{comma}\"{}\":[{}]", relation.name, related.join(","))
                }
            };
        }
    }
    let mut out = Vec::with_capacity(2 * page.features.len());
    for (number, (feature, nested)) in features.iter().zip(&nested).enumerate() {
        if number > 0 {
            out.push(b',');
        }
        // In place of the brace at its end.
        let text = feature.get().as_bytes();
        out.extend_from_slice(&text[..text.len() - 1]);
        out.extend_from_slice(format!(",\"related\":{{{nested}}}}}").as_bytes());
    }
    page.features = out;
    Ok(())
}

/// Rows as JSON by the key that they are related by.
type RowsByKey = HashMap<String, Vec<String>>;

impl Relation {
    fn too_much(&self) -> Problem {
        let detail = format!(
            "`expand`: more of {} belongs to this page than is shown at once: ask for a smaller page \
             with `limit`, or follow the links of an item",
            self.name
        );
        Problem::parameter("expand", detail)
    }

    /// Refuses to follow a key that the features don't show, where some columns are chosen.
    pub(crate) fn refuse_unshown(
        &self,
        table: &Table,
        shown: Option<&[usize]>,
    ) -> Result<(), Problem> {
        let Key::Here(at) = self.key else { return Ok(()) };
        if shown.is_none_or(|shown| shown.contains(&at)) {
            return Ok(());
        }
        let (name, key) = (&self.name, table.columns[at].name);
        let detail =
            format!("`expand`: {name} goes by `{key}`, which must be among the properties");
        Err(Problem::parameter("expand", detail))
    }

    /// The rows that are related to these keys, and their sources.
    async fn rows(
        &self,
        database: &impl Database,
        keys: &[Option<String>],
    ) -> Result<(RowsByKey, BTreeSet<Uuid>), Problem> {
        let keys: BTreeSet<Uuid> =
            keys.iter().flatten().filter_map(|key| key.parse().ok()).collect();
        if keys.is_empty() {
            return Ok((HashMap::new(), BTreeSet::new()));
        }
        let at = match self.key {
            Key::Here(_) => 0,
            Key::There(at) => at,
        };
        let column = ColumnRef { source: 0, at: at as u16 };
        let table = self.table;
        let rows = database.table(table).filter(Expr::Among(column, keys.into_iter().collect()));
        let writer = move || Format::Ndjson.writer(Layout::served(table), Options::default());
        let rows =
            rows.counting(Counting::None).written_page(MOST_ROWS, MOST_BYTES, writer).await?;
        if rows.next.is_some() {
            return Err(self.too_much());
        }
        let mut by_key = RowsByKey::new();
        for line in rows.features.split(|byte| *byte == b'\n') {
            let key = Row::read(line).and_then(|row| row.text(table.columns[at].name));
            if let Some(key) = key {
                let line = String::from_utf8_lossy(line).into_owned();
                by_key.entry(key.to_owned()).or_default().push(line);
            }
        }
        Ok((by_key, rows.sources))
    }
}
