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
        var first = FirstOfStages(file);
        var isSet = new bool[file.Stages.Length];
        foreach (var stage in file.Stages)
        {
            if (file.BaseStageOf(stage) is { } parent && isSet[parent.Index]) isSet[stage.Index] = true;
            if (first[stage.Index] is not { } workdir) continue;
            if (!isSet[stage.Index] && !IsWindows(file, stage) && Fault(file, workdir) is { } finding) yield return finding;
            isSet[stage.Index] = true;
        }
    }

    static Instruction?[] FirstOfStages(Dockerfile file)
    {
        var first = new Instruction?[file.Stages.Length];
        foreach (var workdir in file.InstructionsOf(InstructionKind.Workdir))
        {
            if (workdir.Unplaced.Length > 0 && file.StageAt(workdir.FullSpan.Start) is { } stage) first[stage.Index] ??= workdir;
        }
        return first;
    }

    static Finding? Fault(Dockerfile file, Instruction instruction)
    {
        var scope = file.ScopeOf(instruction);
        var path = scope.Expand(instruction.Arguments[0].Value, file.Escape);
        if (path.Error is not null || path.Value.StartsWith('/') || HasDrive(path.Value) || !scope.IsCertain(path)) return null;
        return Rule.At(instruction.Arguments[0].Span, $"{(path.Value.Length > 0 ? path.Value : "The empty path")} starts from the directory of the base image, which may change; write an absolute path.", [.. Absolute(scope, instruction.Arguments[0], path.Value)]);
    }

    /// <summary>Where the directory is now when the base image is known; else the root is a guess.</summary>
    static IEnumerable<Fix> Absolute(Scope scope, Word word, string path)
    {
        if (word.Value != path || path.Length == 0 || path[0] is '.' or '~' || path.Any(char.IsWhiteSpace)) yield break;
        var root = scope.Workdir?.TrimEnd('/');
        yield return new($"Change to {root}/{path}", [new(word.Span with { Length = 0 }, $"{root}/")], Preferred: root is not null);
    }

    /// <summary>Only Windows has drives, also when the name of the base image does not tell.</summary>
    static bool HasDrive(string path) => path is [var letter, ':', ..] && char.IsAsciiLetter(letter);

    static bool IsWindows(Dockerfile file, Stage stage)
    {
        var platform = stage.Platform?.Value is { } value ? GlobalArguments.Resolve(file, value) : null;
        var image = stage.Base?.Value ?? "";
        return platform?.StartsWith("windows") == true || image.Contains("windows") || image.Contains("nanoserver") || image.Contains("servercore");
    }
}
