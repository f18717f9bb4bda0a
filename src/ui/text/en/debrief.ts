import type { Grade, Outcome, Situation, Skill } from '../../../core/model/move.ts'

/** What a reply did: about the reply, never about the person who gave it. The conversation says the same. */
const effects: Record<Grade, string> = {
  asked: 'helped',
  good: 'helped a little',
  neutral: 'changed little',
  harmful: 'stung',
  very_harmful: 'made it worse',
  critical: 'crossed a line',
}

const grades: Record<Grade, string> = {
  asked: 'What the moment asked for',
  good: 'A good move here',
  neutral: 'Neither good nor bad here',
  harmful: 'It hurt',
  very_harmful: 'It hurt a lot',
  critical: 'It fails the attempt',
}

const outcomes: Record<Outcome, { readonly title: string; readonly what: (name: string) => string }> = {
  resolved: { title: 'Resolved', what: (name) => `You and ${name} found a way out.` },
  contained: { title: 'Contained', what: () => 'It was not solved, and it did no more harm.' },
  escalated: {
    title: 'Escalated',
    what: (name) => `${name} was angrier at the end than the problem alone would make anybody.`,
  },
  unsafe: { title: 'Unsafe', what: () => 'It went beyond what anybody has to stand.' },
}

/** What the customer was doing at a decision. */
const doing: Record<Situation, (name: string) => string> = {
  unspoken: (name) => `${name} had not said what was wrong.`,
  upset: (name) => `${name} was upset about a problem.`,
  unrealistic: (name) => `${name} wanted what cannot be given.`,
  abusive: (name) => `${name} was abusive.`,
  threat: (name) => `${name} threatened you.`,
  danger: (name) => `${name} was dangerous.`,
  aftermath: (name) => `${name} was gone, and there was time to talk it over.`,
  managing: (name) => `${name} stood in front of somebody of your team.`,
}

const skills: Record<Skill, { readonly name: string; readonly what: string }> = {
  validating: { name: 'Validating', what: 'You take what they feel and see as real, without having to agree.' },
  apologizing: { name: 'Apologizing', what: 'You say sorry once, and mean it, whoever was at fault.' },
  stepping_back: { name: 'Stepping back', what: 'You stop for a moment instead of trying to win.' },
  listening: { name: 'Listening', what: 'You ask, and say back what you understood, before you fix anything.' },
  speaking_for_oneself: { name: 'Speaking for yourself', what: 'You say “I”, and reproach nobody.' },
  finding_a_way_out: { name: 'Finding a way out', what: 'You offer what can be done, and say openly what cannot.' },
  staying_safe_and_respected: {
    name: 'Staying safe and respected',
    what: 'You draw a line, get help or go, when it is about you and no longer about the problem.',
  },
  leading: { name: 'Leading', what: 'You stand by your employee, and get people talking again.' },
}

const heats = [
  { from: 0, word: 'calm' },
  { from: 25, word: 'uneasy' },
  { from: 45, word: 'tense' },
  { from: 70, word: 'close to the end' },
]

