//! Rows in groups, with what is computed of each.

use super::{Database, TableSelect};
use crate::{
    Error,
    operation::{GroupBy, Groups, Measure, Measured},
};

impl<D: Database + ?Sized> TableSelect<'_, D> {
    /// What is computed of the rows in groups, in the order of what they are grouped by; of all rows,
    /// whatever the order and the page. By nothing, all rows are one group.
    ///
    /// # Errors
    /// When there are more groups than `most`, their texts have more than `max_bytes`, a column can't
    /// be grouped or computed with in this way, or the database can't answer.
    pub fn measured(
        self,
        by: Vec<GroupBy>,
        measures: Vec<Measure>,
        most: usize,
        max_bytes: usize,
    ) -> impl Future<Output = Result<Measured, Error>> + Send {
        self.database.perform(Groups { query: self.query, by, measures, most, max_bytes })
    }
}
