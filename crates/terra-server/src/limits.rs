//! What every request is held to, and what every answer carries.

use crate::{health, problem::Problem};
use axum::{
    extract::{Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header},
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
use tokio::{sync::Semaphore, time::timeout};

/// How much is done at once, and for how long.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// The longest path and query, in bytes.
    pub url_bytes: usize,
    /// The most requests that are answered at once; those beyond are told to come again.
    pub requests: usize,
    /// How long an answer may take.
    pub time: Duration,
    /// The most connections that are open at once; those beyond wait.
    pub connections: usize,
    /// How long a client may take to say what it wants.
    pub header_time: Duration,
    /// How long running requests may take to end once the server is to stop.
    pub stop_time: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            url_bytes: 8 << 10,
            requests: 64,
            time: Duration::from_secs(30),
            connections: 1_024,
            header_time: Duration::from_secs(30),
            stop_time: Duration::from_secs(10),
        }
    }
}

impl Limits {
    /// What holds requests to them.
    pub(crate) fn keeper(self) -> Keeper {
        Keeper { limits: self, running: Arc::new(Semaphore::new(self.requests)) }
    }
}

/// Holds requests to the limits.
#[derive(Clone)]
pub(crate) struct Keeper {
    limits: Limits,
    running: Arc<Semaphore>,
}

/// Answers a request within the limits.
pub(crate) async fn keep(State(keeper): State<Keeper>, request: Request, next: Next) -> Response {
    let mut response = match keeper.answer(request, next).await {
        Ok(response) => response,
        Err(problem) => problem.into_response(),
    };
    mark(response.headers_mut());
    response
}

impl Keeper {
    async fn answer(&self, request: Request, next: Next) -> Result<Response, Problem> {
        let path = request.uri().path_and_query().map_or(0, |path| path.as_str().len());
        let most = self.limits.url_bytes;
        if path > most {
            let detail = format!("the address is longer than {most} bytes: ask for less at once");
            return Err(Problem::new(StatusCode::URI_TOO_LONG, detail));
        }
        // Whether it is busy doesn't change how it is.
        let is_of_health = [health::LIVE, health::READY].contains(&request.uri().path());
        let place = self.running.try_acquire();
        if place.is_err() && !is_of_health {
            let detail = "too many requests at once: try again in a second";
            return Err(Problem::unavailable(detail));
        }
        let Ok(outcome) = timeout(self.limits.time, caught(next.run(request))).await else {
            let seconds = self.limits.time.as_secs();
            let detail = format!("the answer took longer than {seconds} seconds: ask for less");
            return Err(Problem::failure(StatusCode::SERVICE_UNAVAILABLE, &detail, "timeout"));
        };
        outcome.map_err(|panic| {
            let detail = "the answer could not be made, which is a fault of the atlas: tell those \
                          who run it, with the request's id";
            let reason = format!("panicked: {}", words(panic.as_ref()));
            Problem::failure(StatusCode::INTERNAL_SERVER_ERROR, detail, &reason)
        })
    }
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
        (header::ACCESS_CONTROL_EXPOSE_HEADERS, "link, retry-after, content-crs"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    ];
    for (name, value) in MARKS {
        headers.insert(name, HeaderValue::from_static(value));
    }
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
        let router = Router::new()
            .route("/falls", get(falls))
            .route("/stands", get(async || "stands"))
            .layer(middleware::from_fn_with_state(Limits::default().keeper(), keep));
        let service = TowerToHyperService::new(router);
        for (path, status) in [("/falls", 500), ("/stands", 200), ("/falls", 500)] {
            let request = Request::get(path).body(Body::empty()).unwrap();
            let response = service.call(request).await.unwrap();
            assert_eq!(response.status(), status);
            assert_eq!(response.headers()[header::ACCESS_CONTROL_ALLOW_ORIGIN], "*");
        }
    }
}
