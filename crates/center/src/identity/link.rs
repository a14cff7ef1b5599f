//! Invitation links: readable by everybody, changeable by nobody.

use super::secret::{Secrets, equal, text};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::invitation::{InvitationKind, Joint};
use domain::{InvitationId, PartnerId};
use uuid::Uuid;

/// The path of the page that a link opens.
pub const ACCEPT_PATH: &str = "/invitations/accept";

const PURPOSE: &str = "invitation-link";

/// What a link says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Link {
    /// The request it belongs to.
    pub invitation: InvitationId,
    /// Who asks.
    pub partner: PartnerId,
    /// Reusable or for one customer.
    pub kind: InvitationKind,
    /// Delegated admin is asked for too.
    pub delegated_admin: bool,
    /// Which replacement of a generic link it is.
    pub rotation: i64,
    /// The partner that asks together with it.
    pub joint: Option<Joint>,
}

/// The query of a link, with the names of api 2.2.1, a key id and an authentication code over all of it.
pub fn make(secrets: &Secrets, link: &Link) -> String {
    let signed = signed(link, secrets.kid());
    let code = text(secrets.mac(PURPOSE, signed.as_bytes()));
    format!("{signed}&mac={code}")
}

/// The whole address of a link on this installation's portal.
pub fn url(secrets: &Secrets, public_url: &str, link: &Link) -> String {
    format!("{}{ACCEPT_PATH}?{}", public_url.trim_end_matches('/'), make(secrets, link))
}

/// What a link's query says; nothing if any part of it is missing, doubled or changed. Names of others, which mail
/// programs and the choice of a language add, are passed over.
pub fn read(secrets: &Secrets, query: &str) -> Option<Link> {
    let values = Values::of(query)?;
    let link = Link {
        invitation: InvitationId(Uuid::parse_str(values.id).ok()?),
        partner: PartnerId(Uuid::parse_str(values.partner).ok()?),
        kind: InvitationKind::parse(values.kind)?,
        delegated_admin: values.delegated_admin.parse().ok()?,
        rotation: values.rotation.parse().ok()?,
        joint: Joint::of(other(values.provider)?, other(values.reseller)?),
    };
    let signed = signed(&link, values.kid);
    let code = secrets.mac_by(values.kid, PURPOSE, signed.as_bytes())?;
    // The spelling counts too: two spellings of one link would be two addresses.
    (equal(text(code).as_bytes(), values.mac.as_bytes()) && signed == values.signed()).then_some(link)
}

/// The same as one path segment, for `open/v1/invitations/{token}`.
pub fn token(secrets: &Secrets, link: &Link) -> String {
    URL_SAFE_NO_PAD.encode(make(secrets, link))
}

/// What a token says; nothing if any part of it was changed.
pub fn read_token(secrets: &Secrets, token: &str) -> Option<Link> {
    let query = String::from_utf8(URL_SAFE_NO_PAD.decode(token).ok()?).ok()?;
    read(secrets, &query)
}

fn signed(link: &Link, kid: &str) -> String {
    format!(
        "invType=ResellerRelationship&partnerId={}&msppId={}&indirectResellerId={}&DAP={}&id={}&kind={}&rotation={}&kid={kid}",
        link.partner,
        written(link.joint.and_then(Joint::provider)),
        written(link.joint.and_then(Joint::reseller)),
        link.delegated_admin,
        link.invitation,
        link.kind.code(),
        link.rotation,
    )
}

/// Another partner's id, or `0` where there is none.
fn written(other: Option<PartnerId>) -> String {
    other.map_or_else(|| "0".to_owned(), |id| id.to_string())
}

fn other(written: &str) -> Option<Option<PartnerId>> {
    match written {
        "0" => Some(None),
        id => Some(Some(PartnerId(Uuid::parse_str(id).ok()?))),
    }
}

struct Values<'q> {
    kind_of_invitation: &'q str,
    partner: &'q str,
    provider: &'q str,
    reseller: &'q str,
    delegated_admin: &'q str,
    id: &'q str,
    kind: &'q str,
    rotation: &'q str,
    kid: &'q str,
    mac: &'q str,
}

