/** What can be typed, for the roles that the sender holds. */
import { helpCard, welcomeCard, type BuiltCard } from '../../../cards';
import { COMPLAINTS_ROLES, holdsAny } from '../../../services/people/directory';
import type { Person } from '../../../services/people/ports';
import type { Context } from '../turn/feature';

interface Group {
  title: string;
  /** With an id, an example only asks, and a tap tries it. */
  examples: { text: string; id: string | null }[];
  for: (person: Person) => boolean;
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
      say('status 42'),
      say('why 42'),
      ask('due', 'what’s due'),
      say('what if we got it on 23 December'),
    ],
    for: () => true,
  },
  {
    title: 'Your investigations',
    examples: [
      say('response sent 42 today'),
      say('need 5 more days on 42, waiting for the school'),
      say('blocked'),
      say('finding on 42: upheld'),
    ],
    for: isInvestigator,
  },
  {
    title: 'Your team',
    examples: [ask('team', 'how’s my team doing?'), ask('late', 'who’s late')],
    for: isManager,
  },
  {
    title: 'Complaints team',
    examples: [
      ask('untriaged', 'untriaged'),
      say('ack sent 42 today'),
      say('give 42 to Grace Mensah'),
      say('close 42'),
    ],
    for: isOfficer,
  },
];

/** The words behind a tapped example; null for one that is not there. */
export function exampleWords(id: string | null): string | null {
  const examples = GROUPS.flatMap((group) => group.examples);
  return examples.find((example) => example.id !== null && example.id === id)?.text ?? null;
}

export function showHelp(context: Context): BuiltCard {
  return helpCard({
    asAt: context.now,
    role: context.actor.jobTitle ? `For you, ${context.actor.jobTitle}` : 'For you',
    groups: GROUPS.filter((group) => group.for(context.actor)).map(({ title, examples }) => ({
      title,
      examples,
    })),
    safety: context.deps.council.contact.safety,
  });
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
