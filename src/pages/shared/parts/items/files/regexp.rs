//! Regular expressions of backup apps, which speak Go's dialect, in the browser's.

use js_sys::{Array, Function, Reflect, RegExp};
use send_wrapper::SendWrapper;
use wasm_bindgen::{JsCast, JsValue};

/// A regular expression that can be tried on paths.
#[derive(Clone)]
pub struct Expression(SendWrapper<RegExp>);

impl Expression {
    /// `None` when the text is none, in Go's dialect or as far as the browser can tell.
    pub fn new(text: &str, ignores_case: bool) -> Option<Self> {
        let (text, mut flags) = for_browsers(text)?;
        if ignores_case && !flags.contains('i') {
            flags.push('i');
        }
        // By `construct`, since the constructor throws at what it does not understand.
        let class: Function = Reflect::get(&js_sys::global(), &JsValue::from_str("RegExp")).ok()?.dyn_into().ok()?;
        let made = Reflect::construct(&class, &Array::of2(&text.into(), &flags.into())).ok()?;
        Some(Self(SendWrapper::new(made.dyn_into().ok()?)))
    }

    pub fn matches(&self, text: &str) -> bool {
        self.0.test(text)
    }
}

/// The pattern and its flags as browsers write them; `None` for what Go does not know: looking around, and back.
fn for_browsers(text: &str) -> Option<(String, String)> {
    let (flags, text) = match text.strip_prefix("(?").and_then(|rest| rest.split_once(')')) {
        Some((flags, rest)) if !flags.is_empty() && flags.chars().all(|flag| "imsU".contains(flag)) => (flags, rest),
        _ => ("", text),
    };
    if ["(?=", "(?!", "(?<=", "(?<!"].iter().any(|look| has(text, look)) {
        return None;
    }
    if (1..=9).any(|group: u8| has(text, &format!("\\{group}"))) {
        return None;
    }
    let text = text.replace("(?P<", "(?<").replace("\\A", "^").replace("\\z", "$");
    Some((text, flags.replace('U', "")))
}

/// Whether it stands there and no backslash takes its meaning away.
fn has(text: &str, sought: &str) -> bool {
    let mut from = 0;
    while let Some(place) = text.get(from..).and_then(|rest| rest.find(sought)) {
        let before = text.get(..from + place).unwrap_or_default();
        let slashes = before.len() - before.trim_end_matches('\\').len();
        if slashes % 2 == 0 {
            return true;
        }
        from += place + 1;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::for_browsers;

    #[test]
    fn the_dialect_of_go_is_put_into_that_of_browsers() {
        let put = |text: &str| for_browsers(text).map(|(text, flags)| format!("/{text}/{flags}"));
        assert_eq!(put(r"(?i)\.TMP$").as_deref(), Some(r"/\.TMP$/i"));
        assert_eq!(put(r"(?P<year>\d{4})\z").as_deref(), Some(r"/(?<year>\d{4})$/"));
        assert_eq!(put(r"a(?:b|c)").as_deref(), Some(r"/a(?:b|c)/"));
    }

    #[test]
    fn what_go_does_not_know_is_refused() {
        for text in ["(?=a)", "a(?!b)", "(?<=x)y", r"(a)\1"] {
            assert_eq!(for_browsers(text), None, "{text}");
        }
        assert!(for_browsers(r"\(?=a").is_some() && for_browsers(r"c:\\1").is_some());
    }
}