impl<'q> Values<'q> {
    fn of(query: &'q str) -> Option<Self> {
        Some(Values {
            kind_of_invitation: value(query, "invType")?,
            partner: value(query, "partnerId")?,
            provider: value(query, "msppId")?,
            reseller: value(query, "indirectResellerId")?,
            delegated_admin: value(query, "DAP")?,
            id: value(query, "id")?,
            kind: value(query, "kind")?,
            rotation: value(query, "rotation")?,
            kid: value(query, "kid")?,
            mac: value(query, "mac")?,
        })
    }

    fn signed(&self) -> String {
        format!(
            "invType={}&partnerId={}&msppId={}&indirectResellerId={}&DAP={}&id={}&kind={}&rotation={}&kid={}",
            self.kind_of_invitation,
            self.partner,
            self.provider,
            self.reseller,
            self.delegated_admin,
            self.id,
            self.kind,
            self.rotation,
            self.kid,
        )
    }
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

    fn secrets() -> Secrets {
        Secrets::new(vec![InstanceSecret { kid: "s1".into(), secret: [7; 32] }]).unwrap()
    }

    fn link() -> Link {
        Link {
            invitation: InvitationId(Uuid::from_u128(0xabcdef)),
            partner: PartnerId(Uuid::from_u128(0x123456)),
            kind: InvitationKind::Generic,
            delegated_admin: true,
            rotation: 3,
            joint: None,
        }
    }

    #[test]
    fn what_was_made_is_read_both_ways() {
        let other = PartnerId(Uuid::from_u128(9));
        for joint in [None, Some(Joint::WithProvider(other)), Some(Joint::WithReseller(other))] {
            let link = Link { joint, ..link() };
            assert_eq!(read(&secrets(), &make(&secrets(), &link)), Some(link.clone()));
            assert_eq!(read_token(&secrets(), &token(&secrets(), &link)), Some(link));
        }
    }

    #[test]
    fn e28_no_byte_of_a_link_can_be_changed_added_or_left_out() {
        let secrets = secrets();
        let made = make(&secrets, &link());
        for place in 0..made.len() {
            for other in [b'0', b'1', b'a', b'A', b'Z', b'_', b'&', b'=', b'%', b'+'] {
                let mut bytes = made.clone().into_bytes();
                if bytes[place] == other {
                    continue;
                }
                bytes[place] = other;
                let changed = String::from_utf8(bytes).unwrap();
                assert_eq!(read(&secrets, &changed), None, "{changed}");
            }
            let mut swapped = made.clone().into_bytes();
            swapped[place] ^= 0x20;
            assert_eq!(read(&secrets, &String::from_utf8_lossy(&swapped)), None);
            let mut shorter = made.clone();
            shorter.remove(place);
            assert_eq!(read(&secrets, &shorter), None, "{shorter}");
        }
    }

    #[test]
    fn no_byte_of_a_token_can_be_changed() {
        let secrets = secrets();
        let made = token(&secrets, &link());
        for place in 0..made.len() {
            for other in [b'A', b'B', b'g', b'w', b'-', b'_', b'9'] {
                let mut bytes = made.clone().into_bytes();
                if bytes[place] == other {
                    continue;
                }
                bytes[place] = other;
                assert_eq!(read_token(&secrets, &String::from_utf8(bytes).unwrap()), None);
            }
        }
        assert_eq!(read_token(&secrets, &format!("{made}=")), None);
        assert_eq!(read_token(&secrets, ""), None);
    }

    #[test]
    fn a_doubled_name_is_refused_and_a_foreign_one_passed_over() {
        let made = make(&secrets(), &link());
        assert_eq!(read(&secrets(), &format!("{made}&DAP=false")), None);
        assert_eq!(read(&secrets(), &format!("DAP=true&{made}")), None);
        assert_eq!(read(&secrets(), &format!("{made}&locale=fr-FR")), Some(link()));
    }

    #[test]
    fn a_link_of_an_older_secret_is_read_and_of_a_foreign_one_not() {
        let made = make(&secrets(), &link());
        let rotated = Secrets::new(vec![
            InstanceSecret { kid: "s2".into(), secret: [8; 32] },
            InstanceSecret { kid: "s1".into(), secret: [7; 32] },
        ])
        .unwrap();
        let foreign = Secrets::new(vec![InstanceSecret { kid: "s1".into(), secret: [9; 32] }]).unwrap();
        assert_eq!(read(&rotated, &made), Some(link()));
        assert_eq!(read(&foreign, &made), None);
    }
}
