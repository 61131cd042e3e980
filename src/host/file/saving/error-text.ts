/** What Excel writes for an error, so that putting one back gives an error and not a text. */
export const ERROR = /^#(?:REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|N\/A|GETTING_DATA|SPILL!|CALC!)$/;
