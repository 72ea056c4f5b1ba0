//! `view!`: the syntax of Leptos' macro of the same name, written out as calls on `perihelion_view::El`.
//! What of that syntax the app has no use for is refused: spreading, slots, directives, toggled classes.

mod component;
mod element;

use std::sync::atomic::{AtomicU32, Ordering};

use proc_macro2::{Span, TokenStream};
use quote::quote;
use rstml::{
    Infallible,
    node::{Node, NodeBlock},
};
use syn::spanned::Spanned;

/// Describes a part of a page.
#[proc_macro]
pub fn view(tokens: proc_macro::TokenStream) -> proc_macro::TokenStream {
    let config = rstml::ParserConfig::default().recover_block(true);
    let (nodes, errors) = rstml::Parser::new(config).parse_recoverable(TokenStream::from(tokens)).split_vec();
    let errors = errors.into_iter().map(|error| error.emit_as_expr_tokens());
    let node = fragment(&nodes, Depth::Root).unwrap_or_else(|error| error.to_compile_error());
    quote! {{
        #[allow(unused_braces)]
        {
            #(#errors;)*
            #node
        }
    }}
    .into()
}

/// Where an element stands. Roots say where in the source they come from: what draws them may draw others in their
/// place. What is inside an element always comes along with it.
#[derive(Clone, Copy)]
enum Depth {
    Root,
    Inside,
}

/// A number of its own for each element that is written in a crate. Small ones are small in the app, too.
fn site() -> u32 {
    static WRITTEN: AtomicU32 = AtomicU32::new(1);
    WRITTEN.fetch_add(1, Ordering::Relaxed)
}

/// Nodes one after the other, as one.
fn fragment(nodes: &[Node], depth: Depth) -> syn::Result<TokenStream> {
    let parts = nodes.iter().filter_map(|node| part(node, depth).transpose()).collect::<syn::Result<Vec<_>>>()?;
    Ok(match parts.as_slice() {
        [only] => quote!(::perihelion_view::IntoNode::into_node(#only)),
        parts => quote! {
            ::perihelion_view::Node::many(::std::vec![#(::perihelion_view::IntoNode::into_node(#parts)),*])
        },
    })
}

/// A node as something that `IntoNode` takes; `None` for comments.
fn part(node: &Node, depth: Depth) -> syn::Result<Option<TokenStream>> {
    match node {
        Node::Comment(_) | Node::Doctype(_) => Ok(None),
        Node::Text(text) => {
            let text = &text.value;
            Ok(Some(quote!(#text)))
        }
        Node::RawText(text) => {
            let text = text.to_string_best();
            Ok(Some(quote!(#text)))
        }
        Node::Block(NodeBlock::ValidBlock(block)) => Ok(Some(quote!(#block))),
        Node::Block(NodeBlock::Invalid(invalid)) => Err(error(invalid.span(), "this is no expression")),
        Node::Fragment(inner) => fragment(&inner.children, depth).map(Some),
        Node::Element(found) if element::is_element(found) => element::element(found, depth).map(Some),
        Node::Element(found) => component::component(found).map(Some),
        Node::Custom(never) => never_happens(never).map(Some),
    }
}

fn never_happens(never: &Infallible) -> syn::Result<TokenStream> {
    Err(error(Span::call_site(), &format!("{never:?} can't be written")))
}

fn error(span: Span, text: &str) -> syn::Error {
    syn::Error::new(span, text)
}
