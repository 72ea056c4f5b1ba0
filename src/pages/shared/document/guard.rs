//! Nobody leaves unsaved changes behind without noticing: links, the way back and the closing of the tab ask first.
//! Going between the parts of one account keeps the draft, and asks nothing.

use crate::document::Doc;
use crate::i18n::*;
use crate::routes::Page;
use crate::session::Session;
use crate::ui::back::StepsBack;
use crate::ui::confirm::{Confirm, Confirms};
use crate::ui::toast::Toasts;
use leptos::ev;
use leptos::task::spawn_local;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};
use perihelion_view::prelude::*;
use send_wrapper::SendWrapper;
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, HtmlAnchorElement, MouseEvent};

/// Where somebody is about to go.
enum Way {
    To(String),
    /// One step in the browser's history.
    Back,
}

/// Asks before the page around the caller is left with unsaved changes.
pub fn ask_before_leaving(doc: Doc) {
    let i18n = use_i18n();
    let confirms: Confirms = expect_context();
    let location = use_location();
    let navigate = SendWrapper::new(use_navigate());
    let (path, search) = (location.pathname, location.search);
    // What the person has agreed to leave for.
    let agreed = StoredValue::new(false);
    let here = path.get_untracked();
    let must_ask = Callback::new(move |to: String| {
        let stays = to == here || Page::at(&here).shares_draft_with(&Page::at(&to));
        doc.is_changed().get_untracked() && !agreed.get_value() && !stays
    });
    let ask = Callback::new(move |way: Way| {
        let navigate = navigate.clone();
        let confirm = Confirm {
            title: tu_string!(i18n, document.leave_title).to_owned(),
            body: tu_string!(i18n, document.leave_body).to_owned(),
            action: tu_string!(i18n, document.leave).to_owned(),
            ..Confirm::default()
        };
        spawn_local(async move {
            if confirms.confirm(confirm).await {
                doc.keep();
                agreed.set_value(true);
                match way {
                    Way::To(address) => navigate(&address, NavigateOptions::default()),
                    Way::Back => drop(history().map(|history| history.back())),
                }
            }
        });
    });
    before_clicks(move |event| {
        if let Some(link) = followed_link(&event).filter(|link| must_ask.run(link.pathname())) {
            event.prevent_default();
            event.stop_immediate_propagation();
            ask.run(Way::To(format!("{}{}{}", link.pathname(), link.search(), link.hash())));
        }
    });
    StepsBack::hold(move || {
        let is_held = must_ask.run(window().location().pathname().unwrap_or_default());
        if is_held {
            // The address comes back as a step of its own, so that one step back leads to where the person wanted to go.
            let search = search.get_untracked();
            let query = if search.is_empty() { String::new() } else { format!("?{search}") };
            let here = format!("{}{query}", path.get_untracked());
            // Refused only for other sites.
            let _ = history().map(|history| history.push_state_with_url(&JsValue::NULL, "", Some(&here)));
            ask.run(Way::Back);
        }
        is_held
    });
    let closing = window_event_listener(ev::beforeunload, move |event| {
        if doc.is_changed().get_untracked() {
            doc.keep();
            event.prevent_default();
        }
    });
    let (session, toasts) = (Session::here(), expect_context::<Toasts>());
    on_cleanup(move || {
        closing.remove();
        // Led away by something else than a link: nothing is lost, and that is said.
        let is_in = untrack(|| session.person()).is_some();
        if is_in && must_ask.try_run(untrack(|| path.get())) == Some(true) {
            toasts.info(tu_string!(i18n, document.kept));
        }
    });
}

fn history() -> Option<web_sys::History> {
    window().history().ok()
}

/// The link within the app that a click follows in this tab.
fn followed_link(event: &Event) -> Option<HtmlAnchorElement> {
    let click: &MouseEvent = event.dyn_ref()?;
    let is_plain = click.button() == 0
        && !(click.ctrl_key() || click.meta_key() || click.shift_key() || click.alt_key() || click.default_prevented());
    let target: Element = event.target()?.dyn_into().ok()?;
    let link: HtmlAnchorElement = target.closest("a[href]").ok()??.dyn_into().ok()?;
    let is_here = link.target().is_empty() && !link.has_attribute("download");
    let is_ours = window().location().origin().is_ok_and(|origin| origin == link.origin());
    (is_plain && is_here && is_ours).then_some(link)
}

/// Hears of clicks before anybody else on the page does.
fn before_clicks(heard: impl Fn(Event) + 'static) {
    const CLICK: &str = "click";
    let heard = Closure::<dyn Fn(Event)>::new(heard);
    let function = heard.as_ref().unchecked_ref::<js_sys::Function>().clone();
    // A window takes every listener.
    let _ = window().add_event_listener_with_callback_and_bool(CLICK, &function, true);
    let kept = SendWrapper::new((heard, function));
    on_cleanup(move || {
        let (_heard, function) = kept.take();
        let _ = window().remove_event_listener_with_callback_and_bool(CLICK, &function, true);
    });
}
