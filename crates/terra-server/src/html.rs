//! Small HTML: texts are escaped where they are put in, and nothing comes from elsewhere.

use crate::links::is_web;
use axum::http::HeaderValue;
use std::fmt::{self, Display};

/// A page needs its own style, and nothing else from anywhere.
pub(crate) const POLICY: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; \
     frame-ancestors 'none'",
);

/// A text of the data, escaped as it is written.
pub(crate) struct Text<'a>(pub(crate) &'a str);

impl Display for Text<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut rest = self.0;
        while let Some(at) = rest.find(['&', '<', '>', '"', '\'']) {
            f.write_str(&rest[..at])?;
            f.write_str(match rest.as_bytes()[at] {
                b'&' => "&amp;",
                b'<' => "&lt;",
                b'>' => "&gt;",
                b'"' => "&quot;",
                _ => "&#39;",
            })?;
            rest = &rest[at + 1..];
        }
        f.write_str(rest)
    }
}

/// A text that leads to an address of the data, where that is one of the web.
pub(crate) struct Anchor<'a> {
    pub(crate) text: &'a str,
    pub(crate) url: Option<&'a str>,
}

impl Display for Anchor<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.url.filter(|url| is_web(url)) {
            Some(url) => write!(f, "<a href=\"{}\">{}</a>", Text(url), Text(self.text)),
            None => Text(self.text).fmt(f),
        }
    }
}

/// A number of rows, where it is known.
pub(crate) fn counted(rows: Option<u64>) -> String {
    rows.map_or_else(|| "many".to_owned(), grouped)
}

/// A number of rows, its digits in groups of three.
pub(crate) fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut grouped = String::with_capacity(digits.len() * 2);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

/// The whole page around `body`.
pub(crate) fn page(title: &str, body: &str) -> String {
    let title = Text(title);
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta \
         name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta \
         name=\"color-scheme\" content=\"light dark\">\n<title>{title}</title>\n<style>{STYLE}\
         </style>\n</head>\n<body>\n<main>\n{body}</main>\n</body>\n</html>\n"
    )
}

const STYLE: &str = include_str!("style.css");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_escaped() {
        let text = "<script>\"&'</script> é";
        let escaped = "&lt;script&gt;&quot;&amp;&#39;&lt;/script&gt; é";
        assert_eq!(Text(text).to_string(), escaped);
        let anchor = |url| Anchor { text: "a<b", url: Some(url) }.to_string();
        assert_eq!(anchor("https://x/?\"a"), "<a href=\"https://x/?&quot;a\">a&lt;b</a>");
        assert_eq!(anchor("JavaScript:alert(1)"), "a&lt;b");
    }

    #[test]
    fn digits_are_grouped() {
        let written = [0, 7, 999, 1_000, 1_234_567].map(grouped);
        assert_eq!(written, ["0", "7", "999", "1,000", "1,234,567"]);
    }
}
