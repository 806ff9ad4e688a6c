//! How many rows a question has beyond its page: counted, estimated, or not asked.

use super::{Failure, Operation, read::count, settle::on_settled};
use crate::{connection::Connection, error::Fault, query, query::Query};
use terra_schema::Value;

/// Where the engine estimates nothing, rows are counted up to so many.
const COUNTED: i64 = 10_000;

/// How the rows of a question are counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Counting {
    /// One by one, which looks at each.
    #[default]
    Exact,
    /// As the engine's statistics have it, or up to a bound where it has none.
    Estimate,
    /// Not at all.
    None,
}

/// How many rows a question has, whatever the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Matched {
    /// So many.
    Exact(u64),
    /// About so many.
    About(u64),
    /// So many, or more.
    AtLeast(u64),
    /// Nobody asked.
    Uncounted,
}

impl Matched {
    /// The number, where there is one.
    pub const fn rows(self) -> Option<u64> {
        match self {
            Self::Exact(rows) | Self::About(rows) | Self::AtLeast(rows) => Some(rows),
            Self::Uncounted => None,
        }
    }
}

/// How many rows a query has, of which so many were seen.
pub(crate) struct Matches {
    pub(crate) query: Query,
    pub(crate) counting: Counting,
    pub(crate) seen: u64,
}

impl Operation for Matches {
    type Output = Matched;

    const WRITES: bool = false;

    async fn perform<'a>(&'a self, connection: &'a mut Connection) -> Result<Matched, Failure> {
        let Self { query, counting, seen } = self;
        on_settled(connection, query, move |connection, query| {
            Box::pin(matched(connection, query, *counting, None, *seen))
        })
        .await
    }
}

/// How many rows `query` has, whatever the page; `known` where the page has told it already. So
/// many as were `seen` there are at least.
pub(super) async fn matched(
    connection: &mut Connection,
    query: &Query,
    counting: Counting,
    known: Option<u64>,
    seen: u64,
) -> Result<Matched, Fault> {
    match (counting, known) {
        (Counting::None, _) => Ok(Matched::Uncounted),
        (_, Some(rows)) => Ok(Matched::Exact(rows)),
        (Counting::Exact, None) => Ok(Matched::Exact(count(connection, query).await?)),
        (Counting::Estimate, None) => match expected(connection, query).await? {
            Some(rows) => Ok(Matched::About(rows.max(seen))),
            None => counted(connection, query).await,
        },
    }
}

/// How many rows the engine expects, where it says.
async fn expected(connection: &mut Connection, query: &Query) -> Result<Option<u64>, Fault> {
    let dialect = connection.dialect();
    let Some(expected_rows) = dialect.expected_rows else { return Ok(None) };
    let each = query::each(dialect, query)?;
    let sql = format!("{}{}", dialect.explain, each.sql);
    let plan = connection.try_rows(&sql, &each.parameters).await?;
    Ok(match plan.first().and_then(|step| step.last()) {
        Some(Value::Text(step)) => expected_rows(step),
        _ => None,
    })
}

async fn counted(connection: &mut Connection, query: &Query) -> Result<Matched, Fault> {
    let count = query::count_to(connection.dialect(), query, COUNTED)?;
    let rows = connection.try_rows(&count.sql, &count.parameters).await?;
    Ok(match rows.first().and_then(|row| row.first()) {
        Some(&Value::Integer(rows)) if rows < COUNTED => Matched::Exact(rows.unsigned_abs()),
        _ => Matched::AtLeast(COUNTED.unsigned_abs()),
    })
}
