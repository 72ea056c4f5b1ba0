//! Looking around on a device, for all engines alike: sign in where that is needed, look, tick, and put what was ticked
//! into the item's settings. Under which keys, the person says, where that is not public.

mod found;
mod office;
pub mod sights;

use super::numbered::{free_keys, listed, members};
use super::place::Item;
use crate::document::Doc;
use crate::form::{Terms, fields_view};
use crate::format::use_formats;
use crate::i18n::*;
use crate::pages::shared::amounts::size;
use crate::server::{Server, reason};
use crate::ui::attempt::Attempt;
use crate::ui::button::{Button, ButtonKind, ButtonTone};
use crate::ui::copy::CopyButton;
use crate::ui::dialog::{Dialog, DialogSize};
use crate::ui::field::{Choice, Field, Select, TextInput};
use crate::ui::form::{Form, FormActions};
use crate::ui::icon::{Glyph, Icon};
use crate::ui::search::SearchInput;
use crate::ui::tree::{Mark, Press, Tree, TreeRow};
use comet_api::ByteCount;
use found::{Found, Sight};
use perihelion_view::prelude::*;
use serde_json::Value;
pub use sights::Browser;
use std::sync::Arc;

/// Where chosen names go.
#[derive(Clone, Copy)]
pub enum Goal {
    /// Into the list with this prefix, which may change.
    List(Signal<&'static str>),
    /// Under a key of the person's choice.
    AnyKey,
}

/// A button that opens the dialog.
pub fn browse_button(item: Item, browser: &'static Browser, goal: Goal) -> Node {
    let open = RwSignal::new(false);
    view! {
        <div>
            <Button on_press=move || open.set(true)>
                <Glyph icon=Icon::Search />
                {key!(item.browse)}
            </Button>
        </div>
        <Dialog
            open
            title=key!(item.browse_title)
            size=DialogSize::Large
            on_close=move || open.set(false)
        >
            {browsing(item, browser, goal, open)}
        </Dialog>
    }
}

/// What is going on in the dialog.
#[derive(Clone, Copy)]
struct Browsing {
    i18n: Texts,
    server: Server,
    item: Item,
    browser: &'static Browser,
    login: Doc,
    sight: RwSignal<String>,
    filter: RwSignal<String>,
    attempt: Attempt,
    found: RwSignal<Option<Arc<Vec<Found>>>>,
    /// A mark for each.
    chosen: RwSignal<Vec<bool>>,
}

fn browsing(item: Item, browser: &'static Browser, goal: Goal, open: RwSignal<bool>) -> Node {
    let i18n = use_i18n();
    let browsing = Browsing {
        i18n,
        server: Server::here(),
        item,
        browser,
        login: Doc::scratch(browser.login_from(&item.props.get_untracked())),
        sight: RwSignal::new("0".to_owned()),
        filter: RwSignal::new(String::new()),
        attempt: Attempt::new(),
        found: RwSignal::new(None),
        chosen: RwSignal::new(Vec::new()),
    };
    if browser.login.is_empty() {
        browsing.look();
    }
    let needs_consent = move || browsing.sight().is_some_and(|sight| item.account().needs_consent(sight.look));
    let choice = |(place, sight): (usize, &Sight)| Choice::new(place.to_string(), sight.label);
    let choices: Vec<Choice> = browser.sights.iter().enumerate().map(choice).collect();
    let several = (choices.len() > 1).then(|| {
        view! {
            <Field label=key!(item.look_for)>
                <Select value=browsing.sight choices />
            </Field>
        }
    });
    let has_filter = move || browsing.sight().is_some_and(|sight| sight.has_filter);
    let filter = move || {
        has_filter().then(|| {
            view! {
                <Field label=key!(item.datacenter) hint=key!(item.datacenter_help)>
                    <TextInput value=browsing.filter />
                </Field>
            }
        })
    };
    view! {
        <div class="stack">
            {move || item.reach.with(|reach| reach.notice(needs_consent()))}
            {browser.registers.then(|| office::registration(item, browsing.login))}
            <Form
                on_submit=move || browsing.look()
                pending=browsing.attempt.pending
                error=browsing.attempt.failed
            >
                {several}
                {fields_view(browsing.login, "", browser.login, Terms::open())}
                {filter}
                <FormActions>
                    <Button tone=ButtonTone::Primary kind=ButtonKind::Submit pending=browsing.attempt.pending>
                        {key!(item.look)}
                    </Button>
                </FormActions>
            </Form>
            {slow_note(browsing.attempt.pending.into())}
            {move || browsing.found.get().map(|found| list(browsing, found, goal, open))}
        </div>
    }
}

/// A device may think for a while; after some seconds the page says so.
pub fn slow_note(pending: Signal<bool>) -> Node {
    const SLOW: std::time::Duration = std::time::Duration::from_secs(5);
    let is_slow = RwSignal::new(false);
    Effect::new(move |_: Option<()>| {
        is_slow.set(false);
        if pending.get()
            && let Ok(timer) = set_timeout_with_handle(move || is_slow.set(true), SLOW)
        {
            // What is asked later has its own time.
            on_cleanup(move || timer.clear());
        }
    });
    let shown = move || (is_slow.get() && pending.get()).then_some(key!(item.slow));
    view! { <p class="muted" role="status">{shown}</p> }
}

impl Browsing {
    fn sight(self) -> Option<&'static Sight> {
        self.browser.sights.get(self.sight.get().parse::<usize>().ok()?)
    }

