/** The invented people who speak in tests (the demo directory's), as Teams names them. */

export interface Speaker {
  aadObjectId: string;
  name: string;
  email: string;
}

const speaker = (aadObjectId: string, name: string): Speaker => ({
  aadObjectId,
  name,
  email: `${name.toLowerCase().replace(' ', '.')}@council.example`,
});

export const SPEAKERS = {
  socialWorker: speaker('6c2fb003-bd2b-5b2c-9c5c-78a62bdb2326', 'Mohammed Rahman'),
  investigator: speaker('f0dff955-d909-59fc-8408-9f560f52764e', 'Priya Nair'),
  manager: speaker('d6972ad4-53e5-5c87-b58e-b5c02fd97cd4', 'Grace Mensah'),
  officer: speaker('aeb83363-bbc6-522d-b229-dd9778bdaa3b', 'Sam Doyle'),
  otherManager: speaker('5ba1bc39-9a3c-53ab-99e4-f71c88e9799a', 'Dan Whitfield'),
  stranger: speaker('00000000-0000-4000-8000-00000000ffff', 'Alex Stranger'),
} as const;

export const TENANT = '11111111-1111-4111-8111-111111111111';
export const BOT = { id: '28:22222222-2222-4222-8222-222222222222', name: 'Candour' };
