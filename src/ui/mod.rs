//! The kit: every visible part that pages are made of, and nothing about Comet.
//! Texts come in by props, already translated; the few fixed words come from [`text::UiText`].
//!
//! Set up once, in `app.rs`: `provide_ui_text(words)`, `Toasts::provide()` with
//! `<ToastHost toasts />`, `Confirms::provide()` with `<ConfirmHost confirms />`,
//! `Batches::provide()` with `<BatchHost batches />`.
//! Props of type `TextProp` take a `&'static str`, a `String` or a closure (`move || t_string!(…)`).
//!
//! | part | one line |
//! |---|---|
//! | frame | `<Shell brand tools navigation navigation_label>` … `<NavSection label><NavLink href icon label current count/></NavSection>` |
//! | page | `<div class="page"><PageHeader title breadcrumb=vec![Crumb::new(..)] actions>` state `</PageHeader>` … `</div>` |
//! | alone | `<main class="page-alone"><div class="page-alone__card">` for sign-in and errors; `<Mark/>` is the sign |
//! | button | `<Button tone=ButtonTone::Primary pending on_press><Glyph icon/>"Run"</Button>`, `<IconButton icon label on_press/>`, `<ButtonLink href>` |
//! | form | `<Form on_submit pending error>` fields `<FormActions>` buttons `</FormActions></Form>` |
//! | field | `<Field label hint error required><TextInput value name kind autocomplete autofocus/></Field>`; also `PasswordInput`, `CodeInput`, `Select`, `TextArea` |
//! | choice | `<Checkbox checked label hint/>`, `<Switch checked label/>`, `<RadioGroup value label choices/>` |
//! | notice | `<Notice tone title action>` more `</Notice>`; `Danger` is read out at once |
//! | badge | `<Badge tone label/>` |
//! | empty | `<EmptyState title icon action>` what to do next `</EmptyState>` |
//! | loading | `<Loaded read explain on_retry skeleton let:data>` content of `Signal<T>` `</Loaded>`; `<Skeleton shape count/>` |
//! | panel | `<Panel title description actions fill>`; `<Facts><Fact label>value</Fact></Facts>`; `<Stats><Stat label value tone href/></Stats>` |
//! | brief | `<BriefList label lines rows words empty/>`: a line a thing; holds still under the hand. `<Figures><Figure value label href/></Figures>` |
//! | palette | `<Palette open …/>`: type, choose, go |
//! | table | `<Table name="users" label key bulk=Bulk::new(selection, actions) columns=vec![Column::new("user", title, draw).sorted_by(..).searched_by(..)] rows state link empty/>`, inside `Loaded` with `TableSkeleton` |
//! | chart | `<StatusBars label time_label series buckets/>`, `<Sparkline label values/>`, `<Meter label share text kind/>`, `<Ranks label ranks/>` |
//! | time | `<RelativeTime at/>`, `<ExactTime at how/>`; `provide_clock(ahead)` once; numbers and sizes: `format::use_formats()` |
//! | brand | `Brand { accent: text.parse().ok(), bar }.apply()` colours the page; any colour is made readable |
//! | dialog | `<Dialog open title size on_close>` content `</Dialog>` |
//! | batch | `Batches::here().run(Batch { title, steps: vec![Step::new(label, run)], done })` works through many things |
//! | confirm | `confirms.then(Confirm { title, body, action, tone, typed }, move || …)`; or wait for `confirms.confirm(…).await` |
//! | form's state | `let attempt = Attempt::new(); attempt.start(Box::pin(async { … }), done)`, given to `Form` by `pending` and `failed` |
//! | typed | `<TypedConfirm expected action attempt on_agree on_cancel>` what is lost `</TypedConfirm>` in a dialog |
//! | file | `<FileDrop label accept on_file/>` reads a text; `save::text(name, text)` gives one |
//! | toast | `toasts.success("…")`, `toasts.error("…")` |
//! | menu | `<Menu label face><MenuAction icon on_choose>…</MenuAction><MenuLink href>…</MenuLink><MenuRadio chosen on_choose>…</MenuRadio></Menu>` |
//! | tabs | `<Tabs label tabs=vec![Tab::new("log", "Log")] chosen on_choose panel/>` |
//! | page tabs | `<PageTabs label tabs/>`: links between pages that belong together |
//! | small | `<SearchInput value label on_search/>`, `<CopyButton value label/>`, `<Log label lines/>`, `<CodeBlock label text/>` |
//!
//! Layout classes in `base.css`: `stack`, `row`, `columns`, `muted`, `visually-hidden`.

pub mod attempt;
pub mod back;
pub mod badge;
pub mod batch;
pub mod brand;
pub mod brief;
pub mod button;
pub mod chart;
pub mod code;
pub mod confirm;
pub mod copy;
pub mod dialog;
pub mod empty;
pub mod facts;
pub mod field;
pub mod figure;
pub mod file;
mod focus;
pub mod form;
pub mod icon;
pub mod loadable;
pub mod mark;
pub mod menu;
pub mod notice;
pub mod page;
pub mod page_tabs;
pub mod palette;
pub mod panel;
pub mod pixels;
pub mod save;
pub mod search;
pub mod shell;
pub mod skeleton;
pub mod stat;
pub mod table;
pub mod tabs;
pub mod text;
pub mod time;
pub mod toast;
pub mod tone;
pub mod tree;
mod turn;
pub mod typed_confirm;
pub mod unique;

#[cfg(test)]
mod tokens_test;
