import test from 'node:test';
import { expectScopes } from './scopes.mjs';

const cases = {
  'a recipe fence is a recipe': `
Text about docker run.
           ^^^^^^ !support.function
\`\`\`recipe
   ^^^^^^ fenced_code.block.language
### notebook
    ^^^^^^^^ entity.name.section
docker run -d \\
       ^^^ keyword.control.subcommand
  python:3.13
\`\`\`
docker run
^^^^^^ !support.function`,
  'a docker command in a fence without a language': `
\`\`\`
>>> docker run -d -p 8787:8787 rocker/tidyverse
^^^ punctuation.separator.prompt
    ^^^^^^ support.function.docker
               ^^ variable.parameter.flag
CONTAINER ID   IMAGE
^^^^^^^^^ !support.function
\`\`\`
# Heading
  ^^^^^^^ entity.name.section.markdown`,
  'a docker command in a shell fence': `
\`\`\`sh
docker run -d \\
^^^^^^ support.function.docker
  --name db postgres
  ^^^^^^ variable.parameter.flag
\`\`\`
Text
^^^^ !meta.embedded`,
};

for (const [name, picture] of Object.entries(cases)) {
  test(`Markdown grammar: ${name}`, () => expectScopes('text.html.markdown', picture));
}
