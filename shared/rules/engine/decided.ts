// Where a rule can be read in two ways: which reading the product takes. Printed on the rule page.

export interface Decided {
  readonly code: string;
  readonly reading: string;
}

export const decided: readonly Decided[] = [
  {
    code: 'CAN-01',
    reading:
      'Who signs a stage is named in the settings; where nobody is named any role may, for How any role that builds. A signed return to why opens Why again.',
  },
  {
    code: 'CAN-03',
    reading: 'Leaving things as they are (“no change”) is no way of building; all other approaches are.',
  },
  {
    code: 'TRC-01',
    reading: 'A use case serves the goals above its own too; retired and archived goals ask for nothing.',
  },
  { code: 'TRC-03', reading: '“Selected” means selected, in delivery or live.' },
  {
    code: 'TRC-06',
    reading: 'Closed risks need no link; drafts do.',
  },
  {
    code: 'TRC-07',
    reading:
      'The level counted is that of now, with what is done. Risks that occurred or are closed are exempt, accepted ones are not.',
  },
  {
    code: 'TRC-08',
    reading:
      'One path is enough: by scope, by a goal of its own, or by a metric that is a goal’s, a data product’s, or moves one of these by links not refuted.',
  },
  {
    code: 'TRC-11',
    reading:
      '“Selected” means selected or in delivery. A criterion on one of its slices counts, one on the whole workbook does not.',
  },
  {
    code: 'TRC-13',
    reading: 'A refuted link is an error only when no other link of the needed kind stands.',
  },
  {
    code: 'TRC-14',
    reading:
      '“Not a learning problem” and “data first” allow rules; a bought model stands with simple models.',
  },
  {
    code: 'TRC-15',
    reading:
      'Circles of time boxes, of goals and of slices are looked for; archived ones break them, cancelled boxes do not.',
  },
  {
    code: 'TRC-16',
    reading:
      'Records of what was (readings, decisions, signatures, cards, snapshots) may link to archived items.',
  },
  {
    code: 'TRC-20',
    reading:
      'A box reaches a goal through its slice or the slice’s use case, goals above included; the state of the use case does not matter. Sums over the plan are taken over the boxes that are estimated, and name the others; where nothing costs anything coverage is unknown.',
  },
  {
    code: 'TRC-21',
    reading: 'One shortest path is shown to each goal reached; archived records take no part.',
  },
  {
    code: 'TRC-22',
    reading: 'The metrics of a use case are those of its data product, its goals and its criteria.',
  },
  {
    code: 'NED-01',
    reading:
      'The questions are asked strictly in the order N7, N2, N5, N1, N3, N4: an unknown N2 is asked before a “no” to N5 is seen. An unknown N6 means a simple model first.',
  },
  {
    code: 'NED-02',
    reading:
      'Evidence of a climb is kept with the answers: N1 “no” for any model, N6 “yes” for a complex one.',
  },
  { code: 'NED-03', reading: 'Pilots count as validation; only planned boxes are hinted at.' },
  {
    code: 'RSK-03',
    reading:
      'A missing part of an estimate is not part of the risk; with no part at all the exposure is unknown. Sums add what is known and name what is not; drafts and closed risks stay out of them.',
  },
  {
    code: 'RSK-04',
    reading:
      'The lowest likelihood a treatment promises replaces the risk’s own even when it is higher; “above” is a higher likelihood or a higher score.',
  },
  {
    code: 'RSK-05',
    reading:
      'A treatment is weighed alone against the inherent exposure; the treatments of a risk are weighed together as well.',
  },
  {
    code: 'RSK-07',
    reading:
      'More than one level is: two bands, two steps of impact, two levels, or an exposure more than doubled or halved.',
  },
  {
    code: 'KIL-01',
    reading:
      'The last day of a limit is start + limit with the first day counted. On its day a failing “unless” trips and a passing one still waits; it clears the day after. A cancelled box leaves the checkpoint unknown. A live figure found failing is recorded with the edit that shows it, and the criterion stays tripped; an “if” whose figure is unknown on its day is overdue.',
  },
  {
    code: 'KIL-02',
    reading: 'Fewer than n readings, all failing, are silence. Live figures have one reading, whatever n is.',
  },
  {
    code: 'KIL-03',
    reading:
      'Another metric, scope, unit or form cannot be compared and counts as loosening, and so do states of which neither contains the other. Once tripped, overdue or cleared the terms stand.',
  },
  {
    code: 'KIL-04',
    reading:
      'The 20 working days count from the day the waiver was decided, else signed; a new checkpoint on that day or before it is not later, and the waiver does not hold. A waiver that does not hold is not the first of two. From the new checkpoint on an “unless” is judged by the readings fresh on that day, an “if” by those dated from that day up to its own end.',
  },
  {
    code: 'KIL-05',
    reading:
      'The tripped criterion is a finding itself, and so is each box of its scope started after the day it tripped.',
  },
  {
    code: 'KIL-06',
    reading:
      '“Stops if” checks all the time and is never late. Cost is spread evenly over the planned days of a box.',
  },
  {
    code: 'KIL-07',
    reading:
      'An armed criterion that has lost a part cannot be read either. The unit of a live figure is that of the workbook’s currency, WD or none.',
  },
  {
    code: 'CHK-03',
    reading:
      'Advice and suggestions are notes, not warnings; the score asks for the whole list, so a list just started advises data first until it is answered.',
  },
  {
    code: 'CHK-05',
    reading: 'Risk and governance box are drafted when a person asks for it, never by the answer itself.',
  },
  {
    code: 'CHK-06',
    reading:
      'Two regions may not share data when the checklist of either answers no to the transfer; a component called “Environment” and the region stands for a separate environment.',
  },
  {
    code: 'CHK-07',
    reading:
      'A part of the strategy page is empty when it has no text, whatever its answer; n/a is not empty.',
  },
  {
    code: 'BVB-02',
    reading: 'The signature is one of executive level under a decision that the component names.',
  },
  {
    code: 'BVB-03',
    reading:
      'Leaving the vendor is counted with the start, as it falls due whenever the component is left; so the month is the same for any number of years.',
  },
  {
    code: 'STG-03',
    reading:
      'The product owner is the owner named for the stage; limits are held against the latest reading during the stage.',
  },
  {
    code: 'STG-04',
    reading: 'Champion and challenger each need the planned number of trials, and the period must be noted.',
  },
  {
    code: 'STG-05',
    reading:
      'A way back is the earlier model a record names, or the rollback written for the stage. The first model of a use case has none to go back to.',
  },
  {
    code: 'MET-01',
    reading:
      'Age counts from the day the champion went to everybody, else from the first reading; readings of an earlier champion are left out.',
  },
  {
    code: 'AUT-01',
    reading: 'The phase is the present one; while preparing nothing is asked for.',
  },
  {
    code: 'GAT-01',
    reading:
      'Lateness is that of the scope’s own boxes; one without dates makes it unknown. Without a needed-by date nothing is late. A missing value, run cost, length, actual day or cost of delay makes the ratio unknown; risks without numbers are named and left out. The workbook counts use cases that are selected, in delivery or live; with none of these, no work and no open risk there is nothing to weigh. Plan first goes before unknown.',
  },
  {
    code: 'GAT-02',
    reading:
      'A tripped criterion gives its action at gates of its scope and inside it; at a wider gate it holds until it is decided. A broken assumption is under the Why when it is about a goal of the scope or tied to an answer of Why. Decisions are held against the figures of their own day only. The gate before counts by the day it was decided, else signed; one without either counts as earlier than all others. A margin of 0 or less with nothing against it returns to why as a poor ratio does.',
  },
  {
    code: 'GAT-04',
    reading:
      'Every owner of a goal of the scope signs. A higher level fills the place of a lower one, and one signature may fill two places. Holding and returning to why take the owners only.',
  },
  {
    code: 'GAT-05',
    reading:
      'A signature covers what a record says, not its order, tags or state, nor whether conditions were met since; a criterion’s covers the limit of the box it is judged at. Signing again replaces the signature.',
  },
];
