/** Runs one task at a time: a newer one aborts the one before, whose late answer is dropped. */
export class Latest {
  #controller = null;

  /**
   * @template T
   * @param {function(AbortSignal): Promise<T>} task
   * @returns {Promise<T|undefined>} undefined where a newer task has taken over
   */
  async run(task) {
    this.stop();
    const controller = new AbortController();
    this.#controller = controller;
    try {
      const answer = await task(controller.signal);
      return controller.signal.aborted ? undefined : answer;
    } catch (error) {
      if (controller.signal.aborted) {
        return undefined;
      }
      throw error;
    }
  }

  /** Drops whatever is under way. */
  stop() {
    this.#controller?.abort();
    this.#controller = null;
  }
}
