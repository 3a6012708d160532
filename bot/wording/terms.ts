/** Codes of a case in the words that staff use for them. */
import type { Channel, ComplainantKind } from '../../services/cases/events';

export const KIND_WORDS: Record<ComplainantKind, string> = {
  child: 'Child or young person',
  parent: 'Parent',
  carer: 'Carer',
  fosterCarer: 'Foster carer',
  relative: 'Relative',
  advocate: 'Advocate',
  solicitor: 'Solicitor',
  professional: 'Professional or partner agency',
  mp: 'MP',
  councillor: 'Councillor',
  organisation: 'Organisation',
  anonymous: 'Anonymous',
  other: 'Someone else',
};

export const CHANNEL_WORDS: Record<Channel, string> = {
  staff: 'Told a member of staff',
  telephone: 'Telephone',
  email: 'E-mail',
  letter: 'Letter or card',
  onlineForm: 'Online form',
  portal: 'Portal',
  inPerson: 'In person',
  socialMedia: 'Social media',
  mp: 'Through an MP',
  councillor: 'Through a councillor',
  ombudsman: 'From the Ombudsman',
  other: 'Another way',
};
