//! A report as it would be sent, in a frame that can do nothing: no scripts, no forms, no address of its own.

use crate::account::Account;
use crate::i18n::*;
use crate::server::{Server, reason};
use crate::ui::button::{Button, ButtonTone};
use crate::ui::dialog::{Dialog, DialogSize};
use crate::ui::facts::{Fact, Facts};
use crate::ui::notice::Notice;
use crate::ui::tone::Tone;
use comet_api::types::EmailReportGeneratedPreview;
use leptos::task::spawn_local;
use perihelion_view::prelude::*;
use serde_json::Value;

type Shown = Option<Result<EmailReportGeneratedPreview, String>>;

/// The dialog with the preview, and what is asked for it. Copy it freely.
#[derive(Clone, Copy)]
pub struct Preview {
    account: StoredValue<Account>,
    address: StoredValue<String>,
    server: Server,
    pending: RwSignal<bool>,
    shown: RwSignal<Shown>,
    as_text: RwSignal<bool>,
}

impl Preview {
    /// For those who may ask. The address is the one that would get the report.
    pub fn of(account: &Account, address: String) -> Option<Self> {
        account.may_preview_reports().then(|| Self {
            account: StoredValue::new(account.clone()),
            address: StoredValue::new(address),
            server: Server::here(),
            pending: RwSignal::new(false),
            shown: RwSignal::new(None),
            as_text: RwSignal::new(false),
        })
    }

    fn ask(self, report: Value) {
        let (account, address) = (self.account.get_value(), self.address.get_value());
        self.pending.set(true);
        spawn_local(async move {
            let asked = account.preview_report(self.server, &report, address).await;
            self.pending.try_set(false);
            self.shown.try_set(asked.map(|answer| answer.map_err(|error| reason(use_i18n(), &error))));
        });
    }

    /// Shows the report as it is in the draft.
    pub(super) fn button(self, report: Memo<Value>, number: usize) -> Node {
        let i18n = use_i18n();
        let press = move || self.ask(report.get_untracked());
        view! {
            <Button pending=self.pending tone=ButtonTone::Secondary on_press=press>
                <span aria-hidden="true">{key!(reports.preview)}</span>
                <span class="visually-hidden">{text!(i18n, reports.preview_of, number = number)}</span>
            </Button>
        }
    }

    pub fn dialog(self) -> Node {
        let open = Signal::derive(move || self.shown.with(Option::is_some));
        let close = move || self.shown.set(None);
        let content = move || match self.shown.get() {
            Some(Ok(mail)) => self.mail(&mail),
            Some(Err(sentence)) => view! { <Notice tone=Tone::Danger title=sentence /> },
            None => Node::NOTHING,
        };
        view! {
            <Dialog open title=key!(reports.preview_title) size=DialogSize::Large on_close=close>
                {content}
            </Dialog>
        }
    }

    fn mail(self, mail: &EmailReportGeneratedPreview) -> Node {
        let to = mail.to().iter().collect::<Vec<_>>().join(", ");
        let (subject, from) = (mail.email_subject().to_owned(), mail.from().to_owned());
        let as_text = self.as_text;
        let (html, plain) = (harmless(mail.email_body_html()), mail.email_body_plaintext().to_owned());
        let body = move || match as_text.get() {
            true => view! { <pre class="mail__text">{plain.clone()}</pre> },
            false => {
                view! { <iframe class="mail__frame" sandbox="" srcdoc=html.clone() title=key!(reports.preview_title)></iframe> }
            }
        };
        let label = move || if as_text.get() { key!(reports.as_mail).said() } else { key!(reports.as_text).said() };
        view! {
            <div class="mail">
                <p class="muted">{key!(reports.preview_hint)}</p>
                <Facts>
                    <Fact label=key!(reports.subject)>{subject}</Fact>
                    <Fact label=key!(reports.from)>{from}</Fact>
                    <Fact label=key!(reports.to)>{to}</Fact>
                </Facts>
                {body}
                <div>
                    <Button tone=ButtonTone::Quiet on_press=move || as_text.update(|is_on| *is_on = !*is_on)>
                        {label}
                    </Button>
                </div>
            </div>
        }
    }
}

/// The message without what the frame would refuse anyway and complain about: styles, scripts, what is fetched. The
/// names are changed rather than parsed: what is missed here is still refused by the sandbox and by the page's policy.
fn harmless(html: &str) -> String {
    const REFUSED: [(&str, &str); 7] = [
        ("<script", "<template"),
        ("</script", "</template"),
        ("<style", "<template"),
        ("</style", "</template"),
        ("<link", "<meta"),
        (" style=", " data-style="),
        (" src=", " data-src="),
    ];
    let mut safe = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(letter) = rest.chars().next() {
        let known =
            REFUSED.iter().find(|(name, _)| rest.get(..name.len()).is_some_and(|own| own.eq_ignore_ascii_case(name)));
        let (taken, written) = known.map_or((letter.len_utf8(), None), |(name, other)| (name.len(), Some(*other)));
        let (own, next) = rest.split_at(taken);
        safe.push_str(written.unwrap_or(own));
        rest = next;
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::harmless;

    #[test]
    fn styles_scripts_and_what_is_fetched_are_left_out() {
        let mail = "<STYLE>b{}</style><p Style='x' class=a>ä</p><img src=\"https://x\"><script>1</script>";
        let safe =
            "<template>b{}</template><p data-style='x' class=a>ä</p><img data-src=\"https://x\"><template>1</template>";
        assert_eq!(harmless(mail), safe);
    }
}
