/** "Priya's off long term from monday, move all hers to Sean": a whole caseload, in words. */
import type { BuiltCard } from '../../../cards';
import type { Reading } from '../../understand/types';
import { firstDay, given } from '../turn/asked-values';
import type { Asked, Context } from '../turn/feature';
import { handoverForm, previewHandover } from './handover';

/** Somebody is away, or only their cases go elsewhere. */
const AWAY = /\b(off|away|leave|sick|absent|maternity|holiday|not in)\b/i;

/** The preview where both people are known; else the form with what is. */
export async function handOver(context: Context, { reading, text }: Asked): Promise<BuiltCard> {
  const { slots, detail } = reading;
  const at = slots.people?.findIndex(({ role }) => role === 'investigator') ?? -1;
  const to = at >= 0 ? detail.personIds[at] : undefined;
  const asked = detail.questions.find(({ slot }) => slot === 'people');
  const meant = detail.personIds.filter((id) => id !== to);
  const from = meant.length === 1 ? meant[0] : onlyInvestigator(context, asked);
  const values = given({
    from,
    to,
    on: firstDay(slots.from ?? slots.on),
    awayFrom: AWAY.test(text) ? firstDay(slots.from) : null,
  });
  if (values['from'] && values['to']) return previewHandover(context, values);
  const errors = asked && !values['from'] ? { from: asked.says } : undefined;
  return handoverForm(context, { values, ...(errors ? { errors } : {}) });
}

/** Of two Priyas the one who investigates: the preview says who it is before anything moves. */
function onlyInvestigator(
  context: Context,
  asked: Reading['detail']['questions'][number] | undefined,
): string | undefined {
  const fit = (asked?.choices ?? []).filter(({ value }) =>
    context.directory.byId(value)?.roles.includes('investigator'),
  );
  return fit.length === 1 ? fit[0]?.value : undefined;
}
