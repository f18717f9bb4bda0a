import type { Check } from '../proven.ts'

/** Faults that were met on the walk, by their code, with the runtime's own words. */
export const faultsWith =
  (codes: readonly string[]): Check['find'] =>
  ({ walk, certificate }) =>
    walk.faults
      .filter(({ code }) => codes.includes(code))
      .map(({ message, path, inputs }) => ({
        message: certificate.messages.get(inputs.join()) ?? message,
        path,
        inputs,
      }))
