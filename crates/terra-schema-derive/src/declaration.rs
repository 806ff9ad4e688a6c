//! A table's declaration as a whole, and what is wrong with it.

use crate::{
    attributes::{TableAttributes, doc},
    fields::{Field, Kind, NAME, fields, is_name, name_of, type_name},
};
use quote::ToTokens;
use syn::{DeriveInput, Error, Result};
use terra_schema::naming::{plural, snake_case};

/// A declaration, read and checked.
pub(crate) struct Declaration<'a> {
    pub(crate) input: &'a DeriveInput,
    pub(crate) attributes: TableAttributes,
    pub(crate) fields: Vec<Field>,
    pub(crate) table_name: String,
}

impl<'a> Declaration<'a> {
    pub(crate) fn read(input: &'a DeriveInput) -> Result<Self> {
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
        let err = |message: String| Err(Error::new_spanned(&self.input.ident, message));
        let name = &self.input.ident;
        if self.attributes.domain.is_none() {
            return err(format!("say which domain `{name}` belongs to: #[table(domain = Energy)]"));
        }
        self.check_name()?;
        if doc(&self.input.attrs).is_empty() {
            return err(format!("say in a doc comment above `{name}` what a row is"));
        }
        self.check_key()?;
        self.check_names()?;
        self.check_folded()?;
        let audited = self.fields.iter().any(|field| matches!(field.kind, Kind::Audit));
        if !audited && !self.attributes.system {
            return err("every table keeps its audit columns: add `pub audit: Audit`".into());
        }
        Ok(())
    }

    fn check_name(&self) -> Result<()> {
        let name = &self.table_name;
        // Where the name is written out, that is where the mistake is.
        let err = |message: String| match &self.attributes.name {
            Some(written) => Err(Error::new_spanned(written, message)),
            None => Err(Error::new_spanned(&self.input.ident, message)),
        };
        if !is_name(name) {
            return err(format!("a table's name has {NAME}: write #[table(name = \"…\")]"));
        }
        match (self.attributes.system, name.starts_with("terra_")) {
            (true, false) => {
                return err(format!(
                    "a system table's name starts with `terra_`: write name = \"terra_{name}\""
                ));
            }
            (false, true) => {
                return err("names that start with `terra_` are for system tables: write \
                            `system`, or another name"
                    .to_owned());
            }
            _ => {}
        }
        match &self.attributes.was {
            Some(was) if was.value() == *name => {
                Err(Error::new_spanned(was, "`was` names the table's earlier name, not this one"))
            }
            _ => Ok(()),
        }
    }

    /// The first field must be the key, and an id of this very table.
    fn check_key(&self) -> Result<()> {
        let row = &self.input.ident;
        let wrong = |tokens: &dyn ToTokens| {
            let message = format!("the first field is the key: write `pub id: Id<{row}>`");
            Err(Error::new_spanned(tokens, message))
        };
        match self.fields.first() {
            None => wrong(row),
            Some(first) if !first.is_id() => wrong(&first.name),
            Some(first) => match &first.kind {
                Kind::Id(target) if !first.optional && type_name(target) == Some(row) => Ok(()),
                _ => wrong(&first.ty),
            },
        }
    }

    /// The groups that every table may have bring columns of their own.
    fn check_names(&self) -> Result<()> {
        for group in &self.fields {
            let brought: &[&str] = match group.kind {
                Kind::Audit => &["created_at", "updated_at", "version"],
                Kind::Place("location") => &["longitude", "latitude", "cell"],
                Kind::Place(_) => &["west", "south", "east", "north", "enclosing_square"],
                _ => continue,
            };
            let clash = |field: &&Field| brought.contains(&name_of(&field.name).as_str());
            if let Some(field) = self.fields.iter().find(clash) {
                let message =
                    format!("`{}` brings a column `{}`: rename this one", group.name, field.name);
                return Err(Error::new_spanned(&field.name, message));
            }
        }
        Ok(())
    }

    /// A folded column takes after the text it folds, or it would say less, or more to more people.
    fn check_folded(&self) -> Result<()> {
        for field in &self.fields {
            let Some(of) = &field.attributes.folds else { continue };
            let texts = |other: &&Field| other.name == *of && matches!(other.kind, Kind::Text);
            let Some(text) = self.fields.iter().find(texts) else {
                let message = format!("`{}` has no text field called `{of}`", self.input.ident);
                return Err(Error::new_spanned(of, message));
            };
            let (name, of) = (&field.name, &text.name);
            if field.optional != text.optional {
                let message = format!("`{name}` and `{of}` are both an Option, or neither is");
                return Err(Error::new_spanned(&field.ty, message));
            }
            if field.attributes.read != text.attributes.read {
                let message = format!("`{name}` and `{of}` must have the same readers: `read = …`");
                return Err(Error::new_spanned(name, message));
            }
        }
        Ok(())
    }
}
