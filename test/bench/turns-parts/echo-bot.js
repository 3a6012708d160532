// The baselines: a bare teams-ai echo bot. With CARDS, a file of constant cards, it answers with those instead: one
// for a message that asks for a status, one for any other message, one for a pressed button.
const { readFileSync } = require('node:fs');
const restify = require('restify');
const { CardFactory, MemoryStorage } = require('botbuilder');
const { Application, TeamsAdapter } = require('@microsoft/teams-ai');

const cards = process.env.CARDS ? JSON.parse(readFileSync(process.env.CARDS, 'utf8')) : null;
const saved = {
  type: 'AdaptiveCard',
  version: '1.5',
  body: [{ type: 'TextBlock', text: 'Saved' }],
};

const adapter = new TeamsAdapter({});
const application = new Application({ storage: new MemoryStorage(), startTypingTimer: false });
application.message(/.*/, (context) => {
  const { text } = context.activity;
  if (cards === null) return context.sendActivity(`You said: ${text}`);
  const card = text.startsWith('status') ? cards.status : cards.readBack;
  return context.sendActivity({ attachments: [CardFactory.adaptiveCard(card)] });
});
application.adaptiveCards.actionExecute(/.*/, async () => cards?.saved ?? saved);

const server = restify.createServer();
server.use(restify.plugins.bodyParser({ maxBodySize: 262144 }));
server.post('/api/messages', async (req, res) => {
  await adapter.process(req, res, (context) => application.run(context));
});
// As ours: one side's connections must not lapse while another's block runs.
server.server.keepAliveTimeout = 75_000;
server.listen(Number(process.env.PORT), '127.0.0.1', () => {
  console.log(`ready http://127.0.0.1:${server.address().port}`);
});
