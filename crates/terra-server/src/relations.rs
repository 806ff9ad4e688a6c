//! What leads from one collection to another: links, and related rows that are shown with a row's
//! own.

use crate::{
    Atlas,
    collections::words,
    filter,
    links::link,
    media::Media,
    parameters::Parameters,
    problem::{Problem, meant, shown},
};
use serde_json::{Value as Tree, json, value::RawValue};
use std::{
    collections::{BTreeSet, HashMap},
    fmt::Write,
    sync::Arc,
};
use terra_cql2::{Key, Relation, Relations};
use terra_formats::{Format, Layout, Options, Writer};
use terra_schema::{
    Table,
    filter::{ColumnRef, Expr},
    scalar::Uuid,
};
use terra_store::{Counting, Database, FeaturePage, Store, TableSelect};

/// The most relations that are followed at once.
pub(crate) const MOST_EXPANDED: usize = 8;
/// The most rows of one relation for a whole page, and the most bytes of them.
const MOST_ROWS: u64 = 10_000;
const MOST_BYTES: usize = 16 << 20;

/// The relations of each table that is `open`, by its name.
pub(crate) fn of_all(open: &[&'static Table]) -> HashMap<&'static str, Arc<Relations>> {
    open.iter().map(|table| (table.name, Arc::new(Relations::among(open, table)))).collect()
}

impl Atlas {
    /// The relations of a collection.
    pub(crate) fn relations(&self, table: &'static Table) -> Arc<Relations> {
        let known = self.relations.get(table.name).map(Arc::clone);
        known.unwrap_or_else(|| {
            Arc::new(Relations::among(&self.tables().collect::<Vec<_>>(), table))
        })
    }
}

/// The relations that a request wants followed, of features that show these columns, or all.
pub(crate) fn expanded<'r>(
    relations: &'r Relations,
    parameters: &Parameters,
    columns: Option<&[usize]>,
) -> Result<Vec<&'r Relation>, Problem> {
    let Some(text) = parameters.get("expand") else { return Ok(Vec::new()) };
    let refused = |detail: String| Problem::parameter("expand", format!("`expand`: {detail}"));
    let mut found: Vec<&Relation> = Vec::new();
    for name in text.split(',').map(str::trim) {
        let Some((_, relation)) = relations.named(name) else {
            let (meant, name) = (meant(relations.names(), name), shown(name));
            return Err(refused(format!(
                "there is no relation `{name}`: {meant}/collections/{} lists those there are",
                relations.table().name
            )));
        };
        if found.iter().any(|other| other.name == name) {
            return Err(refused(format!("`{name}` is said twice")));
        }
        refuse_unshown(relation, relations.table(), columns)?;
        found.push(relation);
    }
    match found.len() {
        0..=MOST_EXPANDED => Ok(found),
        _ => Err(refused(format!("{MOST_EXPANDED} relations are followed at once, not more"))),
    }
}

/// As a collection tells of them.
pub(crate) fn described(relations: &Relations, base: &str) -> Vec<Tree> {
    let told = relations.all().iter().map(|relation| {
        let (key, is_many) = match relation.key {
            Key::Here(at) => (relations.table().columns[at].name, false),
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
pub(crate) fn links(relations: &Relations, base: &str, feature: &[u8]) -> Vec<Related> {
    let Some(row) = Row::read(feature) else { return Vec::new() };
    let links = relations.all().iter().filter_map(|relation| {
        let items = format_args!("{base}/collections/{}/items", relation.table.name);
        let href = match relation.key {
            Key::Here(at) => format!("{items}/{}", row.text(relations.table().columns[at].name)?),
            Key::There(at) => {
                format!("{items}?{}={}", relation.table.columns[at].name, row.id()?)
            }
        };
        Some(Related { href, title: words(&relation.name) })
    });
    links.collect()
}

/// A link from an item to what is related to it.
pub(crate) struct Related {
    href: String,
    title: String,
}

impl Related {
    pub(crate) fn link(self) -> Tree {
        link("related", Media::GeoJson, &self.title, self.href)
    }

    /// Writes it as JSON, after a comma. An item has many, and none of it has a letter that JSON
    /// escapes.
    pub(crate) fn write(&self, out: &mut Vec<u8>) {
        let Self { href, title } = self;
        for part in [
            ",{\"href\":\"",
            href,
            "\",\"rel\":\"related\",\"title\":\"",
            title,
            "\",\"type\":\"",
            Media::GeoJson.bare_name(),
            "\"}",
        ] {
            out.extend_from_slice(part.as_bytes());
        }
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
    expand(&moment, table, relations, &mut page, max_bytes).await?;
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
    max_bytes: usize,
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
    let mut left = MOST_BYTES.min(max_bytes);
    for relation in relations {
        let own = match relation.key {
            Key::Here(at) => table.columns[at].name,
            Key::There(_) => "id",
        };
        let key = |row: &Option<Row<'_>>| row.as_ref()?.text(own).map(str::to_owned);
        let keys: Vec<Option<String>> = rows.iter().map(key).collect();
        let (found, sources) = related(relation, database, &keys).await?;
        page.sources.extend(sources);
        for (into, key) in nested.iter_mut().zip(&keys) {
            let related =
                key.as_ref().and_then(|key| found.get(key)).map_or(&[][..], Vec::as_slice);
            let bytes = related.iter().map(String::len).sum();
            left = left.checked_sub(bytes).ok_or_else(|| too_much(relation))?;
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

fn too_much(relation: &Relation) -> Problem {
    let detail = format!(
        "`expand`: more of {} belongs to this page than is shown at once: ask for a smaller page \
         with `limit`, or follow the links of an item",
        relation.name
    );
    Problem::parameter("expand", detail)
}

/// Refuses to follow a key that the features don't show, where some columns are chosen.
fn refuse_unshown(
    relation: &Relation,
    table: &Table,
    shown: Option<&[usize]>,
) -> Result<(), Problem> {
    let Key::Here(at) = relation.key else { return Ok(()) };
    if shown.is_none_or(|shown| shown.contains(&at)) {
        return Ok(());
    }
    let (name, key) = (&relation.name, table.columns[at].name);
    let detail = format!("`expand`: {name} goes by `{key}`, which must be among the properties");
    Err(Problem::parameter("expand", detail))
}

/// The rows that are related to these keys, and their sources.
async fn related(
    relation: &Relation,
    database: &impl Database,
    keys: &[Option<String>],
) -> Result<(RowsByKey, BTreeSet<Uuid>), Problem> {
    let keys: BTreeSet<Uuid> = keys.iter().flatten().filter_map(|key| key.parse().ok()).collect();
    if keys.is_empty() {
        return Ok((HashMap::new(), BTreeSet::new()));
    }
    let at = match relation.key {
        Key::Here(_) => 0,
        Key::There(at) => at,
    };
    let column = ColumnRef { source: 0, at: at as u16 };
    let table = relation.table;
    let rows = database.table(table).filter(Expr::Among(column, keys.into_iter().collect()));
    let writer = move || Format::Ndjson.writer(Layout::served(table), Options::default());
    let rows = rows.counting(Counting::None).written_page(MOST_ROWS, MOST_BYTES, writer).await?;
    if rows.next.is_some() {
        return Err(too_much(relation));
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
