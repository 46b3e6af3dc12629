/** RFC 5321 §4.5.3.1.3: a path has at most 256 characters, brackets included. */
export const EMAIL_ADDRESS_LENGTH = 254;

/**
 * An address in the form that HTML's `<input type="email">` accepts, with a dot in the domain or
 * `localhost`. No display name, quotes or white space, so that it is safe in a header.
 */
export const EMAIL_ADDRESS =
  /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*@(?:(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?|localhost)$/;

/** Whether the text is such an address of at most 254 characters. */
export function isEmailAddress(text: string): boolean {
  return text.length <= EMAIL_ADDRESS_LENGTH && EMAIL_ADDRESS.test(text);
}
