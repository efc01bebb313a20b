/** Who works with the system and as what, and the one table that says which role may do what. */
import { UserAddOutlined } from '@ant-design/icons'
import { Button, Select, Tabs, Tag } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { roles, roleWords, type Person } from '#modules/access/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer } from '#web/app/api.ts'
import { Forbidden } from '#web/app/forbidden.tsx'
import { useHomeRegion } from '#web/app/home-region.ts'
import { useMay } from '#web/app/me.ts'
import { usePageState } from '#web/app/page-state.ts'
import { PlaceName } from '#web/app/place-name.tsx'
import { moment } from '#web/app/when.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { useWords } from '#web/ui/words.tsx'
import { AddPerson } from './add-person.tsx'
import { ChangePerson } from './change-person.tsx'
import { PermissionTable } from './permission-table.tsx'

const choices = z.object({
  q: z.string().default(''),
  sort: z.string().default(''),
  region: z
    .string()
    .regex(/^\d{6}$/)
    .optional(),
  role: z.enum(roles).optional(),
  tab: z.enum(['people', 'permissions']).default('people'),
})

const isLocked = ({ lockedUntil }: Person): boolean => lockedUntil !== null && lockedUntil > new Date().toISOString()

export function PeoplePage() {
  const { pick } = useWords()
  const may = useMay()
  const home = useHomeRegion('access.people')
  const [view, setView] = usePageState(choices)
  const [isAdding, setAdding] = useState(false)
  const region = view.region ?? home
  if (!may('access.people')) return <Forbidden />
  return (
    <>
      <PageHeader
        title={pick('人员与权限', 'People and permissions')}
        about={pick(
          '角色在一定范围内有效：市、县区、乡镇、主管部门或一所学校。每次授权和收回都记入操作记录。',
          'A role holds in a scope: city, county, township, authority or one school. Giving and taking back are recorded.',
        )}
        actions={
          may('access.manage') && (
            <Button type="primary" icon={<UserAddOutlined />} onClick={() => setAdding(true)}>
              {pick('新增人员', 'Add a person')}
            </Button>
          )
        }
      />
      <div className="panel">
        <Tabs
          activeKey={view.tab}
          onChange={(tab) => setView({ tab: tab as typeof view.tab })}
          items={[
            {
              key: 'people',
              label: pick('人员', 'People'),
              children:
                region === null ? (
                  <EmptyState title={pick('您没有可以查看的地区', 'there is no region whose people you may see')} />
                ) : (
                  <PeopleTable region={region} home={home} view={view} setView={setView} />
                ),
            },
            { key: 'permissions', label: pick('角色权限表', 'Who may do what'), children: <PermissionTable /> },
          ]}
        />
      </div>
      {isAdding && home !== null && <AddPerson home={home} onClose={() => setAdding(false)} />}
    </>
  )
}

interface TableProps {
  readonly region: string
  readonly home: string | null
  readonly view: z.output<typeof choices>
  readonly setView: ReturnType<typeof usePageState<typeof choices>>[1]
}

function PeopleTable({ region, home, view, setView }: TableProps) {
  const { say, pick } = useWords()
  const may = useMay()
  const people = useAnswer('access', 'people', { region })
  const counties = useAnswer('schools', 'regions', { under: home ?? '' }, { enabled: home?.endsWith('00') ?? false })
  const [changing, setChanging] = useState<string | null>(null)
  const rolesOf = ({ assignments }: Person) =>
    assignments.map(({ role }) => say(roleWords[role])).join(pick('、', ', '))
  const columns: Column<Person>[] = [
    { key: 'name', title: pick('姓名', 'Name'), width: 110, fixed: 'left', value: ({ name }) => name },
    { key: 'username', title: pick('用户名', 'User name'), width: 160, value: ({ username }) => username },
    {
      key: 'roles',
      title: pick('角色和范围', 'Roles and scopes'),
      width: 380,
      wraps: true,
      value: rolesOf,
      render: ({ assignments }) =>
        assignments.map(({ role, scope }) => (
          <div key={`${role}-${scope.code}`}>
            {say(roleWords[role])} · <PlaceName code={scope.code} />
            {scope.kind === 'authority' && pick('（主管部门）', ' (authority)')}
          </div>
        )),
    },
    {
      key: 'active',
      title: pick('账号', 'Account'),
      width: 130,
      value: (person) => (person.active ? (isLocked(person) ? 'locked' : 'active') : 'closed'),
      render: (person) =>
        !person.active ? (
          <Tag color="default">✕ {pick('已停用', 'closed')}</Tag>
        ) : isLocked(person) ? (
          <Tag color="warning">
            △{' '}
            {pick(
              `锁定至 ${moment(person.lockedUntil).slice(11)}`,
              `locked until ${moment(person.lockedUntil).slice(11)}`,
            )}
          </Tag>
        ) : (
          <Tag color="success">✓ {pick('启用', 'active')}</Tag>
        ),
    },
    {
      key: 'lastSignIn',
      title: pick('最近登录', 'Last sign-in'),
      width: 145,
      value: ({ lastSignIn }) => lastSignIn,
      written: ({ lastSignIn }) => lastSignIn && moment(lastSignIn),
      render: ({ lastSignIn }) => (lastSignIn === null ? null : moment(lastSignIn)),
    },
    ...(may('access.manage')
      ? [
          {
            key: 'actions',
            title: pick('操作', 'Actions'),
            width: 80,
            isAction: true,
            value: () => null,
            render: ({ id, name }: Person) => (
              <Button
                type="link"
                size="small"
                aria-label={pick(`管理 ${name}`, `Manage ${name}`)}
                onClick={() => setChanging(id)}
              >
                {pick('管理', 'Manage')}
              </Button>
            ),
          },
        ]
      : []),
  ]
  return (
    <Answered of={people}>
      {({ people: found }) => {
        const chosen = found.find(({ id }) => id === changing)
        return (
          <>
            <DataTable
              name={pick('人员', 'People')}
              rows={found.filter(
                ({ assignments }) => view.role === undefined || assignments.some(({ role }) => role === view.role),
              )}
              columns={columns}
              rowKey={({ id }) => id}
              view={view}
              onView={setView}
              empty={<EmptyState title={pick('没有符合条件的人员', 'nobody fits')} />}
              tools={
                <>
                  {counties.data && (
                    <Select
                      aria-label={pick('地区', 'Region')}
                      style={{ width: 140 }}
                      value={region}
                      onChange={(code) => setView({ region: code === home ? undefined : code })}
                      options={[
                        { value: home, label: pick('全市', 'the whole city') },
                        ...counties.data.regions.map(({ code, name }) => ({ value: code, label: name })),
                      ]}
                    />
                  )}
                  <Select
                    allowClear
                    aria-label={pick('角色', 'Role')}
                    placeholder={pick('全部角色', 'all roles')}
                    style={{ width: 200 }}
                    value={view.role ?? null}
                    onChange={(role: (typeof roles)[number] | null) => setView({ role: role ?? undefined })}
                    options={roles.map((role) => ({ value: role, label: say(roleWords[role]) }))}
                  />
                </>
              }
            />
            {chosen && home !== null && (
              <ChangePerson key={chosen.id} person={chosen} home={home} onClose={() => setChanging(null)} />
            )}
          </>
        )
      }}
    </Answered>
  )
}
