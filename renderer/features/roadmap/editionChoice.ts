// What is to be printed: edition, paper and sections, kept while the window is open so that screen and dialog agree.
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { roadmapWords } from '../../../shared/messages/screens/roadmap.ts';
import { type ExecutiveSectionId, executiveSections } from '../../../shared/layout/edition/executive.ts';

export type Paper = 'a4' | 'letter';
export const papers: readonly { readonly value: Paper; readonly label: string }[] = [
  { value: 'a4', label: 'A4' },
  { value: 'letter', label: roadmapWords.letter },
];

export interface EditionChoice {
  readonly paper: Paper;
  readonly sections: readonly ExecutiveSectionId[];
}

const allSections = executiveSections.map(({ id }) => id);

const choiceStore = createStore<EditionChoice>(() => ({ paper: 'a4', sections: allSections }));

export const useEditionChoice = (): EditionChoice => useStore(choiceStore);
export const choosePaper = (paper: Paper): void => choiceStore.setState({ paper });

/** Shows or leaves out one section; their order stays that of the document. */
export function chooseSection(id: ExecutiveSectionId, isShown: boolean): void {
  const { sections } = choiceStore.getState();
  choiceStore.setState({
    sections: allSections.filter((one) => (one === id ? isShown : sections.includes(one))),
  });
}
