//! The words that tables say.

use crate::ui::text::Text;

/// What a table says by itself. The default is plain English, for tests and the gallery.
#[derive(Clone, Debug, PartialEq)]
pub struct TableText {
    /// Begins the name of a row's box; the row's name follows.
    pub select: Text,
    /// Names the box in the header.
    pub select_all: Text,
    /// Counts what is chosen; `{count}` stands for the number, here and below.
    pub selected: Text,
    /// How much of it the filter hides.
    pub not_shown: Text,
    /// Chooses everything that the filter shows.
    pub select_matching: Text,
    /// Chooses nothing.
    pub unselect: Text,
    /// Names the menu of what can be done with the table.
    pub options: Text,
    /// Opens the choice of columns, and names it.
    pub columns: Text,
    /// Moves a column in the choice; `{column}` stands for its title, here and below.
    pub move_up: Text,
    /// The other way.
    pub move_down: Text,
    /// Goes back to the columns as the page has them.
    pub reset: Text,
    /// Leaves the choice.
    pub done: Text,
    /// Rows with room.
    pub comfortable: Text,
    /// Low rows.
    pub compact: Text,
    /// Saves what is shown.
    pub export_csv: Text,
    /// Saves what is shown.
    pub export_json: Text,
    /// Saves what is chosen.
    pub export_chosen_csv: Text,
    /// Saves what is chosen.
    pub export_chosen_json: Text,
    /// The browser did not take the file.
    pub export_failed: Text,
    /// Names the button for a column's own menu.
    pub column_options: Text,
    /// Names the filter of a column.
    pub filter_column: Text,
    /// Sorts by the column.
    pub sort_up: Text,
    /// Sorts by the column.
    pub sort_down: Text,
    /// Sorts by the column after the others.
    pub then_up: Text,
    /// Sorts by the column after the others.
    pub then_down: Text,
    /// Sorts by the column no more.
    pub unsort: Text,
    /// Says how to sort by several columns.
    pub sort_hint: Text,
    /// Moves the column.
    pub move_back: Text,
    /// Moves the column.
    pub move_on: Text,
    /// Makes the column narrower.
    pub narrower: Text,
    /// Makes the column wider.
    pub wider: Text,
    /// Hides the column.
    pub hide: Text,
    /// Names the button that takes a column's filter away; `{filter}` stands for it.
    pub unfilter: Text,
    /// Names the menu of saved views.
    pub views: Text,
    /// Saves what is shown under a name.
    pub save_view: Text,
    /// Does so.
    pub save: Text,
    /// Asks for the name.
    pub view_name: Text,
    /// Says what is saved.
    pub view_hint: Text,
    /// Said when the name is missing.
    pub view_needs_name: Text,
    /// Copies the address of what is shown.
    pub copy_link: Text,
    /// Opens the list of saved views, and names it.
    pub manage_views: Text,
    /// Said when there are none.
    pub no_views: Text,
    /// Names the field that renames a view; `{view}` stands for its name, here and below.
    pub name_of_view: Text,
    /// Copies the address of a view.
    pub copy_view: Text,
    /// Deletes a view.
    pub delete_view: Text,
}

impl Default for TableText {
    fn default() -> Self {
        Self {
            select: "Select".into(),
            select_all: "Select all that match".into(),
            selected: "{count} selected".into(),
            not_shown: "{count} of them hidden by the filter".into(),
            select_matching: "Select all {count} that match".into(),
            unselect: "Clear selection".into(),
            options: "Table options".into(),
            columns: "Columns".into(),
            move_up: "Move {column} up".into(),
            move_down: "Move {column} down".into(),
            reset: "Reset to default".into(),
            done: "Done".into(),
            comfortable: "Comfortable rows".into(),
            compact: "Compact rows".into(),
            export_csv: "Export as CSV".into(),
            export_json: "Export as JSON".into(),
            export_chosen_csv: "Export {count} selected as CSV".into(),
            export_chosen_json: "Export {count} selected as JSON".into(),
            export_failed: "The browser did not save the file.".into(),
            column_options: "Options of column {column}".into(),
            filter_column: "Filter {column}".into(),
            sort_up: "Sort ascending".into(),
            sort_down: "Sort descending".into(),
            then_up: "Then sort ascending".into(),
            then_down: "Then sort descending".into(),
            unsort: "Do not sort by it".into(),
            sort_hint: "Hold Shift to sort by several columns".into(),
            move_back: "Move to the left".into(),
            move_on: "Move to the right".into(),
            narrower: "Narrower".into(),
            wider: "Wider".into(),
            hide: "Hide column".into(),
            unfilter: "Remove the filter {filter}".into(),
            views: "Views".into(),
            save_view: "Save this view".into(),
            save: "Save".into(),
            view_name: "Name of the view".into(),
            view_hint: "Keeps filters and order in this browser. A view of the same name is replaced.".into(),
            view_needs_name: "Give the view a name.".into(),
            copy_link: "Copy link to this view".into(),
            manage_views: "Manage views".into(),
            no_views: "No views are saved yet.".into(),
            name_of_view: "Name of view {view}".into(),
            copy_view: "Copy link to view {view}".into(),
            delete_view: "Delete view {view}".into(),
        }
    }
}
