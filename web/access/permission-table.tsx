/** The one readable table of permissions: which role may do what, within its scope. */
import { roles, roleWords, type Role } from '#modules/access/contract.ts'
import type { Words } from '#kernel/words.ts'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer } from '#web/app/api.ts'
import { contracts } from '#web/app/contracts.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { useWords } from '#web/ui/words.tsx'

interface Row {
  readonly permission: string
  readonly room: Words
  readonly about: Words
  readonly roles: readonly Role[]
}

const rooms = Object.values(contracts)
const wordsOf = (permission: string): { room: Words; about: Words } => {
  const plain = { zh: permission, en: permission }
  for (const { about, permissions } of rooms) {
    const found = (permissions as Readonly<Record<string, Words>>)[permission]
    if (found) return { room: about, about: found }
  }
  return { room: plain, about: plain }
}

export function PermissionTable() {
  const { say, pick } = useWords()
  const table = useAnswer('access', 'permissionTable', {}, { staleTime: Number.POSITIVE_INFINITY })
  const columns: Column<Row>[] = [
    {
      key: 'room',
      title: pick('业务', 'Room'),
      width: 124,
      fixed: 'left',
      wraps: true,
      value: ({ room }) => say(room),
    },
    { key: 'about', title: pick('权限', 'Permission'), width: 200, fixed: 'left', value: ({ about }) => say(about) },
    ...roles.map((role): Column<Row> => ({
      key: role,
      title: say(roleWords[role]),
      width: 84,
      wraps: true,
      value: (row) => (row.roles.includes(role) ? '✓' : null),
      render: (row) =>
        row.roles.includes(role) ? (
          <span aria-label={pick('可以', 'may')}>✓</span>
        ) : (
          <span className="quiet" aria-label={pick('不可以', 'may not')}>
            ·
          </span>
        ),
    })),
  ]
  return (
    <Answered of={table}>
      {({ rows }) => (
        <DataTable
          name={pick('角色权限表', 'Who may do what')}
          rows={rows.map((row) => ({ ...row, ...wordsOf(row.permission) }))}
          columns={columns}
          rowKey={({ permission }) => permission}
          height={640}
        />
      )}
    </Answered>
  )
}
