//! Load: so many connections, each of which asks again as soon as it was answered.

use http_body_util::{BodyExt, Empty};
use hyper::{Request, StatusCode, body::Bytes, client::conn::http1};
use hyper_util::rt::TokioIo;
use std::{
    error::Error,
    time::{Duration, Instant},
};
use tokio::{net::TcpStream, task::JoinSet};

type Fault = Box<dyn Error + Send + Sync>;

/// Asks for `target` and tells, parted by tabs: answers a second, the middle time and that of one in
/// a hundred in milliseconds, and the bytes of an answer. Where it is asked `again`, each connection
/// says after its first answer that it has it, by the validator.
pub(crate) async fn put(
    address: &str,
    target: &str,
    connections: usize,
    seconds: f64,
    again: bool,
) -> Result<String, Fault> {
    let end = Instant::now() + Duration::from_secs_f64(seconds);
    let mut asking = JoinSet::new();
    for _ in 0..connections {
        asking.spawn(ask(address.to_owned(), target.to_owned(), end, again));
    }
    let began = Instant::now();
    let (mut times, mut bytes) = (Vec::new(), 0);
    while let Some(done) = asking.join_next().await {
        let (own, size) = done??;
        times.extend(own);
        bytes = size;
    }
    // Until the last is answered: the next server begins with an idle machine.
    let took = began.elapsed().as_secs_f64();
    times.sort_unstable();
    let at = |share: f64| times[((times.len() - 1) as f64 * share) as usize].as_secs_f64() * 1e3;
    let rate = times.len() as f64 / took;
    Ok(format!("{rate:.1}\t{:.3}\t{:.3}\t{bytes}", at(0.5), at(0.99)))
}

async fn ask(
    address: String,
    target: String,
    end: Instant,
    again: bool,
) -> Result<(Vec<Duration>, usize), Fault> {
    let stream = TcpStream::connect(&address).await?;
    stream.set_nodelay(true)?;
    let (mut client, connection) = http1::handshake(TokioIo::new(stream)).await?;
    tokio::spawn(connection);
    let (mut times, mut size, mut tag) = (Vec::new(), 0, None);
    while Instant::now() < end || times.is_empty() {
        let mut request = Request::get(&target).header("host", &address);
        if let Some(tag) = tag.as_ref().filter(|_| again) {
            request = request.header("if-none-match", tag);
        }
        let request = request.body(Empty::<Bytes>::new())?;
        let began = Instant::now();
        client.ready().await?;
        let response = client.send_request(request).await?;
        let status = response.status();
        tag = response.headers().get("etag").cloned();
        let body = response.into_body().collect().await?.to_bytes();
        times.push(began.elapsed());
        if !status.is_success() && status != StatusCode::NOT_MODIFIED {
            let told = String::from_utf8_lossy(&body).into_owned();
            return Err(format!("{target}: {status}: {told}").into());
        }
        size = body.len();
    }
    Ok((times, size))
}
