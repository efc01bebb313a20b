/** The schools of a county and year: where each stands, what is open, and what may be done with many at once. */
import { CheckOutlined, FileDoneOutlined, RollbackOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Badge, Button, Checkbox, Select } from 'antd'
import { useState } from 'react'
import type { z } from 'zod'
import { filingStates, filingStateWords, type CountyFiling, type Filing } from '#modules/census/contract.ts'
import { useCommand } from '#web/app/api.ts'
import { useMe } from '#web/app/me.ts'
import type { SetChoices } from '#web/app/page-state.ts'
import { paths } from '#web/app/paths.ts'
import { useRun } from '#web/app/run.ts'
import { moment } from '#web/app/when.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { ReasonDialog } from '#web/ui/reason-dialog.tsx'
import { useWords } from '#web/ui/words.tsx'
import { FilingTag } from './filing-tags.tsx'
import type { filingChoices } from './filings-page.tsx'
import { regionsWithin } from './region-within.ts'

type Choices = z.output<typeof filingChoices>

interface Props {
  readonly county: CountyFiling
  readonly filings: readonly Filing[]
  readonly view: Choices
  readonly setView: SetChoices<Choices>
}

const fits = (filing: Filing, { state, town, warnings }: Choices): boolean =>
  (state === undefined || filing.state === state) &&
  (town === undefined || filing.town === town) &&
  (warnings === undefined || filing.openWarnings > 0)

/** Not signed yet, and nothing left to explain. */
const isSignable = ({ state, openWarnings }: Filing): boolean =>
  (state === 'imported' || state === 'returned') && openWarnings === 0

