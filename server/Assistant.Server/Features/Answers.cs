using StreamJsonRpc;

namespace Assistant.Server.Features;

/// <summary>How a question about a document is answered: on one snapshot, beside the message loop.</summary>
static class Answers
{
    /// <summary>
    /// Gives <paramref name="none"/> when the document is not open or none of ours. When an edit comes while the answer is made,
    /// the answer is dropped and the editor told that the content was modified, so that it asks again if it still cares.
    /// </summary>
    public static Task<T> OnSnapshot<T>(Session session, string uri, T none, Func<OpenDocument, T> answer, CancellationToken cancellation)
    {
        if (session.Workspace.Find(uri) is not { } open) return Task.FromResult(none);
        return Task.Run(() =>
        {
            var made = answer(open);
            cancellation.ThrowIfCancellationRequested();
            if (!session.Workspace.IsNewest(open)) throw new LocalRpcException("The document was edited meanwhile.") { ErrorCode = ContentModified };
            return made;
        }, cancellation);
    }

    const int ContentModified = -32801;
}
