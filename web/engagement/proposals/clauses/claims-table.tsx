/** The year's counts that a reply claims, beside what the record counts, with what must be said of each. */
import { Tag } from 'antd'
import { claimVerdictWords, type CheckedClaim, type Claim, type ClaimVerdict } from '#modules/engagement/contract.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { useWords } from '#web/ui/words.tsx'

const looks: Readonly<Record<ClaimVerdict, { readonly mark: string; readonly colour: string }>> = {
  agrees: { mark: '✓', colour: 'success' },
  differs: { mark: '✕', colour: 'error' },
  'no-record': { mark: '?', colour: 'default' },
  'no-figure': { mark: '?', colour: 'default' },
}

type Row = Claim & Partial<Pick<CheckedClaim, 'counted' | 'verdict' | 'source'>>

export function ClaimsTable({ claims }: { readonly claims: readonly Row[] }) {
  const { say, pick } = useWords()
  const isChecked = claims.some(({ verdict }) => verdict !== undefined)
  const columns: Column<Row>[] = [
    {
      key: 'words',
      title: pick('实绩', 'Count'),
      width: 190,
      wraps: true,
      onPhone: 'head',
      value: ({ words }) => say(words),
    },
    { key: 'year', title: pick('年份', 'Year'), width: 70, value: ({ year }) => year },
    {
      key: 'claimed',
      title: pick('答复所说', 'Claimed'),
      width: 100,
      isNumber: true,
      value: ({ claimed }) => claimed,
      render: ({ claimed, unit }) => (claimed === null ? null : `${claimed} ${unit ?? ''}`),
    },
    ...(isChecked
      ? [
          {
            key: 'counted',
            title: pick('年度实绩', 'Counted'),
            width: 100,
            isNumber: true,
            value: ({ counted }: Row) => counted ?? null,
          },
          {
            key: 'verdict',
            title: pick('核对', 'Verdict'),
            width: 160,
            value: ({ verdict }: Row) => (verdict === undefined ? null : say(claimVerdictWords[verdict])),
            render: ({ verdict }: Row) =>
              verdict === undefined ? null : (
                <Tag color={looks[verdict].colour}>
                  <span aria-hidden="true">{looks[verdict].mark}</span> {say(claimVerdictWords[verdict])}
                </Tag>
              ),
          },
        ]
      : []),
    {
      key: 'text',
      title: pick('原文和说明', 'Text and remark'),
      width: 360,
      wraps: true,
      value: ({ text }) => text,
      render: ({ text, remark, source }) => (
        <>
          {text}
          {remark && <small className="cell-note flag-word">! {say(remark)}</small>}
          {source && <small className="cell-note">{say(source)}</small>}
        </>
      ),
    },
  ]
  return (
    <DataTable
      name={pick('年度实绩核对', 'Counts of the year')}
      rows={claims}
      columns={columns}
      rowKey={({ code, text }) => `${code} ${text}`}
      searches={false}
      empty={<EmptyState title={pick('答复没有写年度实绩', 'the reply names no counts of the year')} />}
    />
  )
}
