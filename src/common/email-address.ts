/** RFC 5321 §4.5.3.1.3: a path has 256 characters with its brackets. */
export const EMAIL_ADDRESS_LENGTH = 254;

/**
 * An address as people write it and every mail server takes it: what HTML accepts in a form, with a dot in the domain or
 * `localhost`. No display name, no quotes, no white space, so that it can stand in a header as it is.
 */
export const EMAIL_ADDRESS =
  /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*@(?:(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?|localhost)$/;

/** Whether the text is one such address, of at most 254 characters. */
export function isEmailAddress(text: string): boolean {
  return text.length <= EMAIL_ADDRESS_LENGTH && EMAIL_ADDRESS.test(text);
}
