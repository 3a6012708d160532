/**
 * What a council that begins with Candour's own file is told of days that no rule gives it: comment, enquiry and
 * Ombudsman days are those of single reports (Blackpool 2014/15, lines 174-175; Shropshire 2015/16, line 123), the
 * acknowledgement of a statutory complaint is Shropshire's practice; the regulations set none.
 */
import { loadCouncil } from '../../services/councils';
import { dueDates, procedureOn, sayExplanation } from '../../services/timescale';
import { calendar, dueOf, event, received } from '../timescale/support';

const RECEIVED = '2026-04-01';
const EXAMPLE = 'This length is an example, no rule for this council';

const why = (council: string, procedure: string, due: string) =>
  sayExplanation(
    dueOf(
      dueDates(
        procedureOn(procedure, RECEIVED),
        [received(RECEIVED), event('acknowledged', '2026-04-02', { stage: 1 })],
        calendar,
        loadCouncil(council).counting,
      ),
      due,
    ).explanation!,
  ).join('\n');

describe('received Wed 1 April 2026 under the file for England', () => {
  it.each([
    ['comment-15wd', 'stage1.response'],
    ['enquiry-mp', 'stage1.response'],
    ['enquiry-councillor', 'stage1.response'],
    ['lgo-28cal', 'stage1.response'],
    ['statutory-children', 'acknowledge'],
  ])('%s %s: the sum says that its length is an example', (procedure, due) => {
    expect(why('england-2026', procedure, due)).toContain(EXAMPLE);
  });

  it.each([
    ['statutory-children', 'stage1.response'],
    ['lgsco-code', 'acknowledge'],
    ['lgsco-code', 'stage1.response'],
  ])('%s %s is law or the Code’s, and no example', (procedure, due) => {
    expect(why('england-2026', procedure, due)).not.toContain(EXAMPLE);
  });

  it('Blackpool’s own 15 working days are no example at Blackpool', () => {
    expect(why('blackpool-2014-15', 'comment-15wd', 'stage1.response')).not.toContain(EXAMPLE);
  });
});
