//! `#[derive(Columns)]`: a group of columns that tables share.

use crate::{
    attributes::doc,
    fields::{Field, Kind, fields},
};
use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{DeriveInput, Error, Result};

pub(crate) fn derive(input: &DeriveInput) -> Result<TokenStream> {
    let fields = fields(input)?;
    if fields.is_empty() {
        return Err(Error::new_spanned(&input.ident, "a group has at least one column"));
    }
    if let Some(field) = fields.iter().find(|f| f.is_id()) {
        let message = "a group has no key: the table that it stands in has one";
        return Err(Error::new_spanned(&field.name, message));
    }
    if let Some(folds) = fields.iter().find_map(|f| f.attributes.folds.as_ref()) {
        let message = "a group has no folded column: fold the text in the table itself";
        return Err(Error::new_spanned(folds, message));
    }
    if let Some(field) =
        fields.iter().find(|f| matches!(f.kind, Kind::Place(_) | Kind::Audit | Kind::Group))
    {
        return Err(Error::new_spanned(&field.name, "a group holds columns, not other groups"));
    }
    let (name, visibility) = (&input.ident, &input.vis);
    let declared = fields.iter().map(Field::declared).collect::<Result<Vec<_>>>()?;
    let types: Vec<_> = fields.iter().map(|field| &field.ty).collect();
    let names: Vec<_> = fields.iter().map(|field| &field.name).collect();
    let docs: Vec<_> = fields.iter().map(|field| &field.doc).collect();
    let offsets: Vec<_> = (0..fields.len()).collect();
    let count = fields.len();
    let columns = format_ident!("{name}Columns");
    let trait_doc = format!("The columns of [`{name}`]: {}", doc(&input.attrs));
    Ok(quote! {
        #[diagnostic::do_not_recommend]
        impl ::terra_schema::Field for #name {
            const COLUMNS: &'static [::terra_schema::Column] = {
                const EXPANDED: [::terra_schema::Column; #count] =
                    ::terra_schema::macro_support::expand(&[
                        #((#declared, <#types as ::terra_schema::Field>::COLUMNS)),*
                    ]);
                &EXPANDED
            };

            fn decode<C: ::terra_schema::Cells + ?Sized>(
                cells: &C,
                at: usize,
            ) -> ::core::result::Result<Self, ::terra_schema::DecodeError> {
                ::core::result::Result::Ok(Self {
                    #(#names: <#types as ::terra_schema::Field>::decode(cells, at + #offsets)?),*
                })
            }

            fn encode(&self, out: &mut ::std::vec::Vec<::terra_schema::Value>) {
                #(<#types as ::terra_schema::Field>::encode(&self.#names, out);)*
            }
        }

        impl ::terra_schema::IntoField<#name> for #name {
            fn put(self, out: &mut [::core::option::Option<::terra_schema::Value>]) {
                let mut values = ::std::vec::Vec::with_capacity(#count);
                ::terra_schema::Field::encode(&self, &mut values);
                for (slot, value) in out.iter_mut().zip(values) {
                    *slot = ::core::option::Option::Some(value);
                }
            }
        }

        #[doc = #trait_doc]
        #visibility trait #columns<T> {
            #(
                #[doc = #docs]
                fn #names(self) -> ::terra_schema::Col<T, #types>;
            )*
        }

        impl<T> #columns<T> for ::terra_schema::Col<T, #name> {
            #(
                fn #names(self) -> ::terra_schema::Col<T, #types> {
                    self.part(#offsets)
                }
            )*
        }
    })
}
