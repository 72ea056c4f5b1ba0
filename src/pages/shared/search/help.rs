//! How a search is written, and what can be searched for.

use super::field::{Kind, Subject};
use super::words::field_label;
use crate::i18n::*;
use perihelion_view::prelude::*;

#[component]
pub fn Help(subject: &'static Subject) -> impl IntoView {
    let i18n = use_i18n();
    let rule = move |text: Plain| view! { <li>{text}</li> };
    let fields = move || {
        subject
            .fields
            .iter()
            .map(|field| {
                view! {
                    <tr>
                        <th scope="row"><code>{field.name}</code></th>
                        <td>{field_label(i18n, field)}</td>
                        <td>{kind_words(i18n, field.kind)}</td>
                    </tr>
                }
            })
            .collect::<Vec<_>>()
    };
    view! {
        <details class="clause__help">
            <summary>{key!(search.help)}</summary>
            <div class="stack">
                <p><code>"status = failed and (user ~ \"anna\" or not uploaded > 10GB) and started > 7d ago"</code></p>
                <ul class="clause__rules">
                    {rule(key!(search.help_join))}
                    {rule(key!(search.help_text))}
                    {rule(key!(search.help_case))}
                    {rule(key!(search.help_number))}
                    {rule(key!(search.help_bytes))}
                    {rule(key!(search.help_time))}
                </ul>
                <div class="clause__fields" role="region" tabindex="0" aria-label=key!(search.fields)>
                    <table>
                        <thead>
                            <tr>
                                <th scope="col">{key!(search.field)}</th>
                                <th scope="col">{key!(search.meaning)}</th>
                                <th scope="col">{key!(search.value)}</th>
                            </tr>
                        </thead>
                        <tbody>{fields}</tbody>
                    </table>
                </div>
            </div>
        </details>
    }
}

/// What a field is compared with.
fn kind_words(i18n: Texts, kind: Kind) -> String {
    match kind {
        Kind::Text => t_string!(i18n, search.kind_text).to_owned(),
        Kind::Count => t_string!(i18n, search.kind_count).to_owned(),
        Kind::Bytes => t_string!(i18n, search.kind_bytes).to_owned(),
        Kind::Time => t_string!(i18n, search.kind_time).to_owned(),
        Kind::Truth => "yes, no".to_owned(),
        Kind::Choice(names) => names.iter().map(|named| named.name).collect::<Vec<_>>().join(", "),
    }
}
