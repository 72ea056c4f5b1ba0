//! What a list would make: a user a line, and what is wrong with which.

use super::columns::{Column, Columns};
use super::reader::{Row, Sheet};
use crate::account::people::{NameProblem, NewAccount, addresses, is_address, is_long_enough, name_problem};
use crate::account::{GroupRow, PolicyRow};
use comet_api::{Dictionary, Secret};
use std::collections::HashSet;
use std::sync::Arc;

/// What the lines of a list may speak of.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Known {
    /// Who is there already.
    pub users: Arc<HashSet<String>>,
    pub policies: Arc<Dictionary<PolicyRow>>,
    pub groups: Arc<Dictionary<GroupRow>>,
    pub tenants: Arc<Dictionary<String>>,
    /// Where users go whose line names no tenant.
    pub home: String,
}

/// What is wrong with a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    Name(NameProblem),
    /// Somebody on the server has this name.
    Taken,
    /// An earlier line has it.
    Twice {
        line: usize,
    },
    ShortPassword,
    Address(String),
    Tenant(String),
    Policy(String),
    Group(String),
    /// Neither yes nor no.
    Flag(String),
    /// More cells than columns: a delimiter too many.
    TooManyCells,
}

/// A line of a list, and the user it would make.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Line {
    pub number: usize,
    pub account: NewAccount,
    /// `None`: one is made.
    pub password: Option<Secret>,
    /// `None`: as for all.
    pub must_change: Option<bool>,
    pub is_recoverable: Option<bool>,
    pub wrong: Vec<Wrong>,
}

/// What a list comes down to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plan {
    pub lines: Arc<[Line]>,
    pub unknown_columns: Vec<String>,
    pub repeated_columns: Vec<String>,
    pub open_quote: Option<usize>,
}

/// The list has no column of user names, so nothing can be made of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoNames;

/// Judges each line of a list. The first one names the columns.
pub fn plan(sheet: &Sheet, known: &Known) -> Result<Plan, NoNames> {
    let Some((head, rows)) = sheet.rows.split_first() else { return Ok(Plan::default()) };
    let columns = Columns::of(&head.cells);
    if !columns.has(Column::Username) {
        return Err(NoNames);
    }
    let mut seen = Dictionary::<usize>::default();
    let lines = rows.iter().map(|row| {
        let mut line = read(row, &columns, known);
        let name = line.account.username.as_str();
        match seen.get(name) {
            Some(first) => line.wrong.push(Wrong::Twice { line: *first }),
            None if name.is_empty() => {}
            None => {
                seen.insert(name.to_owned(), row.line);
            }
        }
        line
    });
    let lines = lines.collect();
    let Columns { unknown, repeated, .. } = columns;
    Ok(Plan { lines, unknown_columns: unknown, repeated_columns: repeated, open_quote: sheet.open_quote })
}

fn read(row: &Row, columns: &Columns, known: &Known) -> Line {
    let raw = |column| columns.cell(column, &row.cells);
    let cell = |column| raw(column).trim();
    let mut wrong = Vec::new();
    let name = cell(Column::Username);
    match name_problem(name) {
        Some(problem) => wrong.push(Wrong::Name(problem)),
        None if known.users.contains(name) => wrong.push(Wrong::Taken),
        None => {}
    }
    // Blanks may be part of a password.
    let password = Some(raw(Column::Password)).filter(|password| !password.is_empty());
    if password.is_some_and(|password| !is_long_enough(password)) {
        wrong.push(Wrong::ShortPassword);
    }
    let emails = addresses(cell(Column::Emails));
    wrong.extend(emails.iter().find(|address| !is_address(address)).cloned().map(Wrong::Address));
    let tenant = cell(Column::Tenant);
    let organization = find(tenant, known.tenants.iter().map(|(id, name)| (id.as_str(), name.as_str())));
    if !tenant.is_empty() && organization.is_none() {
        wrong.push(Wrong::Tenant(tenant.to_owned()));
    }
    let place = organization.clone().unwrap_or_else(|| known.home.clone());
    let policies = known.policies.iter().filter(|(_, policy)| policy.organization_id == place);
    let policy = find(cell(Column::Policy), policies.map(|(id, policy)| (id.as_str(), policy.description.as_str())));
    if !cell(Column::Policy).is_empty() && policy.is_none() {
        wrong.push(Wrong::Policy(cell(Column::Policy).to_owned()));
    }
    let groups = known.groups.iter().filter(|(_, group)| group.organization_id == place);
    let group = find(cell(Column::Group), groups.map(|(id, group)| (id.as_str(), group.name.as_str())));
    if !cell(Column::Group).is_empty() && group.is_none() {
        wrong.push(Wrong::Group(cell(Column::Group).to_owned()));
    }
    let mut flag = |column| match flag(cell(column)) {
        Ok(flag) => flag,
        Err(text) => {
            wrong.push(Wrong::Flag(text));
            None
        }
    };
    let (must_change, is_recoverable) = (flag(Column::MustChange), flag(Column::Recoverable));
    if row.cells.get(columns.count()..).is_some_and(|more| more.iter().any(|cell| !cell.trim().is_empty())) {
        wrong.push(Wrong::TooManyCells);
    }
    let account = NewAccount {
        username: name.into(),
        organization: organization.unwrap_or_default(),
        account_name: cell(Column::Account).to_owned(),
        emails,
        policy,
        group: group.unwrap_or_default(),
    };
    Line { number: row.line, account, password: password.map(Secret::from), must_change, is_recoverable, wrong }
}

