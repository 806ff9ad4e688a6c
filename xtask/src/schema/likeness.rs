//! Whether two databases hold the same, as PostgreSQL's own catalog tells it.

use crate::process::Result;
use std::collections::BTreeSet;

/// What a database is made of: what it is called, and the query that describes each one of it in a
/// line without its own name, which every program makes in its way.
const KINDS: [(&str, &str); 11] = [
    (
        "tables",
        "SELECT relname FROM pg_class
         WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace",
    ),
    (
        "columns, with type and whether they may be missing",
        "SELECT format('%s.%s %s %s', attrelid::regclass, attname,
                       format_type(atttypid, atttypmod), attnotnull) FROM {columns}",
    ),
    (
        "defaults",
        "SELECT format('%s.%s %s', attrelid::regclass, attname, pg_get_expr(adbin, adrelid))
         FROM {columns} JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum",
    ),
    ("primary keys", "SELECT {constraint} FROM {constraints} AND contype = 'p'"),
    ("foreign keys", "SELECT {constraint} FROM {constraints} AND contype = 'f'"),
    ("checks", "SELECT {constraint} FROM {constraints} AND contype = 'c'"),
    ("unique constraints", "SELECT {constraint} FROM {constraints} AND contype = 'u'"),
    ("unique indexes", "SELECT {index} FROM {indexes} AND indisunique"),
    ("other indexes", "SELECT {index} FROM {indexes} AND NOT indisunique"),
    (
        "columns with a collation of their own",
        "SELECT format('%s.%s %s', attrelid::regclass, attname, attcollation::regcollation)
         FROM {columns} WHERE attcollation NOT IN (0, 'pg_catalog.default'::regcollation)",
    ),
    (
        "comments on tables and columns",
        "SELECT format('%s.%s %s', objoid::regclass, objsubid, md5(description))
         FROM pg_description JOIN pg_class ON pg_class.oid = objoid
         WHERE classoid = 'pg_class'::regclass AND relnamespace = 'public'::regnamespace",
    ),
];

/// What the queries share.
const SHARED: [(&str, &str); 5] = [
    (
        "{columns}",
        "(SELECT pg_attribute.* FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
          WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
          AND attnum > 0 AND NOT attisdropped) AS columns",
    ),
    ("{constraint}", "format('%s %s', conrelid::regclass, pg_get_constraintdef(oid))"),
    ("{constraints}", "pg_constraint WHERE connamespace = 'public'::regnamespace"),
    ("{index}", "regexp_replace(pg_get_indexdef(indexrelid), ' INDEX \\S+ ON ', ' INDEX ON ')"),
    (
        "{indexes}",
        "pg_index JOIN pg_class ON pg_class.oid = indexrelid
         WHERE relnamespace = 'public'::regnamespace AND NOT indisprimary",
    ),
];

/// How many of a kind each of two databases holds, and how many are the same in both.
pub(super) struct Likeness {
    pub(super) kind: &'static str,
    pub(super) ours: usize,
    pub(super) theirs: usize,
    pub(super) shared: usize,
}

impl Likeness {
    fn of(kind: &'static str, ours: &str, theirs: &str) -> Self {
        let lines = |text: &'_ str| text.lines().map(str::to_owned).collect::<Vec<_>>();
        let (ours, theirs) = (lines(ours), lines(theirs));
        let set: BTreeSet<&String> = ours.iter().collect();
        let shared = theirs.iter().filter(|line| set.contains(line)).count();
        Self { kind, ours: ours.len(), theirs: theirs.len(), shared }
    }

    /// Whether neither has one that the other lacks.
    pub(super) const fn is_full(&self) -> bool {
        self.ours == self.shared && self.theirs == self.shared
    }
}

/// Compares two databases; `ask` gives the lines of an answer of one of them.
pub(super) fn compare(
    ours: &str,
    theirs: &str,
    ask: &dyn Fn(&str, &str) -> Result<String>,
) -> Result<Vec<Likeness>> {
    let of_kind = |(kind, query): &(&'static str, &str)| {
        let query = SHARED
            .iter()
            .fold((*query).to_owned(), |query, (word, text)| query.replace(word, text));
        Ok(Likeness::of(kind, &ask(ours, &query)?, &ask(theirs, &query)?))
    };
    KINDS.iter().map(of_kind).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_only_one_has_is_no_likeness() {
        let likeness = Likeness::of("columns", "a int\nb text\nc int", "a int\nb uuid");
        assert_eq!((likeness.ours, likeness.theirs, likeness.shared), (3, 2, 1));
        assert!(!likeness.is_full());
        assert!(Likeness::of("columns", "a\nb", "b\na").is_full());
        assert!(Likeness::of("comments", "", "").is_full());
    }
}
