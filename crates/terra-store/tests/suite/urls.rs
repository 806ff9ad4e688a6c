//! The addresses of databases.

use terra_store::{DatabaseUrl, Error};

fn read(url: &str) -> Result<String, Error> {
    url.parse::<DatabaseUrl>().map(|url| url.to_string())
}

fn refused(url: &str) -> String {
    match read(url) {
        Err(Error::Url { url, reason }) => format!("{url}: {reason}"),
        other => panic!("{url}: {other:?}"),
    }
}

#[test]
fn files_and_servers() {
    for (url, shown) in [
        ("sqlite:atlas.db", "sqlite:atlas.db"),
        ("sqlite:///var/lib/atlas.db", "sqlite:/var/lib/atlas.db"),
        ("sqlite:a b/ü@home.db?synchronous=normal&busy_timeout=0", "sqlite:a b/ü@home.db"),
        ("postgres://ada:secret@db.example/atlas", "postgres://db.example:5432/atlas?schema=terra"),
        ("postgresql://h:6000/a?schema=t_1&sslmode=disable", "postgres://h:6000/a?schema=t_1"),
        ("postgres://h/a?connect_timeout=3&application_name=x", "postgres://h:5432/a?schema=terra"),
        ("postgres://h/a?sslmode=verify-full", "postgres://h:5432/a?schema=terra"),
        (
            "postgres://h/a?sslmode=verify-full&sslrootcert=ca.crt",
            "postgres://h:5432/a?schema=terra",
        ),
        (
            "postgres://h/a?sslmode=verify-full&sslrootcert=system",
            "postgres://h:5432/a?schema=terra",
        ),
    ] {
        assert_eq!(read(url).unwrap(), shown, "{url}");
    }
}

#[test]
fn what_is_no_address_is_told() {
    for (url, reason) in [
        ("mysql://h/a", "not a database: write sqlite:PATH or postgres://user@host/database"),
        ("", "not a database"),
        ("sqlite:", "name a file, as in sqlite:terra-atlas.db"),
        ("sqlite::memory:", "name a file"),
        ("sqlite:a?mode=ro", "unknown option `mode=ro`"),
        ("sqlite:a?synchronous=off", "unknown option `synchronous=off`"),
        ("sqlite:a?busy_timeout=soon", "busy_timeout `soon`: write milliseconds, at most 600000"),
        ("sqlite:a?busy_timeout=600001", "at most 600000"),
        ("sqlite:a?busy_timeout=-1", "write milliseconds"),
        ("postgres://h/a?sslmode=maybe", "sslmode is disable, prefer, require or verify-full"),
        ("postgres://h/a?sslmode=verify-ca", "sslmode is disable"),
        ("postgres://h/a?sslmode=require&sslrootcert=ca.crt", "with sslmode=verify-full only"),
        ("postgres://h/a?schema=Terra", "schema `Terra`: use lower-case letters, digits and _"),
        ("postgres://h/a?schema=", "schema ``"),
        ("postgres://h/a?schema=1a", "schema `1a`"),
        ("postgres://h/a?schema=a;drop", "schema `a;drop`"),
        ("postgres://h/a?schema=a%20-c", "schema `a%20-c`"),
        ("postgres://h/a?nonsense=1", "nonsense"),
        ("postgres://h:port/a", "port"),
    ] {
        let said = refused(url);
        assert!(said.contains(reason), "{url}: {said}");
    }
    let long = format!("postgres://h/a?schema=a{}", "b".repeat(63));
    assert!(refused(&long).contains("at most 63"));
}

#[test]
fn no_message_shows_a_password() {
    for url in [
        "postgres://ada:secret@h:port/a",
        "postgres://ada:secret@h/a?sslmode=maybe",
        "postgres://ada:sec@secret@h/a?sslmode=maybe",
        "postgres://ada:x/secret@h/a?sslmode=maybe",
        "postgres://ada:x?secret@h/a&sslmode=maybe",
        "postgres://ada:x#secret@h/a?sslmode=maybe",
        "postgres://h/a?password=secret&sslmode=maybe",
        "postgres://h/a?user=ada&password=secret&nonsense=1",
        "postgres://ada:secret@h/a?schema=A",
        "postgres:ada:secret@h/a",
        "mysql://ada:secret@h/a",
        "host=h user=ada password=secret",
        "ada:secret@h",
    ] {
        let said = refused(url);
        assert!(!said.contains("secret"), "{url}: {said}");
    }
    let url: DatabaseUrl = "postgres://ada:secret@h/a".parse().unwrap();
    assert!(!format!("{url} {url:?}").contains("secret"));
}
