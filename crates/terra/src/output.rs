//! How results are shown: with colour and fit to the terminal, or plain when piped.

use clap::builder::styling::{AnsiColor, Style};
use comfy_table::{
    Cell, CellAlignment, ColumnConstraint, ContentArrangement, LineStyle, Table as Grid,
    TableStyle, presets,
};
use std::{
    fmt::Display,
    io::{self, IsTerminal, Write},
    time::{Duration, Instant},
};

/// The format that a command answers in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Format {
    /// For people.
    #[default]
    Table,
    /// For programs.
    Json,
}

/// What draws the eye.
pub(crate) const STRONG: Style = Style::new().bold();
/// What is as it should be.
pub(crate) const GOOD: Style = AnsiColor::Green.on_default();
/// What waits for somebody.
pub(crate) const OPEN: Style = AnsiColor::Yellow.on_default();
/// What is wrong.
pub(crate) const WRONG: Style = AnsiColor::Red.on_default().bold();

/// Only below its headings; columns are kept apart by space.
const RULED: TableStyle =
    TableStyle::new().header_separator(LineStyle::none().fill('─').junction('─'));
/// The narrowest terminal that tables are fit to.
const NARROWEST: u16 = 40;

/// Prints a line of the answer as it is.
///
/// # Errors
/// When nobody reads it, such as after `| head`.
pub(crate) fn say(line: impl Display) -> io::Result<()> {
    writeln!(anstream::stdout().lock(), "{line}")
}

/// Prints sentences of the answer, folded between words where the terminal's line ends.
///
/// # Errors
/// As [`say`].
pub(crate) fn tell(text: impl Display) -> io::Result<()> {
    say(folded(&text.to_string(), width()))
}

/// Prints sentences beside the answer, which a pipe doesn't take up. Where that fails, there is
/// nobody to tell.
pub(crate) fn note(text: impl Display) {
    let width = io::stderr().is_terminal().then(terminal_width);
    let _ = writeln!(anstream::stderr().lock(), "{}", folded(&text.to_string(), width));
}

/// The text in a style; without it where the output is no terminal.
pub(crate) fn styled(style: Style, text: impl Display) -> String {
    format!("{style}{text}{style:#}")
}

/// A table for people.
pub(crate) struct Table {
    grid: Grid,
    headings: usize,
}

impl Table {
    /// A table with these headings.
    pub(crate) fn new<'a>(headings: impl IntoIterator<Item = &'a str>) -> Self {
        let mut grid = Grid::new();
        let headings: Vec<&str> = headings.into_iter().collect();
        let count = headings.len();
        grid.set_header(headings);
        let space = match width() {
            Some(width) => {
                grid.load_style(RULED);
                grid.set_content_arrangement(ContentArrangement::Dynamic);
                grid.set_width(u16::try_from(width).unwrap_or(u16::MAX));
                // The rule adds one more.
                1
            }
            None => {
                grid.load_style(presets::NOTHING);
                2
            }
        };
        for column in grid.column_iter_mut() {
            column.set_padding((0, space));
        }
        // The first column names the row: it is looked for, and copied.
        if let Some(column) = grid.column_mut(0) {
            column.set_constraint(ColumnConstraint::ContentWidth);
        }
        Self { grid, headings: count }
    }

    /// Puts numbers in this column under each other.
    pub(crate) fn align_right(&mut self, column: usize) {
        if let Some(column) = self.grid.column_mut(column) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }

    /// Adds a row.
    pub(crate) fn row(&mut self, cells: impl IntoIterator<Item = String>) {
        self.grid.add_row(cells.into_iter().take(self.headings).map(Cell::new));
    }

    /// Prints it.
    ///
    /// # Errors
    /// As [`say`].
    pub(crate) fn print(&self) -> io::Result<()> {
        let mut is_heading = true;
        for line in self.grid.lines() {
            let line = line.trim_end();
            is_heading &= !line.starts_with('─');
            if is_heading && width().is_some() {
                say(styled(STRONG, line))?;
            } else {
                say(line)?;
            }
        }
        Ok(())
    }
}

/// How many characters a line of the answer may have; `None` where it is piped.
fn width() -> Option<usize> {
    io::stdout().is_terminal().then(terminal_width)
}

fn terminal_width() -> usize {
    let width = terminal_size::terminal_size().map_or(80, |(width, _)| width.0);
    usize::from(width.max(NARROWEST))
}

/// Text whose lines are at most so wide, as far as words allow; what is folded is indented.
fn folded(text: &str, width: Option<usize>) -> String {
    let Some(width) = width else { return text.to_owned() };
    let lines: Vec<String> = text.lines().map(|line| folded_line(line, width)).collect();
    lines.join("\n")
}

fn folded_line(line: &str, width: usize) -> String {
    let indent = line.len() - line.trim_start().len();
    let mut folded = " ".repeat(indent);
    let mut used = indent;
    for (at, word) in line.trim_start().split(' ').enumerate() {
        let letters = anstream::adapter::strip_str(word).to_string().chars().count();
        if at > 0 && used + 1 + letters > width {
            folded.push('\n');
            folded.push_str(&" ".repeat(indent + 2));
            used = indent + 2;
        } else if at > 0 {
            folded.push(' ');
            used += 1;
        }
        folded.push_str(word);
        used += letters;
    }
    folded
}

/// A bar that shows how far something is, where somebody watches.
pub(crate) struct Bar {
    name: String,
    is_watched: bool,
    shown: Option<Instant>,
}

impl Bar {
    /// How often it is drawn anew, at most.
    const EVERY: Duration = Duration::from_millis(100);
    /// How many letters it is wide.
    const WIDTH: usize = 24;

    /// The bar of something that is called so.
    pub(crate) fn of(name: &str) -> Self {
        let is_watched = io::stderr().is_terminal() && io::stdout().is_terminal();
        Self { name: name.to_owned(), is_watched, shown: None }
    }

    /// Shows how much of it is done, from 0 to 1.
    pub(crate) fn show(&mut self, share: f64, words: impl Display) {
        if !self.is_watched || self.shown.is_some_and(|shown| shown.elapsed() < Self::EVERY) {
            return;
        }
        self.shown = Some(Instant::now());
        let share = share.clamp(0.0, 1.0);
        let full = (share * Self::WIDTH as f64).round() as usize;
        let bar = format!("{}{}", "█".repeat(full), "░".repeat(Self::WIDTH - full));
        let line = format!("{bar} {:>3.0} %  {}: {words}", share * 100.0, self.name);
        let line: String = line.chars().take(terminal_width().saturating_sub(1)).collect();
        draw(&line);
    }
}

impl Drop for Bar {
    fn drop(&mut self) {
        if self.shown.is_some() {
            draw("");
        }
    }
}

/// Puts a line in place of the one that was drawn before.
fn draw(line: &str) {
    let mut stderr = io::stderr().lock();
    let _ = write!(stderr, "\r\x1b[2K{line}");
    let _ = stderr.flush();
}

#[cfg(test)]
mod tests {
    use super::{STRONG, folded, styled};

    #[test]
    fn lines_are_folded_between_words_and_keep_their_indent() {
        assert_eq!(
            folded("one two three\n  four five six", Some(9)),
            "one two\n  three\n  four\n    five\n    six"
        );
        assert_eq!(folded("one two three", None), "one two three");
        assert_eq!(folded("longer-than-that a", Some(9)), "longer-than-that\n  a");
        let bold = styled(STRONG, "two");
        assert_eq!(folded(&format!("one {bold} three"), Some(13)), format!("one {bold} three"));
    }
}
