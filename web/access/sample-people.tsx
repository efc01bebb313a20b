/** Sample people of a demonstration, grouped by what they do. One press signs in. */
import { Button, Spin } from 'antd'
import { roles, roleWords, type Role } from '#modules/access/contract.ts'
import type { AnswerOf } from '#web/app/api.ts'
import { useWords } from '#web/ui/words.tsx'

type Sample = AnswerOf<'access', 'samplePeople'>['people'][number]

interface Props {
  readonly people: readonly Sample[]
  /** User name of whoever is being signed in. */
  readonly entering: string | null
  readonly onEnter: (sample: Sample) => void
}

export function SamplePeople({ people, entering, onEnter }: Props) {
  const { say, pick } = useWords()
  const byRole = Map.groupBy(people, ({ role }) => role)
  const shown: Role[] = roles.filter((role) => byRole.has(role))
  return (
    <section className="panel sample-people" aria-label={pick('演示人员', 'Sample people')}>
      <h2>{pick('演示人员（点击即登录）', 'Sample people (one press signs in)')}</h2>
      {people.length === 0 && <Spin />}
      {shown.map((role) => (
        <div key={role} className="sample-role">
          <h3>{say(roleWords[role])}</h3>
          <div className="sample-buttons">
            {byRole.get(role)!.map((sample) => (
              <Button
                key={sample.username}
                loading={entering === sample.username}
                disabled={entering !== null && entering !== sample.username}
                onClick={() => onEnter(sample)}
              >
                {sample.name}
                <span className="quiet sample-place">{sample.place}</span>
              </Button>
            ))}
          </div>
        </div>
      ))}
    </section>
  )
}
