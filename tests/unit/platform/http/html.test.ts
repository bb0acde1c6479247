import { html } from '../../../../src/platform/http/html';

describe('html', () => {
  it('takes what is put in for text, in content and in attributes', () => {
    const hostile = `"><script>alert('&')</script>`;
    const escaped = '&quot;&gt;&lt;script&gt;alert(&#39;&amp;&#39;)&lt;/script&gt;';
    expect(html`<a title="${hostile}">${hostile}</a>`.text).toBe(`<a title="${escaped}">${escaped}</a>`);
  });

  it('takes pieces that it made itself for markup', () => {
    const items = ['a<b', 'c'].map((text) => html`<i>${text}</i>`);
    expect(html`<p>${items}</p>`.text).toBe('<p><i>a&lt;b</i><i>c</i></p>');
    expect(html`<p>${html`<hr />`}</p>`.text).toBe('<p><hr /></p>');
  });

  it('puts in numbers as they are and nothing for a null', () => {
    expect(html`<p>${3}${null}</p>`.text).toBe('<p>3</p>');
  });
});
