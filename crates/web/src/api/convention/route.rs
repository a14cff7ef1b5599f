//! One route: method, address, what it does, who does it. Routing, the list of known addresses and the description of
//! the API are all made of these.

use crate::Web;
use axum::http::Method;
use axum::routing::{MethodFilter, MethodRouter, on};

/// A call that is answered.
pub struct Route {
    /// Its method.
    pub method: Method,
    /// Its address, with `{name}` for a value.
    pub path: &'static str,
    /// What it does, one sentence for the description of the API.
    pub does: &'static str,
    /// Who does it.
    pub handler: MethodRouter<Web>,
}

impl Route {
    fn of<H, T>(
        method: Method,
        filter: MethodFilter,
        path: &'static str,
        does: &'static str,
        handler: H,
    ) -> Self
    where
        H: axum::handler::Handler<T, Web>,
        T: 'static,
    {
        Route { method, path, does, handler: on(filter, handler) }
    }
}

macro_rules! methods {
    ($($name:ident $method:ident),* $(,)?) => {$(
        #[doc = concat!("A ", stringify!($method), " route.")]
        pub fn $name<H, T>(path: &'static str, does: &'static str, handler: H) -> Route
        where
            H: axum::handler::Handler<T, Web>,
            T: 'static,
        {
            Route::of(Method::$method, MethodFilter::$method, path, does, handler)
        }
    )*};
}

methods! { get GET, post POST, put PUT, patch PATCH, delete DELETE, head HEAD }
