/** The largest value of PostgreSQL's `integer`. */
export const MAX_INT32 = 2 ** 31 - 1;
