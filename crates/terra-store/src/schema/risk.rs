//! What a change would cost the rows that are there: losses, which can be allowed by name, and
//! obstacles, which cannot.

use super::{
    convert::Carried,
    ddl::Ddl,
    diff::{Diff, KeptColumn, TableDiff},
    model::{ColumnModel, ReferenceModel, SQUARE, TypeModel},
    tokens::ident,
};

/// Something that the rows in a database may stand against.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Risk {
    /// What `--allow-loss` calls it: `table` or `table.column`.
    pub name: String,
    /// Whether it can be allowed.
    pub kind: RiskKind,
    /// What would happen to the rows counted.
    pub what: String,
    /// The query that counts them, in the names of before the change.
    pub(crate) probe: String,
}

/// Whether a risk can be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RiskKind {
    /// Values would be gone afterwards; allowed by name.
    Loss,
    /// The rows can't be brought into the new shape; nothing but other rows helps.
    Obstacle,
}

/// Every risk of `diff`, whether or not a database has rows that it would strike.
pub(crate) fn risks(ddl: &dyn Ddl, diff: &Diff) -> Vec<Risk> {
    let dropped = diff.dropped.iter().map(|table| Risk {
        name: table.name.clone(),
        kind: RiskKind::Loss,
        what: "the table goes, with its rows".to_owned(),
        probe: format!("SELECT count(*) FROM {}", ident(&table.name)),
    });
    let altered = diff.altered.iter().flat_map(|table| Prober { ddl, diff, table }.risks());
    dropped.chain(altered).collect()
}

struct Prober<'a> {
    ddl: &'a dyn Ddl,
    diff: &'a Diff,
    table: &'a TableDiff,
}

