//! Names for many: people and firms put together from short lists.

use super::dice::Dice;

/// As written, and as a user name has it.
type Name = (&'static str, &'static str);

const FIRST: [Name; 24] = [
    ("Jürgen", "juergen"),
    ("Zoë", "zoe"),
    ("Łukasz", "lukasz"),
    ("Siobhán", "siobhan"),
    ("Amélie", "amelie"),
    ("Noah", "noah"),
    ("Olga", "olga"),
    ("Matteo", "matteo"),
    ("Hana", "hana"),
    ("Søren", "soren"),
    ("Fatima", "fatima"),
    ("Liam", "liam"),
    ("Ingrid", "ingrid"),
    ("Tomás", "tomas"),
    ("Yuki", "yuki"),
    ("Grace", "grace"),
    ("Jonas", "jonas"),
    ("Chloé", "chloe"),
    ("Dmitri", "dmitri"),
    ("Leila", "leila"),
    ("Oskar", "oskar"),
    ("Ruth", "ruth"),
    ("Björn", "bjoern"),
    ("Ana", "ana"),
];

const LAST: [Name; 28] = [
    ("Müller", "mueller"),
    ("O'Brien", "obrien"),
    ("Kowalski", "kowalski"),
    ("Lefèvre", "lefevre"),
    ("Nguyễn", "nguyen"),
    ("Smith", "smith"),
    ("Hansen", "hansen"),
    ("Rossi", "rossi"),
    ("Yılmaz", "yilmaz"),
    ("Novák", "novak"),
    ("García", "garcia"),
    ("Tanaka", "tanaka"),
    ("Andersson", "andersson"),
    ("Weiß", "weiss"),
    ("Dubois", "dubois"),
    ("Walker", "walker"),
    ("Haddad", "haddad"),
    ("Jansen", "jansen"),
    ("Papadopoulos", "papadopoulos"),
    ("Silva", "silva"),
    ("MacLeod", "macleod"),
    ("Bauer", "bauer"),
    ("Horváth", "horvath"),
    ("Ngata", "ngata"),
    ("Petit", "petit"),
    ("Schäfer", "schaefer"),
    ("Brown", "brown"),
    ("Virtanen", "virtanen"),
];

/// What stands before a name, after it, or around it: `*` is the name.
const FIRMS: [&str; 16] = [
    "Bäckerei *",
    "* & Sons Ltd",
    "Zahnarztpraxis Dr. *",
    "Cabinet *",
    "* Consulting GmbH",
    "Garage *",
    "* Legal LLP",
    "Pharmacie *",
    "* Engineering",
    "Autohaus * KG",
    "The * Gallery",
    "* Transport",
    "Kanzlei *",
    "* Farms",
    "Steuerberatung *",
    "* Physiotherapy",
];

/// Someone's name, as people write it and as an address has it.
pub fn person_name(dice: &mut Dice) -> (String, String) {
    let ((first, first_ascii), (last, last_ascii)) = (dice.pick(&FIRST), dice.pick(&LAST));
    (format!("{first} {last}"), format!("{first_ascii}.{last_ascii}"))
}

/// A user name that no other customer has, and an account name that some may share.
pub fn customer(number: i64, dice: &mut Dice) -> (String, String) {
    let ((first, first_ascii), (last, last_ascii)) = (dice.pick(&FIRST), dice.pick(&LAST));
    let account = if dice.chance(550) { dice.pick(&FIRMS).replace('*', last) } else { format!("{first} {last}") };
    (format!("{first_ascii}.{last_ascii}.{number:04}"), account)
}

pub fn host(is_server: bool, number: i64, copy: i64) -> String {
    let kind = if is_server { "SRV" } else { "PC" };
    format!("{kind}{number:04}-{copy}")
}
