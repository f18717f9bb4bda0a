import type { Face } from '../../../core/model/cast.ts'
import type { Grade, Situation } from '../../../core/model/move.ts'

/** A situation as somebody meets it: how it is called, how one sees it, and the face that goes with it. */
interface Meeting {
  readonly when: string
  readonly tell: string
  readonly face: Face
}

const situations: Record<Situation, Meeting> = {
  unspoken: {
    when: 'Before a complaint is spoken',
    tell: 'Something went wrong and they have not said so: short answers, a look at the clock.',
    face: 'suspicious',
  },
  upset: {
    when: 'When the customer is upset',
    tell: 'Loud, angry, behaving badly. But it is about the problem, and not about you.',
    face: 'veryAngry',
  },
  unrealistic: {
    when: 'When they want what cannot be given',
    tell: 'The wish does not fit what is possible, or the story has grown a little on the way here.',
    face: 'driven',
  },
  abusive: {
    when: 'When the customer is abusive',
    tell: 'Now it is about you: rudeness, belittling, remarks about body, origin or position, or the weight of a big account.',
    face: 'contempt',
  },
  threat: {
    when: 'When the customer threatens you',
    tell: 'A threat without violence: “I will see to it that you lose your job.”',
    face: 'serious',
  },
  danger: {
    when: 'When it turns dangerous',
    tell: 'A physical threat, in words or in what the body does: blocking the way, a raised hand, something picked up.',
    face: 'rage',
  },
  aftermath: {
    when: 'When the customer is gone',
    tell: 'You and your manager, within hours or a few days.',
    face: 'tired',
  },
  managing: {
    when: 'When it happens to somebody in your team',
    tell: 'You are the one who steps in: the customer and your employee are both looking at you.',
    face: 'concerned',
  },
}

const grades: Record<Grade, string> = {
  asked: 'asked for',
  good: 'good',
  neutral: 'neither',
  harmful: 'harmful',
  very_harmful: 'very harmful',
  critical: 'critical',
}

export const rubric = {
  title: 'What good looks like',
  lead: 'What is right depends on what the customer is doing at that moment. First see which situation it is, then choose. The same sentence can save one conversation and ruin the next.',
  jump: 'The situations',
  situations,
  always: { title: 'Wrong, whatever they do' },
  do: 'Do',
  dont: 'Do not',
  alsoGood: 'Also good:',
  alsoHarmful: 'Also harmful:',
  fails: 'fails the attempt',
  grades,
  doesNotApply: 'does not apply',
  table: {
    title: 'The whole table',
    lead: 'Every move in every situation. This is what replies are judged by.',
    region: 'The whole table, can be scrolled sideways',
    caption: 'How each move fits each situation',
    move: 'Move',
    source: 'Source',
    helping: 'Moves that help',
    harming: 'Moves that harm',
  },
  order: {
    title: 'Order and amount',
    lead: 'The table says what; what has happened before says when and how much.',
    source: (source: string) => `Source: ${source}`,
  },
  score: {
    title: 'How the score works',
    points: [
      'Every reply earns or loses points by the table, refined by order and amount. A reply that makes two moves counts for both; a harmful half decides over a good one.',
      'The score runs from 0 to 100: 0 is the worst that this story allows, 100 the best. It is the same scale for everybody who plays it.',
    ],
    pass: (mark: number) => `You pass with ${mark} or more and no critical move.`,
    critical:
      'A critical move fails the attempt, whatever the points: an insult, a threat of your own, staying in danger.',
    tension: 'The tension, the fuse, is something else: it is how the customer feels. It rises faster than it falls.',
  },
  sources: {
    title: 'Where this comes from',
    lead: 'The rubric rests on these articles. Research refines when and how much, never whether.',
    entry: (author: string, title: string, publisher: string) =>
      author === publisher ? `${author}: ${title}` : `${author}: ${title}. ${publisher}`,
  },
}
