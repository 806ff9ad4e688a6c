//! Where the migrations of others lost data or broke. Each test is named after the report.

use super::{database::Database, on_both_engines, shapes::*};
use terra_store::{
    migrate::Migrations,
    schema::{DefaultModel, OnDelete, Schema, TableModel, TypeModel},
};

/// Chats with messages with attachments, each cascading, and pins that let go.
fn chats(chats: TableModel) -> Schema {
    schema([
        chats,
        table("messages").with(link("chat_id", "chats", OnDelete::Cascade).required()),
        table("attachments").with(link("message_id", "messages", OnDelete::Cascade).required()),
        table("pins").with(link("chat_id", "chats", OnDelete::SetNull)),
    ])
}

fn chat() -> TableModel {
    table("chats").with(column("mode", TypeModel::Text(20)).defaults(text("preview")))
}

async fn fill_chats(db: &Database) {
    for n in 1..=3_u128 {
        let [chat, message, attachment, pin] = [n, n + 10, n + 20, n + 30].map(|n| db.id(n));
        db.run(&format!(
            "INSERT INTO chats (id) VALUES ({chat});
             INSERT INTO messages (id, chat_id) VALUES ({message}, {chat});
             INSERT INTO attachments (id, message_id) VALUES ({attachment}, {message});
             INSERT INTO pins (id, chat_id) VALUES ({pin}, {chat});"
        ))
        .await;
    }
}

async fn all_chats_are_there(db: &Database) {
    for table in ["chats", "messages", "attachments", "pins"] {
        assert_eq!(db.one(&format!("SELECT count(*) FROM {table}")).await, "3", "{table}");
    }
    assert_eq!(db.one("SELECT count(*) FROM pins WHERE chat_id IS NULL").await, "0");
}

/// A changed default rebuilt a table on SQLite with foreign keys still on, and the cascade
/// emptied every table below it, silently.
async fn drizzle_5782_a_rebuild_wipes_cascading_children(db: Database) {
    db.migrated(&chats(chat()), "first", &[]).await;
    fill_chats(&db).await;
    let mut changed = chat();
    changed.columns[1].default = Some(text("markup"));
    db.migrated(&chats(changed), "second", &[]).await;
    all_chats_are_there(&db).await;
    db.down(None, &[]).await.unwrap();
    all_chats_are_there(&db).await;
}

/// The same for several tables rebuilt in one migration, children before and after parents.
async fn drizzle_4938_several_rebuilds_cascade_into_each_other(db: Database) {
    db.pushed(&chats(chat()), &[]).await;
    fill_chats(&db).await;
    let mut changed = chats(chat());
    for table in &mut changed.tables {
        table.columns.push(column("kind", TypeModel::Text(5)).defaults(text("a")));
        table.columns.push(maybe("extra", TypeModel::Int));
        // An optional column is another one than a required one: each table is rebuilt.
        table.columns[1].nullable = !table.columns[1].nullable;
        table.columns[1].default = None;
    }
    db.pushed(&changed, &[]).await;
    all_chats_are_there(&db).await;
}

/// Rebuilds that end without the keys they began with: foreign keys must hold afterwards, unique
/// keys and indexes must be there.
async fn drizzle_3653_a_rebuild_ends_with_keys_and_indexes(db: Database) {
    let keyed =
        || chat().with(maybe("slug", TypeModel::Text(9))).unique(&["slug"]).index(&["mode"]);
    db.migrated(&chats(keyed()), "first", &[]).await;
    fill_chats(&db).await;
    let mut changed = keyed();
    changed.columns[1].ty = TypeModel::Text(30);
    db.migrated(&chats(changed), "second", &[]).await;
    all_chats_are_there(&db).await;
    let stray = format!("INSERT INTO messages (id, chat_id) VALUES ({}, {})", db.id(98), db.id(99));
    assert!(db.try_run(&stray).await.is_err(), "a message of no chat");
    assert!(db.try_run("UPDATE chats SET slug = 'a'").await.is_err(), "one slug for three chats");
    db.run(&format!("DELETE FROM chats WHERE id = {}", db.id(1))).await;
    assert_eq!(db.one("SELECT count(*) FROM attachments").await, "2", "the cascade is gone");
    assert_eq!(db.one("SELECT count(*) FROM pins WHERE chat_id IS NULL").await, "1");
}

