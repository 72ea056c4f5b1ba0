//! Yes or no, and one of a few.

use perihelion_view::prelude::*;

use crate::ui::unique::unique_id;

/// One thing that can be chosen in a list or among radio buttons.
#[derive(Clone, Debug)]
pub struct Choice {
    /// What the form keeps.
    pub value: String,
    /// What the person reads.
    pub label: TextProp,
    /// More about it, below the label.
    pub hint: Option<TextProp>,
}

impl Choice {
    /// A choice with a label alone.
    pub fn new(value: impl Into<String>, label: impl Into<TextProp>) -> Self {
        Self { value: value.into(), label: label.into(), hint: None }
    }

    /// The same choice with more about it.
    pub fn with_hint(mut self, hint: impl Into<TextProp>) -> Self {
        self.hint = Some(hint.into());
        self
    }
}

/// A box to tick.
#[component]
pub fn Checkbox(
    /// Whether it is ticked.
    checked: RwSignal<bool>,
    /// What ticking it means.
    #[prop(into)]
    label: TextProp,
    /// More about it.
    #[prop(optional, into)]
    hint: Option<TextProp>,
    /// True while it may not be changed.
    #[prop(optional, into)]
    disabled: Signal<bool>,
) -> impl IntoView {
    toggle(Toggle::of(checked, false, label, hint, disabled))
}

/// A setting that takes effect at once.
#[component]
pub fn Switch(
    /// Whether it is on.
    checked: RwSignal<bool>,
    /// What it switches.
    #[prop(into)]
    label: TextProp,
    /// More about it.
    #[prop(optional, into)]
    hint: Option<TextProp>,
    /// True while it may not be changed.
    #[prop(optional, into)]
    disabled: Signal<bool>,
) -> impl IntoView {
    toggle(Toggle::of(checked, true, label, hint, disabled))
}

/// A box or a switch, for those who keep its state elsewhere than in a signal of their own.
pub struct Toggle {
    pub is_switch: bool,
    pub checked: Signal<bool>,
    pub label: TextProp,
    pub hint: Option<TextProp>,
    pub disabled: Signal<bool>,
    pub on_turned: Callback<bool>,
}

impl Toggle {
    fn of(
        checked: RwSignal<bool>,
        is_switch: bool,
        label: TextProp,
        hint: Option<TextProp>,
        disabled: Signal<bool>,
    ) -> Self {
        let on_turned = Callback::new(move |is_on| checked.set(is_on));
        Self { is_switch, checked: checked.into(), label, hint, disabled, on_turned }
    }
}

/// The input of a box or a switch with its label.
pub fn toggle(Toggle { is_switch, checked, label, hint, disabled, on_turned }: Toggle) -> Node {
    let id = unique_id("toggle");
    let hint_id = hint.is_some().then(|| unique_id("hint"));
    view! {
        <div class="choice">
            <input
                class=if is_switch { "choice__switch" } else { "choice__box" }
                type="checkbox"
                role=is_switch.then_some("switch")
                id=id.clone()
                disabled=disabled
                aria-describedby=hint_id.clone()
                prop:checked=checked
                on:change=move |event| on_turned.run(event_target_checked(&event))
            />
            <label class="choice__label" for=id>
                {label}
            </label>
            {hint_line(hint, hint_id)}
        </div>
    }
}

/// One of a few, all visible at once.
#[component]
pub fn RadioGroup(
    /// The chosen value.
    value: RwSignal<String>,
    /// What the choice is about.
    #[prop(into)]
    label: TextProp,
    /// What can be chosen.
    choices: Vec<Choice>,
    /// True while the value may not be changed.
    #[prop(optional, into)]
    disabled: Signal<bool>,
) -> impl IntoView {
    let group = unique_id("choices");
    let radios = choices.into_iter().map(|choice| radio(choice, value, group.clone(), disabled)).collect::<Vec<_>>();
    view! {
        <fieldset class="choices">
            <legend class="field__label">{label}</legend>
            {radios}
        </fieldset>
    }
}

fn radio(choice: Choice, value: RwSignal<String>, group: String, disabled: Signal<bool>) -> Node {
    let Choice { value: own, label, hint } = choice;
    let id = unique_id("radio");
    let hint_id = hint.is_some().then(|| unique_id("hint"));
    let (chosen, shown) = (own.clone(), own.clone());
    view! {
        <div class="choice">
            <input
                class="choice__radio"
                type="radio"
                id=id.clone()
                name=group
                value=own
                disabled=disabled
                aria-describedby=hint_id.clone()
                prop:checked=move || value.with(|value| *value == shown)
                on:change=move |_| value.set(chosen.clone())
            />
            <label class="choice__label" for=id>
                {label}
            </label>
            {hint_line(hint, hint_id)}
        </div>
    }
}

fn hint_line(hint: Option<TextProp>, id: Option<String>) -> Node {
    hint.map(|hint| {
        view! {
            <p class="choice__hint" id=id>
                {hint}
            </p>
        }
    })
    .into_node()
}
