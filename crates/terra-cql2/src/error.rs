//! What is wrong with a filter, where, and what would be right.

use std::fmt;

/// What is wrong with a filter.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("at {place}: {fault}")]
pub struct Cql2Error {
    /// Where.
    pub place: Place,
    /// What.
    pub fault: Fault,
}

/// A place in a filter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// The number of a letter of the text, from 1.
    Letter(usize),
    /// A JSON pointer; empty for the whole.
    Pointer(String),
}

/// What can be wrong.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// Something else was expected here.
    #[error("expected {wanted}, found {found}")]
    Unexpected {
        /// What may stand here.
        wanted: String,
        /// What stands here.
        found: String,
    },
    /// No value of the kind that it is written as.
    #[error("{0}")]
    Unreadable(String),
    /// More than may be.
    #[error("more than {limit} {what}")]
    TooMany {
        /// Of what.
        what: &'static str,
        /// How many there may be.
        limit: usize,
    },
    /// A name that stands for nothing.
    #[error("there is no property `{name}` here{}", near.as_ref().map_or_else(
        || format!("; there are {}", known.join(", ")),
        |near| format!(": did you mean `{near}`?")
    ))]
    UnknownProperty {
        /// The name.
        name: String,
        /// A name that is nearly the same.
        near: Option<String>,
        /// The names there are.
        known: Vec<String>,
    },
    /// A function or operator that there isn't.
    #[error("there is no function `{name}` here{}", near.map_or_else(
        String::new,
        |near| format!(": did you mean `{near}`?")
    ))]
    UnknownFunction {
        /// Its name.
        name: String,
        /// A name that is nearly the same.
        near: Option<&'static str>,
    },
    /// Values that can't be compared, or put together.
    #[error("{left} and {right} don't go together in `{operator}`{}", hint.map_or_else(
        String::new,
        |hint| format!(": {hint}")
    ))]
    Kinds {
        /// The operator.
        operator: &'static str,
        /// The first, and what kind it is of.
        left: String,
        /// The second, and what kind it is of.
        right: String,
        /// What would be right.
        hint: Option<&'static str>,
    },
    /// A value of another kind than the operator takes.
    #[error("`{operator}` takes {wanted}, not {found}")]
    Kind {
        /// The operator.
        operator: &'static str,
        /// What it takes.
        wanted: &'static str,
        /// What stands here.
        found: String,
    },
    /// A shape that is none.
    #[error("no shape: {0}")]
    Shape(String),
}

impl Fault {
    pub(crate) fn at(self, place: &Place) -> Cql2Error {
        Cql2Error { place: place.clone(), fault: self }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Letter(number) => write!(f, "letter {number}"),
            Self::Pointer(pointer) if pointer.is_empty() => f.write_str("the top"),
            Self::Pointer(pointer) => f.write_str(pointer),
        }
    }
}

/// A name or text, cut to a readable length.
pub(crate) fn shown(text: &str) -> String {
    const SHOWN: usize = 60;
    let mut shown: String = text.chars().take(SHOWN).collect();
    if shown.len() < text.len() {
        shown.push('…');
    }
    shown
}
