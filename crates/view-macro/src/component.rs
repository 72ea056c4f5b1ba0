//! Components: functions that Leptos' `#[component]` has made ready.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use rstml::node::{KeyedAttribute, KeyedAttributeValue, NodeAttribute, NodeElement, NodeName};
use syn::spanned::Spanned;

use crate::{Depth, error, fragment};

/// The call of a component with its props.
pub fn component(found: &NodeElement<rstml::Infallible>) -> syn::Result<TokenStream> {
    let name = found.name();
    let (mut props, mut given) = (Vec::new(), Vec::new());
    for attribute in found.attributes() {
        let NodeAttribute::Attribute(attribute) = attribute else {
            return Err(error(attribute.span(), "props are written one by one"));
        };
        if let Some(binding) = binding(attribute) {
            given.push(binding);
            continue;
        }
        let key = &attribute.key;
        let value = attribute.value().map_or_else(|| quote!(#key), |value| quote!(#value));
        props.push(quote!(.#key(#[allow(unused_braces)] { #value })));
    }
    let children = children(found, &given)?;
    let generics = &found.open_tag.generics;
    let generics = generics.lt_token.is_some().then(|| quote!(::#generics));
    Ok(quote! {
        ::perihelion_view::component(
            ::leptos::component::component_view(
                &#name,
                ::leptos::component::component_props_builder(&#name #generics) #(#props)* #children .build()
            )
        )
    })
}

fn children(found: &NodeElement<rstml::Infallible>, given: &[TokenStream]) -> syn::Result<Option<TokenStream>> {
    if found.children.is_empty() {
        return Ok(None);
    }
    let inside = fragment(&found.children, Depth::Root)?;
    Ok(Some(if given.is_empty() {
        quote!(.children(::perihelion_view::ToChildren::to_children(move || #inside)))
    } else {
        quote!(.children(move |#(#given),*| #inside))
    }))
}

/// What `let:name` or `let(pattern)` gives to the children.
fn binding(attribute: &KeyedAttribute) -> Option<TokenStream> {
    if let KeyedAttributeValue::Binding(binding) = &attribute.possible_value {
        let inputs = &binding.inputs;
        return Some(quote!(#inputs));
    }
    let key = attribute.key.to_string();
    let name = key.strip_prefix("let:")?;
    let span = match &attribute.key {
        NodeName::Punctuated(path) => path.last().map_or_else(|| path.span(), Spanned::span),
        key => key.span(),
    };
    let name = format_ident!("{name}", span = span);
    Some(quote!(#name))
}
