use leptos::task::tick;
use perihelion_view::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use super::draw;

#[wasm_bindgen_test]
async fn after_patches_the_newest_listener_hears_an_event_once() {
    let (turn, heard) = (RwSignal::new(0), RwSignal::new(Vec::new()));
    let stage = draw(move || {
        (move || {
            let turn = turn.get();
            view! { <button on:click=move |_| heard.update(|heard| heard.push(turn))></button> }
        })
        .into_node()
    });
    let button = stage.find("button");
    for next in [1, 2] {
        turn.set(next);
        tick().await;
    }
    assert_eq!(stage.find("button"), button);
    button.click();
    assert_eq!(heard.get_untracked(), [2]);
}

#[wasm_bindgen_test]
async fn an_event_that_comes_after_its_element_has_left_is_not_heard() {
    let (is_there, others) = (RwSignal::new(true), RwSignal::new(0));
    let stage = draw(move || {
        view! {
            <p>
                {move || {
                    is_there.get().then(|| {
                        let own = RwSignal::new(1);
                        let hear = move |_| others.set(own.try_get_untracked().unwrap_or(7));
                        view! { <button on:click=hear>{own}</button> }
                    })
                }}
            </p>
        }
    });
    let button = stage.find("button");
    button.click();
    assert_eq!(others.get_untracked(), 1);
    others.set(0);
    is_there.set(false);
    tick().await;
    assert!(!stage.has("button"));
    button.click();
    assert_eq!(others.get_untracked(), 0);
}

#[wasm_bindgen_test]
async fn a_field_that_is_taken_out_with_the_focus_is_not_asked_about_signals_that_are_gone() {
    let (is_there, ghosts) = (RwSignal::new(true), RwSignal::new(0));
    let stage = draw(move || {
        (move || {
            is_there.get().then(|| {
                let own = RwSignal::new(1);
                let leave = move |_| ghosts.update(|ghosts| *ghosts += i32::from(own.try_get_untracked().is_none()));
                view! { <p><input on:blur=leave /></p> }
            })
        })
        .into_node()
    });
    stage.input().focus().unwrap();
    is_there.set(false);
    tick().await;
    assert!(!stage.has("input"));
    assert_eq!(ghosts.get_untracked(), 0);
}
