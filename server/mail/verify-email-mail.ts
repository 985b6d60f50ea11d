// Where the mail leads that shows that an address is somebody's (link-mail).

/** The address of the page that confirms an address with a token. `base` is the server's origin. */
export function verifyEmailLink(base: string, token: string): string {
  return `${base}/verify-email#${token}`
}
