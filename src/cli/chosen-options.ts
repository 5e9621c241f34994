/** The values of the options as the table's checks leave them. Types only. */
import type {
  FORMAT_NAMES,
  METHOD_NAMES,
  MODE_NAMES,
  SCRIPT_NAMES,
  SEGMENTER_NAMES,
  SPLIT_NAMES,
  WHEN_NAMES,
} from './options.ts';

type Choice<T extends readonly string[]> = T[number];

/** What the user chose, flags over configuration; absent where neither says anything. Values were checked. */
export interface ChosenOptions {
  readonly cluster?: readonly string[];
  readonly since?: string;
  readonly until?: string;
  readonly year?: string;
  readonly top?: number;
  readonly minCount?: number;
  readonly type?: readonly string[];
  readonly pos?: readonly string[];
  readonly encoding?: string;
  readonly textField?: string;
  readonly dateField?: string;
  readonly titleField?: string;
  readonly split?: Choice<typeof SPLIT_NAMES>;
  readonly script?: Choice<typeof SCRIPT_NAMES>;
  readonly userDict?: readonly string[];
  readonly lexicon?: readonly string[];
  readonly segmenter?: Choice<typeof SEGMENTER_NAMES>;
  readonly format?: Choice<typeof FORMAT_NAMES>;
  readonly output?: string;
  readonly header?: boolean;
  readonly bom?: boolean;
  readonly color?: Choice<typeof WHEN_NAMES>;
  readonly progress?: Choice<typeof WHEN_NAMES>;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly debug?: boolean;
  readonly config?: string;
  readonly method?: Choice<typeof METHOD_NAMES>;
  readonly explain?: boolean;
  readonly discover?: boolean;
  readonly families?: boolean;
  readonly mode?: Choice<typeof MODE_NAMES>;
  readonly hmm?: boolean;
  readonly report?: boolean;
  readonly check?: boolean;
}
