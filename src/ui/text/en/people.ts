import { peopleAccount } from './people-account.ts'
import { peopleAdmin } from './people-admin.ts'
import { peopleImport } from './people-import.ts'

/** Accounts, and what admins look after. */
export const people = {
  ...peopleAccount,
  admin: { ...peopleAdmin, ...peopleImport },
  notShown: {
    no_server: {
      title: 'No server answers',
      sentence:
        'This page shows what the server keeps, and it does not answer. The stories work without it: what you play is kept in this browser.',
    },
    role: {
      title: 'Not a page for your role',
      sentence: 'Your role does not show this page. Ask an admin if you need it.',
    },
  },
  toStories: 'To the stories',
  loading: 'One moment …',
  cancel: 'Cancel',
}
