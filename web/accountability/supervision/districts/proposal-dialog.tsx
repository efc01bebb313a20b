/** How schools may be shared out, by township and distance: looked at, given names, altered, and set up at once. */
import { Alert, Checkbox, Collapse, Modal } from 'antd'
import { useState, type ReactNode } from 'react'
import type { SupervisionProblem } from '#modules/accountability/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer, useCommand, type AnswerOf } from '#web/app/api.ts'
import { useRun } from '#web/app/run.ts'
import { fixed } from '#web/ui/charts/figures.ts'
import { useWords } from '#web/ui/words.tsx'
import { ProblemAlert } from '../../problem-alert.tsx'
import { DistrictFields } from './district-fields.tsx'
import { districtInput, draftOfProposal } from './district-draft.ts'

interface Props {
  readonly county: string
  /** Whether some districts stand already. */
  readonly isPartly: boolean
  readonly onClose: () => void
}

export function ProposalDialog({ county, isPartly, onClose }: Props) {
  const { pick } = useWords()
  const [onlyUnplaced, setOnlyUnplaced] = useState(isPartly)
  const answer = useAnswer('accountability', 'proposeDistricts', { county, onlyUnplaced })
  return (
    <Answered of={answer}>
      {(proposal) => (
        <Proposed
          key={String(onlyUnplaced)}
          county={county}
          proposal={proposal}
          // Schools of districts that stand cannot be given to others as well.
          isOnlyLooked={isPartly && !onlyUnplaced}
          onClose={onClose}
          choice={
            isPartly && (
              <Checkbox checked={onlyUnplaced} onChange={({ target }) => setOnlyUnplaced(target.checked)}>
                {pick('只划分未划入责任区的学校', 'Only schools that stand in no district')}
              </Checkbox>
            )
          }
        />
      )}
    </Answered>
  )
}

interface ProposedProps {
  readonly county: string
  readonly proposal: AnswerOf<'accountability', 'proposeDistricts'>
  readonly isOnlyLooked: boolean
  readonly choice: ReactNode
  readonly onClose: () => void
}

function Proposed({ county, proposal, isOnlyLooked, choice, onClose }: ProposedProps) {
  const { say, pick } = useWords()
  const run = useRun()
  const enter = useCommand('accountability', 'enterDistricts')
  const [drafts, setDrafts] = useState(() => proposal.districts.map(draftOfProposal))
  const [problems, setProblems] = useState<readonly SupervisionProblem[]>([])
  const send = async () => {
    let isSaved = false
    await run(
      () => enter.run({ county, districts: drafts.map(districtInput) }),
      ({ ids, problems: found }) => {
        setProblems(found)
        isSaved = ids.length > 0
        return isSaved ? pick(`已设立 ${ids.length} 个责任区`, `${ids.length} districts set up`) : null
      },
    )
    if (isSaved) onClose()
  }
  const placed = new Set(drafts.flatMap(({ schools }) => schools.map(({ code }) => code)))
  const free = proposal.districts.flatMap(({ schools }) => schools).filter(({ code }) => !placed.has(code))
  const asked = drafts.reduce((sum, { supervisors }) => sum + supervisors.length, 0)
  return (
    <Modal
      open
      width={900}
      title={pick('责任区划分方案', 'Districts as proposed')}
      okText={pick(`设立这 ${drafts.length} 个责任区`, `Set up these ${drafts.length}`)}
      okButtonProps={{ disabled: drafts.length === 0 || isOnlyLooked }}
      confirmLoading={enter.isRunning}
      onOk={() => void send()}
      onCancel={onClose}
    >
      <ProblemAlert problems={problems} />
      <p>
        {pick(
          `${drafts.length} 个责任区，${placed.size} 所学校，需要督学 ${asked} 名。可以改名、调校、填写督学姓名；姓名不填的暂缺，以后再补。`,
          `${drafts.length} districts of ${placed.size} schools that ask for ${asked} supervisors. Names may be filled in now or later, schools moved.`,
        )}
      </p>
      {choice}
      {isOnlyLooked && (
        <Alert
          type="info"
          showIcon
          className="note-below"
          title={pick(
            '供与现有责任区比较。要采用，请先撤销现有责任区，或逐个调整。',
            'To be held against the districts that stand. To take it over, dissolve those first, or change them one by one.',
          )}
        />
      )}
      <ul className="plain-list quiet note-below">
        {proposal.basis.map((words) => (
          <li key={words.en}>{say(words)}</li>
        ))}
      </ul>
      {drafts.length === 0 && (
        <Alert type="success" showIcon title={pick('没有需要划分的学校', 'there is no school to be placed')} />
      )}
      <Collapse
        size="small"
        items={drafts.map((draft, place) => {
          const reach = proposal.districts[place]?.reach ?? null
          return {
            key: place,
            label: (
              <>
                {draft.name}{' '}
                <span className="quiet">
                  {pick(
                    `${draft.schools.length} 所学校，督学 ${draft.supervisors.length} 名`,
                    `${draft.schools.length} schools, ${draft.supervisors.length} supervisors`,
                  )}
                  {reach !== null &&
                    pick(`，离中心最远 ${fixed(reach, 1)} km`, `, ${fixed(reach, 1)} km from the middle at most`)}
                </span>
              </>
            ),
            children: (
              <DistrictFields
                draft={draft}
                free={free}
                onChange={(changed) => setDrafts(drafts.map((each, i) => (i === place ? changed : each)))}
              />
            ),
          }
        })}
      />
    </Modal>
  )
}