    fn look(self) {
        let account = self.item.account();
        let Some(sight) = untrack(|| self.sight()) else { return };
        let ready = self.item.reach.with_untracked(|reach| reach.ready(account.needs_consent(sight.look)));
        let Some(target) = ready else { return };
        let mut more = Vec::new();
        if !self.browser.login.is_empty() {
            more.push(("Credentials", self.login.get(sight.credentials).to_string()));
        }
        if sight.has_filter {
            more.push(("Filter", self.filter.get_untracked().trim().to_owned()));
        }
        let ask = account.look(sight.look, &target, &more);
        self.found.set(None);
        let sending = async move {
            let answer = self.server.ask(&ask).await.map_err(|error| reason(self.i18n, &error))?;
            let found = sight.read(&answer);
            self.chosen.try_set(vec![false; found.len()]);
            self.found.try_set(Some(Arc::new(found)));
            Ok(())
        };
        self.attempt.start(Box::pin(sending), || {});
    }

    fn values(self) -> Vec<String> {
        let found = self.found.get().unwrap_or_default();
        self.chosen.with(|chosen| {
            let both = found.iter().zip(chosen);
            both.filter(|(_, is_chosen)| **is_chosen).map(|(found, _)| found.value.clone()).collect()
        })
    }
}

fn list(browsing: Browsing, found: Arc<Vec<Found>>, goal: Goal, open: RwSignal<bool>) -> Node {
    let (i18n, formats) = (browsing.i18n, use_formats());
    let sought = RwSignal::new(String::new());
    let all = StoredValue::new(found);
    let shown = Memo::new(move || {
        let sought = sought.get().trim().to_lowercase();
        all.with_value(|all| {
            let fitting = all.iter().enumerate().filter(|(_, found)| found.fits(&sought));
            fitting.map(|(place, _)| place).collect::<Vec<_>>()
        })
    });
    let at = move |place: usize| shown.with(|shown| shown.get(place).copied());
    let row = Callback::new(move |place: usize| {
        let Some(place) = at(place) else { return TreeRow::default() };
        let Found { depth, name, detail, bytes, is_choosable, .. } =
            all.with_value(|all| all.get(place).cloned()).unwrap_or_default();
        let size = bytes.map(|bytes| size(formats, ByteCount(bytes)));
        let is_chosen = browsing.chosen.with(|chosen| chosen.get(place) == Some(&true));
        let mark = is_choosable.then_some(if is_chosen { Mark::On } else { Mark::Off });
        TreeRow { depth, name, note: detail, detail: size.unwrap_or_default(), mark, is_open: None }
    });
    let on_press = Callback::new(move |(place, _): (usize, Press)| {
        if let Some(place) = untrack(|| at(place))
            && all.with_value(|all| all.get(place).is_some_and(|found| found.is_choosable))
        {
            browsing.chosen.update(|chosen| {
                if let Some(is_chosen) = chosen.get_mut(place) {
                    *is_chosen = !*is_chosen;
                }
            });
        }
    });
    let count = move || t_string!(i18n, item.found, count = shown.with(Vec::len));
    view! {
        <SearchInput value=sought label=key!(item.search) />
        <p role="status">{count}</p>
        <Tree
            label=key!(item.browse_title)
            count=Signal::derive(move || shown.with(Vec::len))
            row
            on_press
        />
        {taking(browsing, goal, open)}
    }
}

