/** Carries out what is done with filings from their list: endorse many, record signatures on paper, give one back. */
import { CheckOutlined, FileDoneOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState, type ReactNode } from 'react'
import type { CountyFiling, Filing } from '#modules/census/contract.ts'
import { useCommand } from '#web/app/api.ts'
import { useRun } from '#web/app/run.ts'
import { ReasonDialog } from '#web/ui/reason-dialog.tsx'
import { useWords } from '#web/ui/words.tsx'
import type { FilingRights } from './filing-rights.ts'

interface BulkProps {
  readonly county: CountyFiling
  /** The rows that are ticked. */
  readonly chosen: readonly Filing[]
  readonly rights: FilingRights
  readonly onDone: () => void
}

export function BulkWork({ county, chosen, rights, onDone }: BulkProps) {
  const { pick } = useWords()
  const run = useRun()
  const endorse = useCommand('census', 'endorse')
  const onPaper = useCommand('census', 'signOnPaper')
  const [paperOpen, setPaperOpen] = useState(false)
  const toEndorse = chosen.filter(rights.mayEndorse)
  const toSign = chosen.filter(rights.maySignOnPaper)

  const endorseChosen = async () => {
    for (const [town, inTown] of Map.groupBy(toEndorse, (filing) => filing.town!)) {
      const schools = inTown.map(({ school }) => school)
      const ok = await run(
        () => endorse.run({ town, year: county.year, schools }),
        ({ endorsed }) => pick(`已审核 ${endorsed} 所学校`, `${endorsed} schools endorsed`),
      )
      if (!ok) return
    }
    onDone()
  }
  const signChosen = async (note: string) => {
    const schools = toSign.map(({ school }) => school)
    const ok = await run(
      () => onPaper.run({ county: county.county, year: county.year, schools, note }),
      ({ signed }) => pick(`已登记 ${signed} 所学校`, `${signed} schools recorded`),
    )
    if (!ok) return
    setPaperOpen(false)
    onDone()
  }
  return (
    <>
      {rights.endorses && (
        <Button
          type="primary"
          icon={<CheckOutlined />}
          disabled={toEndorse.length === 0}
          loading={endorse.isRunning}
          onClick={() => void endorseChosen()}
        >
          {pick(`审核通过（${toEndorse.length}）`, `Endorse (${toEndorse.length})`)}
        </Button>
      )}
      {rights.signsOnPaper && (
        <Button icon={<FileDoneOutlined />} disabled={toSign.length === 0} onClick={() => setPaperOpen(true)}>
          {pick(`登记纸质签字（${toSign.length}）`, `Signed on paper (${toSign.length})`)}
        </Button>
      )}
      <ReasonDialog
        isOpen={paperOpen}
        title={pick(`登记 ${toSign.length} 所学校纸质签字盖章`, `Record ${toSign.length} schools that signed on paper`)}
        about={pick(
          '用于不上网的学校：纸质表须有填表人、审核人、单位负责人签字并盖章。',
          'For schools without access: the paper bears the three signatures and the seal.',
        )}
        label={pick('纸质表存放处或扫描件说明', 'Where the papers are')}
        confirm={pick('登记', 'Record')}
        least={4}
        most={300}
        isRunning={onPaper.isRunning}
        onReason={(note) => void signChosen(note)}
        onClose={() => setPaperOpen(false)}
      />
    </>
  )
}

/** Opens the dialog in which a filing is given back to its school, and the dialog itself for the page to show. */
export function useGivingBack(filings: readonly Filing[]): { open: (school: string) => void; dialog: ReactNode } {
  const { pick } = useWords()
  const run = useRun()
  const giveBack = useCommand('census', 'returnFiling')
  const [asked, setAsked] = useState<string | null>(null)
  // Looked up anew, so that after somebody else was faster the next press is about what is shown now.
  const filing = filings.find(({ school }) => school === asked) ?? null
  const send = async (reason: string) => {
    if (filing === null) return
    const { school, year, number } = filing
    const ok = await run(
      () => giveBack.run({ school, year, expected: number, reason }),
      () => pick('已退回学校更正', 'Returned to the school'),
    )
    if (ok) setAsked(null)
  }
  const dialog = (
    <ReasonDialog
      isOpen={filing !== null}
      title={pick(`退回更正：${filing?.name ?? ''}`, `Return: ${filing?.name ?? ''}`)}
      about={
        filing?.state === 'locked'
          ? pick(
              '该校数据已锁定。退回后由学校更正，重新核收时形成新版本。',
              'These figures are locked. The school corrects them, and accepting again makes a new version.',
            )
          : pick(
              '请写明哪个数据有误、为什么。学校会看到这段文字。',
              'Say which figure is wrong and why; the school reads this.',
            )
      }
      label={pick('退回原因', 'Reason')}
      confirm={pick('退回', 'Return')}
      least={4}
      most={500}
      isRunning={giveBack.isRunning}
      onReason={(reason) => void send(reason)}
      onClose={() => setAsked(null)}
    />
  )
  return { open: setAsked, dialog }
}
