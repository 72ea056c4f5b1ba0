//! Tables in a page: choosing rows by boxes and keys, and working through them.

use std::{cell::Cell, rc::Rc, sync::Arc, time::Duration};

use js_sys::Function;
use leptos::task::tick;
use perihelion::ui::{
    batch::{Batch, BatchHost, Batches, Step},
    table::{Bulk, Column, Direction, Selection, SortKey, Table, TableState},
    toast::{ToastHost, Toasts},
};
use perihelion_view::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlElement, HtmlInputElement};

use crate::view::{Stage, draw};

/// A table of numbers, of which some are chosen.
struct Numbers {
    stage: Stage,
    rows: RwSignal<Arc<[u32]>>,
    state: RwSignal<TableState>,
    selection: Selection,
}

fn numbers(count: u32) -> Numbers {
    let (rows, state) = (RwSignal::new((0..count).collect()), RwSignal::new(TableState::default()));
    let selection = Selection::new();
    let stage = draw(move || {
        let columns = vec![
            Column::new("n", "Number", |n: &u32| n.to_string())
                .sorted_by(|n| SortKey::Number(f64::from(*n)))
                .searched_by(ToString::to_string),
        ];
        let bulk = Bulk::new(selection, || view! { <button class="act">"Act"</button> });
        view! { <Table name="test" label="Numbers" columns rows state key=|n: &u32| n.to_string() bulk empty=|| "None" /> }
    });
    // As the style sheet has it, which is not here: without it all rows are in view.
    let region = stage.find(".table__region").style();
    region.set_property("max-height", "400px").unwrap();
    region.set_property("overflow", "auto").unwrap();
    Numbers { stage, rows, state, selection }
}

impl Numbers {
    fn chosen(&self) -> Vec<String> {
        self.selection.keys()
    }

    /// The box of the row at this place of those in the page; the header's is the first.
    fn row_box(&self, place: usize) -> HtmlInputElement {
        let boxes = self.stage.find("table").query_selector_all("input[type=checkbox]").unwrap();
        boxes.item(u32::try_from(place).unwrap()).unwrap().unchecked_into()
    }

    async fn press(&self, place: usize, with_shift: bool) {
        let press = "target.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, shiftKey }))";
        let press = Function::new_with_args("target, shiftKey", press);
        press.call2(&JsValue::NULL, &self.row_box(place), &with_shift.into()).unwrap();
        tick().await;
    }

    /// Waits until so many rows are shown, in the wanted order: long lists are sorted in turns.
    async fn rest(&self, rows: usize) {
        let wanted = Some((rows + 1).to_string());
        let is_done =
            |table: HtmlElement| table.get_attribute("aria-rowcount") == wanted && !table.has_attribute("aria-busy");
        for _ in 0..200 {
            // The browser takes its turns between tasks, not between steps of one.
            let (done, wait) = futures_channel::oneshot::channel();
            set_timeout(move || done.send(()).unwrap(), Duration::from_millis(10));
            wait.await.unwrap();
            if is_done(self.stage.find("table")) {
                break;
            }
        }
        // And drawn.
        tick().await;
    }

    /// Presses a key in the grid, such as `Shift+ArrowDown`.
    async fn key(&self, keys: &str) {
        let press = "const names = keys.split('+'); const key = names.pop() || '+';
            target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true,
            shiftKey: names.includes('Shift'), ctrlKey: names.includes('Control') }))";
        let press = Function::new_with_args("target, keys", press);
        press.call2(&JsValue::NULL, &self.stage.find("table"), &keys.into()).unwrap();
        tick().await;
    }

    fn said(&self) -> String {
        self.stage.find(".bulk__count").text_content().unwrap()
    }
}

#[wasm_bindgen_test]
async fn boxes_choose_rows_and_ranges_and_show_it() {
    let numbers = numbers(20);
    tick().await;
    assert!(!numbers.stage.has(".act"));
    numbers.press(2, false).await;
    numbers.press(5, true).await;
    assert_eq!(numbers.chosen(), ["1", "2", "3", "4"]);
    assert_eq!(numbers.said(), "4 selected");
    assert!(numbers.stage.has(".act"));
    assert!(numbers.row_box(0).indeterminate() && !numbers.row_box(0).checked());
    assert!(numbers.row_box(5).checked() && !numbers.row_box(6).checked());
    numbers.press(2, false).await;
    numbers.press(4, true).await;
    assert_eq!(numbers.chosen(), ["4"]);
    assert_eq!(numbers.stage.find("[aria-selected=true]").text_content().unwrap(), "4");
}

