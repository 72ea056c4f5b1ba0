//! A question to the server, with its parameters and the way to read its answer, whatever the method's type was.

use super::arrival::Arrival;
use comet_api::method::{Method, MethodInfo};
use comet_api::rows::Fill;
use comet_api::wire::answer::{self, Answer, RawAnswer};
use comet_api::wire::field::Fields;
use comet_api::{ApiError, List};
use std::any::Any;
use std::sync::Arc;

/// A question whose answer is an `R`. Two methods with the same answer give the same type.
pub struct Ask<R> {
    pub(super) info: &'static MethodInfo,
    pub(super) fields: Fields,
    pub(super) read: Reading<R>,
    /// How long an answer serves other views that ask the same, in seconds.
    pub(super) good_for: f64,
}

/// How an answer becomes an `R`.
pub(super) enum Reading<R> {
    /// Once all of it is there.
    Whole(fn(&'static MethodInfo, RawAnswer) -> Result<R, ApiError>),
    /// While it arrives.
    Rows { new: fn() -> Box<dyn Sheet>, take: fn(Box<dyn Sheet>) -> Option<R> },
}

/// Rows of any type.
pub(super) trait Sheet: Fill {
    /// For all who want them.
    fn share(self: Box<Self>) -> Arc<dyn Any + Send + Sync>;
    fn into_any(self: Box<Self>) -> Box<dyn Any>;
}

impl<R: Fill + Send + Sync + 'static> Sheet for R {
    fn share(self: Box<Self>) -> Arc<dyn Any + Send + Sync> {
        Arc::new(*self)
    }

    fn into_any(self: Box<Self>) -> Box<dyn Any> {
        self
    }
}

/// An answer this fresh is not asked for again when another view wants it, in seconds.
const FRESH: f64 = 5.0;

impl<R: Answer> Ask<R> {
    pub fn new<M: Method<Response = R>>(method: &M) -> Self {
        let mut fields = Fields::default();
        method.encode(&mut fields);
        Self::with(M::INFO, fields)
    }

    /// The question by its facts, for tables of methods whose answers are looked at alike.
    pub fn with(info: &'static MethodInfo, fields: Fields) -> Self {
        Self { info, fields, read: Reading::Whole(answer::decode::<R>), good_for: FRESH }
    }
}

impl<T> Ask<List<T>> {
    /// The same question with only the wanted columns read out of each element: much faster for long lists.
    pub fn rows<Row: Fill + Default + Send + Sync + 'static>(self) -> Ask<List<Row>> {
        self.read_as()
    }
}

impl<T> Ask<comet_api::Dictionary<T>> {
    /// The same question with only the wanted columns read out of each entry.
    pub fn rows<Row: Fill + Default + Send + Sync + 'static>(self) -> Ask<comet_api::Dictionary<Row>> {
        self.read_as()
    }
}

impl<R> Ask<R> {
    /// The same question, read into an object of the wanted columns.
    pub fn read_as<Rows: Fill + Default + Send + Sync + 'static>(self) -> Ask<Rows> {
        let read = Reading::Rows {
            new: || Box::new(Rows::default()),
            take: |rows| rows.into_any().downcast::<Rows>().ok().map(|rows| *rows),
        };
        Ask { info: self.info, fields: self.fields, read, good_for: self.good_for }
    }

    /// Makes an answer of what arrives.
    pub(super) async fn read(&self, arrival: Arrival) -> Result<R, ApiError> {
        match self.read {
            Reading::Whole(read) => read(self.info, arrival.whole().await?),
            Reading::Rows { new, take } => {
                let mut rows = new();
                arrival.fill(self.info, &mut *rows).await?;
                // Both are made for one type.
                take(rows).ok_or(ApiError::Cancelled)
            }
        }
    }
}

impl<R> Ask<R> {
    /// The same question, whose answer is dear and serves other views for so many seconds.
    pub fn good_for(self, seconds: f64) -> Self {
        Self { good_for: seconds, ..self }
    }

    /// What tells this question from others; never holds credentials.
    pub(super) fn key(&self) -> String {
        format!("{}?{}#{}", self.info.name, self.fields.to_form(), std::any::type_name::<R>())
    }
}

impl<R> Clone for Reading<R> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<R> Copy for Reading<R> {}

impl<R> Clone for Ask<R> {
    fn clone(&self) -> Self {
        Self { info: self.info, fields: self.fields.clone(), read: self.read, good_for: self.good_for }
    }
}

/// Equal questions have equal answers.
impl<R> PartialEq for Ask<R> {
    fn eq(&self, other: &Self) -> bool {
        self.info.name == other.info.name && self.fields == other.fields
    }
}
