//! `#[derive(Table)]`.

use crate::{
    attributes::{TableAttributes, doc},
    fields::{Field, Kind, fields, option},
};
use proc_macro2::TokenStream;
use quote::{ToTokens, format_ident, quote};
use syn::{DeriveInput, Error, Ident, Result, Type};

/// A declaration, read and checked.
struct Declaration<'a> {
    input: &'a DeriveInput,
    attributes: TableAttributes,
    fields: Vec<Field>,
    table_name: String,
}

pub(crate) fn derive(input: &DeriveInput) -> Result<TokenStream> {
    let declaration = Declaration::read(input)?;
    let draft = declaration.draft();
    let constructors = declaration.constructors();
    let table = declaration.table()?;
    let row = declaration.row();
    let relations = declaration.relations();
    let assertions = declaration.assertions();
    let offsets = declaration.offsets();
    Ok(quote! {
        #draft

        const _: () = {
            #offsets
            #assertions
            #table
            #row
            #constructors
            #relations
        };
    })
}

impl<'a> Declaration<'a> {
    fn read(input: &'a DeriveInput) -> Result<Self> {
        let attributes = TableAttributes::read(&input.attrs)?;
        let fields = fields(input)?;
        let table_name = match &attributes.name {
            Some(name) => name.value(),
            None => plural(&snake_case(&input.ident.to_string())),
        };
        let declaration = Self { input, attributes, fields, table_name };
        declaration.check()?;
        Ok(declaration)
    }

    fn check(&self) -> Result<()> {
        let err = |message: String| Err(Error::new(self.input.ident.span(), message));
        let name = &self.input.ident;
        if self.attributes.domain.is_none() {
            return err(format!("say which domain `{name}` belongs to: #[table(domain = Energy)]"));
        }
        if self.table_name.len() > 63 {
            return err(
                "a table's name has at most 63 letters: write #[table(name = \"…\")]".into()
            );
        }
        if doc(&self.input.attrs).is_empty() {
            return err(format!("say in a doc comment above `{name}` what a row is"));
        }
        match self.fields.first() {
            Some(first) if first.is_id() && matches!(first.kind, Kind::Id(_)) => {}
            _ => return err(format!("the first field is the key: write `pub id: Id<{name}>`")),
        }
        let audited = self.fields.iter().any(|field| matches!(field.kind, Kind::Audit));
        if !audited && !self.attributes.system {
            return err("every table keeps its audit columns: add `pub audit: Audit`".into());
        }
        if self.attributes.system != self.table_name.starts_with("terra_") {
            return err(
                "`system` tables, and no others, have names that start with `terra_`".into()
            );
        }
        if self.attributes.was.as_ref().is_some_and(|was| was.value() == self.table_name) {
            return err("`was` names the table's earlier name, not this one".into());
        }
        Ok(())
    }

    fn row_type(&self) -> &Ident {
        &self.input.ident
    }

    fn draft_type(&self) -> Ident {
        format_ident!("{}Draft", self.input.ident)
    }