/// A renamed column in a rebuilt table was read under its new name, which the old table lacks.
async fn drizzle_5587_a_rebuild_reads_a_renamed_column(db: Database) {
    let flagged =
        |name: &str| chat().with(column(name, TypeModel::Bool).defaults(DefaultModel::Bool(true)));
    db.migrated(&chats(flagged("is_invisible")), "first", &[]).await;
    fill_chats(&db).await;
    db.run(&format!("UPDATE chats SET is_invisible = FALSE WHERE id = {}", db.id(2))).await;
    let mut changed = flagged("is_hidden");
    changed.columns[2].was = Some("is_invisible".to_owned());
    changed.columns[2].default = Some(DefaultModel::Bool(false));
    db.migrated(&chats(changed), "second", &[]).await;
    all_chats_are_there(&db).await;
    assert_eq!(db.all("SELECT is_hidden FROM chats ORDER BY id").await, ["1", "0", "1"]);
    db.down(None, &[]).await.unwrap();
    assert_eq!(db.all("SELECT is_invisible FROM chats ORDER BY id").await, ["1", "0", "1"]);
}

/// A column that arrived with a rebuild was read from the old table, which lacks it.
async fn drizzle_5822_a_rebuild_reads_a_column_that_is_new(db: Database) {
    db.migrated(&chats(chat()), "first", &[]).await;
    fill_chats(&db).await;
    let mut changed = chat().with(maybe("third", TypeModel::Text(5)));
    changed.columns[1].nullable = true;
    db.migrated(&chats(changed), "second", &[]).await;
    all_chats_are_there(&db).await;
    assert_eq!(db.all("SELECT mode, third FROM chats").await, ["preview|NULL"; 3]);
}

/// A renamed foreign key column wrote a migration that dropped and made it again, and every
/// migration after it did so once more.
async fn drizzle_4932_a_renamed_foreign_key_column(db: Database) {
    db.migrated(&chats(chat()), "first", &[]).await;
    fill_chats(&db).await;
    let mut renamed = chats(chat());
    let messages = &mut renamed.tables[1];
    messages.columns[1].was = Some("chat_id".to_owned());
    messages.columns[1].name = "thread_id".to_owned();
    messages.indexes = vec![names(&["thread_id"])];
    let folder = db.generate(&renamed, "second").unwrap();
    for engine in ["sqlite", "postgres"] {
        let sql = std::fs::read_to_string(folder.join(format!("{engine}.up.sql"))).unwrap();
        assert!(!sql.contains("DROP COLUMN") && !sql.contains("DROP TABLE"), "{sql}");
        assert!(!sql.contains("DROP CONSTRAINT"), "{sql}");
    }
    db.migrated(&renamed, "second", &[]).await;
    all_chats_are_there(&db).await;
    assert_eq!(db.generate(&renamed, "third"), None);
    // The declaration keeps its `was`; a later change is not a second rename.
    renamed.tables[1].columns.push(maybe("body", TypeModel::Text(10)));
    db.migrated(&renamed, "third", &[]).await;
    all_chats_are_there(&db).await;
    db.down(Some(0), &["chats", "messages", "attachments", "pins"]).await.unwrap();
    db.apply(None, &[]).await.unwrap();
    db.is_clean(&renamed).await;
}

