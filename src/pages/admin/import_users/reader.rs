//! Lists as spreadsheets write them (RFC 4180 and what is seen besides): cells with commas, semicolons or tabs between
//! them, in quotes or not. Knows no columns.

/// A line of cells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Where it begins in the text, from 1: a cell in quotes may have several lines.
    pub line: usize,
    pub cells: Vec<String>,
}

/// A list as it was read. Empty lines are left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    pub rows: Vec<Row>,
    /// The line of a quote that is never closed: everything after it is one cell.
    pub open_quote: Option<usize>,
}

/// What stands between cells, the usual one first.
const DELIMITERS: [char; 3] = [',', ';', '\t'];

/// Reads a list; whatever the text is, something comes out.
pub fn parse(text: &str) -> Sheet {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let (named, text, first) = match named_delimiter(text) {
        Some((delimiter, rest)) => (Some(delimiter), rest, 2),
        None => (None, text, 1),
    };
    let delimiter = named.unwrap_or_else(|| likely_delimiter(text));
    let mut reader = Reader { delimiter, sheet: Sheet::default(), row: Vec::new(), cell: String::new(), began: first };
    reader.read(text, first);
    reader.sheet
}

/// A first line `sep=;`, which Excel writes and understands.
fn named_delimiter(text: &str) -> Option<(char, &str)> {
    let (line, rest) = text.split_once('\n')?;
    let mut signs = line.trim_end_matches('\r').strip_prefix("sep=")?.chars();
    let delimiter = signs.next()?;
    signs.next().is_none().then_some((delimiter, rest))
}

/// The delimiter that the first line with anything in it has most of, outside quotes.
fn likely_delimiter(text: &str) -> char {
    let line = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let outside: String = line.split('"').step_by(2).collect();
    let count = |delimiter: char| outside.matches(delimiter).count();
    // Of equals the last is the greatest, so the usual one comes last.
    DELIMITERS.into_iter().rev().max_by_key(|delimiter| count(*delimiter)).unwrap_or(',')
}

struct Reader {
    delimiter: char,
    sheet: Sheet,
    row: Vec<String>,
    cell: String,
    /// The line that the row began on.
    began: usize,
}

impl Reader {
    fn read(&mut self, text: &str, first: usize) {
        let mut line = first;
        let mut quoted_since = None;
        let mut was_quoted = false;
        let mut signs = text.chars().peekable();
        while let Some(sign) = signs.next() {
            if sign == '\n' {
                line += 1;
            }
            match (quoted_since, sign) {
                (Some(_), '"') if signs.peek() == Some(&'"') => {
                    signs.next();
                    self.cell.push('"');
                }
                (Some(_), '"') => quoted_since = None,
                (Some(_), sign) => self.cell.push(sign),
                (None, '"') if self.cell.trim().is_empty() && !was_quoted => {
                    self.cell.clear();
                    quoted_since = Some(line);
                    was_quoted = true;
                }
                (None, '\n') => {
                    self.end_row(line);
                    was_quoted = false;
                }
                (None, '\r') if matches!(signs.peek(), Some('\n') | None) => {}
                (None, sign) if sign == self.delimiter => {
                    self.end_cell();
                    was_quoted = false;
                }
                // Blanks between a closing quote and the delimiter mean nothing.
                (None, ' ') if was_quoted => {}
                (None, sign) => self.cell.push(sign),
            }
        }
        self.end_row(line);
        self.sheet.open_quote = quoted_since;
    }

    fn end_cell(&mut self) {
        self.row.push(std::mem::take(&mut self.cell));
    }

    /// Ends a row; the next one begins at this line.
    fn end_row(&mut self, next: usize) {
        self.end_cell();
        let cells = std::mem::take(&mut self.row);
        if cells.iter().any(|cell| !cell.trim().is_empty()) {
            self.sheet.rows.push(Row { line: self.began, cells });
        }
        self.began = next;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &str) -> Vec<Vec<String>> {
        parse(text).rows.into_iter().map(|row| row.cells).collect()
    }

    #[test]
    fn the_delimiter_is_found_by_the_first_line() {
        for text in ["a,b\r\n1,2", "a;b\n1;2\n", "a\tb\n1\t2", "sep=|\na|b\n1|2", "\u{feff}\na,b\n\n1,2"] {
            assert_eq!(cells(text), [["a", "b"], ["1", "2"]], "{text:?}");
        }
        assert_eq!(cells("\"a,b\";c"), [["a,b", "c"]]);
        assert_eq!(cells("alone"), [["alone"]]);
    }

    #[test]
    fn quotes_keep_delimiters_line_breaks_and_doubled_quotes() {
        assert_eq!(
            cells("\"O\"\"Neill, Sons\",\"two\nlines\" ,5\" disk"),
            [["O\"Neill, Sons", "two\nlines", "5\" disk"]]
        );
        assert_eq!(cells("a, \"b\""), [["a", "b"]]);
    }

    #[test]
    fn blanks_are_kept_as_a_password_may_have_them() {
        assert_eq!(cells("a, b ,"), [["a", " b ", ""]]);
        assert_eq!(cells("\" a \",x"), [[" a ", "x"]]);
    }

    #[test]
    fn each_row_knows_its_line() {
        let lines: Vec<usize> = parse("h\n\n\"a\nb\"\nc\n").rows.iter().map(|row| row.line).collect();
        assert_eq!(lines, [1, 3, 5]);
        assert_eq!(parse("sep=,\nh\n").rows[0].line, 2);
    }

    #[test]
    fn a_quote_that_is_never_closed_is_said() {
        assert_eq!(parse("h\n\"a\nb").open_quote, Some(2));
        assert_eq!(parse("h\n\"a\"").open_quote, None);
    }

    #[test]
    fn nothing_and_nonsense_are_read_too() {
        assert!(parse("").rows.is_empty() && parse("\n\r\n ,, \n").rows.is_empty());
        assert_eq!(cells("\"\"\"").len(), 1);
        assert_eq!(cells("a\rb"), [["a\rb"]]);
    }
}
