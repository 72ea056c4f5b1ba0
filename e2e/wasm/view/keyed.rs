use leptos::task::tick;
use perihelion_view::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlInputElement;

use super::{Stage, draw, has_focus};

/// A list of fields, each named by its number, between two other elements.
fn fields(numbers: RwSignal<Vec<u32>>, blurs: RwSignal<u32>) -> Stage {
    draw(move || {
        view! {
            <p>
                <b></b>
                <For each=move || numbers.get() key=|number| *number let:number>
                    <input title=number on:blur=move |_| blurs.update(|blurs| *blurs += 1) />
                    {number}
                </For>
                <b></b>
            </p>
        }
    })
}

fn field(stage: &Stage, number: u32) -> HtmlInputElement {
    stage.find(&format!("[title='{number}']")).unchecked_into()
}

fn in_order(numbers: &[u32]) -> String {
    numbers.iter().map(u32::to_string).collect()
}

#[wasm_bindgen_test]
async fn what_stays_in_the_list_stays_in_the_page_whatever_comes_and_goes() {
    let numbers = RwSignal::new(vec![1, 2, 3]);
    let stage = fields(numbers, RwSignal::new(0));
    assert_eq!(stage.text(), "123");
    field(&stage, 2).set_value("typed");
    for next in [vec![0, 1, 2, 3, 4], vec![0, 5, 2, 6], vec![2], vec![7, 2], vec![2, 8, 9, 7]] {
        numbers.set(next.clone());
        tick().await;
        assert_eq!(stage.text(), in_order(&next));
        assert_eq!(field(&stage, 2).value(), "typed", "{next:?}");
        assert!(stage.has("b + [title]") && stage.has("[title] + b"), "between its neighbours: {next:?}");
    }
    numbers.set(vec![]);
    tick().await;
    assert_eq!(stage.text(), "");
    numbers.set(vec![2]);
    tick().await;
    assert_eq!((stage.text().as_str(), field(&stage, 2).value().as_str()), ("2", ""));
}

#[wasm_bindgen_test]
async fn every_order_is_reached_from_every_other_and_the_focus_stays() {
    let orders = [[1, 2, 3], [1, 3, 2], [2, 1, 3], [2, 3, 1], [3, 1, 2], [3, 2, 1]];
    let (numbers, blurs) = (RwSignal::new(vec![1, 2, 3]), RwSignal::new(0));
    let stage = fields(numbers, blurs);
    let focused = field(&stage, 2);
    focused.focus().unwrap();
    for from in orders {
        for to in orders {
            for order in [from, to] {
                numbers.set(order.to_vec());
                tick().await;
                assert_eq!(stage.text(), in_order(&order), "from {from:?} to {to:?}");
            }
        }
    }
    assert!(has_focus(&focused));
    assert_eq!(blurs.get_untracked(), 0);
}

#[wasm_bindgen_test]
async fn a_key_that_comes_twice_is_drawn_twice() {
    let numbers = RwSignal::new(vec![1, 1, 2]);
    let stage = fields(numbers, RwSignal::new(0));
    for next in [vec![1, 1, 2], vec![2, 1, 1, 2], vec![1, 2], vec![2, 2, 2]] {
        numbers.set(next.clone());
        tick().await;
        assert_eq!(stage.text(), in_order(&next));
    }
}

#[wasm_bindgen_test]
async fn an_entry_that_goes_is_cleaned_up_alone() {
    let (numbers, gone) = (RwSignal::new(vec![1, 2, 3]), RwSignal::new(Vec::new()));
    let stage = draw(move || {
        view! {
            <p>
                <For
                    each=move || numbers.get()
                    key=|number| *number
                    children=move |number| {
                        on_cleanup(move || gone.update(|gone| gone.push(number)));
                        number
                    }
                />
            </p>
        }
    });
    numbers.set(vec![3, 1]);
    tick().await;
    assert_eq!((stage.text().as_str(), gone.get_untracked()), ("31", vec![2]));
    drop(stage);
    tick().await;
    let mut all = gone.get_untracked();
    all.sort_unstable();
    assert_eq!(all, [1, 2, 3]);
}

#[wasm_bindgen_test]
async fn a_list_drawn_again_by_what_is_around_it_has_living_signals_in_the_same_elements() {
    let (turn, poke) = (RwSignal::new(0), RwSignal::new(0));
    let stage = draw(move || {
        (move || {
            let turn = turn.get();
            view! {
                <p>
                    <For each=|| [1, 2] key=|number| *number let:number>
                        <Row start=number * 10 + turn poke />
                    </For>
                </p>
            }
        })
        .into_node()
    });
    assert_eq!(stage.text(), "10,20,");
    let first = stage.find("i");
    turn.set(5);
    tick().await;
    assert_eq!(stage.text(), "15,25,");
    assert_eq!(stage.find("i"), first);
    poke.set(100);
    tick().await;
    assert_eq!(stage.text(), "115,125,");
}

#[component]
fn Row(start: i32, poke: RwSignal<i32>) -> impl IntoView {
    let own = RwSignal::new(start);
    view! { <i>{move || own.get() + poke.get()} ","</i> }
}

#[wasm_bindgen_test]
async fn entries_without_elements_keep_their_order_too() {
    let words = RwSignal::new(vec!["a", "b", "c"]);
    let stage = draw(move || {
        view! {
            <p>
                <For each=move || words.get() key=|word| *word children=|word| IntoAny::into_any(word) />
                "."
            </p>
        }
    });
    for next in [vec!["c", "a", "b"], vec!["d", "b"], vec!["b", "e", "d"]] {
        words.set(next.clone());
        tick().await;
        assert_eq!(stage.text(), format!("{}.", next.concat()));
    }
}
