//! What every request is held to, and what every answer carries.

use crate::{
    compression,
    exchange::{self, Exchange},
    health, identity,
    metrics::{METRICS, Metrics, Refused},
    problem::Problem,
};
use axum::{
    extract::{Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, Version, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use std::{
    any::Any,
    future::poll_fn,
    panic::{AssertUnwindSafe, catch_unwind},
    pin::pin,
    sync::Arc,
    task::Poll,
    time::Duration,
};
use tokio::{
    sync::{OwnedSemaphorePermit, Semaphore},
    time::timeout,
};

/// How much is done at once, and for how long.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// The longest path and query, in bytes.
    pub url_bytes: usize,
    /// The most bytes before the body of a request.
    pub header_bytes: usize,
    /// The most requests that are answered at once; those beyond are told to come again.
    pub requests: usize,
    /// The most of them that ask the database at once; the others wait for their turn.
    pub queries: usize,
    /// The most bytes of answers that are remembered until the next commit; none for 0.
    pub answer_bytes: usize,
    /// How long they wait for it at most, before they are told to come again.
    pub turn_time: Duration,
    /// How long an answer may take to begin; then what it asks of the database is stopped.
    pub time: Duration,
    /// How long a whole collection may be read from the database, as fast as its client reads on;
    /// then the answer breaks off.
    pub stream_time: Duration,
    /// The most connections that are open at once; those beyond wait.
    pub connections: usize,
    /// How long a client may take to say what it wants.
    pub header_time: Duration,
    /// How long a client may take to read on.
    pub read_time: Duration,
    /// How long running requests may take to end once the server is to stop.
    pub stop_time: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            url_bytes: 8 << 10,
            header_bytes: 64 << 10,
            requests: 64,
            // Of the store's sixteen connections, four are left for those who watch over the
            // server, for what is read into memory and for what is said of whole tables.
            queries: 12,
            answer_bytes: 32 << 20,
            turn_time: Duration::from_secs(5),
            time: Duration::from_secs(30),
            stream_time: Duration::from_secs(15 * 60),
            connections: 1_024,
            header_time: Duration::from_secs(30),
            read_time: Duration::from_secs(30),
            stop_time: Duration::from_secs(10),
        }
    }
}

impl Limits {
    /// What holds requests to them.
    pub(crate) fn keeper(self, metrics: &Arc<Metrics>) -> Keeper {
        Keeper {
            limits: self,
            running: Arc::new(Semaphore::new(self.requests)),
            asking: Arc::new(Semaphore::new(self.queries)),
            metrics: Arc::clone(metrics),
        }
    }
}

/// Holds requests to the limits.
#[derive(Clone)]
pub(crate) struct Keeper {
    limits: Limits,
    running: Arc<Semaphore>,
    asking: Arc<Semaphore>,
    metrics: Arc<Metrics>,
}

/// Answers a request within the limits.
pub(crate) async fn keep(
    State(keeper): State<Keeper>,
    mut request: Request,
    next: Next,
) -> Response {
    let id = identity::of(request.headers());
    let exchange = Exchange::begin(Arc::clone(&id), Arc::clone(&keeper.metrics), &request);
    // It is answered as GET is, but for the body, which is dropped unread.
    if request.method() == Method::HEAD {
        *request.method_mut() = Method::GET;
    }
    let answer = async {
        let answer = keeper.answer(request, next).await;
        answer.unwrap_or_else(IntoResponse::into_response)
    };
    let mut response = identity::during(Arc::clone(&id), answer).await;
    mark(response.headers_mut());
    if let Ok(id) = HeaderValue::try_from(&*id) {
        response.headers_mut().insert(identity::HEADER, id);
    }
    exchange.until_sent(response)
}

