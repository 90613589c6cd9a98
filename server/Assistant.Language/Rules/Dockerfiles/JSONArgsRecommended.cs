using Assistant.Language.Dockerfiles;

namespace Assistant.Language.Rules.Dockerfiles;

static class JSONArgsRecommended
{
    public static readonly Rule Rule = BuildCheck.Rule("JSONArgsRecommended", "A CMD or ENTRYPOINT runs inside a shell", """
        Without the JSON form a shell runs around the program. It does not pass on the signal of `docker stop`, so the container is killed after ten seconds, and a notebook or database cannot save its state. Broken JSON counts as the form without. A `SHELL` instruction says that the shell is meant.

        Bad:

        ```dockerfile
        CMD jupyter lab --ip=0.0.0.0
        ```

        Good:

        ```dockerfile
        CMD ["jupyter", "lab", "--ip=0.0.0.0"]
        ```
        """, Check);

    static IEnumerable<Finding> Check(Dockerfile file)
    {
        var withShell = new HashSet<int>();
        foreach (var stage in file.Stages)
        {
            var hasShell = file.BaseStageOf(stage) is { } parent && withShell.Contains(parent.Index);
            foreach (var instruction in stage.Instructions)
            {
                hasShell |= instruction.Kind == InstructionKind.Shell;
                var isShellForm = instruction.Kind is InstructionKind.Cmd or InstructionKind.Entrypoint && instruction.Form == ArgumentForm.Text;
                if (isShellForm && !hasShell) yield return Recommend(file, instruction);
            }
            if (hasShell) withShell.Add(stage.Index);
        }
    }

    static Finding Recommend(Dockerfile file, Instruction instruction)
    {
        var span = instruction.Rest.Value.Length > 0 ? instruction.Rest.Span : instruction.Keyword.Span;
        var message = $"{instruction.Name} runs inside a shell that keeps signals from it; write it as a JSON array.";
        return ExecForm.Of(file, instruction) is { } changes ? Rule.At(span, message, new Fix("Change to a JSON array", changes)) : Rule.At(span, message);
    }
}
