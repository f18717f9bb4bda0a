/** A few names, and how many more there are. */
const few = (titles: readonly string[]): string => {
  const named = titles.slice(0, 3).map((title) => `“${title || 'untitled'}”`)
  return `${named.join(', ')}${titles.length > 3 ? ` and ${titles.length - 3} more` : ''}`
}

/** Own background pictures: adding them, putting them into a story, deleting them. */
export const studioPictures = {
  title: 'Pictures of your own',
  lead: 'A photo of your lobby, your shop, your ward: people then stand in front of it. Everybody who plays sees it, so take one without people or papers on it.',
  needsServer:
    'They are kept on a server, so that everybody who plays sees them. Sign in as a trainer at one to add or choose some; a story that names one can be written and played here all the same.',
  drop: 'Add a picture: drop it here or choose a file',
  accepted: (megabytes: number, width: number, height: number) =>
    `PNG, JPEG or WebP, up to ${megabytes} MB, at least ${width} × ${height} pixels. It is cut to the shape of the stage and toned, so that people stand out. Where, when and with what it was taken is removed.`,
  sending: (name: string) => `Sending “${name}”`,
  making: 'Making it ready',
  added: (name: string) => `“${name}” is on the server. Choose where it is seen.`,
  known: (name: string) => `This very picture is here already, as “${name}”.`,
  deleted: (name: string) => `“${name}” is deleted.`,
  problems: {
    one: 'One picture at a time.',
    type: (name: string) => `“${name}” is no PNG, JPEG or WebP picture. Save it as one of them and add that.`,
    heavy: (name: string, megabytes: string, most: number) =>
      `“${name}” has ${megabytes} MB; ${most} MB are taken. Save it smaller, or as JPEG.`,
    empty: (name: string) => `“${name}” is empty.`,
  },
  notRead: 'The pictures on the server could not be read.',
  again: 'Try again',
  reading: 'Reading which pictures there are',
  none: 'None has been added yet.',
  all: 'On the server',
  room: (count: number, most: number, megabytes: string, mostMegabytes: number) =>
    `${count} of ${most} pictures, ${megabytes} of ${mostMegabytes} MB`,
  choose: (name: string) => `Choose “${name}”`,
  by: (name: string, date: string) => `${name}, ${date}`,
  seenIn: (titles: readonly string[]) => `Played in ${few(titles)}`,
  namedIn: (titles: readonly string[]) => `In drafts: ${few(titles)}`,
  unused: 'Used nowhere',
  remove: 'Delete',
  removeOf: (name: string) => `Delete “${name}”`,
  removing: {
    title: 'Delete this picture?',
    drafts: (titles: readonly string[]) =>
      `These drafts name it: ${few(titles)}. An empty room is seen there then, and they cannot be published before another one is chosen.`,
    told: 'It cannot be brought back. Debriefs of earlier versions show an empty room in its place.',
    yes: 'Delete the picture',
    no: 'Keep it',
  },
  form: {
    title: (name: string) => `“${name}” in this story`,
    preview: 'How it looks with somebody in front of it',
    name: 'Name of the place',
    nameHint: 'Trainees read it before the conversation begins.',
    sound: 'Sound of the room',
    silent: 'None, it is silent there',
    sounds: {
      shop: 'A shop',
      clinic: 'A clinic',
      hall: 'A hall',
      office: 'An office',
      home: 'A home',
      night: 'A hotel at night',
      lot: 'A parking lot',
      street: 'A street',
      restaurant: 'A restaurant',
    } as Readonly<Record<string, string>>,
    hear: 'Hear it',
    hush: 'Stop',
    unheard: 'The sound could not be played.',
    put: 'Put into the story: it begins here',
    change: 'Change it in the story',
    moveTo: (line: number) => `From the cursor on (line ${line})`,
    instead: (name: string) =>
      `The picture that “${name}” had is not on this server: this one takes its place. Another name makes another place.`,
    close: 'Close',
    full: 'A story has twelve pictures of its own at most. Take one out first.',
  },
  takeOut: 'Take out',
  takenOut: (name: string) => `“${name}” is out of the story. Where it stood behind “# place:”, choose another place.`,
  takeOutOf: (name: string) => `Take “${name}” out of the story`,
  own: 'your picture',
}
