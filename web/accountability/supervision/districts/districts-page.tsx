/** 督学责任区: which supervisor has which schools, what is still without one, and the signs for the gates. */
import { PlusOutlined, PrinterOutlined, PushpinOutlined } from '@ant-design/icons'
import { Button, Tabs, Tag } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import type { DistrictShown } from '#modules/accountability/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { fileUrl, useAnswer, useCommand, type AnswerOf } from '#web/app/api.ts'
import { useMayIn } from '#web/app/me.ts'
import { usePageState, useTableView } from '#web/app/page-state.ts'
import { useRun } from '#web/app/run.ts'
import { whole } from '#web/ui/charts/figures.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { ReasonDialog } from '#web/ui/reason-dialog.tsx'
import { useWords } from '#web/ui/words.tsx'
import { SupervisionPage, type Place } from '../supervision-page.tsx'
import { DistrictDialog } from './district-dialog.tsx'
import { DistrictDrawer } from './district-drawer.tsx'
import { ProposalDialog } from './proposal-dialog.tsx'
import { RulesPanel } from './rules-panel.tsx'

const choices = z.object({
  tab: z.enum(['districts', 'unplaced', 'rules']).default('districts'),
  district: z.uuid().optional(),
})
type Tab = z.output<typeof choices>['tab']
type Found = AnswerOf<'accountability', 'districts'>
type Unplaced = Found['unplaced'][number]

export function DistrictsPage() {
  const { pick } = useWords()
  return (
    <SupervisionPage
      title={(name) => pick(`${name}督学责任区`, `Districts of supervisors, ${name}`)}
      about={pick(
        '每所学校都有责任督学；公示牌挂在校门口，写明姓名、电话、职责和 12345。',
        'Every school has its supervisor, whose name, phone and duties stand on a sign at the gate.',
      )}
      withCity
    >
      {(place) => <Districts key={place.region} {...place} />}
    </SupervisionPage>
  )
}

function Districts({ region, county }: Place) {
  const { pick } = useWords()
  const [{ tab }, choose] = usePageState(choices)
  const answer = useAnswer('accountability', 'districts', { region })
  return (
    <>
      <Tabs
        activeKey={tab}
        onChange={(key) => choose({ tab: key as Tab })}
        items={[
          { key: 'districts', label: pick('责任区', 'Districts') },
          {
            key: 'unplaced',
            label: pick(`未划入的学校${count(answer.data)}`, `Schools in none${count(answer.data)}`),
          },
          { key: 'rules', label: pick('规则', 'Rules') },
        ]}
      />
      {tab === 'rules' ? (
        <RulesPanel region={region} />
      ) : (
        <Answered of={answer}>
          {(found) =>
            tab === 'districts' ? <Ledger found={found} county={county} /> : <UnplacedTable rows={found.unplaced} />
          }
        </Answered>
      )}
    </>
  )
}

const count = (found: Found | undefined): string => (found === undefined ? '' : ` ${found.unplaced.length}`)

