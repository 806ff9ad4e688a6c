use terra_geo::LonLat;
use terra_schema::{Audit, Id, Text};
use terra_schema_derive::Table;
use terra_store::{Database, Local};

/// A team.
#[derive(Table)]
#[table(domain = Collaboration)]
pub struct Team {
    pub id: Id<Team>,
    pub name: Text<50>,
    pub audit: Audit,
}

/// A site of a team.
#[derive(Table)]
#[table(domain = Energy)]
pub struct Site {
    pub id: Id<Site>,
    pub name: Text<50>,
    #[column(on_delete = Restrict)]
    pub team_id: Id<Team>,
    pub location: Option<LonLat>,
    pub audit: Audit,
}

/// A permit, which nothing points to and which points nowhere.
#[derive(Table)]
#[table(domain = Regulatory)]
pub struct Permit {
    pub id: Id<Permit>,
    pub name: Text<50>,
    pub audit: Audit,
}

pub fn ask(local: &Local) {
    let _ = local.select::<Site>().left_join(terra_store::nearest::<Team>());
    let _ = local.select::<Team>().left_join(terra_store::nearest::<Site>());
}

fn main() {}
