//! Key-value pairs as PostgreSQL writes them in one field: `"TSO"=>"REN", "EIC_code"=>NULL`.

/// The pairs of an hstore, in their order; a value is `None` where it is NULL. `None` where the
/// text is no hstore.
pub(crate) fn pairs(text: &str) -> Option<Vec<(String, Option<String>)>> {
    let (mut pairs, mut rest) = (Vec::new(), text.trim_start());
    while !rest.is_empty() {
        let (key, after) = token(rest)?;
        let after = after.trim_start().strip_prefix("=>")?.trim_start();
        let (value, after) = token(after)?;
        // Only NULL without quotes is one.
        let is_null = !value.is_quoted && value.text.eq_ignore_ascii_case("null");
        pairs.push((key.text, (!is_null).then_some(value.text)));
        rest = after.trim_start();
        if !rest.is_empty() {
            rest = rest.strip_prefix(',')?.trim_start();
        }
    }
    Some(pairs)
}

/// A key or a value.
struct Token {
    text: String,
    is_quoted: bool,
}

/// The key or value that a text begins with, and what comes after it.
fn token(text: &str) -> Option<(Token, &str)> {
    let quoted = text.strip_prefix('"');
    let (is_quoted, body) = (quoted.is_some(), quoted.unwrap_or(text));
    let mut token = Token { text: String::new(), is_quoted };
    let mut characters = body.char_indices();
    while let Some((at, character)) = characters.next() {
        match character {
            // The next one is meant as it stands.
            '\\' => token.text.push(characters.next()?.1),
            '"' if is_quoted => return Some((token, &body[at + 1..])),
            _ if !is_quoted && ends_bare(&body[at..]) => {
                return (at > 0).then_some((token, &body[at..]));
            }
            character => token.text.push(character),
        }
    }
    (!is_quoted && !body.is_empty()).then_some((token, ""))
}

/// Whether a key or value without quotes ends before this.
fn ends_bare(rest: &str) -> bool {
    rest.starts_with([',', '"']) || rest.starts_with(char::is_whitespace) || rest.starts_with("=>")
}

#[cfg(test)]
mod tests {
    use super::pairs;
    use proptest::prelude::*;

    fn read(text: &str) -> Option<Vec<(String, Option<String>)>> {
        pairs(text)
    }

    fn pair(key: &str, value: &str) -> (String, Option<String>) {
        (key.to_owned(), Some(value.to_owned()))
    }

    #[test]
    fn pairs_are_read_in_their_order() {
        assert_eq!(
            read(r#""TSO"=>"", "oid"=>"29904", "a, b"=>"x=>y""#),
            Some(vec![pair("TSO", ""), pair("oid", "29904"), pair("a, b", "x=>y")])
        );
        assert_eq!(read(""), Some(Vec::new()));
        assert_eq!(read("  "), Some(Vec::new()));
    }

    #[test]
    fn escapes_are_undone() {
        assert_eq!(
            read(r#""name"=>"CHPP PL \"Energetika\"", "b\\"=>"\\\\""#),
            Some(vec![pair("name", r#"CHPP PL "Energetika""#), pair(r"b\", r"\\")])
        );
    }

    #[test]
    fn null_is_no_value_unless_it_is_quoted() {
        assert_eq!(
            read(r#""a"=>NULL, "b"=>"NULL", "c"=>null"#),
            Some(vec![("a".to_owned(), None), pair("b", "NULL"), ("c".to_owned(), None)])
        );
    }

    #[test]
    fn what_people_write_without_quotes_is_read() {
        assert_eq!(
            read("a=>1,b => x=y , c=>\"2\""),
            Some(vec![pair("a", "1"), pair("b", "x=y"), pair("c", "2")])
        );
    }

    #[test]
    fn what_is_no_hstore_is_told() {
        for text in [
            "way/8049",
            "way/1;way/2",
            r#""a""#,
            r#""a"=>"#,
            r#""a"=>"b"#,
            r#""a"=>"b" "c"=>"d""#,
            r#""a"=>"b\"#,
            "=>b",
            "a=>,b=>1",
            r#"{"a": "b"}"#,
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_postgresql_writes_is_read(
            written in prop::collection::vec(("[a-z\"\\\\ ,=>é]{0,5}", prop::option::of("[a-z\"\\\\ ,=>é]{0,5}")), 0..4),
        ) {
            let quote = |text: &str| format!("\"{}\"", text.replace('\\', r"\\").replace('"', "\\\""));
            let shown: Vec<String> = written
                .iter()
                .map(|(key, value)| {
                    let value = value.as_deref().map_or("NULL".to_owned(), quote);
                    format!("{}=>{value}", quote(key))
                })
                .collect();
            prop_assert_eq!(pairs(&shown.join(", ")), Some(written));
        }

        #[test]
        fn no_text_breaks_the_reader(text in "[a\"\\\\ ,=>NUL\n]{0,30}") {
            let _ = pairs(&text);
        }
    }
}
