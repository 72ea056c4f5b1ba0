//! The page of last resort. A panic is a bug of ours; after one nothing can be trusted but plain HTML.

use web_sys::{Document, Element};

/// Replaces a dead screen by one that says so and offers to reload.
pub fn show_a_page_on_panic() {
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        // Only where it happened: the message itself may quote what a server sent.
        web_sys::console::error_1(&format!("Perihelion stopped at {place}").into());
        let document = web_sys::window().and_then(|window| window.document());
        if let Some(body) = document.and_then(|document| document.body()) {
            // Without a page to write on, nothing more can be done.
            let _ = draw(&body, &place);
        }
    }));
}

/// Writes over all of `body`, in both languages: which one was chosen can't be asked any more.
/// `None` when it can't be written on.
pub fn draw(body: &Element, place: &str) -> Option<()> {
    let document = &body.owner_document()?;
    body.set_text_content(None);
    let main = element(document, body, "main", "page-alone")?;
    main.set_attribute("role", "alert").ok()?;
    let card = element(document, &main, "div", "page-alone__card")?;
    element(document, &card, "h1", "page-header__title")?.set_text_content(Some("Perihelion has stopped"));
    for (language, text) in [
        ("en", "This is a fault of ours. What was saved is safe on the server. Reload to go on."),
        (
            "de",
            "Das ist unser Fehler. Was gespeichert wurde, ist auf dem Server sicher. Laden Sie neu, um weiterzumachen.",
        ),
    ] {
        let line = element(document, &card, "p", "muted")?;
        line.set_attribute("lang", language).ok()?;
        line.set_text_content(Some(text));
    }
    element(document, &card, "p", "muted")?.set_text_content(Some(place));
    let reload = element(document, &card, "a", "button")?;
    reload.set_attribute("href", "").ok()?;
    reload.set_text_content(Some("Reload · Neu laden"));
    Some(())
}

fn element(document: &Document, parent: &Element, tag: &str, class: &str) -> Option<Element> {
    let element = document.create_element(tag).ok()?;
    element.set_class_name(class);
    parent.append_child(&element).ok()?;
    Some(element)
}
