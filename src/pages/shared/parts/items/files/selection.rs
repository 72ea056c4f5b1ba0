//! What a files item backs up, and what a tick changes of that. Reads and writes `EngineProps` and nothing else; a tick
//! touches the keys that it is about and no other.

use super::super::numbered::{add, listed, take};
use super::glob;
use super::paths::{folded, is_in, is_windows, lowered, ways};
use super::regexp::Expression;
use serde_json::Value;

pub const INCLUDE: &str = "INCLUDE";
pub const EXCLUDE: &str = "EXCLUDE";
pub const REXCLUDE: &str = "REXCLUDE";
pub const PINCLUDE: &str = "PINCLUDE";
pub const RINCLUDE: &str = "RINCLUDE";

/// What a rule looks for in whole paths.
#[derive(Clone)]
enum Pattern {
    Glob(String),
    Expression(Expression),
    /// It can't be understood, and would stop the backup.
    Broken,
}

impl Pattern {
    fn new(text: &str, is_expression: bool, on_windows: bool) -> Self {
        if is_expression {
            Expression::new(text, on_windows).map_or(Self::Broken, Self::Expression)
        } else if glob::is_sound(text) {
            Self::Glob(if on_windows { text.to_lowercase() } else { text.to_owned() })
        } else {
            Self::Broken
        }
    }

    fn matches(&self, path: &str) -> bool {
        match self {
            Self::Glob(glob) => glob::matches(glob, path),
            Self::Expression(expression) => expression.matches(path),
            Self::Broken => false,
        }
    }
}

/// Whether the pattern of a rule can be understood.
pub fn is_sound(text: &str, is_expression: bool) -> bool {
    !text.is_empty() && !matches!(Pattern::new(text, is_expression, false), Pattern::Broken)
}

/// A rule that leaves something out.
struct Rule {
    /// Empty where a policy makes it.
    key: String,
    text: String,
    /// The one path that it means, folded.
    path: Option<String>,
    pattern: Pattern,
}

/// An item's paths and rules, ready to be asked about many paths.
pub struct Selection {
    includes: Vec<(String, String)>,
    /// Folders of which only what matches is taken.
    patterns: Vec<(String, Pattern)>,
    rules: Vec<Rule>,
}

/// Two are never the same, so that whoever follows one notices each change.
impl PartialEq for Selection {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

/// What becomes of a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tick {
    No,
    /// Some of what is below it.
    Part,
    Yes,
    /// A rule leaves it out, whatever is ticked.
    Out(String),
}

/// A rule of a policy: what it leaves out, and whether that is a regular expression.
pub type Mandatory = (String, bool);

impl Selection {
    pub fn new(props: &Value, mandatory: &[Mandatory]) -> Self {
        let includes: Vec<(String, String)> =
            listed(props, INCLUDE).into_iter().map(|(key, path)| (key.to_owned(), folded(path))).collect();
        // Rules belong to a device; which kind it is, its paths tell.
        let on_windows = listed(props, INCLUDE).first().is_none_or(|(_, path)| is_windows(path));
        let rule = |key: &str, text: &str, is_expression: bool| Rule {
            key: key.to_owned(),
            text: text.to_owned(),
            path: if is_expression { None } else { glob::to_path(text).map(|path| folded(&path)) },
            pattern: Pattern::new(text, is_expression, on_windows),
        };
        let mut rules = Vec::new();
        rules.extend(listed(props, EXCLUDE).into_iter().map(|(key, text)| rule(key, text, false)));
        rules.extend(listed(props, REXCLUDE).into_iter().map(|(key, text)| rule(key, text, true)));
        rules.extend(mandatory.iter().map(|(text, is_expression)| rule("", text, *is_expression)));
        let mut patterns = Vec::new();
        for (prefix, is_expression) in [(PINCLUDE, false), (RINCLUDE, true)] {
            for (_, json) in listed(props, prefix) {
                let (top, text) = include_pattern(json);
                patterns.push((folded(&top), Pattern::new(&text, is_expression, on_windows)));
            }
        }
        Self { includes, patterns, rules }
    }

    pub fn tick(&self, path: &str) -> Tick {
        let folded = folded(path);
        let shown = lowered(path);
        if self.includes(&folded, &shown) {
            return match self.rule_over(&shown) {
                Some(rule) => Tick::Out(rule.text.clone()),
                None if self.rules.iter().any(|rule| rule.is_below(&folded)) => Tick::Part,
                None => Tick::Yes,
            };
        }
        let leads_on = |below: &String| is_in(below, &folded);
        let leads_on = self.includes.iter().any(|(_, path)| leads_on(path))
            || self.patterns.iter().any(|(top, _)| leads_on(top) || is_in(&folded, top));
        if leads_on { Tick::Part } else { Tick::No }
    }

    fn includes(&self, folded: &str, shown: &str) -> bool {
        self.includes.iter().any(|(_, include)| is_in(folded, include))
            || self.patterns.iter().any(|(top, pattern)| is_in(folded, top) && pattern.matches(shown))
    }

    /// The rule that leaves out a path, or a folder that it is in.
    fn rule_over(&self, shown: &str) -> Option<&Rule> {
        let mut above = ways(shown);
        above.find_map(|way| self.rules.iter().find(|rule| rule.pattern.matches(way)))
    }

