/** What a figure counts, line by line, with where each is from. */
import { Alert, Drawer, Tag } from 'antd'
import { lineSourceWords, type YearFigure, type YearLine } from '#modules/accountability/contract.ts'
import { paths } from '#web/app/paths.ts'
import { Link } from '@tanstack/react-router'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { useWords } from '#web/ui/words.tsx'

interface Props {
  readonly figure: YearFigure
  readonly year: number
  readonly isCity: boolean
  readonly onClose: () => void
}

export function FigureLines({ figure, year, isCity, onClose }: Props) {
  const { say, pick } = useWords()
  const columns: Column<YearLine>[] = [
    { key: 'on', title: pick('日期', 'Day'), width: 104, value: ({ on }) => on },
    ...(isCity
      ? [{ key: 'county', title: pick('县区', 'County'), width: 90, value: ({ countyName }: YearLine) => countyName }]
      : []),
    { key: 'name', title: pick('名称', 'Name'), width: 220, wraps: true, onPhone: 'head', value: ({ name }) => name },
    {
      key: 'school',
      title: pick('学校', 'School'),
      width: 190,
      wraps: true,
      value: ({ school }) => school?.name ?? null,
      render: ({ school }) =>
        school && (
          <Link to={paths.school} params={{ school: school.code }}>
            {school.name}
          </Link>
        ),
    },
    {
      key: 'sources',
      title: pick('来源', 'From'),
      width: 260,
      wraps: true,
      value: ({ sources }) =>
        sources
          .map(({ kind, note }) => `${say(lineSourceWords[kind])}${note === null ? '' : `：${note}`}`)
          .join(pick('；', '; ')),
      render: ({ county, sources }) =>
        sources.map(({ kind, id, note }) => (
          <div key={`${kind} ${id}`}>
            {kind === 'gate' ? (
              <Link to={paths.candidate} params={{ candidate: id }} search={{ county }}>
                {say(lineSourceWords[kind])}
              </Link>
            ) : kind === 'project' ? (
              <Link to={paths.project} params={{ project: id }} search={{ county }}>
                {say(lineSourceWords[kind])}
              </Link>
            ) : (
              say(lineSourceWords[kind])
            )}
            {note !== null && <small className="quiet"> {note}</small>}
          </div>
        )),
    },
  ]
  return (
    <Drawer
      open
      size={920}
      onClose={onClose}
      title={
        <>
          {say(figure.words)} {pick(`${year} 年`, String(year))}{' '}
          <Tag>
            {figure.value} {pick(figure.unit, '')}
          </Tag>
        </>
      }
    >
      <Alert
        type="info"
        className="note-below"
        title={
          <>
            {pick('口径：', 'Counted: ')}
            {say(figure.counted)}
            {figure.asOf !== null && pick(`。数据截至 ${figure.asOf}`, `. As of ${figure.asOf}`)}
          </>
        }
      />
      <DataTable
        name={`${say(figure.words)} ${year}`}
        rows={figure.lines}
        columns={columns}
        rowKey={(line) => `${line.sources[0]?.kind} ${line.sources[0]?.id} ${line.name}`}
        empty={<EmptyState title={pick('没有计入的事项', 'nothing is counted')} />}
      />
    </Drawer>
  )
}
