import { BookOpen, Settings2, Volume2, VolumeX } from 'lucide'
import type { ComponentChildren } from 'preact'
import { Icon, type IconNode } from './icon.tsx'
import { formatRoute, type Route } from './route.ts'
import { text } from './text.ts'
import './page-header.css'

/** A page as the header names it. */
export interface HeaderLink {
  readonly route: Route
  readonly label: string
  readonly icon: IconNode
}

export interface PageHeaderProps {
  readonly here: Route['page']
  /** Pages that are not for everybody. */
  readonly links: readonly HeaderLink[]
  /** They stand in the account's menu too, so a narrow page leaves them out here. */
  readonly linksElsewhere: boolean
  readonly muted: boolean
  readonly onMute: (muted: boolean) => void
  readonly onSettings: () => void
  /** Signing in, or the menu of whoever is signed in. */
  readonly children?: ComponentChildren
}

/** The top of every page but the conversation, which has a thinner one of its own. */
export function PageHeader({ here, links, linksElsewhere, muted, onMute, onSettings, children }: PageHeaderProps) {
  const words = text.common
  return (
    <header class="page-header">
      <button type="button" class="page-header__skip button button--primary" onClick={skipToPage}>
        {words.skip}
      </button>
      <a
        class="page-header__name"
        href={formatRoute({ page: 'home' })}
        aria-label={`${words.name}: ${words.waitingRoom}`}
      >
        <span>{words.name}</span>
        <Cord />
      </a>
      <nav class="page-header__nav" aria-label={words.siteNavigation}>
        <HeaderAnchor here={here} link={{ route: { page: 'good' }, label: words.good, icon: BookOpen }} />
        {links.map((link) => (
          <HeaderAnchor key={link.label} here={here} link={link} spare={linksElsewhere} />
        ))}
        <HeaderButton
          icon={muted ? VolumeX : Volume2}
          label={muted ? words.unmute : words.mute}
          onClick={() => onMute(!muted)}
        />
        <HeaderButton icon={Settings2} label={words.settings} onClick={onSettings}>
          <span class="page-header__words">{words.settings}</span>
        </HeaderButton>
        {children}
      </nav>
    </header>
  )
}

interface HeaderAnchorProps {
  readonly here: Route['page']
  readonly link: HeaderLink
  readonly spare?: boolean
}

export function HeaderAnchor({ here, link: { route, label, icon }, spare = false }: HeaderAnchorProps) {
  return (
    <a
      class={`page-header__item ${spare ? 'page-header__item--spare' : ''}`}
      href={formatRoute(route)}
      aria-current={here === route.page ? 'page' : undefined}
      aria-label={label}
    >
      <Icon node={icon} />
      <span class="page-header__words">{label}</span>
    </a>
  )
}

interface HeaderButtonProps {
  readonly icon: IconNode
  readonly label: string
  readonly onClick: () => void
  readonly children?: ComponentChildren
}

function HeaderButton({ icon, label, onClick, children }: HeaderButtonProps) {
  return (
    <button
      type="button"
      class="page-header__item"
      onClick={onClick}
      aria-label={label}
      title={children ? undefined : label}
    >
      <Icon node={icon} />
      {children}
    </button>
  )
}

/** A fuse that nobody has lit. */
function Cord() {
  return (
    <svg viewBox="0 0 96 14" width="96" height="14" aria-hidden="true" focusable="false">
      <path d="M3 8C14 3 25 11 37 7.500S60 3.500 70 7.800 86 9 93 4.500" />
      <circle cx="3.500" cy="8" r="3" />
    </svg>
  )
}

function skipToPage(): void {
  const main = document.querySelector<HTMLElement>('main')
  if (!main) return
  main.tabIndex = -1
  main.focus()
}
