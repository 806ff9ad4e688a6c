//! What a record says beyond the columns of its row.

use crate::fields::Fields;
use serde_json::{Map, Value};
use terra_schema::{CodeList, Json};

/// A record's values by the file's names for them. Columns take what they have room for; what
/// is left becomes the row's properties, so nothing is lost because nobody thought of it.
#[derive(Clone)]
pub(crate) struct Leftover(Map<String, Value>);

impl Leftover {
    /// All that a record says.
    pub(crate) fn of(fields: &Fields<'_>) -> Self {
        let mut left = Self(Map::new());
        for (name, text) in fields.header.iter().zip(&fields.record) {
            // Pandas writes the number of a row into a column without a name.
            let is_index = name.is_empty() || name.starts_with("Unnamed:");
            if !is_index {
                left.keep(name, text);
            }
        }
        left
    }

    /// Adds what the source calls `name`, unless it is blank.
    pub(crate) fn keep(&mut self, name: &str, text: &str) {
        let (mut key, mut copies) = (name.to_owned(), 1);
        while self.0.contains_key(&key) {
            copies += 1;
            key = format!("{name} ({copies})");
        }
        if !text.trim().is_empty() {
            self.0.insert(key, text.trim().into());
        }
    }

    /// What is called `name`.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.0.get(name)?.as_str()
    }

    /// What is called `name`, for a column to hold.
    pub(crate) fn take(&mut self, name: &str) -> Option<String> {
        match self.0.remove(name)? {
            Value::String(text) => Some(text),
            _ => None,
        }
    }

    /// Notes that columns hold what is called so.
    pub(crate) fn taken(&mut self, names: &[&str]) {
        for name in names {
            self.0.remove(*name);
        }
    }

    /// Whether what is called `name` is so, where it says that.
    pub(crate) fn take_flag(&mut self, name: &str) -> Option<bool> {
        let is_so = match self.get(name)?.to_ascii_lowercase().as_str() {
            "t" | "true" | "1" => true,
            "f" | "false" | "0" => false,
            _ => return None,
        };
        self.take(name);
        Some(is_so)
    }

    /// The code that what is called `name` means. The source's word stays as well where the code
    /// is another, as it may say more.
    pub(crate) fn take_code<C: CodeList>(&mut self, name: &str) -> Option<C> {
        let word = self.get(name)?;
        let code = C::meant_by(word)?;
        if word.eq_ignore_ascii_case(&code.code().replace('_', " ")) {
            self.take(name);
        }
        Some(code)
    }

    /// The properties; none where all was taken.
    pub(crate) fn into_json(self) -> Option<Json> {
        (!self.0.is_empty()).then(|| Json::new(self.0))
    }
}

#[cfg(test)]
mod tests {
    use super::Leftover;
    use crate::fields::Fields;
    use terra_tables::energy::{CurrentType, SubstationType};

    /// What is left of a record with these columns and values.
    fn left(cells: &[(&str, &str)]) -> Leftover {
        let header: Vec<_> = cells.iter().map(|(name, _)| (*name).to_owned()).collect();
        let record = cells.iter().map(|(_, text)| (*text).into()).collect();
        Leftover::of(&Fields { header: &header, record })
    }

    fn shown(left: Leftover) -> String {
        left.into_json().map(|json| json.to_string()).unwrap_or_default()
    }

    #[test]
    fn what_no_column_takes_is_left() {
        let mut some =
            left(&[("", "0"), ("Unnamed: 0", "0"), ("a", " 1 "), ("b", " "), ("c", "3")]);
        assert_eq!(some.take("a").as_deref(), Some("1"));
        assert_eq!((some.take("a"), some.take("b")), (None, None));
        assert_eq!(shown(some), r#"{"c":"3"}"#);
        let mut all = left(&[("a", "1")]);
        all.taken(&["a", "z"]);
        assert!(all.into_json().is_none());
    }

    #[test]
    fn one_name_for_two_columns_loses_neither() {
        let mut twice = left(&[("a", "1"), ("a", "2"), ("a", "3")]);
        assert_eq!(twice.take("a").as_deref(), Some("1"));
        assert_eq!(shown(twice), r#"{"a (2)":"2","a (3)":"3"}"#);
    }

    #[test]
    fn words_stay_where_the_code_is_another() {
        let mut codes =
            left(&[("a", "JOINT"), ("b", "Nuclear"), ("c", "phase shifter"), ("d", "?")]);
        let mut code = |name| codes.take_code::<SubstationType>(name);
        assert_eq!(code("a"), Some(SubstationType::Joint));
        assert_eq!(code("b"), Some(SubstationType::Generation));
        assert_eq!(code("c"), Some(SubstationType::PhaseShifter));
        assert_eq!((code("d"), code("e")), (None, None));
        assert_eq!(codes.take_code::<CurrentType>("b"), None);
        assert_eq!(shown(codes), r#"{"b":"Nuclear","d":"?"}"#);
    }

    #[test]
    fn flags_are_read_in_their_spellings() {
        let mut flags = left(&[("a", "t"), ("b", "False"), ("c", "1"), ("d", "maybe")]);
        let read = ["a", "b", "c", "d", "e"].map(|name| flags.take_flag(name));
        assert_eq!(read, [Some(true), Some(false), Some(true), None, None]);
        assert_eq!(shown(flags), r#"{"d":"maybe"}"#);
    }
}
