using System.Runtime.CompilerServices;
using StreamJsonRpc;

namespace Assistant.Server.Features;

/// <summary>How a question about a document is answered: on one snapshot; beside the message loop when the document is long.</summary>
static class Answers
{
    /// <summary>
    /// Gives <paramref name="none"/> when the document is not open or none of ours. When an edit comes while the answer is made,
    /// the answer is dropped and the editor told that the content was modified, so that it asks again if it still cares.
    /// </summary>
    public static async Task<T> OnSnapshot<T>(Session session, string uri, T none, Func<OpenDocument, T> answer, CancellationToken cancellation)
    {
        if (session.Workspace.Find(uri) is not { } open) return none;
        await Beside(open);
        var made = answer(open);
        cancellation.ThrowIfCancellationRequested();
        if (!session.Workspace.IsUnedited(open)) throw new LocalRpcException("The document was edited meanwhile.") { ErrorCode = ContentModified };
        return made;
    }

    /// <summary>What follows no longer holds up the message loop when the document is long; for a short one, waking another thread takes longer than most answers.</summary>
    public static ConfiguredTaskAwaitable Beside(OpenDocument open) =>
        Task.CompletedTask.ConfigureAwait(open.Document.Text.Length <= Short ? ConfigureAwaitOptions.None : ConfigureAwaitOptions.ForceYielding);

    /// <summary>
    /// How long an answer waits for an engine or a registry: what is typed is to be answered within 50 milliseconds, with what is known by then.
    /// </summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(30);

    /// <summary>True when it came in time.</summary>
    public static async Task<bool> InTime(Task answer)
    {
        if (!answer.IsCompleted) await Task.WhenAny(answer, Task.Delay(Patience));
        return answer.IsCompleted;
    }

    /// <summary>In characters; some 1,000 lines.</summary>
    const int Short = 32_768;

    const int ContentModified = -32801;
}
