using Assistant.Engine;
using Assistant.Language.Values;

namespace Assistant.Server.Running;

/// <summary>Pulls an image and shows how far it is; the person can cancel at any moment.</summary>
static class Pulling
{
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
