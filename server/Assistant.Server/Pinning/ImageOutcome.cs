using Assistant.Engine;
using Assistant.Language.Editing.Pinning;
using Assistant.Language.Text;
using Assistant.Language.Values;

namespace Assistant.Server.Pinning;

/// <summary>What came of one image. It needs nothing when there is neither a change nor a sentence.</summary>
sealed record ImageOutcome(ImagePlace Place)
{
    /// <summary>How many images are asked about at the same time.</summary>
    const int MostAtOnce = 8;

    public ImageChange? Change { get; init; }

    /// <summary>A sentence: why the image is left as it is, and nothing is wrong with that.</summary>
    public string? LeftAlone { get; init; }

    /// <summary>A sentence: why what was wanted could not be done.</summary>
    public string? Failure { get; init; }

    /// <summary>The registry has no such image.</summary>
    public static ImageOutcome Missing(ImagePlace place, string written) => new(place)
    {
        Failure = $"{(place.Image is { Registry: not ImageReference.DockerHub and var registry } ? registry : "Docker Hub")} has no {written}. Choose another tag.",
    };

    /// <summary>
    /// The outcomes for all images, in their order. Registries are asked for several at the same time and once for those that are the
    /// same; one that does not answer keeps none of the others.
    /// </summary>
    /// <param name="told">Called with how many images are done.</param>
    public static async Task<IReadOnlyList<ImageOutcome>> Of(
        IReadOnlyList<ImagePlace> places, Func<ImagePlace, CancellationToken, Task<ImageOutcome>> ask, Action<int>? told, CancellationToken cancellation)
    {
        var outcomes = new ImageOutcome[places.Count];
        var done = 0;
        await Parallel.ForAsync(0, places.Count, new ParallelOptions { MaxDegreeOfParallelism = MostAtOnce, CancellationToken = cancellation }, async (index, cancelled) =>
        {
            outcomes[index] = await Of(places[index], ask, cancelled);
            told?.Invoke(Interlocked.Increment(ref done));
        });
        return outcomes;
    }

    /// <summary>The edits of all outcomes, each once, in the order of the text.</summary>
    public static IReadOnlyList<TextChange> Changes(IEnumerable<ImageOutcome> outcomes) =>
        [.. outcomes.Select(outcome => outcome.Change?.Change).OfType<TextChange>().DistinctBy(change => change.Span).OrderBy(change => change.Span.Start)];

    static async Task<ImageOutcome> Of(ImagePlace place, Func<ImagePlace, CancellationToken, Task<ImageOutcome>> ask, CancellationToken cancellation)
    {
        if (place.LeftAlone is { } why) return new(place) { LeftAlone = why };
        try
        {
            return await ask(place, cancellation);
        }
        catch (EngineException failed)
        {
            return new(place) { Failure = failed.Problem.Sentence };
        }
    }
}
