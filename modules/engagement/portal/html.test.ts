import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { html } from './html.ts'

describe('markup', () => {
  it('escapes every value, in text and in attributes', () => {
    const text = '<script>alert("1")</script>\'&'
    expect(html`<p title="${text}">${text}</p>`.markup).toBe(
      '<p title="&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39;&amp;">&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39;&amp;</p>',
    )
  })

  it('puts markup and lists together, and leaves out what is not there', () => {
    const items = ['a', 'b'].map((each) => html`<li>${each}</li>`)
    expect(
      html`<ul>
          ${items}
        </ul>
        ${null}${false}${0}`.markup,
    ).toBe('<ul><li>a</li><li>b</li></ul>0')
  })

  it('lets no tag through, whatever the text', () => {
    fc.assert(fc.property(fc.string(), (text) => !/[<>"]/.test(html`${text}`.markup)))
  })
})
