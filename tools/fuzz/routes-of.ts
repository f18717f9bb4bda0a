import type { DescribedRoute } from './requests.ts'
import type { Schema } from './schema-values.ts'

interface Operation {
  readonly parameters?: readonly { readonly in: string; readonly name: string; readonly schema: Schema }[]
  readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly schema: Schema }>> }
}

/** All routes of an OpenAPI document, with what they ask for. */
export const routesOf = (document: unknown): readonly DescribedRoute[] => {
  const { paths } = document as { paths: Readonly<Record<string, Readonly<Record<string, Operation>>>> }
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { parameters = [], requestBody }]) => ({
      method: method.toUpperCase(),
      path,
      query: {
        properties: Object.fromEntries(
          parameters.filter((one) => one.in === 'query').map(({ name, schema }) => [name, schema]),
        ),
      },
      body: Object.values(requestBody?.content ?? {})[0]?.schema ?? null,
    })),
  )
}
