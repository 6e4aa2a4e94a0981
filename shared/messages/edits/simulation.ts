// What undo calls the keeping of a simulation.
export const simulationEditWords = { keep: 'Keep simulation' };
