import test from 'node:test';
import { expectScopes } from './scopes.mjs';

const cases = {
  'a heading, a comment and a command': `
### notebook
^^^ punctuation.definition.heading
    ^^^^^^^^ entity.name.section
# Keeps the folder work.
^^^^^^^^^^^^^^^^^^^^^^^^ comment.line
docker run -d --name lab -p 8888:8888 quay.io/jupyter/scipy-notebook
^^^^^^ support.function.docker
       ^^^ keyword.control.subcommand
           ^^ variable.parameter.flag
              ^^^^^^ variable.parameter.flag
                                      ^^^^^^^^^^^^^^ !keyword`,
  'a command over several lines': `
docker run -d \\
              ^ constant.character.escape.line-continuation
  --name=db postgres:18
  ^^^^^^ variable.parameter.flag
        ^ keyword.operator.assignment
run -d
^^^ !keyword.control.subcommand
    ^^ !variable.parameter`,
  'prompts of lecture notes': `
>>> docker ps
^^^ punctuation.separator.prompt
           ^^ keyword.control.subcommand
$ docker container ls -a
^ punctuation.separator.prompt
         ^^^^^^^^^ keyword.control.subcommand
                   ^^ keyword.control.subcommand
                      ^^ variable.parameter.flag`,
  'quoting, variables and placeholders': `
docker run -v "$PWD/work":/work -e P='$not' \${IMAGE:-python} <container_name>
              ^ string.quoted.double
               ^^^^ variable.other
                                     ^^^^^^ string.quoted.single
                                      ^^^^ !variable.other
                                            ^^^^^^^^^^^^^^^^ variable.other.braces
                                                             ^^^^^^^^^^^^^^^^ constant.other.placeholder`,
  'directives in comments': `
# @wait log ready to accept
^ punctuation.definition.comment
  ^^^^^ keyword.other.directive
        ^^^^^^^^^^^^^^^^^^^ string.unquoted.directive
# see @wait
^^^^^^^^^^^ comment.line.number-sign
      ^^^^^ !keyword.other.directive`,
  'prompts of other terminals, and programs called alike': `
(base) ada@lab:~/work$ nerdctl ps
^^^^^^^^^^^^^^^^^^^^^^ punctuation.separator.prompt
                       ^^^^^^^ support.function.docker
                               ^^ keyword.control.subcommand`,
  'what follows an operator is a new command': `
docker stop db && docker rm -f db 2>/dev/null
               ^^ keyword.operator.logical
                  ^^^^^^ support.function.docker
                         ^^ keyword.control.subcommand
                                  ^^ keyword.operator.redirect`,
  'a word that only looks like docker': `
/usr/bin/docker-compose up
         ^^^^^^ !support.function`,
};

for (const [name, picture] of Object.entries(cases)) {
  test(`recipe grammar: ${name}`, () => expectScopes('source.recipe', picture));
}
