//! Where a menu's list goes: at the side of its button that has more room.

use perihelion_view::prelude::*;
use web_sys::HtmlElement;

use crate::ui::pixels::css_length;

/// Room between the button and its list, in pixels.
const GAP: f64 = 4.0;

/// A place on the screen as CSS knows it: which edges are held, and where.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Place {
    block: (&'static str, f64),
    inline: (&'static str, f64),
    max_height: f64,
}

/// What is known of the button: its edges, in pixels of the window.
#[derive(Clone, Copy, Debug)]
struct Anchor {
    top: f64,
    bottom: f64,
    left: f64,
    right: f64,
}

fn place(anchor: Anchor, width: f64, height: f64) -> Place {
    let (above, below) = (anchor.top, height - anchor.bottom);
    let (block, room) = if below >= above {
        (("top", anchor.bottom + GAP), below)
    } else {
        (("bottom", above_edge(anchor, height)), above)
    };
    let is_left = (anchor.left + anchor.right) / 2.0 < width / 2.0;
    let inline = if is_left { ("left", anchor.left.max(GAP)) } else { ("right", (width - anchor.right).max(GAP)) };
    Place { block, inline, max_height: (room - 3.0 * GAP).max(0.0) }
}

fn above_edge(anchor: Anchor, height: f64) -> f64 {
    height - anchor.top + GAP
}

/// Moves `list` next to `button`.
pub fn below_or_above(list: &HtmlElement, button: &HtmlElement) {
    let area = button.get_bounding_client_rect();
    let anchor = Anchor { top: area.top(), bottom: area.bottom(), left: area.left(), right: area.right() };
    let size = document().document_element();
    let (Some(width), Some(height)) = (
        size.as_ref().map(|root| f64::from(root.client_width())),
        size.as_ref().map(|root| f64::from(root.client_height())),
    ) else {
        return;
    };
    let place = place(anchor, width, height);
    let style = list.style();
    for edge in ["top", "bottom", "left", "right"] {
        style.set_property(edge, "auto").ok();
    }
    for (edge, pixels) in [place.block, place.inline, ("max-height", place.max_height)] {
        style.set_property(edge, &css_length(pixels, "px")).ok();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn button_at(left: f64, top: f64) -> Anchor {
        Anchor { top, bottom: top + 32.0, left, right: left + 32.0 }
    }

    #[test]
    fn a_list_opens_towards_the_larger_room() {
        assert_eq!(place(button_at(10.0, 10.0), 1000.0, 800.0).block, ("top", 46.0));
        assert_eq!(place(button_at(10.0, 700.0), 1000.0, 800.0).block, ("bottom", 104.0));
    }

    #[test]
    fn a_list_keeps_to_the_nearer_side() {
        assert_eq!(place(button_at(10.0, 10.0), 1000.0, 800.0).inline, ("left", 10.0));
        assert_eq!(place(button_at(950.0, 10.0), 1000.0, 800.0).inline, ("right", 18.0));
    }

    #[test]
    fn a_list_never_leaves_the_screen() {
        let low = place(button_at(-20.0, 300.0), 320.0, 480.0);
        assert_eq!(low.inline, ("left", 4.0));
        assert!(low.max_height <= 300.0);
    }
}
