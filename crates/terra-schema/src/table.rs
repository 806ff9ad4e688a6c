//! The description of a table: plain data, written by `#[derive(Table)]` into static memory.

/// One declared table.
#[derive(Debug)]
pub struct Table {
    /// Its name in SQL, in the API and in files: plural, in snake case.
    pub name: &'static str,
    /// The name it had before, when it was renamed; migrations read this and never guess.
    pub was: Option<&'static str>,
    /// The first paragraph of its documentation: what a row is.
    pub doc: &'static str,
    /// The paragraphs that follow the first, for people who read on; often none.
    pub details: &'static str,
    /// The file of its declaration, as the compiler was given it.
    pub file: &'static str,
    /// The part of the atlas it belongs to.
    pub domain: Domain,
    /// The phase of the platform (1 to 6) that its migration arrives with.
    pub phase: u8,
    /// Its columns as stored, in order; groups such as provenance and position are spread out.
    pub columns: &'static [Column],
    /// Unique keys beside the primary key.
    pub unique_keys: &'static [UniqueKey],
    /// Indexes that were asked for; those of foreign keys are added by [`Table::all_indexes`].
    pub indexes: &'static [Index],
    /// What a map shows of a row, where the declaration says so; see [`Table::map_columns`].
    pub map: &'static [&'static str],
    /// Who may read its rows.
    pub access: Access,
    /// Rows are only ever added: updates and deletes are refused.
    pub append_only: bool,
    /// A table of the machinery (`terra_…`), not one of the atlas.
    pub system: bool,
}

/// One column of a table, as stored.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// Its name, with the unit as the last part where it has one.
    pub name: &'static str,
    /// The name it had before, when it was renamed.
    pub was: Option<&'static str>,
    /// What the value means.
    pub doc: &'static str,
    /// What kind of value it holds.
    pub ty: ColumnType,
    /// Whether the value may be missing.
    pub nullable: bool,
    /// The unit as a UCUM code.
    pub unit: Option<&'static str>,
    /// The smallest value allowed, itself included.
    pub min: Option<f64>,
    /// The largest value allowed, itself included.
    pub max: Option<f64>,
    /// What a new row gets when nothing is said.
    pub default: Option<Default>,
    /// The row of another table that this value is the id of.
    pub references: Option<ForeignKey>,
    /// The column of the same table whose case-folded text this column holds.
    pub folds: Option<&'static str>,
    /// Who may read this column, where it is fewer than may read the row.
    pub access: ColumnAccess,
    /// The part it plays for the machinery.
    pub role: Role,
}

/// What kind of value a column holds. Every engine gives each kind the same meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnType {
    /// A 128-bit identifier.
    Id,
    /// Text of at most `max` Unicode scalar values.
    Text {
        /// The greatest length, counted in Unicode scalar values.
        max: u32,
    },
    /// A closed list of codes, stored as text.
    Code {
        /// The codes, in the order they were declared.
        codes: &'static [Code],
    },
    /// An exact decimal number.
    Decimal {
        /// Digits in all, at most 15.
        precision: u8,
        /// Digits after the point.
        scale: u8,
    },
    /// True or false.
    Bool,
    /// A whole number of 32 bits.
    Int,
    /// A whole number of 64 bits.
    BigInt,
    /// A double-precision number; never NaN, never infinite.
    Double,
    /// A moment in UTC, to the microsecond.
    Timestamp,
    /// A calendar day.
    Date,
    /// A JSON document.
    Json,
    /// Bytes, such as a geometry in WKB; `max` bounds them.
    Bytes {
        /// The greatest length in bytes.
        max: u32,
    },
}

/// One code of a closed list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Code {
    /// As stored and served.
    pub code: &'static str,
    /// What it means.
    pub doc: &'static str,
    /// What sources write for it, in any case of letters.
    pub words: &'static [&'static str],
}

/// The row that a column points to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ForeignKey {
    /// The table pointed to, always by its `id`. Empty: the column's own table.
    pub table: &'static str,
    /// What happens to the pointing row when the row pointed to is deleted.
    pub on_delete: OnDelete,
}

/// What happens to a row when the row it points to is deleted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnDelete {
    /// The delete is refused while this row exists.
    Restrict,
    /// This row is deleted too.
    Cascade,
    /// This row stays and points nowhere.
    SetNull,
}

