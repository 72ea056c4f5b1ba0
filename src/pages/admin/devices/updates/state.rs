//! How far each device of an update campaign is (`UpdateStatus`).

use crate::i18n::*;
use crate::ui::tone::Tone;
use comet_api::constants::updatestatus as status;
use comet_api::types::UpdateCampaignStatus;

/// The states in the order in which a device goes through them; those that are none of the campaign's come last.
pub const STATES: [i64; 6] = [
    status::PENDING,
    status::REQUEST_MADE,
    status::UPDATE_CONFIRMED,
    status::UPDATE_FAILED,
    status::NOT_SEEN,
    status::INELIGIBLE,
];

pub fn state_label(i18n: Texts, state: i64) -> String {
    match state {
        status::NOT_SEEN => t_string!(i18n, fleet.state_not_seen).to_owned(),
        status::INELIGIBLE => t_string!(i18n, fleet.state_ineligible).to_owned(),
        status::PENDING => t_string!(i18n, fleet.state_pending).to_owned(),
        status::REQUEST_MADE => t_string!(i18n, fleet.state_asked).to_owned(),
        status::UPDATE_FAILED => t_string!(i18n, fleet.state_failed).to_owned(),
        status::UPDATE_CONFIRMED => t_string!(i18n, fleet.state_done).to_owned(),
        other => t_string!(i18n, fleet.state_unknown, number = other.to_string()),
    }
}

/// What a state means.
pub fn state_hint(i18n: Texts, state: i64) -> &'static str {
    match state {
        status::NOT_SEEN => t_string!(i18n, fleet.state_not_seen_hint),
        status::INELIGIBLE => t_string!(i18n, fleet.state_ineligible_hint),
        status::PENDING => t_string!(i18n, fleet.state_pending_hint),
        status::REQUEST_MADE => t_string!(i18n, fleet.state_asked_hint),
        status::UPDATE_FAILED => t_string!(i18n, fleet.state_failed_hint),
        status::UPDATE_CONFIRMED => t_string!(i18n, fleet.state_done_hint),
        _ => "",
    }
}

pub fn state_tone(state: i64) -> Tone {
    match state {
        status::UPDATE_CONFIRMED => Tone::Success,
        status::UPDATE_FAILED => Tone::Danger,
        status::PENDING | status::REQUEST_MADE => Tone::Info,
        _ => Tone::Neutral,
    }
}

/// What an address calls a state.
pub fn state_name(state: i64) -> &'static str {
    match state {
        status::NOT_SEEN => "not-seen",
        status::INELIGIBLE => "left-out",
        status::PENDING => "waiting",
        status::REQUEST_MADE => "asked",
        status::UPDATE_FAILED => "failed",
        status::UPDATE_CONFIRMED => "updated",
        _ => "other",
    }
}

/// How many devices are in which state.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts(Vec<(i64, usize)>);

impl Counts {
    pub fn of(campaign: &UpdateCampaignStatus) -> Self {
        Self::from_states(campaign.devices().iter().map(|entry| entry.status()))
    }

    fn from_states(states: impl Iterator<Item = i64>) -> Self {
        let mut counts: Vec<(i64, usize)> = STATES.map(|state| (state, 0)).to_vec();
        for state in states {
            match counts.iter_mut().find(|(own, _)| *own == state) {
                Some((_, count)) => *count += 1,
                None => counts.push((state, 1)),
            }
        }
        Self(counts)
    }

    pub fn each(&self) -> impl Iterator<Item = (i64, usize)> + '_ {
        self.0.iter().copied()
    }

    pub fn count(&self, state: i64) -> usize {
        self.0.iter().find(|(own, _)| *own == state).map_or(0, |(_, count)| *count)
    }

    /// The devices that the campaign means: all but those that it leaves out.
    pub fn meant(&self) -> usize {
        self.each().filter(|(state, _)| *state != status::INELIGIBLE).map(|(_, count)| count).sum()
    }

    /// Those that are through with it, well or not.
    pub fn ended(&self) -> usize {
        self.count(status::UPDATE_CONFIRMED) + self.count(status::UPDATE_FAILED)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_campaign_is_as_far_as_the_devices_that_it_means() {
        let counts = Counts::from_states([5, 5, 4, 1, 1, 0, 2, 9].into_iter());
        assert_eq!((counts.meant(), counts.ended(), counts.count(9)), (6, 3, 1));
    }
}
