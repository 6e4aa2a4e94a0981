// How long the processor worked, whatever else it was busy with: the clock would blame us for other programs.

const spentMs = (since: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
};

/** The processor's time until `run` has settled, in ms. */
export async function processorMsOf(run: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await run();
  return spentMs(start);
}
