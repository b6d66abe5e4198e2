import * as z from 'zod';
import { distribution } from './distribution.js';
import { policyParts } from './policy-parts.js';
import { quantity } from './quantity.js';

const share = (meaning: string) => quantity('share', { min: 0, max: 1 }, meaning);

/** One depth of inspection, with all rules that combine with it. */
function depth<Kind extends string, Shape extends z.ZodRawShape>(kind: Kind, shape: Shape, meaning: string) {
  return z.strictObject({ kind: z.literal(kind), ...shape, ...policyParts }).describe(meaning);
}

const branch = (when: string) =>
  z.string().max(40).describe(`${when}: the name of a test, or release, or search (by hand)`);

/** One test of a decision tree, by the name under which others lead to it. */
const test = z.strictObject({
  by: z
    .enum(['officers', 'scanner', 'dogs'])
    .describe('who is needed: the officers of the lane, a scanner, or a dog team'),
  time: distribution(
    'time',
    "one test; without it the site's time of a scan or a search by dogs, and none for officers",
  ).optional(),
  detection: share("non-compliant trucks that raise an alarm; without it the site's of a scan").optional(),
  falseAlarm: share("good trucks that raise an alarm; without it the site's of a scan").optional(),
  share: share('trucks tested, at random; the others go on as if clear').prefault(1),
  alarm: branch('after an alarm').prefault('search'),
  clear: branch('without an alarm').prefault('release'),
});

/** How deeply which trucks are inspected, and the rules that combine with it. */
export const policy = z.discriminatedUnion('kind', [
  depth('no-inspection', {}, 'trucks pass the site as they come: the least that any policy costs and finds'),
  depth('scan-all', {}, 'every truck is scanned; an alarm sends it to manual search'),
  depth(
    'random-share',
    { share: share('trucks picked at random for a scan').prefault(0.3) },
    'a random share is scanned',
  ),
  depth(
    'risk-based',
    {
      share: share('trucks the risk engine selects for a scan').prefault(0.3),
      recall: share(
        'non-compliant trucks that fall in the selected share (80 % in the top 30 %: Grigoriou 2019)',
      ).prefault(0.8),
      lift: quantity(
        'count',
        { min: 0, max: 1_000 },
        'in place of recall: how many times likelier a non-compliant truck is to be selected; recall = lift × share, at most 1',
      ).optional(),
      randomFloor: share('trucks not selected that are scanned all the same').prefault(0.03),
    },
    'the trucks that a risk engine selects are scanned, and a few more',
  ),
  depth('manual-all', {}, 'every truck is unloaded and searched by hand'),
  depth(
    'two-stage',
    {
      primary: distribution('time', 'fast primary screening of every truck, in the lane').prefault({
        kind: 'triangular',
        low: 1,
        mode: 2,
        high: 4,
      }),
      detection: share('non-compliant trucks that raise a primary alarm').prefault(0.85),
      falseAlarm: share('good trucks that raise a primary alarm').prefault(0.1),
      rescanShare: share(
        'primary alarms that are screened once more, and go on only if that alarms too',
      ).optional(),
    },
    'fast primary screening for all; only alarms are scanned, only scan alarms are searched',
  ),
  depth(
    'decision-tree',
    {
      teams: quantity(
        'count',
        { min: 0, max: 500, integer: true },
        'dog teams at each site, at least; the rest as `canine` of the site has it',
      ).prefault(2),
      first: z.string().max(40).describe('name of the test that all trucks begin with').prefault('portal'),
      tests: z
        .record(z.string().regex(/^[a-z][a-z0-9-]{0,39}$/), test)
        .prefault({
          portal: {
            by: 'officers',
            time: '0.5 min',
            detection: 0.7,
            falseAlarm: 0.03,
            alarm: 'image',
            clear: 'spot',
          },
          spot: { by: 'scanner', share: 0.1 },
          image: { by: 'scanner', clear: 'dogs' },
          dogs: { by: 'dogs', detection: 0.8, falseAlarm: 0.1 },
        })
        .refine((record) => Object.keys(record).length <= 50, { error: 'must have at most 50 entries' }),
    },
    'a tree of tests, one after the other: Stroud and Saeger 2003, Boros et al. 2009',
  ),
  depth(
    'canine-first',
    {
      teams: quantity(
        'count',
        { min: 0, max: 500, integer: true },
        'dog teams at each site (assumed)',
      ).prefault(6),
      search: distribution('time', 'search of one truck (assumed 5 to 10 min)').prefault('8 min'),
      work: quantity('time', { min: 1, max: 1_440 }, 'work before a team must rest (assumed)').prefault(
        '30 min',
      ),
      rest: quantity('time', { min: 0, max: 1_440 }, 'rest of a team (assumed)').prefault('30 min'),
      detection: share('non-compliant trucks at which a dog alerts (assumed)').prefault(0.75),
      falseAlarm: share('good trucks at which a dog alerts (assumed)').prefault(0.08),
      where: z
        .enum(['lane', 'queue'])
        .prefault('lane')
        .describe(
          'lane: the truck keeps its lane while it waits for a team and is searched; queue: before it',
        ),
    },
    'dogs search every truck first; only trucks at which they alert are scanned, only scan alarms are searched',
  ),
]);

/** Names of the depths of inspection. */
export const depthKinds: readonly string[] = policy.options.map(({ shape }) => shape.kind.value);

/** Names of the rules that combine with any depth. */
export const policyPartNames: readonly string[] = Object.keys(policyParts);
