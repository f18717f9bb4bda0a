import type { FastifyError, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { LARGEST_FILE, PICTURE_TYPES } from '../../wire/picture-limits.ts'
import { AddedPicture, NewPicture, PictureParameters, StoredPictures } from '../../wire/pictures.ts'
import type { Routes } from '../http/context.ts'
import { signedIn } from '../http/guard.ts'
import { notFound, Refused } from '../http/refused.ts'
import { mayPlay } from '../stories/may-play.ts'
import { deletePicture, keepPicture, MOST_BYTES, MOST_PICTURES } from './keep-picture.ts'
import { makePicture } from './make-picture.ts'
import { openPictureLine } from './picture-line.ts'
import { readPictures } from './read-pictures.ts'

const access = { action: 'write_stories' } as const
/** Its name is made from what is in it. */
const FOR_EVER = 'private, max-age=31536000, immutable'

/** Own background pictures: trainers add them, whoever plays sees them. */
export const pictureRoutes: Routes = (app, { store, now }) => {
  const line = openPictureLine()
  // What the header says is not believed; it only has to be no form and no JSON.
  app.addContentTypeParser(
    [...PICTURE_TYPES, 'application/octet-stream'],
    { parseAs: 'buffer' },
    async (_request: FastifyRequest, body: Buffer) => body,
  )

  app.get(
    '/api/pictures',
    {
      config: { access },
      schema: { summary: 'Own background pictures, and where they are used', response: { 200: StoredPictures } },
    },
    async () => ({
      pictures: await readPictures(store.read),
      most: { pictures: MOST_PICTURES, bytes: MOST_BYTES },
    }),
  )

  app.post(
    '/api/pictures',
    {
      bodyLimit: LARGEST_FILE,
      config: { access },
      schema: {
        summary: 'Add a picture (PNG, JPEG or WebP as the body): it is decoded, cut to the stage and made anew',
        querystring: NewPicture,
        response: { 200: AddedPicture, 201: AddedPicture },
      },
      errorHandler: (problem: FastifyError) => {
        if (problem.statusCode === 413) throw tooManyBytes()
        if (problem.statusCode === 415) throw noFile()
        throw problem
      },
    },
    async (request, reply) => {
      const { body, query } = request
      if (!Buffer.isBuffer(body)) throw noFile()
      const by = signedIn(request).id
      const made = await line.next(() => makePicture(body))
      const name = query.name.trim() || 'Picture'
      const { picture, added } = await store.commit((writing) =>
        keepPicture(writing, { ...made, name, by, now: now() }),
      )
      return reply.code(added ? 201 : 200).send(picture)
    },
  )

  app.get(
    '/api/pictures/:picture',
    {
      config: { access: { action: 'play' } },
      schema: {
        summary: 'A picture itself, as WebP',
        params: PictureParameters,
        response: { 200: { content: { 'image/webp': { schema: Type.Unsafe<Buffer>({ type: 'string' }) } } } },
      },
    },
    async ({ viewer, params }, reply) => {
      await mayPlay(store.read, viewer)
      const kept = await store.read
        .selectFrom('picture')
        .select('bytes')
        .where('id', '=', params.picture)
        .executeTakeFirst()
      if (!kept) throw notFound('picture')
      return reply.header('cache-control', FOR_EVER).type('image/webp').send(Buffer.from(kept.bytes))
    },
  )

  app.delete(
    '/api/pictures/:picture',
    {
      config: { access },
      schema: { summary: 'Delete a picture that no published story needs', params: PictureParameters },
    },
    async (request, reply) => {
      const by = signedIn(request).id
      await store.commit((writing) => deletePicture(writing, request.params.picture, by, now()))
      return reply.code(204).send()
    },
  )
}

const tooManyBytes = (): Refused =>
  new Refused(
    413,
    'picture_too_heavy',
    `This file is larger than ${LARGEST_FILE / 1024 / 1024} MB. Save it smaller, or as JPEG.`,
  )

const noFile = (): Refused => new Refused(415, 'no_picture', 'Send the picture itself: a PNG, JPEG or WebP file.')
