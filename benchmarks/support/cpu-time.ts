import { readFileSync } from 'node:fs'

/** Returns the processor time of all threads of a process, in ms, from the kernel, whose unit is 10 ms. */
export function cpuMsOf(pid: number | undefined): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) * 10
}
