import type { ComponentChildren } from 'preact'
import { VisuallyHidden } from '../visually-hidden.tsx'
import './data-table.css'

export interface Column<Item> {
  readonly head: string
  readonly cell: (item: Item) => ComponentChildren
  /** `name`: says whose line it is; `number`: set flush; `act`: buttons, without a head that is seen. */
  readonly kind?: 'name' | 'number' | 'act'
}

export interface DataTableProps<Item> {
  /** What it is a table of, for those who do not see it. */
  readonly caption: string
  readonly columns: readonly Column<Item>[]
  readonly items: readonly Item[]
  readonly keyOf: (item: Item) => string | number
}

/**
 * Lines with columns on a wide page, cards on a narrow one. The roles are spelled out since a browser forgets them with
 * `display: block`.
 */
export function DataTable<Item>({ caption, columns, items, keyOf }: DataTableProps<Item>) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: see above
    <table class="data-table" role="table">
      <caption class="visually-hidden">{caption}</caption>
      {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
      <thead role="rowgroup">
        {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
        <tr role="row">
          {columns.map(({ head, kind }) => (
            // biome-ignore lint/a11y/noRedundantRoles: see above
            <th key={head} scope="col" role="columnheader" class={look(kind)}>
              {kind === 'act' ? <VisuallyHidden>{head}</VisuallyHidden> : head}
            </th>
          ))}
        </tr>
      </thead>
      {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
      <tbody role="rowgroup">
        {items.map((item) => (
          // biome-ignore lint/a11y/noRedundantRoles: see above
          <tr key={keyOf(item)} role="row">
            {columns.map(({ head, kind, cell }) =>
              kind === 'name' ? (
                // biome-ignore lint/a11y/noRedundantRoles: see above
                <th key={head} scope="row" role="rowheader">
                  {cell(item)}
                </th>
              ) : (
                // biome-ignore lint/a11y/noRedundantRoles: see above
                <td key={head} role="cell" class={look(kind)} data-label={kind === 'act' ? undefined : head}>
                  {cell(item)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const look = (kind: Column<never>['kind']): string | undefined => (kind ? `data-table__${kind}` : undefined)
