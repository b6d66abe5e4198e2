// What the planner's page takes of pages besides what the package exports.

export { colours } from './page/style.js';
export { documentSection, type SectionPart, type StudySection } from './render/html.js';
export { englishFor, wordsOf } from './words/index.js';
