import { CircleUserRound, LogOut } from 'lucide'
import { useRef, useState } from 'preact/hooks'
import { Icon } from '../ui/icon.tsx'
import { Notice } from '../ui/notice.tsx'
import type { HeaderLink } from '../ui/page-header.tsx'
import { formatRoute } from '../ui/route.ts'
import { text } from '../ui/text.ts'
import type { AccountState, SignedInPerson } from './account-state.ts'
import './account-menu.css'

export interface AccountMenuProps {
  readonly person: SignedInPerson
  /** Shown here where the header has no room for them. */
  readonly links: readonly HeaderLink[]
  readonly account: AccountState
}

/** Who is signed in, and behind it a sheet with their pages. The browser's own popover closes it on Escape or a click beside it. */
export function AccountMenu({ person, links, account }: AccountMenuProps) {
  const words = text.common
  const sheet = useRef<HTMLDivElement>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const close = () => sheet.current?.hidePopover()
  return (
    <>
      <button
        type="button"
        class="page-header__item"
        popovertarget="account-menu"
        aria-label={words.accountOf(person.name)}
      >
        <Icon node={CircleUserRound} />
        <span class="page-header__words account-menu__name">{person.name}</span>
      </button>
      <div ref={sheet} id="account-menu" class="account-menu" popover="auto">
        <p class="account-menu__who">
          <strong>
            <bdi>{person.name}</bdi>
          </strong>
          {words.roles[person.role]}
          {person.team && ', '}
          {person.team && <bdi>{person.team.name}</bdi>}
        </p>
        {links.map(({ route, label, icon }) => (
          <a key={label} class="page-header__item account-menu__spare" href={formatRoute(route)} onClick={close}>
            <Icon node={icon} />
            {label}
          </a>
        ))}
        <a class="page-header__item" href={formatRoute({ page: 'account' })} onClick={close}>
          <Icon node={CircleUserRound} />
          {words.account}
        </a>
        <button type="button" class="page-header__item" onClick={() => account.signOut().then(setProblem)}>
          <Icon node={LogOut} />
          {words.signOut}
        </button>
        {problem && <Notice kind="problem">{problem}</Notice>}
      </div>
    </>
  )
}
