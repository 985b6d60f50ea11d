// The least and greatest length of a password, for pages and server alike.

/** Longer than a word, short enough to type. OWASP ASVS 5.0 asks for at least 8 characters. */
export const PASSWORD_MIN_LENGTH = 10
/** Prevents the hashing of extremely long texts. */
export const PASSWORD_MAX_LENGTH = 200
