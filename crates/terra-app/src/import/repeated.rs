//! Looking for the names that come more than once in a file.

use super::{
    ImportError, Run,
    batch::name_of,
    seen::{Known, Repeated},
};
use std::collections::HashSet;
use terra_ingest::{Item, ParseError};

impl Run<'_> {
    /// Reads the file again, twice, where one of these records may have come before and nobody
    /// knows yet.
    pub(super) fn find_repeated(&mut self, items: &[Item]) -> Result<(), ImportError> {
        if self.seen.knows_repeated() {
            return Ok(());
        }
        // A name may also come twice within the batch.
        let mut names = HashSet::new();
        for item in items {
            let Ok(rows) = &item.rows else { continue };
            if let Some(name) = name_of(rows, item.external_id.as_deref())
                && (self.seen.look(&name, item.line) == Known::Perhaps || !names.insert(name))
            {
                let repeated = self.repeated()?;
                self.seen.know(repeated.finish());
                break;
            }
        }
        Ok(())
    }

    fn repeated(&mut self) -> Result<Repeated, ImportError> {
        let mut repeated = Repeated::default();
        let mut has_room = true;
        self.each_name(|_, item, name| {
            if item.rows.is_ok() {
                has_room &= repeated.collect(&name);
            }
        })?;
        if !has_room {
            return Err(ImportError::Repeated);
        }
        self.each_name(|run, item, name| {
            let line = item.line;
            // Only a record that passes the check stands for its name.
            if repeated.wants(&name) && run.passes(item) {
                repeated.locate(name, line);
            }
        })?;
        Ok(repeated)
    }

    /// Shows each record of the file that has a name, up to its end or to where it breaks off.
    fn each_name(
        &mut self,
        mut look: impl FnMut(&mut Self, Item, String),
    ) -> Result<(), ImportError> {
        let mut reading = self.file.content.open()?;
        let mut records = self.reader.clone().records(&mut reading, self.origin.source);
        loop {
            match records.next() {
                Some(Ok(item)) => {
                    let rows = item.rows.as_deref().unwrap_or_default();
                    if let Some(name) = name_of(rows, item.external_id.as_deref()) {
                        look(self, item, name);
                    }
                }
                // The first reading meets it, too, and says so.
                Some(Err(ParseError::Format { .. } | ParseError::Layer { .. })) | None => {
                    return Ok(());
                }
                Some(Err(error)) => return Err(error.into()),
            }
        }
    }
}
