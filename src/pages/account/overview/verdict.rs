//! The answer in one sentence, and what to do about it.

use super::PORTAL;
use super::health::{Health, Problem, Verdict};
use crate::format::{Formats, use_formats};
use crate::i18n::*;
use crate::pages::shared::vaults::vault_name;
use crate::routes::Page;
use crate::server::Server;
use crate::ui::icon::Glyph;
use crate::ui::tone::Tone;
use comet_api::UnixSeconds;
use perihelion_view::prelude::*;

/// How many problems are spelt out; the rest stands in the lists below.
const SPELT_OUT: usize = 4;

#[component]
pub fn VerdictCard(health: Memo<Health>) -> impl IntoView {
    let i18n = use_i18n();
    let formats = use_formats();
    let server = Server::here();
    let tone = move || health.with(|health| tone_of(&health.verdict));
    let ago = move |at: UnixSeconds| formats.relative(at.0, server.now().0);
    let title = move || health.with(|health| title(i18n, &health.verdict));
    let hint = move || health.with(|health| hint(i18n, &health.verdict, ago));
    view! {
        <section class="verdict" data-tone=move || tone().name()>
            <span class="verdict__icon">{move || view! { <Glyph icon=tone().icon() /> }}</span>
            <div class="verdict__text">
                <h2 class="verdict__title">{title}</h2>
                <p>{hint}</p>
                <Steps health />
            </div>
        </section>
    }
}

fn tone_of(verdict: &Verdict) -> Tone {
    match verdict {
        Verdict::Good(_) => Tone::Success,
        Verdict::Warned(_) | Verdict::Nothing => Tone::Warning,
        Verdict::Attention { bad, all } if bad < all => Tone::Warning,
        Verdict::Attention { .. } | Verdict::Full | Verdict::Suspended => Tone::Danger,
    }
}

fn title(i18n: Texts, verdict: &Verdict) -> String {
    match verdict {
        Verdict::Suspended => t_string!(i18n, home.suspended).to_owned(),
        Verdict::Nothing => t_string!(i18n, home.nothing).to_owned(),
        Verdict::Full => t_string!(i18n, home.full).to_owned(),
        Verdict::Attention { bad, .. } => t_string!(i18n, home.attention, count = *bad),
        Verdict::Warned(_) => t_string!(i18n, home.warned).to_owned(),
        Verdict::Good(_) => t_string!(i18n, home.all_good).to_owned(),
    }
}

fn hint(i18n: Texts, verdict: &Verdict, ago: impl Fn(UnixSeconds) -> String) -> String {
    match verdict {
        Verdict::Suspended => t_string!(i18n, home.suspended_hint).to_owned(),
        Verdict::Nothing => t_string!(i18n, home.nothing_hint).to_owned(),
        Verdict::Full => t_string!(i18n, home.full_hint).to_owned(),
        Verdict::Attention { bad, all } if bad < all => t_string!(i18n, home.attention_hint).to_owned(),
        Verdict::Attention { .. } => t_string!(i18n, home.attention_all_hint).to_owned(),
        Verdict::Warned(at) => t_string!(i18n, home.warned_hint, ago = ago(*at)),
        Verdict::Good(at) => t_string!(i18n, home.all_good_hint, ago = ago(*at)),
    }
}

/// What can be done, problem by problem.
#[component]
fn Steps(health: Memo<Health>) -> impl IntoView {
    let i18n = use_i18n();
    let formats = use_formats();
    let count = move || health.with(|health| health.problems.len());
    let more = move || count().saturating_sub(SPELT_OUT);
    let steps = move || {
        let problems = health.with(|health| health.problems.iter().take(SPELT_OUT).cloned().collect::<Vec<_>>());
        let step = |problem| view! { <li class="verdict__step">{step(i18n, formats, problem)}</li> };
        problems.into_iter().map(step).collect::<Vec<_>>()
    };
    view! {
        <Show when=move || { count() > 0 }>
            <ul class="verdict__steps" aria-label=key!(home.steps)>
                {steps}
            </ul>
        </Show>
        <Show when=move || { more() > 0 }>
            <p class="muted">{text!(i18n, home.more_steps, count = more())}</p>
        </Show>
    }
}

fn step(i18n: Texts, formats: Formats, problem: Problem) -> Node {
    let server = Server::here();
    let on = move |device: Option<String>| device.unwrap_or_else(|| t_string!(i18n, home.no_device).to_owned());
    match problem {
        Problem::Never { item, device } => {
            t_string!(i18n, home.step_never, item = item, device = on(device)).into_node()
        }
        Problem::Stale { item, device, last_good } => {
            let ago = formats.relative(last_good.0, server.now().0);
            t_string!(i18n, home.step_stale, item = item, device = on(device), ago = ago).into_node()
        }
        Problem::Failing { item, device, job } => {
            let why = Page::job(PORTAL, job).href();
            view! {
                {t_string!(i18n, home.step_failing, item = item, device = on(device))}
                " "
                <a href=why>{key!(home.step_see_why)}</a>
            }
        }
        Problem::Full { vault } => t_string!(i18n, home.step_full, vault = vault_name(i18n, &vault)).into_node(),
        Problem::NearlyFull { vault } => {
            t_string!(i18n, home.step_nearly_full, vault = vault_name(i18n, &vault)).into_node()
        }
    }
}
