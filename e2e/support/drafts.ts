// Documents that are edited as drafts: the bar below the page, and the save.

import { expect, type Locator, type Page } from '@playwright/test';
import { openDialog } from './people';

export const draftBar = (page: Page): Locator => page.getByRole('region', { name: 'Unsaved changes', exact: true });

/** Saves the draft and waits until the server has it. */
export async function saveDraft(page: Page): Promise<void> {
  await draftBar(page).getByRole('button', { name: 'Save…', exact: true }).click();
  await openDialog(page).getByRole('button', { name: 'Save', exact: true }).click();
  await expect(draftBar(page)).toHaveCount(0);
}
