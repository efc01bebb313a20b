/** 标准化差额: what each school lacks to the standard in whole units and yuan, by which clause, and the prices it is reckoned at. */
import { DownloadOutlined, PlusOutlined, PrinterOutlined } from '@ant-design/icons'
import { useNavigate } from '@tanstack/react-router'
import { Alert, Button, Segmented, Tabs } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { gapItems, gapItemWords, type ConditionGap } from '#modules/conditions/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { fileUrl, useAnswer, type AnswerOf } from '#web/app/api.ts'
import { usePageState } from '#web/app/page-state.ts'
import { paths } from '#web/app/paths.ts'
import { useWords } from '#web/ui/words.tsx'
import { ConditionsPage } from '../conditions-page.tsx'
import { useMayIn } from '#web/app/me.ts'
import { itemOfGap } from '../projects/item-of-gap.ts'
import { FiguresLine, useChosenYear, YearChoice } from '../year-choice.tsx'
import { gapKey, GapTable } from './gap-table.tsx'
import { PricesPanel } from './prices-panel.tsx'
import { SchoolGapTable } from './school-gap-table.tsx'
import { TotalsTable } from './totals-table.tsx'

const choices = z.object({
  tab: z.enum(['gaps', 'prices']).default('gaps'),
  view: z.enum(['schools', 'items']).default('schools'),
  item: z.enum(gapItems).optional(),
})

export function GapsPage() {
  const { pick } = useWords()
  const year = useChosenYear()
  return (
    <ConditionsPage
      title={(name) => pick(`${name}办学条件标准化差额`, `Gaps to the standard, ${name}`)}
      about={pick(
        '每所学校、每个项目缺多少、按什么依据、要花多少钱。间、台、册、张取整；面积、金额为数额。没有填报的写“数据缺”，不当作零。',
        'What each school lacks, by which clause and at which cost. Rooms, terminals, books and beds are whole. What is not filled in is unknown, never nothing.',
      )}
      withCity={false}
      actions={({ region, county }) =>
        county !== null && (
          <>
            <YearChoice region={region} />
            <Button icon={<DownloadOutlined />} href={fileUrl('conditions', 'exportGaps', { county, ...year })}>
              {pick('导出差额表', 'Export')}
            </Button>
            <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
              {pick('打印', 'Print')}
            </Button>
          </>
        )
      }
    >
      {({ county, name }) => county !== null && <Gaps key={county} county={county} name={name} />}
    </ConditionsPage>
  )
}

function Gaps({ county, name }: { readonly county: string; readonly name: string }) {
  const { pick } = useWords()
  const year = useChosenYear()
  const mayIn = useMayIn(county)
  const [{ tab }, choose] = usePageState(choices)
  const answer = useAnswer('conditions', 'gaps', { county, ...year }, { placeholderData: (before) => before })
  return (
    <>
      <Tabs
        activeKey={tab}
        onChange={(key) => choose({ tab: key as 'gaps' | 'prices' })}
        items={[
          { key: 'gaps', label: pick('差额', 'Gaps') },
          { key: 'prices', label: pick('单价表', 'Prices') },
        ]}
      />
      {tab === 'prices' ? (
        <section className="panel wide-on-paper">
          <PricesPanel county={county} name={name} mayImport={mayIn('conditions.write')} />
        </section>
      ) : (
        <Answered of={answer}>{(found) => <Found county={county} found={found} />}</Answered>
      )}
    </>
  )
}

interface FoundProps {
  readonly county: string
  readonly found: AnswerOf<'conditions', 'gaps'>
}

function Found({ county, found }: FoundProps) {
  const { say, pick } = useWords()
  const navigate = useNavigate()
  const mayIn = useMayIn(county)
  const [{ view, item }, choose] = usePageState(choices)
  const [selected, setSelected] = useState<readonly string[]>([])
  // Equipment is counted in yuan of its value: a sample of 1 for 1 needs no warning.
  const sampled = gapItems.filter((each) =>
    found.gaps.some(({ item: own, price }) => own === each && price.isSample && price.item !== 'equipment_yuan'),
  )
  const shown = item === undefined ? found.gaps : found.gaps.filter((gap) => gap.item === item)
  const picked = found.gaps.filter((gap) => selected.includes(gapKey(gap)))
  const makeable = picked.filter((gap) => itemOfGap(gap) !== null)
  const change = (
    <Segmented<'schools' | 'items'>
      value={view}
      onChange={(chosen) => choose({ view: chosen })}
      options={[
        { value: 'schools', label: pick('按学校', 'By school') },
        { value: 'items', label: pick('明细', 'In detail') },
      ]}
    />
  )
  const plan = (gaps: readonly ConditionGap[]) =>
    void navigate({
      to: paths.projects,
      search: { county, enter: '1', gaps: gaps.map(gapKey).join(',') },
    })
  return (
    <>
      <FiguresLine figures={[found.figures]} />
      {sampled.length > 0 && (
        <Alert
          type="warning"
          showIcon
          className="note-below"
          title={pick(
            `按示例单价计算、只供试算的项目：${sampled.map((each) => gapItemWords[each].zh).join('、')}。请在“单价表”导入本县单价。`,
            `At sample prices, only for trying out: ${sampled.map((each) => gapItemWords[each].en).join(', ')}. Import the county’s own under “Prices”.`,
          )}
        />
      )}
      <section className="panel wide-on-paper">
        <h2>{pick('合计', 'In sum')}</h2>
        <TotalsTable
          totals={found.totals}
          gaps={found.gaps}
          cost={found.cost}
          item={item}
          onItem={(chosen) => choose({ item: chosen, view: chosen === undefined ? view : 'items' })}
        />
        {found.notJudged.length > 0 && (
          <div className="note">
            <b>{pick('没有计算的项目', 'Not reckoned')}</b>
            {found.notJudged.map(({ item: left, why }) => (
              <div key={left}>
                {say(gapItemWords[left])}
                {pick('：', ': ')}
                {say(why)}
              </div>
            ))}
          </div>
        )}
      </section>
      <section className="panel wide-on-paper">
        {view === 'schools' ? (
          <SchoolGapTable gaps={shown} tools={change} />
        ) : (
          <GapTable
            gaps={shown}
            withSchool
            {...(mayIn('conditions.write') ? { selection: { selected, onSelect: setSelected } } : {})}
            tools={
              <>
                {change}
                {item !== undefined && (
                  <Button onClick={() => choose({ item: undefined })}>
                    {pick(`只看${gapItemWords[item].zh} ✕`, `only ${gapItemWords[item].en} ✕`)}
                  </Button>
                )}
                {picked.length > 0 && (
                  <Button
                    type="primary"
                    icon={<PlusOutlined />}
                    disabled={makeable.length === 0}
                    onClick={() => plan(makeable)}
                  >
                    {pick(`列为新项目（${makeable.length} 项）`, `Enter as a project (${makeable.length})`)}
                  </Button>
                )}
              </>
            }
          />
        )}
      </section>
    </>
  )
}
