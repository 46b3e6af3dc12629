/** A port for the mail addresses of customers. The default is `CustomerIdAddressBook`. */
export abstract class AddressBook {
  /** The mail address of a customer, or null if none is known; then no mail is sent. */
  abstract addressOf(tenantId: string, customerId: string): Promise<string | null>;
}