const moment = (n: number) => `decision ${n}`
/** Some replies bring marks of their own. */
const quoted = (said: string) => (/^["“„«‘]/.test(said) ? said : `“${said}”`)
const plural = (count: number, one: string, many: string) => (count === 1 ? `1 ${one}` : `${count} ${many}`)

export const debrief = {
  title: (name: string) => `Looking back at ${name}`,
  facts: (mode: string, when: string) => `${mode}, ${when}`,
  /** `before`: the score at the time, where it was another. */
  rubrics: (played: string, scored: string, before: number | null) =>
    `Played under rubric ${played}, scored under rubric ${scored}.${before === null ? '' : ` At the time it scored ${before}.`}`,
  outcomes,
  ending: 'Ending:',
  score: {
    label: 'Score',
    of: 'of 100',
    passed: 'Passed',
    notPassed: 'Not passed',
    mark: (mark: number) => `You pass with ${mark} or more and no critical move.`,
    critical: (mark: number, enough: boolean) =>
      enough
        ? `${mark} or more would do, but a critical move fails the attempt.`
        : 'A critical move fails the attempt, whatever the points.',
    passMark: (mark: number) => `pass ${mark}`,
    retry: 'One moment, played again: it is practice, and does not count as a result.',
  },
  deciding: {
    title: 'What decided it',
    /** Stands in each sentence that speaks of one decision, as the link to it. */
    moment,
    critical: (n: number, said: string, move: string) =>
      `What decided it was ${moment(n)}: ${quoted(said)} (${move.toLowerCase()}). That fails an attempt, whatever the points.`,
    fell: (n: number, from: number, to: number) =>
      `The turn came with ${moment(n)}: the tension fell from ${from} to ${to}.`,
    rose: (n: number, from: number, to: number) => `It turned at ${moment(n)}: the tension rose from ${from} to ${to}.`,
    even: 'No single moment decided it: it went as the sum of small steps.',
    leftInTime: (n: number) => `When it became dangerous you got out (${moment(n)}): nothing else was right there.`,
    keptBoundary: (n: number) => `You said where the line is, and meant it (${moment(n)}).`,
    listenedFirst: (n: number) => `You listened before you offered a way out (${moment(n)}).`,
    nothingHurt: 'Nothing that you said made it worse.',
    abusePassed: (n: number) => `You let disrespect pass (${moment(n)}); what is let pass gets worse.`,
    threatFed: (n: number) => `A threat wants an answer, and at ${moment(n)} it got one.`,
    quickFix: (n: number, name: string) => `You offered a way out before ${name} felt heard (${moment(n)}).`,
    neverHeard: (name: string) => `${name} was never asked, and never heard their own point come back.`,
    repeated: (move: string, numbers: string) =>
      `The same move kept coming back: ${move.toLowerCase()} (decisions ${numbers}).`,
  },
  ways: {
    label: 'Where to go from here',
    practice: (name: string) => `Talk to ${name} again`,
    assessment: 'Once more, as an assessment',
    room: 'To the waiting room',
    good: (situation: string) => `What good looks like: ${situation}`,
    starting: 'One moment …',
  },
  strip: {
    title: 'The conversation, in pictures',
    hint: 'One picture for each decision. Each one leads to what it did and why.',
    turning: 'The turning point',
    panel: (n: number) => `Decision ${n}`,
    said: (name: string) => `${name}:`,
    looking: (name: string, mood: string) => `${name}, looking ${mood}:`,
    you: 'You:',
    fuse: (from: number, to: number) => (from === to ? `Tension stayed at ${to}` : `Tension from ${from} to ${to}`),
    effects,
    why: 'Why',
    whyOf: (n: number) => `Why: decision ${n}`,
    end: 'The end',
  },
  curve: {
    title: 'The tension, reply by reply',
    hint: 'A thick line is what your reply did, a thin one what happened then. The numbers are your decisions.',
    name: (start: number, peak: number, at: number | null, end: number) =>
      at === null
        ? `Tension over the conversation: it began at ${start} and was highest at the end, with ${end}.`
        : `Tension over the conversation: it began at ${start}, was highest at decision ${at} with ${peak}, and ended at ${end}.`,
    turned: (n: number) => `The turning point is decision ${n}.`,
    points: 'The replies on the curve',
    point: (n: number, from: number, to: number, effect: string) =>
      `Decision ${n}: ${from === to ? `tension stayed at ${to}` : `tension from ${from} to ${to}`}, ${effect}.`,
    marks: { helped: 'helped', neither: 'changed little', hurt: 'hurt', critical: 'crossed a line' },
    heats,
    heatKey: `Tension runs from 0 to 100: ${heats.map(({ from, word }) => `${word} from ${from}`).join(', ')}.`,
    bands: 'What the customer was doing',
    band: (from: number, to: number, situation: string) =>
      from === to ? `Decision ${from}: ${situation}` : `Decisions ${from} to ${to}: ${situation}`,
    table: 'The curve as a table',
    caption: 'Tension at each decision, from 0 to 100',
    columns: {
      decision: 'Decision',
      did: 'What you did',
      situation: 'Situation',
      before: 'Before',
      after: 'After your reply',
      next: 'When it went on',
      effect: 'Effect',
    },
    missing: 'The picture of the curve could not be loaded; the table has the same numbers.',
  },
  detail: {
    title: 'Every decision, and why',
    heard: 'What you heard',
    nothing: 'Nothing new was said.',
    did: 'What you did',
    moves: (moves: string) => `Moves: ${moves}`,
    points: (points: number) => {
      const sign = points > 0 ? '+' : points < 0 ? '−' : ''
      return `${sign}${plural(Math.abs(points), 'point', 'points')}`
    },
    grades,
    source: (names: string) => `Source: ${names}`,
    coach: 'The author of the story says',
    better: 'What would have been better',
    stronger: 'What would have helped even more',
    best: 'Nothing on offer would have been better.',
    others: (count: number) => `What else was on offer (${count})`,
    again: 'Play this moment again',
    againOf: (n: number) => `Play this moment again: decision ${n}`,
    good: 'What good looks like then',
    goodIn: (situation: string) => `What good looks like then: ${situation}`,
    doing,
    tension: (from: number, to: number) =>
      from === to ? `The tension stayed at ${to}.` : `The tension went from ${from} to ${to}.`,
    storyWent: (from: number, to: number) => `Then the story took it from ${from} to ${to}.`,
    turning: 'The turning point',
  },
  again: {
    title: 'Before, and again',
    lead: (n: number) =>
      n === 1
        ? 'The two ways part at the very first decision.'
        : `Both run the same until ${moment(n)}; from there on you tried something else.`,
    leadAll: 'Both run the same to the end.',
    which: 'Compare with',
    original: 'The first time',
    retry: (n: number, when: string) => `Again from decision ${n}, ${when}`,
    before: 'Before',
    again: 'Again',
    here: 'this attempt',
    same: 'the same until here',
    score: (score: number, outcome: string) => `${score} of 100, ${outcome}`,
    look: 'Look back at it',
    lookAt: (which: string) => `Look back at it: ${which}`,
    name: (which: string, start: number, end: number, score: number) =>
      `${which}: the tension began at ${start} and ended at ${end}; ${score} of 100.`,
    gained: (by: number) => {
      if (by === 0) return 'The same score as before.'
      return `${plural(Math.abs(by), 'point', 'points')} ${by > 0 ? 'more' : 'fewer'} than before.`
    },
    open: (n: number, when: string) => `Again from decision ${n}, ${when}: not finished yet.`,
    goOn: 'Go on with it',
    gone: 'The attempt that this moment was taken from is no longer kept here.',
  },
  skills: {
    title: 'Skills shown and missed',
    lead: 'Missed means: the right move was on offer, and something else was done. Each number leads to its decision.',
    names: skills,
    shown: (count: number) => `shown ${count === 1 ? 'once' : `${count} times`}`,
    missed: (count: number) => `missed ${count === 1 ? 'once' : `${count} times`}`,
    never: 'never shown',
    shownAt: (n: number) => `Shown at decision ${n}`,
    missedAt: (n: number) => `Missed at decision ${n}`,
    none: (names: string) => `No occasion this time: ${names}.`,
    noneAtAll: 'This conversation was too short to show a skill.',
  },
  strategy: {
    title: 'Next time',
    lead: 'Put it into your own words, while it is fresh. Then talk it over with your manager, within hours or a few days: a plan that two people know of is kept.',
    label: 'My strategy for the next time',
    placeholder: 'Next time, when …, I will …',
    kept: 'Kept in this browser.',
    keeping: 'Keeping it …',
    typing: 'Not kept yet …',
    notKept: 'It could not be kept: it will be gone when you close this tab. Copy it if you need it.',
  },
  closed: {
    gone: {
      title: 'This attempt is not here',
      what: 'It may have been played in another browser, or deleted. The waiting room is open.',
    },
    open: {
      title: 'This conversation is not over yet',
      what: 'There is nothing to look back at before it has ended. You can go on where you stopped.',
    },
    /** Somebody else's that is not over. */
    left: (name: string, count: number) => ({
      title: `Left open after ${plural(count, 'decision', 'decisions')}`,
      what: `${name} has not played it to an end: it counts as an attempt and does not pass. This is how far it went.`,
    }),
    other_version: {
      title: 'The story has changed',
      what: 'You played an earlier version, or it was scored by earlier rules, so it cannot be played back here. The result stands.',
    },
    story_gone: {
      title: 'This story is no longer here',
      what: 'Without it the conversation cannot be played back. The result stands.',
    },
    damaged: {
      title: 'This attempt cannot be played back',
      what: 'What was saved does not fit the story, so nobody can say what you did. What was kept of the result stands.',
    },
    broken: {
      title: 'The story could not go on',
      what: 'There was a fault in the story, not in what you did, so this attempt has no result.',
    },
    goOn: 'Go on',
    again: 'Talk to them again',
    room: 'To the waiting room',
    result: (score: number, passed: boolean, outcome: string) =>
      `${score} of 100, ${passed ? 'passed' : 'not passed'}. ${outcome}.`,
  },
}
