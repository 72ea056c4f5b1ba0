//! Elements of HTML and SVG.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use rstml::node::{KeyedAttribute, NodeAttribute, NodeElement, NodeName};
use syn::{Expr, ExprLit, Lit, spanned::Spanned};

use crate::{Depth, error, part, site};

/// The elements of drawings.
const SVG: &[&str] =
    &["svg", "g", "defs", "use", "path", "circle", "ellipse", "rect", "line", "polyline", "polygon", "text", "tspan"];

/// Events that Leptos has no descriptor of.
const UNLISTED: &[&str] = &["cancel"];

/// Whether it is an element; components begin with a capital letter or are paths.
pub fn is_element(found: &NodeElement<rstml::Infallible>) -> bool {
    match found.name() {
        NodeName::Path(path) => {
            path.path.get_ident().is_some_and(|name| name.to_string().starts_with(|first: char| first.is_lowercase()))
        }
        NodeName::Punctuated(_) => true,
        NodeName::Block(_) => false,
    }
}

/// The calls that describe an element.
pub fn element(found: &NodeElement<rstml::Infallible>, depth: Depth) -> syn::Result<TokenStream> {
    let name = found.name().to_string();
    let (mut fixed, mut calls) = (Vec::new(), Vec::new());
    for attribute in found.attributes() {
        let NodeAttribute::Attribute(attribute) = attribute else {
            return Err(error(attribute.span(), "attributes are written one by one"));
        };
        match call(attribute)? {
            Attribute::Fixed(key, value) => fixed.push(format!("\0{key}\0{value}")),
            Attribute::Call(call) => calls.push(call),
        }
    }
    for child in &found.children {
        if let Some(child) = part(child, Depth::Inside)? {
            calls.push(quote!(.child(#child)));
        }
    }
    // How `perihelion_view::El` reads it: ':' for drawings, and what is known when the app is built between zeros.
    let mark = if SVG.contains(&name.as_str()) { ":" } else { "" };
    let shape = format!("{mark}{name}{}", fixed.concat());
    let make = match depth {
        Depth::Root => {
            let site = site();
            quote!(root(#shape, #site))
        }
        Depth::Inside => quote!(new(#shape)),
    };
    Ok(quote!(::perihelion_view::El::#make #(#calls)*))
}

enum Attribute {
    /// Known when the app is built.
    Fixed(String, String),
    /// Known when it is drawn.
    Call(TokenStream),
}

fn call(attribute: &KeyedAttribute) -> syn::Result<Attribute> {
    let key = attribute.key.to_string();
    if ["inner_html", "style"].contains(&key.as_str()) {
        return Err(error(attribute.key.span(), "markup and inline styles are refused; write style:property=value"));
    }
    let value = match attribute.value() {
        None if key.contains(':') => return Err(error(attribute.key.span(), "this needs a value")),
        None => return Ok(Attribute::Fixed(key, String::new())),
        Some(Expr::Lit(ExprLit { lit: Lit::Str(text), .. })) if !key.contains(':') => {
            return Ok(Attribute::Fixed(key, text.value()));
        }
        Some(value) => value,
    };
    let call = match key.split_once(':') {
        None if key == "node_ref" => quote!(.node_ref(#value)),
        None => quote!(.set(&::perihelion_view::Slot::Attribute(#key), #value)),
        Some(("prop", name)) => quote!(.set(&::perihelion_view::Slot::Property(#name), #value)),
        Some(("style", name)) => quote!(.set(&::perihelion_view::Slot::Style(#name), #value)),
        Some(("on", name)) => {
            let event = format_ident!("{name}", span = attribute.key.span());
            match UNLISTED.contains(&name) {
                true => {
                    quote!(.on(&::perihelion_view::On(#name), ::leptos::ev::Custom::<::leptos::ev::Event>::new(#name), #value))
                }
                false => quote!(.on(&::perihelion_view::On(#name), ::leptos::ev::#event, #value)),
            }
        }
        Some(_) => return Err(error(attribute.key.span(), "only on:, prop: and style: are known")),
    };
    Ok(Attribute::Call(call))
}
