use leptos::task::tick;
use perihelion_view::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use super::draw;

#[wasm_bindgen_test]
async fn an_effect_runs_after_drawing_and_is_given_what_it_gave() {
    let (number, seen) = (RwSignal::new(1), RwSignal::new(Vec::new()));
    let _stage = draw(move || {
        Effect::new(move |before: Option<i32>| {
            let is_drawn = document().query_selector("#by-effect").unwrap().is_some();
            seen.update(|seen| seen.push((is_drawn, before)));
            number.get()
        });
        view! { <p id="by-effect"></p> }
    });
    assert_eq!(seen.get_untracked(), [], "not before the page is drawn");
    tick().await;
    number.set(2);
    number.set(3);
    tick().await;
    assert_eq!(seen.get_untracked(), [(true, None), (true, Some(1))]);
}

#[wasm_bindgen_test]
async fn an_effect_cleans_up_before_it_runs_again_and_stops_with_its_owner() {
    let (number, told) = (RwSignal::new(1), RwSignal::new(Vec::new()));
    let stage = draw(move || {
        Effect::new(move |_: Option<()>| {
            let number = number.get();
            told.update(|told| told.push(format!("do {number}")));
            on_cleanup(move || told.update(|told| told.push(format!("undo {number}"))));
        });
        Node::NOTHING
    });
    tick().await;
    number.set(2);
    tick().await;
    assert_eq!(told.get_untracked(), ["do 1", "undo 1", "do 2"]);
    drop(stage);
    tick().await;
    number.set(3);
    tick().await;
    assert_eq!(told.get_untracked(), ["do 1", "undo 1", "do 2", "undo 2"]);
}

#[wasm_bindgen_test]
async fn an_effect_whose_owner_goes_before_its_first_run_never_runs() {
    let (is_there, runs) = (RwSignal::new(true), RwSignal::new(0));
    let _stage = draw(move || {
        (move || {
            is_there
                .get()
                .then(|| {
                    let own = RwSignal::new(1);
                    Effect::new(move |_: Option<()>| runs.update(|runs| *runs += own.get()));
                })
                .map_or(Node::NOTHING, |()| Node::NOTHING)
        })
        .into_node()
    });
    tick().await;
    assert_eq!(runs.get_untracked(), 1);
    is_there.set(false);
    tick().await;
    let stage = draw(move || {
        Effect::new(move |_: Option<()>| runs.set(100));
        Node::NOTHING
    });
    drop(stage);
    tick().await;
    assert_eq!(runs.get_untracked(), 1);
}
