using Assistant.Engine;
using Assistant.Language.Dockerfiles;
using Assistant.Language.Editing;
using Assistant.Language.Values;
using Assistant.Server.Running;

namespace Assistant.Server.Features;

/// <summary>
/// Asks the engine for the images that open documents name: at once for those that somebody points at or sees hints for, and behind
/// everything else for all of them once it is connected; never because a file was opened. What it tells changes findings and hints,
/// which are then made anew.
/// </summary>
sealed class BaseImageQuestions(Session session)
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    static readonly TimeSpan LongestQuestion = TimeSpan.FromMinutes(1);

    readonly SemaphoreSlim one = new(1);
    EngineImages? known;
    int isAsking;

    /// <summary>What is known so far; null before the first answer.</summary>
    public ILocalImages? Known => known;

    /// <summary>After a document was opened or edited, or the engine has come; while a question is on its way nothing more is asked.</summary>
    public void Ask()
    {
        if (session.Containers.IsConnected is true && Interlocked.Exchange(ref isAsking, 1) == 0) _ = Task.Run(AnswerAfterPause);
    }

    /// <summary>
    /// Somebody wants to know of these images. An engine is looked for, unless that was in vain before: then it is known by its
    /// coming. Done when it has told of all of them or cannot.
    /// </summary>
    public Task Ask(IEnumerable<ImageReference> wanted)
    {
        List<ImageReference> images = [.. wanted];
        if (images.Count == 0 || !session.Client.IsTrusted) return Task.CompletedTask;
        session.Containers.Start();
        return session.Containers.IsConnected is false || known?.Knows(images) is true ? Task.CompletedTask : Task.Run(() => Answer(images));
    }

    /// <summary>The same for all images that open documents name.</summary>
    public Task AskForAll() => Ask(Wanted());

    /// <summary>An image may have come or gone.</summary>
    public void Forget() => known = null;

    /// <summary>Somebody who types is left alone for a moment.</summary>
    async Task AnswerAfterPause()
    {
        await Task.Delay(Pause);
        Interlocked.Exchange(ref isAsking, 0);
        await Answer(Wanted());
    }

    /// <summary>One after the other: what the one before has learnt is not asked again.</summary>
    async Task Answer(List<ImageReference> images)
    {
        using var limit = new CancellationTokenSource(LongestQuestion);
        try
        {
            await one.WaitAsync(limit.Token);
            try
            {
                var before = known;
                var learnt = await (before ?? EngineImages.None).Learn(images, await session.Engine.Connect(limit.Token), limit.Token);
                if (!ReferenceEquals(learnt, before) && Interlocked.CompareExchange(ref known, learnt, before) == before) session.Learnt(document => document with { LocalImages = learnt });
            }
            finally
            {
                one.Release();
            }
        }
        catch (Exception gone) when (gone is EngineException or OperationCanceledException or ObjectDisposedException)
        {
            // What is known of the images of an engine that has gone stays until it comes back.
        }
    }

    List<ImageReference> Wanted() =>
    [
        .. from open in session.Workspace.Documents
           let file = open.Document.Dockerfile
           where file is not null
           from stage in file.Stages
           where file.BaseStageOf(stage) is null
           let image = file.BaseImageOf(stage)?.Image.Value
           where image is not null && image.FamiliarName is not "scratch"
           select image,
        .. from open in session.Workspace.Documents
           from image in WrittenImage.In(open.Document, new(0, open.Document.Text.Length))
           select image.Reference,
    ];
}
