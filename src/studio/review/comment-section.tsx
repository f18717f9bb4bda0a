import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { Button } from '../../ui/button.tsx'
import { studioReview } from '../../ui/text/en/studio-review.ts'
import type { Comment } from '../../wire/studio.ts'
import { linesOf } from '../check/fixes/fix-rule.ts'
import { PLAYS_FILE } from '../drafts/draft.ts'
import type { Workbench } from '../workbench/workbench.ts'
import type { DraftComments } from './draft-comments.ts'
import { LINE_KEPT, placeComment } from './place-comment.ts'

const words = studioReview.comments
const dates = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' })

export interface CommentSectionProps {
  readonly workbench: Workbench
  readonly comments: DraftComments
}

/** Where a comment stands in the text as it is now. */
export const placeOf = (workbench: Workbench, { file, line, lineText }: Comment): number | null => {
  const text = file === PLAYS_FILE ? workbench.plays.value : workbench.files.value[file]
  return text === undefined ? null : placeComment(linesOf(text), { line, lineText })
}

/** What others say at a line: read, answered by ticking off, written at the cursor. */
export function CommentSection({ workbench, comments }: CommentSectionProps) {
  const [problem, setProblem] = useState<string | null>(null)
  const act = (work: Promise<string | null>) => void work.then(setProblem)
  const all = comments.list.value
  const open = all.filter(({ resolvedBy }) => resolvedBy === null)
  const resolved = all.filter(({ resolvedBy }) => resolvedBy !== null)
  const rows = (some: readonly Comment[]) => (
    <ul class="comments__list">
      {some.map((comment) => (
        <CommentRow key={comment.id} comment={comment} workbench={workbench} comments={comments} act={act} />
      ))}
    </ul>
  )
  return (
    <section class="proof__part" aria-labelledby="comments-title">
      <h2 id="comments-title">{words.title}</h2>
      {open.length === 0 ? <p>{words.none}</p> : rows(open)}
      {problem && <p role="alert">{problem}</p>}
      <NewCommentForm workbench={workbench} comments={comments} />
      {resolved.length > 0 && (
        <details>
          <summary>{words.resolved(resolved.length)}</summary>
          {rows(resolved)}
        </details>
      )}
    </section>
  )
}

interface CommentRowProps extends CommentSectionProps {
  readonly comment: Comment
  readonly act: (work: Promise<string | null>) => void
}

function CommentRow({ comment, workbench, comments, act }: CommentRowProps) {
  const { id, file, author, body, createdAt, resolvedBy, lineText } = comment
  const line = placeOf(workbench, comment)
  const place = line === null ? words.was(file) : words.at(file, line)
  return (
    <li class="comment">
      <p class="proof__hint">
        {line === null ? (
          place
        ) : (
          <button type="button" class="finding__where" onClick={() => workbench.goTo({ file, line })}>
            {place}
          </button>
        )}{' '}
        {words.by(author.name, dates.format(createdAt))}
        {resolvedBy && `, ${words.resolvedBy(resolvedBy.name)}`}
      </p>
      <p class="comment__body">{body}</p>
      {line === null && (
        <p class="proof__hint">
          {words.lineWas} <q>{lineText.trim()}</q>
        </p>
      )}
      <div class="publish__row">
        <Button
          kind="quiet"
          aria-label={resolvedBy ? words.untickOf(author.name) : words.tickOf(author.name)}
          onClick={() => act(comments.resolve(id, resolvedBy === null))}
        >
          {resolvedBy ? words.untick : words.tick}
        </Button>
        {author.id === comments.me && (
          <Button kind="quiet" aria-label={words.takeBackOf(place)} onClick={() => act(comments.takeBack(id))}>
            {words.takeBack}
          </Button>
        )}
      </div>
    </li>
  )
}

function NewCommentForm({ workbench, comments }: CommentSectionProps) {
  const [body, setBody] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const id = useId()
  const { file, line } = workbench.cursor.value
  const asked = workbench.commenting.value
  // Before the next key, which is already meant for the field.
  useLayoutEffect(() => {
    if (!asked) return
    workbench.commenting.value = false
    field.current?.focus()
  }, [asked, workbench])
  const add = async () => {
    if (body.trim() === '') return field.current?.focus()
    const text = file === PLAYS_FILE ? workbench.plays.peek() : (workbench.files.peek()[file] ?? '')
    const lineText = (linesOf(text)[line - 1] ?? '').slice(0, LINE_KEPT)
    const failed = await comments.add({ file, line, lineText, body: body.trim() })
    setProblem(failed)
    if (failed === null) setBody('')
  }
  return (
    <div class="comments__new">
      <label for={id}>{words.add(file, line)}</label>
      <textarea
        ref={field}
        id={id}
        class="field__input"
        rows={3}
        maxLength={8000}
        value={body}
        aria-describedby={`${id}-hint`}
        onInput={(event) => setBody(event.currentTarget.value)}
      />
      <p class="proof__hint" id={`${id}-hint`}>
        {words.hint}
      </p>
      <div class="publish__row">
        <Button onClick={() => void add()}>{words.write}</Button>
      </div>
      {problem && <p role="alert">{problem}</p>}
    </div>
  )
}
