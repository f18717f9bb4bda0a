import type { Finding } from '../../core/model/finding.ts'
import { studioFindings } from '../../ui/text/en/studio-findings.ts'
import type { StoryFiles } from '../drafts/draft.ts'
import { fixOf } from './fixes/all-fixes.ts'
import type { StudioFinding } from './studio-finding.ts'

/** A finding with why it matters, how it is mended, and its fix. */
export const explain = (finding: Finding, files: StoryFiles): StudioFinding => ({
  ...finding,
  ...studioFindings.of(finding.code),
  fix: fixOf(finding, files),
})
