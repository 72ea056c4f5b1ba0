//! Jobs, for administrators and for users; each sees only what is theirs to see.

use crate::call::Call;
use crate::registry::Registry;
use comet_api::methods::*;

pub fn register(methods: &mut Registry) {
    methods.add(|call: &Call<'_>, _: AdminGetJobsAll| call.jobs()?.all());
    methods.add(|call: &Call<'_>, _: AdminGetJobsRecent| call.jobs()?.recent());
    methods.add(|call: &Call<'_>, ask: AdminGetJobsForDateRange| call.jobs()?.between(ask.start, ask.end));
    methods.add(|call: &Call<'_>, ask: AdminGetJobsForUser| {
        call.users()?.hash(&ask.target_user)?;
        call.jobs()?.of(&ask.target_user)
    });
    methods.add(|call: &Call<'_>, ask: AdminGetJobsForCustomSearch| call.jobs()?.search(&ask.query));
    methods.add(|call: &Call<'_>, ask: AdminCountJobsForCustomSearch| call.jobs()?.count(&ask.query));
    methods.add(|call: &Call<'_>, ask: AdminGetJobProperties| call.jobs()?.job(&ask.job_id));
    methods.add(|call: &Call<'_>, ask: AdminGetJobLog| call.jobs()?.log(&ask.job_id));
    methods.add(|call: &Call<'_>, ask: AdminGetJobLogEntries| {
        call.jobs()?.entries(&ask.job_id, ask.min_severity.as_deref(), ask.message_contains.as_deref())
    });

    methods.add(|call: &Call<'_>, _: UserWebGetJobs| call.jobs()?.all());
    methods.add(|call: &Call<'_>, ask: UserWebGetJobsForCustomSearch| call.jobs()?.search(&ask.query));
    methods.add(|call: &Call<'_>, ask: UserWebGetJobProperties| call.jobs()?.job(&ask.job_id));
    methods.add(|call: &Call<'_>, ask: UserWebGetJobLog| call.jobs()?.log(&ask.job_id));
    methods.add(|call: &Call<'_>, ask: UserWebGetJobLogEntries| {
        call.jobs()?.entries(&ask.job_id, ask.min_severity.as_deref(), ask.message_contains.as_deref())
    });
}
