/** The official documents that rules cite. */
import { Answered } from '#web/app/answered.tsx'
import { useAnswer, type AnswerOf } from '#web/app/api.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { useWords } from '#web/ui/words.tsx'

type Document = AnswerOf<'standards', 'documents'>['documents'][number]

export function DocumentList() {
  const { say, pick } = useWords()
  const documents = useAnswer('standards', 'documents', {}, { staleTime: Infinity })
  const columns: Column<Document>[] = [
    {
      key: 'title',
      title: pick('文件', 'Document'),
      width: 440,
      wraps: true,
      value: ({ title, note }) => (note ? `${say(title)} ${say(note)}` : say(title)),
      render: ({ title, note }) => (
        <>
          {say(title)}
          {note && <div className="quiet">{say(note)}</div>}
        </>
      ),
    },
    { key: 'number', title: pick('文号', 'Number'), width: 190, value: ({ number }) => number },
    {
      key: 'issuer',
      title: pick('发文机关', 'Issuer'),
      width: 200,
      wraps: true,
      value: ({ issuer }) => issuer && say(issuer),
    },
    { key: 'issued', title: pick('发文日期', 'Issued'), width: 110, value: ({ issued }) => issued },
    { key: 'rules', title: pick('标准条数', 'Rules'), width: 90, isNumber: true, value: ({ rules }) => rules },
    { key: 'from', title: pick('最早生效', 'From'), width: 110, value: ({ from }) => from },
    { key: 'to', title: pick('失效', 'To'), width: 110, value: ({ to }) => to ?? pick('现行', 'in force') },
  ]
  return (
    <Answered of={documents}>
      {({ documents: rows }) => (
        <DataTable name={pick('依据文件', 'Documents')} rows={rows} columns={columns} rowKey={({ id }) => id} />
      )}
    </Answered>
  )
}
