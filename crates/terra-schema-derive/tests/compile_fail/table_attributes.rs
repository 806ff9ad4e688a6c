//! What `#[table(…)]` says, and what it lacks.
use terra_schema::{Audit, Id};
use terra_schema_derive::Table;

/// Says no domain.
#[derive(Table)]
pub struct NoDomain {
    pub id: Id<NoDomain>,
    pub audit: Audit,
}

/// Says a domain that isn't one of the nine.
#[derive(Table)]
#[table(domain = Weather)]
pub struct UnknownDomain {
    pub id: Id<UnknownDomain>,
    pub audit: Audit,
}

/// Says a key that means nothing.
#[derive(Table)]
#[table(domain = Core, uniqe(id))]
pub struct UnknownKey {
    pub id: Id<UnknownKey>,
    pub audit: Audit,
}

/// Says a thing twice.
#[derive(Table)]
#[table(domain = Core, domain = Energy)]
pub struct SaidTwice {
    pub id: Id<SaidTwice>,
    pub audit: Audit,
}

/// Is called as only tables of the machinery are.
#[derive(Table)]
#[table(domain = Core, name = "terra_locks")]
pub struct NotSystem {
    pub id: Id<NotSystem>,
    pub audit: Audit,
}

/// Is a table of the machinery and isn't called like one.
#[derive(Table)]
#[table(domain = Core, name = "locks", system)]
pub struct NotCalledSystem {
    pub id: Id<NotCalledSystem>,
}

/// Has a name that needs quotes.
#[derive(Table)]
#[table(domain = Core, name = "Wind Farms")]
pub struct WindFarm {
    pub id: Id<WindFarm>,
    pub audit: Audit,
}

/// Was always called that.
#[derive(Table)]
#[table(domain = Core, was = "teams")]
pub struct Team {
    pub id: Id<Team>,
    pub audit: Audit,
}

/// Arrives in a phase that there isn't.
#[derive(Table)]
#[table(domain = Core, phase = 7)]
pub struct Late {
    pub id: Id<Late>,
    pub audit: Audit,
}

/// Is read by nobody known.
#[derive(Table)]
#[table(domain = Core, read = Friends)]
pub struct Friendly {
    pub id: Id<Friendly>,
    pub audit: Audit,
}

/// Has a key of nothing.
#[derive(Table)]
#[table(domain = Core, unique())]
pub struct Keyless {
    pub id: Id<Keyless>,
    pub audit: Audit,
}

fn main() {}
