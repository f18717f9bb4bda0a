/** What one is asked to play, on the first page. */
export const ownAssignments = {
  title: 'Asked of you',
  nothing: 'Nothing at the moment. Talk to whoever you like.',
  scorecard: 'How you are doing: your scorecard',
  due: (day: string) => `by ${day}`,
  late: (day: string) => `was due ${day}`,
  done: 'Done',
  mode: { practice: 'Practice', assessment: 'Assessment' },
  play: 'Play',
  playOf: (story: string) => `Play ${story}`,
  look: 'Look back',
  lookOf: (story: string, score: number) => `Look back at ${story}, scored ${score}`,
  result: (score: number, passed: boolean) => `${score}, ${passed ? 'passed' : 'not passed'}`,
  older: (count: number) => (count === 1 ? 'One more that is done' : `${count} more that are done`),
}
