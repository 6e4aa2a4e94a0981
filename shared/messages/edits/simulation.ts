// What undo calls the keeping of a simulation, and the writing of a what-if into the plan.
export const simulationEditWords = {
  keep: 'Keep simulation',
  keepScenario: 'Keep scenario',
  applyWhatIf: 'Change plan to what if',
};
