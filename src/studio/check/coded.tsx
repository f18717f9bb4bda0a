/** Words with pieces of Ink between backticks, which are set as what one types. */
export function Coded({ words }: { readonly words: string }) {
  // Every second piece stands between two of them.
  return words.split('`').map((piece, at) =>
    at % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: words do not change their places
      <code key={at}>{piece}</code>
    ) : (
      piece
    ),
  )
}
