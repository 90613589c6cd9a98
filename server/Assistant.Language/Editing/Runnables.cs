using Assistant.Language.Text;

namespace Assistant.Language.Editing;

/// <summary>
/// Something in a document that can be pulled, built or run, with the span its lenses stand over.
/// </summary>
public abstract record Runnable(TextSpan Span)
{
    /// <summary>A docker command line of a recipe, a Markdown fence or a Dockerfile's comment.</summary>
    /// <param name="Words">The command's words after the shell's quoting is undone, from <c>docker</c> on.</param>
    /// <param name="Block">The name that ties a container to this place: <c># @name</c>, else the heading, else <c>--name</c>, else the image's name.</param>
    public sealed record Command(TextSpan Span, IReadOnlyList<string> Words, string Block) : Runnable(Span)
    {
        /// <summary>The name that a directive gives the command; null when none does.</summary>
        public string? Label { get; init; }
    }

    /// <summary>A line of a recipe that the assistant leaves to a shell. <paramref name="Reason"/> is a sentence.</summary>
    public sealed record NotRun(TextSpan Span, string Reason) : Runnable(Span);

    /// <summary>The image that a FROM line names.</summary>
    public sealed record BaseImage(TextSpan Span, string Image) : Runnable(Span);

    /// <summary>The whole Dockerfile, or one of its stages.</summary>
    /// <param name="Stage">The name or number that <c>--target</c> takes; null for the whole file.</param>
    public sealed record Build(TextSpan Span, string? Stage = null) : Runnable(Span);
}

/// <summary>Finds what can be run in a document, in the order of the text. Nothing is run or asked here.</summary>
public static class Runnables
{
    public static IReadOnlyList<Runnable> In(Document document) =>
        [.. RunnableSources.All.SelectMany(source => source(document)).OrderBy(runnable => runnable.Span.Start)];
}

/// <summary>Every kind of document that holds something to run.</summary>
public static class RunnableSources
{
    public static IReadOnlyList<Func<Document, IEnumerable<Runnable>>> All { get; } =
    [
        DockerfileRunnables.In,
        RecipeRunnables.In,
    ];
}