#[wasm_bindgen_test]
async fn keys_choose_rows_too() {
    let numbers = numbers(1_000);
    tick().await;
    for key in ["ArrowDown", "ArrowDown", "Shift+ArrowDown", "Shift+ArrowDown", "Shift+ArrowUp"] {
        numbers.key(key).await;
    }
    assert_eq!(numbers.chosen(), ["1", "2"]);
    numbers.key("End").await;
    numbers.key(" ").await;
    assert_eq!(numbers.chosen(), ["1", "2", "999"]);
    numbers.key("Shift+Home").await;
    assert_eq!(numbers.chosen().len(), 1_000);
    numbers.key("Escape").await;
    assert!(numbers.chosen().is_empty());
    numbers.key("Control+a").await;
    assert_eq!(numbers.selection.count(), 1_000);
}

#[wasm_bindgen_test]
async fn what_the_filter_hides_stays_chosen_and_is_told_of() {
    let numbers = numbers(100);
    tick().await;
    numbers.press(1, false).await;
    numbers.state.update(|state| state.filter_column("n", "7"));
    tick().await;
    assert_eq!(numbers.said(), "1 selected · 1 of them hidden by the filter");
    assert_eq!(numbers.stage.find("table").get_attribute("aria-rowcount").unwrap(), "20");
    numbers.press(0, false).await;
    assert_eq!(numbers.selection.count(), 20);
    assert!(numbers.row_box(0).checked());
    numbers.press(0, false).await;
    assert_eq!(numbers.chosen(), ["0"]);
}

#[wasm_bindgen_test]
async fn a_refresh_keeps_the_chosen_rows_and_lets_go_of_those_that_left() {
    let numbers = numbers(10);
    tick().await;
    numbers.key("Control+a").await;
    numbers.rows.set([50, 3, 4].into());
    numbers.rest(3).await;
    assert_eq!(numbers.chosen(), ["3", "4"]);
    assert!(!numbers.row_box(1).checked() && numbers.row_box(2).checked());
}

#[wasm_bindgen_test]
async fn a_refresh_takes_the_keyboard_along_with_its_row() {
    let numbers = numbers(10);
    tick().await;
    for _ in 0..3 {
        numbers.key("ArrowDown").await;
    }
    numbers.rows.set([50, 60, 70, 2, 80].into());
    numbers.rest(5).await;
    numbers.key(" ").await;
    assert_eq!(numbers.chosen(), ["2"]);
}

#[wasm_bindgen_test]
async fn a_hundred_thousand_rows_are_chosen_at_once_and_few_are_in_the_page() {
    let numbers = numbers(100_000);
    numbers.state.set(TableState::sorted("n", Direction::Down));
    numbers.rest(100_000).await;
    numbers.press(0, false).await;
    assert_eq!(numbers.said(), "100,000 selected");
    numbers.press(1, false).await;
    assert_eq!(numbers.selection.count(), 99_999);
    assert!(!numbers.selection.holds("99999") && numbers.selection.holds("0"));
    assert!(numbers.stage.find("table").query_selector_all("[data-row]").unwrap().length() < 200);
}

/// Where work is shown.
fn workplace() -> (Stage, Batches) {
    let made = RwSignal::new(None);
    let stage = draw(move || {
        let toasts = Toasts::provide();
        let batches = Batches::provide();
        made.set(Some(batches));
        view! {
            <BatchHost batches />
            <ToastHost toasts />
        }
    });
    (stage, made.get_untracked().unwrap())
}

/// Waits until `is_so`; gives up after two seconds.
async fn until(is_so: impl Fn() -> bool) {
    for _ in 0..200 {
        if is_so() {
            return;
        }
        let (sender, receiver) = futures_channel::oneshot::channel();
        set_timeout(move || sender.send(()).unwrap(), Duration::from_millis(10));
        receiver.await.unwrap();
    }
    panic!("it never came");
}