function Ledger({ found, county }: { readonly found: Found; readonly county: string | null }) {
  const { say, pick } = useWords()
  const run = useRun()
  const maySet = useMayIn(county)('accountability.districts')
  const dissolve = useCommand('accountability', 'dissolveDistrict')
  const [{ district: chosen }, choose] = usePageState(choices)
  const [view, onView] = useTableView('districts')
  const [dialog, setDialog] = useState<'enter' | 'change' | 'propose' | 'dissolve' | null>(null)
  const district = found.districts.find(({ id }) => id === chosen) ?? null
  const close = () => setDialog(null)
  const supervisors = found.districts.flatMap((each) => each.supervisors).length
  const vacant = found.districts
    .flatMap(({ schools }) => schools)
    .filter(({ supervisor }) => supervisor === null).length
  const columns: Column<DistrictShown>[] = [
    {
      key: 'name',
      title: pick('责任区', 'District'),
      width: 190,
      wraps: true,
      onPhone: 'head',
      value: ({ name }) => name,
      render: ({ id, name }) => (
        <Button type="link" className="in-text" onClick={() => choose({ district: id })}>
          {name}
        </Button>
      ),
    },
    ...(county === null
      ? [
          {
            key: 'county',
            title: pick('县区', 'County'),
            width: 96,
            value: ({ countyName }: DistrictShown) => countyName,
          },
        ]
      : []),
    {
      key: 'supervisors',
      title: pick('责任督学', 'Supervisors'),
      width: 230,
      wraps: true,
      value: (each) => each.supervisors.map(({ name }) => name).join(pick('、', ', ')),
    },
    {
      key: 'schools',
      title: pick('学校', 'Schools'),
      width: 76,
      isNumber: true,
      value: ({ schools }) => schools.length,
    },
    {
      key: 'towns',
      title: pick('乡镇', 'Townships'),
      width: 210,
      wraps: true,
      value: ({ schools }) =>
        [...new Set(schools.flatMap(({ townName }) => townName ?? []))].join(pick('、', ', ')) || null,
    },
    {
      key: 'warnings',
      title: pick('需要留意', 'To look at'),
      width: 280,
      wraps: true,
      value: ({ warnings }) => warnings.map(say).join(pick('；', '; ')) || null,
      render: ({ warnings }) =>
        warnings.length === 0 ? (
          <Tag color="success">✓ {pick('符合规定', 'as ruled')}</Tag>
        ) : (
          warnings.map((warning) => <div key={warning.en}>! {say(warning)}</div>)
        ),
    },
    {
      key: 'signs',
      title: pick('公示牌', 'Signs'),
      width: 96,
      isAction: true,
      value: () => null,
      render: ({ county: its, id }) => (
        <Button
          size="small"
          icon={<PrinterOutlined />}
          href={fileUrl('accountability', 'districtSigns', { county: its, id })}
        >
          {pick('下载', 'Get')}
        </Button>
      ),
    },
  ]
  const begin = maySet && (
    <>
      <Button icon={<PushpinOutlined />} onClick={() => setDialog('propose')}>
        {pick('提出划分方案', 'Propose')}
      </Button>
      <Button type="primary" ghost icon={<PlusOutlined />} onClick={() => setDialog('enter')}>
        {pick('设立责任区', 'Set one up')}
      </Button>
    </>
  )
  const freeFor = (its: string) => found.unplaced.filter((each) => each.county === its)
  return (
    <>
      <dl className="figure-row">
        <div>
          <dt>{pick('责任区', 'Districts')}</dt>
          <dd>{whole(found.districts.length)}</dd>
        </div>
        <div>
          <dt>{pick('责任督学', 'Supervisors')}</dt>
          <dd>{whole(supervisors)}</dd>
        </div>
        <div>
          <dt>{pick('已划入学校 / 全部学校', 'Schools in one, of all')}</dt>
          <dd>
            {whole(found.schools - found.unplaced.length)} / {whole(found.schools)}
          </dd>
        </div>
        <div>
          <dt>{pick('已划入、督学暂缺', 'Of them without a supervisor')}</dt>
          <dd>{whole(vacant)}</dd>
        </div>
      </dl>
      <section className="panel wide-on-paper">
        <div className="panel-tools">
          <h2>{pick('责任区', 'Districts')}</h2>
          {begin}
        </div>
        <DataTable
          name={pick('督学责任区', 'Districts')}
          rows={found.districts}
          columns={columns}
          rowKey={({ id }) => id}
          view={view}
          onView={onView}
          empty={
            <EmptyState title={pick('还没有设立责任区', 'no district has been set up')}>
              {county === null
                ? pick('请选择县区，再提出划分方案', 'choose a county, then propose')
                : pick('可以先按乡镇和距离提出方案，再填写督学姓名', 'begin with a proposal, then fill in names')}
            </EmptyState>
          }
        />
      </section>
      {district && (
        <DistrictDrawer
          district={district}
          maySet={maySet}
          onChange={() => setDialog('change')}
          onDissolve={() => setDialog('dissolve')}
          onClose={() => choose({ district: undefined })}
        />
      )}
      {dialog === 'propose' && county !== null && (
        <ProposalDialog county={county} isPartly={found.districts.length > 0} onClose={close} />
      )}
      {dialog === 'enter' && county !== null && (
        <DistrictDialog county={county} district={null} free={freeFor(county)} onClose={close} />
      )}
      {dialog === 'change' && district && (
        <DistrictDialog county={district.county} district={district} free={freeFor(district.county)} onClose={close} />
      )}
      <ReasonDialog
        isOpen={dialog === 'dissolve' && district !== null}
        title={pick(`撤销：${district?.name ?? ''}`, `Dissolve: ${district?.name ?? ''}`)}
        about={pick(
          '区内学校将没有责任督学，直到划入其他责任区。',
          'Its schools are without a supervisor until another district takes them in.',
        )}
        label={pick('原因', 'Reason')}
        confirm={pick('撤销', 'Dissolve')}
        least={4}
        most={500}
        isRunning={dissolve.isRunning}
        onReason={(reason) =>
          district &&
          void run(
            () => dissolve.run({ county: district.county, id: district.id, reason }),
            () => pick('已撤销', 'dissolved'),
          ).then((isDone) => {
            if (!isDone) return
            close()
            choose({ district: undefined })
          })
        }
        onClose={close}
      />
    </>
  )
}

function UnplacedTable({ rows }: { readonly rows: readonly Unplaced[] }) {
  const { pick } = useWords()
  const [view, onView] = useTableView('unplaced')
  const columns: Column<Unplaced>[] = [
    { key: 'name', title: pick('学校', 'School'), width: 260, wraps: true, onPhone: 'head', value: ({ name }) => name },
    { key: 'code', title: pick('标识码', 'Code'), width: 120, value: ({ code }) => code },
    { key: 'town', title: pick('乡镇', 'Township'), width: 160, value: ({ townName }) => townName },
  ]
  return (
    <section className="panel">
      <DataTable
        name={pick('未划入责任区的学校', 'Schools in no district')}
        rows={rows}
        columns={columns}
        rowKey={({ code }) => code}
        view={view}
        onView={onView}
        empty={<EmptyState title={pick('每所学校都已划入责任区', 'every school stands in a district')} />}
      />
    </section>
  )
}
