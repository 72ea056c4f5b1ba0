//! Searches as the API writes them: a tree of rules joined by and, or and their negations (`SearchClause`).

use crate::constants::searchclause;
use crate::document::List;
use crate::types::SearchClause;

impl SearchClause {
    /// One comparison. The value is text whatever the field's type, as the API wants it.
    pub fn rule(field: &str, operator: &str, value: impl ToString) -> Self {
        let mut clause = Self::default();
        clause.set_clause_type(searchclause::RULE);
        clause.set_rule_field(field);
        clause.set_rule_operator(operator);
        clause.set_rule_value(value.to_string());
        clause
    }

    /// All of the clauses must hold.
    pub fn all(clauses: Vec<Self>) -> Self {
        Self::join(searchclause::AND, clauses)
    }

    /// One of the clauses must hold.
    pub fn any(clauses: Vec<Self>) -> Self {
        Self::join(searchclause::OR, clauses)
    }

    fn join(kind: &str, clauses: Vec<Self>) -> Self {
        let mut clause = Self::default();
        clause.set_clause_type(kind);
        clause.set_clause_children(List(clauses));
        clause
    }
}
