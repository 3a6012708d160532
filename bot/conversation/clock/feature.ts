/** The clock of a case: more time, a date allocated, a pause, what holds it up. */
import {
  isComplaint,
  isLive,
  isOpen,
  runs,
  stands,
  waitsForMoreTime,
  wasLate,
} from '../case/moments';
import { onCase } from '../case/on-case';
import { saysItWent } from '../turn/said-sent';
import { dateValue, firstDay } from '../turn/asked-values';
import type { Feature } from '../turn/feature';
import { one } from '../turn/form-input';
import { whole, withMore } from '../turn/phrase';
import { extend, noMoreTime, whyNotLawful } from './extending';
import { extendSaid } from './extend-said';
import { clockForms, mayAllocate, pauseReasons } from './forms';
import { snooze } from './snooze';
import { blocked, moreTime, pauseSaid } from './typed';

export const clock = {
  acts: {
    'case.request_extension': {
      form: clockForms.moreTime,
      said: moreTime,
      button: {
        title: 'Ask for more time',
        needs: 'case.askMoreTime',
        when: (v) => isOpen(v) && runs(v, 'stage'),
        typed: 'need more time on',
        order: 6,
        saidWhole: true,
      },
    },
    'case.extend': {
      form: extend,
      said: extendSaid,
      button: {
        title: 'Extend',
        needs: 'case.extend',
        when: (v) => isOpen(v) && runs(v, 'stage'),
        typed: 'extend',
        order: 8,
        awaited: waitsForMoreTime,
      },
      phrases: [
        whole(
          String.raw`grant|grant(?: the)?(?: more| extra)? time|(?:more|extra) time (?:is )?(?:granted|agreed|approved)|approve (?:more|extra) time`,
        ),
      ],
    },
    'case.no_more_time': {
      form: noMoreTime,
      button: {
        title: 'Not granted',
        needs: 'case.extend',
        when: (v) => isOpen(v) && v.lastWord?.kind === 'moreTimeAsked',
        typed: 'no more time for',
        order: 35,
        awaited: waitsForMoreTime,
      },
      phrases: withMore(
        'reason',
        String.raw`no (?:more|extra) time|not granted|(?:more|extra) time (?:is )?(?:refused|not granted|not agreed)|refuse (?:the )?(?:more time|extra time|extension)|(?:do not|don't|can't|won't) (?:extend|grant)`,
      ),
    },
    'letter.holding': {
      form: clockForms.holdingLetter,
      said: (context, _view, { text, slots, reading }) => {
        if (!saysItWent(text)) return { instead: 'letter.draft' };
        const promised = dateValue('promised', slots.due);
        const on = reading.detail.toldOn ?? context.today;
        return { values: { on, ...promised }, ...('promised' in promised ? { whole: true } : {}) };
      },
      button: {
        title: 'Holding letter',
        needs: 'case.holdingLetter',
        when: (v) => isOpen(v) && runs(v, 'stage'),
        typed: 'holding letter',
        order: 9,
      },
    },
    'case.allocate': {
      form: clockForms.allocate,
      button: {
        title: 'Allocate a date',
        needs: 'case.allocate',
        when: (v, c) => isOpen(v) && runs(v, 'stage') && mayAllocate(c, v),
        typed: 'allocate',
        order: 32,
      },
      phrases: [whole('allocate(?: a date)?')],
    },
    'case.pause': {
      form: clockForms.pause,
      said: pauseSaid,
      button: {
        title: 'Pause',
        needs: 'case.pause',
        when: (v, c) => isOpen(v) && v.pausedSince === null && pauseReasons(c, v) !== null,
        typed: 'pause',
        order: 33,
      },
      phrases: [whole('pause(?: the clock)?|stop the clock')],
    },
    'case.resume': {
      form: clockForms.resume,
      button: {
        title: 'Resume',
        needs: 'case.pause',
        when: (v) => isOpen(v) && v.pausedSince !== null,
        typed: 'resume',
        order: 34,
      },
      phrases: [whole('resume(?: the clock)?|restart the clock')],
    },
    'case.delay_reason': {
      form: clockForms.delay,
      button: {
        title: 'Reason for delay',
        needs: 'case.delayReason',
        when: (v) => isComplaint(v) && stands(v) && (isLive(v) || wasLate(v)),
        typed: 'delay',
        order: 36,
      },
      phrases: withMore('more', '(?:reason for )?(?:the )?delay(?: reason)?'),
    },
    'nudge.on_track': {
      does: () => one({ type: 'sayOnTrack' }),
      button: {
        title: 'No longer blocked',
        needs: 'case.onTrack',
        when: (v) => isOpen(v) && v.block !== null,
        typed: 'no longer blocked',
        order: 7,
      },
      phrases: [
        whole('(?:all |still |back )?on track'),
        { says: /^(?:#|it|this|that)(?:'s| is)? (?:all |still |back )?on track(?: now)?$/ },
        whole('unblock(?:ed)?|(?:no longer|not) blocked(?: any ?more| now)?'),
        {
          says: /^(?:#|it|this|that)(?:'s| is| has been)? (?:now )?(?:unblocked|(?:no longer|not) blocked)(?: any ?more| now)?$/,
        },
      ],
    },
    'nudge.blocked': {
      form: clockForms.blocked,
      said: blocked,
      button: {
        title: 'Blocked…',
        needs: 'case.block',
        when: (v) => isOpen(v) && v.triaged && isComplaint(v),
        typed: 'blocked',
        order: 7,
      },
    },
    'nudge.snooze': {
      typed: onCase((context, ref, { slots }) =>
        snooze(context, ref, firstDay(slots.until ?? slots.on)),
      ),
    },
  },
  after: (context, { events, view }) =>
    events.some(({ type }) => type === 'moreTimeAsked') ? whyNotLawful(context, view) : '',
} as const satisfies Feature;
