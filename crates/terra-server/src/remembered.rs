//! What was found while the database stands where it stands: answers of rows, how many rows there
//! are, and whose they are. None of it changes before somebody commits, and then all is forgotten.

use crate::Atlas;
use axum::{
    body::{Body, Bytes},
    http::{HeaderMap, StatusCode, request::Parts},
    response::{IntoResponse, Response},
};
use sha2::{Digest, Sha256};
use std::{
    collections::{BTreeSet, HashMap},
    mem,
    sync::{
        Mutex, MutexGuard, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
};
use terra_app::Credit;
use terra_schema::scalar::Uuid;
use terra_store::{Error, Stamp};

/// An answer that takes more than this share of the room isn't remembered.
const LARGEST: usize = 16;
/// What an answer takes beside its headers and its body, about.
const BESIDE: usize = 1 << 10;
/// The most questions whose numbers of rows are remembered, and the most sources.
const MOST: usize = 4_096;

/// What a question is known by: a hash, as questions may be long.
type Key = [u8; 16];

/// What is remembered, within so many bytes of answers.
pub(crate) struct Remembered {
    room: usize,
    found: Mutex<Found>,
    /// How many requests were answered so.
    pub(crate) answered: AtomicU64,
}

/// What was found as of one stamp.
#[derive(Default)]
struct Found {
    stamp: Option<Stamp>,
    answers: Answers,
    rows: HashMap<Key, u64>,
    credits: HashMap<Uuid, Credit>,
}

/// Answers by their validators, in two halves of the room: what is asked for moves to the young
/// half, and when that is full, it becomes the old one, whose answers go.
#[derive(Default)]
struct Answers {
    young: HashMap<Key, Answer>,
    old: HashMap<Key, Answer>,
    young_bytes: usize,
}

#[derive(Clone)]
struct Answer {
    headers: HeaderMap,
    body: Bytes,
}

impl Answer {
    fn size(&self) -> usize {
        let headers = self.headers.iter();
        let headers = headers.map(|(name, value)| name.as_str().len() + value.len()).sum::<usize>();
        BESIDE + headers + self.body.len()
    }
}

impl Answers {
    fn get(&mut self, key: &Key, room: usize) -> Option<Answer> {
        if let Some(answer) = self.young.get(key) {
            return Some(answer.clone());
        }
        let answer = self.old.remove(key)?;
        self.put(*key, answer.clone(), room);
        Some(answer)
    }

    fn put(&mut self, key: Key, answer: Answer, room: usize) {
        if self.young_bytes + answer.size() > room / 2 {
            self.old = mem::take(&mut self.young);
            self.young_bytes = 0;
        }
        self.young_bytes += answer.size();
        let before = self.young.insert(key, answer);
        self.young_bytes -= before.map_or(0, |before| before.size());
    }
}

impl Remembered {
    /// Room for so many bytes of answers; none at all remembers none.
    pub(crate) fn within(room: usize) -> Self {
        Self { room, found: Mutex::default(), answered: AtomicU64::new(0) }
    }

    /// What was found as of a stamp, unless the database was seen to have moved on.
    fn as_of(&self, stamp: &Stamp) -> Option<MutexGuard<'_, Found>> {
        let mut found = self.found.lock().unwrap_or_else(PoisonError::into_inner);
        match &found.stamp {
            Some(known) if known == stamp => {}
            Some(known) if known.since > stamp.since => return None,
            _ => *found = Found { stamp: Some(stamp.clone()), ..Found::default() },
        }
        Some(found)
    }

    /// The answer that has this validator.
    pub(crate) fn answer(&self, stamp: &Stamp, tag: &[u8]) -> Option<Response> {
        let answer = self.as_of(stamp)?.answers.get(&key(&[tag]), self.room)?;
        self.answered.fetch_add(1, Ordering::Relaxed);
        Some((StatusCode::OK, answer.headers, Body::from(answer.body)).into_response())
    }

    /// Whether there is room for an answer of so many bytes.
    pub(crate) fn has_room(&self, size: u64) -> bool {
        size.saturating_add(BESIDE as u64) <= (self.room / LARGEST) as u64
    }

    /// Remembers an answer by its validator.
    pub(crate) fn keep_answer(&self, stamp: &Stamp, tag: &[u8], headers: &HeaderMap, body: &Bytes) {
        if let Some(mut found) = self.as_of(stamp) {
            // What was written may have room behind it that was never used.
            let answer = Answer { headers: headers.clone(), body: Bytes::copy_from_slice(body) };
            found.answers.put(key(&[tag]), answer, self.room);
        }
    }

    /// How many rows a question has, by its parts.
    pub(crate) fn rows(&self, request: &Parts, question: &[String]) -> Option<u64> {
        let stamp = request.extensions.get()?;
        self.as_of(stamp)?.rows.get(&key_of(question)).copied()
    }

    /// Remembers how many rows a question has.
    pub(crate) fn keep_rows(&self, request: &Parts, question: &[String], rows: u64) {
        let found = request.extensions.get().and_then(|stamp| self.as_of(stamp));
        if let Some(mut found) = found {
            if found.rows.len() >= MOST {
                found.rows.clear();
            }
            found.rows.insert(key_of(question), rows);
        }
    }

    /// The credits of sources by name, if all of them are known.
    fn credits(&self, stamp: &Stamp, sources: &BTreeSet<Uuid>) -> Option<Vec<Credit>> {
        let found = self.as_of(stamp)?;
        let mut credits: Vec<Credit> =
            sources.iter().map(|id| found.credits.get(id).cloned()).collect::<Option<_>>()?;
        credits.sort_by(|a, b| (&a.name, a.id).cmp(&(&b.name, b.id)));
        Some(credits)
    }

    fn keep_credits(&self, stamp: &Stamp, credits: &[Credit]) {
        if let Some(mut found) = self.as_of(stamp).filter(|found| found.credits.len() < MOST) {
            found.credits.extend(credits.iter().map(|credit| (credit.id, credit.clone())));
        }
    }
}

