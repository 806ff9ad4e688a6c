//! Rows as files and as pages for people.

use crate::{client::Server, database::Database};
use bytes::Bytes;
use parquet::{
    basic::ColumnOrder,
    file::{
        metadata::ColumnChunkMetaData,
        reader::{FileReader, SerializedFileReader},
    },
    record::{Field, RowAccessor},
};
use std::{process::Command, time::Duration};
use terra_formats::{Format, Layout, Options};
use terra_schema::Row;
use terra_server::Limits;
use terra_store::{Ahead, Database as _};
use terra_tables::{
    core::DataSource,
    energy::{EnergyProject, ProjectStatus, ProjectType},
    regulatory::{Permit, PermitStatus, PermitType},
};
use tokio::{io::AsyncReadExt, net::TcpStream};

on_both_engines!(
    each_file_has_every_row,
    features_may_be_had_whole,
    a_filter_holds_for_files_too,
    pages_of_files_lead_on_by_a_header,
    the_form_is_what_is_accepted,
    a_spreadsheet_runs_nothing,
    people_are_shown_pages,
    what_is_wrong_is_told_before_anything_is_sent,
    many_whole_collections_at_once_are_refused,
    a_file_is_of_one_moment,
    who_reads_slowly_keeps_no_place,
    a_question_ends_with_its_client,
    rows_of_a_file_are_counted_if_that_is_asked_for,
    a_file_names_the_sources_that_its_collection_has_now,
    a_file_of_columns_has_the_box_of_each_place,
);

const FORMS: [&str; 5] = ["csv", "ndjson", "geojsonseq", "fgb", "parquet"];

fn items() -> String {
    format!("/collections/{}/items", EnergyProject::NAME)
}

/// How many rows are in a file.
fn counted(form: &str, body: &[u8]) -> usize {
    match form {
        "csv" => csv::Reader::from_reader(body).into_records().map(Result::unwrap).count(),
        "ndjson" => body.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()).count(),
        "geojsonseq" => body.iter().filter(|byte| **byte == 0x1e).count(),
        "parquet" => {
            let file = SerializedFileReader::new(Bytes::copy_from_slice(body)).unwrap();
            usize::try_from(file.metadata().file_metadata().num_rows()).unwrap()
        }
        _ => {
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join(format!("rows.{form}"));
            std::fs::write(&path, body).unwrap();
            let ran = Command::new("ogrinfo").args(["-so", "-al"]).arg(&path).output().unwrap();
            let told = String::from_utf8(ran.stdout).unwrap();
            let count = told.lines().find_map(|line| line.strip_prefix("Feature Count: "));
            count.unwrap_or_else(|| panic!("{told}")).parse().unwrap()
        }
    }
}

async fn each_file_has_every_row(database: &Database) {
    database.fill().await;
    let server = Server::of(&database.store).await;
    for form in FORMS {
        let answer = server.get(&format!("{}?f={form}", items())).await.fine();
        assert_eq!(counted(form, &answer.bytes), 512, "{form}");
        let name = format!("attachment; filename=\"{}.{form}\"", EnergyProject::NAME);
        assert_eq!(answer.header("content-disposition"), name);
        let head = server.ask("HEAD", &format!("{}?f={form}", items()), &[]).await.fine();
        assert_eq!(head.body, "");
        // A table whose rows have no place, and none of them.
        let empty = format!("/collections/{}/items?f={form}", Permit::NAME);
        assert_eq!(counted(form, &server.get(&empty).await.fine().bytes), 0, "{form}");
    }
}

