//! A question that an administrator asks of a user's account and the user asks of their own.

use crate::Username;
use crate::method::Method;
use crate::wire::answer::Answer;

/// One question, two ways to ask; see [`crate::twins`].
pub trait Twin {
    type Response: Answer;
    type ForAdmin: Method<Response = Self::Response>;
    type ForUser: Method<Response = Self::Response>;

    /// The administrator's method, about this user's account.
    fn for_admin(self, user: &Username) -> Self::ForAdmin;
    /// The user's method, about their own account.
    fn for_user(self) -> Self::ForUser;
    /// The question in the administrator's method, without whom it is about.
    fn of_admin(ask: Self::ForAdmin) -> Self;
    /// The question in the user's method.
    fn of_user(ask: Self::ForUser) -> Self;
}

/// Declares a twin. The name in brackets is the administrator's parameter that names the user.
#[macro_export]
macro_rules! twin {
    ($(#[$doc:meta])* $name:ident = $admin:ident | $user:ident $([$who:ident])? { $($field:ident: $type:ty),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq)]
        pub struct $name { $(pub $field: $type),* }

        impl $crate::twin::Twin for $name {
            type Response = <$admin as $crate::method::Method>::Response;
            type ForAdmin = $admin;
            type ForUser = $user;

            #[allow(unused_variables)] // not every administrator's method names the user
            fn for_admin(self, user: &$crate::Username) -> $admin {
                $admin { $($who: user.clone().into(),)? $($field: self.$field),* }
            }
            fn for_user(self) -> $user {
                $user { $($field: self.$field),* }
            }
            #[allow(unused_variables)] // not every question has parameters
            fn of_admin(ask: $admin) -> Self {
                Self { $($field: ask.$field),* }
            }
            #[allow(unused_variables)] // not every question has parameters
            fn of_user(ask: $user) -> Self {
                Self { $($field: ask.$field),* }
            }
        }
    };
}
