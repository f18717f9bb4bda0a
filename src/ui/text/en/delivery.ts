const conversations = (count: number): string => (count === 1 ? 'One conversation' : `${count} conversations`)
const they = (count: number): string => (count === 1 ? 'It is' : 'They are')

/** What is on its way from this browser to the server. */
export const delivery = {
  label: 'Sending',
  unreachable: (count: number) =>
    `${conversations(count)} could not be sent yet, because the server cannot be reached. ${they(count)} kept in this browser and sent as soon as it answers.`,
  signedOut: (count: number) =>
    `${conversations(count)} could not be sent yet, because you are no longer signed in. ${they(count)} kept in this browser: sign in again to send.`,
  sendNow: 'Try now',
  refused: (message: string) => `The server did not take one conversation: ${message} It stays in this browser.`,
  unclaimed: (count: number, name: string) =>
    `${conversations(count)} ${count === 1 ? 'was' : 'were'} played in this browser without an account. Hand over to ${name} only what you played yourself.`,
  handOver: (count: number) => (count === 1 ? 'Hand it over' : `Hand over all ${count}`),
}
