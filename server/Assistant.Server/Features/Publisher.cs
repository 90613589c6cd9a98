using System.Threading.Channels;
using Assistant.Server.Protocol;
using StreamJsonRpc;

namespace Assistant.Server.Features;

/// <summary>
/// Sends findings after every edit to editors that do not ask for them. It works beside the message loop, on the newest
/// snapshot only, and what an edit has overtaken meanwhile is not sent.
/// </summary>
sealed class Publisher
{
    readonly Channel<string> changed = Channel.CreateUnbounded<string>(new() { SingleReader = true });
    readonly Dictionary<string, OpenDocument> published = [];
    readonly Session session;

    public Publisher(Session session)
    {
        this.session = session;
        _ = Task.Run(Work);
    }

    /// <summary>Tells that the document was opened, edited or closed.</summary>
    public void Changed(string uri)
    {
        if (!session.Client.PullsDiagnostics) changed.Writer.TryWrite(uri);
    }

    async Task Work()
    {
        await foreach (var uri in changed.Reader.ReadAllAsync())
        {
            try
            {
                Publish(uri);
            }
            catch (Exception failure) when (failure is not (ObjectDisposedException or ConnectionLostException))
            {
                // A rule that fails on one document must not end the findings of all.
                session.Client.LogMessage(MessageType.Error, $"The findings of {uri} could not be made: {failure.Message}");
            }
        }
    }

    void Publish(string uri)
    {
        if (session.Workspace.Find(uri) is not { } open) Clear(uri);
        else if (!ReferenceEquals(published.GetValueOrDefault(uri), open)) Publish(open);
    }

    void Publish(OpenDocument open)
    {
        var text = open.Document.Text;
        var findings = Findings.Of(open).Select(finding => ToLsp.Diagnostic(text, finding, session.Encoding)).ToList();
        if (!session.Workspace.IsNewest(open)) return;
        session.Client.PublishDiagnostics(open.Uri, open.Version, findings);
        published[open.Uri] = open;
    }

    void Clear(string uri)
    {
        if (published.Remove(uri, out var last)) session.Client.PublishDiagnostics(uri, last.Version, []);
    }
}
