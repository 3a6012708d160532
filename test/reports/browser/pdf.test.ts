import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FormUnavailable, render } from '../../../services/reports/forms';
import { chromium } from '../../../services/reports/forms/pdf';
import { BLACKPOOL } from '../forms/sample';

const named = process.env['CHROMIUM'];
const folder = mkdtempSync(path.join(tmpdir(), 'candour-no-browser-'));

afterEach(() => {
  if (named === undefined) delete process.env['CHROMIUM'];
  else process.env['CHROMIUM'] = named;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the PDF of a report', () => {
  test('is a sentence about what is missing where there is no browser', async () => {
    process.env['CHROMIUM'] = path.join(folder, 'none');
    await expect(render(BLACKPOOL, 'pdf')).rejects.toThrow(FormUnavailable);
    await expect(render(BLACKPOOL, 'pdf')).rejects.toThrow(
      /^A PDF is printed by Chromium, and there is none here: install it \(Debian: chromium\) or say where it is in CHROMIUM\./,
    );
  });

  test('is a sentence about what went wrong where the browser is none', async () => {
    const file = path.join(folder, 'broken');
    writeFileSync(file, '#!/bin/sh\necho "cannot open display" >&2\nexit 1\n', { mode: 0o755 });
    process.env['CHROMIUM'] = file;
    await expect(render(BLACKPOOL, 'pdf')).rejects.toThrow(
      /could not print the report: cannot open display\. The HTML form prints/,
    );
  });

  const withBrowser = existsSync(named ?? '/usr/bin/chromium') ? test : test.skip;
  withBrowser(
    'is printed with its structure in it',
    async () => {
      expect(await chromium()).not.toBeNull();
      const file = (await render(BLACKPOOL, 'pdf')).toString('latin1');
      expect(file.startsWith('%PDF-')).toBe(true);
      expect(file).toContain('/StructTreeRoot');
      expect(file).toContain('/Lang (en-GB)');
      expect(file).toContain('/Outlines');
      const pages = [...file.matchAll(/\/Type \/Page\b/g)].length;
      expect(pages).toBeGreaterThan(5);
    },
    240_000,
  );
});
