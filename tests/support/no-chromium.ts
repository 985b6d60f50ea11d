/** A value for `CHROMIUM_PATH`: a file that exists in the project's folder and is not a program. */
export const NO_CHROMIUM = 'package.json'
