import { failureText } from '../../sending/index.js';
import type { SendResult } from '../../sending/index.js';

/** The receiver of an alert did not accept it. */
export class AlertNotAccepted extends Error {
  override readonly name = 'AlertNotAccepted';

  constructor(result: SendResult) {
    super(failureText(result));
  }
}