/// Constraints that someone else had named were dropped and made again for their names.
async fn drizzle_1549_other_names_are_no_change(db: Database) {
    let keyed = || chat().index(&["mode"]).with(maybe("size", TypeModel::Int).range(0.0, 9.0));
    let old = chats(keyed());
    db.migrated(&old, "first", &[]).await;
    fill_chats(&db).await;
    if db.is_sqlite() {
        db.run("DROP INDEX chats_mode_idx; CREATE INDEX by_mode ON chats (mode)").await;
    } else {
        db.run(
            "ALTER INDEX chats_mode_idx RENAME TO by_mode;
             ALTER TABLE chats RENAME CONSTRAINT chats_pkey TO pk_chats;
             ALTER TABLE chats RENAME CONSTRAINT chats_size_check TO small;
             ALTER TABLE messages RENAME CONSTRAINT messages_chat_id_fkey TO fk_1",
        )
        .await;
    }
    db.is_clean(&old).await;
    assert!(db.pushed(&old, &[]).await.is_empty());
    assert_eq!(db.generate(&old, "second"), None);
    // What has another name can still be dropped: by a migration, which knows only its own
    // names, and by a push, which looks.
    let mut new = chats(chat().with(maybe("size", TypeModel::Int).range(0.0, 5.0)));
    new.tables[1].columns[1].references.as_mut().unwrap().on_delete = OnDelete::Restrict;
    db.generate(&new, "second");
    db.apply(None, &[]).await.unwrap();
    db.is_clean(&new).await;
    all_chats_are_there(&db).await;
    if !db.is_sqlite() {
        db.run(
            "ALTER TABLE chats RENAME CONSTRAINT chats_size_check TO small;
             ALTER TABLE messages RENAME CONSTRAINT messages_chat_id_fkey TO fk_1",
        )
        .await;
    }
    db.pushed(&old, &[]).await;
    all_chats_are_there(&db).await;
}

/// There was no way back.
async fn drizzle_2352_and_prisma_9869_every_migration_has_a_way_back(db: Database) {
    let steps = [
        chats(chat()),
        chats(chat().with(maybe("title", TypeModel::Text(40))).unique(&["mode", "title"])),
        chats(table("chats").with(column("mode", codes(&["preview", "markup"])))),
    ];
    for (at, step) in steps.iter().enumerate() {
        db.migrated(step, &format!("step{at}"), &[]).await;
        if at == 0 {
            fill_chats(&db).await;
        }
    }
    for back in (0..2).rev() {
        db.down(Some(back + 1), &[]).await.unwrap();
        db.is_clean(&steps[back as usize]).await;
        all_chats_are_there(&db).await;
    }
    let migrations: Migrations = db.migrations();
    assert_eq!(migrations.last_number(), 3);
    let refused = db.down(Some(0), &[]).await.unwrap_err().to_string();
    for table in ["chats", "messages", "attachments", "pins"] {
        assert!(refused.contains(&format!("--allow-loss {table}: 3 rows")), "{refused}");
    }
    all_chats_are_there(&db).await;
}

/// A sync that only ever added left foreign keys and changed types out, and said nothing.
async fn sea_orm_2953_and_3106_sync_leaves_nothing_out(db: Database) {
    let mut bare = chats(chat());
    bare.tables[1].columns[1].references = None;
    db.pushed(&bare, &[]).await;
    fill_chats(&db).await;
    db.pushed(&chats(chat()), &[]).await;
    let mut other = chats(chat());
    other.tables[1].columns[1].references.as_mut().unwrap().on_delete = OnDelete::Restrict;
    other.tables[0].columns[1].ty = codes(&["preview"]);
    assert_eq!(db.differences(&other).await.len(), 2);
    db.pushed(&other, &[]).await;
    all_chats_are_there(&db).await;
    let delete = format!("DELETE FROM chats WHERE id = {}", db.id(1));
    assert!(db.try_run(&delete).await.is_err(), "the delete is not restricted");
}

on_both_engines!(
    drizzle_5782_a_rebuild_wipes_cascading_children,
    drizzle_4938_several_rebuilds_cascade_into_each_other,
    drizzle_3653_a_rebuild_ends_with_keys_and_indexes,
    drizzle_5587_a_rebuild_reads_a_renamed_column,
    drizzle_5822_a_rebuild_reads_a_column_that_is_new,
    drizzle_4932_a_renamed_foreign_key_column,
    drizzle_1549_other_names_are_no_change,
    drizzle_2352_and_prisma_9869_every_migration_has_a_way_back,
    sea_orm_2953_and_3106_sync_leaves_nothing_out,
);
