/** Where a customer is to be written to; a port. Provide your own in place of `CustomerIdAddressBook`. */
export abstract class AddressBook {
  /** The mail address of a customer; null: none is known, and no mail is sent. */
  abstract addressOf(tenantId: string, customerId: string): Promise<string | null>;
}
