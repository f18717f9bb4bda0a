import type { Skill } from '../../../core/model/move.ts'

const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`)
const times = (count: number): string => (count === 1 ? 'once' : `${count} times`)
const attempts = (count: number): string => (count === 1 ? '1 attempt' : `${count} attempts`)

/** As heads of narrow columns; the whole names stand in the debrief. */
const skills: Record<Skill, string> = {
  validating: 'Validating',
  apologizing: 'Apologizing',
  stepping_back: 'Stepping back',
  listening: 'Listening',
  speaking_for_oneself: 'Speaking for oneself',
  finding_a_way_out: 'Finding a way out',
  staying_safe_and_respected: 'Staying safe, respected',
  leading: 'Leading',
}

const kinds = { practice: 'Practice', assessment: 'Assessments' }

/** The manager's pages. */
export const scorecards = {
  loading: 'One moment …',
  again: 'Try again',
  attempts,
  people,
  kinds,
  mode: 'Count',
  period: 'Period',
  periods: { '4': '4 weeks', '12': '12 weeks', '26': '26 weeks', '52': '1 year' },
  /** `from`, `to`: days. */
  scope: (mode: 'practice' | 'assessment', from: string, to: string) =>
    `${kinds[mode]} from ${from} to ${to}. Practice and assessments are counted apart.`,
  csv: 'Export as CSV',
  csvBusy: (share: number) => `Exporting … ${Math.round(share * 100)} %`,
  print: 'Print',
  asTable: 'As a table',
  skills,
  teams: {
    title: 'Teams',
    lead: 'All teams that you look after. Ready means: the last assessment of every story that counts was passed.',
    caption: 'Teams, how many people, and how many of them are ready',
    search: 'Find a team',
    name: 'Team',
    people: 'People',
    ready: 'Ready',
    readyOf: (ready: number, all: number) => `${ready} of ${all}`,
    lastPlayed: 'Last played',
    never: 'not yet',
    none: 'You look after no team yet. An admin makes teams and says who manages them.',
    noneAdmin: 'There is no team yet. Make the first one, then bring people into it.',
    toPeople: 'Go to teams and people',
    noMatch: (search: string) => `No team is called “${search}”.`,
    more: 'Show more teams',
  },
  team: {
    all: 'All teams',
    nobody:
      'Nobody is in this team yet. Invite people, or import a list: they appear here as soon as they have joined.',
    toPeople: 'Go to people',
    nothing: {
      assessment:
        'No assessment was played in this period. Look at a longer one, or ask the team to take one: assessments are what counts here.',
      practice: 'Nothing was practised in this period. Look at a longer one, or ask the team to practise a story.',
    },
    toAssignments: 'Go to assignments',
    ready: {
      title: (ready: number, all: number) => `${ready} of ${all} ready`,
      ruleAssigned: 'Ready: the last assessment of each of these stories was passed. They are assigned to this team.',
      rulePublished:
        'Ready: the last assessment of every published story was passed. Assign stories as assessments to say which of them count.',
      noStory: 'No story is published yet, so nobody can be ready.',
      passedBy: 'passed by',
      of: (passed: number, all: number) => `${passed} of ${all}`,
    },
    trend: {
      title: 'Trend',
      score: 'Mean score',
      passMark: (mark: number) => `pass ${mark}`,
      played: 'Attempts',
      passed: 'passed',
      notPassed: 'not passed',
      name: 'Mean score and number of attempts by week',
      sentence: (first: number, last: number) => `The mean score went from ${first} to ${last}.`,
      one: (score: number) => `The mean score is ${score}.`,
      lately: (passed: number, all: number, week: string) =>
        `${passed} of ${all} passed in the week of ${week}, the last one with attempts.`,
      week: 'Week of',
      none: 'nothing played',
    },
    slips: {
      title: 'What goes wrong most',
      lead: 'Replies that made it worse, and when. Each leads to what helps there.',
      count: (count: number, by: number) => `${times(count)}, ${people(by)}`,
      times,
      all: (count: number) => `Show all ${count}`,
      fewer: 'Show fewer',
      none: 'No reply made it worse in this period.',
    },
    people: {
      title: 'People and skills',
      caption: 'People by skill: share of moments in which the skill was shown, in percent',
      key: 'The large figure is the share of moments in which the skill was shown, in percent; the small one says of how many moments.',
      few: (least: number) => `fewer than ${least} moments: too few to judge`,
      none: 'no occasion',
      search: 'Find somebody',
      filter: 'Show',
      filters: { all: 'Everybody', yes: 'Ready', no: 'Not yet ready' },
      name: 'Name',
      ready: 'Ready',
      weeks: 'By week',
      first: 'First',
      last: 'Last',
      best: 'Best',
      passes: 'Passed',
      passesOf: (passes: number, all: number) => `${passes} of ${all}`,
      whole: 'Whole team',
      isReady: 'Ready',
      readyOf: (passed: number, all: number) => `${passed} of ${all}`,
      notTaken: (title: string) => `${title}: not taken`,
      notPassed: (title: string) => `${title}: not passed`,
      stories: 'Stories that count:',
      marks: { passed: 'last assessment passed', not_passed: 'not passed', not_taken: 'not taken' },
      region: 'People and skills, can be scrolled sideways',
      cell: (share: number, all: number) => `${share} %, ${all === 1 ? '1 moment' : `${all} moments`}`,
      spark: (scores: string) => `Mean score by week, from 0 to 100: ${scores}`,
      noSpark: 'nothing played in this period',
      scores:
        'First, last and best score, from 0 to 100, and how many attempts passed: since the beginning. By week, skills and what goes wrong: in the period above.',
      shown: (here: number, all: number) => (here === all ? people(all) : `${here} of ${people(all)}`),
      more: (count: number) => `Show ${count} more`,
      noMatch: 'Nobody here fits. Search for something else, or show everybody.',
      showAll: 'Show everybody',
      sort: (column: string) => `Sort by ${column}`,
    },
  },
  file: {
    person: 'Name',
    role: 'Role',
    ready: 'Ready',
    yes: 'yes',
    no: 'no',
    lacking: 'Still lacking',
    attempts: 'Attempts',
    passes: 'Passed',
    first: 'First score',
    firstAt: 'First played',
    last: 'Last score',
    lastAt: 'Last played',
    best: 'Best score',
    shown: (skill: string) => `${skill}: shown`,
    missed: (skill: string) => `${skill}: missed`,
  },
}