export function FilingsTable({ county, filings, view, setView }: Props) {
  const { say, pick } = useWords()
  const me = useMe().data
  const run = useRun()
  const endorse = useCommand('census', 'endorse')
  const onPaper = useCommand('census', 'signOnPaper')
  const giveBack = useCommand('census', 'returnFiling')
  const [selected, setSelected] = useState<readonly string[]>([])
  const [returningSchool, setReturning] = useState<string | null>(null)
  // Looked up anew, so that after somebody else was faster the next press is about what is shown now.
  const returning = filings.find(({ school }) => school === returningSchool) ?? null
  const [paperOpen, setPaperOpen] = useState(false)

  const towns = [...new Map(filings.flatMap(({ town, townName }) => (town ? [[town, townName ?? town] as const] : [])))]
  const endorsesIn = new Set(regionsWithin(me, 'census.endorse', county.county))
  const mayEndorse = (filing: Filing) =>
    filing.state === 'signed' &&
    (endorsesIn.has(county.county) || (filing.town !== null && endorsesIn.has(filing.town)))
  const maySignPaper =
    county.state === 'collecting' && regionsWithin(me, 'census.submit', county.county).includes(county.county)
  const returnsIn = new Set(regionsWithin(me, 'census.return', county.county))
  const isCity = (me?.grants ?? []).some(
    ({ permission, scope }) => permission === 'census.return' && scope.code.endsWith('00') && scope.code.length === 6,
  )
  const mayReturn = (filing: Filing) =>
    filing.state !== 'returned' &&
    (filing.state !== 'locked' || isCity) &&
    (returnsIn.has(county.county) || (filing.town !== null && returnsIn.has(filing.town)))

  const rows = filings.filter((filing) => fits(filing, view))
  const chosen = rows.filter(({ school }) => selected.includes(school))
  const toEndorse = chosen.filter(mayEndorse)
  const toSign = maySignPaper ? chosen.filter(isSignable) : []
  const hasBulk = endorsesIn.size > 0 || maySignPaper

  const endorseChosen = async () => {
    const byTown = Map.groupBy(toEndorse, ({ town }) => town!)
    for (const [town, inTown] of byTown) {
      const schools = inTown.map(({ school }) => school)
      const ok = await run(
        () => endorse.run({ town, year: county.year, schools }),
        ({ endorsed }) => pick(`已审核 ${endorsed} 所学校`, `${endorsed} schools endorsed`),
      )
      if (!ok) return
    }
    setSelected([])
  }
  const signChosen = async (note: string) => {
    const schools = toSign.map(({ school }) => school)
    const ok = await run(
      () => onPaper.run({ county: county.county, year: county.year, schools, note }),
      ({ signed }) => pick(`已登记 ${signed} 所学校`, `${signed} schools recorded`),
    )
    if (ok) {
      setPaperOpen(false)
      setSelected([])
    }
  }
  const returnOne = async (reason: string) => {
    if (returning === null) return
    const { school, year, number } = returning
    const ok = await run(
      () => giveBack.run({ school, year, expected: number, reason }),
      () => pick('已退回学校更正', 'Returned to the school'),
    )
    if (ok) setReturning(null)
  }

  const columns: Column<Filing>[] = [
    {
      key: 'name',
      title: pick('学校', 'School'),
      width: 216,
      fixed: 'left',
      value: ({ name }) => name,
      render: ({ school, name, year }) => (
        <Link to={paths.filing} params={{ school, year: String(year) }} title={name}>
          {name || school}
        </Link>
      ),
    },
    { key: 'code', title: pick('标识码', 'Code'), width: 118, value: ({ school }) => school },
    { key: 'town', title: pick('乡镇', 'Township'), width: 120, value: ({ townName, town }) => townName ?? town },
    {
      key: 'state',
      title: pick('状态', 'State'),
      width: 186,
      value: ({ state }) => say(filingStateWords[state]),
      render: ({ state }) => <FilingTag state={state} />,
    },
    { key: 'pupils', title: pick('在校生（人）', 'Pupils'), width: 124, isNumber: true, value: ({ pupils }) => pupils },
    {
      key: 'openWarnings',
      title: pick('待说明警告', 'Open warnings'),
      width: 126,
      isNumber: true,
      value: ({ openWarnings }) => openWarnings,
      render: ({ openWarnings }) =>
        openWarnings === 0 ? <span className="quiet">0</span> : <Badge count={openWarnings} color="#c98a00" />,
    },
    {
      key: 'changedAt',
      title: pick('最近变动', 'Changed'),
      width: 145,
      value: ({ changedAt }) => changedAt,
      written: ({ changedAt }) => moment(changedAt),
      render: ({ changedAt }) => moment(changedAt),
    },
    ...(rows.some(mayReturn)
      ? [
          {
            key: 'actions',
            title: pick('操作', 'Actions'),
            width: 96,
            isAction: true,
            value: () => null,
            render: (filing: Filing) =>
              mayReturn(filing) ? (
                <Button
                  type="link"
                  size="small"
                  icon={<RollbackOutlined />}
                  onClick={() => setReturning(filing.school)}
                  aria-label={pick(`退回 ${filing.name}`, `Return ${filing.name}`)}
                >
                  {pick('退回', 'Return')}
                </Button>
              ) : (
                <span />
              ),
          },
        ]
      : []),
  ]
  return (
    <>
      <DataTable
        name={pick(`${county.countyName}${county.year}学年学校报送`, `${county.countyName} ${county.year} filings`)}
        rows={rows}
        columns={columns}
        rowKey={({ school }) => school}
        view={view}
        onView={setView}
        empty={
          <EmptyState
            title={
              filings.length === 0
                ? pick('本学年还没有导入学校基表', 'no school table has been imported for this year')
                : pick('没有符合条件的学校', 'no school fits')
            }
          />
        }
        {...(hasBulk
          ? {
              selected,
              onSelect: setSelected,
              maySelect: (filing: Filing) => mayEndorse(filing) || (maySignPaper && isSignable(filing)),
            }
          : {})}
        tools={
          <>
            <Select
              allowClear
              aria-label={pick('状态', 'State')}
              placeholder={pick('全部状态', 'all states')}
              style={{ width: 170 }}
              value={view.state ?? null}
              onChange={(state: Filing['state'] | null) => setView({ state: state ?? undefined })}
              options={filingStates.map((state) => ({
                value: state,
                label: `${say(filingStateWords[state])} ${filings.filter((filing) => filing.state === state).length}`,
              }))}
            />
            {towns.length > 1 && (
              <Select
                allowClear
                showSearch={{ optionFilterProp: 'label' }}
                aria-label={pick('乡镇', 'Township')}
                placeholder={pick('全部乡镇', 'all townships')}
                style={{ width: 160 }}
                value={view.town ?? null}
                onChange={(town: string | null) => setView({ town: town ?? undefined })}
                options={towns.map(([value, label]) => ({ value, label }))}
              />
            )}
            <Checkbox
              checked={view.warnings === 'open'}
              onChange={({ target }) => setView({ warnings: target.checked ? 'open' : undefined })}
            >
              {pick('只看待说明', 'only open warnings')}
            </Checkbox>
            {endorsesIn.size > 0 && (
              <Button
                type="primary"
                icon={<CheckOutlined />}
                disabled={toEndorse.length === 0}
                loading={endorse.isRunning}
                onClick={() => void endorseChosen()}
              >
                {pick(`审核通过（${toEndorse.length}）`, `Endorse (${toEndorse.length})`)}
              </Button>
            )}
            {maySignPaper && (
              <Button icon={<FileDoneOutlined />} disabled={toSign.length === 0} onClick={() => setPaperOpen(true)}>
                {pick(`登记纸质签字（${toSign.length}）`, `Signed on paper (${toSign.length})`)}
              </Button>
            )}
          </>
        }
      />
      <ReasonDialog
        isOpen={returning !== null}
        title={pick(`退回更正：${returning?.name ?? ''}`, `Return: ${returning?.name ?? ''}`)}
        about={
          returning?.state === 'locked'
            ? pick(
                '该校数据已锁定。退回后由学校更正，重新核收时形成新版本。',
                'These figures are locked. The school corrects them, and accepting again makes a new version.',
              )
            : pick(
                '请写明哪个数据有误、为什么。学校会看到这段文字。',
                'Say which figure is wrong and why; the school reads this.',
              )
        }
        label={pick('退回原因', 'Reason')}
        confirm={pick('退回', 'Return')}
        least={4}
        most={500}
        isRunning={giveBack.isRunning}
        onReason={(reason) => void returnOne(reason)}
        onClose={() => setReturning(null)}
      />
      <ReasonDialog
        isOpen={paperOpen}
        title={pick(`登记 ${toSign.length} 所学校纸质签字盖章`, `Record ${toSign.length} schools that signed on paper`)}
        about={pick(
          '用于不上网的学校：纸质表须有填表人、审核人、单位负责人签字并盖章。',
          'For schools without access: the paper bears the three signatures and the seal.',
        )}
        label={pick('纸质表存放处或扫描件说明', 'Where the papers are')}
        confirm={pick('登记', 'Record')}
        least={4}
        most={300}
        isRunning={onPaper.isRunning}
        onReason={(note) => void signChosen(note)}
        onClose={() => setPaperOpen(false)}
      />
    </>
  )
}
