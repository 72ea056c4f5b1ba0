//! The sixty customers of the demo: all invented, in several languages and scripts.

use super::devices::Machine::{self, *};
use super::people::Story::{self, *};
use super::policies::{MANAGED, PRAXEN, SANS_WEB, STANDARD};
use super::tenants::Tenant::{self, *};
use super::tenants::{FARMS, HANDWERK, HEALTH, PRIVATE, SANTE, TRADES};
use super::vaults::Kind::{self, *};

/// A customer in one line; the rest is drawn by lot, always the same.
#[derive(Clone, Copy)]
pub struct Role {
    pub username: &'static str,
    pub account: &'static str,
    pub tenant: Tenant,
    pub zone: &'static str,
    pub devices: &'static [(Machine, &'static str)],
    pub vaults: &'static [Kind],
    pub story: Story,
    pub policy: Option<&'static str>,
    pub group: Option<&'static str>,
    /// Days since the account was made; drawn by lot when not set.
    pub joined: Option<i64>,
}

type Devices = &'static [(Machine, &'static str)];

const fn role(username: &'static str, account: &'static str, zone: &'static str, devices: Devices) -> Role {
    Role {
        username,
        account,
        tenant: TopLevel,
        zone,
        devices,
        vaults: &[Server],
        story: Ordinary,
        policy: None,
        group: None,
        joined: None,
    }
}

impl Role {
    const fn of(mut self, tenant: Tenant) -> Self {
        self.tenant = tenant;
        self
    }
    const fn into(mut self, vaults: &'static [Kind]) -> Self {
        self.vaults = vaults;
        self
    }
    const fn told(mut self, story: Story) -> Self {
        self.story = story;
        self
    }
    const fn under(mut self, policy: &'static str) -> Self {
        self.policy = Some(policy);
        self
    }
    const fn among(mut self, group: &'static str) -> Self {
        self.group = Some(group);
        self
    }
    const fn joined(mut self, days: i64) -> Self {
        self.joined = Some(days);
        self
    }
}

const LONDON: &str = "Europe/London";
const BERLIN: &str = "Europe/Berlin";
const PARIS: &str = "Europe/Paris";
const AUCKLAND: &str = "Pacific/Auckland";
const SYDNEY: &str = "Australia/Sydney";

/// Who is in every seed that has users: the accounts that people sign in with.
pub const DEMO_USERS: [Role; 3] = [
    role("anna", "Anna Lindqvist", "Europe/Stockholm", &[(Mac, "Annas MacBook Air"), (Windows11, "ANNA-DESKTOP")])
        .told(FailedYesterday)
        .among(PRIVATE)
        .joined(412),
    role("ben", "Ben O'Sullivan", "Europe/Dublin", &[(Windows11, "BEN-LAPTOP")]).into(&[Server, Local]).among(PRIVATE),
    role("carla", "Carla Fontana", "Europe/Rome", &[(Windows11, "CARLA-PC")]).into(&[B2]).among(PRIVATE),
];

