//! The reader says the same as serde_json, in one piece and in many, and says why when it can't.

mod support;

use comet_rows::{Broken, Fill, Find, Stream, What, fill_from_json};
use serde::de::IgnoredAny;
use serde_json::Value;
use support::{Dice, Tree};

fn whole(text: &[u8]) -> Result<Tree, Broken> {
    let mut tree = Tree::default();
    fill_from_json(&mut tree, text).map(|()| tree)
}

/// The same, arriving in pieces.
fn in_pieces<'t>(pieces: impl Iterator<Item = &'t [u8]>) -> Result<Tree, Broken> {
    let (mut tree, mut stream) = (Tree::default(), Stream::default());
    for piece in pieces {
        stream.room(piece.len()).copy_from_slice(piece);
        assert!(!stream.read(&mut tree, &mut || false)?);
    }
    stream.finish(&mut tree).map(|()| tree)
}

fn is_rounded(value: &Value) -> bool {
    match value {
        Value::Number(number) => number.is_f64() && number.as_f64().is_some_and(|number| number.abs() > 1e15),
        Value::Array(elements) => elements.iter().any(is_rounded),
        Value::Object(members) => members.values().any(is_rounded),
        _ => false,
    }
}

/// Wants nothing of an object.
struct Nothing;
impl Fill for Nothing {
    fn is_object(&self) -> bool {
        true
    }
    fn find(&self, _: &str) -> Find {
        Find::Unwanted
    }
}

#[test]
fn random_documents_read_as_serde_json_reads_them() {
    let mut dice = Dice(0x5EED);
    for _ in 0..4_000 {
        let text = dice.document(5);
        let expected = Tree::from(serde_json::from_str::<Value>(&text).unwrap());
        assert_eq!(whole(text.as_bytes()).as_ref(), Ok(&expected), "{text}");
        let size = 1 + dice.roll(40);
        assert_eq!(in_pieces(text.as_bytes().chunks(size)).as_ref(), Ok(&expected), "{size} of {text}");
    }
}

#[test]
fn broken_documents_are_refused_where_serde_json_refuses_them() {
    let mut dice = Dice(0xBAD);
    let mut refused = 0;
    for _ in 0..20_000 {
        let mut text = dice.document(3).into_bytes();
        let place = dice.roll(text.len());
        let byte = b"\"\\{}[],:0e.-+ tx\x01\xff\xc3"[dice.roll(19)];
        match dice.roll(3) {
            0 => text[place] = byte,
            1 => text.insert(place, byte),
            _ => _ = text.remove(place),
        }
        let shown = String::from_utf8_lossy(&text);
        let expected = serde_json::from_slice::<Value>(&text);
        // Beyond what a float can hold serde_json gives up; a row takes the largest number that it can.
        if expected.as_ref().is_err_and(|error| error.to_string().starts_with("number out of range")) {
            continue;
        }
        assert_eq!(whole(&text).is_err(), expected.is_err(), "{shown}");
        match expected {
            // A large number with a fraction has lost it, and more, on its way through a float.
            Ok(expected) if is_rounded(&expected) => {}
            Ok(expected) => assert_eq!(whole(&text), Ok(expected.into()), "{shown}"),
            Err(_) => refused += 1,
        }
        let object = [b"{\"unwanted\":", text.as_slice(), b"}"].concat();
        let ignored = serde_json::from_slice::<IgnoredAny>(&object);
        assert_eq!(fill_from_json(&mut Nothing, &object).is_err(), ignored.is_err(), "unwanted {shown}");
    }
    assert!(refused > 5_000, "{refused}");
}

const SAMPLE: &str = "[ {\"GUID\":\"é\\u00e9\\ud83d\\ude00\\n\",\"Size\":-12.5e2,\"Sub\":{\"a\":[1,2,{}],\"b\":null}},\n true,\
    false,null,\"\",0,[],[[[\"x\"]]], {\"Name\" : 7 } ] ";

