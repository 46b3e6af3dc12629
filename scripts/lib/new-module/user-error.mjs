/** The module cannot be created; the message gives the reason and a remedy. */
export class UserError extends Error {}
