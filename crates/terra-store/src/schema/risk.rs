//! What a change would cost the rows that are there: losses, which can be allowed by name, and
//! obstacles, which cannot.

use super::{
    convert::Carried,
    ddl::Ddl,
    diff::{Diff, KeptColumn, TableDiff},
    model::{ColumnModel, ReferenceModel, TypeModel},
    tokens::{ident, idents},
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
        let dropped = self.table.dropped.iter();
        risks.extend(dropped.map(|column| self.dropped(&column.name)));
        for pair in &self.table.kept {
            if pair.altered {
                self.altered(pair, &mut risks);
            }
            if let (true, Some(to)) = (pair.repointed, &pair.new.references) {
                risks.extend(self.dangling(pair, to));
            }
        }
        risks.extend(self.table.added.iter().filter_map(|column| self.added(column)));
        risks.extend(self.table.unique_keys.added.iter().filter_map(|key| self.doubled(key)));
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

    /// References that would point nowhere; nothing can be asked about what is only made now.
    fn dangling(&self, pair: &KeptColumn, to: &ReferenceModel) -> Option<Risk> {
        if !pair.old.ty.is_like(&pair.new.ty) {
            return None;
        }
        let source = ident(&pair.old.name);
        let own = ident(&self.table.old.name);
        let is_new = self.diff.created.iter().any(|table| table.name == to.table);
        let exists = if is_new {
            "FALSE".to_owned()
        } else {
            let target = ident(self.diff.renames.old_table(&to.table));
            format!("EXISTS (SELECT 1 FROM {target} AS target WHERE target.id = {own}.{source})")
        };
        let what = format!("it points to no row of {}: set it to one, or to NULL", to.table);
        let condition = format!("{source} IS NOT NULL AND NOT {exists}");
        Some(self.risk(&pair.new.name, RiskKind::Obstacle, what, &condition))
    }

    /// Values that stand in several rows of a new unique key.
    fn doubled(&self, key: &[String]) -> Option<Risk> {
        let old_name = |column: &String| {
            let pair = self.table.kept.iter().find(|pair| pair.new.name == *column)?;
            pair.old.ty.is_like(&pair.new.ty).then(|| pair.old.name.clone())
        };
        let columns: Vec<String> = key.iter().map(old_name).collect::<Option<_>>()?;
        let present: Vec<_> =
            columns.iter().map(|column| format!("{} IS NOT NULL", ident(column))).collect();
        Some(Risk {
            name: self.table.new.name.clone(),
            kind: RiskKind::Obstacle,
            what: format!(
                "the same values of ({}) stand in several rows: change or delete them first",
                key.join(", ")
            ),
            probe: format!(
                "SELECT count(*) FROM (SELECT 1 FROM {} WHERE {} GROUP BY {} HAVING count(*) > 1) \
                 AS doubled",
                ident(&self.table.old.name),
                present.join(" AND "),
                idents(&columns)
            ),
        })
    }
}