/// What becomes of the chosen ones.
fn taking(browsing: Browsing, goal: Goal, open: RwSignal<bool>) -> Node {
    let i18n = browsing.i18n;
    let key = RwSignal::new(String::new());
    let values = Memo::new(move || browsing.values());
    let plan = Memo::new(move || {
        let values = values.get();
        match goal {
            Goal::List(prefix) => browsing.item.props.with(|props| plan_list(props, prefix.get(), values)),
            Goal::AnyKey => plan_keys(&key.get(), values),
        }
    });
    let writes = move || {
        let keys = plan.with(|plan| plan.iter().map(|(key, _)| key.as_str()).collect::<Vec<_>>().join(", "));
        (!keys.is_empty()).then(|| t_string!(i18n, item.writes, keys = keys))
    };
    let take = move || {
        let plan = plan.get_untracked();
        if !plan.is_empty() {
            browsing.item.change_props(|props| {
                members(props).extend(plan.into_iter().map(|(key, value)| (key, Value::from(value))));
            });
            open.set(false);
        }
    };
    let key_field = matches!(goal, Goal::AnyKey).then(|| {
        view! {
            <Field label=key!(item.into_key) hint=key!(item.into_key_help)>
                <TextInput value=key />
            </Field>
        }
    });
    let blocked = Signal::derive(move || plan.with(Vec::is_empty) || browsing.item.lock.with(Option::is_some));
    view! {
        {key_field}
        <p class="muted">{writes}</p>
        <FormActions>
            <Button tone=ButtonTone::Primary disabled=blocked on_press=take>
                {move || t_string!(i18n, item.take, count = values.with(Vec::len))}
            </Button>
            <CopyButton value=move || values.get().join("\n") label=key!(item.copy_names) />
        </FormActions>
    }
}

/// New entries of a list; what is in it already is passed over.
fn plan_list(props: &Value, prefix: &str, values: Vec<String>) -> Vec<(String, String)> {
    let known = listed(props, prefix);
    let mut plan: Vec<(String, String)> = Vec::new();
    let mut keys = free_keys(props, prefix);
    for value in values {
        let is_known = known.iter().any(|(_, own)| *own == value) || plan.iter().any(|(_, own)| *own == value);
        if !is_known && let Some(key) = keys.next() {
            plan.push((key, value));
        }
    }
    plan
}

/// One value goes under the key itself, several are counted on from its number.
fn plan_keys(key: &str, values: Vec<String>) -> Vec<(String, String)> {
    let key = key.trim();
    if key.is_empty() {
        return Vec::new();
    }
    if values.len() == 1 {
        return values.into_iter().map(|value| (key.to_owned(), value)).collect();
    }
    let stem = key.trim_end_matches(|sign: char| sign.is_ascii_digit());
    let first: usize = key.strip_prefix(stem).and_then(|number| number.parse().ok()).unwrap_or_default();
    values.into_iter().enumerate().map(|(place, value)| (format!("{stem}{}", first + place), value)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn keys(plan: Vec<(String, String)>) -> String {
        plan.into_iter().map(|(key, value)| format!("{key}={value}")).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn what_is_in_the_list_is_not_put_in_twice() {
        let props = json!({"DATABASE-0": "ERP", "DATABASE-2": "x"});
        let plan = plan_list(&props, "DATABASE-", vec!["CRM".into(), "ERP".into(), "y".into()]);
        assert_eq!(keys(plan), "DATABASE-1=CRM DATABASE-3=y");
    }

    #[test]
    fn keys_are_counted_on_from_the_one_that_was_typed() {
        let values = || vec!["a".to_owned(), "b".to_owned()];
        assert_eq!(keys(plan_keys("DB3", values())), "DB3=a DB4=b");
        assert_eq!(keys(plan_keys(" DB", values())), "DB0=a DB1=b");
        assert_eq!(keys(plan_keys("DB", vec!["a".into()])), "DB=a");
        assert_eq!(keys(plan_keys("", values())), "");
    }
}
