//! What a declaration's fields are: their columns, and what is wrong with them.

use crate::attributes::{ColumnAttributes, doc};
use proc_macro2::{Group, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::{
    Data, DeriveInput, Error, Fields, GenericArgument, Ident, Lit, PathArguments, PathSegment,
    Result, Type, ext::IdentExt, spanned::Spanned,
};

/// One field of a declaration.
pub(crate) struct Field {
    pub(crate) name: Ident,
    pub(crate) ty: Type,
    pub(crate) kind: Kind,
    pub(crate) optional: bool,
    pub(crate) doc: String,
    pub(crate) attributes: ColumnAttributes,
}

/// What a field's type is, as far as its name tells.
pub(crate) enum Kind {
    Text,
    Decimal,
    Integer,
    Double,
    Bool,
    Moment,
    Json,
    Uuid,
    /// The id of a row of this type.
    Id(Box<Type>),
    /// A position, line or polygon.
    Place(&'static str),
    /// `Audit`, which the store fills.
    Audit,
    /// Another group of columns.
    Group,
    /// Anything else must be a code list; the compiler says so where it isn't.
    Code,
}

/// What a name of a table or a column is made of.
pub(crate) const NAME: &str = "1 to 63 letters a to z, digits and underscores, a letter first";

/// Whether every engine takes it as a name without quotes around it.
pub(crate) fn is_name(name: &str) -> bool {
    let plain = |letter: u8| matches!(letter, b'a'..=b'z' | b'0'..=b'9' | b'_');
    name.len() <= 63
        && name.starts_with(|first: char| first.is_ascii_lowercase())
        && name.bytes().all(plain)
}

/// The name of the column that an identifier stands for: `type` for `r#type`.
pub(crate) fn name_of(ident: &Ident) -> String {
    ident.unraw().to_string()
}

/// The fields of a struct, each checked by itself.
pub(crate) fn fields(input: &DeriveInput) -> Result<Vec<Field>> {
    let Data::Struct(data) = &input.data else {
        return Err(unnamed(&input.ident));
    };
    let Fields::Named(named) = &data.fields else { return Err(unnamed(&input.ident)) };
    if !input.generics.params.is_empty() {
        let message = format!(
            "a declaration has no generics: write `pub struct {0}`, as there is one table {0}",
            input.ident
        );
        return Err(Error::new_spanned(&input.generics, message));
    }
    let mut errors: Option<Error> = None;
    let mut fields = Vec::new();
    for field in &named.named {
        match Field::read(field, &input.ident) {
            Ok(field) => fields.push(field),
            Err(error) => match &mut errors {
                Some(all) => all.combine(error),
                None => errors = Some(error),
            },
        }
    }
    errors.map_or(Ok(fields), Err)
}

fn unnamed(name: &Ident) -> Error {
    let message = format!("declare a struct with named fields: `pub struct {name} {{ … }}`");
    Error::new_spanned(name, message)
}

impl Field {
    fn read(field: &syn::Field, row: &Ident) -> Result<Self> {
        // Fields of a struct with named fields have names.
        let Some(name) = field.ident.clone() else {
            return Err(Error::new_spanned(field, "name this field"));
        };
        let attributes = ColumnAttributes::read(&field.attrs)?;
        // The types are repeated where `Self` would mean another.
        let ty: Type = syn::parse2(without_self(field.ty.to_token_stream(), row))?;
        let (inner, optional) = match generic(&ty, "Option") {
            Some(inner) => (inner, true),
            None => (ty.clone(), false),
        };
        let kind = kind(&name, &inner, &attributes)?;
        let read = Self { name, ty, kind, optional, doc: doc(&field.attrs), attributes };
        read.check()?;
        Ok(read)
    }

    /// Whether it is the primary key.
    pub(crate) fn is_id(&self) -> bool {
        self.name == "id"
    }

    /// Whether a new row must be given it.
    pub(crate) fn is_required(&self) -> bool {
        let given = matches!(self.kind, Kind::Audit | Kind::Group) || self.is_id();
        !given
            && !self.optional
            && self.attributes.default.is_none()
            && self.attributes.folds.is_none()
    }

    /// Whether a draft has a method that sets it.
    pub(crate) fn is_settable(&self) -> bool {
        !self.is_id() && !matches!(self.kind, Kind::Audit) && self.attributes.folds.is_none()
    }

    /// The column as declared; type and nullability come from the type's template.
    pub(crate) fn declared(&self) -> Result<TokenStream> {
        let name = name_of(&self.name);
        let doc = if self.is_id() && self.doc.is_empty() { "The row's key." } else { &self.doc };
        let was = option(self.attributes.was.as_ref());
        let unit = option(self.attributes.unit.as_ref());
        let folds = option(self.attributes.folds.as_ref().map(name_of));
        let range = self.attributes.range.as_ref();
        let min = option(range.and_then(|range| range.min));
        let max = option(range.and_then(|range| range.max));
        let default = option(self.default()?);
        let access = match &self.attributes.read {
            Some(reader) => quote!(::terra_schema::ColumnAccess::#reader),
            None => quote!(::terra_schema::ColumnAccess::Row),
        };
        let role = match &self.attributes.role {
            Some(role) => role.to_token_stream(),
            None if self.is_id() => quote!(Id),
            None => quote!(Plain),
        };
        let references = option(self.attributes.on_delete.as_ref().map(|on_delete| {
            quote!(::terra_schema::ForeignKey {
                table: "",
                on_delete: ::terra_schema::OnDelete::#on_delete,
            })
        }));
        Ok(quote!(::terra_schema::Column {
            was: #was,
            doc: #doc,
            unit: #unit,
            min: #min,
            max: #max,
            default: #default,
            references: #references,
            folds: #folds,
            access: #access,
            role: ::terra_schema::Role::#role,
            ..::terra_schema::Column::plain(#name, ::terra_schema::ColumnType::Bool, false)
        }))
    }

    fn check(&self) -> Result<()> {
        let name = name_of(&self.name);
        let err = |message: String| Err(Error::new_spanned(&self.name, message));
        if !is_name(&name) {
            return err(format!("a column's name has {NAME}: rename `{name}`"));
        }
        if name == "new" || name == "change" {
            return err(format!("`{name}` makes a draft of a row: give the column another name"));
        }
        self.check_group()?;
        if let Some(was) = &self.attributes.was
            && was.value() == name
        {
            return Err(Error::new_spanned(
                was,
                "`was` names the column's earlier name, not this one",
            ));
        }
        self.check_unit(&name)?;
        self.check_foreign_key(&name)?;
        if let Some(range) = &self.attributes.range
            && !matches!(self.kind, Kind::Integer | Kind::Double | Kind::Decimal)
        {
            return Err(Error::new_spanned(
                &range.written,
                "only numbers have a range: take it away",
            ));
        }
        if let Kind::Place(expected) = self.kind
            && name != expected
        {
            return err(format!("a field of this type is called `{expected}`: rename `{name}`"));
        }
        if self.attributes.folds.is_some() && !matches!(self.kind, Kind::Text) {
            return err("a folded column is a Text<N> as long as the text it folds".to_owned());
        }
        self.default().map(drop)
    }

    /// A group brings columns that were declared elsewhere, with all that is said of them.
    fn check_group(&self) -> Result<()> {
        let is_group = matches!(self.kind, Kind::Audit | Kind::Group);
        if is_group && self.optional {
            let message = "a group of columns can't be missing as a whole: take the Option away";
            return Err(Error::new_spanned(&self.ty, message));
        }
        let is_place = matches!(self.kind, Kind::Place(_));
        match self.attributes.said_span {
            Some(span) if is_group || is_place => Err(Error::new(
                span,
                "this says nothing here: the columns of a group are declared with the group",
            )),
            _ => Ok(()),
        }
    }

    fn check_unit(&self, name: &str) -> Result<()> {
        let numeric = matches!(self.kind, Kind::Integer | Kind::Double | Kind::Decimal);
        if !numeric {
            return match &self.attributes.unit {
                Some(unit) => {
                    Err(Error::new_spanned(unit, "only numbers have a unit: take it away"))
                }
                None => Ok(()),
            };
        }
        let unit = self.attributes.unit.as_ref().map(syn::LitStr::value);
        terra_schema::unit::check(name, unit.as_deref()).map_err(|why| {
            let span = self.attributes.unit.as_ref().map_or(self.name.span(), Spanned::span);
            Error::new(span, why)
        })
    }

    fn check_foreign_key(&self, name: &str) -> Result<()> {
        if self.attributes.own_table && !matches!(self.kind, Kind::Uuid) {
            let message = "`own_table` belongs on a Uuid, in a group whose table isn't known";
            return Err(Error::new_spanned(&self.name, message));
        }
        let points = matches!(self.kind, Kind::Id(_)) && !self.is_id() || self.attributes.own_table;
        match &self.attributes.on_delete {
            None if points => Err(Error::new_spanned(
                &self.name,
                format!(
                    "say what happens to this row when the row that `{name}` points to is \
                     deleted: #[column(on_delete = Restrict)], Cascade or SetNull"
                ),
            )),
            Some(said) if !points => Err(Error::new_spanned(
                said,
                "`on_delete` belongs on a foreign key: a field of type Id<OtherTable>",
            )),
            Some(said) if said == "SetNull" && !self.optional => Err(Error::new_spanned(
                said,
                format!(
                    "`{name}` can't become NULL: make it an Option, or write Restrict or Cascade"
                ),
            )),
            _ => Ok(()),
        }
    }

    fn default(&self) -> Result<Option<TokenStream>> {
        let Some(written) = &self.attributes.default else { return Ok(None) };
        let default = match (&self.kind, written) {
            (Kind::Bool, Lit::Bool(value)) => quote!(Bool(#value)),
            (Kind::Integer, Lit::Int(number)) => {
                let digits: i64 = number.base10_parse()?;
                quote!(Int(#digits))
            }
            (Kind::Decimal | Kind::Double, Lit::Int(number)) => {
                let digits = number.base10_digits();
                quote!(Number(#digits))
            }
            (Kind::Decimal | Kind::Double, Lit::Float(number)) => {
                let digits = number.base10_digits();
                if digits.contains(['e', 'E']) {
                    return Err(Error::new_spanned(
                        number,
                        "write the number out, without an exponent",
                    ));
                }
                quote!(Number(#digits))
            }
            (Kind::Text | Kind::Code, Lit::Str(text)) => quote!(Text(#text)),
            (Kind::Json, Lit::Str(text)) if text.value() == "{}" => quote!(EmptyObject),
            (Kind::Json, Lit::Str(text)) if text.value() == "[]" => quote!(EmptyArray),
            (kind, _) => {
                let wanted = match kind {
                    Kind::Bool => "true or false",
                    Kind::Integer => "a whole number",
                    Kind::Decimal | Kind::Double => "a number, such as 1.5",
                    Kind::Text => "a text in quotes",
                    Kind::Code => "a code in quotes, such as \"planned\"",
                    Kind::Json => "\"{}\" or \"[]\", the empty documents",
                    _ => {
                        let message = "a column of this type has no default: take it away";
                        return Err(Error::new_spanned(written, message));
                    }
                };
                let message = format!("the default of `{}` is {wanted}", self.name);
                return Err(Error::new_spanned(written, message));
            }
        };
        Ok(Some(quote!(::terra_schema::Default::#default)))
    }
}

fn kind(name: &Ident, ty: &Type, attributes: &ColumnAttributes) -> Result<Kind> {
    match (named_kind(name, ty)?, attributes.group) {
        (Kind::Code | Kind::Group, true) => Ok(Kind::Group),
        (_, true) => Err(Error::new_spanned(
            ty,
            "`group` belongs on a field whose type has #[derive(Columns)]: take it away here",
        )),
        (kind, false) => Ok(kind),
    }
}

fn named_kind(name: &Ident, ty: &Type) -> Result<Kind> {
    let Some(segment) = last_segment(ty) else {
        return Err(Error::new_spanned(ty, "not a type of a column: write Text<N>, i32, Id<T>, …"));
    };
    let instead = |instead: &str| {
        let message = format!("`{}` is not a type of a column: write {instead}", segment.ident);
        Err(Error::new_spanned(ty, message))
    };
    match segment.ident.to_string().as_str() {
        "Text" => Ok(Kind::Text),
        "Decimal" => check_decimal(segment).map(|()| Kind::Decimal),
        "i32" | "i64" => Ok(Kind::Integer),
        "f64" => Ok(Kind::Double),
        "bool" => Ok(Kind::Bool),
        "Timestamp" | "Date" => Ok(Kind::Moment),
        "Json" => Ok(Kind::Json),
        "Uuid" => Ok(Kind::Uuid),
        "Id" => match generic(ty, "Id") {
            Some(target) => Ok(Kind::Id(Box::new(target))),
            None => instead("Id<User>, with the table that it points to"),
        },
        "LonLat" => Ok(Kind::Place("location")),
        "Geometry" => Ok(Kind::Place("geometry")),
        "Audit" => Ok(Kind::Audit),
        "Provenance" => Ok(Kind::Group),
        "String" | "str" => instead("Text<255>, with the greatest length"),
        "f32" => instead("f64 for a measured number, Decimal<P, S> for an exact one"),
        "u8" | "i8" | "u16" | "i16" => instead("i32"),
        "u32" => instead("i32, or i64 for numbers above 2147483647"),
        "u64" | "usize" | "isize" | "u128" | "i128" => instead("i64"),
        "DateTime" | "NaiveDateTime" | "OffsetDateTime" | "SystemTime" => instead("Timestamp"),
        "NaiveDate" => instead("Date"),
        "Value" => instead("Json"),
        "Vec" => instead("Json for a list, or a table of its own with an Id that points here"),
        "Option" => instead("a single Option"),
        _ if name == "id" => instead("Id<Self>"),
        _ => Ok(Kind::Code),
    }
}

fn check_decimal(segment: &PathSegment) -> Result<()> {
    let PathArguments::AngleBracketed(arguments) = &segment.arguments else {
        return Err(Error::new_spanned(segment, "write Decimal<P, S>, such as Decimal<10, 2>"));
    };
    let mut digits = arguments.args.iter().map(|argument| match argument {
        GenericArgument::Const(syn::Expr::Lit(lit)) => match &lit.lit {
            Lit::Int(int) => int.base10_parse::<u8>().ok(),
            _ => None,
        },
        _ => None,
    });
    let (precision, scale) = (digits.next().flatten(), digits.next().flatten());
    match (precision, scale) {
        (Some(1..=15), Some(scale)) if Some(scale) <= precision => Ok(()),
        _ => Err(Error::new_spanned(
            segment,
            "write Decimal<P, S> with P from 1 to 15 and S at most P: fifteen digits are what \
             every engine keeps exactly",
        )),
    }
}

fn last_segment(ty: &Type) -> Option<&PathSegment> {
    match ty {
        Type::Path(path) => path.path.segments.last(),
        _ => None,
    }
}

/// The last part of a type's path: `User` of `crate::core::User`.
pub(crate) fn type_name(ty: &Type) -> Option<&Ident> {
    last_segment(ty).map(|segment| &segment.ident)
}

/// The `T` of `name<T>`.
fn generic(ty: &Type, name: &str) -> Option<Type> {
    let segment = last_segment(ty).filter(|segment| segment.ident == name)?;
    let PathArguments::AngleBracketed(arguments) = &segment.arguments else { return None };
    arguments.args.iter().find_map(|argument| match argument {
        GenericArgument::Type(inner) => Some(inner.clone()),
        _ => None,
    })
}

/// The tokens of a type, with the name of the row where `Self` stands.
fn without_self(tokens: TokenStream, row: &Ident) -> TokenStream {
    let replaced = tokens.into_iter().map(|token| match token {
        TokenTree::Ident(ident) if ident == "Self" => {
            TokenTree::Ident(Ident::new(&row.to_string(), ident.span()))
        }
        TokenTree::Group(group) => {
            let mut inner = Group::new(group.delimiter(), without_self(group.stream(), row));
            inner.set_span(group.span());
            TokenTree::Group(inner)
        }
        other => other,
    });
    replaced.collect()
}

/// `Some(…)` or `None`, as tokens.
pub(crate) fn option(value: Option<impl ToTokens>) -> TokenStream {
    match value {
        Some(value) => quote!(::core::option::Option::Some(#value)),
        None => quote!(::core::option::Option::None),
    }
}
