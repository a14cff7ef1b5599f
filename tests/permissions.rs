//! Who may do what: every command and question by its name, against every kind of person. A person can read the picture
//! in `golden/permissions.txt`; `UPDATE=1` writes it anew. A new command shows up in it by itself.

use domain::partner::{PartnerKind, Settings, Switch};
use domain::role::may;
use domain::{Actor, CustomerId, PartnerId, Permission, Role, Tenant, UserId};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use uuid::Uuid;

const PARTNER: [(&str, Option<Role>); 8] = [
    ("GA", Some(Role::GlobalAdmin)),
    ("AA", Some(Role::AdminAgent)),
    ("SA", Some(Role::SalesAgent)),
    ("HA", Some(Role::HelpdeskAgent)),
    ("BA", Some(Role::BillingAdmin)),
    ("UA", Some(Role::UserAdmin)),
    ("DU", Some(Role::DefaultUser)),
    ("APP", None),
];
const CUSTOMER: [(&str, Option<Role>); 3] = [
    ("CGA", Some(Role::CustomerGlobalAdmin)),
    ("CBA", Some(Role::CustomerBillingAdmin)),
    ("CU", Some(Role::CustomerUser)),
];

/// A command or question as the source has it.
struct Entry {
    name: String,
    /// Reads only.
    asks: bool,
    /// What one must be allowed; several where it depends on what is wanted.
    permissions: Vec<Permission>,
}

fn somebody(tenant: Tenant, role: Option<Role>) -> Actor {
    Actor {
        tenant,
        user: role.map(|_| UserId(Uuid::from_u128(9))),
        application: role.is_none().then(|| "program".to_owned()),
        roles: role.into_iter().collect(),
        settings: Settings::default(),
    }
}

/// The columns, side by side: partners that buy, resellers, customers, the platform.
fn columns() -> Vec<(&'static str, Vec<(&'static str, Actor)>)> {
    let partner = |kind| {
        let tenant = Tenant::Partner(PartnerId(Uuid::from_u128(1)), kind);
        PARTNER.iter().map(|(head, role)| (*head, somebody(tenant, *role))).collect()
    };
    let customer = Tenant::Customer(CustomerId(Uuid::from_u128(2)));
    vec![
        ("direct partner, provider", partner(PartnerKind::Direct)),
        ("reseller", partner(PartnerKind::IndirectReseller)),
        ("customer", CUSTOMER.iter().map(|(head, role)| (*head, somebody(customer, *role))).collect()),
        (
            "platform",
            vec![("OPS", somebody(Tenant::Operator, Some(Role::Operator))), ("SYS", Actor::system())],
        ),
    ]
}

/// What a cell says: allowed, by a switch that is off at first, or not.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Cell {
    Yes,
    Switched,
    No,
}

/// Asks the matrix, as each command does, once with the switches as they are at first and once with each turned.
fn cell(actor: &Actor, permission: Permission) -> Cell {
    if may(actor, permission).is_ok() {
        return Cell::Yes;
    }
    let turned = Switch::ALL.into_iter().any(|switch| {
        let settings = actor.settings.with(switch, !actor.settings.is_on(switch));
        may(&Actor { settings, ..actor.clone() }, permission).is_ok()
    });
    if turned { Cell::Switched } else { Cell::No }
}

// ── What there is, from the source ──

fn sources() -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates/center/src")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
            let path = entry.path();
            match (path.is_dir(), path.extension().is_some_and(|end| end == "rs")) {
                (true, _) => folders.push(path),
                (false, true) => found.push(path),
                (false, false) => {}
            }
        }
    }
    found.sort();
    found
}

