import { html } from '../../../../src/platform/http/html';

describe('html', () => {
  it('takes what is put in for text, in content and in attributes', () => {
    const hostile = `"><script>alert('&')</script>`;
    expect(html`<a title="${hostile}">${hostile}</a>`.text).toBe(
      '<a title="&quot;&gt;&lt;script&gt;alert(&#39;&amp;&#39;)&lt;/script&gt;">&quot;&gt;&lt;script&gt;alert(&#39;&amp;&#39;)&lt;/script&gt;</a>',
    );
  });

  it('takes pieces that it made itself for markup, and a null for nothing', () => {
    const items = ['a<b', 'c'].map((text) => html`<li>${text}</li>`);
    expect(
      html`<ul>
          ${items}${null}
        </ul>
        ${html`<hr />`}${3}`.text,
    ).toBe('<ul><li>a&lt;b</li><li>c</li></ul><hr />3');
  });
});
