/** Handing in one input: the file is checked first and every problem shown in its place; then it may be saved. */
import { InboxOutlined, SaveOutlined } from '@ant-design/icons'
import { Alert, Button, Modal, Spin, Statistic, Upload } from 'antd'
import { useState } from 'react'
import type { Severity } from '#kernel/problem.ts'
import { inputFields, inputKindWords, type InputKind } from '#modules/projection/contract.ts'
import { useCommand, type AnswerOf } from '#web/app/api.ts'
import { errorWords } from '#web/app/errors.ts'
import { useRun } from '#web/app/run.ts'
import { HeadingMender, type JoinedHeadings } from '#web/ui/heading-mender.tsx'
import { ProblemList } from '#web/ui/problem-list.tsx'
import { useWords } from '#web/ui/words.tsx'

type Checked = AnswerOf<'projection', 'checkInput'>

const accepted = '.xlsx,.xls,.csv'
/** A guard for the person's patience; the server has its own. */
const mostBytes = 50 * 1024 * 1024

const joinedWords = (joined: JoinedHeadings): string =>
  Object.entries(joined)
    .map(([ours, theirs]) => `${ours} ← ${theirs}`)
    .join('；')

interface Props {
  readonly county: string
  readonly name: string
  readonly kind: InputKind
  readonly onClose: () => void
}

export function InputUpload({ county, name, kind, onClose }: Props) {
  const { say, pick } = useWords()
  const run = useRun()
  const check = useCommand('projection', 'checkInput')
  const save = useCommand('projection', 'importInput')
  const [file, setFile] = useState<File | null>(null)
  const [checked, setChecked] = useState<Checked | null>(null)
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
      setChecked(await check.run({ region: county, kind, file: given, headings }))
    } catch (caught) {
      setError(say(errorWords(caught)))
    }
  }
  const keep = async () => {
    if (!file) return
    const isSaved = await run(
      () => save.run({ region: county, kind, file, headings: joined }),
      ({ changes, batches }) =>
        batches.length === 0
          ? pick('与已有数据完全相同，没有新的导入', 'every figure is there already; nothing was saved')
          : pick(
              `已保存：新增 ${changes?.added ?? 0} 个数，变化 ${changes?.changed ?? 0} 个`,
              `saved: ${changes?.added ?? 0} new figures, ${changes?.changed ?? 0} changed`,
            ),
    )
    if (isSaved) onClose()
  }
  const mayBeSaved = checked !== null && checked.changes !== null
  return (
    <Modal
      open
      width={1100}
      title={pick(`${name}：导入${say(inputKindWords[kind])}`, `${name}: import ${say(inputKindWords[kind])}`)}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{pick('取消', 'Cancel')}</Button>
          <Button
            type="primary"
            icon={<SaveOutlined />}
            disabled={!mayBeSaved}
            loading={save.isRunning}
            onClick={() => void keep()}
          >
            {pick('保存', 'Save')}
          </Button>
        </>
      }
    >
      {error && <Alert type="error" showIcon title={error} style={{ marginBottom: 12 }} />}
      <Spin spinning={check.isRunning} description={pick('正在核查…', 'Checking…')}>
        <Upload.Dragger
          accept={accepted}
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
          <p className="ant-upload-hint">
            {pick(
              '.xlsx、.xls 或 .csv（UTF-8、GBK）；表头与空白表不同的，读取后可在此对应',
              '.xlsx, .xls or .csv (UTF-8, GBK); headings other than those of the empty table can be joined here',
            )}
          </p>
        </Upload.Dragger>
      </Spin>
      {file && Object.keys(joined).length > 0 && (
        <Alert
          type="info"
          style={{ marginTop: 12 }}
          title={pick(`按对应读取：${joinedWords(joined)}`, `read with joined headings: ${joinedWords(joined)}`)}
          action={
            <Button size="small" onClick={() => void handIn(file)}>
              {pick('取消对应', 'Take back')}
            </Button>
          }
        />
      )}
      {checked && <CheckedFile checked={checked} />}
      {file && checked && canBeJoined(checked) && (
        <HeadingMender
          missing={checked.headings.missing}
          found={checked.headings.found}
          english={new Map(Object.values(inputFields[kind]).map(({ heading, en }) => [heading, en]))}
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
const canBeJoined = ({ headings: { missing } }: Checked): boolean =>
  missing.some(({ required, nearest }) => required || nearest !== null)

function CheckedFile({ checked }: { readonly checked: Checked }) {
  const { pick } = useWords()
  const [only, setOnly] = useState<Severity | ''>('')
  const { rows, changes, problems } = checked
  const countOf = (severity: Severity) => problems.filter((problem) => problem.severity === severity).length
  const nothingNew = changes !== null && changes.added + changes.changed === 0
  const verdict =
    changes === null
      ? canBeJoined(checked)
        ? pick(
            '有错误，没有保存任何数据。请在下面对应表头，或在原文件中改正后重新选择。',
            'There are errors; nothing was saved. Join the headings below, or mend the file and choose it again.',
          )
        : pick(
            '有错误，没有保存任何数据。请在原文件中改正后重新选择。',
            'There are errors; nothing was saved. Mend them in the file and choose it again.',
          )
      : nothingNew
        ? pick('与已有数据完全相同，不需要保存。', 'Every figure is there already; there is nothing to save.')
        : countOf('warning') > 0
          ? pick(
              '可以保存；警告请先看一遍，保存后仍会显示。',
              'It can be saved; read the warnings first, they stay with the import.',
            )
          : pick('没有错误，可以保存。', 'No errors; it can be saved.')
  return (
    <div className="checked-file">
      <Alert
        type={changes === null ? 'error' : countOf('warning') > 0 ? 'warning' : 'success'}
        showIcon
        title={verdict}
      />
      <div className="statistics">
        <Statistic title={pick('数据行', 'Rows')} value={rows ?? '—'} />
        <Statistic title={pick('错误', 'Errors')} value={countOf('error')} />
        <Statistic title={pick('警告', 'Warnings')} value={countOf('warning')} />
        {changes && (
          <>
            <Statistic title={pick('新增', 'New')} value={changes.added} />
            <Statistic title={pick('变化', 'Changed')} value={changes.changed} />
            <Statistic title={pick('相同', 'Same')} value={changes.same} />
          </>
        )}
      </div>
      {problems.length > 0 && (
        <ProblemList
          name={pick('核查出的问题', 'What was found')}
          problems={problems}
          only={only}
          onOnly={setOnly}
          height={320}
        />
      )}
    </div>
  )
}
