import { accountRoutes } from '../people/account-routes.ts'
import type { Routes } from './context.ts'
import { healthRoutes } from './health-routes.ts'

/** Everything under `/api`, and the two that say how the server is. */
export const allRoutes: readonly Routes[] = [healthRoutes, accountRoutes]
