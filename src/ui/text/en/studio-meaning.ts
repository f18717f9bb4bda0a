/** What words and signs of a story mean, for those who do not know Ink. */
export const studioMeaning = {
  marks: {
    '++': 'asked for',
    '+': 'good',
    '0': 'neither good nor bad',
    '-': 'harmful',
    '--': 'very harmful',
    x: 'critical, fails the story',
    '.': 'does not come up',
  } as Readonly<Record<string, string>>,
  moveHere: (label: string, mark: string, situation: string) => `${label}: ${mark} here (${situation})`,
  when: (grade: string, where: string) => `${grade[0]?.toUpperCase()}${grade.slice(1)}: ${where || 'nothing'}.`,
  asks: 'asks for',
  hurts: 'makes it much worse',
  none: 'There is nothing to say about this word. Try a tag, a move or a sign such as * or ->.',
  said: (title: string, lines: string) => `${title}. ${lines}`,
  /** The first that fits is told. */
  signs: [
    { sign: /\/\/.*$/g, title: '// a note', meaning: 'For you and other trainers. Trainees never see it.' },
    {
      sign: /^\s*={2,}\s*\w*\s*=*/g,
      title: '=== a scene ===',
      meaning: 'A named part of the story. “-> name” leads to it.',
    },
    { sign: /^\s*=\s*\w+/g, title: '= a part of a scene', meaning: 'Reached by “-> scene.part”.' },
    { sign: /->->/g, title: '->-> back', meaning: 'Goes back to where this scene was called from.' },
    {
      sign: /->\s*(END|DONE)\b/g,
      title: '-> END',
      meaning: 'The story is over. The line before needs an ending and an outcome.',
    },
    { sign: /->\s*[\w.]*/g, title: '-> go on there', meaning: 'The story goes on at the scene of this name.' },
    {
      sign: /^\s*\*+\s*\[?/g,
      title: '* [a reply]',
      meaning: 'What the trainee can say. What comes of it stands below, further in. It can be chosen once.',
    },
    { sign: /^\s*\++\s*\[?/g, title: '+ [a reply]', meaning: 'A reply that can be chosen again and again.' },
    { sign: /^\s*-+(?!>)/g, title: '- together again', meaning: 'Whatever was chosen above, the story goes on here.' },
    {
      sign: /\b(tension|listened|apologies|boundary_set|stepped_back)\b/g,
      title: 'Kept by Defuse',
      meaning:
        'tension is 0 to 100; listened, boundary_set and stepped_back are true once that was done; apologies counts them.',
    },
    {
      sign: /^\s*VAR\b/g,
      title: 'VAR',
      meaning: 'Something that the story remembers, and what it is at the beginning.',
    },
    { sign: /^\s*~/g, title: '~ remember', meaning: 'Changes what the story remembers. Trainees see nothing of it.' },
    { sign: /^\s*INCLUDE\b.*$/g, title: 'INCLUDE', meaning: 'Another file of this story is read here.' },
    {
      sign: /\{[^}]*\}?/g,
      title: '{ a condition }',
      meaning:
        'What stands behind the colon is said or done only if the condition is true; behind | what comes otherwise.',
    },
  ] as readonly { readonly sign: RegExp; readonly title: string; readonly meaning: string }[],
}
