//! Types that look like a column's and aren't.
use terra_schema::{Audit, Id, Text};
use terra_schema_derive::Table;

/// Has all of them.
#[derive(Table)]
#[table(domain = Core)]
pub struct Everything {
    pub id: Id<Everything>,
    pub name: String,
    pub label: Option<&'static str>,
    pub share: f32,
    pub count: u32,
    pub total: Option<u64>,
    pub made_at: chrono::DateTime<chrono::Utc>,
    pub made_on: chrono::NaiveDate,
    pub tags: Vec<Text<10>>,
    pub extra: serde_json::Value,
    pub twice: Option<Option<i32>>,
    pub audit: Audit,
}

fn main() {}