    /// How many of the paths the rule under a key matches.
    pub fn count<'a>(&self, key: &str, paths: impl Iterator<Item = &'a str>) -> usize {
        let rule = self.rules.iter().find(|rule| rule.key == key);
        rule.map_or(0, |rule| paths.filter(|path| rule.pattern.matches(&lowered(path))).count())
    }

    /// Ticks a path or takes its tick away. Nothing changes where a rule with a pattern leaves it out.
    pub fn press(&self, props: &mut Value, path: &str) {
        let own = folded(path);
        let below = |rule: &&Rule| rule.path.as_ref().is_some_and(|path| is_in(path, &own)) && !rule.key.is_empty();
        let dropped: Vec<String> = self.rules.iter().filter(below).map(|rule| rule.key.clone()).collect();
        let includes = |test: &dyn Fn(&str) -> bool| -> Vec<String> {
            self.includes.iter().filter(|(_, path)| test(path)).map(|(key, _)| key.clone()).collect()
        };
        let is_inside = self.includes.iter().any(|(_, include)| is_in(&own, include));
        match self.tick(path) {
            Tick::Yes => {
                let keys = includes(&|include| include == own);
                let stays = self.includes.iter().any(|(_, include)| *include != own && is_in(&own, include));
                take(props, &keys);
                take(props, &dropped);
                if stays || keys.is_empty() {
                    add(props, EXCLUDE, &glob::of_path(path));
                }
            }
            Tick::Part if is_inside => take(props, &dropped),
            // Only its own rule can be lifted here.
            Tick::Out(_) => take(props, &dropped),
            Tick::Part | Tick::No => {
                take(props, &includes(&|include| is_in(include, &own)));
                add(props, INCLUDE, path);
            }
        }
    }
}

impl Rule {
    /// Whether it leaves out one thing below a folder, so that the folder is not whole.
    fn is_below(&self, folder: &str) -> bool {
        self.path.as_ref().is_some_and(|path| path != folder && is_in(path, folder))
    }
}

/// A folder and what is taken of it (`SourceIncludePattern`).
pub fn include_pattern(json: &str) -> (String, String) {
    let value: Value = serde_json::from_str(json).unwrap_or_default();
    let text = |name: &str| value.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    (text("TopDirectory"), text("Value"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn tick(props: &Value, path: &str) -> Tick {
        Selection::new(props, &[]).tick(path)
    }

    fn pressed(mut props: Value, path: &str) -> Value {
        Selection::new(&props.clone(), &[]).press(&mut props, path);
        props
    }

    #[test]
    fn a_folder_is_ticked_with_all_that_is_in_it() {
        let props = json!({"INCLUDE0": r"C:\Users\Anna"});
        for (path, is) in [
            (r"C:\", Tick::Part),
            (r"C:\Users", Tick::Part),
            (r"c:\users\anna", Tick::Yes),
            (r"C:\Users\Anna\a.txt", Tick::Yes),
            (r"C:\Users\Annabel", Tick::No),
        ] {
            assert_eq!(tick(&props, path), is, "{path}");
        }
    }

    #[test]
    fn a_rule_leaves_out_what_it_matches_and_what_is_inside() {
        let props = json!({"INCLUDE0": "/home", "EXCLUDE0": "/home/*/cache", "EXCLUDE1": "/home/bob"});
        let out = |rule: &str| Tick::Out(rule.to_owned());
        assert_eq!(tick(&props, "/home/anna/cache/a"), out("/home/*/cache"));
        assert_eq!(tick(&props, "/home/bob"), out("/home/bob"));
        assert_eq!(tick(&props, "/home"), Tick::Part);
        assert_eq!(tick(&props, "/home/anna"), Tick::Yes);
        let mandatory = Selection::new(&props, &[("**/*.iso".to_owned(), false)]);
        assert_eq!(mandatory.tick("/home/anna/x.iso"), out("**/*.iso"));
    }

    #[test]
    fn a_folder_with_a_pattern_is_taken_in_part() {
        let props = json!({"PINCLUDE0": r#"{"TopDirectory":"/home","Value":"/home/**.pdf"}"#});
        assert_eq!(tick(&props, "/home"), Tick::Part);
        assert_eq!(tick(&props, "/home/a/b.pdf"), Tick::Yes);
        assert_eq!(tick(&props, "/etc"), Tick::No);
    }

    #[test]
    fn ticking_a_folder_makes_the_paths_below_it_needless() {
        let props = json!({"INCLUDE0": r"C:\A\b", "LATER": "1", "INCLUDE1": r"D:\x"});
        assert_eq!(pressed(props, r"C:\A"), json!({"LATER": "1", "INCLUDE1": r"D:\x", "INCLUDE0": r"C:\A"}));
    }

    #[test]
    fn untick_within_a_folder_leaves_it_out_and_ticking_it_again_takes_that_back() {
        let props = json!({"INCLUDE0": r"C:\A"});
        let without = pressed(props.clone(), r"C:\A\[1]");
        assert_eq!(without, json!({"INCLUDE0": r"C:\A", "EXCLUDE0": r"C:\A\[[]1]"}));
        assert_eq!(tick(&without, r"C:\A\[1]"), Tick::Out(r"C:\A\[[]1]".into()));
        assert_eq!(pressed(without.clone(), r"C:\A\[1]"), props);
        assert_eq!(pressed(without, r"C:\A"), props);
        assert_eq!(pressed(props, r"c:\a"), json!({}));
    }

    #[test]
    fn a_pattern_that_leaves_out_more_is_not_touched_by_a_tick() {
        let props = json!({"INCLUDE0": "/a", "EXCLUDE0": "/a/*.tmp"});
        assert_eq!(pressed(props.clone(), "/a/x.tmp"), props);
    }
}
