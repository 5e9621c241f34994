/** The title of a page: what its head says, without the name of the site, checked against what the page shows. Pure. */
import type { PageHead } from './html-metadata.ts';

/** What parts a title from the names of columns and of the site behind it. */
const SITE_MARK = /\s?[_|｜]\s?|\s[-–—]{1,2}\s|--/;
/** Shorter ones in front of the mark are a part of the title. */
const SHORTEST_TITLE = 4;
/** A headline on the page of at least this length is one, and not the name of a column. */
const SHORTEST_HEADLINE = 8;

const cutSiteName = (title: string): string => {
  const cut = title.search(SITE_MARK);
  return cut >= SHORTEST_TITLE ? title.slice(0, cut) : title;
};

/**
 * @param lines what the page shows
 * @param headline the line that stands as a headline above the report; null when there is none
 */
export const pickTitle = (
  { ownTitle, pageTitle, firstHeading }: PageHead,
  lines: readonly string[],
  headline: string | null,
): string | null => {
  if (ownTitle !== null) return ownTitle;
  const shown = [firstHeading, headline].find(line => line !== null && line !== '' && pageTitle?.startsWith(line));
  if (shown != null) return shown;
  const title = pageTitle === null ? null : cutSiteName(pageTitle);
  if (title !== null && lines.some(line => line.includes(title))) return title;
  // The page shows no such line: the title is that of the site, as old pages have it throughout.
  return headline !== null && headline.length >= SHORTEST_HEADLINE ? headline : (title ?? firstHeading);
};
