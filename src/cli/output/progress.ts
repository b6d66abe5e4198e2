import { eraseLine, type Host } from '../host.js';

/** Least time between two lines where there is no terminal. */
const lineEverySeconds = 10;

/** Tells how far the work is: on one line of the terminal, or where there is none a line every ten seconds. */
export interface Progress {
  readonly show: (message: string) => void;
  /** Takes the line away, before anything else is printed. */
  readonly clear: () => void;
}

/** Progress on the host's terminal, or into its pipe. */
export function createProgress(host: Host, isQuiet: boolean): Progress {
  if (isQuiet) return { show: () => {}, clear: () => {} };
  const { progressColumns, printError } = host;
  const pace = new Pace(host);
  if (progressColumns === undefined)
    return { show: (message) => pace.tellNowAndThen(message), clear: () => {} };
  let isShown = false;
  return {
    show(message) {
      isShown = true;
      printError(eraseLine + pace.withTimeLeft(message).slice(0, progressColumns - 1));
    },
    clear() {
      if (isShown) printError(eraseLine);
      isShown = false;
    },
  };
}

/** How fast work goes whose messages say `5 of 20`. */
class Pace {
  private readonly start: number;
  private told: number;

  constructor(private readonly host: Host) {
    this.start = host.now().getTime();
    this.told = this.start;
  }

  /** The message with the share that is done, the rate and the time that is left, where it says how much there is. */
  withTimeLeft(message: string): string {
    const [, done, all] = /\b(\d+) of (\d+)\b/.exec(message) ?? [];
    const share = Number(done) / Number(all);
    if (!(share > 0 && share <= 1)) return message;
    const seconds = (this.host.now().getTime() - this.start) / 1000;
    const left = Math.ceil(seconds / share - seconds);
    const rate = seconds > 0 ? `${rateText(Number(done) / seconds)}, ` : '';
    return `${message} (${Math.floor(100 * share)} %, ${rate}${timeText(left)} left)`;
  }

  tellNowAndThen(message: string): void {
    const now = this.host.now().getTime();
    if (now - this.told < lineEverySeconds * 1000) return;
    this.told = now;
    this.host.printError(`throughline: ${this.withTimeLeft(message)}\n`);
  }
}

function timeText(seconds: number): string {
  return seconds < 120 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}

/** By the second, or by the minute where that is less than one. */
function rateText(perSecond: number): string {
  const [rate, unit] = perSecond >= 1 ? [perSecond, 's'] : [perSecond * 60, 'min'];
  return `${rate >= 10 ? Math.round(rate) : Number(rate.toFixed(1))}/${unit}`;
}
