import { Behaviour, ledger, withBehaviour } from '../integration/handlers/ledger.js';
import { startListeningApp } from '../support/listening-app.js';

/**
 * A worker with one group of handlers, on the database of its parent. It dies, at once and without a word, in the
 * midst of the transaction of its $DIES_AT-th event: its effects are written, and not committed.
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
