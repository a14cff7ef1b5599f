//! `demo.json`: where the demo is and who can sign in (program §3).

use super::cast::{PASSWORD, UserRow};
use super::partners::{OPERATOR, OPERATOR_NAME, PARTNERS};
use super::{catalogue, crowd, stories};
use domain::catalogue::OfferKind;
use domain::partner::PartnerKind;
use domain::{CustomerId, OfferId, PartnerId, Role};
use serde::Serialize;
use uuid::Uuid;

/// What a program or test needs to know of a running demo.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Manifest {
    /// Where the portal and the API are, without a slash at the end.
    pub url: String,
    /// Where tokens are asked for; `{tenant}` is to be replaced by a tenant id or domain.
    pub token_url: String,
    /// The platform's operator.
    pub operator: ManifestOperator,
    /// The partners.
    pub partners: Vec<ManifestPartner>,
    /// The customers of the stories, then the others; generated ones are left out.
    pub customers: Vec<ManifestCustomer>,
    /// The catalogue.
    pub offers: Vec<ManifestOffer>,
}

/// The operator.
#[derive(Clone, Debug, Serialize)]
pub struct ManifestOperator {
    /// Tenant id.
    pub id: Uuid,
    /// Name.
    pub name: String,
    /// What stands for its tenant where a domain can stand.
    pub domain: String,
    /// Locale tag.
    pub locale: String,
    /// Its people.
    pub users: Vec<ManifestUser>,
}

/// A partner.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ManifestPartner {
    /// Tenant id.
    pub id: PartnerId,
    /// Name.
    pub name: String,
    /// How it does business.
    pub kind: PartnerKind,
    /// MPN id, digits.
    pub mpn_id: String,
    /// Domain.
    pub domain: String,
    /// Locale tag.
    pub locale: String,
    /// The client id of its application.
    pub client_id: String,
    /// And its secret.
    pub client_secret: String,
    /// Its people.
    pub users: Vec<ManifestUser>,
}

/// A customer.
#[derive(Clone, Debug, Serialize)]
pub struct ManifestCustomer {
    /// Tenant id.
    pub id: CustomerId,
    /// Name.
    pub name: String,
    /// Domain.
    pub domain: String,
    /// Locale tag.
    pub locale: String,
    /// The code of its story; none for those that only fill the lists.
    pub story: Option<String>,
    /// Its people.
    pub users: Vec<ManifestUser>,
}

/// Somebody who can sign in.
#[derive(Clone, Debug, Serialize)]
pub struct ManifestUser {
    /// The sign-in name.
    pub username: String,
    /// The password, the same for everybody.
    pub password: String,
    /// What they may be.
    pub roles: Vec<Role>,
}

/// An offer.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ManifestOffer {
    /// Its id.
    pub id: OfferId,
    /// Its id in the products tree.
    pub catalog_item_id: String,
    /// Its kind.
    pub kind: OfferKind,
    /// Its English name.
    pub name: String,
}

impl Manifest {
    /// The manifest of the demo that is reached under this URL.
    pub fn new(url: &str) -> Self {
        let told = stories::customers().into_iter().map(|row| (Some(row.code.clone()), row));
        let others = crowd::customers().into_iter().map(|row| (None, row));
        Manifest {
            url: url.to_owned(),
            token_url: format!("{url}/{{tenant}}/oauth2/v2.0/token"),
            operator: ManifestOperator {
                id: store::users::OPERATOR,
                name: OPERATOR_NAME.to_owned(),
                domain: store::users::OPERATOR_DOMAIN.to_owned(),
                locale: "en".to_owned(),
                users: users(&[OPERATOR], store::users::OPERATOR_DOMAIN),
            },
            partners: PARTNERS
                .iter()
                .map(|row| ManifestPartner {
                    id: row.id(),
                    name: row.name.to_owned(),
                    kind: row.kind,
                    mpn_id: row.mpn_id.to_owned(),
                    domain: row.domain.to_owned(),
                    locale: row.locale.to_owned(),
                    client_id: row.client_id(),
                    client_secret: row.secret.to_owned(),
                    users: users(row.people, row.domain),
                })
                .collect(),
            customers: told
                .chain(others)
                .map(|(story, row)| ManifestCustomer {
                    id: row.id(),
                    users: users(&row.people, &row.domain),
                    name: row.name,
                    domain: row.domain,
                    locale: row.locale.to_owned(),
                    story,
                })
                .collect(),
            offers: catalogue::offers()
                .into_iter()
                .map(|offer| ManifestOffer {
                    name: offer.name("en").to_owned(),
                    id: offer.id,
                    catalog_item_id: offer.catalog_item_id,
                    kind: offer.kind,
                })
                .collect(),
        }
    }

    /// The customer of this story.
    pub fn story(&self, code: &str) -> Option<&ManifestCustomer> {
        self.customers.iter().find(|customer| customer.story.as_deref() == Some(code))
    }

    /// The partner of this letter: P, Q, V, R or R2.
    pub fn partner(&self, code: &str) -> Option<&ManifestPartner> {
        let place = PARTNERS.iter().position(|row| row.code == code)?;
        self.partners.get(place)
    }
}

fn users(people: &[UserRow], domain: &str) -> Vec<ManifestUser> {
    let user = |row: &UserRow| ManifestUser {
        username: row.username(domain),
        password: PASSWORD.to_owned(),
        roles: vec![row.role],
    };
    people.iter().map(user).collect()
}
