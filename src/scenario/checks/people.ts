import type { Finding } from '../problem.js';
import type { Scenario } from '../scenario.js';
import { unknownName } from './unknown-name.js';

/** People live somewhere, and those who move were there and go somewhere. */
export function checkPeople({ governorates, displacement }: Scenario): Finding[] {
  const people = new Map(Object.entries(governorates).map(([name, { population }]) => [name, population]));
  const total = [...people.values()].reduce((sum, population) => sum + population, 0);
  if (people.size === 0) return [{ path: ['governorates'], message: 'must have at least one governorate' }];
  const found: Finding[] =
    total > 0 ? [] : [{ path: ['governorates'], message: 'must have some population' }];
  const names = [...people.keys()];
  const inOrder = displacement
    .map((movement, index) => ({ ...movement, index }))
    .toSorted((a, b) => a.at - b.at);
  for (const { index, from, to, people: moving } of inOrder) {
    const path = ['displacement', index];
    if (!people.has(from)) found.push(unknownName([...path, 'from'], 'a governorate', from, names));
    if (!people.has(to)) found.push(unknownName([...path, 'to'], 'a governorate', to, names));
    if (from === to)
      found.push({ path: [...path, 'to'], message: `must be another governorate than from, got ${to}` });
    const present = people.get(from) ?? moving;
    if (moving > present)
      found.push({
        path: [...path, 'people'],
        message: `must be at most the people then in ${from} (${present}), got ${moving}`,
      });
    people.set(from, Math.max(0, present - moving));
    people.set(to, (people.get(to) ?? 0) + moving);
  }
  return found;
}
