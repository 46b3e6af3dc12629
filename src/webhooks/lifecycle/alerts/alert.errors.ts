import type { SendResult } from '../../sending/index.js';

/** The receiver of an alert did not accept it. */
export class AlertNotAccepted extends Error {
  override readonly name = 'AlertNotAccepted';

  constructor({ errorClass, error }: SendResult) {
    super(`${errorClass}: ${error}`);
  }
}
