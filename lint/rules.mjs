/**
 * Who may import whom (docs/decisions/0001-folders-and-directions.md): each rule says where the right door is.
 * Type imports count as imports, except where a rule says otherwise.
 */

const CONVERSATION = '^bot/conversation/';
/** What features stand on, and what stands on them; every other folder of bot/conversation is a feature. */
const FLOORS = 'doors|case|turn';
const FEATURE = `${CONVERSATION}(?!(${FLOORS})/)[^/]+/`;

/** Which features a feature may import. All others: none. */
const BELOW = {
  triage: ['answer', 'logging', 'pairs', 'plans', 'letters', 'stages'],
  answer: ['logging', 'pairs', 'plans', 'letters', 'stages'],
  logging: ['pairs', 'plans'],
  handover: ['absence'],
};

/** Ground, first floor, second floor of services/; a service imports its own floor and those below. */
const SERVICES = [
  ['timescale'],
  ['terms'],
  ['people', 'councils', 'cases'],
  ['privacy'],
  ['nudges', 'status', 'reports', 'letters', 'absences', 'handovers', 'complainants'],
];

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });
const code = { dependencyTypesNot: ['type-only'] };
const oneOf = (names) => `(${names.join('|')})`;
const packages = (...names) => `(^|node_modules/)${oneOf(names)}(/|$)`;

/** A package that only one place knows. */
const only = (name, comment, places, ...names) =>
  rule(
    name,
    comment,
    { path: '^(bot|cards|services)/', pathNot: places },
    { path: packages(...names) },
  );

const knowsOne = [
  only(
    'bot-framework',
    'Only bot/teams/ and bot/host/server.ts know Bot Framework and restify: speak in turns and replies.',
    ['^bot/teams/', '^bot/host/server\\.ts$'],
    'botbuilder',
    'botbuilder-[a-z]+',
    'botframework-[a-z]+',
    '@microsoft/teams-ai',
    'restify',
  ),
  only(
    'mongodb',
    'Only services/stores/mongo* knows the driver: ask a port.',
    ['^services/stores/mongo'],
    'mongodb',
  ),
  only(
    'sqlite',
    'Only services/stores/sqlite* knows SQLite: ask a port.',
    ['^services/stores/sqlite'],
    '@photostructure/sqlite',
    'node:sqlite',
    'sqlite',
  ),
  only(
    'chrono',
    'Only bot/understand/ reads dates out of words.',
    ['^bot/understand/'],
    'chrono-node',
  ),
  only(
    'templating',
    'Only cards/ fills card templates.',
    ['^cards/'],
    'adaptivecards-templating',
    'adaptive-expressions',
  ),
  only('openai', 'Only bot/model/ speaks with a language model.', ['^bot/model/'], 'openai'),
];

const betweenHouses = [
  rule(
    'services-upward',
    'Services import neither bot/ nor cards/: the doors depend on them.',
    { path: '^services/' },
    { path: '^(bot|cards)/' },
  ),
  rule(
    'cards-upward',
    'Cards never import bot/: they are given data.',
    { path: '^cards/' },
    { path: '^bot/' },
  ),
  rule(
    'cards-services',
    'cards/ may import types from services/, never code: pass it data.',
    { path: '^cards/' },
    { path: '^services/', ...code },
  ),
  rule(
    'cards-face',
    'Outside, cards are known by cards/index.ts only.',
    { path: '^(bot|services)/' },
    { path: '^cards/', pathNot: '^cards/index\\.ts$' },
  ),
  rule(
    'card-by-card',
    'A feature’s cards import cards/frame/ and types of services only: what two share belongs in cards/frame/.',
    { path: '^cards/(?!frame/)([^/]+)/' },
    { path: '^cards/', pathNot: ['^cards/frame/', '^cards/$1/'] },
  ),
  rule(
    'frame-upward',
    'cards/frame/ is below every card.',
    { path: '^cards/frame/' },
    { path: '^cards/', pathNot: '^cards/(frame|templates)/' },
  ),
];

const services = [
  rule(
    'stores',
    'Only bot/index.ts, the command line and tests choose a store: ask for a port (types only in bot/, none in services/).',
    { path: '^bot/', pathNot: ['^bot/index\\.ts$', '^bot/cli/'] },
    { path: '^services/stores/', ...code },
  ),
  rule(
    'stores-upward',
    'A service declares the port that it needs; services/stores implements it.',
    { path: '^services/', pathNot: '^services/stores/' },
    { path: '^services/stores/' },
  ),
  ...SERVICES.slice(0, -1).map((floor, level) => {
    const above = SERVICES.slice(level + 1).flat();
    return rule(
      `below-${floor[0]}`,
      `services/${floor.join(', ')} stand below services/${above.join(', ')}.`,
      { path: `^services/${oneOf(floor)}/` },
      { path: `^services/${oneOf(above)}/` },
    );
  }),
];

