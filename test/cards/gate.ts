/** The gate that every card passes, with believable data and with the worst. */
import { AdaptiveCard, SerializationContext, Versions } from './library';
import { MAX_BYTES, sizeOf } from '../../cards/frame/size';
import { VERBS, type BuiltCard } from '../../cards';
import { executes, inputs, nodes, ofType, openButtons, texts, type Node } from './walk';

const STATUS_COLOURS = ['Good', 'Warning', 'Attention'];

export interface Variant {
  name: string;
  data: 'believable' | 'worst';
  built: BuiltCard;
}

/** Defines the tests that each of these cards has to pass. */
export function gate(variants: Variant[]): void {
  describe.each(variants)('$name card with $data data', ({ built, data }) => {
    const { card, text } = built;

    it('is a valid Adaptive Card 1.5', () => {
      expect(card).toMatchObject({ version: '1.5', lang: 'en' });
      expect(faults(card)).toEqual([]);
    });

    it('fits in 28 KB, in UTF-8 and at two bytes a character', () => {
      expect(sizeOf(card)).toBeLessThanOrEqual(MAX_BYTES);
    });

    it('has no placeholder left, and no null', () => {
      const json = JSON.stringify(card);
      expect(json).not.toContain('${');
      expect(withoutData(json)).not.toContain(':null');
      expect(json).not.toContain('undefined');
    });

    it('reads nobody’s words as Markdown: text blocks, titles and labels hold no mark of it', () => {
      const read = nodes(card).flatMap((node) => [
        ...(node['type'] === 'TextBlock' ? [String(node['text'])] : []),
        ...(typeof node['title'] === 'string' ? [node['title']] : []),
        ...(typeof node['label'] === 'string' ? [node['label']] : []),
      ]);
      const choices = ofType(card, 'Input.ChoiceSet').flatMap((set) =>
        (set['choices'] as Node[]).map((each) => String(each['title'])),
      );
      for (const each of [...read, ...choices])
        expect(each).not.toMatch(/[[\]*`_<>|~\\]|^\s*(?:#|[-+]\s|\d+\.\s)/);
    });

    it('carries no character that reorders, hides or breaks text', () => {
      for (const each of texts(card))
        expect(each).not.toMatch(
          /[\u0000\u202A-\u202E\u2066-\u2069]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])/,
        );
    });

    it('labels every input and says what is wrong with it', () => {
      for (const input of inputs(card)) {
        expect(input).toMatchObject({
          id: expect.stringMatching(/./),
          label: expect.stringMatching(/./),
          errorMessage: expect.stringMatching(/./),
        });
      }
      const ids = inputs(card).map((input) => input['id']);
      expect(new Set(ids).size).toBe(ids.length);
    });

    it('filters choices of more than seven, unless one is already chosen; titles are told apart', () => {
      for (const set of ofType(card, 'Input.ChoiceSet')) {
        const choices = set['choices'] as Node[];
        expect(choices.length).toBeGreaterThan(0);
        if (choices.length > 7)
          expect(set['style']).toBe(set['value'] === undefined ? 'filtered' : 'compact');
        expect(new Set(choices.map((each) => each['title'])).size).toBe(choices.length);
      }
    });

    it('shows at most four verbs, More and Refresh; six in any set', () => {
      // What a row offers stands in the row; the card’s own stay few.
      const inRows = ofType(card, 'ActionSet').filter(({ id }) => String(id).startsWith('row.'));
      for (const set of inRows) expect((set['actions'] as Node[]).length).toBeLessThanOrEqual(2);
      const rowButtons = new Set(inRows.flatMap((set) => set['actions'] as Node[]));
      const open = openButtons(card).filter((each) => !rowButtons.has(each));
      expect(open.length).toBeLessThanOrEqual(6);
      expect(
        open.filter((each) => each['title'] !== 'More' && each['title'] !== 'Refresh').length,
      ).toBeLessThanOrEqual(4);
      for (const set of ofType(card, 'ActionSet'))
        expect((set['actions'] as Node[]).length).toBeLessThanOrEqual(6);
    });

    it('sends back nothing but verb, reference and version', () => {
      for (const each of executes(card)) {
        expect(Object.keys(each['data'] as object).sort()).toEqual(['ref', 'verb', 'version']);
        expect((each['data'] as Node)['verb']).toBe(each['verb']);
        expect(VERBS).toContain(each['verb']);
      }
    });

    it('has a plain twin that stands alone', () => {
      expect(text.trim().length).toBeGreaterThan(20);
      expect(card['fallbackText']).toBe(text);
      // A whole sentence; somebody's overlong text may be cut anywhere.
      if (data === 'believable') expect(text.split('\n')[0]).toMatch(/[.?…”]$/);
      expect(card['speak']).toBe(text.split('\n')[0]);
    });

    it('wraps its text blocks and names every picture', () => {
      for (const block of ofType(card, 'TextBlock')) expect(block['wrap']).toBe(true);
      for (const image of ofType(card, 'Image'))
        expect(image['altText']).toEqual(expect.stringMatching(/./));
    });

    it('says in words what it says in colour: a spot of colour stands before its word', () => {
      for (const block of ofType(card, 'RichTextBlock')) {
        const runs = block['inlines'] as Node[];
        runs.forEach((run, at) => {
          if (!STATUS_COLOURS.includes(String(run['color']))) return;
          const words = [run, runs[at + 1]].map((each) => each?.['text']).join('');
          expect(words).toMatch(/[A-Za-z\u0590-\u06FF]{3}/);
        });
      }
    });

    it('gives every chart a table to fall back on, and a title that says what it shows', () => {
      for (const chart of nodes(card).filter((node) => String(node['type']).startsWith('Chart.'))) {
        expect(chart).toMatchObject({
          fallback: { type: 'Table' },
          title: expect.stringMatching(/\d/),
        });
      }
    });

    it('lets rows be reached by keyboard: every tappable row names what it does', () => {
      for (const node of nodes(card).filter((each) => each['selectAction'])) {
        expect(node['selectAction']).toMatchObject({
          type: 'Action.Execute',
          title: expect.stringMatching(/./),
        });
      }
    });
  });
}

/**
 * What the library's own parser finds wrong. It doesn't know charts, which have a fallback; and it checks `lang`
 * with a global regular expression, which remembers its place and refuses every other card.
 */
function faults(json: unknown): string[] {
  const context = new SerializationContext(Versions.v1_5);
  const card = new AdaptiveCard();
  card.parse(json, context);
  const parsing = Array.from(
    { length: context.eventCount },
    (_, at) => context.getEventAt(at).message,
  );
  const validating = card.validateProperties().validationEvents.map((event) => event.message);
  return [...parsing, ...validating].filter(
    (message) => !message.includes('Chart.') && !message.includes('property "lang"'),
  );
}

/** `ref` and `version` may be null in what an action sends. */
function withoutData(json: string): string {
  return json.replace(/"data":\{"verb":[^}]*\}/g, '');
}
