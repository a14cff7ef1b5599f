//! For whom a token is meant.

use super::Identity;

/// Audiences of the API beside its own public URL: compatibility identifiers that existing clients ask for and send,
/// whatever host they call (api 1.3.3).
pub const AUDIENCES: [&str; 2] = ["https://api.partnercenter.microsoft.com", "https://graph.windows.net"];

/// The audience that existing clients ask for when they call the delegated-admin endpoints (api 3).
pub const GRAPH_AUDIENCE: &str = "https://graph.microsoft.com";

/// Audiences that a client may ask for although nothing here accepts them: it asks for a token per host at start.
const ISSUED_ONLY: [&str; 2] = ["https://api.partner.microsoft.com", "https://management.azure.com"];

/// The part of the API that a token is shown to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Surface {
    /// `/v1`, `/open/v1`, webhooks, audit.
    Api,
    /// `/v1.0/tenantRelationships`.
    Graph,
}

impl Identity {
    /// True if a token for this audience opens this part of the API; a trailing slash does not matter.
    pub(super) fn accepts(&self, surface: Surface, audience: &str) -> bool {
        let audience = audience.trim_end_matches('/');
        let own = same(audience, &self.inner.options.public_url);
        own || match surface {
            Surface::Api => AUDIENCES.iter().any(|accepted| same(audience, accepted)),
            Surface::Graph => same(audience, GRAPH_AUDIENCE),
        }
    }

    /// True if tokens are issued for this audience.
    pub(super) fn issues_for(&self, audience: &str) -> bool {
        let trimmed = audience.trim_end_matches('/');
        self.accepts(Surface::Api, trimmed)
            || self.accepts(Surface::Graph, trimmed)
            || ISSUED_ONLY.iter().any(|issued| same(trimmed, issued))
    }
}

fn same(one: &str, other: &str) -> bool {
    one.eq_ignore_ascii_case(other)
}
