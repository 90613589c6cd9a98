import test from 'node:test';
import { expectScopes } from './scopes.mjs';

const cases = {
  'FROM, its flag, image and stage': `
# syntax=docker/dockerfile:1
  ^^^^^^ keyword.other.directive
         ^^^^^^^^^^^^^^^^^^^ string.unquoted.directive
FROM --platform=linux/amd64 python:3.13-slim AS base
^^^^ keyword.control.from
     ^^^^^^^^^^ variable.parameter.flag
                ^^^^^^^^^^^ string.unquoted.flag
                            ^^^^^^^^^^^^^^^^ entity.name.image
                                             ^^ keyword.control.as
                                                ^^^^ entity.name.type.stage`,
  'a continued RUN with a comment and an empty line in it': `
RUN apt-get update && \\
^^^ keyword.control.instruction
                   ^^ keyword.operator.logical
                      ^ constant.character.escape.line-continuation
    # not the end
      ^^^^^^^ comment.line

    apt-get install --no-install-recommends git
                    ^^^^^^^^^^^^^^^^^^^^^^^ variable.parameter
USER jovyan
^^^^ keyword.control.instruction`,
  'variables and their defaults': `
ENV HOME=/home/\${NB_USER:-jovyan} EMPTY=
    ^^^^ variable.other.assignment
               ^^^^^^^^^^^^^^^^^^ variable.other.braces
                        ^^ keyword.operator.expansion
FROM python:$TAG
            ^^^^ variable.other`,
  'instructions in lower case and behind ONBUILD': `
onbuild run pip install numpy
^^^^^^^ keyword.control
        ^^^ keyword.control.instruction
            ^^^ !keyword`,
  'HEALTHCHECK and its command': `
HEALTHCHECK --interval=30s CMD ["curl", "-f", "http://localhost:8888"]
            ^^^^^^^^^^ variable.parameter.flag
                           ^^^ keyword.control.instruction
                                ^^^^^^ string.quoted.double`,
  'a heredoc that is run to its end': `
RUN <<EOF
      ^^^ keyword.control.heredoc-token
FROM is text here
^^^^ meta.embedded.heredoc
^^^^ !string
^^^^ !keyword.control.from
EOF
^^^ keyword.control.heredoc-token
USER root
^^^^ keyword.control.instruction`,
  'a heredoc that is a file': `
COPY <<EOF /motd
       ^^^ keyword.control.heredoc-token
FROM is text here
^^^^ string.unquoted.heredoc
EOF
^^^ keyword.control.heredoc-token`,
  'a quote that is left open ends with its line': `
RUN echo "open
         ^^^^^ string.quoted.double
USER root
^^^^ keyword.control.instruction`,
};

for (const [name, picture] of Object.entries(cases)) {
  test(`Dockerfile grammar: ${name}`, () => expectScopes('source.dockerfile', picture));
}
