//! What the server's administrators announce. Plain text; only addresses of web pages in it become links.

use super::ago::Ago;
use crate::account::Account;
use crate::i18n::*;
use crate::order::in_order;
use crate::server::{Read, explain_here, use_read};
use crate::session::Portal;
use crate::ui::empty::EmptyState;
use crate::ui::icon::Icon;
use crate::ui::loadable::Loaded;
use crate::ui::panel::Panel;
use comet_api::twins::NewsGetAll;
use comet_api::{Dictionary, UnixSeconds, row};
use perihelion_view::prelude::*;
use std::sync::Arc;

type News = Dictionary<NewsRow>;

/// An announcement (`NewsEntry`).
#[derive(Clone, Debug, Default, PartialEq)]
struct NewsRow {
    at: UnixSeconds,
    text: String,
}
row!(NewsRow { at = "DateTime", text = "TextContent" });

#[component]
pub fn NewsPanel(portal: Portal) -> impl IntoView {
    let read: Read<News> = use_read(move || Some(Account::of_portal(portal).ask(NewsGetAll {}).rows()));
    view! {
        <Panel title=key!(news.title)>
            <Loaded read=read.state explain=explain_here on_retry=read.again let:news>
                <NewsList news />
            </Loaded>
        </Panel>
    }
}

#[component]
fn NewsList(news: Signal<Arc<News>>) -> impl IntoView {
    let entries = Memo::new(move || news.with(|news| newest_first(news)));
    let none = move || {
        view! {
            <EmptyState title=key!(news.none) icon=Icon::Info>
                {key!(news.none_hint)}
            </EmptyState>
        }
    };
    view! {
        <Show when=move || entries.with(|entries| !entries.is_empty()) fallback=none>
            <ul class="news">
                <For each=move || entries.get() key=Clone::clone let((at, text))>
                    <li class="news__entry">
                        <p class="news__text">{linked(&text)}</p>
                        <p class="muted"><Ago at /></p>
                    </li>
                </For>
            </ul>
        </Show>
    }
}

fn newest_first(news: &News) -> Vec<(UnixSeconds, String)> {
    let entries: Vec<_> = news.values().map(|entry| (entry.at, entry.text.clone())).collect();
    in_order(entries, |(left, _), (right, _)| right.cmp(left))
}

/// The text with its web addresses as links.
fn linked(text: &str) -> Vec<Node> {
    let piece = |piece| match piece {
        Piece::Text(text) => text.into_node(),
        Piece::Link(address) => {
            let shown = address.clone();
            view! { <a href=address rel="noopener noreferrer" target="_blank">{shown}</a> }
        }
    };
    pieces(text).into_iter().map(piece).collect()
}

#[derive(Debug, PartialEq, Eq)]
enum Piece {
    Text(String),
    Link(String),
}

/// Cuts a text into web addresses and what stands between them.
fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(start) = next_address(rest) {
        let (before, from) = rest.split_at(start);
        let end = from.find(char::is_whitespace).unwrap_or(from.len());
        // A sentence may end with the address, or hold it in brackets.
        let address =
            from.get(..end).unwrap_or(from).trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']', '>', '"']);
        if !before.is_empty() {
            pieces.push(Piece::Text(before.to_owned()));
        }
        pieces.push(Piece::Link(address.to_owned()));
        rest = from.get(address.len()..).unwrap_or_default();
    }
    if !rest.is_empty() {
        pieces.push(Piece::Text(rest.to_owned()));
    }
    pieces
}

fn next_address(text: &str) -> Option<usize> {
    ["https://", "http://"].iter().filter_map(|scheme| text.find(scheme)).min()
}

#[cfg(test)]
mod tests {
    use super::{Piece, pieces};

    fn text(text: &str) -> Piece {
        Piece::Text(text.into())
    }
    fn link(address: &str) -> Piece {
        Piece::Link(address.into())
    }

    #[test]
    fn web_addresses_become_links_and_nothing_else_does() {
        let news = "See https://status.example.org/a?b=1. Or javascript:alert(1) <b>now</b> (http://x.example)!";
        let wanted = [
            text("See "),
            link("https://status.example.org/a?b=1"),
            text(". Or javascript:alert(1) <b>now</b> ("),
            link("http://x.example"),
            text(")!"),
        ];
        assert_eq!(pieces(news), wanted);
    }

    #[test]
    fn odd_text_is_kept_whole() {
        assert_eq!(pieces(""), []);
        assert_eq!(pieces("ü https:// ü"), [text("ü "), link("https://"), text(" ü")]);
    }
}
