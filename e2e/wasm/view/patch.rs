use leptos::{html, task::tick};
use perihelion_view::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use super::{draw, has_focus};

#[wasm_bindgen_test]
async fn drawing_again_keeps_the_field_its_focus_and_what_was_typed() {
    let turn = RwSignal::new(0);
    let stage = draw(move || {
        (move || {
            let turn = turn.get();
            view! { <p title=turn><input /> {turn}</p> }
        })
        .into_node()
    });
    let input = stage.input();
    input.focus().unwrap();
    input.set_value("typed");
    turn.set(1);
    tick().await;
    assert_eq!(stage.text(), "1");
    assert_eq!(stage.find("p").title(), "1");
    assert_eq!(stage.input(), input);
    assert!(has_focus(&input));
    assert_eq!(input.value(), "typed");
}

#[wasm_bindgen_test]
async fn an_element_from_elsewhere_in_the_source_takes_the_place_anew() {
    let is_first = RwSignal::new(true);
    let stage = draw(move || {
        (move || match is_first.get() {
            true => view! { <input title="one" /> },
            false => view! { <input title="two" /> },
        })
        .into_node()
    });
    let input = stage.input();
    input.set_value("typed into one");
    is_first.set(false);
    tick().await;
    assert_ne!(stage.input(), input);
    assert_eq!((stage.input().title(), stage.input().value()), ("two".into(), String::new()));
}

#[component]
fn Card(children: Children) -> impl IntoView {
    view! { <section>{children()}</section> }
}

#[wasm_bindgen_test]
async fn what_two_uses_of_a_component_hold_is_never_mixed_up() {
    let is_first = RwSignal::new(true);
    let stage = draw(move || {
        (move || match is_first.get() {
            true => view! { <Card><input title="one" type="password" /></Card> },
            false => view! { <Card><input title="two" /></Card> },
        })
        .into_node()
    });
    let (card, input) = (stage.find("section"), stage.input());
    is_first.set(false);
    tick().await;
    assert_eq!(stage.find("section"), card);
    assert_ne!(stage.input(), input);
    assert_eq!((stage.input().title(), stage.input().type_()), ("two".into(), "text".into()));
}

#[wasm_bindgen_test]
async fn a_patched_element_is_told_to_its_new_reference() {
    let (turn, newest) = (RwSignal::new(0), StoredValue::new(None::<NodeRef<html::Input>>));
    let stage = draw(move || {
        (move || {
            turn.track();
            let place = NodeRef::new();
            newest.set_value(Some(place));
            view! { <input node_ref=place /> }
        })
        .into_node()
    });
    let first = newest.get_value().unwrap();
    turn.set(1);
    tick().await;
    let second = newest.get_value().unwrap();
    assert!(first.get_untracked().is_none(), "its owner is gone");
    assert_eq!(second.get_untracked().unwrap(), stage.input());
}

#[wasm_bindgen_test]
async fn a_view_of_leptos_stands_between_ours_and_follows_too() {
    let word = RwSignal::new("b");
    let stage = draw(move || {
        let theirs = IntoAny::into_any(move || word.get());
        view! { <p>"a" {theirs} "c"</p> }
    });
    assert_eq!(stage.text(), "abc");
    word.set("B");
    tick().await;
    assert_eq!(stage.text(), "aBc");
}
