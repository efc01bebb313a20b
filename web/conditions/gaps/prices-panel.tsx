/** 单价表: what gaps and projects are reckoned at; the county's own with where they come from, what nobody has set is ours and says so. */
import { DownloadOutlined, UploadOutlined } from '@ant-design/icons'
import { Button, Tag } from 'antd'
import { useState } from 'react'
import type { PriceShown } from '#modules/conditions/contract.ts'
import { stageWords } from '#kernel/stage.ts'
import { unitWords } from '#kernel/unit-words.ts'
import { Answered } from '#web/app/answered.tsx'
import { fileUrl, useAnswer } from '#web/app/api.ts'
import { useTableView } from '#web/app/page-state.ts'
import { moment } from '#web/app/when.ts'
import { exact } from '#web/ui/charts/figures.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { useWords } from '#web/ui/words.tsx'
import { SampleTag } from '../clause.tsx'
import { priceLines, type PriceLine } from './price-lines.ts'
import { PriceUpload } from './price-upload.tsx'

interface Props {
  readonly county: string
  readonly name: string
  readonly mayImport: boolean
}

export function PricesPanel({ county, name, mayImport }: Props) {
  const { pick } = useWords()
  const [isImporting, setIsImporting] = useState(false)
  const answer = useAnswer('conditions', 'prices', { county })
  return (
    <Answered of={answer}>
      {({ prices, isSample, document, setBy, setAt }) => (
        <>
          <div className="panel-tools">
            <h2>
              {pick('本县单价表', 'The county’s prices')}{' '}
              {isSample ? (
                <Tag color="warning">{pick('全部为示例单价，未经本县核定', 'all samples, none the county’s own')}</Tag>
              ) : (
                <Tag color="success">
                  {pick(
                    `${document ?? ''}，${setBy ?? ''} ${moment(setAt)} 导入`,
                    `${document ?? ''}; imported by ${setBy ?? ''}, ${moment(setAt)}`,
                  )}
                </Tag>
              )}
            </h2>
            <Button icon={<DownloadOutlined />} href={fileUrl('conditions', 'priceTemplate', { county })}>
              {pick('下载模板', 'Template')}
            </Button>
            {mayImport && (
              <Button type="primary" icon={<UploadOutlined />} onClick={() => setIsImporting(true)}>
                {pick('导入单价表', 'Import prices')}
              </Button>
            )}
          </div>
          <PriceTable prices={prices} />
          {isImporting && <PriceUpload county={county} name={name} onClose={() => setIsImporting(false)} />}
        </>
      )}
    </Answered>
  )
}

function PriceTable({ prices }: { readonly prices: readonly PriceShown[] }) {
  const { say, pick } = useWords()
  const [view, onView] = useTableView('prices')
  const columns: Column<PriceLine>[] = [
    {
      key: 'words',
      title: pick('项目', 'What'),
      width: 250,
      wraps: true,
      onPhone: 'head',
      value: ({ words }) => say(words),
    },
    { key: 'item', title: pick('代码', 'Code'), width: 150, onPhone: 'hidden', value: ({ item }) => item },
    {
      key: 'phase',
      title: pick('学段', 'Stage'),
      width: 110,
      value: ({ phase }) => (phase === null ? pick('小学、初中', 'both') : say(stageWords[phase])),
    },
    {
      key: 'price',
      title: pick('单价', 'Price'),
      width: 120,
      isNumber: true,
      value: ({ price }) => price,
      render: ({ price }) => exact(price),
    },
    { key: 'unit', title: pick('单位', 'Unit'), width: 90, value: ({ unit }) => say(unitWords(unit)) },
    {
      key: 'usual',
      title: pick('示例单价', 'Sample'),
      width: 110,
      isNumber: true,
      value: ({ usual }) => usual,
      render: ({ usual }) => exact(usual),
    },
    {
      key: 'source',
      title: pick('来源', 'Source'),
      width: 300,
      wraps: true,
      value: ({ source }) => source,
      render: ({ source, isSample }) => (
        <>
          {isSample && <SampleTag />} {source}
        </>
      ),
    },
  ]
  return (
    <DataTable
      name={pick('单价表', 'Prices')}
      rows={priceLines(prices)}
      columns={columns}
      rowKey={({ item, phase }) => `${item} ${phase ?? ''}`}
      view={view}
      onView={onView}
      height={720}
    />
  )
}
