/** Every figure of a draft or a signed reply with its day and source, and the value of now where it has changed since. */
import type { DraftShown } from '#modules/engagement/contract.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { useWords } from '#web/ui/words.tsx'

type Figure = DraftShown['figures'][number]

export function FiguresTable({ draft }: { readonly draft: DraftShown }) {
  const { say, pick } = useWords()
  const columns: Column<Figure>[] = [
    {
      key: 'words',
      title: pick('指标', 'Figure'),
      width: 200,
      wraps: true,
      onPhone: 'head',
      value: ({ words }) => say(words),
    },
    {
      key: 'printed',
      title: draft.isSigned ? pick('签发时的值', 'As signed') : pick('稿中的值', 'In the draft'),
      width: 110,
      isNumber: true,
      value: ({ printed }) => printed ?? pick('缺数据', 'no data'),
    },
    ...(draft.isSigned
      ? []
      : [
          {
            key: 'now',
            title: pick('现值', 'Now'),
            width: 120,
            isNumber: true,
            value: ({ now }: Figure) => now,
            render: ({ now, hasChanged }: Figure) =>
              hasChanged ? (
                <span className="flag-word">{pick(`! 已变为 ${now ?? '缺数据'}`, `! now ${now ?? 'unknown'}`)}</span>
              ) : (
                <span className="quiet">{pick('未变', 'the same')}</span>
              ),
          },
        ]),
    { key: 'asOf', title: pick('时点', 'As of'), width: 170, wraps: true, value: ({ asOf }) => say(asOf) },
    { key: 'source', title: pick('来源', 'Source'), width: 320, wraps: true, value: ({ source }) => say(source) },
  ]
  return (
    <DataTable
      name={pick('答复所用数据及来源', 'Figures of the reply and their sources')}
      rows={draft.figures}
      columns={columns}
      rowKey={({ code }) => code}
      searches={false}
      empty={<EmptyState title={pick('没有用到系统数据', 'no figure of the system is used')} />}
    />
  )
}
