//! One request and its answer, from its head to the last byte that was sent: then it is counted,
//! written to the log, and its place is another's.

use crate::{log, metrics::Metrics};
use axum::{
    body::{Body, Bytes},
    extract::{MatchedPath, Request},
    http::{Method, StatusCode, Uri},
    response::Response,
};
use http_body::{Frame, SizeHint};
use std::{
    pin::Pin,
    sync::{Arc, atomic::Ordering},
    task::{Context, Poll},
    time::Instant,
};

/// What requests are counted by that lead nowhere.
const NO_ROUTE: &str = "none";

/// A request that is being answered. Dropped before its answer's end, its client went away.
pub(crate) struct Exchange {
    id: Arc<str>,
    metrics: Arc<Metrics>,
    method: Method,
    uri: Uri,
    route: Arc<str>,
    began: Instant,
    status: Option<StatusCode>,
    bytes: u64,
}

impl Exchange {
    pub(crate) fn begin(id: Arc<str>, metrics: Arc<Metrics>, request: &Request) -> Self {
        metrics.running.fetch_add(1, Ordering::Relaxed);
        let route =
            request.extensions().get::<MatchedPath>().map_or(NO_ROUTE, |path| path.as_str());
        Self {
            id,
            metrics,
            method: request.method().clone(),
            uri: request.uri().clone(),
            route: route.into(),
            began: Instant::now(),
            status: None,
            bytes: 0,
        }
    }

    /// Goes on until the answer's body was sent.
    pub(crate) fn until_sent(mut self, response: Response) -> Response {
        self.status = Some(response.status());
        response.map(|body| Body::new(Sending { body, exchange: self }))
    }
}

impl Drop for Exchange {
    fn drop(&mut self) {
        self.metrics.running.fetch_sub(1, Ordering::Relaxed);
        let (time, status) = (self.began.elapsed(), self.status.map(|status| status.as_u16()));
        self.metrics.count(&self.route, &self.method, status, time, self.bytes);
        log::answered(&log::Answered {
            id: &self.id,
            method: self.method.as_str(),
            path: self.uri.path(),
            query: self.uri.query(),
            status,
            bytes: self.bytes,
            time,
        });
    }
}

/// A body as it is sent.
struct Sending {
    body: Body,
    exchange: Exchange,
}

impl http_body::Body for Sending {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        let frame = Pin::new(&mut self.body).poll_frame(context);
        if let Poll::Ready(Some(Ok(frame))) = &frame {
            self.exchange.bytes += frame.data_ref().map_or(0, |bytes| bytes.len() as u64);
        }
        frame
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

/// Keeps something until a body was sent.
pub(crate) fn keeping<H: Send + Unpin + 'static>(body: Body, held: H) -> Body {
    Body::new(Kept { body, _held: held })
}

struct Kept<H> {
    body: Body,
    _held: H,
}

impl<H: Unpin> http_body::Body for Kept<H> {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        Pin::new(&mut self.body).poll_frame(context)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
