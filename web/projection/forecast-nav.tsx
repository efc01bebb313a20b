/** The pages about forecasts, side by side; the county that was chosen goes along from one to the next. */
import { useRouterState } from '@tanstack/react-router'
import { PageNav, withCounty } from '#web/app/page-nav.tsx'
import { paths } from '#web/app/paths.ts'
import { useWords } from '#web/ui/words.tsx'
import './forecast.css'

export function ForecastNav({ county }: { readonly county: string | null }) {
  const { pick } = useWords()
  const path = useRouterState({ select: ({ location }) => location.pathname })
  const pages = [
    [paths.forecast, pick('学龄人口预测', 'Pupils')],
    [paths.pressure, pick('学位预警', 'School places')],
    [paths.scenarios, pick('情景对比', 'Scenarios')],
    [paths.backTest, pick('预测有多准', 'How accurate')],
    [paths.forecastInputs, pick('数据准备', 'Inputs')],
  ] as const
  return (
    <PageNav
      name={pick('预测的各页', 'Pages about forecasts')}
      pages={pages}
      isUnder={(to) => path === to}
      search={withCounty(county)}
    />
  )
}
