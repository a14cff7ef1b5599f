//! The roles that can be granted one by one. Their ids are those that existing clients send; their names are our own.

/// The wire's id of the one role that never extends itself (api 3.1).
pub const GLOBAL_ADMINISTRATOR: &str = "global_administrator";

/// A role of a directory.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct AdminRole {
    /// The stable code; its name is the text `granular_role_` with this code.
    pub code: &'static str,
    /// The template id on the wire.
    pub template: &'static str,
}

const fn role(code: &'static str, template: &'static str) -> AdminRole {
    AdminRole { code, template }
}

/// What can be granted, the least first.
#[rustfmt::skip]
const ROLES: &[AdminRole] = &[
    role("directory_reader",          "88d8e3e3-8f55-4a1e-953a-9b9898b8876b"),
    role("global_reader",             "f2ef992c-3afb-46b9-b7cf-a126ee74c451"),
    role("message_reader",            "790c1fb9-7f7d-4f88-86a1-ef1f95c05c1b"),
    role("reports_reader",            "4a5d8f65-41da-4de4-8968-e035b65339cf"),
    role("security_reader",           "5d6b6bb7-de71-4623-b4af-96380a352509"),
    role("service_support",           "f023fd81-a637-4b56-95fd-791ac0226033"),
    role("helpdesk_administrator",    "729827e3-9c14-49f7-bb1b-9608f156bbb8"),
    role("license_administrator",     "4d6ac14f-3453-41d0-bef9-a3e0c569773a"),
    role("billing_administrator",     "b0f54661-2d74-4c50-afa3-1ec803f12efe"),
    role("user_administrator",        "fe930be7-5e62-47db-91af-98c3a49a38b1"),
    role("groups_administrator",      "fdd7a751-b60b-444a-984c-02652fe8fa1c"),
    role("directory_writer",          "9360feb5-f418-4baa-8175-e2a00bac4301"),
    role("domain_administrator",      "8329153b-31d0-4727-b945-745eb3bc5f31"),
    role("mail_administrator",        "29232cdf-9323-42fd-ade2-1d097af3e4de"),
    role("sites_administrator",       "f28a1f50-f6e7-4571-818b-6a12f2af6b6c"),
    role("meetings_administrator",    "69091246-20e8-4a56-aa4d-066075b2a7a8"),
    role("devices_administrator",     "3a2c62db-5318-420d-8d74-23affee5d9d5"),
    role("applications_administrator","9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3"),
    role("cloud_applications_administrator", "158c047a-c907-4556-b7ef-446551a6b5f7"),
    role("conditional_access_administrator", "b1be1c3e-b65d-4f19-8427-f6fa0d97feb9"),
    role("security_administrator",    "194ae4cb-b126-40b2-bd5b-6091b380977d"),
    role("authentication_administrator", "c4e39bd9-1100-46d3-8c65-fb160da0071f"),
    role("privileged_authentication_administrator", "7be44c8a-adaf-4e2a-84d6-ab2649e08a13"),
    role("privileged_role_administrator", "e8611ab8-c189-46e8-94e1-60213ab1f814"),
    role(GLOBAL_ADMINISTRATOR,        "62e90394-69f5-4237-9190-012177145e10"),
];

impl AdminRole {
    /// Every role, the least first.
    pub fn all() -> impl Iterator<Item = AdminRole> {
        ROLES.iter().copied()
    }

    /// The role with this code or template id.
    pub fn find(named: &str) -> Option<AdminRole> {
        let named = named.trim().to_ascii_lowercase();
        AdminRole::all().find(|role| role.code == named || role.template == named)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_role_is_found_by_code_and_by_template_and_both_are_its_own() {
        for role in AdminRole::all() {
            assert_eq!(AdminRole::find(role.code), Some(role));
            assert_eq!(AdminRole::find(&role.template.to_uppercase()), Some(role));
            assert!(uuid::Uuid::parse_str(role.template).is_ok());
            assert_eq!(AdminRole::all().filter(|other| other.template == role.template).count(), 1);
        }
        assert_eq!(AdminRole::find("emperor"), None);
    }
}
