//! A handler that panics is a defect of ours: the log has it, and the caller gets an answer instead of a closed line.

use axum::Router;
use axum::response::Response;
use std::any::Any;
use tower_http::catch_panic::CatchPanicLayer;

/// The routes, with `answer` for whoever meets a panic.
pub fn answered<S: Clone + Send + Sync + 'static>(
    routes: Router<S>,
    answer: impl Fn() -> Response + Clone + Send + Sync + 'static,
) -> Router<S> {
    routes.layer(CatchPanicLayer::custom(move |panic: Box<dyn Any + Send>| {
        let message =
            panic.downcast_ref::<String>().map(String::as_str).or(panic.downcast_ref::<&str>().copied());
        tracing::error!(message = message.unwrap_or_default(), "a handler panicked");
        answer()
    }))
}

#[cfg(test)]
mod tests {
    use super::answered;
    use axum::Router;
    use axum::http::StatusCode;
    use axum::response::{IntoResponse, Response};
    use tower::ServiceExt;

    #[tokio::test]
    async fn a_handler_that_panics_is_answered() {
        async fn broken() -> Response {
            panic!("on purpose")
        }
        let routes = Router::new().route("/broken", axum::routing::get(broken));
        let routes: Router = answered(routes, || StatusCode::INTERNAL_SERVER_ERROR.into_response());
        let request = axum::http::Request::get("/broken").body(axum::body::Body::empty()).unwrap();
        assert_eq!(routes.oneshot(request).await.unwrap().status(), StatusCode::INTERNAL_SERVER_ERROR);
    }
}