async fn features_may_be_had_whole(database: &Database) {
    database.fill().await;
    let server = Server::of(&database.store).await;
    let whole = format!("{}?whole=true", items());
    let answer = server.get(&whole).await.fine();
    assert_eq!(answer.header("content-type"), "application/geo+json");
    let name = format!("attachment; filename=\"{}.geojson\"", EnergyProject::NAME);
    assert_eq!(answer.header("content-disposition"), name);
    assert_eq!(counted("geojson", &answer.bytes), 512);
    // The same features as on a page, in the same reference systems.
    for more in [
        "",
        "&crs=http://www.opengis.net/def/crs/EPSG/0/3857",
        "&skipGeometry=true&properties=name",
    ] {
        let whole = server.get(&format!("{whole}{more}")).await.fine();
        let page = server.get(&format!("{}?limit=1000{more}", items())).await.fine();
        assert_eq!(whole.json()["features"], page.json()["features"], "{more}");
        assert_eq!(whole.header("content-crs"), page.header("content-crs"));
        assert_eq!(whole.json()["attribution"], page.json()["attribution"]);
    }
    let asked = "bbox=140,-40,150,-30&sortby=-name";
    let page = server.json(&format!("{}?limit=1000&{asked}", items())).await;
    let some = server.json(&format!("{whole}&{asked}")).await;
    assert_eq!(some["features"], page["features"]);
    let flat = server.json(&format!("{whole}&f=flat")).await;
    assert_eq!(flat.as_array().unwrap().len(), 512);
    // What is whole anyway is so with it, and pages stay pages without it.
    for form in FORMS {
        let answer = server.get(&format!("{whole}&f={form}")).await.fine();
        assert_eq!(counted(form, &answer.bytes), 512, "{form}");
    }
    let page = server.json(&format!("{}?whole=false", items())).await;
    assert_eq!(page["numberReturned"], 10);
    for wrong in ["limit=5", "cursor=x", "expand=permits", "f=html", "f=csv&limit=5"] {
        let problem = server.get(&format!("{whole}&{wrong}")).await.problem(400);
        assert_eq!(problem["parameter"], "whole", "{problem}");
    }
    // A browser has no page of it.
    let browser = "accept: text/html,*/*;q=0.8";
    let answer = server.ask("GET", &whole, &[browser]).await.fine();
    assert_eq!(answer.header("content-type"), "application/geo+json");
    let problem = server.get(&format!("{}?whole=yes", items())).await.problem(400);
    assert_eq!(problem["parameter"], "whole", "{problem}");
    let collection = server.json(&format!("/collections/{}", EnergyProject::NAME)).await;
    let links = collection["links"].as_array().unwrap().iter();
    let files =
        links.filter(|link| link["rel"] == "enclosure").map(|link| link["href"].to_string());
    let files: Vec<String> = files.collect();
    assert!(files.iter().any(|href| href.contains("items?f=json&whole=true")), "{files:?}");
    let page = server.get(&format!("{}?f=html&limit=5", items())).await.fine().body;
    assert!(page.contains("?f=json&amp;whole=true\""), "{page}");
}

async fn a_filter_holds_for_files_too(database: &Database) {
    database.fill().await;
    let server = Server::of(&database.store).await;
    let asked = "bbox=140,-40,150,-30&filter=capacity_mw%20%3E%20100";
    let matched = server.json(&format!("{}?{asked}", items())).await["numberMatched"].clone();
    let matched = usize::try_from(matched.as_u64().unwrap()).unwrap();
    assert!((1..512).contains(&matched));
    for form in FORMS {
        let answer = server.get(&format!("{}?f={form}&{asked}", items())).await.fine();
        assert_eq!(counted(form, &answer.bytes), matched, "{form}");
    }
}

async fn pages_of_files_lead_on_by_a_header(database: &Database) {
    database.fill().await;
    let server = Server::of(&database.store).await;
    for form in FORMS {
        let (mut target, mut seen) = (format!("{}?f={form}&limit=200", items()), 0);
        loop {
            let answer = server.get(&target).await.fine();
            seen += counted(form, &answer.bytes);
            assert_eq!(answer.header("ogc-numbermatched"), "512");
            let links = answer.header("link").to_owned();
            let all = answer.headers.get("link").unwrap();
            assert!(all.contains("rel=\"") && links.contains('<'), "{links}");
            let next = answer.links("next");
            let Some(next) = next.first() else { break };
            target = next.split_once(&server.address.to_string()).unwrap().1.to_owned();
        }
        assert_eq!(seen, 512, "{form}");
    }
}

