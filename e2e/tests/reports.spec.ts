// The e-mail reports of an account: who gets which, when, and how they would look.

import { expectAccessible } from '../support/accessibility';
import { type Account, ADMIN, ANNA } from '../support/accounts';
import { draftBar, saveDraft } from '../support/drafts';
import { openDialog, profileOf } from '../support/people';
import type { ReferenceServer } from '../support/server';
import { expect, test } from '../support/test';
import { enter } from '../support/visit';

interface Report {
  readonly ReportType: number;
  readonly SummaryFrequency: object[];
  readonly Filter: object;
  readonly [field: string]: unknown;
}

const ADDRESS = 'hello@anna.example';
const PORTALS: [string, Account, string][] = [
  ['an administrator', ADMIN, '/admin/users/anna/reports'],
  ['a user', ANNA, '/account/reports'],
];

async function reportsOf(server: ReferenceServer): Promise<Report[] | undefined> {
  const profile = (await profileOf(server, 'anna')) as unknown as {
    OverrideEmailSettings: Record<string, { Reports: Report[] }> | null;
  };
  return profile.OverrideEmailSettings?.[ADDRESS]?.Reports;
}

async function give(server: ReferenceServer, reports: object[] | null): Promise<void> {
  const own = reports === null ? null : { Reports: reports, LaterField: 1 };
  await server.changeProfile('anna', { Emails: [ADDRESS], OverrideEmailSettings: { [ADDRESS]: own } });
}

for (const [who, account, address] of PORTALS) {
  test(`${who} chooses reports for an address from recipes, and goes back to the usual ones`, async ({ page, server }) => {
    await give(server, null);
    await enter(page, server, account, address);
    const panel = page.getByRole('region', { name: ADDRESS });
    await expect(panel).toContainText('Gets the usual reports');
    await panel.getByRole('button', { name: 'Choose reports for this address' }).click();
    await panel.getByRole('button', { name: 'Add a report' }).click();
    await page.getByRole('menuitem', { name: 'Digest every week, failures at once' }).click();
    const first = panel.getByRole('group', { name: 'Report 1', exact: true });
    await expect(first).toContainText('Jobs by result: Every Monday at 8:00');
    await expectAccessible(page);
    await saveDraft(page);
    const reports = await reportsOf(server);
    expect(reports?.map((report) => report.ReportType)).toEqual([2, 0]);
    expect(reports?.[0]?.SummaryFrequency).toEqual([{ FrequencyType: 8013, SecondsPast: 86_400 + 28_800 }]);
    await panel.getByRole('button', { name: 'Back to the usual reports' }).click();
    await saveDraft(page);
    expect(await reportsOf(server)).toBeUndefined();
  });

  test(`${who} changes kind, time and filter, and what nobody knows stays`, async ({ page, server }) => {
    const filter = { ClauseType: '', RuleField: 'BackupJobDetail.Status', RuleOperator: 'int_eq', RuleValue: '7002' };
    await give(server, [{ ReportType: 0, SummaryFrequency: [], Filter: filter, LaterField: { y: 2 } }]);
    await enter(page, server, account, address);
    const report = page.getByRole('group', { name: 'Report 1', exact: true });
    await expect(report).toContainText('status = error');
    await report.getByLabel('Kind', { exact: true }).selectOption('Table of all jobs');
    await report.getByRole('button', { name: 'Add a time' }).click();
    await report.getByLabel('Time of day').fill('06:15');
    await report.getByLabel('Jobs of the last').fill('2 d');
    await report.getByRole('button', { name: 'Add a rule' }).click();
    await saveDraft(page);
    const [saved] = (await reportsOf(server)) ?? [];
    expect(saved).toMatchObject({
      ReportType: 1,
      SummaryFrequency: [{ FrequencyType: 8011, SecondsPast: 22_500 }],
      TimeSpan: { Seconds: 172_800 },
      LaterField: { y: 2 },
      Filter: { ClauseType: 'and', ClauseChildren: [{ RuleValue: '7002' }, {}] },
    });
    await report.getByRole('button', { name: 'Remove report 1' }).click();
    await draftBar(page).getByRole('button', { name: 'Undo' }).click();
    await expect(report).toContainText('status = error');
  });
}

test('an administrator sees the message in a frame that can do nothing', async ({ page, server, guard }) => {
  guard.expectsStatus(500);
  await give(server, [{ ReportType: 1, SummaryFrequency: [], Filter: {} }]);
  await enter(page, server, ADMIN, '/admin/users/anna/reports');
  await page.getByRole('button', { name: 'Preview of report 1' }).click();
  const dialog = openDialog(page);
  await expect(dialog).toContainText(ADDRESS);
  const frame = dialog.locator('iframe');
  await expect(frame).toHaveAttribute('sandbox', '');
  await expect(frame.contentFrame().getByRole('heading')).toContainText('Anna');
  await dialog.getByRole('button', { name: 'As text' }).click();
  await expect(dialog.locator('pre')).toContainText('anna');
  expect(await server.timesCalled('AdminPreviewUserEmailReport')).toBe(1);
  await server.misbehave({ match: 'AdminPreviewUserEmailReport', status: 500, message: 'out of paper' });
  await dialog.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Preview of report 1' }).click();
  await expect(openDialog(page).getByRole('alert')).toContainText('out of paper');
});

test('users are told who can preview, and may not change what the policy forbids', async ({ page, server }) => {
  await give(server, [{ ReportType: 1, SummaryFrequency: [], Filter: {} }]);
  await server.changeProfile('anna', { Policy: { PreventChangeEmailSettings: true } });
  await enter(page, server, ANNA, '/account/reports');
  await expect(page.getByText('Only administrators can preview reports.')).toBeVisible();
  await expect(page.getByText('does not allow you to change e-mail settings')).toBeVisible();
  await expect(page.getByLabel('Send e-mail reports')).toBeDisabled();
  await expect(page.getByRole('button', { name: 'Add a report' })).toHaveCount(0);
});

test('the filter of a report fits a screen of 320 pixels', async ({ page, server }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await give(server, [{ ReportType: 0, SummaryFrequency: [], Filter: {} }]);
  await enter(page, server, ANNA, '/account/reports');
  const report = page.getByRole('group', { name: 'Report 1', exact: true });
  await report.getByRole('button', { name: 'Add a group' }).click();
  const all = report.getByRole('group', { name: 'Search builder' }).getByRole('group').first();
  const end = (element: Element): number => element.getBoundingClientRect().right;
  await expect(all.getByRole('combobox')).not.toHaveCount(1);
  for (const choice of await all.getByRole('combobox').all()) {
    expect(await choice.evaluate(end)).toBeLessThanOrEqual(await all.evaluate(end));
  }
});

test('an account without addresses says where to add one', async ({ page, server }) => {
  await server.changeProfile('anna', { Emails: [] });
  await enter(page, server, ANNA, '/account/reports');
  await page.getByRole('link', { name: 'Go to the profile' }).click();
  await expect(page).toHaveURL('/account/profile');
});
