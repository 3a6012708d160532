/** One person's window of the local Teams client, driven as they would: by typing, by pressing, by reading. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type BrowserContext, type Locator, type Page } from 'playwright-core';

const PATIENCE = 20_000;

/** A sandbox can't start inside most containers; nothing but the loopback is visited. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function openBrowser(): Promise<BrowserContext> {
  return chromium.launchPersistentContext(mkdtempSync(path.join(tmpdir(), 'candour-e2e-')), {
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    headless: true,
    viewport: { width: 1180, height: 1000 },
    args: FLAGS,
  });
}

export class Chat {
  private constructor(
    readonly page: Page,
    readonly who: string,
  ) {}

  static async open(browser: BrowserContext, who: string, url: string): Promise<Chat> {
    const page = await browser.newPage();
    await page.goto(url);
    const chat = new Chat(page, who);
    await chat.box().waitFor({ timeout: PATIENCE });
    // The page tells the bot that it is there; typing before that is lost.
    await page.waitForTimeout(1500);
    return chat;
  }

  private box(): Locator {
    return this.page.locator('div[role=textbox][contenteditable=true]').first();
  }

  /** Types a line, sends it, and waits for a new card. */
  async say(text: string): Promise<void> {
    const before = await this.cards().count();
    await this.send(text);
    await this.until(async () => (await this.cards().count()) > before, `an answer to “${text}”`);
  }

  /** The box empties when the line has gone; while the page is still busy with a card it may not take it. */
  private async send(text: string): Promise<void> {
    for (let attempt = 0; attempt < 3; attempt += 1) {
      await this.box().click();
      if ((await this.box().innerText()).trim() === '') await this.page.keyboard.insertText(text);
      await this.page.getByRole('button', { name: 'Send Message' }).click();
      for (let waited = 0; waited < 20; waited += 1) {
        if ((await this.box().innerText()).trim() === '') return;
        await this.page.waitForTimeout(100);
      }
    }
    throw new Error(`${this.who} could not send “${text}”.`);
  }

  /** Types a line that deserves no answer, and sees that none comes. */
  async saysIntoSilence(text: string): Promise<void> {
    const before = await this.cards().count();
    await this.send(text);
    await this.page.waitForTimeout(2000);
    if ((await this.cards().count()) !== before)
      throw new Error(`“${text}” was answered: ${await this.lastText()}`);
  }

  /** Waits for a card that comes unasked. */
  async waitsFor(text: string, ms: number): Promise<void> {
    await this.cards().filter({ hasText: text }).first().waitFor({ timeout: ms });
  }

  /** Presses something that isn't a plain button: a row of a list, a number. */
  async pressText(text: string): Promise<void> {
    await this.last().getByText(text, { exact: true }).first().click();
  }

  cards(): Locator {
    return this.page.locator('.ac-adaptiveCard');
  }

  last(): Locator {
    return this.cards().last();
  }

  async press(name: string): Promise<void> {
    await this.last().getByRole('button', { name, exact: true }).first().click();
  }

  async fill(label: string, value: string): Promise<void> {
    await this.last().getByLabel(label).first().fill(value);
  }

  async choose(label: string, option: string): Promise<void> {
    const field = this.last().getByLabel(label).first();
    if ((await field.evaluate((node) => (node as { tagName: string }).tagName)) === 'SELECT') {
      await field.selectOption({ label: option });
      return;
    }
    await field.click();
    await this.page.getByRole('option', { name: option }).first().click();
  }

  /** Waits until the newest card says all of this. */
  async sees(...texts: string[]): Promise<void> {
    for (const text of texts) {
      await this.until(
        async () => (await this.lastText()).includes(text),
        `“${text}” on the newest card`,
      );
    }
  }

  async lastText(): Promise<string> {
    return (await this.cards().count()) === 0
      ? ''
      : (await this.last().innerText()).replace(/\s+/g, ' ');
  }

  async picture(file: string): Promise<void> {
    await this.last().scrollIntoViewIfNeeded();
    await this.page.waitForTimeout(300);
    await this.last().screenshot({ path: file });
  }

  /** What went wrong is shown with what stood on the screen. */
  private async until(holds: () => Promise<boolean>, what: string): Promise<void> {
    const end = Date.now() + PATIENCE;
    while (Date.now() < end) {
      if (await holds()) return;
      await this.page.waitForTimeout(150);
    }
    throw new Error(
      `${this.who} waited for ${what}. The newest card says: ${await this.lastText()}`,
    );
  }
}