pub const PROVIDER: [Role; 21] = [
    role(
        "harbour-dental",
        "Harbour Dental Practice",
        LONDON,
        &[(SqlServer, "DENTAL-SRV01"), (Windows10, "RECEPTION-PC")],
    )
    .into(&[Server, Wasabi])
    .under(MANAGED)
    .among(HEALTH),
    role("oakfield.school", "Oakfield Primary School", LONDON, &[(FileServer, "OAK-FS01"), (HyperV, "OAK-HV01")])
        .told(OverQuota)
        .under(STANDARD),
    role("greenbean", "Green Bean Coffee Roasters ☕", LONDON, &[(Mac, "Roastery iMac")]).among(TRADES),
    role(
        "miller-and-sons",
        "Miller & Sons Plumbing, Heating and Drainage Services (Northern England and the Scottish Borders) Limited",
        LONDON,
        &[(Windows11, "MILLER-OFFICE"), (Synology, "miller-nas")],
    )
    .among(TRADES),
    role("stclare-vets", "St Clare Veterinary Clinic", LONDON, &[(SqlServer, "VETS-SQL")])
        .told(Flaky)
        .under(MANAGED)
        .among(HEALTH),
    role(
        "brightwell.legal",
        "Brightwell & Okafor Solicitors",
        LONDON,
        &[(FileServer, "BO-FILES"), (Office365, "BO-CLOUD")],
    )
    .into(&[Server, Azure])
    .under(STANDARD),
    role("theo.papadakis", "Theo Papadakis Photography", "Europe/Athens", &[(Mac, "Theo’s Mac Studio")])
        .into(&[B2])
        .told(NearQuota)
        .among(PRIVATE),
    role("al-noor", "صيدلية النور", "Africa/Cairo", &[(Windows11, "ALNOOR-FRONT"), (SqlServer, "ALNOOR-DB")])
        .among(HEALTH),
    role("riverside-church", "Riverside Community Church", "America/New_York", &[(Windows10, "CHURCH-OFFICE")])
        .told(SilentFor(23)),
    role("northgate.cycles", "Northgate Cycles", LONDON, &[(Windows11, "NORTHGATE-TILL")])
        .told(NeverSucceeded)
        .among(TRADES)
        .joined(24),
    role("fenwick-estates", "Fenwick Estates", LONDON, &[(Windows10, "FENWICK-01")]).told(SuspendedFor(40)),
    role("nadia.rahman", "Nadia Rahman", LONDON, &[]).told(BrandNew).among(PRIVATE).joined(0),
    role("copperfield.books", "Copperfield Books", LONDON, &[(Windows11, "BOOKSHOP")]).told(Overlapping).among(TRADES),
    role(
        "tallis-accounting",
        "Tallis & Webb Chartered Accountants",
        LONDON,
        &[(FileServer, "TW-DC01"), (Office365, "TW-M365")],
    )
    .told(LostDevice(34))
    .into(&[Server, Wasabi])
    .under(MANAGED),
    role("seaview.hotel", "Sea View Hotel", LONDON, &[(SqlServer, "SEAVIEW-PMS"), (Windows10, "SEAVIEW-DESK")])
        .under(STANDARD),
    role(
        "wren-architects",
        "Wren Architects LLP",
        "America/New_York",
        &[(Synology, "wren-nas"), (Mac, "Studio MacBook Pro")],
    )
    .into(&[Wasabi, Sftp]),
    role("castle.mot", "Castle MOT & Service", LONDON, &[(Windows10, "CASTLE-BAY1")]).among(TRADES),
    role("moss.bakery", "Moss & Daughters Bakery", LONDON, &[(Windows11, "MOSS-TILL")])
        .told(LostDevice(52))
        .among(TRADES),
    role("quayside.brewery", "Quayside Brewery Co-op", LONDON, &[(Web, "shop.quayside")]).into(&[Server, B2]),
    role("lakeside-physio", "Lakeside Physiotherapy", LONDON, &[(Windows11, "PHYSIO-01")])
        .told(SilentFor(9))
        .among(HEALTH),
    role("kaito.mori", "森 海斗 (Kaito Mori)", "Asia/Tokyo", &[(Mac, "kaito-mbp")]).among(PRIVATE).joined(61),
];

pub const NORDLICHT: [Role; 14] = [
    role("zahnarzt-weiss", "Zahnarztpraxis Dr. Weiß", BERLIN, &[(SqlServer, "WEISS-SRV"), (Windows11, "ANMELDUNG")])
        .under(PRAXEN)
        .into(&[Server, Local]),
    role("baeckerei.grueter", "Bäckerei Grüter", BERLIN, &[(Windows11, "KASSE-1")]).among(HANDWERK),
    role("kanzlei-suess", "Kanzlei Süß & Partner mbB", BERLIN, &[(FileServer, "SUESS-DC"), (Office365, "SUESS-M365")])
        .under(PRAXEN),
    role(
        "autohaus.brandt",
        "Autohaus Brandt GmbH & Co. KG",
        BERLIN,
        &[(HyperV, "BRANDT-HV01"), (Proxmox, "brandt-pve")],
    )
    .into(&[Server, Wasabi]),
    role("gaertnerei-loewe", "Gärtnerei Löwe", BERLIN, &[(Windows10, "BUERO-LOEWE")]).among(HANDWERK),
    role("praxis.oezdemir", "Hausarztpraxis Özdemir", BERLIN, &[(SqlServer, "TURBOMED")])
        .under(PRAXEN)
        .told(LostDevice(21)),
    role("stadtapotheke", "Stadt-Apotheke Lübeck", BERLIN, &[(Windows10, "HV-TISCH-1"), (FileServer, "APO-SRV")])
        .under(PRAXEN),
    role("tischlerei-jaeger", "Tischlerei Jäger", BERLIN, &[(Windows11, "JAEGER-CAD")]).among(HANDWERK).told(Flaky),
    role("foto.hagedorn", "Foto Hagedorn", BERLIN, &[(Mac, "Bildbearbeitung"), (Synology, "hagedorn-nas")])
        .told(NearQuota),
    role("ferienhof-petersen", "Ferienhof Petersen", BERLIN, &[(Windows11, "PETERSEN")]),
    role("musikschule", "Musikschule Schwerin e. V.", BERLIN, &[(Web, "musikschule-web")]),
    role("ing.buero-kraemer", "Ingenieurbüro Krämer", BERLIN, &[(VMware, "KRAEMER-BKP"), (FileServer, "KRAEMER-FS")])
        .into(&[Server, Sftp]),
    role("logopaedie.moeller", "Logopädie Möller", BERLIN, &[(Windows11, "MOELLER-NB")]).under(PRAXEN).joined(47),
    role("elektro-schroeder", "Elektro Schröder", BERLIN, &[(Windows11, "SCHROEDER-1")]).among(HANDWERK),
];

