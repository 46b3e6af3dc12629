import { Behaviour, ledger, withBehaviour } from '../integration/handlers/ledger.js';
import { startListeningApp } from '../support/listening-app.js';

/**
 * A worker with one handler group, on the database of its parent. It kills itself within the
 * transaction of its $DIES_AT-th event, when the effects are written and not committed.
 */
const { DATABASE_URL: databaseUrl = '', DIES_AT = 'never' } = process.env;
const behaviour = new Behaviour();
let handled = 0;
behaviour.after = () => {
  handled += 1;
  if (handled === Number(DIES_AT)) process.kill(process.pid, 'SIGKILL');
};
await startListeningApp(withBehaviour(behaviour, ledger('ledger')), { databaseUrl });
process.send?.('ready');
