/** The ways out of a school that is too large: in one line each for a list, and in full with prices, years and receivers. */
import { Tag } from 'antd'
import { wayOutWords, type WayOutShown } from '#modules/conditions/contract.ts'
import { schoolYearName } from '#kernel/school-year.ts'
import { stageWords } from '#kernel/stage.ts'
import type { Language, Words } from '#kernel/words.ts'
import { unitWords } from '#kernel/unit-words.ts'
import { exact, whole } from '#web/ui/charts/figures.ts'
import { moneyWords } from '#web/ui/money.ts'
import { useWords } from '#web/ui/words.tsx'
import { SampleTag } from '../clause.tsx'

const cost = (way: WayOutShown): Words => {
  if (way.cost === null) return { zh: '费用不能确定', en: 'cost not known' }
  return way.cost === 0 ? { zh: '不需花钱', en: 'nothing to buy' } : moneyWords(way.cost)
}

const from = ({ countsFrom }: WayOutShown): Words =>
  countsFrom === null
    ? { zh: '计入学年不能确定', en: 'year not known' }
    : { zh: `${schoolYearName(countsFrom)}起计入`, en: `counts from ${countsFrom}` }

/** One way in plain words, as an exported list has it. */
export const wayText = (way: WayOutShown, language: Language): string =>
  [
    wayOutWords[way.kind][language],
    way.what[language],
    cost(way)[language],
    from(way)[language],
    ...(way.solves ? [] : [language === 'zh' ? '单用此法不够' : 'not enough by itself']),
  ].join(language === 'zh' ? '，' : ', ')

function SolvesTag({ way }: { readonly way: WayOutShown }) {
  const { pick } = useWords()
  return way.solves ? (
    <Tag color="success">{pick('✓ 可解决', '✓ solves it')}</Tag>
  ) : (
    <Tag color="warning">{pick('△ 单用不够', '△ not by itself')}</Tag>
  )
}

export function WayLines({ ways }: { readonly ways: readonly WayOutShown[] }) {
  const { say } = useWords()
  return (
    <ul className="way-lines">
      {ways.map((way, index) => (
        <li key={`${way.kind} ${way.phase ?? ''} ${index}`} className="way-line">
          <b>{say(wayOutWords[way.kind])}</b>
          {way.phase !== null && <span className="quiet"> {say(stageWords[way.phase])}</span>} <SolvesTag way={way} />{' '}
          {say(cost(way))} {way.prices.some(({ isSample }) => isSample) && <SampleTag />} · {say(from(way))}
          <br />
          <span className="quiet">{say(way.what)}</span>
        </li>
      ))}
    </ul>
  )
}

export function WayCard({ way }: { readonly way: WayOutShown }) {
  const { say, pick } = useWords()
  return (
    <section className="way-card keep-together">
      <h4>
        {say(wayOutWords[way.kind])}
        {way.phase !== null && <Tag>{say(stageWords[way.phase])}</Tag>}
        <SolvesTag way={way} />
      </h4>
      <p>{say(way.what)}</p>
      <p>
        <b>{say(cost(way))}</b>
        {way.prices.length > 0 && pick('，按单价：', ', at: ')}
        {way.prices.map(({ item, price, unit, source, isSample }) => (
          <span key={item} className="clause-line">
            {exact(price)} {say(unitWords(unit))}（{source}）{isSample && <SampleTag />}{' '}
          </span>
        ))}
      </p>
      <p>
        <b>{say(from(way))}</b>
        {pick('：', ': ')}
        {say(way.why)}
      </p>
      {way.intake.length > 0 && (
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{pick('学年', 'Year')}</th>
              <th scope="col" className="number">
                {pick('预测起始年级招生', 'Entry grade by the forecast')}
              </th>
              <th scope="col" className="number">
                {pick('最多招生', 'At most')}
              </th>
              <th scope="col" className="number">
                {pick('在校生', 'Pupils then')}
              </th>
            </tr>
          </thead>
          <tbody>
            {way.intake.map(({ year, expected, most, pupils }) => (
              <tr key={year}>
                <th scope="row">{pick(schoolYearName(year), String(year))}</th>
                <td className="number">{whole(expected)}</td>
                <td className="number">{whole(most)}</td>
                <td className="number">{whole(pupils)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {way.receivers.length > 0 && (
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{pick('接收学校', 'Receiving school')}</th>
              <th scope="col" className="number">
                {pick('直线距离', 'Distance')}
              </th>
              <th scope="col" className="number">
                {pick('空余学位', 'Free places')}
              </th>
              <th scope="col" className="number">
                {pick('可接收', 'Takes')}
              </th>
            </tr>
          </thead>
          <tbody>
            {way.receivers.map(({ code, name, kilometres, freePlaces, pupils }) => (
              <tr key={code}>
                <th scope="row">{name}</th>
                <td className="number">{kilometres.toFixed(1)} km</td>
                <td className="number">{whole(freePlaces)}</td>
                <td className="number">{whole(pupils)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
