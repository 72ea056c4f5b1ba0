//! Which column of a list says what, by the name at its head: in English and German, however it is spaced and cased.

/// What a column says of new users.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    Username,
    Password,
    Account,
    Emails,
    Tenant,
    Policy,
    Group,
    MustChange,
    Recoverable,
}

const NAMES: [(Column, &[&str]); 9] = [
    (Column::Username, &["username", "user", "login", "name", "benutzername", "benutzer", "anmeldename"]),
    (Column::Password, &["password", "initialpassword", "passwort", "kennwort"]),
    (
        Column::Account,
        &["accountname", "account", "displayname", "fullname", "customer", "kontoname", "konto", "kunde"],
    ),
    (Column::Emails, &["email", "emails", "emailaddress", "mail", "emailadresse"]),
    (Column::Tenant, &["tenant", "organization", "organisation", "mandant"]),
    (Column::Policy, &["policy", "richtlinie"]),
    (Column::Group, &["group", "usergroup", "gruppe", "benutzergruppe"]),
    (
        Column::MustChange,
        &["requirepasswordchange", "mustchangepassword", "changepassword", "passwortandern", "passwortaendern"],
    ),
    (Column::Recoverable, &["storerecoverycode", "recoverycode", "allowreset", "wiederherstellungscode"]),
];

/// Where each column is in a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Columns {
    places: Vec<Option<Column>>,
    /// Heads that nobody knows.
    pub unknown: Vec<String>,
    /// Heads that say what an earlier one said.
    pub repeated: Vec<String>,
}

impl Columns {
    /// The columns under these heads.
    pub fn of(heads: &[String]) -> Self {
        heads.iter().fold(Self::default(), |mut columns, head| {
            let found = column(head);
            let is_new = found.is_some_and(|found| !columns.has(found));
            match found {
                _ if head.trim().is_empty() => {}
                None => columns.unknown.push(head.trim().to_owned()),
                Some(_) if !is_new => columns.repeated.push(head.trim().to_owned()),
                Some(_) => {}
            }
            columns.places.push(found.filter(|_| is_new));
            columns
        })
    }

    pub fn has(&self, column: Column) -> bool {
        self.places.contains(&Some(column))
    }

    pub fn count(&self) -> usize {
        self.places.len()
    }

    /// What a row says in a column; empty where it says nothing.
    pub fn cell<'a>(&self, column: Column, cells: &'a [String]) -> &'a str {
        let place = self.places.iter().position(|place| *place == Some(column));
        place.and_then(|place| cells.get(place)).map(String::as_str).unwrap_or_default()
    }
}

fn column(head: &str) -> Option<Column> {
    let head: String = head.to_lowercase().replace('ä', "a").chars().filter(|sign| sign.is_alphanumeric()).collect();
    NAMES.iter().find(|(_, names)| names.contains(&head.as_str())).map(|(column, _)| *column)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(heads: &[&str]) -> Columns {
        Columns::of(&heads.iter().map(|head| (*head).to_owned()).collect::<Vec<_>>())
    }

    #[test]
    fn heads_are_known_however_they_are_written() {
        for head in ["User name", "USERNAME", " user_name ", "Benutzername"] {
            assert!(of(&[head]).has(Column::Username), "{head}");
        }
        assert!(of(&["E-Mail"]).has(Column::Emails) && of(&["Passwort ändern"]).has(Column::MustChange));
    }

    #[test]
    fn what_is_not_known_or_said_twice_is_told() {
        let columns = of(&["Login", "Phone", "", "User"]);
        assert_eq!((columns.unknown, columns.repeated), (vec!["Phone".to_owned()], vec!["User".to_owned()]));
    }

    #[test]
    fn cells_are_found_by_their_column() {
        let columns = of(&["Policy", "User"]);
        let cells = ["p".to_owned(), "u".to_owned()];
        assert_eq!((columns.cell(Column::Username, &cells), columns.cell(Column::Group, &cells)), ("u", ""));
    }
}
