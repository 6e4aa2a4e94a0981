// What a line of the ranking says where a figure alone would not do.
import { rankingMessages as words } from '../../messages/rules/ranking.ts';
import { looks } from '../../looks.ts';
import { needWords } from '../need/needTest.ts';
import { numberText } from '../../text/format.ts';
import type { RankedUseCase } from './ranking.ts';

/** "2.7", or why there is none. */
export const ratioText = ({ ratio, ratioIs }: RankedUseCase): string =>
  ratio === null ? words.none[ratioIs] : ratio === Infinity ? words.noBound : numberText(ratio);

/** What its need test says. */
export const needText = ({ need }: RankedUseCase): string => needWords[need.need];

/** What the figures recommend; empty where they say nothing. */
export const adviceText = ({ advice }: RankedUseCase): string => (advice === null ? '' : looks[advice].word);

export const rankingWords = words;
