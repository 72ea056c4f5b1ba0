//! Passwords that were made for several people, to be handed out: offered once as a list, and then forgotten.

use crate::i18n::*;
use crate::ui::button::{Button, ButtonTone};
use crate::ui::dialog::{Dialog, DialogSize};
use crate::ui::form::FormActions;
use crate::ui::icon::{Glyph, Icon};
use crate::ui::notice::Notice;
use crate::ui::save;
use crate::ui::table::csv;
use crate::ui::toast::Toasts;
use crate::ui::tone::Tone;
use perihelion_view::prelude::*;

/// The passwords made since the last beginning.
#[derive(Clone, Copy)]
pub struct Handout {
    /// User name, account name, password.
    lines: StoredValue<Vec<Vec<String>>>,
    is_open: RwSignal<bool>,
}

impl Handout {
    /// For the part below and its dialog.
    pub fn provide() -> Self {
        let handout = Self { lines: StoredValue::new(Vec::new()), is_open: RwSignal::new(false) };
        provide_context(handout);
        handout
    }

    /// The list of the part around the caller; one that nobody sees where there is none.
    pub fn here() -> Self {
        use_context().unwrap_or_else(|| Self { lines: StoredValue::new(Vec::new()), is_open: RwSignal::new(false) })
    }

    pub fn begin(self) {
        self.lines.set_value(Vec::new());
    }

    pub fn add(self, username: &str, account: &str, password: String) {
        self.lines.try_update_value(|lines| lines.push(vec![username.to_owned(), account.to_owned(), password]));
    }

    /// Offers the list, if there is anything in it.
    pub fn offer(self) {
        if self.count() > 0 {
            self.is_open.try_set(true);
        }
    }

    fn count(self) -> usize {
        self.lines.try_with_value(Vec::len).unwrap_or_default()
    }

    fn forget(self) {
        self.is_open.set(false);
        self.begin();
    }
}

#[component]
pub fn HandoutDialog(handout: Handout) -> impl IntoView {
    let i18n = use_i18n();
    let toasts: Toasts = expect_context();
    let download = move || {
        let heads =
            [tu_string!(i18n, users.username), tu_string!(i18n, users.account), tu_string!(i18n, sign_in.password)];
        let list = handout.lines.with_value(|lines| csv(&heads, lines));
        if save::text("passwords.csv", &list).is_err() {
            toasts.error(tu_string!(i18n, people.download_failed));
        }
    };
    view! {
        <Dialog
            open=handout.is_open
            title=key!(people.handout)
            size=DialogSize::Small
            on_close=move || handout.forget()
        >
            <p class="dialog__lead">{text!(i18n, people.handout_body, count = handout.count())}</p>
            <Notice tone=Tone::Warning title=key!(people.handout_once) />
            <FormActions>
                <Button tone=ButtonTone::Primary on_press=download>
                    <Glyph icon=Icon::Download />
                    {key!(people.handout_download)}
                </Button>
                <Button on_press=move || handout.forget()>{key!(words.close)}</Button>
            </FormActions>
        </Dialog>
    }
}