fn press_button(stage: &Stage, words: &str) {
    let buttons = stage.find("dialog").query_selector_all("button").unwrap();
    let button = (0..buttons.length()).map(|place| buttons.item(place).unwrap());
    let button = button.into_iter().find(|button| button.text_content().unwrap() == words).unwrap();
    button.unchecked_into::<web_sys::HtmlElement>().click();
}

#[wasm_bindgen_test]
async fn work_on_many_things_has_a_result_for_each_and_the_failed_ones_are_tried_again() {
    let (stage, batches) = workplace();
    let (tries, ends) = (Rc::new(Cell::new(0)), RwSignal::new(0));
    let step = |name: &'static str| {
        let tries = Rc::clone(&tries);
        Step::new(name, move || {
            tries.set(tries.get() + 1);
            let fails = name == "bob" && tries.get() < 4;
            async move { if fails { Err("No such user".to_owned()) } else { Ok(()) } }
        })
    };
    let steps = ["anna", "bob", "carl"].map(step).into();
    batches.run(Batch {
        title: "Suspend".into(),
        steps,
        done: Callback::new(move |()| ends.update(|ends| *ends += 1)),
    });
    until(|| ends.get_untracked() == 1).await;
    tick().await;
    assert_eq!(stage.find(".batch__end").text_content().unwrap(), "Finished: 2 of 3 done, 1 failed.");
    // What failed comes first, with its reason.
    assert_eq!(stage.find("[data-row]").text_content().unwrap(), "bobFailedNo such user");
    press_button(&stage, "Try the failed ones again");
    until(|| ends.get_untracked() == 2).await;
    tick().await;
    assert_eq!(
        (tries.get(), stage.find(".batch__end").text_content().unwrap().as_str()),
        (4, "Finished: 3 of 3 done, 0 failed.")
    );
    press_button(&stage, "Close");
    tick().await;
    assert!(!stage.has("dialog[open]"));
}

#[wasm_bindgen_test]
async fn work_that_is_stopped_begins_nothing_more_and_can_go_on() {
    let (stage, batches) = workplace();
    let (begun, ends) = (RwSignal::new(0), RwSignal::new(0));
    let gate = RwSignal::new(false);
    let step = |number: u32| {
        Step::new(number.to_string(), move || async move {
            begun.update(|begun| *begun += 1);
            until(|| gate.get_untracked()).await;
            Ok(())
        })
    };
    let steps = (0..10).map(step).collect();
    batches.run(Batch { title: "Wait".into(), steps, done: Callback::new(move |()| ends.update(|ends| *ends += 1)) });
    until(|| begun.get_untracked() > 0).await;
    tick().await;
    press_button(&stage, "Stop");
    gate.set(true);
    until(|| ends.get_untracked() == 1).await;
    tick().await;
    assert!(begun.get_untracked() < 10);
    assert!(stage.find(".batch__end").text_content().unwrap().starts_with("Stopped: "));
    press_button(&stage, "Go on with the rest");
    until(|| ends.get_untracked() == 2).await;
    assert_eq!(begun.get_untracked(), 10);
}

#[wasm_bindgen_test]
async fn a_single_thing_that_succeeds_is_told_in_passing_and_one_that_fails_stays() {
    let (stage, batches) = workplace();
    let ends = RwSignal::new(0);
    let run = |fails: bool| {
        let step = Step::new("anna", move || async move { if fails { Err("No".to_owned()) } else { Ok(()) } });
        let done = Callback::new(move |()| ends.update(|ends| *ends += 1));
        batches.run(Batch { title: "Suspend".into(), steps: vec![step], done });
    };
    run(false);
    until(|| ends.get_untracked() == 1).await;
    tick().await;
    assert!(!stage.has("dialog[open]"));
    assert!(stage.find(".toast").text_content().unwrap().contains("Suspend: anna"));
    run(true);
    until(|| stage.has("dialog[open]")).await;
    assert_eq!(stage.find("[data-row]").text_content().unwrap(), "annaFailedNo");
}
