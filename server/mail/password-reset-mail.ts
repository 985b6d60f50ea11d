// Where the mail to choose a new password leads (link-mail).

/** The address of the page that sets a new password with a token. `base` is the server's origin. */
export function passwordResetLink(base: string, token: string): string {
  return `${base}/reset-password#${token}`
}
