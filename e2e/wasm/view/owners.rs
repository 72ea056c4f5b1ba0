use leptos::task::tick;
use perihelion_view::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use super::draw;

#[derive(Clone, Copy)]
struct Name(&'static str);

#[component]
fn Named() -> impl IntoView {
    let name = use_context::<Name>().map_or("nobody", |name| name.0);
    view! { <i>{name}</i> }
}

#[wasm_bindgen_test]
async fn what_is_provided_is_seen_inside_alone_and_the_nearest_counts() {
    let name = RwSignal::new("ada");
    let stage = draw(move || {
        view! {
            <p>
                <Named />
                {move || view! {
                    <Provider value=Name(name.get())>
                        <Named />
                        <Provider value=Name("inner")><Named /></Provider>
                        {move || view! { <Named /> }}
                    </Provider>
                }}
                <Named />
            </p>
        }
    });
    assert_eq!(stage.text(), "nobodyadainneradanobody");
    name.set("grace");
    tick().await;
    assert_eq!(stage.text(), "nobodygraceinnergracenobody");
}

#[wasm_bindgen_test]
async fn what_is_inside_is_cleaned_up_before_what_is_around_it() {
    let (is_there, told) = (RwSignal::new(true), RwSignal::new(Vec::new()));
    let tell = move |what: &'static str| on_cleanup(move || told.update(|told| told.push(what)));
    let _stage = draw(move || {
        (move || {
            is_there.get().then(|| {
                tell("around");
                let inside = move || {
                    tell("inside");
                    view! { <i></i> }
                };
                view! { <p>{inside}</p> }
            })
        })
        .into_node()
    });
    tick().await;
    assert_eq!(told.get_untracked(), Vec::<&str>::new());
    is_there.set(false);
    tick().await;
    assert_eq!(told.get_untracked(), ["inside", "around"]);
}

/// What is woken in the very turn in which its owner goes must not run any more: its signals are gone.
#[wasm_bindgen_test]
async fn what_goes_is_not_drawn_once_more_in_the_turn_in_which_it_goes() {
    for is_poked_first in [false, true] {
        let (is_there, poke, ghosts) = (RwSignal::new(true), RwSignal::new(0), RwSignal::new(0));
        let stage = draw(move || {
            (move || {
                is_there.get().then(|| {
                    let outer = RwSignal::new(1);
                    let middle = move || {
                        outer.track();
                        let inner = RwSignal::new(2);
                        let look = move || {
                            if inner.try_get().is_none() || outer.try_get().is_none() {
                                ghosts.update(|ghosts| *ghosts += 1);
                            }
                            poke.get()
                        };
                        Effect::new(move |_: Option<i32>| look());
                        view! {
                            <b title=look>
                                <Show when=move || { look() >= 0 }>{look}</Show>
                                <For each=move || vec![look()] key=|number| *number let:number>{number}</For>
                            </b>
                        }
                    };
                    view! { <p>{middle}</p> }
                })
            })
            .into_node()
        });
        tick().await;
        assert_eq!(stage.text(), "00");
        if is_poked_first {
            poke.set(1);
            is_there.set(false);
        } else {
            is_there.set(false);
            poke.set(1);
        }
        tick().await;
        assert_eq!(stage.text(), "");
        poke.set(2);
        tick().await;
        assert_eq!((stage.text().as_str(), ghosts.get_untracked()), ("", 0));
    }
}

#[wasm_bindgen_test]
async fn a_part_that_is_drawn_again_follows_its_new_signals_alone() {
    let (turn, poke) = (RwSignal::new(0), RwSignal::new(0));
    let stage = draw(move || {
        (move || {
            let own = RwSignal::new(turn.get() * 10);
            view! { <p title=move || own.get() + poke.get()>{move || own.get() + poke.get()}</p> }
        })
        .into_node()
    });
    turn.set(1);
    poke.set(1);
    tick().await;
    assert_eq!((stage.text(), stage.find("p").title()), ("11".into(), "11".into()));
    poke.set(2);
    tick().await;
    assert_eq!((stage.text(), stage.find("p").title()), ("12".into(), "12".into()));
}
