//! All that the server says of a job, as it says it: also what this console does not know.

use super::Job;
use crate::i18n::*;
use crate::ui::code::CodeBlock;
use comet_api::Lens;
use perihelion_view::prelude::*;

#[component]
pub fn RawJob(job: Job) -> impl IntoView {
    let open = RwSignal::new(false);
    let text = move || job.with(|job| indented(&job.value().to_string()));
    view! {
        <details class="job-raw" on:toggle=move |_| open.update(|open| *open = !*open)>
            <summary>{key!(job.raw)}</summary>
            {move || {
                open.get().then(|| view! { <CodeBlock label=key!(job.raw) text=text /> })
            }}
        </details>
    }
}

/// The browser's own writer: that of serde for people is a second one.
fn indented(json: &str) -> String {
    let value = js_sys::JSON::parse(json).ok();
    let text = value.and_then(|value| {
        js_sys::JSON::stringify_with_replacer_and_space(&value, &wasm_bindgen::JsValue::NULL, &2.into()).ok()
    });
    text.map_or_else(|| json.to_owned(), String::from)
}
