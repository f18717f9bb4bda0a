import type { Finding } from '../core/model/finding.ts'

/** One finding as a line: where, how bad, what. */
export function findingLine({ file, line, severity, message }: Finding): string {
  const where = [file, line].filter((part) => part !== undefined && part !== null).join(':')
  return `${where ? `${where}: ` : ''}${severity}: ${message}`
}
