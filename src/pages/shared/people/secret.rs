//! A password for somebody else: typed or made, judged, copied.

use super::strength::{Strength, strength};
use crate::account::people::is_long_enough;
use crate::i18n::*;
use crate::random;
use crate::ui::badge::Badge;
use crate::ui::button::Button;
use crate::ui::copy::CopyButton;
use crate::ui::field::{Field, PasswordInput};
use crate::ui::icon::{Glyph, Icon};
use crate::ui::tone::Tone;
use comet_api::Secret;
use perihelion_view::prelude::*;

/// How many letters a made password has, without the dashes between its groups.
const LETTERS: u32 = 20;
const GROUP: usize = 5;
/// Thirty-two signs that nobody takes for one another, so that a random byte picks each as often.
const SIGNS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";

/// A password while it is typed.
#[derive(Clone, Copy)]
pub struct GivenPassword {
    typed: RwSignal<String>,
    tried: RwSignal<bool>,
}

impl GivenPassword {
    #[allow(clippy::new_without_default)] // Makes signals, which belong to the place that makes them.
    pub fn new() -> Self {
        Self { typed: RwSignal::default(), tried: RwSignal::new(false) }
    }

    /// The password, if it may be sent; else the field says why not.
    pub fn ready(self) -> Option<Secret> {
        self.tried.set(true);
        let typed = self.typed.get_untracked();
        is_long_enough(&typed).then(|| typed.into())
    }
}

/// A password that nobody can guess and anybody can type: four groups of letters and digits, 100 bits.
pub fn made_password() -> String {
    spelled(&random::bytes(LETTERS))
}

fn spelled(bytes: &[u8]) -> String {
    let sign = |byte: &u8| SIGNS.get(usize::from(byte % 32)).copied().map_or('-', char::from);
    bytes.chunks(GROUP).map(|group| group.iter().map(sign).collect::<String>()).collect::<Vec<_>>().join("-")
}

#[component]
pub fn GivenPasswordField(password: GivenPassword, #[prop(into)] label: TextProp) -> impl IntoView {
    let i18n = use_i18n();
    let GivenPassword { typed, tried } = password;
    let too_short = move || {
        (tried.get() && !typed.with(|typed| is_long_enough(typed)))
            .then(|| t_string!(i18n, sign_in.too_short).to_owned())
    };
    let judged = move || {
        let strength = typed.with(|typed| strength(typed))?;
        let (tone, label) = match strength {
            Strength::Weak => (Tone::Danger, t_string!(i18n, people.weak)),
            Strength::Fair => (Tone::Warning, t_string!(i18n, people.fair)),
            Strength::Strong => (Tone::Success, t_string!(i18n, people.strong)),
        };
        Some(view! { <Badge tone label /> })
    };
    let copy = move || {
        let is_there = typed.with(|typed| !typed.is_empty());
        is_there.then(|| view! { <CopyButton value=move || typed.get() label=key!(people.copy_password) /> })
    };
    view! {
        <div class="secret">
            <Field
                label
                hint=key!(people.password_hint)
                error=Signal::derive(too_short)
                required=true
            >
                <PasswordInput value=typed name="new-password" autocomplete="new-password" />
            </Field>
            <div class="secret__tools">
                <Button on_press=move || typed.set(made_password())>
                    <Glyph icon=Icon::Refresh />
                    {key!(people.make_password)}
                </Button>
                {copy}
                <span role="status">{judged}</span>
            </div>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_made_password_is_groups_of_plain_signs() {
        assert_eq!(spelled(&[0, 1, 2, 3, 4, 31, 32, 255]), "abcde-9a9");
        let all: std::collections::HashSet<&u8> = SIGNS.iter().collect();
        assert_eq!(all.len(), 32);
        assert!(!b"lo01".iter().any(|sign| SIGNS.contains(sign)));
    }
}
