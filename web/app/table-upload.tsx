/** Handing in a table: checked first with every problem in its place, headings joined by hand, then saved. */
import { InboxOutlined, SaveOutlined } from '@ant-design/icons'
import { Alert, Button, Modal, Spin, Statistic, Upload } from 'antd'
import { useState, type ReactNode } from 'react'
import type { Problem, Severity } from '#kernel/problem.ts'
import { HeadingMender, type JoinedHeadings } from '#web/ui/heading-mender.tsx'
import { ProblemList } from '#web/ui/problem-list.tsx'
import type { MissingHeading } from '#web/ui/suggested-headings.ts'
import { useWords } from '#web/ui/words.tsx'
import { errorWords } from './errors.ts'

/** A guard for the person's patience; the server has its own. */
const mostBytes = 50 * 1024 * 1024

export interface GivenTable {
  readonly file: File
  readonly headings: JoinedHeadings
}

export interface CheckedTable {
  readonly rows: number | null
  readonly problems: readonly Problem[]
  readonly headings: { readonly missing: readonly MissingHeading[]; readonly found: readonly string[] }
}

interface Props<T extends CheckedTable> {
  readonly title: string
  readonly hint: string
  readonly width: number
  readonly problemsHeight: number
  /** English of our headings. */
  readonly english: ReadonlyMap<string, string>
  readonly check: (given: GivenTable) => Promise<T>
  readonly isChecking: boolean
  /** True where it was saved; the dialog closes then. */
  readonly save: (given: GivenTable) => Promise<boolean>
  readonly isSaving: boolean
  readonly mayBeSaved: (checked: T) => boolean
  /** Fields that are asked for beside the file; it can be saved once they are filled in. */
  readonly asks?: { readonly fields: ReactNode; readonly isAnswered: boolean }
  /** Said where joining headings could mend it. */
  readonly joinBelow: string
  /** Said where it may be saved in spite of warnings. */
  readonly warned: string
  /** Said instead of all else where it may be saved but need not be; null where it does bring something. */
  readonly nothingNew?: (checked: T) => string | null
  /** More figures beside rows, errors and warnings. */
  readonly moreFigures?: (checked: T) => ReactNode
  /** Stands below the file that was read with joined headings. */
  readonly joinedNote?: (joined: JoinedHeadings, takeBack: () => void) => ReactNode
  readonly onClose: () => void
}

export function TableUpload<T extends CheckedTable>(props: Props<T>) {
  const { check, isChecking, save, isSaving, mayBeSaved, joinedNote, onClose } = props
  const { say, pick } = useWords()
  const [file, setFile] = useState<File | null>(null)
  const [checked, setChecked] = useState<T | null>(null)
  const [joined, setJoined] = useState<JoinedHeadings>({})
  const [error, setError] = useState<string | null>(null)

  const handIn = async (given: File, headings: JoinedHeadings = {}) => {
    setError(null)
    setChecked(null)
    setFile(given)
    setJoined(headings)
    if (given.size > mostBytes) {
      setError(pick('文件超过 50 MB，请检查是否选错文件。', 'The file is over 50 MB; is it the right one?'))
      return
    }
    try {
      setChecked(await check({ file: given, headings }))
    } catch (caught) {
      setError(say(errorWords(caught)))
    }
  }
  const keep = async () => {
    if (file && (await save({ file, headings: joined }))) onClose()
  }
  return (
    <Modal
      open
      width={props.width}
      title={props.title}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{pick('取消', 'Cancel')}</Button>
          <Button
            type="primary"
            icon={<SaveOutlined />}
            disabled={checked === null || !mayBeSaved(checked) || props.asks?.isAnswered === false}
            loading={isSaving}
            onClick={() => void keep()}
          >
            {pick('保存', 'Save')}
          </Button>
        </>
      }
    >
      {error && <Alert type="error" showIcon title={error} style={{ marginBottom: 12 }} />}
      <Spin spinning={isChecking} description={pick('正在核查…', 'Checking…')}>
        <Upload.Dragger
          accept=".xlsx,.xls,.csv"
          maxCount={1}
          showUploadList={false}
          beforeUpload={(given) => {
            void handIn(given)
            return false
          }}
        >
          {checked === null && (
            <p className="ant-upload-drag-icon">
              <InboxOutlined />
            </p>
          )}
          <p className="ant-upload-text">
            {file === null
              ? pick('把文件拖到这里，或点击选择文件', 'Drop a file here, or press to choose one')
              : pick(`${file.name}（点击换一个文件）`, `${file.name} (press for another)`)}
          </p>
          <p className="ant-upload-hint">{props.hint}</p>
        </Upload.Dragger>
      </Spin>
      {file && Object.keys(joined).length > 0 && joinedNote?.(joined, () => void handIn(file))}
      {checked && <Found {...props} checked={checked} />}
      {props.asks?.fields}
      {file && checked && canBeJoined(checked) && (
        <HeadingMender
          missing={checked.headings.missing}
          found={checked.headings.found}
          english={props.english}
          action={(chosen) => (
            <Button
              type="primary"
              disabled={Object.keys(chosen).length === 0}
              onClick={() => void handIn(file, { ...joined, ...chosen })}
            >
              {pick('按对应重新读取', 'Read again')}
            </Button>
          )}
        />
      )}
    </Modal>
  )
}

/** Whether some heading of ours that must be there, or one much like it, could still be joined. */
const canBeJoined = ({ headings: { missing } }: CheckedTable): boolean =>
  missing.some(({ required, nearest }) => required || nearest !== null)

/** What the check found: the verdict, the counts, and every problem. */
function Found<T extends CheckedTable>(props: Props<T> & { readonly checked: T }) {
  const { checked, joinBelow, warned, nothingNew, moreFigures, problemsHeight } = props
  const { pick } = useWords()
  const [only, setOnly] = useState<Severity | ''>('')
  const { rows, problems } = checked
  const countOf = (severity: Severity) => problems.filter((problem) => problem.severity === severity).length
  const mayBeSaved = props.mayBeSaved(checked)
  const isWarned = countOf('warning') > 0
  const wrong = canBeJoined(checked)
    ? joinBelow
    : pick(
        '有错误，没有保存任何数据。请在原文件中改正后重新选择。',
        'There are errors; nothing was saved. Mend them in the file and choose it again.',
      )
  const right = isWarned ? warned : pick('没有错误，可以保存。', 'No errors; it can be saved.')
  return (
    <div className="checked-table">
      <Alert
        type={!mayBeSaved ? 'error' : isWarned ? 'warning' : 'success'}
        showIcon
        title={mayBeSaved ? (nothingNew?.(checked) ?? right) : wrong}
      />
      <div className="statistics">
        <Statistic title={pick('数据行', 'Rows')} value={rows ?? '—'} />
        <Statistic title={pick('错误', 'Errors')} value={countOf('error')} />
        <Statistic title={pick('警告', 'Warnings')} value={countOf('warning')} />
        {moreFigures?.(checked)}
      </div>
      {problems.length > 0 && (
        <ProblemList
          name={pick('核查出的问题', 'What was found')}
          problems={problems}
          only={only}
          onOnly={setOnly}
          height={problemsHeight}
        />
      )}
    </div>
  )
}
