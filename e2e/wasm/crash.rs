use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn the_page_of_last_resort_replaces_everything_and_offers_to_reload() {
    let body = document().create_element("div").unwrap();
    body.set_text_content(Some("a dead screen"));
    perihelion::crash::draw(&body, "src/somewhere.rs:7").unwrap();
    let text = body.text_content().unwrap();
    assert!(text.contains("src/somewhere.rs:7") && !text.contains("a dead screen"), "{text}");
    assert!(body.query_selector("[role=alert]").unwrap().is_some());
    let reload = body.query_selector("a").unwrap().unwrap();
    assert_eq!(reload.get_attribute("href").as_deref(), Some(""));
}