/// Every command and question that the center has. One whose permission cannot be read here fails, so that none is left
/// out in silence.
fn entries() -> Vec<Entry> {
    let known: BTreeMap<String, Permission> =
        Permission::all().map(|one| (format!("{one:?}"), one)).collect();
    let mut entries = BTreeMap::new();
    for path in sources() {
        let text = std::fs::read_to_string(&path).expect("a source file");
        for block in text.split("\nimpl").skip(1) {
            let block = block.split_once("\n}").map_or(block, |(block, _)| block);
            let asks = block.contains("Question for");
            if !asks && !block.contains("Command for") {
                continue;
            }
            let name = block.split_once("const NAME: &'static str = \"").map(|(_, rest)| rest);
            let name = name.and_then(|rest| rest.split_once('"')).map(|(name, _)| name.to_owned());
            let Some(name) = name else { continue };
            if DELEGATING.contains(&name.as_str()) {
                continue;
            }
            let body = block.split_once("fn permission(&self)").map_or("", |(_, rest)| rest);
            let body = body.split_once("\n    }").map_or(body, |(body, _)| body);
            let mut named: Vec<Permission> = body
                .split("Permission::")
                .skip(1)
                .filter_map(|rest| rest.split(|sign: char| !sign.is_alphanumeric()).next())
                .map(|word| *known.get(word).unwrap_or_else(|| panic!("{name}: {word} is no permission")))
                .collect();
            if let Some((_, of)) = ELSEWHERE.iter().find(|(known, _)| *known == name) {
                named.extend(of.iter());
            }
            assert!(!named.is_empty(), "{name} in {}: what it needs cannot be read here", path.display());
            named.sort();
            named.dedup();
            let one = Entry { name: name.clone(), asks, permissions: named };
            assert!(entries.insert(name.clone(), one).is_none(), "{name} is two commands");
        }
    }
    entries.into_values().collect()
}

/// Two questions at once need what each of them needs.
const DELEGATING: [&str; 1] = ["Both"];

/// Those whose permission is said by what they carry.
const ELSEWHERE: [(&str, &[Permission]); 3] = [
    ("DomainOwner", &[Permission::CreateCustomer, Permission::Purchase]),
    ("AskApproval", &[Permission::RemoveRelationship, Permission::SuspendSubscription]),
    ("FourEyes", &[Permission::ViewSubscriptions]),
];

// ── The picture ──

fn picture() -> String {
    let mut text = String::from(
        "Who may do what: every command (✔) and question (○), by name and what it needs.\n\
         ✔ may do   ○ may read   T off until the partner's global admin switches it on   ✖ refused\n\
         APP a program without a person   OPS the operator   SYS the platform's own clock and imports\n\
         On at first, and can be switched off by the partner or the operator: AA and SA for RemoveRelationship, AA for\n\
         StartOffboarding and SteerOffboarding. Whose customer it is, is asked besides (A-P3).\n",
    );
    let sides = columns();
    let heading = |text: &mut String| {
        write!(text, "\n{:52}", "").expect("text");
        for (title, columns) in &sides {
            let width = columns.len() * 4;
            write!(text, "│ {title:<width$}").expect("text");
        }
        write!(text, "\n{:52}", "").expect("text");
        for (_, columns) in &sides {
            text.push_str("│ ");
            columns.iter().for_each(|(head, _)| write!(text, "{head:<4}").expect("text"));
        }
        text.push('\n');
    };
    let mut letter = ' ';
    for entry in entries() {
        let first = entry.name.chars().next().unwrap_or(' ');
        if letter == ' ' || (first != letter && "FNS".contains(first)) {
            heading(&mut text);
        }
        letter = first;
        for permission in &entry.permissions {
            let needs = serde_json::to_value(permission).expect("a code");
            let needs = needs.as_str().expect("a code").to_owned();
            write!(text, "{:<29} {needs:<22}", entry.name).expect("text");
            for (_, columns) in &sides {
                text.push_str("│ ");
                for (_, actor) in columns {
                    let mark = match cell(actor, *permission) {
                        Cell::Yes if entry.asks => '○',
                        Cell::Yes => '✔',
                        Cell::Switched => 'T',
                        Cell::No => '✖',
                    };
                    write!(text, "{mark}   ").expect("text");
                }
            }
            text.truncate(text.trim_end().len());
            text.push('\n');
        }
    }
    text
}

#[test]
fn a_p1_who_may_do_what_is_as_pictured() {
    let picture = picture();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("golden/permissions.txt");
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, &picture).expect("the picture is written");
    }
    let golden = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(picture == golden, "the picture differs; if that is meant, run again with UPDATE=1\n\n{picture}");
}

/// Providers may what direct partners may: the picture shows both in one column.
#[test]
fn a_s2c_a_provider_may_what_a_direct_partner_may() {
    for (_, role) in PARTNER {
        let of = |kind| somebody(Tenant::Partner(PartnerId(Uuid::from_u128(1)), kind), role);
        let (direct, provider) = (of(PartnerKind::Direct), of(PartnerKind::IndirectProvider));
        for permission in Permission::all() {
            assert_eq!(cell(&direct, permission), cell(&provider, permission), "{role:?} {permission:?}");
        }
    }
}

