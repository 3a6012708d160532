// The baseline: a bare teams-ai echo bot. Messages are echoed; a pressed button is answered with a card.
const restify = require('restify');
const { MemoryStorage } = require('botbuilder');
const { Application, TeamsAdapter } = require('@microsoft/teams-ai');

const adapter = new TeamsAdapter({});
const application = new Application({ storage: new MemoryStorage(), startTypingTimer: false });
application.message(/.*/, (context) => context.sendActivity(`You said: ${context.activity.text}`));
application.adaptiveCards.actionExecute(/.*/, async () => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body: [{ type: 'TextBlock', text: 'Saved' }],
}));

const server = restify.createServer();
server.use(restify.plugins.bodyParser({ maxBodySize: 262144 }));
server.post('/api/messages', async (req, res) => {
  await adapter.process(req, res, (context) => application.run(context));
});
server.listen(Number(process.env.PORT), '127.0.0.1', () => {
  console.log(`ready http://127.0.0.1:${server.address().port}`);
});
