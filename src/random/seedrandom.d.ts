// seedrandom ships no types for its single-algorithm entries, which spare the engine the ARC4 pool.
declare module 'seedrandom/lib/alea.js' {
  import type seedrandom from 'seedrandom';

  const alea: seedrandom['alea'];
  export = alea;
}

declare module 'seedrandom/lib/xor4096.js' {
  import type seedrandom from 'seedrandom';

  const xor4096: seedrandom['xor4096'];
  export = xor4096;
}