impl Prober<'_> {
    fn risks(&self) -> Vec<Risk> {
        let mut risks = Vec::new();
        // What is made of the other columns is made again when it is wanted again.
        let dropped = self.table.dropped.iter().filter(|column| column.name != SQUARE);
        risks.extend(dropped.map(|column| self.dropped(&column.name)));
        for pair in &self.table.kept {
            if pair.altered {
                self.altered(pair, &mut risks);
            }
            if let (true, Some(to)) = (pair.repointed, &pair.new.references) {
                risks.push(self.dangling(pair, to));
            }
        }
        risks.extend(self.table.added.iter().filter_map(|column| self.added(column)));
        let keys = self.table.new.unique_keys.iter();
        risks.extend(keys.filter_map(|key| self.doubled(key)));
        risks
    }

    fn risk(&self, column: &str, kind: RiskKind, what: String, condition: &str) -> Risk {
        let table = ident(&self.table.old.name);
        Risk {
            name: format!("{}.{column}", self.table.new.name),
            kind,
            what,
            probe: format!("SELECT count(*) FROM {table} WHERE {condition}"),
        }
    }

    fn dropped(&self, column: &str) -> Risk {
        let condition = format!("{} IS NOT NULL", ident(column));
        self.risk(column, RiskKind::Loss, "the column goes, with its values".to_owned(), &condition)
    }

    fn altered(&self, KeptColumn { old, new, .. }: &KeptColumn, risks: &mut Vec<Risk>) {
        let source = ident(&old.name);
        let carried = Carried::between(self.ddl, &source, old, new);
        let name = new.name.as_str();
        if let Some(keeps) = carried.keeps() {
            let what = self.fate(new, &carried);
            let condition = format!("{source} IS NOT NULL AND NOT ({keeps})");
            risks.push(self.risk(name, RiskKind::Loss, what, &condition));
        }
        if let Some(fits) = carried.fits()
            && !carried.has_replacement(new)
        {
            let what = "the value has no place in the new column, which is required and has no \
                        default: declare a default, make it optional, or change the rows"
                .to_owned();
            let condition = format!("{source} IS NOT NULL AND NOT ({fits})");
            risks.push(self.risk(name, RiskKind::Obstacle, what, &condition));
        }
        if old.nullable && !new.nullable {
            risks.push(self.missing(name, &source, &carried));
        }
    }

    fn fate(&self, new: &ColumnModel, carried: &Carried) -> String {
        let shrinks = if matches!(new.ty, TypeModel::Text(_)) { "is cut" } else { "is rounded" };
        let replaced = format!("becomes {}", carried.replacement());
        let fate = match (carried.may_shrink(), carried.may_not_fit()) {
            (true, false) => shrinks.to_owned(),
            (false, _) => replaced,
            (true, true) => format!("{shrinks}, or {replaced} where that does not fit either"),
        };
        format!("the value does not fit the new shape and {fate}")
    }

    fn missing(&self, column: &str, source: &str, carried: &Carried) -> Risk {
        let condition = format!("{source} IS NULL");
        match carried.filling() {
            Some(filling) => {
                let what = format!("the value is missing and becomes {filling}");
                self.risk(column, RiskKind::Loss, what, &condition)
            }
            None => {
                let what = "the value is missing and becomes required: declare a default, or \
                            give the rows a value"
                    .to_owned();
                self.risk(column, RiskKind::Obstacle, what, &condition)
            }
        }
    }

    fn added(&self, column: &ColumnModel) -> Option<Risk> {
        if column.nullable || column.default.is_some() {
            return None;
        }
        let what = "the row has no value for the new column, which is required: declare a \
                    default, or make it optional"
            .to_owned();
        Some(self.risk(&column.name, RiskKind::Obstacle, what, "TRUE"))
    }

    /// References that would point nowhere.
    fn dangling(&self, pair: &KeptColumn, to: &ReferenceModel) -> Risk {
        let is_new = self.diff.created.iter().any(|table| table.name == to.table);
        let exists = if is_new {
            "FALSE".to_owned()
        } else {
            let target = ident(self.diff.renames.old_table(&to.table).unwrap_or(&to.table));
            format!("EXISTS (SELECT 1 FROM {target} AS target WHERE target.id = moved.value)")
        };
        Risk {
            name: format!("{}.{}", self.table.new.name, pair.new.name),
            kind: RiskKind::Obstacle,
            what: format!("it points to no row of {}: set it to one, or to NULL", to.table),
            probe: format!(
                "SELECT count(*) FROM (SELECT {} AS value FROM {}) AS moved \
                 WHERE value IS NOT NULL AND NOT {exists}",
                self.moved(pair),
                ident(&self.table.old.name)
            ),
        }
    }

    /// What a column's value becomes.
    fn moved(&self, pair: &KeptColumn) -> String {
        let source = ident(&pair.old.name);
        if pair.altered {
            Carried::between(self.ddl, &source, &pair.old, &pair.new).sql()
        } else {
            source
        }
    }

    /// Values that would stand in several rows of a unique key that is new, or one of whose
    /// columns changes.
    fn doubled(&self, key: &[String]) -> Option<Risk> {
        let is_altered = |name: &String| {
            self.table.kept.iter().any(|pair| pair.altered && pair.new.name == *name)
        };
        if !self.table.unique_keys.added.iter().any(|added| added == key)
            && !key.iter().any(is_altered)
        {
            return None;
        }
        let values: Vec<String> =
            key.iter().map(|name| self.value_of(name)).collect::<Option<_>>()?;
        let named = |at: usize| format!("v{at}");
        let values =
            values.iter().enumerate().map(|(at, value)| format!("{value} AS {}", named(at)));
        let names: Vec<_> = (0..key.len()).map(named).collect();
        let present: Vec<_> = names.iter().map(|name| format!("{name} IS NOT NULL")).collect();
        Some(Risk {
            name: self.table.new.name.clone(),
            kind: RiskKind::Obstacle,
            what: format!(
                "the same values of ({}) would stand in several rows: change or delete them first",
                key.join(", ")
            ),
            probe: format!(
                "SELECT count(*) FROM (SELECT 1 FROM (SELECT {} FROM {}) AS moved \
                 WHERE {} GROUP BY {} HAVING count(*) > 1) AS doubled",
                values.collect::<Vec<_>>().join(", "),
                ident(&self.table.old.name),
                present.join(" AND "),
                names.join(", ")
            ),
        })
    }

    /// What the rows that are there will have in a column; `None` when that is nothing, which
    /// stands in no key.
    fn value_of(&self, name: &str) -> Option<String> {
        if let Some(pair) = self.table.kept.iter().find(|pair| pair.new.name == name) {
            return Some(self.moved(pair));
        }
        let column = self.table.new.column(name)?;
        Some(self.ddl.default(column.default.as_ref()?, &column.ty))
    }
}
