use leptos::task::tick;
use perihelion_view::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use super::draw;

#[component]
fn Told(told: RwSignal<Vec<&'static str>>) -> impl IntoView {
    told.update(|told| told.push("drawn"));
    on_cleanup(move || told.update(|told| told.push("cleaned up")));
    view! { <b>"here"</b> }
}

#[wasm_bindgen_test]
async fn it_draws_when_the_answer_changes_and_cleans_up_what_it_hides() {
    let (count, told) = (RwSignal::new(0), RwSignal::new(Vec::new()));
    let stage = draw(move || {
        view! { <p>"<" <Show when=move || { count.get() > 0 } fallback=|| "nobody"><Told told /></Show> ">"</p> }
    });
    assert_eq!(stage.text(), "<nobody>");
    let log = move || told.get_untracked();
    for (next, text, expected) in [
        (1, "<here>", vec!["drawn"]),
        (2, "<here>", vec!["drawn"]),
        (0, "<nobody>", vec!["drawn", "cleaned up"]),
        (3, "<here>", vec!["drawn", "cleaned up", "drawn"]),
    ] {
        count.set(next);
        tick().await;
        assert_eq!((stage.text().as_str(), log()), (text, expected), "at {next}");
    }
    drop(stage);
    tick().await;
    assert_eq!(log().last(), Some(&"cleaned up"));
}