const conversation = [
  rule(
    'turn-upward',
    'conversation/turn/ is the ground: what a feature knows comes through context.features.',
    { path: `${CONVERSATION}turn/` },
    { path: CONVERSATION, pathNot: `${CONVERSATION}turn/` },
  ),
  rule(
    'case-upward',
    'conversation/case/ stands on turn/ only: what a feature adds to the case card comes through context.features.',
    { path: `${CONVERSATION}case/` },
    { path: CONVERSATION, pathNot: `${CONVERSATION}(case|turn)/` },
  ),
  rule(
    'feature-upward',
    'A feature exports what it does; only conversation/features.ts and doors/ name it. It imports case/ and turn/.',
    { path: FEATURE },
    { path: `${CONVERSATION}(doors/|[^/]+\\.ts$)` },
  ),
  rule(
    'feature-to-feature',
    `A feature imports another only downward (lint/rules.mjs, BELOW): what two share belongs in case/ or turn/.`,
    {
      path: `${CONVERSATION}(?!(?:${FLOORS})/)([^/]+)/`,
      pathNot: `${CONVERSATION}${oneOf(Object.keys(BELOW))}/`,
    },
    { path: FEATURE, pathNot: `${CONVERSATION}$1/` },
  ),
  ...Object.entries(BELOW).map(([feature, below]) =>
    rule(
      'feature-to-feature',
      `conversation/${feature}/ imports no feature but ${below.join(', ')}: what two share belongs in case/ or turn/.`,
      { path: `${CONVERSATION}${feature}/` },
      { path: FEATURE, pathNot: `${CONVERSATION}${oneOf([feature, ...below])}/` },
    ),
  ),
  rule(
    'feature-from-outside',
    'Outside, the conversation is known by conversation/index.ts and turn/: no feature is imported.',
    { path: '^(bot|cards|services)/', pathNot: CONVERSATION },
    { path: [FEATURE, `${CONVERSATION}(case|doors)/`] },
  ),
  rule(
    'conversation-types',
    'The conversation knows the catalogue of acts and the types of understand/, host/ and model/: what else it uses comes with the context.',
    { path: CONVERSATION },
    {
      path: '^bot/(understand|host|model)/',
      pathNot: '^bot/understand/(catalogue|types)\\.ts$',
      ...code,
    },
  ),
];

const bot = [
  rule(
    'understand',
    'bot/understand/ reads words: it knows services, nothing else of the bot.',
    { path: '^bot/understand/' },
    { path: '^bot/(?!understand/)' },
  ),
  rule(
    'understand-cards',
    'The catalogue of acts names the verbs of buttons; bot/understand/ knows no more of cards than such types.',
    { path: '^bot/understand/' },
    { path: '^cards/', ...code },
  ),
  rule(
    'wording',
    'bot/wording/ is below the conversation: it is told what to say.',
    { path: '^bot/wording/' },
    { path: '^bot/', pathNot: '^bot/wording/' },
  ),
  rule(
    'host',
    'bot/host/ is the process: it knows services and wording, and no other part of the bot.',
    { path: '^bot/host/' },
    { path: ['^bot/(?!host/|wording/)', '^cards/'] },
  ),
  rule(
    'teams',
    'bot/teams/ translates: it knows host/ and the types of conversation/turn/.',
    { path: '^bot/teams/' },
    { path: ['^bot/(?!teams/|host/|conversation/turn/)', '^cards/'] },
  ),
  rule('teams-types', 'Types only.', { path: '^bot/teams/' }, { path: CONVERSATION, ...code }),
  rule(
    'parts',
    'What runs by the clock, the model and the local client know neither Teams nor the command line.',
    { path: '^bot/(rounds|model|local|conversation)/' },
    { path: '^bot/(teams|cli)/|^bot/index\\.ts$' },
  ),
];

export const rules = [
  rule(
    'circle',
    'These import one another in a circle (types included): move what both need below them.',
    {},
    { circular: true },
  ),
  ...knowsOne,
  ...betweenHouses,
  ...services,
  ...conversation,
  ...bot,
];
