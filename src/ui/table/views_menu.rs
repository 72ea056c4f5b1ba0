//! The menu of saved views. A view is an address: choosing one is following a link.

use perihelion_view::prelude::*;

use super::{
    copying::{Messages, copy_text},
    views::{View, Views},
};
use crate::{
    preferences::Shelf,
    ui::{
        button::{Button, ButtonKind, ButtonTone, IconButton},
        copy::CopyButton,
        dialog::{Dialog, DialogSize},
        field::{Field, TextInput},
        form::{Form, FormActions},
        icon::Icon,
        menu::{Menu, MenuAction, MenuFace, MenuLink, MenuSeparator},
        text::{Text, UiText, word},
    },
};

/// The views of one table and the dialogs about them.
#[derive(Clone, Copy)]
struct Saved {
    name: &'static str,
    views: RwSignal<Views>,
    saving: RwSignal<bool>,
    managing: RwSignal<bool>,
}

/// The menu, and its dialogs.
pub fn views_menu(name: &'static str) -> Node {
    let views = RwSignal::new(Views::from_json(&Shelf::Views.read(name)));
    let saved = Saved { name, views, saving: RwSignal::new(false), managing: RwSignal::new(false) };
    let messages = Messages::here();
    let copy_link = move || copy_text(messages, link(&query_now()));
    let has_views = Memo::new(move || views.with(|views| !views.0.is_empty()));
    let links = move || {
        let link = |View { name, query }: &View| {
            let (name, href) = (name.clone(), format!("{}?{query}", path()));
            view! { <MenuLink href=href>{name}</MenuLink> }
        };
        views.with(|views| views.0.iter().map(link).collect::<Node>())
    };
    let manage = move || {
        has_views.get().then(|| {
            view! { <MenuAction on_choose=move || saved.managing.set(true)>{word(|t| &t.table.manage_views)}</MenuAction> }
        })
    };
    view! {
        <Menu label=word(|t| &t.table.views) face=MenuFace::IconAndLabel(Icon::Bookmark)>
            {links}
            {move || has_views.get().then(|| view! { <MenuSeparator /> })}
            <MenuAction on_choose=move || saved.saving.set(true)>{word(|t| &t.table.save_view)}</MenuAction>
            {manage}
            <MenuAction on_choose=copy_link>{word(|t| &t.table.copy_link)}</MenuAction>
        </Menu>
        {saved.save_dialog()}
        {saved.manage_dialog()}
    }
}

impl Saved {
    fn change(self, change: impl FnOnce(&mut Views)) {
        // Read again: another tab may have saved one in between.
        let mut views = Views::from_json(&Shelf::Views.read(self.name));
        change(&mut views);
        Shelf::Views.write(self.name, views.to_json());
        self.views.set(views);
    }

    fn save_dialog(self) -> Node {
        let close = move || self.saving.set(false);
        view! {
            <Dialog open=self.saving title=word(|t| &t.table.save_view) size=DialogSize::Small on_close=close>
                {self.save_form()}
            </Dialog>
        }
    }

    fn save_form(self) -> Node {
        let (name, error) = (RwSignal::new(String::new()), RwSignal::new(None));
        let needed = word(|t| &t.table.view_needs_name);
        let save = move || {
            let name = name.get_untracked();
            match name.trim() {
                "" => error.set(Some(untrack(|| needed.get()).into_owned())),
                name => {
                    self.change(|views| views.save(name, &query_now()));
                    self.saving.set(false);
                }
            }
        };
        view! {
            <Form on_submit=save>
                <Field label=word(|t| &t.table.view_name) hint=word(|t| &t.table.view_hint) error>
                    <TextInput value=name autofocus=true />
                </Field>
                <FormActions>
                    <Button tone=ButtonTone::Primary kind=ButtonKind::Submit>
                        {word(|t| &t.table.save)}
                    </Button>
                    <Button on_press=move || self.saving.set(false)>{word(|t| &t.cancel)}</Button>
                </FormActions>
            </Form>
        }
    }

    fn manage_dialog(self) -> Node {
        let close = move || self.managing.set(false);
        let none =
            move || self.views.with(|views| views.0.is_empty()).then(|| view! { <p>{word(|t| &t.table.no_views)}</p> });
        let list = move || self.views.with(|views| views.0.clone());
        view! {
            <Dialog open=self.managing title=word(|t| &t.table.manage_views) on_close=close>
                <ul class="views">
                    <For each=list key=|view: &View| (view.name.clone(), view.query.clone()) let:view>
                        {self.line(view)}
                    </For>
                </ul>
                {none}
                <FormActions>
                    <Button tone=ButtonTone::Primary on_press=close>
                        {word(|t| &t.table.done)}
                    </Button>
                </FormActions>
            </Dialog>
        }
    }

    fn line(self, View { name, query }: View) -> Node {
        let (old, gone) = (name.clone(), name.clone());
        let rename = move |event| {
            let wanted: String = event_target_value(&event);
            let mut is_renamed = false;
            self.change(|views| is_renamed = views.rename(&old, wanted.trim()));
            if !is_renamed {
                set_value(&event, &old);
            }
        };
        let delete = move || self.change(|views| views.delete(&gone));
        view! {
            <li class="views__line">
                <input
                    class="input"
                    type="text"
                    autocomplete="off"
                    aria-label=of_view(&name, |t| &t.table.name_of_view)
                    prop:value=name.clone()
                    on:change=rename
                />
                <CopyButton value=link(&query) label=of_view(&name, |t| &t.table.copy_view) />
                <IconButton icon=Icon::Delete label=of_view(&name, |t| &t.table.delete_view) on_press=delete />
            </li>
        }
    }
}

/// A text of the kit about a view.
fn of_view(name: &str, pick: fn(&UiText) -> &Text) -> TextProp {
    let (text, name) = (word(pick), name.to_owned());
    TextProp::from(move || text.get().replace("{view}", &name))
}

fn set_value(event: &leptos::ev::Event, value: &str) {
    use wasm_bindgen::JsCast;
    let input = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok());
    if let Some(input) = input {
        input.set_value(value);
    }
}

fn path() -> String {
    window().location().pathname().unwrap_or_default()
}

/// The query of the address, without its question mark.
fn query_now() -> String {
    let search = window().location().search().unwrap_or_default();
    search.strip_prefix('?').unwrap_or(&search).to_owned()
}

/// The whole address of a view.
fn link(query: &str) -> String {
    format!("{}{}?{query}", window().location().origin().unwrap_or_default(), path())
}
