//! What a method of the API is: its facts as a table, its parameters and its answer as types.

use crate::wire::answer::Answer;
use crate::wire::field::{FieldProblem, Fields};

/// One method of the API. The types are generated; see [`crate::methods`].
pub trait Method: Sized {
    const INFO: &'static MethodInfo;
    type Response: Answer;

    /// Adds the parameters, without credentials.
    fn encode(&self, fields: &mut Fields);
    /// The parameters out of a request, or which one is wrong.
    fn decode(fields: &Fields) -> Result<Self, FieldProblem>;
}

/// The facts of a method, as the specification states them.
#[derive(Debug, PartialEq, Eq)]
pub struct MethodInfo {
    pub name: &'static str,
    pub verb: Verb,
    pub path: &'static str,
    /// Old paths that a server still answers and a client never calls.
    pub aliases: &'static [&'static str],
    pub surface: Surface,
    pub group: &'static str,
    /// The first server version that has it, where known.
    pub since: Option<&'static str>,
    pub fields: &'static [FieldInfo],
    /// The answer's type as the specification writes it.
    pub returns: &'static str,
    /// `Status` and `Message` stand in the answer of a success too.
    pub has_status: bool,
    pub requires: Requires,
    /// What the method destroys, where it does.
    pub destructive: Option<&'static str>,
    /// Part of the 210 methods that the console exists for; the others came later.
    pub in_seed: bool,
    pub deprecated: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verb {
    Get,
    Post,
    /// POST as multipart, with the credentials in headers.
    PostMultipart,
}

/// Who a method is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Surface {
    Admin,
    User,
    Hybrid,
    Public,
}

/// A parameter's name on the wire and how it is written.
#[derive(Debug, PartialEq, Eq)]
pub struct FieldInfo {
    pub name: &'static str,
    /// The type as the specification writes it.
    pub kind: &'static str,
    pub json: bool,
    pub optional: bool,
    /// A client sends the server's own address when the caller gives none.
    pub server_url_by_default: bool,
}

/// What must hold for the server to answer.
#[derive(Debug, PartialEq, Eq)]
pub struct Requires {
    pub auth: Auth,
    pub roles: &'static [Role],
    pub top_level_admin_only: bool,
    /// A permission of the administrator may take it away.
    pub may_be_restricted: bool,
    pub user_web_access: bool,
    /// The device's owner must have agreed to show file names.
    pub device_consent: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Auth {
    Admin,
    User,
    Either,
    Nobody,
    /// Anyone, where the server allows public downloads; else administrators.
    AdminUnlessPublicDownloads,
}

/// A part that a server can play (`ServerMetaVersionInfo`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    Authentication,
    Storage,
    SoftwareBuild,
    Constellation,
}

impl MethodInfo {
    /// The parameter that the wire knows by this name.
    pub fn field(&self, name: &str) -> Option<&FieldInfo> {
        self.fields.iter().find(|field| field.name == name)
    }
}

/// Declares a method: its facts, its parameters and its answer.
#[macro_export]
macro_rules! method {
    (
        $(#[$doc:meta])*
        $name:ident { $($(#[$field_doc:meta])* $field:ident: $type:ty = $wire:literal),* $(,)? } -> $response:ty;
        $info:expr
    ) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq)]
        pub struct $name { $($(#[$field_doc])* pub $field: $type),* }

        impl $crate::method::Method for $name {
            const INFO: &'static $crate::method::MethodInfo = &$info;
            type Response = $response;

            #[allow(unused_variables)] // a method without parameters
            fn encode(&self, fields: &mut $crate::wire::field::Fields) {
                $(fields.add($wire, &self.$field);)*
            }
            #[allow(unused_variables)]
            fn decode(fields: &$crate::wire::field::Fields) -> Result<Self, $crate::wire::field::FieldProblem> {
                Ok(Self { $($field: fields.get($wire)?),* })
            }
        }
    };
}
