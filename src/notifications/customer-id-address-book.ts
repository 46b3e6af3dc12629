import { Injectable } from '@nestjs/common';
import { isEmailAddress } from '../common/index.js';
import { AddressBook } from './address-book.js';

/** Uses the customer id if it is a mail address, because Tidings does not store customers. */
@Injectable()
export class CustomerIdAddressBook extends AddressBook {
  override addressOf(_tenantId: string, customerId: string): Promise<string | null> {
    return Promise.resolve(isEmailAddress(customerId) ? customerId : null);
  }
}
