import { expect, test } from 'vitest';
import { html } from '../../../src/report/page/html.js';

test('text written from the right is isolated where elements may stand, and escaped', () => {
  expect(html`<td>${'معبر <رفح>'}</td>`.text).toBe(
    '<td><bdi dir="auto">معبר &lt;رفح&gt;</bdi></td>'.replace('ר', 'ر'),
  );
  expect(html`<td>${['a', 'כרם']}</td>`.text).toBe('<td>a<bdi dir="auto">כרם</bdi></td>');
  expect(html`<title>${'كرم'}</title>`.text).toBe('<title>كرم</title>');
  expect(html`<a title="${'كرم'}">${'x'}</a>`.text).toBe('<a title="كرم">x</a>');
});

test('marks that turn writing round are taken out, everywhere', () => {
  expect(html`<td title="${'a\u202eb'}">${'a\u202eb\u2069c'}</td>`.text).toBe(
    '<td title="a b"><bdi dir="auto">a b c</bdi></td>',
  );
});
