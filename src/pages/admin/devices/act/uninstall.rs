//! Removing the software from devices: typed out, so that nobody does it by mistake.

use super::form::ActForm;
use super::perform::Order;
use super::{Act, Target};
use crate::i18n::*;
use crate::ui::field::{Checkbox, Field, TextInput};
use crate::ui::notice::Notice;
use crate::ui::text::word;
use crate::ui::tone::Tone;
use perihelion_view::prelude::*;
use std::sync::Arc;

#[component]
pub fn Uninstall(targets: Arc<[Target]>, on_close: Callback<()>) -> impl IntoView {
    let (typed, remove_config) = (RwSignal::new(String::new()), RwSignal::new(false));
    // One device by its name, several by how many they are.
    let expected = match &*targets {
        [target] => target.name.clone(),
        several => several.len().to_string(),
    };
    let (prompt, wanted) = (word(|text| &text.type_to_confirm), expected.clone());
    let label = move || prompt.get().replace("{word}", &wanted);
    let order = Signal::derive(move || {
        let is_meant = typed.with(|typed| typed.trim() == expected.trim());
        is_meant.then(|| Order::Uninstall { remove_config: remove_config.get() })
    });
    view! {
        <ActForm act=Act::Uninstall targets order on_close>
            <Notice tone=Tone::Warning title=key!(fleet.uninstall_danger) />
            <Checkbox
                checked=remove_config
                label=key!(fleet.remove_config)
                hint=key!(fleet.remove_config_hint)
            />
            <Field label>
                <TextInput value=typed autofocus=true />
            </Field>
        </ActForm>
    }
}
