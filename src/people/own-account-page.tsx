import { useArrival } from '../ui/arrival.ts'
import { text } from '../ui/text.ts'
import type { Api } from '../wire/call.ts'
import type { AccountState, SignedInPerson } from './account-state.ts'
import { ChangePasswordForm } from './change-password-form.tsx'
import { OwnRecord } from './own-record.tsx'
import { peopleText } from './people-text.ts'
import { SignOutButton } from './sign-out-button.tsx'
import './sheet.css'

const words = peopleText.own

export interface OwnAccountPageProps {
  readonly me: SignedInPerson
  readonly api: Api
  readonly account: AccountState
}

/** Who one is here, one's password, and all that is kept about oneself. */
export function OwnAccountPage({ me, api, account }: OwnAccountPageProps) {
  useArrival(words.title)
  return (
    <main class="sheets">
      <h1>{words.title}</h1>
      <div class="sheets__pair">
        <section class="sheet" aria-labelledby="own-who">
          <h2 id="own-who">{words.who}</h2>
          <dl class="facts">
            <Fact name={words.name} value={me.name} />
            {me.email && <Fact name={words.email} value={me.email} />}
            <Fact name={words.role} value={text.common.roles[me.role]} />
            <Fact name={words.team} value={me.team?.name ?? words.noTeam} />
            {me.manages.length > 0 && (
              <Fact name={words.manages} value={me.manages.map(({ name }) => name).join(', ')} />
            )}
          </dl>
          <p class="field__hint">{words.fixed}</p>
          <SignOutButton account={account} />
          <p class="field__hint">{words.signOutHint}</p>
        </section>
        <section class="sheet" aria-labelledby="own-password">
          <h2 id="own-password">{words.password.title}</h2>
          {me.hasPassword ? <ChangePasswordForm api={api} /> : <p>{words.password.none}</p>}
        </section>
      </div>
      <OwnRecord api={api} />
    </main>
  )
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  )
}
