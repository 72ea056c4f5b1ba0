//! A server's own colours, made safe to read: whatever colour comes, text on it and in it has the
//! contrast that WCAG AA asks for, in both themes.

mod color;

use perihelion_view::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

pub use color::Color;

/// The surfaces that coloured text stands on, the hardest of each theme (`tokens.css`).
const LIGHT_SURFACE: Color = Color::new(0xee, 0xef, 0xf5);
const DARK_SURFACE: Color = Color::new(0x28, 0x2a, 0x3a);
const BLACK: Color = Color::new(0, 0, 0);
const WHITE: Color = Color::new(0xff, 0xff, 0xff);

/// Contrast for text of any size (WCAG 2.2, 1.4.3).
const READABLE: f64 = 4.5;

/// The tokens that branding sets; without a brand the style sheet's own values stand.
const TOKENS: [&str; 7] = [
    "--brand-accent",
    "--brand-accent-text",
    "--brand-accent-shade",
    "--brand-ink-light",
    "--brand-ink-dark",
    "--brand-bar",
    "--brand-bar-text",
];

/// The colours that a server chose. `None` keeps Perihelion's.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Brand {
    /// Main buttons, links, the current tab.
    pub accent: Option<Color>,
    /// The top bar.
    pub bar: Option<Color>,
}

impl Brand {
    /// The tokens with their values.
    fn tokens(self) -> Vec<(&'static str, Color)> {
        let mut tokens = Vec::new();
        if let Some(accent) = self.accent {
            let (face, text) = face_and_text(accent);
            tokens.extend([
                ("--brand-accent", face),
                ("--brand-accent-text", text),
                // Away from the text, so that a hovered button is read no worse.
                ("--brand-accent-shade", if text == WHITE { BLACK } else { WHITE }),
                ("--brand-ink-light", accent.until_readable_on(LIGHT_SURFACE, BLACK, READABLE)),
                ("--brand-ink-dark", accent.until_readable_on(DARK_SURFACE, WHITE, READABLE)),
            ]);
        }
        if let Some(bar) = self.bar {
            let (face, text) = face_and_text(bar);
            tokens.extend([("--brand-bar", face), ("--brand-bar-text", text)]);
        }
        tokens
    }

    /// Colours the page; a second call replaces the first.
    pub fn apply(self) {
        let root = document().document_element().and_then(|root| root.dyn_into::<HtmlElement>().ok());
        let Some(root) = root else { return };
        let (style, tokens) = (root.style(), self.tokens());
        for name in TOKENS {
            let value = tokens.iter().find(|(own, _)| *own == name);
            // Neither fails on a name and a value of ours.
            match value {
                Some((_, color)) => style.set_property(name, &color.to_string()).ok(),
                None => style.remove_property(name).ok().map(|_| ()),
            };
        }
    }
}

/// A colour to fill with and the text on it. White is what people expect on a strong colour, so one
/// that is nearly dark enough is darkened a little; on lighter ones the text is black.
fn face_and_text(color: Color) -> (Color, Color) {
    const NEARLY: f64 = 3.2;
    if color.contrast(WHITE) >= NEARLY {
        (color.until_readable_on(WHITE, BLACK, READABLE), WHITE)
    } else {
        (color, BLACK)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Colours from all over the cube.
    fn many_colors() -> impl Iterator<Item = Color> {
        const STEPS: [u8; 6] = [0, 51, 102, 153, 204, 255];
        STEPS.into_iter().flat_map(|red| {
            STEPS.into_iter().flat_map(move |green| STEPS.into_iter().map(move |blue| Color::new(red, green, blue)))
        })
    }

    fn token(tokens: &[(&str, Color)], name: &str) -> Color {
        tokens.iter().find(|(own, _)| *own == name).unwrap().1
    }

    #[test]
    fn text_is_readable_whatever_colour_a_server_chose() {
        for color in many_colors() {
            let tokens = Brand { accent: Some(color), bar: Some(color) }.tokens();
            let get = |name| token(&tokens, name);
            let on = |text, face| get(text).contrast(get(face));
            assert!(on("--brand-accent-text", "--brand-accent") >= 4.5, "on {color}");
            assert!(on("--brand-bar-text", "--brand-bar") >= 4.5, "on the bar {color}");
            assert!(get("--brand-ink-light").contrast(LIGHT_SURFACE) >= 4.5, "{color} in light");
            assert!(get("--brand-ink-light").contrast(WHITE) >= 4.5, "{color} on white");
            assert!(get("--brand-ink-dark").contrast(DARK_SURFACE) >= 4.5, "{color} in dark");
            // The surface of what is chosen is itself tinted with the ink (`--surface-chosen`).
            let (light, dark) = (get("--brand-ink-light"), get("--brand-ink-dark"));
            assert!(light.contrast(WHITE.mixed(light, 6, 100)) >= 4.5, "{color} chosen in light");
            let dark_raised = Color::new(0x18, 0x1a, 0x27);
            assert!(dark.contrast(dark_raised.mixed(dark, 12, 100)) >= 4.5, "{color} chosen in dark");
        }
    }

    #[test]
    fn a_readable_colour_is_left_as_it_is() {
        let green = Color::new(0x0b, 0x5d, 0x3b);
        let tokens = Brand { accent: Some(green), bar: None }.tokens();
        assert_eq!(token(&tokens, "--brand-ink-light"), green);
        assert_eq!(token(&tokens, "--brand-accent"), green);
    }

    #[test]
    fn a_strong_colour_carries_white_and_a_light_one_black() {
        let text = |red, green, blue| {
            let accent = Some(Color::new(red, green, blue));
            token(&Brand { accent, bar: None }.tokens(), "--brand-accent-text")
        };
        assert_eq!(text(0x2f, 0x7f, 0xb8), WHITE);
        assert_eq!(text(0xff, 0x99, 0x00), BLACK);
    }

    #[test]
    fn no_brand_sets_nothing() {
        assert!(Brand::default().tokens().is_empty());
        let bar_alone = Brand { bar: Some(WHITE), accent: None }.tokens();
        assert_eq!(bar_alone.len(), 2);
    }

    #[test]
    fn every_token_that_is_set_can_be_taken_back() {
        let all = Brand { accent: Some(WHITE), bar: Some(BLACK) }.tokens();
        assert_eq!(all.len(), TOKENS.len());
        assert!(all.iter().all(|(name, _)| TOKENS.contains(name)));
    }
}
