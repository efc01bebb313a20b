/** 公开属性 of every field, and what is kept back with the reason: fields by their kind, figures by the rule on small groups. */
import { Alert } from 'antd'
import { opennesses, opennessWords, type Openness } from '#modules/engagement/contract.ts'
import type { Words } from '#kernel/words.ts'
import type { AnswerOf } from '#web/app/api.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { useWords } from '#web/ui/words.tsx'
import { OpennessTag } from '../publication-tags.tsx'
import { countedOnly, withheldCells, type WithheldCell } from './withheld-cells.ts'

type Publication = AnswerOf<'engagement', 'publication'>
type Field = Publication['fields'][number]

const why: Readonly<Record<Openness, Words>> = {
  open: { zh: '冻结在快照里，发布后公众可见', en: 'frozen in the snapshot; the public reads it' },
  'on-request': {
    zh: '不写入快照；有人申请时依申请公开答复',
    en: 'not in the snapshot; given where somebody asks for it',
  },
  internal: { zh: '不写入快照；仅供内部办理', en: 'not in the snapshot; for work inside only' },
}

export function OpennessPanel({ publication }: { readonly publication: Publication }) {
  const { say, pick } = useWords()
  const { fields, content, row } = publication
  const columns: Column<Field>[] = [
    {
      key: 'label',
      title: pick('字段', 'Field'),
      width: 220,
      wraps: true,
      onPhone: 'head',
      value: ({ label }) => say(label),
    },
    {
      key: 'openness',
      title: pick('公开属性', 'How open'),
      width: 210,
      value: ({ openness }) => say(opennessWords[openness]),
      render: ({ openness }) => <OpennessTag openness={openness} />,
    },
    {
      key: 'why',
      title: pick('处理', 'What is done'),
      width: 320,
      wraps: true,
      value: ({ openness }) => say(why[openness]),
    },
    {
      key: 'path',
      title: pick('数据项', 'Data item'),
      width: 190,
      wraps: true,
      value: ({ path }) => path,
      render: ({ path }) => <code>{path}</code>,
    },
  ]
  const counts = opennesses.map(
    (each) => `${say(opennessWords[each])} ${fields.filter((f) => f.openness === each).length}`,
  )
  return (
    <>
      <Withheld cells={withheldCells(row.kind, content)} counted={countedOnly(row.kind, content)} />
      <h2>{pick('各字段的公开属性', 'How open each field is')}</h2>
      <p className="quiet">{counts.join(' · ')}</p>
      <DataTable
        name={pick('公开属性', 'Fields by openness')}
        rows={fields}
        columns={columns}
        rowKey={({ path }) => path}
      />
    </>
  )
}

interface WithheldProps {
  readonly cells: readonly WithheldCell[]
  readonly counted: number | null
}

const listed = 60

function Withheld({ cells, counted }: WithheldProps) {
  const { say, pick } = useWords()
  const [separator, between] = [pick('；', '; '), pick('·', ', ')]
  return (
    <>
      <h2>{pick('没有公开的数字', 'Figures that are kept back')}</h2>
      {cells.length === 0 && !counted && (
        <p className="quiet">{pick('本件没有因小数目而隐去的数字。', 'No figure was kept back for being small.')}</p>
      )}
      {cells.length > 0 && (
        <Alert
          type="info"
          showIcon
          className="note-below"
          title={pick(`隐去 ${cells.length} 处数字`, `${cells.length} kept back`)}
          description={
            <>
              <p className="note-line">
                {pick(
                  '原因：人数过少、由过少的学校构成，或可由合计与其他数字相减推出。界限见页面的“口径与方法”。',
                  'Why: too few pupils, too few schools behind it, or it could be had by taking other figures from a total. The limits stand in the method of the page.',
                )}
              </p>
              {cells
                .slice(0, listed)
                .map(({ where, what }) => `${say(where)}${between}${say(what)}`)
                .join(separator)}
              {cells.length > listed &&
                pick(`；另有 ${cells.length - listed} 处`, `; and ${cells.length - listed} more`)}
            </>
          }
        />
      )}
      {counted !== null && counted > 0 && (
        <Alert
          type="info"
          showIcon
          className="note-below"
          title={pick(
            `${counted} 项承诺只计数、不逐条公开`,
            `${counted} promises are counted and not shown one by one`,
          )}
          description={pick(
            '原因：这些承诺以单个学校的统计数据衡量，逐条公开会识别学校。',
            'Why: they rest on census figures of a single school, which would be told by showing them.',
          )}
        />
      )}
    </>
  )
}
