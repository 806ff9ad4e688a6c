//! `#[derive(Table)]`.

use crate::{
    attributes::{TableAttributes, doc},
    declaration::Declaration,
    fields::{Field, Kind, name_of, option, type_name},
};
use proc_macro2::TokenStream;
use quote::{ToTokens, format_ident, quote};
use syn::{DeriveInput, Ident, Result, Type};

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

impl Declaration<'_> {
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
        let (doc, details) = doc.split_once("\n\n").unwrap_or((&doc, ""));
        let domain = &self.attributes.domain;
        let phase = match &self.attributes.phase {
            Some(phase) => phase.to_token_stream(),
            None => quote!(::terra_schema::Domain::#domain.phase()),
        };
        let unique = self.attributes.unique.iter().map(|names| names_of(names));
        let indexes = self.attributes.indexes.iter().map(|names| names_of(names));
        let map = names_of(&self.attributes.map);
        let access = match &self.attributes.read {
            Some((reader, Some(column))) => {
                let column = name_of(column);
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
                details: #details,
                file: ::core::file!(),
                domain: ::terra_schema::Domain::#domain,
                phase: #phase,
                columns: &COLUMNS,
                unique_keys: &[#(::terra_schema::UniqueKey { columns: #unique }),*],
                indexes: &[#(::terra_schema::Index { columns: #indexes }),*],
                map: #map,
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
        let types: Vec<_> = self.fields.iter().map(|field| &field.ty).collect();
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
                        #(#names: <#types as ::terra_schema::Field>::decode(cells, at + AT[#positions])?),*
                    })
                }

                fn values(&self) -> ::std::vec::Vec<::terra_schema::Value> {
                    let mut values = ::std::vec::Vec::with_capacity(AT[#count]);
                    #(<#types as ::terra_schema::Field>::encode(&self.#names, &mut values);)*
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

    /// The foreign keys whose target no other foreign key of this table has. Targets are told
    /// apart by their last name: by which path the type is reached doesn't matter.
    fn sole_targets(&self) -> Vec<(usize, &Type)> {
        let keys: Vec<(usize, &Type, &Ident)> = self
            .fields
            .iter()
            .enumerate()
            .filter(|(_, field)| !field.is_id())
            .filter_map(|(position, field)| match &field.kind {
                Kind::Id(target) => Some((position, &**target, type_name(target)?)),
                _ => None,
            })
            .collect();
        let is_sole = |name: &Ident| {
            name != self.row_type() && keys.iter().filter(|(.., other)| *other == name).count() == 1
        };
        let sole = keys.iter().filter(|(.., name)| is_sole(name));
        sole.map(|(position, target, _)| (*position, *target)).collect()
    }

    /// Keys may name columns of groups, which only the compiler knows.
    fn assertions(&self) -> TokenStream {
        let TableAttributes { unique, indexes, map, .. } = &self.attributes;
        let keys = unique.iter().chain(indexes).chain([map]).flatten();
        let owner = self.attributes.read.iter().filter_map(|(_, column)| column.as_ref());
        let assertions = keys.chain(owner).map(|ident| {
            let name = name_of(ident);
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
    let names = names.iter().map(name_of);
    quote!(&[#(#names),*])
}