/// Columns whose values together stand in one row only.
#[derive(Clone, Copy, Debug)]
pub struct UniqueKey {
    /// The columns, in the order of the key.
    pub columns: &'static [&'static str],
}

/// An index on columns, for speed.
#[derive(Clone, Copy, Debug)]
pub struct Index {
    /// The columns, in the order of the index.
    pub columns: &'static [&'static str],
}

/// What a new row's column holds when nothing was said.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Default {
    /// A boolean.
    Bool(bool),
    /// A whole number.
    Int(i64),
    /// A number written as it was declared, such as `0.5`.
    Number(&'static str),
    /// A text or a code.
    Text(&'static str),
    /// The JSON document `{}`.
    EmptyObject,
    /// The JSON document `[]`.
    EmptyArray,
}

/// The nine parts of the atlas.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Domain {
    /// People, what they submit, and where data comes from.
    Core,
    /// Projects, plants, lines and what they sell.
    Energy,
    /// Weather, fire, water, ground and life.
    Environment,
    /// Prices, finance, credits and incentives.
    Economic,
    /// Communities and what a project means to them.
    Social,
    /// Permits, queues, owners and rules.
    Regulatory,
    /// Equipment, upkeep and performance.
    Operations,
    /// Models, their data and what they predict.
    Analytics,
    /// Teams and what they work on together.
    Collaboration,
}

/// Who may read a table's rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Everyone.
    Everyone,
    /// The user named by this column, and administrators.
    Owner(&'static str),
    /// Those who may see the team that the row belongs to.
    Team,
    /// Administrators only.
    Admin,
}

/// Who may read a column of a row they may read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnAccess {
    /// Whoever reads the row.
    Row,
    /// The person the row is about, and administrators.
    Private,
    /// Nobody: it is compared, never shown (hashes of passwords and tokens).
    Secret,
}

/// The part a column plays for the machinery.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// None: it is the table's own.
    Plain,
    /// The primary key.
    Id,
    /// When the row was first stored; set by the store.
    CreatedAt,
    /// When the row was last changed; set by the store.
    UpdatedAt,
    /// How often the row was written, from 1; set by the store, checked by updates.
    Version,
    /// Longitude of the row's position, in degrees (WGS 84).
    Longitude,
    /// Latitude of the row's position, in degrees (WGS 84).
    Latitude,
    /// The position's key on the curve; set by the check.
    Cell,
    /// A line or polygon as WKB.
    Geometry,
    /// A side of the geometry's box; set by the check.
    Bound,
    /// The smallest square of the curve around the geometry's box; set by the check.
    Square,
    /// The source that the row comes from.
    Source,
    /// What the source calls the row; with the source it makes the id of an imported row.
    ExternalId,
    /// How the row came here, not what it says: an import that changes only this changes nothing.
    Bookkeeping,
}

impl Code {
    /// The code of a list that `text` is, or that a source means by it.
    pub fn meant(codes: &'static [Self], text: &str) -> Option<&'static Self> {
        let exact = codes.iter().find(|code| code.code == text);
        exact.or_else(|| {
            let folded = crate::check::fold(text.trim());
            let is_meant = |word: &str| crate::check::fold(word) == folded;
            codes
                .iter()
                .find(|code| is_meant(code.code) || code.words.iter().any(|&word| is_meant(word)))
        })
    }
}

impl Column {
    /// A column with a name and a type and nothing else said: the base the derive builds on.
    pub const fn plain(name: &'static str, ty: ColumnType, nullable: bool) -> Self {
        Self {
            name,
            was: None,
            doc: "",
            ty,
            nullable,
            unit: None,
            min: None,
            max: None,
            default: None,
            references: None,
            folds: None,
            access: ColumnAccess::Row,
            role: Role::Plain,
        }
    }

    /// The same column playing `role`.
    pub const fn with_role(mut self, role: Role) -> Self {
        self.role = role;
        self
    }

    /// The same column with documentation.
    pub const fn with_doc(mut self, doc: &'static str) -> Self {
        self.doc = doc;
        self
    }

    /// The same column with a unit and the range of its values.
    pub const fn with_range(mut self, unit: &'static str, min: f64, max: f64) -> Self {
        self.unit = Some(unit);
        self.min = Some(min);
        self.max = Some(max);
        self
    }

    /// Whether whoever reads the row may read it.
    pub const fn is_readable(&self) -> bool {
        matches!(self.access, ColumnAccess::Row)
    }

