/** The council's lists by whose words staff may ask: its services, categories, themes and procedures. */
import type { Council } from '../../services/councils/types';
import { loadProcedures } from '../../services/timescale';
import type { CouncilLists } from './questions/types';

export function listsOf(council: Council): CouncilLists {
  const { complaint, compliment, comment, serviceRequest, enquiry } = council.procedures;
  const choices = [
    ...[complaint, compliment, comment, serviceRequest],
    ...Object.values(enquiry),
  ].flat();
  const ids = [...new Set(choices.map(({ procedureId }) => procedureId))];
  const procedures = loadProcedures();
  return {
    services: council.services.map((service) => ({ id: service, label: service })),
    categories: council.problemCategories,
    themes: council.themes,
    procedures: ids.flatMap((id) => {
      const found = procedures.get(id);
      return found ? [{ id, label: found.name }] : [];
    }),
  };
}
