//! Addresses as callers spell them: letter case, doubled and trailing slashes and a repeated version do not count
//! (api 1.1). Done before routing; the values inside an address keep their spelling.

use crate::api::graph;
use axum::http::Method;
use percent_encoding::percent_decode_str;
use std::sync::Arc;

/// First segments below which everything is the API's.
const ROOTS: [&str; 5] = ["v1", "v1.0", "open", "auditactivity", "webhooks"];

/// One known address with the methods it takes.
struct Pattern {
    route: &'static str,
    segments: Vec<&'static str>,
    methods: Arc<[Method]>,
}

/// Every known address of the API.
pub struct Addresses {
    /// By their number of segments.
    patterns: Vec<Vec<Pattern>>,
}

/// What an address is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Address {
    /// None of the API's; slashes are tidied up all the same.
    Elsewhere(String),
    /// Below the API's roots and unknown.
    Unknown,
    /// Known, in the spelling of the route.
    Known {
        /// The route's own text.
        route: &'static str,
        /// To be routed by.
        path: String,
        /// The methods it takes.
        methods: Arc<[Method]>,
    },
}

impl Addresses {
    /// The addresses of these routes, each a pattern with `{name}` for a value.
    pub fn new(routes: impl IntoIterator<Item = (&'static str, Option<Method>)>) -> Self {
        let mut known: Vec<(&'static str, Vec<&'static str>, Vec<Method>)> = Vec::new();
        for (path, method) in routes {
            let segments: Vec<_> = path.split('/').filter(|segment| !segment.is_empty()).collect();
            let index = known.iter().position(|(_, one, _)| *one == segments);
            let index = index.unwrap_or_else(|| {
                known.push((path, segments, Vec::new()));
                known.len() - 1
            });
            known[index].2.extend(method);
        }
        // A word of the address is preferred to a value in its place.
        known.sort_by_key(|(_, one, _)| one.iter().map(|segment| is_value(segment)).collect::<Vec<_>>());
        let mut patterns: Vec<Vec<Pattern>> = Vec::new();
        for (route, segments, methods) in known {
            let length = segments.len();
            if patterns.len() <= length {
                patterns.resize_with(length + 1, Vec::new);
            }
            patterns[length].push(Pattern { route, segments, methods: methods.into() });
        }
        Addresses { patterns }
    }

    /// What the path of a request means.
    pub fn find(&self, path: &str) -> Address {
        let mut segments: Vec<&str> = path.split('/').filter(|segment| !segment.is_empty()).collect();
        let first = segments.first().copied().unwrap_or_default();
        let graph = graph::is_ours(path);
        if !ROOTS.iter().any(|root| root.eq_ignore_ascii_case(first)) {
            return Address::Elsewhere(format!("/{}", segments.join("/")));
        }
        if graph {
            segments = segments.into_iter().flat_map(key).collect();
        } else if is_version(first) {
            segments[0] = "v1";
            while segments.get(1).is_some_and(|next| is_version(next)) {
                segments.remove(1);
            }
        }
        let mut alike = self.patterns.get(segments.len()).into_iter().flatten();
        match alike.find(|pattern| pattern.fits(&segments)) {
            Some(pattern) => Address::Known {
                route: pattern.route,
                path: pattern.spell(&segments),
                methods: Arc::clone(&pattern.methods),
            },
            None => Address::Unknown,
        }
    }
}

impl Pattern {
    fn fits(&self, segments: &[&str]) -> bool {
        self.segments.iter().zip(segments).all(|(pattern, segment)| {
            let decoded = || percent_decode_str(segment).decode_utf8_lossy();
            is_value(pattern)
                || segment.eq_ignore_ascii_case(pattern)
                || (segment.contains('%') && decoded().eq_ignore_ascii_case(pattern))
        })
    }

