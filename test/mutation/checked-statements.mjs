// For Stryker: what stands under the label CHECKED (src/math/invariant.ts) is a test itself, and not mutated.
const checked = {
  shouldIgnore: (path) =>
    path.isLabeledStatement() && path.node.label.name === 'CHECKED' ? 'an invariant' : undefined,
};

export const strykerPlugins = [{ kind: 'Ignore', name: 'checked', value: checked }];
