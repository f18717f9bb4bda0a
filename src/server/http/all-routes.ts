import { assignmentListRoutes } from '../assignments/assignment-list-routes.ts'
import { assignmentRoutes } from '../assignments/assignment-routes.ts'
import { attemptRoutes } from '../attempts/attempt-routes.ts'
import { accountRoutes } from '../people/account-routes.ts'
import { auditRoutes } from '../people/audit-routes.ts'
import { importRoutes } from '../people/import/import-routes.ts'
import { inviteRoutes } from '../people/invite-routes.ts'
import { joinRoutes } from '../people/join-routes.ts'
import { openIdRoutes } from '../people/open-id/open-id-routes.ts'
import { ownDataRoutes } from '../people/own-data-routes.ts'
import { peopleRoutes } from '../people/people-routes.ts'
import { settingsRoutes } from '../people/settings-routes.ts'
import { signInRoutes } from '../people/sign-in-routes.ts'
import { teamRoutes } from '../people/team-routes.ts'
import { pictureRoutes } from '../pictures/picture-routes.ts'
import { scorecardRoutes } from '../scorecards/scorecard-routes.ts'
import { storyRoutes } from '../stories/story-routes.ts'
import { commentRoutes } from '../studio/comment-routes.ts'
import { draftRoutes } from '../studio/draft-routes.ts'
import { judgementRoutes } from '../studio/judgement-routes.ts'
import { publishRoutes } from '../studio/publish-routes.ts'
import { versionRoutes } from '../studio/version-routes.ts'
import { talkRoutes } from '../talks/talk-routes.ts'
import { waitingTalksRoute } from '../talks/waiting-talks-route.ts'
import type { Routes } from './context.ts'
import { healthRoutes } from './health-routes.ts'

/** Everything under `/api`, and the two that say how the server is. */
export const allRoutes: readonly Routes[] = [
  healthRoutes,
  accountRoutes,
  signInRoutes,
  openIdRoutes,
  joinRoutes,
  inviteRoutes,
  peopleRoutes,
  importRoutes,
  ownDataRoutes,
  teamRoutes,
  settingsRoutes,
  auditRoutes,
  storyRoutes,
  pictureRoutes,
  attemptRoutes,
  scorecardRoutes,
  talkRoutes,
  waitingTalksRoute,
  assignmentRoutes,
  assignmentListRoutes,
  draftRoutes,
  versionRoutes,
  commentRoutes,
  judgementRoutes,
  publishRoutes,
]
