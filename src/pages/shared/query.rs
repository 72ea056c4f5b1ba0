//! The query of an address, read and written exactly. (The router's own map decodes values twice, which changes a
//! filter that has a percent sign in it.)

use crate::routes::encode;
use percent_encoding::percent_decode_str;

/// Names and values, in order; each name once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query(Vec<(String, String)>);

impl Query {
    /// The query in `search`, with or without its question mark. Of a name that stands there twice the last counts.
    pub fn parse(search: &str) -> Self {
        let search = search.strip_prefix('?').unwrap_or(search);
        search.split('&').filter(|pair| !pair.is_empty()).fold(Self::default(), |query, pair| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            query.with(&decode(name), &decode(value))
        })
    }

    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }

    /// All names and values.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    #[must_use]
    pub fn with(mut self, name: &str, value: &str) -> Self {
        match self.0.iter_mut().find(|(own, _)| own == name) {
            Some((_, known)) => value.clone_into(known),
            None => self.0.push((name.to_owned(), value.to_owned())),
        }
        self
    }

    #[must_use]
    pub fn without(self, name: &str) -> Self {
        self.without_those(|own| own == name)
    }

    #[must_use]
    pub fn without_those(mut self, gone: impl Fn(&str) -> bool) -> Self {
        self.0.retain(|(name, _)| !gone(name));
        self
    }

    /// The query behind a path: with its question mark, or nothing at all.
    pub fn after(&self, path: &str) -> String {
        let pairs: Vec<String> =
            self.0.iter().map(|(name, value)| format!("{}={}", encode(name), encode(value))).collect();
        if pairs.is_empty() { path.to_owned() } else { format!("{path}?{}", pairs.join("&")) }
    }
}

fn decode(text: &str) -> String {
    percent_decode_str(&text.replace('+', " ")).decode_utf8_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again_exactly() {
        let query = Query::default().with("filter", "50%25 & = +ü?#").with("sort", "").with("filter", "100% %41");
        assert_eq!(Query::parse(&query.after("")), query);
        assert_eq!(query.get("filter"), Some("100% %41"));
        assert_eq!(query.get("sort"), Some(""));
    }

    #[test]
    fn spaces_may_come_as_plus_signs_and_nonsense_is_kept_as_text() {
        assert_eq!(Query::parse("?a=b+c&=&d&%ff=%zz").get("a"), Some("b c"));
        assert_eq!(Query::parse("d").get("d"), Some(""));
    }

    #[test]
    fn an_empty_query_leaves_no_question_mark() {
        assert_eq!(Query::parse("?a=1").without("a").after("/admin/jobs"), "/admin/jobs");
    }
}
