/** What may be changed about an account: its roles, whether it may sign in, its password. */
import { App, Button, Drawer, Form, Input, Space } from 'antd'
import { roleWords, type Assignment, type Person } from '#modules/access/contract.ts'
import { useCommand } from '#web/app/api.ts'
import { PlaceName } from '#web/app/place-name.tsx'
import { useRun } from '#web/app/run.ts'
import { moment } from '#web/app/when.ts'
import { useWords } from '#web/ui/words.tsx'
import { AssignmentFields, assignmentOf, type AssignmentChoice } from './assignment-fields.tsx'

interface Props {
  readonly person: Person
  readonly home: string
  readonly onClose: () => void
}

export function ChangePerson({ person, home, onClose }: Props) {
  const { say, pick } = useWords()
  const { modal } = App.useApp()
  const run = useRun()
  const assign = useCommand('access', 'assign')
  const unassign = useCommand('access', 'unassign')
  const setActive = useCommand('access', 'setActive')
  const reset = useCommand('access', 'resetPassword')
  const [roleForm] = Form.useForm<AssignmentChoice>()
  const [passwordForm] = Form.useForm<{ password: string }>()

  const takeBack = (assignment: Assignment) =>
    void modal.confirm({
      title: pick(`收回“${roleWords[assignment.role].zh}”？`, `Take back “${roleWords[assignment.role].en}”?`),
      okText: pick('收回', 'Take back'),
      onOk: () =>
        run(
          () => unassign.run({ person: person.id, assignment }),
          () => pick('已收回', 'Taken back'),
        ),
    })
  const give = async (choice: AssignmentChoice) => {
    const ok = await run(
      () => assign.run({ person: person.id, assignment: assignmentOf(choice) }),
      () => pick('已授予', 'Given'),
    )
    if (ok) roleForm.resetFields()
  }
  const turn = () =>
    run(
      () => setActive.run({ person: person.id, active: !person.active }),
      () => (person.active ? pick('已停用', 'Closed') : pick('已恢复', 'Reopened')),
    )
  const renew = async ({ password }: { password: string }) => {
    const ok = await run(
      () => reset.run({ person: person.id, password }),
      () => pick('密码已重置，请告知本人', 'The password was reset; tell the person'),
    )
    if (ok) passwordForm.resetFields()
  }
  return (
    <Drawer open onClose={onClose} size={420} title={`${person.name} · ${person.username}`}>
      <section className="drawer-part">
        <h3>{pick('现有角色', 'Roles')}</h3>
        {person.assignments.length === 0 && <p className="quiet">{pick('没有角色', 'no role')}</p>}
        {person.assignments.map((assignment) => (
          <div key={`${assignment.role}-${assignment.scope.code}`} className="drawer-row">
            <span>
              {say(roleWords[assignment.role])} · <PlaceName code={assignment.scope.code} />
            </span>
            <Button size="small" danger onClick={() => takeBack(assignment)}>
              {pick('收回', 'Take back')}
            </Button>
          </div>
        ))}
      </section>
      <section className="drawer-part">
        <h3>{pick('授予角色', 'Give a role')}</h3>
        <Form form={roleForm} layout="vertical" onFinish={(choice) => void give(choice)}>
          <AssignmentFields home={home} />
          <Button htmlType="submit" loading={assign.isRunning}>
            {pick('授予', 'Give')}
          </Button>
        </Form>
      </section>
      <section className="drawer-part">
        <h3>{pick('重置密码', 'Reset the password')}</h3>
        <Form form={passwordForm} onFinish={(entered) => void renew(entered)}>
          <Space.Compact block>
            <Form.Item
              noStyle
              name="password"
              rules={[{ required: true, min: 10, message: pick('至少10位', '10 characters or more') }]}
            >
              <Input.Password
                aria-label={pick('新密码', 'New password')}
                placeholder={pick('新密码（至少10位）', 'new password (10 or more)')}
                autoComplete="new-password"
                maxLength={128}
              />
            </Form.Item>
            <Button htmlType="submit" loading={reset.isRunning}>
              {pick('重置', 'Reset')}
            </Button>
          </Space.Compact>
        </Form>
      </section>
      <section className="drawer-part">
        <h3>{pick('账号', 'Account')}</h3>
        <p className="quiet">
          {pick(`最近登录：${moment(person.lastSignIn)}`, `Last sign-in: ${moment(person.lastSignIn)}`)}
        </p>
        <Button danger={person.active} loading={setActive.isRunning} onClick={() => void turn()}>
          {person.active ? pick('停用账号', 'Close the account') : pick('恢复账号', 'Reopen the account')}
        </Button>
      </section>
    </Drawer>
  )
}
