/** What can be typed, for the roles that the sender holds. */
import { helpCard, welcomeCard, type BuiltCard } from '../../../cards';
import { COMPLAINTS_ROLES, holdsAny } from '../../../services/people/directory';
import type { Person } from '../../../services/people/ports';
import { listNamed } from '../case/lists';
import type { Context } from '../turn/feature';

/** An example that needs a case names one of the sender's own, so that it works when it is tried. */
const CASE = '#';

interface Group {
  title: string;
  /** With an id, an example only asks, and a tap tries it. */
  examples: { text: string; id: string | null }[];
  for: (person: Person) => boolean;
  /** A case that the sender may only look at will do. */
  ofAny?: true;
}

const isOfficer = (person: Person) => holdsAny(person, COMPLAINTS_ROLES);
const isManager = (person: Person) =>
  holdsAny(person, ['teamManager', 'serviceManager', 'director']);
const isInvestigator = (person: Person) => holdsAny(person, ['investigator']);

const say = (text: string) => ({ text, id: null });
const ask = (id: string, text: string) => ({ text, id });

const GROUPS: Group[] = [
  {
    title: 'Log feedback',
    examples: [
      say('Compliment for Priya Nair from foster carers - "she rang us back every time"'),
      say('got a complaint yesterday from mum about cancelled contact, Disabled Children’s Team'),
      say('MP letter Friday about school transport'),
    ],
    for: () => true,
  },
  {
    title: 'See where things stand',
    examples: [
      ask('due', 'what’s due'),
      say(`status ${CASE}`),
      say(`why ${CASE}`),
      say('what if we got it on 23 December'),
    ],
    for: () => true,
    ofAny: true,
  },
  {
    title: 'Your investigations',
    examples: [
      say(`response sent ${CASE} today`),
      say(`need 5 more days on ${CASE}, waiting for the school`),
      say(`blocked ${CASE}`),
      say(`finding on ${CASE}: upheld`),
    ],
    for: isInvestigator,
  },
  {
    title: 'Your team',
    examples: [
      ask('team', 'how’s my team doing?'),
      ask('late', 'who’s late'),
      ask('inTime', 'what % of complaints were in time this year'),
      ask('byCategory', 'complaints this year by category'),
    ],
    for: isManager,
  },
  {
    title: 'Complaints team',
    examples: [
      ask('untriaged', 'untriaged'),
      ask('byTeam', 'open complaints by team'),
      say(`ack sent ${CASE} today`),
      say(`give ${CASE} to Grace Mensah`),
      say(`close ${CASE}`),
    ],
    for: isOfficer,
  },
];

/** The words behind a tapped example; null for one that is not there. */
export function exampleWords(id: string | null): string | null {
  const examples = GROUPS.flatMap((group) => group.examples);
  return examples.find((example) => example.id !== null && example.id === id)?.text ?? null;
}

export async function showHelp(context: Context): Promise<BuiltCard> {
  const work = await firstOf(context, isOfficer(context.actor) ? 'open' : 'mine');
  const seen = work ?? (await firstOf(context, 'part'));
  return helpCard({
    asAt: context.now,
    role: context.actor.jobTitle ? `For you, ${context.actor.jobTitle}` : 'For you',
    groups: GROUPS.filter((group) => group.for(context.actor))
      .map(({ title, examples, ofAny }) => ({
        title,
        examples: examples.flatMap((example) => filled(example, ofAny ? seen : work)),
      }))
      .filter(({ examples }) => examples.length > 0),
    safety: context.deps.council.contact.safety,
  });
}

type Example = Group['examples'][number];

/** Without a case of one's own, what needs one is left out: the first thing that is tried should work. */
function filled(example: Example, own: string | null): Example[] {
  if (!example.text.includes(CASE)) return [example];
  return own === null ? [] : [{ ...example, text: example.text.replaceAll(CASE, own) }];
}

async function firstOf(context: Context, list: string): Promise<string | null> {
  const { query } = listNamed(context, list);
  const found = await context.deps.stores.cases.find(query, { after: null, limit: 1 });
  return found.cases[0]?.ref ?? null;
}

/** The first card that anyone sees. */
export function showWelcome(context: Context): BuiltCard {
  const { council } = context.deps;
  return welcomeCard({
    asAt: context.now,
    name: context.actor.name.split(' ')[0] ?? null,
    council: council.name,
    demo: council.demo,
    examples: GROUPS.filter((group) => group.for(context.actor))
      .slice(0, 3)
      .map((group) => group.examples[0]!.text),
  });
}