/// The id of what is called like this, by its name or by the id itself.
fn find<'a>(wanted: &str, mut all: impl Iterator<Item = (&'a str, &'a str)>) -> Option<String> {
    let wanted = wanted.to_lowercase();
    let found = all.find(|(id, name)| !wanted.is_empty() && (name.to_lowercase() == wanted || *id == wanted));
    found.map(|(id, _)| id.to_owned())
}

/// Yes or no in the words that people use; `None` where nothing is said.
fn flag(text: &str) -> Result<Option<bool>, String> {
    match text.to_lowercase().as_str() {
        "" => Ok(None),
        "1" | "yes" | "y" | "true" | "x" | "ja" | "j" | "wahr" => Ok(Some(true)),
        "0" | "no" | "n" | "false" | "nein" | "falsch" => Ok(Some(false)),
        _ => Err(text.to_owned()),
    }
}

impl Line {
    pub fn is_good(&self) -> bool {
        self.wrong.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::super::reader::parse;
    use super::*;

    fn known() -> Known {
        let read = |text: &str| comet_api::rows::of_text(text).unwrap();
        Known {
            users: Arc::new(HashSet::from(["anna".to_owned()])),
            policies: Arc::new(read(
                r#"{"p":{"Description":"Standard"},"q":{"Description":"Nord","OrganizationID":"o"}}"#,
            )),
            groups: Arc::new(
                comet_api::rows::of_text(r#"{"g":{"Name":"Farms"},"h":{"Name":"Handwerk","OrganizationID":"o"}}"#)
                    .unwrap(),
            ),
            tenants: Arc::new(serde_json::from_str(r#"{"o":"Nordlicht"}"#).unwrap()),
            home: String::new(),
        }
    }

    fn lines(text: &str) -> Vec<Line> {
        plan(&parse(text), &known()).unwrap().lines.to_vec()
    }

    fn wrong(text: &str) -> Vec<Vec<Wrong>> {
        lines(text).into_iter().map(|line| line.wrong).collect()
    }

    #[test]
    fn a_good_line_says_all_of_a_new_user() {
        let line = &lines(
            "User,Password,Account,E-mail,Tenant,Policy,Group,Require password change,Recovery code\nbo, a b c d ,Bo & Co,a@b.c d@e.f,nordlicht,Nord,h,yes,no",
        )[0];
        assert!(line.is_good(), "{:?}", line.wrong);
        assert_eq!(line.password.as_ref().unwrap().reveal(), " a b c d ");
        assert_eq!((line.must_change, line.is_recoverable), (Some(true), Some(false)));
        let account = &line.account;
        assert_eq!(
            (account.organization.as_str(), account.policy.as_deref(), account.group.as_str()),
            ("o", Some("q"), "h")
        );
        assert_eq!(account.emails, ["a@b.c", "d@e.f"]);
    }

    #[test]
    fn names_are_judged_against_the_server_and_the_list_itself() {
        assert_eq!(
            wrong("user,account\n,x\nj b,\nanna,\nbo,\nbo,"),
            [
                vec![Wrong::Name(NameProblem::Missing)],
                vec![Wrong::Name(NameProblem::Sign(' '))],
                vec![Wrong::Taken],
                vec![],
                vec![Wrong::Twice { line: 5 }],
            ]
        );
    }

    #[test]
    fn what_is_not_there_or_another_tenants_is_said_by_name() {
        assert_eq!(
            wrong("user;policy;group\na;Gold;Handwerk")[0],
            [Wrong::Policy("Gold".into()), Wrong::Group("Handwerk".into())]
        );
        assert_eq!(wrong("user;tenant\na;Nowhere")[0], [Wrong::Tenant("Nowhere".into())]);
    }

    #[test]
    fn short_passwords_odd_flags_and_cells_too_many_are_wrong() {
        let text = "user,password,recovery code,email\na,short,perhaps,nobody,extra";
        let expected =
            [Wrong::ShortPassword, Wrong::Address("nobody".into()), Wrong::Flag("perhaps".into()), Wrong::TooManyCells];
        assert_eq!(wrong(text)[0], expected);
    }

    #[test]
    fn a_list_without_names_is_none_and_an_empty_one_is_empty() {
        assert_eq!(plan(&parse("phone,mail\n1,2"), &known()), Err(NoNames));
        assert_eq!(plan(&parse(""), &known()), Ok(Plan::default()));
    }
}
