//! What becomes a node and a value in the same way: texts, numbers, signals, closures. Said once for both.

use std::sync::Arc;

use leptos::prelude::Oco;

use crate::{
    node::{IntoNode, Node},
    props::TextProp,
    reactive::{Memo, RwSignal, Signal},
    value::{IntoValue, Value},
};

macro_rules! alike {
    ($trait:ident $into:ident $made:ident) => {
        impl $trait for $made {
            fn $into(self) -> $made {
                self
            }
        }
        impl<T: $trait> $trait for Option<T> {
            fn $into(self) -> $made {
                self.map_or($made::NOTHING, T::$into)
            }
        }
        impl<F, T> $trait for F
        where
            F: FnMut() -> T + Send + 'static,
            T: $trait,
        {
            fn $into(mut self) -> $made {
                $made::live(Box::new(move || self().$into()))
            }
        }
        impl $trait for TextProp {
            fn $into(self) -> $made {
                (move || self.get()).$into()
            }
        }
        alike!(@texts $trait $into $made: &'static str, String, Arc<str>, Oco<'static, str>);
        alike!(@numbers $trait $into $made: i32, i64, u16, u32, u64, usize, f64);
        alike!(@signals $trait $into $made: Signal, RwSignal, Memo);
    };
    (@texts $trait:ident $into:ident $made:ident: $($text:ty),*) => { $(
        impl $trait for $text {
            fn $into(self) -> $made {
                $made::text(self.into())
            }
        }
    )* };
    (@numbers $trait:ident $into:ident $made:ident: $($number:ty),*) => { $(
        impl $trait for $number {
            fn $into(self) -> $made {
                $made::text(self.to_string().into())
            }
        }
    )* };
    (@signals $trait:ident $into:ident $made:ident: $($signal:ident),*) => { $(
        impl<T: $trait + Clone + Send + Sync + 'static> $trait for $signal<T> {
            fn $into(self) -> $made {
                (move || self.get()).$into()
            }
        }
    )* };
}
alike!(IntoNode into_node Node);
alike!(IntoValue into_value Value);
