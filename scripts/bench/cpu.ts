import { readdirSync, readFileSync } from 'node:fs'

/** One process as Linux tells of it; undefined elsewhere and once it is gone. */
function statOf(pid: number): { parent: number; cpuMs: number } | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // After the name, which may hold spaces: state, parent, ..., then the times in hundredths.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    const ticks = [11, 12, 13, 14].map((at) => Number(fields[at]))
    return { parent: Number(fields[1]), cpuMs: ticks.reduce((sum, each) => sum + each, 0) * 10 }
  } catch {
    return undefined
  }
}

/** Processor time that a process has used so far, in milliseconds; 0 where the system does not say. */
export const cpuMsOf = (pid: number): number => statOf(pid)?.cpuMs ?? 0

/** The same of the database with all its connections, given the process of any one of them. */
export function databaseCpuMs(backendPid: number): number {
  const postmaster = statOf(backendPid)?.parent
  if (!postmaster) return 0
  const pids = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
  return pids
    .map((pid) => ({ pid, stat: statOf(pid) }))
    .filter(({ pid, stat }) => pid === postmaster || stat?.parent === postmaster)
    .reduce((sum, { stat }) => sum + (stat?.cpuMs ?? 0), 0)
}
