import type { Host } from './host.js';

const eraseLine = '\r\u001b[K';

/** One line on the terminal that tells how far the work is; silent where there is no terminal. */
export interface Progress {
  readonly show: (message: string) => void;
  /** Takes the line away, before anything else is printed. */
  readonly clear: () => void;
}

/** Progress on the host's terminal. */
export function createProgress({ progressColumns, printError }: Host, isQuiet: boolean): Progress {
  if (progressColumns === undefined || isQuiet) return { show: () => {}, clear: () => {} };
  let isShown = false;
  return {
    show(message) {
      isShown = true;
      printError(eraseLine + message.slice(0, progressColumns - 1));
    },
    clear() {
      if (isShown) printError(eraseLine);
      isShown = false;
    },
  };
}
