/** Version of the program, put in when it is built. */
declare const __VERSION__: string;
