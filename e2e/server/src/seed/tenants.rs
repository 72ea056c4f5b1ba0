//! The provider's tenants, each with its look, its host name and its groups of users.

use super::dice::Dice;
use super::shape::blank;
use super::templates;
use comet_api::constants::brandingstyletype;
use comet_api::types::{BrandingOptions, EmailOptions, Organization, UserGroup};
use comet_api::{List, UnixSeconds};
use indexmap::IndexMap;

/// Who serves a customer: the provider itself or one of its three tenants.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Tenant {
    #[default]
    TopLevel,
    Nordlicht,
    Kowhai,
    Delta,
}

struct Face {
    name: &'static str,
    host: &'static str,
    top_color: &'static str,
    accent_color: &'static str,
}

impl Tenant {
    pub const ALL: [Self; 4] = [Self::TopLevel, Self::Nordlicht, Self::Kowhai, Self::Delta];

    /// The `OrganizationID`; "" for the top level.
    pub fn id(self) -> String {
        self.face().map_or_else(String::new, |face| Dice::of(&["organization", face.host]).guid())
    }

    /// Where most of its customers live.
    pub fn zone(self) -> &'static str {
        match self {
            Self::TopLevel => "Europe/London",
            Self::Nordlicht => "Europe/Berlin",
            Self::Kowhai => "Pacific/Auckland",
            Self::Delta => "Europe/Paris",
        }
    }

    fn face(self) -> Option<Face> {
        let (name, host, top_color, accent_color) = match self {
            Self::TopLevel => return None,
            Self::Nordlicht => ("Nordlicht IT GmbH", "backup.nordlicht.example", "#0F3D3E", "#E2A83B"),
            Self::Kowhai => ("Kōwhai Systems Ltd", "vault.kowhai.example", "#2B2140", "#F2C14E"),
            Self::Delta => ("Delta Réseaux SARL", "sauvegarde.delta-reseaux.example", "#1B3A6B", "#D64550"),
        };
        Some(Face { name, host, top_color, accent_color })
    }
}

pub fn organizations() -> IndexMap<String, Organization> {
    Tenant::ALL.into_iter().filter_map(|tenant| Some((tenant.id(), organization(&tenant.face()?)))).collect()
}

fn organization(face: &Face) -> Organization {
    let mut branding: BrandingOptions = blank();
    branding.set_branding_style_type(brandingstyletype::CUSTOM_TEXT);
    branding.set_brand_name(face.name);
    branding.set_company_name(face.name);
    branding.set_product_name(format!("{} Backup", face.name.split(' ').next().unwrap_or_default()));
    branding.set_top_color(face.top_color);
    branding.set_accent_color(face.accent_color);
    branding.set_tile_background_color(face.top_color);
    branding.set_default_login_server_url(format!("https://{}/", face.host));
    branding.set_help_url(format!("https://{}/help", face.host));

    let mut email: EmailOptions = blank();
    email.set_from_email(format!("reports@{}", face.host));
    email.set_from_name(face.name);

    let mut organization: Organization = blank();
    organization.set_name(face.name);
    organization.set_hosts(List(vec![face.host.to_owned()]));
    organization.set_branding(branding);
    organization.set_email(email);
    organization.set_remote_storage(templates::of_tenant(face.name));
    organization
}

/// Groups of users: name and tenant.
const GROUPS: [(&str, Tenant); 6] = [
    (HEALTH, Tenant::TopLevel),
    (TRADES, Tenant::TopLevel),
    (PRIVATE, Tenant::TopLevel),
    (HANDWERK, Tenant::Nordlicht),
    (FARMS, Tenant::Kowhai),
    (SANTE, Tenant::Delta),
];
pub const HEALTH: &str = "Clinics and practices";
pub const TRADES: &str = "Shops and trades";
pub const PRIVATE: &str = "Private customers";
pub const HANDWERK: &str = "Handwerk";
pub const FARMS: &str = "Farms and food";
pub const SANTE: &str = "Santé";

/// The `GroupID` of a group of that name.
pub fn group_id(name: &str) -> String {
    Dice::of(&["group", name]).guid()
}

pub fn groups(now: UnixSeconds) -> IndexMap<String, UserGroup> {
    let group = |name: &str, tenant: Tenant| {
        let mut group: UserGroup = blank();
        group.set_name(name);
        group.set_organization_id(tenant.id());
        group.set_created_at(now.plus(-Dice::of(&["group age", name]).between(100, 700) * 86_400));
        group
    };
    GROUPS.into_iter().map(|(name, tenant)| (group_id(name), group(name, tenant))).collect()
}
