/** What an author writes for the word that compiled Ink has for it. */
const WRITTEN: Readonly<Record<string, string>> = {
  srnd: 'SEED_RANDOM',
  rnd: 'RANDOM',
  lrnd: 'LIST_RANDOM',
  seq: 'a shuffle',
  'x()': 'an EXTERNAL function',
  thread: 'a thread',
}

/** The reason for the slower walk, in the author's words. */
export const authorsWord = (reason: string): string => reason.replace(/^"(.+)"$/, (all, word) => WRITTEN[word] ?? all)
