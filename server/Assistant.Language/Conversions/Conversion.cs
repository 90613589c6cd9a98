using System.Collections.Immutable;
using Assistant.Language.Conversions.Kubernetes;
using Assistant.Language.Conversions.Swarm;
using Assistant.Language.Text;

namespace Assistant.Language.Conversions;

/// <summary>The text of another format.</summary>
/// <param name="Lost">What could not be carried over: a sentence each. The text tells it as well, in comments at its head.</param>
public sealed record Converted(string Text, ImmutableArray<string> Lost);

/// <summary>A format that docker lines are turned into.</summary>
/// <param name="Id">The word for it on the command line.</param>
/// <param name="Title">What it is called in a sentence: <c>compose.yaml</c>, <c>an Apptainer definition</c>.</param>
/// <param name="FileName">The path of the new file from the folder of the document.</param>
/// <param name="Of">The text; nothing is asked or read.</param>
public sealed record Conversion(string Id, string Title, Func<ConversionSource, string> FileName, Func<ConversionSource, Converted> Of)
{
    /// <summary>True when it holds one container, so that a whole file with several makes no sense.</summary>
    public bool IsOfOne { get; init; }
}

/// <summary>Every conversion of docker lines. The way back, from <c>compose.yaml</c>, is <see cref="ComposeToRecipe"/>.</summary>
public static class Conversions
{
    public static IReadOnlyList<Conversion> All { get; } =
    [
        Compose.Conversion,
        DevContainer.Conversion,
        Apptainer.Conversion,
        SwarmService.Conversion,
        KubernetesManifest.Conversion,
        MarkdownBlock.Conversion,
    ];
}
