//! What a declaration's fields are: their columns, and what is wrong with them.

use crate::attributes::{ColumnAttributes, doc};
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::{
    Data, DeriveInput, Error, Fields, GenericArgument, Ident, Lit, PathArguments, PathSegment,
    Result, Type, spanned::Spanned,
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

/// The fields of a struct, each checked by itself.
pub(crate) fn fields(input: &DeriveInput) -> Result<Vec<Field>> {
    let Data::Struct(data) = &input.data else {
        return Err(Error::new(input.span(), "declare a struct with named fields"));
    };
    let Fields::Named(named) = &data.fields else {
        return Err(Error::new(input.span(), "declare a struct with named fields"));
    };
    if !input.generics.params.is_empty() {
        return Err(Error::new(input.generics.span(), "a declaration has no generics"));
    }
    let mut errors: Option<Error> = None;
    let mut fields = Vec::new();
    for field in &named.named {
        match Field::read(field) {
            Ok(field) => fields.push(field),
            Err(error) => match &mut errors {
                Some(all) => all.combine(error),
                None => errors = Some(error),
            },
        }
    }
    errors.map_or(Ok(fields), Err)
}

impl Field {
    fn read(field: &syn::Field) -> Result<Self> {
        // Fields of a struct with named fields have names.
        let Some(name) = field.ident.clone() else {
            return Err(Error::new(field.span(), "name this field"));
        };
        let attributes = ColumnAttributes::read(&field.attrs)?;
        let (inner, optional) = match generic(&field.ty, "Option") {
            Some(inner) => (inner, true),
            None => (field.ty.clone(), false),
        };
        let kind = kind(&name, &inner, &attributes)?;
        let read =
            Self { name, ty: field.ty.clone(), kind, optional, doc: doc(&field.attrs), attributes };
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
        let name = self.name.to_string();
        let doc = if self.is_id() && self.doc.is_empty() { "The row's key." } else { &self.doc };
        let was = option(self.attributes.was.as_ref());
        let unit = option(self.attributes.unit.as_ref());
        let folds = option(self.attributes.folds.as_ref().map(Ident::to_string));
        let range = self.attributes.range.as_ref();
        let min = option(range.and_then(|range| range.min));
        let max = option(range.and_then(|range| range.max));
        let default = option(self.default()?);
        let access = match &self.attributes.read {
            Some(reader) => quote!(::terra_schema::ColumnAccess::#reader),
            None => quote!(::terra_schema::ColumnAccess::Row),
        };
        let role = if self.is_id() { quote!(Id) } else { quote!(Plain) };
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
        let name = self.name.to_string();
        let err = |message: String| Err(Error::new(self.name.span(), message));
        if name.len() > 63 || name.starts_with('_') || name.chars().any(|c| c.is_uppercase()) {
            return err("a column's name is snake case, of at most 63 letters".to_owned());
        }
        if let Some(was) = &self.attributes.was
            && was.value() == name
        {
            return Err(Error::new(
                was.span(),
                "`was` names the column's earlier name, not this one",
            ));
        }
        self.check_unit(&name)?;
        self.check_foreign_key(&name)?;
        if let Some(range) = &self.attributes.range
            && !matches!(self.kind, Kind::Integer | Kind::Double | Kind::Decimal)
        {
            return Err(Error::new(range.span, "only numbers have a range: take it away"));
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

    fn check_unit(&self, name: &str) -> Result<()> {
        let numeric = matches!(self.kind, Kind::Integer | Kind::Double | Kind::Decimal);
        if !numeric {
            return match &self.attributes.unit {
                Some(unit) => {
                    Err(Error::new(unit.span(), "only numbers have a unit: take it away"))
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
        let points = matches!(self.kind, Kind::Id(_)) && !self.is_id() || self.attributes.own_table;
        match &self.attributes.on_delete {
            None if points => Err(Error::new(
                self.name.span(),
                format!(
                    "say what happens to this row when the row that `{name}` points to is \
                     deleted: #[column(on_delete = Restrict)], Cascade or SetNull"
                ),
            )),
            Some(said) if !points => Err(Error::new(
                said.span(),
                "`on_delete` belongs on a foreign key: a field of type Id<OtherTable>",
            )),
            Some(said) if said == "SetNull" && !self.optional => Err(Error::new(
                said.span(),
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
            (Kind::Decimal | Kind::Double, Lit::Int(_) | Lit::Float(_)) => {
                let digits = written.to_token_stream().to_string().replace(' ', "");
                quote!(Number(#digits))
            }
            (Kind::Text | Kind::Code, Lit::Str(text)) => quote!(Text(#text)),
            (Kind::Json, Lit::Str(text)) if text.value() == "{}" => quote!(EmptyObject),
            (Kind::Json, Lit::Str(text)) if text.value() == "[]" => quote!(EmptyArray),
            _ => {
                return Err(Error::new(
                    written.span(),
                    "a default is of the column's own kind: true, 0, 1.5, \"a text or code\", or \
                     \"{}\" and \"[]\" for Json",
                ));
            }
        };
        Ok(Some(quote!(::terra_schema::Default::#default)))
    }
}

fn kind(name: &Ident, ty: &Type, attributes: &ColumnAttributes) -> Result<Kind> {
    if attributes.group {
        return Ok(Kind::Group);
    }
    let Some(segment) = last_segment(ty) else {
        return Err(Error::new(ty.span(), "not a type of a column: write Text<N>, i32, Id<T>, …"));
    };
    let instead = |instead: &str| {
        let message = format!("`{}` is not a type of a column: write {instead}", segment.ident);
        Err(Error::new(ty.span(), message))
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
        "u8" | "i8" | "u16" | "i16" | "u32" => instead("i32"),
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
        return Err(Error::new(segment.span(), "write Decimal<P, S>, such as Decimal<10, 2>"));
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
        _ => Err(Error::new(
            segment.span(),
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

/// The `T` of `name<T>`.
fn generic(ty: &Type, name: &str) -> Option<Type> {
    let segment = last_segment(ty).filter(|segment| segment.ident == name)?;
    let PathArguments::AngleBracketed(arguments) = &segment.arguments else { return None };
    arguments.args.iter().find_map(|argument| match argument {
        GenericArgument::Type(inner) => Some(inner.clone()),
        _ => None,
    })
}

/// `Some(…)` or `None`, as tokens.
pub(crate) fn option(value: Option<impl ToTokens>) -> TokenStream {
    match value {
        Some(value) => quote!(::core::option::Option::Some(#value)),
        None => quote!(::core::option::Option::None),
    }
}
