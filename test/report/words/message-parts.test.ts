import { expect, test } from 'vitest';
import { english } from '../../../src/report/words/messages/en/index.js';
import { messageTypes } from './message-parts.js';

test('the types of messages are those of the English files (npm run docs:words)', async () => {
  await expect(messageTypes(english)).toMatchFileSnapshot('../../../src/report/words/message-parts.d.ts');
});
