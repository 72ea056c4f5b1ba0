//! The kit: every visible part that pages are made of, and nothing about Comet.
//! Texts come in by props, already translated; the few fixed words come from [`text::UiText`].

pub mod badge;
pub mod button;
pub mod code;
pub mod confirm;
pub mod copy;
pub mod dialog;
pub mod empty;
pub mod facts;
pub mod field;
mod focus;
pub mod form;
pub mod icon;
pub mod loadable;
pub mod menu;
pub mod notice;
pub mod page;
pub mod panel;
pub mod search;
pub mod shell;
pub mod skeleton;
pub mod stat;
pub mod tabs;
pub mod text;
pub mod toast;
pub mod tone;
mod unique;
