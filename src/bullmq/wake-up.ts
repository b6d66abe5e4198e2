/** Wakes one waiter: called before, it does not wait at all. */
export class WakeUp {
  private isCalled = false;
  private wake: (() => void) | undefined;

  call(): void {
    this.isCalled = true;
    this.wake?.();
  }

  /** Waits for a call, at most so many milliseconds. */
  async wait(milliseconds: number): Promise<void> {
    if (!this.isCalled) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, milliseconds);
        this.wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.isCalled = false;
    this.wake = undefined;
  }
}