async fn the_form_is_what_is_accepted(database: &Database) {
    database.fill().await;
    let server = Server::of(&database.store).await;
    let target = format!("{}?limit=1", items());
    for (accept, kind) in [
        ("*/*", "application/geo+json"),
        ("application/json", "application/geo+json"),
        ("text/csv", "text/csv; charset=utf-8; header=present"),
        ("application/x-ndjson", "application/x-ndjson"),
        ("application/geo+json-seq", "application/geo+json-seq"),
        ("application/vnd.flatgeobuf", "application/vnd.flatgeobuf"),
        ("application/vnd.apache.parquet", "application/vnd.apache.parquet"),
        ("text/html,*/*;q=0.8", "text/html; charset=utf-8"),
    ] {
        let answer = server.ask("GET", &target, &[&format!("accept: {accept}")]).await.fine();
        assert_eq!(answer.header("content-type"), kind, "{accept}");
        assert_eq!(answer.header("vary"), "accept, accept-encoding");
    }
    let flat = server.json(&format!("{}?f=flat&limit=3", items())).await;
    let flat = flat.as_array().unwrap();
    assert!(flat.len() == 3 && flat[0]["longitude"].is_number() && flat[0]["id"].is_string());
    let one = format!("{}/{}", items(), flat[0]["id"].as_str().unwrap());
    assert_eq!(server.json(&format!("{one}?f=flat")).await, flat[0]);
    let same = server.json(&format!("{}?f=geojson", items())).await;
    assert_eq!(same["type"], "FeatureCollection");
}

async fn a_spreadsheet_runs_nothing(database: &Database) {
    let name = "=HYPERLINK(\"http://evil.example\")";
    let project = EnergyProject::new(name, ProjectType::Wind, ProjectStatus::Planned);
    database.store.insert(project).await.unwrap();
    let server = Server::of(&database.store).await;
    let answer = server.get(&format!("{}?f=csv", items())).await.fine();
    let body = &answer.bytes;
    let mut reader = csv::Reader::from_reader(body.as_slice());
    let at = reader.headers().unwrap().iter().position(|name| name == "name").unwrap();
    let row = reader.records().next().unwrap().unwrap();
    assert_eq!(row[at], format!("'{name}"));
}

async fn people_are_shown_pages(database: &Database) {
    database.fill().await;
    let name = "<script>alert(1)</script>";
    let project = EnergyProject::new(name, ProjectType::Wind, ProjectStatus::Planned);
    let id = database.store.insert(project).await.unwrap();
    let server = Server::of(&database.store).await;
    let collection = format!("/collections/{}", EnergyProject::NAME);
    let all = [
        format!("{}?f=html&limit=1000", items()),
        format!("{}/{id}?f=html", items()),
        format!("{collection}?f=html"),
        "/collections?f=html".to_owned(),
    ];
    for target in all {
        let answer = server.get(&target).await.fine();
        assert_eq!(answer.header("content-type"), "text/html; charset=utf-8");
        assert!(answer.header("content-security-policy").starts_with("default-src 'none'"));
        assert!(!answer.body.contains("<script") && answer.body.ends_with("</html>\n"));
    }
    let page = server.get(&format!("{}?f=html&limit=1000", items())).await.fine().body;
    assert_eq!(
        page.matches("<tr><th scope=\"row\"><a href=\"/collections/energy_projects/").count(),
        513
    );
    assert!(page.contains("&lt;script&gt;") && page.contains(&format!("items/{id}?f=html")));
    let page = server.get(&format!("{}?f=html", items())).await.fine().body;
    assert!(page.contains("rel=\"next\"") && page.contains("Data: ") && page.contains("f=parquet"));
}

async fn what_is_wrong_is_told_before_anything_is_sent(database: &Database) {
    let permit = Permit::new("A", PermitType::Planning, PermitStatus::Granted);
    database.store.insert(permit).await.unwrap();
    let server = Server::of(&database.store).await;
    for (asked, parameter) in [
        ("f=csv&filter=nothing%20%3D%201", "filter"),
        ("f=parquet&bbox=1", "bbox"),
        ("f=fgb&cursor=x", "cursor"),
        ("f=xlsx", "f"),
        ("f=csv&limit=0", "limit"),
    ] {
        let problem = server.get(&format!("{}?{asked}", items())).await.problem(400);
        assert_eq!(problem["parameter"], parameter, "{problem}");
    }
}

