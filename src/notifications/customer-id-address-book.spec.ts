import { describe, expect, it } from '@jest/globals';
import { CustomerIdAddressBook } from './customer-id-address-book.js';

describe('the address book by customer id', () => {
  const addressOf = (customerId: string): Promise<string | null> =>
    new CustomerIdAddressBook().addressOf('default', customerId);

  it('uses a customer id that is an e-mail address', async () => {
    expect(await addressOf('ada@example.com')).toBe('ada@example.com');
  });

  it.each(['customer-42', 'ada@', 'Ada <ada@example.com>', '"ada king"@example.com'])(
    'has no address for %s',
    async (customerId) => {
      expect(await addressOf(customerId)).toBeNull();
    },
  );
});