pub const KOWHAI: [Role; 11] = [
    role("manuka.honey", "Mānuka Valley Honey", AUCKLAND, &[(Windows11, "PACKHOUSE")]).among(FARMS),
    role("harris.farms", "Harris Farms", AUCKLAND, &[(Windows10, "WOOLSHED")]).among(FARMS),
    role("tekapo.tours", "Lake Tekapo Tours", AUCKLAND, &[(Mac, "Booking desk")]).into(&[B2]),
    role("bluegum-medical", "Blue Gum Medical Centre", SYDNEY, &[(HyperV, "BLUEGUM-HV"), (SqlServer, "BLUEGUM-SQL")])
        .into(&[Server, Wasabi]),
    role("surfside.college", "Surfside College", SYDNEY, &[(Proxmox, "surfside-pve1"), (FileServer, "SURFSIDE-FS")]),
    role("kea-print", "Kea Print & Signs", AUCKLAND, &[(Synology, "kea-nas"), (Mac, "Prepress")]),
    role("oneroa.wines", "Oneroa Bay Wines", AUCKLAND, &[(Windows11, "CELLAR-DOOR")]).among(FARMS),
    role("southern.freight", "Southern Freight Ltd", AUCKLAND, &[(VMware, "SF-BACKUP01")]).told(NearQuota),
    role("pania.law", "Pania Law", AUCKLAND, &[(Office365, "PANIA-365")]),
    role("tui.builders", "Tūī Builders", AUCKLAND, &[(Windows11, "SITE-OFFICE")]),
    role("milo.grant", "Milo Grant", SYDNEY, &[(Mac, "Milo’s MacBook")]).joined(34),
];

pub const DELTA: [Role; 11] = [
    role("boulangerie.duval", "Boulangerie Duval", PARIS, &[(Windows11, "CAISSE")]),
    role("cabinet-lefevre", "Cabinet médical Lefèvre", PARIS, &[(SqlServer, "LEFEVRE-SRV")])
        .among(SANTE)
        .into(&[Server, Local]),
    role("librairie.ocean", "Librairie de l’Océan", PARIS, &[(Windows11, "LIBRAIRIE")]),
    role("atelier.cote", "Atelier Côté Bois", PARIS, &[(Mac, "iMac atelier")]).told(LostDevice(66)),
    role("pharmacie-gautier", "Pharmacie Gautier", PARIS, &[(Windows10, "COMPTOIR-1"), (SqlServer, "GAUTIER-LGO")])
        .among(SANTE)
        .under(SANS_WEB),
    role(
        "notaire.hebert",
        "Étude Hébert, notaires associés",
        PARIS,
        &[(FileServer, "HEBERT-FIC"), (Office365, "HEBERT-M365")],
    )
    .into(&[Server, Wasabi]),
    role("garage-benali", "Garage Ben Ali", PARIS, &[(Windows11, "GARAGE")]).joined(12),
    role("camping.pins", "Camping Les Pins", PARIS, &[(Web, "resa-pins")]).into(&[B2]),
    role("ecole.stexupery", "École Saint-Exupéry", PARIS, &[(Synology, "ecole-nas"), (FileServer, "ECOLE-SRV")]),
    role("vignoble-rochefort", "Domaine de Rochefort", PARIS, &[(Windows11, "CHAI")]).under(SANS_WEB),
    role("agence.mistral", "Agence Mistral", PARIS, &[(Web, "mistral-preprod")]),
];

/// Everyone, with their tenants.
pub fn all() -> impl Iterator<Item = Role> {
    let nordlicht = NORDLICHT.into_iter().map(|role| role.of(Nordlicht));
    let kowhai = KOWHAI.into_iter().map(|role| role.of(Kowhai));
    let delta = DELTA.into_iter().map(|role| role.of(Delta));
    DEMO_USERS.into_iter().chain(PROVIDER).chain(nordlicht).chain(kowhai).chain(delta)
}
