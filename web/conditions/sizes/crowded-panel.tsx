/** 大校、大班额学校: every school that is too large or has a class over the standard, with its ways out, each priced and dated. */
import { Button, Drawer, Grid, InputNumber } from 'antd'
import { z } from 'zod'
import type { CrowdedSchool } from '#modules/conditions/contract.ts'
import { stageWords } from '#kernel/stage.ts'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer } from '#web/app/api.ts'
import { usePageState, useTableView } from '#web/app/page-state.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { useWords } from '#web/ui/words.tsx'
import { useChosenYear } from '../year-choice.tsx'
import { SizeStateTag } from './size-state-tag.tsx'
import { WayCard, WayLines, wayText } from './ways.tsx'

const choices = z.object({
  /** School whose ways out are opened. */
  school: z
    .string()
    .regex(/^\d{10}$/)
    .or(z.literal(''))
    .default(''),
  section: z.coerce.number().int().min(1).max(6).default(2),
})

export function CrowdedPanel({ county }: { readonly county: string }) {
  const { pick } = useWords()
  const year = useChosenYear()
  const [{ section, school }, choose] = usePageState(choices)
  const roomy = Grid.useBreakpoint().md ?? true
  const answer = useAnswer(
    'conditions',
    'crowdedSchools',
    { county, ...year, section },
    { placeholderData: (before) => before },
  )
  return (
    <Answered of={answer}>
      {({ schools, forecastOrigin }) => {
        const open = schools.find(({ code }) => code === school)
        return (
          <>
            <CrowdedTable
              schools={schools}
              section={section}
              onSection={(chosen) => choose({ section: chosen })}
              onOpen={(code) => choose({ school: code })}
            />
            <p className="quiet after-table">
              {forecastOrigin === null
                ? pick(
                    '没有学龄人口预测，控制招生按逐年升级推算。',
                    'There is no forecast: a cap is reckoned as grades move up. ',
                  )
                : pick(
                    `控制招生按以 ${forecastOrigin} 学年为起点的学龄人口预测推算。`,
                    `Caps are reckoned with the forecast made from ${forecastOrigin}. `,
                  )}
              {pick(
                '距离为直线距离，实际路程在学校布局中核对；费用按本县单价表，未给出的用示例单价。',
                'Distances are as the crow flies; ways are checked by the school network. Costs are at the county’s prices, else at samples.',
              )}
            </p>
            <Drawer
              open={open !== undefined}
              onClose={() => choose({ school: '' })}
              size={roomy ? 640 : '100%'}
              title={open?.name}
            >
              {open && <SchoolWays school={open} />}
            </Drawer>
          </>
        )
      }}
    </Answered>
  )
}

function SchoolWays({ school }: { readonly school: CrowdedSchool }) {
  const { say, pick } = useWords()
  return (
    <>
      {school.sizes.map(({ phase, pupils, classes, largestClass, limit, state }) => (
        <p key={phase}>
          <b>{say(stageWords[phase])}</b>{' '}
          {pick(
            `${pupils ?? '—'} 人，${classes ?? '—'} 个班，最大班额 ${largestClass ?? '—'} 人（标准 ${limit} 人）`,
            `${pupils ?? '—'} pupils, ${classes ?? '—'} classes, the largest has ${largestClass ?? '—'} (standard ${limit})`,
          )}{' '}
          <SizeStateTag state={state} />
        </p>
      ))}
      {school.large.map(({ phase, pupils, cap, excess }) => (
        <p key={phase ?? 'all'}>
          <b>{pick('规模', 'Size')}</b>{' '}
          {pick(`${pupils} 人，上限 ${cap} 人，超出 ${excess} 人`, `${pupils} pupils, cap ${cap}, ${excess} beyond`)}
        </p>
      ))}
      {school.ways.map((way, index) => (
        <WayCard key={`${way.kind} ${way.phase ?? ''} ${index}`} way={way} />
      ))}
    </>
  )
}

interface TableProps {
  readonly schools: readonly CrowdedSchool[]
  readonly section: number
  readonly onSection: (years: number) => void
  readonly onOpen: (code: string) => void
}

const excessOf = ({ large }: CrowdedSchool): number => Math.max(0, ...large.map(({ excess }) => excess))
const classesOver = ({ sizes }: CrowdedSchool, from: 'standard' | 'big'): number =>
  sizes.reduce(
    (sum, { counts }) =>
      sum + (counts ? counts.big + counts.super + (from === 'standard' ? counts.over_standard : 0) : 0),
    0,
  )

function CrowdedTable({ schools, section, onSection, onOpen }: TableProps) {
  const { language, pick } = useWords()
  const [view, onView] = useTableView('crowded')
  const columns: Column<CrowdedSchool>[] = [
    {
      key: 'name',
      title: pick('学校', 'School'),
      width: 176,
      fixed: 'left',
      wraps: true,
      value: ({ name }) => name,
      render: ({ code, name }) => (
        <Button type="link" className="in-text" onClick={() => onOpen(code)}>
          {name}
        </Button>
      ),
    },
    { key: 'town', title: pick('乡镇', 'Township'), width: 92, value: ({ townName }) => townName },
    {
      key: 'excess',
      title: pick('超规模人数', 'Beyond the cap'),
      width: 92,
      isNumber: true,
      value: (school) => excessOf(school) || null,
    },
    {
      key: 'largest',
      title: pick('最大班额', 'Largest class'),
      width: 84,
      isNumber: true,
      value: ({ sizes }) => Math.max(0, ...sizes.map(({ largestClass }) => largestClass ?? 0)) || null,
    },
    {
      key: 'over',
      title: pick('超标准班数', 'Classes over the standard'),
      width: 92,
      isNumber: true,
      value: (school) => classesOver(school, 'standard'),
    },
    {
      key: 'big',
      title: pick('其中56人以上', 'of these 56 and more'),
      width: 96,
      isNumber: true,
      value: (school) => classesOver(school, 'big'),
    },
    {
      key: 'ways',
      title: pick('化解办法：费用、首个计入统计学年', 'Ways out: cost, first year counted'),
      width: 470,
      wraps: true,
      value: ({ ways }) => ways.map((way) => wayText(way, language)).join('\n'),
      render: ({ ways }) => <WayLines ways={ways} />,
    },
  ]
  return (
    <DataTable
      name={pick('大校、大班额学校', 'Crowded schools')}
      rows={schools}
      columns={columns}
      rowKey={({ code }) => code}
      view={view}
      onView={onView}
      height={680}
      tools={
        <label className="unbroken">
          {pick('新建校区工期 ', 'A new campus takes ')}
          <InputNumber
            min={1}
            max={6}
            value={section}
            onChange={(years) => years !== null && onSection(years)}
            style={{ width: 64 }}
          />
          {pick(' 年（本系统默认 2 年）', ' years (2 is ours)')}
        </label>
      }
      empty={
        <EmptyState
          title={pick('没有大校，也没有超标准班额', 'no school is too large, and no class is over the standard')}
        />
      }
    />
  )
}
