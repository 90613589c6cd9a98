using Assistant.Language.Dockerfiles;
using Assistant.Language.Text;

namespace Assistant.Language.Rules.Dockerfiles;

static class NoBuildStage
{
    public static readonly Rule Rule = new("NoBuildStage", "There is no FROM, or an instruction stands before it", Severity.Error, """
        A build starts from an image, so a Dockerfile needs a `FROM`. Only `ARG` may stand before the first one.

        Bad:

        ```dockerfile
        ENV LANG=C.UTF-8
        FROM python:3.12
        ```

        Good:

        ```dockerfile
        FROM python:3.12
        ENV LANG=C.UTF-8
        ```
        """, Check);

    static IEnumerable<Finding> Check(Document document)
    {
        if (document.Dockerfile is not { } file) return [];
        if (file.Instructions.IsEmpty) return [Rule.At(new(0, 0), "The file has no instructions; it needs a FROM.")];
        if (file.InstructionsOf(InstructionKind.Unknown).Any(instruction => NearestName.Of(instruction.Written, ["FROM"]) is not null)) return [];
        var before = file.Instructions.TakeWhile(instruction => instruction.Kind != InstructionKind.From).ToList();
        var wrong = before.Where(instruction => instruction.Kind is not (InstructionKind.Arg or InstructionKind.Unknown)).ToList();
        if (wrong.Count > 0) return wrong.Select(instruction => Rule.At(instruction.Keyword.Span, $"{instruction.Name} needs a FROM before it; only ARG may stand above."));
        return file.Stages.IsEmpty ? [Rule.At(file.Instructions[0].Keyword.Span, "The file has no FROM, so there is nothing to build.")] : [];
    }
}
