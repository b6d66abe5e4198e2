/** How a result made again compares with the one that stands there. Counts come as numbers. */
export const reproduceWords = {
  file: 'file',
  madeAgain: 'made again',
  /** By the state of a file. */
  states: {
    same: 'the same',
    differs: 'differs when it is made again',
    changed: 'was changed after it was written; made again it is what the manifest says',
    absent: 'is not in the folder; made again it is what the manifest says',
    missing: 'is not made any more',
    new: 'was not made then',
    extra: 'is no file of the result: not compared',
  },
  madeWith: (of: { program: 'throughline' | 'Node' | 'V8'; made: string; now: string }) =>
    `made with ${of.program} ${of.made}, this is ${of.now}`,
  reproducedAlone:
    'Reproduced: what is made again has the hashes of the manifest; no file of the result stands beside it.',
  reproduced: (of: { same: number; files: number }) =>
    `Reproduced: ${of.same} of ${of.files} files are the same, bit for bit.`,
  notReproduced: (of: { same: number; files: number }) =>
    `Not reproduced: ${of.same} of ${of.files} files are the same, bit for bit.`,
};
