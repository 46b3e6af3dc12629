import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { describeWith } from './servers/index.js';

/** Debian's package `chromium`. */
const CHROMIUM = '/usr/bin/chromium';

/** For `*.browser.test.ts`: suites that need Chromium. */
export const describeWithBrowser = describeWith('chromium', existsSync(CHROMIUM));

/**
 * Starts Chromium with a new, empty profile, which `close()` deletes. It connects only to what the
 * test opens: no updates, no sync, no QUIC.
 */
export async function launchBrowser(): Promise<Browser> {
  return await chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--headless',
      // The suites may run as root, for which Chromium has no sandbox.
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
