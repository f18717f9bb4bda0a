import { ABUSIVE } from './abusive.ts'
import { AFTERMATH } from './aftermath.ts'
import { DANGER } from './danger.ts'
import { MANAGING } from './managing.ts'
import type { Pattern } from './pattern.ts'
import { THREAT } from './threat.ts'
import { UNREALISTIC } from './unrealistic.ts'
import { UPSET } from './upset.ts'

/** A pattern for each situation that a story can be about: one file and one line each. */
export const PATTERNS: readonly Pattern[] = [UPSET, UNREALISTIC, ABUSIVE, THREAT, DANGER, AFTERMATH, MANAGING]