async fn many_whole_collections_at_once_are_refused(database: &Database) {
    fill_much(database).await;
    let server = Server::of(&database.store).await;
    let target = format!("{}?f=ndjson", items());
    let mut open = Vec::new();
    for _ in 0..4 {
        open.push(begun(&server, &target).await);
    }
    server.get(&target).await.problem(503);
    server.get(&format!("{target}&limit=5")).await.fine();
    drop(open);
    // Their questions end, and others have their places.
    wait_for_a_place(&server).await;
}

/// The connection of a client that has read the beginning of an answer, and reads no more.
async fn begun(server: &Server, target: &str) -> TcpStream {
    let mut stream = TcpStream::connect(server.address).await.unwrap();
    crate::client::send(&mut stream, "GET", target, &[]).await;
    stream.read_exact(&mut [0; 64]).await.unwrap();
    stream
}

async fn wait_for_a_place(server: &Server) {
    for _ in 0..200 {
        if server.get(&format!("{}?f=ndjson&bbox=0,0,0,0", items())).await.status == 200 {
            return;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("the places of others are still taken");
}

async fn who_reads_slowly_keeps_no_place(database: &Database) {
    fill_much(database).await;
    let (queries, stream_time) = (2, Duration::from_millis(300));
    let limits = Limits { queries, stream_time, ..Limits::default() };
    let server = Server::within(limits, &database.store).await;
    for form in ["f=ndjson", "whole=true"] {
        let mut slow = begun(&server, &format!("{}?{form}", items())).await;
        // There is one place and it is given back, as is the turn to ask, and the connection.
        wait_for_a_place(&server).await;
        for _ in 0..queries {
            server.get(&items()).await.fine();
        }
        wait_for_rest(database).await;
        // What was read before is still taken; that it isn't all shows.
        let mut rest = Vec::new();
        let _ = slow.read_to_end(&mut rest).await;
        assert!(!rest.ends_with(b"0\r\n\r\n"), "{form}");
    }
}

/// Waits until nothing is asked of the database any more.
async fn wait_for_rest(database: &Database) {
    for _ in 0..200 {
        if database.busy_connections().await == 0 {
            return;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("the database is still read");
}

async fn a_question_ends_with_its_client(database: &Database) {
    fill_much(database).await;
    let server = Server::of(&database.store).await;
    let client = begun(&server, &format!("{}?f=ndjson", items())).await;
    assert_eq!(database.busy_connections().await, 1);
    drop(client);
    wait_for_rest(database).await;
}

async fn rows_of_a_file_are_counted_if_that_is_asked_for(database: &Database) {
    database.fill().await;
    let server = Server::of(&database.store).await;
    let count = "ogc-numbermatched";
    for form in ["f=csv", "f=geojsonseq", "f=fgb", "f=parquet", "whole=true"] {
        let target = format!("{}?{form}", items());
        let silent = server.get(&target).await.fine();
        let counted = server.get(&format!("{target}&count=exact")).await.fine();
        assert_eq!((silent.headers.get(count), counted.header(count)), (None, "512"));
        let some = server.get(&format!("{target}&count=exact&bbox=0,0,0,0")).await.fine();
        assert_eq!(some.header(count), "0");
    }
    // A file that begins after a page has fewer than there are, and its header doesn't lie.
    let page = server.get(&format!("{}?f=fgb&limit=200", items())).await.fine();
    let cursor = page.links("next")[0].split("cursor=").nth(1).unwrap().to_owned();
    let cursor = cursor.split('&').next().unwrap();
    let rest = server.get(&format!("{}?f=fgb&count=exact&cursor={cursor}", items())).await.fine();
    assert_eq!((counted("fgb", &rest.bytes), rest.header(count)), (312, "512"));
}

async fn a_file_of_columns_has_the_box_of_each_place(database: &Database) {
    database.fill().await;
    let nowhere = EnergyProject::new("nowhere", ProjectType::Wind, ProjectStatus::Planned);
    database.store.insert(nowhere).await.unwrap();
    let server = Server::of(&database.store).await;
    let body = server.get(&format!("{}?f=parquet", items())).await.fine().bytes;
    let file = SerializedFileReader::new(Bytes::from(body)).unwrap();
    let metadata = file.metadata();
    let pairs = metadata.file_metadata().key_value_metadata().unwrap();
    let geo = pairs.iter().find(|pair| pair.key == "geo").unwrap().value.as_ref().unwrap();
    let geo: serde_json::Value = serde_json::from_str(geo).unwrap();
    let covering = &geo["columns"]["geometry"]["covering"]["bbox"];
    assert_eq!(covering["xmin"], serde_json::json!(["bbox", "xmin"]));
    let mut without = 0;
    for row in file.get_row_iter(None).unwrap().map(Result::unwrap) {
        let cell = |name| row.get_column_iter().find(|(own, _)| *own == name).unwrap().1;
        let (Field::Bytes(point), Field::Group(sides)) = (cell("geometry"), cell("bbox")) else {
            without += 1;
            assert_eq!((cell("geometry"), cell("bbox")), (&Field::Null, &Field::Null));
            continue;
        };
        // A point in WKB: five bytes, and its coordinates.
        let coordinates = point.data()[5..].chunks_exact(8);
        let at: Vec<f64> =
            coordinates.map(|bytes| f64::from_le_bytes(bytes.try_into().unwrap())).collect();
        let sides: Vec<f64> = (0..4).map(|side| sides.get_double(side).unwrap()).collect();
        assert_eq!(sides, [&at[..], &at[..]].concat());
    }
    assert_eq!(without, 1);
    // What readers pass over a group of rows by.
    let columns = metadata.row_group(0).columns();
    let named = |column: &ColumnChunkMetaData| column.column_path().string() == "bbox.xmin";
    let at = columns.iter().position(named).unwrap();
    // In the order that readers have known for long: they leave aside what they don't.
    let order = metadata.file_metadata().column_order(at);
    assert!(matches!(order, ColumnOrder::TYPE_DEFINED_ORDER(_)), "{order}");
    let least = columns[at].statistics().unwrap().min_bytes_opt().unwrap();
    let least = f64::from_le_bytes(least.try_into().unwrap());
    assert_eq!(serde_json::json!(least), geo["columns"]["geometry"]["bbox"][0]);
}

async fn a_file_names_the_sources_that_its_collection_has_now(database: &Database) {
    let server = Server::of(&database.store).await;
    let target = format!("{}?whole=true", items());
    // Also where that nobody is to be named was said a moment ago.
    server.get(&format!("/collections/{}", EnergyProject::NAME)).await.fine();
    assert_eq!(server.json(&target).await.get("attribution"), None);
    database.fill().await;
    let page = server.json(&format!("{}?limit=1000", items())).await;
    let whole = server.get(&target).await.fine();
    assert!(page["attribution"].is_string());
    assert_eq!(whole.json()["attribution"], page["attribution"]);
    assert!(!whole.links("license").is_empty());
    // Sources that other tables alone have aren't named.
    let permits = server.json(&format!("/collections/{}/items?whole=true", Permit::NAME)).await;
    assert_eq!(permits.get("attribution"), None);
}

async fn a_file_is_of_one_moment(database: &Database) {
    fill_much(database).await;
    let table = EnergyProject::table();
    let writer = move |_: &Ahead<DataSource>| {
        Format::Ndjson.writer(Layout::served(table), Options::default())
    };
    let mut rows = database.store.table(table).stream(writer, Duration::from_secs(60), ());
    let mut body = rows.next().await.unwrap().unwrap();
    let last = database.store.table(table).order_by(0, true).limit(1).ids().await.unwrap()[0];
    database.store.delete_row(table, last, None).await.unwrap();
    let late = EnergyProject::new("late", ProjectType::Wind, ProjectStatus::Planned);
    database.store.insert(late).await.unwrap();
    while let Some(more) = rows.next().await.unwrap() {
        body.extend_from_slice(&more);
    }
    assert_eq!(rows.rows(), Some(40_000));
    let text = String::from_utf8(body).unwrap();
    assert!(text.contains(&last.to_string()) && !text.contains("\"late\""));
    assert_eq!(text.lines().count(), 40_000);
    assert!(text.lines().is_sorted());
}

/// More rows than fit what lies between a server and a client that reads nothing.
async fn fill_much(database: &Database) {
    let rows = (0..40_000).map(|number| {
        EnergyProject::new(format!("{number:0>200}"), ProjectType::Wind, ProjectStatus::Planned)
    });
    database.store.insert_many(rows).await.unwrap();
}
