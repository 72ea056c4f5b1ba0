//! What the app says.

use std::time::Duration;

use leptos::task::spawn_local;
use perihelion::ui::{
    badge::Badge,
    button::{Button, ButtonTone},
    code::{Log, LogLine},
    confirm::{Confirm, Confirms},
    copy::CopyButton,
    dialog::Dialog,
    empty::EmptyState,
    facts::{Fact, Facts},
    icon::{Glyph, Icon},
    loadable::{ErrorText, Loadable, Loaded},
    notice::Notice,
    skeleton::{Skeleton, SkeletonShape},
    stat::{Stat, Stats},
    toast::Toasts,
    tone::Tone,
};
use perihelion_view::prelude::*;

use crate::Sample;

const TONES: [(Tone, &str); 5] = [
    (Tone::Neutral, "Skipped"),
    (Tone::Info, "Running"),
    (Tone::Success, "Succeeded"),
    (Tone::Warning, "Warning"),
    (Tone::Danger, "Failed"),
];

#[component]
pub fn Feedback() -> impl IntoView {
    view! {
        <Stats>
            <Stat label="Users" value="1,284" href="#" detail="12 new this month" />
            <Stat label="Devices online" value="812" tone=Tone::Success detail="of 931" href="#" />
            <Stat label="Jobs with warnings" value="23" tone=Tone::Warning detail="in the last 24 hours" href="#" />
            <Stat label="Failed jobs" value="7" tone=Tone::Danger detail="in the last 24 hours" href="#" />
        </Stats>
        <div class="columns">
            <Facing />
            <Notices />
            <Asking />
            <Waiting />
        </div>
        <Sample title="Log">
            <Log label="Log of the job" lines=Signal::stored(log_lines()) />
        </Sample>
    }
}

#[component]
fn Facing() -> impl IntoView {
    view! {
        <Sample title="Facts and badges">
            <Facts>
                <Fact label="Status">
                    <span class="row">
                        {TONES.into_iter().map(|(tone, label)| view! { <Badge tone label /> }).collect::<Node>()}
                    </span>
                </Fact>
                <Fact label="Device">"acme-fs01"</Fact>
                <Fact label="Device id">
                    <code>"3f9a1c0e77bd4e7f9f6f0f7f2f2c9a10"</code>
                    " "
                    <CopyButton value="3f9a1c0e77bd4e7f9f6f0f7f2f2c9a10" label="Copy device id" />
                </Fact>
                <Fact label="Uploaded">"14.2 GiB"</Fact>
            </Facts>
        </Sample>
    }
}

#[component]
fn Notices() -> impl IntoView {
    view! {
        <Sample title="Notices">
            <Notice title="This server runs in a test licence." />
            <Notice tone=Tone::Info title="A newer version is ready">"25.9.3 brings faster restores."</Notice>
            <Notice tone=Tone::Success title="Two-factor sign-in is on" />
            <Notice
                tone=Tone::Warning
                title="The vault is nearly full"
                action=|| view! { <Button>"Raise the quota"</Button> }
            >
                "96 % of 500 GiB are in use."
            </Notice>
            <Notice tone=Tone::Danger title="The server does not answer">
                "Check your connection. The last answer came two minutes ago."
            </Notice>
        </Sample>
    }
}

#[component]
fn Asking() -> impl IntoView {
    let toasts = expect_context::<Toasts>();
    let confirms = expect_context::<Confirms>();
    let open = RwSignal::new(false);
    let delete = move || {
        spawn_local(async move {
            let question = Confirm {
                title: "Delete the vault “nas-02”?".into(),
                body: "Its 1.4 TiB are removed from the server within a day. This cannot be taken back.".into(),
                action: "Delete vault".into(),
                tone: ButtonTone::Danger,
                typed: Some("nas-02".into()),
            };
            if confirms.confirm(question).await {
                toasts.success("The vault “nas-02” is deleted.");
            } else {
                toasts.info("The vault stays.");
            }
        });
    };
    view! {
        <Sample title="Dialogs and toasts">
            <div class="row">
                <Button on_press=move || open.set(true)>"Open a dialog"</Button>
                <Button tone=ButtonTone::Danger on_press=delete>"Delete …"</Button>
                <Button on_press=move || toasts.success("Saved.")>"Good news"</Button>
                <Button on_press=move || toasts.error("The device is offline, so the backup did not start.")>
                    "Bad news"
                </Button>
            </div>
            <Dialog open title="A dialog" on_close=move || open.set(false)>
                <p>"Some content, and a button."</p>
                <div class="form-actions">
                    <Button tone=ButtonTone::Primary on_press=move || open.set(false)>"Done"</Button>
                </div>
            </Dialog>
            <EmptyState
                title="No devices yet"
                icon=Icon::Devices
                action=|| view! {
                    <Button tone=ButtonTone::Primary><Glyph icon=Icon::Download />"Download the client"</Button>
                }
            >
                "Install the client on a computer and sign in; it appears here."
            </EmptyState>
        </Sample>
    }
}

#[component]
fn Waiting() -> impl IntoView {
    let read = RwSignal::new(Loadable::<String, String> {
        data: Some("This came a minute ago.".into()),
        error: Some("timeout".into()),
        refreshing: false,
    });
    let retry = move || {
        read.update(|read| read.refreshing = true);
        set_timeout(move || read.set(Loadable::ready("And this is new.".into())), Duration::from_millis(900));
    };
    view! {
        <Sample title="Waiting">
            <Loaded
                read
                explain=|error: &String| ErrorText {
                    title: "The jobs could not be refreshed".into(),
                    body: Some(error.clone()),
                }
                on_retry=retry
                let:data
            >
                <p>{move || data.get()}</p>
            </Loaded>
            <Skeleton />
            <Skeleton shape=SkeletonShape::Tiles count=2 />
        </Sample>
    }
}

fn log_lines() -> Vec<LogLine> {
    let line = |time: &str, tone, severity: &str, message: &str| LogLine {
        time: time.into(),
        tone,
        severity: severity.into(),
        message: message.into(),
    };
    vec![
        line("02:00:03", Tone::Neutral, "", "Starting backup of “Files and folders”"),
        line("02:00:04", Tone::Neutral, "", "Using temporary directory C:\\ProgramData\\backup"),
        line(
            "02:03:41",
            Tone::Warning,
            "Warning",
            "Couldn't read “C:\\Users\\mira\\NTUSER.DAT”: The process cannot access the file because it is being used by another process.",
        ),
        line("02:11:09", Tone::Danger, "Error", "Connection to the vault was lost; trying again in 30 seconds"),
        line("02:14:40", Tone::Neutral, "", "Done: 14.2 GiB in 41,204 files"),
    ]
}
