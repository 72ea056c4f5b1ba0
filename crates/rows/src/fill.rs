//! Where values go. A derived reader is compiled anew for each type of row; here one reader walks through the JSON
//! and asks the row where each value goes.

/// Where a row keeps a member of its object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Find {
    /// In the place of this number, see [`Fill::at`]; so in every row of the type.
    At(usize),
    /// Nowhere.
    Unwanted,
    /// Where [`Fill::member`] says.
    ByName,
}

/// What can take values out of JSON. A shape that it has no place for is an error; members that it does not name are
/// passed over, and `null` leaves the zero value.
pub trait Fill {
    /// A text. False when there is no place for one.
    fn text(&mut self, _: &str) -> bool {
        false
    }
    /// A whole number; larger ones than fit come as the largest.
    fn number(&mut self, _: i64) -> bool {
        false
    }
    fn flag(&mut self, _: bool) -> bool {
        false
    }
    /// True when it is an object, whose members are asked for by [`Fill::find`].
    fn is_object(&self) -> bool {
        false
    }
    /// True when it is an object of many alike, which is read one after the other while they arrive.
    fn is_dictionary(&self) -> bool {
        false
    }
    /// Where a member goes. Rows of one type answer alike, so that a reader asks once for all of them.
    fn find(&self, _: &str) -> Find {
        Find::ByName
    }
    /// The place of a number that [`Fill::find`] gave.
    fn at(&mut self, _: usize) -> Option<&mut dyn Fill> {
        None
    }
    /// The place for a member of an object.
    fn member(&mut self, name: &str) -> Option<&mut dyn Fill> {
        match self.find(name) {
            Find::At(place) => self.at(place),
            Find::Unwanted | Find::ByName => None,
        }
    }
    /// A place for the next element; `None` when it is no list.
    fn element(&mut self) -> Option<&mut dyn Fill> {
        None
    }
    /// True when it is a list, whose elements are asked for by [`Fill::element`].
    fn is_list(&self) -> bool {
        false
    }
    /// The last element has not arrived in full: it is taken back, and comes again.
    fn take_back(&mut self) {}
}

/// Declares a row: its fields, and what each is called on the wire.
#[macro_export]
macro_rules! row {
    ($name:ident { $($field:ident = $wire:literal),* $(,)? }) => {
        impl $crate::Fill for $name {
            fn is_object(&self) -> bool {
                true
            }
            fn find(&self, name: &str) -> $crate::Find {
                const NAMES: &[&str] = &[$($wire),*];
                match NAMES.iter().position(|known| *known == name) {
                    Some(place) => $crate::Find::At(place),
                    None => $crate::Find::Unwanted,
                }
            }
            fn at(&mut self, place: usize) -> Option<&mut dyn $crate::Fill> {
                const PLACES: &[fn(&mut $name) -> &mut dyn $crate::Fill] = &[$(|row| &mut row.$field),*];
                PLACES.get(place).map(|place| place(self))
            }
        }
    };
}

impl Fill for String {
    fn text(&mut self, text: &str) -> bool {
        text.clone_into(self);
        true
    }
}

impl Fill for bool {
    fn flag(&mut self, flag: bool) -> bool {
        *self = flag;
        true
    }
}

impl Fill for i64 {
    fn number(&mut self, number: i64) -> bool {
        *self = number;
        true
    }
}

/// A count of something, in half the room; what is below or above comes as the nearest.
impl Fill for u32 {
    fn number(&mut self, number: i64) -> bool {
        *self = Self::try_from(number.max(0)).unwrap_or(Self::MAX);
        true
    }
}

/// A negative number is none of ours.
impl Fill for u64 {
    fn number(&mut self, number: i64) -> bool {
        Self::try_from(number).map(|number| *self = number).is_ok()
    }
}
