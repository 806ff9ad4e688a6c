//! What a check refuses and what a decoder can't read.

use std::fmt;

/// Why a value or a record was refused, in words that say what, where and what to do.
#[derive(Clone, Debug, PartialEq)]
pub struct CheckError {
    /// The table the record was for.
    pub table: &'static str,
    /// The column, by its name.
    pub column: &'static str,
    /// The rule that was broken.
    pub rule: Rule,
    /// The value as it was given, cut to a readable length.
    pub value: String,
}

/// The rules a record is checked against.
#[derive(Clone, Debug, PartialEq)]
pub enum Rule {
    /// The column must have a value.
    Required,
    /// The value is of another kind than the column; names the kind wanted.
    Kind(&'static str),
    /// The text is longer than this many characters.
    Length(u32),
    /// The bytes are more than this many.
    Size(u32),
    /// The value is below the smallest allowed.
    Min(f64),
    /// The value is above the largest allowed.
    Max(f64),
    /// The number has more digits than `decimal(precision, scale)` keeps.
    Digits(u8, u8),
    /// The code is not in the list, which follows.
    Code(Vec<&'static str>),
    /// The text holds a NUL character, which PostgreSQL can't keep.
    Nul,
    /// The number is NaN or infinite.
    Finite,
    /// The column is filled by the atlas and can't be set.
    Computed,
    /// The date or time is outside the years 1 to 9999.
    Calendar,
    /// Either both longitude and latitude have a value, or neither.
    HalfPosition,
    /// The geometry can't be read; the reason follows.
    Geometry(String),
    /// The JSON document is too large or too deep; the reason follows.
    Json(String),
    /// There is no such column: the error's column is empty and its value the name that was
    /// given. The nearest name, if one is near, follows.
    Unknown(Option<&'static str>),
}

impl Rule {
    /// The rule in a word, as rejections keep it.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Required => "required",
            Self::Kind(_) => "kind",
            Self::Length(_) => "length",
            Self::Size(_) => "size",
            Self::Min(_) => "min",
            Self::Max(_) => "max",
            Self::Digits(..) => "digits",
            Self::Code(_) => "code",
            Self::Nul => "nul",
            Self::Finite => "finite",
            Self::Computed => "computed",
            Self::Calendar => "calendar",
            Self::HalfPosition => "half_position",
            Self::Geometry(_) => "geometry",
            Self::Json(_) => "json",
            Self::Unknown(_) => "unknown",
        }
    }
}

impl fmt::Display for CheckError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Rule::Unknown(near) = &self.rule {
            write!(f, "{}: no column is called `{}`", self.table, self.value)?;
            return near.map_or(Ok(()), |near| write!(f, "; did you mean `{near}`?"));
        }
        write!(f, "{}.{}", self.table, self.column)?;
        if !self.value.is_empty() {
            write!(f, " = {}", self.value)?;
        }
        f.write_str(": ")?;
        match &self.rule {
            Rule::Required => f.write_str("a value is required"),
            Rule::Kind(kind) => write!(f, "expected {kind}"),
            Rule::Length(max) => write!(f, "longer than {max} characters: shorten it"),
            Rule::Size(max) => write!(f, "larger than {max} bytes"),
            Rule::Min(min) => write!(f, "below {min}, the smallest value allowed"),
            Rule::Max(max) => write!(f, "above {max}, the largest value allowed"),
            Rule::Digits(precision, scale) => write!(
                f,
                "more digits than the column keeps ({precision} in all, {scale} after the \
                 point): round it first"
            ),
            Rule::Code(codes) => write!(f, "not one of {}", codes.join(", ")),
            Rule::Nul => f.write_str("holds a NUL character: remove it"),
            Rule::Finite => f.write_str("not a finite number"),
            Rule::Computed => f.write_str("filled by the atlas itself: leave it out"),
            Rule::Calendar => f.write_str("outside the years 1 to 9999"),
            Rule::HalfPosition => {
                f.write_str("give both longitude and latitude, or neither of them")
            }
            Rule::Geometry(why) => write!(f, "not a geometry: {why}"),
            Rule::Json(why) => write!(f, "not a JSON document the atlas keeps: {why}"),
            // Said above: the column's name is what is wrong.
            Rule::Unknown(_) => Ok(()),
        }
    }
}

impl std::error::Error for CheckError {}

/// Everything a record was refused for; never empty.
#[derive(Clone, Debug, PartialEq)]
pub struct CheckErrors(pub Vec<CheckError>);

impl fmt::Display for CheckErrors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, error) in self.0.iter().enumerate() {
            if at > 0 {
                f.write_str("; ")?;
            }
            error.fmt(f)?;
        }
        Ok(())
    }
}

impl std::error::Error for CheckErrors {}

/// A stored cell that doesn't hold what its column declares.
#[derive(Clone, Debug, PartialEq)]
pub struct DecodeError {
    /// The position of the cell in the row.
    pub at: usize,
    /// What was expected and what stands there.
    pub reason: String,
}

impl DecodeError {
    /// Nothing stands where a value must.
    pub fn null(at: usize) -> Self {
        Self { at, reason: "NULL where a value is required".to_owned() }
    }

    /// The cell at `at` is not what was expected, for `reason`.
    pub fn new(at: usize, reason: impl Into<String>) -> Self {
        Self { at, reason: reason.into() }
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "cell {}: {}", self.at, self.reason)
    }
}

impl std::error::Error for DecodeError {}