#[test]
fn an_answer_may_be_cut_into_pieces_at_every_byte() {
    let expected = Tree::from(serde_json::from_str::<Value>(SAMPLE).unwrap());
    for cut in 0..=SAMPLE.len() {
        let (first, second) = SAMPLE.as_bytes().split_at(cut);
        assert_eq!(in_pieces([first, second].into_iter()).as_ref(), Ok(&expected), "{cut}");
    }
    assert_eq!(in_pieces(SAMPLE.as_bytes().chunks(1)), Ok(expected));
}

#[test]
fn an_answer_that_ends_at_any_byte_is_cut_off() {
    let end = SAMPLE.trim_end().len();
    for cut in 0..end {
        let text = &SAMPLE.as_bytes()[..cut];
        assert_eq!(whole(text).map_err(|broken| broken.what), Err(What::CutOff), "{cut}");
        assert_eq!(in_pieces(text.chunks(7)).map_err(|broken| broken.what), Err(What::CutOff), "{cut}");
    }
}

#[test]
fn a_list_is_read_while_it_arrives_and_a_dictionary_too() {
    let (mut list, mut stream) = (Tree::default(), Stream::default());
    let piece = br#"[{"a":1},{"a":2},{"a""#;
    stream.room(piece.len()).copy_from_slice(piece);
    stream.read(&mut list, &mut || false).unwrap();
    assert_eq!(list, serde_json::json!([{"a": 1}, {"a": 2}]).into());
    let (mut dictionary, mut stream) = (Tree::default(), Stream::default());
    let piece = br#"{"x":[1],"y":[2"#;
    stream.room(piece.len()).copy_from_slice(piece);
    stream.read(&mut dictionary, &mut || false).unwrap();
    let piece = b"2,3]}";
    stream.room(piece.len()).copy_from_slice(piece);
    stream.finish(&mut dictionary).unwrap();
    assert_eq!(dictionary, serde_json::json!({"x": [1], "y": [22, 3]}).into());
}