    /// Where each field's columns start, and how many columns there are.
    fn offsets(&self) -> TokenStream {
        let types = self.fields.iter().map(|field| &field.ty);
        let count = self.fields.len() + 1;
        quote! {
            const AT: [usize; #count] = ::terra_schema::macro_support::offsets(&[
                #(<#types as ::terra_schema::Field>::COLUMNS),*
            ]);
        }
    }

    fn table(&self) -> Result<TokenStream> {
        let name = &self.table_name;
        let row = self.row_type();
        let count = self.fields.len();
        let types = self.fields.iter().map(|field| &field.ty);
        let declared = self.fields.iter().map(Field::declared).collect::<Result<Vec<_>>>()?;
        let was = option(self.attributes.was.as_ref());
        let doc = doc(&self.input.attrs);
        let domain = &self.attributes.domain;
        let phase = match &self.attributes.phase {
            Some(phase) => phase.to_token_stream(),
            None => quote!(::terra_schema::Domain::#domain.phase()),
        };
        let unique = self.attributes.unique.iter().map(|names| names_of(names));
        let indexes = self.attributes.indexes.iter().map(|names| names_of(names));
        let access = match &self.attributes.read {
            Some((reader, Some(column))) => {
                let column = column.to_string();
                quote!(#reader(#column))
            }
            Some((reader, None)) => reader.to_token_stream(),
            None if self.attributes.system => quote!(Admin),
            None => quote!(Everyone),
        };
        let (append_only, system) = (self.attributes.append_only, self.attributes.system);
        Ok(quote! {
            static COLUMNS: [::terra_schema::Column; AT[#count]] =
                ::terra_schema::macro_support::expand(&[
                    #((#declared, <#types as ::terra_schema::Field>::COLUMNS)),*
                ]);

            static TABLE: ::terra_schema::Table = ::terra_schema::Table {
                name: #name,
                was: #was,
                doc: #doc,
                domain: ::terra_schema::Domain::#domain,
                phase: #phase,
                columns: &COLUMNS,
                unique_keys: &[#(::terra_schema::UniqueKey { columns: #unique }),*],
                indexes: &[#(::terra_schema::Index { columns: #indexes }),*],
                access: ::terra_schema::Access::#access,
                append_only: #append_only,
                system: #system,
            };

            ::terra_schema::macro_support::inventory::submit! {
                ::terra_schema::Registered(<#row as ::terra_schema::Row>::table)
            }
        })
    }

    fn row(&self) -> TokenStream {
        let (row, name) = (self.row_type(), &self.table_name);
        let names: Vec<_> = self.fields.iter().map(|field| &field.name).collect();
        let positions: Vec<_> = (0..names.len()).collect();
        let count = names.len();
        let audit = self.fields.iter().find(|field| matches!(field.kind, Kind::Audit));
        let version = option(audit.map(|field| {
            let name = &field.name;
            quote!(self.#name.version)
        }));
        quote! {
            impl ::terra_schema::Row for #row {
                const NAME: &'static str = #name;

                fn table() -> &'static ::terra_schema::Table {
                    &TABLE
                }

                fn decode<C: ::terra_schema::Cells + ?Sized>(
                    cells: &C,
                    at: usize,
                ) -> ::core::result::Result<Self, ::terra_schema::DecodeError> {
                    ::core::result::Result::Ok(Self {
                        #(#names: ::terra_schema::Field::decode(cells, at + AT[#positions])?),*
                    })
                }

                fn values(&self) -> ::std::vec::Vec<::terra_schema::Value> {
                    let mut values = ::std::vec::Vec::with_capacity(AT[#count]);
                    #(::terra_schema::Field::encode(&self.#names, &mut values);)*
                    values
                }

                fn id(&self) -> ::terra_schema::Id<Self> {
                    self.id
                }

                fn version(&self) -> ::core::option::Option<i32> {
                    #version
                }
            }

            impl ::core::clone::Clone for #row {
                fn clone(&self) -> Self {
                    Self { #(#names: ::core::clone::Clone::clone(&self.#names)),* }
                }
            }

            impl ::core::cmp::PartialEq for #row {
                fn eq(&self, other: &Self) -> bool {
                    ::terra_schema::Row::values(self) == ::terra_schema::Row::values(other)
                }
            }

            impl ::core::fmt::Debug for #row {
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    ::terra_schema::row::debug_row(self, f)
                }
            }
        }
    }

    /// The draft's type, which must be nameable outside.
    fn draft(&self) -> TokenStream {
        let (row, draft, visibility) = (self.row_type(), self.draft_type(), &self.input.vis);
        let doc = format!("Values for a row of `{}`, to insert or to change.", self.table_name);
        quote! {
            #[doc = #doc]
            #[must_use = "a draft does nothing until it is given to a store"]
            #[derive(Clone, Debug)]
            #visibility struct #draft<M>(::terra_schema::Draft<#row, M>);
        }
    }

    fn constructors(&self) -> TokenStream {
        let (row, draft) = (self.row_type(), self.draft_type());
        let required: Vec<_> = self.fields.iter().filter(|field| field.is_required()).collect();
        let names: Vec<_> = required.iter().map(|field| &field.name).collect();
        let types: Vec<_> = required.iter().map(|field| &field.ty).collect();
        let typed_columns = self.fields.iter().enumerate().map(|(position, field)| {
            let (name, ty, doc) = (&field.name, &field.ty, &field.doc);
            quote! {
                #[doc = #doc]
                pub const #name: ::terra_schema::Col<Self, #ty> =
                    ::terra_schema::Col::at(AT[#position]);
            }
        });
        let setters = self.setters();
        let new_doc =
            format!("A new row of `{}` from the values that every row has.", self.table_name);
        quote! {
            #[allow(non_upper_case_globals, missing_docs)]
            impl #row {
                #(#typed_columns)*
            }

            impl #row {
                #[doc = #new_doc]
                #[allow(clippy::too_many_arguments, clippy::new_ret_no_self)]
                pub fn new(
                    #(#names: impl ::terra_schema::IntoField<#types>),*
                ) -> #draft<::terra_schema::New> {
                    #draft(::terra_schema::Draft::empty())#(.#names(#names))*
                }

                /// Changes to a row: of an id, or of a row as it was read, which must then still
                /// be in that version.
                pub fn change(
                    subject: impl ::terra_schema::row::Subject<Self>,
                ) -> #draft<::terra_schema::Change> {
                    #draft(::terra_schema::Draft::of(subject))
                }
            }

            #[allow(missing_docs)]
            impl<M> #draft<M> {
                #(#setters)*
            }

            impl #draft<::terra_schema::New> {
                /// The row's id, where it is not left to the store.
                pub fn id(mut self, id: ::terra_schema::Id<#row>) -> Self {
                    self.0.record.set_id(id.uuid());
                    self
                }
            }

            impl<M> ::terra_schema::row::IntoDraft<M> for #draft<M> {
                type Row = #row;

                fn into_draft(self) -> ::terra_schema::Draft<#row, M> {
                    self.0
                }
            }
        }
    }

    fn setters(&self) -> Vec<TokenStream> {
        let settable = self.fields.iter().enumerate().filter(|(_, field)| field.is_settable());
        settable
            .map(|(position, field)| {
                let (name, ty, doc) = (&field.name, &field.ty, &field.doc);
                quote! {
                    #[doc = #doc]
                    pub fn #name(mut self, #name: impl ::terra_schema::IntoField<#ty>) -> Self {
                        ::terra_schema::IntoField::put(
                            #name,
                            &mut self.0.record.values_mut()[AT[#position]..],
                        );
                        self
                    }
                }
            })
            .collect()
    }

    /// What other tables and a position make of it.
    fn relations(&self) -> TokenStream {
        let row = self.row_type();
        let mut out = TokenStream::new();
        if self.fields.iter().any(|field| field.name == "location") {
            out.extend(quote! {
                impl ::terra_schema::Located for #row {
                    fn location(
                        &self,
                    ) -> ::core::option::Option<::terra_schema::macro_support::LonLat> {
                        self.location.into()
                    }
                }
            });
        }
        for (position, target) in self.sole_targets() {
            out.extend(quote! {
                impl ::terra_schema::Related<#target> for #row {
                    const COLUMN: usize = AT[#position];
                    const POINTS: bool = true;
                }

                impl ::terra_schema::Related<#row> for #target {
                    const COLUMN: usize = AT[#position];
                    const POINTS: bool = false;
                }
            });
        }
        out
    }

    /// The foreign keys whose target no other foreign key of this table has.
    fn sole_targets(&self) -> Vec<(usize, &Type)> {
        let targets: Vec<(usize, &Type, String)> = self
            .fields
            .iter()
            .enumerate()
            .filter(|(_, field)| !field.is_id())
            .filter_map(|(position, field)| match &field.kind {
                Kind::Id(target) => {
                    Some((position, &**target, target.to_token_stream().to_string()))
                }
                _ => None,
            })
            .collect();
        let own = self.row_type().to_string();
        let sole = |name: &String| {
            *name != own
                && name != "Self"
                && targets.iter().filter(|(.., n)| n == name).count() == 1
        };
        targets
            .iter()
            .filter(|(.., name)| sole(name))
            .map(|(position, target, _)| (*position, *target))
            .collect()
    }

    /// Keys may name columns of groups, which only the compiler knows.
    fn assertions(&self) -> TokenStream {
        let keys = self.attributes.unique.iter().chain(&self.attributes.indexes).flatten();
        let owner = self.attributes.read.iter().filter_map(|(_, column)| column.as_ref());
        let folds = self.fields.iter().filter_map(|field| field.attributes.folds.as_ref());
        let assertions = keys.chain(owner).chain(folds).map(|ident| {
            let name = ident.to_string();
            let message = format!("`{}` has no column called `{name}`", self.table_name);
            quote::quote_spanned! {ident.span()=>
                const _: () = assert!(
                    ::terra_schema::macro_support::has_column(&COLUMNS, #name),
                    #message
                );
            }
        });
        quote!(#(#assertions)*)
    }
}

fn names_of(names: &[Ident]) -> TokenStream {
    let names = names.iter().map(Ident::to_string);
    quote!(&[#(#names),*])
}

/// `WeatherStation` as `weather_station`, `Iso9001Audit` as `iso9001_audit`.
pub(crate) fn snake_case(name: &str) -> String {
    let mut out = String::new();
    for (at, letter) in name.chars().enumerate() {
        if letter.is_uppercase() {
            if at > 0 {
                out.push('_');
            }
            out.extend(letter.to_lowercase());
        } else {
            out.push(letter);
        }
    }
    out
}

/// The plural of a name's last word, by the regular rules.
fn plural(name: &str) -> String {
    if let Some(stem) = name.strip_suffix('y')
        && !stem.ends_with(['a', 'e', 'i', 'o', 'u'])
    {
        return format!("{stem}ies");
    }
    if name.ends_with(['s', 'x']) || name.ends_with("ch") || name.ends_with("sh") {
        return format!("{name}es");
    }
    format!("{name}s")
}