impl Keeper {
    async fn answer(&self, request: Request, next: Next) -> Result<Response, Problem> {
        let hosts = request.headers().get_all(header::HOST).iter().count();
        if hosts > 1 || hosts == 0 && request.version() > Version::HTTP_10 {
            let detail = "a request says which host it asks, once: send one `Host` header";
            return Err(Problem::new(StatusCode::BAD_REQUEST, detail));
        }
        let path = request.uri().path_and_query().map_or(0, |path| path.as_str().len());
        let most = self.limits.url_bytes;
        if path > most {
            self.metrics.refuse(Refused::Address);
            let detail = format!("the address is longer than {most} bytes: ask for less at once");
            return Err(Problem::new(StatusCode::URI_TOO_LONG, detail));
        }
        let place = Arc::clone(&self.running).try_acquire_owned().ok();
        if place.is_none() && !is_of_watch(&request) {
            self.metrics.refuse(Refused::Requests);
            let detail = "too many requests at once: try again in a second";
            return Err(Problem::unavailable(detail));
        }
        let Ok(outcome) = timeout(self.limits.time, caught(next.run(request))).await else {
            self.metrics.refuse(Refused::Time);
            let seconds = self.limits.time.as_secs();
            let detail = format!("the answer took longer than {seconds} seconds: ask for less");
            return Err(Problem::failure(StatusCode::SERVICE_UNAVAILABLE, &detail, "timeout"));
        };
        let response = outcome.map_err(|panic| {
            let detail = "the answer could not be made, which is a fault of the atlas: tell those \
                          who run it, with the request's id";
            let reason = format!("panicked: {}", words(panic.as_ref()));
            Problem::failure(StatusCode::INTERNAL_SERVER_ERROR, detail, &reason)
        })?;
        Ok(response.map(|body| exchange::keeping(body, place)))
    }
}

/// A turn to ask the database, kept for as long as anyone has it: where a body is made while it is
/// sent, that is who reads the database for it.
#[derive(Clone)]
pub(crate) struct Turn(#[expect(dead_code, reason = "it is held")] Arc<OwnedSemaphorePermit>);

/// Has a request wait until it may ask the database, and keep its turn until it is answered.
pub(crate) async fn in_turn(
    State(keeper): State<Keeper>,
    mut request: Request,
    next: Next,
) -> Response {
    if is_of_watch(&request) {
        return next.run(request).await;
    }
    let turn = Arc::clone(&keeper.asking).acquire_owned();
    let Ok(Ok(turn)) = timeout(keeper.limits.turn_time, turn).await else {
        keeper.metrics.refuse(Refused::Queries);
        let detail = "too much is asked at once: try again in a second";
        return Problem::unavailable(detail).into_response();
    };
    request.extensions_mut().insert(Turn(Arc::new(turn)));
    next.run(request).await
}

/// Whether it is asked how the server is: that it is busy doesn't change that.
fn is_of_watch(request: &Request) -> bool {
    [health::LIVE, health::READY, METRICS].contains(&request.uri().path())
}

/// The future's result, or what it panicked with: a fault in one answer must not end others.
async fn caught<F: Future>(future: F) -> Result<F::Output, Box<dyn Any + Send>> {
    let mut future = pin!(future);
    // It isn't polled again after it panicked, and what it held is dropped.
    poll_fn(move |context| match catch_unwind(AssertUnwindSafe(|| future.as_mut().poll(context))) {
        Ok(poll) => poll.map(Ok),
        Err(panic) => Poll::Ready(Err(panic)),
    })
    .await
}

fn words(panic: &(dyn Any + Send)) -> &str {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    text.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or("no words")
}

/// What every answer carries: pages elsewhere may read it, and it is nothing but what it says.
fn mark(headers: &mut HeaderMap) {
    const MARKS: [(HeaderName, &str); 3] = [
        (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
        (
            header::ACCESS_CONTROL_EXPOSE_HEADERS,
            "content-crs, content-disposition, etag, last-modified, link, ogc-numbermatched, \
             ogc-numberreturned, retry-after, x-request-id",
        ),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    ];
    for (name, value) in MARKS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    compression::mark(headers);
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::{Router, body::Body, middleware, routing::get};
    use hyper::service::Service;
    use hyper_util::service::TowerToHyperService;

    #[tokio::test]
    async fn a_panic_is_an_answer_too() {
        async fn falls() {
            tokio::task::yield_now().await;
            panic!("on purpose");
        }
        let keeper = Limits::default().keeper(&Arc::default());
        let router = Router::new()
            .route("/falls", get(falls))
            .route("/stands", get(async || "stands"))
            .layer(middleware::from_fn_with_state(keeper, keep));
        let service = TowerToHyperService::new(router);
        for (path, status) in [("/falls", 500), ("/stands", 200), ("/falls", 500)] {
            let request = Request::get(path).header(header::HOST, "x").body(Body::empty()).unwrap();
            let response = service.call(request).await.unwrap();
            assert_eq!(response.status(), status);
            assert_eq!(response.headers()[header::ACCESS_CONTROL_ALLOW_ORIGIN], "*");
        }
    }
}
