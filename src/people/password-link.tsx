import { useEffect, useState } from 'preact/hooks'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import type { Answer } from '../wire/call.ts'
import type { MakeInvite, NewInvite } from '../wire/people.ts'
import { LinkShown } from './link-shown.tsx'
import type { StepProps } from './people-part.ts'
import { peopleText } from './people-text.ts'

const words = peopleText.admin.person

/** Makes a link by which the person chooses a new password. */
export function PasswordLink({ person, api, me, onStep, onClose }: StepProps) {
  const [answer, setAnswer] = useState<Answer<NewInvite> | null>(null)
  useEffect(() => {
    const body: MakeInvite = { kind: 'new_password', personId: person.id }
    api.send<NewInvite>('POST', '/invites', body).then(setAnswer)
  }, [person.id, api])
  return (
    <div class="form">
      {answer === null && <p>{peopleText.loading}</p>}
      {answer?.ok && <LinkShown link={answer.value.link} sentence={words.linkMade(person.name)} />}
      {answer && !answer.ok && <Notice kind="problem">{answer.message}</Notice>}
      <div class="form__ways">
        {me.role === 'admin' && (
          <Button kind="quiet" onClick={() => onStep('edit')}>
            {words.back}
          </Button>
        )}
        <Button kind="quiet" onClick={onClose}>
          {peopleText.admin.link.done}
        </Button>
      </div>
    </div>
  )
}
