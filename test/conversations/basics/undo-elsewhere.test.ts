/**
 * Every button there is, and what "undo" means after it: nothing was changed, a case was (test/cases/undo-each), or it
 * is said in a sentence why not and what to do instead. A new button without an entry here does not compile.
 */
import type { Verb } from '../../../cards';
import { INSTEAD } from '../../../bot/conversation/turn/undo-scope';
import { features } from '../../../bot/conversation/features';
import { pressedAct } from '../../../bot/understand/catalogue';
import { openDesk, WHO, type Desk } from '../desk';

/** `ownUndo`: taken back by an undo of its own (leave.test.ts). */
type Meaning = 'changesNothing' | 'onCase' | 'ownUndo' | keyof typeof INSTEAD;

type Forms = Extract<Verb, `form.${string}`>;
const MEANING: Record<Exclude<Verb, Forms>, Meaning> = {
  'draft.save': 'onCase',
  'draft.change': 'changesNothing',
  'draft.update': 'changesNothing',
  'draft.back': 'changesNothing',
  'draft.discard': 'draft',
  'draft.open': 'changesNothing',
  'case.open': 'changesNothing',
  'case.why': 'changesNothing',
  'case.history': 'changesNothing',
  'list.open': 'changesNothing',
  'list.page': 'changesNothing',
  'team.status': 'changesNothing',
  help: 'changesNothing',
  'help.try': 'changesNothing',
  undo: 'onCase',
  'case.triage': 'onCase',
  'case.assign': 'onCase',
  'case.takeOn': 'onCase',
  'case.acknowledge': 'onCase',
  'case.allocate': 'onCase',
  'case.moreTime': 'onCase',
  'case.extend': 'onCase',
  'case.holdingLetter': 'onCase',
  'case.blocked': 'onCase',
  'case.onTrack': 'onCase',
  'case.respond': 'onCase',
  'case.outcome': 'onCase',
  'case.learning': 'onCase',
  'case.close': 'onCase',
  'case.withdraw': 'onCase',
  'case.retype': 'onCase',
  'case.note': 'onCase',
  'case.correct': 'onCase',
  'case.counted': 'onCase',
  'case.outside': 'onCase',
  'case.handBack': 'onCase',
  'case.ask': 'changesNothing',
  'case.reply': 'onCase',
  'case.passOn': 'onCase',
  'case.conflict': 'onCase',
  'case.signOff': 'onCase',
  'case.sendBack': 'onCase',
  'case.toSignOff': 'onCase',
  'case.progress': 'onCase',
  'case.reopen': 'onCase',
  'case.nowComplaint': 'changesNothing',
  'case.merge': 'onCase',
  'case.link': 'onCase',
  'case.keepApart': 'onCase',
  'case.thank': 'onCase',
  'case.letter': 'changesNothing',
  'case.viewers': 'changesNothing',
  'case.points': 'onCase',
  'case.noStage': 'onCase',
  'case.statement': 'onCase',
  'case.appoint': 'onCase',
  'case.step': 'onCase',
  'case.ombudsman': 'onCase',
  'case.ombudsmanReply': 'onCase',
  'case.ombudsmanDecision': 'onCase',
  'case.rights': 'onCase',
  'case.pause': 'onCase',
  'case.resume': 'onCase',
  'case.delay': 'onCase',
  'case.noMoreTime': 'onCase',
  'case.remedy': 'onCase',
  'case.remedyDone': 'onCase',
  'case.action': 'onCase',
  'case.actionDone': 'onCase',
  'case.giveAction': 'onCase',
  'case.taskDone': 'onCase',
  'case.pair': 'changesNothing',
  'case.unmerge': 'onCase',
  'case.unlink': 'onCase',
  'case.needs': 'onCase',
  'case.behaviour': 'onCase',
  'case.compliment': 'onCase',
  'case.ledger': 'changesNothing',
  'case.whyLate': 'changesNothing',
  'actions.mine': 'changesNothing',
  'away.form': 'changesNothing',
  'away.set': 'ownUndo',
  'away.list': 'changesNothing',
  'away.change': 'changesNothing',
  'away.cancel': 'ownUndo',
  'away.undo': 'ownUndo',
  'handover.form': 'changesNothing',
  'handover.preview': 'changesNothing',
  'handover.confirm': 'handover',
  'handover.list': 'changesNothing',
  'handover.open': 'changesNothing',
  'handover.cancel': 'changesNothing',
  'row.taskDone': 'onCase',
  'row.onTrack': 'onCase',
  'row.answer': 'changesNothing',
  'nudge.open': 'changesNothing',
  'nudge.call': 'changesNothing',
  'nudge.everyone': 'nudged',
  pick: 'changesNothing',
  'readback.yes': 'onCase',
  'readback.change': 'changesNothing',
  'readback.no': 'changesNothing',
  'plan.all': 'onCase',
  'plan.line': 'onCase',
  'plan.discard': 'draft',
};

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
}, 60_000);
afterAll(() => desk.close());

