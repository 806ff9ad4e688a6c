//! What happens when the row pointed to is deleted.
use terra_schema::{Audit, Id, Text, scalar::Uuid};
use terra_schema_derive::Table;

/// Points elsewhere.
#[derive(Table)]
#[table(domain = Collaboration)]
pub struct Member {
    pub id: Id<Member>,
    pub team_id: Id<Team>,
    #[column(on_delete = SetNull)]
    pub user_id: Id<User>,
    #[column(on_delete = Ignore)]
    pub inviter_id: Option<Id<User>>,
    #[column(on_delete = Cascade)]
    pub nickname: Text<50>,
    #[column(own_table)]
    pub same_as: Option<Uuid>,
    #[column(own_table, on_delete = Restrict)]
    pub parent: i64,
    pub audit: Audit,
}

fn main() {}
