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
            if (await Attempt.Choose(conversation, problem, [OfferKind.UseImage], cancellation) is not { Value: var chosen }) throw new OperationCanceledException($"{image} was not pulled.");
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
        using var step = await conversation.Begin($"Pulling {image}", cancellation);
        try
        {
            await engine.Images.Pull(reference.Value, platform, new Shown(step), step.Cancelled);
        }
        catch (OperationCanceledException) when (step.Cancelled.IsCancellationRequested)
        {
            throw new OperationCanceledException($"The pull of {image} was cancelled; the layers that were complete are kept.", step.Cancelled);
        }
    }

    /// <summary>Shows a report at most every tenth of a second: an engine sends hundreds.</summary>
    sealed class Shown(IStep step) : IProgress<PullProgress>
    {
        const int Pause = 100;
        long shown = -Pause;

        public void Report(PullProgress progress)
        {
            var now = Environment.TickCount64;
            if (now - shown < Pause) return;
            shown = now;
            step.Report(progress.Text, progress.Percentage);
        }
    }
}
