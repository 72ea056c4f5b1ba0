//! A question to the server, with its parameters and the way to read its answer, whatever the method's type was.

use comet_api::method::{Method, MethodInfo};
use comet_api::rows::Fill;
use comet_api::wire::answer::{self, Answer, RawAnswer};
use comet_api::wire::field::Fields;
use comet_api::{ApiError, List};

/// A question whose answer is an `R`. Two methods with the same answer give the same type.
pub struct Ask<R> {
    pub(super) info: &'static MethodInfo,
    pub(super) fields: Fields,
    pub(super) read: fn(&'static MethodInfo, RawAnswer) -> Result<R, ApiError>,
    /// How long an answer serves other views that ask the same, in seconds.
    pub(super) good_for: f64,
}

/// An answer this fresh is not asked for again when another view wants it, in seconds.
const FRESH: f64 = 5.0;

impl<R: Answer> Ask<R> {
    pub fn new<M: Method<Response = R>>(method: &M) -> Self {
        let mut fields = Fields::default();
        method.encode(&mut fields);
        Self { info: M::INFO, fields, read: answer::decode::<R>, good_for: FRESH }
    }
}

impl<T> Ask<List<T>> {
    /// The same question with only the wanted columns read out of each element: much faster for long lists.
    pub fn rows<Row: Fill + Default>(self) -> Ask<List<Row>> {
        Ask { info: self.info, fields: self.fields, read: read_rows::<List<Row>>, good_for: self.good_for }
    }
}

impl<T> Ask<comet_api::Dictionary<T>> {
    /// The same question with only the wanted columns read out of each entry.
    pub fn rows<Row: Fill + Default>(self) -> Ask<comet_api::Dictionary<Row>> {
        let read = read_rows::<comet_api::Dictionary<Row>>;
        Ask { info: self.info, fields: self.fields, read, good_for: self.good_for }
    }
}

fn read_rows<R: Fill + Default>(info: &'static MethodInfo, raw: RawAnswer) -> Result<R, ApiError> {
    let mut rows = R::default();
    fill(info, &raw, &mut rows)?;
    Ok(rows)
}

fn fill(info: &'static MethodInfo, raw: &RawAnswer, rows: &mut dyn Fill) -> Result<(), ApiError> {
    answer::check(info, raw)?;
    answer::fill(&raw.body, rows).map_err(|found| ApiError::Unreadable { method: info.name, found })
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
