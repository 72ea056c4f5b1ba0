//! How SQL Server is backed up: one of five ways, which four settings say by being there or not.

use super::numbered::members;
use super::place::Item;
use crate::i18n::*;
use crate::ui::field::{Choice, Field, select_input};
use perihelion_view::prelude::*;
use serde_json::Value;

/// The settings, and the way that is meant by none of them.
const MODES: [(&str, Plain); 5] = [
    ("", key!(item.mode_copy)),
    ("DIFFBASE", key!(item.mode_base)),
    ("DIFFERENTIAL", key!(item.mode_differential)),
    ("LOGTRUNC", key!(item.mode_log)),
    ("LOGNOTRUNC", key!(item.mode_log_keep)),
];

fn mode_of(props: &Value) -> &'static str {
    let found = MODES.iter().map(|(key, _)| *key).find(|key| !key.is_empty() && props.get(key).is_some());
    found.unwrap_or_default()
}

fn set_mode(props: &mut Value, mode: &str) {
    let props = members(props);
    for (key, _) in MODES.iter().filter(|(key, _)| *key != mode) {
        props.shift_remove(*key);
    }
    if !mode.is_empty() {
        props.entry(mode).or_insert_with(|| "1".into());
    }
}

/// The choice.
pub fn modes(item: Item) -> Node {
    let value = Signal::derive(move || item.props.with(mode_of).to_owned());
    let choices: Vec<Choice> = MODES.iter().map(|(key, label)| Choice::new(*key, *label)).collect();
    let choose = Callback::new(move |mode: String| item.change_props(|props| set_mode(props, &mode)));
    let disabled = Signal::derive(move || item.lock.with(Option::is_some));
    view! {
        <Field label=key!(item.mode) hint=key!(item.mode_help)>
            {select_input(value, Signal::stored(choices), None, disabled, choose)}
        </Field>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn one_way_takes_the_place_of_another_and_leaves_the_rest() {
        let mut props = json!({"DIFFBASE": "1", "INSTANCE": "x", "LATER": "y"});
        assert_eq!(mode_of(&props), "DIFFBASE");
        set_mode(&mut props, "LOGTRUNC");
        assert_eq!(props, json!({"INSTANCE": "x", "LATER": "y", "LOGTRUNC": "1"}));
        set_mode(&mut props, "");
        assert_eq!((mode_of(&props), props), ("", json!({"INSTANCE": "x", "LATER": "y"})));
    }
}
