//! The picture of who may do what; a change of the matrix shows as a change of the golden file.

use crate::given::{C, P, SOMEBODY};
use domain::partner::{PartnerKind, Settings};
use domain::role::may;
use domain::{Actor, Permission, Role, Tenant};
use std::fmt::Write;

const GOLDEN: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/permissions.txt");

const PARTNER: [(&str, Role); 7] = [
    ("GA", Role::GlobalAdmin),
    ("AA", Role::AdminAgent),
    ("SA", Role::SalesAgent),
    ("HA", Role::HelpdeskAgent),
    ("BA", Role::BillingAdmin),
    ("UA", Role::UserAdmin),
    ("DU", Role::DefaultUser),
];
const CUSTOMER: [(&str, Role); 3] =
    [("CGA", Role::CustomerGlobalAdmin), ("CBA", Role::CustomerBillingAdmin), ("CU", Role::CustomerUser)];

/// One block of columns: a title, and each column's head with the actor it stands for.
type Side = (String, Vec<(&'static str, Actor)>);

fn actor(tenant: Tenant, role: Option<Role>) -> Actor {
    let application = role.is_none().then(|| "program".to_owned());
    Actor {
        tenant,
        user: role.map(|_| SOMEBODY),
        application,
        roles: role.into_iter().collect(),
        settings: Settings::default(),
    }
}

fn sides() -> Vec<Side> {
    let mut sides: Vec<Side> = PartnerKind::ALL
        .into_iter()
        .map(|kind| {
            let tenant = Tenant::Partner(P, kind);
            let people = PARTNER.iter().map(|(head, role)| (*head, actor(tenant, Some(*role))));
            (kind.code().to_owned(), people.chain([("APP", actor(tenant, None))]).collect())
        })
        .collect();
    let customer = Tenant::Customer(C);
    let people = CUSTOMER.iter().map(|(head, role)| (*head, actor(customer, Some(*role))));
    sides.push(("customer".to_owned(), people.chain([("APP", actor(customer, None))]).collect()));
    let operator = actor(Tenant::Operator, Some(Role::Operator));
    sides.push(("operator".to_owned(), vec![("OPS", operator), ("SYS", Actor::system())]));
    sides
}

fn picture() -> String {
    let mut text = String::from(
        "Who may do what. Written by a test: UPDATE=1 cargo test -p domain permissions\n\
         ✔ allowed   ✖ refused   APP = a program without a person   SYS = the platform's own clock\n",
    );
    for (title, columns) in sides() {
        write!(text, "\n{title:<24}").unwrap();
        for (head, _) in &columns {
            write!(text, "{head:>5}").unwrap();
        }
        text.push('\n');
        for permission in Permission::all() {
            let name = serde_json::to_value(permission).unwrap();
            write!(text, "{:<24}", name.as_str().unwrap()).unwrap();
            for (_, actor) in &columns {
                write!(text, "{:>5}", if may(actor, permission).is_ok() { '✔' } else { '✖' }).unwrap();
            }
            text.push('\n');
        }
    }
    text
}

#[test]
fn a_p1_permissions_are_as_pictured() {
    let picture = picture();
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(GOLDEN, &picture).unwrap();
    }
    let golden = std::fs::read_to_string(GOLDEN).unwrap_or_default();
    assert!(
        picture == golden,
        "the matrix differs from {GOLDEN}; if that is meant, run again with UPDATE=1\n\n{picture}"
    );
}

/// Portal 1.4: a person holds several roles; what one of them allows, no other takes away.
#[test]
fn a_p1_a_second_role_never_takes_anything_away() {
    for (_, columns) in sides() {
        for (_, one) in columns.iter().filter(|(_, one)| one.user.is_some()) {
            for permission in Permission::all().filter(|permission| may(one, *permission).is_ok()) {
                for role in Role::ALL {
                    let mut both = one.clone();
                    both.roles.insert(0, role);
                    assert_eq!(may(&both, permission), Ok(()), "{permission:?} {role:?}");
                }
            }
        }
    }
}

/// A role counts only on its own side: a partner's user with a customer's or the operator's role gains nothing.
#[test]
fn a_p3_roles_of_another_side_allow_nothing() {
    let partners = PartnerKind::ALL.map(|kind| Tenant::Partner(P, kind));
    let mut foreign: Vec<(Tenant, Role)> = Vec::new();
    for tenant in partners {
        foreign.extend(CUSTOMER.iter().map(|(_, role)| (tenant, *role)));
        foreign.push((tenant, Role::Operator));
    }
    for tenant in [Tenant::Customer(C), Tenant::Operator] {
        foreign.extend(PARTNER.iter().map(|(_, role)| (tenant, *role)));
    }
    foreign.push((Tenant::Customer(C), Role::Operator));
    foreign.extend(CUSTOMER.iter().map(|(_, role)| (Tenant::Operator, *role)));
    for (tenant, role) in foreign {
        for permission in Permission::all() {
            assert!(
                may(&actor(tenant, Some(role)), permission).is_err(),
                "{tenant:?} {role:?} {permission:?}"
            );
        }
    }
    for permission in Permission::all() {
        assert_eq!(
            may(&Actor::system(), permission).is_ok(),
            matches!(permission, Permission::KeepTime | Permission::TakeOver),
            "{permission:?}"
        );
    }
}
