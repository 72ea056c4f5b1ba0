use leptos::task::tick;
use perihelion_view::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use super::draw;

fn width_of(element: &HtmlElement) -> String {
    HtmlElement::style(element).get_property_value("width").unwrap()
}

#[wasm_bindgen_test]
async fn an_attribute_follows_its_signal_and_goes_when_there_is_none() {
    let title = RwSignal::new(Some("one"));
    let stage = draw(move || view! { <p title=move || title.get()></p> });
    for value in [Some("one"), None, Some(""), Some("two")] {
        title.set(value);
        tick().await;
        assert_eq!(stage.find("p").get_attribute("title").as_deref(), value);
    }
}

#[wasm_bindgen_test]
async fn a_flag_is_an_attribute_that_is_there_or_not() {
    let is_off = RwSignal::new(true);
    let stage = draw(move || view! { <button disabled=is_off></button> });
    assert_eq!(stage.find("button").get_attribute("disabled").as_deref(), Some(""));
    is_off.set(false);
    tick().await;
    assert!(!stage.find("button").has_attribute("disabled"));
}

#[wasm_bindgen_test]
async fn a_property_follows_its_signal_and_absent_is_empty() {
    let value = RwSignal::new(Some("one"));
    let stage = draw(move || view! { <input prop:value=move || value.get() /> });
    assert_eq!(stage.input().value(), "one");
    value.set(None);
    tick().await;
    assert_eq!(stage.input().value(), "");
    assert!(!stage.input().has_attribute("value"));
}

#[wasm_bindgen_test]
async fn a_style_follows_its_signal_and_goes_when_there_is_none() {
    let width = RwSignal::new(Some("5px"));
    let stage = draw(move || view! { <p style:width=move || width.get()></p> });
    assert_eq!(width_of(&stage.find("p")), "5px");
    width.set(None);
    tick().await;
    assert_eq!(width_of(&stage.find("p")), "");
}

#[wasm_bindgen_test]
fn what_is_absent_from_the_start_is_never_set() {
    let none: Option<&'static str> = None;
    let stage = draw(move || view! { <input title=none prop:value=none style:width=none disabled=false /> });
    assert!(!stage.input().has_attributes());
    assert_eq!(stage.input().value(), "");
}

#[wasm_bindgen_test]
async fn patching_takes_away_what_the_new_description_lacks() {
    let turn = RwSignal::new(0);
    let stage = draw(move || {
        (move || {
            let is_first = turn.get() == 0;
            let title = is_first.then_some("still");
            view! { <input title=title prop:value=title style:width=is_first.then_some("5px") /> }
        })
        .into_node()
    });
    let before = stage.input();
    assert_eq!((before.title(), before.value()), ("still".into(), "still".into()));
    turn.set(1);
    tick().await;
    assert_eq!(stage.input(), before);
    assert!(!before.has_attribute("title"));
    assert_eq!((before.value(), width_of(&before)), (String::new(), String::new()));
}

#[wasm_bindgen_test]
fn a_select_is_set_to_a_value_among_its_children() {
    let stage = draw(|| {
        let options = ["a", "b"].into_iter().map(|name| view! { <option value=name>{name}</option> }).collect::<Node>();
        view! { <select prop:value="b">{options}</select> }
    });
    assert_eq!(stage.find("option:checked").text_content().as_deref(), Some("b"));
}
