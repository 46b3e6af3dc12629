/** The command cannot do what it was asked; the message gives the reason and a remedy. */
export class UserError extends Error {}
