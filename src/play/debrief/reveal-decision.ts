/** The id of a decision’s heading (decisions count from 1): where a link to it leads. */
export const headingOf = (n: number): string => `decision-${n}`

/** Brings a decision into view and moves the focus to its heading. */
export function revealDecision(id: string): void {
  const heading = document.getElementById(id)
  if (!heading) return
  heading.tabIndex = -1
  heading.focus({ preventScroll: true })
  const target = heading.closest('article') ?? heading
  target.scrollIntoView()
}
