using Assistant.Engine;
using Assistant.Language.Catalogue.Tags;
using Assistant.Language.Values;
using Assistant.Server.Features;

namespace Assistant.Server.Running;

/// <summary>Pulls an image and shows how far it is; the person can cancel at any moment.</summary>
static class Pulling
{
    const int MostTags = 200, NearestShown = 3;

    /// <summary>The image that was pulled: another tag of it where the registry does not have this one and the person chose that.</summary>
    public static async Task<string> PullOrNearest(Engine.Engine engine, IConversation conversation, string image, string? platform, ImageSources sources, CancellationToken cancellation)
    {
        try
        {
            await Pull(engine, conversation, image, platform, cancellation);
            return image;
        }
        catch (EngineException missing) when (missing.Problem.Kind is ProblemKind.TagNotFound)
        {
            if (await Nearest(image, sources, cancellation) is not { } problem) throw;
            if (await Attempt.Choose(conversation, problem, [OfferKind.UseImage], cancellation) is not { Value: var chosen }) throw new StoppedException($"{image} was not pulled.");
            await Pull(engine, conversation, chosen, platform, cancellation);
            return chosen;
        }
    }

    /// <summary>The tags nearest to one that the registry does not have; null when nobody knows any.</summary>
    public static async Task<EngineProblem?> Nearest(string image, ImageSources sources, CancellationToken cancellation)
    {
        if (ImageReference.Parse(image) is not { Ok: true, Value: { Digest: null } named }) return null;
        var known = await ListTags.For(named with { Tag = null }, MostTags, sources, _ => { }, cancellation);
        var nearest = NearestTags.To(named.Tag ?? "latest", known.Tags.Select(tag => tag.Tag), NearestShown);
        return nearest is [] ? null : EngineProblem.TagMissing(image, [.. nearest.Select(tag => (named with { Tag = tag }).ToString())], isListed: known.Note is null);
    }

    public static async Task Pull(Engine.Engine engine, IConversation conversation, string image, string? platform, CancellationToken cancellation)
    {
        var reference = ImageReference.Parse(image);
        if (!reference.Ok) throw new EngineException(new(ProblemKind.Refused, $"{image} is not the name of an image: {reference.Error}."));
        using var step = await conversation.Begin($"Pulling {image}", cancellation, isCounted: true);
        try
        {
            await engine.Images.Pull(reference.Value, platform, new Shown(step, TimeProvider.System), step.Cancelled);
        }
        catch (OperationCanceledException) when (step.Cancelled.IsCancellationRequested)
        {
            throw new StoppedException($"{image} was not pulled; the layers that were complete are kept.", step.Cancelled);
        }
    }

    /// <summary>Shows a report a few times a second, and at once that only unpacking is left: an engine sends hundreds, and may then be silent.</summary>
    internal sealed class Shown(IStep step, TimeProvider clock) : IProgress<PullProgress>
    {
        static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

        long? shown;
        bool wasUnpacking;

        public void Report(PullProgress progress)
        {
            var now = clock.GetTimestamp();
            if (shown is { } before && clock.GetElapsedTime(before, now) < Pause && progress.IsUnpacking == wasUnpacking) return;
            (shown, wasUnpacking) = (now, progress.IsUnpacking);
            step.Report(progress.Text, progress.Percentage);
        }
    }
}
