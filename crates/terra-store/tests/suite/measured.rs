//! Rows in groups: all of them are told, with the sources of their rows, or none.

use crate::{
    fixture::{Fixture, cases},
    tables::{Plant, Provenance, Source, Word},
};
use terra_schema::{Row, filter::Expr};
use terra_store::{Database, Error, GroupBy, Measure};

cases! {
    groups_are_told_up_to_a_number_and_a_size,
    groups_tell_the_sources_of_their_rows,
}

async fn groups_are_told_up_to_a_number_and_a_size(database: &Fixture) {
    database.insert_many(["one", "three", "eleven"].map(Word::new)).await.unwrap();
    let table = Word::table();
    let word = table.position("label").unwrap();
    let measured = async |measures: Vec<Measure>, most, max_bytes| {
        let by = vec![GroupBy::Column(word)];
        database.table(table).measured(by, measures, most, max_bytes).await
    };
    let count = || vec![Measure::Count];
    assert_eq!(measured(count(), 3, 14).await.unwrap().groups.len(), 3);
    for (measures, most, max_bytes, what) in [
        (count(), 2, 14, "more than 2 groups"),
        (count(), 3, 13, "more than 13 bytes"),
        // What is computed counts, too.
        (vec![Measure::Max(word)], 3, 27, "more than 27 bytes"),
    ] {
        let error = measured(measures, most, max_bytes).await.unwrap_err();
        assert!(matches!(error, Error::TooManyGroups { .. }), "{error:?}");
        assert!(error.to_string().contains(what), "{error}");
    }
    // The connection is as good as before.
    assert_eq!(measured(vec![Measure::Max(word)], 3, 28).await.unwrap().groups.len(), 3);
}

async fn groups_tell_the_sources_of_their_rows(database: &Fixture) {
    let sources = database.insert_many(["one", "two", "three"].map(Source::new)).await.unwrap();
    for (name, at) in [("a", Some(0)), ("a", Some(1)), ("b", Some(1)), ("c", None)] {
        let source_id = at.map(|at| sources[at]);
        let provenance = Provenance { source_id, ..Provenance::default() };
        database.insert(Plant::new(name).provenance(provenance)).await.unwrap();
    }
    let table = Plant::table();
    let told = async |filter: Option<Expr>| {
        let asked = filter.into_iter().fold(database.table(table), |asked, one| asked.filter(one));
        asked.measured(Vec::new(), vec![Measure::Count], 1, 0).await.unwrap().sources
    };
    let ids = |ats: &[usize]| ats.iter().map(|at| sources[*at].uuid()).collect();
    assert_eq!(told(None).await, ids(&[0, 1]));
    for (name, ats) in [("a", &[0, 1][..]), ("b", &[1]), ("c", &[]), ("d", &[])] {
        let named = Plant::name.eq(name).into_expr();
        assert_eq!(told(Some(named)).await, ids(ats), "{name}");
    }
    assert!(
        database
            .table(Word::table())
            .measured(Vec::new(), vec![Measure::Count], 1, 0)
            .await
            .unwrap()
            .sources
            .is_empty()
    );
}
