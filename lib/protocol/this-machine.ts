/** Returns whether a host name, as in `URL.hostname`, means a different machine for everybody who opens it. */
export function isThisMachine(hostname: string): boolean {
  return /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname)
}
