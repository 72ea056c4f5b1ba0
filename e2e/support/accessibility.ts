// What axe-core finds on a page, in light and in dark.

import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const THEMES = ['light', 'dark'] as const;

/** Not a single violation of any rule, in both themes. The page follows the system's theme. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of THEMES) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expectStill(page);
    // In one frame, so that no further page is opened for the result.
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    const found = violations.map(({ id, help, nodes }) => ({ id, help, places: nodes.map((node) => node.html) }));
    expect(found, `what axe-core finds in ${colorScheme}`).toEqual([]);
  }
}

/** What moves or fades has arrived: half-faded colours have no contrast. What never ends, such as a spinner, may go on. */
async function expectStill(page: Page): Promise<void> {
  const countMoving = () => {
    const ends = (it: Animation) => Number.isFinite(it.effect?.getComputedTiming().endTime);
    return document.getAnimations().filter((it) => it.playState === 'running' && ends(it)).length;
  };
  await expect.poll(() => page.evaluate(countMoving)).toBe(0);
}