type Who = (typeof WHO)[keyof typeof WHO];
const sent = () => JSON.stringify(desk.bot.connector.last()!.activity);
const says = async (who: Who, line: string) => {
  await desk.bot.say(who, line);
  return sent();
};
const idIn = (text: string) => /D-[0-9a-f]{20}/.exec(text)![0];

/** Does something that is no act on a case. */
const ELSEWHERE: Record<keyof typeof INSTEAD, (who: Who) => Promise<unknown>> = {
  draft: async (who) => {
    await desk.bot.say(who, 'ack sent 8 and 5 today');
    await desk.bot.say(who, 'discard');
  },
  handover: async (who) => {
    const preview = await desk.bot.press(who, 'handover.preview', {
      ref: null,
      from: 'P006',
      to: 'P011',
      awayFrom: '',
    });
    const ref = idIn(JSON.stringify(preview.body));
    await desk.bot.press(who, 'handover.confirm', { ref });
  },
  planned: async (who) => {
    const inputs = { ref: null, from: 'P006', to: 'P011', on: '2026-03-16' };
    const preview = await desk.bot.press(who, 'handover.preview', inputs);
    const ref = idIn(JSON.stringify(preview.body));
    await desk.bot.press(who, 'handover.confirm', { ref });
  },
  snooze: async (who) => {
    const ref = await desk.logged();
    await desk.bot.say(who, `snooze ${ref} till monday`);
  },
  nudged: async (who) => {
    const ref = await desk.logged();
    const sent = { type: 'sendToSignOff', to: 'P003' } as const;
    await desk.done(ref, 'P006', '2026-03-10T09:00:00Z', { type: 'takeOn' }, sent);
    await desk.bot.press(who, 'nudge.everyone', { ref: null, version: null });
  },
  wishes: (who) => desk.bot.say(who, 'no nudges on fridays'),
};

describe.each(Object.keys(ELSEWHERE) as (keyof typeof INSTEAD)[])('after %s', (what) => {
  it('undo says why not and what to do instead, and takes nothing else back', async () => {
    const ref = await desk.logged();
    await desk.bot.say(WHO.officer, `note on ${ref}: rang mum`);
    await ELSEWHERE[what](WHO.officer);
    const before = (await desk.view(ref)).version;
    expect(await says(WHO.officer, 'undo')).toContain(INSTEAD[what].slice(0, 60));
    expect((await desk.view(ref)).version).toBe(before);
  });

  it('undo with a reference, and undo after the next act on a case, are about the case', async () => {
    const ref = await desk.logged();
    await desk.bot.say(WHO.officer, `note on ${ref}: rang mum`);
    await ELSEWHERE[what](WHO.officer);
    if (what !== 'handover')
      expect(await says(WHO.officer, `undo ${ref}`)).toContain('Taken back: the note');
    await desk.bot.say(WHO.officer, `note on ${ref}: rang dad`);
    expect(await says(WHO.officer, 'undo')).toContain('Taken back: the note');
  });
});

it('everything that sends a form in is an act on its case', () => {
  const unclear = Object.entries(MEANING).filter(([verb, meaning]) => {
    const pressed = pressedAct(verb);
    return pressed && features.deed(pressed.act).form?.read && meaning !== 'onCase';
  });
  expect(unclear).toEqual([]);
});
