//! Small HTML: texts are escaped where they are put in, and nothing comes from elsewhere.

use crate::{collections::words, landing::TITLE, links::is_web, media::Media};
use axum::{
    http::{HeaderValue, header, request::Parts},
    response::{IntoResponse, Response},
};
use serde_json::Value;
use std::fmt::{self, Display};

/// A page needs its own style, and nothing else from anywhere.
const POLICY: HeaderValue = HeaderValue::from_static(
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

/// How a table begins, under its headings; `label` says what is in it. A wide one is moved by itself,
/// by keyboard too.
pub(crate) fn table_start<'h>(label: &str, headings: impl IntoIterator<Item = &'h str>) -> String {
    let headings =
        headings.into_iter().map(|name| format!("<th scope=\"col\">{}</th>", Text(name)));
    format!(
        "<div class=\"wide\" role=\"region\" aria-label=\"{}\" tabindex=\"0\">\n<table>\n\
         <thead><tr>{}</tr></thead>\n<tbody>\n",
        Text(label),
        headings.collect::<String>()
    )
}

/// A row of a table. Its cells are HTML; the first says what the row is about.
pub(crate) fn table_row(cells: impl IntoIterator<Item = String>) -> String {
    let mut cells = cells.into_iter();
    let first = cells.next().unwrap_or_default();
    let rest: String = cells.map(|cell| format!("<td>{cell}</td>")).collect();
    format!("<tr><th scope=\"row\">{first}</th>{rest}</tr>\n")
}

/// How a table ends.
pub(crate) const TABLE_END: &str = "</tbody>\n</table>\n</div>\n";

/// A table of these rows.
pub(crate) fn table<'h, R: IntoIterator<Item = String>>(
    label: &str,
    headings: impl IntoIterator<Item = &'h str>,
    rows: impl IntoIterator<Item = R>,
) -> String {
    let rows: String = rows.into_iter().map(table_row).collect();
    format!("{}{rows}{TABLE_END}", table_start(label, headings))
}

/// A text that may be long: its start, which opens to all of it.
pub(crate) fn foldable(text: &str) -> String {
    match text.char_indices().nth(SHOWN) {
        None => Text(text).to_string(),
        Some((end, _)) => {
            format!("<details><summary>{}…</summary>{}</details>", Text(&text[..end]), Text(text))
        }
    }
}

/// Links as a list, each with what it leads to, where its address says so: else a browser is answered
/// with a page. Of a template, a browser can make nothing, nor should it of an address of the data that
/// isn't one of the web.
pub(crate) fn links<'l>(links: impl IntoIterator<Item = &'l Value>) -> String {
    let links = links.into_iter().map(|link| {
        let text = |member: &str| link[member].as_str().unwrap_or_default();
        let named = [text("title"), text("href")].into_iter().find(|name| !name.is_empty());
        let (href, name) = (Text(text("href")), Text(named.unwrap_or_default()));
        let rel = RELATIONS.iter().find(|rel| **rel == text("rel"));
        let rel = rel.map(|rel| format!(" rel=\"{rel}\"")).unwrap_or_default();
        let kind =
            Some(text("type")).filter(|kind| !kind.is_empty() && text("href").contains("f="));
        let kind = kind.map(|kind| format!(" <span>{}</span>", Text(kind))).unwrap_or_default();
        let is_safe = is_web(text("href")) || text("href").starts_with('/');
        if link["templated"] == true || !is_safe {
            return format!("<li>{name}: <code>{href}</code>{kind}</li>\n");
        }
        format!("<li><a{rel} href=\"{href}\">{name}</a>{kind}</li>\n")
    });
    format!("<ul>\n{}</ul>\n", links.collect::<String>())
}

/// The answer of a page: below its title it has the way to it, then `body`, and at its end what else
/// it may be had as.
pub(crate) fn answer(request: &Parts, title: &str, body: &str, alternates: &[Value]) -> Response {
    let policy = [(header::CONTENT_SECURITY_POLICY, POLICY)];
    let page = page(request.uri.path(), title, body, alternates);
    (Media::Html.headers(), policy, page).into_response()
}

fn page(path: &str, title: &str, body: &str, alternates: &[Value]) -> String {
    let others = alternates.iter().map(|link| {
        let text = |member: &str| Text(link[member].as_str().unwrap_or_default());
        let (href, kind, name) = (text("href"), text("type"), text("title"));
        format!("<a rel=\"alternate\" type=\"{kind}\" href=\"{href}\">{name}</a>")
    });
    let others: Vec<String> = others.collect();
    let footer = match others.as_slice() {
        [] => String::new(),
        others => format!("<footer>\n<p>{}</p>\n</footer>\n", others.join(" · ")),
    };
    let (title, way) = (Text(title), way(path));
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta \
         name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta \
         name=\"color-scheme\" content=\"light dark\">\n<title>{title}</title>\n<style>{STYLE}\
         </style>\n</head>\n<body>\n{way}<main>\n<h1>{title}</h1>\n{body}</main>\n{footer}\
         </body>\n</html>\n"
    )
}

/// The pages above one at this path, from the first: each part of a path is one.
fn way(path: &str) -> String {
    let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
    let Some((_, above)) = parts.split_last() else { return String::new() };
    let mut steps = format!("<li><a href=\"/?f=html\">{TITLE}</a></li>");
    let mut at = String::new();
    for part in above {
        at = format!("{at}/{part}");
        let (href, name) = (Text(&at), words(part));
        steps.push_str(&format!("<li><a href=\"{href}?f=html\">{}</a></li>", Text(&name)));
    }
    format!("<header>\n<nav aria-label=\"Above this page\"><ol>{steps}</ol></nav>\n</header>\n")
}

/// The relations of links that HTML knows.
const RELATIONS: [&str; 3] = ["alternate", "license", "next"];
/// The longest text that is shown at once.
const SHOWN: usize = 80;
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
    fn links_lead_to_the_web_and_to_the_atlas() {
        let of = |href: &str| {
            let all = [serde_json::json!({ "href": href, "rel": "x", "title": "T" })];
            links(&all)
        };
        for href in ["https://x.example", "http://x.example/a", "/collections"] {
            assert!(of(href).contains(&format!("<a href=\"{href}\">T</a>")), "{href}");
        }
        for href in ["javascript:alert(1)", " JavaScript:alert(1)", "data:text/html,x", "x"] {
            assert!(!of(href).contains("<a "), "{href}");
        }
    }

    #[test]
    fn long_texts_open_to_all_of_them() {
        assert_eq!(foldable("a<b"), "a&lt;b");
        let (short, long) = ("é".repeat(SHOWN), "é".repeat(SHOWN + 1));
        assert_eq!(foldable(&short), short);
        let folded = format!("<details><summary>{short}…</summary>{long}</details>");
        assert_eq!(foldable(&long), folded);
    }

    #[test]
    fn a_page_leads_to_those_above_it() {
        assert_eq!(way("/"), "");
        let told = way("/collections/solar_farms/tiles");
        let hrefs: Vec<&str> =
            told.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        assert_eq!(hrefs, ["/?f=html", "/collections?f=html", "/collections/solar_farms?f=html"]);
        assert!(told.contains(">Solar farms</a>"), "{told}");
        assert!(!way("/a<b/c").contains("a<b"));
    }

    #[test]
    fn digits_are_grouped() {
        let written = [0, 7, 999, 1_000, 1_234_567].map(grouped);
        assert_eq!(written, ["0", "7", "999", "1,000", "1,234,567"]);
    }
}
