//! How the size of a vault has gone, as the ends of backups have told it.

use crate::account::vaults::VaultJobRow;
use crate::format::{Formats, use_formats};
use crate::i18n::*;
use crate::order::in_order;
use crate::pages::shared::amounts::{length, number, size};
use crate::server::Read;
use crate::ui::chart::Sparkline;
use comet_api::{ByteCount, List};
use perihelion_view::prelude::*;

/// As many of the last measurements are drawn.
const DRAWN: usize = 60;

/// What a vault held, the oldest first.
fn sizes(jobs: &[VaultJobRow], vault: &str) -> Vec<ByteCount> {
    let measured = jobs.iter().filter(|job| &*job.destination_guid == vault && job.size_end.measure_completed.0 > 0);
    let measured: Vec<(i64, ByteCount)> =
        measured.map(|job| (job.size_end.measure_completed.0, job.size_end.size)).collect();
    let measured = in_order(measured, |left, right| left.0.cmp(&right.0));
    let skipped = measured.len().saturating_sub(DRAWN);
    measured.into_iter().skip(skipped).map(|(_, size)| size).collect()
}

/// A line through the sizes of a vault, with its ends in words; nothing with fewer than two.
pub fn growth(jobs: Read<List<VaultJobRow>>, vault: String) -> Node {
    let (i18n, formats) = (use_i18n(), use_formats());
    (move || {
        let known = jobs.state.with(|jobs| jobs.data.as_deref().map(|jobs| sizes(jobs, &vault)));
        line(i18n, formats, &known.unwrap_or_default())
    })
    .into_node()
}

fn line(i18n: Texts, formats: Formats, sizes: &[ByteCount]) -> Node {
    let [first, .., last] = *sizes else { return Node::NOTHING };
    let count = sizes.len();
    let label = move || {
        let (first, last) = (size(formats, first), size(formats, last));
        t_string!(i18n, vault.growth, count = length(formats, count), first = first, last = last)
    };
    let values: Vec<f64> = sizes.iter().map(|size| number(size.0)).collect();
    view! {
        <div class="vault-growth" title=label>
            <Sparkline label=label values=Signal::stored(values) />
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_of_one_vault_come_in_order_of_time() {
        let text = r#"[
            {"DestinationGUID":"v","DestinationSizeEnd":{"Size":30,"MeasureCompleted":3}},
            {"DestinationGUID":"v","DestinationSizeEnd":{"Size":10,"MeasureCompleted":1}},
            {"DestinationGUID":"v"},
            {"DestinationGUID":"w","DestinationSizeEnd":{"Size":20,"MeasureCompleted":2}}]"#;
        let jobs: List<VaultJobRow> = comet_api::rows::of_text(text).unwrap();
        assert_eq!(sizes(&jobs, "v"), [ByteCount(10), ByteCount(30)]);
    }
}
