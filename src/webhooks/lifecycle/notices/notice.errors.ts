import type { SendResult } from '../../sending/index.js';

/** The receiver of an alert did not take it. */
export class NoticeNotTaken extends Error {
  override readonly name = 'NoticeNotTaken';

  constructor({ errorClass, error }: SendResult) {
    super(`${errorClass}: ${error}`);
  }
}
