/** The door: user name and password; on simulated data also sample people, one press each. */
import { LockOutlined, UserOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useRouterState } from '@tanstack/react-router'
import { Alert, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { DemoBanner } from '#web/app/demo-banner.tsx'
import { signIn, useAnswer } from '#web/app/api.ts'
import { errorWords } from '#web/app/errors.ts'
import { LanguageSwitch } from '#web/app/header-bar.tsx'
import { useMe } from '#web/app/me.ts'
import { paths } from '#web/app/paths.ts'
import { useWords } from '#web/ui/words.tsx'
import { SamplePeople } from './sample-people.tsx'

interface Entered {
  readonly username: string
  readonly password: string
}

export function SignInPage() {
  const { language, say, pick } = useWords()
  const client = useQueryClient()
  const navigate = useNavigate()
  const path = useRouterState({ select: ({ location }) => location.pathname })
  const isDemo = useMe().data?.isDemo ?? false
  const samples = useAnswer('access', 'samplePeople', {}, { enabled: isDemo, staleTime: Infinity })
  const [error, setError] = useState<unknown>(null)
  const [entering, setEntering] = useState<string | null>(null)

  const enter = async ({ username, password }: Entered) => {
    setError(null)
    setEntering(username)
    try {
      await signIn(username, password)
      // Nothing of whoever was here before may be shown; the address stays and now leads to its page.
      if (path === paths.signIn) await navigate({ to: paths.start, replace: true })
      await client.resetQueries()
    } catch (caught) {
      setError(caught)
    } finally {
      setEntering(null)
    }
  }
  return (
    <main className="sign-in">
      {isDemo && <DemoBanner />}
      <div className="sign-in-top">
        <LanguageSwitch />
      </div>
      <div className={isDemo ? 'sign-in-columns' : 'sign-in-columns sign-in-alone'}>
        <section className="panel sign-in-form">
          <div className="brand">
            <img src="/icon.svg" alt="" width={36} height={36} />
            <span style={{ fontSize: 24 }}>{pick('均衡', 'Junheng')}</span>
          </div>
          <p className="quiet">
            {pick(
              '县域义务教育优质均衡发展：数据、测算、依据，一处可查。',
              'Quality and balanced compulsory education: figures, results and their reasons in one place.',
            )}
          </p>
          {error !== null && (
            <Alert type="error" showIcon title={say(errorWords(error))} style={{ marginBottom: 12 }} />
          )}
          <Form<Entered> layout="vertical" onFinish={(entered) => void enter(entered)} requiredMark={false}>
            <Form.Item
              name="username"
              label={pick('用户名', 'User name')}
              rules={[{ required: true, message: pick('请填写用户名', 'give a user name') }]}
            >
              <Input prefix={<UserOutlined />} autoComplete="username" autoFocus size="large" />
            </Form.Item>
            <Form.Item
              name="password"
              label={pick('密码', 'Password')}
              rules={[{ required: true, message: pick('请填写密码', 'give a password') }]}
            >
              <Input.Password prefix={<LockOutlined />} autoComplete="current-password" size="large" />
            </Form.Item>
            <Button type="primary" htmlType="submit" size="large" block loading={entering !== null}>
              {pick('登录', 'Sign in')}
            </Button>
          </Form>
          <p className="quiet" style={{ marginTop: 16, marginBottom: 0 }}>
            {pick(
              '忘记密码请联系本单位管理员重置。连续输错会暂时锁定。',
              'Ask your administrator to reset a lost password. Wrong passwords in a row lock the account for a while.',
            )}
          </p>
          <p className="to-portal">
            <a href={language === 'zh' ? '/public' : '/public?lang=en'}>
              {pick('不登录，看公众信息 →', 'Read what is public, without signing in →')}
            </a>
          </p>
        </section>
        {isDemo && (
          <SamplePeople
            people={samples.data?.people ?? []}
            entering={entering}
            onEnter={(sample) => void enter(sample)}
          />
        )}
      </div>
    </main>
  )
}
