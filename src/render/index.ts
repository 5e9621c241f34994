/** Rendering: rows → text in the format that is asked for. */
export { wrapText } from './display-width.ts';
export { escapeControls, escapeForTerminal, toSafeJson, toSafeJsonPieces } from './escape-controls.ts';
export { FORMATS, type Format, type RenderSettings, type RowStream, renderRows } from './render-rows.ts';
export { loadTraditional, toTraditional } from './to-traditional.ts';
