/** One indicator or parameter: what it means, its formula, and every row it ever had. */
import { useParams } from '@tanstack/react-router'
import { Descriptions } from 'antd'
import { compulsoryStages, stageWords } from '#kernel/stage.ts'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer } from '#web/app/api.ts'
import { paths } from '#web/app/paths.ts'
import { DataTable } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { useWords } from '#web/ui/words.tsx'
import { ruleColumns, ruleKey } from './rule-columns.tsx'
import { groupOf, groupWords } from './rule-words.ts'

export function StandardPage() {
  const { code } = useParams({ from: paths.standard })
  const speech = useWords()
  const { say, pick } = speech
  const history = useAnswer('standards', 'history', { code })
  const items = useAnswer('standards', 'items', {}, { staleTime: Infinity })
  const indicator = items.data?.indicators.find((other) => other.code === code)
  const usedBy = items.data?.items.filter(({ code: other, rules }) => other !== code && rules.includes(code)) ?? []
  const item = items.data?.items.find((other) => other.code === code)
  return (
    <Answered of={history}>
      {({ rules }) => {
        const label = indicator?.label ?? item?.label ?? rules[0]?.label
        return (
          <>
            <PageHeader
              title={`${code} ${label ? say(label) : ''}`}
              about={items.data && say(groupWords[groupOf(code, items.data.items)])}
            />
            {(indicator || item || usedBy.length > 0) && (
              <div className="panel">
                <Descriptions column={1} size="small">
                  {indicator &&
                    compulsoryStages.map((stage) => (
                      <Descriptions.Item
                        key={stage}
                        label={pick(`公式（${stageWords[stage].zh}）`, `Formula (${stageWords[stage].en})`)}
                      >
                        {say(indicator.formula[stage])}
                      </Descriptions.Item>
                    ))}
                  {indicator && (
                    <Descriptions.Item label={pick('分子单位', 'Unit of the numerator')}>
                      {indicator.unit}
                    </Descriptions.Item>
                  )}
                  {indicator && (
                    <Descriptions.Item label={pick('多学段学校', 'Schools of several stages')}>
                      {indicator.kind === 'staff'
                        ? pick('人员归各自学段', 'staff stay with their own stage')
                        : pick('校舍设备按学段折算', 'buildings and equipment are split by stage')}
                    </Descriptions.Item>
                  )}
                  {item && (
                    <Descriptions.Item label={pick('判断方式', 'How it is judged')}>
                      {item.kind === 'measured'
                        ? pick('按数据测算', 'worked out from figures')
                        : pick('依据佐证材料，由人审核', 'by evidence that a person reviews')}
                    </Descriptions.Item>
                  )}
                  {usedBy.length > 0 && (
                    <Descriptions.Item label={pick('用于', 'Used by')}>
                      {usedBy.map((other) => `${other.code} ${say(other.label)}`).join('；')}
                    </Descriptions.Item>
                  )}
                </Descriptions>
              </div>
            )}
            <div className="panel">
              <h2>{pick('沿革和各地规定', 'Over time and in the provinces')}</h2>
              {rules.length === 0 ? (
                <EmptyState title={pick(`没有代码为 ${code} 的标准`, `there is no rule ${code}`)} />
              ) : (
                <DataTable
                  name={pick(`${code} 沿革`, `history of ${code}`)}
                  rows={rules}
                  // The page's head says the name already, unless rows of finer codes stand below it.
                  columns={ruleColumns(speech).filter(
                    ({ key }) => key !== 'label' || rules.some((rule) => rule.code !== code),
                  )}
                  rowKey={ruleKey}
                />
              )}
            </div>
          </>
        )
      }}
    </Answered>
  )
}
