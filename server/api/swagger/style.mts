/** How the documentation looks. */
export const style = `
:root { color-scheme: light dark; --line: #8886; --soft: #8882; }
* { box-sizing: border-box; }
body { margin: 0; font: 16px/1.5 system-ui, sans-serif; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: 1rem; }
header, main { max-width: 76rem; margin: 0 auto; padding: 1rem; }
nav ul { columns: 16rem; padding-left: 1.2rem; }
h2 { margin-top: 2.5rem; border-bottom: 1px solid var(--line); }
details { border: 1px solid var(--line); border-radius: .4rem; margin: .5rem 0; padding: 0 .8rem; }
summary { padding: .5rem 0; cursor: pointer; }
summary code { font-weight: 600; overflow-wrap: anywhere; }
.method { display: inline-block; min-width: 4.5rem; font: 600 .85rem/1.5 ui-monospace, monospace; }
.table { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0 1rem; font-size: .95rem; }
th, td { border-bottom: 1px solid var(--line); padding: .3rem .6rem .3rem 0; text-align: left; vertical-align: top; }
pre { background: var(--soft); padding: .6rem; overflow-x: auto; max-height: 30rem; border-radius: .3rem; }
code, pre { font-family: ui-monospace, monospace; font-size: .9rem; }
:target { outline: 2px solid; outline-offset: 2px; }
`;
