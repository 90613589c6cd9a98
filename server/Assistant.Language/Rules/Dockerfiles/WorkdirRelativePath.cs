using Assistant.Language.Dockerfiles;

namespace Assistant.Language.Rules.Dockerfiles;

static class WorkdirRelativePath
{
    public static readonly Rule Rule = BuildCheck.Rule("WorkdirRelativePath", "A WORKDIR depends on the base image", """
        A relative path starts where the base image happens to be. The first `WORKDIR` of a stage should be absolute.

        Bad:

        ```dockerfile
        FROM python:3.12
        WORKDIR app
        ```

        Good:

        ```dockerfile
        FROM python:3.12
        WORKDIR /app
        ```
        """, Check);

    static IEnumerable<Finding> Check(Dockerfile file)
    {
        var isSet = new HashSet<int>();
        foreach (var stage in file.Stages)
        {
            if (file.BaseStageOf(stage) is { } parent && isSet.Contains(parent.Index)) isSet.Add(stage.Index);
            foreach (var instruction in stage.Instructions.Where(instruction => instruction is { Kind: InstructionKind.Workdir, Arguments.Length: > 0 }))
            {
                if (isSet.Add(stage.Index) && !IsWindows(file, stage) && Fault(file, instruction) is { } finding) yield return finding;
            }
        }
    }

    static Finding? Fault(Dockerfile file, Instruction instruction)
    {
        var scope = file.ScopeOf(instruction);
        var path = scope.Expand(instruction.Arguments[0].Value, file.Escape);
        if (path.Error is not null || path.Value.StartsWith('/') || !scope.IsCertain(path)) return null;
        return Rule.At(instruction.Arguments[0].Span, $"{(path.Value.Length > 0 ? path.Value : "The empty path")} starts from the directory of the base image, which may change; write an absolute path.");
    }

    static bool IsWindows(Dockerfile file, Stage stage)
    {
        var platform = stage.Platform?.Value is { } value ? GlobalArguments.Resolve(file, value) : null;
        var image = stage.Base?.Value ?? "";
        return platform?.StartsWith("windows") == true || image.Contains("windows") || image.Contains("nanoserver") || image.Contains("servercore");
    }
}
