/** Teachers of one place by subject: needed by weekly periods, and there, where the census counts them apart. */
import { Modal } from 'antd'
import type { NeedsOfPlace } from '#modules/projection/contract.ts'
import { subjectWords } from '#modules/standards/contract.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { useWords } from '#web/ui/words.tsx'
import { gapWords } from './pressure-words.ts'

type Subject = NonNullable<NeedsOfPlace['byPeriods']>['subjects'][number]

export function SubjectsDialog({
  place,
  year,
  onClose,
}: {
  readonly place: NeedsOfPlace
  readonly year: number
  readonly onClose: () => void
}) {
  const { say, pick } = useWords()
  const columns: Column<Subject>[] = [
    {
      key: 'subject',
      title: pick('学科', 'Subject'),
      width: 160,
      onPhone: 'head',
      value: ({ subject }) => say(subjectWords[subject]),
    },
    { key: 'needed', title: pick('需要', 'Needed'), width: 90, isNumber: true, value: ({ needed }) => needed },
    { key: 'there', title: pick('现有', 'There'), width: 90, isNumber: true, value: ({ there }) => there },
    {
      key: 'gap',
      title: pick('缺 / 余', 'Short / over'),
      width: 110,
      isNumber: true,
      value: ({ gap }) => gap,
      render: ({ gap }) => {
        const words = gapWords(gap)
        return words && say(words)
      },
    },
  ]
  return (
    <Modal
      open
      width={620}
      footer={null}
      onCancel={onClose}
      title={pick(`${place.name} ${year}年分科教师`, `${place.name}: teachers by subject, ${year}`)}
    >
      <DataTable
        name={pick(`${place.name}分科教师`, `${place.name} by subject`)}
        rows={place.byPeriods?.subjects ?? []}
        columns={columns}
        rowKey={({ subject }) => subject}
      />
      <p className="quiet after-table">
        {pick('“—”为事业统计未分科填报，无从比较。', '“—”: the census does not count teachers of that subject apart.')}
      </p>
    </Modal>
  )
}
