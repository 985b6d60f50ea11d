/** For `CHROMIUM_PATH`: a file that is there, from the project's folder, and is no program. */
export const NO_CHROMIUM = 'package.json'
