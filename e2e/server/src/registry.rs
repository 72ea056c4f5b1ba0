//! Which function answers which method. The table of methods is the API's own; see `comet_api::methods`.

use crate::call::Call;
use crate::refusal::{Outcome, Refusal};
use crate::rows::Rows;
use comet_api::methods::METHODS;
use comet_api::wire::answer::Answer;
use comet_api::wire::field::Fields;
use comet_api::{Method, MethodInfo, Twin};
use rusqlite::Connection;
use serde::Serialize;
use std::collections::HashMap;
use std::marker::PhantomData;

type Handler = Box<dyn Fn(&Call<'_>, &Fields) -> Outcome<Reply> + Send + Sync>;

/// A success as it goes over the wire.
pub struct Reply {
    pub content_type: &'static str,
    pub body: Vec<u8>,
    /// What comes after that of a list that is too long to be read at once.
    pub rest: Option<Rows>,
}

#[derive(Default)]
pub struct Registry {
    by_path: HashMap<&'static str, &'static MethodInfo>,
    handlers: HashMap<&'static str, Handler>,
}

impl Registry {
    /// All methods known, none answered.
    pub fn new() -> Self {
        let mut by_path = HashMap::new();
        for info in METHODS {
            for path in std::iter::once(&info.path).chain(info.aliases) {
                by_path.insert(*path, info);
            }
        }
        Self { by_path, handlers: HashMap::new() }
    }

    /// Lets the function answer the method it takes.
    pub fn add<M: Method, B: Body<M::Response>>(
        &mut self,
        answer: impl Fn(&Call<'_>, M) -> Outcome<B> + Send + Sync + 'static,
    ) {
        let handler = move |call: &Call<'_>, fields: &Fields| {
            let (body, rest) = answer(call, M::decode(fields)?)?.begin(call.db)?;
            Ok(Reply { content_type: M::Response::CONTENT_TYPE, body, rest })
        };
        self.handlers.insert(M::INFO.name, Box::new(handler));
    }

    /// Lets the function answer the question that both kinds of account ask, each through its own method.
    pub fn add_both<T: Twin + 'static, B: Body<T::Response> + 'static>(
        &mut self,
        answer: impl Fn(&Call<'_>, T) -> Outcome<B> + Copy + Send + Sync + 'static,
    ) {
        self.add(move |call: &Call<'_>, ask: T::ForAdmin| answer(call, T::of_admin(ask)));
        self.add(move |call: &Call<'_>, ask: T::ForUser| answer(call, T::of_user(ask)));
    }

    /// The method at the path, or at one of its old paths.
    pub fn find(&self, path: &str) -> Option<&'static MethodInfo> {
        self.by_path.get(path).copied()
    }

    pub fn answer(&self, info: &'static MethodInfo, call: &Call<'_>, fields: &Fields) -> Outcome<Reply> {
        let handler = self.handlers.get(info.name).ok_or_else(|| Refusal::not_implemented(info.name))?;
        handler(call, fields)
    }

    /// The names of the methods that are answered.
    pub fn answered(&self) -> Vec<&'static str> {
        let mut names: Vec<_> = self.handlers.keys().copied().collect();
        names.sort_unstable();
        names
    }
}

/// What a handler answers with, as the bytes of a `T`: all of them, or the first and where the others come from.
pub trait Body<T> {
    fn begin(self, db: &Connection) -> Outcome<(Vec<u8>, Option<Rows>)>;
}
impl<T: Answer> Body<T> for T {
    fn begin(self, _: &Connection) -> Outcome<(Vec<u8>, Option<Rows>)> {
        Ok((self.to_body(), None))
    }
}

/// A `T` that may be long, as rows of the store.
pub struct Listed<T>(Rows, PhantomData<T>);

impl<T> Listed<T> {
    pub fn new(rows: Rows) -> Self {
        Self(rows, PhantomData)
    }
}
impl<T> Body<T> for Listed<T> {
    fn begin(mut self, db: &Connection) -> Outcome<(Vec<u8>, Option<Rows>)> {
        let first = self.0.next(db)?;
        Ok((first, (!self.0.is_over()).then_some(self.0)))
    }
}

/// A `T` as the JSON text that the store has of it: big lists are not read only to be written again.
pub struct Stored<T>(Vec<u8>, PhantomData<T>);

impl<T> Body<T> for Stored<T> {
    fn begin(self, _: &Connection) -> Outcome<(Vec<u8>, Option<Rows>)> {
        Ok((self.0, None))
    }
}
impl<T> Stored<T> {
    /// A dictionary of documents that are JSON already.
    pub fn dictionary() -> DictionaryWriter<T> {
        DictionaryWriter { json: vec![b'{'], kind: PhantomData }
    }
}

pub struct DictionaryWriter<T> {
    json: Vec<u8>,
    kind: PhantomData<T>,
}
impl<T> DictionaryWriter<T> {
    pub fn push(&mut self, key: &impl Serialize, document: &str) -> Outcome<()> {
        separate(&mut self.json);
        serde_json::to_writer(&mut self.json, key)?;
        self.json.push(b':');
        self.json.extend_from_slice(document.as_bytes());
        Ok(())
    }
    pub fn finish(mut self) -> Stored<T> {
        self.json.push(b'}');
        Stored(self.json, PhantomData)
    }
}

fn separate(json: &mut Vec<u8>) {
    if json.len() > 1 {
        json.push(b',');
    }
}
