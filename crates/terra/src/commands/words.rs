//! The parts of a declaration in words, as the screen and the reference show them.

use terra_schema::{Access, ColumnType, Default, OnDelete};

/// A type with its bounds, such as `text(255)`.
pub(crate) fn type_name(ty: ColumnType) -> String {
    match ty {
        ColumnType::Id => "id".to_owned(),
        ColumnType::Text { max } => format!("text({max})"),
        ColumnType::Code { .. } => "code".to_owned(),
        ColumnType::Decimal { precision, scale } => format!("decimal({precision}, {scale})"),
        ColumnType::Bool => "bool".to_owned(),
        ColumnType::Int => "int".to_owned(),
        ColumnType::BigInt => "bigint".to_owned(),
        ColumnType::Double => "double".to_owned(),
        ColumnType::Timestamp => "timestamp".to_owned(),
        ColumnType::Date => "date".to_owned(),
        ColumnType::Json => "json".to_owned(),
        ColumnType::Bytes { .. } => "bytes".to_owned(),
    }
}

/// What a new row gets, as a person would write it.
pub(crate) fn default_words(default: Default) -> String {
    default.value().to_string()
}

/// What a delete of the row pointed to does, as SQL has it.
pub(crate) const fn delete_words(on_delete: OnDelete) -> &'static str {
    match on_delete {
        OnDelete::Restrict => "restrict",
        OnDelete::Cascade => "cascade",
        OnDelete::SetNull => "set null",
    }
}

/// Who reads the rows.
pub(crate) fn access_words(access: Access) -> String {
    match access {
        Access::Everyone => "everyone".to_owned(),
        Access::Owner(column) => format!("the user in {column}, and administrators"),
        Access::Team => "its team, as far as the team is visible".to_owned(),
        Access::Admin => "administrators".to_owned(),
    }
}

/// The first sentence of a documentation, for lists.
pub(crate) fn first_sentence(doc: &str) -> String {
    let text = doc.replace('\n', " ");
    text.split_once(". ").map_or(text.clone(), |(first, _)| format!("{first}."))
}

/// What the row that points to another does when that one is deleted.
pub(crate) const fn delete_meaning(on_delete: OnDelete) -> &'static str {
    match on_delete {
        OnDelete::Restrict => "forbids it",
        OnDelete::Cascade => "is deleted too",
        OnDelete::SetNull => "points nowhere",
    }
}