    /// Whether features show it among their properties: whoever reads the row may read it, and it
    /// is neither the key nor a part of its place.
    pub const fn is_property(&self) -> bool {
        self.is_readable()
            && !matches!(
                self.role,
                Role::Id
                    | Role::Longitude
                    | Role::Latitude
                    | Role::Cell
                    | Role::Geometry
                    | Role::Bound
                    | Role::Square
            )
    }

    /// Whether the machinery fills it, so that no one else may.
    pub const fn is_computed(&self) -> bool {
        matches!(
            self.role,
            Role::CreatedAt
                | Role::UpdatedAt
                | Role::Version
                | Role::Cell
                | Role::Bound
                | Role::Square
        ) || self.folds.is_some()
    }
}

impl Table {
    /// The position of the column called `name`.
    pub fn position(&self, name: &str) -> Option<usize> {
        self.columns.iter().position(|column| column.name == name)
    }

    /// The column called `name`.
    pub fn column(&self, name: &str) -> Option<&'static Column> {
        self.columns.iter().find(|column| column.name == name)
    }

    /// Whether everyone may read its rows, and it is one of the atlas's and not the machinery's.
    pub const fn is_public(&self) -> bool {
        matches!(self.access, Access::Everyone) && !self.system
    }

    /// The position of the first column that plays `role`.
    pub fn role(&self, role: Role) -> Option<usize> {
        self.columns.iter().position(|column| column.role == role)
    }

    /// The position of the first column that plays `role`, where whoever reads the row may read it.
    pub fn readable_role(&self, role: Role) -> Option<usize> {
        self.role(role).filter(|&at| self.columns[at].is_readable())
    }

    /// The columns that a map shows of a row, among those that everyone may read: those that the
    /// declaration names, or else what it is called, its code lists, and the first quantities with
    /// a unit.
    pub fn map_columns(&self) -> Vec<usize> {
        const MOST_QUANTITIES: usize = 3;
        let is_readable = |at: &usize| self.columns[*at].is_readable();
        if !self.map.is_empty() {
            let named = self.map.iter().filter_map(|name| self.position(name));
            return named.filter(is_readable).collect();
        }
        let mut quantities = 0;
        let is_shown = |at: &usize| {
            let column = &self.columns[*at];
            if !is_readable(at) || column.role != Role::Plain {
                return false;
            }
            match column.ty {
                ColumnType::Text { .. } => column.name == "name",
                ColumnType::Code { .. } => true,
                ColumnType::Decimal { .. } | ColumnType::Int | ColumnType::Double => {
                    quantities += usize::from(column.unit.is_some());
                    column.unit.is_some() && quantities <= MOST_QUANTITIES
                }
                _ => false,
            }
        };
        (0..self.columns.len()).filter(is_shown).collect()
    }

    /// Every foreign key: the column, the name of the table it points to, and what happens on
    /// delete.
    pub fn foreign_keys(&self) -> impl Iterator<Item = (&'static Column, &'static str, OnDelete)> {
        let own = self.name;
        self.columns.iter().filter_map(move |column| {
            let key = column.references?;
            let target = if key.table.is_empty() { own } else { key.table };
            Some((column, target, key.on_delete))
        })
    }

    /// The columns of every index: those asked for, the cell's, and one for each foreign key that
    /// no unique key or index starts with already. A cell's goes on with the id, the position,
    /// the row that stands for the thing and what the declaration shows on a map, and a square's
    /// with the id and the box, so that what lies somewhere is found in the index alone.
    pub fn all_indexes(&self) -> Vec<Vec<&'static str>> {
        let mut all: Vec<Vec<&'static str>> =
            self.indexes.iter().map(|index| index.columns.to_vec()).collect();
        let wanted = self.columns.iter().filter(|column| {
            column.references.is_some() || matches!(column.role, Role::Cell | Role::Square)
        });
        for column in wanted {
            let first = Some(&column.name);
            let covered = self.unique_keys.iter().any(|key| key.columns.first() == first)
                || all.iter().any(|index| index.first() == first);
            if !covered {
                let position = ["id", "longitude", "latitude"];
                let bounds = ["id", "west", "south", "east", "north"];
                let group = self.position("same_as").map(|_| "same_as");
                let more = match column.role {
                    Role::Cell => position.into_iter().chain(group).collect(),
                    Role::Square => bounds.to_vec(),
                    _ => Vec::new(),
                };
                all.push([column.name].into_iter().chain(more).collect());
            }
        }
        let cell = self.role(Role::Cell).map(|at| self.columns[at].name);
        if let Some(index) = all.iter_mut().find(|index| index.first().copied() == cell) {
            let shown = self.map.iter().filter(|name| !index.contains(name));
            let shown: Vec<_> = shown.copied().collect();
            index.extend(shown);
        }
        all
    }
}

