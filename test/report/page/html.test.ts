import { expect, test } from 'vitest';
import { escapeHtml, Html, html } from '../../../src/report/page/html.js';

test('text put into a template is escaped, markup is not', () => {
  expect(html`<p title="${'"x"'}">${'<b>'}${new Html('<i>ok</i>')}</p>`.text).toBe(
    '<p title="&quot;x&quot;">&lt;b&gt;<i>ok</i></p>',
  );
});

test('lists are joined and numbers written', () => {
  expect(html`${[1, 'a', html`<br>`]}`.text).toBe('1a<br>');
});

test('ampersands and apostrophes are escaped and control characters become spaces', () => {
  expect(escapeHtml("a & 'b'\u0000")).toBe('a &amp; &#39;b&#39; ');
});
