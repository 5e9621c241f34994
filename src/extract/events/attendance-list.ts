/**
 * Lists of those present, below or above what was decided: `出　席：某某　副市长`, a name and post a line, `请　假：` apart.
 *
 * In: the segments of a page one after the other. Out: whether a segment names people who were there, who were not, or is none of a list.
 */
import { isBlank, isColon } from './marks.ts';
import { inRange, type Scene } from './scene.ts';
import { indexIn, type Segment } from './segments.ts';

export type ListState = 'present' | 'absent' | null;

const PRESENT = new Set(
  '出席 出席人 出席人员 出席会议人员 出席领导 参加 参加人 参加人员 参加会议人员 参会 参会人员 参会领导 参会单位 与会 与会人员 列席 列席人员 列席会议人员 到会 到会人员 主持 主持人 会议主持 应到人员 实到人员 现场参会 视频参会 签到'.split(
    ' ',
  ),
);
const ABSENT = new Set(
  '请假 请假人员 缺席 缺席人员 未到 因事请假 因公请假 记录 记录人 会议记录 整理 整理人 抄送 主送 分送 印发 报 送 发 抄报 呈报 报送 主报'.split(
    ' ',
  ),
);
const LONGEST_LABEL = 10;

/** The label before the colon, blanks taken out (`出　席：`); undefined without one. */
const labelOf = (text: string, { start, end }: Segment): string | undefined => {
  let label = '';
  for (let at = start; at < end && label.length <= LONGEST_LABEL; at++) {
    if (isColon(text[at])) return label;
    if (!isBlank(text[at])) label += text[at];
  }
  return undefined;
};

/** A further line of a list: it opens with a name, and says nothing. */
const isNameLine = (scene: Scene, segment: Segment): boolean => {
  let at = segment.start;
  while (isBlank(scene.text[at])) at++;
  return inRange(scene.people, at, at + 1).length > 0 && indexIn(scene.text, '。', at, segment.end) < 0;
};

export const nextListState = (scene: Scene, segment: Segment, state: ListState): ListState => {
  if (!segment.opensParagraph) return state;
  const label = labelOf(scene.text, segment);
  if (label !== undefined && PRESENT.has(label)) return 'present';
  if (label !== undefined && ABSENT.has(label)) return 'absent';
  return state !== null && isNameLine(scene, segment) ? state : null;
};