impl Domain {
    /// All nine, in the order of their phases.
    pub const ALL: [Self; 9] = [
        Self::Core,
        Self::Energy,
        Self::Environment,
        Self::Economic,
        Self::Social,
        Self::Regulatory,
        Self::Operations,
        Self::Analytics,
        Self::Collaboration,
    ];

    /// Its name in lower case, which is also its folder's.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Core => "core",
            Self::Energy => "energy",
            Self::Environment => "environment",
            Self::Economic => "economic",
            Self::Social => "social",
            Self::Regulatory => "regulatory",
            Self::Operations => "operations",
            Self::Analytics => "analytics",
            Self::Collaboration => "collaboration",
        }
    }

    /// What its tables are about, in a sentence.
    pub const fn doc(self) -> &'static str {
        match self {
            Self::Core => "People, what they submit, and where data comes from.",
            Self::Energy => "Projects, plants, lines and what they sell.",
            Self::Environment => "Weather, fire, water, ground and life.",
            Self::Economic => "Prices, finance, credits and incentives.",
            Self::Social => "Communities and what a project means to them.",
            Self::Regulatory => "Permits, queues, owners and rules.",
            Self::Operations => "Equipment, upkeep and performance.",
            Self::Analytics => "Models, their data and what they predict.",
            Self::Collaboration => "Teams and what they work on together.",
        }
    }

    /// The phase its tables arrive with, unless a table says otherwise.
    pub const fn phase(self) -> u8 {
        match self {
            Self::Core => 1,
            Self::Energy => 2,
            Self::Environment => 3,
            Self::Economic => 4,
            Self::Social => 5,
            Self::Regulatory | Self::Operations | Self::Analytics | Self::Collaboration => 6,
        }
    }
}

impl std::fmt::Display for Domain {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name())
    }
}

/// Where the columns of each field start, given their templates, and how many there are in all.
#[doc(hidden)]
pub const fn offsets<const N: usize>(templates: &[&[Column]]) -> [usize; N] {
    let mut offsets = [0; N];
    let mut at = 0;
    while at < templates.len() {
        offsets[at + 1] = offsets[at] + templates[at].len();
        at += 1;
    }
    offsets
}

/// Whether one of the columns has this name.
#[doc(hidden)]
pub const fn has_column(columns: &[Column], name: &str) -> bool {
    let mut at = 0;
    while at < columns.len() {
        if same(columns[at].name.as_bytes(), name.as_bytes()) {
            return true;
        }
        at += 1;
    }
    false
}

const fn same(left: &[u8], right: &[u8]) -> bool {
    if left.len() != right.len() {
        return false;
    }
    let mut at = 0;
    while at < left.len() {
        if left[at] != right[at] {
            return false;
        }
        at += 1;
    }
    true
}

/// Spreads fields out into stored columns. A field of one nameless column is a scalar: it takes
/// the declared name and rules and keeps the template's type, nullability and target. Any other
/// field is a group, which brings its columns as they are.
#[doc(hidden)]
pub const fn expand<const N: usize>(parts: &[(Column, &'static [Column])]) -> [Column; N] {
    let mut out = [Column::plain("", ColumnType::Bool, false); N];
    let mut filled = 0;
    let mut part = 0;
    while part < parts.len() {
        let (declared, template) = parts[part];
        if template.len() == 1 && template[0].name.is_empty() {
            out[filled] = scalar_column(declared, template[0]);
            filled += 1;
        } else {
            let mut at = 0;
            while at < template.len() {
                out[filled] = template[at];
                filled += 1;
                at += 1;
            }
        }
        part += 1;
    }
    out
}

const fn scalar_column(mut declared: Column, template: Column) -> Column {
    declared.ty = template.ty;
    declared.nullable = template.nullable;
    declared.references = match (declared.role, declared.references, template.references) {
        (Role::Id, ..) => None,
        (_, Some(said), Some(target)) => {
            Some(ForeignKey { table: target.table, on_delete: said.on_delete })
        }
        (_, said, None) => said,
        (_, None, target) => target,
    };
    declared
}
