// A simulation as other software takes it over: times in working days, money in minor units.
import type { SimulationResult } from '../simulate.ts';

/** The figures of a result without what only its pictures need. */
export function reportOf({ inputHash, iterations, rngStart, view, figures }: SimulationResult) {
  const { cost, net, loss, asDrawn, finishAsDrawn } = figures.criteriaOn;
  return {
    input: { hash: inputHash, iterations, start: rngStart, view },
    carryOn: figures.carryOn,
    criteriaOn: { cost, net: { mean: net.mean }, loss, asDrawn, finishAsDrawn },
    criteria: figures.criteria,
    boxes: figures.boxes.map(({ code, criticality, overLimit, spearman }) => ({
      code,
      criticality,
      overLimit,
      spearman,
    })),
    drivers: figures.drivers,
  };
}
