//! A one-time code: digits only, however they were typed or pasted.

use leptos::html;
use perihelion_view::prelude::*;

use super::FieldContext;
use crate::ui::focus::focus_when_mounted;

/// The digits in what was typed or pasted, at most `length`; full-width and Arabic digits count.
/// `"123 456"` and `"Your code: 123-456"` both give `"123456"`.
pub fn digits_of(typed: &str, length: usize) -> String {
    typed.chars().filter_map(ascii_digit).take(length).collect()
}

fn ascii_digit(typed: char) -> Option<char> {
    const ZEROS: [u32; 4] = [0x30, 0x660, 0x6F0, 0xFF10];
    let digit = ZEROS.iter().find_map(|zero| u32::from(typed).checked_sub(*zero).filter(|digit| *digit < 10))?;
    char::from_digit(digit, 10)
}

/// A field for a code of an authenticator app.
#[component]
pub fn CodeInput(
    /// The digits typed so far.
    value: RwSignal<String>,
    /// How many digits a code has, 6 to 8.
    #[prop(default = 6)]
    length: usize,
    /// Whether the cursor is here when the page opens.
    #[prop(optional)]
    autofocus: bool,
    /// True while a code is being tried.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// Called once for each complete code, with the code.
    #[prop(optional, into)]
    on_complete: Option<Callback<String>>,
) -> impl IntoView {
    let field = FieldContext::here();
    let node = NodeRef::<html::Input>::new();
    focus_when_mounted(node, autofocus);
    let take = move |input: web_sys::HtmlInputElement| {
        let code = digits_of(&input.value(), length);
        // Letters are dropped from the box too, not only from the value.
        input.set_value(&code);
        let is_new = value.with_untracked(|old| *old != code);
        if !is_new {
            return;
        }
        value.set(code.clone());
        if let Some(on_complete) = on_complete.filter(|_| code.len() == length) {
            on_complete.run(code);
        }
    };
    view! {
        <input
            node_ref=node
            class="input"
            data-shape="code"
            type="text"
            inputmode="numeric"
            autocapitalize="none"
            spellcheck="false"
            name="one-time-code"
            autocomplete="one-time-code"
            required=field.required
            readonly=disabled
            aria-describedby=field.described_by()
            aria-invalid=field.aria_invalid()
            id=field.id
            prop:value=value
            on:input=move |event| take(event_target(&event))
        />
    }
}

#[cfg(test)]
mod tests {
    use super::digits_of;

    #[test]
    fn a_pasted_code_may_have_spaces_dashes_and_words() {
        assert_eq!(digits_of("123 456", 6), "123456");
        assert_eq!(digits_of(" Your code: 123-456\n", 6), "123456");
    }

    #[test]
    fn digits_of_other_scripts_become_ascii() {
        assert_eq!(digits_of("١٢٣٤٥٦", 6), "123456");
        assert_eq!(digits_of("１２３４５６", 6), "123456");
        assert_eq!(digits_of("۱۲۳۴۵۶", 6), "123456");
    }

    #[test]
    fn a_longer_text_is_cut_at_the_length_of_a_code() {
        assert_eq!(digits_of("1234567890", 8), "12345678");
        assert_eq!(digits_of("no digits", 6), "");
    }
}
