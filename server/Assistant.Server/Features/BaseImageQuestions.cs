using Assistant.Engine;
using Assistant.Language.Dockerfiles;
using Assistant.Language.Editing;
using Assistant.Language.Values;
using Assistant.Server.Running;

namespace Assistant.Server.Features;

/// <summary>
/// Asks the engine for the images that open documents name, behind everything else and only when it is connected anyway. What it
/// tells changes findings and hints, which are then made anew.
/// </summary>
sealed class BaseImageQuestions(Session session)
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    EngineImages? known;
    int isAsking;

    /// <summary>What is known so far; null before the first answer.</summary>
    public ILocalImages? Known => known;

    /// <summary>After a document was opened or edited, or the engine has come; while a question is on its way nothing more is asked.</summary>
    public void Ask()
    {
        if (session.Containers.IsConnected is true && Interlocked.Exchange(ref isAsking, 1) == 0) _ = Task.Run(Answer);
    }

    /// <summary>An image may have come or gone.</summary>
    public void Forget() => known = null;

    async Task Answer()
    {
        try
        {
            // Somebody who types is left alone for a moment.
            await Task.Delay(Pause);
            Interlocked.Exchange(ref isAsking, 0);
            var before = known;
            var learnt = await (before ?? EngineImages.None).Learn(Wanted(), await session.Engine.Connect(CancellationToken.None), CancellationToken.None);
            if (!ReferenceEquals(learnt, before) && Interlocked.CompareExchange(ref known, learnt, before) == before) session.Learnt(document => document with { LocalImages = learnt });
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