impl Atlas {
    /// Whose rows of these sources are, by name.
    pub(crate) async fn credits(
        &self,
        request: &Parts,
        sources: &BTreeSet<Uuid>,
    ) -> Result<Vec<Credit>, Error> {
        let stamp = request.extensions.get::<Stamp>();
        let known = stamp.and_then(|stamp| self.remembered.credits(stamp, sources));
        if let Some(known) = known {
            return Ok(known);
        }
        let credits = terra_app::credits(&self.store, sources).await?;
        if let Some(stamp) = stamp {
            self.remembered.keep_credits(stamp, &credits);
        }
        Ok(credits)
    }
}

fn key_of(parts: &[String]) -> Key {
    key(&parts.iter().map(|part| part.as_bytes()).collect::<Vec<_>>())
}

fn key(parts: &[&[u8]]) -> Key {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update((part.len() as u64).to_le_bytes());
        hash.update(part);
    }
    let hash = hash.finalize();
    std::array::from_fn(|at| hash[at])
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::{Duration, UNIX_EPOCH};

    fn stamp(second: u64) -> Stamp {
        Stamp { text: second.to_string(), since: UNIX_EPOCH + Duration::from_secs(second) }
    }

    fn keep(remembered: &Remembered, stamp: &Stamp, tag: &str, size: usize) {
        let body = Bytes::from(vec![b'x'; size]);
        remembered.keep_answer(stamp, tag.as_bytes(), &HeaderMap::new(), &body);
    }

    #[test]
    fn what_was_found_goes_with_the_next_commit() {
        let remembered = Remembered::within(1 << 20);
        let (first, second) = (stamp(1), stamp(2));
        keep(&remembered, &first, "a", 10);
        assert!(remembered.answer(&first, b"a").is_some());
        assert!(remembered.answer(&first, b"b").is_none());
        assert!(remembered.answer(&second, b"a").is_none());
        // What began before the commit neither finds nor leaves anything.
        keep(&remembered, &second, "a", 10);
        keep(&remembered, &first, "a", 20);
        assert!(remembered.answer(&first, b"a").is_none());
        let kept = remembered.found.lock().unwrap().answers.young[&key(&[b"a"])].body.len();
        assert_eq!((kept, remembered.answered.load(Ordering::Relaxed)), (10, 1));
    }

    #[test]
    fn answers_stay_within_their_room() {
        let room = 16 << 10;
        let remembered = Remembered::within(room);
        let now = stamp(1);
        for number in 0..100 {
            keep(&remembered, &now, &number.to_string(), 100);
            // One that is asked for again and again stays.
            assert!(remembered.answer(&now, b"0").is_some(), "{number}");
        }
        let found = remembered.found.lock().unwrap();
        let Answers { young, old, young_bytes } = &found.answers;
        let bytes = |half: &HashMap<Key, Answer>| half.values().map(Answer::size).sum::<usize>();
        assert!(bytes(young) + bytes(old) <= room && bytes(young) == *young_bytes);
        assert!(young.len() + old.len() >= 8);
        assert!(!remembered.has_room(room as u64) && remembered.has_room(0));
        assert!(!Remembered::within(0).has_room(0));
    }
}
