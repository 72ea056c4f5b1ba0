//! Saved views: names for the queries of a page's address. Pure.

use serde_json::{Value, json};

/// A view that a person has saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct View {
    /// As the person calls it.
    pub name: String,
    /// The query of the address, without its question mark.
    pub query: String,
}

/// The views of one table, in the order that they were saved.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Views(pub Vec<View>);

impl Views {
    /// Keeps a view; one of the same name is replaced.
    pub fn save(&mut self, name: &str, query: &str) {
        match self.0.iter_mut().find(|view| view.name == name) {
            Some(view) => query.clone_into(&mut view.query),
            None => self.0.push(View { name: name.to_owned(), query: query.to_owned() }),
        }
    }

    /// Calls a view by another name; false when there is one of that name already, or it is no name.
    pub fn rename(&mut self, from: &str, to: &str) -> bool {
        if to.is_empty() || (from != to && self.has(to)) {
            return false;
        }
        self.0.iter_mut().filter(|view| view.name == from).for_each(|view| to.clone_into(&mut view.name));
        true
    }

    /// Takes a view away.
    pub fn delete(&mut self, name: &str) {
        self.0.retain(|view| view.name != name);
    }

    /// Whether there is a view of this name.
    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|view| view.name == name)
    }

    /// The views as they are kept; nothing when there are none.
    pub fn to_json(&self) -> Value {
        let view = |View { name, query }: &View| json!({ "name": name, "query": query });
        if self.0.is_empty() { Value::Null } else { self.0.iter().map(view).collect() }
    }

    /// Views that were kept; what cannot be read is left out.
    pub fn from_json(kept: &Value) -> Self {
        let view = |kept: &Value| {
            let text = |name: &str| kept.get(name)?.as_str().map(str::to_owned);
            Some(View { name: text("name").filter(|name| !name.is_empty())?, query: text("query")? })
        };
        Self(kept.as_array().into_iter().flatten().filter_map(view).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn views(views: &[(&str, &str)]) -> Views {
        let mut all = Views::default();
        views.iter().for_each(|(name, query)| all.save(name, query));
        all
    }

    #[test]
    fn a_view_of_the_same_name_is_replaced() {
        assert_eq!(
            views(&[("Failed", "a=1"), ("Mine", ""), ("Failed", "b=2")]),
            views(&[("Failed", "b=2"), ("Mine", "")])
        );
    }

    #[test]
    fn a_name_is_taken_once() {
        let mut all = views(&[("One", "1"), ("Two", "2")]);
        assert!(!all.rename("One", "Two") && !all.rename("One", "") && all.rename("One", "One"));
        assert!(all.rename("One", "Three"));
        assert_eq!(all, views(&[("Three", "1"), ("Two", "2")]));
        all.delete("Two");
        assert_eq!(all, views(&[("Three", "1")]));
    }

    #[test]
    fn views_read_back_and_nonsense_is_none() {
        let all = views(&[("Größte \"zuerst\"", "sort=-size&filter=a%20b")]);
        assert_eq!(Views::from_json(&all.to_json()), all);
        assert_eq!(Views::default().to_json(), Value::Null);
        assert_eq!(Views::from_json(&json!([1, {"name": ""}, {"name": "x"}, {"query": "y"}])), Views::default());
    }
}
