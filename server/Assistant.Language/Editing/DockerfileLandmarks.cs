using Assistant.Language.Dockerfiles;

namespace Assistant.Language.Editing;

/// <summary>The global arguments, the stages and the titles of the images of a Dockerfile.</summary>
static class DockerfileLandmarks
{
    const string Title = "org.opencontainers.image.title";

    public static IEnumerable<Landmark> Of(Dockerfile file)
    {
        foreach (var argument in GlobalArguments.Declarations(file).Where(pair => pair.Key.Value.Length > 0))
            yield return new(argument.Key.Value, SymbolKind.GlobalArgument, argument.Key.Span, null);
        foreach (var stage in file.Stages)
        {
            yield return new(DockerfileSymbols.NameOf(stage), SymbolKind.Stage, DockerfileSymbols.SpanOf(stage), null);
            foreach (var title in Titles(stage)) yield return new(title.Value.Trim('"', '\''), SymbolKind.Label, title.Span, DockerfileSymbols.NameOf(stage));
        }
    }

    static IEnumerable<Word> Titles(Stage stage) =>
        from instruction in stage.Instructions
        where instruction.Kind == InstructionKind.Label
        from pair in instruction.Pairs
        where pair.Key.Value.Trim('"', '\'') == Title && pair.Value is { } value && value.Value.Trim('"', '\'').Length > 0
        select pair.Value!.Value;
}
