//! A folded column takes after a text of its table.
use terra_schema::{Audit, Id, Text};
use terra_schema_derive::Table;

/// Folds a column that it doesn't have.
#[derive(Table)]
#[table(domain = Core)]
pub struct Unknown {
    pub id: Id<Unknown>,
    pub email: Text<254>,
    #[column(folds = e_mail)]
    pub email_key: Text<254>,
    pub audit: Audit,
}

/// Folds what isn't a text, into what isn't one.
#[derive(Table)]
#[table(domain = Core)]
pub struct Number {
    pub id: Id<Number>,
    pub count: i32,
    #[column(folds = count)]
    pub count_key: i32,
    pub audit: Audit,
}

/// Shows to everyone what it hides.
#[derive(Table)]
#[table(domain = Core)]
pub struct Leaking {
    pub id: Id<Leaking>,
    #[column(read = Private)]
    pub email: Text<254>,
    #[column(folds = email)]
    pub email_key: Text<254>,
    pub audit: Audit,
}

/// Can't be missing, but what it folds can.
#[derive(Table)]
#[table(domain = Core)]
pub struct Missing {
    pub id: Id<Missing>,
    pub email: Option<Text<254>>,
    #[column(folds = email)]
    pub email_key: Text<254>,
    pub audit: Audit,
}

fn main() {}
