use leptos::task::tick;
use perihelion_view::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use super::draw;

/// How often an effect has run that reads with `read`.
fn runs(read: impl Fn() + 'static) -> RwSignal<u32> {
    let runs = RwSignal::new(0);
    Effect::new(move |_: Option<()>| {
        read();
        runs.update(|runs| *runs += 1);
    });
    runs
}

#[wasm_bindgen_test]
async fn a_memo_wakes_its_readers_only_when_it_comes_out_different() {
    let (number, made) = (RwSignal::new(1), RwSignal::new(None));
    let _stage = draw(move || {
        let is_even = Memo::new(move || number.get() % 2 == 0);
        let always = Memo::always_new(move || number.get() % 2 == 0);
        made.set(Some((runs(move || is_even.track()), runs(move || always.track()))));
        Node::NOTHING
    });
    let (of_memo, of_always) = made.get_untracked().unwrap();
    for (next, expected) in [(1, (1, 1)), (3, (1, 2)), (4, (2, 3)), (6, (2, 4))] {
        if next != 1 {
            number.set(next);
        }
        tick().await;
        assert_eq!((of_memo.get_untracked(), of_always.get_untracked()), expected, "at {next}");
    }
}

#[wasm_bindgen_test]
async fn a_memo_is_given_what_came_out_before() {
    let number = RwSignal::new(1);
    let sum = Memo::following(move |before: Option<&i32>| before.unwrap_or(&0) + number.get());
    assert_eq!(sum.get_untracked(), 1);
    number.set(10);
    assert_eq!((sum.get_untracked(), sum.get_untracked()), (11, 11));
}

#[wasm_bindgen_test]
async fn a_derived_signal_is_worked_out_at_each_look_and_followed() {
    let number = RwSignal::new(1);
    let stage = draw(move || {
        let double = Signal::derive(move || number.get() * 2);
        view! { <p>{double} " " {Signal::stored("stays")}</p> }
    });
    assert_eq!(stage.text(), "2 stays");
    number.set(4);
    tick().await;
    assert_eq!(stage.text(), "8 stays");
}

#[wasm_bindgen_test]
async fn looking_without_following_follows_nothing() {
    let (number, made) = (RwSignal::new(1), RwSignal::new(None));
    let _stage = draw(move || {
        let (double, memo) = (Signal::derive(move || number.get() * 2), Memo::new(move || number.get()));
        let look = move || {
            number.get_untracked();
            number.with_untracked(|_| ());
            double.get_untracked();
            memo.get_untracked();
            memo.try_get_untracked();
        };
        made.set(Some(runs(look)));
        Node::NOTHING
    });
    tick().await;
    number.set(2);
    tick().await;
    assert_eq!(made.get_untracked().unwrap().get_untracked(), 1);
}

#[wasm_bindgen_test]
fn after_its_owner_is_gone_a_signal_says_nothing_and_takes_nothing() {
    let owner = Owner::new();
    let (number, derived, stored, memo) = owner.with(|| {
        let number = RwSignal::new(1);
        (number, Signal::derive(move || 2), Signal::stored(3), Memo::new(move || number.get()))
    });
    assert_eq!(memo.get_untracked(), 1);
    drop(owner);
    assert_eq!((number.try_get(), derived.try_get(), stored.try_get(), memo.try_get()), (None, None, None, None));
    number.set(4);
    number.update(|number| *number += 1);
    assert!(!number.try_set(5));
    assert_eq!(number.try_update(|number| *number), None);
}
