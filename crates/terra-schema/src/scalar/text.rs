//! Text of a bounded length.

use std::{fmt, ops::Deref};

/// Text of at most `MAX` Unicode scalar values, without NUL.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Text<const MAX: u32>(String);

/// Why a text can't be a [`Text`] of its length.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TextError {
    /// Too many characters.
    #[error("{length} characters, at most {max} fit")]
    TooLong {
        /// How many there are.
        length: usize,
        /// How many may be.
        max: u32,
    },
    /// A NUL character.
    #[error("holds a NUL character")]
    Nul,
}

impl<const MAX: u32> Text<MAX> {
    /// Checks and wraps a text.
    ///
    /// # Errors
    /// When it is longer than `MAX` characters or holds a NUL.
    pub fn new(text: impl Into<String>) -> Result<Self, TextError> {
        let text = text.into();
        let length = text.chars().count();
        if length > MAX as usize {
            return Err(TextError::TooLong { length, max: MAX });
        }
        if text.contains('\0') {
            return Err(TextError::Nul);
        }
        Ok(Self(text))
    }

    /// Wraps a text that a database has held to its column's length already.
    pub(crate) fn stored(text: &str) -> Self {
        Self(text.to_owned())
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The text, owned.
    pub fn into_string(self) -> String {
        self.0
    }
}

impl<const MAX: u32> Deref for Text<MAX> {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl<const MAX: u32> fmt::Display for Text<MAX> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl<const MAX: u32> PartialEq<str> for Text<MAX> {
    fn eq(&self, other: &str) -> bool {
        self.0 == other
    }
}

impl<const MAX: u32> PartialEq<&str> for Text<MAX> {
    fn eq(&self, other: &&str) -> bool {
        self.0 == *other
    }
}
