/** The schools of a county and year: where each stands, what is open, and what may be done with many at once. */
import { RollbackOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Badge, Button, Checkbox, Select } from 'antd'
import { useState } from 'react'
import type { z } from 'zod'
import { filingStates, filingStateWords, type CountyFiling, type Filing } from '#modules/census/contract.ts'
import { useMe } from '#web/app/me.ts'
import type { SetChoices } from '#web/app/page-state.ts'
import { paths } from '#web/app/paths.ts'
import { moment } from '#web/app/when.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { useWords } from '#web/ui/words.tsx'
import { filingRights, type FilingRights } from './filing-rights.ts'
import { FilingTag } from './filing-tags.tsx'
import { BulkWork, useGivingBack } from './filing-work.tsx'
import type { filingChoices } from './filings-page.tsx'
import { FirstSteps } from './first-steps.tsx'

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

function useColumns(rows: readonly Filing[], rights: FilingRights, onReturn: (school: string) => void) {
  const { say, pick } = useWords()
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
        openWarnings === 0 ? <span className="quiet">0</span> : <Badge count={openWarnings} color="#a66300" />,
    },
    {
      key: 'changedAt',
      title: pick('最近变动', 'Changed'),
      width: 145,
      value: ({ changedAt }) => changedAt,
      written: ({ changedAt }) => moment(changedAt),
      render: ({ changedAt }) => moment(changedAt),
    },
  ]
  if (!rows.some(rights.mayReturn)) return columns
  const giveBack: Column<Filing> = {
    key: 'actions',
    title: pick('操作', 'Actions'),
    width: 96,
    isAction: true,
    value: () => null,
    render: (filing) =>
      rights.mayReturn(filing) ? (
        <Button
          type="link"
          size="small"
          icon={<RollbackOutlined />}
          onClick={() => onReturn(filing.school)}
          aria-label={pick(`退回 ${filing.name}`, `Return ${filing.name}`)}
        >
          {pick('退回', 'Return')}
        </Button>
      ) : (
        <span />
      ),
  }
  return [...columns, giveBack]
}

function Filters({ filings, view, setView }: Omit<Props, 'county'>) {
  const { say, pick } = useWords()
  const towns = [...new Map(filings.flatMap(({ town, townName }) => (town ? [[town, townName ?? town] as const] : [])))]
  return (
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
    </>
  )
}

export function FilingsTable({ county, filings, view, setView }: Props) {
  const { pick } = useWords()
  const rights = filingRights(useMe().data, county)
  const [selected, setSelected] = useState<readonly string[]>([])
  const giving = useGivingBack(filings)
  const rows = filings.filter((filing) => fits(filing, view))
  const columns = useColumns(rows, rights, giving.open)
  if (filings.length === 0) {
    return <FirstSteps county={county.county} year={county.year} mayImport={rights.mayImport} />
  }
  return (
    <>
      <DataTable
        name={pick(`${county.countyName}${county.year}学年学校报送`, `${county.countyName} ${county.year} filings`)}
        rows={rows}
        columns={columns}
        rowKey={({ school }) => school}
        view={view}
        onView={setView}
        empty={<EmptyState title={pick('没有符合条件的学校', 'no school fits')} />}
        {...(rights.endorses || rights.signsOnPaper
          ? {
              selected,
              onSelect: setSelected,
              maySelect: (filing: Filing) => rights.mayEndorse(filing) || rights.maySignOnPaper(filing),
            }
          : {})}
        tools={
          <>
            <Filters filings={filings} view={view} setView={setView} />
            <BulkWork
              county={county}
              chosen={rows.filter(({ school }) => selected.includes(school))}
              rights={rights}
              onDone={() => setSelected([])}
            />
          </>
        }
      />
      {giving.dialog}
    </>
  )
}
