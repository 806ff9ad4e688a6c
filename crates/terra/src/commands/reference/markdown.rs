//! Text as Markdown that shows it as it is: nothing of it becomes HTML or another cell.

/// A table. The cells are Markdown; a bar or a line's end in one stays within it.
pub(super) fn table<const N: usize>(
    headings: [&str; N],
    rows: impl IntoIterator<Item = [String; N]>,
) -> String {
    let mut text = line(headings.map(str::to_owned));
    text += &format!("|{}\n", "---|".repeat(N));
    for row in rows {
        text += &line(row);
    }
    text
}

fn line<const N: usize>(cells: [String; N]) -> String {
    let cells = cells.map(|cell| cell.replace('|', "\\|").replace('\n', "<br>"));
    format!("| {} |\n", cells.join(" | "))
}

/// Documentation, whose code spans stay as they are.
pub(super) fn prose(doc: &str) -> String {
    let parts: Vec<&str> = doc.split('`').collect();
    // A last backtick without its like opens nothing.
    let is_code = |at: usize| at % 2 == 1 && at + 1 < parts.len();
    let shown = parts
        .iter()
        .enumerate()
        .map(|(at, part)| if is_code(at) { (*part).to_owned() } else { escaped(part) });
    shown.collect::<Vec<_>>().join("`")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// A word of the data, letter for letter.
pub(super) fn code(text: &str) -> String {
    let longest = text.split(|letter| letter != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    match text {
        "" => "(an empty text)".to_owned(),
        _ if longest == 0 => format!("`{text}`"),
        _ => format!("{fence} {text} {fence}"),
    }
}

/// Words of the data, one after the other.
pub(super) fn codes<'a>(texts: impl IntoIterator<Item = &'a str>) -> String {
    texts.into_iter().map(code).collect::<Vec<_>>().join(", ")
}

/// Lines of a list.
pub(super) fn list(items: impl IntoIterator<Item = String>) -> String {
    items.into_iter().map(|item| format!("- {item}\n")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_becomes_html_and_code_stays_code() {
        assert_eq!(
            prose("a < b, `x < y` & <b>c</b>"),
            "a &lt; b, `x < y` &amp; &lt;b&gt;c&lt;/b&gt;"
        );
        assert_eq!(prose("one ` and <i>"), "one ` and &lt;i&gt;");
        assert_eq!(code("a & <b>"), "`a & <b>`");
        assert_eq!(code("a`b"), "`` a`b ``");
        assert_eq!(code(""), "(an empty text)");
    }

    #[test]
    fn a_bar_and_a_second_line_stay_in_their_cell() {
        let shown = table(["a", "b"], [[code("x|y"), "one\n\n- two".to_owned()]]);
        assert_eq!(shown, "| a | b |\n|---|---|\n| `x\\|y` | one<br><br>- two |\n");
    }
}
