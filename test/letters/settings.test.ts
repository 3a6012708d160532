/** What has to be set for letters, and what is said when it is wrong. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkFiles, sayProblem } from '../../bot/cli/check-files';
import { readSettings } from '../../bot/host/config';
import { councilFor } from '../../bot/host/council';

const TEAMS = {
  MicrosoftAppId: '22222222-2222-4222-8222-222222222222',
  MicrosoftAppPassword: 'not a real one',
  MicrosoftAppTenantId: '11111111-1111-4111-8111-111111111111',
};

describe('CANDOUR_PUBLIC_URL', () => {
  it('is kept without its final slash', () => {
    const url = 'https://candour.council.example/bot/';
    expect(readSettings({ ...TEAMS, CANDOUR_PUBLIC_URL: url }).publicUrl).toBe(
      'https://candour.council.example/bot',
    );
  });

  it('may be left out: then no link is given', () => {
    expect(readSettings(TEAMS).publicUrl).toBeNull();
  });

  it.each(['http://candour.council.example', 'javascript:alert(1)', 'candour.council.example'])(
    'is refused in Teams when it is %s',
    (url) => {
      expect(() => readSettings({ ...TEAMS, CANDOUR_PUBLIC_URL: url })).toThrow(
        /CANDOUR_PUBLIC_URL (should be an address such as|must begin with) https/,
      );
    },
  );
});

describe('a council file with words of its own for a letter that there is not', () => {
  const folder = mkdtempSync(join(tmpdir(), 'candour-letters-'));
  const file = join(folder, 'own.yaml');
  const demo = readFileSync(join(__dirname, '../../services/councils/files/demo.yaml'), 'utf8');
  writeFileSync(file, `${demo}\nletters: { holding.nwDate: 'On {newDate}.' }\n`);
  afterAll(() => rmSync(folder, { recursive: true }));

  it('stops the bot at its start, with the place and what would be right', () => {
    expect(() => councilFor({ councilFile: file, mode: 'local' })).toThrow(
      /letters\.holding\.nwDate is no paragraph of a letter; it should be .* such as holding\.newDate/,
    );
  });

  it('is found by candour check', () => {
    const { problems } = checkFiles({ council: file, people: null, teams: null });
    expect(problems.map(sayProblem)).toEqual([
      expect.stringContaining('letters.holding.nwDate is no paragraph of a letter'),
    ]);
  });
});
