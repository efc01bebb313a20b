import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markup } from './markup.ts'

describe('markup', () => {
  it('escapes every value, in text and in attributes', () => {
    const text = '<script>alert("1")</script>\'&'
    expect(markup`<p title="${text}">${text}</p>`.html).toBe(
      '<p title="&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39;&amp;">&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39;&amp;</p>',
    )
  })

  it('puts markup and lists together, and leaves out what is not there', () => {
    const items = ['a', 'b'].map((each) => markup`<li>${each}</li>`)
    expect(markup`<ul>${items}</ul>${null}${false}${0}`.html).toBe('<ul><li>a</li><li>b</li></ul>0')
  })

  it('lets no tag through, whatever the text', () => {
    fc.assert(fc.property(fc.string(), (text) => !/[<>"]/.test(markup`${text}`.html)))
  })
})
