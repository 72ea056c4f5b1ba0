//! What a table shows, as a text for other programs: CSV and JSON. Pure.

/// The form of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Values between commas or semicolons, with a mark for UTF-8 at the beginning.
    Csv { between: char },
    /// A list of objects.
    Json,
}

/// How a column is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnForm {
    /// Its title.
    pub title: String,
    /// Whether whole numbers in it are numbers, and not ids or versions.
    pub is_number: bool,
}

/// Writes rows one after the other.
pub struct Writer {
    form: Form,
    columns: Vec<ColumnForm>,
    text: String,
    is_first: bool,
}

impl Writer {
    /// The text before the first row.
    pub fn new(form: Form, columns: Vec<ColumnForm>) -> Self {
        let mut writer = Self { form, columns, text: String::new(), is_first: true };
        match form {
            Form::Csv { .. } => {
                writer.text.push('\u{feff}');
                let titles: Vec<String> = writer.columns.iter().map(|column| column.title.clone()).collect();
                writer.csv_row(&titles);
            }
            Form::Json => writer.text.push('['),
        }
        writer
    }

    /// Adds a row; its cells in the order of the columns.
    pub fn row(&mut self, cells: &[String]) {
        match self.form {
            Form::Csv { .. } => self.csv_row(cells),
            Form::Json => self.json_row(cells),
        }
        self.is_first = false;
    }

    /// The whole text.
    pub fn finish(mut self) -> String {
        if self.form == Form::Json {
            self.text.push_str("\n]\n");
        }
        self.text
    }

    fn csv_row(&mut self, cells: &[String]) {
        let Form::Csv { between } = self.form else { return };
        for (place, cell) in cells.iter().enumerate() {
            if place > 0 {
                self.text.push(between);
            }
            push_csv(&mut self.text, cell, between);
        }
        self.text.push_str("\r\n");
    }

    fn json_row(&mut self, cells: &[String]) {
        self.text.push_str(if self.is_first { "\n  {" } else { ",\n  {" });
        for (place, (column, cell)) in self.columns.iter().zip(cells).enumerate() {
            if place > 0 {
                self.text.push_str(", ");
            }
            push_json(&mut self.text, &column.title);
            self.text.push_str(": ");
            match column.is_number && is_number(cell) {
                true => self.text.push_str(cell),
                false => push_json(&mut self.text, cell),
            }
        }
        self.text.push('}');
    }
}

/// A list that no table shows, for spreadsheets: its heads and its rows.
pub fn csv(heads: &[&str], rows: &[Vec<String>]) -> String {
    let column = |title: &&str| ColumnForm { title: (*title).to_owned(), is_number: false };
    let mut writer = Writer::new(Form::Csv { between: ',' }, heads.iter().map(column).collect());
    rows.iter().for_each(|row| writer.row(row));
    writer.finish()
}

/// A cell of a CSV file (RFC 4180). A spreadsheet takes what begins with certain signs for a formula and would
/// run it; an apostrophe before it makes it a text.
fn push_csv(text: &mut String, cell: &str, between: char) {
    let is_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']) && !is_number(cell);
    let is_quoted = is_formula || cell.contains([between, '"', '\n', '\r', ',', ';']);
    if !is_quoted {
        return text.push_str(cell);
    }
    text.push('"');
    if is_formula {
        text.push('\'');
    }
    for letter in cell.chars() {
        if letter == '"' {
            text.push('"');
        }
        text.push(letter);
    }
    text.push('"');
}

fn push_json(text: &mut String, value: &str) {
    text.push_str(&serde_json::Value::from(value).to_string());
}

/// Whether it is a whole number as JSON writes them.
fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let is_plain = digits == "0" || !digits.starts_with('0');
    !digits.is_empty() && digits.len() < 16 && is_plain && digits.bytes().all(|digit| digit.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    const CSV: Form = Form::Csv { between: ',' };

    fn write(form: Form, rows: &[[&str; 2]]) -> String {
        let column = |title: &str, is_number| ColumnForm { title: title.into(), is_number };
        let mut writer = Writer::new(form, vec![column("Name", false), column("Size (B)", true)]);
        rows.iter().for_each(|row| writer.row(&row.map(String::from)));
        writer.finish()
    }

    #[test]
    fn csv_has_a_head_and_quotes_what_would_break_it() {
        let text = write(CSV, &[["a,b", "1"], ["say \"hi\"", "2"], ["two\nlines", ""]]);
        assert_eq!(text, "\u{feff}Name,Size (B)\r\n\"a,b\",1\r\n\"say \"\"hi\"\"\",2\r\n\"two\nlines\",\r\n");
    }

    #[test]
    fn csv_between_semicolons_for_languages_with_a_decimal_comma() {
        let text = write(Form::Csv { between: ';' }, &[["a;b", "1,5"]]);
        assert_eq!(text, "\u{feff}Name;Size (B)\r\n\"a;b\";\"1,5\"\r\n");
    }

    #[test]
    fn a_spreadsheet_runs_no_formula_out_of_a_name() {
        for begin in ["=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "=HYPERLINK(\"http://x\")"] {
            let text = write(CSV, &[[begin, ""]]);
            assert!(text.contains(&format!("\"'{}", begin.replace('"', "\"\""))), "{text}");
        }
        assert!(write(CSV, &[["a", "-5"]]).ends_with("a,-5\r\n"));
    }

    #[test]
    fn json_has_numbers_as_numbers_and_everything_else_as_text() {
        let text = write(Form::Json, &[["007", "15"], ["a\"b\u{1}", "n/a"], ["8", "9007199254740993"]]);
        let read: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(read[0], serde_json::json!({"Name": "007", "Size (B)": 15}));
        assert_eq!(read[1], serde_json::json!({"Name": "a\"b\u{1}", "Size (B)": "n/a"}));
        // More than a browser's number holds.
        assert_eq!(read[2], serde_json::json!({"Name": "8", "Size (B)": "9007199254740993"}));
        assert_eq!(write(Form::Json, &[]).trim(), "[\n]");
    }
}
