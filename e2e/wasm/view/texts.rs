use leptos::task::tick;
use perihelion_view::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use super::draw;

#[wasm_bindgen_test]
async fn a_text_follows_its_signal_in_the_same_place() {
    let name = RwSignal::new("Ada");
    let stage = draw(move || view! { <p>"Hello, " {move || name.get()} "!"</p> });
    assert_eq!(stage.text(), "Hello, Ada!");
    let before = stage.find("p").child_nodes().get(1);
    name.set("Grace");
    tick().await;
    assert_eq!(stage.text(), "Hello, Grace!");
    assert_eq!(stage.find("p").child_nodes().get(1), before);
}

#[wasm_bindgen_test]
async fn what_may_be_absent_comes_and_goes_between_its_neighbours() {
    let middle = RwSignal::new(None::<u32>);
    let stage = draw(move || view! { <p>"<" {move || middle.get()} ">"</p> });
    for (value, text) in [(Some(7), "<7>"), (None, "<>"), (Some(0), "<0>")] {
        middle.set(value);
        tick().await;
        assert_eq!(stage.text(), text);
    }
}

#[wasm_bindgen_test]
async fn a_row_of_nodes_grows_and_shrinks_before_what_follows_it() {
    let words = RwSignal::new(vec!["a", "b", "c"]);
    let stage = draw(move || {
        let list = move || words.get().into_iter().map(|word| view! { <i>{word}</i> }).collect::<Node>();
        view! { <p>{list} "."</p> }
    });
    for (next, text) in [(vec!["x"], "x."), (vec![], "."), (vec!["p", "q", "r", "s"], "pqrs.")] {
        words.set(next);
        tick().await;
        assert_eq!(stage.text(), text);
    }
}
