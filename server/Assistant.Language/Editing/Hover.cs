using Assistant.Language.Editing.Hovers;
using Assistant.Language.Registries;
using Assistant.Language.Text;

namespace Assistant.Language.Editing;

/// <summary>The explanation of what stands at a place: Markdown.</summary>
public sealed record HoverText(TextSpan Span, string Markdown);

/// <summary>Explains the word under the cursor; null where there is nothing to say.</summary>
public static class Hover
{
    public static HoverText? At(Document document, int offset) =>
        HoverSources.All.Select(source => source(document, offset)).FirstOrDefault(hover => hover is not null);

    /// <summary>What registries could add to the explanation at a place; nothing where no image stands.</summary>
    public static IEnumerable<RegistryQuestion> QuestionsAt(Document document, int offset) => ImageHover.QuestionsAt(document, offset);
}

/// <summary>Every explanation there is, tried in this order.</summary>
public static class HoverSources
{
    public static IReadOnlyList<Func<Document, int, HoverText?>> All { get; } =
    [
        CheckHover.At,
        DirectiveHover.At,
        VariableHover.At,
        ShellVariableHover.At,
        StageHover.At,
        ImageHover.At,
        HeredocHover.At,
        FlagValueHover.At,
        PortHover.At,
        SignalHover.At,
        PairHover.At,
        UserHover.At,
        DockerfileHover.At,
        CommandHover.At,
        RecipeDirectiveHover.At,
        NotRunHover.At,
        RecipeVariableHover.At,
        RecipeValueHover.At,
        RecipeHover.At,
        RecipeNameHover.At,
    ];
}
