//! Links of requests for a partnership: personal, readable by everybody, changeable by nobody (M6).

use super::secret::{Secrets, equal, text};
use domain::PartnerId;
use uuid::Uuid;

/// The path of the page that a link opens.
pub const AUTHORIZE_PATH: &str = "/indirect-providers/authorize";

const PURPOSE: &str = "partnership-link";

/// What a link says.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct PartnershipLink {
    /// Who asks.
    pub provider: PartnerId,
    /// Whom: a link of somebody else opens nothing.
    pub reseller: PartnerId,
    /// Which request of the two; a later one replaces it.
    pub request: i64,
}

/// The whole address of a link on this installation's portal.
pub fn url(secrets: &Secrets, public_url: &str, link: &PartnershipLink) -> String {
    let signed = signed(link, secrets.kid());
    let code = text(secrets.mac(PURPOSE, signed.as_bytes()));
    format!("{}{AUTHORIZE_PATH}?{signed}&mac={code}", public_url.trim_end_matches('/'))
}

/// What a link's query says; nothing if any part of it is missing, doubled or changed.
pub fn read(secrets: &Secrets, query: &str) -> Option<PartnershipLink> {
    let link = PartnershipLink {
        provider: PartnerId(Uuid::parse_str(value(query, "partnerId")?).ok()?),
        reseller: PartnerId(Uuid::parse_str(value(query, "resellerId")?).ok()?),
        request: value(query, "request")?.parse().ok()?,
    };
    let kid = value(query, "kid")?;
    let signed = signed(&link, kid);
    let code = secrets.mac_by(kid, PURPOSE, signed.as_bytes())?;
    equal(text(code).as_bytes(), value(query, "mac")?.as_bytes()).then_some(link)
}

fn signed(link: &PartnershipLink, kid: &str) -> String {
    format!(
        "invType=IndirectResellerPartnership&partnerId={}&resellerId={}&request={}&kid={kid}",
        link.provider, link.reseller, link.request
    )
}

/// The value of a name that stands exactly once.
fn value<'q>(query: &'q str, name: &str) -> Option<&'q str> {
    let mut found = query.split('&').filter_map(|pair| pair.split_once('=')).filter(|(key, _)| *key == name);
    let (_, value) = found.next()?;
    found.next().is_none().then_some(value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use store::keys::InstanceSecret;

    #[test]
    fn no_part_of_a_link_can_be_changed() {
        let secrets = Secrets::new(vec![InstanceSecret { kid: "s1".into(), secret: [7; 32] }]).unwrap();
        let link = PartnershipLink {
            provider: PartnerId(Uuid::from_u128(0xabcdef)),
            reseller: PartnerId(Uuid::from_u128(0x123456)),
            request: 3,
        };
        let address = url(&secrets, "http://portal.example/", &link);
        let query = address.split_once('?').unwrap().1;
        assert!(address.starts_with("http://portal.example/indirect-providers/authorize?"));
        assert_eq!(read(&secrets, query), Some(link));
        assert_eq!(read(&secrets, &query.replace("request=3", "request=4")), None);
        assert_eq!(read(&secrets, &query.replace("abcdef", "abcdee")), None);
        assert_eq!(read(&secrets, &format!("{query}&request=3")), None);
        assert_eq!(read(&secrets, ""), None);
    }
}
