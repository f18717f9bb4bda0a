/** How a voice sounds; each person has syllables for each. */
export const MOODS = ['calm', 'tense', 'angry'] as const
export type Mood = (typeof MOODS)[number]

/** The mood of a voice at a tension of 0 to 100. */
export const moodAt = (tension: number): Mood => (tension < 45 ? 'calm' : tension < 70 ? 'tense' : 'angry')
