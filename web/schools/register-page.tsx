/** 学校名录: the schools of a county or city, with those that are gone on request, and what is recorded of them. */
import { MoreOutlined, PlusOutlined } from '@ant-design/icons'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { Button, Checkbox, Dropdown, Select } from 'antd'
import { useMemo, useState } from 'react'
import { z } from 'zod'
import { schoolTypeOf } from '#kernel/school-type.ts'
import type { School } from '#modules/schools/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer } from '#web/app/api.ts'
import { useMay } from '#web/app/me.ts'
import { usePageState } from '#web/app/page-state.ts'
import { paths } from '#web/app/paths.ts'
import { useCountyNames } from '#web/app/place-name.tsx'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { useWords } from '#web/ui/words.tsx'
import { EventDialog } from './event-dialog.tsx'
import { OpenDialog } from './open-dialog.tsx'
import { eventKinds, eventsFor, type EventOperation } from './school-events.ts'
import { settlementText, statusWords } from './school-words.ts'

const choices = z.object({
  q: z.string().default(''),
  sort: z.string().default(''),
  closed: z.enum(['', '1']).default(''),
})

interface Chosen {
  readonly school: School
  readonly operation: EventOperation
}

function useColumns(region: string, mayRecord: boolean, onEvent: (chosen: Chosen) => void): readonly Column<School>[] {
  const { say, pick } = useWords()
  const nameOf = useCountyNames(region)
  const isCity = region.endsWith('00')
  return useMemo((): readonly Column<School>[] => {
    const columns: Column<School>[] = [
      {
        key: 'name',
        title: pick('学校名称', 'School'),
        width: 230,
        value: ({ name }) => name,
        render: ({ code, name }) => (
          <Link to={paths.school} params={{ school: code }}>
            {name || code}
          </Link>
        ),
      },
      { key: 'code', title: pick('学校标识码', 'School code'), width: 116, value: ({ code }) => code },
      {
        key: 'type',
        title: pick('办学类型', 'Type'),
        width: 140,
        value: ({ type }) => {
          const words = schoolTypeOf(type)
          return words ? say(words) : type
        },
      },
      ...(isCity
        ? [{ key: 'county', title: pick('县区', 'County'), width: 84, value: ({ countyName }: School) => countyName }]
        : []),
      { key: 'town', title: pick('乡镇', 'Town'), width: 110, value: ({ townName }) => townName },
      {
        key: 'authority',
        title: pick('主管部门', 'Authority'),
        width: 100,
        value: ({ authority }) => authority && nameOf(authority),
      },
      {
        key: 'settlement',
        title: pick('城乡分类', 'Urban-rural'),
        width: 124,
        value: ({ settlement }) => settlementText(settlement, say),
      },
      {
        key: 'sponsor',
        title: pick('举办者', 'Sponsor'),
        width: 90,
        onPhone: 'hidden',
        value: ({ sponsor }) => sponsor,
      },
      { key: 'status', title: pick('状态', 'State'), width: 110, value: ({ status }) => say(statusWords[status]) },
      {
        key: 'location',
        title: pick('坐标（所报坐标系）', 'Position (datum as given)'),
        width: 210,
        onPhone: 'hidden',
        value: ({ location }) =>
          location && `${location.longitude.toFixed(4)}, ${location.latitude.toFixed(4)} ${location.datum}`,
      },
    ]
    if (!mayRecord) return columns
    return [
      ...columns,
      {
        key: 'record',
        title: '',
        width: 48,
        isAction: true,
        fixed: 'right',
        value: () => null,
        render: (school) => {
          const items = eventsFor(school).map((operation) => ({
            key: operation,
            label: say(eventKinds[operation].label),
            danger: eventKinds[operation].isGrave,
            onClick: () => onEvent({ school, operation }),
          }))
          return items.length === 0 ? null : (
            <Dropdown menu={{ items }} trigger={['click']}>
              <Button
                size="small"
                type="text"
                icon={<MoreOutlined />}
                aria-label={pick(`登记${school.name}的变动`, `Record an event of ${school.name}`)}
              />
            </Dropdown>
          )
        },
      },
    ]
  }, [isCity, mayRecord, onEvent, nameOf, say, pick])
}

export function RegisterPage() {
  const { region = '' } = useParams({ strict: false })
  const { pick } = useWords()
  const navigate = useNavigate()
  const may = useMay()
  const mayRecord = may('schools.register')
  const [{ q, sort, closed }, choose] = usePageState(choices)
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [opening, setOpening] = useState(false)
  const columns = useColumns(region, mayRecord, setChosen)
  const city = `${region.slice(0, 4)}00`
  const counties = useAnswer('schools', 'regions', { under: city }, { staleTime: 600_000 })
  const answer = useAnswer('schools', 'schools', { region, closed: closed === '1' })
  return (
    <>
      <PageHeader
        title={pick('学校名录', 'Register of schools')}
        about={pick(
          '学校的设立、更名、撤并和坐标；标识码停用后不再使用。学校基表只补充名录，不改沿革。',
          'Openings, renamings, mergers, closures and positions of schools; a code is never used again.',
        )}
        actions={
          <>
            <Select
              aria-label={pick('地区', 'Region')}
              value={region.slice(0, 6)}
              style={{ minWidth: 120 }}
              options={[
                { value: city, label: pick('全市', 'Whole city') },
                ...(counties.data?.regions ?? []).map(({ code, name }) => ({ value: code, label: name })),
              ]}
              onChange={(code) => void navigate({ to: '.', params: { region: code }, search: true } as never)}
            />
            {mayRecord ? (
              <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpening(true)}>
                {pick('登记新设学校', 'New school')}
              </Button>
            ) : null}
          </>
        }
      />
      <section className="panel">
        <Answered of={answer}>
          {({ schools }) => (
            <DataTable<School>
              name={pick('学校名录', 'Register of schools')}
              rows={schools}
              columns={columns}
              rowKey={({ code }) => code}
              view={{ q, sort }}
              onView={choose}
              height={600}
              tools={
                <Checkbox
                  checked={closed === '1'}
                  onChange={({ target }) => choose({ closed: target.checked ? '1' : '' })}
                >
                  {pick('含已撤并学校', 'With schools that are gone')}
                </Checkbox>
              }
              empty={<EmptyState title={pick('没有符合条件的学校', 'no school fits')} />}
            />
          )}
        </Answered>
      </section>
      {chosen === null ? null : <EventDialog {...chosen} onClose={() => setChosen(null)} />}
      {opening ? <OpenDialog region={region.slice(0, 6)} onClose={() => setOpening(false)} /> : null}
    </>
  )
}
