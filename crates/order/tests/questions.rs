//! Random questions to random rows are answered as the plainest way to answer them does, in whatever steps.

use perihelion_order::{Cells, Facets, Key, Question, Search, Sort, Step, Working, fold};
use std::cmp::Ordering;

/// A text that many rows share, one of its own, and a number that may be missing.
struct Row {
    shared: String,
    own: String,
    number: Option<f64>,
}

struct Rows {
    rows: Vec<Row>,
    /// Whether it is said which rows share their text.
    is_grouped: bool,
}

const SHARED: usize = 0;
const OWN: usize = 1;
const NUMBER: usize = 2;

impl Rows {
    fn text(&self, row: usize, column: usize) -> String {
        let Some(row) = self.rows.get(row) else { return String::new() };
        fold(match column {
            SHARED => &row.shared,
            OWN => &row.own,
            _ => "",
        })
    }
}

impl Cells for Rows {
    fn rows(&self) -> usize {
        self.rows.len()
    }
    fn group(&self, row: usize, column: usize) -> Option<u64> {
        let row = self.rows.get(row).filter(|_| self.is_grouped && column == SHARED)?;
        row.shared.bytes().map(u64::from).reduce(|sum, byte| sum.wrapping_mul(257) ^ byte)
    }
    fn key(&self, row: usize, column: usize, text: &mut String) -> Key {
        if column == NUMBER {
            return self.rows.get(row).and_then(|row| row.number).map_or(Key::Missing, Key::Number);
        }
        text.push_str(&self.text(row, column));
        if text.is_empty() { Key::Missing } else { Key::Text }
    }
    fn words(&self, row: usize, column: usize, text: &mut String) {
        text.push_str(&self.text(row, column));
    }
}

/// The plainest way.
fn expected(rows: &Rows, question: &Question) -> Vec<u32> {
    let found = |row: usize| {
        question.searches.iter().all(|search| {
            search.words.iter().all(|word| search.columns.iter().any(|column| rows.text(row, *column).contains(word)))
        })
    };
    let compare = |left: &usize, right: &usize, sort: &Sort| {
        let key = |row: usize| {
            let mut text = String::new();
            let key = rows.key(row, sort.column, &mut text);
            (key, text)
        };
        let order = match (key(*left), key(*right)) {
            ((Key::Missing, _), (Key::Missing, _)) => return Ordering::Equal,
            ((Key::Missing, _), _) => return Ordering::Greater,
            (_, (Key::Missing, _)) => return Ordering::Less,
            ((Key::Number(left), _), (Key::Number(right), _)) => left.total_cmp(&right),
            ((_, left), (_, right)) => left.cmp(&right),
        };
        if sort.descending { order.reverse() } else { order }
    };
    let mut shown: Vec<usize> = (0..rows.rows()).filter(|row| found(*row)).collect();
    shown.sort_by(|left, right| {
        let orders = question.sort.iter().map(|sort| compare(left, right, sort));
        orders.into_iter().find(|order| order.is_ne()).unwrap_or(Ordering::Equal)
    });
    shown.into_iter().filter_map(|row| u32::try_from(row).ok()).collect()
}

/// Numbers that look random and are the same each time.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }

    fn is(&mut self) -> bool {
        self.roll(2) == 0
    }

    fn number(&mut self) -> Option<f64> {
        let size = f64::from(u32::try_from(self.roll(50)).unwrap_or_default());
        [None, Some(size), Some(-size / 8.0), Some(size * 1e12)].into_iter().nth(usize::try_from(self.roll(4)).ok()?)?
    }

    fn rows(&mut self) -> Rows {
        let rows = (0..self.roll(700)).map(|_| Row {
            shared: ["", "Büro", "Server", "server west", "Ärger"]
                .get(usize::try_from(self.roll(5)).unwrap_or_default())
                .map_or_else(String::new, |text| (*text).to_owned()),
            own: format!("{:x}", self.roll(5_000)),
            number: self.number(),
        });
        Rows { rows: rows.collect(), is_grouped: self.is() }
    }

    fn question(&mut self) -> Question {
        let mut question = Question::default();
        for (columns, words) in
            [(vec![SHARED, OWN], ["er", "a"]), (vec![OWN], ["1", "f"]), (vec![SHARED], ["west", "buro"])]
        {
            if self.roll(3) == 0 {
                let words = words.iter().filter(|_| self.is()).map(|word| (*word).to_owned()).collect();
                question.searches.push(Search { columns, words });
            }
        }
        for column in [NUMBER, SHARED, OWN] {
            if self.is() {
                question.sort.push(Sort { column, descending: self.is() });
            }
        }
        question
    }
}

#[test]
fn random_questions_are_answered_as_by_the_plainest_way() {
    let mut dice = Dice(42);
    for _ in 0..60 {
        let rows = dice.rows();
        let mut facets = Facets::default();
        // What is known of the columns serves the next question.
        for _ in 0..6 {
            let question = dice.question();
            let mut working = Working::on(question.clone());
            let patience = dice.roll(4);
            let mut asked = 0;
            while working.go_on(&mut facets, &rows, &mut || {
                asked += 1;
                asked % (patience + 1) == 0
            }) == Step::More
            {}
            assert_eq!(working.rows(), expected(&rows, &question), "{question:?}");
        }
    }
}