/// Portal 1.5, line by line: GA AA SA HA BA UA APP CGA CBA OPS. `·` where the specification says something that is no
/// plain yes or no: the operator reads through a look inside alone (README), and what a program may besides.
const SPECIFIED: [(Permission, &str); 22] = [
    (Permission::ViewCustomers, "✔ ✔ ✔ ✔ ✔ ✔ ✔ · · ·"),
    (Permission::ExportCustomers, "✔ ✔ T ✖ ✖ ✖ ✔ ✖ ✖ ✖"),
    (Permission::EditCustomer, "✔ ✔ ✔ ✔ T ✖ ✔ ✖ ✖ ✖"),
    (Permission::CreateCustomer, "✔ ✔ ✔ ✖ ✖ ✖ ✔ ✖ ✖ ✖"),
    (Permission::RequestRelationship, "✔ ✔ ✔ ✖ ✖ ✖ ✖ ✖ ✖ ✖"),
    (Permission::AnswerRequest, "✖ ✖ ✖ ✖ ✖ ✖ ✖ ✔ ✖ ✖"),
    (Permission::ViewSubscriptions, "✔ ✔ ✔ ✔ ✔ ✖ ✔ · · ·"),
    (Permission::Purchase, "✔ ✔ ✔ ✖ ✖ ✖ ✔ · ✖ ✖"),
    (Permission::SuspendSubscription, "✔ ✔ ✔ T T ✖ ✔ ✖ ✖ ·"),
    (Permission::CancelSubscription, "✔ ✔ ✔ ✖ ✖ ✖ ✔ ✖ ✖ ✖"),
    (Permission::CancelSoftware, "✔ ✔ ✖ ✖ ✖ ✖ ✔ ✖ ✖ ·"),
    (Permission::SetSupportContact, "✔ ✔ T ✔ ✖ ✖ ✖ ✖ ✖ ✖"),
    (Permission::PreviewRemoval, "✔ ✔ ✔ ✔ ✔ ✖ ✔ ✖ ✖ ·"),
    (Permission::RemoveRelationship, "✔ ✔ ✔ ✖ ✖ ✖ ✖ ✖ ✖ ✖"),
    (Permission::OffboardCustomers, "✔ ✔ ✖ ✖ ✖ ✖ ✖ ✖ ✖ ✖"),
    (Permission::ViewClosed, "✔ ✔ ✔ ✖ ✔ ✖ ✖ · ✖ ·"),
    (Permission::EndDelegatedAdmin, "✔ ✔ ✖ ✖ ✖ ✖ ✖ · ✖ ✖"),
    (Permission::RevokeDelegatedAdmin, "· · · · · · · ✔ ✖ ✖"),
    (Permission::RequestPartnership, "✔ ✔ ✔ ✖ ✖ ✖ ✖ ✖ ✖ ✖"),
    (Permission::PermitPurchases, "✔ ✔ · · ✖ ✖ ✔ ✖ ✖ ✖"),
    (Permission::ViewActivity, "✔ ✔ ✔ ✔ ✔ ✔ ✔ ✔ ✖ ✔"),
    (Permission::Operate, "✖ ✖ ✖ ✖ ✖ ✖ ✖ ✖ ✖ ✔"),
];

#[test]
fn a_p1_the_matrix_is_that_of_the_specification() {
    let sides = columns();
    let who = |head: &str| {
        let found = sides.iter().filter(|(side, _)| *side != "reseller").flat_map(|(_, columns)| columns);
        found.clone().find(|(known, _)| *known == head).expect("a column").1.clone()
    };
    let heads = ["GA", "AA", "SA", "HA", "BA", "UA", "APP", "CGA", "CBA", "OPS"];
    let mut wrong = Vec::new();
    for (permission, line) in SPECIFIED {
        for (head, mark) in heads.into_iter().zip(line.split(' ')) {
            let expected = match mark {
                "✔" => Cell::Yes,
                "T" => Cell::Switched,
                "✖" => Cell::No,
                _ => continue,
            };
            let found = cell(&who(head), permission);
            if found != expected {
                wrong.push(format!("{permission:?} {head}: {found:?}, specified {expected:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Portal 1.5 ²: no role of a reseller removes, suspends, buys or cancels.
#[test]
fn a_s2b_a_reseller_asks_its_provider() {
    let (_, reseller) = &columns()[1];
    for permission in [
        Permission::RemoveRelationship,
        Permission::OffboardCustomers,
        Permission::SuspendSubscription,
        Permission::CancelSubscription,
        Permission::Purchase,
        Permission::EditCustomer,
        Permission::CreateCustomer,
    ] {
        for (head, actor) in reseller {
            assert_eq!(cell(actor, permission), Cell::No, "{head} {permission:?}");
        }
    }
}
