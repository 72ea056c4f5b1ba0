//! Long lists on their way out. Which rows they have is settled at once; what stands in them is read piece by piece,
//! so that no list is in memory as a whole, and whoever reads slowly holds nobody up.

use crate::call::Scope;
use crate::refusal::Outcome;
use rusqlite::{Connection, params};
use std::vec::IntoIter;

/// About how many bytes are read at once.
const PIECE: usize = 256 << 10;

pub struct Rows {
    table: Table,
    scope: Scope,
    left: IntoIter<i64>,
    stage: Stage,
}

#[derive(Clone, Copy)]
pub enum Table {
    /// As a list.
    Jobs,
    /// As a dictionary by name.
    Users,
}

#[derive(PartialEq)]
enum Stage {
    Beginning,
    Under,
    Ended,
}

impl Rows {
    /// The rows with these ids, in this order, as far as the caller may still see them when they are read.
    pub fn new(table: Table, scope: Scope, ids: Vec<i64>) -> Self {
        Self { table, scope, left: ids.into_iter(), stage: Stage::Beginning }
    }

    /// The next piece of JSON; nothing after the last.
    pub fn next(&mut self, db: &Connection) -> Outcome<Vec<u8>> {
        let mut json = Vec::with_capacity(PIECE + (PIECE >> 2));
        if self.stage == Stage::Ended {
            return Ok(json);
        }
        let mut query = db.prepare_cached(self.table.query(&self.scope))?;
        while json.len() < PIECE {
            let Some(id) = self.left.next() else {
                self.finish(&mut json);
                break;
            };
            let mut found = query.query(params![self.scope.user_filter().1, id])?;
            // A row that went since the list was begun is left out.
            let Some(row) = found.next()? else { continue };
            json.push(match std::mem::replace(&mut self.stage, Stage::Under) {
                Stage::Beginning => self.table.brackets().0,
                Stage::Under | Stage::Ended => b',',
            });
            if let Table::Users = self.table {
                serde_json::to_writer(&mut json, row.get_ref(1)?.as_str().map_err(rusqlite::Error::from)?)?;
                json.push(b':');
            }
            json.extend_from_slice(row.get_ref(0)?.as_bytes().map_err(rusqlite::Error::from)?);
        }
        Ok(json)
    }

    pub fn is_over(&self) -> bool {
        self.stage == Stage::Ended
    }

    fn finish(&mut self, json: &mut Vec<u8>) {
        let (open, close) = self.table.brackets();
        if std::mem::replace(&mut self.stage, Stage::Ended) == Stage::Beginning {
            json.push(open);
        }
        json.push(close);
    }
}

impl Table {
    fn brackets(self) -> (u8, u8) {
        match self {
            Self::Jobs => (b'[', b']'),
            Self::Users => (b'{', b'}'),
        }
    }

    /// One row, if it is the caller's to see: an id may have come to stand for another row meanwhile.
    fn query(self, scope: &Scope) -> &'static str {
        match (self, scope) {
            (Self::Jobs, Scope::Everyone) => "SELECT body FROM job WHERE rowid = ?2 AND ?1 IS NOT NULL",
            (Self::Jobs, Scope::Own(_)) => "SELECT body FROM job WHERE rowid = ?2 AND username = ?1",
            (Self::Jobs, Scope::Tenant(_)) => {
                "SELECT body FROM job WHERE rowid = ?2
                 AND EXISTS (SELECT 1 FROM user WHERE name = job.username AND organization = ?1)"
            }
            (Self::Users, Scope::Everyone) => "SELECT body, name FROM user WHERE rowid = ?2 AND ?1 IS NOT NULL",
            (Self::Users, Scope::Own(_)) => "SELECT body, name FROM user WHERE rowid = ?2 AND name = ?1",
            (Self::Users, Scope::Tenant(_)) => "SELECT body, name FROM user WHERE rowid = ?2 AND organization = ?1",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Store;
    use serde_json::{Value, json};

    fn store(users: usize) -> Store {
        let store = Store::open(None, true, |_| Ok(())).unwrap();
        let big = "x".repeat(100_000);
        store
            .transaction(|db| {
                for number in 0..users {
                    let (name, body) = (format!("u{number}"), json!({ "n": number, "text": big }).to_string());
                    let tenant = if number % 2 == 0 { "even" } else { "odd" };
                    db.execute("INSERT INTO user VALUES (?, ?, 0, ?)", [&name, tenant, &body])?;
                }
                Ok(())
            })
            .unwrap();
        store
    }

    fn all(store: &Store, mut rows: Rows, mut between: impl FnMut(&Store)) -> (usize, Value) {
        let (mut json, mut pieces) = (Vec::new(), 0);
        while !rows.is_over() {
            json.extend(store.transaction(|db| rows.next(db)).unwrap());
            pieces += 1;
            between(store);
        }
        assert!(store.transaction(|db| rows.next(db)).unwrap().is_empty());
        (pieces, serde_json::from_slice(&json).unwrap())
    }

    #[test]
    fn pieces_make_one_document() {
        let store = store(20);
        let (pieces, users) = all(&store, Rows::new(Table::Users, Scope::Everyone, (1..=20).collect()), |_| {});
        assert!(pieces > 5, "{pieces}");
        let names: Vec<String> = (0..20).map(|number| format!("u{number}")).collect();
        assert!(users.as_object().unwrap().keys().eq(&names));
    }

    #[test]
    fn an_empty_list_is_one() {
        let store = store(0);
        assert_eq!(all(&store, Rows::new(Table::Users, Scope::Everyone, vec![]), |_| {}).1, json!({}));
        assert_eq!(all(&store, Rows::new(Table::Jobs, Scope::Everyone, vec![7]), |_| {}).1, json!([]));
    }

    #[test]
    fn rows_that_go_or_change_hands_meanwhile_are_left_out() {
        let store = store(20);
        let even = (1..=20).step_by(2).collect();
        let (_, users) = all(&store, Rows::new(Table::Users, Scope::Tenant("even".into()), even), |store| {
            let change = "UPDATE user SET organization = 'odd' WHERE name = 'u18'";
            let change =
                |db: &Connection| Ok(db.execute(change, [])? + db.execute("DELETE FROM user WHERE name = 'u16'", [])?);
            store.transaction(change).unwrap();
        });
        assert!(users.as_object().unwrap().keys().eq(["u0", "u2", "u4", "u6", "u8", "u10", "u12", "u14"]));
    }
}
