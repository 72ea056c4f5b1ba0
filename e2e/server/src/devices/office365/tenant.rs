//! Who and what is in a tenant: people, groups, teams and sites, by the tenant's id.

use crate::seed::{Dice, blank, person_name};
use comet_api::List;
use comet_api::constants::{mixed_virtual_account_type as kind, service};
use comet_api::types::Office365MixedVirtualAccount;

pub struct Tenant {
    id: String,
    /// How many people work there.
    people: i64,
}

/// A person, a group, a team or a site.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Account {
    /// `MIXED_VIRTUAL_ACCOUNT_TYPE_*`
    pub kind: u64,
    pub id: String,
    pub name: String,
    /// "" for sites.
    pub mail: String,
    /// "" for people without a site.
    pub url: String,
    pub title: &'static str,
    pub is_disabled: bool,
    pub is_licensed: bool,
    /// Ids of people.
    pub members: Vec<String>,
}

const TITLES: [&str; 8] = [
    "",
    "",
    "Geschäftsführung",
    "Sales Manager",
    "Buchhaltung",
    "Teacher",
    "Auszubildende*r",
    "Head of \"Special\" Projects",
];
const GROUPS: [&str; 7] =
    ["Alle Mitarbeitenden", "Sales", "Buchhaltung & Personal", "IT <intern>", "Marketing", "Empfang", "المبيعات"];
const TEAMS: [&str; 5] = ["Projekt Neubau", "Vertrieb Nord", "Class 7b", "Betriebsrat", "🚀 Launch"];
const SITES: [&str; 6] =
    ["Intranet", "Handbuch", "Projects", "Qualitätsmanagement", "Kundenportal (alt)", "Records Centre"];

impl Tenant {
    /// Mostly small firms; one in five has thousands of people.
    pub fn of(id: &str) -> Self {
        let id = id.to_ascii_lowercase();
        let mut dice = Dice::of(&["tenant", &id]);
        let people = dice.pick(&[18, 46, 130, 640, 3400]);
        Self { people: dice.about(people), id }
    }

    /// The tenant that an item backs up, no larger than the seed's jobs say.
    pub fn of_item(item: &str) -> Self {
        Self { people: Dice::of(&["item's tenant", item]).between(14, 40), id: item.to_owned() }
    }

    fn domain(&self) -> String {
        format!("tenant{:04}.example", Dice::of(&["domain", &self.id]).below(10_000))
    }

    pub fn people(&self) -> impl Iterator<Item = Account> + use<'_> {
        (0..self.people).map(|number| self.person(number))
    }

    fn person(&self, number: i64) -> Account {
        let mut dice = Dice::at(&["person", &self.id], number);
        let (name, address) = person_name(&mut dice);
        let is_room = dice.chance(40);
        Account {
            kind: kind::USER,
            id: dice.guid(),
            name: if is_room { format!("Meeting room {number}") } else { name },
            mail: format!("{address}{number}@{}", self.domain()),
            title: dice.pick(&TITLES),
            is_disabled: dice.chance(60),
            is_licensed: !is_room && !dice.chance(110),
            ..Account::default()
        }
    }

    pub fn groups(&self) -> impl Iterator<Item = Account> + use<'_> {
        let count = (self.people / 60).clamp(3, 60);
        (0..count).map(|number| self.collective(kind::GROUP, &GROUPS, number))
    }

    pub fn teams(&self) -> impl Iterator<Item = Account> + use<'_> {
        let count = (self.people / 40).clamp(2, 90);
        (0..count).map(|number| self.collective(kind::TEAM_GROUP, &TEAMS, number))
    }

    pub fn sites(&self) -> impl Iterator<Item = Account> + use<'_> {
        let count = (self.people / 20).clamp(5, 200);
        (0..count)
            .map(|number| Account { mail: String::new(), ..self.collective(kind::SHAREPOINT_ONLY, &SITES, number) })
    }

    fn collective(&self, kind: u64, names: &[&'static str], number: i64) -> Account {
        let mut dice = Dice::at(&["collective", &kind.to_string(), &self.id], number);
        let count = i64::try_from(names.len()).unwrap_or(1).max(1);
        let name = usize::try_from(number % count).ok().and_then(|index| names.get(index)).copied().unwrap_or_default();
        let name = if number < count { name.to_owned() } else { format!("{name} {}", number / count + 1) };
        let slug: String =
            name.chars().map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' }).collect();
        let members = if kind == kind::SHAREPOINT_ONLY { 0 } else { dice.between(2, 12) };
        Account {
            kind,
            id: dice.guid(),
            mail: format!("{slug}{number}@{}", self.domain()),
            url: if kind == kind::GROUP {
                String::new()
            } else {
                format!("https://{}/sites/{slug}{number}", self.domain())
            },
            members: (0..members).map(|_| self.person(dice.below(self.people)).id).collect(),
            name,
            ..Account::default()
        }
    }

    pub fn everything(&self) -> impl Iterator<Item = Account> + use<'_> {
        self.people().chain(self.groups()).chain(self.teams()).chain(self.sites())
    }
}

impl Account {
    pub fn mixed(&self) -> Office365MixedVirtualAccount {
        let mut account: Office365MixedVirtualAccount = blank();
        account.set_id(self.id.as_str());
        account.set_type_field(self.kind);
        account.set_display_name(self.name.as_str());
        if !self.mail.is_empty() {
            account.set_mail(self.mail.as_str());
        }
        if self.is_disabled {
            account.set_disabled(true);
        }
        if self.is_licensed {
            account.set_has_license(true);
        }
        let services = match self.kind {
            kind::USER => self.describe_person(&mut account),
            kind::GROUP => service::MAIL | service::CALENDAR,
            kind::TEAM_GROUP => service::MAIL | service::CALENDAR | service::SHAREPOINT,
            _ => service::SHAREPOINT,
        };
        account.set_enabled_service_option(services);
        account.set_service_options(services);
        if !self.members.is_empty() {
            account.set_members(List(self.members.clone()));
            account
                .set_member_service_options(service::MAIL | service::CALENDAR | service::CONTACT | service::ONEDRIVE);
        }
        if !self.url.is_empty() {
            let mut dice = Dice::of(&["site", &self.id]);
            account.set_web_url(self.url.as_str());
            account.set_site_id(dice.guid());
            account.set_web_id(dice.guid());
        }
        account
    }

    /// Without a licence there is no drive.
    fn describe_person(&self, account: &mut Office365MixedVirtualAccount) -> u64 {
        account.set_user_principal_name(self.mail.as_str());
        if !self.title.is_empty() {
            account.set_job_title(self.title);
        }
        let mailbox = service::MAIL | service::CALENDAR | service::CONTACT;
        if !self.is_licensed {
            return mailbox;
        }
        account.set_default_drive_id(format!("b!{}", Dice::of(&["drive", &self.id]).hex(2)));
        mailbox | service::ONEDRIVE
    }
}
