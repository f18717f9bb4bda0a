import { studioShare as words } from '../../../src/ui/text/en/studio-share.ts'
import { button, kept, newStory, openOther, SOON, write } from '../studio-steps.ts'
import { onText, type Walk } from './walk.ts'

export const sharing: Walk = async (writers, look) => {
  const { trainer, admin } = writers.seeded.people
  const ann = await newStory(writers, 'Shared', { refused: true })
  const ben = await openOther(writers, ann, { refused: true })
  await write(ben, '# minutes: ', '# minutes: 1')
  await kept(ben)
  await ann.getByText(words.followed(admin.name)).waitFor(SOON)
  await look('another has written on it', ann, { within: '.bench__notices', again: onText(ann) })

  await ann.context().setOffline(true)
  await write(ann, '# title: ', '# title: Mine ')
  await kept(ann, 'waiting')
  await look('without a network', ann, { within: '.bench-bar', again: onText(ann) })

  await write(ben, '# minutes: ', '# minutes: 1')
  await kept(ben)
  await ann.context().setOffline(false)
  await ann.getByText(words.merged(admin.name)).waitFor(SOON)
  await look('both have written, in different places', ann, { within: '.bench__notices', again: onText(ann) })
  await kept(ann)
  await ben.getByText(words.followed(trainer.name)).waitFor(SOON)

  await ann.context().setOffline(true)
  await write(ann, '# title: ', '# title: Again ')
  await kept(ann, 'waiting')
  await write(ben, '# title: ', '# title: Theirs ')
  await kept(ben)
  await ann.context().setOffline(false)
  await ann.getByText(words.conflict(admin.name)).waitFor(SOON)
  await look('two texts', ann, { within: '.bench__notices', again: onText(ann) })

  await button(ann, words.decide).click()
  const dialog = ann.getByRole('dialog', { name: words.merge.title })
  await dialog.getByText(words.merge.left(1)).waitFor(SOON)
  await look('which lines stay', ann, { within: 'dialog[open]' })
}
