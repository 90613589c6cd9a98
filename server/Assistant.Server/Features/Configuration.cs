using Assistant.Server.Protocol;
using StreamJsonRpc;

namespace Assistant.Server.Features;

/// <summary>
/// Settings hold for a file: an editor that can tell them apart is asked for those of each open document. The others tell once
/// for all, at the start and when they change.
/// </summary>
static class Configuration
{
    public static void Changed(Session session, DidChangeConfigurationParams changed)
    {
        // An editor that wants to be asked sends nothing here.
        var before = session.Settings;
        if (changed.Settings is not null) session.Settings = Settings.Of(changed.Settings);
        if (before.Hints != session.Settings.Hints) _ = session.Client.RefreshInlayHints(CancellationToken.None);
        foreach (var open in session.Workspace.Documents) _ = Ask(session, open.Uri);
    }

    /// <summary>What is known is used meanwhile; when the answer differs, the findings are made again.</summary>
    public static Task Ask(Session session, string uri) => session.Configuring[uri] = AskEditor(session, uri);

    /// <summary>Waits for the settings of a document that was just opened, since an edit that they forbid cannot be taken back.</summary>
    public static async Task Known(Session session, string uri)
    {
        if (session.Configuring.TryRemove(uri, out var asked)) await Task.WhenAny(asked, Task.Delay(Patience));
    }

    /// <summary>An editor that does not answer within this time gets its findings by what is known.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    static async Task AskEditor(Session session, string uri)
    {
        try
        {
            Use(session, uri, await session.Client.Configuration(uri) is { } answer ? Settings.Of(answer) : session.Settings);
        }
        catch (Exception refused) when (refused is RemoteRpcException or ConnectionLostException or ObjectDisposedException or OperationCanceledException)
        {
            Use(session, uri, session.Settings);
        }
    }

    static void Use(Session session, string uri, Settings settings)
    {
        if (session.Workspace.Find(uri) is not { } known || known.Settings == settings) return;
        session.Workspace.Change(uri, open => BuildContexts.Attach(session, open with { Settings = settings }));
        session.Publisher.Changed(uri);
        _ = session.Client.RefreshDiagnostics(CancellationToken.None);
        if (known.Settings.Hints != settings.Hints) _ = session.Client.RefreshInlayHints(CancellationToken.None);
    }
}