    fn spell(&self, segments: &[&str]) -> String {
        let mut path = String::with_capacity(segments.iter().map(|segment| segment.len() + 1).sum());
        for (pattern, segment) in self.segments.iter().zip(segments) {
            path.push('/');
            path.push_str(if is_value(pattern) { segment } else { pattern });
        }
        path
    }
}

fn is_value(segment: &str) -> bool {
    segment.starts_with('{')
}

/// `name('key')` is `name/key` (api 3.6).
fn key(segment: &str) -> Vec<&str> {
    let quotes = [("('", "')"), ("(%27", "%27)")];
    let keyed = quotes.iter().find_map(|(open, close)| {
        let (name, rest) = segment.split_once(open)?;
        Some(vec![name, rest.strip_suffix(close)?])
    });
    keyed.unwrap_or_else(|| vec![segment])
}

fn is_version(segment: &str) -> bool {
    segment.eq_ignore_ascii_case("v1") || segment.eq_ignore_ascii_case("v1.0")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known(path: &str) -> Option<String> {
        let addresses = Addresses::new([
            ("/v1/customers", Some(Method::GET)),
            ("/v1/customers", Some(Method::POST)),
            ("/v1/customers/{c}", Some(Method::GET)),
            ("/v1/customers/relationshiprequests", Some(Method::GET)),
            ("/v1/customers/{c}/subscriptions/{s}", Some(Method::PATCH)),
            ("/v1/customers/{c}/subscriptions/overage", None),
            ("/v1/domains/{d}", Some(Method::HEAD)),
            ("/v1.0/tenantRelationships/x/{g}", Some(Method::GET)),
        ]);
        match addresses.find(path) {
            Address::Known { path, .. } => Some(path),
            Address::Unknown => Some("unknown".to_owned()),
            Address::Elsewhere(path) => Some(format!("elsewhere {path}")),
        }
    }

    #[test]
    fn case_slashes_and_a_repeated_version_do_not_count() {
        for path in [
            "/v1/customers",
            "/V1/Customers",
            "/v1//customers",
            "/v1/customers/",
            "//v1/CUSTOMERS//",
            "/v1/v1/customers",
            "/v1//v1/customers",
            "/v1.0/customers",
            "/v1/%63ustomers",
        ] {
            assert_eq!(known(path).as_deref(), Some("/v1/customers"), "{path}");
        }
    }

    #[test]
    fn values_keep_their_spelling_and_words_win_over_values() {
        assert_eq!(known("/v1/Customers/AbC%2Fd").as_deref(), Some("/v1/customers/AbC%2Fd"));
        assert_eq!(
            known("/v1/customers/RelationshipRequests").as_deref(),
            Some("/v1/customers/relationshiprequests")
        );
        assert_eq!(
            known("/v1/customers/X/subscriptions/Overage").as_deref(),
            Some("/v1/customers/X/subscriptions/overage")
        );
        assert_eq!(known("/v1/domains/v1").as_deref(), Some("/v1/domains/v1"));
    }

    #[test]
    fn what_is_not_the_apis_is_left_to_others() {
        assert_eq!(known("/customers//x/").as_deref(), Some("elsewhere /customers/x"));
        assert_eq!(known("/").as_deref(), Some("elsewhere /"));
        assert_eq!(known("//evil.example/").as_deref(), Some("elsewhere /evil.example"));
        assert_eq!(known("/v1/nothing").as_deref(), Some("unknown"));
        assert_eq!(known("/v1").as_deref(), Some("unknown"));
    }

    #[test]
    fn a_key_in_brackets_is_a_value_of_the_path() {
        for path in [
            "/v1.0/tenantRelationships/x/1-2",
            "/V1.0/TenantRelationships/X('1-2')",
            "/v1.0/tenantRelationships/x(%271-2%27)/",
        ] {
            assert_eq!(known(path).as_deref(), Some("/v1.0/tenantRelationships/x/1-2"), "{path}");
        }
        assert_eq!(known("/v1.0/tenantRelationships/y").as_deref(), Some("unknown"));
    }

    #[test]
    fn methods_of_one_address_are_gathered() {
        let addresses = Addresses::new([("/v1/a", Some(Method::GET)), ("/v1/a", Some(Method::POST))]);
        assert_eq!(
            addresses.find("/v1/A/"),
            Address::Known {
                route: "/v1/a",
                path: "/v1/a".to_owned(),
                methods: [Method::GET, Method::POST].into()
            }
        );
    }
}
