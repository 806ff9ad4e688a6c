//! `#[derive(CodeList)]`.

use crate::attributes::doc;
use proc_macro2::TokenStream;
use quote::quote;
use syn::{
    Data, DeriveInput, Error, Fields, LitStr, Result, Variant, punctuated::Punctuated, token::Comma,
};

pub(crate) fn derive(input: &DeriveInput) -> Result<TokenStream> {
    let Data::Enum(data) = &input.data else {
        return Err(Error::new_spanned(&input.ident, "a code list is an enum: write `pub enum`"));
    };
    if data.variants.is_empty() {
        return Err(Error::new_spanned(&input.ident, "a code list has at least one code"));
    }
    if !input.generics.params.is_empty() {
        return Err(Error::new_spanned(
            &input.generics,
            "a code list has no generics: take them away",
        ));
    }
    let name = &input.ident;
    let mut codes: Vec<LitStr> = Vec::new();
    for variant in &data.variants {
        let code = code(variant)?;
        if codes.iter().any(|other| other.value() == code.value()) {
            return Err(Error::new_spanned(
                &variant.ident,
                format!(
                    "the code `{}` stands twice: rename the variant, or write #[code(\"…\")] \
                     above it",
                    code.value()
                ),
            ));
        }
        codes.push(code);
    }
    let variants: Vec<_> = data.variants.iter().map(|variant| &variant.ident).collect();
    let docs = data.variants.iter().map(|variant| doc(&variant.attrs));
    let words = all_words(&data.variants, &codes)?;
    Ok(quote! {
        impl ::terra_schema::CodeList for #name {
            const CODES: &'static [::terra_schema::Code] =
                &[#(::terra_schema::Code { code: #codes, doc: #docs, words: &[#(#words),*] }),*];

            fn code(self) -> &'static str {
                match self {
                    #(Self::#variants => #codes,)*
                }
            }

            fn from_code(code: &str) -> ::core::option::Option<Self> {
                match code {
                    #(#codes => ::core::option::Option::Some(Self::#variants),)*
                    _ => ::core::option::Option::None,
                }
            }
        }

        ::terra_schema::scalar_field!(
            [] #name,
            ::terra_schema::Column::plain(
                "",
                ::terra_schema::ColumnType::Code {
                    codes: <#name as ::terra_schema::CodeList>::CODES,
                },
                false,
            ),
            |cells, at| match cells.text(at)? {
                ::core::option::Option::None => ::core::result::Result::Ok(::core::option::Option::None),
                ::core::option::Option::Some(code) => {
                    match <#name as ::terra_schema::CodeList>::from_code(code) {
                        ::core::option::Option::Some(known) => {
                            ::core::result::Result::Ok(::core::option::Option::Some(known))
                        }
                        ::core::option::Option::None => ::core::result::Result::Err(
                            ::terra_schema::DecodeError::new(at, ::std::format!("unknown code `{code}`")),
                        ),
                    }
                }
            },
            |value| ::terra_schema::Value::Text(
                ::terra_schema::CodeList::code(*value).to_owned()
            ),
            from [
                #name => |value| ::terra_schema::Value::Text(
                    ::terra_schema::CodeList::code(value).to_owned()
                ),
            ]
        );
    })
}

/// The words of each variant; each means one code only.
fn all_words(variants: &Punctuated<Variant, Comma>, codes: &[LitStr]) -> Result<Vec<Vec<LitStr>>> {
    let mut taken: Vec<String> =
        codes.iter().map(|code| terra_schema::check::fold(&code.value())).collect();
    let mut all = Vec::with_capacity(variants.len());
    for variant in variants {
        let words = words(variant)?;
        for word in &words {
            let folded = terra_schema::check::fold(&word.value());
            if folded.is_empty() || folded != folded.trim() {
                return Err(Error::new_spanned(word, "write a word without space around it"));
            }
            if taken.contains(&folded) {
                let fault = "means a code of this list already: write each word once, and no code";
                return Err(Error::new_spanned(word, format!("`{}` {fault}", word.value())));
            }
            taken.push(folded);
        }
        all.push(words);
    }
    Ok(all)
}

fn words(variant: &Variant) -> Result<Vec<LitStr>> {
    let mut all = Vec::new();
    for written in variant.attrs.iter().filter(|attribute| attribute.path().is_ident("words")) {
        let words = written.parse_args_with(Punctuated::<LitStr, Comma>::parse_terminated);
        let words = words.ok().filter(|words| !words.is_empty()).ok_or_else(|| {
            let fault = "write the words as in #[words(\"Operational\", \"OP\")]";
            Error::new_spanned(&written.meta, fault)
        })?;
        all.extend(words);
    }
    Ok(all)
}

fn code(variant: &Variant) -> Result<LitStr> {
    if !matches!(variant.fields, Fields::Unit) {
        return Err(Error::new_spanned(
            &variant.ident,
            format!("a code has no fields: write `{},` alone", variant.ident),
        ));
    }
    let written = variant.attrs.iter().find(|attribute| attribute.path().is_ident("code"));
    let code = match written {
        Some(attribute) => attribute.parse_args::<LitStr>().map_err(|_| {
            Error::new_spanned(&attribute.meta, "write the code as in #[code(\"on hold\")]")
        })?,
        None => LitStr::new(
            &terra_schema::naming::snake_case(&variant.ident.to_string()),
            variant.ident.span(),
        ),
    };
    let length = code.value().len();
    if length == 0 || length > 63 {
        return Err(Error::new_spanned(&code, "a code has 1 to 63 bytes"));
    }
    Ok(code)
}
