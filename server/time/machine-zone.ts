// The time zone in which the operator of this machine reads its clock.

/** The machine's time zone by its IANA name. */
export function machineZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone
}
