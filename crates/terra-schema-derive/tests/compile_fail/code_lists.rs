//! Enums that are no code list.
use terra_schema_derive::CodeList;

/// Has a code with a field.
#[derive(Clone, Copy, CodeList)]
pub enum WithField {
    /// On the way.
    Planned,
    /// Not known here.
    Other(u8),
}

/// Has a code twice.
#[derive(Clone, Copy, CodeList)]
pub enum Twice {
    /// In use.
    Operating,
    /// In use, as others say.
    #[code("operating")]
    InOperation,
}

/// Has no code at all.
#[derive(Clone, Copy, CodeList)]
pub enum Empty {}

/// Has an empty code.
#[derive(Clone, Copy, CodeList)]
pub enum Nameless {
    /// Nothing.
    #[code("")]
    Nothing,
}

/// Writes its code as nobody else does.
#[derive(Clone, Copy, CodeList)]
pub enum Misspelt {
    /// A or B.
    #[code = "a/b"]
    AOrB,
}

/// Uses a word for two codes, the second time in other letters.
#[derive(Clone, Copy, CodeList)]
pub enum Ambiguous {
    /// In use.
    #[words("Operational", "OP")]
    Operating,
    /// Not in use.
    #[words("op")]
    Mothballed,
}

/// Says a code again as a word.
#[derive(Clone, Copy, CodeList)]
pub enum Repeated {
    /// In use.
    #[words("Operating")]
    Operating,
}

/// Has no words between its brackets.
#[derive(Clone, Copy, CodeList)]
pub enum Wordless {
    /// In use.
    #[words()]
    Operating,
}

/// Has a word that nobody could write.
#[derive(Clone, Copy, CodeList)]
pub enum Spaced {
    /// In use.
    #[words(" OP")]
    Operating,
}

/// Is one for each type.
#[derive(Clone, Copy, CodeList)]
pub enum Generic<T> {
    /// One.
    One(T),
}

/// Isn't an enum.
#[derive(Clone, Copy, CodeList)]
pub struct Status;

fn main() {}
