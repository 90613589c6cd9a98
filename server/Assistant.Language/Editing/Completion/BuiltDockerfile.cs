using Assistant.Language.Dockerfiles;
using Assistant.Language.Recipes;
using Assistant.Language.Text;

namespace Assistant.Language.Editing.Completion;

/// <summary>The Dockerfile that a build command of a recipe reads, as far as it can be looked at.</summary>
static class BuiltDockerfile
{
    /// <summary>Null when the line builds nothing, or what it builds is not known without running it or cannot be read.</summary>
    public static Dockerfile? Of(Document document, Cursor cursor)
    {
        var (line, command) = (cursor.Line, cursor.Command);
        if (command.Name is not ("build" or "buildx build")) return null;
        var (file, context) = (command.Values("file").LastOrDefault(), command.Arguments.FirstOrDefault());
        if (document.Kind == DocumentKind.Dockerfile && file is null && context is null or { Value: "." }) return document.Dockerfile;
        var path = file is not null ? MountedPath.Expanded(document, line, file)
            : context is null ? "Dockerfile"
            : MountedPath.Expanded(document, line, context) is { Length: > 0 } folder && folder != "-" && !folder.Contains("://") ? $"{folder.TrimEnd('/')}/Dockerfile" : null;
        return path is { Length: > 0 } and not "-" && document.Host?.Text(path) is { } text ? Dockerfile.Parse(SourceText.From(text)) : null;
    }

    /// <summary>The arguments that a build can be given, with their defaults.</summary>
    public static IEnumerable<(string Name, string Meaning)> Arguments(Dockerfile file) =>
        from instruction in file.InstructionsOf(InstructionKind.Arg)
        from pair in instruction.Pairs
        select (pair.Key.Value, pair.Value is { Value.Length: > 0 } value ? $"of the Dockerfile; without it {value.Value}" : "of the Dockerfile, without a default");
}