#[test]
fn reading_stops_when_it_is_time_and_goes_on_where_it_was() {
    let text = format!("[{}{{}}]", r#"{"a":"some words, some more words"},"#.repeat(20_000));
    let (mut tree, mut stream) = (Tree::default(), Stream::default());
    stream.room(text.len()).copy_from_slice(text.as_bytes());
    let mut stops = 0;
    while stream.read(&mut tree, &mut || true).unwrap() {
        stops += 1;
    }
    stream.finish(&mut tree).unwrap();
    assert!(stops > 20, "{stops}");
    assert_eq!(tree, serde_json::from_str::<Value>(&text).unwrap().into());
}

#[test]
fn nesting_is_refused_where_it_would_use_up_the_stack_and_passed_over_where_nobody_wants_it() {
    let nested = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
    for depth in [126, 127, 128, 10_000] {
        let text = nested(depth);
        let expected = serde_json::from_str::<Value>(&text).is_ok();
        assert_eq!(whole(text.as_bytes()).is_ok(), expected, "{depth}");
        assert_eq!(in_pieces(text.as_bytes().chunks(64)).is_ok(), expected, "{depth}");
    }
    let unwanted = format!(r#"{{"deep":{}}}"#, nested(100_000));
    assert_eq!(fill_from_json(&mut Nothing, unwanted.as_bytes()), Ok(()));
}

#[test]
fn half_of_a_letter_and_bytes_that_are_no_text_are_refused_where_they_are_wanted() {
    for text in [r#""\ud800""#, r#""\ud800x""#, r#""\ud800\u0041""#, r#""\udc00""#, r#""\u12g4""#, r#""\x""#] {
        assert_eq!(whole(text.as_bytes()).map_err(|broken| broken.what), Err(What::Syntax), "{text}");
    }
    assert_eq!(whole(b"\"\xff\"").map_err(|broken| broken.what), Err(What::Syntax));
    assert_eq!(whole(b"\"a\\n\xff\"").map_err(|broken| broken.what), Err(What::Syntax));
    assert_eq!(fill_from_json(&mut Nothing, b"{\"a\":\"\xff\"}"), Ok(()));
}

#[test]
fn numbers_of_every_form_come_as_their_whole_part() {
    for (text, number) in [
        ("0", 0),
        ("-0", 0),
        ("-0.9", 0),
        ("12.99", 12),
        ("-12.99", -12),
        ("1e3", 1000),
        ("1.2345e2", 123),
        ("120e-1", 12),
        ("1e-5", 0),
        ("9223372036854775807", i64::MAX),
        ("9223372036854775808", i64::MAX),
        ("1e99999999999", i64::MAX),
        ("-9223372036854775808", i64::MIN),
        ("-1e30", i64::MIN),
        ("0e99999999", 0),
        ("0.000001e6", 1),
    ] {
        assert_eq!(whole(text.as_bytes()), Ok(Tree::Number(number)), "{text}");
    }
    for text in ["01", "-", "+1", ".5", "1.", "1.e3", "1e", "1e+", "--1", "1.5.5", "0x1", "NaN", "Infinity"] {
        assert!(whole(text.as_bytes()).is_err(), "{text}");
    }
}

#[test]
fn what_is_wrong_is_said_with_its_line_and_column() {
    struct Numbers(Vec<i64>);
    impl Fill for Numbers {
        fn is_list(&self) -> bool {
            true
        }
        fn element(&mut self) -> Option<&mut dyn Fill> {
            self.0.push(0);
            self.0.last_mut().map(|last| -> &mut dyn Fill { last })
        }
        fn take_back(&mut self) {
            self.0.pop();
        }
    }
    let text = b"[1,\n2,\n  \"x\"]";
    let expected = Err(Broken { what: What::Shape, line: 3, column: 5 });
    assert_eq!(fill_from_json(&mut Numbers(Vec::new()), text), expected);
    for size in 1..text.len() {
        let (mut numbers, mut stream) = (Numbers(Vec::new()), Stream::default());
        let read = text.chunks(size).try_for_each(|piece| {
            stream.room(piece.len()).copy_from_slice(piece);
            stream.read(&mut numbers, &mut || false).map(|_| ())
        });
        assert_eq!(read.and_then(|()| stream.finish(&mut numbers)), expected, "{size}");
    }
}

#[test]
fn rows_whose_members_come_in_another_order_or_not_at_all_are_read_all_the_same() {
    #[derive(Debug, Default, PartialEq)]
    struct Row {
        a: i64,
        b: String,
        sub: Sub,
    }
    #[derive(Debug, Default, PartialEq)]
    struct Sub {
        c: bool,
    }
    comet_rows::row!(Row { a = "A", b = "B", sub = "Sub" });
    comet_rows::row!(Sub { c = "C" });
    #[derive(Default)]
    struct Rows(Vec<Row>);
    impl Fill for Rows {
        fn is_list(&self) -> bool {
            true
        }
        fn element(&mut self) -> Option<&mut dyn Fill> {
            self.0.push(Row::default());
            self.0.last_mut().map(|last| -> &mut dyn Fill { last })
        }
    }
    let orders = [
        r#"{"A":1,"x":[{}],"B":"b","y":"\"","Sub":{"z":1,"C":true}}"#,
        r#"{"Sub":{"C":true},"B":"b","A":1}"#,
        r#"{"y":0,"B":"b","q":{"A":9},"A":1,"Sub":{"C":true}}"#,
        r#"{"AA":7,"A":1,"Ab":8,"\u0042":"b","Sub":{"C":true,"Cc":0}}"#,
    ];
    let mut dice = Dice(7);
    let chosen: Vec<&str> = (0..200).map(|_| orders[dice.roll(orders.len())]).collect();
    let mut rows = Rows::default();
    fill_from_json(&mut rows, format!("[{}]", chosen.join(",")).as_bytes()).unwrap();
    let row = || Row { a: 1, b: "b".into(), sub: Sub { c: true } };
    assert_eq!(rows.0, std::iter::repeat_with(row).take(200).collect::<Vec<_>>());
    let mut rows = Rows::default();
    fill_from_json(&mut rows, br#"[{"A":1,"B":"b"},{"A":2},{"B":"c"},{},{"A":3}]"#).unwrap();
    assert_eq!(
        rows.0.iter().map(|row| (row.a, row.b.as_str())).collect::<Vec<_>>(),
        [(1, "b"), (2, ""), (0, "c"), (0, ""), (3, ""),]
    );
}
