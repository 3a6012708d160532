/** Complaints that the council did not take on: the Ombudsman's Code wants them told apart. */
import {
  askFor,
  COMPLAINTS,
  dayIn,
  grouped,
  NOT_RECORDED,
  servicesIn,
  spread,
  sumOf,
  type Made,
  type Making,
} from '../making';

export async function refusedTable(making: Making): Promise<Made> {
  const rows = await grouped(
    making,
    'cases',
    [...dayIn(making, 'refused'), ...COMPLAINTS],
    ['service', { month: 'refused' }],
  );
  const services = servicesIn(
    making,
    rows.map(({ values: [service] }) => service ?? null),
  );
  return {
    table: {
      id: 'complaints-refused',
      title: 'Complaints not accepted, by service and quarter',
      definition:
        'Complaints that were not accepted, or were found to be somebody else’s to answer, by the quarter in which that was decided; they are among those received.',
      base: sumOf(rows),
      rowsAre: 'Service',
      columns: making.spans.map(({ name }) => name),
      rows: services.map((service) => ({
        label: service ?? NOT_RECORDED,
        values: spread(
          making,
          rows.filter(({ values }) => (values[0] ?? null) === service),
          1,
        ),
      })),
      total: spread(making, rows, 1),
      cases: askFor(making, 'list complaints not accepted received'),
    },
  };
}
